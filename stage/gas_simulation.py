"""One room's gas: the fluid, its ink, who moves through it, and whose face must stay free."""

from __future__ import annotations

import numpy as np
from pygame import Rect

from stage.facts import Point
from stage.gas_budget import FULL_DETAIL, Detail
from stage.gas_fluid import Field, Fluid, Source, f4, tiling_noise
from stage.gas_frames import packed, restore, unpack
from stage.gas_free import kept_free
from stage.gas_ink import VEIL_FROM, Cut, Ink
from stage.gas_levels import LEVELS, Level, Push
from stage.gas_pool import Pool
from stage.memories import Figure, figure
from stage.viewport import CANVAS_HEIGHT, CANVAS_WIDTH

ROOM = "room"
# How much lower the gas before the people is seen than the same gas behind them, in cells.
NEARER_ROWS = 7
# Without key frames a load plays so many steps: a tenth of a second's work.
SETTLING_STEPS = 60


class Simulation:
    """Owns the fluid and the ink for one place at one window size."""

    def __init__(self, tube: Point, seed: int, size: tuple[int, int], detail: Detail = FULL_DETAIL) -> None:
        x, y = tube[0] / CANVAS_WIDTH, tube[1] / CANVAS_HEIGHT
        source = Source(x, y, across=-1.0 if x > 0.5 else 1.0)
        self.fluid = Fluid(source, seed, detail=detail.grid)
        self.ink = Ink(self.fluid.width, self.fluid.height, size, seed, divisor=detail.ink_divisor)
        self.ink.light_from(x, y)
        self._size = size
        self._tube, self._seed = tube, seed
        rows = (np.arange(self.fluid.height, dtype=f4)[:, None] + f4(0.5)) / self.fluid.height
        # Before the people it lies low: what is near the reader is at the foot of the picture.
        low = np.clip((rows - f4(VEIL_FROM + 0.02)) / f4(0.4), 0, 1) ** f4(1.2)
        self._low: Field = np.broadcast_to(low, self.fluid.density.shape).astype(f4)
        noise = tiling_noise(self.fluid.width, self.fluid.height, seed + 9, ((3, 1.0), (7, 0.6)))
        self._gaps: Field = np.tile(np.clip(0.62 + 0.34 * noise, 0, 1).astype(f4), (2, 2))
        self._memories: tuple[tuple[str, float], ...] = ()
        self._figures: dict[str, Figure] = {}
        self._pool = Pool(self._low.shape)
        self._faces: tuple[Rect, ...] | None = None
        self._free: Field = np.ones_like(self._low)

    def at_detail(self, detail: Detail) -> Simulation:
        """Return the same gas, drawn finer or coarser."""
        other = Simulation(self._tube, self._seed, self._size, detail)
        unpack(other.fluid, *packed(self.fluid))
        other.fluid.steps = self.fluid.steps
        return other

    def settle(self, name: str, share: float) -> None:
        """Be `share` of the way to this level at once, or thereabouts."""
        self._pool = Pool(self._low.shape)
        if name == "none":
            self.fluid.density[:] = 0
            return
        if restore(self.fluid, ROOM, name, share):
            return
        level = LEVELS.get(name, LEVELS["none"])
        for _ in range(SETTLING_STEPS):
            self.fluid.step(level)

    def step(self, level: Level, pushes: tuple[Push, ...] = ()) -> None:
        self.fluid.step(level, pushes)

    def update(self, level: Level, seconds: float, faces: tuple[Rect, ...]) -> None:
        """Make the picture of both layers from the fluid as it is."""
        if faces != self._faces:
            self._faces, self._free = faces, kept_free(faces, Rect((0, 0), self._size), self._low.shape)
        right, down = int(seconds * 5) % self.fluid.width, int(seconds * 3) % self.fluid.height
        gaps = self._gaps[down : down + self.fluid.height, right : right + self.fluid.width]
        front = np.zeros_like(self._low)
        # What is nearer lies lower in the picture.
        front[NEARER_ROWS:] = self.fluid.density[:-NEARER_ROWS]
        front *= self._low
        front *= gaps
        front *= f4(level.front * 1.3)
        # Before as well as after: what a face cuts off from the floor goes with it.
        front *= self._free
        front = self._pool.of(front)
        front *= self._free
        self.ink.update(self.fluid.density, front, seconds, self._remembered(seconds))

    def remember(self, memories: tuple[tuple[str, float], ...]) -> None:
        """These memories rise in the gas: each a shape's name and how far it has risen, 0-1."""
        self._memories = memories

    @property
    def memory(self) -> str:
        """The newest of them."""
        return self._memories[-1][0] if self._memories else ""

    def _remembered(self, seconds: float) -> Figure | None:
        found: Figure | None = None
        for name, strength in self._memories:
            if name not in self._figures:
                self._figures[name] = figure(name, self.fluid.width, self.fluid.height)
            waving = self._figures[name].waving(seconds, strength)
            found = waving if found is None else waving.over(found)
        return found

    def back(self) -> Cut:
        return self.ink.cut(0)

    def front(self) -> Cut:
        return self.ink.cut(1)
