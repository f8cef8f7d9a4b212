"""The language and the interpreter, without a window."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from engine.desk.check import check
from engine.director import Director
from engine.game import Game
from engine.intents import Intent
from engine.interpreter import Interpreter
from engine.preferences import Preferences
from tools.bench import Measures, cpu_seconds, measured
from tools.bench.nobody import NoBox, NoSound, NoStage
from tools.bench.stories import project, say_lines

SKIPPED_LINES = 20_000


def measure() -> Measures:
    with tempfile.TemporaryDirectory() as folder:
        return {
            **{f"parse_{lines // 1000}k_s": measured(parsing(Path(folder), lines), "s") for lines in LINES},
            "check_10k_s": measured(cpu_seconds(checking(Path(folder))), "s"),
            "skip_headless_per_s": measured(skipping(Path(folder)), "statements/s", 0),
        }


LINES = (100_000, 10_000, 1_000)


def parsing(folder: Path, lines: int) -> list[float]:
    """Seconds to read a script of so many say lines into a program, nothing remembered from before."""
    game = folder / f"parse-{lines}"
    game.mkdir()
    (game / "script.rpy").write_text(say_lines(lines), encoding="utf-8")
    # A mistake costs ten times what a line does.
    assert not Game.read(game).mistakes
    return cpu_seconds(lambda: Game.read(game), runs=5 if lines > 50_000 else 9)


def checking(folder: Path) -> Callable[[], object]:
    game = folder / "check"
    game.mkdir()
    project(game, 10_000)
    return lambda: check(game)


def skipping(folder: Path) -> list[float]:
    """Statements a second, from the first line to the last, with a director that shows nobody."""
    game = folder / "skip"
    game.mkdir()
    project(game, SKIPPED_LINES)
    opened = Game.open(game)
    samples = []
    for _ in range(7):
        director = Director(Interpreter(opened.story()), NoStage(), NoSound(), NoBox(), Preferences(skip_unseen=True))
        director.start()
        before = time.process_time()
        director.take(Intent.FAST_FORWARD)
        samples.append(len(opened.program.steps) / (time.process_time() - before))
    return samples
