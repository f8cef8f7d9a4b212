"""A text out of a save may name values, and calls nothing: only what the scripts' author wrote does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.script.errors import StoryError
from engine.written import is_path, names_only
from tests.theatre import Theatre

SAYS = """
init python:
    ran = []
    def name():
        ran.append(1)
        return "Ann"
define greeting = "Hello, [name().upper()]!"
default text = "[hand[0]] [ran]"
default hand = ["ace"]
default count = 3
label start:
    "Before."
    {statement}
    "After."
"""
# Everywhere that a text out of a variable is interpolated.
STATEMENTS = {
    "interpolated again": '"[text!i]"',
    "said by a function": "$ narrator(text)",
    "said by renpy.say": "$ renpy.say(None, text)",
    "a name": 'text "What?"',
    "a choice": "$ renpy.display_menu([(text, 1)])",
    "a question": "$ renpy.input(text)",
    "shown": "show text text",
    "a prefix": '$ e = Character("Ann", what_prefix=text)\n    e "What?"',
}
HOSTILE = (
    "[name()]",
    "[hand[name()]]",
    "[[x] [name ()!u]",
    "[text.format(name())]",
    "[(y for y in name())]",
    "[1:>99999]",
)


def told_with(text: str, statement: str) -> Theatre:
    """Load a save in which the variable holds this text, and read on."""
    theatre = Theatre(SAYS.format(statement=statement))
    theatre.director.start()
    state = theatre.interpreter.state
    saved = replace(state, store=(*state.store, ("store.text", text)))
    theatre.director.show(theatre.interpreter.resume([saved]))
    theatre.read_to_end()
    return theatre


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("statement", STATEMENTS.values(), ids=STATEMENTS)
def test_a_text_out_of_a_save_calls_nothing(statement: str, text: str) -> None:
    theatre = Theatre(SAYS.format(statement=statement))

    with pytest.raises(StoryError, match=r"play.rpy:\d+: .* is in a text that is a value"):
        theatre = told_with(text, statement)

    assert theatre.interpreter.story.store.evaluate("ran") == []


@pytest.mark.parametrize("statement", STATEMENTS.values(), ids=STATEMENTS)
def test_it_may_name_values_attributes_and_items(statement: str) -> None:
    told_with("[hand[0]!u] [count:03d] [text.__class__] [hand[-1]] [count if hand else 0]", statement)


def test_a_call_that_a_script_has_in_a_text_is_made() -> None:
    theatre = told_with("", '"[greeting!i]"')

    assert theatre.recorder.events[-3] == "say: Hello, ANN!"


def test_python_may_say_what_it_writes() -> None:
    theatre = told_with("", "$ narrator('Hello, [name()]')")

    assert theatre.recorder.events[-3] == "say: Hello, Ann"


@pytest.mark.parametrize("expression", ["a", "a.b[c d].e[1]", "a[b[c]]"])
def test_paths(expression: str) -> None:
    assert is_path(expression) or names_only(expression)
