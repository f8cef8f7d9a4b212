"""A player without a window: reads our story through the real session and library, as fast as frames allow."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from engine.director import Director
from engine.game import Game
from engine.library import Journal, Library
from engine.preferences import Preferences
from engine.session import Company, Session
from engine.steps import Choices
from tools.bench.nobody import NoBox, NoSound, NoStage

OUR_GAME = Path(__file__).resolve().parents[2]
# A quarter of what is done is something else than reading on.
ODDS_OF_ELSE = 0.25


def our_game() -> Game:
    return Game.open(OUR_GAME)


class Reader:
    """One player at one library."""

    def __init__(self, game: Game, library: Library, chance: random.Random) -> None:
        self.library = library
        self.chance = chance
        self.session = Session(game, library, seed=1)
        self.session.before_choice = lambda: library.save_rolling("auto")
        self.director: Director

    def sit_down(self) -> None:
        """Continue if there is a story to continue, else begin one."""
        journal = self.library.journal()
        if journal is None:
            self.begin()
        else:
            self.go_on(journal)

    def begin(self) -> None:
        self.director = self.directed()
        self.session.begin(self.director)

    def go_on(self, journal: Journal) -> str | None:
        self.director = self.directed()
        return self.session.go_on(self.director, journal)

    def directed(self) -> Director:
        company = Company(NoStage(), NoSound(), NoBox())
        return self.session.direct(company, Preferences(text_cps=0, skip_unseen=True))

    @property
    def handle(self) -> int:
        """The checkpoint that is on the screen now."""
        return self.session.chronicle.handle

    def do_something(self) -> None:
        """Mostly read on; sometimes what else players do."""
        if self.director.is_over:
            self.begin()
        elif self.chance.random() < ODDS_OF_ELSE:
            self.chance.choice(self.whims())()
        else:
            self.read_on()

    def read_on(self) -> None:
        stop = self.director.stop
        if stop is not None and isinstance(stop.presented, Choices):
            offered = [choice.index for choice in stop.presented.choices if choice.index is not None]
            self.director.choose(self.chance.choice(offered))
        else:
            self.director.advance()

    def whims(self) -> list[Callable[[], object]]:
        return [
            lambda: self.director.roll_back(self.chance.randrange(1, 8)),
            self.director.roll_forward,
            lambda: self.library.save_rolling("quick"),
            lambda: self.library.save(f"{self.chance.randrange(1, 4)}-{self.chance.randrange(1, 7)}", b"picture" * 900),
            self.load_something,
            lambda: self.library.update(2.0),
        ]

    def load_something(self) -> None:
        cards = self.library.slots()
        if cards:
            self.go_on(self.library.load(self.chance.choice(cards).slot))
