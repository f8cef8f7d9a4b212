"""The screens that are open, one over the other, and how each is made from plain values.

Screens know nothing of the library or the director: they are given what to show and report what the player wants.
While one is open the game stands still; the picture it had stays, darkened, behind.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import Any

import pygame

from engine.intents import Intent
from engine.preferences import Preferences
from ui import theme
from ui.fonts import Fonts
from ui.layers import compose
from ui.notices import Notices
from ui.requests import Closed, PlayerRequest, Request
from ui.screen import Screen
from ui.signals import Kind, Signal
from ui.theme import Color
from ui.window import Window

# What a player may always want, whatever is open.
EVERYWHERE = (Intent.FULL_SCREEN, Intent.SCREENSHOT, Intent.SELF_VOICING, Intent.SKIP_RELEASED)

# By name, the module and what in it makes the screen: called with the window and the values that `open` was given.
# Words, so that nothing is imported before it is opened: the title's first frame waits for none of the others.
MAKERS = {
    "title": ("ui.title_screen", "TitleScreen"),
    "note": ("ui.message_screen", "content_note"),
    "pause": ("ui.pause_screen", "PauseScreen"),
    "confirm": ("ui.message_screen", "confirm"),
    "trouble": ("ui.message_screen", "trouble"),
    "history": ("ui.history_screen", "HistoryScreen"),
    "help": ("ui.help_screen", "help_screen"),
    "about": ("ui.help_screen", "about_screen"),
    "extras": ("ui.extras_screen", "ExtrasScreen"),
    "endings": ("ui.extras_screen", "endings"),
    "map": ("ui.map_screen", "MapScreen"),
    "preferences": ("ui.preferences_screen", "PreferencesScreen"),
    "slots": ("ui.slots_screen", "SlotsScreen"),
    "typing": ("ui.typing_screen", "TypingScreen"),
}
# Those made of pygame_gui.
GUI_SCREENS = frozenset(("preferences", "slots", "typing"))
# Kept when they are closed, to be opened again faster than made. Where they have it, `renew` gives them new values;
# the others are only kept for the same ones.
KEPT = frozenset({*GUI_SCREENS, "history", "help", "about"})


@dataclass(slots=True)
class _Open:
    name: str
    screen: Screen
    # What it was opened with.
    values: dict[str, Any]
    # The picture behind, darkened; taken from the target when the screen is first drawn.
    backdrop: pygame.Surface | Color | None = None


class Screens:
    def __init__(self, window_size: tuple[int, int], preferences: Preferences, fonts: Fonts) -> None:
        self._window = Window(window_size, preferences, fonts)
        self._stack: list[_Open] = []
        self._is_lost = False
        self._kept: dict[str, _Open] = {}
        # `ui.gui.Gui`, which is not imported here.
        self._gui: Any = None
        self._notices = Notices(self._window.viewport, preferences, fonts)

    @property
    def top(self) -> str | None:
        """The name of the screen that the player sees; None: the game."""
        return self._stack[-1].name if self._stack else None

    @property
    def is_open(self) -> bool:
        return bool(self._stack)

    @property
    def depth(self) -> int:
        return len(self._stack)

    def spoken(self) -> str:
        """What the top screen says of itself."""
        return self._stack[-1].screen.spoken() if self._stack else ""

    def spoken_focus(self) -> str:
        return self._stack[-1].screen.spoken_focus() if self._stack else ""

    def open(self, name: str, **values: Any) -> None:
        """Open a screen over what is there; its values are those its maker takes."""
        if self._stack:
            self._stack[-1].screen.show(False)
        self._stack.append(_Open(name, self._make(name, values), values))

    def renew(self, **values: Any) -> None:
        """Show new values on the top screen, which is made of pygame_gui: a slot was saved to, say."""
        if self._stack:
            top: Any = self._stack[-1].screen
            top.renew(**values)

    def _gui_now(self) -> Any:
        """Made when the first screen wants it: it holds fonts of its own, 6 MB of them, and takes a frame."""
        if self._gui is None:
            self._gui = importlib.import_module("ui.gui").Gui(self._window)
        return self._gui

    def _make(self, name: str, values: dict[str, Any]) -> Screen:
        kept = self._kept.pop(name, None)
        if kept is not None and (hasattr(kept.screen, "renew") or kept.values == values):
            self._open_again(kept.screen, values)
            return kept.screen
        module, maker = MAKERS[name]
        gui = (self._gui_now(),) if name in GUI_SCREENS else ()
        made: Screen = getattr(importlib.import_module(module), maker)(self._window, *gui, **values)
        return made

    def _open_again(self, screen: Any, values: dict[str, Any]) -> None:
        if screen.window != self._window:
            screen.fit(self._window)
        if hasattr(screen, "renew"):
            screen.renew(**values)
        screen.show(True)
        screen.is_dirty = True

    def close(self) -> None:
        """Close the top one. What is under it is shown as it was."""
        if self._stack:
            self._put_away(self._stack.pop())
        if self._stack:
            self._stack[-1].screen.show(True)
            self._stack[-1].screen.is_dirty = True

    def close_all(self) -> None:
        while self._stack:
            self._put_away(self._stack.pop())

    def _put_away(self, entry: _Open) -> None:
        """Screens that took long to make are kept for the next time."""
        entry.screen.show(False)
        if entry.name in KEPT:
            self._kept[entry.name] = entry

    @property
    def notice_text(self) -> str:
        return self._notices.text

    def notice(self, text: str) -> None:
        self._notices.show(text)

    def take(self, signal: Signal | None, event: pygame.event.Event) -> PlayerRequest | None:
        """Give the event to the top screen; return what it asks for. Nothing goes through to the game."""
        if not self._stack:
            return None
        top = self._stack[-1]
        wanted = top.screen.take_event(event)
        if wanted is None and signal is not None:
            wanted = self._take_signal(top, signal)
        if isinstance(wanted, Closed):
            return self._leave(top)
        return wanted

    def _take_signal(self, top: _Open, signal: Signal) -> PlayerRequest | None:
        if top.screen.wants_keys() and signal.kind not in (Kind.CANCEL, Kind.ENTER, Kind.NEXT, Kind.CLICK, Kind.POINT):
            return None
        if signal.kind is Kind.INTENT:
            return signal.intent if signal.intent in EVERYWHERE else None
        if signal.kind is Kind.CANCEL and not signal.is_repeat:
            return self._cancel(top)
        return top.screen.take(signal)

    def _cancel(self, top: _Open) -> PlayerRequest | None:
        if top.screen.step_back() or not top.screen.can_be_left:
            return None
        # Out of the pause menu is back into the game, and main has to know.
        return Request.RESUME if top.name == "pause" else Closed(top.name, False)

    def _leave(self, top: _Open) -> PlayerRequest:
        self.close()
        return Closed(top.name, not self._stack)

    def update(self, dt: float) -> bool:
        """Let time pass; return whether there is anything to draw."""
        self._notices.update(dt)
        if not self._stack:
            return False
        self._stack[-1].screen.update(dt)
        return self.is_dirty

    def redraw(self) -> None:
        """Have the top screen drawn whole again: the window has lost what was on it."""
        if self._stack:
            self._stack[-1].screen.is_dirty = True
            # One that is drawn for the first time takes its backdrop from those below, which are gone too.
            self._is_lost = self._stack[-1].backdrop is None

    @property
    def is_dirty(self) -> bool:
        if not self._stack:
            return False
        top = self._stack[-1].screen
        return top.is_dirty or top.moving is not None or bool(self._notices.sheet.stale)

    def draw(self, target: pygame.Surface) -> list[pygame.Rect]:
        """Draw the top screen; return what changed. The first time, what is on the target becomes its backdrop."""
        if not self._stack:
            return []
        top = self._stack[-1].screen
        changed = [target.get_rect()]
        if top.moving is not None and not top.is_dirty and not self._notices.sheet.stale:
            top.draw_moving(target)
            changed = [top.moving]
        else:
            self._draw_whole(target)
        top.moving = None
        compose(target, (self._notices.sheet,), changed, _leave_as_is)
        return changed

    def _draw_whole(self, target: pygame.Surface) -> None:
        """Screens that have no backdrop yet are drawn from the lowest up, each on the one below."""
        was_lost, self._is_lost = self._is_lost, False
        for entry in self._stack:
            is_new = entry.backdrop is None or was_lost
            if entry.backdrop is None:
                entry.backdrop = _darkened(target, entry.screen.backdrop)
            if is_new or entry is self._stack[-1]:
                if isinstance(entry.backdrop, pygame.Surface):
                    target.blit(entry.backdrop, (0, 0))
                else:
                    target.fill(entry.backdrop)
                entry.screen.draw(target)
                entry.screen.is_dirty = False

    def resize(self, window_size: tuple[int, int], preferences: Preferences) -> None:
        """Fit every open screen. The game's new picture must be on the target before the next `draw`."""
        self._window = Window(window_size, preferences, self._window.fonts)
        self._notices.fit(self._window.viewport, preferences)
        for entry in self._stack:
            entry.backdrop = None
            entry.screen.fit(self._window)


def import_screens() -> None:
    """Import all that screens are made of, so that none opens late. It can be left to a thread."""
    for module, _ in MAKERS.values():
        importlib.import_module(module)


def _leave_as_is(target: pygame.Surface, rect: pygame.Rect) -> None:
    """Nothing to restore: the screen under the notices was just drawn."""


def _darkened(target: pygame.Surface, share: float) -> pygame.Surface | Color:
    """Return what is on the target, with this share of its light; plain black where nothing of it is left."""
    if share == 0.0:
        return theme.BLACK
    backdrop = target.copy()
    level = round(255 * share)
    backdrop.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)
    return backdrop
