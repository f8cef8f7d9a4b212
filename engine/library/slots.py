"""Slots: named pointers to checkpoints, each with what its card shows.

A slot's name says where it is shown: `3-5` is the fifth of page 3, `quick-1` and `auto-1` are the newest of those that
roll.
"""

from __future__ import annotations

import re
import sqlite3
from typing import Any

from engine.frozen import frozen
from engine.library.checkpoints import newest_head, read_state
from engine.library.codec import Unreadable

SLOT = re.compile(r"[a-z0-9]{1,12}-[0-9]{1,4}")
# Of each rolling kind, so many are kept.
ROLLING = 6


@frozen
class SlotCard:
    """What a slot shows before it is loaded. The last line is the one that loading shows again.

    `saved_at` is in seconds since 1970, by the clock of whoever saved; `played` are story seconds. `thumbnail` is JPEG.
    """

    slot: str
    chapter: str
    number: int
    who: str | None
    what: str
    played: float
    saved_at: float | None = None
    name: str | None = None
    thumbnail: bytes | None = None
    is_newest: bool = False


def card(connection: sqlite3.Connection, checkpoint: int) -> SlotCard:
    """Return what a checkpoint shows of itself, before it is in any slot. Raises Unreadable."""
    state = read_state(connection, checkpoint)
    row = connection.execute("SELECT who, what FROM checkpoints WHERE id = ?", (checkpoint,)).fetchone()
    return SlotCard("", *state.chapter, _text(row[0]), _text(row[1]) or state.place.text, state.seconds)


def save(
    connection: sqlite3.Connection, slot: str, checkpoint: int, thumbnail: bytes | None, saved_at: float | None
) -> None:
    """Let this slot be this checkpoint. A name that the player gave it stays."""
    if not SLOT.fullmatch(slot):
        raise ValueError(f"no slot can be called {slot!r}")
    shown = card(connection, checkpoint)
    connection.execute(
        "INSERT OR REPLACE INTO slots (slot, checkpoint, touched, name, saved_at, played, chapter, number, who, what,"
        " thumbnail) VALUES (?, ?, (SELECT coalesce(max(touched), 0) + 1 FROM slots),"
        " (SELECT name FROM slots WHERE slot = ?), ?, ?, ?, ?, ?, ?, ?)",
        (slot, checkpoint, slot, saved_at, shown.played, shown.chapter, shown.number, shown.who, shown.what, thumbnail),
    )


def save_rolling(
    connection: sqlite3.Connection, kind: str, checkpoint: int, thumbnail: bytes | None, saved_at: float | None
) -> None:
    """Save as `kind-1`; what was there moves to `kind-2`, and so on; the oldest goes. Written first, rotated after.

    The same checkpoint once more takes its own place: else who looks in often would lose what lies further back.
    """
    newest = connection.execute("SELECT checkpoint FROM slots WHERE slot = ?", (f"{kind}-1",)).fetchone()
    if newest == (checkpoint,):
        save(connection, f"{kind}-1", checkpoint, thumbnail, saved_at)
        return
    save(connection, f"{kind}-0", checkpoint, thumbnail, saved_at)
    connection.execute("DELETE FROM slots WHERE slot = ?", (f"{kind}-{ROLLING}",))
    for number in reversed(range(ROLLING)):
        connection.execute("UPDATE slots SET slot = ? WHERE slot = ?", (f"{kind}-{number + 1}", f"{kind}-{number}"))


def checkpoint_in(connection: sqlite3.Connection, slot: str) -> int:
    """Return the checkpoint that a slot points at. Raises Unreadable."""
    row = connection.execute("SELECT checkpoint FROM slots WHERE slot = ?", (slot,)).fetchone()
    if row is None:
        raise Unreadable("There is nothing in this slot.")
    if type(row[0]) is not int:
        raise Unreadable("This slot is damaged.")
    return row[0]


def cards(connection: sqlite3.Connection) -> list[SlotCard]:
    """Return the cards of all slots, the newest first."""
    rows = connection.execute(
        "SELECT slot, chapter, number, who, what, played, saved_at, name, thumbnail FROM slots ORDER BY touched DESC"
    ).fetchall()
    return [_card(row, is_newest=place == 0) for place, row in enumerate(rows)]


def _card(row: tuple[Any, ...], *, is_newest: bool) -> SlotCard:
    """What a damaged or hostile row says wrongly is left out: the slot itself may still load."""
    slot, chapter, number, who, what, played, saved_at, name, thumbnail = row
    return SlotCard(
        str(slot),
        _text(chapter) or "",
        number if type(number) is int else 0,
        _text(who),
        _text(what) or "",
        played if type(played) is float else 0.0,
        saved_at if type(saved_at) is float else None,
        _text(name),
        thumbnail if type(thumbnail) is bytes else None,
        is_newest,
    )


def rename(connection: sqlite3.Connection, slot: str, name: str) -> None:
    connection.execute("UPDATE slots SET name = ? WHERE slot = ?", (name.strip()[:80] or None, slot))


def delete(connection: sqlite3.Connection, slot: str) -> None:
    connection.execute("DELETE FROM slots WHERE slot = ?", (slot,))


def name_page(connection: sqlite3.Connection, page: str, name: str) -> None:
    """An empty name takes the page's own number again."""
    connection.execute("DELETE FROM pages WHERE page = ?", (page,))
    if name.strip():
        connection.execute("INSERT INTO pages VALUES (?, ?)", (page, name.strip()[:80]))


def page_names(connection: sqlite3.Connection) -> dict[str, str]:
    rows = connection.execute("SELECT page, name FROM pages").fetchall()
    return {page: name for page, name in rows if type(page) is str and type(name) is str}


def shelve_other_heads(connection: sqlite3.Connection) -> None:
    """Put where other games ended, but for the newest, among the automatic saves: two at once lose nothing.

    A game that is still running writes its head again at its next line.
    """
    heads = connection.execute("SELECT session, checkpoint FROM heads ORDER BY touched").fetchall()
    newest = newest_head(connection)
    for session, checkpoint in heads:
        if checkpoint == newest:
            continue
        connection.execute("DELETE FROM heads WHERE session = ?", (session,))
        try:
            save_rolling(connection, "auto", checkpoint, None, None)
        except Unreadable:
            # What can't be read is no loss, and must not keep the title from showing.
            continue


def _text(value: object) -> str | None:
    return value if type(value) is str else None
