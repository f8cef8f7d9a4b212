"""The story played by itself, without a window: frame by frame, at reading speed, for sheets and measurements."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame
from pygame import Surface

from engine.director import Director
from engine.game import Game
from engine.interpreter import Interpreter
from engine.pace import Waiting
from engine.preferences import Preferences
from engine.steps import Line
from stage.facts import read_facts
from stage.images import Images
from stage.stage import Stage
from tools.bench.nobody import NoSound
from ui.dialogue_box import DialogueBox
from ui.fonts import Fonts

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Frame:
    """The window after a frame, the story's second, and the cues that fired in it."""

    window: Surface
    seconds: float
    cues: tuple[str, ...]
    # The line being read, and how many of its characters are there.
    line: Line | None = None
    shown: int = 0


class Cues(NoSound):
    """A mixer that only notes the cues."""

    def __init__(self) -> None:
        self.fired: list[str] = []

    def cue(self, name: str) -> None:
        self.fired.append(name)

    def take(self) -> tuple[str, ...]:
        fired, self.fired = tuple(self.fired), []
        return fired


def play(
    label: str, *, size: tuple[int, int], rate: int = 60, preferences: Preferences | None = None, pick: int = 0
) -> Iterator[Frame]:
    """Play our story from a label in auto mode to its end, taking choice number `pick` wherever there is one."""
    preferences = preferences or Preferences()
    pygame.display.init()
    pygame.font.init()
    window = pygame.display.set_mode(size)
    game = Game.open(ROOT)
    story = game.story(seed=1)
    images = Images(game.assets.image, story.images.defined, find_file=game.assets.picture_file)
    fonts = ROOT / "assets" / "fonts"
    stage = Stage(
        images,
        size,
        preferences,
        facts=read_facts(ROOT / "assets" / "pictures.json"),
        strip_font=fonts / "barlow-condensed-bold.woff2",
    )
    box = DialogueBox(window.get_rect(), preferences, Fonts(fonts), stage.restore)
    sound = Cues()
    director = Director(Interpreter(story), stage, sound, box, preferences)
    director.set_auto(True)
    director.start(label)
    dt = 1 / rate
    while not director.is_over:
        if director.waiting is Waiting.FOR_CHOICE:
            director.choose(pick)
        director.update(dt)
        stage.update(dt)
        box.update(dt)
        painted = stage.draw(window)
        box.draw(window, painted)
        shown = director.typewriter.shown if director.typewriter is not None else 0
        yield Frame(window, stage.seconds, sound.take(), director.line, shown)
