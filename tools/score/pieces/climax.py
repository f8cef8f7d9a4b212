"""The gas, cue by cue: six sections of one score, each of which can wait for the reader.

All but the last are loops; a cue crosses from one to the next wherever it is. Same key, same motif, same hall, so that
any moment fits the start of the next section. `whole` in album.py lines them up as one track.
"""

import numpy as np

from tools.score.notes import Player, phrase, pitch, pitches
from tools.score.pad import PadChord
from tools.score.pieces.hands import breathe
from tools.score.pieces.motif import RISE, SINK
from tools.score.score import Score

POUR_BAR = 3.2
FILL_BEAT = 60 / 96
FILL_BAR = 4 * FILL_BEAT


def wisp() -> Score:
    """A thread: two high notes a semitone apart that can't settle which they are, and a floor too low to be a note."""
    score = Score("wisp", 16.0)
    thread = score.player("tremolo")
    for start, seconds, name in ((0.0, 6.0, "E6"), (4.5, 6.0, "F6"), (10.0, 6.5, "E6"), (8.0, 7.0, "A5")):
        thread.note(start, seconds, pitch(name), 40)
    breathe(score, "tremolo", 0.0, 16.0, 40, 72)
    for start in (0.0, 8.0):
        score.pads.append(PadChord(start, 8.0, pitches("D1 D2"), bright=240, attack=4.0))
    return score


def pour() -> Score:
    """A prayer and a curse: D and E flat take turns on the same floor."""
    rocking = ("D3 A3", "Eb3 Bb3", "D3 A3 F4", "C#3 G3 E4", "D3 A3 F4", "Eb3 Bb3 G4", "F3 A3 F4", "C#3 G3 Bb3 E4")
    floor = ("D2", "D2", "D2", "C#2", "D2", "Eb2", "D2", "C#2")
    score = Score("pour", len(rocking) * POUR_BAR)
    low, bass, drum = score.player("low_strings"), score.player("bass"), score.player("timpani")
    for bar, (names, root) in enumerate(zip(rocking, floor, strict=True)):
        second, velocity = bar * POUR_BAR, 50 + 3 * bar
        bass.note(second, POUR_BAR + 0.2, pitch(root), velocity + 8)
        for midi in pitches(names):
            low.note(second - 0.03, POUR_BAR + 0.2, midi, velocity)
        score.pads.append(PadChord(second, POUR_BAR, (pitch(root), pitch(names.split()[0])), bright=260))
    end = score.seconds
    for name in ("low_strings", "bass"):
        part = score.player(name).part
        part.swell(0.0, 0.55 * end, 44, 74)
        part.swell(0.55 * end, 0.8 * end, 74, 110)
        # It draws breath before it comes round, so that it may also begin from nothing.
        part.swell(0.8 * end, end - 0.1, 110, 44)
    drum.part.swell(0.58 * end, 0.8 * end, 20, 96)
    drum.part.swell(0.8 * end, 0.9 * end, 96, 20)
    for second in np.arange(0.58 * end, 0.9 * end, 0.085):
        drum.note(float(second), 0.2, pitch("D2"), 48)
    return score


FILL_HARMONY = (
    ("D2", "D3 F3 A3"),
    ("Bb1", "D3 F3 Bb3"),
    ("A1", "C3 F3 A3"),
    ("C2", "C3 E3 G3"),
    ("G1", "D3 G3 Bb3"),
    ("F1", "D3 F3 A3"),
    ("Bb1", "D3 F3 A3"),
    ("A1", "C#3 E3 G3"),
    # From here the floor stays on A and the room fills over it.
    ("A1", "D3 F3 A3"),
    ("A1", "E3 G3 A3"),
    ("A1", "D3 F3 Bb3"),
    ("A1", "E3 G3 Bb3"),
    ("A1", "D3 F3 A3"),
    ("A1", "D3 F3 Bb3"),
    ("A1", "E3 G3 Bb3"),
    ("A1", "C#3 E3 G3"),
)
FILL_MELODY = (
    RISE,
    SINK,
    "A4/.5 C5/.5 G5/3",
    "F5/1.5 E5/.5 C5/2",
    "Bb4/.5 D5/.5 A5/3",
    "G5/1.5 F5/.5 A5/1 C6/1",
    "D6/2.5 C6/.5 A5/1",
    "Bb5/2 C#5/2",
    "A5/1 F5/.5 D5/.5 A4/2",
    "G5/1.5 F5/.5 E5/2",
    "-/1 Bb4/.5 D5/.5 F5/2",
    "E5/3 C#5/1",
    RISE,
    "D5/.5 F5/.5 Bb5/3",
    "A5/1 G5/1 E5/1 D5/1",
    "C#5/4",
)
# The last bar steps back: its echo is what the first one begins with, and her scream wants no chord before it.
FILL_GROWTH = (0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 0.6, 0.6, 0.7, 0.75, 0.85, 0.95, 0.8, 0.2)
DRIVING = (0, 1, 2, 1, 2, 1, 2, 1)


def fill() -> Score:
    """Her scream, and the motif comes back at a run. Eight bars of it, then eight more with nowhere to go."""
    balance = {"timpani": 2.0, "cello": 3.0, "bass": 1.0, "violins": 4.0, "horns": 2.0}
    score = Score("fill", len(FILL_MELODY) * FILL_BAR, balance=balance)
    for bar, ((root, names), line) in enumerate(zip(FILL_HARMONY, FILL_MELODY, strict=True)):
        fill_floor(score, bar, pitch(root), pitches(names), FILL_GROWTH[bar])
        fill_song(score, bar, line, FILL_GROWTH[bar])
    return score


def fill_floor(score: Score, bar: int, root: int, triad: list[int], growth: float) -> None:
    cello, low, bass, drum = (score.player(name) for name in ("cello", "low_strings", "bass", "timpani"))
    second, velocity = bar * FILL_BAR, 66 + 22 * growth
    bass.note(second, 0.98 * FILL_BAR, root, velocity)
    for eighth, voice in enumerate(DRIVING):
        accent = 10 if eighth in (0, 3, 6) else -4
        cello.note(second + eighth * FILL_BEAT / 2, 0.42 * FILL_BEAT, triad[voice], velocity - 4 + accent)
    for midi in triad:
        low.note(second - 0.03, FILL_BAR, midi, velocity - 14)
    for name in ("cello", "low_strings", "bass"):
        score.player(name).part.swell(second, second + FILL_BAR - 0.1, round(84 + 20 * growth), round(92 + 24 * growth))
    drum.note(second, 1.0, pitch("D2" if bar % 2 == 0 and bar < 8 else "A2"), 60 + 30 * growth)
    if bar >= 4:
        for beat in (1.5, 3.0):
            drum.note(second + beat * FILL_BEAT, 0.6, pitch("A2"), 50 + 25 * growth)


def fill_song(score: Score, bar: int, line: str, growth: float) -> None:
    violins, horns = score.player("violins"), score.player("horns")
    second, velocity = bar * FILL_BAR, 66 + 22 * growth
    violins.phrase(second - 0.03, FILL_BEAT, line, velocity + 4)
    if bar >= 4:
        down(violins, second - 0.03, FILL_BEAT, line, velocity - 2)
    if bar in (0, 1, 4, 5, 6, 12, 13):
        down(horns, second, FILL_BEAT, line, velocity - 14)
    for name in ("violins", "horns"):
        breathe(score, name, second, second + FILL_BAR, round(78 + 22 * growth), round(96 + 26 * growth))


# Seconds of each bar: it lingers before every second line.
KISS_BARS = (4.5, 4.7, 4.6, 5.2, 4.6, 4.7, 4.7, 5.4)
KISS_MELODY = (
    RISE,
    SINK,
    "A4/.5 C5/.5 A5/2 G5/1",
    "F5/1.6 E5/.4 C5/2",
    "-/1 F5/1 E5/2",
    "D5/1.5 C5/.5 A4/2",
    "-/1 D5/1 Bb4/2",
    "C5/4",
)
KISS_CHORDS = ("F2 C3 A3", "Bb2 F3 D4", "F2 C3 A3 E4", "C3 G3 Bb3", "D3 A3 C4", "Bb2 F3 D4", "G2 D3 Bb3", "C3 F3 G3")


def kiss() -> Score:
    """Everything stops, and there is a piano. The strings come in so late that they might have been there."""
    score = Score("kiss", sum(KISS_BARS), balance={"strings": -5})
    piano, strings = score.player("piano"), score.player("strings")
    second = 0.0
    for bar, (seconds, line, names) in enumerate(zip(KISS_BARS, KISS_MELODY, KISS_CHORDS, strict=True)):
        beat = seconds / 4
        # The left hand comes a little after the right, as it does when nobody counts.
        piano.chord(second + 0.05, seconds, pitches(names), 37, roll=0.12 if bar == 0 else 0.08)
        piano.phrase(second, beat, line, 46 + 4 * (bar == 2), legato=1.05)
        piano.part.pedal(second)
        if bar >= 4:
            for midi in pitches(names)[1:]:
                strings.note(second, seconds + 0.3, midi, 36)
            breathe(score, "strings", second, second + seconds, 26, 54)
        second += seconds
    return score


DRIFT_CHORDS = ((0.0, 10.5, "D3 A3 F4"), (10.0, 11.0, "Bb2 F3 A3"), (20.5, 12.0, "F2 C3 A3"))
DRIFT_MELODY = ((2.0, RISE), (7.2, SINK), (17.0, "A4/.5 C5/.5 G5/3"), (22.2, "F5/1.5 E5/.5 C5/2"))


def drift() -> Score:
    """The motif, far off, over a choir with no words; what it stands on leans."""
    score = Score("drift", 32.0, balance={"pad": 2})
    for start, line in DRIFT_MELODY:
        score.player("celesta").phrase(start, 1.3, line, 46 if start < 10 else 40)
    for start, seconds, names in DRIFT_CHORDS:
        for midi in pitches(names):
            score.player("choir").note(start, seconds, midi, 44)
        breathe(score, "choir", start, start + seconds - 0.5, 24, 58)
        score.pads.append(PadChord(start, seconds, pitches(names), bright=500, attack=2.5, detune_cents=16))
    return score


def door() -> Score:
    """The motif, low, as far as its E. Nothing comes after."""
    score = Score("door", 13.0, balance={"tremolo": -3})
    piano, bass, thread = score.player("piano"), score.player("bass"), score.player("tremolo")
    for second, seconds, name, velocity in (
        (0.6, 0.9, "A3", 44),
        (1.5, 0.9, "C4", 46),
        (2.4, 3.2, "F4", 54),
        (5.8, 7.0, "E4", 46),
    ):
        piano.note(second, seconds, pitch(name), velocity)
    piano.chord(2.4, 10.0, pitches("Bb1 F2"), 38)
    piano.part.pedal(0.2)
    bass.note(0.2, 12.0, pitch("Bb1"), 40)
    bass.part.swell(0.2, 4.0, 10, 54)
    bass.part.swell(4.0, 12.5, 54, 4)
    for start, name in ((4.0, "E6"), (7.0, "F6")):
        thread.note(start, 6.0, pitch(name), 40)
    thread.part.swell(3.0, 7.0, 4, 40)
    thread.part.swell(7.0, 12.5, 40, 2)
    return score


def down(hand: Player, second: float, beat: float, text: str, velocity: float) -> None:
    """Play a phrase an octave lower."""
    for start, beats, midi in phrase(text):
        hand.note(second + start * beat, beats * beat * 1.03, midi - 12, velocity)
