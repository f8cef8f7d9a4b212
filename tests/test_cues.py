"""The climax's cues and its words: each fires in the frame in which its word is reached, however the story is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.director import Director
from engine.game import Game
from engine.intents import Choose, Intent
from engine.interpreter import Interpreter
from engine.pace import Skipping, Waiting
from engine.preferences import Preferences
from engine.script.text import CueMark, Inset, Run
from engine.steps import Line
from tests.theatre import FRAME_SECONDS, Recorder

pytestmark = pytest.mark.slow

HOME = Path(__file__).resolve().parents[1]
CUE_SHEET = ("dead", "wisp", "pour", "part", "fill", "kiss", "sway", "drift", "dots", "out", "door")
FRAMES_AT_MOST = 60 * 900


class Log(Recorder):
    """Notes in which frame each word was reached, and each cue fired."""

    def __init__(self) -> None:
        super().__init__()
        self.frame = 0
        self.fired: dict[str, int] = {}
        self.reached: dict[str, int] = {}
        self.words: dict[str, int] = {}

    def say(self, line: Line) -> tuple[int, ...]:
        self.words, position = {}, 0
        for segment in line.text:
            match segment:
                case CueMark(name=name):
                    self.words[name] = position
                case Run(text=text):
                    position += len(text)
                case Inset():
                    position += 1
        return (position,)

    def reveal(self, characters: int) -> None:
        for name, position in self.words.items():
            if characters >= position:
                self.reached.setdefault(name, self.frame)
        self.typed = characters

    def cue(self, name: str) -> None:
        self.fired.setdefault(name, self.frame)


def read(way: str) -> tuple[Log, Director]:
    """Read from the switch to the end in one of the ways a player can."""
    log = Log()
    cps = {"fast": 0, "typed": 45}.get(way, 45)
    preferences = Preferences(text_cps=cps, skip_unseen=True, auto_base_seconds=0.1, auto_seconds_per_character=0.01)
    director = Director(Interpreter(Game.open(HOME).story()), log, log, log, preferences)
    director.start("purple")
    if way == "auto":
        director.take(Intent.AUTO)
    for log.frame in range(1, FRAMES_AT_MOST):
        if director.is_over:
            break
        act(way, director)
        log.seconds_left = max(0.0, log.seconds_left - FRAME_SECONDS)
        director.update(FRAME_SECONDS)
    assert director.is_over
    return log, director


def act(way: str, director: Director) -> None:
    match director.waiting:
        case Waiting.FOR_CHOICE:
            director.take(Choose(0))
        case Waiting.FOR_PAUSE if director.left is None:
            director.take(Intent.ADVANCE)
        case Waiting.FOR_ADVANCE if way in ("typed", "fast"):
            director.take(Intent.ADVANCE)
        case _ if way == "clicked":
            director.take(Intent.ADVANCE)
        case _ if way == "skipped" and director.skipping is Skipping.NOT:
            director.take(Intent.SKIP)


@pytest.mark.parametrize("way", ["typed", "fast", "clicked", "auto"])
def test_each_cue_fires_in_the_frame_its_word_is_reached(way: str) -> None:
    log, _ = read(way)

    assert [name for name in log.fired if name in CUE_SHEET] == list(CUE_SHEET)
    late = {name: log.fired[name] - log.reached[name] for name in CUE_SHEET if name in log.reached}
    assert {name: frames for name, frames in late.items() if abs(frames) > 1} == {}


@pytest.mark.parametrize("way", ["fast", "clicked", "auto", "skipped"])
def test_however_it_is_read_the_room_is_the_same_at_the_end(way: str) -> None:
    _, typed = read("typed")
    _, other = read(way)

    one, two = typed.interpreter.moment.stage, other.interpreter.moment.stage
    assert (one.cues, one.gas.level, one.layers[0][1][0].name) == (two.cues, two.gas.level, two.layers[0][1][0].name)
