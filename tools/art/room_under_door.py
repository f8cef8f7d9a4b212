"""The picture of the gas that comes under the white door: the set of the corridor's end, with fingers on its floor."""

from __future__ import annotations

from tools.art import room_outside
from tools.art.room_ink import Look
from tools.art.room_rays import Lamp
from tools.art.room_shapes import Room
from tools.art.room_smoke import Finger, add_gas

CAMERA = room_outside.CAMERA
LAMPS = room_outside.LAMPS | {
    "glow": Lamp(at=(0.1, 2.9, 0.42), power=0.34),
    "crest": Lamp(at=(0.2, 3.1, 1.6), power=1.9, aim=(0.1, 1.6, 0.0), cone=84, edge=0.3),
}
LOOKS = {"creeping": Look({"above": 0.55, "side": 0.3, "under": 1.0}, purple={"glow": 1.0, "crest": 0.9}, glow=0.5)}
GAS = (
    Finger(((-0.30, 3.4), (-0.44, 2.6), (-0.26, 1.9), (-0.58, 1.1), (-0.46, 0.4), (-0.60, -0.35)), 0.30, 0.03),
    Finger(((0.05, 3.4), (0.22, 2.5), (0.02, 1.7), (0.24, 0.9), (0.12, 0.2)), 0.30, 0.03),
    Finger(((0.45, 3.4), (0.72, 2.5), (0.62, 1.8), (0.96, 1.1), (0.90, 0.5)), 0.30, 0.03),
    Finger(((-0.40, 3.35), (-0.95, 3.0), (-1.15, 2.2), (-1.02, 1.5)), 0.24, 0.03),
    Finger(((0.60, 3.35), (1.15, 3.0), (1.38, 2.3)), 0.24, 0.03),
    Finger(((-0.5, 3.3), (0.75, 3.3)), 0.30, 0.30),
    Finger(((-0.35, 2.3), (-0.08, 1.4), (-0.18, 0.7)), 0.20, 0.02),
    Finger(((0.55, 2.3), (0.42, 1.3), (0.54, 0.4), (0.42, -0.2)), 0.22, 0.02),
    Finger(((-0.55, 1.5), (-0.92, 0.9), (-0.96, 0.3)), 0.18, 0.02),
    Finger(((0.75, 1.6), (1.22, 1.2), (1.28, 0.7)), 0.16, 0.02),
)


def build() -> Room:
    """Return the corridor's end with the gas."""
    room = room_outside.build()
    add_gas(room, GAS, left=-1.45, right=1.65, near=-1.3, far=3.42, grain=10.0, step=0.007, lift=0.62)
    return room
