"""What scripts ask `renpy` in the middle of Python that no transcript of Ren'Py shows: what plays, what changes how."""

from __future__ import annotations

from pathlib import Path

from engine.game import Game
from engine.script.parser import parse
from engine.store import Store
from tests.theatre import told


def test_what_plays_is_known() -> None:
    source = """
label start:
    $ before = renpy.music.get_playing(), renpy.music.is_playing()
    play music "rain.ogg"
    $ after = renpy.music.get_playing(), renpy.music.is_playing(), renpy.sound.get_playing()
    "[before] [after]"
"""

    assert told(source).recorder.events[1] == "say: (None, False) ('rain.ogg', True, None)"


def test_what_changes_until_the_next_stop_changes_by_the_transition_asked_for() -> None:
    source = """
label start:
    $ renpy.transition(dissolve)
    show ann happy
    $ renpy.pause(0.1)
    show ann sad
    "Without."
"""

    assert told(source).recorder.events == [
        "picture: ann happy",
        "with: dissolve 0.5",
        "picture: ann sad",
        "say: Without.",
        "end: return",
    ]


def test_a_picture_that_was_shown_is_seen() -> None:
    source = """
label start:
    $ before = renpy.seen_image("ann happy")
    show ann happy
    $ after = renpy.seen_image("ann happy")
    "[before] [after]"
"""

    assert told(source).recorder.events[-2] == "say: False True"


def test_files_of_the_game_are_read_and_no_others(tmp_path: Path) -> None:
    (tmp_path / "game").mkdir()
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (tmp_path / "game" / "words.txt").write_text("one two", encoding="utf-8")
    script = 'define words = renpy.open_file("words.txt", "utf-8").read().split()\nlabel start:\n    pass\n'
    (tmp_path / "game" / "script.rpy").write_text(script, encoding="utf-8")

    store = Game.open(tmp_path).story().store

    assert store.evaluate("words") == ["one", "two"]
    assert store.evaluate("renpy.file('words.txt').read()") == b"one two"
    assert not store.evaluate("renpy.loadable('../../etc/passwd')")


def test_clauses_that_later_versions_brought_are_read() -> None:
    script = "testsuite all:\n    pass\nlabel start:\n    show screen a as b onlayer c zorder 3 with dissolve\n"

    assert not parse(script, "a.rpy").mistakes


def test_an_achievement_stays_granted_in_later_runs() -> None:
    source = """
label start:
    $ had = achievement.has("early bird")
    $ achievement.grant("early bird")
    $ achievement.progress("walker", 3, 10)
    $ achievement.sync()
    "[had]"
"""
    theatre = told(source)
    store = theatre.interpreter.story.store
    kept = store.persistent_changes()

    later = Store()
    later.load_persistent(kept)

    assert theatre.recorder.events[0] == "say: False"
    assert later.persistent["granted_achievements"] == {"early bird"}


def test_nothing_is_an_object_of_a_class_that_only_renpy_has() -> None:
    source = 'label start:\n    $ is_one = isinstance(3, renpy.display.core.Displayable)\n    "[is_one]"\n'

    assert told(source).recorder.events[0] == "say: False"
