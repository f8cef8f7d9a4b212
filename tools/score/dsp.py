"""Sound as arrays of samples: filters, echoes, fades.

A sound is float64, shape (samples,) or (samples, 2), 48 kHz, full scale at 1. Everything is a function of its
arguments and its seed, so that a file made twice is the same file.
"""

import zlib

import numpy as np
from numpy.typing import NDArray
from scipy import signal
from scipy.interpolate import PchipInterpolator
from scipy.ndimage import maximum_filter1d, uniform_filter1d

RATE = 48_000
Sound = NDArray[np.float64]


def db(decibels: float) -> float:
    return float(10.0 ** (decibels / 20.0))


def decibels(amplitude: float) -> float:
    return float(20.0 * np.log10(max(amplitude, 1e-10)))


def chance(name: str) -> np.random.Generator:
    """Return a generator of its own for `name`, so that one sound's change leaves all others as they were."""
    return np.random.default_rng(zlib.crc32(name.encode()))


def times(seconds: float) -> Sound:
    return np.arange(round(seconds * RATE)) / RATE


def silence(seconds: float) -> Sound:
    return np.zeros(round(seconds * RATE))


def stereo(sound: Sound) -> Sound:
    return sound if sound.ndim == 2 else np.stack([sound, sound], axis=1)


def curve(seconds: float, *points: tuple[float, float]) -> Sound:
    """Return straight lines through (second, value) points."""
    xs, ys = zip(*points, strict=True)
    out: Sound = np.interp(times(seconds), xs, ys)
    return out


def wander(rng: np.random.Generator, seconds: float, per_second: float, low: float, high: float) -> Sound:
    """Return a smooth random walk between `low` and `high`, with so many turns a second."""
    count = round(seconds * RATE)
    knots = max(4, int(seconds * per_second) + 3)
    values = rng.uniform(low, high, knots)
    path: Sound = PchipInterpolator(np.linspace(0, count, knots), values)(np.arange(count))
    return path


def low_pass(sound: Sound, hertz: float, order: int = 2) -> Sound:
    return filtered(sound, hertz, "low", order)


def high_pass(sound: Sound, hertz: float, order: int = 2) -> Sound:
    return filtered(sound, hertz, "high", order)


def band(sound: Sound, low: float, high: float, order: int = 2) -> Sound:
    return filtered(sound, (low, high), "band", order)


def filtered(sound: Sound, hertz: float | tuple[float, float], kind: str, order: int) -> Sound:
    out: Sound = signal.sosfilt(signal.butter(order, hertz, kind, fs=RATE, output="sos"), sound, axis=0)
    return out


def shelf(sound: Sound, hertz: float, gain_db: float) -> Sound:
    """Raise or lower what lies above `hertz`."""
    return sound + (db(gain_db) - 1.0) * high_pass(sound, hertz, 1)


def moving_band(sound: Sound, hertz: Sound, sharpness: float) -> Sound:
    """Band-pass with a centre that moves (a state variable filter, sample by sample, so it is slow)."""
    coefficients = (2.0 * np.sin(np.pi * np.minimum(hertz, RATE / 7) / RATE)).tolist()
    out = []
    low = mid = 0.0
    for x, f in zip(sound.tolist(), coefficients, strict=True):
        low += f * mid
        mid += f * (x - low - mid / sharpness)
        out.append(mid)
    return np.array(out)


def add(bed: Sound, sound: Sound, second: float, gain: float = 1.0) -> Sound:
    """Add `sound` to `bed` from `second` on, in place; what reaches past its end is dropped."""
    start = round(second * RATE)
    length = max(0, min(len(sound), len(bed) - start))
    bed[start : start + length] += gain * sound[:length]
    return bed


def fade_ends(sound: Sound, into: float = 0.0, out: float = 0.01) -> Sound:
    """Fade the very ends, so that nothing clicks."""
    sound = sound.copy()
    for seconds, ends in ((into, slice(None, None)), (out, slice(None, None, -1))):
        count = min(len(sound), round(seconds * RATE))
        if count:
            ramp = 0.5 - 0.5 * np.cos(np.pi * np.arange(count) / count)
            view = sound[ends][:count]
            view *= ramp[:, None] if sound.ndim == 2 else ramp
    return sound


def loop(sound: Sound, seconds: float) -> Sound:
    """Fold what lies beyond `seconds` over the start, so that the end runs into the beginning.

    Square-root fades keep the power of noise, which is unlike itself a moment later.
    """
    count = round(seconds * RATE)
    tail = sound[count:]
    fade = np.sqrt(np.linspace(0.0, 1.0, len(tail)))
    if sound.ndim == 2:
        fade = fade[:, None]
    out = sound[:count].copy()
    out[: len(tail)] = out[: len(tail)] * fade + tail * fade[::-1]
    return out


def width(sound: Sound, amount: float) -> Sound:
    middle = sound.mean(axis=1, keepdims=True)
    out: Sound = middle + (sound - middle) * amount
    return out


def pan(sound: Sound, place: float) -> Sound:
    """Place a sound between left (0) and right (1), the same power everywhere."""
    sides = np.array([np.cos(place * np.pi / 2), np.sin(place * np.pi / 2)]) * np.sqrt(2.0)
    out: Sound = stereo(sound) * sides
    return out


def room(seed: int, *, decay: float, before: float = 0.022, bright: float = 5200.0) -> Sound:
    """Return the answer of a room to a click: noise in four bands that die away at their own pace, and a few echoes.

    `decay` is the time to fall by 60 dB, `before` how long after the sound the room answers.
    """
    rng = np.random.default_rng(seed)
    count, start = int(decay * 1.2 * RATE), int(before * RATE)
    seconds = np.arange(count) / RATE
    out = np.zeros((count + start, 2))
    for side in range(2):
        answer = np.zeros(count)
        for low, high, pace in ((60, 400, 1.15), (400, 1600, 1.0), (1600, 4000, 0.75), (4000, 11000, 0.42)):
            noise = band(rng.standard_normal(count), low, high)
            answer += noise * 10 ** (-3 * seconds / (decay * pace)) * (bright / 8000 if low >= 4000 else 1.0)
        answer *= np.minimum(1.0, seconds / 0.03)
        for _ in range(9):
            echo = int(rng.uniform(0.004, 0.055) * RATE)
            answer[echo] += rng.choice([-1, 1]) * rng.uniform(1.5, 3.0) * np.exp(-echo / RATE / 0.03)
        out[start:, side] = answer
    result: Sound = out / np.sqrt((out**2).sum(axis=0).mean())
    return result


def in_room(sound: Sound, answer: Sound, wet: float, dry: float = 1.0) -> Sound:
    """Sound in a room; as long as `sound`, so give it a tail to ring out in."""
    sound = stereo(sound)
    wets = [signal.fftconvolve(sound[:, side], answer[:, side])[: len(sound)] for side in range(2)]
    return dry * sound + wet * np.stack(wets, axis=1)


def with_tail(sound: Sound, seconds: float) -> Sound:
    return np.concatenate([sound, np.zeros((round(seconds * RATE), *sound.shape[1:]))])


def limit(sound: Sound, ceiling_db: float) -> Sound:
    """Hold peaks under `ceiling_db`, looking 4 ms ahead and letting go within 0.12 s."""
    ceiling, ahead = db(ceiling_db), round(0.004 * RATE)
    peaks = maximum_filter1d(np.abs(sound).max(axis=1), 2 * ahead + 1)
    needed = np.minimum(1.0, ceiling / np.maximum(peaks, 1e-9))
    held = released(needed, np.exp(-1.0 / (0.12 * RATE)))
    gain = uniform_filter1d(np.minimum(held, needed), 2 * ahead + 1)
    out: Sound = np.clip(sound * gain[:, None], -ceiling, ceiling)
    return out


def released(needed: Sound, keep: float, block: int = 64) -> Sound:
    """Let a gain rise back no faster than it may; by blocks, because sample by sample takes seconds."""
    padded = np.pad(needed, (0, -len(needed) % block), constant_values=1.0).reshape(-1, block).min(axis=1)
    current, gains = 1.0, []
    for lowest in padded.tolist():
        current = min(lowest, 1.0 - (1.0 - current) * keep**block)
        gains.append(current)
    centres = np.arange(len(gains)) * block + block / 2
    risen: Sound = np.interp(np.arange(len(needed)), centres, gains)
    return risen
