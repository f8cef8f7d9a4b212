"""From an effect as made to an effect as shipped: trimmed, faded at its ends, levelled, written."""

import numpy as np

from tools.score import dsp, encode, meter
from tools.score.dsp import RATE, Sound
from tools.score.effects import EFFECTS
from tools.score.levels import LOOPS, SOUND

# What lies this far under the peak at the end is room nobody hears.
INAUDIBLE_DB = -62.0


def make(name: str) -> Sound:
    sound = dsp.high_pass(dsp.stereo(EFFECTS[name]()), 20) if name not in LOOPS else dsp.stereo(EFFECTS[name]())
    if name not in LOOPS:
        sound = dsp.fade_ends(trimmed(sound), into=0.0005, out=0.03)
    return encode.level(sound, SOUND[name])


def trimmed(sound: Sound) -> Sound:
    loud = np.abs(sound).max(axis=1) > dsp.db(INAUDIBLE_DB) * np.abs(sound).max()
    return sound[: int(np.flatnonzero(loud)[-1]) + round(0.03 * RATE)]


def write(name: str) -> str:
    """Write the file and return what it measures."""
    path = encode.ASSETS / "sound" / f"{name}.ogg"
    encode.write(make(name), path)
    return f"{meter.report(encode.read(path), is_loop=name in LOOPS)}  {path.stat().st_size / 1000:.0f} kB"
