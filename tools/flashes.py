"""Whether a run of pictures flashes, as WCAG 2.3.1 counts: pairs of opposite changes of a tenth of full luminance.

A place flashes if it does so more than three times within a second; the picture does if a quarter of it does at once.
Places are cells of a coarse grid over the picture: finer ones count snow on a television, which no eye does.
"""

from __future__ import annotations

from collections import deque

import numpy as np
import pygame
from numpy.typing import NDArray
from pygame import Surface

GRID = (32, 18)
CHANGE = 0.1
# A change between two lights is none of a flash's.
DARK = 0.8
MOST_FLASHES = 3
Cells = NDArray[np.float64]


def luminance(picture: Surface) -> Cells:
    """Return the relative luminance of each cell, 0-1 (sRGB)."""
    small = pygame.transform.smoothscale(picture, GRID)
    colors = pygame.surfarray.array3d(small) / 255.0
    linear = np.where(colors <= 0.04045, colors / 12.92, ((colors + 0.055) / 1.055) ** 2.4)
    cells: Cells = linear @ np.array((0.2126, 0.7152, 0.0722))
    return cells


class FlashCounter:
    """Owns the last turning point of each cell, and when it changed by enough."""

    def __init__(self) -> None:
        self._turn: Cells | None = None
        self._way = np.zeros(GRID)
        self._changes: deque[tuple[float, NDArray[np.bool_]]] = deque()
        # The largest share of the picture that ever flashed more than allowed, and when.
        self.worst = 0.0
        self.worst_at = 0.0

    def see(self, picture: Surface, seconds: float) -> None:
        now = luminance(picture)
        if self._turn is None:
            self._turn = now
            return
        # On the way up the turning point follows the top, on the way down the bottom.
        self._turn = np.where(self._way > 0, np.maximum(self._turn, now), self._turn)
        self._turn = np.where(self._way < 0, np.minimum(self._turn, now), self._turn)
        step = now - self._turn
        is_change = (np.abs(step) >= CHANGE) & (np.minimum(now, self._turn) < DARK)
        self._way = np.where(is_change, np.sign(step), self._way)
        self._turn = np.where(is_change, now, self._turn)
        self._changes.append((seconds, is_change))
        while self._changes and self._changes[0][0] <= seconds - 1.0:
            self._changes.popleft()
        changes = np.sum([change for _, change in self._changes], axis=0)
        share = float((changes > 2 * MOST_FLASHES).mean())
        if share > self.worst:
            self.worst, self.worst_at = share, seconds


def main() -> None:
    """Play the whole story by its first choices and print the worst moment."""
    from tools.playing import play

    counter = FlashCounter()
    for frame in play("start", size=(320, 180), rate=30):
        counter.see(frame.window, frame.seconds)
    print(f"worst: {counter.worst:.0%} of the picture, at {counter.worst_at:.1f} s of {frame.seconds:.1f} s")


if __name__ == "__main__":
    main()
