"""A whole layer under a transform: what `camera` and `show layer` do to everything on it at once."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf

import pygame
from pygame import Surface

from engine.motion import Motion
from stage.actors import drawn
from stage.atl import Pose, length, play
from stage.images import Picture
from stage.placement import UNTOUCHED, Values


class LayerView:
    """Owns how far a layer's motions have got, and the surface that the layer is painted on before it is bent."""

    def __init__(self, motions: tuple[Motion, ...], canvas: tuple[int, int]) -> None:
        self.motions = motions
        self.canvas = canvas
        self.elapsed = 0.0
        self._values: Values = dict(UNTOUCHED)
        self._surface: Surface | None = None

    def settle(self) -> None:
        """Be where the motions end, or at the start of those that don't."""
        total = max(map(length, self.motions), default=0.0)
        self.elapsed = 0.0 if total == inf else total + 1.0

    def update(self, dt: float) -> bool:
        """Let time pass; True if the layer looks different now."""
        self.elapsed += dt
        pose = Pose(dict(UNTOUCHED), canvas=self.canvas)
        for motion in self.motions:
            play(motion, pose, self.elapsed)
        is_changed = pose.values != self._values
        self._values = pose.values
        return is_changed

    @property
    def is_plain(self) -> bool:
        """Whether it changes nothing at all."""
        return self._values == UNTOUCHED

    def begin(self, size: tuple[int, int]) -> Surface:
        """Return an empty surface for what is on the layer."""
        if self._surface is None or self._surface.get_size() != size:
            self._surface = Surface(size, pygame.SRCALPHA, 32)
        self._surface.fill(0)
        return self._surface

    def paint(self, scene: Surface, scale: float) -> None:
        """Paint the layer as it is bent."""
        if self._surface is not None:
            bent = drawn(Picture(self._surface, self._surface.get_size()), self._values, scale, self.canvas)
            if bent is not None:
                bent.paint(scene)


def views(
    wanted: Iterable[tuple[str, tuple[Motion, ...]]], before: dict[str, LayerView], canvas: tuple[int, int]
) -> dict[str, LayerView]:
    """Return a view for each layer that moves; one whose motions are the same goes on."""
    found = {}
    for layer, motions in wanted:
        kept = before.get(layer)
        found[layer] = kept if kept is not None and kept.motions == motions else LayerView(motions, canvas)
    return found
