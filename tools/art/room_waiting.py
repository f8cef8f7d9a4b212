"""An ending's card: the couch from behind, two heads before the set, and the set still talking."""

from __future__ import annotations

from tools.art import room_props as props
from tools.art import room_tv_set as tv_set
from tools.art.room_cut_out import add_cut_out
from tools.art.room_ink import Look
from tools.art.room_rays import Camera, Lamp
from tools.art.room_shapes import Grain, Paint, Point, Room

CAMERA = Camera(eye=(0.25, -2.5, 1.42), target=(0.02, 2.0, 1.12), spread=1.05)
SET: Point = (0.52, 1.25, 0.80)
LAMPS = {
    "glass": Lamp(at=(0.35, 0.80, 1.20), power=1.5),
    "air": Lamp(at=(0.35, 0.7, 2.35), power=0.8),
}
LOOKS = {"waiting": Look({"glass": 1.0, "air": 1.0}, outline_px=1.5, ghost=0.14)}


def build() -> Room:
    """Return the couch, the two, and the set."""
    return _furnish()[0]


def glass() -> list[Point]:
    """Return the corners of the set's glass."""
    return _furnish()[1]


def _furnish() -> tuple[Room, list[Point]]:
    room = Room()
    props.shell(
        room,
        left=-3.1,
        right=3.1,
        near=-4,
        far=2.6,
        height=2.9,
        floor=Paint(0.5, Grain.PLANKS),
        wall=Paint(0.62, Grain.BRICK),
    )
    props.crate(room, (SET[0], SET[1], 0), (0.95, 0.6, 0.42), turn=2)
    props.crate(room, (SET[0], SET[1], 0.44), (0.9, 0.58, 0.28), turn=-2, boards=3)
    corners = tv_set.add(room, SET, turn=3, size=1.36)
    cloth = Paint(0.5, Grain.CLOTH)
    for side in (-1, 1):
        room.cushion((side * 0.56, -0.62, 0.70), (1.14, 0.34, 0.72), cloth, radius=0.14)
        room.cushion((side * 1.22, -0.45, 0.5), (0.3, 0.9, 0.66), cloth, radius=0.13)
    room.box((0, -0.7, 0.2), (2.3, 0.5, 0.4), cloth)
    add_cut_out(room, "clark neutral", eyes=(-0.50, -0.44, 1.42), pixels_a_metre=1120, lean=3, is_seen=True)
    add_cut_out(
        room, "chloe neutral", eyes=(-0.20, -0.46, 1.26), pixels_a_metre=1160, is_mirrored=True, lean=9, is_seen=True
    )
    room.pipe([(-3.1, 2.46, 2.5), (3.1, 2.46, 2.5)], 0.07, props.STEEL)
    room.pipe([(-1.35, 2.48, 2.5), (-1.35, 2.48, 0)], 0.05, props.IRON)
    props.vent(room, (1.55, 2.58, 2.0), (0.8, 0.3))
    props.bundle(room, (-3.0, 2.3, 2.8), (3.0, 2.3, 2.8), count=3, sag=0.16)
    x = -2.3
    room.turned([(0.17, 0), (0.17, 0.025), (0.016, 0.08), (0.016, 1.4)], (x, 1.9, 0), props.IRON, sides=32)
    room.turned([(0.27, 1.36), (0.16, 1.74)], (x, 1.9, 0), Paint(0.8, Grain.CLOTH), sides=48)
    return room, corners
