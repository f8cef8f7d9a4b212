"""What can be typed after `python main.py`, and what it means."""

from __future__ import annotations

import subprocess
import sys
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


def test_a_game_may_be_named_by_its_scripts(tmp_path: Path) -> None:
    script = tmp_path / "game" / "tl" / "french" / "script.rpy"
    script.parent.mkdir(parents=True)
    script.touch()

    for named in (tmp_path, tmp_path / "game", script):
        assert parse_command(["check", str(named)]).game == tmp_path
    assert parse_command(["check", str(HOME / "scenes")]).game == HOME
    assert parse_command(["check", str(tmp_path / "game" / "tl")]).game == tmp_path / "game" / "tl"


def test_who_stops_reading_ends_the_command_in_silence() -> None:
    command = [sys.executable, str(HOME / "main.py"), "transcript", str(HOME)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None and running.stderr is not None
        assert running.stdout.readline()
        running.stdout.close()

        assert running.stderr.read() == b""


def test_a_file_to_begin_in_is_the_one_of_that_very_name() -> None:
    program = program_in("scenes/day.rpy", "scenes/holiday.rpy")

    assert label_of(program, "day.rpy:2") == label_of(program, "scenes/day.rpy:2") == "day"


def test_our_game_has_its_saves_in_one_place_however_its_folder_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HOME)

    assert user_folder(Path("."), HOME) == user_folder(HOME, HOME)
    assert user_folder(HOME / "tests", HOME) == user_folder(HOME, HOME) / "games" / "tests"
