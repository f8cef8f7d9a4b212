"""What effects are made of: struck things, bubbles, gusts, and three rooms to put them in."""

from collections.abc import Sequence

import numpy as np

from tools.score import dsp
from tools.score.dsp import RATE, Sound

# A mode of something struck: (hertz, amplitude, seconds to fall to 1/e).
Mode = tuple[float, float, float]

KITCHEN = dsp.room(31, decay=0.45, before=0.004, bright=4500)
LAB = dsp.room(32, decay=1.6, before=0.012, bright=3500)
# Fades the end of every partial: one cut at the end of its buffer clicks.
PARTIAL_END_SECONDS = 0.012


def struck(
    rng: np.random.Generator, seconds: float, modes: Sequence[Mode], *, attack: float = 0.0006, spread: float = 0.01
) -> Sound:
    """A hard thing hit: damped sines, each a little off its pitch."""
    t = dsp.times(seconds)
    out = np.zeros(len(t))
    for hertz, amplitude, decay in modes:
        pitch = hertz * (1.0 + rng.normal(0.0, spread))
        out += amplitude * np.sin(2 * np.pi * pitch * t + rng.uniform(0.0, 0.3)) * np.exp(-t / decay)
    return dsp.fade_ends(out * np.minimum(1.0, t / attack), out=PARTIAL_END_SECONDS)


def noise(rng: np.random.Generator, seconds: float) -> Sound:
    return rng.standard_normal(round(seconds * RATE))


def puff(rng: np.random.Generator, seconds: float, low: float, high: float, *, attack: float, decay: float) -> Sound:
    """A breath of noise between two pitches, that swells for `attack` seconds and dies with `decay`."""
    t = dsp.times(seconds)
    shape = np.minimum(1.0, t / attack) ** 2 * np.exp(-np.maximum(0.0, t - attack) / decay)
    return dsp.fade_ends(dsp.band(noise(rng, seconds), low, high) * shape)


def bubble(hertz: float, seconds: float) -> Sound:
    """A bubble that closes: a sine that rises as it dies (Minnaert's law, a shrinking radius)."""
    t = dsp.times(seconds)
    rise = 0.45 * hertz * t**2 / seconds
    shape = np.exp(-t / (seconds / 4)) * np.minimum(1.0, t / 0.001)
    return dsp.fade_ends(np.sin(2 * np.pi * (hertz * t + rise)) * shape, out=seconds / 5)


def thump(hertz: float, seconds: float = 0.4, *, drop: float = 0.9, decay: float = 0.075) -> Sound:
    """A soft low blow whose pitch falls as it lands."""
    t = dsp.times(seconds)
    phase = 2 * np.pi * (hertz * t + drop * (1.0 - np.exp(-t * 22)))
    return dsp.fade_ends(np.sin(phase) * np.exp(-t / decay) * np.minimum(1.0, t / 0.008), out=0.05)


def placed(sound: Sound, answer: Sound, wet: float, tail: float) -> Sound:
    return dsp.in_room(dsp.with_tail(sound, tail), answer, wet)
