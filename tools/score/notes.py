"""Notes as people write them: pitches by name, time in beats, and what a hand adds to them.

A phrase is written as text, one word a note: `A4/.5 C5/.5 F5/3` is pitch and beats, `-` a rest. A player never plays it
like that: `Player` adds the small unevenness that a keyboard leaves out, the same one each time it is asked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from tools.score.dsp import chance

STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
EXPRESSION, PEDAL = 11, 64
SWELL_STEP_SECONDS = 0.08


def pitch(name: str) -> int:
    """Return the MIDI number of a pitch: C4 is 60, `Bb3`, `C#5`."""
    letter, octave = name.rstrip("-0123456789"), name.lstrip("ABCDEFG#b")
    return STEPS[letter[0]] + letter.count("#") - letter[1:].count("b") + 12 * (int(octave) + 1)


def pitches(names: str) -> list[int]:
    return [pitch(name) for name in names.split()]


@dataclass(frozen=True, slots=True)
class Note:
    """Seconds, MIDI pitch, velocity 1 to 127."""

    start: float
    end: float
    pitch: int
    velocity: int


@dataclass(frozen=True, slots=True)
class Control:
    second: float
    number: int
    value: int


def phrase(text: str) -> Iterator[tuple[float, float, int]]:
    """Read a phrase: yield (beat, beats, pitch) for every note."""
    beat = 0.0
    for word in text.split():
        name, _, length = word.partition("/")
        beats = float(length or 1)
        if name != "-":
            yield beat, beats, pitch(name)
        beat += beats


def beats_of(text: str) -> float:
    return sum(float(word.partition("/")[2] or 1) for word in text.split())


@dataclass(slots=True)
class Part:
    """What one instrument plays, already as it is played. `program` is its General MIDI number."""

    name: str
    program: int
    notes: list[Note] = field(default_factory=list)
    controls: list[Control] = field(default_factory=list)

    def swell(self, start: float, end: float, low: int, high: int) -> None:
        """Grow or fade by expression, as a bow does."""
        for second in np.arange(start, end + 1e-6, SWELL_STEP_SECONDS):
            share = (second - start) / max(end - start, 1e-6)
            self.controls.append(Control(float(second), EXPRESSION, round(low + (high - low) * share)))

    def pedal(self, second: float) -> None:
        """Change the pedal: up on the beat, down just after it, so that nothing is cut and nothing blurs."""
        self.controls += [Control(second + 0.02, PEDAL, 0), Control(second + 0.1, PEDAL, 127)]


@dataclass(slots=True)
class Player:
    """A hand with a seed: the same notes come out the same."""

    part: Part
    seed: str
    # Standard deviations of timing and touch.
    loose_seconds: float = 0.009
    loose_touch: float = 3.0
    rng: np.random.Generator = field(init=False)

    def __post_init__(self) -> None:
        self.start_again()

    def start_again(self) -> None:
        """Play the next pass of a loop exactly as the last, so that its end fits its beginning."""
        self.rng = chance(f"{self.seed} {self.part.name}")

    def note(self, second: float, seconds: float, midi: int, velocity: float) -> None:
        start = max(0.0, second + self.rng.normal(0.0, self.loose_seconds))
        length = seconds * (1.0 + self.rng.normal(0.0, 0.02))
        touch = int(np.clip(velocity + self.rng.normal(0.0, self.loose_touch), 8, 120))
        self.part.notes.append(Note(start, start + length, midi, touch))

    def chord(self, second: float, seconds: float, midis: Sequence[int], velocity: float, roll: float = 0.016) -> None:
        """From the bottom up, `roll` seconds a note."""
        for number, midi in enumerate(midis):
            self.note(second + number * roll, seconds, midi, velocity - 2 * number)

    def phrase(self, second: float, beat_seconds: float, text: str, velocity: float, *, legato: float = 1.03) -> float:
        """Play a phrase and return when it ends. Long notes lean late and are a little louder, as people sing them."""
        for beat, beats, midi in phrase(text):
            lean, weight = (0.03, 6.0) if beats >= 2 else (0.0, 0.0)
            self.note(second + beat * beat_seconds + lean, beats * beat_seconds * legato, midi, velocity + weight)
        return second + beats_of(text) * beat_seconds
