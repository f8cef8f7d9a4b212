"""Every form of the language, one small script each: read as Ren'Py reads it. expected.json holds Ren'Py's answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from engine.script.parser import parse
from engine.script.statements import Say
from tests.oracle.ours import EXPECTED, language_scripts, reading

ANSWERS: dict[str, list[dict[str, Any]]] = json.loads(EXPECTED.read_text(encoding="utf-8"))


def test_every_script_has_an_answer() -> None:
    assert sorted(ANSWERS) == [script.stem for script in language_scripts()]


@pytest.mark.parametrize("script", language_scripts(), ids=lambda script: script.stem)
def test_form_is_read_as_renpy_reads_it(script: Path) -> None:
    *statements, ids = ANSWERS[script.stem]

    ours = reading(script)

    assert ours["errors"] == []
    assert ours["statements"] == statements
    assert ours["ids"] == ids["ids"]


@pytest.mark.parametrize("name", ["tv", "gas", "cue", "ticker", "chapter"])
def test_a_character_may_be_called_like_a_statement_of_ours(name: str) -> None:
    parsed = parse(f'{name} "Hello."\n{name} happy "Hello."\n', "scene.rpy")

    assert not parsed.mistakes
    assert [statement.who for statement in parsed.statements if isinstance(statement, Say)] == [name, name]
