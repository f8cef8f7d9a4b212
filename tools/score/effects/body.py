"""What only Clark hears: his heart, a ringing, the room leaning over."""

import numpy as np

from tools.score import dsp
from tools.score.dsp import Sound, add, curve, silence, times
from tools.score.effects.sources import noise, thump

# Seconds from one beat to the next while he sways, and how each gap grows when the dots come.
CALM_BEAT_SECONDS = 1.1
SLOWING = 1.13


def beat(loudness: float = 1.0) -> Sound:
    out = silence(0.9)
    add(out, thump(44), 0.02, loudness)
    add(out, thump(38), 0.28, 0.65 * loudness)
    return dsp.low_pass(out, 220, 1)


def heartbeat() -> Sound:
    """One beat and the rest after it, so that it may loop."""
    return dsp.stereo(add(silence(CALM_BEAT_SECONDS), beat(), 0.0))


def heartbeat_slowing() -> Sound:
    """Ten beats further and further apart, further and further off."""
    gaps = CALM_BEAT_SECONDS * SLOWING ** np.arange(10)
    starts = np.concatenate([[0.0], np.cumsum(gaps[:-1])])
    out = silence(starts[-1] + 1.2)
    for number, start in enumerate(starts):
        far = dsp.low_pass(beat(), 200 - 12 * number, 1)
        add(out, far, start, 0.86**number)
    return dsp.stereo(out)


def tinnitus() -> Sound:
    """A ringing that comes up and passes. Beating partials, none of them louder than a whisper."""
    seconds = 7.0
    t = times(seconds)
    partials = ((6180, 1.0, 0.31), (6213, 0.7, 0.23), (7420, 0.25, 0.4), (3090, 0.12, 0.2))
    tone = sum(a * np.sin(2 * np.pi * f * t + 3 * np.sin(2 * np.pi * slow * t)) for f, a, slow in partials)
    shape = curve(seconds, (0, 0), (0.9, 1), (4, 0.7), (seconds, 0)) ** 1.5
    return np.stack([tone * shape, np.roll(tone, 19) * shape], axis=1)


def dizzy_sway() -> Sound:
    """Air that leans from one ear to the other, in time with the swaying picture (0.42 Hz)."""
    seconds = 5.0
    t = times(seconds)
    lean = np.sin(2 * np.pi * 0.42 * t)
    air = dsp.moving_band(noise(dsp.chance("dizzy_sway"), seconds), 420 + 260 * lean, 2.5)
    air = air * curve(seconds, (0, 0), (1.2, 1), (3.5, 0.8), (seconds, 0))
    side = (0.5 + 0.4 * lean) * np.pi / 2
    return np.stack([air * np.cos(side), air * np.sin(side)], axis=1)
