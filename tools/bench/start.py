"""Starting the game in a real window, on X11, at 1920×1080: CPU time since the process began, and memory.

Each sample is a new process: the real game, which tells by itself how far it has come.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tools.bench import Measures, measured
from tools.bench.screen import has_screen, screen

RUNS = 7
HOME = Path(__file__).resolve().parents[2]
UNITS = {"start_title_s": "s", "start_ready_s": "s", "rss_title_mb": "MB", "rss_scene_mb": "MB"}


def measure() -> Measures:
    if not has_screen():
        return {}
    with screen() as environment, tempfile.TemporaryDirectory() as folder:
        keep_bytecode(environment, folder)
        # The first is not counted: it fills the caches of the disk and of Python.
        samples = [start(environment, folder) for _ in range(RUNS + 1)][1:]
    return {key: measured([sample[key] for sample in samples], unit) for key, unit in UNITS.items()}


def keep_bytecode(environment: dict[str, str], folder: str) -> None:
    """Let Python keep what it compiles, as it does for every player, whatever this shell has told it."""
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = f"{folder}/bytecode"


def start(environment: dict[str, str], folder: str) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tools.bench.started", f"{folder}/saves"],
        env=environment,
        cwd=HOME,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"the game did not start:\n{done.stderr}")
    told = (line.split() for line in done.stdout.splitlines())
    return {words[0]: float(words[1]) for words in told if words and words[0] in UNITS}
