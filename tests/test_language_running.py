"""What a player meets in scripts that run each form, as Ren'Py tells it: expected.json holds Ren'Py's answers."""

from __future__ import annotations

import json
from typing import Any

import pytest

from engine.game import Game
from tests.oracle.ours import POLICIES, RUNNING, RUNNING_EXPECTED, running_labels, transcript

ANSWERS: dict[str, list[dict[str, Any]]] = json.loads(RUNNING_EXPECTED.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def game() -> Game:
    return Game.open(RUNNING)


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("label", running_labels())
def test_script_runs_as_in_renpy(game: Game, label: str, policy: str) -> None:
    *theirs, their_end = ANSWERS[f"{label} {policy}"]

    *ours, our_end = transcript(game, label, policy)

    assert ours == theirs
    # What stops a story is told in our words.
    assert (our_end["how"] == "return") == (their_end["how"] == "return")


def test_a_translated_story_runs_as_in_renpy(game: Game) -> None:
    assert transcript(game, "translations", "first", "french") == ANSWERS["translations french"]


def test_an_error_names_its_line(game: Game) -> None:
    end = transcript(game, "errors_stop_the_story", "first")[-1]

    assert end["how"] == "error at game/errors_stop_the_story.rpy:3: ZeroDivisionError: division by zero"
