"""The game, started as `python main.py` starts it, that tells how far it has come: run by `tools.bench.start`.

What it tells is the process's own time, so nothing is imported here that the game would do without.
"""

from __future__ import annotations

import sys
import time

import main
from player import player

# The kitchen, and both men in it.
PICTURES_IN_THE_SCENE = 3
FRAMES_AT_MOST = 2000
# How long to wait until threads have decoded what they were told to.
SETTLING_FRAMES = 60


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
            self.settle()
            tell("rss_title_mb", rss_mb())
            self.read_to_the_scene()
            self.settle()
            tell("rss_scene_mb", rss_mb())
            self.is_running = False

    def settle(self) -> None:
        for _ in range(SETTLING_FRAMES):
            super().frame(0.05)
            time.sleep(0.02)

    def read_to_the_scene(self) -> None:
        from engine.intents import Intent

        self.begin("start")
        director = self.stories.director
        assert director is not None
        for _ in range(FRAMES_AT_MOST):
            super().frame(0.1)
            if sum(len(sprites) for _, sprites in director.picture.layers) >= PICTURES_IN_THE_SCENE:
                return
            director.take(Intent.ADVANCE)
        raise AssertionError("there is no scene with so many pictures")


def tell(key: str, value: float) -> None:
    print(key, value)


def rss_mb() -> float:
    with open("/proc/self/statm", encoding="ascii") as pages:
        return int(pages.read().split()[1]) * 4096 / 1e6


if __name__ == "__main__":
    player.Player = Told  # type: ignore[misc]
    sys.exit(main.main(["play", "--save-dir", sys.argv[1], "--window", "1920x1080", "--mute"]))
