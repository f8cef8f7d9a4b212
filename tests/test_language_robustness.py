"""Any text at all is read without a traceback, in time that grows with its size and no faster."""

from __future__ import annotations

import json
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.desk.check import check as check_game
from engine.desk.dump import dump, dumped
from engine.script.errors import StoryError
from engine.script.interpolation import Values, interpolate
from engine.script.parser import parse, parse_bytes
from engine.script.text import parse_text, plain
from tests.oracle.ours import language_scripts, reading

SCRIPTS = [script.read_text(encoding="utf-8-sig") for script in language_scripts()]
WORDS = sorted({word for script in SCRIPTS for word in script.split()})
FRAGMENTS = [*WORDS, "\n", "\n    ", "\n        ", '"', "'", "\t"]

words = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map(" ".join)


@st.composite
def broken_scripts(draw: st.DrawFn) -> str:
    """A script of ours with a piece taken out, put in, or cut off."""
    script = draw(st.sampled_from(SCRIPTS))
    start = draw(st.integers(0, len(script)))
    end = draw(st.integers(start, min(len(script), start + 20)))
    return script[:start] + draw(st.one_of(st.just(""), st.text(max_size=5), words)) + script[end:]


def check(text: str) -> None:
    parsed = parse(text, "scene.rpy")
    for mistake in parsed.mistakes:
        assert str(mistake).startswith("scene.rpy:")
        assert 1 <= mistake.line <= text.count("\n") + 2
    json.loads(dumped(text.encode("utf-8", "surrogatepass"), "scene.rpy"))


@given(st.text())
@settings(max_examples=60, deadline=None)
def test_random_text_is_read(text: str) -> None:
    check(text)


@given(words)
@settings(max_examples=70, deadline=None)
def test_random_words_of_the_language_are_read(text: str) -> None:
    check(text)


@given(broken_scripts())
@settings(max_examples=70, deadline=None)
def test_broken_scripts_are_read(text: str) -> None:
    check(text)


@given(broken_scripts())
@settings(max_examples=60, deadline=None)
def test_a_game_with_a_broken_script_is_checked(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "script.rpy").write_bytes(text.encode("utf-8", "surrogatepass"))

        found, _ = check_game(Path(folder))

    assert all(isinstance(sentence, str) for sentence in found)


@given(st.binary())
@settings(max_examples=50, deadline=None)
def test_random_bytes_are_read(data: bytes) -> None:
    parse_bytes(data, "scene.rpy")


@given(st.text(alphabet='{}[]/=wpbia "!:%#.()0', max_size=40))
@settings(max_examples=60, deadline=None)
def test_random_tags_and_brackets_are_read(text: str) -> None:
    plain(parse_text(text))
    # What a wrong format or a missing attribute raises is the story's own.
    with suppress(StoryError, ValueError, TypeError, AttributeError, LookupError):
        interpolate(text, Values(lambda expression: expression))


@pytest.mark.parametrize(
    "text",
    [
        "".join(" " * depth + f"label a{depth}:\n" for depth in range(1500)),
        "".join(" " * depth + "if a:\n" for depth in range(1500)),
        "show x:\n" + "".join(" " * (depth + 1) + "block:\n" for depth in range(1500)),
        "$ x = " + "(" * 20_000 + ")" * 20_000,
        "if " + "(" * 20_000,
        "init " * 2_000,
        '"' + "a b " * 250_000 + '"',
        '"' * 200_000,
        '\\"\n' * 500,
        '\\"""\nlabel a:\n' * 300,
        "(\n" * 500,
        '"a\n' * 1_000,
        "\\" * 10_000,
        "\0" * 1_000,
        "label a:\n" + '    "Same."\n' * 3_000,
        "init " + "9" * 6_000 + " python:\n    pass\n",
        'chapter "a" ' + "9" * 6_000,
        "translate x strings:\n    old " + "(" * 3_000,
    ],
    ids=range(18),
)
def test_monstrous_scripts_are_read(text: str) -> None:
    check(text)


def test_bytes_that_are_not_utf8_are_a_mistake_with_its_place() -> None:
    parsed = parse_bytes('label a:\n    "caf\xe9"\n    "Kept."\n'.encode("latin-1"), "scene.rpy")

    assert [(mistake.line, mistake.column) for mistake in parsed.mistakes] == [(2, 8)]
    assert "UTF-8" in str(parsed.mistakes[0])


@pytest.mark.parametrize(
    "name", ["python_line_over_brackets", "say_over_two_lines", "menu_nested", "file_line_continued_by_backslash"]
)
def test_windows_line_ends_change_nothing(name: str, tmp_path: Path) -> None:
    script = next(script for script in language_scripts() if script.stem == name)
    copy = tmp_path / script.name
    copy.write_bytes(script.read_bytes().replace(b"\n", b"\r\n"))

    assert reading(copy) == reading(script)


def test_dump_writes_one_file_a_script_under_the_folder(tmp_path: Path) -> None:
    first, second = tmp_path / "game" / "a.rpy", tmp_path / "game" / "more" / "b.rpy"
    second.parent.mkdir(parents=True)
    first.write_text('"A."\n')
    second.write_text('"B."\njmup c\n')

    status = dump([first, second], tmp_path / "out")

    assert status == 0
    assert json.loads((tmp_path / "out" / "a.rpy.json").read_text())["errors"] == []
    assert json.loads((tmp_path / "out" / "more" / "b.rpy.json").read_text())["errors"][0]["line"] == 2


def test_dump_says_which_file_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = dump([tmp_path / "missing.rpy"], None)

    assert status == 1
    assert "missing.rpy can't be read" in capsys.readouterr().err
