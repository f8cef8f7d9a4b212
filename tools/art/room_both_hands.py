"""An ending's card: the switch in lamplight, and on the wall two shadows that have hold of it."""

from __future__ import annotations

from tools.art import room_props as props
from tools.art import room_switch
from tools.art.room_cut_out import add_cut_out
from tools.art.room_ink import Look
from tools.art.room_rays import Camera, Lamp
from tools.art.room_shapes import Grain, Paint, Point, Room

CAMERA = Camera(eye=(-0.35, -2.6, 1.34), target=(-0.10, 0.0, 1.46), spread=1.12)
LAMP: Point = (-2.0, -2.7, 1.35)
LAMPS = {"lamp": Lamp(at=LAMP, power=6.6, aim=(0.2, 0, 1.45), cone=74, edge=0.05)}
LOOKS = {"hands": Look({"lamp": 1.0}, outline_px=1.5, ghost=0.12)}
SWITCH: Point = (0.92, 0.0, 1.40)
LIMB_STEPS = 7


def build() -> Room:
    """Return the wall, the switch, and two people out of sight who throw the shadows."""
    room = Room()
    room.box((0, 0.1, 1.5), (9, 0.2, 6), Paint(0.82, Grain.CONCRETE), bevel=0)
    room_switch.add(room, SWITCH, size=0.8, is_closed=True)
    room.pipe([(-4, -0.1, 2.72), (4, -0.1, 2.72)], 0.07, props.STEEL)
    room.pipe([(1.62, -0.12, 4), (1.62, -0.12, -1)], 0.08, props.STEEL)
    add_cut_out(room, "clark neutral", eyes=(-0.80, -0.80, 1.60), pixels_a_metre=1120)
    add_cut_out(room, "chloe neutral", eyes=(-0.42, -0.66, 1.44), pixels_a_metre=1160, is_mirrored=True)
    for x, y, wide in ((-0.78, -0.80, 0.62), (-0.42, -0.66, 0.52)):
        room.box((x, y, -0.1), (wide, 0.02, 1.8), props.BLACK, bevel=0, is_seen=False)
    # His arm is raised to the grip, hers comes from below: two forearms, and one hand on the other.
    _arm(room, (-0.52, -0.80, 1.27), (-0.06, -0.62, 1.08), (0.66, -0.30, 1.555), 0.060)
    _arm(room, (-0.22, -0.66, 1.16), (0.16, -0.56, 0.93), (0.68, -0.28, 1.50), 0.046)
    return room


def _arm(room: Room, shoulder: Point, elbow: Point, hand: Point, thick: float) -> None:
    """Add an arm that narrows to the wrist, and a hand that has closed about something."""
    _limb(room, shoulder, elbow, thick * 1.05, thick * 0.85)
    _limb(room, elbow, hand, thick * 0.9, thick * 0.55)
    knob = [(0.001, -1), (0.8, -0.6), (1, 0), (0.8, 0.6), (0.001, 1)]
    for place, size in ((elbow, thick * 0.82), (hand, thick * 1.15)):
        room.turned([(r * size, h * size) for r, h in knob], place, props.BLACK, sides=24, is_seen=False)


def _limb(room: Room, start: Point, end: Point, thick: float, thin: float) -> None:
    def at(share: float) -> Point:
        x, y, z = (a + (b - a) * share for a, b in zip(start, end, strict=True))
        return x, y, z

    for k in range(LIMB_STEPS):
        radius = thick + (thin - thick) * (k + 0.5) / LIMB_STEPS
        room.pipe([at(k / LIMB_STEPS), at((k + 1.02) / LIMB_STEPS)], radius, props.BLACK, is_seen=False)
