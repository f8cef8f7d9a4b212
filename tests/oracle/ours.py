"""Our reading of a script, in the form in which the oracle gives Ren'Py's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.desk.dump import records
from engine.desk.transcript import play, policy_named
from engine.game import Game
from engine.interpreter import Interpreter
from engine.script import statements as script
from engine.script.errors import StoryError
from engine.script.parser import parse_bytes
from engine.script.statements import Block

LANGUAGE = Path(__file__).parents[1] / "language"
EXPECTED = LANGUAGE / "expected.json"


def language_scripts() -> list[Path]:
    return sorted(LANGUAGE.glob("*.rpy"))


def reading(path: Path) -> dict[str, Any]:
    """Return statements, lines of the mistakes, and [line, id] of everything said."""
    parsed = parse_bytes(path.read_bytes(), path.name)
    plain: dict[str, Any] = json.loads(json.dumps(records(parsed)))
    return {
        "statements": plain["statements"],
        "errors": [error["line"] for error in plain["errors"]],
        "ids": [list(pair) for pair in line_ids(parsed.statements)],
    }


def line_ids(block: Block) -> Iterator[tuple[int, str]]:
    for statement in block:
        match statement:
            case script.Say():
                yield statement.line, statement.line_id
            case script.Menu(say=say, items=items):
                if say:
                    yield say.line, say.line_id
                for item in items:
                    yield from line_ids(item.block)
            case script.If(branches=branches):
                for _, branch in branches:
                    yield from line_ids(branch)
            case script.Label() | script.While() | script.Init():
                yield from line_ids(statement.block)
            case _:
                pass


RUNNING = Path(__file__).parents[1] / "running"
RUNNING_EXPECTED = RUNNING / "expected.json"
POLICIES = ("first", "last", "cover")


def running_labels() -> list[str]:
    """Every script of the running game begins with the label it is named after."""
    return sorted(script.stem for script in (RUNNING / "game").glob("*.rpy"))


def transcript(game: Game, label: str, policy: str, language: str | None = None) -> list[dict[str, Any]]:
    """Return what is met from this label on."""
    events: list[dict[str, Any]] = []
    try:
        how = play(Interpreter(game.story(witness=events.append, language=language)), policy_named(policy), label)
    except StoryError as error:
        how = f"error at {error}"
    return [*events, {"k": "end", "how": how}]
