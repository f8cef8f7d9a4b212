"""What a screen is: something opened over the game that takes every signal until it is closed."""

from __future__ import annotations

import pygame

from ui.requests import PlayerRequest
from ui.signals import Kind, Signal
from ui.window import Window


class Screen:
    """The common part. A subclass lays itself out in `fit`, draws itself whole, and is asked again when `is_dirty`."""

    # Whether Escape, right click or the pad's B leaves it.
    can_be_left = True
    # How much of the picture behind is left to see, 0 to 1.
    backdrop = 0.25

    def __init__(self, window: Window) -> None:
        self.window = window
        self.is_dirty = True
        # The part that alone has changed since the last frame, by time passing.
        self.moving: pygame.Rect | None = None

    @property
    def viewport(self) -> pygame.Rect:
        return self.window.viewport

    def fit(self, window: Window) -> None:
        """Lay out again for this window; what was focused stays so."""
        self.window = window
        self.is_dirty = True

    def take(self, signal: Signal) -> PlayerRequest | None:
        """Do what the signal means here; return what main has to do about it."""
        return None

    def take_event(self, event: pygame.event.Event) -> PlayerRequest | None:
        """See the event itself, for elements that read the devices on their own."""
        return None

    def show(self, is_shown: bool) -> None:
        """Another screen comes to lie over this one, or goes."""

    def step_back(self) -> bool:
        """Leave what is half done on the screen; return whether there was anything. Else the screen itself is left."""
        return False

    def wants_keys(self) -> bool:
        """Whether the player is typing: then keys are letters, not signals, but for Escape, Enter and Tab."""
        return False

    def update(self, dt: float) -> None:
        """Let time pass; set `is_dirty`, or `moving`, if that shows."""

    def draw_moving(self, target: pygame.Surface) -> None:
        """Draw what is inside `moving` anew."""

    def draw(self, target: pygame.Surface) -> None:
        """Draw over the backdrop, which is already on the target."""
        raise NotImplementedError

    def spoken(self) -> str:
        """What the screen says of itself when it opens, for players who don't see it."""
        return ""

    def spoken_focus(self) -> str:
        return ""


def is_press(signal: Signal) -> bool:
    return signal.kind in (Kind.ENTER, Kind.SPACE) and not signal.is_repeat
