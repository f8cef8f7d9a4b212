"""The last good copy of the library: made at each clean exit and before each migration, offered after damage."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from engine.library import schema
from engine.library.codec import Unreadable
from engine.library.migrations import migrate

FILE = "library.backup.sqlite3"


def make_backup(connection: sqlite3.Connection, folder: Path) -> None:
    """Copy the whole library beside it; the old backup stays until the new one is complete."""
    unfinished = folder / f"{FILE}.new"
    unfinished.unlink(missing_ok=True)
    connection.execute("VACUUM INTO ?", (str(unfinished),))
    with open(unfinished, "rb+") as file:
        os.fsync(file.fileno())
    os.replace(unfinished, folder / FILE)


def slots_in_backup(folder: Path) -> int | None:
    """Return how many slots the backup holds; None if there is none that can be used."""
    backup = _open(folder)
    if backup is None:
        return None
    try:
        (count,) = backup.execute("SELECT count(*) FROM slots").fetchone()
        return int(count)
    except sqlite3.Error:
        return None
    finally:
        backup.close()


def restore(connection: sqlite3.Connection, folder: Path) -> int:
    """Add everything from the backup that the library lacks, overwriting nothing; return how many slots that were."""
    backup = _open(folder)
    if backup is None:
        return 0
    added = 0
    try:
        for (table,) in backup.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            rows = backup.execute(f"SELECT * FROM {table}").fetchall()
            if not rows:
                continue
            places = ", ".join("?" * len(rows[0]))
            before = connection.total_changes
            connection.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({places})", rows)
            added += connection.total_changes - before if table == "slots" else 0
    finally:
        backup.close()
    return added


def _open(folder: Path) -> sqlite3.Connection | None:
    """Return a connection to the backup if it is whole, brought up to the present format in memory."""
    path = folder / FILE
    if not path.is_file():
        return None
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        version = schema.format_of(connection)
        if version and version <= schema.FORMAT and schema.is_intact(connection, version):
            copy = sqlite3.connect(":memory:", isolation_level=None)
            copy.text_factory = lambda text: text.decode("utf-8", "replace")
            connection.backup(copy)
            migrate(copy, version, schema.FORMAT)
            connection.close()
            return copy
    except (sqlite3.Error, Unreadable, UnicodeDecodeError):
        pass
    connection.close()
    return None
