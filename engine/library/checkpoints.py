"""Checkpoints in the library: writing one a line, and reading the story behind one.

A state is taken apart: its line (place, what was said before, seconds) is new each time, and lies in the checkpoint's
own row; stage, sound, store and the rest seldom change, and are parts that rows share.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, NamedTuple

from engine.frozen import frozen
from engine.library.codec import Unreadable, decoded, dumps, parsed
from engine.library.migrations import brought_up
from engine.state import STATE_VERSION, GameState, Place, SoundState, StageState

# As many as the interpreter rolls back over.
KEEP_STATES = 400
# As many as a loaded story can be rolled back over: each costs a twentieth of a millisecond of the load.
LOAD_STATES = 240
KEEP_LINES = 5000
# Checkpoints fetched at a time.
STRETCH = 500

Line = tuple[Place, tuple[str | None, str], float]
PARTS: dict[str, Any] = {
    "rest": GameState,
    "stage": StageState,
    "sound": SoundState,
    "store": tuple[tuple[str, object], ...],
}
# What a part called `rest` is without: its own line, and what are parts of their own.
BARE = GameState(Place("", 0))


class Said(NamedTuple):
    """A line of the history. `handle` is its checkpoint's, to go back to; 0 where that state is no longer kept.

    A tuple, because a history is five thousand of them, made in a quarter of the time.
    """

    who: str | None
    what: str
    line_id: str
    handle: int = 0


@frozen
class Journal:
    """A story as far as it was played and can be gone back in: its newest checkpoint last.

    `handles` are the checkpoints', one each, for `Library.rolled_back_to`. `trouble` is for the player, if the newest
    checkpoint could not be read and an older one stands for it.
    """

    checkpoints: tuple[GameState, ...]
    handles: tuple[int, ...]
    trouble: str | None = None


@frozen
class History:
    """The lines up to a checkpoint, oldest first."""

    handle: int = 0
    lines: tuple[Said, ...] = ()


def apart(state: GameState) -> tuple[Line, dict[str, Any]]:
    """Return a state's line, and its parts by kind."""
    rest = replace(
        state, place=BARE.place, said=BARE.said, seconds=0.0, stage=BARE.stage, sound=BARE.sound, store=BARE.store
    )
    parts = {"rest": rest, "stage": state.stage, "sound": state.sound, "store": state.store}
    return (state.place, state.said, state.seconds), parts


def together(line: Line, parts: dict[str, Any]) -> GameState:
    """Return the state that `apart` took apart."""
    place, said, seconds = line
    rest: GameState = parts["rest"]
    return replace(
        rest,
        place=place,
        said=said,
        seconds=seconds,
        stage=parts["stage"],
        sound=parts["sound"],
        store=parts["store"],
    )


class Recorder:
    """Writes checkpoints. Remembers the parts last written: most lines share them with the line before."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[object, int, str]] = {}

    def record(
        self, connection: sqlite3.Connection, handle: int, parent: int | None, state: GameState, said: Said | None
    ) -> None:
        line, parts = apart(state)
        body = dumps(line, Line)
        numbers = [self._part(connection, kind, value) for kind, value in parts.items()]
        shown = tuple(map(_storable, (said.line_id, said.who, said.what))) if said else (None, None, None)
        connection.execute(
            "INSERT OR REPLACE INTO checkpoints VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (handle, parent, *shown, STATE_VERSION, body, *numbers, digest_of(body, *numbers)),
        )

    def _part(self, connection: sqlite3.Connection, kind: str, value: object) -> int:
        last = self._last.get(kind)
        if last is None or not (last[0] is value or (kind == "rest" and last[0] == value)):
            body = dumps(value, PARTS[kind])
            last = self._last[kind] = (value, part_id(STATE_VERSION, body), body)
        _, number, body = last
        # Again each time: another running game may have collected the part since.
        connection.execute("INSERT OR IGNORE INTO parts VALUES (?, ?, ?)", (number, STATE_VERSION, body))
        return number


def part_id(version: object, body: object) -> int:
    """Return the number of a part: a digest, so that equal parts are one and a damaged one shows."""
    digest = hashlib.blake2b(f"{version}:{body}".encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def digest_of(body: object, *numbers: object) -> int:
    """Return what shows damage to a checkpoint's row."""
    return zlib.crc32(f"{body}{numbers}".encode("utf-8", "surrogatepass"))


def _storable(text: str | None) -> str | None:
    """SQLite takes no lone surrogates, and a story's Python may well make one."""
    return text and text.encode("utf-8", "replace").decode("utf-8")


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
    rows = _story(connection, handle, STATE_COLUMNS, LOAD_STATES)
    state_of = _Reader(connection, rows).state
    found: list[tuple[int, GameState]] = []
    trouble: str | None = None
    for row in rows:
        try:
            found.append((row[0], state_of(row)))
        except Unreadable as unreadable:
            # A gap behind what was found ends the rollback; before it, an older checkpoint has to do.
            if found:
                break
            trouble = trouble or str(unreadable)
    if not found:
        raise Unreadable(f"This save can't be read: {trouble or 'it is missing'}.")
    found.reverse()
    return Journal(
        checkpoints=tuple(state for _, state in found),
        handles=tuple(number for number, _ in found),
        trouble=f"The newest line of this save can't be read ({trouble}); this is the nearest before it."
        if trouble
        else None,
    )


def read_history(connection: sqlite3.Connection, handle: int, within_reach: Iterable[int], before: History) -> History:
    """Return the lines up to this checkpoint; those within reach have their handles.

    `before` is a history read earlier: where this one goes on from it, only what is new is read.
    """
    near = set(within_reach)
    rows = _story(connection, handle, LINE_COLUMNS, KEEP_LINES, before.handle)
    lines = [
        Said(who, what, line_id, number if number in near else 0)
        for number, line_id, who, what, _ in rows
        if type(what) is str and type(line_id) is str and (who is None or type(who) is str)
    ]
    lines.reverse()
    behind = rows[-1][-1] if rows else handle
    if behind == before.handle:
        return History(handle, (*before.lines, *lines)[-KEEP_LINES:])
    return History(handle, tuple(lines))


def read_state(connection: sqlite3.Connection, handle: int) -> GameState:
    """Return one checkpoint. Raises Unreadable."""
    rows = _story(connection, handle, STATE_COLUMNS, 1)
    if not rows:
        raise Unreadable("it is missing")
    return _Reader(connection, rows).state(rows[0])


LINE_COLUMNS = "id, line_id, who, what"
STATE_COLUMNS = "id, version, body, digest, rest, stage, sound, store"


def _story(
    connection: sqlite3.Connection, handle: int, columns: str, limit: int, until: int | None = None
) -> list[tuple[Any, ...]]:
    """Return these columns of this checkpoint and those before it, newest first; none from `until` on."""
    # A running game numbers its checkpoints in order, so they are fetched in stretches, newest first, and those that a
    # `parent` leads to picked out: ten times as fast as a recursive query. The limit ends a ring, which only a hostile
    # file has.
    found: list[tuple[Any, ...]] = []
    wanted: int | None = handle
    while wanted not in (None, until) and len(found) < limit:
        start = wanted
        for row in connection.execute(
            f"SELECT {columns}, parent FROM checkpoints WHERE id <= ? ORDER BY id DESC LIMIT ?",
            (wanted, min(STRETCH, limit - len(found))),
        ):
            if row[0] == wanted:
                found.append(row)
                wanted = row[-1]
                if wanted == until:
                    break
        if wanted == start:
            break
    return found


class _Reader:
    """Reads states; a part that many checkpoints share is read once, and shared again."""

    def __init__(self, connection: sqlite3.Connection, rows: list[tuple[Any, ...]]) -> None:
        self._connection = connection
        self._parts: dict[tuple[str, object], Any] = {}
        self._bodies = _all_parsed([row[2] for row in rows])

    def state(self, row: tuple[Any, ...]) -> GameState:
        _, version, body, digest, rest, stage, sound, store, _ = row
        if body is None:
            raise Unreadable("it is too old to go back to")
        if digest != digest_of(body, rest, stage, sound, store):
            raise Unreadable("it is damaged")
        line: Line = decoded(brought_up(self._bodies(body), "line", version), Line)
        numbers = {"rest": rest, "stage": stage, "sound": sound, "store": store}
        return together(line, {kind: self._part(kind, number) for kind, number in numbers.items()})

    def _part(self, kind: str, number: object) -> Any:
        if (kind, number) not in self._parts:
            row = self._connection.execute("SELECT version, body FROM parts WHERE id = ?", (number,)).fetchone()
            if row is None or part_id(*row) != number:
                raise Unreadable("it is damaged")
            version, body = row
            self._parts[kind, number] = decoded(brought_up(parsed(body), kind, version), PARTS[kind])
        return self._parts[kind, number]


def _all_parsed(bodies: list[Any]) -> Callable[[Any], Any]:
    """Return what parses each of these: all at once if they are sound, which is several times as fast."""
    texts = [body for body in bodies if type(body) is str]
    try:
        values = parsed(f"[{','.join(texts)}]")
    except Unreadable:
        return parsed
    if len(values) != len(texts):
        return parsed
    return dict(zip(texts, values, strict=True)).__getitem__
