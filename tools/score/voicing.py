"""Four voices for a row of chords, found by dynamic programming over every way to set each chord.

It costs to move, to cross the room, to go in parallel fifths or octaves, and for the top voice to sit on one note for
more than two chords: without that last rule it is too happy to hold.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tools.score.notes import pitch

Voicing = tuple[int, int, int, int]
LOWEST, HIGHEST = (36, 48, 55, 60), (55, 67, 74, 81)
HOME = np.array((43, 54, 62, 69))
PARALLEL_COST, SITTING_COST = 14.0, 5.0
LONGEST_SIT = 2


@dataclass(frozen=True, slots=True)
class Chord:
    """Pitch classes, and which of them is in the bass."""

    classes: frozenset[int]
    bass: int


def chords(text: str) -> list[Chord]:
    """Read a row of chords: `F:A,C,E` is those tones over F, bass included."""
    out = []
    for word in text.split():
        bass, _, tones = word.partition(":")
        root = pitch(f"{bass}4") % 12
        out.append(Chord(frozenset(pitch(f"{tone}4") % 12 for tone in tones.split(",")) | {root}, root))
    return out


def voicings(chord: Chord) -> NDArray[np.int64]:
    ranges = [
        [p for p in range(low, high) if (p % 12 == chord.bass if voice == 0 else p % 12 in chord.classes)]
        for voice, (low, high) in enumerate(zip(LOWEST, HIGHEST, strict=True))
    ]
    enough = min(3, len(chord.classes))
    found = [
        v
        for v in itertools.product(*ranges)
        if v[0] < v[1] < v[2] < v[3]
        and v[1] - v[0] <= 19
        and max(v[2] - v[1], v[3] - v[2]) <= 12
        and len({p % 12 for p in v}) >= enough
    ]
    return np.array(found)


def lead(chords: Sequence[Chord]) -> list[Voicing]:
    """Return the cheapest way through `chords`."""
    sets = [voicings(chord) for chord in chords]
    cost = 0.15 * np.abs(sets[0] - HOME).sum(axis=1)
    sits = np.ones(len(sets[0]))
    backs = []
    for before, after in itertools.pairwise(sets):
        step = cost[:, None] + moves(before, after)
        holds = before[:, None, 3] == after[None, :, 3]
        step += np.where(holds & (sits[:, None] >= LONGEST_SIT), SITTING_COST, 0.0)
        back = step.argmin(axis=0)
        cost = step.min(axis=0) + 0.12 * np.abs(after - HOME).sum(axis=1)
        sits = np.where(before[back, 3] == after[:, 3], sits[back] + 1, 1)
        backs.append(back)
    return way_back(sets, backs, int(cost.argmin()))


def way_back(sets: list[NDArray[np.int64]], backs: list[NDArray[np.int64]], last: int) -> list[Voicing]:
    path = [last]
    for back in reversed(backs):
        path.append(int(back[path[-1]]))
    way = zip(sets, reversed(path), strict=True)
    return [(int(v[0]), int(v[1]), int(v[2]), int(v[3])) for v in (found[index] for found, index in way)]


def moves(before: NDArray[np.int64], after: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return what it costs to go from each voicing of one chord to each of the next."""
    one, two = before[:, None, :], after[None, :, :]
    cost = np.abs(one - two)[..., 1:].sum(axis=2) + 0.5 * np.minimum(np.abs(one - two)[..., 0], 7)
    out: NDArray[np.float64] = cost + PARALLEL_COST * parallels(one, two)
    return out


def parallels(one: NDArray[np.int64], two: NDArray[np.int64]) -> NDArray[np.int64]:
    """Count pairs of voices that move the same way a fifth or an octave apart."""
    count = np.zeros(np.broadcast_shapes(one.shape, two.shape)[:-1], dtype=np.int64)
    for low, high in itertools.combinations(range(4), 2):
        apart = (two[..., high] - two[..., low]) % 12
        stays_apart = apart == (one[..., high] - one[..., low]) % 12
        way = np.sign(two[..., low] - one[..., low])
        moves_along = (way != 0) & (way == np.sign(two[..., high] - one[..., high]))
        count += stays_apart & moves_along & np.isin(apart, (0, 7))
    return count
