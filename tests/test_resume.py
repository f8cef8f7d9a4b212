"""A save goes on in a script that was edited since: at the same line, else as near to it as there still is one."""

from __future__ import annotations

import pytest

from engine.intents import Choose, Intent
from engine.library.codec import dumps, loads
from engine.resume import ALL_GONE, LABEL_GONE, LINE_GONE, LINES_GONE, Resumed, resume
from engine.state import GameState
from engine.steps import Choices, End, Line
from tests.theatre import Theatre, presented

STORY = """
default trust = 0

label start:
    "One."
    "Two."
    menu:
        "Left":
            $ trust += 1
        "Right":
            $ trust += 2
    jump second

label second:
    "Three, with [trust]."
    "Four."
    call visit("tea")
    "Seven."
    return

label visit(drink):
    "Five, with [drink]."
    "Six."
    return
"""


def read_to(source: str, what: str, pick: int = 0) -> Theatre:
    """Read at full speed to the line that begins so."""
    theatre = Theatre(source)
    stop = theatre.interpreter.start()
    for _ in range(1000):
        match stop.presented:
            case Line() as line if line.what.startswith(what):
                return theatre
            case Choices():
                if what == "menu":
                    return theatre
                stop = theatre.interpreter.choose(pick)
            case End():
                break
            case _:
                stop = theatre.interpreter.advance()
    raise AssertionError(f"the story never says {what!r}")


def reopened(theatre: Theatre, source: str) -> tuple[Theatre, Resumed]:
    """Save, and load into a script."""
    saved = [dumps(state, GameState) for state in theatre.interpreter.checkpoints]
    other = Theatre(source)
    return other, resume(other.interpreter, [loads(text, GameState) for text in saved])


def said(resumed: Resumed) -> str:
    match resumed.stop.presented:
        case Line(what=what):
            return what
        case Choices():
            return "menu"
    return str(resumed.stop.presented)


@pytest.mark.parametrize("what", ["One", "Two", "menu", "Three", "Four", "Five", "Six", "Seven"])
def test_nothing_was_edited_and_it_goes_on_at_the_line(what: str) -> None:
    theatre = read_to(STORY, what, pick=1)
    other, resumed = reopened(theatre, STORY)

    assert said(resumed).startswith(what)
    assert resumed.message is None
    assert len(other.interpreter.checkpoints) == len(theatre.interpreter.checkpoints)


@pytest.mark.parametrize("what", ["Two", "menu", "Three", "Four", "Six", "Seven"])
def test_lines_were_added_and_moved_and_it_goes_on_at_the_line(what: str) -> None:
    edited = STORY.replace('    "One."', '    "Zero."\n    "One half."\n    "One."')
    edited = edited.replace("label second:\n", 'label second:\n    "New."\n    $ new = 1\n')
    edited = edited.replace("label visit(drink):", 'label another:\n    "Not here."\n    return\n\nlabel visit(drink):')
    _other, resumed = reopened(read_to(STORY, what), edited)

    assert said(resumed).startswith(what)
    assert resumed.message is None


def test_a_call_returns_behind_its_line_after_an_edit() -> None:
    edited = STORY.replace('    "Four."\n', '    "Four."\n    "Four and a half."\n')
    other, _resumed = reopened(read_to(STORY, "Six"), edited)
    stop = other.interpreter.advance()

    assert isinstance(stop.presented, Line)
    assert stop.presented.what == "Seven."


def test_the_line_was_rewritten_and_it_goes_on_from_the_one_before() -> None:
    other, resumed = reopened(read_to(STORY, "Four"), STORY.replace("Four.", "Fore!"))

    assert said(resumed) == "Three, with 1."
    assert resumed.message == LINE_GONE
    assert said_next(other) == "Fore!"


def said_next(theatre: Theatre) -> str:
    stop = theatre.interpreter.advance()
    assert isinstance(stop.presented, Line)
    return stop.presented.what


def test_every_line_of_the_part_was_rewritten_and_it_goes_on_from_its_beginning() -> None:
    edited = STORY.replace("Three, with", "Drei, mit").replace("Four", "Vier")
    _other, resumed = reopened(read_to(STORY, "Four", pick=1), edited)

    assert said(resumed) == "Drei, mit 2."
    assert resumed.message == LINES_GONE


def test_the_label_is_gone_and_the_story_is_told_to_the_same_choice() -> None:
    edited = STORY.replace("second", "zweite")
    other, resumed = reopened(read_to(STORY, "Four", pick=1), edited)

    assert said(resumed) == "Three, with 2."
    assert resumed.message == LABEL_GONE
    assert other.interpreter.moment.picks == (1,)


def test_choices_that_are_no_longer_there_are_taken_as_far_as_they_go() -> None:
    edited = STORY.replace("second", "zweite").replace('        "Right":\n            $ trust += 2\n', "")
    _other, resumed = reopened(read_to(STORY, "Four", pick=1), edited)

    assert said(resumed) == "Three, with 1."
    assert resumed.message == LABEL_GONE


def test_a_story_that_fails_on_the_way_begins_anew_with_a_sentence() -> None:
    edited = STORY.replace("label second", "label zweite").replace("jump second", "$ trust.nothing()\n    return")
    _other, resumed = reopened(read_to(STORY, "Four"), edited)

    assert said(resumed) == "One."
    assert resumed.message == ALL_GONE


def test_another_story_altogether_begins_with_a_sentence() -> None:
    _other, resumed = reopened(read_to(STORY, "Four"), 'label start:\n    "Once upon a time."\n    return\n')

    assert said(resumed) == "Once upon a time."
    assert resumed.message == ALL_GONE


def test_what_can_be_rolled_back_is_what_is_still_there() -> None:
    other, resumed = reopened(read_to(STORY, "Seven"), STORY.replace('    "Two."\n', ""))

    met = []
    while other.interpreter.can_roll_back:
        met.append(presented(other.interpreter.roll_back()))
    assert any("One." in one for one in met)
    assert not any("Two." in one for one in met)
    assert resumed.message is None


def test_a_menu_whose_captions_changed_goes_on_from_the_line_before() -> None:
    _other, resumed = reopened(read_to(STORY, "menu"), STORY.replace('"Left"', '"Up"'))

    assert said(resumed) == "Two."
    assert resumed.message == LINE_GONE


def test_a_variable_that_is_new_has_its_default_after_a_load() -> None:
    other, _ = reopened(
        read_to(STORY, "Four"), STORY.replace("default trust = 0", "default trust = 0\ndefault hope = 7")
    )

    assert other.interpreter.story.store.evaluate("(trust, hope)") == (1, 7)


def test_chance_goes_on_where_it_was() -> None:
    script = "label start:\n" + '    $ n = renpy.random.randint(0, 10**9)\n    "It is [n]."\n' * 5 + "    return\n"
    straight = Theatre(script)
    straight.director.start()
    expected = [event for event in straight.read_to_end() if event.startswith("say")]
    theatre = read_to(script, "It is")
    theatre.interpreter.advance()
    other, resumed = reopened(theatre, script)

    found = [f"say: {said(resumed)}"]
    found += [f"say: {said_next(other)}" for _ in range(3)]
    assert found == expected[1:]


def test_a_save_made_inside_a_call_inside_a_call_returns_through_both() -> None:
    script = """
label start:
    $ drink = "water"
    call outer("tea")
    "Back, with [drink]."
    return

label outer(drink):
    call inner("milk")
    "Outer, with [drink]."
    return

label inner(drink):
    "Inner, with [drink]."
    return
"""
    other, resumed = reopened(read_to(script, "Inner"), script)

    assert said(resumed) == "Inner, with milk."
    assert [said_next(other), said_next(other)] == ["Outer, with tea.", "Back, with water."]


def test_loading_while_a_transition_runs_shows_the_line_at_once() -> None:
    script = 'label start:\n    "One."\n    scene room day with Dissolve(9.0)\n    "Two."\n    return\n'
    theatre = Theatre(script)
    theatre.director.start()
    theatre.frames_until(lambda: theatre.director.typewriter is not None)
    theatre.director.take(Intent.ADVANCE)
    theatre.director.take(Intent.ADVANCE)
    assert theatre.recorder.is_changing
    other, resumed = reopened(theatre, script)
    other.director.show(resumed.stop)

    assert said(resumed) == "Two."
    assert not other.recorder.is_changing
    assert other.recorder.picture.layer("master")[0].name == ("room", "day")


def test_a_choice_after_a_load_is_taken() -> None:
    other, resumed = reopened(read_to(STORY, "menu"), STORY)
    other.director.show(resumed.stop)
    other.director.take(Choose(1))

    line = other.director.line
    assert line is not None and line.what == "Three, with 2."
