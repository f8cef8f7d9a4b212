"""Sheets laid over the stage's picture, each redrawn only where something changed.

The stage owns the picture below. Whoever draws here first asks it to restore the rects that changed, then lays every
visible sheet over them again, from back to front: sheets are translucent, so painting twice would darken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pygame

# Repaint the stage's own picture inside this rect of the target.
Restore = Callable[[pygame.Surface, pygame.Rect], None]


class Sheet:
    """A premultiplied surface at a place in the window, and which rects of the window it has made stale."""

    def __init__(self) -> None:
        self.rect = pygame.Rect(0, 0, 0, 0)
        self.surface = self._room = pygame.Surface((0, 0), pygame.SRCALPHA)
        self.stale: list[pygame.Rect] = []
        self._is_visible = False
        # Kept as it is, but not drawn: the player looks at the picture alone.
        self._is_concealed = False

    @property
    def is_visible(self) -> bool:
        return self._is_visible

    @is_visible.setter
    def is_visible(self, value: bool) -> None:
        if value != self._is_visible:
            self._is_visible = value
            self.stale.append(self.rect.copy())

    @property
    def is_shown(self) -> bool:
        return self._is_visible and not self._is_concealed

    def conceal(self, is_concealed: bool) -> None:
        if is_concealed != self._is_concealed:
            self._is_concealed = is_concealed
            self.stale.append(self.rect.copy())

    def renew(self, rect: pygame.Rect) -> pygame.Surface:
        """Begin an empty sheet at this place, visible; return its surface."""
        if self._is_visible:
            self.stale.append(self.rect.copy())
        if rect.size != self.surface.get_size():
            self.surface = self._sized(rect.size)
        self.surface.fill((0, 0, 0, 0))
        self.rect = rect.copy()
        self._is_visible = True
        self.stale.append(self.rect.copy())
        return self.surface

    def _sized(self, size: tuple[int, int]) -> pygame.Surface:
        """Return a surface of this size: a part of the last one, where that is larger and not by much.

        The box is a little higher under a name than without one, and new memory for it costs as much as the line.
        """
        room = pygame.Rect((0, 0), self._room.get_size())
        if not room.contains((0, 0), size) or room.w * room.h > 2 * size[0] * size[1]:
            self._room = pygame.Surface(size, pygame.SRCALPHA)
        return self._room.subsurface((0, 0), size)

    def touch(self, area: pygame.Rect) -> None:
        """Mark an area of the sheet, in its own coordinates, as changed."""
        if self._is_visible:
            self.stale.append(area.move(self.rect.topleft))


def compose(
    target: pygame.Surface, sheets: Iterable[Sheet], painted: list[pygame.Rect], restore: Restore
) -> list[pygame.Rect]:
    """Bring the target up to date; return the rects that this call drew.

    `painted` are the rects that the stage has already repainted this frame, without anything of ours in them.
    """
    sheets = tuple(sheets)
    stale = [rect for sheet in sheets for rect in sheet.stale]
    for sheet in sheets:
        sheet.stale.clear()
    visible = [sheet for sheet in sheets if sheet.is_shown]
    drawn: list[pygame.Rect] = []
    window = target.get_rect()
    # A sheet laid out for a larger window may have left stale rects beyond this one.
    for area in merged(rect.clip(window) for rect in (*stale, *painted)):
        # What the stage painted whole needs no restoring; a merged area may hold pixels that it did not paint.
        is_clean = any(rect.contains(area) for rect in painted)
        if not is_clean:
            restore(target, area)
        covering = [sheet for sheet in visible if sheet.rect.colliderect(area)]
        for sheet in covering:
            rect = sheet.rect.clip(area)
            source = rect.move(-sheet.rect.x, -sheet.rect.y)
            target.blit(sheet.surface, rect, source, pygame.BLEND_PREMULTIPLIED)
        if covering or not is_clean:
            drawn.append(area)
    return drawn


def merged(rects: Iterable[pygame.Rect]) -> list[pygame.Rect]:
    """Join rects that overlap until none do: a translucent sheet must reach every pixel exactly once."""
    result: list[pygame.Rect] = []
    for rect in rects:
        if rect.width and rect.height:
            while (hit := rect.collidelist(result)) >= 0:
                rect = rect.union(result.pop(hit))
            result.append(rect.copy())
    return result
