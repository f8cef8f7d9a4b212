"""What the gas does at each named level, and how it goes from one to the next.

The numbers were found by looking: change one, then look at the contact sheet (`tools/sheet_climax.py`), make the key
frames again (`python -m tools.gas_frames`), and set the bands of the tests anew.
"""

from __future__ import annotations

from dataclasses import fields

from engine.frozen import frozen


@frozen
class Level:
    """How the fluid is driven. Speeds in cells of a 160-cell-wide grid a second."""

    # Mean density that the source keeps up, 0-1 of the whole picture.
    mass: float
    # Speed at the tube's mouth.
    jet: float = 0.0
    # Pull towards the floor; negative rises.
    weight: float = 0.0
    # Strength of the curling noise inside the gas.
    stir: float = 0.0
    # Share of its speed that the gas loses a second.
    drag: float = 0.12
    # Seconds in which gas fades to a third by itself, so that there is always some to follow.
    life: float = 60.0
    # 0 is a thread of smoke, 1 a body of gas: how wide the source is, and how much the gas keeps together.
    body: float = 1.0
    # How far it veils what is behind: the front layer's share.
    front: float = 0.0
    # Purple light in the room, 0-1.
    light: float = 0.0


@frozen
class Push:
    """Somebody in the gas: where (fractions of the picture), how broad, how fast across."""

    x: float
    y: float
    radius: float = 0.07
    strength: float = 6.0
    speed: float = 0.0


LEVELS: dict[str, Level] = {
    "none": Level(0.0, life=1.2, drag=0.5),
    "wisp": Level(0.02, jet=16.0, weight=-2.0, stir=20.0, life=4.5, body=0.0, light=0.08),
    "pour": Level(0.23, jet=26.0, weight=90.0, stir=20.0, life=26.0, front=0.55, light=0.3),
    "part": Level(0.26, jet=30.0, weight=75.0, stir=22.0, life=26.0, front=0.7, light=0.4),
    "fill": Level(0.42, jet=42.0, weight=50.0, stir=24.0, life=40.0, front=1.0, light=0.75),
    "kiss": Level(0.46, jet=10.0, weight=9.0, stir=5.0, drag=0.85, life=90.0, front=1.0, light=0.85),
    "drift": Level(0.54, jet=18.0, weight=5.0, stir=12.0, drag=0.4, life=90.0, front=1.0, light=1.0),
    "door": Level(0.3, jet=26.0, weight=9.0, stir=20.0, drag=0.3, life=40.0, light=0.2),
}
# At these the gas hardly moves: fewer updates show all there is to see.
SLOW = frozenset(("kiss", "drift"))
# In the order of the story.
ORDER = ("none", "wisp", "pour", "part", "fill", "kiss", "drift")
# What a cue starts on its word, before the statement after the line says the level and the time it takes.
SECONDS_OF_CUE = {"wisp": 6.0, "pour": 8.0, "part": 2.0, "fill": 6.0, "kiss": 4.0, "drift": 5.0, "door": 8.0}

# Cues that call up a memory, as a shape in the gas (see `memories`).
MEMORIES = ("river", "truck", "kitchen", "torch", "field", "porch", "loft", "gym")


def between(before: Level, after: Level, share: float) -> Level:
    """Return the level part of the way from one to another."""
    done = min(1.0, max(0.0, share))
    eased = done * done * (3.0 - 2.0 * done)
    mixed = (
        getattr(before, field.name) + (getattr(after, field.name) - getattr(before, field.name)) * eased
        for field in fields(Level)
    )
    return Level(*mixed)
