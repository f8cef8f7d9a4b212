"""A slot as a file: plain JSON that a person can read, to carry to another machine or to attach to a bug report."""

from __future__ import annotations

import base64
import json
import sqlite3
from collections.abc import Callable
from typing import Any

from engine.library import checkpoints, slots
from engine.library.checkpoints import PARTS, History, Line, Recorder, Said, apart, together
from engine.library.codec import MAX_TEXT, Unreadable, decoded, parsed, shape
from engine.library.migrations import brought_up
from engine.state import STATE_VERSION, GameState

FORMAT = "a slot of More Within the Hour"
VERSION = 1

DAMAGED = "This file is damaged: {} does not fit."


def exported(connection: sqlite3.Connection, slot: str) -> str:
    """Return this slot, with the rollback and history behind it, as text for a file. Raises Unreadable."""
    journal = checkpoints.read_journal(connection, slots.checkpoint_in(connection, slot))
    found = next(each for each in slots.cards(connection) if each.slot == slot)
    parts: dict[str, list[Any]] = {kind: [] for kind in PARTS}
    return json.dumps(
        {
            "format": FORMAT,
            "version": VERSION,
            "state_version": STATE_VERSION,
            "name": found.name,
            "saved_at": found.saved_at,
            "thumbnail": base64.b64encode(found.thumbnail).decode("ascii") if found.thumbnail else None,
            "history": checkpoints.read_history(connection, journal.handles[-1], journal.handles, History()).lines,
            "checkpoints": [
                [handle, *_written(state, parts)]
                for handle, state in zip(journal.handles, journal.checkpoints, strict=True)
            ],
            # Each checkpoint names its parts by their place in these lists.
            "parts": parts,
        },
        indent=1,
        ensure_ascii=False,
    )


def _written(state: GameState, parts: dict[str, list[Any]]) -> list[Any]:
    """Return a state's line and the places of its parts, adding those that are new."""
    line, values = apart(state)
    written = [shape(Line).encode(line)]
    for kind, value in values.items():
        part = shape(PARTS[kind]).encode(value)
        if part not in parts[kind]:
            parts[kind].append(part)
        written.append(parts[kind].index(part))
    return written


def bring_in(connection: sqlite3.Connection, slot: str, text: str, new_handle: Callable[[], int]) -> None:
    """Put an exported slot into this one. Raises Unreadable, and has changed nothing, if any of it does not fit."""
    written = _checked(parsed(text))
    parts = _parts(written)
    states = dict(_checkpoint(entry, parts, written["state_version"]) for entry in _list(written, "checkpoints"))
    if not states:
        raise Unreadable("This file holds no checkpoint.")
    lines = [_line(entry) for entry in _list(written, "history")]
    connection.execute("SAVEPOINT bring_in")
    try:
        _put(connection, slot, written, _in_order(lines, states), new_handle)
    except (UnicodeError, OverflowError) as error:
        connection.execute("ROLLBACK TO bring_in")
        raise Unreadable(DAMAGED.format("a text or a number in it")) from error
    finally:
        connection.execute("RELEASE bring_in")


def _put(
    connection: sqlite3.Connection,
    slot: str,
    written: dict[str, Any],
    story: list[tuple[Said | None, GameState | None]],
    new_handle: Callable[[], int],
) -> None:
    recorder = Recorder()
    parent: int | None = None
    for said, state in story:
        parent, before = new_handle(), parent
        if state is not None:
            recorder.record(connection, parent, before, state, said)
        elif said is not None:
            _write_line(connection, parent, before, said)
    assert parent is not None
    thumbnail, saved_at, name = (written.get(field) for field in ("thumbnail", "saved_at", "name"))
    slots.save(connection, slot, parent, _thumbnail(thumbnail), saved_at if type(saved_at) is float else None)
    slots.rename(connection, slot, name if type(name) is str else "")


def _checked(written: Any) -> dict[str, Any]:
    if type(written) is not dict or written.get("format") != FORMAT:
        raise Unreadable("This file is not an exported slot of this game.")
    if type(written.get("version")) is not int or written["version"] > VERSION:
        raise Unreadable("This file was made by a newer version of the game.")
    written.setdefault("state_version", None)
    return written


def _parts(written: dict[str, Any]) -> dict[str, list[Any]]:
    found = written.get("parts")
    if type(found) is not dict:
        raise Unreadable(DAMAGED.format("its list of parts"))
    version = written["state_version"]
    return {
        kind: [decoded(brought_up(part, kind, version), hint) for part in _list(found, kind)]
        for kind, hint in PARTS.items()
    }


def _checkpoint(entry: Any, parts: dict[str, list[Any]], version: object) -> tuple[int, GameState]:
    match entry:
        case [int() as handle, line, *numbers] if len(numbers) == len(PARTS):
            try:
                found = {kind: parts[kind][number] for kind, number in zip(PARTS, numbers, strict=True)}
            except (IndexError, TypeError):
                raise Unreadable(DAMAGED.format("a part of a checkpoint")) from None
            return handle, together(decoded(brought_up(line, "line", version), Line), found)
    raise Unreadable(DAMAGED.format("a checkpoint"))


def _in_order(lines: list[Said], states: dict[int, GameState]) -> list[tuple[Said | None, GameState | None]]:
    """Return the story in order: lines too old for a state first, then the checkpoints, with their line if any."""
    by_handle = {line.handle: line for line in lines if line.handle in states}
    only_lines = [(line, None) for line in lines if line.handle not in states]
    return [*only_lines, *((by_handle.get(handle), state) for handle, state in states.items())]


def _write_line(connection: sqlite3.Connection, handle: int, parent: int | None, said: Said) -> None:
    connection.execute(
        "INSERT INTO checkpoints (id, parent, line_id, who, what) VALUES (?, ?, ?, ?, ?)",
        (handle, parent, said.line_id, said.who, said.what),
    )


def _line(entry: Any) -> Said:
    match entry:
        case [None | str() as who, str() as what, str() as line_id, int() as handle]:
            return Said(who, what, line_id, handle)
    raise Unreadable(DAMAGED.format("a line of the history"))


def _list(written: dict[str, Any], name: str) -> list[Any]:
    found = written.get(name)
    if type(found) is not list:
        raise Unreadable(DAMAGED.format(f"its {name}"))
    return found


def _thumbnail(written: object) -> bytes | None:
    if type(written) is not str or len(written) > MAX_TEXT:
        return None
    try:
        return base64.b64decode(written, validate=True)
    except ValueError:
        return None
