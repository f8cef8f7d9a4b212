"""The rules of the house that a machine can hold: who imports whom, who asks the clock, how long a file is."""

from __future__ import annotations

import ast
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
PARTS = ("engine", "stage", "ui", "audio")
# Knows everybody, asks the clock, and is known by `main.py` alone.
WIRING = "player"
# The engine's value types, which everybody may speak of.
VALUES = {
    *("engine.state", "engine.steps", "engine.intents", "engine.motion", "engine.displayables"),
    *("engine.script.text", "engine.preferences"),
    # What they are made with.
    "engine.frozen",
}
# `time.localtime(saved)` may be said by anybody; what asks for now, or waits for it, may not.
CLOCKS = {"time", "datetime"}
ASKING = {"time", "time_ns", "monotonic", "perf_counter", "process_time", "thread_time", "sleep", "now", "today"}
MOST_LINES = 400
# Parts of this machine's, or of any machine's, own world; spelled so as not to find themselves.
NOT_OURS = ("/wo" + "rk/", "/ro" + "ot/", "/tm" + "p/", "py" + "pi.", "files.python" + "hosted", "shar" + "ed/")
TEXT = {".py", ".rpy", ".md", ".toml", ".lock", ".in", ".json", ".txt", ".html", ".css", ""}
GENERATED = {".git", ".venv", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", "__pycache__", "build"}

Import = tuple[Path, int, str]


def python_files(part: str) -> list[Path]:
    return sorted((HOUSE / part).rglob("*.py")) if (HOUSE / part).is_dir() else [HOUSE / part]


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports_of(part: str) -> tuple[Import, ...]:
    return tuple(_imports_of(part))


def _imports_of(part: str) -> Iterator[Import]:
    """Every module imported in a part, wherever in the file, with its place."""
    for path in python_files(part):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Import):
                for name in node.names:
                    yield path, node.lineno, name.name
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{path}:{node.lineno}: imports are written in full"
                yield path, node.lineno, node.module or ""
                # `from engine import state` is engine.state.
                for name in node.names if node.module in {*PARTS, *CLOCKS} else ():
                    yield path, node.lineno, f"{node.module}.{name.name}"


def said(found: list[Import]) -> str:
    return "\n".join(f"{path.relative_to(HOUSE)}:{line}: {module}" for path, line, module in found)


def test_the_engine_imports_nothing_but_itself_and_the_standard_library() -> None:
    allowed = sys.stdlib_module_names | {"engine"}

    found = [each for each in imports_of("engine") if each[2].split(".")[0] not in allowed]

    assert not found, said(found)


@pytest.mark.parametrize("part", ["stage", "ui", "audio"])
def test_the_company_knows_the_engines_values_and_not_one_another(part: str) -> None:
    others = {*PARTS, "main", WIRING} - {part, "engine"}

    found = [
        each
        for each in imports_of(part)
        if each[2].split(".")[0] in others or (each[2].startswith("engine") and each[2] not in {*VALUES, "engine"})
    ]

    assert not found, said(found)


@pytest.mark.parametrize("part", PARTS)
def test_only_main_asks_the_clock(part: str) -> None:
    found = [
        (path, node.lineno, ast.unparse(node))
        for path in python_files(part)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute) and node.attr in ASKING and ast.unparse(node.value).split(".")[0] in CLOCKS
    ]
    asking = {f"{clock}.{name}" for clock in CLOCKS for name in ASKING}
    found += [each for each in imports_of(part) if each[2] in asking]

    assert not found, said(found)


@pytest.mark.parametrize("part", [*PARTS, WIRING, "main.py"])
def test_no_part_of_the_game_imports_its_tools_or_tests(part: str) -> None:
    found = [each for each in imports_of(part) if each[2].split(".")[0] in {"tools", "tests"}]

    assert not found, said(found)


@pytest.mark.parametrize("part", [*PARTS, WIRING, "main.py"])
def test_no_file_holds_more_than_it_should(part: str) -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in python_files(part)}

    long = [f"{path.relative_to(HOUSE)}: {length} lines" for path, length in lengths.items() if length > MOST_LINES]

    assert not long, "\n".join(long)


def test_no_file_speaks_of_the_machine_it_was_made_on() -> None:
    found = [
        f"{path.relative_to(HOUSE)}: {word}"
        for path in text_files()
        for text in [path.read_text(encoding="utf-8", errors="replace")]
        for word in NOT_OURS
        if word in text
    ]

    assert not found, "\n".join(found)


def text_files() -> Iterator[Path]:
    for folder, inside, files in os.walk(HOUSE):
        inside[:] = sorted(set(inside) - GENERATED)
        # In a worktree of its own, `.git` is a file.
        names = sorted(set(files) - GENERATED)
        yield from (Path(folder, name) for name in names if Path(name).suffix in TEXT)
