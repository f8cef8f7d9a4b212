"""The gas as ink: three flat purples, a dark contour, a lit rim, without a trace of the grid it is computed on.

On the grid, density becomes a distance from the gas's edge (in cells), and light a tone; both are scaled up smoothly
as bytes of one picture, and only then cut into flat colours by a table. Doubling with bilinear weights again and again
is a quadratic spline, so contours come out round. Cutting before scaling shows the grid; scaling once shows diamonds.
"""

from __future__ import annotations

from functools import cache
from typing import Any, cast

import numpy as np
import pygame
from numpy.typing import NDArray
from pygame import Surface

from engine.frozen import frozen
from stage.gas_fluid import Field, f4, tiling_noise
from stage.glass import pixels
from stage.memories import Figure

# Density that counts as gas.
EDGE = 0.2
# A cell's distance from the edge in steps of the byte, 128 at the edge.
STEPS_PER_CELL = 30.0
# Flat stretches near the edge would read as far from it; this much slope is always assumed.
LEAST_SLOPE = 0.035
# The contour's breadth and the smooth step from one colour to the next, in cells and in tones.
CONTOUR_CELLS = 0.5
SMOOTH_CELLS, SMOOTH_TONES = 0.13, 9
RIM_CELLS = 1.15
CONTOUR = (14, 3, 24)
PURPLES = ((40, 8, 70), (96, 28, 150), (158, 78, 220))
RIM = (226, 178, 255)
# Tones (0-255) at which one purple gives way to the next, and from which a rim is lit.
TONES = (84, 158)
RIM_TONE = 150
# Beyond this many pixels across, the ink is cut at a part of the window's size: at 1080p it saves 3 ms an update.
FULL_WIDTH_PX = 1280
# Above this share of the height there is nothing before the people.
VEIL_FROM = 0.4
# Where each layer begins, behind and before the people, as a share of the height.
STARTS = (0.0, VEIL_FROM)
# How much of the grain thin gas has; before people there must be no spots.
GRAIN, NEAR_GRAIN = 4.0, 1.2
FIGURE_TONE = 0.8
FOLD_TONES = 13
NOISE_WAVES = ((12, 1.0), (26, 0.8))


class Ink:
    """Owns the surfaces on the way from the grid to flat colours, and the layers that are cut from the last."""

    def __init__(self, columns: int, rows: int, size: tuple[int, int], seed: int, *, divisor: int = 1) -> None:
        """`divisor` makes the ink so much coarser than the window, for machines that cannot keep up."""
        width, height = size
        divisor *= 1 if width <= FULL_WIDTH_PX else max(2, round(width / FULL_WIDTH_PX))
        inked = (width // divisor, height // divisor)
        # A cell of rim is cut off all round: there the walls of the fluid show.
        self._inside = (1, 1, columns - 2, rows - 2)
        # Across before down: the dearer of the two is then done while there are few lines.
        widths, heights = _doublings(columns, inked[0]), _doublings(rows, inked[1])
        sizes = [*((across, rows - 2) for across in widths), *((inked[0], down) for down in heights)]
        self._steps = [_surface((columns, rows)), *map(_surface, sizes)]
        self.is_enlarged = inked != size
        self._inked, self._size = inked, size
        self._sheets: dict[int, Sheet] = {}
        noise = tiling_noise(columns, rows, seed + 3, NOISE_WAVES)
        self._grain: Field = np.tile((noise * 0.1).astype(f4), (2, 2))
        self._patch: Field = np.tile((noise[::-1, ::-1] * 0.06).astype(f4), (2, 2))
        self._glow: Field = np.zeros((rows, columns), f4)

    def light_from(self, x: float, y: float) -> None:
        """The tube glows here (fractions of the picture)."""
        rows, columns = self._glow.shape
        across = (np.arange(columns, dtype=f4) + f4(0.5)) / columns - f4(x)
        down = ((np.arange(rows, dtype=f4) + f4(0.5)) / rows - f4(y))[:, None]
        self._glow = f4(0.34) * np.exp((across * across * f4(3.2) + down * down) * f4(-1 / 0.05)) + f4(0.2)

    def update(self, density: Field, front: Field, seconds: float, figure: Figure | None = None) -> None:
        """Take the gas's density, and that of the gas before the people, cell by cell."""
        rows, columns = density.shape
        right, down = int(seconds * 2.2) % columns, int(seconds * 3.1) % rows
        part = (slice(down, down + rows), slice(right, right + columns))
        grain, patch = self._grain[part], self._patch[part]
        lit = self._tones(density, patch)
        if figure is not None:
            # Light gas in dark: the shape is cut out of what is round it.
            density = np.maximum(density, np.maximum(figure.shape * f4(0.8), figure.halo * f4(0.55)))
            lit += (f4(FIGURE_TONE) - lit) * figure.shape
            lit -= lit * figure.halo * f4(0.8)
        tone = (np.clip(lit, 0, 1) * f4(255)).astype(np.uint8)
        back = _distance(density + grain * np.minimum(density * f4(GRAIN), f4(1)))
        before = _distance(front + grain[::-1] * np.minimum(front * f4(NEAR_GRAIN), f4(1)))
        view = np.frombuffer(cast(Any, self._steps[0].get_buffer()), np.uint8).reshape(rows, -1, 4)[:, :columns]
        view[..., 0] = back
        view[..., 1] = tone
        view[..., 2] = before
        # A little lighter before the people than behind them: nearer, and lit from the same side.
        view[..., 3] = np.minimum(tone, 213) + 42
        del view
        source: Surface = self._steps[0].subsurface(self._inside)
        for step in self._steps[1:]:
            pygame.transform.smoothscale(source, step.get_size(), step)
            source = step

    def cut(self, layer: int) -> Cut:
        """Return the layer behind (0) or before (1) the people in flat colours."""
        if layer not in self._sheets:
            # Not before it is wanted: 20 MB of new surfaces at once would be a frame late.
            self._sheets[layer] = Sheet(self._inked, self._size, STARTS[layer])
        return self._sheets[layer].cut(self._steps[-1], layer)

    def _tones(self, density: Field, patch: Field) -> Field:
        """Return how lit each cell is: from above through what lies over it, on slopes that face up, near the tube."""
        rows = density.shape[0]
        tone = np.cumsum(density, axis=0, dtype=f4)
        tone *= f4(-4.0 / rows)
        np.exp(tone, out=tone)
        tone *= f4(0.3)
        slope = np.zeros_like(density)
        slope[1:-1] = density[2:] - density[:-2]
        slope[:, 1:-1] -= f4(0.5) * (density[:, 2:] - density[:, :-2])
        # Against its own thickness, so that folds show in thick gas as well.
        slope *= f4(1.9)
        slope /= density + f4(0.25)
        tone += np.clip(slope, -0.34, 0.55)
        tone += self._glow
        tone += patch
        return tone


@frozen
class Cut:
    """A layer at the window's size, premultiplied; above `top` it is empty."""

    surface: Surface
    top: int

    def paint(self, scene: Surface) -> None:
        scene.blit(self.surface, (0, self.top), special_flags=pygame.BLEND_PREMULTIPLIED)


def nothing() -> Cut:
    return Cut(_surface((1, 1)), 0)


class Sheet:
    """Owns the surfaces of one layer, from `start` (a share of the height) down."""

    def __init__(self, inked: tuple[int, int], size: tuple[int, int], start: float) -> None:
        self._first = int(inked[1] * start)
        top = round(self._first * size[1] / inked[1])
        self._inked = _surface((inked[0], inked[1] - self._first))
        self._cut = Cut(self._inked if inked == size else _surface((size[0], size[1] - top)), top)
        self._places = np.empty((inked[1] - self._first, inked[0]), np.intp)

    def cut(self, source: Surface, layer: int) -> Cut:
        rows = np.frombuffer(cast(Any, source.get_buffer()), np.uint16).reshape(source.get_height(), -1)
        np.copyto(self._places, rows[self._first :, layer : source.get_width() * 2 : 2])
        del rows
        view = pixels(self._inked)
        np.take(colors(), self._places, mode="clip", out=view)
        del view
        if self._cut.surface is not self._inked:
            pygame.transform.smoothscale(self._inked, self._cut.surface.get_size(), self._cut.surface)
        return self._cut


def _distance(density: Field) -> NDArray[np.uint8]:
    """Return how far inside the gas each cell is, in cells, as a byte: 128 on the edge."""
    across, down = np.zeros_like(density), np.zeros_like(density)
    across[:, 1:-1] = density[:, 2:] - density[:, :-2]
    down[1:-1] = density[2:] - density[:-2]
    slope = np.sqrt(across * across + down * down) * f4(0.5) + f4(LEAST_SLOPE)
    cells = (density - f4(EDGE)) / slope
    return cast(NDArray[np.uint8], np.clip(cells * f4(STEPS_PER_CELL) + f4(128), 0, 255).astype(np.uint8))


@cache
def colors() -> NDArray[np.uint32]:
    """Return the premultiplied colour for every pair of tone (high byte) and distance (low byte)."""
    cells = (np.arange(256) - 128)[None, :] / STEPS_PER_CELL
    tone = np.arange(256)[:, None] + np.zeros((1, 256))
    color = np.zeros((256, 256, 3)) + np.array(PURPLES[0], float)
    for purple, start in zip(PURPLES[1:], TONES, strict=True):
        color = _mixed(color, purple, _step(tone, start, SMOOTH_TONES))
    # A fold: a fine line of ink where the darkest purple begins.
    fold = _step(tone, TONES[0] - FOLD_TONES, SMOOTH_TONES) * (1 - _step(tone, TONES[0], SMOOTH_TONES))
    color = _mixed(color, CONTOUR, fold)
    is_rim = _step(tone, RIM_TONE, SMOOTH_TONES) * (1 - _step(cells, RIM_CELLS, SMOOTH_CELLS * 2))
    color = _mixed(color, RIM, is_rim)
    color = _mixed(color, CONTOUR, 1 - _step(cells, CONTOUR_CELLS, SMOOTH_CELLS))
    alpha = _step(cells, 0.0, SMOOTH_CELLS) + 0 * tone
    red, green, blue = (np.rint(color[..., part] * alpha).astype(np.uint32) for part in range(3))
    packed = (np.rint(alpha * 255).astype(np.uint32) << 24) | (red << 16) | (green << 8) | blue
    return cast(NDArray[np.uint32], packed.ravel())


def _step(value: NDArray[Any], edge: float, smooth: float) -> NDArray[Any]:
    return np.clip((value - edge) / smooth + 0.5, 0, 1)


def _mixed(color: NDArray[Any], other: tuple[int, int, int], share: NDArray[Any]) -> NDArray[Any]:
    mixed: NDArray[Any] = color + (np.array(other, float) - color) * share[..., None]
    return mixed


def _doublings(start: int, end: int) -> list[int]:
    """Return the lengths on the way, each twice the one before, and the end."""
    lengths = []
    while start * 2 < end:
        start *= 2
        lengths.append(start)
    return [*lengths, end]


def _surface(size: tuple[int, int]) -> Surface:
    return Surface(size, pygame.SRCALPHA, 32)
