"""The mixer on a device that only writes down what it is told."""

import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from audio.cues import CUES, sounds_of
from audio.mixer import Mixer
from audio.sounds import Sounds
from engine.preferences import Preferences
from engine.state import SoundState, Track
from engine.steps import PlaySound, StopSound

FRAME = 1 / 60
LOUD = Preferences(volumes=(("master", 1.0), ("music", 1.0), ("ambience", 1.0), ("sound", 1.0), ("voice", 1.0)))


@dataclass(frozen=True)
class Tone:
    """A sound that is only its name; `turned_by` is where a copy of it begins."""

    name: str
    turned_by: float = 0.0

    def get_length(self) -> float:
        return 10.0


@dataclass
class PaperChannel:
    sound: Tone | None = None
    loops: int = 0
    waiting: Tone | None = None
    volume: float = 1.0

    def play(self, sound: Tone, loops: int = 0) -> None:
        self.sound, self.loops, self.waiting = sound, loops, None

    def queue(self, sound: Tone) -> None:
        self.waiting = sound

    def get_queue(self) -> Tone | None:
        return self.waiting

    def get_busy(self) -> bool:
        return self.sound is not None

    def set_volume(self, volume: float) -> None:
        self.volume = volume

    def stop(self) -> None:
        self.sound = self.waiting = None

    def turn(self) -> None:
        """The sound comes to its end."""
        self.sound, self.waiting = self.waiting, None


@dataclass
class PaperDevice:
    """Stands in for `Sounds`. What is in `slow` is never decoded, what is in `missing` never found."""

    slow: set[str] = field(default_factory=set)
    missing: set[str] = field(default_factory=set)
    channels: dict[int, PaperChannel] = field(default_factory=dict)
    is_open: threading.Event = field(default_factory=threading.Event)
    is_still: bool = False

    def __post_init__(self) -> None:
        self.is_open.set()

    def find(self, name: str) -> Path | None:
        return None if name in self.missing else Path(name)

    def get(self, name: str) -> Tone | None:
        return None if name in self.slow | self.missing else Tone(name)

    def is_lost(self, name: str) -> bool:
        return name in self.missing

    def turned(self, sound: Tone, seconds: float) -> Tone:
        return Tone(sound.name, round(seconds, 3))

    def channel(self, index: int) -> PaperChannel:
        return self.channels.setdefault(index, PaperChannel())

    def stand_still(self, is_still: bool) -> None:
        self.is_still = is_still

    def next_notice(self) -> str | None:
        return None

    @property
    def heard(self) -> dict[str, float]:
        """The volume of every sound now audible."""
        return {c.sound.name: c.volume for c in self.channels.values() if c.sound and c.volume}

    def playing(self, name: str) -> PaperChannel:
        return next(c for c in self.channels.values() if c.sound and c.sound.name == name)


def mixer_on(device: PaperDevice, preferences: Preferences = LOUD) -> Mixer:
    return Mixer(cast(Sounds, device), preferences)


def pass_seconds(mixer: Mixer, seconds: float) -> None:
    for _ in range(round(seconds / FRAME)):
        mixer.update(FRAME)


def test_music_loops_inside_the_device() -> None:
    device = PaperDevice()
    mixer = mixer_on(device)
    mixer.play(PlaySound("music", ("vigil",)))
    mixer.update(FRAME)

    assert device.heard == {"vigil": 1.0}
    assert device.playing("vigil").loops == -1


def test_a_fade_in_crosses_with_the_music_before() -> None:
    device = PaperDevice()
    mixer = mixer_on(device)
    mixer.play(PlaySound("music", ("vigil",)))
    mixer.update(FRAME)
    mixer.play(PlaySound("music", ("dread",), fadein=2.0))
    pass_seconds(mixer, 1.0)
    halfway = dict(device.heard)
    pass_seconds(mixer, 1.1)

    assert set(halfway) == {"vigil", "dread"}
    assert abs(halfway["vigil"] - halfway["dread"]) < 0.05
    assert device.heard == {"dread": 1.0}


def test_music_plays_on_while_the_next_is_decoded() -> None:
    device = PaperDevice(slow={"dread"})
    mixer = mixer_on(device)
    mixer.play(PlaySound("music", ("vigil",)))
    mixer.update(FRAME)
    mixer.play(PlaySound("music", ("dread",)))
    pass_seconds(mixer, 3.0)
    assert device.heard == {"vigil": 1.0}

    device.slow.clear()
    pass_seconds(mixer, 0.2)
    assert device.heard == {"dread": 1.0}


def test_three_changes_in_a_moment_end_with_the_last() -> None:
    device = PaperDevice()
    mixer = mixer_on(device)
    for name in ("vigil", "dread", "resolve"):
        mixer.play(PlaySound("music", (name,), fadein=2.0))
        pass_seconds(mixer, 0.1)
    pass_seconds(mixer, 3.0)

    assert device.heard == {"resolve": 1.0}


def test_a_third_piece_begins_at_once_while_two_still_cross() -> None:
    device = PaperDevice()
    mixer = mixer_on(device)
    for name in ("wisp", "pour", "fill"):
        mixer.play(PlaySound("music", (name,), fadeout=3.0))
        mixer.update(FRAME)

    assert device.heard["fill"] == 1.0


def test_muffled_music_joins_where_the_clear_one_stands() -> None:
    device = PaperDevice()
    mixer = mixer_on(device)
    mixer.play(PlaySound("music", ("kiss",)))
    pass_seconds(mixer, 4.0)
    mixer.play(PlaySound("music", ("kiss_muffled",), fadein=1.0))
    mixer.update(FRAME)

    sound = device.playing("kiss_muffled").sound
    assert sound is not None and abs(sound.turned_by - 4.0) < 0.05


def test_a_list_plays_in_order_and_its_last_file_loops() -> None:
    device = PaperDevice()
    mixer = mixer_on(device)
    mixer.play(PlaySound("music", ("fill_intro", "fill")))
    mixer.update(FRAME)
    channel = device.playing("fill_intro")
    heard = []
    for _ in range(3):
        channel.turn()
        mixer.update(FRAME)
        heard.append(channel.sound and channel.sound.name)

    assert heard == ["fill", "fill", "fill"]


def test_a_queued_track_waits_for_the_loop_to_come_round() -> None:
    device = PaperDevice()
    mixer = mixer_on(device)
    mixer.play(PlaySound("music", ("wisp",)))
    mixer.update(FRAME)
    mixer.play(PlaySound("music", ("pour",), is_queued=True))
    pass_seconds(mixer, 9.0)
    assert device.heard == {"wisp": 1.0}

    pass_seconds(mixer, 1.2)
    assert device.heard == {"pour": 1.0}


def test_what_plays_now_takes_the_place_of_what_was_queued() -> None:
    device = PaperDevice()
    mixer = mixer_on(device)
    mixer.play(PlaySound("music", ("wisp",)))
    mixer.update(FRAME)
    mixer.play(PlaySound("music", ("pour",), is_queued=True))

    mixer.play(PlaySound("music", ("kiss",)))
    pass_seconds(mixer, 12.0)

    assert device.heard == {"kiss": 1.0}


def test_a_shown_state_plays_on_what_it_shares_and_ends_the_rest() -> None:
    device = PaperDevice()
    mixer = mixer_on(device)
    mixer.play(PlaySound("music", ("vigil",)))
    mixer.play(PlaySound("ambience", ("night_loop",)))
    mixer.play(PlaySound("sound", ("cup_down",)))
    mixer.play(PlaySound("audio", ("door_close",)))
    mixer.update(FRAME)
    mixer.show(SoundState((("music", Track(("vigil",))), ("ambience", Track(("lab_hum_loop",))))))
    pass_seconds(mixer, 1.0)

    assert device.heard == {"vigil": 1.0, "lab_hum_loop": 1.0}


def test_if_changed_leaves_the_same_music_alone() -> None:
    device = PaperDevice()
    mixer = mixer_on(device)
    mixer.play(PlaySound("music", ("vigil",)))
    mixer.update(FRAME)
    channel = device.playing("vigil")
    mixer.play(PlaySound("music", ("vigil",), if_changed=True))
    mixer.update(FRAME)

    assert list(device.channels.values()) == [channel]


def test_music_steps_back_while_a_voice_plays() -> None:
    device = PaperDevice()
    mixer = mixer_on(device)
    mixer.play(PlaySound("music", ("vigil",)))
    mixer.speak("headline_1234abcd")
    pass_seconds(mixer, 0.5)
    assert mixer.is_voice_playing
    assert abs(device.heard["vigil"] - 0.4) < 0.01

    device.playing("headline_1234abcd").turn()
    pass_seconds(mixer, 1.5)
    assert not mixer.is_voice_playing
    assert device.heard == {"vigil": 1.0}


def test_the_next_line_ends_the_voice_and_a_line_without_a_file_is_silent() -> None:
    device = PaperDevice(missing={"kitchen_00000000"})
    mixer = mixer_on(device)
    mixer.speak("headline_1234abcd")
    pass_seconds(mixer, 0.2)
    assert device.heard == {"headline_1234abcd": 1.0}
    mixer.speak("kitchen_00000000")
    pass_seconds(mixer, 0.2)

    assert device.heard == {}
    assert mixer.take_notice() is None


def test_lines_skipped_through_say_nothing() -> None:
    device = PaperDevice()
    mixer = mixer_on(device)
    for number in range(10):
        mixer.show(SoundState())
        mixer.speak(f"headline_{number:08}")
        mixer.update(FRAME)

    assert device.heard == {}


def test_a_voice_named_by_the_script_is_kept_for_its_line() -> None:
    device = PaperDevice()
    mixer = mixer_on(device)
    mixer.play(PlaySound("voice", ("chloe_gasp",)))
    mixer.speak("headline_1234abcd")
    mixer.update(FRAME)

    assert device.heard == {"chloe_gasp": 1.0}


def test_every_cue_starts_its_sounds_within_a_frame() -> None:
    for name, acts in CUES.items():
        device = PaperDevice()
        mixer = mixer_on(device)
        mixer.cue(name)
        mixer.update(FRAME)

        assert {c.sound.name for c in device.channels.values() if c.sound} == set(sounds_of({name: acts}))


def test_the_script_saying_what_a_cue_began_leaves_it_playing() -> None:
    device = PaperDevice()
    mixer = mixer_on(device)
    mixer.cue("wisp")
    mixer.update(FRAME)
    before = dict(device.channels)
    mixer.play(PlaySound("music", ("wisp.ogg",), fadein=3.0, if_changed=True))
    mixer.show(SoundState((("music", Track(("wisp.ogg",))),)))
    mixer.update(FRAME)

    assert set(device.channels) == set(before)


def test_swaying_muffles_the_music_that_plays_and_leaves_silence_alone() -> None:
    device = PaperDevice()
    mixer = mixer_on(device)
    mixer.cue("sway")
    pass_seconds(mixer, 1.0)
    assert not any(name.endswith("_muffled") for name in device.heard)

    mixer.play(PlaySound("music", ("kiss.ogg",)))
    mixer.cue("sway")
    pass_seconds(mixer, 3.0)
    assert "kiss_muffled" in device.heard and "kiss.ogg" not in device.heard


def test_without_ringing_the_heartbeat_is_silent_and_the_room_is_not() -> None:
    device = PaperDevice()
    mixer = mixer_on(device, Preferences(volumes=LOUD.volumes, ringing=False))
    mixer.play(PlaySound("sound", ("heartbeat",), loop=True))
    mixer.play(PlaySound("ambience", ("gas_loop",)))
    mixer.update(FRAME)

    assert device.heard == {"gas_loop": 1.0}


def test_a_stopped_channel_falls_silent() -> None:
    device = PaperDevice()
    mixer = mixer_on(device)
    mixer.play(PlaySound("ambience", ("lab_hum_loop",)))
    mixer.update(FRAME)
    mixer.stop(StopSound("ambience"))
    pass_seconds(mixer, 0.1)

    assert device.heard == {}


def test_no_sound_is_cut_at_full_level() -> None:
    device = PaperDevice()
    mixer = mixer_on(device)
    mixer.play(PlaySound("ambience", ("lab_hum_loop",)))
    mixer.update(FRAME)

    mixer.stop(StopSound("ambience"))
    mixer.update(FRAME)

    assert 0.0 < device.heard["lab_hum_loop"] < 1.0


def test_muting_takes_hold_in_the_next_frame() -> None:
    device = PaperDevice()
    mixer = mixer_on(device)
    mixer.play(PlaySound("music", ("vigil",)))
    mixer.update(FRAME)
    mixer.set_muted(True)
    mixer.update(FRAME)
    assert device.heard == {}

    mixer.set_muted(False)
    mixer.update(FRAME)
    assert device.heard == {"vigil": 1.0}


def test_a_window_without_focus_fades_out_stands_still_and_comes_back() -> None:
    device = PaperDevice()
    mixer = mixer_on(device)
    mixer.play(PlaySound("music", ("vigil",)))
    mixer.update(FRAME)
    mixer.focus(lost=True)
    pass_seconds(mixer, 0.1)
    assert 0.0 < device.heard["vigil"] < 1.0 and not device.is_still
    pass_seconds(mixer, 0.2)
    assert device.is_still

    mixer.focus(lost=False)
    pass_seconds(mixer, 0.3)
    assert device.heard == {"vigil": 1.0} and not device.is_still


def test_a_sound_that_matters_is_told_in_words_once() -> None:
    mixer = mixer_on(PaperDevice())
    mixer.cue("dead")
    mixer.play(PlaySound("music", ("vigil.ogg",)))

    assert [mixer.take_caption() for _ in range(3)] == ["[a switch clicks]", "[the hum stops]", None]


def test_a_shown_state_tells_nothing() -> None:
    mixer = mixer_on(PaperDevice())
    mixer.show(SoundState((("ambience", Track(("lab_hum_loop.ogg",))),)))

    assert mixer.take_caption() is None
