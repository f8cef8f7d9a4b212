"""The gas without motion: every level as it looks once it is there, and a slow fade from one to the next."""

from __future__ import annotations

import pygame
from pygame import Rect, Surface

from stage.gas_floor import FloorGas
from stage.gas_ink import Cut
from stage.gas_levels import LEVELS
from stage.gas_simulation import Simulation

# Steps of a fade; more would cost and not be seen.
FADE_STEPS = 24


class StillGas:
    """Owns both layers of the level before and of the level that the gas goes to."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._step = -1
        self._before: tuple[Cut, Cut] | None = None
        self._after: tuple[Cut, Cut] | None = None
        self.layers: tuple[Cut, Cut] | None = None

    def update(self, simulation: Simulation | FloorGas, name: str, share: float, free: tuple[Rect, ...]) -> bool:
        """Be `share` of the way to the level; True if that looks different."""
        key = (name, free, simulation.memory)
        if key != self._key:
            self._before = self.layers if name != (self._key[:1] or ("",))[0] else self._before
            self._key, self._step = key, -1
            self._after = _drawn(simulation, name, free)
        step = round(min(1.0, max(0.0, share)) * FADE_STEPS)
        if step == self._step or self._after is None:
            return False
        self._step = step
        if step >= FADE_STEPS:
            self.layers = self._after
        else:
            befores = self._before or (None, None)
            back, front = (_faded(old, new, step) for old, new in zip(befores, self._after, strict=True))
            self.layers = back, front
        return True


def _drawn(simulation: Simulation | FloorGas, name: str, free: tuple[Rect, ...]) -> tuple[Cut, Cut]:
    simulation.settle(name, 1.0)
    simulation.update(LEVELS.get(name, LEVELS["none"]), 0.0, free)
    back, front = (Cut(cut.surface.copy(), cut.top) for cut in (simulation.back(), simulation.front()))
    return back, front


def _faded(old: Cut | None, new: Cut, step: int) -> Cut:
    """Return the layer between two, premultiplied as they are."""
    share = 255 * step // FADE_STEPS
    surface = _dimmed(new.surface, share)
    if old is not None and old.surface.get_size() == surface.get_size():
        surface.blit(_dimmed(old.surface, 255 - share), (0, 0), special_flags=pygame.BLEND_RGBA_ADD)
    return Cut(surface, new.top)


def _dimmed(surface: Surface, share: int) -> Surface:
    dimmed = surface.copy()
    dimmed.fill((share,) * 4, special_flags=pygame.BLEND_RGBA_MULT)
    return dimmed
