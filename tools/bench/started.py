"""The game, started as `python main.py` starts it, that tells how far it has come: run by `tools.bench.start`.

What it tells is the process's own time, so nothing is imported here that the game would do without.
"""

from __future__ import annotations

import sys
import time

import main
from player import player

# Enough to have the kitchen and both men in it.
LINES_INTO_THE_STORY = 8


class Told(player.Player):
    """Takes the time of its start, begins the story, and leaves."""

    has_told = False

    def draw(self) -> None:
        super().draw()
        if not self.has_told:
            # The title has just been drawn and presented.
            self.has_told = True
            tell("start_title_s", time.process_time())

    def frame(self, dt: float) -> None:
        super().frame(dt)
        if self.loading.is_done:
            tell("start_ready_s", time.process_time())
            tell("rss_title_mb", rss_mb())
            self.play()
            tell("rss_scene_mb", rss_mb())
            self.is_running = False

    def play(self) -> None:
        self.begin("start")
        for _ in range(LINES_INTO_THE_STORY * 20):
            super().frame(0.1)
            self.read_on()

    def read_on(self) -> None:
        from engine.intents import Intent

        director = self.stories.director
        if director is not None and director.interpreter.cursor < LINES_INTO_THE_STORY:
            director.take(Intent.ADVANCE)
        time.sleep(0.002)


def tell(key: str, value: float) -> None:
    print(key, value)


def rss_mb() -> float:
    with open("/proc/self/statm", encoding="ascii") as pages:
        return int(pages.read().split()[1]) * 4096 / 1e6


if __name__ == "__main__":
    player.Player = Told  # type: ignore[misc]
    sys.exit(main.main(["play", "--save-dir", sys.argv[1], "--window", "1920x1080", "--mute"]))
