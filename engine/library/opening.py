"""Opening the library file, whatever state it is in.

A file that is damaged, foreign or newer is never written to: it is moved aside, the player is told its new name, and an
empty library takes its place. A folder that cannot be written, or a full disk, means playing on in memory.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path

from engine.frozen import frozen
from engine.library import schema
from engine.library.backup import make_backup
from engine.library.codec import Unreadable
from engine.library.migrations import migrate

FILE = "library.sqlite3"
# SQLite's primary result codes that say that the file is at fault, rather than the disk, the folder or another program.
_AT_FAULT = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_TOOBIG}
# No row of ours comes near; a hostile one may not take all memory.
MAX_ROW_BYTES = 32_000_000
BUSY_SECONDS = 5.0


@frozen
class Opened:
    """A connection ready for use; `is_kept` is False if it is only in memory. `trouble` is for the player."""

    connection: sqlite3.Connection
    is_kept: bool = True
    trouble: str | None = None


class Refused(Exception):
    """The file is not a library that this version can use; the text goes on from "Your save file"."""


def open_library(folder: Path) -> Opened:
    """Open the library in this folder, making it or moving a bad one aside as needed. Never raises for a bad file."""
    path = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trouble = _move_bad_file_aside(path)
        try:
            return Opened(_open_to_write(path), trouble=trouble)
        except Refused as refused:
            trouble = _refuse(path, refused)
            return Opened(_open_to_write(path), trouble=trouble)
    except (sqlite3.Error, OSError) as error:
        return Opened(_in_memory(path), is_kept=False, trouble=unkept(error))


def unkept(error: Exception) -> str:
    """Return the sentence for a library that can't be written."""
    code = primary_code(error)
    if code == sqlite3.SQLITE_FULL or (isinstance(error, OSError) and error.errno == errno.ENOSPC):
        why = "The disk is full"
    elif code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        why = "Another program holds the save file"
    else:
        why = "The folder of the saves can't be written"
    return f"{why}: nothing is saved for now. Your saves are untouched; saving goes on as soon as it can."


def is_at_fault(error: sqlite3.Error) -> bool:
    """Whether this error says that the file itself is bad. One without a code is Python's: text that is not UTF-8."""
    return primary_code(error) in {*_AT_FAULT, 0}


def primary_code(error: Exception) -> int:
    """Return SQLite's primary result code; 0 of an error that is not SQLite's own."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _move_bad_file_aside(path: Path) -> str | None:
    if not path.exists() or path.stat().st_size == 0:
        return None
    try:
        _verify(path)
    except UnicodeDecodeError:
        # Even SQLite's complaint about the tables is not text.
        return _refuse(path, Refused("is damaged"))
    except Refused as refused:
        return _refuse(path, refused)
    return None


def _refuse(path: Path, refused: Refused) -> str:
    kept_as = _move_aside(path)
    return f"Your save file {refused}. It is kept as {kept_as.name}, and a new one was begun."


def _verify(path: Path) -> None:
    """Raise Refused unless this is a sound library of a known format. Nothing is written, not even on closing."""
    with open(path, "rb") as file:
        header = file.read(20)
    # SQLite opens a file of a later file format than its own for reading only, which none of ours can be.
    if header[18:19] > b"\x02":
        raise Refused("is damaged")
    connection = None
    try:
        connection = _connect(f"{path.absolute().as_uri()}?mode=ro")
        version = schema.format_of(connection)
        if version is None:
            raise Refused("is not one of this game")
        if version > schema.FORMAT:
            raise Refused("was made by a newer version of the game")
        if not schema.is_intact(connection, version):
            raise Refused("is damaged")
    except sqlite3.Error as error:
        if is_at_fault(error):
            raise Refused("is damaged") from None
        raise
    finally:
        if connection is not None:
            connection.close()


def _move_aside(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"library.refused-{number}.sqlite3")).exists():
        number += 1
    # The log first: without its database it is nothing, but a new database must never meet an old log.
    for suffix in ("-wal", "-shm"):
        beside = path.with_name(path.name + suffix)
        if beside.exists():
            os.replace(beside, aside.with_name(aside.name + suffix))
    os.replace(path, aside)
    return aside


def _open_to_write(path: Path) -> sqlite3.Connection:
    connection = _connect(f"{path.absolute().as_uri()}?mode=rwc")
    try:
        # Fewer pages to write on average, and free ones are given back when the library is closed.
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        version = schema.format_of(connection)
        if version == 0:
            schema.create(connection)
        elif version is not None and version < schema.FORMAT:
            make_backup(connection, path.parent)
            try:
                migrate(connection, version, schema.FORMAT)
            except (sqlite3.Error, Unreadable):
                raise Refused("could not be brought up to this version") from None
        # A folder may be writable and the file not: find out now, not at the first line.
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA user_version = {schema.FORMAT}")
        connection.execute("ROLLBACK")
    except BaseException:
        connection.close()
        raise
    return connection


def _in_memory(path: Path) -> sqlite3.Connection:
    """Return a library in memory with what can be read of the file, so that old slots load all the same."""
    for how in ("mode=ro", "mode=ro&immutable=1"):
        try:
            source = _connect(f"{path.absolute().as_uri()}?{how}")
            try:
                if schema.format_of(source) == schema.FORMAT and schema.is_intact(source, schema.FORMAT):
                    return copy_in_memory(source)
            finally:
                source.close()
        except (sqlite3.Error, UnicodeDecodeError):
            continue
    return empty_in_memory()


def copy_in_memory(source: sqlite3.Connection) -> sqlite3.Connection:
    connection = _connect(":memory:")
    source.backup(connection)
    return connection


def read_any_text(connection: sqlite3.Connection) -> None:
    """Have text that is not UTF-8 read with question marks from now on. Python's own strict way is twice as fast."""
    connection.text_factory = lambda text: text.decode("utf-8", "replace")


def empty_in_memory() -> sqlite3.Connection:
    connection = _connect(":memory:")
    schema.create(connection)
    return connection


def _connect(address: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        address,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        # The connection is made by who opens the library and used by the writer's thread alone.
        check_same_thread=False,
        uri=address != ":memory:",
    )
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_ROW_BYTES)
    return connection
