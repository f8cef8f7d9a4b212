"""Our meter and our notes: what the score is made with."""

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("scipy", reason="scipy, which the score is made with, is not installed")

from tools.score import dsp, meter
from tools.score.notes import beats_of, phrase, pitch
from tools.score.voicing import chords, lead


def test_a_sine_at_minus_23_measures_minus_23() -> None:
    sine = dsp.stereo(dsp.db(-23) * np.sin(2 * np.pi * 997 * dsp.times(4.0)))

    assert meter.loudness(sine) == pytest.approx(-23.0, abs=0.1)
    assert meter.true_peak(sine) == pytest.approx(-23.0, abs=0.1)


def test_a_folded_loop_has_no_step_at_its_seam() -> None:
    noise = dsp.low_pass(np.random.default_rng(1).standard_normal((3 * dsp.RATE, 2)), 800)
    found = meter.seam(dsp.loop(noise, 2.5))

    assert found.step < found.usual


def test_pitches_are_read_as_people_write_them() -> None:
    assert [pitch(name) for name in ("C4", "A4", "Bb3", "C#5", "D-1")] == [60, 69, 58, 73, 2]


def test_a_phrase_counts_its_rests() -> None:
    assert list(phrase("A4/.5 -/1 F5/3")) == [(0.0, 0.5, 69), (1.5, 3.0, 77)]
    assert beats_of("A4/.5 -/1 F5/3") == 4.5


def test_voices_keep_apart_and_in_order() -> None:
    voicings = lead(chords("D:F,A,C,E Bb:D,F,A G:Bb,D,F A:C#,E,G D:F,A"))

    assert all(list(voicing) == sorted(set(voicing)) for voicing in voicings)
    assert [voicing[0] % 12 for voicing in voicings] == [2, 10, 7, 9, 2]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="ffmpeg, the meter to compare with, is not installed")
def test_our_meter_agrees_with_ffmpeg() -> None:
    soundfile = pytest.importorskip("soundfile", reason="soundfile, which the score is made with, is not installed")
    path = Path(__file__).parents[1] / "assets" / "music" / "vigil.ogg"
    sound, _ = soundfile.read(path, always_2d=True)
    command = ["ffmpeg", "-hide_banner", "-nostats", "-i", str(path), "-af", "ebur128", "-f", "null", "-"]
    report = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    theirs = float(report[report.rindex("I:") + 2 :].split()[0])

    assert meter.loudness(sound) == pytest.approx(theirs, abs=0.2)
