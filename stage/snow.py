"""Frames of a television picture: snow where there is no station, a little grain where there is. Imports numpy."""

from __future__ import annotations

import numpy as np
import pygame
from numpy.typing import NDArray
from pygame import Surface

from stage.glass import Glass

SNOW_SIZE = (240, 180)
GRAIN = 9.0
# A brighter bar that rolls down the picture, as a weak signal's does.
BAR_GAIN = 0.08


def snow(glass: Glass, count: int, seed: int) -> list[Surface]:
    """Return frames of snow on this glass: runs of light and dark along the raster lines."""
    noise = np.random.default_rng(seed)
    width, height = SNOW_SIZE
    frames = []
    for _ in range(count):
        grains = noise.random((height, width), np.float32)
        # Drawn by a beam that moves along the line: neighbours in a row are alike.
        grains[:, 1:] = 0.55 * grains[:, 1:] + 0.45 * grains[:, :-1]
        frames.append(glass.lay(np.clip((grains - 0.32) * 300, 4, 235).astype(np.float32)))
    return frames


def grainy(glass: Glass, picture: Surface, count: int, seed: int) -> list[Surface]:
    """Return frames of this picture on the glass, each with other grain and the bar elsewhere."""
    grey = greys(picture)
    noise = np.random.default_rng(seed)
    frames = []
    rows = np.arange(grey.shape[0], dtype=np.float32)[:, None] / grey.shape[0]
    for frame in range(count):
        bar = 1 + BAR_GAIN * np.exp(-(((rows - frame / count) / 0.08) ** 2))
        grain = noise.normal(0.0, GRAIN, grey.shape).astype(np.float32)
        frames.append(glass.lay(np.clip(grey * bar + grain, 6, 250).astype(np.float32)))
    return frames


def greys(picture: Surface) -> NDArray[np.float32]:
    """Return the picture's lightness, 0-255: the set is black and white."""
    colors = pygame.surfarray.array3d(picture).astype(np.float32)
    grey: NDArray[np.float32] = (colors @ np.array((0.299, 0.587, 0.114), np.float32)).T
    return grey
