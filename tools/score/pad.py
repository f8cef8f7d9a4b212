"""A pad of our own: five detuned voices a note, each a handful of sines under a filter that breathes.

Better than any General MIDI pad, and it fades into nothing without a sample's end.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tools.score import dsp
from tools.score.dsp import RATE, Sound, chance

VOICES = 5
RELEASE_SECONDS = 2.4
# Harmonics weaker than this are not worth their time.
FAINTEST = 0.004


@dataclass(frozen=True, slots=True)
class PadChord:
    start: float
    seconds: float
    pitches: Sequence[int]
    # Where the filter closes, in hertz, and how long the chord takes to come up.
    bright: float = 650.0
    attack: float = 1.8
    detune_cents: float = 7.0


def render(name: str, chords: Sequence[PadChord], seconds: float) -> Sound:
    rng = chance(f"{name} pad")
    out = np.zeros((round(seconds * RATE), 2))
    for chord in chords:
        for pitch in chord.pitches:
            for _ in range(VOICES):
                place = 0.5 + 0.45 * np.sin(rng.uniform(0, 2 * np.pi))
                dsp.add(out, dsp.pan(voice(rng, chord, pitch), place), chord.start)
    return out


def voice(rng: np.random.Generator, chord: PadChord, pitch: int) -> Sound:
    t = dsp.times(chord.seconds + RELEASE_SECONDS)
    hertz = 440 * 2 ** ((pitch - 69) / 12) * 2 ** (rng.normal(0, chord.detune_cents) / 1200)
    slow, turn = rng.uniform(0.05, 0.17), rng.uniform(0, 2 * np.pi)
    vibrato = 1 + 0.0012 * np.sin(2 * np.pi * rng.uniform(3.5, 5) * t + turn)
    phase = 2 * np.pi * np.cumsum(hertz * vibrato) / RATE + turn
    cutoff = chord.bright * (1 + 0.35 * np.sin(2 * np.pi * slow * t + turn))
    out = np.zeros(len(t))
    for harmonic in range(1, 9):
        gain = 1 / harmonic / (1 + (hertz * harmonic / cutoff) ** 2)
        if gain.max() < FAINTEST:
            break
        out += gain * np.sin(harmonic * (phase + turn))
    swell = np.minimum(1.0, t / chord.attack) ** 1.4
    fall = np.where(t < chord.seconds, 1.0, np.exp(-(t - chord.seconds) / (RELEASE_SECONDS / 4)))
    return dsp.fade_ends(out * swell * fall * (1 + 0.15 * np.sin(2 * np.pi * 1.7 * slow * t + turn)), out=0.3)
