"""Our parser against Ren'Py's own, statement for statement. Left out where Ren'Py is not installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.oracle.ours import language_scripts, reading
from tests.oracle.renpy import MISSING, THE_QUESTION, dumps

OUR_SCENES = sorted((Path(__file__).parents[1] / "scenes").rglob("*.rpy"))

pytestmark = [pytest.mark.slow, pytest.mark.skipif(MISSING is not None, reason=str(MISSING))]


def compare(scripts: list[Path], folder: Path) -> None:
    assert scripts
    for script, answer in zip(scripts, dumps(scripts, folder), strict=True):
        ours = reading(script)
        assert ours["statements"] == answer["statements"], script
        assert ours["ids"] == answer["ids"], script
        assert ours["errors"] == [] == answer["errors"], script


def test_the_question_is_read_the_same(tmp_path: Path) -> None:
    compare(sorted((THE_QUESTION / "game").rglob("*.rpy")), tmp_path)


def test_scripts_of_every_form_are_read_the_same(tmp_path: Path) -> None:
    compare(language_scripts(), tmp_path)


def test_our_scenes_are_read_by_renpy_without_complaint(tmp_path: Path) -> None:
    compare(OUR_SCENES, tmp_path)
