"""Every play is read four ways, and comes to the same: straight; saved and loaded at every line; rolled back and
forward at every line; skipped."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.library.codec import dumps, loads
from engine.resume import resume
from engine.state import GameState
from engine.steps import Line
from tests.theatre import PLAYS, Theatre, final_state, presented, timeless, told

SCRIPTS = sorted(PLAYS.glob("*.rpy"))
NAMES = [path.stem for path in SCRIPTS]
plays = pytest.mark.parametrize("script", SCRIPTS, ids=NAMES)


def source_of(script: Path) -> str:
    return script.read_text(encoding="utf-8")


@plays
def test_read_straight_it_gives_its_transcript(script: Path) -> None:
    events = told(source_of(script)).recorder.events

    assert "\n".join(events) == script.with_suffix(".play").read_text(encoding="utf-8").strip()


@plays
def test_saved_and_loaded_at_every_line_it_is_the_same_story(script: Path) -> None:
    source = source_of(script)
    straight = told(source)
    met = [presented(stop) for _, stop in straight.stops]
    theatre = Theatre(source)
    theatre.director.start()

    for number in range(len(met) - 1):
        theatre = loaded(theatre, source)
        state, stop = theatre.stops[-1]
        assert presented(stop) == met[number]
        assert timeless(state) == timeless(straight.stops[number][0])
        read_one(theatre)

    assert presented(theatre.stops[-1][1]) == met[-1]
    assert final_state(theatre) == final_state(straight)


def loaded(theatre: Theatre, source: str) -> Theatre:
    """Write all checkpoints as a save does, and go on from them in a theatre of their own."""
    interpreter = theatre.interpreter
    saved = [dumps(state, GameState) for state in interpreter.checkpoints[: interpreter.cursor + 1]]
    other = Theatre(source, memory=theatre.memory)
    resumed = resume(other.interpreter, [loads(text, GameState) for text in saved])
    other.director.show(resumed.stop)
    assert resumed.message is None
    return other


def read_one(theatre: Theatre) -> None:
    """Read on to the next stop."""
    count = len(theatre.stops)
    while len(theatre.stops) == count and not theatre.director.is_over:
        theatre.read_on()


@plays
def test_rolled_back_and_forward_at_every_line_it_is_the_same_story(script: Path) -> None:
    source = source_of(script)
    straight = told(source)
    met = [presented(stop) for _, stop in straight.stops]
    theatre = Theatre(source)
    theatre.director.start()

    for number in range(1, len(met) - 1):
        read_one(theatre)
        if theatre.interpreter.can_roll_back:
            theatre.director.roll_back()
            assert presented(theatre.stops[-1][1]) == met[number - 1]
            theatre.director.roll_forward()
        state, stop = theatre.stops[-1]
        assert presented(stop) == met[number]
        assert timeless(state) == timeless(straight.stops[number][0])

    read_one(theatre)
    assert final_state(theatre) == final_state(straight)


@plays
def test_skipped_it_comes_to_the_same_state(script: Path) -> None:
    source = source_of(script)
    straight = told(source)
    theatre = Theatre(source, memory=straight.memory)
    theatre.director.start()

    theatre.skip_to_end()

    said = [presented(stop) for _, stop in theatre.stops if isinstance(stop.presented, Line)]
    assert said == [presented(stop) for _, stop in straight.stops if isinstance(stop.presented, Line)]
    assert final_state(theatre) == final_state(straight)
