"""The corridor to the laboratory: pipes and cable trays run to one point, and the white door stands in it."""

from __future__ import annotations

import numpy as np

from tools.art import room_props as props
from tools.art.room_ink import Look
from tools.art.room_rays import Camera, Lamp
from tools.art.room_shapes import Grain, Paint, Room

CAMERA = Camera(eye=(-0.12, -1.4, 1.38), target=(0.10, 6.0, 1.24), spread=1.25)
END = 6.6
LAMPS = {
    "end": Lamp(at=(0.15, 5.75, 2.62), power=5.5, aim=(0.1, 6.6, 0.2), cone=120),
    "middle": Lamp(at=(-0.1, 2.6, 2.62), power=2.2, aim=(-0.1, 2.6, 0), cone=112, edge=0.04),
    "behind": Lamp(at=(-1.1, -2.6, 1.5), power=4.5, aim=(1.4, 3.5, 0.8), cone=60),
    "room": Lamp(at=(-2.7, 4.0, 1.5), power=5.0),
}
LOOKS = {"door": Look({"end": 1.0, "middle": 0.8, "behind": 0.45, "room": 1.0}, glow=1.0)}
WALL = Paint(0.66, Grain.CONCRETE)


def build() -> Room:
    """Return the corridor."""
    room = Room()
    room.box((0, 2, -0.05), (6, 12, 0.1), Paint(0.52, Grain.TILES), bevel=0)
    room.box((0, 2, 2.9), (6, 12, 0.1), Paint(0.3, Grain.CONCRETE), bevel=0)
    room.box((0, END + 0.05, 1.4), (3.4, 0.1, 3), WALL, bevel=0)
    room.box((1.5, 2, 1.4), (0.1, 12, 3), WALL, bevel=0)
    room.box((-1.5, 0.7, 1.4), (0.1, 5.4, 3), WALL, bevel=0)
    room.box((-1.5, 5.55, 1.4), (0.1, 2.3, 3), WALL, bevel=0)
    room.box((-1.5, 3.9, 2.6), (0.1, 1.2, 0.7), WALL, bevel=0)
    for y in (3.36, 4.44):
        room.box((-1.44, y, 1.1), (0.2, 0.1, 2.2), Paint(0.6, Grain.STEEL))
    room.box((-1.44, 3.9, 2.24), (0.2, 1.2, 0.1), Paint(0.6, Grain.STEEL))
    props.steel_door(room, (0.10, END - 0.02, 0), width=1.5, height=2.3)
    room.box((0.10, END - 0.04, 2.58), (0.62, 0.06, 0.16), Paint(0.2))
    room.turned(
        [(0.001, 0), (0.2, 0), (0.2, 0.01)], (0.10, END - 0.09, 1.72), Paint(0.12, Grain.LABEL), turn=(90, 0, 0)
    )
    _ceiling(room)
    _walls(room)
    _foreground(room)
    return room


def _ceiling(room: Room) -> None:
    for x, z, radius, paint in (
        (-1.2, 2.66, 0.09, props.STEEL),
        (-0.95, 2.72, 0.06, props.IRON),
        (0.92, 2.66, 0.11, props.STEEL),
        (1.24, 2.62, 0.07, props.IRON),
    ):
        room.pipe([(x, -3, z), (x, END, z)], radius, paint)
        for y in (0.4, 2.2, 4.4):
            room.flange((x, y, z), (0, 1, 0), radius + 0.04, props.IRON)
            room.box((x, y + 0.3, z + 0.15), (0.03, 0.05, 0.3), props.IRON)
    for y in (-0.2, 2.6, 5.2):
        room.box((-0.1, y, 2.79), (0.2, 0.34, 0.1), props.IRON)
        room.turned(
            [(0.11, 0), (0.11, 0.1), (0.001, 0.12)],
            (-0.1, y, 2.64),
            Paint(0.7, Grain.GLOW) if y > 2 else Paint(0.5),
            sides=24,
            casts=False,
        )
        for k in range(5):
            room.box((-0.1, y, 2.62), (0.24, 0.012, 0.012), props.IRON, turn=(0, 0, 36 * k), casts=False)
    for y in (1.4, 3.8):
        room.box((0, y, 2.80), (3.0, 0.16, 0.14), Paint(0.4, Grain.STEEL))
    for k in range(5):
        room.cable(
            (0.25 + 0.08 * k, -2.0, 2.7), (0.35 + 0.06 * k, 1.4, 2.75), 0.014, Paint(0.2), sag=0.05 + 0.05 * (k % 3)
        )
        room.cable(
            (0.35 + 0.06 * k, 1.4, 2.75), (0.3 + 0.07 * k, 3.8, 2.75), 0.014, Paint(0.2), sag=0.08 + 0.04 * (k % 2)
        )


def _walls(room: Room) -> None:
    for z in (0.35, 0.52):
        room.pipe([(1.38, -3, z), (1.38, 2.3, z), (1.38, 2.3, -0.1)], 0.05, props.STEEL)
        room.pipe([(1.38, 3.95, -0.1), (1.38, 3.95, z), (1.38, END, z)], 0.05, props.STEEL)
    with room.placed((1.42, 3.1, 0), (0, 0, -90)):
        props.steel_door(room, (0, 0, 0), width=0.95, height=2.1, paint=Paint(0.5, Grain.STEEL))
    with room.placed((1.38, 1.25, 1.35), (0, 0, -90)):
        room.box((0, 0, 0), (0.5, 0.16, 0.7), props.STEEL, bevel=0.015)
        room.box((0, -0.09, 0.05), (0.4, 0.02, 0.5), Paint(0.5, Grain.STEEL))
        props.dial(room, (-0.08, -0.1, 0.18), 0.08, 30)
        for k in range(3):
            room.box((0.1, -0.11, 0.22 - 0.1 * k), (0.05, 0.03, 0.06), props.BLACK)
    for y, top in ((1.1, 2.6), (1.4, 2.6)):
        room.pipe([(1.4, y, 1.7), (1.4, y, top)], 0.025, props.IRON)
    room.pipe([(-1.38, -3, 1.1), (-1.38, 3.2, 1.1)], 0.035, props.STEEL)
    with room.placed((-1.36, 1.9, 0.95)):
        room.turned(
            [(0.075, -0.3), (0.08, -0.28), (0.08, 0.12), (0.05, 0.2), (0.025, 0.22), (0.025, 0.28)],
            (0.02, 0, 0),
            Paint(0.75),
            sides=24,
        )
        room.pipe([(0.02, 0, 0.26), (0.1, 0, 0.22), (0.1, 0, -0.1)], 0.012, props.BLACK, fillet=0.06, sides=8)
    with room.placed((-1.44, 0.9, 1.75), (0, 0, 90)):
        room.box((0, 0, 0), (0.5, 0.012, 0.3), props.ENAMEL, bevel=0)
        room.box((0, -0.008, 0.07), (0.4, 0.004, 0.06), props.BLACK, bevel=0)
        for k in range(3):
            room.box((0, -0.008, -0.01 - 0.05 * k), (0.4 - 0.06 * k, 0.004, 0.018), Paint(0.3), bevel=0)
    props.crate(room, (1.05, 5.2, 0), (0.5, 0.5, 0.42), turn=-8, boards=3)
    props.gas_bottle(room, (-1.28, 5.6, 0), height=1.25)
    props.gas_bottle(room, (-1.26, 5.95, 0), height=1.25)


def _foreground(room: Room) -> None:
    """A valve stack at the right edge and cables above, black, close."""
    room.pipe([(0.92, 0.15, 3.0), (0.92, 0.15, -0.2)], 0.055, props.IRON)
    props.valve(room, (0.92, 0.05, 1.55), radius=0.13)
    room.flange((0.92, 0.15, 1.25), (0, 0, 1), 0.09, props.IRON)
    props.bundle(room, (-1.3, 0.0, 2.3), (0.9, 0.1, 2.45), count=3, radius=0.012, sag=0.12)
    for k in np.arange(3):
        room.box((-1.12, 0.1, 0.9 + 0.55 * float(k)), (0.12, 0.03, 0.02), props.IRON)
    room.pipe([(-1.12, 0.1, -0.2), (-1.12, 0.1, 3.0)], 0.03, props.IRON)
