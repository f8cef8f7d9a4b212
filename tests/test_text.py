"""A line's text: what its tags mean, and how it is typed."""

from __future__ import annotations

import pytest

from engine.script.errors import BadText
from engine.script.interpolation import Values, interpolate
from engine.script.text import Inset, Run, Style, parse_text, plain
from engine.typewriter import Typewriter, Typing


def typed(source: str, *seconds: float, cps: float = 10.0) -> Typewriter:
    """Return a typewriter after these frames."""
    typewriter = Typewriter(parse_text(source), (), cps)
    typewriter.start()
    for dt in seconds:
        typewriter.update(dt)
    return typewriter


def test_text_for_the_ear_alone_is_not_shown_and_what_follows_is() -> None:
    assert plain(parse_text("One {alt}for the ear{/alt}two {noalt}for the eye{/noalt}")) == "One two for the eye"


def test_a_tag_that_closes_ends_those_opened_in_it() -> None:
    text = parse_text("{b}bold {i}both{/b} plain")

    assert text == (Run("bold ", Style(bold=True)), Run("both", Style(bold=True, italic=True)), Run(" plain"))


def test_small_letters_stand_over_what_is_marked() -> None:
    text = parse_text("the {rb}lamp{/rb}{rt}dead{/rt} hums")

    assert text == (Run("the "), Run("lamp", Style(ruby="dead")), Run(" hums"))


def test_a_picture_counts_as_one_character() -> None:
    text = parse_text("a{image=lamp}b")

    assert Inset("lamp") in text and Typewriter(text, (), 0).length == len(plain(text)) == 3


def test_time_left_over_from_a_hold_is_typed() -> None:
    assert typed("One{w=1}two", 0.3, 1.25).shown == 5


def test_the_pace_changes_at_its_character() -> None:
    assert typed("ab{cps=100}cdefghij{/cps}kl", 0.255).shown == 7
    assert typed("ab{cps=*10}cdefghij{/cps}kl", 0.3).state is Typing.TYPING


def test_a_pace_of_nothing_is_at_once_up_to_where_it_holds() -> None:
    typewriter = typed("One{w} two", 0.01, cps=0)

    assert (typewriter.shown, typewriter.state) == (3, Typing.HOLDING)


def test_a_text_that_holds_itself_is_told() -> None:
    with pytest.raises(BadText, match="holds itself"):
        interpolate("[echo!i]", Values({"echo": "again, [echo!i]"}.__getitem__))
