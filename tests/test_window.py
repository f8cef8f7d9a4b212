"""The whole game in a real window: what a player does on a long evening, and what a power cut does to it."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from window import RunningGame, Screen, needs_window

pytestmark = [pytest.mark.slow, needs_window]

KILLS = 20


@pytest.fixture
def game(tmp_path: Path) -> Iterator[RunningGame]:
    """The game, begun for the first time: title, New game, the content note, the first line."""
    with Screen() as screen:
        running = RunningGame(screen, tmp_path)
        try:
            running.press_until("Return", lambda: bool(running.here()), "the first line")
            yield running
            assert "Traceback" not in running.output()
        finally:
            running.kill()


def at_menu(game: RunningGame) -> bool:
    """A menu is a checkpoint with no line of its own."""
    here = game.here()
    return bool(here) and here[1] is None


def read_to_menu(game: RunningGame) -> None:
    game.press_until("space", lambda: at_menu(game) and is_choice(game), "a menu")


def is_choice(game: RunningGame) -> bool:
    return any(row[0] == "auto-1" for row in game.ask("SELECT slot FROM slots"))


def quit_by_menu(game: RunningGame) -> None:
    """Pause menu, up to its last entry, press it."""
    game.press("Escape", "Up", "Return")
    game.wait_until_it_ends()


def test_a_long_evening(game: RunningGame) -> None:
    game.read_on(5)
    read_to_menu(game)
    menu = game.here()

    # Choose the second entry, read a little, save quickly, read on, and quit.
    game.press("Down", "Down")
    game.press_until("Return", lambda: game.here() != menu, "the line after the choice")
    game.read_on(3)
    saved = game.here()
    game.press("F5")
    game.wait_for(lambda: bool(game.ask("SELECT 1 FROM slots WHERE slot = 'quick-1'")), "the quick save")
    game.read_on(4)
    left = game.here()
    quit_by_menu(game)

    # Continue on the very line; load; roll back behind the choice.
    game.start()
    assert game.here() == left
    count = game.count()
    game.press_until("Return", lambda: game.ask("SELECT count(*) FROM heads") != [(0,)], "the story")
    game.read_on(1)
    assert game.count() == count + 1
    game.press_until("F9", lambda: game.here()[1:] == saved[1:], "the quick save to be loaded")
    game.press_until("Page_Up", lambda: game.here() == menu, "the menu, rolled back to")

    # Skip what was read up to the next choice, on another way.
    game.press("Down")
    game.press_until("Return", lambda: game.here() != menu, "the line after the other choice")


def test_a_finished_story_can_be_skipped_to_its_end(game: RunningGame) -> None:
    # Read everything once, quickly: a player with the whole evening before him.
    finish(game)
    assert game.ask("SELECT body FROM persistent WHERE name = 'endings'")

    game.press_until("Return", lambda: game.count() > 0 and game.here() != (), "a second story")
    first = game.here()
    game.press("greater")
    game.wait_for(lambda: game.here() != first and at_menu(game), "the first menu, skipped to")
    finish(game)


def finish(game: RunningGame) -> None:
    """Read on, choosing the first entry at every menu, until the story is over and the title is back."""
    end = time.monotonic() + 600
    while time.monotonic() < end:
        endings = game.ask("SELECT 1 FROM persistent WHERE name = 'endings'")
        if endings and is_at_title(game):
            return
        game.press("1" if at_menu(game) else "space", "space")
    raise AssertionError(f"the story did not end; it is at {game.here()}")


def is_at_title(game: RunningGame) -> bool:
    return not game.ask("SELECT 1 FROM heads")


def test_a_killed_game_goes_on_at_the_very_line(game: RunningGame) -> None:
    chance = random.Random(20)
    for _ in range(KILLS):
        for _ in range(chance.randrange(1, 6)):
            game.press(*(["1"] if at_menu(game) else []), "space")
        # Any moment: in mid-word, in mid-transition, while a checkpoint is being written.
        time.sleep(chance.random() * 0.3)
        game.kill()
        line = game.here()
        assert line

        game.start()
        game.press("Return")
        game.wait_for(lambda: has_gone_on(game), "Continue")
        assert game.here()[1:] == line[1:]


def has_gone_on(game: RunningGame) -> bool:
    """The story continued is the head of a session of its own."""
    game.press("shift")
    return bool(game.ask("SELECT 1 FROM heads"))
