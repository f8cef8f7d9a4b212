"""The tables of the library, and whether a file has them.

A story is a tree of checkpoints: each points at the one before it, so that a slot, the running journal and a landmark
are a pointer each, and share what lies behind them. What is bulky and seldom changes (stage, sound, store, the rest)
lies in `parts`, named by a digest of its text.

When you change a table: raise FORMAT, write the migration, and add a saved file to tests/saves.
"""

from __future__ import annotations

import sqlite3

# "MWtH": tells our file from any other program's.
APPLICATION_ID = 0x4D577448
FORMAT = 1

TABLES = (
    "CREATE TABLE parts (id INTEGER PRIMARY KEY, version INTEGER NOT NULL, body TEXT NOT NULL)",
    # Without a body it is a line of the history and no more: too old to roll back to.
    "CREATE TABLE checkpoints (id INTEGER PRIMARY KEY, parent INTEGER, line_id TEXT, who TEXT, what TEXT,"
    " version INTEGER, body TEXT, rest INTEGER, stage INTEGER, sound INTEGER, store INTEGER, digest INTEGER)",
    # Where each running game is. `tip` is the furthest it has been since its last choice, to roll forward to.
    "CREATE TABLE heads (session INTEGER PRIMARY KEY, checkpoint INTEGER NOT NULL, tip INTEGER NOT NULL,"
    " touched INTEGER NOT NULL)",
    # `touched` counts up with every save: what is newest does not depend on the clock.
    "CREATE TABLE slots (slot TEXT PRIMARY KEY, checkpoint INTEGER NOT NULL, touched INTEGER NOT NULL, name TEXT,"
    " saved_at REAL, played REAL, chapter TEXT, number INTEGER, who TEXT, what TEXT, thumbnail BLOB)",
    "CREATE TABLE pages (page TEXT PRIMARY KEY, name TEXT NOT NULL)",
    "CREATE TABLE landmarks (name TEXT PRIMARY KEY, checkpoint INTEGER NOT NULL)",
    # Lines, choices, labels: what the player has seen in any game.
    "CREATE TABLE met (kind TEXT, id TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID",
    "CREATE TABLE settings (name TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE persistent (name TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID",
)


def create(connection: sqlite3.Connection) -> None:
    """Make an empty library of the present format, all or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    for table in TABLES:
        connection.execute(table)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {FORMAT}")
    connection.execute("COMMIT")


def format_of(connection: sqlite3.Connection) -> int | None:
    """Return the format of a library; 0 of an empty file; None if it is another program's."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (entries,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application == 0 and version == 0 and entries == 0:
        return 0
    return int(version) if application == APPLICATION_ID and version > 0 else None


def is_intact(connection: sqlite3.Connection, version: int) -> bool:
    """Whether the file holds our tables and nothing else, and SQLite finds no damage.

    A trigger or a view slipped into the file would be run by SQLite, and a changed table may hold a generated column;
    so the tables' own text is compared.
    """
    rows = connection.execute("SELECT type, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    if any(kind != "table" for kind, _ in rows):
        return False
    if version == FORMAT and sorted(sql for _, sql in rows) != sorted(TABLES):
        return False
    return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
