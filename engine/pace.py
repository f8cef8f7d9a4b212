"""How the director moves: what it waits for, and how fast it skips."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

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
