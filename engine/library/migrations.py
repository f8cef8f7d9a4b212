"""From older formats to the present one.

Two things have versions. The tables (`schema.FORMAT`) are changed when a file is opened, after a backup. The values in
them (`state.STATE_VERSION`) stay as they were written and are changed each time they are read, so that an exported slot
of any age can be read too.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from typing import Any

from engine.library.codec import Unreadable
from engine.state import STATE_VERSION

Json = Any
Migration = Callable[[sqlite3.Connection], None]
StateMigration = Callable[[Json], Json]

# By the format it starts from, what makes the next one of it. It runs in a transaction and must leave exactly the text
# of `schema.TABLES`, so a changed table is made anew and filled from the old one.
TABLE_MIGRATIONS: Mapping[int, Migration] = {}

# By the version it starts from and the kind of value (`line`, or one of `checkpoints.PARTS`): JSON to JSON.
STATE_MIGRATIONS: Mapping[tuple[int, str], StateMigration] = {}


def brought_up(written: Json, kind: str, version: object) -> Json:
    """Return JSON of an older version as the present one would have written it. Raises Unreadable."""
    if type(version) is not int or version < 1:
        raise Unreadable("it does not say which version wrote it")
    if version > STATE_VERSION:
        raise Unreadable("a newer version of the game wrote it")
    for step in range(version, STATE_VERSION):
        migration = STATE_MIGRATIONS.get((step, kind))
        if migration is not None:
            written = migration(written)
    return written


def migrate(connection: sqlite3.Connection, version: int, target: int) -> None:
    """Bring the tables from one format to another, all or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in range(version, target):
            TABLE_MIGRATIONS[step](connection)
        connection.execute(f"PRAGMA user_version = {target}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
