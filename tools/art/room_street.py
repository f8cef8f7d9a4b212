"""An ending's card: the street above, asleep, and the grating in the pavement by which one leaves the stairs."""

from __future__ import annotations

import math

import numpy as np

from tools.art import room_props as props
from tools.art.room_ink import Look
from tools.art.room_rays import Camera, Lamp
from tools.art.room_shapes import Grain, Paint, Point, Room
from tools.art.room_smoke import heap

CAMERA = Camera(eye=(-1.2, -3.4, 0.75), target=(0.6, 12.0, 2.25), spread=1.10, lean=-1.0)
GRATING: Point = (-1.7, 2.0, 0.0)
LAMPS = {
    "near": Lamp(at=(1.9, 3.2, 4.05), power=20.0, aim=(1.5, 3.0, 0), cone=110),
    "far": Lamp(at=(-2.4, 12.5, 4.2), power=24.0, aim=(-2.0, 12.5, 0), cone=120),
    "moon": Lamp(at=(-40, 18, 60), power=1500.0),
    "gas": Lamp(at=(-1.5, 1.6, 0.9), power=0.55),
    "dome": Lamp(at=(-3, 38, 3), power=380.0, aim=(2.6, 58, 6), cone=80),
}
LOOKS = {
    "street": Look({"near": 1.0, "far": 1.0, "moon": 0.55, "dome": 1.0}, purple={"gas": 1.0, "moon": 0.25}, ghost=0.14)
}

# It wells out of the grating, rolls down the street towards the dome and comes round our feet.
GAS = (
    heap(15.0, 0.3, 1.3, 0.22, 0.34, 0.62),
    heap(12.5, -0.5, 1.7, 0.30, 0.36, 0.70),
    heap(10.4, 0.5, 2.0, 0.30, 0.38, 0.78),
    heap(8.8, -0.9, 2.2, 0.42, 0.38, 0.90),
    heap(7.6, 0.7, 2.0, 0.32, 0.36, 0.90),
    heap(6.7, -1.5, 2.3, 0.60, 0.40, 1.00),
    heap(5.8, -1.4, 1.5, 0.82, 0.40, 1.12),
    heap(5.2, -0.6, 2.9, 0.42, 0.36, 1.00),
    heap(4.6, -2.0, 2.0, 0.40, 0.34, 1.00),
    heap(4.1, 0.8, 1.7, 0.26, 0.30, 0.90),
    heap(3.5, -1.7, 1.5, 0.24, 0.28, 0.85),
    heap(2.9, -0.1, 1.3, 0.15, 0.24, 0.75),
    heap(2.4, -1.9, 0.8, 0.15, 0.20, 0.70),
)


def build() -> Room:
    """Return the street."""
    room = Room()
    room.box((0, 30, -0.15), (60, 80, 0.1), Paint(0.4, Grain.TILES), bevel=0)
    room.box((-2.6, 15, -0.05), (4.6, 60, 0.1), Paint(0.56, Grain.TILES), bevel=0.02)
    room.box((6.2, 15, -0.05), (4.6, 60, 0.1), Paint(0.56, Grain.TILES), bevel=0.02)
    _houses(room)
    _capitol(room, (2.6, 58.0, 0.0))
    for at in ((2.05, 3.2, 0.0), (-2.0, 12.5, 0.0), (4.3, 15.0, 0.0)):
        _street_lamp(room, at)
    _grating(room)
    room.cable((-4.9, 2.2, 4.6), (4.2, 4.2, 4.9), 0.02, props.BLACK, sag=0.5)
    room.cable((-4.9, 9.0, 5.2), (4.2, 11.0, 5.0), 0.02, props.BLACK, sag=0.6)
    return room


def _houses(room: Room) -> None:
    chance = np.random.default_rng(5)
    for side, near in ((-1, -4.9), (1, 8.5)):
        y = -2.0
        for _ in range(7):
            depth, height = chance.uniform(4.5, 7.0), chance.uniform(5.5, 10.5)
            front = near if side < 0 else near - 4.2
            middle = front + side * 3.0
            room.box((middle, y + depth / 2, height / 2), (6.0, depth, height), Paint(0.55, Grain.BRICK), bevel=0)
            room.box((middle, y + depth / 2, height + 0.1), (6.3, depth + 0.2, 0.2), Paint(0.4), bevel=0.02)
            for floor in range(int(height // 2.6)):
                for k in range(int(depth // 1.6)):
                    is_awake = chance.random() < 0.10
                    place = (front - side * 0.01, y + 0.9 + 1.5 * k, 1.7 + 2.5 * floor)
                    room.box(place, (0.06, 0.8, 1.3), Paint(0.95, Grain.GLOW) if is_awake else Paint(0.08), bevel=0)
                    room.box((place[0], place[1], place[2] - 0.72), (0.2, 1.0, 0.09), Paint(0.6), bevel=0.01)
                    room.box(place, (0.09, 0.04, 1.3), Paint(0.5), bevel=0)
            y += depth + 0.05


def _capitol(room: Room, at: Point) -> None:
    """The Republic's dome at the end of the street."""
    stone = Paint(0.86)
    with room.placed(at):
        room.box((0, 0, 2.2), (15, 4.5, 4.4), stone, bevel=0)
        for k in range(12):
            room.turned([(0.26, 0), (0.22, 3.6)], (-6.0 + 1.1 * k, -2.6, 0.3), stone, sides=16)
        room.box((0, -2.6, 4.2), (14, 0.9, 0.6), stone, bevel=0.05)
        room.turned([(2.9, 4.4), (2.9, 6.4), (3.1, 6.45), (3.1, 6.7)], (0, 0, 0), stone)
        room.turned([(2.8 * math.cos(a), 6.7 + 3.1 * math.sin(a)) for a in np.linspace(0, 1.45, 16)], (0, 0, 0), stone)
        room.turned([(0.5, 9.7), (0.5, 10.7), (0.28, 11.1), (0.05, 11.4), (0.05, 12.8)], (0, 0, 0), stone, sides=20)
        for k in range(16):
            angle = 2 * math.pi * k / 16
            room.box((2.92 * math.cos(angle), 2.92 * math.sin(angle), 5.4), (0.28, 0.28, 1.8), Paint(0.5), bevel=0)


def _street_lamp(room: Room, at: Point) -> None:
    x, y, _ = at
    room.turned([(0.14, 0), (0.12, 0.3), (0.06, 0.4), (0.045, 4.0)], at, props.IRON, sides=16)
    room.turned([(0.02, 4.55), (0.30, 4.35), (0.31, 4.30)], at, props.IRON, sides=24)
    room.turned([(0.08, 4.0), (0.16, 4.3), (0.001, 4.32)], (x, y, 0), props.GLOW, sides=20, casts=False)


def _grating(room: Room) -> None:
    x, y, _ = GRATING
    room.box((x, y, 0.006), (1.5, 1.05, 0.012), props.BLACK, bevel=0)
    for k in range(10):
        room.box((x - 0.675 + 0.15 * k, y, 0.02), (0.05, 1.0, 0.03), props.STEEL, bevel=0.004)
    for dy in (-0.52, 0.52):
        room.box((x, y + dy, 0.02), (1.56, 0.06, 0.05), props.STEEL, bevel=0.004)
    for dx in (-0.76, 0.76):
        room.box((x + dx, y, 0.02), (0.06, 1.1, 0.05), props.STEEL, bevel=0.004)
