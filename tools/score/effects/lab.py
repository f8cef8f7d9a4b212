"""The lab: its hum, the switch, the hum that stops, and the gas."""

import numpy as np

from tools.score import dsp
from tools.score.dsp import RATE, Sound, add, chance, curve, silence, times
from tools.score.effects.sources import LAB, noise, placed, puff, struck

# Mains hum: (hertz, amplitude, phase).
HUM = ((60, 0.5, 0.0), (120, 1.0, 1.0), (180, 0.25, 2.0), (240, 0.35, 0.5), (360, 0.12, 1.0), (480, 0.07, 2.0))
LEVER = ((1900, 0.4, 0.006), (3350, 0.4, 0.004), (5200, 0.2, 0.003))
CONTACT = ((420, 0.5, 0.018), (760, 0.5, 0.014), (2140, 0.7, 0.01), (4080, 0.5, 0.007), (6900, 0.3, 0.004))


def switch_click() -> Sound:
    """The lever gives, and 62 ms later the contact closes."""
    rng = chance("switch_click")
    out = silence(0.4)
    add(out, struck(rng, 0.1, LEVER, attack=0.0002), 0.001, 0.35)
    add(out, struck(rng, 0.25, CONTACT, attack=0.0002), 0.062)
    add(out, puff(rng, 0.03, 1500, 9000, attack=0.0004, decay=0.0015), 0.062, 0.25)
    return placed(out, LAB, 0.18, 1.0)


def lab_hum_loop() -> Sound:
    seconds = 8.0
    t = times(seconds)
    hum = sum(a * np.sin(2 * np.pi * f * t + p) for f, a, p in HUM)
    # Both beats come round exactly in eight seconds.
    hum = hum * (1 + 0.06 * np.sin(2 * np.pi * 0.25 * t) + 0.04 * np.sin(2 * np.pi * 0.625 * t))
    rng = chance("lab_hum_loop")
    air = [dsp.loop(dsp.band(noise(rng, seconds + 1), 90, 900, 1), seconds) for _ in range(2)]
    return 0.12 * dsp.stereo(hum) + 0.05 * np.stack(air, axis=1)


def hum_stop() -> Sound:
    """The same hum running down, as a motor does; quickly, because the silence after it is the point."""
    seconds = 1.1
    pitch = curve(seconds, (0, 120), (0.05, 118), (0.8, 46), (seconds, 34))
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    hum = np.sin(phase) + 0.4 * np.sin(2 * phase) + 0.2 * np.sin(3 * phase) + 0.05 * np.sin(5 * phase)
    fall = curve(seconds, (0, 0), (0.02, 1), (0.05, 1), (0.45, 0.4), (0.9, 0.06), (seconds, 0))
    return placed(hum * fall, LAB, 0.2, 0.7)


def night_loop() -> Sound:
    """Under a sleeping city: pressure more than sound, an air duct, and nothing else."""
    rng = chance("night_loop")
    seconds, fold = 16.0, 2.0
    sides = []
    for _ in range(2):
        deep = dsp.low_pass(noise(rng, seconds + fold), 140, 1) * dsp.wander(rng, seconds + fold, 0.6, 0.6, 1.0)
        duct = dsp.band(noise(rng, seconds + fold), 260, 900, 1) * dsp.wander(rng, seconds + fold, 0.4, 0.05, 0.16)
        sides.append(dsp.loop(dsp.high_pass(deep, 35) + duct, seconds))
    return dsp.width(np.stack(sides, axis=1), 0.8)


def gas(name: str, seconds: float, loudness: Sound, fullness: Sound) -> Sound:
    """Gas from a narrow pipe: a thin hiss that gains a throat and then a body as `fullness` goes from 0 to 1."""
    rng = chance(name)
    sides = []
    for _ in range(2):
        breath = noise(rng, seconds)
        thin = dsp.band(breath, 2600, 9500, 1) * dsp.wander(rng, seconds, 22, 0.75, 1.15)
        throat = dsp.moving_band(breath, 1500 + 500 * dsp.wander(rng, seconds, 3, -1, 1), 3.5)
        body = dsp.low_pass(breath, 260) * 1.2 * dsp.wander(rng, seconds, 5, 0.5, 1.2)
        full = thin * (1 - 0.35 * fullness) * 0.5 + throat * (0.3 + fullness) * 0.21 + body * fullness
        sides.append(full * loudness)
    return dsp.width(np.stack(sides, axis=1), 0.75)


def gas_hiss_thin() -> Sound:
    """A thread: it spits, then barely holds."""
    seconds = 3.2
    loudness = curve(seconds, (0, 0), (0.06, 0.35), (0.25, 0.16), (2.2, 0.2), (seconds, 0))
    return gas("gas_hiss_thin", seconds, loudness, curve(seconds, (0, 0), (seconds, 0.05)))


def gas_swell() -> Sound:
    seconds = 14.0
    loudness = curve(seconds, (0, 0), (0.4, 0.03), (2, 0.08), (5, 0.22), (9, 0.6), (11.5, 0.9), (seconds, 0))
    fullness = curve(seconds, (0, 0), (4, 0.15), (9, 0.6), (seconds, 1))
    return placed(gas("gas_swell", seconds, loudness, fullness), LAB, 0.12, 1.2)


def gas_loop() -> Sound:
    seconds, fold = 12.0, 1.0
    steady = np.full(round((seconds + fold) * RATE), 0.8)
    return dsp.loop(gas("gas_loop", seconds + fold, steady, steady), seconds)
