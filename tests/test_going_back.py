"""Rolling back to what one statement presents in several steps, and stories that present nothing."""

from __future__ import annotations

from engine.interpreter import ROLL_BACK_STEPS
from engine.steps import End
from tests.theatre import Theatre, opened, told


def read_to(theatre: Theatre, stops: int) -> None:
    while len(theatre.stops) < stops:
        theatre.read_on()


def rolled_back(source: str, stops: int) -> str:
    """Return what is presented when a play is rolled back once, after so many stops."""
    theatre = opened(source)
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


def test_one_goes_back_line_by_line_however_long_the_story() -> None:
    lines = "\n".join(f'    "Line {number}."' for number in range(ROLL_BACK_STEPS + 20))
    theatre = opened(f"label start:\n{lines}\n", skip_unseen=True)
    theatre.director.pass_over(ROLL_BACK_STEPS + 19)

    theatre.director.roll_back()

    assert theatre.recorder.events[-1] == f"say: Line {ROLL_BACK_STEPS + 18}."


def test_what_a_line_would_have_done_is_not_done_where_one_goes_back_from_it() -> None:
    theatre = opened('label start:\n    "First."\n    "The lamp{cue=dead} goes out."\n    "Dark."\n')
    read_to(theatre, 2)

    theatre.director.roll_back()
    back = theatre.interpreter.moment.stage.cues
    read_to(theatre, 5)

    assert (back, theatre.interpreter.moment.stage.cues) == ((), ("dead",))


def test_a_cue_that_has_fired_is_no_other_picture_for_the_next_line() -> None:
    theatre = opened('label start:\n    "The lamp{cue=dead} goes out."\n    "Dark."\n')
    read_to(theatre, 2)

    assert theatre.stops[-1][1].effects == ()


def test_a_story_may_end_before_its_first_line() -> None:
    theatre = told("label start:\n    $ seen = True\n    return\n")

    assert isinstance(theatre.stops[-1][1].presented, End) and theatre.director.is_over
