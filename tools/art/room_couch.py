"""The couch corner: brick, a couch with a blanket, a standing lamp, clippings on the wall, the set on its crates.

The set stands right of the middle and near, so that people at left and centre leave it free and its strip is legible.
"""

from __future__ import annotations

import numpy as np

from tools.art import room_props as props
from tools.art import room_tv_set as tv_set
from tools.art.room_ink import Look
from tools.art.room_rays import Camera, Lamp
from tools.art.room_shapes import Floats, Grain, Paint, Point, Room

CAMERA = Camera(eye=(0.0, -2.7, 1.30), target=(0.0, 2.0, 1.10), spread=1.25)
WALL = Paint(0.66, Grain.BRICK)
SHADE = Paint(1.0, Grain.GLOW)
SET: Point = (0.98, -0.20, 0.84)
SET_TURN = -17.0
SET_SIZE = 1.1
COUCH: Point = (-0.95, 2.35, 0.0)
LAMP_POST: Point = (-2.25, 1.95, 0.0)

LAMPS = {
    "shade": Lamp(at=(-2.25, 1.95, 1.50), power=2.6),
    "slats": Lamp(at=(2.9, -3.6, 2.7), power=24.0, aim=(0.2, 3.2, 1.3), cone=50),
    "tv": Lamp(at=(0.10, -0.75, 1.10), power=1.9),
}
LOOKS = {
    "lamp": Look({"shade": 1.0, "slats": 0.55, "tv": 0.12}),
    "tv": Look({"tv": 1.15, "slats": 0.07}, glow=0.05),
}


def build() -> Room:
    """Return the couch corner."""
    return _furnish()[0]


def glass() -> list[Point]:
    """Return the corners of the set's glass."""
    return _furnish()[1]


def _furnish() -> tuple[Room, list[Point]]:
    room = Room()
    props.shell(room, left=-3.1, right=3.2, near=-4.0, far=3.2, height=2.95, floor=Paint(0.5, Grain.PLANKS), wall=WALL)
    _couch(room)
    _lamp(room)
    _walls(room)
    props.crate(room, (SET[0], SET[1] + 0.02, 0), (0.98, 0.62, 0.42), turn=SET_TURN + 3)
    props.crate(room, (SET[0], SET[1] + 0.02, 0.44), (0.92, 0.6, 0.33), turn=SET_TURN - 2, boards=3)
    corners = tv_set.add(room, SET, turn=SET_TURN, size=SET_SIZE)
    room.box((0.1, 1.2, 0.008), (2.9, 1.7, 0.016), Paint(0.36, Grain.CLOTH))
    _foreground(room)
    for k in range(8):
        room.box(
            (2.35, -2.6, 1.95 + 0.115 * k), (1.4, 0.02, 0.055), props.IRON, bevel=0, turn=(0, 0, 22), is_seen=False
        )
    return room, corners


def _couch(room: Room) -> None:
    cloth, pale = Paint(0.66, Grain.CLOTH), Paint(0.74, Grain.CLOTH)
    with room.placed(COUCH):
        room.box((0, 0, 0.2), (2.2, 0.9, 0.24), Paint(0.5, Grain.CLOTH), bevel=0.03)
        for side in (-1, 1):
            room.cushion((side * 0.53, -0.06, 0.42), (1.06, 0.88, 0.26), pale, radius=0.1)
            room.cushion((side * 0.53, 0.34, 0.74), (1.06, 0.3, 0.62), cloth, radius=0.12, turn=(-12, 0, 0))
            room.cushion((side * 1.17, 0, 0.46), (0.28, 0.98, 0.64), cloth, radius=0.13)
            for y in (-0.36, 0.36):
                room.box((side * 1.0, y, 0.04), (0.08, 0.08, 0.1), props.BLACK)
        room.cushion((-0.74, 0.05, 0.72), (0.48, 0.2, 0.46), Paint(0.92, Grain.CLOTH), radius=0.1, turn=(-28, 12, 24))
        room.sheet(_blanket, Paint(0.86, Grain.CLOTH))


def _blanket(u: Floats, v: Floats) -> Floats:
    """A blanket thrown over the back, the seat and the front edge."""
    path = np.array(
        [
            (0.50, 0.55),
            (0.48, 0.95),
            (0.40, 1.10),
            (0.22, 1.00),
            (0.10, 0.60),
            (-0.35, 0.585),
            (-0.53, 0.55),
            (-0.56, 0.20),
        ]
    )
    at = v * (len(path) - 1)
    y, z = (np.interp(at, range(len(path)), path[:, i]) for i in (0, 1))
    fold = 0.022 * np.sin(u * 24 + 2.2 * np.sin(v * 5)) * (0.4 + v) + 0.012 * np.sin(u * 51 + v * 7)
    return np.stack([0.22 + 0.74 * u + 0.05 * np.sin(6 * v + 3 * u), y - fold * 0.7, z + np.abs(fold) + 0.015], 1)


def _lamp(room: Room) -> None:
    x, y, z = LAMP_POST
    room.turned([(0.17, 0), (0.17, 0.025), (0.03, 0.05), (0.016, 0.08), (0.016, 1.40)], (x, y, z), props.IRON, sides=32)
    room.turned([(0.27, 1.36), (0.16, 1.74)], (x, y, z), SHADE, sides=48, casts=False)
    room.turned([(0.285, 1.355), (0.275, 1.36)], (x, y, z), props.IRON, sides=48)
    room.turned([(0.155, 1.735), (0.17, 1.74)], (x, y, z), props.IRON, sides=48)
    room.turned([(0.001, 1.44), (0.05, 1.48), (0.03, 1.56)], (x, y, z), props.GLOW, sides=20, casts=False)


def _walls(room: Room) -> None:
    """Pipes, a vent, a shelf, the pinned front pages, and the way out."""
    room.pipe([(-3.1, 3.06, 2.62), (3.2, 3.06, 2.62)], 0.075, props.STEEL)
    room.pipe([(0.55, 3.07, 2.62), (0.55, 3.07, 0)], 0.05, props.IRON)
    for x in (-1.9, 0.35, 1.9):
        room.flange((x, 3.06, 2.62), (1, 0, 0), 0.115, props.IRON)
    props.valve(room, (0.55, 2.98, 1.15), radius=0.11)
    props.vent(room, (-1.0, 3.18, 2.15), (0.85, 0.34))
    _clippings(room)
    for z in (1.78, 2.2):
        room.box((1.75, 3.03, z), (1.25, 0.3, 0.035), props.DARK_WOOD)
    chance = np.random.default_rng(11)
    for z, count in ((1.8, 9), (2.22, 7)):
        x = 1.2
        for _ in range(count):
            width, height = chance.uniform(0.035, 0.1), chance.uniform(0.16, 0.27)
            lean = float(chance.choice([0, 0, 4, -6]))
            room.box(
                (x + width / 2, 3.05, z + height / 2),
                (width, 0.2, height),
                Paint(float(chance.choice([0.3, 0.5, 0.8]))),
                turn=(0, lean, 0),
            )
            x += width + chance.uniform(0.005, 0.06)
    room.turned([(0.07, 0), (0.08, 0.14), (0.05, 0.2), (0.055, 0.22)], (2.2, 3.0, 2.22), Paint(0.85), sides=24)
    props.steel_door(room, (2.55, 3.17, 0), width=0.85, height=2.02, paint=Paint(0.5, Grain.STEEL))
    props.bundle(room, (-3.0, 3.0, 2.85), (3.1, 3.1, 2.8), count=3, sag=0.12)


def _clippings(room: Room) -> None:
    chance = np.random.default_rng(4)
    for x, z, w, h in (
        (0.78, 1.75, 0.26, 0.36),
        (1.08, 1.5, 0.24, 0.3),
        (0.80, 1.36, 0.2, 0.24),
        (1.06, 1.93, 0.2, 0.26),
    ):
        with room.placed((x, 3.185, z), (0, float(chance.uniform(-7, 7)), 0)):
            room.box((0, 0, 0), (w, 0.006, h), props.ENAMEL, bevel=0)
            room.box((0, -0.006, h * 0.36), (w * 0.84, 0.004, h * 0.13), props.BLACK, bevel=0)
            room.box((-w * 0.2, -0.006, h * 0.05), (w * 0.42, 0.004, h * 0.32), Paint(0.45), bevel=0)
            for i in range(5):
                room.box((w * 0.23, -0.006, h * (0.18 - 0.07 * i)), (w * 0.38, 0.003, h * 0.02), Paint(0.3), bevel=0)
                room.box((-w * 0.2, -0.006, h * (-0.19 - 0.05 * i)), (w * 0.42, 0.003, h * 0.018), Paint(0.3), bevel=0)


def _foreground(room: Room) -> None:
    room.pipe([(-1.3, -1.2, 3.0), (-1.02, -1.2, 2.25), (-1.02, -1.2, -0.2)], 0.06, props.IRON)
    room.flange((-1.02, -1.2, 1.9), (0, 0, 1), 0.09, props.IRON)
    props.bundle(room, (-1.2, -1.3, 2.25), (0.5, -1.2, 2.25), count=3, radius=0.012, sag=0.16)
