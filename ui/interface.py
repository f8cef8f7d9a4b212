"""The text box, the screens and the devices together: one way in for events, one way out for what the player wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from engine.preferences import Preferences
from ui.fonts import Fonts
from ui.gamepad import Gamepad
from ui.input import Input
from ui.layers import Restore
from ui.narration import Narration, Speak
from ui.requests import PlayerRequest, Request
from ui.screens import Screens
from ui.signals import Kind, Signal, in_play
from ui.window import viewport_of

if TYPE_CHECKING:
    from ui.dialogue_box import DialogueBox

# A repeated signal has no event of its own.
_NOTHING = pygame.event.Event(pygame.NOEVENT)


def _keep_silent(text: str) -> None:
    """Nobody listens."""


class Interface:
    """Owns all that is read and pressed. The director is given `text_box`; main opens and closes `screens`."""

    def __init__(
        self,
        window_size: tuple[int, int],
        preferences: Preferences,
        fonts: Fonts,
        restore: Restore,
        speak: Speak = _keep_silent,
    ) -> None:
        self._window_size, self._preferences, self._fonts, self._restore = window_size, preferences, fonts, restore
        self._text_box: DialogueBox | None = None
        self.screens = Screens(window_size, preferences, fonts)
        self.narration = Narration(speak)
        self.narration.turn(preferences.self_voicing)
        self.gamepad = Gamepad()
        self._input = Input()
        # Which device was used last: what the player is told to press is on that one.
        self.is_pad_in_hand = False

    @property
    def text_box(self) -> DialogueBox:
        """Made, and its part of the program imported, when first asked for: the title is on the screen before."""
        if self._text_box is None:
            from ui.dialogue_box import DialogueBox

            view = viewport_of(self._window_size)
            self._text_box = DialogueBox(view, self._preferences, self._fonts, self._restore)
        return self._text_box

    def settled(self, events: list[pygame.event.Event]) -> list[pygame.event.Event]:
        """Return a frame's events as they are meant: a key that was let go meanwhile is not held."""
        return self._input.settled(events)

    def take(self, event: pygame.event.Event) -> PlayerRequest | None:
        """Return what the player wants by this event: an intent for the director, or a request for main."""
        from_pad = self.gamepad.read(event)
        signal = from_pad or self._input.read(event)
        if signal is not None:
            self.is_pad_in_hand = from_pad is not None
        return self._take_signal(signal, event)

    def take_repeats(self, dt: float) -> list[PlayerRequest]:
        """Return what is wanted by what is held down on a gamepad, once a frame: pads don't repeat by themselves."""
        wanted = (self._take_signal(signal, _NOTHING) for signal in self.gamepad.update(dt))
        return [each for each in wanted if each is not None]

    def _take_signal(self, signal: Signal | None, event: pygame.event.Event) -> PlayerRequest | None:
        if self.screens.is_open:
            return self.screens.take(signal, event)
        if signal is None:
            return None
        wanted = self.text_box.take(signal)
        if wanted is not None or self.text_box.wants(signal):
            return wanted
        return Request.OPEN_HELP if signal.kind is Kind.HELP else in_play(signal)

    def resize(self, window_size: tuple[int, int], preferences: Preferences) -> None:
        """Fit everything to this window and these preferences. Draw the whole game once before `draw`."""
        self._window_size, self._preferences = window_size, preferences
        if self._text_box is not None:
            self._text_box.resize(viewport_of(window_size), preferences)
        self.screens.resize(window_size, preferences)
        self.narration.turn(preferences.self_voicing)

    def notice(self, text: str) -> None:
        """Say something short wherever the player looks now."""
        if self.screens.is_open:
            self.screens.notice(text)
        else:
            self.text_box.notice(text)

    def update(self, dt: float) -> bool:
        """Let time pass; return whether there is anything to draw."""
        self.narration.watch(self._text_box, self.screens)
        is_screen_dirty = self.screens.update(dt)
        return (self._text_box is not None and self._text_box.update(dt)) or is_screen_dirty
