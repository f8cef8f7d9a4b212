"""What really comes out: SDL's disk driver writes the mix to a file while the mixer plays, in real time."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pygame
import pytest
from numpy.typing import NDArray

from audio.mixer import Mixer
from engine.preferences import Preferences
from engine.state import SoundState, Track

RATE = 48_000
BYTES_PER_SAMPLE = 4
FILES = {path.stem: path for path in sorted((Path(__file__).parents[1] / "assets").rglob("*.ogg"))}
LOUD = Preferences(volumes=(("master", 1.0), ("music", 1.0), ("ambience", 1.0), ("sound", 1.0), ("voice", 1.0)))
# A cue is heard this soon after the frame in which it fired: three buffers and a little.
LATEST_SECONDS = 0.05

pytestmark = pytest.mark.slow


class Recording:
    """A mixer whose output is a file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.mixer = Mixer.open(lambda name: FILES.get(name.removesuffix(".ogg")), LOUD)

    @property
    def seconds(self) -> float:
        return self.path.stat().st_size / BYTES_PER_SAMPLE / RATE if self.path.exists() else 0.0

    def play_until(self, seconds: float) -> None:
        """Go on, frame by frame, until the file is that long: its own clock, whatever the machine is doing."""
        before = time.perf_counter()
        while self.seconds < seconds:
            time.sleep(1 / 60)
            now = time.perf_counter()
            self.mixer.update(now - before)
            before = now

    def fire(self, cue: str) -> tuple[float, float]:
        """Fire a cue; return between which seconds of the file it happened."""
        before = self.seconds
        self.mixer.cue(cue)
        self.mixer.update(1 / 60)
        return before, self.seconds

    def close(self) -> NDArray[np.float64]:
        self.mixer.close()
        return np.frombuffer(self.path.read_bytes(), dtype=np.int16).reshape(-1, 2) / 32768.0


@pytest.fixture
def recording(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Recording]:
    path = tmp_path / "mix.raw"
    monkeypatch.setenv("SDL_AUDIODRIVER", "disk")
    monkeypatch.setenv("SDL_DISKAUDIOFILE", str(path))
    yield Recording(path)
    os.environ.pop("SDL_DISKAUDIOFILE", None)


def samples(name: str) -> NDArray[np.float64]:
    """Decode a file as the game does; the mixer must be open."""
    return np.frombuffer(pygame.mixer.Sound(FILES[name]).get_raw(), dtype=np.int16).reshape(-1, 2) / 32768.0


def found_at(mix: NDArray[np.float64], sound: NDArray[np.float64], after: float) -> float:
    """Return the second in `mix` where `sound` fits best, looking from a little before `after`."""
    start = max(0, round((after - 0.2) * RATE))
    window, sought = mix[start : start + 2 * RATE].mean(axis=1), sound[: RATE // 2].mean(axis=1)
    size = len(window) + len(sought)
    match = np.fft.irfft(np.fft.rfft(window, size) * np.conj(np.fft.rfft(sought, size)), size)[: len(window)]
    return (start + int(np.argmax(match))) / RATE


def test_cues_are_heard_at_once_and_silence_is_silence(recording: Recording) -> None:
    recording.play_until(0.1)
    click, motif = samples("switch_click"), samples("fill")
    recording.mixer.show(SoundState((("music", Track(("resolve.ogg",))),)), 0.0)
    recording.play_until(2.5)
    clicked = recording.fire("dead")
    recording.play_until(clicked[1] + 4.0)
    screamed = recording.fire("part")
    recording.play_until(screamed[1] + 1.5)
    mix = recording.close()

    for (earliest, latest), sound in ((clicked, click), (screamed, motif)):
        heard = found_at(mix, sound, earliest)
        assert earliest - 0.001 <= heard <= latest + LATEST_SECONDS
    quiet = mix[round((clicked[1] + 3.0) * RATE) : round(screamed[0] * RATE)]
    assert not quiet.any(), "the hum and the click have ended, so nothing is left"


def test_a_loop_comes_round_without_a_gap(recording: Recording) -> None:
    recording.play_until(0.1)
    loop = samples("clock_tick_loop")
    recording.mixer.show(SoundState((("ambience", Track(("clock_tick_loop.ogg",))),)), 0.0)
    recording.play_until(6.5)
    mix = recording.close()
    start = round(found_at(mix, loop, 0.2) * RATE)
    turns = np.concatenate([loop, loop, loop])[: len(mix) - start]

    assert np.abs(mix[start : start + len(turns)] - turns).max() < 2 / 32768
