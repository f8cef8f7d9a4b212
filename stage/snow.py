"""Frames of a television picture: snow where there is no station, a little grain where there is. Imports numpy.

Each is laid on the glass when it is first shown: all at once, they would hold up the scene that they come with.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pygame
from numpy.typing import NDArray
from pygame import Surface

from stage.glass import Floats, Glass

SNOW_SIZE = (240, 180)
GRAIN = 9.0
# A brighter bar that rolls down the picture, as a weak signal's does.
BAR_GAIN = 0.08


class Frames:
    """So many flat pictures, one after another, and those laid on the glass that were shown."""

    def __init__(self, glass: Glass, count: int, pictures: Iterator[Floats]) -> None:
        self.count = count
        self._glass = glass
        self._pictures = pictures
        # In the order that they are drawn: the same noise makes the same frames, whichever is shown first.
        self._frames: list[Floats | Surface] = []

    def __getitem__(self, index: int) -> Surface:
        while len(self._frames) <= index:
            self._frames.append(next(self._pictures))
        frame = self._frames[index]
        if not isinstance(frame, Surface):
            frame = self._frames[index] = self._glass.lay(frame)
        return frame


def snow(count: int, seed: int) -> Iterator[Floats]:
    """Yield frames of snow: runs of light and dark along the raster lines."""
    noise = np.random.default_rng(seed)
    width, height = SNOW_SIZE
    for _ in range(count):
        grains = noise.random((height, width), np.float32)
        # Drawn by a beam that moves along the line: neighbours in a row are alike.
        grains[:, 1:] = 0.55 * grains[:, 1:] + 0.45 * grains[:, :-1]
        yield np.clip((grains - 0.32) * 300, 4, 235).astype(np.float32)


def grainy(picture: Surface, count: int, seed: int) -> Iterator[Floats]:
    """Yield frames of this picture, each with other grain and the bar elsewhere."""
    grey = greys(picture)
    noise = np.random.default_rng(seed)
    rows = np.arange(grey.shape[0], dtype=np.float32)[:, None] / grey.shape[0]
    for frame in range(count):
        bar = 1 + BAR_GAIN * np.exp(-(((rows - frame / count) / 0.08) ** 2))
        grain = noise.normal(0.0, GRAIN, grey.shape).astype(np.float32)
        yield np.clip(grey * bar + grain, 6, 250).astype(np.float32)


def greys(picture: Surface) -> NDArray[np.float32]:
    """Return the picture's lightness, 0-255: the set is black and white."""
    colors = pygame.surfarray.array3d(picture).astype(np.float32)
    grey: NDArray[np.float32] = (colors @ np.array((0.299, 0.587, 0.114), np.float32)).T
    return grey
