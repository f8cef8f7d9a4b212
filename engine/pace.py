"""How the director moves: what it waits for, how fast it skips, how long a line takes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from engine.preferences import Preferences
from engine.script.text import plain
from engine.steps import Line, Pause, Presented
from engine.typewriter import Typewriter, Typing

# Skipping begins so that the eye can follow, and reaches its full speed while a key is held a moment longer.
SKIP_LINES_PER_SECOND = 20.0
SKIP_GROWS_PER_SECOND = 6.0
SKIP_LINES_PER_SECOND_AT_MOST = 2600.0
SKIP_LINES_PER_FRAME_AT_MOST = 60
# `>` gives up where a story of read lines goes in a circle.
FAST_FORWARD_STEPS = 100_000


class Waiting(Enum):
    """What the director waits for."""

    FOR_EFFECT = "for a transition"
    FOR_TEXT = "for the typewriter"
    FOR_ADVANCE = "for the player to read on"
    FOR_CHOICE = "for a choice"
    FOR_ANSWER = "for something typed"
    FOR_PAUSE = "for a pause to end"
    FOR_NOTHING = "for nothing: the story is over"


class Skipping(Enum):
    NOT = "not"
    HELD = "while the key is held"
    ON = "until stopped"


@dataclass(slots=True)
class SkipPace:
    """How many lines are due to be passed over. `credit` carries what is left of a line from frame to frame."""

    credit: float = 1.0
    speed: float = SKIP_LINES_PER_SECOND

    def due(self, dt: float) -> int:
        """Let `dt` seconds pass; return how many lines may be passed over now."""
        self.speed = min(SKIP_LINES_PER_SECOND_AT_MOST, self.speed * SKIP_GROWS_PER_SECOND**dt)
        self.credit = min(SKIP_LINES_PER_FRAME_AT_MOST, self.credit + dt * self.speed)
        lines = int(self.credit)
        self.credit -= lines
        return lines


def reading_seconds(preferences: Preferences, characters: int) -> float:
    """Return how long auto mode leaves so many characters on the screen."""
    return preferences.auto_base_seconds + preferences.auto_seconds_per_character * characters


def speaking(line: Line | None, typewriter: Typewriter | None, *, is_heard: bool) -> str | None:
    """Return the image tag of who is saying the line just now, typed or heard; a silence (“…”) moves no lips."""
    if line is None or line.tag is None:
        return None
    is_typed = typewriter is not None and typewriter.state is Typing.TYPING
    has_words = any(letter.isalnum() for letter in plain(line.text))
    return line.tag if has_words and (is_typed or is_heard) else None


def may_pass(presented: Presented, preferences: Preferences) -> bool:
    """Whether skipping goes past this."""
    match presented:
        case Line(is_seen=is_seen):
            return preferences.skip_unseen or is_seen
        case Pause():
            return True
        case _:
            return False


def seconds_on(typewriter: Typewriter | None, preferences: Preferences, *, is_auto: bool) -> float | None:
    """How long a typed line stays before the story goes on by itself; None where the player has to say so."""
    if typewriter is None:
        return None
    if typewriter.is_ended_by_itself is not None:
        return typewriter.is_ended_by_itself
    return reading_seconds(preferences, typewriter.length) if is_auto else None
