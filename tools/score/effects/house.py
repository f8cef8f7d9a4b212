"""Things touched in the house: the cup, the coffee, doors, stairs, socks, cloth, a body going down."""

import numpy as np

from tools.score import dsp
from tools.score.dsp import Sound, add, chance, curve, silence
from tools.score.effects.sources import KITCHEN, LAB, bubble, noise, placed, puff, struck, thump

CUP = ((1870, 0.5, 0.035), (2950, 0.8, 0.05), (4410, 0.6, 0.04), (6230, 0.35, 0.025), (8120, 0.2, 0.015))
TABLE = ((142, 0.9, 0.03), (236, 0.7, 0.028), (388, 0.4, 0.02))
DOOR = ((62, 1.0, 0.09), (97, 0.8, 0.07), (171, 0.5, 0.05), (262, 0.3, 0.035), (411, 0.15, 0.02))
LATCH = ((1430, 0.5, 0.012), (2610, 0.5, 0.009), (3990, 0.3, 0.006))
HEAVY_DOOR = ((48, 1.0, 0.18), (83, 0.6, 0.12), (140, 0.3, 0.08))
METAL_STEP = ((210, 0.5, 0.06), (343, 0.5, 0.09), (618, 0.4, 0.07), (1180, 0.25, 0.05), (2240, 0.12, 0.03))


def cup_down() -> Sound:
    rng = chance("cup_down")
    cup = struck(rng, 0.5, CUP, attack=0.0003)
    table = struck(rng, 0.3, TABLE, attack=0.001)
    out = silence(0.6)
    # It lands, and its rim settles 43 ms later.
    for second, of_table, of_cup in ((0.002, 0.9, 0.35), (0.045, 0.16, 0.1)):
        add(out, table, second, of_table)
        add(out, cup, second, of_cup)
    return placed(out, KITCHEN, 0.22, 0.5)


def coffee_pour() -> Sound:
    rng = chance("coffee_pour")
    seconds = 3.2
    out = silence(seconds)
    for _ in range(1100):
        start = rng.uniform(0.05, 2.95)
        # A filling cup rings higher, and so do its bubbles.
        pitch = rng.lognormal(np.log(620 + 160 * start), 0.42)
        loudness = 0.05 * rng.random() ** 2 * np.interp(start, [0, 0.4, 2.5, 2.95], [0.3, 1, 1, 0.15])
        add(out, bubble(pitch, rng.uniform(0.008, 0.045)), start, loudness)
    flow = curve(seconds, (0, 0), (0.15, 0.5), (0.4, 1), (2.5, 1), (2.95, 0.2), (3.2, 0))
    stream = noise(rng, seconds) * flow * dsp.wander(rng, seconds, 14, 0.5, 1.0)
    filling = curve(seconds, (0, 420), (seconds, 1250)) * (1 + 0.06 * dsp.wander(rng, seconds, 9, -1, 1))
    out += 0.012 * dsp.moving_band(stream, filling, 5) + 0.004 * dsp.band(stream, 2500, 7000)
    return placed(out, KITCHEN, 0.15, 0.5)


def door_close() -> Sound:
    rng = chance("door_close")
    out = silence(1.0)
    for second, gain in ((0.0, 0.25), (0.055, 0.35)):
        add(out, struck(rng, 0.12, LATCH), second, gain)
    add(out, struck(rng, 0.6, DOOR, attack=0.002), 0.03)
    add(out, puff(rng, 0.15, 60, 700, attack=0.002, decay=0.025), 0.03, 0.3)
    return placed(out, LAB, 0.35, 1.0)


def labdoor_push() -> Sound:
    """A heavy white door that gives way too easily: air, a hinge turning, the stop at its end."""
    rng = chance("labdoor_push")
    seconds = 3.0
    air = noise(rng, seconds) * curve(seconds, (0, 0), (0.3, 1), (2.0, 0.7), (2.6, 0.25), (3.0, 0))
    hinge = curve(seconds, (0, 310), (seconds, 190)) * (1 + 0.04 * dsp.wander(rng, seconds, 6, -1, 1))
    out = 0.7 * dsp.low_pass(air, 120, 3) + 0.05 * dsp.moving_band(air, hinge, 18)
    add(out, puff(rng, 0.5, 2500, 7000, attack=0.02, decay=0.12), 0.0, 0.03)
    add(out, struck(rng, 0.55, HEAVY_DOOR, attack=0.004), 2.4, 0.8)
    return placed(out, LAB, 0.35, 1.4)


def stairs_up() -> Sound:
    """Leather soles on metal stairs, each step further off and duller."""
    rng = chance("stairs_up")
    out = silence(5.6)
    second = 0.05
    for step in range(9):
        sole = puff(rng, 0.2, 80, 1100, attack=0.003, decay=0.015)
        ring = add(silence(0.5), struck(rng, 0.45, METAL_STEP, attack=0.0015, spread=0.04), 0, 0.5)
        add(ring, sole, 0.0, 0.8)
        add(out, dsp.low_pass(ring, 6000 / (1 + 0.5 * step)), second, 1 / (1 + 0.35 * step))
        second += 0.56 + rng.normal(0, 0.02)
    return placed(out, LAB, 0.4, 1.3)


def socks_run() -> Sound:
    """Eight steps in socks on concrete, coming nearer and faster. Socks have no edge: slow attacks, nothing high."""
    rng = chance("socks_run")
    out = np.zeros((dsp.RATE * 3, 2))
    second = 0.05
    for step in range(8):
        heel = struck(rng, 0.25, ((54, 1.0, 0.045), (88, 0.6, 0.035), (131, 0.25, 0.02)), attack=0.007, spread=0.05)
        ball = puff(rng, 0.25, 60, 420, attack=0.008, decay=0.03)
        slide = puff(rng, 0.14, 500, 1500, attack=0.03, decay=0.03)
        loudness = 0.35 + 0.65 * step / 7
        place = 0.5 + (-0.06 if step % 2 else 0.06)
        for part, delay, gain in ((heel, 0.0, 1.0), (ball, 0.004, 0.6), (slide, 0.03, 0.06)):
            add(out, dsp.pan(part, place), second + delay, gain * loudness)
        second += 0.345 - 0.012 * step + rng.normal(0, 0.012)
    return dsp.low_pass(placed(out, LAB, 0.3, 1.0), 2000)


def cloth() -> Sound:
    """Sweater against shirt, once."""
    rng = chance("cloth")
    seconds = 0.9
    shape = np.sin(np.pi * dsp.times(seconds) / seconds) ** 1.3
    rub = dsp.band(noise(rng, seconds), 500, 4200, 1) * shape * dsp.wander(rng, seconds, 18, 0.05, 1) ** 2
    return placed(rub, KITCHEN, 0.15, 0.4)


def body_fall() -> Sound:
    """Knees, then the weight, with cloth over it: two people going down, not one thing dropped."""
    rng = chance("body_fall")
    out = silence(1.7)
    for second, pitch, gain in ((0.25, 58, 0.55), (0.34, 71, 0.3), (0.62, 47, 1.0), (0.71, 63, 0.5)):
        add(out, thump(pitch, 0.5, drop=0.5, decay=0.06), second, gain)
        add(out, puff(rng, 0.4, 60, 480, attack=0.006, decay=0.06), second, 0.35 * gain)
    rustle = 1.2
    shape = np.sin(np.pi * dsp.times(rustle) / rustle) ** 2 * dsp.wander(rng, rustle, 16, 0.1, 1)
    add(out, dsp.band(noise(rng, rustle), 500, 3200) * shape, 0.1, 0.04)
    return placed(out, LAB, 0.3, 1.1)
