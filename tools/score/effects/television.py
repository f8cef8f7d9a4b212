"""The small black-and-white set: its switch, its snow, its volume knob, and what its loudspeaker does to a voice."""

import numpy as np
from scipy import signal

from tools.score import dsp
from tools.score.dsp import RATE, Sound, add, chance, curve, silence
from tools.score.effects.sources import KITCHEN, noise, placed, struck

KNOB = ((950, 0.5, 0.01), (2230, 0.5, 0.008), (3900, 0.3, 0.006))
DETENT = ((1620, 0.6, 0.006), (2950, 0.4, 0.005))
TUBE_THUMP = ((60, 1.0, 0.12), (120, 0.5, 0.09), (180, 0.3, 0.07))
# The whistle of the line scan. Many adults no longer hear it; those who do know at once that a set is on.
LINE_SCAN_HERTZ = 15_734


def snow(rng: np.random.Generator, seconds: float) -> Sound:
    """Static: one broad slope of noise, so that no two filters cancel, with crackle and field-rate buzz."""
    out = dsp.high_pass(dsp.low_pass(noise(rng, seconds), 5200, 1), 500, 1)
    out *= 1 + 0.12 * dsp.wander(rng, seconds, 18, -1, 1)
    sparks = (rng.random(len(out)) < 9 / RATE) * rng.standard_normal(len(out)) * 7
    out += 0.8 * dsp.band(sparks, 900, 5000)
    t = dsp.times(seconds)
    buzz = sum(np.sin(2 * np.pi * 59.94 * k * t) / k for k in (1, 3, 5, 7))
    return out + 0.03 * buzz + 0.01 * np.sin(2 * np.pi * LINE_SCAN_HERTZ * t)


def through_set(sound: Sound, *, drive: float = 2.2) -> Sound:
    """Sound from a 9 cm loudspeaker in a plastic case: no bass, no treble, a bark at 1150 Hz, driven too hard."""
    out = dsp.band(sound, 320, 3300, 3)
    out = out / np.abs(out).max()
    level = np.sqrt(np.maximum(dsp.low_pass(out**2, 12, 1), 1e-6))
    out = out * (0.18 / np.maximum(level, 0.05)) ** 0.6
    out = 0.5 * np.tanh(drive * out)
    numerator, denominator = signal.iirpeak(1150, 2.2, fs=RATE)
    out = out + 0.5 * signal.lfilter(numerator, denominator, out)
    case = out.copy()
    for seconds, gain in ((0.0031, 0.3), (0.0077, -0.22), (0.0129, 0.16), (0.021, 0.1)):
        delay = round(seconds * RATE)
        case[delay:] += gain * out[:-delay]
    return dsp.low_pass(case, 4200)


def tv_static_loop() -> Sound:
    rng = chance("tv_static_loop")
    sides = [dsp.loop(snow(rng, 6.5), 6.0) for _ in range(2)]
    # One small set in a room: mostly the same on both sides.
    return dsp.width(np.stack(sides, axis=1), 0.3)


def tv_on() -> Sound:
    rng = chance("tv_on")
    seconds = 1.4
    out = silence(seconds)
    add(out, struck(rng, 0.1, KNOB), 0.0, 0.6)
    add(out, struck(rng, 0.6, TUBE_THUMP, attack=0.006), 0.03, 0.6)
    add(out, snow(rng, 1.3) * curve(1.3, (0, 0), (0.05, 0.35), (0.3, 0.2), (1.3, 0)), 0.05)
    glide = np.cumsum(curve(seconds, (0, 9000), (0.25, 15200), (seconds, LINE_SCAN_HERTZ)))
    out += 0.01 * np.sin(2 * np.pi * glide / RATE) * curve(seconds, (0, 0), (0.1, 1), (1, 0.4), (seconds, 0))
    return placed(out, KITCHEN, 0.15, 0.4)


def tv_volume_up() -> Sound:
    """Eight detents of the knob, and the set's own noise rising with them."""
    rng = chance("tv_volume_up")
    seconds = 1.6
    out = 0.25 * snow(rng, seconds) * curve(seconds, (0, 0.02), (0.1, 0.05), (1.2, 1.2), (seconds, 0))
    for click in range(8):
        add(out, struck(rng, 0.06, DETENT), 0.05 + 0.13 * click, 0.25)
    return placed(out, KITCHEN, 0.12, 0.4)
