"""Things that stand about in more than one room: lamps, cups, doors, crates, valves, shelves."""

from __future__ import annotations

import math

import numpy as np

from tools.art.room_shapes import Grain, Paint, Point, Room

BLACK = Paint(0.05)
IRON = Paint(0.40, Grain.STEEL)
STEEL = Paint(0.66, Grain.STEEL)
BRIGHT_STEEL = Paint(0.88, Grain.STEEL)
ENAMEL = Paint(0.97)
WOOD = Paint(0.58, Grain.PLANKS)
DARK_WOOD = Paint(0.40, Grain.PLANKS)
CHINA = Paint(0.95)
GLOW = Paint(1.0, Grain.GLOW)


def shell(
    room: Room,
    *,
    left: float,
    right: float,
    near: float,
    far: float,
    height: float,
    floor: Paint,
    wall: Paint,
    has_left_wall: bool = True,
) -> None:
    """Add floor, ceiling, back wall and side walls."""
    width, depth = right - left, far - near
    middle_x, middle_y = (left + right) / 2, (near + far) / 2
    room.box((middle_x, middle_y, -0.05), (width, depth, 0.1), floor, bevel=0)
    room.box((middle_x, middle_y, height + 0.05), (width, depth, 0.1), Paint(0.28, Grain.CONCRETE), bevel=0)
    room.box((middle_x, far + 0.05, height / 2), (width, 0.1, height), wall, bevel=0)
    for x in (left - 0.05, right + 0.05) if has_left_wall else (right + 0.05,):
        room.box((x, middle_y, height / 2), (0.1, depth, height), wall, bevel=0)
    room.box((middle_x, far - 0.012, 0.07), (width, 0.024, 0.14), Paint(0.3), bevel=0.004)


def hanging_lamp(room: Room, at: Point, drop: float, *, size: float = 1.0) -> Point:
    """Add a tin shade on a cord and return where its bulb is."""
    x, y, z = at
    room.pipe([(x, y, z), (x, y, z + drop)], 0.009 * size, BLACK, sides=8)
    room.turned(
        [
            (0.03 * size, 0.30 * size),
            (0.06 * size, 0.26 * size),
            (0.09 * size, 0.18 * size),
            (0.32 * size, 0),
            (0.325 * size, -0.02),
        ],
        at,
        IRON,
    )
    bulb = [(0.068 * size * math.cos(a), 0.068 * size * math.sin(a) - 0.01) for a in np.linspace(-1.5, 1.1, 12)]
    room.turned(bulb, at, GLOW, sides=24, casts=False)
    return (x, y, z - 0.02)


def cup(room: Room, at: Point, *, size: float = 1.0, turn: float = 0) -> None:
    """Add a coffee cup with a handle."""
    r, h = 0.043 * size, 0.095 * size
    with room.placed(at, (0, 0, turn)):
        room.turned(
            [
                (0.001, 0.003),
                (r * 0.9, 0.003),
                (r, 0.02),
                (r, h),
                (r * 0.9, h),
                (r * 0.86, h * 0.75),
                (0.001, h * 0.74),
            ],
            (0, 0, 0),
            CHINA,
            sides=32,
        )
        room.pipe(
            [(r * 0.9, 0, h * 0.8), (r * 1.75, 0, h * 0.75), (r * 1.7, 0, h * 0.3), (r * 0.9, 0, h * 0.22)],
            0.006 * size,
            CHINA,
            fillet=0.03,
            sides=10,
        )


def steel_door(
    room: Room, at: Point, *, width: float = 1.05, height: float = 2.15, paint: Paint = ENAMEL, turn: float = 0
) -> None:
    """Add a pressed steel door in its frame, seen from the side with the handle. `at` is the middle of its sill."""
    with room.placed(at, (0, 0, turn)):
        frame = Paint(0.5, Grain.STEEL)
        for side in (-1, 1):
            room.box((side * (width / 2 + 0.06), -0.03, height / 2), (0.12, 0.16, height), frame)
        room.box((0, -0.03, height + 0.06), (width + 0.24, 0.16, 0.12), frame)
        room.box((0, 0, height / 2 + 0.008), (width, 0.06, height - 0.016), paint, bevel=0.01)
        for low, high in ((0.12, height * 0.42), (height * 0.47, height - 0.12)):
            room.box((0, -0.034, (low + high) / 2), (width - 0.24, 0.012, high - low), paint, bevel=0.006)
        room.box((width / 2 - 0.1, -0.07, 1.02), (0.05, 0.03, 0.26), Paint(0.35), bevel=0.006)
        room.pipe(
            [(width / 2 - 0.1, -0.06, 1.07), (width / 2 - 0.1, -0.13, 1.07), (width / 2 - 0.24, -0.13, 1.07)],
            0.013,
            IRON,
            fillet=0.03,
            sides=12,
        )
        for z in (0.3, height / 2, height - 0.3):
            room.turned([(0.018, -0.07), (0.018, 0.07)], (-width / 2 - 0.005, -0.05, z), IRON, sides=12)


def vent(room: Room, at: Point, size: tuple[float, float], *, turn: Point = (0, 0, 0), slats: int = 5) -> None:
    """Add a ventilation grille facing the camera."""
    width, height = size
    with room.placed(at, turn):
        room.box((0, 0, 0), (width + 0.08, 0.05, height + 0.08), IRON)
        room.box((0, -0.027, 0), (width, 0.004, height), BLACK, bevel=0)
        for i in range(slats):
            z = -height / 2 + height * (i + 0.5) / slats
            room.box((0, -0.045, z), (width, 0.035, 0.012), STEEL, bevel=0.002, turn=(35, 0, 0))
        for x in (-1, 1):
            for z in (-1, 1):
                room.turned(
                    [(0.012, 0), (0.008, 0.008), (0.001, 0.01)],
                    (x * (width / 2 + 0.02), -0.026, z * (height / 2 + 0.02)),
                    STEEL,
                    turn=(90, 0, 0),
                    sides=10,
                )


def valve(room: Room, at: Point, *, radius: float = 0.19, turn: Point = (90, 0, 0)) -> None:
    """Add a hand wheel on its spindle."""
    with room.placed(at, turn):
        rim = [(radius + 0.02 * math.cos(a), 0.02 * math.sin(a)) for a in np.linspace(0, 2 * math.pi, 13)]
        room.turned(rim, (0, 0, 0), STEEL, sides=40)
        for degrees in (0, 60, 120):
            room.box((0, 0, 0), (radius * 2, 0.026, 0.02), STEEL, bevel=0.004, turn=(0, 0, degrees))
        room.turned([(0.001, 0.05), (0.035, 0.05), (0.04, -0.3)], (0, 0, 0), IRON, sides=16)


def dial(room: Room, at: Point, radius: float, degrees: float, *, turn: Point = (90, 0, 0)) -> None:
    """Add a round gauge with its needle; unturned it lies flat, face up."""
    with room.placed(at, turn):
        room.turned(
            [(0.001, 0.03), (radius * 0.86, 0.03), (radius * 0.88, 0.045), (radius, 0.045), (radius, 0)],
            (0, 0, 0),
            ENAMEL,
            sides=36,
        )
        room.box((0, 0, 0.034), (radius * 1.2, radius * 0.10, 0.006), BLACK, bevel=0, turn=(0, 0, degrees))
        room.turned([(0.001, 0.042), (radius * 0.14, 0.04), (radius * 0.14, 0.03)], (0, 0, 0), BLACK, sides=12)
        for i in range(9):
            angle = math.radians(-40 + 260 * i / 8)
            place = (radius * 0.74 * math.cos(angle), radius * 0.74 * math.sin(angle), 0.033)
            room.box(place, (radius * 0.13, radius * 0.045, 0.004), BLACK, bevel=0, turn=(0, 0, math.degrees(angle)))


def crate(room: Room, at: Point, size: Point, *, turn: float = 0, boards: int = 4) -> None:
    """Add a slatted wooden crate. `at` is the middle of its underside."""
    width, depth, height = size
    with room.placed(at, (0, 0, turn)):
        room.box((0, 0, height / 2), (width * 0.94, depth * 0.94, height * 0.96), BLACK, bevel=0)
        for i in range(boards):
            z = height * (i + 0.5) / boards
            lean = (-1) ** i * 0.4
            room.box((0, -depth / 2 + 0.01, z), (width, 0.022, height / boards * 0.86), WOOD, turn=(0, lean, 0))
            for side in (-1, 1):
                room.box((side * (width / 2 - 0.01), 0, z), (0.022, depth, height / boards * 0.86), DARK_WOOD)
        for x in (-1, 1):
            room.box((x * (width / 2 - 0.05), -depth / 2 - 0.012, height / 2), (0.08, 0.024, height), WOOD, bevel=0.004)
        room.box((0, 0, height + 0.014), (width + 0.06, depth + 0.05, 0.028), WOOD)


def cabinet(room: Room, at: Point, size: Point, paint: Paint = STEEL) -> None:
    """Add a steel cabinet with two doors. `at` is the middle of its underside."""
    width, depth, height = size
    with room.placed(at):
        room.box((0, 0, height / 2), size, paint, bevel=0.015)
        front = -depth / 2 - 0.006
        for side in (-1, 1):
            room.box((side * width / 4, front, height / 2), (width / 2 - 0.05, 0.014, height - 0.1), paint, bevel=0.006)
            room.box((side * 0.06, front - 0.02, height * 0.6), (0.02, 0.025, 0.12), IRON, bevel=0.006)


def gas_bottle(room: Room, at: Point, *, height: float = 1.35, radius: float = 0.13) -> None:
    """Add a steel gas cylinder with its cap."""
    profile = [
        (radius * 0.9, 0),
        (radius, 0.03),
        (radius, height * 0.82),
        (radius * 0.75, height * 0.92),
        (radius * 0.3, height * 0.96),
        (radius * 0.3, height),
        (0.001, height),
    ]
    room.turned(profile, at, Paint(0.5, Grain.STEEL), sides=32)
    x, y, z = at
    room.turned([(0.05, 0), (0.05, 0.12), (0.001, 0.13)], (x, y, z + height), IRON, sides=16)


def bundle(
    room: Room,
    start: Point,
    end: Point,
    *,
    count: int = 3,
    radius: float = 0.016,
    sag: float = 0.15,
    spread: float = 0.05,
) -> None:
    """Add a bundle of cables that hang unevenly between two points."""
    for i in range(count):
        shift = (i - (count - 1) / 2) * spread
        (ax, ay, az), (bx, by, bz) = start, end
        room.cable(
            (ax + shift, ay + shift * 0.5, az),
            (bx - shift, by + shift, bz),
            radius * (1 - 0.15 * (i % 3)),
            Paint(0.22),
            sag=sag * (1 + 0.35 * i),
        )
