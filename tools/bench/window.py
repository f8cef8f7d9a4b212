"""Skipping what was read, in a real window at sixty frames a second."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tools.bench import Measures, measured
from tools.bench.screen import has_screen, screen
from tools.bench.stories import sentence

RUNS = 5
HOME = Path(__file__).resolve().parents[2]
FRAMES_PER_SECOND = 60
# Skipping begins slowly, so that the eye can follow.
FRAMES_TO_SPEED = 240
FRAMES_COUNTED = 180
LINES = 60_000
SCENES = ("kitchen morning", "stairs night", "couch lamp", "lab lamp")
LINES_A_SCENE = 25


def measure() -> Measures:
    if not has_screen():
        return {}
    with screen() as environment, tempfile.TemporaryDirectory() as folder:
        write_game(Path(folder))
        samples = [skip(environment, folder) for _ in range(RUNS)]
    return {"skip_window_per_s": measured(samples, "lines/s", 0)}


def write_game(folder: Path) -> None:
    """Write a long story in our own pictures: every twenty-five lines another scene, with two people in it."""
    (folder / "assets").symlink_to(HOME / "assets")
    lines = ["label start:"]
    for number in range(LINES):
        if number % LINES_A_SCENE == 0:
            lines.append(f"    scene {SCENES[number // LINES_A_SCENE % len(SCENES)]} with dissolve")
            lines += ["    show clark neutral at left", "    show lex neutral at right"]
        lines.append(f'    "{sentence(number)}"')
    (folder / "script.rpy").write_text("\n".join(lines) + "\n", encoding="utf-8")


def skip(environment: dict[str, str], folder: str) -> float:
    command = [sys.executable, "-m", "tools.bench.window", folder]
    done = subprocess.run(command, env=environment, cwd=HOME, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"the game did not play:\n{done.stderr}")
    return float(json.loads(done.stdout.splitlines()[-1]))


def play(folder: str) -> None:
    """Skip through the story, and tell how many lines a second went by.

    Frames are given a sixtieth of a second each, and count as longer only where they took more CPU than that: what else
    runs on the machine does not count.
    """
    from dataclasses import replace

    from engine.desk.command_line import parse_command
    from engine.intents import Intent
    from player.player import Player

    with tempfile.TemporaryDirectory() as saves:
        player = Player(parse_command(["play", folder, "--save-dir", saves, "--window", "1920x1080", "--mute"]), HOME)
        player.preferences = replace(player.preferences, skip_unseen=True)
        player.load()
        player.begin("start")
        director = player.stories.director
        assert director is not None
        director.take(Intent.SKIP)
        for _ in range(FRAMES_TO_SPEED):
            player.frame(1 / FRAMES_PER_SECOND)
        before, steps = time.process_time(), director.interpreter.moment.step
        for _ in range(FRAMES_COUNTED):
            player.frame(1 / FRAMES_PER_SECOND)
        seconds = max(time.process_time() - before, FRAMES_COUNTED / FRAMES_PER_SECOND)
        # Each scene is three statements more than its lines.
        passed = (director.interpreter.moment.step - steps) * LINES_A_SCENE / (LINES_A_SCENE + 3)
        player.close()
    print(json.dumps(passed / seconds))


if __name__ == "__main__":
    play(sys.argv[1])
