"""The television: a small portable set, black and white, with a handle, two knobs and rabbit ears.

Its glass is flat and square, because the game maps live pictures on it by its four corners.
"""

from __future__ import annotations

from typing import Protocol

from tools.art import room_props as props
from tools.art.room_shapes import Grain, Paint, Point, Room

CASE = Paint(0.5, Grain.STEEL)
FACE = Paint(0.26)
GLASS = Paint(0.10, Grain.GLASS)
GLASS_WIDTH, GLASS_HEIGHT = 0.44, 0.33
GLASS_CENTRE: Point = (-0.085, -0.232, 0.275)


class Draw(Protocol):
    """Adds a box of the set, at its size."""

    def __call__(self, centre: Point, extent: Point, paint: Paint, bevel: float = ...) -> None: ...


def scaled(point: Point, by: float) -> Point:
    """Return the point moved away from the set's foot, as a larger set has it."""
    return (point[0] * by, point[1] * by, point[2] * by)


def add(room: Room, at: Point, *, turn: float = 0, size: float = 1.0) -> list[Point]:
    """Add the set, `at` the middle of its underside, and return its glass corners as `pictures.json` orders them."""
    s = size

    def box(centre: Point, extent: Point, paint: Paint, bevel: float = 0.006) -> None:
        room.box(scaled(centre, s), scaled(extent, s), paint, bevel=bevel * s)

    with room.placed(at, (0, 0, turn)):
        box((0, 0.04, 0.275), (0.74, 0.46, 0.51), CASE, 0.035)
        box((0, 0.30, 0.27), (0.5, 0.14, 0.38), CASE, 0.03)
        box((0, -0.20, 0.275), (0.76, 0.06, 0.53), FACE, 0.02)
        for foot in (-0.28, 0.28):
            box((foot, -0.05, 0.01), (0.08, 0.3, 0.03), props.BLACK)
        corners = _glass(room, box, s)
        _controls(room, s, box)
        box((0, 0.03, 0.565), (0.34, 0.04, 0.02), props.BRIGHT_STEEL, 0.008)
        for side in (-0.16, 0.16):
            box((side, 0.03, 0.545), (0.02, 0.04, 0.05), props.IRON)
        room.turned(
            [(0.07 * s, 0), (0.06 * s, 0.025 * s), (0.001, 0.035 * s)],
            (0.02 * s, 0.12 * s, 0.53 * s),
            props.BLACK,
            sides=24,
        )
        for tip in ((-0.30, 0.1, 1.12), (0.42, 0.16, 1.02)):
            room.pipe([(0.02 * s, 0.12 * s, 0.55 * s), scaled(tip, s)], 0.0055 * s, props.BRIGHT_STEEL, sides=8)
    return corners


def _glass(room: Room, box: Draw, s: float) -> list[Point]:
    x, y, z = GLASS_CENTRE
    w, h = GLASS_WIDTH, GLASS_HEIGHT
    box((x, y + 0.004, z), (w, 0.012, h), GLASS, 0)
    for side in (-1, 1):
        box((x + side * (w / 2 + 0.014), y - 0.008, z), (0.028, 0.03, h + 0.056), props.STEEL, 0.008)
        box((x, y - 0.008, z + side * (h / 2 + 0.014)), (w + 0.056, 0.03, 0.028), props.STEEL, 0.008)
    front = y - 0.002
    local = [
        (x - w / 2, front, z + h / 2),
        (x + w / 2, front, z + h / 2),
        (x + w / 2, front, z - h / 2),
        (x - w / 2, front, z - h / 2),
    ]
    return [room.point(scaled(corner, s)) for corner in local]


def _controls(room: Room, s: float, box: Draw) -> None:
    box((0.265, -0.226, 0.275), (0.17, 0.02, 0.42), Paint(0.62, Grain.STEEL))
    for z, radius in ((0.42, 0.05), (0.30, 0.04)):
        knob = [
            (0.001, 0.05 * s),
            (radius * 0.7 * s, 0.05 * s),
            (radius * 0.78 * s, 0.02 * s),
            (radius * s, 0.015 * s),
            (radius * s, 0),
        ]
        room.turned(knob, (0.265 * s, -0.234 * s, z * s), props.ENAMEL, turn=(90, 0, 0), sides=32)
        box((0.265, -0.288, z + radius * 0.25), (0.008, 0.008, radius * 0.9), props.BLACK, 0)
    for i in range(9):
        box((0.265, -0.237, 0.09 + 0.016 * i), (0.12, 0.006, 0.007), props.BLACK, 0)
