"""Each rule that a script can break has a file in tests/mistakes, and beside it the message that the writer gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.script.errors import Mistake, ScriptError, nearest
from engine.script.parser import parse, parse_bytes
from engine.script.statements import Label, Say

MISTAKES = sorted((Path(__file__).parent / "mistakes").glob("*.rpy"))


@pytest.mark.parametrize("script", MISTAKES, ids=lambda script: script.stem)
def test_mistake_is_told_with_its_place(script: Path) -> None:
    parsed = parse_bytes(script.read_bytes(), script.name)

    told = "\n\n".join(str(mistake) for mistake in parsed.mistakes) + "\n"
    assert told == script.with_suffix(".txt").read_text(encoding="utf-8")


def test_what_is_right_is_kept_beside_a_mistake() -> None:
    parsed = parse('label a:\n    "Kept."\n    jmup b\n    "Kept too."\nlabel c:\n    pass\n', "scene.rpy")

    assert len(parsed.mistakes) == 1
    first, second = parsed.statements
    assert isinstance(first, Label) and [line.what for line in first.block if isinstance(line, Say)] == [
        "Kept.",
        "Kept too.",
    ]
    assert isinstance(second, Label)


def test_an_error_shows_all_its_mistakes() -> None:
    mistakes = [Mistake("a.rpy", 1, None, "", "one."), Mistake("b.rpy", 2, 0, "x", "two.", "Three?")]

    assert str(ScriptError(mistakes)) == "a.rpy:1: one.\n\nb.rpy:2: two.\n    x\n    ^\nThree?"


def test_a_caret_in_a_very_long_line_shows_the_part_around_it() -> None:
    mistake = Mistake("a.rpy", 1, 5_000, "x" * 10_000, "too long.")

    source, caret = str(mistake).splitlines()[1:3]
    assert len(source) < 300
    assert caret.index("^") == 104


@pytest.mark.parametrize(("word", "meant"), [("vent", "vents"), ("Jump", "jump"), ("qqqq", None)])
def test_the_nearest_word_is_suggested(word: str, meant: str | None) -> None:
    assert nearest(word, ["vents", "jump", "label"]) == meant
