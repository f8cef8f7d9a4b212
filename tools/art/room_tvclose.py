"""The set, close, as it is watched: the glass stands above the words."""

from __future__ import annotations

from tools.art import room_props as props
from tools.art import room_tv_set as tv_set
from tools.art.room_ink import Look
from tools.art.room_rays import Camera, Lamp
from tools.art.room_shapes import Grain, Paint, Point, Room

CAMERA = Camera(eye=(-0.06, -1.02, 0.30), target=(0.045, 0.0, 0.195), spread=1.17)
LAMPS = {
    "shade": Lamp(at=(-1.1, -0.9, 0.95), power=0.42),
    "edge": Lamp(at=(0.9, 0.8, 1.1), power=0.6),
    "glass": Lamp(at=(-0.08, -0.42, 0.28), power=0.030),
}
LOOKS = {"close": Look({"shade": 0.8, "edge": 0.8, "glass": 1.0}, outline_px=1.7)}


def build() -> Room:
    """Return the set on its crate before the brick wall."""
    return _furnish()[0]


def glass() -> list[Point]:
    """Return the corners of the set's glass."""
    return _furnish()[1]


def _furnish() -> tuple[Room, list[Point]]:
    room = Room()
    room.box((0, 1.3, 0.5), (5, 0.1, 4), Paint(0.6, Grain.BRICK), bevel=0)
    room.box((0, 0.05, -0.03), (1.5, 0.8, 0.05), props.WOOD)
    corners = tv_set.add(room, (0, 0, 0))
    props.cup(room, (0.56, -0.18, -0.005), size=1.1, turn=-20)
    room.pipe([(-0.9, 0.9, 1.2), (-0.9, 0.9, -0.5)], 0.05, props.STEEL)
    room.pipe([(0.62, 1.1, 1.2), (0.62, 1.1, -0.5)], 0.04, props.IRON)
    room.cable((0.3, 0.35, 0.2), (0.62, 1.05, 0.1), 0.01, props.BLACK, sag=0.1)
    return room, corners
