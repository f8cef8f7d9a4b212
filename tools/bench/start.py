"""Starting the game in a real window, on X11, at 1920×1080: CPU time since the process began, and memory.

Each sample is a new process, which is this file run as a program: the real player, that tells how far it has come.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tools.bench import Measures, measured
from tools.bench.screen import has_screen, screen

RUNS = 7
HOME = Path(__file__).resolve().parents[2]
# Enough to have the kitchen and both men in it.
LINES_INTO_THE_STORY = 8


def measure() -> Measures:
    if not has_screen():
        return {}
    with screen() as environment, tempfile.TemporaryDirectory() as folder:
        # The first is not counted: it fills the caches of the disk and of Python.
        samples = [start(environment, folder) for _ in range(RUNS + 1)][1:]
    units = {"start_title_s": "s", "start_ready_s": "s", "rss_title_mb": "MB", "rss_scene_mb": "MB"}
    return {key: measured([sample[key] for sample in samples], unit) for key, unit in units.items()}


def start(environment: dict[str, str], folder: str) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tools.bench.start", folder],
        env=environment,
        cwd=HOME,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"the game did not start:\n{done.stderr}")
    sample: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return sample


def rss_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def play(folder: str) -> None:
    """Start the game, tell what it took, and leave."""
    from engine.desk.command_line import parse_command
    from player.player import Player

    told: dict[str, float] = {}

    class Told(Player):
        def load(self) -> None:
            # The title has just been drawn and presented.
            told["start_title_s"] = time.process_time()
            super().load()
            self.frame(0.0)
            told["start_ready_s"] = time.process_time()
            told["rss_title_mb"] = rss_mb()
            self.begin("start")
            for _ in range(LINES_INTO_THE_STORY * 20):
                self.frame(0.1)
                self.read_on()
            told["rss_scene_mb"] = rss_mb()
            self.is_running = False

        def read_on(self) -> None:
            from engine.intents import Intent

            director = self.stories.director
            if director is not None and director.interpreter.cursor < LINES_INTO_THE_STORY:
                director.take(Intent.ADVANCE)
            time.sleep(0.002)

    Told(parse_command(["play", "--save-dir", folder, "--window", "1920x1080", "--mute"]), HOME).run()
    print(json.dumps(told))


if __name__ == "__main__":
    play(sys.argv[1])
