"""Volumes, fades and ducking: arithmetic only."""

import pytest

from audio.gain import Bus, Duck, Fade, Volumes, bus_of, volume_step


def test_half_a_slider_is_a_quarter_of_the_amplitude() -> None:
    volumes = Volumes()
    volumes.set(Bus.MUSIC, 0.5)

    assert volumes.gain(Bus.MUSIC) == pytest.approx(0.25)
    assert volumes.gain(Bus.SOUND) == 1.0


def test_the_master_slider_turns_every_bus_down() -> None:
    volumes = Volumes()
    volumes.set(Bus.MASTER, 0.5)

    assert {volumes.gain(bus) for bus in Bus} == {0.25}


def test_muting_silences_every_bus_and_keeps_the_sliders() -> None:
    volumes = Volumes()
    volumes.is_muted = True

    assert {volumes.gain(bus) for bus in Bus} == {0.0}
    assert set(volumes.sliders.values()) == {1.0}


def test_ringing_and_heartbeat_have_a_switch_of_their_own() -> None:
    assert bus_of("sound", "tinnitus") is Bus.BODY
    assert bus_of("sound", "heartbeat") is Bus.BODY
    assert bus_of("sound", "cup_down") is Bus.SOUND
    assert bus_of("music", "vigil") is Bus.MUSIC


def test_two_crossing_fades_keep_their_power() -> None:
    going, coming = Fade(level=1.0, target=1.0), Fade()
    going.move(0.0, 2.0)
    coming.move(1.0, 2.0)

    for _ in range(120):
        going.update(1 / 60)
        coming.update(1 / 60)
        assert going.gain**2 + coming.gain**2 == pytest.approx(1.0)
    assert going.is_silent


def test_a_fade_turned_round_goes_back_from_where_it_was() -> None:
    fade = Fade()
    fade.move(1.0, 2.0)
    fade.update(1.0)
    fade.move(0.0, 1.0)
    fade.update(0.25)

    assert fade.level == pytest.approx(0.25)


def test_music_steps_back_for_a_voice_and_waits_before_it_returns() -> None:
    duck = Duck()
    for _ in range(10):
        duck.update(0.02, is_speaking=True)
    assert duck.gain("music") == pytest.approx(0.398, abs=0.001)
    assert duck.gain("ambience") == pytest.approx(0.631, abs=0.001)
    assert duck.gain("voice") == 1.0

    duck.update(0.2, is_speaking=False)
    assert duck.depth == 1.0
    for _ in range(10):
        duck.update(0.1, is_speaking=False)
    assert duck.gain("music") == 1.0


@pytest.mark.parametrize(("gain", "step"), [(-1.0, 0), (0.0, 0), (0.5, 64), (1.0, 128), (1.7, 128)])
def test_gains_become_the_steps_that_the_device_knows(gain: float, step: int) -> None:
    assert volume_step(gain) == step


def test_the_sound_slider_turns_a_heartbeat_down_as_well() -> None:
    volumes = Volumes()
    volumes.set(Bus.SOUND, 0.5)

    assert volumes.gain(Bus.BODY) == volumes.gain(Bus.SOUND) == 0.25
