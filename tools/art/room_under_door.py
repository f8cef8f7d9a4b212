"""The picture of the gas that comes under the white door: the set of the corridor's end, with fingers on its floor."""

from __future__ import annotations

from tools.art import room_outside
from tools.art.room_ink import Look
from tools.art.room_rays import Lamp
from tools.art.room_smoke import heap

CAMERA = room_outside.CAMERA
LAMPS = room_outside.LAMPS | {
    "glow": Lamp(at=(0.1, 2.9, 0.42), power=0.34),
    "crest": Lamp(at=(0.2, 3.1, 1.6), power=1.9, aim=(0.1, 1.6, 0.0), cone=84, edge=0.3),
}
LOOKS = {"creeping": Look({"above": 0.55, "side": 0.3, "under": 1.0}, purple={"glow": 1.0, "crest": 0.9}, glow=0.5)}
# It comes through the gap, spreads from wall to wall and sends fingers on towards us.
GAS = (
    heap(5.2, 0.10, 1.00, 0.16, 0.22, 1.20),
    heap(4.8, -0.20, 1.45, 0.20, 0.24, 1.15),
    heap(4.4, 0.40, 1.50, 0.20, 0.24, 1.10),
    heap(4.0, -0.45, 1.30, 0.21, 0.24, 1.08),
    heap(3.6, 0.55, 1.20, 0.19, 0.22, 1.05),
    heap(3.2, -0.30, 1.15, 0.18, 0.20, 1.00),
    heap(2.8, 0.70, 0.80, 0.15, 0.18, 0.95),
    heap(2.5, -0.75, 0.70, 0.14, 0.17, 0.92),
    heap(2.2, 0.15, 0.55, 0.11, 0.15, 0.88),
    heap(1.85, -0.60, 0.50, 0.10, 0.13, 0.85),
    heap(1.55, 0.05, 0.42, 0.07, 0.11, 0.80),
    heap(1.3, -0.85, 0.34, 0.07, 0.10, 0.78),
)
GAS_LIGHT = (0.1, 1.0)


build = room_outside.build
