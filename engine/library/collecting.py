"""Deleting from the library what no slot, running game or landmark leads to any more."""

from __future__ import annotations

import sqlite3

from engine.library.checkpoints import KEEP_LINES, KEEP_STATES


def collect(connection: sqlite3.Connection, keep_states: int = KEEP_STATES, keep_lines: int = KEEP_LINES) -> None:
    """Delete what nothing leads to, and the states too far behind to roll back to; their lines stay for the history."""
    parents = dict(connection.execute("SELECT id, parent FROM checkpoints").fetchall())
    far = _distances(connection, parents, keep_states)
    gone = [(number,) for number in parents if far.get(number, keep_lines) >= keep_lines]
    connection.executemany("DELETE FROM checkpoints WHERE id = ?", gone)
    stale = [(number,) for number, distance in far.items() if keep_states <= distance < keep_lines]
    connection.executemany(
        "UPDATE checkpoints SET version = NULL, body = NULL, rest = NULL, stage = NULL, sound = NULL, store = NULL"
        " WHERE id = ? AND body IS NOT NULL",
        stale,
    )
    connection.execute(
        "DELETE FROM parts WHERE id NOT IN (SELECT rest FROM checkpoints WHERE rest IS NOT NULL"
        " UNION SELECT stage FROM checkpoints WHERE stage IS NOT NULL"
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
