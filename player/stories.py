"""Stories begun, continued, saved and loaded: what the player asks of the library, done with the game that is open."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from engine.library import Journal, Library, Unreadable
from engine.library.codec import MAX_TEXT
from engine.preferences import Preferences

# All that tells a story comes in after the title is on the screen.
if TYPE_CHECKING:
    from engine.director import Director
    from engine.game import Game
    from engine.session import Company, Session
    from stage.stage import Stage

QUICK_SLOT = "quick-1"
# As the slots' screen has them.
PAGES, SLOTS_A_PAGE = 9, 6
THUMBNAIL_PX = (320, 180)
EXPORTS = "exports"
NOT_YET_SAVED = "Not saved yet: your disk is full, or the folder of the saves can't be written"


class Stories:
    """Owns the session, and the director of the story that is being told, if one is."""

    def __init__(self, library: Library, notice: Callable[[str | None], None]) -> None:
        self.library = library
        self.notice = notice
        self.session: Session | None = None
        self.director: Director | None = None
        self.company: Company | None = None
        self.stage: Stage | None = None
        self.has_quick_save = any(card.slot == QUICK_SLOT for card in library.slots())

    def open(self, game: Game, *, seed: int, settings: list[tuple[str, str]]) -> Session:
        """Make the game ready to be told. Raises StoryError where init fails."""
        from engine.session import Session

        self.session = Session(game, self.library, seed=seed, settings=settings)
        self.session.before_choice = self.auto_save
        return self.session

    def give(self, stage: Stage, company: Company) -> None:
        """Say who shows the stories from now on."""
        self.stage, self.company = stage, company

    # Beginning and going on

    def direct(self, preferences: Preferences) -> Director:
        assert self.session is not None and self.company is not None
        self.company.box.clear()
        self.director = self.session.direct(self.company, preferences)
        return self.director

    def begin(self, place: str, preferences: Preferences) -> None:
        if self.session is not None:
            self.session.begin(self.direct(preferences), place)

    def go_on(
        self, read: Callable[[], Journal | None], preferences: Preferences, show: Callable[[], None] | None = None
    ) -> bool:
        """Go on with a story of the library; return whether there is one. What can't be read is said.

        `show` clears the way to the story. What is said of it comes after that, or nobody would read it.
        """
        if self.session is None:
            return False
        try:
            journal = read()
        except Unreadable as error:
            self.notice(str(error))
            return False
        if journal is None:
            return False
        # What was being played is not lost when another story is loaded over it.
        self.auto_save()
        change = self.session.go_on(self.direct(preferences), journal)
        if show is not None:
            show()
        self.notice(change)
        return True

    def tell_again(self, preferences: Preferences) -> None:
        """Say the line anew: in another language the same story needs its words made again."""
        if self.director is not None:
            self.library.flush()
            self.go_on(self.library.journal, preferences)

    def look_ahead(self) -> None:
        if self.session is not None:
            self.session.look_ahead()

    def leave(self) -> None:
        """Nobody tells a story now; where this one stands is kept."""
        self.auto_save()
        self.director = None

    def end(self) -> None:
        """The story has ended: there is nothing to continue."""
        self.director = None
        self.library.end()

    # Saving

    @property
    def can_save(self) -> bool:
        return self.director is not None and not self.director.is_over

    def quick_save(self) -> None:
        if self.can_save:
            self.library.save_rolling("quick", self.thumbnail(), time.time())
            self.has_quick_save = True
            self.notice(self.saved())

    def save(self, slot: str) -> None:
        if self.can_save:
            self.library.save(slot, self.thumbnail(), time.time())
            self.notice(self.saved())

    def saved(self) -> str:
        """Say what has become of a save: nobody is told that it is safe when it isn't."""
        return "Saved" if self.library.is_kept else NOT_YET_SAVED

    def auto_save(self) -> None:
        if self.can_save:
            self.library.save_rolling("auto", self.thumbnail(), time.time())

    def thumbnail(self) -> bytes | None:
        if self.stage is None:
            return None
        stream = io.BytesIO()
        pygame.image.save(self.stage.snapshot(THUMBNAIL_PX), stream, "thumbnail.jpg")
        return stream.getvalue()

    # Files

    @property
    def saves_to_bring_back(self) -> int:
        """How many saves the last good copy holds, where the file itself was refused."""
        is_lost = self.library.trouble is not None and self.library.is_kept
        return (self.library.slots_in_backup() or 0) if is_lost else 0

    def bring_back(self) -> None:
        """Take from the last good copy what the file no longer has."""
        from engine.chronicle import memory_of

        self.library.restore_backup()
        if self.session is not None:
            self.session.memory = memory_of(self.library)
        self.has_quick_save = any(card.slot == QUICK_SLOT for card in self.library.slots())
        self.notice("The saves of the last good copy are back")

    def free_slot(self) -> str | None:
        """Return the first slot of the numbered pages with nothing in it; None where all are taken."""
        taken = {card.slot for card in self.library.slots()}
        slots = (f"{page}-{place}" for page in range(1, PAGES + 1) for place in range(1, SLOTS_A_PAGE + 1))
        return next((slot for slot in slots if slot not in taken), None)

    @property
    def exports(self) -> Path:
        return self.library.folder / EXPORTS

    def export(self, slot: str) -> None:
        """Write a slot to a file beside the library, and say where."""
        try:
            text = self.library.export(slot)
            self.exports.mkdir(parents=True, exist_ok=True)
            path = self.exports / f"{slot} {time.strftime('%Y-%m-%d %H.%M.%S')}.json"
            path.write_text(text, encoding="utf-8")
        except (Unreadable, OSError) as error:
            self.notice(f"The save could not be exported: {error}")
            return
        self.notice(f"Exported as {path}")

    def bring_in(self, slot: str, path: Path | None = None) -> None:
        """Put an exported save into a slot: the newest in the folder. One that is dropped goes where nothing is."""
        free = slot if path is None else self.free_slot()
        if free is None:
            self.notice("There is no free place for it: delete a save first.")
            return
        path = path or max(self.exports.glob("*.json"), key=lambda file: file.stat().st_mtime, default=None)
        if path is None:
            self.notice(f"Put an exported save into {self.exports} first, or drop it on this window.")
            return
        try:
            with path.open(encoding="utf-8") as file:
                # Whatever was dropped on the window: a film must not be read whole to be refused.
                self.library.bring_in(free, file.read(MAX_TEXT + 1))
        except (Unreadable, OSError, UnicodeDecodeError) as error:
            self.notice(f"{path.name} could not be imported: {error}")
            return
        self.notice(f"Imported {path.name} as {free}")
