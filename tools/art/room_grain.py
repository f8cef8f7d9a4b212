"""The marks a surface carries by itself: courses of brick, joints, cracks, grain of wood, scratches in steel.

Every mark is a function of the surface's own coordinates in metres, so it lies in perspective and a room's light
states agree to the pixel. Marks come as a factor on the tone and as ink from 0 to 1. Nothing is drawn everywhere:
a wall that shows every brick is wallpaper, so noise decides where the pen bothered.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np

from tools.art.room_rays import Layer, Marks, Shot
from tools.art.room_shapes import Grain

BRICK = (0.40, 0.135)
PANEL = (1.15, 0.95)
SLAB = (0.72, 0.72)
BOARD = 0.16


def ramp(low: float, high: float, x: Layer) -> Layer:
    """Return a smooth step from 0 at low to 1 at high; low may be the greater."""
    t = np.clip((x - low) / (high - low), 0, 1)
    return np.asarray(t * t * (3 - 2 * t), np.float32)


def noise(u: Layer, v: Layer, seed: int = 0) -> Layer:
    """Return value noise, 0 to 1, one cell a unit."""
    iu, iv = np.floor(u), np.floor(v)
    fu, fv = u - iu, v - iv
    fu, fv = fu * fu * (3 - 2 * fu), fv * fv * (3 - 2 * fv)
    table, left, right = _table(seed).ravel(), iu.astype(np.int32) & 255, (iu.astype(np.int32) + 1) & 255
    low, high = (iv.astype(np.int32) & 255) << 8, ((iv.astype(np.int32) + 1) & 255) << 8
    below = table[low | left] * (1 - fu) + table[low | right] * fu
    above = table[high | left] * (1 - fu) + table[high | right] * fu
    return np.asarray(below * (1 - fv) + above * fv, np.float32)


@cache
def _table(seed: int) -> Layer:
    return np.random.default_rng(seed).random((256, 256), np.float32)


def rough(u: Layer, v: Layer, seed: int = 0, octaves: int = 3) -> Layer:
    """Return noise with finer noise on top, about 0 to 1."""
    total, weight = np.zeros_like(u), 0.0
    for octave in range(octaves):
        share = 0.5**octave
        total = total + share * noise(u * 2**octave + 31.7 * octave, v * 2**octave + 11.3 * octave, seed + octave)
        weight += share
    return (total / weight).astype(np.float32)


def chance(i: Layer, j: Layer, seed: int = 0) -> Layer:
    """Return a number from 0 to 1 for a pair of whole numbers, always the same one."""
    return np.asarray(_table(seed)[j.astype(np.int32) & 255, i.astype(np.int32) & 255])


@dataclass(frozen=True, slots=True)
class _Surface:
    """Coordinates of the marked pixels, and how much of a metre one pixel spans along each of them."""

    u: Layer
    v: Layer
    du: Layer
    dv: Layer
    part: Layer
    pen: float  # Pen width in pixels.


def marks(shot: Shot, pen: float) -> Marks:
    """Return the marks of every surface in the shot; pen is the width of a fine line in pixels.

    They are drawn at half the shot's size and grown: their lines are smooth by themselves, and it is four times faster.
    """
    uv, grains, parts = shot.uv[::2, ::2], shot.grain[::2, ::2], shot.part[::2, ::2]
    tone, ink = np.ones(grains.shape, np.float32), np.zeros(grains.shape, np.float32)
    spans = [_span(uv[..., axis]) for axis in (0, 1)]
    for grain, draw in DRAWN.items():
        where = grains == int(grain)
        if not where.any():
            continue
        part = parts[where].astype(np.float32)
        u, v = uv[..., 0][where] + part * 7.31, uv[..., 1][where]
        tone[where], ink[where] = draw(_Surface(u, v, spans[0][where], spans[1][where], part, pen / 2))
    height, width = shot.depth.shape
    return Marks(*(layer.repeat(2, 0).repeat(2, 1)[:height, :width] for layer in (tone, ink)))


def _span(values: Layer) -> Layer:
    down, across = np.gradient(values)
    return np.asarray(np.clip(np.hypot(down, across), 1e-5, 0.2), np.float32)


def _line(distance: Layer, span: Layer, pen: float) -> Layer:
    """Return ink near distance 0, in lines of the pen's width that fade where they would crowd."""
    return ramp(pen * 0.5 + 0.6, pen * 0.5 - 0.4, np.abs(distance) / span)


def _bricks(s: _Surface) -> tuple[Layer, Layer]:
    width, height = BRICK
    wander = (rough(s.u * 9, s.v * 9, 5) - 0.5) * 0.012
    row = np.floor(s.v / height)
    u = s.u + (row % 2) * width / 2 + wander
    column = np.floor(u / width)
    across, up = (u / width - column) * width, (s.v + wander) / height
    up = (up - np.floor(up)) * height
    kind = chance(column, row, 3)
    joint = np.maximum(
        _line(np.minimum(across, width - across), s.du, s.pen * 1.5),
        _line(np.minimum(up, height - up), s.dv, s.pen * 1.5),
    )
    cared = _care(s.u, s.v)
    shown = ramp(0.40, 0.50, rough(s.u * 0.9, s.v * 1.3, 9) + (kind - 0.5) * 0.22)
    plaster = ramp(0.30, 0.31, cared)
    rim = _contour(_care, 0.30, s) * 0.9
    dark = ramp(0.80, 0.84, kind) * shown
    chips = ramp(0.74, 0.78, rough(s.u * 34, s.v * 34, 8)) * 0.7 * plaster
    tone = (1 - 0.30 * kind * shown - 0.34 * dark) * (1 + 0.16 * (1 - plaster))
    return tone, np.maximum.reduce([joint * shown * plaster, rim, chips * shown])


def _concrete(s: _Surface) -> tuple[Layer, Layer]:
    width, height = PANEL
    row, column = np.floor(s.v / height), np.floor(s.u / width)
    across, up = s.u - column * width, s.v - row * height
    kind = chance(column, row, 2)
    joint = np.maximum(
        _line(np.minimum(across, width - across), s.du, s.pen), _line(np.minimum(up, height - up), s.dv, s.pen)
    )
    hole = np.hypot(np.minimum(across, width - across) - 0.16, np.minimum(up, height - up) - 0.14)
    holes = ramp(0.022, 0.016, hole)
    drips = rough(s.u * 11, s.v * 0.55, 6) * rough(s.u * 1.1, s.v * 0.7, 7)
    stain = ramp(0.34, 0.48, drips)
    crack = _crack(s, 11) * ramp(0.66, 0.72, noise(s.u * 0.7, s.v * 0.7, 12))
    pits = ramp(0.80, 0.83, rough(s.u * 40, s.v * 40, 13)) * ramp(0.45, 0.6, noise(s.u * 1.7, s.v * 1.7, 14)) * 0.8
    return 1 - 0.20 * kind - 0.42 * stain, np.maximum.reduce([joint * 0.9, holes, crack, pits])


def _tiles(s: _Surface) -> tuple[Layer, Layer]:
    width, height = SLAB
    row, column = np.floor(s.v / height), np.floor(s.u / width)
    across, up = s.u - column * width, s.v - row * height
    kind = chance(column, row, 21)
    worn = rough(s.u * 0.8, s.v * 0.8, 22)
    joint = np.maximum(
        _line(np.minimum(across, width - across), s.du, s.pen), _line(np.minimum(up, height - up), s.dv, s.pen)
    )
    joint = joint * ramp(0.36, 0.46, worn + 0.2 * (rough(s.u * 6, s.v * 6, 23) - 0.5))
    crack = _crack(s, 24) * (kind > 0.84)
    scuff = ramp(0.77, 0.80, rough(s.u * 26, s.v * 14, 25)) * ramp(0.5, 0.65, worn) * 0.8
    return 1 - 0.16 * ramp(0.55, 0.65, worn) - 0.10 * kind, np.maximum.reduce([joint, crack, scuff])


def _care(u: Layer, v: Layer) -> Layer:
    """Return how much of the wall is left at a place; below 0.3 the plaster covers the bricks."""
    return rough(u * 0.9, v * 1.3, 9) + (rough(u * 7, v * 7, 4) - 0.5) * 0.12


def _crack(s: _Surface, seed: int) -> Layer:
    """Return jagged hairlines: where rough noise crosses its middle."""
    return _contour(lambda u, v: rough(u * 1.4, v * 1.4, seed, 5), 0.5, s)


def _contour(field: Callable[[Layer, Layer], Layer], level: float, s: _Surface) -> Layer:
    """Return the line where the field crosses the level, one pen wide: the distance is measured by the slope."""
    step = 0.004
    here = field(s.u, s.v)
    slope = np.hypot(field(s.u + step, s.v) - here, field(s.u, s.v + step) - here) / step
    distance = np.abs(here - level) / np.maximum(slope, 0.05)
    return ramp(1.0, 0.3, distance / (s.pen * np.maximum(s.du, s.dv)))


def _planks(s: _Surface) -> tuple[Layer, Layer]:
    row = np.floor(s.v / BOARD)
    up = s.v - row * BOARD
    kind = chance(row, s.part, 31)
    grain = rough(s.u * 1.5 + kind * 50, s.v * 26 + 2 * np.sin(s.u * 2 + kind * 9), 32, 2)
    band = grain * 5 - np.floor(grain * 5)
    lines = ramp(0.10, 0.04, np.abs(band - 0.5)) * ramp(0.45, 0.6, noise(s.u * 2.2, s.v * 9, 33))
    joint = _line(np.minimum(up, BOARD - up), s.dv, s.pen * 1.3)
    return 1 - 0.25 * kind, np.maximum(joint, lines * 0.8)


def _steel(s: _Surface) -> tuple[Layer, Layer]:
    scratch = ramp(0.84, 0.88, rough(s.u * 3, s.v * 60 + s.u * 6, 41, 2)) * ramp(0.5, 0.62, noise(s.u * 3, s.v * 3, 42))
    rust = ramp(0.64, 0.74, rough(s.u * 6, s.v * 2.5, 43, 4))
    return 1 - 0.16 * rust, scratch * 0.7


def _cloth(s: _Surface) -> tuple[Layer, Layer]:
    thread = ramp(0.78, 0.86, noise(s.u * 90, s.v * 26, 51)) * ramp(0.4, 0.6, noise(s.u * 5, s.v * 5, 52))
    return np.ones_like(s.u), thread * 0.55


DRAWN = {
    Grain.BRICK: _bricks,
    Grain.CONCRETE: _concrete,
    Grain.TILES: _tiles,
    Grain.PLANKS: _planks,
    Grain.STEEL: _steel,
    Grain.CLOTH: _cloth,
}
