"""A real window on a virtual screen, driven by real keys and clicks, for tests of the whole game.

What the game has reached is read from outside, in its library file, as a crash would leave it.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import cycle
from pathlib import Path
from types import TracebackType
from typing import NoReturn

import pytest
from PIL import Image, ImageGrab

HOME = Path(__file__).resolve().parents[1]
NEEDED = ("Xvfb", "xdotool")
missing = [tool for tool in NEEDED if shutil.which(tool) is None]
needs_window = pytest.mark.skipif(bool(missing), reason=f"a window test needs {' and '.join(missing)}, not found here")

# Much longer than anything takes: only a game that hangs waits it out.
PATIENCE_SECONDS = 60.0
POLL_SECONDS = 0.02
KEY_MILLISECONDS = 25
# After so long a key is pressed again: one that may be pressed too often, and one that may not.
ANSWER_SECONDS = 0.25
STEP_SECONDS = 4.0


class Screen:
    """An X server of its own, for the length of a `with`."""

    def __init__(self, size: tuple[int, int] = (1280, 720)) -> None:
        self.size = size

    def __enter__(self) -> Screen:
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{self.size[0]}x{self.size[1]}x24"]
        # Without -noreset the server starts over when its last window goes, and refuses whoever comes in that moment.
        command += ["-nolisten", "tcp", "-noreset"]
        self.server = subprocess.Popen(command, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as numbers:
            self.display = f":{numbers.readline().strip()}"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.server.terminate()
        self.server.wait()

    @property
    def environment(self) -> dict[str, str]:
        environment = {**os.environ, "DISPLAY": self.display, "SDL_AUDIODRIVER": "dummy", "PYTHONFAULTHANDLER": "1"}
        environment.pop("SDL_VIDEODRIVER", None)
        return environment


class RunningGame:
    """The game as a process, with its library in `folder`. Started at once; start it again after a kill or a quit."""

    def __init__(self, screen: Screen, folder: Path, *arguments: str) -> None:
        self.screen = screen
        self.folder = folder
        self.arguments = arguments
        self.start()

    def start(self) -> None:
        size = f"{self.screen.size[0]}x{self.screen.size[1]}"
        command = [sys.executable, "main.py", "--save-dir", str(self.folder), "--window", size, *self.arguments]
        self.log = (self.folder / "output.txt").open("ab")
        self.process = subprocess.Popen(
            command, cwd=HOME, env=self.screen.environment, stdout=self.log, stderr=self.log, start_new_session=True
        )
        self.wait_for(self.has_picture, "the title")

    def has_picture(self) -> bool:
        """Whether the screen is no longer black."""
        try:
            return self.picture().convert("L").getextrema() != (0, 0)
        except OSError:
            # A busy server turns a visitor away now and then.
            return False

    def picture(self) -> Image.Image:
        return ImageGrab.grab(xdisplay=self.screen.display)

    def xdotool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self.screen.environment, capture_output=True, text=True, check=False
        )
        return done.stdout

    def press(self, *keys: str) -> None:
        """Press keys one after another, as fast as a drumming hand."""
        self.xdotool("key", "--delay", str(KEY_MILLISECONDS), *keys)

    def hold(self, key: str) -> None:
        self.xdotool("keydown", key)

    def click(self, x: int, y: int, button: int = 1) -> None:
        self.xdotool("mousemove", str(x), str(y), "click", str(button))

    @property
    def is_running(self) -> bool:
        return self.process.poll() is None

    def resize(self, width: int, height: int) -> None:
        """Pull the window's corner."""
        windows = self.xdotool("search", "--onlyvisible", "--pid", str(self.process.pid)).split()
        assert windows, "the game has no window"
        self.xdotool("windowsize", windows[-1], str(width), str(height))

    def kill(self) -> None:
        """Pull the plug."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.log.close()

    def wait_until_it_ends(self) -> int:
        status = self.process.wait(PATIENCE_SECONDS)
        self.log.close()
        return status

    def output(self) -> str:
        return (self.folder / "output.txt").read_text(encoding="utf-8", errors="replace")

    # What it has reached

    @property
    def library(self) -> Path:
        return self.folder / "library.sqlite3"

    def ask(self, sql: str) -> list[tuple[object, ...]]:
        """Ask the library, as it lies on the disk."""
        try:
            connection = sqlite3.connect(f"file:{self.library}?mode=ro", uri=True, timeout=5.0)
            try:
                return connection.execute(sql).fetchall()
            finally:
                connection.close()
        except sqlite3.OperationalError:
            # Being made, or being written for the first time.
            return []

    def here(self) -> tuple[object, ...]:
        """Return the checkpoint the story is at: its handle, line id and text. Empty before there is one."""
        rows = self.ask(
            "SELECT checkpoints.id, line_id, what FROM heads JOIN checkpoints ON checkpoints.id = heads.checkpoint"
            " ORDER BY heads.touched DESC LIMIT 1"
        )
        return rows[0] if rows else ()

    def before_here(self) -> object:
        """Return the handle of the checkpoint that rolling back would come to; None at the first."""
        rows = self.ask(
            "SELECT parent FROM heads JOIN checkpoints ON checkpoints.id = heads.checkpoint"
            " ORDER BY heads.touched DESC LIMIT 1"
        )
        return rows[0][0] if rows else None

    def teller(self) -> object:
        """Return the number of the running game that told the story last: a continued one is another than before."""
        rows = self.ask("SELECT session FROM heads ORDER BY touched DESC LIMIT 1")
        return rows[0][0] if rows else None

    def wait_for(self, is_so: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < end:
            if is_so():
                return
            assert self.process.poll() is None, f"the game ended while waiting for {what}:\n{self.output()[-2000:]}"
            time.sleep(POLL_SECONDS)
        self.give_up(f"waited in vain for {what}")

    def read_on(self, steps: int = 1) -> None:
        """Move on by so many stops."""
        for _ in range(steps):
            self.step(partial(self.press, "space"))

    def step(self, act: Callable[[], None]) -> None:
        """Do what moves the story by one stop, and wait until it shows: a second time may be one too many."""
        self.act_until(act, partial(self.has_left, self.here()), "another line", answer_seconds=STEP_SECONDS)

    def step_back_to(self, checkpoint: tuple[object, ...], act: Callable[[], None]) -> None:
        while self.here() != checkpoint:
            self.step(act)

    def has_left(self, checkpoint: tuple[object, ...]) -> bool:
        return self.here() != checkpoint

    def press_until(self, keys: str | Sequence[str], is_so: Callable[[], bool], what: str) -> None:
        """Press a key, or some, and again if nothing comes of it: the first press may only complete the line."""
        named = (keys,) if isinstance(keys, str) else tuple(keys)
        self.act_until(lambda: self.press(*named), is_so, what)

    def click_until(self, x: int, y: int, is_so: Callable[[], bool], what: str) -> None:
        self.act_until(lambda: self.click(x, y), is_so, what)

    def sweep(self, x: int, ys: Iterable[int], is_so: Callable[[], bool], what: str) -> None:
        """Click down or up a column until something comes of it."""
        places = cycle(ys)
        self.act_until(lambda: self.click(x, next(places)), is_so, what)

    def act_until(
        self, act: Callable[[], None], is_so: Callable[[], bool], what: str, *, answer_seconds: float = ANSWER_SECONDS
    ) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < end:
            if is_so():
                return
            act()
            pause = time.monotonic() + answer_seconds
            while time.monotonic() < pause and not is_so():
                time.sleep(POLL_SECONDS)
        self.give_up(f"did in vain what should come to {what}")

    def give_up(self, why: str) -> NoReturn:
        """Fail, with what the game was doing: where each of its threads is."""
        here = self.here()
        if self.is_running:
            self.process.send_signal(signal.SIGABRT)
            self.process.wait()
        raise AssertionError(f"{why}; the story is at {here}:\n{self.output()[-4000:]}")
