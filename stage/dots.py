"""The black dots before his eyes: a light map that closes from the rim inward, like a printer's screen."""

from __future__ import annotations

from functools import cache
from random import Random

import numpy as np
import pygame
from numpy.typing import NDArray
from pygame import Surface

from stage.glass import pixels

# Dots across the picture; a coarse screen, as in a comic.
COLUMNS = 44
MAP_SIZE = (480, 270)
PITCH = MAP_SIZE[0] / COLUMNS
# A dot's radius when it is full: neighbours then overlap, and nothing is left between them.
FULL_RADIUS = PITCH * 0.75
SEED = 5
# How fast a dot grows once it has begun, and how much of the share the whole way takes.
GROWTH, WAY = 1.3, 1.42
# The share that a dot needs for growing by a pixel of the map: an edge is that soft.
EDGE = 1 / (FULL_RADIUS * GROWTH * WAY)
LEVELS = 255


def dots(size: tuple[int, int], share: float, before: Surface | None) -> Surface:
    """Return a light map to multiply the picture with: white where one sees, black where dots have grown.

    `share` 0 is clear sight, 1 nearly all dots. Made small and scaled, which costs 1.3 ms at 1080p.
    """
    small = Surface(MAP_SIZE, 0, 32)
    light = np.clip((np.arange(LEVELS + 1) / LEVELS - share) / EDGE + 0.5, 0, 1) * 255
    view = pixels(small)
    np.take(light.astype(np.uint32) * 0x010101, closing(), mode="clip", out=view)
    del view
    if before is not None and before.get_size() == size:
        return pygame.transform.smoothscale(small, size, before)
    return pygame.transform.smoothscale(small, size)


@cache
def closing() -> NDArray[np.intp]:
    """Return for each pixel of the map the share, in steps of LEVELS, at which a dot comes to cover it."""
    width, height = MAP_SIZE
    x, y = np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32)[:, None]
    begins = _beginnings(round(height / PITCH) + 1)
    row = np.rint(y / PITCH).astype(np.intp)
    found = np.full((height, width), 2.0, np.float32)
    # The dot that comes first may be any of the nine around the pixel.
    for near_row in (row - 1, row, row + 1):
        stagger = 0.5 * (near_row % 2)
        column = np.rint(x / PITCH - stagger).astype(np.intp)
        down = ((y - near_row * PITCH) ** 2).astype(np.float32)
        for near_column in (column - 1, column, column + 1):
            across = (x - (near_column + stagger) * PITCH).astype(np.float32)
            away = np.sqrt(across * across + down)
            begin = begins[np.clip(near_row, 0, len(begins) - 1), np.clip(near_column, 0, COLUMNS)]
            covered = begin + away * np.float32(EDGE)
            np.minimum(found, covered, out=found, where=away <= FULL_RADIUS)
    return np.clip(np.rint(found * LEVELS), 0, LEVELS).astype(np.intp)


def _beginnings(rows: int) -> NDArray[np.float32]:
    """Return for each dot the share at which it begins to grow: those at the rim first, with some chance."""
    chance = Random(SEED)
    chances = np.array([[chance.random() for _ in range(COLUMNS + 1)] for _ in range(rows)])
    row, column = np.arange(rows)[:, None], np.arange(COLUMNS + 1)
    across = (column + 0.5 * (row % 2)) * PITCH / MAP_SIZE[0] - 0.5
    down = row * PITCH / MAP_SIZE[1] - 0.5
    rim = np.hypot(across * 1.15, down) * 2 / 1.25
    return ((1.15 - rim - 0.35 * (chances - 0.5)) / WAY).astype(np.float32)
