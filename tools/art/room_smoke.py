"""The gas as a drawn thing, for pictures that hold still: puffs that creep along the floor in fingers.

It is a sheet over the floor whose height is noise shaped by the fingers, so that light, outlines and perspective come
from the same pen as everything else. In the game the gas is live; these pictures only have to look like it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from tools.art.room_grain import chance, noise, rough
from tools.art.room_rays import Layer
from tools.art.room_shapes import Floats, Grain, Paint, Room

GAS = Paint(0.75, Grain.GAS)
STEP = 0.012
BELOW_FLOOR = -0.03


@dataclass(frozen=True, slots=True)
class Finger:
    """A path on the floor in metres, and how far the gas reaches to either side at its start and end."""

    path: tuple[tuple[float, float], ...]
    start_radius: float
    end_radius: float


def add_gas(
    room: Room,
    fingers: Sequence[Finger],
    *,
    left: float,
    right: float,
    near: float,
    far: float,
    grain: float = 5.0,
    step: float = STEP,
    lift: float = 0.9,
    seed: int = 60,
) -> None:
    """Add the gas over a rectangle of floor. Grain is puffs a metre, lift how high they stand for their width."""
    x, y = np.meshgrid(np.arange(left, right, step), np.arange(near, far, step))
    height = _height(x.astype(np.float32), y.astype(np.float32), fingers, grain, lift, seed)
    rows, columns = x.shape
    points = np.stack([x.ravel(), y.ravel(), height.ravel()], 1).astype(np.float64)
    index = np.arange(rows * columns).reshape(rows, columns)
    quads = np.stack([index[:-1, :-1], index[:-1, 1:], index[1:, 1:], index[1:, :-1]], -1).reshape(-1, 4)
    room.add(points, quads[(points[quads, 2] > 0).any(1)], GAS, crease_degrees=89, uv=points[:, :2])


def billow(u: Layer, v: Layer, seed: int) -> Layer:
    """Return puffs, 0 to 1: round heads that meet in sharp creases, smaller heads on the large ones."""
    u, v = (a + (noise(u * 0.5 + 9 * k, v * 0.5, seed + 9 + k) - 0.5) * 1.2 for k, a in enumerate((u, v)))
    large, middle, small = _heads(u, v, seed), _heads(u * 2.3, v * 2.3, seed + 1), _heads(u * 5.1, v * 5.1, seed + 2)
    return np.asarray(np.clip(0.62 * large + 0.28 * middle + 0.12 * small, 0, 1))


def _heads(u: Layer, v: Layer, seed: int) -> Layer:
    """Return half spheres strewn one to a cell, the highest where they overlap."""
    column, row = np.floor(u), np.floor(v)
    highest = np.zeros_like(u)
    for right in (-1, 0, 1):
        for up in (-1, 0, 1):
            i, j = column + right, row + up
            x, y = i + chance(i, j, seed), j + chance(i, j, seed + 40)
            size = 0.62 + 0.42 * chance(i, j, seed + 80)
            away = ((u - x) ** 2 + (v - y) ** 2) / size**2
            highest = np.maximum(highest, np.sqrt(np.clip(1 - away, 0, 1)) * size)
    return highest


def _height(x: Layer, y: Layer, fingers: Sequence[Finger], grain: float, lift: float, seed: int) -> Floats:
    puffs = billow(x * grain, y * grain, seed)
    ragged = (noise(x * grain * 0.8, y * grain * 0.8, seed + 20) - 0.5) * 0.9 + (puffs - 0.5) * 0.8
    x, y = (a + (rough(x * 1.7 + 7 * k, y * 1.7, seed + 30 + k) - 0.5) * 0.55 for k, a in enumerate((x, y)))
    best = np.full(x.shape, -1.0, np.float32)
    for finger in fingers:
        away, radius = _distance(x, y, finger)
        best = np.maximum(best, radius * (1 - away / radius + ragged * 0.62))
    body = np.where(best > 0, np.sqrt(np.clip(best, 0, None) * 0.16) * (0.30 + 0.80 * puffs) * lift, BELOW_FLOOR)
    return np.asarray(body, np.float64)


def _distance(x: Layer, y: Layer, finger: Finger) -> tuple[Layer, Layer]:
    """Return how far each place is from the finger's path, and the finger's radius there."""
    points = np.array(finger.path, np.float32)
    best = np.full(x.shape, np.inf, np.float32)
    radius = np.full(x.shape, finger.start_radius, np.float32)
    count = len(points) - 1
    for i, (a, b) in enumerate(pairwise(points)):
        way = b - a
        share = np.clip(((x - a[0]) * way[0] + (y - a[1]) * way[1]) / float(way @ way), 0, 1)
        away = np.hypot(x - a[0] - way[0] * share, y - a[1] - way[1] * share)
        nearer = away < best
        best = np.where(nearer, away, best)
        along = (i + share) / count
        radius = np.where(nearer, finger.start_radius + (finger.end_radius - finger.start_radius) * along, radius)
    return best, radius.astype(np.float32)
