"""A slot as a file: plain JSON that a person can read, to carry to another machine or to attach to a bug report."""

from __future__ import annotations

import base64
import json
import sqlite3
from collections.abc import Callable
from typing import Any

from engine.library import checkpoints, slots
from engine.library.codec import MAX_TEXT, Unreadable, decoded, parsed, shape
from engine.library.migrations import brought_up
from engine.state import STATE_VERSION, GameState

FORMAT = "a slot of More Within the Hour"
VERSION = 1


def exported(connection: sqlite3.Connection, slot: str) -> str:
    """Return this slot, with the rollback and history behind it, as text for a file. Raises Unreadable."""
    journal = checkpoints.read_journal(connection, slots.checkpoint_in(connection, slot))
    found = next(each for each in slots.cards(connection) if each.slot == slot)
    states = shape(GameState)
    return json.dumps(
        {
            "format": FORMAT,
            "version": VERSION,
            "state_version": STATE_VERSION,
            "name": found.name,
            "saved_at": found.saved_at,
            "thumbnail": found.thumbnail and base64.b64encode(found.thumbnail).decode("ascii"),
            "history": [[line.who, line.what, line.line_id, line.handle] for line in journal.history],
            "checkpoints": [
                [handle, states.encode(state)]
                for handle, state in zip(journal.handles, journal.checkpoints, strict=True)
            ],
        },
        indent=1,
        ensure_ascii=False,
    )


def bring_in(connection: sqlite3.Connection, slot: str, text: str, new_handle: Callable[[], int]) -> None:
    """Put an exported slot into this one. Raises Unreadable before anything is written if any of it does not fit."""
    written = _checked(text)
    states = {handle: decoded(state, GameState) for handle, state in _pairs(written, "checkpoints")}
    if not states:
        raise Unreadable("This file holds no checkpoint.")
    lines = [_line(entry) for entry in _list(written, "history")]
    thumbnail = _thumbnail(written.get("thumbnail"))
    saved_at = written.get("saved_at")
    parent: int | None = None
    for said, state in _in_order(lines, states):
        parent, before = new_handle(), parent
        if state is None:
            _write_line_only(connection, parent, before, said)
        else:
            checkpoints.Recorder().record(connection, parent, before, state, said)
    if parent is not None:
        slots.save(connection, slot, parent, thumbnail, saved_at if type(saved_at) is float else None)
    name = written.get("name")
    if type(name) is str:
        slots.rename(connection, slot, name)


def _checked(text: str) -> dict[str, Any]:
    written = parsed(text)
    if type(written) is not dict or written.get("format") != FORMAT:
        raise Unreadable("This file is not an exported slot of this game.")
    version = written.get("version")
    if type(version) is not int or version > VERSION:
        raise Unreadable("This file was made by a newer version of the game.")
    state_version = written.get("state_version")
    for pair in _list(written, "checkpoints"):
        if type(pair) is not list or len(pair) != 2 or type(pair[0]) is not int or type(pair[1]) is not dict:
            raise Unreadable("This file is damaged: a checkpoint does not fit.")
        pair[1] = _brought_up_whole(pair[1], state_version)
    return written


def _brought_up_whole(state: dict[str, Any], version: object) -> Any:
    """Bring up a state that holds its parts, part by part, as in the library."""
    for kind in ("stage", "sound", "store"):
        if kind in state:
            state[kind] = brought_up(state[kind], kind, version)
    return brought_up(state, "checkpoint", version)


def _in_order(
    lines: list[checkpoints.Said], states: dict[int, GameState]
) -> list[tuple[checkpoints.Said | None, GameState | None]]:
    """Return the story in order: lines too old for a state first, then the checkpoints, with their line if any."""
    by_handle = {line.handle: line for line in lines if line.handle in states}
    only_lines = [(line, None) for line in lines if line.handle not in states]
    return [*only_lines, *((by_handle.get(handle), state) for handle, state in states.items())]


def _write_line_only(
    connection: sqlite3.Connection, handle: int, parent: int | None, said: checkpoints.Said | None
) -> None:
    if said is not None:
        connection.execute(
            "INSERT INTO checkpoints (id, parent, line_id, who, what) VALUES (?, ?, ?, ?, ?)",
            (handle, parent, said.line_id, said.who, said.what),
        )


def _line(entry: Any) -> checkpoints.Said:
    match entry:
        case [None | str() as who, str() as what, str() as line_id, int() as handle]:
            return checkpoints.Said(who, what, line_id, handle)
    raise Unreadable("This file is damaged: a line of the history does not fit.")


def _pairs(written: dict[str, Any], name: str) -> list[tuple[int, Any]]:
    return [(handle, value) for handle, value in _list(written, name)]


def _list(written: dict[str, Any], name: str) -> list[Any]:
    found = written.get(name)
    if type(found) is not list:
        raise Unreadable(f"This file is damaged: its {name} are missing.")
    return found


def _thumbnail(written: object) -> bytes | None:
    if type(written) is not str or len(written) > MAX_TEXT:
        return None
    try:
        return base64.b64decode(written, validate=True)
    except ValueError:
        return None
