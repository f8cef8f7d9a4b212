"""Decoding on the thread, and a machine on which something is missing. SDL's dummy driver plays."""

import wave
from pathlib import Path

import pygame
import pytest

from audio.mixer import Mixer
from audio.sounds import NO_DEVICE, Sounds, open_device
from engine.preferences import Preferences
from engine.steps import PlaySound


@pytest.fixture(autouse=True)
def dummy_device(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with wave.open(str(tmp_path / "tone.wav"), "wb") as tone:
        tone.setparams((2, 2, 48_000, 0, "NONE", ""))
        # A ramp: every sample tells its place.
        tone.writeframes(b"".join(n.to_bytes(2, "little") * 2 for n in range(24_000)))
    (tmp_path / "broken.ogg").write_bytes(b"this is no sound")
    return tmp_path


def find_in(folder: Path) -> Sounds:
    files = {path.stem: path for path in folder.iterdir()}
    return Sounds(lambda name: files.get(name.rpartition(">")[2]))


def decode(sounds: Sounds, name: str) -> pygame.mixer.Sound:
    while (sound := sounds.get(name)) is None:
        assert not sounds.is_lost(name)
    return sound


def test_a_turned_loop_begins_in_its_middle_and_loses_nothing(folder: Path) -> None:
    sounds = find_in(folder)
    tone = decode(sounds, "tone")
    turned = sounds.turned(tone, 0.25).get_raw()
    raw = tone.get_raw()
    sounds.close()

    assert turned == raw[48_000:] + raw[:48_000]


def test_a_part_of_a_file_is_cut_to_the_sample(folder: Path) -> None:
    sounds = find_in(folder)
    raw = decode(sounds, "tone").get_raw()
    parts = [decode(sounds, name).get_raw() for name in ("<from 0.25>tone", "<from 0.1 to 0.2>tone", "<to 0.1>tone")]
    sounds.close()

    assert parts == [raw[48_000:], raw[19_200:38_400], raw[:19_200]]


def test_missing_and_broken_files_are_told_once_each(folder: Path) -> None:
    sounds = find_in(folder)
    for _ in range(3):
        sounds.get("nowhere")
        sounds.get("broken")
    sounds.close()
    notices = [sounds.next_notice(), sounds.next_notice()]

    assert notices[0] == "The sound 'nowhere' is missing; the game goes on without it."
    assert notices[1] is not None and notices[1].startswith("The sound 'broken' can't be played")
    assert sounds.next_notice() is None
    assert sounds.is_lost("nowhere") and sounds.is_lost("broken")


def test_a_missing_sound_in_a_script_is_a_notice_and_no_more() -> None:
    mixer = Mixer.open(lambda name: None, Preferences())
    mixer.play(PlaySound("music", ("nowhere",)))
    notice = None
    while notice is None:
        mixer.update(1 / 60)
        notice = mixer.take_notice()
    mixer.update(1 / 60)
    mixer.close()

    assert notice == "The sound 'nowhere' is missing; the game goes on without it."
    assert mixer.trouble is None


def test_without_a_device_the_game_plays_on_in_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "no such driver")
    told: list[str] = []
    open_device(told.append)
    is_open = pygame.mixer.get_init() is not None
    pygame.mixer.quit()

    assert told == [NO_DEVICE]
    assert is_open
