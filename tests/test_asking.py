"""Python that asks the player something: where it may, what an answer may hold, and what can't be asked at all."""

from __future__ import annotations

import pytest

from engine.intents import Answer, Choose, Intent
from engine.library.codec import dumps, loads
from engine.script.errors import StoryError
from engine.state import GameState
from engine.steps import Choices, Question
from tests.theatre import Theatre, opened, told

ASKED_TWICE = """
label start:
    python:
        name = renpy.input("Name?", "Clark")
        town = renpy.input("Town?", "Smallville")
    "[name] of [town]"
"""


def test_a_save_at_the_second_question_does_not_ask_the_first_again() -> None:
    theatre = opened(ASKED_TWICE)
    theatre.director.take(Answer("Lex"))
    saved = [dumps(state, GameState) for state in theatre.interpreter.checkpoints]

    other = Theatre(ASKED_TWICE)
    other.director.show(other.interpreter.resume([loads(text, GameState) for text in saved]))

    assert other.director.question is not None
    assert other.director.question.prompt == "Town?"
    other.director.take(Answer("Metropolis"))
    assert other.recorder.events[-1:] == ["say: Lex of Metropolis"]


def test_going_back_from_the_second_question_asks_the_first() -> None:
    theatre = opened(ASKED_TWICE)
    theatre.director.take(Answer("Lex"))

    theatre.director.take(Intent.ROLL_BACK)

    assert theatre.director.question is not None
    assert theatre.director.question.prompt == "Name?"


def test_an_answer_of_the_wrong_kind_is_asked_for_again() -> None:
    theatre = opened(ASKED_TWICE)
    state = loads(dumps(theatre.interpreter.state, GameState).replace('"place"', '"answers":[7],"place"'), GameState)

    theatre.director.show(theatre.interpreter.resume([state]))

    assert state.answers == (7,)
    assert theatre.director.question is not None


@pytest.mark.parametrize(
    ("question", "typed", "answer"),
    [
        (Question("?", exclude="{}"), "{b}Lex{/b}", "bLex/b"),
        (Question("?", length=3), "Clark", "Cla"),
        (Question("?", allow="abc"), "a1b2", "ab"),
        (Question("?"), "two\nlines\x07", "twolines"),
    ],
)
def test_only_what_may_be_typed_is_an_answer(question: Question, typed: str, answer: str) -> None:
    assert question.allowed(typed) == answer


def test_skipping_stops_at_a_question() -> None:
    source = 'label start:\n    "Before."\n    $ renpy.input("?")\n    "After."\n'
    theatre = opened(source, skip_unseen=True)

    theatre.director.take(Intent.SKIP)
    theatre.frames_until(lambda: not theatre.director.is_skipping)

    assert theatre.director.question is not None


@pytest.mark.parametrize("west", ["West", "West, 100%%", "West, [[so to speak]"])
def test_a_menu_of_python_knows_what_was_chosen_before(west: str) -> None:
    source = f'label start:\n    $ way = menu([("East", 1), ("{west}", 2)])\n    "[way]"\n'
    theatre = opened(source)
    theatre.director.take(Choose(1))
    again = Theatre(source, memory=theatre.memory)

    again.director.start()

    assert theatre.recorder.events[-1] == "say: 2"
    assert again.director.stop is not None
    assert isinstance(again.director.stop.presented, Choices)
    assert [choice.is_chosen_before for choice in again.director.stop.presented.choices] == [False, True]


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ('    if renpy.input("?"):\n        pass\n', "play.rpy:2: a question can be asked only in Python"),
        ('    define name = renpy.input("?")\n', "play.rpy:2: a question can be asked only in Python"),
        ('    $ renpy.call_screen("map")\n', r"play.rpy:2: .*renpy.call_screen\('map'\) needs a screen"),
        ("    $ renpy.imagemap('a', 'b', [])\n", r"play.rpy:2: .*renpy.imagemap shows a picture"),
    ],
)
def test_what_cannot_be_asked_says_so_at_its_line(source: str, sentence: str) -> None:
    with pytest.raises(StoryError, match=sentence):
        told(f"label start:\n{source}    pass\n")
