"""What a player meets here against what a player meets in Ren'Py, event for event. Left out where Ren'Py is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.desk.transcript import policy_named, tell
from engine.game import Game
from tests.oracle.renpy import MISSING, THE_QUESTION, transcripts

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
