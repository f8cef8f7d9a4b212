"""A column of words to choose from, numbered like channels: title, pause menu and message boxes are made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import pygame

from engine.frozen import frozen
from ui import paint, theme
from ui.focus import FocusRing
from ui.screen import is_press
from ui.signals import Kind, Signal
from ui.window import Window

What = TypeVar("What")


@frozen
class Entry(Generic[What]):
    """A word and what choosing it means."""

    word: str
    what: What
    is_enabled: bool = True


@dataclass(slots=True)
class Button(Generic[What]):
    rect: pygame.Rect
    entry: Entry[What]

    @property
    def is_enabled(self) -> bool:
        return self.entry.is_enabled


class MenuList(Generic[What]):
    """Lays its entries out from a top left corner down, or across in one row where asked."""

    def __init__(self, entries: Sequence[Entry[What]], *, is_row: bool = False, is_numbered: bool = True) -> None:
        self._entries = tuple(entries)
        self._is_row = is_row
        self._is_numbered = is_numbered and not is_row
        self.ring: FocusRing[Button[What]] = FocusRing()
        self._font: pygame.font.Font | None = None
        self._padding = 0

    @property
    def rect(self) -> pygame.Rect:
        rects = [button.rect for button in self.ring.items]
        return rects[0].unionall(rects[1:])

    def fit(self, window: Window, left: int, top: int, *, height: int, width: int = 0) -> None:
        """Place the entries; rows shrink until all of them fit into `height`. `width` 0: as wide as the widest."""
        view = window.viewport
        row = min(
            round(theme.label_px(view, 0.066) * self._scale(window)), height // (1 if self._is_row else len(self))
        )
        self._font = window.fonts.get("condensed", max(theme.SMALLEST_LABEL_PX, row * 0.66))
        self._padding = round(row * 0.35)
        widths = [self._font.size(self._label(at))[0] + 2 * self._padding for at in range(len(self))]
        buttons: list[Button[What]] = []
        x, y = left, top
        for entry, own in zip(self._entries, widths, strict=True):
            wide = own if self._is_row else max(width, *widths)
            buttons.append(Button(pygame.Rect(x, y, wide, row), entry))
            x, y = (x + wide + self._padding, y) if self._is_row else (x, y + row)
        self.ring.renew(buttons, self.ring.index)

    def __len__(self) -> int:
        return len(self._entries)

    def take(self, signal: Signal) -> tuple[bool, What | None]:
        """Return whether the look changed, and what was chosen."""
        match signal.kind:
            case Kind.POINT:
                return self.ring.hover(signal.position), None
            case Kind.MOVE if signal.direction is not None:
                return self.ring.move(signal.direction), None
            case Kind.NEXT:
                return self.ring.step(signal.by), None
            case Kind.CLICK:
                button = self.ring.at(signal.position)
                return False, button.entry.what if button else None
            case Kind.NUMBER if self._is_numbered and 0 < signal.by <= len(self) and not signal.is_repeat:
                entry = self._entries[signal.by - 1]
                return False, entry.what if entry.is_enabled else None
        if is_press(signal) and self.ring.focused:
            return False, self.ring.focused.entry.what
        return False, None

    def focus_first(self) -> None:
        if self.ring.focused is None:
            self.ring.step(1)

    def spoken_focus(self) -> str:
        return self.ring.focused.entry.word if self.ring.focused else ""

    def draw(self, target: pygame.Surface) -> None:
        for at, button in enumerate(self.ring.items):
            self._draw_button(target, at, button)

    def _draw_button(self, target: pygame.Surface, at: int, button: Button[What]) -> None:
        font = self._font
        if font is None:
            return
        is_focused = self.ring.focused is button
        if is_focused:
            target.fill(theme.RED, button.rect)
        elif self._is_row:
            target.fill(theme.PANEL, button.rect)
            paint.frame(target, button.rect, theme.GREY, 1)
        color = theme.WHITE if button.is_enabled else theme.DISABLED
        x = button.rect.x + self._padding
        if self._is_numbered:
            number = theme.WHITE if is_focused else theme.GREY if button.is_enabled else theme.DISABLED
            paint.label(target, font, f"{at + 1:02}", number, (x, button.rect.centery), anchor="ml")
            x += font.size("00  ")[0]
        paint.label(target, font, button.entry.word, color, (x, button.rect.centery), anchor="ml")

    def _label(self, at: int) -> str:
        word = self._entries[at].word
        return f"00  {word}" if self._is_numbered else word

    def _scale(self, window: Window) -> float:
        return 1 + (window.text_scale - 1) * 0.6
