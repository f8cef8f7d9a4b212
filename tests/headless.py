"""The whole game without a window: a Player on SDL's dummy drivers, frame by frame, for tests of what it says."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from engine.desk.command_line import parse_command
from player.player import Player
from ui.signals import Kind, Signal

HOME = Path(__file__).resolve().parents[1]
FRAME_SECONDS = 1 / 60
# Much longer than anything takes: only a game that hangs waits it out.
PATIENCE_SECONDS = 30.0
BREATH_SECONDS = 0.002
PAGES_AT_MOST = 10


class HeadlessGame:
    """A game in a folder, opened as the command line does. What the player was told is in `told`.

    Where it is not to be loaded, the title alone is there, and the rest comes with the frames.
    """

    def __init__(self, game: Path, saves: Path, *arguments: str, is_loaded: bool = True) -> None:
        command = parse_command([str(game), "--save-dir", str(saves), "--window", "320x180", *arguments])
        self.told: list[str] = []
        self.player = Player(command, HOME)
        show = self.player.interface.notice

        def notice(text: str) -> None:
            self.told.append(text)
            show(text)

        self.player.interface.notice = notice  # type: ignore[method-assign]
        self.player.front.open_title()
        self.player.draw()
        if is_loaded:
            self.player.load()

    def __enter__(self) -> HeadlessGame:
        return self

    def __exit__(self, *_: object) -> None:
        self.player.close()

    def frame(self) -> None:
        self.player.guarded(lambda: self.player.frame(FRAME_SECONDS))

    def frames_until(self, is_so: Callable[[], bool]) -> None:
        # Sounds and pictures come from threads of their own, which frames as fast as these would leave no time for.
        end = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < end:
            if is_so():
                return
            self.frame()
            time.sleep(BREATH_SECONDS)
        raise AssertionError(f"it never came to that; told: {self.told}; on the screen: {self.screen}: {self.spoken}")

    @property
    def screen(self) -> str | None:
        """The name of the screen that is open."""
        return self.player.interface.screens.top

    @property
    def spoken(self) -> str:
        """What the open screen says, on all its pages."""
        stack = self.player.interface.screens._stack
        if not stack:
            return ""
        pages = []
        for _ in range(PAGES_AT_MOST):
            pages.append(stack[-1].screen.spoken())
            stack[-1].screen.take(Signal(Kind.PAGE, by=1))
        return "\n".join(pages)

    @property
    def line(self) -> str | None:
        """What is being said in the story."""
        director = self.player.stories.director
        return director.line.what if director is not None and director.line is not None else None
