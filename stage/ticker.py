"""The red strip across the foot of the glass: its text goes round by the story clock, whatever the frame rate.

The text is drawn once, at twice the size; a frame takes a window of it through a map made once for the glass, four
samples a pixel. Imports numpy: see `glass`.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pygame
from numpy.typing import NDArray
from pygame import Rect, Surface

from stage.glass import Glass, Pixels, pixels

RED = (0xD6, 0x12, 0x20)
INK = (255, 255, 255)
# Where the strip lies on the glass: from here to here of its height.
TOP, BOTTOM = 0.815, 0.965
# On a small set in the background the strip takes more of the glass, so that it can still be read.
MIN_HEIGHT_PX = 30
MAX_SHARE = 0.42
# Speed in heights of the strip, so that it is at the same word on a small set and on a large one. Slow enough to read
# aloud.
HEIGHTS_PER_SECOND = 2.4
GAP = "   ·   "
TEXT_SHARE = 0.84
SAMPLES = 2
EDGE_SAMPLES = 4


class Strip:
    """Owns the text as a picture and the map from it to the glass."""

    def __init__(self, text: str, glass: Glass, font: Path | None) -> None:
        band = max(BOTTOM - TOP, min(MAX_SHARE, MIN_HEIGHT_PX / glass.rect.h))
        top = BOTTOM - band
        height = max(8, round(band * glass.rect.h * SAMPLES))
        self._text = _lettered(text + GAP, height, font)
        loop = self._text.get_width()
        self._loop = loop
        # The window of the text that one glass shows, in the text's own pixels.
        shown = round(glass.rect.w * SAMPLES)
        self._texture = _tiled(self._text, loop + shown + 1)
        self._speed = HEIGHTS_PER_SECOND * height
        rows = np.flatnonzero(((glass.v >= top) & (glass.v <= BOTTOM)).any(axis=1))
        self._rows = slice(int(rows[0]), int(rows[-1]) + 1)
        self.rect = Rect(glass.rect.x, glass.rect.y + self._rows.start, glass.rect.w, len(rows))
        self._maps = [self._map(glass, a, b, top, band, shown, height) for a in (0.25, 0.75) for b in (0.25, 0.75)]
        self._edge = self._mask(glass, top)
        self._surface = Surface(self.rect.size, pygame.SRCALPHA, 32)
        self._offset = -1

    def _map(
        self, glass: Glass, right: float, down: float, top: float, band: float, shown: int, height: int
    ) -> NDArray[np.intp]:
        u, v = glass.at(right, down, self._rows)
        x = np.clip(u * shown, 0, shown).astype(np.intp)
        y = np.clip((v - top) / band * height, 0, height - 1).astype(np.intp)
        places: NDArray[np.intp] = y * self._texture.shape[1] + x
        return places

    def _mask(self, glass: Glass, top: float) -> Surface:
        """Return how much of each pixel is strip, to multiply with: its edges slope, and would show as steps."""
        covered = np.zeros((self.rect.h, self.rect.w), np.float32)
        places = [(step + 0.5) / EDGE_SAMPLES for step in range(EDGE_SAMPLES)]
        for right in places:
            for down in places:
                u, v = glass.at(right, down, self._rows)
                covered += (v >= top) & (v <= BOTTOM) & (u > 0.004) & (u < 0.996)
        level = np.rint(covered * (255 / EDGE_SAMPLES**2)).astype(np.uint32)
        mask = Surface(self.rect.size, pygame.SRCALPHA, 32)
        view = pixels(mask)
        view[:] = level * np.uint32(0x01010101)
        return mask

    def move(self, seconds: float) -> bool:
        """Be where the text is after so many seconds; True if that is another place."""
        offset = int(max(0.0, seconds) * self._speed) % self._loop
        if offset == self._offset:
            return False
        self._offset = offset
        flat = self._texture.ravel()[offset:]
        first, second, third, fourth = (flat.take(places) for places in self._maps)
        view = pixels(self._surface)
        view[:] = _mean(_mean(first, second), _mean(third, fourth))
        del view
        self._surface.blit(self._edge, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        return True

    def paint(self, scene: Surface) -> None:
        scene.blit(self._surface, self.rect, special_flags=pygame.BLEND_PREMULTIPLIED)


def _mean(first: Pixels, second: Pixels) -> Pixels:
    """Return the mean of each of the four bytes, without leaving 32 bits."""
    return ((first ^ second) & np.uint32(0xFEFEFEFE)) // np.uint32(2) + (first & second)


def _lettered(text: str, height: int, font: Path | None) -> Surface:
    face = pygame.font.Font(font, max(6, round(height * TEXT_SHARE)))
    words = face.render(text, True, INK, RED)
    strip = Surface((words.get_width(), height), pygame.SRCALPHA, 32)
    strip.fill((*RED, 255))
    # Capitals have no descenders: centred by their own box they would sit too high.
    top = (height - words.get_height()) // 2 + round(face.get_descent() * -0.25)
    strip.blit(words, (0, top))
    return strip


def _tiled(text: Surface, width: int) -> Pixels:
    tiled = Surface((width, text.get_height()), pygame.SRCALPHA, 32)
    for left in range(0, width, text.get_width()):
        tiled.blit(text, (left, 0))
    return pixels(tiled).copy() | np.uint32(0xFF000000)
