"""Keeping what was read: a folder, a disk or a file that fails while the game runs, and how it is kept again."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from engine.library import Library
from engine.library.library import SYNC_SECONDS, TRY_AGAIN_SECONDS
from tests.library_story import line, lines_of, read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "saves"


def test_a_folder_that_cannot_be_written_means_playing_on_in_memory(folder: Path) -> None:
    folder.write_text("a file where the folder should be")

    library = Library.open(folder)
    read(library, 0, 1)
    library.save("1-1")

    assert library.trouble is not None
    assert not library.is_kept
    assert lines_of(library) == [0, 1]
    assert library.load("1-1").checkpoints[-1] == line(1)[0]
    library.close()


def test_saving_goes_on_as_soon_as_the_folder_can_be_written(folder: Path) -> None:
    folder.write_text("a file where the folder should be")
    library = Library.open(folder)
    read(library, 0, 1)
    library.save("1-1")

    folder.unlink()
    read(library, 2)
    library.update(TRY_AGAIN_SECONDS)
    library.flush()

    assert library.is_kept
    assert library.update(0.0) == "Saving works again. Nothing was lost."
    library.close()
    library = Library.open(folder)
    assert lines_of(library) == [0, 1, 2]
    assert library.load("1-1").checkpoints[-1] == line(1)[0]
    library.close()


def test_a_full_disk_is_said_once_and_survived(folder: Path) -> None:
    library = Library.open(folder)
    read(library, 0, 1)
    library.save("1-1")
    library.flush()
    library._writer.ask(lambda connection: connection.execute("PRAGMA max_page_count = 1").fetchone())

    read(library, *range(2, 200))
    library.save("1-2")
    library.flush()

    assert not library.is_kept
    notice = library.update(0.0)
    assert notice is not None
    assert "disk is full" in notice
    assert library.update(0.0) is None
    assert lines_of(library) == list(range(200))
    assert library.load("1-1").checkpoints[-1] == line(1)[0]

    # Room again: a new connection is under no limit.
    library.update(TRY_AGAIN_SECONDS)
    library.flush()

    assert library.is_kept
    library.close()
    library = Library.open(folder)
    assert lines_of(library) == list(range(200))
    assert {card.slot for card in library.slots()} == {"1-1", "1-2"}
    library.close()


def test_a_file_damaged_while_the_game_runs_is_replaced_at_the_next_try(folder: Path) -> None:
    library = Library.open(folder)
    read(library, 0, 1)
    library.flush()
    errors = [not_a_database()]

    def find_damage(_: sqlite3.Connection) -> None:
        if errors:
            raise errors.pop()

    library._writer.add(find_damage)
    read(library, 2)
    library.flush()

    assert not library.is_kept
    notice = library.update(0.0)
    assert notice is not None
    assert "damaged" in notice
    library.update(TRY_AGAIN_SECONDS)
    library.flush()
    assert library.is_kept
    library.close()


def not_a_database() -> sqlite3.Error:
    """Return the error that SQLite itself makes of rubbish."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(b"rubbish" * 1000)
        connection.execute("SELECT * FROM sqlite_master")
    except sqlite3.Error as error:
        return error
    finally:
        connection.close()
    raise AssertionError("rubbish was taken for a database")


def test_two_seconds_of_reading_are_synced(folder: Path) -> None:
    library = Library.open(folder)
    read(library, 0)

    library.update(SYNC_SECONDS / 2)
    assert not library._is_synced
    library.update(SYNC_SECONDS / 2)
    assert library._is_synced
    library.close()
