"""The same door from its other side, seen from the floor: what comes under it comes towards us."""

from __future__ import annotations

from tools.art import room_props as props
from tools.art.room_ink import Look
from tools.art.room_rays import Camera, Lamp
from tools.art.room_shapes import Grain, Paint, Room

CAMERA = Camera(eye=(-0.55, -1.9, 0.16), target=(0.12, 3.4, 0.92), spread=1.12, lean=-1.5)
END = 3.4
SILL = 0.05
LAMPS = {
    "above": Lamp(at=(0.35, 2.45, 3.05), power=6.0, aim=(0.12, 2.75, 0.0), cone=92, edge=0.05),
    "side": Lamp(at=(-1.3, -1.7, 2.6), power=2.4, aim=(0.9, 1.2, 0), cone=56),
    "under": Lamp(at=(0.1, 3.75, 0.2), power=0.35),
}
LOOKS = {
    "outside": Look({"above": 1.0, "side": 0.8, "under": 1.0}, glow=0.8),
    "gas": Look({"above": 0.62, "side": 0.35, "under": 1.0}, glow=0.5),
}


def build() -> Room:
    """Return the corridor's end."""
    room = Room()
    wall = Paint(0.62, Grain.CONCRETE)
    room.box((0, 1.5, -0.05), (8, 9, 0.1), Paint(0.56, Grain.TILES), bevel=0)
    room.box((-1.0, END + 0.1, 1.7), (1.0, 0.2, 3.4), wall, bevel=0)
    room.box((1.25, END + 0.1, 1.7), (1.0, 0.2, 3.4), wall, bevel=0)
    room.box((0.1, END + 0.1, 2.95), (1.6, 0.2, 1.1), wall, bevel=0)
    room.box((-1.5, 1.0, 1.7), (0.1, 5, 3.4), wall, bevel=0)
    room.box((1.7, 1.0, 1.7), (0.1, 5, 3.4), wall, bevel=0)
    props.steel_door(room, (0.12, END, SILL), width=1.24, height=2.22)
    room.box((0.12, END + 0.12, 0.004), (1.5, 0.3, 0.012), props.IRON)
    room.turned(
        [(0.001, 0), (0.17, 0), (0.17, 0.01)], (0.12, END - 0.06, 1.74), Paint(0.12, Grain.LABEL), turn=(90, 0, 0)
    )
    room.box((0.12, END - 0.1, 2.62), (0.5, 0.14, 0.14), props.IRON)
    _edges(room)
    return room


def _edges(room: Room) -> None:
    """Pipes and what lies on the floor, close to the eye."""
    room.pipe([(-1.38, -2, 0.12), (-1.38, END, 0.12)], 0.06, props.STEEL)
    room.pipe([(-1.38, -2, 0.30), (-1.38, 2.9, 0.30), (-1.38, 2.9, 3.3)], 0.045, props.IRON)
    room.pipe([(1.55, -2, 0.16), (1.55, 3.0, 0.16), (1.55, 3.0, 3.2)], 0.08, props.STEEL)
    for y in (0.4, 1.9):
        room.flange((1.55, y, 0.16), (0, 1, 0), 0.13, props.IRON)
        room.flange((-1.38, y, 0.12), (0, 1, 0), 0.1, props.IRON)
    props.valve(room, (1.44, 1.3, 0.36), radius=0.12)
    with room.placed((0.62, -0.55, 0.045), (0, 90, 25)):
        props.cup(room, (0, 0, 0), turn=40)
    room.box((1.0, 0.1, 0.01), (0.3, 0.22, 0.012), props.ENAMEL, turn=(0, 0, 24), bevel=0)
    room.cable((-1.4, 0.6, 0.02), (-0.6, 2.6, 0.02), 0.014, props.BLACK, sag=0.0)
    props.gas_bottle(room, (1.45, 2.65, 0))
