"""The headline: nothing but the glass, leaning, too near."""

from __future__ import annotations

from tools.art import room_props as props
from tools.art import room_tv_set as tv_set
from tools.art.room_ink import Look
from tools.art.room_rays import Camera, Lamp
from tools.art.room_shapes import Grain, Paint, Point, Room

CAMERA = Camera(eye=(-0.24, -0.80, 0.32), target=(-0.035, -0.20, 0.213), spread=1.50, lean=-2.0)
LAMPS = {
    "glass": Lamp(at=(-0.08, -0.36, 0.30), power=0.022),
    "edge": Lamp(at=(0.9, -0.5, 0.9), power=0.26),
}
LOOKS = {"close": Look({"glass": 1.0, "edge": 0.6}, outline_px=2.0)}


def build() -> Room:
    """Return the set against the dark."""
    return _furnish()[0]


def glass() -> list[Point]:
    """Return the corners of the set's glass."""
    return _furnish()[1]


def _furnish() -> tuple[Room, list[Point]]:
    room = Room()
    room.box((0, 1.5, 0.5), (6, 0.1, 4), Paint(0.5, Grain.BRICK), bevel=0)
    room.box((0, 0.05, -0.03), (1.5, 0.8, 0.05), props.WOOD)
    return room, tv_set.add(room, (0, 0, 0))
