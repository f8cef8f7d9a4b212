"""The title: the set alone in the dark, lit by what it shows. The left half stays empty for the menu."""

from __future__ import annotations

from tools.art import room_props as props
from tools.art import room_tv_set as tv_set
from tools.art.room_ink import Look
from tools.art.room_rays import Camera, Lamp
from tools.art.room_shapes import Grain, Paint, Point, Room

CAMERA = Camera(eye=(-0.34, -1.75, 0.98), target=(0.02, 0.0, 0.80), spread=1.16)
SET: Point = (0.42, 0.0, 0.62)
TURN = -14.0
LAMPS = {
    "glass": Lamp(at=(0.24, -0.46, 0.86), power=0.105),
    "wall": Lamp(at=(-0.2, 0.4, 1.9), power=0.20, aim=(1.0, 2.0, 1.2), cone=50, edge=0.5),
    "edge": Lamp(at=(1.5, 1.0, 1.9), power=1.5),
}
LOOKS = {"dark": Look({"glass": 1.0, "wall": 0.8, "edge": 0.8}, outline_px=1.5, ghost=0.15)}


def build() -> Room:
    """Return the set on its crate."""
    return _furnish()[0]


def glass() -> list[Point]:
    """Return the corners of the set's glass."""
    return _furnish()[1]


def _furnish() -> tuple[Room, list[Point]]:
    room = Room()
    room.box((0, 0, -0.05), (8, 8, 0.1), Paint(0.5, Grain.PLANKS), bevel=0)
    room.box((0, 2.0, 1.5), (8, 0.1, 3.2), Paint(0.62, Grain.BRICK), bevel=0)
    props.crate(room, (0.42, 0.02, 0), (0.98, 0.62, 0.59), turn=TURN + 3)
    corners = tv_set.add(room, SET, turn=TURN)
    props.cup(room, (0.02, -0.22, 0.618), size=1.1, turn=200)
    props.cup(room, (-0.06, -0.08, 0.618), size=1.1, turn=150)
    room.pipe([(-1.35, 1.85, 3.1), (-1.35, 1.85, -0.1)], 0.07, props.STEEL)
    room.pipe([(-4, 1.86, 2.1), (4, 1.86, 2.1)], 0.06, props.IRON)
    room.flange((-1.35, 1.85, 1.1), (0, 0, 1), 0.11, props.IRON)
    props.bundle(room, (-1.4, 0.9, 1.95), (1.3, 0.9, 1.95), count=3, radius=0.012, sag=0.12)
    room.cable((0.55, 0.36, 0.75), (1.05, 1.9, 0.05), 0.012, props.BLACK, sag=0.1)
    room.cushion((-1.25, 0.35, 0.3), (0.5, 0.9, 0.62), Paint(0.4, Grain.CLOTH), radius=0.14)
    return room, corners
