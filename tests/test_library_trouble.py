"""Every kind of trouble a save file can be in: the game plays on, and nothing that may still be good is overwritten.

What goes wrong only while the game runs is in `test_library_keeping`.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from engine.library import Library, Unreadable, opening, schema
from engine.library.library import TRY_AGAIN_SECONDS
from tests.library_story import line, lines_of, read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "saves"


def filled(folder: Path) -> Path:
    """Make a library with a story and a slot; return the file."""
    library = Library.open(folder)
    read(library, *range(10))
    library.save("1-1")
    library.close()
    return folder / opening.FILE


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def changed(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def assert_refused_and_kept(folder: Path, why: str) -> None:
    path = folder / opening.FILE
    before = digest(path)

    library = Library.open(folder)

    aside = folder / "library.refused-1.sqlite3"
    assert digest(aside) == before
    assert library.trouble is not None
    assert why in library.trouble
    assert aside.name in library.trouble
    read(library, 1, 2)
    assert lines_of(library) == [1, 2]
    library.close()
    assert digest(aside) == before


def test_a_file_that_is_no_database_is_moved_aside(folder: Path) -> None:
    folder.mkdir()
    (folder / opening.FILE).write_bytes(b"My shopping list\n" * 500)

    assert_refused_and_kept(folder, "damaged")


def test_another_programs_database_is_moved_aside(folder: Path) -> None:
    folder.mkdir()
    changed(folder / opening.FILE, "CREATE TABLE bookmarks (url TEXT)")

    assert_refused_and_kept(folder, "not one of this game")


def test_a_newer_library_is_moved_aside(folder: Path) -> None:
    changed(filled(folder), f"PRAGMA user_version = {schema.FORMAT + 1}")

    assert_refused_and_kept(folder, "newer version")


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER evil AFTER INSERT ON checkpoints BEGIN DELETE FROM slots; END",
        "CREATE VIEW evil AS SELECT * FROM slots",
        "DROP TABLE met",
        "ALTER TABLE slots ADD COLUMN more TEXT",
        "ALTER TABLE slots ADD COLUMN more TEXT GENERATED ALWAYS AS (upper(slot)) VIRTUAL",
        "CREATE TABLE more (x)",
        "CREATE INDEX slow ON checkpoints (what)",
    ],
)
def test_a_library_with_other_tables_is_moved_aside(folder: Path, statement: str) -> None:
    changed(filled(folder), statement)

    assert_refused_and_kept(folder, "damaged")


def test_a_page_of_rubbish_in_the_file_is_found(folder: Path) -> None:
    path = filled(folder)
    with open(path, "r+b") as file:
        file.seek(4096 * 2)
        file.write(os.urandom(4096))

    assert_refused_and_kept(folder, "damaged")


def test_a_file_that_sqlite_would_only_read_is_moved_aside(folder: Path) -> None:
    path = filled(folder)
    with open(path, "r+b") as file:
        file.seek(18)
        file.write(b"\xb7")

    assert_refused_and_kept(folder, "damaged")


def test_half_a_file_is_moved_aside(folder: Path) -> None:
    path = filled(folder)
    path.write_bytes(path.read_bytes()[:10_000])

    assert_refused_and_kept(folder, "damaged")


def test_a_second_bad_file_does_not_overwrite_the_first(folder: Path) -> None:
    folder.mkdir()
    for text in (b"first" * 300, b"second" * 300):
        (folder / opening.FILE).write_bytes(text)
        Library.open(folder).close()

    assert (folder / "library.refused-1.sqlite3").read_bytes() == b"first" * 300
    assert (folder / "library.refused-2.sqlite3").read_bytes() == b"second" * 300


def test_the_backup_brings_back_what_the_damaged_file_held(folder: Path) -> None:
    path = filled(folder)
    path.write_bytes(b"rubbish" * 1000)

    library = Library.open(folder)
    assert library.slots() == []
    assert library.slots_in_backup() == 1
    assert library.restore_backup() == 1

    assert [state.place.offset for state in library.load("1-1").checkpoints] == list(range(10))
    assert lines_of(library) == list(range(10))
    library.close()


def test_the_backup_is_of_the_last_clean_end(folder: Path) -> None:
    path = filled(folder)
    library = Library.open(folder)
    read(library, 11)
    library.save("1-2")
    library.close()
    path.write_bytes(b"rubbish" * 1000)

    library = Library.open(folder)

    assert library.slots_in_backup() == 2
    library.close()


def test_the_log_of_a_refused_file_goes_with_it(folder: Path) -> None:
    path = filled(folder)
    path.write_bytes(b"rubbish" * 1000)
    log = path.with_name(path.name + "-wal")
    log.write_bytes(b"a log of another file")

    library = Library.open(folder)

    assert (folder / "library.refused-1.sqlite3-wal").read_bytes() == b"a log of another file"
    assert not log.exists() or log.read_bytes() != b"a log of another file"
    library.close()


def test_restoring_overwrites_nothing(folder: Path) -> None:
    filled(folder)
    library = Library.open(folder)
    read(library, 77)
    library.save("1-1")

    assert library.restore_backup() == 0

    assert library.load("1-1").checkpoints[-1] == line(77)[0]
    library.close()


def test_without_a_backup_none_is_offered(folder: Path) -> None:
    library = Library.open(folder)

    assert library.slots_in_backup() is None
    assert library.restore_backup() == 0
    library.close()


def test_a_damaged_backup_is_not_offered(folder: Path) -> None:
    filled(folder)
    (folder / "library.backup.sqlite3").write_bytes(b"rubbish" * 1000)

    library = Library.open(folder)

    assert library.slots_in_backup() is None
    library.close()


def test_one_damaged_checkpoint_costs_one_line_and_says_so(folder: Path) -> None:
    path = filled(folder)
    changed(path, "UPDATE checkpoints SET body = replace(body, 'lab', 'lax') WHERE what = 'Line 9.'")

    library = Library.open(folder)
    journal = library.load("1-1")

    assert journal.checkpoints[-1] == line(8)[0]
    assert journal.trouble is not None
    library.close()


def test_a_gap_behind_the_newest_line_ends_how_far_one_can_go_back(folder: Path) -> None:
    path = filled(folder)
    changed(path, "UPDATE checkpoints SET digest = 1 WHERE what = 'Line 5.'")

    library = Library.open(folder)
    journal = library.load("1-1")

    assert journal.checkpoints == tuple(line(number)[0] for number in range(6, 10))
    assert journal.trouble is None
    library.close()


def test_a_slot_of_which_nothing_can_be_read_is_refused_and_the_rest_stays(folder: Path) -> None:
    library = Library.open(folder)
    read(library, 0)
    library.save("1-1")
    library.begin()
    read(library, 5)
    library.save("1-2")
    library.close()
    changed(folder / opening.FILE, "UPDATE checkpoints SET digest = 1 WHERE what = 'Line 0.'")

    library = Library.open(folder)

    with pytest.raises(Unreadable, match="can't be read"):
        library.load("1-1")
    assert [card.slot for card in library.slots()] == ["1-2", "1-1"]
    assert library.load("1-2").checkpoints == (line(5)[0],)
    library.close()


def test_a_part_that_was_tampered_with_is_refused(folder: Path) -> None:
    path = filled(folder)
    changed(path, """UPDATE parts SET body = '{"tv":"off","cues":["dead"]}' WHERE body LIKE '%static%'""")

    library = Library.open(folder)
    journal = library.load("1-1")

    assert [state.stage.tv for state in journal.checkpoints] == ["off"] * len(journal.checkpoints)
    assert journal.trouble is None or "damaged" in journal.trouble
    library.close()


def test_a_ring_of_checkpoints_ends(folder: Path) -> None:
    path = filled(folder)
    changed(path, "UPDATE checkpoints SET parent = (SELECT max(id) FROM checkpoints) WHERE what = 'Line 0.'")

    library = Library.open(folder)

    assert library.load("1-1").checkpoints[-1] == line(9)[0]
    library.close()


def test_rows_of_the_wrong_types_do_no_harm(folder: Path) -> None:
    changed(
        filled(folder),
        "UPDATE slots SET chapter = x'00', number = 'six', who = 3, what = x'04', played = 'long', thumbnail = 'text'",
        """INSERT INTO settings VALUES ('preferences',
            '{"text_scale": 1e300, "font": 7, "volumes": [["music", 9]]}')""",
        "INSERT INTO persistent VALUES ('x', 'not json'), ('y', '[1]')",
        "INSERT INTO met VALUES ('line', x'ff')",
        "INSERT INTO heads VALUES (1, 'nowhere', 'nowhere', 1e9)",
        "INSERT INTO landmarks VALUES ('lab', 'nowhere')",
    )

    library = Library.open(folder)

    (card,) = library.slots()
    assert (card.chapter, card.number, card.what, card.thumbnail) == ("", 0, "", None)
    assert library.preferences().text_scale == 3.0
    assert library.preferences().font == "reading"
    assert library.preferences().volume("music") == 1.0
    assert library.persistent == {"y": [1]}
    assert library.met("line") == set()
    library.journal()
    with pytest.raises(Unreadable):
        library.load_landmark("lab")
    library.close()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become somebody else")
def test_a_library_of_somebody_else_can_be_read_and_stays_as_it_is(folder: Path) -> None:
    path = filled(folder)
    for each in (folder, *folder.parents):
        # pytest closes its own folders to others.
        if "pytest" in str(each):
            each.chmod(0o755)
    before = digest(path)
    program = (
        "from pathlib import Path; import os, sys; from engine.library import Library; Path.cwd().as_uri();"
        # Whoever it becomes may not read the standard library any more: what is imported late was asked for above.
        "os.setuid(65534);"
        "library = Library.open(Path(sys.argv[1]));"
        "print(library.is_kept, len(library.load('1-1').checkpoints), library.trouble); library.close()"
    )

    done = subprocess.run([sys.executable, "-c", program, str(folder)], capture_output=True, text=True, check=False)

    assert done.stdout.startswith("False 10 The folder of the saves can't be written"), done.stderr
    assert digest(path) == before


def test_a_library_held_by_another_program_is_waited_for_only_so_long(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.01)
    path = filled(folder)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    library = Library.open(folder)
    read(library, 50)

    assert library.trouble is not None
    assert "Another program" in library.trouble
    assert library.load("1-1").checkpoints[-1] == line(9)[0]

    other.execute("ROLLBACK")
    other.close()
    library.update(TRY_AGAIN_SECONDS)
    library.flush()
    assert library.is_kept
    assert lines_of(library) == [50]
    library.close()
