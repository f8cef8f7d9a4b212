"""Checkpoints in the library: writing one a line, reading the story behind one, collecting what nothing leads to."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from engine.library.codec import Unreadable, decoded, dumps, parsed
from engine.library.migrations import brought_up
from engine.state import STATE_VERSION, GameState, SoundState, StageState

# As many as the interpreter rolls back over.
KEEP_STATES = 400
KEEP_LINES = 5000
# Checkpoints fetched at a time.
STRETCH = 500

NO_STAGE, NO_SOUND = StageState(), SoundState()
Store = tuple[tuple[str, object], ...]
HINTS: dict[str, Any] = {"stage": StageState, "sound": SoundState, "store": Store}


class Said(NamedTuple):
    """A line of the history. `handle` is its checkpoint's, to go back to; 0 where that state is no longer kept.

    A tuple, because a load makes five thousand of them, in a quarter of the time.
    """

    who: str | None
    what: str
    line_id: str
    handle: int = 0


@dataclass(frozen=True, slots=True)
class Journal:
    """A story as far as it was played: its newest checkpoint last, and every line on the way there.

    `handles` are the checkpoints', one each, for `Library.rolled_back_to`. `trouble` is for the player, if the newest
    checkpoint could not be read and an older one stands for it.
    """

    checkpoints: tuple[GameState, ...]
    handles: tuple[int, ...]
    history: tuple[Said, ...]
    trouble: str | None = None


class Recorder:
    """Writes checkpoints. Remembers the parts last written: most lines share them with the line before."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[object, int, str]] = {}

    def record(
        self, connection: sqlite3.Connection, handle: int, parent: int | None, state: GameState, said: Said | None
    ) -> None:
        stage = self._part(connection, "stage", state.stage)
        sound = self._part(connection, "sound", state.sound)
        store = self._part(connection, "store", state.store)
        body = dumps(replace(state, stage=NO_STAGE, sound=NO_SOUND, store=()), GameState)
        line = tuple(map(_storable, (said.line_id, said.who, said.what))) if said else (None, None, None)
        row = (*line, STATE_VERSION, body, stage, sound, store)
        connection.execute(
            "INSERT OR REPLACE INTO checkpoints VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (handle, parent, *row, _digest_of_row(row)),
        )

    def _part(self, connection: sqlite3.Connection, kind: str, value: object) -> int:
        last = self._last.get(kind)
        if last is None or last[0] is not value:
            body = dumps(value, HINTS[kind])
            last = self._last[kind] = (value, part_id(STATE_VERSION, body), body)
        _, number, body = last
        # Again each time: another running game may have collected the part since.
        connection.execute("INSERT OR IGNORE INTO parts VALUES (?, ?, ?)", (number, STATE_VERSION, body))
        return number


def part_id(version: int, body: str) -> int:
    """Return the number of a part: a digest, so that equal parts are one and a damaged one shows."""
    digest = hashlib.blake2b(f"{version}:{body}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _storable(text: str | None) -> str | None:
    """SQLite takes no lone surrogates, and a story's Python may well make one."""
    return text and text.encode("utf-8", "replace").decode("utf-8")


def _digest_of_row(row: tuple[object, ...]) -> int:
    return zlib.crc32(repr(row).encode("utf-8", "surrogatepass"))


def move_head(connection: sqlite3.Connection, session: int, handle: int, tip: int) -> None:
    """Say where this running game is."""
    connection.execute(
        "INSERT OR REPLACE INTO heads VALUES (?, ?, ?, (SELECT coalesce(max(touched), 0) + 1 FROM heads))",
        (session, handle, tip),
    )


def newest_head(connection: sqlite3.Connection) -> int | None:
    row = connection.execute(
        "SELECT c.id FROM heads JOIN checkpoints c ON c.id = heads.checkpoint ORDER BY touched DESC LIMIT 1"
    ).fetchone()
    return row[0] if row else None


def read_journal(connection: sqlite3.Connection, handle: int) -> Journal:
    """Return the story behind this checkpoint. Raises Unreadable if nothing of it can be read."""
    read = _Reader(connection)
    found: list[tuple[int, GameState]] = []
    trouble: str | None = None
    for row in _story(connection, handle, STATE_COLUMNS, KEEP_STATES):
        try:
            found.append((row[0], read.state(row)))
        except Unreadable as unreadable:
            # A gap behind what was found ends the rollback; before it, an older checkpoint has to do.
            if found:
                break
            trouble = trouble or str(unreadable)
    if not found:
        raise Unreadable(f"This save can't be read: {trouble or 'it is missing'}.")
    found.reverse()
    handles = tuple(number for number, _ in found)
    return Journal(
        checkpoints=tuple(state for _, state in found),
        handles=handles,
        history=_history(_story(connection, handles[-1], LINE_COLUMNS, KEEP_LINES), set(handles)),
        trouble=f"The newest line of this save can't be read ({trouble}); this is the nearest before it."
        if trouble
        else None,
    )


def read_state(connection: sqlite3.Connection, handle: int) -> GameState:
    """Return one checkpoint. Raises Unreadable."""
    rows = _story(connection, handle, STATE_COLUMNS, 1)
    if not rows:
        raise Unreadable("it is missing")
    return _Reader(connection).state(rows[0])


LINE_COLUMNS = "id, line_id, who, what"
STATE_COLUMNS = f"{LINE_COLUMNS}, version, body, stage, sound, store, digest"


def _story(connection: sqlite3.Connection, handle: int, columns: str, limit: int) -> list[tuple[Any, ...]]:
    """Return these columns of this checkpoint and those before it, newest first."""
    # A running game numbers its checkpoints in order, so they are fetched in stretches and picked out by `parent`: five
    # times as fast as a recursive query. The limit also ends a ring, which only a hostile file has.
    found: list[tuple[Any, ...]] = []
    wanted: int | None = handle
    while wanted is not None and len(found) < limit:
        rows = connection.execute(
            f"SELECT parent, {columns} FROM checkpoints WHERE id <= ? ORDER BY id DESC LIMIT ?",
            (wanted, min(STRETCH, limit - len(found))),
        )
        stretch = {row[1]: row for row in rows}
        if wanted not in stretch:
            break
        while wanted in stretch and len(found) < limit:
            wanted, *row = stretch.pop(wanted)
            found.append(tuple(row))
    return found


def _history(rows: list[tuple[Any, ...]], kept: set[int]) -> tuple[Said, ...]:
    lines = [
        Said(who, what, line_id, number if number in kept else 0)
        for number, line_id, who, what in rows
        if type(what) is str and type(line_id) is str and (who is None or type(who) is str)
    ]
    lines.reverse()
    return tuple(lines)


class _Reader:
    """Reads states; a part that many checkpoints share is read once, and shared again."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._parts: dict[tuple[str, object], Any] = {}

    def state(self, row: tuple[Any, ...]) -> GameState:
        _, *rest, digest = row
        version, body, stage, sound, store = rest[3:]
        if body is None:
            raise Unreadable("it is too old to go back to")
        if digest != _digest_of_row(tuple(rest)):
            raise Unreadable("it is damaged")
        state: GameState = decoded(brought_up(parsed(body), "checkpoint", version), GameState)
        parts = self._part("stage", stage), self._part("sound", sound), self._part("store", store)
        return replace(state, stage=parts[0], sound=parts[1], store=parts[2])

    def _part(self, kind: str, number: object) -> Any:
        if (kind, number) not in self._parts:
            row = self._connection.execute("SELECT version, body FROM parts WHERE id = ?", (number,)).fetchone()
            if row is None or part_id(*row) != number:
                raise Unreadable("it is damaged")
            version, body = row
            self._parts[kind, number] = decoded(brought_up(parsed(body), kind, version), HINTS[kind])
        return self._parts[kind, number]


def collect(connection: sqlite3.Connection, keep_states: int = KEEP_STATES, keep_lines: int = KEEP_LINES) -> None:
    """Delete what no slot, running game or landmark leads to, and the states too far behind to roll back to."""
    parents = dict(connection.execute("SELECT id, parent FROM checkpoints").fetchall())
    far = _distances(connection, parents, keep_states)
    gone = [(number,) for number in parents if far.get(number, keep_lines) >= keep_lines]
    connection.executemany("DELETE FROM checkpoints WHERE id = ?", gone)
    stale = [(number,) for number, distance in far.items() if keep_states <= distance < keep_lines]
    connection.executemany(
        "UPDATE checkpoints SET version = NULL, body = NULL, stage = NULL, sound = NULL, store = NULL"
        " WHERE id = ? AND body IS NOT NULL",
        stale,
    )
    connection.execute(
        "DELETE FROM parts WHERE id NOT IN (SELECT stage FROM checkpoints WHERE stage IS NOT NULL"
        " UNION SELECT sound FROM checkpoints WHERE sound IS NOT NULL"
        " UNION SELECT store FROM checkpoints WHERE store IS NOT NULL)"
    )


def _distances(connection: sqlite3.Connection, parents: dict[int, int | None], keep_states: int) -> dict[int, int]:
    """Return how many lines each reachable checkpoint lies behind the nearest pointer."""
    pointers = connection.execute(
        "SELECT checkpoint, 0 FROM slots UNION SELECT checkpoint, 0 FROM heads UNION SELECT tip, 0 FROM heads"
        # A landmark is a place to start from: what lies behind it is history.
        " UNION SELECT checkpoint, ? FROM landmarks",
        (keep_states - 1,),
    ).fetchall()
    far: dict[int, int] = {}
    for start, distance in pointers:
        number: int | None = start
        # Ends at the latest where an earlier walk came by as near; also in a ring, which only a hostile file has.
        while number is not None and number in parents and distance < far.get(number, distance + 1):
            far[number] = distance
            number, distance = parents[number], distance + 1
    return far
