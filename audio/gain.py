"""How loud each thing is, as plain arithmetic.

Everything that decides a volume is here and runs without a sound device: the sliders, fades, and how far music
steps back while someone speaks. The mixer multiplies what these give and hands the product to a channel.
"""

import math
from dataclasses import dataclass, field
from enum import Enum


class Bus(Enum):
    """What a slider or a switch in the settings rules."""

    MASTER = "master"
    MUSIC = "music"
    AMBIENCE = "ambience"
    SOUND = "sound"
    VOICE = "voice"
    # Ringing ears and a beating heart have a switch of their own: some players have the real thing.
    BODY = "body"


BODY_SOUNDS = frozenset({"tinnitus", "heartbeat", "heartbeat_slowing"})
BUS_OF_CHANNEL = {"music": Bus.MUSIC, "ambience": Bus.AMBIENCE, "voice": Bus.VOICE}

# SDL_mixer knows 129 volumes; setting one that it would round to the same is a call for nothing.
VOLUME_STEPS = 128

MUSIC_DUCK_DB = -8.0
AMBIENCE_DUCK_DB = -4.0
DUCK_DOWN_SECONDS = 0.12
DUCK_UP_SECONDS = 0.6
# Longer than the pause between two sentences, so that music doesn't pump within a line.
DUCK_HOLD_SECONDS = 0.3


def bus_of(channel: str, name: str) -> Bus:
    """Return which slider rules the file `name` when it plays on `channel`."""
    if name in BODY_SOUNDS:
        return Bus.BODY
    return BUS_OF_CHANNEL.get(channel, Bus.SOUND)


def duck_db(channel: str) -> float:
    """Return how far `channel` steps back while someone speaks, in decibels."""
    return {"music": MUSIC_DUCK_DB, "ambience": AMBIENCE_DUCK_DB}.get(channel, 0.0)


def amplitude(decibels: float) -> float:
    return float(10.0 ** (decibels / 20.0))


def volume_step(gain: float) -> int:
    """Return `gain` as the nearest of the steps that the device knows, 0 to 128."""
    return max(0, min(VOLUME_STEPS, round(gain * VOLUME_STEPS)))


@dataclass(slots=True)
class Volumes:
    """The sliders, each 0 to 1 (the body's is a switch: 0 or 1), and the mute switch."""

    sliders: dict[Bus, float] = field(default_factory=lambda: dict.fromkeys(Bus, 1.0))
    is_muted: bool = False

    def set(self, bus: Bus, slider: float) -> None:
        self.sliders[bus] = max(0.0, min(1.0, slider))

    def gain(self, bus: Bus) -> float:
        """Return the gain of `bus`; squared, because half a slider should sound about half as loud."""
        if self.is_muted:
            return 0.0
        product = self.sliders[Bus.MASTER]
        if bus is not Bus.MASTER:
            product *= self.sliders[bus]
        # The body's sounds are effects with a switch besides: the sound slider turns them down as well.
        if bus is Bus.BODY:
            product *= self.sliders[Bus.SOUND]
        return product * product


@dataclass(slots=True)
class Fade:
    """A level on a straight line to its target; `gain` bends it so that two crossing fades keep their power."""

    level: float = 0.0
    target: float = 0.0
    per_second: float = 0.0

    def move(self, target: float, seconds: float) -> None:
        """Head for `target`, taking `seconds` for the whole way from silence to full."""
        self.target = target
        if seconds <= 0.0:
            self.level = target
        else:
            self.per_second = 1.0 / seconds

    def update(self, dt: float) -> None:
        way = self.target - self.level
        step = self.per_second * dt
        # Arriving is exact: a remainder of rounding would keep a silent track playing.
        self.level = self.target if abs(way) <= step * 1.001 else self.level + math.copysign(step, way)

    @property
    def gain(self) -> float:
        return math.sin(self.level * math.pi / 2.0)

    @property
    def is_silent(self) -> bool:
        return self.level <= 0.0 and self.target <= 0.0


@dataclass(slots=True)
class Duck:
    """How far the bed has stepped back for a voice: 0 not at all, 1 all the way."""

    depth: float = 0.0
    hold: float = 0.0

    def update(self, dt: float, *, is_speaking: bool) -> None:
        if is_speaking:
            self.hold = DUCK_HOLD_SECONDS
            self.depth = min(1.0, self.depth + dt / DUCK_DOWN_SECONDS)
            return
        self.hold -= dt
        if self.hold <= 0.0:
            self.depth = max(0.0, self.depth - dt / DUCK_UP_SECONDS)

    def gain(self, channel: str) -> float:
        return amplitude(duck_db(channel) * self.depth)
