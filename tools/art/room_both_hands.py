"""An ending's card: the switch in lamplight, and on the wall two shadows that have hold of it."""

from __future__ import annotations

import numpy as np

from tools.art import room_props as props
from tools.art import room_switch
from tools.art.room_ink import Look
from tools.art.room_rays import Camera, Lamp
from tools.art.room_shapes import Grain, Paint, Point, Room

CAMERA = Camera(eye=(-0.35, -2.6, 1.34), target=(-0.10, 0.0, 1.46), spread=1.22)
LAMP: Point = (-2.0, -2.7, 1.35)
LAMPS = {"lamp": Lamp(at=LAMP, power=6.6, aim=(0.2, 0, 1.45), cone=74, edge=0.05)}
LOOKS = {"hands": Look({"lamp": 1.0}, outline_px=1.5, ghost=0.12)}
SWITCH: Point = (0.92, 0.0, 1.40)


def build() -> Room:
    """Return the wall, the switch, and two people out of sight who throw the shadows."""
    room = Room()
    room.box((0, 0.1, 1.5), (9, 0.2, 6), Paint(0.82, Grain.CONCRETE), bevel=0)
    room_switch.add(room, SWITCH, size=0.8, is_closed=True)
    room.pipe([(-4, -0.1, 2.72), (4, -0.1, 2.72)], 0.07, props.STEEL)
    room.pipe([(1.62, -0.12, 4), (1.62, -0.12, -1)], 0.08, props.STEEL)
    _person(room, (-0.78, -0.75, 0), head=(0.105, 0.125, 0.142), tall=1.80, wide=0.27, reach=(0.80, -0.22, 1.62))
    _person(
        room,
        (-0.30, -0.62, 0),
        head=(0.125, 0.135, 0.150),
        tall=1.62,
        wide=0.20,
        reach=(0.82, -0.24, 1.58),
        is_bobbed=True,
    )
    return room


def _person(
    room: Room, at: Point, *, head: Point, tall: float, wide: float, reach: Point, is_bobbed: bool = False
) -> None:
    """Add a rough body that is only seen as a shadow: head, neck, back, the arm that reaches."""
    x, y, _ = at
    paint = props.BLACK
    _hidden_turned(
        room,
        [(0.001, -1), *((float(np.cos(a)), float(np.sin(a))) for a in np.linspace(-1.5, 1.5, 14)), (0.001, 1)],
        (x, y, tall - head[2]),
        head,
        paint,
    )
    if is_bobbed:
        profile = [(0.9, -1.5), (1.12, -1.25), (1.05, -0.4), (1.02, 0.2), (0.8, 0.75), (0.45, 1.02), (0.001, 1.08)]
        _hidden_turned(room, profile, (x - 0.02, y, tall - head[2]), head, paint)
    shoulder = tall - head[2] * 2 - 0.05
    slope = [
        (0.30, 0.40),
        (0.30, 0.05),
        (0.62, -0.10),
        (0.90, -0.24),
        (1.0, -0.42),
        (1.0, -0.9),
        (0.92, -1.8),
        (0.9, -3.2),
    ]
    _hidden_turned(room, slope, (x, y, shoulder + 0.04), (wide * 0.85, wide * 0.85, 0.42), paint)
    thick = 0.066 if not is_bobbed else 0.054
    elbow = ((x + reach[0]) / 2 + 0.05, (y + reach[1]) / 2, min(shoulder, reach[2]) - 0.24)
    room.pipe([(x + wide * 0.6, y, shoulder - 0.12), elbow, reach], thick, paint, fillet=0.2, is_seen=False)
    _hidden_turned(room, [(0.001, -1), (0.8, -0.6), (1, 0), (0.8, 0.6), (0.001, 1)], reach, (0.062, 0.06, 0.075), paint)


def _hidden_turned(room: Room, profile: list[tuple[float, float]], at: Point, size: Point, paint: Paint) -> None:
    room.turned([(max(r, 0.001) * size[0], z * size[2]) for r, z in profile], at, paint, sides=32, is_seen=False)
