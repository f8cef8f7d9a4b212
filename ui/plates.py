"""Cards with pictures in a grid, some of them still locked: the gallery and the endings are made of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from engine.frozen import frozen
from ui import paint, theme
from ui.focus import FocusRing
from ui.window import Window

# Load this picture to fit the size; None where it cannot be had.
Load = Callable[[tuple[int, int]], pygame.Surface | None]
UNKNOWN = "?"


@frozen
class Plate:
    """A card: `title` and `alt` are told only once it is met."""

    title: str
    alt: str
    is_met: bool
    load: Load


@dataclass(slots=True)
class Placed:
    plate: Plate
    rect: pygame.Rect

    @property
    def is_enabled(self) -> bool:
        """Locked cards can be focused too: a player walks over all of them and hears how many there are."""
        return True


class PlateGrid:
    """Places the cards in an area, and fetches their pictures one a frame so that none is waited for."""

    def __init__(self, plates: Sequence[Plate]) -> None:
        self._plates = tuple(plates)
        self.ring: FocusRing[Placed] = FocusRing()
        self._thumbnails: dict[int, pygame.Surface | None] = {}
        self._missing: list[int] = []

    def fit(self, window: Window, area: pygame.Rect) -> None:
        self._window = window
        self._font = window.fonts.get("condensed", theme.label_px(window.viewport, 0.026, window.text_scale**0.4))
        columns = _best_columns(len(self._plates), area)
        gap = theme.share(window.viewport, 0.02)
        rows = -(-len(self._plates) // columns)
        width = (area.width - gap * (columns - 1)) // columns
        caption = self._font.get_linesize()
        height = min((area.height - gap * (rows - 1)) // rows, width * 9 // 16 + caption)
        width = min(width, (height - caption) * 16 // 9)
        area = area.move((area.width - columns * width - (columns - 1) * gap) // 2, 0)
        placed: list[Placed] = []
        for at, plate in enumerate(self._plates):
            row, column = divmod(at, columns)
            corner = (area.x + column * (width + gap), area.y + row * (height + gap))
            placed.append(Placed(plate, pygame.Rect(corner, (width, height))))
        self.ring.renew(placed, self.ring.index)
        self._thumbnails.clear()
        self._missing = [at for at, plate in enumerate(self._plates) if plate.is_met]

    def update(self) -> bool:
        """Fetch one more picture; return whether one came."""
        if not self._missing:
            return False
        at = self._missing.pop(0)
        self._thumbnails[at] = self._plates[at].load(self._glass(self.ring.items[at].rect).size)
        return True

    def draw(self, target: pygame.Surface) -> None:
        thin = theme.share(self._window.viewport, theme.FRAME * 0.6)
        for at, placed in enumerate(self.ring.items):
            glass = self._glass(placed.rect)
            target.fill((2, 2, 3), glass)
            picture = self._thumbnails.get(at)
            if picture is not None:
                target.blit(picture, picture.get_rect(center=glass.center))
            elif not placed.plate.is_met:
                paint.label(target, self._font, UNKNOWN, theme.GREY, glass.center, anchor="mc")
            paint.frame(target, glass, theme.GREY, thin)
            title = placed.plate.title if placed.plate.is_met else UNKNOWN * 3
            color = theme.WHITE if placed.plate.is_met else theme.GREY
            shown = paint.shortened(self._font, title, placed.rect.width)
            paint.label(target, self._font, shown, color, placed.rect.bottomleft, anchor="bl")
            if self.ring.focused is placed:
                thick = theme.share(self._window.viewport, 0.005)
                paint.frame(target, glass.inflate(2 * thick, 2 * thick), theme.RED, thick)

    def spoken_focus(self) -> str:
        focused = self.ring.focused
        if focused is None:
            return ""
        plate = focused.plate
        return f"{plate.title}. {plate.alt}" if plate.is_met else "Not yet seen"

    def _glass(self, rect: pygame.Rect) -> pygame.Rect:
        return pygame.Rect(rect.x, rect.y, rect.width, rect.height - self._font.get_linesize())


def _best_columns(count: int, area: pygame.Rect) -> int:
    """Return how many columns make the cards largest."""

    def size(columns: int) -> float:
        rows = -(-count // columns)
        return min(area.width / columns, area.height / rows * 16 / 9)

    return max(range(1, max(1, count) + 1), key=size)
