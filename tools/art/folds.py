"""Folds in cloth: a few strokes where a tailor expects them, rings on bent sleeves, and a little chance."""

from dataclasses import dataclass

import numpy as np

from tools.art.body import Points
from tools.art.surface import noise, path_distance

# Where cloth pulls on a chest, drawn on one half of the front (x from the middle, y; dm): the strokes fan out from the
# armpit, hang from the chest and bunch at the waist. (path, width, height).
Stroke = tuple[tuple[tuple[float, float], ...], float, float]
CHEST: tuple[Stroke, ...] = (
    (((1.95, 4.72), (1.45, 4.42), (0.85, 4.38)), 0.10, 0.9),
    (((1.92, 4.45), (1.35, 4.02), (0.62, 3.78)), 0.12, 1.1),
    (((1.82, 4.15), (1.35, 3.55), (0.95, 3.0)), 0.11, 1.0),
    (((1.55, 3.6), (1.32, 2.7), (1.25, 1.7)), 0.10, 0.8),
    (((1.15, 5.72), (1.5, 5.35), (1.78, 4.95)), 0.10, 0.6),
    (((0.62, 3.35), (0.48, 2.5), (0.62, 1.5)), 0.13, 0.7),
    (((1.62, 1.75), (1.0, 1.42), (0.25, 1.55)), 0.11, 1.1),
    (((1.66, 1.35), (1.15, 0.92), (0.4, 0.98)), 0.12, 1.2),
    (((1.7, 0.85), (1.2, 0.45), (0.35, 0.4)), 0.13, 1.0),
    (((0.15, 1.95), (0.5, 1.25), (0.95, 0.7)), 0.10, 0.7),
)


@dataclass(frozen=True, slots=True)
class Folds:
    """How a cloth folds: the height of its strokes, of chance folds, and of the rings on its sleeves (dm)."""

    strokes: float = 0.0
    chance: float = 0.03
    rings: float = 0.05
    ring_count: float = 9.0
    seed: int = 1


def folded(rest: Points, folds: Folds, along_arm: Points) -> Points:
    """Return how far each point is lifted by the cloth's folds (dm)."""
    arm = np.clip((np.abs(rest[:, 0]) - 1.85) / 0.5, 0, 1) * (along_arm > 0.02)
    torso = _strokes(rest, folds) + folds.chance * _drape(rest, folds.seed)
    return np.asarray((1 - arm) * torso + arm * _rings(rest, folds, along_arm))


def _ridge(x: Points) -> Points:
    return np.asarray((1 - np.minimum(1, np.abs(x) * 2.2)) ** 2)


def _drape(rest: Points, seed: int) -> Points:
    x, y, z = rest.T
    hanging = noise(np.stack([x * 1.3 + seed * 3.7, y * 0.4 + 0.5 * np.abs(x), z * 1.3], 1), 11)
    crossing = noise(np.stack([x * 0.6 + 9, (y + 0.6 * x) * 1.3 + seed, z * 0.5], 1), 12)
    return np.asarray(0.9 * _ridge(hanging) + 0.7 * _ridge(crossing) - 0.3)


def _strokes(rest: Points, folds: Folds) -> Points:
    total = np.zeros(len(rest))
    for side in (1, -1):
        # The two halves of a shirt never fold alike.
        wander = 0.22 * noise(rest * (0.8, 0.8, 0) + side * 5.3 + folds.seed, 13)
        front = np.stack([rest[:, 0] * side + wander, rest[:, 1] + wander * 0.8], 1)
        for path, width, height in CHEST:
            distance, place = path_distance(front, path)
            body = np.exp(-((distance / width) ** 2)) * np.sin(np.pi * np.clip(place, 0.02, 0.98)) ** 0.7
            total += height * body * (rest[:, 0] * side > -0.1)
    return np.asarray(folds.strokes * total * np.clip(rest[:, 2] / 0.3, -0.3, 1))


def _rings(rest: Points, folds: Folds, along_arm: Points) -> Points:
    """Return the folds across a sleeve: slanting, crowded at the elbow and the cuff."""
    crowd = np.exp(-(((along_arm - 0.5) / 0.16) ** 2)) + 0.8 * np.exp(-(((along_arm - 0.95) / 0.14) ** 2))
    slant = 0.035 * noise(rest * 1.1 + folds.seed, 14) + 0.02 * rest[:, 2]
    wave = noise(np.stack([(along_arm + slant) * folds.ring_count * 2.2, rest[:, 2] * 0.5, rest[:, 0] * 0.25], 1), 15)
    return np.asarray(folds.rings * (0.4 + crowd) * (1.2 * _ridge(wave * 0.8) - 0.35))
