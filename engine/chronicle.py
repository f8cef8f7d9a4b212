"""What links a story being told to the library: each stop goes into the journal.

It knows which checkpoint of the library each checkpoint of the interpreter is, so that going back in the one moves the
head of the other.
"""

from __future__ import annotations

from collections.abc import Iterable

from engine.interpreter import ROLL_BACK_STEPS
from engine.library import History, Journal, Library, Said
from engine.memory import Memory
from engine.state import GameState
from engine.steps import Choices, Line, Question, Stop
from engine.store import Store


class Chronicle:
    """Listens to a director, and tells a library."""

    def __init__(self, library: Library, store: Store) -> None:
        self.library = library
        self.store = store
        # The checkpoints of this run that can be gone back to, oldest first, with their handles in the library.
        self.known: list[tuple[GameState, int]] = []
        self.handle = 0
        # As it was read last: reading it whole takes as long as a load.
        self.history = History()

    # The journal

    def begin(self) -> None:
        """A new game: nothing lies before its first line."""
        self.library.begin()
        self.known, self.handle = [], 0

    def begin_again(self, journal: Journal, told: Iterable[tuple[GameState, Stop]]) -> None:
        """A loaded game was told anew, from its beginning through these stops: they are its history now."""
        self.library.go_on_from(journal)
        self.begin()
        for state, stop in told:
            self.stopped(state, stop)

    def go_on_from(self, journal: Journal, checkpoints: list[GameState]) -> None:
        """A loaded game goes on; `checkpoints` are those of the interpreter: an edit may have cost some."""
        self.library.go_on_from(journal)
        handles = dict(zip(map(id, journal.checkpoints), journal.handles, strict=True))
        self.known = [(state, handles[id(state)]) for state in checkpoints if id(state) in handles]
        if not self.known:
            self.begin()
            return
        self.handle = self.known[-1][1]
        if self.handle != journal.handles[-1]:
            self.library.rolled_back_to(self.handle)

    def stopped(self, state: GameState, stop: Stop) -> None:
        """The story has stopped at a checkpoint: a new one, or one that was gone back to. Its end is at an old one."""
        self.keep_persistent()
        for old, handle in reversed(self.known):
            if old is state:
                if handle != self.handle:
                    self.handle = handle
                    self.library.rolled_back_to(handle)
                return
        self.drop_future()
        before = self.known[-1][0] if self.known else None
        self.handle = self.library.record(state, said_at(stop))
        self.known.append((state, self.handle))
        # Where the story enters a label, the library keeps a landmark to start from again.
        if before is None or enters_label(before, state):
            self.library.mark(state.place.label)
        # No more than can be gone back to: a long story must not fill the memory.
        del self.known[:-ROLL_BACK_STEPS]

    def drop_future(self) -> None:
        """A new stop after a roll back: what once followed is no longer part of this story."""
        while self.known and self.known[-1][1] != self.handle:
            self.known.pop()

    def history_here(self) -> tuple[Said, ...]:
        """Return the lines up to the one that is presented now, oldest first."""
        self.history = self.library.history(self.handle, (handle for _, handle in self.known), self.history)
        return self.history.lines

    def index_of(self, handle: int, checkpoints: list[GameState]) -> int | None:
        """Return which of the interpreter's checkpoints a line of the history is."""
        state = next((state for state, known in self.known if known == handle), None)
        return next((index for index, other in enumerate(checkpoints) if other is state), None)

    def keep_persistent(self) -> None:
        for name, plain in self.store.persistent_changes().items():
            self.library.put_persistent(name, plain)


def enters_label(before: GameState, now: GameState) -> bool:
    """Whether the story has come to another label, and not back out of a call into the middle of one."""
    left = {frame.place.label for frame in before.stack[len(now.stack) :]}
    return now.place.label not in {before.place.label, *left}


def said_at(stop: Stop) -> Said | None:
    match stop.presented:
        case Line() as line:
            return Said(line.who, line.what, line.id)
        case Choices(line=Line() as line):
            return Said(line.who, line.what, line.id)
        case Question(prompt=prompt):
            return Said(None, prompt, "")
    return None


def memory_of(library: Library) -> Memory:
    """Return what the player has met, as the library has kept it; what is met from now on it is told."""
    met = library.met
    return Memory(met("line"), met("choice"), met("label"), library.meet, met("image"), met("music"))
