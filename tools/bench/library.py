"""Saving, loading and rolling back in the whole game, at 1920×1080, without a display: our story, our pictures."""

from __future__ import annotations

import os
import tempfile
import time
import tracemalloc
from pathlib import Path

from engine.interpreter import Interpreter
from engine.library import Library, Said
from engine.preferences import Preferences
from engine.session import Company
from engine.state import GameState
from engine.steps import Choices, End
from tools.bench import Measures, cpu_ms, measured
from tools.bench.stories import project

INTERACTIONS = 10_000
# By then the checkpoints kept for rolling back are as many as ever.
WARM_UP = 1_000
WINDOW = "1920x1080"


def measure() -> Measures:
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    return measure_game() | measure_growth()


def measure_game() -> Measures:
    with tempfile.TemporaryDirectory() as folder:
        game = OpenGame(Path(folder))
        try:
            return {
                "save_main_ms": measured(game.saving(), "ms"),
                "save_durable_ms": measured(game.saving_until_safe(), "ms"),
                "load_ms": measured(game.loading(), "ms"),
                "rollback_ms": measured(game.rolling_back(1), "ms"),
                "rollback_100_ms": measured(game.rolling_back(100), "ms"),
            }
        finally:
            game.close()


def measure_growth() -> Measures:
    with tempfile.TemporaryDirectory() as folder:
        return {"state_kb_per_interaction": measured(growth(Path(folder)), "kB")}


class OpenGame:
    """The real game, with a story of ten thousand interactions behind it."""

    def __init__(self, folder: Path) -> None:
        from engine.desk.command_line import parse_command
        from main import HOME
        from player.player import Player

        options = parse_command(["play", "--save-dir", str(folder), "--window", WINDOW, "--mute"])
        self.player = Player(options, HOME)
        self.player.load()
        assert self.player.stories.session is not None
        self.states = read_through(Interpreter(self.player.stories.session.new_story()))
        self.library: Library = self.player.library
        remember(self.library, self.states, INTERACTIONS)
        self.player.front.continue_story()
        self.settle()

    def settle(self) -> None:
        """Let transitions and the typewriter end, and pictures be decoded."""
        for _ in range(30):
            self.player.frame(0.1)
            time.sleep(0.01)

    def saving(self) -> list[float]:
        """Milliseconds of the frame loop's thread: the thumbnail, and handing over."""
        samples = []
        for _ in range(15):
            before = time.thread_time()
            self.player.stories.quick_save()
            samples.append((time.thread_time() - before) * 1000)
            self.library.flush()
        return samples

    def saving_until_safe(self) -> list[float]:
        """Milliseconds by the wall, since most of it is waiting for the disk."""
        samples = []
        for _ in range(15):
            before = time.perf_counter()
            self.player.stories.quick_save()
            self.library.flush()
            samples.append((time.perf_counter() - before) * 1000)
        return samples

    def loading(self) -> list[float]:
        """From the click to the first frame drawn."""

        def load() -> None:
            self.player.front.quick_load()
            self.player.frame(0.0)

        return cpu_ms(load, runs=9)

    def rolling_back(self, steps: int) -> list[float]:
        director = self.player.stories.director
        assert director is not None
        samples = []
        for _ in range(9):
            self.player.front.quick_load()
            self.settle()
            before = time.process_time()
            director = self.player.stories.director
            assert director is not None
            director.roll_back(steps)
            self.player.frame(0.0)
            samples.append((time.process_time() - before) * 1000)
        return samples

    def close(self) -> None:
        self.player.close()


def read_through(interpreter: Interpreter) -> list[tuple[GameState, Said | None]]:
    """Return every checkpoint of our story, taking first choices, with its line."""
    from engine.chronicle import said_at

    found: list[tuple[GameState, Said | None]] = []
    stop = interpreter.start()
    while not isinstance(stop.presented, End):
        found.append((interpreter.state, said_at(stop)))
        stop = interpreter.choose(0) if isinstance(stop.presented, Choices) else interpreter.advance()
    return found


def remember(library: Library, states: list[tuple[GameState, Said | None]], count: int) -> None:
    """Write a journal of so many interactions: the story over and over, ending two thirds through."""
    library.begin()
    end = len(states) * 2 // 3
    for number in range(count):
        library.record(*states[(number + end - count) % len(states)])
    library.flush()


def growth(folder: Path) -> list[float]:
    """Kilobytes of memory that an interaction costs, over ten thousand of them: checkpoints, history, seen marks."""
    from engine.game import Game
    from engine.session import Session
    from tools.bench.nobody import NoBox, NoSound, NoStage

    project(folder, INTERACTIONS + WARM_UP)
    library = Library.open(folder / "saves")
    session = Session(Game.open(folder), library, seed=1)
    director = session.direct(Company(NoStage(), NoSound(), NoBox()), Preferences(skip_unseen=True))
    session.begin(director)
    director.pass_over(WARM_UP)
    samples = []
    # Each sample counts only what it added, as tracing costs time for everything that it follows.
    for _ in range(5):
        library.flush()
        tracemalloc.start()
        director.pass_over(INTERACTIONS // 5)
        library.flush()
        samples.append(tracemalloc.get_traced_memory()[0] / 1024 / (INTERACTIONS // 5))
        tracemalloc.stop()
    library.close()
    return samples
