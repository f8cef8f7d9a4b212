"""What lies flat on cloth, drawn in ink: plackets, buttons, lapels, seams, ribs and the knit.

A pattern reads each pixel's place on the resting base mesh (dm) and answers how much ink lies there and how much the
tone of the cloth changes. Drawn so, edges stay crisp on any pose, and a fold bends the pattern with the cloth.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from tools.art.body import Points
from tools.art.clothes import Piece, along_arm
from tools.art.surface import noise, path_distance, polygon_distance

Numbers = npt.NDArray[np.floating[Any]]

# Half of an ink line on cloth, in dm: about one pixel of a finished sprite on each side.
LINE = 0.013
SOFT = 0.008

PLACKET = ((-0.15, 5.6), (0.15, 5.6), (0.15, 3.62), (-0.15, 3.62))
HENLEY_BUTTONS = (4.72, 4.28, 3.86)
# One side of the jacket: collar notch, lapel and the roll down to the button.
LAPEL = (
    (0.50, 2.05), (0.74, 3.0), (1.14, 4.12), (1.32, 4.62), (1.02, 4.80), (1.16, 4.98), (1.02, 5.6),
    (0.4, 5.9), (0.3, 3.5),
)  # fmt: skip
POCKET = ((0.95, 3.42), (1.42, 3.50), (1.42, 3.60), (0.95, 3.52))
RIBS_A_TURN = 66


@dataclass(frozen=True, slots=True)
class Drawn:
    """Ink (0 to 1) on each point, and by how much its tone is multiplied."""

    ink: Numbers
    tone: Numbers


def ramp(low: float | Numbers, high: float | Numbers, x: Numbers) -> Numbers:
    """Return 0 below `low`, 1 above `high`, smooth between; falling if `low` is the greater."""
    t = np.clip((x - low) / (high - low), 0, 1)
    return np.asarray(t * t * (3 - 2 * t))


def line(distance: Numbers, *, half: float = LINE) -> Numbers:
    """Return ink where `distance` from a line (dm) is small."""
    return ramp(half + SOFT, half - SOFT, np.abs(distance))


def pattern(piece: int, rest: Points) -> Drawn:
    """Return what is drawn on points of `piece` whose places are `rest` (n, 3)."""
    draw = PATTERNS.get(piece)
    if draw is None:
        return Drawn(np.zeros(len(rest)), np.ones(len(rest)))
    return draw(rest)


def _henley(rest: Points) -> Drawn:
    front = rest[:, 2] > 0.1
    flat = rest[:, :2]
    inside = polygon_distance(flat, PLACKET)
    ink = line(inside) + 0.6 * _stitches(rest, inside - 0.05)
    tone = np.where((inside > 0) & front, 1.35, 1.0)
    for height in HENLEY_BUTTONS:
        away = np.hypot(flat[:, 0], flat[:, 1] - height)
        ink = np.where(away < 0.062, line(away - 0.055) + line(away, half=0.012), ink)
        tone = np.where((away < 0.05) & front, 3.2, tone)
    seam = _shoulder_seam(rest)
    cuff = along_arm(rest)
    ink = ink * front + 0.8 * seam + line((cuff - 0.665) * 4.4, half=0.01)
    return Drawn(np.clip(ink, 0, 1), tone)


def _stitches(rest: Points, distance: Points) -> Numbers:
    return line(distance, half=0.006) * (np.sin(rest[:, 1] * 60) > -0.2)


def _shoulder_seam(rest: Points) -> Numbers:
    """Return the seam where a sleeve is set in: a ring about the shoulder."""
    side = np.abs(rest[:, 0])
    slant = side - 1.72 - 0.16 * (5.2 - rest[:, 1])
    return line(slant, half=0.009) * ((rest[:, 1] > 3.9) & (rest[:, 1] < 5.7))


def _jacket(rest: Points) -> Drawn:
    half = np.stack([np.abs(rest[:, 0]), rest[:, 1]], 1)
    front = rest[:, 2] > 0.1
    inside = polygon_distance(half, LAPEL)
    notch = path_distance(half, ((0.86, 5.02), (1.02, 4.80)))[0]
    ink = (line(inside) + line(notch)) * front
    pocket = polygon_distance(half, POCKET)
    ink = ink + line(pocket, half=0.010) * front + 0.7 * _shoulder_seam(rest)
    tone = np.where((inside > 0) & front, 1.5, 1.0)
    return Drawn(np.clip(ink, 0, 1), tone)


def _shirt(rest: Points) -> Drawn:
    front = rest[:, 2] > 0.1
    edge = rest[:, 0] + 0.14
    ink = (line(edge, half=0.009) + 0.5 * _stitches(rest, edge - 0.24)) * front * (rest[:, 1] < 4.45)
    for height in (4.0, 3.3, 2.6, 1.9, 1.2):
        away = np.hypot(rest[:, 0], rest[:, 1] - height)
        ink = np.where((away < 0.06) & front, line(away - 0.04, half=0.01), ink)
    return Drawn(np.clip(ink, 0, 1), np.ones(len(rest)))


def _sweater(rest: Points) -> Drawn:
    """Cables: plaits that run down the body and along the sleeves, with plain ribs between."""
    arm = along_arm(rest)
    on_arm = (np.abs(rest[:, 0]) > 1.9) & (arm > 0.02)
    side = np.where(on_arm, _around_arm(rest) * 0.55, rest[:, 0] * 1.55)
    down = np.where(on_arm, arm * 4.4, rest[:, 1]) * 2.9
    column = side - np.floor(side) - 0.5
    plait = np.abs(column) < 0.30
    wave = np.sin(down * np.pi) * 0.22
    strands = np.minimum(np.abs(column - wave), np.abs(column + wave))
    crossing = ramp(0.05, 0.02, strands) * plait
    border = ramp(0.030, 0.012, np.abs(np.abs(column) - 0.33))
    stitch = np.abs((down * 4 + np.abs(column) * 6) % 1 - 0.5)
    purl = ramp(0.10, 0.04, stitch) * ~plait
    worn = ramp(-0.2, 0.45, noise(rest * 1.1, 21))
    ink = 0.62 * crossing * (0.5 + 0.5 * worn) + 0.5 * border * (0.4 + 0.6 * worn) + 0.20 * purl * worn
    return Drawn(np.clip(ink, 0, 1), np.ones(len(rest)))


def _around_arm(rest: Points) -> Points:
    """Return the angle about the arm's line, in sixths of a turn."""
    x = np.abs(rest[:, 0])
    across = (x - 1.68) * 0.77 + (rest[:, 1] - 5.25) * 0.64
    return np.arctan2(rest[:, 2] - 0.15 - 0.55 * np.maximum(0, 3.49 - rest[:, 1]), across) * 6 / np.pi


def _ribs(count: int) -> Callable[[Points], Drawn]:
    def draw(rest: Points) -> Drawn:
        groove = np.abs((rest[:, 0] * count / (2 * np.pi)) % 1 - 0.5) * 2
        return Drawn(0.55 * ramp(0.72, 0.86, groove), np.ones(len(rest)))

    return draw


def _bricks(rest: Points) -> Drawn:
    """Bricks in the half light: joints, and each brick of its own tone."""
    length, height = 2.2, 0.75
    row = np.floor(rest[:, 1] / height)
    along = rest[:, 0] / length + 0.5 * (row % 2)
    joint = np.minimum(
        np.abs(along % 1 - 0.5) * -length + length / 2, np.abs(rest[:, 1] / height % 1 - 0.5) * -height + height / 2
    )
    own = noise(np.stack([np.floor(along) * 3.7, row * 5.3, row * 0], 1), 22)
    return Drawn(ramp(0.06, 0.03, joint + 0.02 * noise(rest * 2.3, 23)), 1 + 0.55 * own)


def _concrete(rest: Points) -> Drawn:
    """Concrete as it came out of its boards: joints, the holes of the ties, pits, a crack, and water that ran down."""
    across, up = rest[:, 0], rest[:, 1]
    board = ramp(0.04, 0.02, np.abs((up + 1.45) % 2.6 - 1.3)) + ramp(0.04, 0.02, np.abs((across - 0.6) % 5.2 - 2.6))
    hole = np.hypot((across + 1.2) % 2.6 - 1.3, (up + 0.15) % 2.6 - 1.3)
    pits = ramp(1.14, 1.18, noise(rest * (11.0, 13.0, 0), 26) + 0.35 * noise(rest * (0.8, 0.8, 0), 25) - 0.05)
    wander = 0.5 * noise(rest * (0.0, 0.9, 0), 27) + 0.10 * noise(rest * (0.0, 4.0, 0), 28)
    crack = ramp(0.022, 0.008, np.abs(across + 2.35 + wander))
    run = ramp(0.25, 0.55, noise(np.stack([across * 1.1, up * 0.12, 0 * up], 1), 29))
    ink = np.maximum.reduce([0.9 * np.minimum(board, 1), ramp(0.13, 0.11, hole), 0.8 * pits, crack])
    return Drawn(ink, (1.35 + 0.35 * noise(rest * (0.35, 0.35, 0), 30)) * (1 - 0.5 * run))


def _plate(rest: Points) -> Drawn:
    """A steel plate with a warning band along its foot and a frame line, `rest` measured from its middle."""
    x, y = rest[:, 0], rest[:, 1]
    band = (y < -1.35) & (y > -1.85)
    stripe = ramp(-0.06, 0.06, np.abs((x + y) / 0.42 % 1 - 0.5) - 0.25) * band
    frame = polygon_distance(rest[:, :2], ((-1.25, -1.3), (1.25, -1.3), (1.25, 1.9), (-1.25, 1.9)))
    worn = ramp(0.35, 0.6, noise(rest * (1.1, 4.0, 0), 24))
    return Drawn(np.clip(0.97 * stripe + line(frame, half=0.02), 0, 1), np.where(band, 2.1, 1.0) * (1 - 0.25 * worn))


PATTERNS: dict[int, Callable[[Points], Drawn]] = {
    Piece.HENLEY: _henley,
    Piece.JACKET: _jacket,
    Piece.SHIRT: _shirt,
    Piece.SWEATER: _sweater,
    Piece.SWEATER_BAND: _ribs(RIBS_A_TURN),
    Piece.HENLEY_BAND: _ribs(110),
    Piece.BRICKS: _bricks,
    Piece.PLATE: _plate,
    Piece.CONCRETE: _concrete,
}
