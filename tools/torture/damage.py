"""Ten thousand libraries damaged by chance or by malice: whatever comes, there is no traceback, no foreign code runs,
and a file that is refused is kept byte for byte.

Each time a player opens the library, looks at everything, continues, and loads a slot or two through the real session,
so that a state which is well formed but absurd is told too.
"""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import sqlite3
import sys
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from engine.game import Game
from engine.library import Library, Unreadable
from engine.library.checkpoints import digest_of, part_id
from engine.library.opening import FILE
from engine.script.errors import StoryError
from engine.state import STATE_VERSION
from tools.torture.reader import Reader, our_game

# What no library may make Python do. Opening a database is `sqlite3.connect`, which is what we are here for.
FORBIDDEN = {
    *("os.system", "os.exec", "os.posix_spawn", "os.fork", "subprocess.Popen", "socket.connect", "ctypes.dlopen"),
    *("pickle.find_class", "sqlite3.enable_load_extension", "sqlite3.load_extension"),
}
STEPS_READ = 60
STORY_AFTER_STEPS = 3
LOADS = 2


def torment(folder: Path, count: int, chance: random.Random) -> int:
    """Open so many damaged libraries; return how many times something went wrong."""
    game = our_game()
    sound = folder / "sound"
    make_library(game, sound, chance)
    outcomes: Counter[str] = Counter()
    failed = 0
    guard = Guard()
    for number in range(1, count + 1):
        victim = folder / "victim"
        shutil.rmtree(victim, ignore_errors=True)
        shutil.copytree(sound, victim)
        harm = chance.choice(HARMS)
        try:
            harm(victim / FILE, chance)
            outcomes[open_and_play(game, victim, chance)] += 1
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            failed += 1
            kept = folder.parent / f"torture-{number}.sqlite3"
            print(f"damage {number} ({harm.__name__}): {type(error).__name__}: {error}")
            traceback.print_exc()
            if failed <= 3:
                shutil.copy(victim / FILE, kept)
        if number % 1000 == 0 or number == count:
            told = ", ".join(f"{times} {outcome}" for outcome, times in outcomes.most_common())
            print(f"damage: {number} files: {told}; {failed} went wrong")
    guard.is_on = False
    return failed


class Guard:
    """Hears of everything that Python does, and raises at what no library may bring about."""

    def __init__(self) -> None:
        # A hook can't be taken out again, only told to keep still.
        self.is_on = True
        sys.addaudithook(self.hear)

    def hear(self, event: str, _: tuple[Any, ...]) -> None:
        if self.is_on and event in FORBIDDEN:
            raise AssertionError(f"opening a library did {event}")


def make_library(game: Game, folder: Path, chance: random.Random) -> None:
    library = Library.open(folder)
    reader = Reader(game, library, chance)
    reader.begin()
    for step in range(STEPS_READ):
        reader.read_on()
        if step % 15 == 0:
            library.save(f"1-{step // 15 + 1}", b"\xff\xd8 picture" * 100)
            library.mark(f"landmark {step}")
    library.name_page("1", "A page")
    library.put_persistent("endings", ["one"])
    library.put_preferences(library.preferences())
    library.close()


def open_and_play(game: Game, folder: Path, chance: random.Random) -> str:
    """Do all a player does; return what became of the file. Raises whatever must not be."""
    before = digest(folder / FILE)
    library = Library.open(folder)
    try:
        aside = folder / "library.refused-1.sqlite3"
        if aside.exists() and digest(aside) != before:
            raise AssertionError("a refused file was changed")
        look_at_everything(library)
        outcome = play_everything(game, library, chance)
    finally:
        library.close()
    return "refused and kept" if aside.exists() else outcome


def look_at_everything(library: Library) -> None:
    library.latest()
    library.preferences()
    library.page_names()
    library.landmarks()
    for kind in ("line", "choice", "label"):
        library.met(kind)
    library.slots_in_backup()
    for card in library.slots()[:1]:
        try:
            library.export(card.slot)
        except Unreadable:
            continue


def play_everything(game: Game, library: Library, chance: random.Random) -> str:
    """Continue, then load a slot or landmark or two, reading on a little each time."""
    loads: list[Any] = [lambda slot=card.slot: library.load(slot) for card in library.slots()]
    loads += [lambda name=name: library.load_landmark(name) for name in library.landmarks()]
    loads = [library.journal, *chance.sample(loads, min(LOADS, len(loads)))]
    reader = Reader(game, library, chance)
    outcome = "read in full"
    for load in loads:
        try:
            journal = load()
        except Unreadable:
            outcome = "read in part"
            continue
        if journal is None:
            continue
        if journal.trouble:
            outcome = "read in part"
        try:
            reader.go_on(journal)
            for _ in range(STORY_AFTER_STEPS):
                reader.read_on()
        except StoryError:
            outcome = "read, but absurd"
    reader.begin()
    reader.read_on()
    library.save("9-9")
    library.flush()
    return outcome


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""


# Harm by chance


def flip_bytes(path: Path, chance: random.Random) -> None:
    content = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 1, 2, 10, 200))):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path.write_bytes(content)


def flip_bytes_of_the_header(path: Path, chance: random.Random) -> None:
    content = bytearray(path.read_bytes())
    content[chance.randrange(100)] = chance.randrange(256)
    path.write_bytes(content)


def cut_short(path: Path, chance: random.Random) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: chance.randrange(len(content))])


def overwrite_a_stretch(path: Path, chance: random.Random) -> None:
    content = bytearray(path.read_bytes())
    start, length = chance.randrange(len(content)), chance.choice((16, 512, 4096, 20_000))
    filling = chance.choice((b"\0" * length, chance.randbytes(length), b"A" * length))
    content[start : start + length] = filling[: len(content) - start]
    path.write_bytes(content)


def swap_pages(path: Path, chance: random.Random) -> None:
    content = bytearray(path.read_bytes())
    pages = len(content) // 4096
    one, other = (chance.randrange(pages) * 4096 for _ in range(2))
    first, second = content[one : one + 4096], content[other : other + 4096]
    content[one : one + 4096], content[other : other + 4096] = second, first
    path.write_bytes(content)


def put_rubbish_beside(path: Path, chance: random.Random) -> None:
    suffix = chance.choice(("-wal", "-shm", "-journal"))
    path.with_name(path.name + suffix).write_bytes(chance.randbytes(chance.choice((1, 32, 4096, 70_000))))


def be_something_else(path: Path, chance: random.Random) -> None:
    path.write_bytes(
        chance.choice((b"", b"\0", b"hello", chance.randbytes(5000), b"SQLite format 3\0", b"PK\x03\x04" * 99))
    )


# Harm by malice: sound files of the right kind, with the wrong things in them

VALUES: tuple[Any, ...] = (
    *(None, -1, 0, 2**63 - 1, -(2**63), 1e308, float("inf"), "", "x", "\0", "🙂" * 500, b"", b"\xff" * 999),
    *("[]", "{}", "null", "[" * 5000, "9" * 5000, '{"place":{"label":"start","offset":0}}', "'; DROP TABLE slots; --"),
)


def change_a_cell(path: Path, chance: random.Random) -> None:
    with database(path) as connection:
        table, column = chance.choice(columns_of(connection))
        where = chance.choice(("", f" WHERE rowid = (SELECT max(rowid) FROM {table})"))
        if table in ("met", "settings", "persistent"):
            where = ""
        attempt(connection, f"UPDATE {table} SET {column} = ?{where}", chance.choice(VALUES))


def change_the_tables(path: Path, chance: random.Random) -> None:
    statements = (
        "CREATE TRIGGER t AFTER INSERT ON checkpoints BEGIN DELETE FROM slots; END",
        "CREATE VIEW v AS SELECT load_extension('evil')",
        "CREATE TABLE more (x)",
        "CREATE INDEX i ON slots (lower(what))",
        "DROP TABLE parts",
        "DROP TABLE slots",
        "ALTER TABLE slots RENAME COLUMN what TO whatever",
        "ALTER TABLE checkpoints ADD COLUMN more",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = -5",
        "PRAGMA user_version = 999",
        "PRAGMA application_id = 1",
    )
    with database(path) as connection:
        attempt(connection, chance.choice(statements))


def be_another_programs(path: Path, _: random.Random) -> None:
    path.unlink()
    with database(path) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")


def tell_lies(path: Path, chance: random.Random) -> None:
    """Change what a checkpoint or part says, with a digest that fits: well formed, and wrong."""
    with database(path) as connection:
        if chance.random() < 0.5:
            lie_in_a_line(connection, chance)
        else:
            lie_in_a_part(connection, chance)


def lie_in_a_line(connection: sqlite3.Connection, chance: random.Random) -> None:
    row = connection.execute(
        "SELECT id, body, rest, stage, sound, store FROM checkpoints ORDER BY id DESC LIMIT 1"
    ).fetchone()
    number, body, *parts = row
    told = text_of(with_a_lie(json.loads(body), chance), chance)
    connection.execute(
        "UPDATE checkpoints SET body = ?, digest = ? WHERE id = ?", (told, digest_of(told, *parts), number)
    )


def lie_in_a_part(connection: sqlite3.Connection, chance: random.Random) -> None:
    kind = chance.choice(("rest", "stage", "sound", "store"))
    row = connection.execute(
        "SELECT c.id, c.body, c.rest, c.stage, c.sound, c.store, p.body"
        f" FROM checkpoints c JOIN parts p ON p.id = c.{kind} ORDER BY c.id DESC LIMIT 1"
    ).fetchone()
    number, body, *parts, part = row
    told = text_of(with_a_lie(json.loads(part), chance), chance)
    parts[("rest", "stage", "sound", "store").index(kind)] = part_id(STATE_VERSION, told)
    connection.execute(
        "INSERT OR REPLACE INTO parts VALUES (?, ?, ?)", (part_id(STATE_VERSION, told), STATE_VERSION, told)
    )
    connection.execute(
        f"UPDATE checkpoints SET {kind} = ?, digest = ? WHERE id = ?",
        (part_id(STATE_VERSION, told), digest_of(body, *parts), number),
    )


LIES: tuple[Any, ...] = (
    *(
        None,
        True,
        0,
        -1,
        1,
        2**63,
        10**30,
        1e308,
        -1e308,
        "",
        "nowhere",
        "\ud800",
        "🙂",
        [],
        {},
        [[]],
        [None],
        {"is": "Popen"},
    ),
    *({"is": "Solid", "color": "red; rm"}, {"is": "Motion", "steps": []}, {"ours": "Character", "fields": {}}),
    *({"object": "store.os", "fields": {"x": 1}}, {"again": 0}, {"again": 99}, {"enum": "store.E", "name": "X"}),
    *(
        {"list": [{"again": 0}]},
        {"tuple": 5},
        {"dict": [[{"list": []}, 1]]},
        {"kept": 1},
        {"bytes": "zz"},
        {"float": "x"},
    ),
)


def with_a_lie(value: Any, chance: random.Random) -> Any:
    """Return the JSON with one place in it, anywhere, changed."""
    if isinstance(value, dict) and value and chance.random() < 0.8:
        key = chance.choice(list(value))
        return {**value, key: with_a_lie(value[key], chance)}
    if isinstance(value, list) and value and chance.random() < 0.8:
        place = chance.randrange(len(value))
        return [*value[:place], with_a_lie(value[place], chance), *value[place + 1 :]]
    if isinstance(value, list) and chance.random() < 0.3:
        return [*value, *value, chance.choice(LIES)]
    if isinstance(value, list) and chance.random() < 0.3:
        return [["store.told", chance.choice(LIES)], ["os.system", {"deleted": True}]]
    return chance.choice(LIES)


def text_of(value: Any, chance: random.Random) -> str:
    text = json.dumps(value)
    deep = 3000
    return text if chance.random() < 0.95 else '{"x":' * deep + text + "}" * deep


def columns_of(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return [
        (table, row[1]) for (table,) in tables for row in connection.execute(f"PRAGMA table_info({table})").fetchall()
    ]


def attempt(connection: sqlite3.Connection, statement: str, *values: Any) -> None:
    """Not all harm can be done: what SQLite itself forbids is left undone."""
    try:
        connection.execute(statement, values)
    except sqlite3.Error:
        return


@contextmanager
def database(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that commits and closes."""
    connection = sqlite3.connect(path)
    try:
        yield connection
        connection.commit()
    finally:
        connection.close()


HARMS = (
    *(flip_bytes, flip_bytes, flip_bytes_of_the_header, cut_short, overwrite_a_stretch, swap_pages),
    *(put_rubbish_beside, be_something_else, change_a_cell, change_a_cell, change_the_tables, be_another_programs),
    *(tell_lies, tell_lies, tell_lies, tell_lies),
)
