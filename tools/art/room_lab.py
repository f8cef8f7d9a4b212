"""The laboratory: the tank, the pipe, the machine that makes gas, its tube, the switch, the white door.

Left to right as the scene needs them: switch, machine, tube mouth, door, tank. Two people stand left and right of
the tube mouth, so that the gas comes between them.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from tools.art import room_props as props
from tools.art import room_switch
from tools.art.room_ink import Look
from tools.art.room_rays import Camera, Lamp
from tools.art.room_shapes import Grain, Paint, Point, Room

WALL = Paint(0.66, Grain.CONCRETE)
FLOOR = Paint(0.62, Grain.TILES)
CAMERA = Camera(eye=(0.0, -3.2, 1.35), target=(0.0, 3.0, 1.02), spread=1.30)
TUBE_MOUTH: Point = (-0.42, 3.05, 1.42)
TUBE_LIP: Point = (-0.42, 2.94, 1.29)
TANK: Point = (2.45, 2.7, 0.0)
SWITCH: Point = (-3.15, 2.6, 1.5)
BULB: Point = (0.35, 2.1, 2.62)

LAMPS = {
    "lamp": Lamp(at=(0.35, 2.1, 2.58), power=3.2, aim=(0.35, 2.1, 0), cone=138, edge=0.04),
    "slats": Lamp(at=(-3.6, -2.9, 2.5), power=26, aim=(0.8, 4.2, 1.3), cone=70),
    "hum": Lamp(at=(-1.75, 3.35, 2.35), power=1.6),
    "door": Lamp(at=(3.9, 4.7, 3.2), power=7.0, aim=(1.6, 2.2, 0.9), cone=90),
    "gas": Lamp(at=(-0.35, 2.35, 0.75), power=1.5),
    "pool": Lamp(at=(0.9, 1.2, 0.25), power=0.9),
}
LOOKS = {
    "lamp": Look({"lamp": 1.0, "slats": 0.28}),
    "hum": Look({"lamp": 0.9, "slats": 1.0, "hum": 1.0, "door": 0.8}),
    "dead": Look({"slats": 0.22, "door": 0.16}, glow=0.06, ghost=0.15),
    "purple": Look({}, purple={"gas": 1.0, "pool": 0.8, "slats": 0.05}, ghost=0.24, glow=0.0),
}


def build() -> Room:
    """Return the laboratory."""
    room = Room()
    props.shell(room, left=-4.7, right=4.7, near=-4.5, far=5.2, height=3.55, floor=FLOOR, wall=WALL)
    _ceiling(room)
    _tank(room)
    _pipe(room)
    _machine(room)
    _tube(room)
    _switch(room)
    props.steel_door(room, (1.02, 5.17, 0), width=1.15, height=2.2)
    props.hanging_lamp(room, BULB, 0.95)
    _clutter(room)
    _foreground(room)
    _grille(room)
    return room


def _ceiling(room: Room) -> None:
    for y in (4.6, 2.9, 1.2):
        room.box((0, y, 3.42), (9.4, 0.2, 0.26), Paint(0.4, Grain.STEEL))
        room.box((0, y, 3.28), (9.4, 0.3, 0.03), Paint(0.4, Grain.STEEL))
    room.pipe([(-4.7, 4.9, 3.05), (4.7, 4.9, 3.05)], 0.09, props.IRON)
    room.pipe([(-4.55, 4.9, 3.05), (-4.55, -3, 3.05)], 0.09, props.IRON)
    for x in (-3.1, -0.2, 2.4):
        room.flange((x, 4.9, 3.05), (1, 0, 0), 0.13, props.STEEL)
    props.bundle(room, (-4.6, 3.6, 3.3), (0.2, 4.8, 3.2), count=4, sag=0.22)
    props.bundle(room, (0.4, 4.9, 3.2), (4.6, 3.8, 3.3), count=3, sag=0.3)


def _tank(room: Room) -> None:
    radius = 1.08
    lower = [(radius * math.sin(a), 0.86 - 0.34 * math.cos(a)) for a in np.linspace(0.05, math.pi / 2, 9)]
    upper = [(radius * math.cos(a), 2.35 + 0.46 * math.sin(a)) for a in np.linspace(0, math.pi / 2 - 0.02, 11)]
    with room.placed(TANK):
        room.turned([*lower, *upper], (0, 0, 0), props.BRIGHT_STEEL, sides=96)
        for z in (0.92, 1.62, 2.34):
            band = [(radius, z - 0.06), (radius + 0.035, z - 0.05), (radius + 0.035, z + 0.05), (radius, z + 0.06)]
            room.turned(band, (0, 0, 0), props.STEEL, sides=96)
            for k in range(24):
                angle = 2 * math.pi * k / 24
                place = ((radius + 0.035) * math.cos(angle), (radius + 0.035) * math.sin(angle), z)
                room.turned(
                    [(0.022, 0), (0.018, 0.016), (0.001, 0.022)],
                    place,
                    props.STEEL,
                    turn=(0, 90, math.degrees(angle)),
                    sides=10,
                )
        for degrees in (40, 140, 220, 320):
            x, y = 0.8 * math.cos(math.radians(degrees)), 0.8 * math.sin(math.radians(degrees))
            room.box((x, y, 0.36), (0.14, 0.14, 0.72), props.IRON)
            room.box((x, y, 0.02), (0.28, 0.28, 0.04), props.IRON)
        _on_tank(room, radius, -128, 1.98, lambda: props.dial(room, (0, 0, 0.05), 0.19, 40, turn=(0, 0, 0)))
        _on_tank(room, radius, -128, 1.28, lambda: _plate(room))
        _on_tank(room, radius, -82, 1.28, lambda: _hatch(room))
        room.pipe([(0.5, -0.85, 0.75), (0.5, -1.25, 0.75), (0.5, -1.25, 0.1), (2.4, -1.25, 0.1)], 0.06, props.STEEL)
        for z, x in ((0.4, 0.5),):
            props.valve(room, (x, -1.36, z), radius=0.12)
        for rung in range(9):
            room.box((1.02, -0.62, 0.5 + 0.25 * rung), (0.34, 0.02, 0.025), props.IRON, turn=(0, 0, 32))


def _on_tank(room: Room, radius: float, degrees: float, height: float, add: Callable[[], None]) -> None:
    x, y = radius * math.cos(math.radians(degrees)), radius * math.sin(math.radians(degrees))
    with room.placed((x, y, height), (0, 90, degrees)):
        add()


def _plate(room: Room) -> None:
    """A warning plate, its letters worn to bars."""
    room.box((0, 0, 0.02), (0.34, 0.46, 0.015), Paint(0.1, Grain.LABEL))
    for i, length in enumerate((0.30, 0.36, 0.22)):
        room.box((-0.09 + 0.09 * i, 0, 0.03), (0.035, length, 0.004), props.ENAMEL, bevel=0)


def _hatch(room: Room) -> None:
    room.turned([(0.001, 0.07), (0.26, 0.07), (0.31, 0.04), (0.31, -0.08)], (0, 0, 0), props.STEEL, sides=48)
    for k in range(10):
        angle = 2 * math.pi * k / 10
        room.turned(
            [(0.001, 0.10), (0.026, 0.10), (0.026, 0.0)],
            (0.265 * math.cos(angle), 0.265 * math.sin(angle), 0),
            props.IRON,
            sides=6,
        )
    room.pipe([(-0.1, 0, 0.06), (-0.1, 0, 0.14), (0.1, 0, 0.14), (0.1, 0, 0.06)], 0.018, props.IRON, fillet=0.04)


def _pipe(room: Room) -> None:
    """From the top of the tank along the ceiling and down into the machine."""
    x, y, _ = TANK
    room.pipe(
        [(x, y, 2.7), (x, y, 3.08), (-1.35, y, 3.08), (-1.35, 4.15, 3.08), (-1.35, 4.15, 1.9)],
        0.12,
        props.BRIGHT_STEEL,
        fillet=0.3,
        sides=28,
    )
    for place, way in (
        ((x, y, 2.86), (0, 0, 1)),
        ((1.5, y, 3.08), (1, 0, 0)),
        ((0.1, y, 3.08), (1, 0, 0)),
        ((-0.85, y, 3.08), (1, 0, 0)),
        ((-1.35, 4.15, 2.7), (0, 0, 1)),
        ((-1.35, 4.15, 2.1), (0, 0, 1)),
    ):
        room.flange(place, way, 0.18, props.STEEL)
    room.pipe([(0.8, y, 3.08), (0.8, y - 0.36, 3.08)], 0.03, props.IRON)
    props.valve(room, (0.8, y - 0.36, 3.08), radius=0.2)
    for along in (-0.4, 1.9):
        room.box((along, y, 3.3), (0.04, 0.04, 0.42), props.IRON)


def _machine(room: Room) -> None:
    with room.placed((-1.75, 4.35, 0)):
        room.box((0, 0, 0.5), (2.2, 0.95, 1.0), props.STEEL, bevel=0.03)
        room.box((0, 0, 0.05), (2.3, 1.05, 0.1), props.IRON)
        room.box((0, -0.44, 1.03), (2.1, 0.5, 0.05), props.BRIGHT_STEEL, turn=(20, 0, 0))
        for k in range(11):
            tone = props.BLACK if k % 3 else props.ENAMEL
            room.box((-0.9 + 0.18 * k, -0.50, 1.055), (0.075, 0.07, 0.05), tone, turn=(20, 0, 0))
        room.box((-0.45, 0.16, 1.4), (1.3, 0.55, 0.8), Paint(0.52, Grain.STEEL), bevel=0.03)
        room.box((-0.8, -0.125, 1.5), (0.46, 0.02, 0.4), props.BLACK)
        room.box((-0.8, -0.14, 1.5), (0.38, 0.01, 0.32), Paint(0.9, Grain.GLOW), bevel=0)
        for k in range(4):
            room.box((-0.8, -0.147, 1.40 + 0.06 * k), (0.30 - 0.05 * (k % 2), 0.004, 0.012), props.BLACK, bevel=0)
        for k in range(3):
            props.dial(room, (-0.38 + 0.25 * k, -0.115, 1.6), 0.10, 20 + 50 * k)
        for k in range(5):
            room.box((-0.40 + 0.13 * k, -0.13, 1.32), (0.07, 0.03, 0.09), props.BLACK)
            room.turned(
                [(0.001, 0.03), (0.016, 0.03), (0.018, 0)],
                (-0.40 + 0.13 * k, -0.12, 1.42),
                props.GLOW if k == 1 else props.IRON,
                turn=(90, 0, 0),
                sides=12,
                casts=False,
            )
        for k in range(8):
            room.box((-0.85 + 0.1 * k, -0.485, 0.5), (0.04, 0.02, 0.5), props.BLACK)
        props.dial(room, (0.55, -0.475, 0.62), 0.16, -30)
        props.valve(room, (0.93, -0.56, 0.45), radius=0.13)
        room.turned(
            [(0.30, 0), (0.30, 0.72), (0.24, 0.86), (0.10, 0.93), (0.10, 1.0)], (0.6, 0.12, 1.0), props.BRIGHT_STEEL
        )
        for z in (1.1, 1.3, 1.5, 1.7):
            room.turned(
                [(0.30, z - 0.03), (0.34, z - 0.02), (0.34, z + 0.02), (0.30, z + 0.03)], (0.6, 0.12, 0), props.IRON
            )
        room.pipe([(-0.9, 0.2, 1.8), (-0.9, 0.2, 2.3), (-1.3, 0.2, 2.3), (-1.3, 0.2, 0.6)], 0.05, props.STEEL)
        room.pipe([(-0.1, 0.2, 1.8), (-0.1, 0.2, 2.0), (0.4, 0.1, 2.0), (0.4, 0.1, 1.5)], 0.045, props.STEEL)
    for k in range(4):
        room.pipe(
            [(-3.0 - 0.1 * k, 5.1, 3.5), (-3.0 - 0.1 * k, 5.1, 1.6), (-2.8, 5.0, 0.9 - 0.12 * k)], 0.03, Paint(0.3)
        )


def _tube(room: Room) -> None:
    """The tube that the gas pours from: a ribbed hose that ends in a flared mouth towards us."""
    x, y, z = TUBE_MOUTH
    path = [(-0.95, 4.1, 1.15), (-0.42, 4.1, 1.15), (x, 4.0, z + 0.32), (x, y + 0.45, z + 0.34), (x, y, z - 0.02)]
    room.pipe(path, 0.10, Paint(0.5), fillet=0.3, sides=24)
    steps = np.linspace(0, 1, 9)
    for t in steps:
        place = (x, 3.95 - t * 0.62, z + 0.33)
        room.flange(place, (0, 1, 0), 0.122, props.STEEL, thickness=0.035)
    with room.placed((x, y, z), (140, 0, 0)):
        room.turned(
            [
                (0.11, -0.12),
                (0.12, -0.02),
                (0.15, 0.10),
                (0.205, 0.17),
                (0.22, 0.17),
                (0.20, 0.155),
                (0.13, 0.06),
                (0.09, -0.1),
                (0.001, -0.1),
            ],
            (0, 0, 0),
            props.BRIGHT_STEEL,
            sides=40,
        )
    room.box((x, 3.7, z + 0.8), (0.03, 0.03, 0.9), props.IRON)


def _switch(room: Room) -> None:
    """The knife switch on its pillar, open."""
    x, y, z = SWITCH
    room.box((x, y + 0.3, 1.78), (0.84, 0.55, 3.56), Paint(0.7, Grain.CONCRETE), bevel=0.02)
    room_switch.add(room, (x, y + 0.02, z), size=1.05)
    for dz in (0.9, 1.4):
        room.box((x, y, z + dz), (0.16, 0.05, 0.04), props.STEEL)


def _clutter(room: Room) -> None:
    """A bench with glass along the left wall, bottles and a crate by the door."""
    room.box((-4.35, 4.4, 0.9), (0.7, 1.5, 0.05), props.WOOD)
    for y in (3.75, 5.05):
        room.box((-4.1, y, 0.44), (0.07, 0.07, 0.88), props.IRON)
    for k, (x, y) in enumerate(((-4.3, 4.0), (-4.2, 4.35), (-4.4, 4.6), (-4.25, 4.85))):
        room.turned(
            [(0.09, 0), (0.10, 0.02), (0.03, 0.2), (0.03, 0.30 + 0.04 * k), (0.04, 0.31 + 0.04 * k)],
            (x, y, 0.93),
            Paint(0.8),
            sides=24,
        )
    for x, y in ((2.05, 5.0), (2.35, 4.98)):
        props.gas_bottle(room, (x, y, 0))
    props.cabinet(room, (-0.25, 4.98, 0), (0.75, 0.4, 1.75), Paint(0.45, Grain.STEEL))
    room.box((-0.25, 4.95, 1.85), (0.4, 0.3, 0.2), props.WOOD)
    room.box((1.02, 5.14, 2.6), (0.5, 0.06, 0.2), Paint(0.15))
    room.box((1.02, 5.10, 2.6), (0.42, 0.02, 0.13), props.ENAMEL, bevel=0)


def _foreground(room: Room) -> None:
    """Black shapes close to us, so that the room has a near, a middle and a far."""
    props.bundle(room, (-2.6, -1.0, 2.6), (-0.6, -1.5, 2.45), count=3, radius=0.02, sag=0.28)
    room.pipe([(1.02, -1.4, 2.5), (1.02, -1.4, 2.0), (2.0, -1.4, 2.0)], 0.05, props.IRON)
    props.valve(room, (1.02, -1.5, 2.02), radius=0.12)
    room.box((1.19, -1.3, 1.1), (0.05, 0.05, 2.6), props.IRON)
    for z in (0.75, 1.22):
        room.box((1.5, -1.3, z), (0.7, 0.35, 0.03), props.IRON)
    room.turned(
        [(0.08, 0), (0.09, 0.01), (0.025, 0.15), (0.025, 0.24), (0.032, 0.25)],
        (1.27, -1.35, 1.235),
        Paint(0.5),
        sides=24,
    )
    room.turned([(0.05, 0), (0.05, 0.16), (0.04, 0.17)], (1.27, -1.35, 0.765), Paint(0.5), sides=24)


def _grille(room: Room) -> None:
    """Bars out of sight, between the slat lamp and the room."""
    for k in (0, 1, 2, 3, 5, 6, 7, 8):  # One is missing, so that the switch stands in the light.
        room.box(
            (-3.05, -2.15, 1.86 + 0.125 * k), (2.0, 0.02, 0.055), props.IRON, bevel=0, turn=(0, 0, -32), is_seen=False
        )
