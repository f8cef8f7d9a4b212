"""An ending's card: the switch, thrown, in a hard light, and nobody."""

from __future__ import annotations

from tools.art import room_props as props
from tools.art import room_switch
from tools.art.room_ink import Look
from tools.art.room_rays import Camera, Lamp
from tools.art.room_shapes import Grain, Paint, Room
from tools.art.room_smoke import heap

CAMERA = Camera(eye=(-0.40, -2.1, 1.26), target=(-0.12, 0.0, 1.40), spread=1.12, lean=1.0)
LAMPS = {
    "bars": Lamp(at=(-3.4, -3.0, 3.3), power=24.0, aim=(0.2, 0, 1.4), cone=46),
    "gas": Lamp(at=(-0.2, -0.9, 1.05), power=0.12),
}
LOOKS = {"cold": Look({"bars": 1.0}, purple={"gas": 1.0}, outline_px=1.6, ghost=0.13)}
# Where the gas lies, below the picture's foot, and how it drifts along the wall.
GAS_FLOOR = 0.80
GAS = (
    heap(1.98, -0.9, 1.3, 0.13, 0.17, 0.95, GAS_FLOOR),
    heap(1.85, 0.7, 1.1, 0.15, 0.18, 0.95, GAS_FLOOR),
    heap(1.65, -0.6, 1.1, 0.15, 0.17, 1.05, GAS_FLOOR),
    heap(1.5, 0.5, 0.8, 0.13, 0.15, 1.05, GAS_FLOOR + 0.02),
    heap(1.3, -0.7, 0.6, 0.13, 0.13, 0.95, GAS_FLOOR + 0.06),
    heap(1.15, 0.3, 0.45, 0.08, 0.11, 0.85, GAS_FLOOR + 0.10),
)


def build() -> Room:
    """Return the wall with the switch."""
    room = Room()
    room.box((0, 0.1, 1.5), (9, 0.2, 5), Paint(0.62, Grain.CONCRETE), bevel=0)
    room.box((0.42, -0.14, 1.5), (0.78, 0.30, 5), Paint(0.70, Grain.CONCRETE), bevel=0.015)
    room_switch.add(room, (0.42, -0.30, 1.44), size=0.98, is_closed=True)
    room.pipe([(-1.25, -0.12, 4), (-1.25, -0.12, -1)], 0.09, props.STEEL)
    room.flange((-1.25, -0.12, 1.9), (0, 0, 1), 0.14, props.IRON)
    room.pipe([(-4, -0.1, 0.62), (4, -0.1, 0.62)], 0.05, props.IRON)
    room.pipe([(1.18, -0.2, 4), (1.18, -0.2, -1)], 0.12, props.STEEL)
    for k in range(7):
        room.box((-2.1, -1.9, 1.6 + 0.24 * k), (1.9, 0.03, 0.12), props.IRON, bevel=0, turn=(0, 0, -40), is_seen=False)
    return room
