"""Which thing on the screen a key would press. One ring a screen, over our own widgets and pygame_gui's alike.

Arrows go to the nearest in that direction and, where there is none, on to the next in order, so that no key ever ends
in a corner. Tab goes in order and wraps. The mouse moves the focus by hovering.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Generic, Protocol, TypeVar

import pygame


class Focusable(Protocol):
    """Anything with a place in the window that can be pressed now, or not."""

    @property
    def rect(self) -> pygame.Rect: ...

    @property
    def is_enabled(self) -> bool: ...


class Direction(Enum):
    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


Item = TypeVar("Item", bound=Focusable)

# Sideways distance counts this much more than distance ahead: what lies straight ahead is meant.
SIDEWAYS = 3


class FocusRing(Generic[Item]):
    """The items in reading order and which one is focused; None until a key or the mouse says."""

    def __init__(self) -> None:
        self.items: Sequence[Item] = ()
        self._index: int | None = None

    def renew(self, items: Sequence[Item], focused: int | None = None) -> None:
        self.items = items
        self._index = focused if focused is not None and focused < len(items) else None
        if self.focused is not None and not self.focused.is_enabled:
            self._index = None

    @property
    def index(self) -> int | None:
        return self._index

    @property
    def focused(self) -> Item | None:
        return self.items[self._index] if self._index is not None and self._index < len(self.items) else None

    def leave(self) -> None:
        self._index = None

    def focus(self, item: Item) -> bool:
        """Focus this item; return whether that changed anything."""
        before = self._index
        if item.is_enabled:
            self._index = self.items.index(item)
        return self._index != before

    def step(self, by: int) -> bool:
        """Go to the next enabled item in order, around the end; return whether the focus moved."""
        count = len(self.items)
        start = self._index if self._index is not None else (-1 if by > 0 else count)
        for distance in range(1, count + 1):
            index = (start + by * distance) % count
            if self.items[index].is_enabled:
                moved = index != self._index
                self._index = index
                return moved
        return False

    def move(self, direction: Direction) -> bool:
        """Go to the nearest enabled item that way; where there is none, step in order."""
        here = self.focused
        if here is None:
            return self.step(1)
        ahead = [
            (distance, index)
            for index, item in enumerate(self.items)
            if item.is_enabled and item is not here
            for distance in [_distance(here.rect, item.rect, direction)]
            if distance is not None
        ]
        if ahead:
            self._index = min(ahead)[1]
            return True
        return self.step(1 if direction in (Direction.RIGHT, Direction.DOWN) else -1)

    def hover(self, position: tuple[int, int]) -> bool:
        """Focus what lies under the mouse; nothing there changes nothing. Return whether the focus moved."""
        item = self.at(position)
        return item is not None and self.focus(item)

    def at(self, position: tuple[int, int]) -> Item | None:
        """Return the enabled item under this point of the window."""
        return next((item for item in self.items if item.is_enabled and item.rect.collidepoint(position)), None)


def _distance(here: pygame.Rect, there: pygame.Rect, direction: Direction) -> float | None:
    """Return how far `there` lies that way, None if it doesn't. Rects that share a row or a column lie straight."""
    across, down = there.centerx - here.centerx, there.centery - here.centery
    dx, dy = direction.value
    ahead, aside = (across * dx, abs(down)) if dx else (down * dy, abs(across))
    overlaps = (
        here.top < there.bottom and there.top < here.bottom
        if dx
        else here.left < there.right and there.left < here.right
    )
    if dx and not overlaps:
        # Left and right stay in the row: the next row is what down is for.
        return None
    edge = _gap_ahead(here, there, direction)
    if ahead <= 0 or edge < 0:
        return None
    return edge + (aside / 100 if overlaps else aside * SIDEWAYS)


def _gap_ahead(here: pygame.Rect, there: pygame.Rect, direction: Direction) -> int:
    """Return the pixels between the facing edges, with a little tolerance for frames that touch."""
    match direction:
        case Direction.LEFT:
            gap = here.left - there.right
        case Direction.RIGHT:
            gap = there.left - here.right
        case Direction.UP:
            gap = here.top - there.bottom
        case _:
            gap = there.top - here.bottom
    return max(gap, 0) if gap > -4 else -1
