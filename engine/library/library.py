"""The library: all that is kept of a player's games, in one SQLite file.

The running journal, slots, what was met, preferences, and what scripts keep as `persistent`. Calls that return
nothing, and `record`, only hand a value to the writer's thread: they cost the frame loop microseconds. Call `update`
each frame: it has the disk keep up, and tells what the player should know.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import Future, wait
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from engine.library import backup, checkpoints, exchange, settings, slots
from engine.library.checkpoints import History, Journal, Recorder, Said
from engine.library.codec import Unreadable
from engine.library.collecting import collect
from engine.library.opening import open_library
from engine.library.slots import SlotCard
from engine.library.writer import Kind, Writer
from engine.preferences import Preferences
from engine.state import GameState

# A power cut may cost this much reading; a killed game costs none.
SYNC_SECONDS = 2.0
# How long a frame waits at most for its new line to be written, so that no line is seen that is not kept. It takes the
# writer half a millisecond; with six busy programs to a core, more than a quarter of a second was seen.
WAIT_SECONDS = 1.0
# More checkpoints than these in one frame are skipping, whose lines nobody sees one by one.
READING = 3
# How often to see whether a full disk or a read-only folder can be written again.
TRY_AGAIN_SECONDS = 5.0
NOTHING_SAID = History()


class Library:
    """Owns the file. Made by `Library.open`; `close` it for a clean end with a backup."""

    def __init__(self, folder: Path) -> None:
        opened = open_library(folder)
        self.folder = folder
        # A sentence for the player about the file itself, to be shown once the title is up.
        self.trouble = opened.trouble
        self._writer = Writer(opened, folder)
        self._recorder = Recorder()
        # Handles are made here, so that `record` need not wait: this running game's number, then a count.
        self._session = int.from_bytes(os.urandom(4), "big") >> 1
        self._count = 0
        self._head: int | None = None
        self._tip: int | None = None
        self._since_sync = 0.0
        self._since_try = 0.0
        self._is_synced = True
        # How often the journal moved since the last frame, and the outcome of the last time.
        self._moves = 0
        self._moved: Future[Any] | None = None
        self.persistent: dict[str, Any] = self._writer.ask(settings.read_persistent)
        self._preferences: Preferences = self._writer.ask(settings.read_preferences)
        self._writer.add(slots.shelve_other_heads)

    @staticmethod
    def open(folder: Path) -> Library:
        """Open the library in this folder, making it if need be. Never fails: see `trouble`."""
        return Library(folder)

    @property
    def is_kept(self) -> bool:
        """Whether what is written reaches the disk."""
        return self._writer.is_kept

    def update(self, dt: float) -> str | None:
        """Let `dt` seconds pass, before the frame is drawn. Return a sentence for the player if there is news."""
        self._raise_mistakes()
        self._wait_for_the_line()
        self._since_sync += dt
        if not self._is_synced and self._since_sync >= SYNC_SECONDS:
            self._since_sync, self._is_synced = 0.0, True
            self._writer.sync()
        self._since_try += dt
        if not self._writer.is_kept and self._since_try >= TRY_AGAIN_SECONDS:
            self._since_try = 0.0
            self._writer.try_again()
        return self._writer.notices.popleft() if self._writer.notices else None

    # The running journal

    def record(self, checkpoint: GameState, said: Said | None) -> int:
        """Add a checkpoint to the running journal, with the line it shows; return its handle."""
        self._raise_mistakes()
        handle, parent = self._new_handle(), self._head
        self._head = self._tip = handle
        recorder, session = self._recorder, self._session

        def write(connection: Connection) -> None:
            recorder.record(connection, handle, parent, checkpoint, said)
            checkpoints.move_head(connection, session, handle, handle)

        self._move(write)
        return handle

    def rolled_back_to(self, handle: int) -> None:
        """The story is at this checkpoint now, back or forward. What is recorded next follows on it."""
        self._head = handle
        session, tip = self._session, self._tip or handle
        self._move(lambda connection: checkpoints.move_head(connection, session, handle, tip))

    def begin(self) -> None:
        """A new story begins: the next checkpoint has none before it."""
        self._head = self._tip = None

    def end(self) -> None:
        """The story has come to its end: there is nothing to continue."""
        self.begin()
        session = self._session
        # Heads touched before this one were gone on from, or shelved when this game was opened.
        ended = "DELETE FROM heads WHERE touched <= (SELECT touched FROM heads WHERE session = ?)"
        self._add(lambda connection: _execute(connection, ended, session))

    def go_on_from(self, journal: Journal) -> None:
        """The player goes on with this story, continued or loaded."""
        self._head = self._tip = handle = journal.handles[-1]
        session = self._session

        def write(connection: Connection) -> None:
            # Whoever was there before, in another run of the game, is succeeded.
            _execute(connection, "DELETE FROM heads WHERE checkpoint = ?", handle)
            checkpoints.move_head(connection, session, handle, handle)

        self._move(write)

    def latest(self) -> SlotCard | None:
        """Return where Continue would go on, for the title to say; None if there is nothing to continue."""

        def read(connection: Connection) -> SlotCard | None:
            head = checkpoints.newest_head(connection)
            return None if head is None else slots.card(connection, head)

        found: SlotCard | None = self._unless_unreadable(read)
        return found

    def journal(self) -> Journal | None:
        """Return the story to continue; None if there is none, or nothing of it can be read."""

        def read(connection: Connection) -> Journal | None:
            head = checkpoints.newest_head(connection)
            return None if head is None else checkpoints.read_journal(connection, head)

        found: Journal | None = self._unless_unreadable(read)
        return found

    def history(self, handle: int, within_reach: Iterable[int] = (), before: History = NOTHING_SAID) -> History:
        """Return the lines up to a checkpoint. Those that are `within_reach` of going back have their handles.

        With what was read `before`, only the lines since then are read.
        """
        found: History = self._writer.ask(
            lambda connection: checkpoints.read_history(connection, handle, within_reach, before)
        )
        return found

    # Slots

    def save(self, slot: str, thumbnail: bytes | None = None, saved_at: float | None = None) -> None:
        """Save the story where it is now. `saved_at` is in seconds since 1970, `thumbnail` JPEG."""
        head = self._here()
        self._writer.add(lambda connection: slots.save(connection, slot, head, thumbnail, saved_at), Kind.DURABLE)

    def save_rolling(self, kind: str, thumbnail: bytes | None = None, saved_at: float | None = None) -> None:
        """Save as the newest of the `quick` or the `auto` slots; the oldest of them goes."""
        head = self._here()
        self._writer.add(
            lambda connection: slots.save_rolling(connection, kind, head, thumbnail, saved_at), Kind.DURABLE
        )

    def load(self, slot: str) -> Journal:
        """Return the story in this slot; to go on with it, say `go_on_from`. Raises Unreadable, a sentence."""
        return self._journal(
            lambda connection: checkpoints.read_journal(connection, slots.checkpoint_in(connection, slot))
        )

    def slots(self) -> list[SlotCard]:
        """Return the cards of all slots, the newest first."""
        cards: list[SlotCard] = self._writer.ask(slots.cards)
        return cards

    def rename(self, slot: str, name: str) -> None:
        self._add(lambda connection: slots.rename(connection, slot, name))

    def delete(self, slot: str) -> None:
        self._add(lambda connection: slots.delete(connection, slot))

    def name_page(self, page: str, name: str) -> None:
        self._add(lambda connection: slots.name_page(connection, page, name))

    def page_names(self) -> dict[str, str]:
        names: dict[str, str] = self._writer.ask(slots.page_names)
        return names

    def export(self, slot: str) -> str:
        """Return the slot as text for a file. Raises Unreadable."""
        text: str = self._writer.ask(lambda connection: exchange.exported(connection, slot))
        return text

    def bring_in(self, slot: str, text: str) -> None:
        """Put what `export` once returned into this slot. Raises Unreadable, a sentence; then nothing has changed."""
        self._writer.ask(lambda connection: exchange.bring_in(connection, slot, text, self._new_handle), Kind.DURABLE)

    # Landmarks: the places of the story map

    def mark(self, name: str) -> None:
        """Remember the state the story is in now under this name, to start from there again."""
        here = self._here()
        self._add(lambda connection: _execute(connection, "INSERT OR REPLACE INTO landmarks VALUES (?, ?)", name, here))

    def landmarks(self) -> set[str]:
        found: set[str] = self._writer.ask(
            lambda connection: {row[0] for row in connection.execute("SELECT name FROM landmarks").fetchall()}
        )
        return found

    def load_landmark(self, name: str) -> Journal:
        """Return the story up to this landmark. Raises Unreadable."""

        def read(connection: Connection) -> Journal:
            row = connection.execute("SELECT checkpoint FROM landmarks WHERE name = ?", (name,)).fetchone()
            if row is None:
                raise Unreadable("This part of the story was not reached yet.")
            return checkpoints.read_journal(connection, row[0])

        return self._journal(read)

    # What is remembered across all games

    def meet(self, kind: str, name: str) -> None:
        """Remember that the player met this line, choice or label, for all games."""
        self._add(lambda connection: _execute(connection, "INSERT OR IGNORE INTO met VALUES (?, ?)", kind, name))

    def met(self, kind: str) -> set[str]:
        """Return the ids of what was met: of kind `line`, `choice`, `label` …"""

        def read(connection: Connection) -> set[str]:
            rows = connection.execute("SELECT id FROM met WHERE kind = ?", (kind,)).fetchall()
            return {row[0] for row in rows if type(row[0]) is str}

        found: set[str] = self._writer.ask(read)
        return found

    def put_persistent(self, name: str, value: object) -> None:
        """Keep plain data under this name for all games; None forgets it."""
        self.persistent[name] = value
        self._add(lambda connection: settings.write_persistent(connection, name, value))

    def preferences(self) -> Preferences:
        return self._preferences

    def put_preferences(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._add(lambda connection: settings.write_preferences(connection, preferences))

    # The end, and what may be offered after damage

    def flush(self) -> None:
        """Return when all that was written so far is on the disk."""
        self._writer.sync().result()
        self._raise_mistakes()

    def close(self) -> None:
        """Keep what is needed, collect the rest, back up, and close."""
        self._writer.try_again()
        self._writer.sync().exception()
        if self._writer.is_kept and self._writer.has_written:
            self._writer.add(collect)
            self._writer.add(lambda connection: backup.make_backup(connection, self.folder), Kind.ALONE)
        self._writer.stop()
        self._raise_mistakes()

    def slots_in_backup(self) -> int | None:
        """Return how many slots the last good copy holds, to offer it; None if there is no copy."""
        return backup.slots_in_backup(self.folder)

    def restore_backup(self) -> int:
        """Add from the last good copy whatever is not here; return how many slots that were."""
        added: int = self._writer.ask(lambda connection: backup.restore(connection, self.folder), Kind.DURABLE)
        self.persistent.update(self._writer.ask(settings.read_persistent))
        self._preferences = self._writer.ask(settings.read_preferences)
        return added

    # Below

    def _new_handle(self) -> int:
        self._count += 1
        return self._session << 32 | self._count

    def _here(self) -> int:
        if self._head is None:
            raise ValueError("there is no story to save yet")
        return self._head

    def _add(self, write: Callable[[Connection], Any]) -> Future[Any]:
        self._is_synced = False
        return self._writer.add(write)

    def _move(self, write: Callable[[Connection], Any]) -> None:
        self._moved = self._add(write)
        self._moves += 1

    def _wait_for_the_line(self) -> None:
        """Wait until the line that this frame will show is with the system. Skipping does not stay for its lines."""
        if self._moved is not None and self._moves <= READING:
            wait([self._moved], timeout=WAIT_SECONDS)
        self._moved, self._moves = None, 0

    def _journal(self, read: Callable[[Connection], Journal]) -> Journal:
        journal: Journal = self._writer.ask(read)
        return journal

    def _unless_unreadable(self, read: Callable[[Connection], Any]) -> Any:
        try:
            return self._writer.ask(read)
        except Unreadable:
            return None

    def _raise_mistakes(self) -> None:
        if self._writer.failure is not None:
            failure, self._writer.failure = self._writer.failure, None
            raise failure


def _execute(connection: Connection, sql: str, *values: object) -> None:
    connection.execute(sql, values)
