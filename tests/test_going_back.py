"""Rolling back to what one statement presents in several steps, and stories that present nothing."""

from __future__ import annotations

from engine.steps import End
from tests.theatre import Theatre, told


def read_to(theatre: Theatre, stops: int) -> None:
    while len(theatre.stops) < stops:
        theatre.read_on()


def rolled_back(source: str, stops: int) -> str:
    """Return what is presented when a play is rolled back once, after so many stops."""
    theatre = Theatre(source)
    theatre.director.start()
    read_to(theatre, stops)
    theatre.director.roll_back()
    return theatre.recorder.events[-1]


def test_from_the_second_line_of_a_block_one_goes_back_to_its_first() -> None:
    source = """
label start:
    "Before."
    python:
        renpy.say(None, "One.")
        renpy.say(None, "Two.")
"""

    assert rolled_back(source, 3) == "say: One."
    assert rolled_back(source, 2) == "say: Before."


def test_what_a_function_says_has_a_place_of_its_own_to_go_back_to() -> None:
    source = """
init python:
    def aloud(what, **given):
        renpy.say(None, what.upper())
label start:
    aloud "first"
    aloud "second"
    "Third."
"""

    assert rolled_back(source, 2) == "say: FIRST"
    assert rolled_back(source, 3) == "say: SECOND"


def test_a_story_may_end_before_its_first_line() -> None:
    theatre = told("label start:\n    $ seen = True\n    return\n")

    assert isinstance(theatre.stops[-1][1].presented, End) and theatre.director.is_over
