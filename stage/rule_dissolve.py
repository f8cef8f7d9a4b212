"""Ren'Py's ImageDissolve: the new picture comes where the rule image is white first, black last (or the other way).

The rule is worked at half the window's size; scaling its mask up again costs less than the ramp would. Imports numpy.
"""

from __future__ import annotations

import numpy as np
import pygame
from numpy.typing import NDArray
from pygame import Surface

from stage.glass import pixels


class RuleDissolve:
    """Owns the rule's lightness and the surfaces to mask with. Paints as a `transitions.Painter`."""

    def __init__(self, rule: Surface, ramp: int, *, is_reversed: bool) -> None:
        self._rule = rule
        self._is_reversed = is_reversed
        self._ramp = max(1, ramp)
        self._small: Surface | None = None

    def _begin(self, size: tuple[int, int]) -> Surface:
        half = (max(1, size[0] // 2), max(1, size[1] // 2))
        colors = pygame.surfarray.array3d(pygame.transform.smoothscale(self._rule, half)).astype(np.float32)
        light: NDArray[np.float32] = colors.mean(axis=2).T
        # When each place begins to change, 0-255.
        self._when = light if self._is_reversed else np.float32(255) - light
        self._mask = Surface(size, pygame.SRCALPHA, 32)
        self._masked = Surface(size, pygame.SRCALPHA, 32)
        return Surface(half, pygame.SRCALPHA, 32)

    def __call__(self, target: Surface, old: Surface, new: Surface, done: float) -> None:
        if self._small is None:
            self._small = self._begin(target.get_size())
        reached = np.float32(done * (255 + self._ramp))
        share = np.clip((reached - self._when) * np.float32(255 / self._ramp), 0, 255).astype(np.uint32)
        view = pixels(self._small)
        view[:] = share * np.uint32(0x01010101)
        del view
        pygame.transform.smoothscale(self._small, self._mask.get_size(), self._mask)
        self._masked.blit(new, (0, 0))
        self._masked.blit(self._mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        target.blit(old, (0, 0))
        target.blit(self._masked, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
