"""What a sound measures: loudness by ITU-R BS.1770-4, true peak, and what a loop or a tail must not do.

Checked against ffmpeg's `ebur128` in tests/test_score_files.py.
"""

from dataclasses import dataclass

import numpy as np
from scipy import signal

from tools.score.dsp import RATE, Sound, decibels, stereo

# The two K-weighting filters for 48 kHz, as printed in BS.1770-4, tables 1 and 2.
HEAD = ([1.53512485958697, -2.69169618940638, 1.19839281085285], [1.0, -1.69065929318241, 0.73248077421585])
LOW_CUT = ([1.0, -2.0, 1.0], [1.0, -1.99004745483398, 0.99007225036621])
SILENCE_LUFS = -70.0
RELATIVE_GATE_LU = -10.0


def loudness(sound: Sound) -> float:
    """Return the integrated loudness in LUFS, gated as the standard says."""
    powers = block_powers(sound, 0.4, 0.1)
    loud = powers[lufs(powers) > SILENCE_LUFS]
    if not len(loud):
        return SILENCE_LUFS
    gate = lufs(loud.mean()) + RELATIVE_GATE_LU
    return float(lufs(loud[lufs(loud) > gate].mean()))


def block_powers(sound: Sound, seconds: float, hop: float) -> Sound:
    weighted = stereo(sound)
    for numerator, denominator in (HEAD, LOW_CUT):
        weighted = signal.lfilter(numerator, denominator, weighted, axis=0)
    power = np.concatenate([[0.0], np.cumsum((weighted**2).sum(axis=1))])
    size, step = round(seconds * RATE), round(hop * RATE)
    if len(sound) < size:
        # A short click is measured as if silence followed.
        return np.array([power[-1] / size])
    starts = np.arange(0, len(sound) - size + 1, step)
    out: Sound = (power[starts + size] - power[starts]) / size
    return out


def lufs(power: Sound | np.float64) -> Sound:
    out: Sound = -0.691 + 10.0 * np.log10(np.maximum(power, 1e-12))
    return out


def true_peak(sound: Sound) -> float:
    """Return the peak between the samples in dBTP, by four-fold oversampling."""
    return decibels(float(np.abs(signal.resample_poly(stereo(sound), 4, 1, axis=0)).max()))


@dataclass(frozen=True, slots=True)
class Seam:
    """The step from a loop's last sample to its first, and the 99.9th percentile of its own ordinary steps."""

    step: float
    usual: float


def seam(sound: Sound) -> Seam:
    steps = np.abs(np.diff(stereo(sound), axis=0)).max(axis=1)
    return Seam(float(np.abs(stereo(sound)[0] - stereo(sound)[-1]).max()), float(np.percentile(steps, 99.9)))


def offset(sound: Sound) -> float:
    """Return the greatest direct current of either side."""
    return float(np.abs(stereo(sound).mean(axis=0)).max())


def tail(sound: Sound) -> float:
    """Return how loud the last 2 ms are, in dB under the sound's peak: a cut tail is loud."""
    end = float(np.abs(sound[-round(0.002 * RATE) :]).max())
    return decibels(end) - decibels(float(np.abs(sound).max()))


def clipped(sound: Sound) -> int:
    return int((np.abs(sound) >= 0.9999).sum())


def report(sound: Sound, *, is_loop: bool) -> str:
    """Return one line of what `sound` measures."""
    line = f"{len(sound) / RATE:7.3f} s {loudness(sound):6.1f} LUFS {true_peak(sound):6.1f} dBTP"
    line += f" offset {offset(sound):.5f} clipped {clipped(sound)}"
    if is_loop:
        found = seam(sound)
        return f"{line} seam {found.step:.4f} of {found.usual:.4f}"
    return f"{line} tail {tail(sound):.0f} dB"
