"""The window: the desktop is asked to keep it readable, and where it does not, nothing stops."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import pygame
import pytest

from engine.intents import Answer
from engine.preferences import Preferences
from engine.steps import Question
from ui.display import Display
from ui.fonts import Fonts
from ui.requests import SlotUse
from ui.screens import Screens
from ui.window import SMALLEST

FONTS = Fonts(Path(__file__).parent.parent / "assets" / "fonts")
SCREENS: dict[str, dict[str, Any]] = {
    "preferences": {"preferences": Preferences()},
    "slots": {"use": SlotUse.LOAD, "cards": ()},
    "typing": {"question": Question("Name?"), "done": Answer},
}


@pytest.mark.parametrize("is_full_screen", [False, True])
def test_a_window_is_not_made_too_small_to_read(is_full_screen: bool) -> None:
    display = Display((640, 360), is_full_screen=is_full_screen)

    display.fill_screen(False)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        assert pygame.Window.from_display_module().minimum_size == SMALLEST


def test_leaving_the_full_screen_brings_back_the_window_as_it_was() -> None:
    display = Display((640, 360), is_full_screen=True)

    for is_full in (False, True, False):
        display.fill_screen(is_full)

    assert display.surface is pygame.display.get_surface()
    assert display.size == display.window_size == (640, 360)


@pytest.mark.parametrize("size", [(1, 1), (40, 40), (49, 700), (700, 20)])
@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_outlives_a_window_with_no_room(name: str, size: tuple[int, int]) -> None:
    pygame.display.set_mode((1280, 720))
    screens = Screens((1280, 720), Preferences(), FONTS)
    screens.open(name, **SCREENS[name])

    screens.resize(size, Preferences())
    screens.update(0.1)
    screens.draw(pygame.Surface(size))

    assert screens.top == name
