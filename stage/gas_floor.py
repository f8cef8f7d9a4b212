"""The gas that comes under the door: the fluid lies flat on the floor and is seen in perspective, coming nearer.

The grid is the floor from the door (its first row) to the reader's feet (its last). Each cell of the picture below the
door looks up the cell of the floor that it shows.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from pygame import Rect

from stage.facts import Point
from stage.gas_budget import FULL_DETAIL, Detail
from stage.gas_fluid import Field, Fluid, Source
from stage.gas_frames import packed, restore, unpack
from stage.gas_free import kept_free
from stage.gas_ink import Cut, Ink
from stage.gas_levels import LEVELS, Level, Push
from stage.viewport import CANVAS_HEIGHT, CANVAS_WIDTH

ROOM = "door"
# How much smaller things are at the door than at the lower edge of the picture.
FAR_SCALE = 0.42
# Where the gap lets the gas through (off its middle, as fractions of the width): fingers, and then the hand.
FINGERS = (-0.105, -0.04, 0.012, 0.082)
SETTLING_STEPS = 60


class FloorGas:
    """Owns the fluid on the floor and the ink of the part of the picture that is floor."""

    def __init__(self, door: Point, seed: int, size: tuple[int, int], detail: Detail = FULL_DETAIL) -> None:
        self._door, self._seed, self._size = door, seed, size
        self._top = round(size[1] * door[1] / CANVAS_HEIGHT)
        source = Source(0.5, 0.015, across=0.0, down=1.0, width=0.016, height=0.03, fingers=FINGERS)
        self.fluid = Fluid(source, seed, detail=detail.grid)
        floor = (size[0], size[1] - self._top)
        self.ink = Ink(self.fluid.width, self.fluid.height, floor, seed, divisor=detail.ink_divisor)
        self.ink.light_from(door[0] / CANVAS_WIDTH, 0.0)
        self._shown_cells = self._seen_from(door[0] / CANVAS_WIDTH)
        self._nothing = np.zeros_like(self.fluid.density)
        self._free_parts: tuple[Rect, ...] = ()
        self._free: Field = np.ones_like(self.fluid.density)

    def step(self, level: Level, pushes: tuple[Push, ...] = ()) -> None:
        self.fluid.step(level)

    def settle(self, name: str, share: float) -> None:
        """Be `share` of the way to this level at once."""
        if not restore(self.fluid, ROOM, name, share):
            for _ in range(SETTLING_STEPS):
                self.fluid.step(LEVELS.get(name, LEVELS["none"]))

    def at_detail(self, detail: Detail) -> FloorGas:
        """Return the same gas, drawn finer or coarser."""
        other = FloorGas(self._door, self._seed, self._size, detail)
        unpack(other.fluid, *packed(self.fluid))
        return other

    def update(self, level: Level, seconds: float, faces: tuple[Rect, ...]) -> None:
        if faces != self._free_parts:
            area = Rect(0, self._top, self._size[0], self._size[1] - self._top)
            self._free_parts, self._free = faces, kept_free(faces, area, self.fluid.density.shape)
        seen: Field = self.fluid.density.take(self._shown_cells)
        seen *= self._free
        self.ink.update(seen, self._nothing, seconds)

    def remember(self, memories: tuple[tuple[str, float], ...]) -> None:
        """Nobody is there to remember."""

    @property
    def memory(self) -> str:
        return ""

    def back(self) -> Cut:
        return Cut(self.ink.cut(0).surface, self._top)

    def front(self) -> Cut:
        """Nobody is there to be veiled."""
        return Cut(self.ink.cut(1).surface, self._top + self.ink.cut(1).top)

    def _seen_from(self, middle: float) -> NDArray[np.intp]:
        """Return for each cell of the picture which cell of the floor it shows."""
        rows, columns = self.fluid.density.shape
        scale = FAR_SCALE + (1.0 - FAR_SCALE) * (np.arange(rows) + 0.5)[:, None] / rows
        nearness = (1 / FAR_SCALE - 1 / scale) / (1 / FAR_SCALE - 1)
        across = 0.5 + ((np.arange(columns) + 0.5)[None] / columns - middle) / scale * FAR_SCALE
        row = np.clip(nearness * rows, 0, rows - 1).astype(np.intp)
        column = np.clip(across * columns, 0, columns - 1).astype(np.intp)
        cells: NDArray[np.intp] = row * columns + column
        return cells
