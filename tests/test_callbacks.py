"""Character callbacks: told of a line's events, found again after a load, and named where they fail."""

from __future__ import annotations

import pytest

from engine.intents import Intent
from engine.library.codec import dumps, loads
from engine.script.errors import StoryError
from engine.state import GameState
from tests.theatre import Theatre, opened, told

HELD = """
init python:
    def note(event, **given):
        heard.append(event)
default heard = []
define ann = Character("Ann", callback=[note])
label start:
    ann "One.{w} Two."
    "[heard]"
"""
MADE_IN_PLAY = """
init python:
    def noting(word):
        def note(event, **given):
            if event == "begin":
                store.heard = heard + word + given["mood"]
        return note
    glum, merry = Character("Glum", callback=noting("-")), Character("Merry", callback=noting("+"))
default heard = ""
default ann = None
label start:
    $ ann = Character("Ann", merry, cb_mood="!")
    "Before."
    ann "One."
    "[heard]"
"""


def test_a_line_is_typed_out_at_a_hold_and_shown_again_behind_it() -> None:
    theatre = opened(HELD)

    heard = theatre.interpreter.story.store.default["heard"]
    assert heard == ["begin", "show", "show_done"]
    theatre.director.take(Intent.ADVANCE)
    assert heard[3:] == ["slow_done"]
    theatre.director.take(Intent.ADVANCE)
    assert heard[4:] == ["show", "show_done"]
    theatre.director.take(Intent.ADVANCE)
    assert heard[6:] == ["slow_done"]
    theatre.director.take(Intent.ADVANCE)
    assert heard[7:] == ["end"]


def test_a_character_made_in_play_finds_its_callback_after_a_load() -> None:
    theatre = opened(MADE_IN_PLAY)
    saved = dumps(theatre.interpreter.state, GameState)

    other = Theatre(MADE_IN_PLAY)
    other.director.show(other.interpreter.resume([loads(saved, GameState)]))
    other.read_to_end()

    assert other.recorder.events[-3:-1] == ["say: Ann: One.", "say: +!"]


def test_a_save_can_name_no_callback_that_no_character_was_given() -> None:
    theatre = opened(MADE_IN_PLAY)
    saved = dumps(theatre.interpreter.state, GameState).replace("note 1", "noting")

    other = Theatre(MADE_IN_PLAY)
    other.director.show(other.interpreter.resume([loads(saved, GameState)]))

    assert "note 1" not in saved
    assert other.interpreter.story.store.default["ann"].callback is None


def test_a_callback_that_fails_names_its_line() -> None:
    source = HELD.replace("heard.append(event)", "1 / (event != 'slow_done')")

    with pytest.raises(StoryError, match=r"play.rpy:4: ZeroDivisionError"):
        told(source)


def test_a_callback_may_go_elsewhere() -> None:
    source = HELD.replace("heard.append(event)", "event == 'end' and renpy.call('aside')")
    aside = '    return\nlabel aside:\n    "Aside."\n    return\n'

    events = told(source + aside).recorder.events

    assert events == ["say: Ann: One. Two.", "say: Aside.", "say: []", "end: return"]
