"""The stairs at night: steel steps up to a hatch, street light through its bars, coats on hooks below."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from tools.art import room_props as props
from tools.art.room_ink import Look
from tools.art.room_rays import Camera, Lamp
from tools.art.room_shapes import Floats, Grain, Paint, Room

CAMERA = Camera(eye=(-0.35, -3.2, 1.25), target=(0.25, 2.0, 1.50), spread=1.22)
LAMPS = {
    "street": Lamp(at=(0.55, 7.4, 5.6), power=110.0, aim=(1.7, 2.2, 1.2), cone=56),
    "shaft": Lamp(at=(1.75, 3.4, 7.2), power=44.0, aim=(1.1, 1.9, 1.4), cone=40),
    "below": Lamp(at=(-3.2, -2.4, 1.9), power=2.6),
    "bulb": Lamp(at=(-0.75, 3.05, 2.42), power=0.5),
}
SHAFTS = {"street": 9.0}
LOOKS = {"night": Look({"street": 1.0, "shaft": 1.0, "below": 0.35, "bulb": 1.0}, shafts={"street": 0.75}, glow=0.9)}

STEPS, RISE, GOING = 13, 0.215, 0.27
FOOT_X, FOOT_Y, WIDTH = 1.15, 0.55, 1.35


def build() -> Room:
    """Return the stairwell."""
    room = Room()
    wall = Paint(0.62, Grain.BRICK)
    room.box((0, 1.5, -0.05), (7, 12, 0.1), Paint(0.5, Grain.TILES), bevel=0)
    room.box((-2.6, 1.5, 2.5), (0.1, 12, 5), wall, bevel=0)
    room.box((2.15, 1.5, 2.5), (0.1, 12, 5), wall, bevel=0)
    room.box((-1.1, 3.45, 2.5), (3.0, 0.1, 5), Paint(0.66, Grain.CONCRETE), bevel=0)
    room.box((0.36, 4.01, 2.5), (0.1, 1.2, 5), wall, bevel=0)
    room.box((1.25, 5.6, 1.4), (1.8, 0.1, 2.8), wall, bevel=0)
    room.box((-1.1, 1.2, 3.05), (3.0, 4.8, 0.1), Paint(0.3, Grain.CONCRETE), bevel=0)
    _steps(room)
    _hatch(room)
    _skylight(room)
    _wall_things(room)
    _foreground(room)
    return room


def _steps(room: Room) -> None:
    for k in range(STEPS):
        y, z = FOOT_Y + GOING * k, RISE * (k + 1)
        room.box((FOOT_X, y, z), (WIDTH, GOING + 0.03, 0.035), props.STEEL, bevel=0.006)
        room.box((FOOT_X, y - GOING / 2, z - 0.035), (WIDTH, 0.015, 0.07), props.IRON, bevel=0.003)
    top_y, top_z = FOOT_Y + GOING * STEPS, RISE * (STEPS + 1)
    length = float(np.hypot(top_y - FOOT_Y, top_z - RISE))
    slope = float(np.degrees(np.arctan2(top_z - RISE, top_y - FOOT_Y)))
    for side in (-1, 1):
        x = FOOT_X + side * (WIDTH / 2 + 0.02)
        middle = (x, (FOOT_Y + top_y) / 2 - 0.05, (RISE + top_z) / 2 - 0.12)
        room.box(middle, (0.045, length + 0.3, 0.26), props.IRON, turn=(slope, 0, 0))
        posts = [(FOOT_Y - 0.1 + GOING * k, RISE * (k + 0.6)) for k in (0, 4, 8, 12)]
        for y, z in posts:
            room.pipe([(x, y, z), (x, y, z + 0.92)], 0.02, props.IRON, sides=10)
        for lift in (0.5, 0.92):
            room.pipe(
                [
                    (x, posts[0][0] - 0.12, posts[0][1] + lift - 0.08),
                    (x, posts[-1][0] + 0.1, posts[-1][1] + lift + 0.08),
                ],
                0.024,
                props.STEEL,
                sides=12,
            )
        room.turned(
            [(0.001, 0.06), (0.045, 0.03), (0.045, -0.02), (0.02, -0.04)],
            (x, posts[0][0] - 0.1, posts[0][1] + 0.92),
            props.STEEL,
            sides=16,
        )


def _hatch(room: Room) -> None:
    """Barred shutters at the head of the stairs; what throws the bars of light is the same grille."""
    room.box((FOOT_X, 5.2, 3.35), (1.9, 0.9, 0.1), Paint(0.5, Grain.CONCRETE))
    for k in range(7):
        x = 0.55 + 0.2 * k
        room.box((x, 5.5, 4.2), (0.035, 0.035, 1.5), props.IRON, bevel=0.004)
    for z in (3.6, 4.3):
        room.box((FOOT_X, 5.5, z), (1.6, 0.04, 0.06), props.IRON, bevel=0.004)
    room.box((FOOT_X, 7.5, 4.6), (3.6, 0.02, 3.2), Paint(0.62, Grain.GLOW), bevel=0, casts=False)
    for x, w, h in ((0.4, 0.5, 1.3), (0.95, 0.5, 2.0), (1.5, 0.6, 1.1), (2.2, 0.7, 1.7)):
        room.box((x, 7.3, 3 + h / 2), (w, 0.1, h), Paint(0.0), bevel=0, casts=False)


def _skylight(room: Room) -> None:
    """Bars out of sight over the stairs."""
    for k in range(9):
        room.box((1.2, 0.9 + 0.42 * k, 4.9), (3.0, 0.2, 0.03), props.IRON, bevel=0, turn=(0, 0, 12), is_seen=False)


def _wall_things(room: Room) -> None:
    room.box((-1.55, 3.37, 1.78), (1.1, 0.03, 0.1), props.WOOD)
    for k in range(5):
        room.pipe(
            [(-2.0 + 0.22 * k, 3.35, 1.78), (-2.0 + 0.22 * k, 3.27, 1.77), (-2.0 + 0.22 * k, 3.25, 1.83)],
            0.01,
            props.IRON,
            fillet=0.02,
            sides=8,
        )
    for x, width, tone in ((-1.80, 0.42, 0.34), (-1.32, 0.46, 0.62)):
        room.sheet(_coat(x, width), Paint(tone, Grain.CLOTH))
    room.box((-0.3, 3.36, 1.5), (0.42, 0.1, 0.6), props.STEEL, bevel=0.012)
    room.box((-0.3, 3.30, 1.5), (0.34, 0.02, 0.5), Paint(0.5, Grain.STEEL))
    room.pipe([(-0.3, 3.38, 1.8), (-0.3, 3.38, 3.0)], 0.03, props.IRON)
    room.pipe([(-2.52, 3.3, 2.75), (0.3, 3.36, 2.75)], 0.07, props.STEEL)
    room.pipe([(-2.5, 3.3, 2.75), (-2.5, -2.5, 2.75)], 0.07, props.STEEL)
    room.flange((-1.0, 3.34, 2.75), (1, 0, 0), 0.11, props.IRON)
    room.turned([(0.001, -0.05), (0.05, -0.02), (0.05, 0.06), (0.03, 0.1)], (-0.75, 3.2, 2.46), props.GLOW, casts=False)
    for k in range(6):
        angle = k * np.pi / 3
        x, y = 0.075 * np.cos(angle), 0.075 * np.sin(angle)
        room.pipe(
            [
                (-0.75 + x * 0.5, 3.2 + y * 0.5, 2.38),
                (-0.75 + x, 3.2 + y, 2.46),
                (-0.75 + x * 0.8, 3.2 + y * 0.8, 2.58),
            ],
            0.006,
            props.IRON,
            sides=6,
        )
    room.pipe([(-0.75, 3.2, 2.58), (-0.75, 3.38, 2.6)], 0.03, props.IRON)
    props.vent(room, (-2.52, 1.6, 2.2), (0.8, 0.3), turn=(0, 0, 90))
    props.crate(room, (-1.9, 2.9, 0), (0.6, 0.45, 0.4), turn=12, boards=3)
    for x in (-1.35, -1.18):
        room.cushion((x, 3.0, 0.06), (0.1, 0.28, 0.12), Paint(0.3), radius=0.05)
        room.cushion((x, 3.08, 0.16), (0.1, 0.12, 0.26), Paint(0.3), radius=0.05)
    props.bundle(room, (-2.5, 3.3, 2.95), (0.3, 3.0, 2.95), count=3, sag=0.16)


def _coat(x: float, width: float) -> Callable[[Floats, Floats], Floats]:
    def surface(u: Floats, v: Floats) -> Floats:
        spread = width * np.interp(v, (0, 0.04, 0.10, 0.18, 0.55, 1), (0.14, 0.24, 0.70, 0.86, 0.84, 1.06))
        fold = 0.035 * np.sin(u * 13 + x * 9 + v * 2) * np.clip(v * 1.6, 0, 1) + 0.012 * np.sin(u * 37)
        belly = 0.10 * np.sin(np.pi * u) * (0.5 + 0.5 * v)
        return np.stack([x + (u - 0.5) * spread, 3.33 - belly - fold, 1.79 - 1.08 * v + 0.02 * np.sin(u * 9)], 1)

    return surface


def _foreground(room: Room) -> None:
    room.pipe([(-1.62, -1.2, 3.2), (-1.62, -1.2, -0.2)], 0.05, props.IRON)
    room.flange((-1.62, -1.2, 1.85), (0, 0, 1), 0.08, props.IRON)
    props.bundle(room, (-1.6, -1.3, 2.5), (0.9, -1.2, 2.55), count=3, radius=0.012, sag=0.16)
    room.box((1.18, -1.35, 1.5), (0.08, 0.08, 3.6), props.IRON)
