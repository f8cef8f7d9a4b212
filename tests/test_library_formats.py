"""Saves of every format there ever was still load."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from engine.library import Library, backup, migrations, opening, schema
from engine.library.migrations import migrate
from engine.state import STATE_VERSION
from tests.library_saves import NAME, SAVES
from tests.library_states import EVERYTHING
from tests.library_story import line

LIBRARIES = sorted(SAVES.glob("library-*.sqlite3"))
SLOTS = sorted(SAVES.glob("slot-*.json"))


def test_there_is_a_saved_file_of_the_present_format() -> None:
    assert any(path.stem == f"library-{NAME}" for path in LIBRARIES)
    assert any(path.stem.startswith(f"slot-{NAME}-") for path in SLOTS)


@pytest.mark.parametrize("path", LIBRARIES, ids=lambda path: path.stem)
def test_a_library_of_this_format_opens_with_all_that_was_in_it(path: Path, tmp_path: Path) -> None:
    shutil.copy(path, tmp_path / opening.FILE)

    library = Library.open(tmp_path)

    assert library.trouble is None
    assert library.is_kept
    assert library.load("1-1").checkpoints == tuple(line(number)[0] for number in range(20))
    assert library.load("1-2").checkpoints[-1] == EVERYTHING
    assert library.load_landmark("lab").checkpoints[-1] == line(19)[0]
    assert [said.what for said in library.history(library.load("1-1").handles[-1]).lines] == [
        f"Line {number}." for number in range(20)
    ]
    assert {card.slot: card.name for card in library.slots()} == {"1-1": "the lab", "1-2": None}
    assert library.page_names() == {"1": "First page"}
    assert library.met("line") == {"lab_00000001"}
    assert library.persistent["endings"] == ["cold_switch"]
    library.close()


@pytest.mark.parametrize("path", SLOTS, ids=lambda path: path.stem)
def test_an_exported_slot_of_this_format_loads(path: Path, tmp_path: Path) -> None:
    library = Library.open(tmp_path)

    library.bring_in("3-1", path.read_text(encoding="utf-8"))

    assert library.load("3-1").checkpoints[-1] == EVERYTHING
    library.close()


def test_an_older_format_is_backed_up_and_brought_up_to_the_present(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = library_of_format_before(tmp_path)
    monkeypatch.setattr(migrations, "TABLE_MIGRATIONS", {schema.FORMAT: bring_pages_up})
    monkeypatch.setattr(schema, "FORMAT", schema.FORMAT + 1)

    library = Library.open(tmp_path)

    assert library.trouble is None
    assert library.page_names() == {"1": "First page"}
    library.close()
    assert (tmp_path / backup.FILE).exists()
    assert older != (tmp_path / opening.FILE).read_bytes()


def test_an_older_backup_is_brought_up_to_the_present_before_it_is_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library_of_format_before(tmp_path)
    (tmp_path / opening.FILE).rename(tmp_path / backup.FILE)
    monkeypatch.setattr(migrations, "TABLE_MIGRATIONS", {schema.FORMAT: bring_pages_up})
    monkeypatch.setattr(schema, "FORMAT", schema.FORMAT + 1)

    library = Library.open(tmp_path)

    assert library.slots_in_backup() == 2
    assert library.restore_backup() == 2
    assert library.page_names() == {"1": "First page"}
    library.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library_of_format_before(tmp_path)
    monkeypatch.setattr(migrations, "TABLE_MIGRATIONS", {schema.FORMAT: fail_half_way})
    monkeypatch.setattr(schema, "FORMAT", schema.FORMAT + 1)

    library = Library.open(tmp_path)

    assert library.trouble is not None
    assert "could not be brought up" in library.trouble
    library.close()
    kept = sqlite3.connect(tmp_path / "library.refused-1.sqlite3")
    assert kept.execute("SELECT name FROM pages").fetchone() == ("First page",)
    kept.close()


def test_a_state_of_an_older_version_is_brought_up_each_time_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "STATE_VERSION", STATE_VERSION + 2)
    steps = {(STATE_VERSION, "stage"): with_television, (STATE_VERSION + 1, "sound"): with_television}
    monkeypatch.setattr(migrations, "STATE_MIGRATIONS", steps)

    assert migrations.brought_up({}, "stage", STATE_VERSION) == {"tv": "off"}
    assert migrations.brought_up({}, "stage", STATE_VERSION + 1) == {}


def with_television(written: dict[str, str]) -> dict[str, str]:
    return {**written, "tv": "off"}


def library_of_format_before(folder: Path) -> bytes:
    shutil.copy(SAVES / f"library-{NAME}.sqlite3", folder / opening.FILE)
    return (folder / opening.FILE).read_bytes()


def bring_pages_up(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE pages SET name = name")


def fail_half_way(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM pages")
    connection.execute("SELECT * FROM what_is_not_there")


def test_a_migration_is_all_or_nothing() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    schema.create(connection)
    connection.execute("INSERT INTO pages VALUES ('1', 'First page')")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrations, "TABLE_MIGRATIONS", {schema.FORMAT: fail_half_way})
        with pytest.raises(sqlite3.Error):
            migrate(connection, schema.FORMAT, schema.FORMAT + 1)

    assert connection.execute("SELECT name FROM pages").fetchone() == ("First page",)
    connection.close()
