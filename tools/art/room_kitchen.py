"""The kitchen in the morning: one high vent, its light in blades across the room, a counter, cups, the third door."""

from __future__ import annotations

import numpy as np

from tools.art import room_props as props
from tools.art.room_cut_out import add_letters
from tools.art.room_ink import Look
from tools.art.room_rays import Camera, Lamp
from tools.art.room_shapes import Grain, Paint, Room

CAMERA = Camera(eye=(-0.1, -3.0, 1.35), target=(0.05, 3.0, 1.08), spread=1.28)
LAMPS = {
    "vent": Lamp(at=(-7.6, 0.9, 4.1), power=90.0, aim=(-2.95, 2.4, 2.4), cone=40),
    "sky": Lamp(at=(-2.2, 1.0, 2.4), power=3.4),
    "hall": Lamp(at=(2.3, -2.2, 2.4), power=3.0),
}
SHAFTS = {"vent": 7.5}
LOOKS = {"morning": Look({"vent": 1.0, "sky": 0.72, "hall": 0.75}, shafts={"vent": 0.9}, glow=0.9)}

PANELS = Paint(0.84, Grain.TILES)


def build() -> Room:
    """Return the kitchen."""
    room = Room()
    props.shell(
        room,
        left=-2.95,
        right=3.0,
        has_left_wall=False,
        near=-4,
        far=3.6,
        height=2.9,
        floor=Paint(0.5, Grain.TILES),
        wall=Paint(0.72, Grain.CONCRETE),
    )
    _counter(room)
    _shelves(room)
    _doors(room)
    _table(room)
    _pipes(room)
    _vent_wall(room)
    return room


def _counter(room: Room) -> None:
    for k, x in enumerate((-2.4, -1.75, -1.1, -0.45)):
        room.box((x, 3.2, 0.44), (0.62, 0.66, 0.86), Paint(0.62, Grain.PLANKS), bevel=0.01)
        room.box((x, 2.86, 0.36), (0.54, 0.02, 0.6), Paint(0.7), bevel=0.01)
        room.box((x, 2.86, 0.77), (0.54, 0.02, 0.13), Paint(0.7), bevel=0.01)
        room.box((x + (0.2 if k % 2 else -0.2), 2.84, 0.58), (0.03, 0.03, 0.1), props.IRON)
    room.box((-1.42, 3.17, 0.9), (2.66, 0.74, 0.05), props.BRIGHT_STEEL, bevel=0.012)
    room.box((-1.42, 3.57, 1.12), (2.66, 0.03, 0.4), Paint(0.86))
    room.box((-1.9, 3.12, 0.92), (0.6, 0.42, 0.03), props.BLACK)
    room.pipe(
        [(-1.9, 3.42, 0.92), (-1.9, 3.42, 1.24), (-1.9, 3.16, 1.24), (-1.9, 3.16, 1.14)],
        0.018,
        props.BRIGHT_STEEL,
        fillet=0.1,
    )
    _coffee_maker(room)
    for x, size in ((-0.62, 1.0), (-0.48, 1.0), (-0.30, 1.05)):
        props.cup(room, (x, 3.0 + 0.06 * size, 0.925), size=1.15 * size, turn=40 * size)
    room.turned(
        [(0.09, 0), (0.11, 0.02), (0.11, 0.16), (0.08, 0.2), (0.02, 0.21), (0.025, 0.25), (0.001, 0.26)],
        (-2.45, 3.1, 0.925),
        props.STEEL,
    )
    room.pipe([(-2.35, 3.05, 1.0), (-2.22, 3.0, 1.13)], 0.02, props.STEEL)


def _coffee_maker(room: Room) -> None:
    with room.placed((-1.05, 3.3, 0.925)):
        room.box((0, 0, 0.02), (0.3, 0.36, 0.04), props.IRON)
        room.box((0, 0.12, 0.22), (0.3, 0.12, 0.42), props.IRON, bevel=0.02)
        room.box((0, -0.01, 0.40), (0.3, 0.34, 0.12), Paint(0.3), bevel=0.02)
        room.turned(
            [(0.09, 0), (0.11, 0.03), (0.115, 0.13), (0.08, 0.19), (0.085, 0.21)],
            (0, -0.05, 0.045),
            Paint(0.16),
            sides=32,
        )
        room.pipe(
            [(0.1, -0.08, 0.2), (0.2, -0.12, 0.18), (0.19, -0.12, 0.08), (0.11, -0.08, 0.07)],
            0.012,
            props.BLACK,
            fillet=0.04,
        )


def _shelves(room: Room) -> None:
    chance = np.random.default_rng(3)
    for z in (1.62, 2.02):
        room.box((-1.2, 3.44, z), (2.0, 0.28, 0.035), props.DARK_WOOD)
        for x in (-2.0, -0.4):
            room.box((x, 3.5, z - 0.09), (0.03, 0.16, 0.16), props.IRON)
        x = -2.1
        while x < -0.4:
            radius, height = chance.uniform(0.045, 0.085), chance.uniform(0.12, 0.26)
            profile = [
                (radius, 0),
                (radius, height * 0.8),
                (radius * 0.75, height * 0.9),
                (radius * 0.78, height),
                (0.001, height),
            ]
            room.turned(
                profile,
                (x, 3.42 + chance.uniform(-0.04, 0.04), z + 0.018),
                Paint(float(chance.choice([0.35, 0.6, 0.9]))),
                sides=24,
            )
            x += radius * 2 + chance.uniform(0.03, 0.2)
    for k in range(4):
        x = -1.85 + 0.2 * k
        room.pipe([(x, 3.33, 1.6), (x, 3.33, 1.555), (x, 3.30, 1.55)], 0.005, props.IRON, fillet=0.01, sides=6)
        props.cup(room, (x, 3.32, 1.45), turn=90)


def _doors(room: Room) -> None:
    """The third door in the back wall, and the open doorway on the right that people leave by."""
    props.steel_door(room, (0.92, 3.57, 0), width=0.98, height=2.08, paint=Paint(0.9, Grain.STEEL))
    _three(room)
    room.box((0.92, 3.55, 2.42), (0.3, 0.14, 0.12), props.IRON)
    room.box((2.35, 3.57, 1.08), (1.02, 0.06, 2.16), props.BLACK, bevel=0)
    for x in (1.8, 2.9):
        room.box((x, 3.54, 1.1), (0.12, 0.18, 2.2), Paint(0.55, Grain.STEEL))
    room.box((2.35, 3.54, 2.24), (1.22, 0.18, 0.12), Paint(0.55, Grain.STEEL))


def _three(room: Room) -> None:
    """A stencilled 3, with the bridges that a stencil needs."""
    add_letters(room, "3", at=(0.92, 3.52, 1.60), height=0.44, paint=Paint(0.04, Grain.LABEL))
    for z in (1.71, 1.49):
        room.box((0.92, 3.518, z), (0.028, 0.006, 0.16), Paint(0.9), bevel=0)


def _table(room: Room) -> None:
    """A table near us, mostly under the words, with what was left on it."""
    room.box((0.25, -0.35, 0.74), (1.9, 0.85, 0.045), props.WOOD, turn=(0, 0, -4))
    for x, y in ((-0.6, -0.6), (1.1, -0.7), (-0.55, 0.0), (1.1, -0.05)):
        room.box((x, y, 0.36), (0.07, 0.07, 0.72), props.DARK_WOOD)
    props.cup(room, (0.12, -0.25, 0.763), size=1.1, turn=-30)
    room.box((0.75, -0.3, 0.775), (0.42, 0.3, 0.02), props.ENAMEL, turn=(0, 0, 18))
    room.turned([(0.12, 0), (0.13, 0.012), (0.09, 0.02), (0.001, 0.018)], (-0.3, -0.35, 0.763), props.CHINA)
    for k in range(3):
        z = 0.5 + 0.17 * k
        room.box((-1.5, 1.2, z), (0.42, 0.03, 0.07), props.DARK_WOOD, turn=(0, 0, 28))
    for side in (-0.19, 0.19):
        room.box((-1.5 + side * 0.88, 1.2 + side * 0.47, 0.5), (0.04, 0.04, 1.0), props.DARK_WOOD)
    room.box((-1.4, 1.0, 0.46), (0.44, 0.42, 0.035), props.DARK_WOOD, turn=(0, 0, 28))


def _pipes(room: Room) -> None:
    room.pipe([(-2.95, 3.4, 2.62), (3.0, 3.4, 2.62)], 0.08, props.STEEL)
    room.pipe([(0.1, 3.44, 2.62), (0.1, 3.44, 0)], 0.05, props.STEEL)
    for x in (-1.6, 0.1, 1.65):
        room.flange((x, 3.4, 2.62), (1, 0, 0), 0.12, props.IRON)
    props.valve(room, (0.1, 3.34, 1.25), radius=0.1)
    props.bundle(room, (-2.9, 2.2, 2.8), (2.9, 2.7, 2.8), count=3, sag=0.18)
    props.hanging_lamp(room, (0.35, 0.9, 2.28), 0.65, size=0.9)
    room.pipe([(-1.35, -1.4, 2.7), (-1.05, -1.4, 2.3), (1.6, -1.4, 2.42)], 0.05, props.IRON)
    for k in range(4):
        room.pipe(
            [(1.02 + 0.07 * k, -1.4, 2.4), (1.02 + 0.07 * k, -1.4, 2.15 - 0.05 * (k % 2))], 0.006, props.IRON, sides=6
        )
    room.turned([(0.10, 0), (0.11, 0.015), (0.11, 0.09), (0.115, 0.1)], (1.09, -1.4, 1.98), props.IRON, sides=32)
    room.turned([(0.05, 0), (0.07, 0.05), (0.055, 0.14)], (1.25, -1.4, 2.0), props.IRON, sides=24)


def _vent_wall(room: Room) -> None:
    """The left wall, with the hole high up that the morning comes through."""
    wall = Paint(0.72, Grain.CONCRETE)
    for middle, size in (
        ((-3.0, -0.9, 1.45), (0.1, 5.4, 2.9)),
        ((-3.0, 3.4, 1.45), (0.1, 0.6, 2.9)),
        ((-3.0, 2.45, 1.07), (0.1, 1.3, 2.14)),
        ((-3.0, 2.45, 2.78), (0.1, 1.3, 0.24)),
    ):
        room.box(middle, size, wall, bevel=0)
    room.box((-3.3, 2.45, 2.5), (0.02, 2.2, 1.2), props.GLOW, bevel=0, casts=False)
    for z in (2.13, 2.67):
        room.box((-2.95, 2.45, z), (0.16, 1.4, 0.04), props.IRON)
    for y in (1.78, 3.12):
        room.box((-2.95, y, 2.4), (0.16, 0.04, 0.56), props.IRON)
    for k in range(4):
        room.box((-2.97, 2.45, 2.24 + 0.107 * k), (0.10, 1.3, 0.02), props.IRON, bevel=0, turn=(0, 20, 0))
