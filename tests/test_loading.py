"""The title comes before the rest of the game: what can be done with it meanwhile, and that nothing done is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from tests.headless import HOME, HeadlessGame

STORY = """
label start:
    "It begins."
    return
"""
# Takes a tenth of a second or more to import, each of them.
LARGE = ("numpy", "pygame_gui", "PIL", "engine.script.statements", "stage.stage")


def press(key: int) -> None:
    for kind in (pygame.KEYDOWN, pygame.KEYUP):
        pygame.event.post(pygame.event.Event(kind, key=key, mod=0, unicode="", scancode=0))


def opened(folder: Path, saves: Path) -> HeadlessGame:
    folder.mkdir()
    (folder / "story.rpy").write_text(STORY, encoding="utf-8")
    return HeadlessGame(folder, saves, is_loaded=False)


def test_the_title_is_shown_while_the_rest_is_read(tmp_path: Path) -> None:
    with opened(tmp_path / "game", tmp_path) as game:
        game.frame()
        assert game.screen == "title"

        game.frames_until(lambda: game.player.loading.is_done)
        assert game.screen == "title"
        assert game.player.stories.session is not None


def test_a_key_pressed_before_all_is_read_is_answered(tmp_path: Path) -> None:
    with opened(tmp_path / "game", tmp_path) as game:
        press(pygame.K_RETURN)
        game.frame()

        assert game.line == "It begins."


def test_a_part_that_cannot_be_made_is_not_waited_for_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise RuntimeError("no pads today")

    with opened(tmp_path / "game", tmp_path) as game:
        monkeypatch.setattr(game.player.interface.gamepad, "start", fail)
        for _ in range(3):
            game.frame()

        assert game.player.loading.is_done
        assert game.screen == "trouble" and "no pads today" in game.spoken


def test_a_game_can_be_left_before_all_is_read(tmp_path: Path) -> None:
    with opened(tmp_path / "game", tmp_path) as game:
        game.player.loading.go_on()
        game.player.leave()

        assert not game.player.is_running


def test_the_title_is_on_the_screen_before_anything_large_is_imported() -> None:
    program = f"import sys, main, player.player, ui.title_screen\nprint(*(set({LARGE}) & set(sys.modules)))"

    done = subprocess.run([sys.executable, "-c", program], cwd=HOME, capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == ""
