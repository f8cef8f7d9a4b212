"""Somebody presses everything at once, on every screen and in every scene, in a window of any size."""

from __future__ import annotations

import random
from pathlib import Path

import pygame
import pytest
from pygame.event import Event, post

from tests.headless import HOME, HeadlessGame

pytestmark = pytest.mark.slow

FRAMES = 150
EVENTS_A_FRAME = (0, 0, 1, 1, 2, 5)
PLACES = ("start", "basic_channels", "steel", "the_switch", "purple", "under_the_door", "cold_switch", "both_hands")
READING = (pygame.K_RETURN, pygame.K_SPACE, pygame.K_ESCAPE)
OTHERS = (
    *(pygame.K_TAB, pygame.K_LCTRL, pygame.K_PAGEUP, pygame.K_PAGEDOWN, pygame.K_HOME, pygame.K_END, pygame.K_DELETE),
    *(pygame.K_UP, pygame.K_DOWN, pygame.K_LEFT, pygame.K_RIGHT, pygame.K_1, pygame.K_2, pygame.K_3, pygame.K_x),
    *(pygame.K_a, pygame.K_h, pygame.K_v, pygame.K_f, pygame.K_F1, pygame.K_F5, pygame.K_F9, pygame.K_BACKSPACE),
)
# From what can be played in to what nobody can see.
SIZES = ((320, 180), (400, 300), (640, 270), (200, 30), (30, 200), (16, 9), (1, 1))


class Monkey:
    """Presses what chance says."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def act(self, window: tuple[int, int]) -> None:
        does = self.chance.choices((self.press, self.click, self.wheel, self.pull), (60, 30, 7, 3))[0]
        does(window)

    def press(self, _: tuple[int, int]) -> None:
        key = self.chance.choice(READING * 3 + OTHERS)
        character = ">" if self.chance.random() < 0.05 else ""
        post(Event(pygame.KEYDOWN, key=key, mod=0, unicode=character))
        # Now and then a key is held.
        if self.chance.random() < 0.85:
            post(Event(pygame.KEYUP, key=key, mod=0))

    def click(self, window: tuple[int, int]) -> None:
        place = self.chance.randrange(window[0]), self.chance.randrange(window[1])
        button = self.chance.choice((1, 1, 1, 2, 3))
        post(Event(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(0, 0, 0)))
        post(Event(pygame.MOUSEBUTTONDOWN, pos=place, button=button))
        post(Event(pygame.MOUSEBUTTONUP, pos=place, button=button))

    def wheel(self, _: tuple[int, int]) -> None:
        post(Event(pygame.MOUSEWHEEL, x=0, y=self.chance.choice((-1, 1))))

    def pull(self, _: tuple[int, int]) -> None:
        """Pull the window's corner, or cover it, or go elsewhere."""
        size = self.chance.choice(SIZES)
        pygame.display.set_mode(size, pygame.RESIZABLE)
        post(Event(pygame.WINDOWSIZECHANGED, x=size[0], y=size[1]))
        post(Event(self.chance.choice((pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED, pygame.WINDOWEXPOSED))))


@pytest.mark.parametrize(("seed", "place"), list(enumerate(PLACES)))
def test_whatever_is_pressed_the_game_plays_on(seed: int, place: str, tmp_path: Path) -> None:
    monkey = Monkey(seed)
    with HeadlessGame(HOME, tmp_path, "--from", place) as game:
        for _ in range(FRAMES):
            for _ in range(monkey.chance.choice(EVENTS_A_FRAME)):
                monkey.act(game.player.display.size)
            game.player.frame(monkey.chance.choice((1 / 60, 0.1)))
            # It may have found Quit; there is more to press.
            game.player.is_running = True

            assert game.screen != "trouble", game.spoken
