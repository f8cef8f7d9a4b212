"""The shapes that memories take in the gas: silhouettes, cut like paper, by the name of the cue that calls them up.

Each is a few shapes on a square of 100 by 100: "+" adds, "-" cuts out; polygons, circles (x, y, radius) and strokes
(points and a breadth). Draw for the size of a hand: what is finer than two units is lost in the gas.
"""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np
import pygame
from numpy.typing import NDArray
from pygame import Surface

from engine.frozen import frozen

Field = NDArray[np.float32]
Points = tuple[tuple[float, float], ...]
Part = tuple[str, str, Points, float]
BOX = 100
PIXELS_A_UNIT = 4
# Where in the picture they rise (middle, and the side of the square as a share of the height): beside the people.
MIDDLE = (0.81, 0.36)
SIDE = 0.62
# How far the gas bends them, and from how far below they rise, in cells.
WAVE_CELLS, RISE_CELLS = 0.9, 12.0


def polygon(*points: tuple[float, float], sign: str = "+") -> Part:
    return (sign, "polygon", points, 0.0)


def circle(x: float, y: float, radius: float, sign: str = "+") -> Part:
    return (sign, "circle", ((x, y),), radius)


def stroke(*points: tuple[float, float], breadth: float = 3.0, sign: str = "+") -> Part:
    return (sign, "stroke", points, breadth)


def box(left: float, top: float, right: float, bottom: float, sign: str = "+") -> Part:
    return polygon((left, top), (right, top), (right, bottom), (left, bottom), sign=sign)


def bust(x: float, y: float, size: float) -> tuple[Part, ...]:
    """A head and shoulders."""
    shoulders = ((x - size * 1.5, y + size * 3), (x - size, y + size * 1.4), (x + size, y + size * 1.4))
    return circle(x, y, size), polygon(*shoulders, (x + size * 1.5, y + size * 3))


def star(x: float, y: float, size: float) -> Part:
    tips = (((size if tip % 2 == 0 else size * 0.42), tip * pi / 5 - pi / 2) for tip in range(10))
    return polygon(*((x + reach * cos(turn), y + reach * sin(turn)) for reach, turn in tips))


def wheel(x: float, y: float) -> tuple[Part, ...]:
    return circle(x, y, 10), circle(x, y, 4, "-")


SHAPES: dict[str, tuple[Part, ...]] = {
    # The silver car, through the rail.
    "river": (
        polygon((6, 30), (20, 26), (34, 10), (62, 16), (74, 32), (94, 42), (93, 54), (7, 40)),
        polygon((36, 15), (49, 18), (47, 27), (27, 23), sign="-"),
        *wheel(24, 44), *wheel(74, 54),
        stroke((0, 62), (30, 60)), stroke((72, 70), (100, 64)), stroke((12, 56), (12, 74)), stroke((90, 60), (90, 78)),
        *(stroke((4, y), (20, y - 4), (36, y), (52, y - 4), (68, y), (84, y - 4), (98, y)) for y in (86, 95)),
    ),
    # The truck with the bow.
    "truck": (
        polygon((30, 48), (36, 28), (60, 28), (68, 48)), polygon((38, 44), (42, 33), (56, 33), (60, 44), sign="-"),
        box(4, 48, 96, 68), *wheel(24, 70), *wheel(76, 70),
        polygon((48, 22), (28, 10), (30, 28)), polygon((48, 22), (68, 10), (66, 28)), circle(48, 21, 5),
    ),
    # A man on his feet by the sink, eating pie.
    "kitchen": (
        circle(28, 18, 9), polygon((16, 32), (40, 32), (42, 66), (38, 98), (20, 98), (14, 66)),
        stroke((38, 38), (50, 48), (40, 30), breadth=5), stroke((50, 46), (62, 46), breadth=4),
        box(54, 60, 98, 66), box(90, 60, 95, 98), polygon((66, 60), (70, 52), (90, 52), (94, 60)),
        stroke((78, 0), (78, 12)), polygon((66, 24), (72, 12), (84, 12), (90, 24)),
    ),
    # Boy, left. Girl, right.
    "torch": (
        box(8, 10, 92, 84), box(14, 16, 86, 78, "-"),
        *bust(36, 38, 11), *bust(66, 42, 10),
        polygon((54, 36), (66, 28), (78, 36), (80, 58), (74, 50), (58, 50), (52, 58)),
    ),
    # The bottom field: barn, windmill, larks.
    "field": (
        polygon((10, 84), (10, 52), (16, 38), (30, 28), (44, 38), (50, 52), (50, 84)), box(24, 60, 36, 84, "-"),
        polygon((70, 84), (76, 40), (80, 40), (86, 84)), polygon((75, 84), (78, 56), (81, 84), sign="-"),
        *(stroke((78, 38), (78 + 20 * cos(n * pi / 3), 38 + 20 * sin(n * pi / 3)), breadth=4) for n in range(6)),
        stroke((0, 87), (100, 87), breadth=5),
        *(stroke((x - 5, y - 3), (x, y), (x + 5, y - 3), breadth=2) for x, y in ((22, 12), (40, 18), (54, 8))),
    ),
    # The porch that there never was.
    "porch": (
        polygon((0, 30), (50, 6), (100, 30)), box(4, 30, 96, 36), box(10, 36, 15, 76), box(85, 36, 90, 76),
        box(4, 70, 96, 78), polygon((34, 78), (66, 78), (70, 86), (32, 88)),
        polygon((28, 90), (74, 87), (76, 98), (26, 98)),
        *bust(40, 48, 6), *bust(58, 50, 6), box(30, 60, 70, 70),
    ),
    # The loft: two of them in its window.
    "loft": (
        polygon((0, 98), (0, 40), (50, 0), (100, 40), (100, 98)), box(20, 36, 80, 90, "-"),
        circle(42, 54, 8), polygon((28, 90), (32, 66), (46, 64), (50, 90)),
        circle(57, 57, 7), polygon((52, 90), (53, 67), (66, 68), (72, 90)),
        polygon((56, 48), (66, 52), (68, 70), (62, 64)),
    ),
    # The gym: paper stars, a long dress, a hand held out.
    "gym": (
        circle(56, 28, 8), polygon((50, 22), (62, 18), (68, 40), (60, 34)),
        polygon((50, 38), (62, 38), (62, 54), (82, 98), (34, 98), (50, 54)),
        stroke((52, 42), (34, 50), (18, 46), breadth=4.5), stroke((61, 42), (70, 58), breadth=4.5),
        star(18, 14, 9), star(84, 20, 9), star(38, 8, 6), star(90, 58, 6), stroke((84, 0), (84, 12), breadth=1.5),
    ),
}  # fmt: skip


@frozen
class Figure:
    """A shape on the grid and the dark round it, 0-1."""

    shape: Field
    halo: Field

    def waving(self, seconds: float, strength: float) -> Figure:
        """Return it as it stands in the gas at this second: never quite still, and only so far risen."""
        rows, columns = self.shape.shape
        y, x = np.arange(rows)[:, None], np.arange(columns)
        across = x + WAVE_CELLS * np.sin(y * 0.21 + seconds * 1.1)
        down = y + WAVE_CELLS * np.sin(x * 0.17 + seconds * 0.9)
        if strength < 1.0:
            across += (1 - strength) * 5 * np.sin(y * 0.5 + x * 0.3)
            down -= (1 - strength) * RISE_CELLS
        cells = np.clip(down, 0, rows - 1).astype(np.intp) * columns + np.clip(across, 0, columns - 1).astype(np.intp)
        scale = np.float32(strength)
        return Figure(self.shape.take(cells) * scale, self.halo.take(cells) * scale)

    def over(self, other: Figure) -> Figure:
        return Figure(np.maximum(self.shape, other.shape), np.maximum(self.halo, other.halo))


def figure(name: str, columns: int, rows: int) -> Figure:
    """Return the shape where it rises in the picture."""
    side = BOX * PIXELS_A_UNIT
    drawn = Surface((side, side), 0, 32)
    for sign, kind, points, size in SHAPES[name]:
        _draw(drawn, 0xFFFFFF if sign == "+" else 0, kind, points, size)
    height = round(rows * SIDE)
    # The canvas is 16 by 9 and so is the grid: its cells are square.
    small = pygame.transform.smoothscale(drawn, (height, height))
    field = np.zeros((rows, columns), np.float32)
    top = max(0, round(rows * MIDDLE[1] - height / 2))
    left = min(columns - height, round(columns * MIDDLE[0] - height / 2))
    shape = pygame.surfarray.array_blue(small).T.astype(np.float32) / 255
    field[top : top + height, left : left + height] = shape[: rows - top]
    wide = pygame.transform.smoothscale(pygame.surfarray.make_surface(_grey(field)), (columns // 5, rows // 5))
    halo = pygame.surfarray.array_blue(pygame.transform.smoothscale(wide, (columns, rows))).T.astype(np.float32) / 255
    dark: Field = (np.clip(halo * np.float32(3.4), 0, 1) * (1 - field)).astype(np.float32)
    return Figure(field, dark)


def _grey(field: Field) -> NDArray[np.uint8]:
    grey: NDArray[np.uint8] = np.repeat((field.T[..., None] * 255).astype(np.uint8), 3, axis=2)
    return grey


def _draw(surface: Surface, color: int, kind: str, points: Points, size: float) -> None:
    scaled = [(x * PIXELS_A_UNIT, y * PIXELS_A_UNIT) for x, y in points]
    if kind == "polygon":
        pygame.draw.polygon(surface, color, scaled)
    elif kind == "circle":
        pygame.draw.circle(surface, color, scaled[0], size * PIXELS_A_UNIT)
    else:
        pygame.draw.lines(surface, color, False, scaled, round(size * PIXELS_A_UNIT))
