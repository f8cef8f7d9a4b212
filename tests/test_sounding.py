"""What `play`, `queue` and `stop` leave in the state, which a load makes sound again."""

from __future__ import annotations

from engine.sounding import Channels, play, stop
from engine.state import SoundState, Track
from engine.steps import PlaySound, StopSound

VIGIL = PlaySound("music", ("vigil.ogg",))


def after(*effects: PlaySound) -> SoundState:
    sound = SoundState()
    for effect in effects:
        sound, _ = play(sound, effect, Channels())
    return sound


def test_if_changed_lets_play_on_what_plays_and_only_that() -> None:
    again = PlaySound("music", ("vigil.ogg",), if_changed=True)
    other = PlaySound("music", ("dread.ogg",), if_changed=True)

    assert play(after(VIGIL), again, Channels()) == (after(VIGIL), None)
    assert after(VIGIL, other).track("music") == Track(("dread.ogg",))


def test_what_is_queued_comes_behind_what_plays() -> None:
    queued = PlaySound("music", ("dread.ogg",), is_queued=True)

    assert after(VIGIL, queued).track("music") == Track(("vigil.ogg", "dread.ogg"))
    assert after(queued).track("music") == Track(("dread.ogg",))


def test_a_sound_once_takes_the_place_of_a_loop() -> None:
    assert after(VIGIL, PlaySound("music", ("door.ogg",), loop=False)) == SoundState()
    assert stop(after(VIGIL), StopSound("ambience")) == after(VIGIL)
