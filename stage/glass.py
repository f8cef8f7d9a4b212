"""The glass of the set in perspective: which point of a flat picture each pixel of the glass shows.

The map is made once for a glass (a quad of window pixels); pictures are laid on it with one `take` each. Imports numpy,
so it is itself imported only when a television is in the picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import numpy as np
import pygame
from numpy.typing import NDArray
from pygame import Rect, Surface

Quad = tuple[tuple[float, float], tuple[float, float], tuple[float, float], tuple[float, float]]
Floats = NDArray[np.float32]
Places = NDArray[np.floating[Any]]
Pixels = NDArray[np.uint32]
ALL = slice(None)
# Samples a pixel for the smooth edge of the glass, along each axis.
EDGE_SAMPLES = 4
# A tube is brighter in its middle.
VIGNETTE = 0.45
# One raster line in so many virtual pixels, and how dark the gap between two is.
RASTER_PITCH, RASTER_DEPTH = 5.0, 0.26


class Glass:
    """Owns the map of one quad. `rect` is what it takes of the viewport."""

    def __init__(self, quad: Quad, scale: float) -> None:
        xs, ys = [x for x, _ in quad], [y for _, y in quad]
        self.quad = quad
        left, top = int(min(xs)), int(min(ys))
        self.rect = Rect(left, top, int(max(xs)) - left + 1, int(max(ys)) - top + 1)
        self._inverse = _inverse(quad)
        u, v = self.at(0.5, 0.5)
        self.u, self.v = u, v
        coverage = self._coverage()
        self._alpha = (coverage * 255).astype(np.uint32)
        self._light = self._shading(scale) * coverage

    @property
    def width(self) -> int:
        return self.rect.w

    def at(self, right: float, down: float, rows: slice = ALL) -> tuple[Floats, Floats]:
        """Return (u, v) on the flat picture, 0-1, for every pixel at this place in it; outside the glass beyond 0-1."""
        return self._through(np.arange(self.rect.w)[None] + right, np.arange(self.rect.h)[rows, None] + down)

    def _through(self, x: Places, y: Places) -> tuple[Floats, Floats]:
        """Return (u, v) of places in `rect`, in pixels."""
        x, y = x + self.rect.x, y + self.rect.y
        a = self._inverse
        w = a[2, 0] * x + a[2, 1] * y + a[2, 2]
        u = (a[0, 0] * x + a[0, 1] * y + a[0, 2]) / w
        v = (a[1, 0] * x + a[1, 1] * y + a[1, 2]) / w
        return u.astype(np.float32), v.astype(np.float32)

    def lay(self, grey: Floats) -> Surface:
        """Return a flat grey picture (0-255) laid on the glass, premultiplied by its edge."""
        rows, columns = grey.shape
        column = np.clip(self.u * columns - 0.5, 0, columns - 1.001)
        row = np.clip(self.v * rows - 0.5, 0, rows - 1.001)
        x, y = column.astype(np.intp), row.astype(np.intp)
        across, down = column - x, row - y
        place = y * columns + x
        above = grey.take(place) * (1 - across) + grey.take(place + 1) * across
        place += columns
        below = grey.take(place) * (1 - across) + grey.take(place + 1) * across
        return self.surface((above * (1 - down) + below * down) * self._light)

    def surface(self, light: Floats) -> Surface:
        """Return a surface of the glass, already shaded, from greys (0-255)."""
        level = np.minimum(np.clip(light, 0, 255).astype(np.uint32), self._alpha)
        surface = Surface(self.rect.size, pygame.SRCALPHA, 32)
        view = pixels(surface)
        view[:] = (self._alpha << 24) | (level << 16) | (level << 8) | level
        return surface

    def _coverage(self) -> Floats:
        """Return how much of each pixel is glass: the quad's edge, smooth."""
        coverage = _in_tube(self.u, self.v)
        # The tube has no points or holes: a pixel that is like all eight round it is so throughout.
        y, x = _rim(coverage > 0)
        total = np.zeros(len(x), np.float32)
        steps = [(step + 0.5) / EDGE_SAMPLES for step in range(EDGE_SAMPLES)]
        for right in steps:
            for down in steps:
                total += _in_tube(*self._through(x + right, y + down))
        coverage[y, x] = total / np.float32(EDGE_SAMPLES**2)
        return coverage

    def _shading(self, scale: float) -> Floats:
        rim = ((self.u - 0.5) ** 2 + (self.v - 0.5) ** 2) * 2
        lines = np.float32(1 - RASTER_DEPTH) + np.float32(RASTER_DEPTH) * _raster(self.rect.h, scale)[:, None]
        shading: Floats = ((1 - VIGNETTE * rim) * lines).astype(np.float32)
        return shading


def _in_tube(u: Floats, v: Floats) -> Floats:
    """1 inside a square with the round corners of a picture tube."""
    across, down = np.abs(u * 2 - 1), np.abs(v * 2 - 1)
    inside: Floats = (across**10 + down**10 <= 1.0).astype(np.float32)
    return inside


def _rim(inside: NDArray[np.bool_]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the rows and columns of the places that are not like all those round them."""
    padded = np.pad(inside, 1).astype(np.uint8)
    rows = padded[:-2] + padded[1:-1] + padded[2:]
    alike = rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]
    y, x = np.nonzero((alike > 0) & (alike < 9))
    return y, x


def _raster(height: int, scale: float) -> Floats:
    # Never finer than three pixels a line: two make moiré.
    pitch = max(3.0, RASTER_PITCH * scale)
    lines: Floats = (0.5 + 0.5 * np.cos(np.arange(height) * (2 * np.pi / pitch))).astype(np.float32)
    return lines


def pixels(surface: Surface) -> Pixels:
    """Return the surface's pixels as rows of 32 bits. The surface is locked for as long as the array lives."""
    whole = np.frombuffer(cast(Any, surface.get_buffer()), np.uint32).reshape(
        surface.get_height(), surface.get_pitch() // 4
    )
    visible: Pixels = whole[:, : surface.get_width()]
    return visible


def _inverse(quad: Sequence[tuple[float, float]]) -> NDArray[np.float64]:
    """Return the homography from window pixels to the unit square (Heckbert, "Texture Mapping", 1989)."""
    rows, wanted = [], []
    for (x, y), (u, v) in zip(quad, ((0, 0), (1, 0), (1, 1), (0, 1)), strict=True):
        rows += [[u, v, 1, 0, 0, 0, -u * x, -v * x], [0, 0, 0, u, v, 1, -u * y, -v * y]]
        wanted += [x, y]
    forward = np.append(np.linalg.solve(np.array(rows, float), np.array(wanted, float)), 1.0).reshape(3, 3)
    inverse: NDArray[np.float64] = np.linalg.inv(forward)
    return inverse
