"""The whole game in a real window: what a player does on a long evening, and what a power cut does to it."""

from __future__ import annotations

import random
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from engine.chronicle import said_at
from engine.game import Game
from engine.interpreter import Interpreter
from engine.library import Library
from engine.preferences import Preferences
from engine.steps import Choices, End
from tests.window import HOME, PATIENCE_SECONDS, RunningGame, Screen, needs_window

pytestmark = [pytest.mark.slow, needs_window]

KILLS = 20
# A hand drumming on the keys: whatever is before the player, one of the two goes on.
DRUMMING = ("1", "space") * 12
# Who reads the story for the hundredth time.
HASTY = Preferences(text_cps=0, transitions=False)


@pytest.fixture
def screen() -> Iterator[Screen]:
    with Screen() as screen:
        yield screen


@contextmanager
def running(screen: Screen, folder: Path, *arguments: str) -> Iterator[RunningGame]:
    game = RunningGame(screen, folder, *arguments)
    try:
        yield game
        assert "Traceback" not in game.output()
        assert not (folder / "trouble.txt").exists()
    finally:
        game.kill()


@pytest.fixture
def game(screen: Screen, tmp_path: Path) -> Iterator[RunningGame]:
    """The game on its title, as it is the first time."""
    with running(screen, tmp_path) as game:
        yield game


@pytest.fixture
def hasty(screen: Screen, tmp_path: Path) -> Iterator[RunningGame]:
    """The game on its title, for a player who wants text at once, and nothing of transitions."""
    library = Library.open(tmp_path)
    library.put_preferences(HASTY)
    library.close()
    with running(screen, tmp_path) as game:
        yield game


def at_menu(game: RunningGame) -> bool:
    """A menu saves by itself, and has no line of its own."""
    rows = game.ask(
        "SELECT 1 FROM heads JOIN slots ON slots.checkpoint = heads.checkpoint JOIN checkpoints"
        " ON checkpoints.id = heads.checkpoint WHERE slots.slot = 'auto-1' AND line_id IS NULL"
    )
    return bool(rows)


def begin(game: RunningGame) -> None:
    """New game has the focus, then the content note's one answer."""
    game.press_until("Return", lambda: bool(game.here()), "the first line")


def drum_until_at_menu(game: RunningGame) -> None:
    """Space takes no choice, so drumming on it comes to the menu and no further."""
    game.press_until(("space",) * 8, lambda: at_menu(game), "a menu")


def quit_by_menu(game: RunningGame) -> None:
    """The menu's last entry is one above its first."""
    game.press("Escape", "Up", "Return")
    assert game.wait_until_it_ends() == 0


def go_on(game: RunningGame) -> None:
    """Press Continue, which has the focus, and wait until this run is the one that tells the story."""
    before = game.teller()
    game.press("Return")
    game.wait_for(lambda: game.teller() != before, "Continue")


def finish(game: RunningGame) -> None:
    """Read on, choosing the first entry at every menu, to the end of the credits and the title."""
    end = time.monotonic() + 4 * PATIENCE_SECONDS
    while not game.ask("SELECT 1 FROM met WHERE kind = 'label' AND id = 'under_the_door'"):
        assert time.monotonic() < end, f"the story did not end; it is at {game.here()}"
        game.press(*DRUMMING)
    # From here one step at a time: on the title a key too many would begin the story anew.
    while game.here():
        game.read_on()
    assert has_ended(game)


def has_ended(game: RunningGame) -> bool:
    """Whether an ending was ever reached."""
    return bool(game.ask("SELECT 1 FROM persistent WHERE name = 'endings' AND body NOT LIKE '%[]%'"))


def test_a_long_evening_by_keyboard_alone(hasty: RunningGame) -> None:
    game = hasty
    begin(game)
    game.read_on(3)
    drum_until_at_menu(game)
    menu = game.here()

    # Choose the second entry, read a little, save quickly, read on, and quit.
    game.press_until(("Down", "Down", "Return"), lambda: game.here() != menu, "the line after the choice")
    game.read_on(2)
    saved = game.here()
    game.press("F5")
    game.wait_for(lambda: bool(game.ask("SELECT 1 FROM slots WHERE slot = 'quick-1'")), "the quick save")
    game.read_on(3)
    left = game.here()
    quit_by_menu(game)

    # Continue on the very line; load; roll back behind the choice.
    game.start()
    go_on(game)
    assert game.here() == left
    game.press_until("F9", lambda: game.here() == saved, "the quick save to be loaded")
    game.step_back_to(menu, partial(game.press, "Page_Up"))

    # Take the other way.
    game.press_until("1", lambda: game.here() != menu, "the line after the other choice")
    assert game.here()[0] not in (saved[0], left[0])


def test_by_mouse_alone(screen: Screen, tmp_path: Path) -> None:
    """Wherever things stand on the screen: a pointer goes over it and presses what it meets."""
    library = Library.open(tmp_path)
    library.put_preferences(HASTY)
    library.put_persistent("_content_note_is_read", True)
    library.close()
    width, height = screen.size
    with running(screen, tmp_path) as game:
        # Continue can't be pressed yet, so from above the first that can is New game.
        game.sweep(width // 10, range(height // 4, height, 24), lambda: bool(game.here()), "New game")
        game.click_until(width // 2, height // 3, lambda: at_menu(game), "the menu, read to")
        menu = game.here()
        game.sweep(width * 4 // 5, range(20, height, 24), lambda: game.here() != menu, "a choice")
        game.step(partial(game.click, width // 2, height // 3))
        game.step_back_to(menu, partial(game.click, width // 2, height // 3, 4))

        # From below, the first of the pause menu is Quit.
        game.click(width // 2, height // 3, button=3)
        game.sweep(width // 12, range(height - 8, 0, -16), lambda: not game.is_running, "Quit")
        assert game.wait_until_it_ends() == 0


def test_a_finished_story_can_be_skipped_to_its_end(hasty: RunningGame) -> None:
    game = hasty
    begin(game)
    finish(game)

    # Again, from choice to choice.
    game.step(partial(game.press, "Return"))
    game.press_until("greater", lambda: at_menu(game), "the first menu, skipped to")
    presses = 0
    while game.here():
        game.press("1", "greater")
        presses += 1
        assert presses < 100, f"skipping came no further than {game.here()}"


def test_a_killed_game_goes_on_at_the_very_line(game: RunningGame) -> None:
    chance = random.Random(20)
    begin(game)
    for _ in range(KILLS):
        game.press(*("1", "space") * chance.randrange(1, 10))
        # Any moment: in mid-word, in mid-transition, while a checkpoint is being written.
        time.sleep(chance.random() * 0.3)
        game.kill()
        line, before = game.here(), game.before_here()
        assert line

        game.start()
        go_on(game)
        assert game.here() == line
        if before is not None:
            game.press("Page_Up")
            game.wait_for(partial(is_at, game, before), "the line before")
            game.press("Page_Down")
            game.wait_for(partial(is_at, game, line[0]), "the line again")

    game.kill()
    said = history_of(game.folder)
    assert said == history_of_reading(len(said))


def is_at(game: RunningGame, handle: object) -> bool:
    return game.here()[:1] == (handle,)


def history_of(folder: Path) -> list[tuple[str | None, str]]:
    """Return the lines that the history would show."""
    library = Library.open(folder)
    journal = library.journal()
    assert journal is not None and journal.trouble is None
    lines = library.history(journal.handles[-1]).lines
    library.close()
    return [(said.who, said.what) for said in lines]


def history_of_reading(lines: int) -> list[tuple[str | None, str]]:
    """Return as many lines as nobody pulled the plug on, always choosing the first entry."""
    interpreter = Interpreter(Game.open(HOME).story())
    stop = interpreter.start()
    found: list[tuple[str | None, str]] = []
    while len(found) < lines and not isinstance(stop.presented, End):
        said = said_at(stop)
        found += [(said.who, said.what)] if said else []
        stop = interpreter.choose(0) if isinstance(stop.presented, Choices) else interpreter.advance()
    return found


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT], ids=["x", "ctrl-c"])
def test_a_window_closed_in_mid_transition_leaves_a_sound_library(
    how: signal.Signals, screen: Screen, tmp_path: Path
) -> None:
    with running(screen, tmp_path, "--from", "start") as game:
        # The first picture fades in for a second, and the pause after it has not begun.
        game.wait_for(lambda: bool(game.here()), "the story")
        line = game.here()
        game.process.send_signal(how)

        assert game.wait_until_it_ends() == 0
        assert game.ask("PRAGMA integrity_check") == [("ok",)]
        assert game.here() == line


def test_the_window_can_be_resized_at_any_time(tmp_path: Path) -> None:
    library = Library.open(tmp_path)
    library.put_preferences(HASTY)
    library.close()
    with Screen((1920, 1080)) as screen, running(screen, tmp_path, "--window", "1280x720", "--from", "start") as game:
        for width, height in ((800, 600), (1900, 600), (640, 1000), (1280, 720)):
            game.resize(width, height)
            game.wait_for(partial(has_picture_of, game, width, height), f"{width}x{height}")
            game.read_on(1)
            # Also with the menu open.
            game.press("Escape")
            game.resize(width - 100, height)
            game.press("Escape")
            game.read_on(1)


def has_picture_of(game: RunningGame, width: int, height: int) -> bool:
    """Whether the window shows a 16:9 picture in its middle, and black beside it."""
    picture = game.picture().crop((0, 0, width, height)).convert("L")
    shown = min(width, round(height * 16 / 9)), min(height, round(width * 9 / 16))
    left, top = (width - shown[0]) // 2, (height - shown[1]) // 2
    bars = [(0, 0, width, max(top - 2, 1)), (0, 0, max(left - 2, 1), height)] if (left > 2 or top > 2) else []
    is_black = all(picture.crop(bar).getextrema() == (0, 0) for bar in bars if min(bar[2:]) > 1)
    middle = picture.crop((left + 5, top + 5, width - left - 5, height - top - 5))
    return is_black and middle.getextrema() != (0, 0)
