"""What can be typed after `python main.py`, and what it means."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.desk.command_line import HOME, parse_command
from engine.script.parser import parse
from engine.script.program import Program, lay_out
from engine.session import label_of
from player.folders import user_folder


def program_in(*files: str) -> Program:
    """Return a program of these files, each with one label named after it."""
    sources = [(file, f"label {Path(file).stem}:\n    pass\n") for file in files]
    return lay_out([(file, text, parse(text, file).statements) for file, text in sources])


def test_without_a_command_it_plays_whatever_else_is_said() -> None:
    assert (parse_command([]).command, parse_command([]).game) == ("play", HOME)
    assert parse_command(["--from", "check", "--mute"]).place == "check"
    assert parse_command(["some/game"]).game == Path("some/game")
    assert parse_command(["check", "some/game"]).command == "check"


def test_a_file_to_begin_in_is_the_one_of_that_very_name() -> None:
    program = program_in("scenes/day.rpy", "scenes/holiday.rpy")

    assert label_of(program, "day.rpy:2") == label_of(program, "scenes/day.rpy:2") == "day"


def test_our_game_has_its_saves_in_one_place_however_its_folder_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HOME)

    assert user_folder(Path("."), HOME) == user_folder(HOME, HOME)
    assert user_folder(HOME / "tests", HOME) == user_folder(HOME, HOME) / "games" / "tests"
