"""What a player meets here against what a player meets in Ren'Py, event for event. Left out where Ren'Py is missing."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from engine.desk.transcript import policy_named, tell
from engine.game import Game
from tests.oracle.renpy import MISSING, THE_QUESTION, transcripts

HOME = Path(__file__).parents[1]

pytestmark = [pytest.mark.slow, pytest.mark.skipif(MISSING is not None, reason=str(MISSING))]


@pytest.mark.parametrize("policy", ["first", "last", "cover"])
def test_the_question_plays_as_in_renpy(policy: str, tmp_path: Path) -> None:
    theirs = transcripts(THE_QUESTION, ["start"], policy, tmp_path)["start"]

    ours = tell(Game.open(THE_QUESTION), policy_named(policy))

    assert ours == theirs


@pytest.mark.parametrize("language", ["french", "japanese"])
def test_the_question_plays_in_other_languages_as_in_renpy(language: str, tmp_path: Path) -> None:
    theirs = transcripts(THE_QUESTION, ["start"], "first", tmp_path, language)["start"]

    ours = tell(Game.open(THE_QUESTION), policy_named("first"), language=language)

    assert ours == theirs


@pytest.mark.parametrize("policy", ["first", "last", "11"])
def test_our_own_story_plays_in_renpy_event_for_event(policy: str, tmp_path: Path) -> None:
    scenes = tmp_path / "ours" / "game"
    shutil.copytree(HOME / "scenes", scenes)
    theirs = transcripts(scenes.parent, ["start"], policy, tmp_path / "renpy")["start"]

    ours = tell(Game.open(HOME), policy_named(policy))

    assert [without_folder(event) for event in ours] == [without_folder(event) for event in theirs]


def without_folder(event: dict[str, Any]) -> dict[str, Any]:
    """Our scenes lie in a folder of another name than Ren'Py wants."""
    return event | {"file": Path(event["file"]).name} if "file" in event else event
