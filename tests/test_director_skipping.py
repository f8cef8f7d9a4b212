"""Skipping: what is passed over, what it stops at, and how fast it goes. Each test is a few lines of script."""

from __future__ import annotations

import pytest

from engine.intents import Choose, Intent
from engine.pace import SKIP_LINES_PER_FRAME_AT_MOST, SkipPace, Skipping, Waiting
from engine.steps import Line
from tests.theatre import THREE_LINES, WITH_MENU, Theatre, opened, read_before, said


def said_last(theatre: Theatre) -> str:
    return [stop.presented.what for _, stop in theatre.stops if isinstance(stop.presented, Line)][-1]


def test_skipping_stops_at_the_first_unread_line_and_types_it() -> None:
    memory = read_before(THREE_LINES)
    theatre = opened(THREE_LINES.replace("Third", "Another"), memory=memory)

    theatre.director.take(Intent.SKIP)
    theatre.frames_until(lambda: theatre.director.skipping is Skipping.NOT)

    assert said(theatre) == "Another line."
    assert theatre.recorder.typed < len("Another line.")
    assert theatre.director.waiting is Waiting.FOR_TEXT


def test_skipping_passes_unread_lines_where_the_player_prefers_it() -> None:
    theatre = opened(THREE_LINES, skip_unseen=True)

    theatre.director.take(Intent.SKIP)
    theatre.frames_until(lambda: theatre.director.is_over or theatre.director.skipping is Skipping.NOT)

    assert said_last(theatre) == "Third line."


def test_skipping_passes_pauses_and_transitions_and_stops_at_a_menu() -> None:
    theatre = opened(WITH_MENU, memory=read_before(WITH_MENU))
    theatre.recorder.events.clear()

    theatre.director.take(Intent.SKIP)
    theatre.frames_until(lambda: theatre.director.skipping is Skipping.NOT)

    assert theatre.director.waiting is Waiting.FOR_CHOICE
    assert not [event for event in theatre.recorder.events if event.startswith("with")]
    assert theatre.recorder.picture.layer("master")[0].name == ("room", "day")


@pytest.mark.parametrize(("goes_on", "expected"), [(False, "You go left."), (True, "After.")])
def test_after_a_menu_skipping_goes_on_only_if_preferred(goes_on: bool, expected: str) -> None:
    theatre = opened(WITH_MENU, memory=read_before(WITH_MENU), skip_after_choices=goes_on)
    theatre.director.take(Intent.SKIP)
    theatre.frames_until(lambda: theatre.director.waiting is Waiting.FOR_CHOICE)

    theatre.director.take(Choose(0))
    for _ in range(30):
        theatre.frame()

    assert said_last(theatre) == expected


@pytest.mark.parametrize("intent", [Intent.ADVANCE, Intent.OTHER, Intent.AUTO])
def test_a_click_or_any_key_stops_skipping(intent: Intent) -> None:
    theatre = opened(THREE_LINES, memory=read_before(THREE_LINES))
    theatre.director.take(Intent.SKIP)

    theatre.director.take(intent)

    assert theatre.director.skipping is Skipping.NOT
    assert said(theatre) == "First line."


def test_skipping_with_a_held_key_ends_when_it_is_let_go() -> None:
    theatre = opened(THREE_LINES, memory=read_before(THREE_LINES))

    theatre.director.take(Intent.SKIP_HELD)
    theatre.frame()
    theatre.director.take(Intent.SKIP_RELEASED)
    line = said(theatre)
    theatre.frame()

    assert theatre.director.skipping is Skipping.NOT
    assert said(theatre) == line


def test_fast_forward_jumps_to_the_next_menu_at_once() -> None:
    theatre = opened(WITH_MENU, memory=read_before(WITH_MENU))

    theatre.director.take(Intent.FAST_FORWARD)

    assert theatre.director.waiting is Waiting.FOR_CHOICE


def test_skipping_passes_no_more_lines_in_a_frame_than_the_next_one_can_wait_for() -> None:
    pace = SkipPace()

    assert max(pace.due(0.1) for _ in range(100)) == SKIP_LINES_PER_FRAME_AT_MOST
