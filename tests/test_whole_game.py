"""The whole game by one device alone: every screen is opened and left, a story begun, saved, loaded, chosen in.

Devices are what pygame tells of them: a keyboard's and a gamepad's events, put into its queue.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from engine.intents import Intent
from engine.script.text import parse_text, plain
from engine.steps import Choices
from tests.headless import HOME, HeadlessGame
from ui.requests import Request

pytestmark = pytest.mark.slow

KEYS = {"down": pygame.K_DOWN, "ok": pygame.K_RETURN, "back": pygame.K_ESCAPE, "menu": pygame.K_ESCAPE}
BUTTONS = {
    "down": pygame.CONTROLLER_BUTTON_DPAD_DOWN,
    "ok": pygame.CONTROLLER_BUTTON_A,
    "back": pygame.CONTROLLER_BUTTON_B,
    "menu": pygame.CONTROLLER_BUTTON_START,
}
# More than any menu has entries, any note pages, any scene lines.
PRESSES_AT_MOST = 400
FROM_TITLE = {
    Request.OPEN_ENDINGS: "endings",
    Request.OPEN_EXTRAS: "extras",
    Request.OPEN_PREFERENCES: "preferences",
    Request.OPEN_ABOUT: "about",
}
FROM_PAUSE = {
    Request.OPEN_HISTORY: "history",
    Request.OPEN_SAVE: "slots",
    Request.OPEN_MAP: "map",
    Request.OPEN_PREFERENCES: "preferences",
    Request.OPEN_HELP: "help",
}


class Hand:
    """A player with one device."""

    def __init__(self, game: HeadlessGame, device: str) -> None:
        self.game, self.device = game, device
        self.screens = game.player.interface.screens

    def press(self, word: str) -> None:
        if self.device == "keys":
            pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=KEYS[word], mod=0, unicode="", scancode=0))
            pygame.event.post(pygame.event.Event(pygame.KEYUP, key=KEYS[word], mod=0, unicode="", scancode=0))
        else:
            for kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
                pygame.event.post(pygame.event.Event(kind, instance_id=0, button=BUTTONS[word]))
        self.game.frame()
        self.game.frame()

    def choose(self, request: Request) -> None:
        """Go down to an entry of the menu that is open, and press it."""
        for _ in range(PRESSES_AT_MOST):
            if request.value in self.screens.spoken_focus():
                self.press("ok")
                return
            self.press("down")
        raise AssertionError(f"{request} was never focused; the focus is on {self.screens.spoken_focus()!r}")

    def visit(self, request: Request, name: str) -> None:
        """Open a screen, look at it, and leave it again."""
        before = self.game.screen
        self.choose(request)
        assert self.game.screen == name
        self.press("back")
        assert self.game.screen == before

    def read_on(self) -> None:
        line = self.game.line
        for _ in range(PRESSES_AT_MOST):
            if self.game.line != line or self.at_menu:
                return
            self.press("ok")
        raise AssertionError(f"the story stays at {line!r}")

    @property
    def at_menu(self) -> bool:
        director = self.game.player.stories.director
        return director is not None and director.stop is not None and isinstance(director.stop.presented, Choices)


@pytest.mark.parametrize("device", ["keys", "pad"])
def test_everything_is_reached_by_one_device_alone(device: str, tmp_path: Path) -> None:
    with HeadlessGame(HOME, tmp_path) as game:
        hand = Hand(game, device)
        for request, name in FROM_TITLE.items():
            hand.visit(request, name)
        hand.choose(Request.NEW_GAME)
        assert game.screen == "note"
        while game.screen == "note":
            hand.press("ok")
        hand.read_on()

        hand.press("menu")
        for request, name in FROM_PAUSE.items():
            hand.visit(request, name)
        saved = game.line
        hand.choose(Request.OPEN_SAVE)
        hand.press("ok")
        hand.press("back")
        assert [card.slot for card in game.player.library.slots()][:1] == ["1-1"]
        hand.choose(Request.RESUME)
        hand.read_on()
        assert game.line != saved

        hand.press("menu")
        hand.choose(Request.OPEN_LOAD)
        hand.press("ok")
        assert not hand.screens.is_open
        assert game.line == saved

        while not hand.at_menu:
            hand.read_on()
        hand.press("down")
        hand.press("ok")
        assert not hand.at_menu
        hand.press("menu")
        hand.choose(Request.TO_TITLE)
        assert game.screen == "title"


def test_what_is_spoken_is_what_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with HeadlessGame(HOME, tmp_path, "--from", "more_within_the_hour") as game:
        spoken: list[str] = []
        monkeypatch.setattr(game.player.sound, "read_aloud", spoken.append)
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_v, mod=0, unicode="v", scancode=0))
        hand = Hand(game, "keys")
        lines: list[str] = []
        for _ in range(16):
            hand.read_on()
            lines.append(plain(parse_text(game.line or "")))

    said = " ".join(spoken)
    assert [line for line in lines if line and line not in said] == []
    # The strip is read out once, when it breaks; a picture is described when it comes.
    assert said.count("LEX LUTHOR CAPTURED AT ABOUT 11:00 PM") == 1
    assert game.player.facts["cg headline"].alt in said


def test_a_picture_in_a_line_is_found_and_fitted(tmp_path: Path) -> None:
    with HeadlessGame(HOME, tmp_path) as game:
        inset = game.player.inset("chloe smile", 24)

        assert inset is not None and inset.get_height() == 24
        assert game.player.inset("nobody", 24) is None
        assert game.player.interface.text_box._panel.find_inset == game.player.inset


def test_another_preference_does_not_leave_the_full_screen(tmp_path: Path) -> None:
    with HeadlessGame(HOME, tmp_path, "--fullscreen") as game:
        game.player.prefer(replace(game.player.preferences, text_scale=1.5))
        assert game.player.display.is_full_screen

        game.player.carry_out(Intent.FULL_SCREEN)
        assert not game.player.display.is_full_screen
