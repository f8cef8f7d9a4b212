"""Everything on every screen is reached by the pad's cross alone, from wherever one stands, and left again with B."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pygame
import pytest

from engine.intents import Answer
from engine.preferences import Preferences
from engine.steps import Question
from ui.extras_screen import Track
from ui.fonts import Fonts
from ui.interface import Interface
from ui.map_screen import MapNode
from ui.plates import Plate
from ui.requests import Closed, Request, SlotUse

FONTS = Fonts(Path(__file__).parent.parent / "assets" / "fonts")
CROSS = (
    pygame.CONTROLLER_BUTTON_DPAD_LEFT,
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT,
    pygame.CONTROLLER_BUTTON_DPAD_UP,
    pygame.CONTROLLER_BUTTON_DPAD_DOWN,
)
STEPS = 500


OFFERS = tuple(Request)[:9]
PLATES = [Plate(f"Picture {number}", "alt", True, lambda size: None) for number in range(7)]
# By screen: what it is opened with, and how many things there are to come to.
SCREENS: dict[str, tuple[dict[str, Any], int]] = {
    "title": ({"offers": OFFERS}, 9),
    "pause": ({"offers": OFFERS}, 9),
    "confirm": ({"question": "Leave?", "what": 1}, 2),
    "trouble": ({"sentences": ["It stopped."], "offers": (Request.RETRY, Request.TO_TITLE, Request.QUIT)}, 3),
    "help": ({}, 1),
    "preferences": ({"preferences": Preferences()}, 11),
    "slots": ({"use": SlotUse.SAVE, "cards": ()}, 23),
    "typing": ({"question": Question("Name?"), "done": Answer, "has_pad": True}, 46),
    "extras": ({"heading": "Extras", "plates": PLATES, "tracks": [Track(n, n, True) for n in "abc"]}, 11),
    "endings": ({"heading": "Endings", "plates": PLATES}, 8),
    "map": ({"nodes": [MapNode(n, n, True) for n in "abcde"], "edges": [("a", "b"), ("a", "c"), ("c", "d")]}, 6),
}


def opened(name: str) -> Interface:
    pygame.display.set_mode((1280, 720))
    interface = Interface((1280, 720), Preferences(), FONTS, lambda target, rect: None)
    interface.screens.open(name, **SCREENS[name][0])
    return interface


def press(interface: Interface, button: int) -> object:
    wanted = interface.take(pygame.event.Event(pygame.CONTROLLERBUTTONDOWN, instance_id=0, button=button))
    interface.take(pygame.event.Event(pygame.CONTROLLERBUTTONUP, instance_id=0, button=button))
    return wanted


@pytest.mark.parametrize("name", SCREENS)
def test_a_walk_with_the_cross_comes_to_everything(name: str) -> None:
    interface = opened(name)
    chance = random.Random(7)
    met = set()
    for _ in range(STEPS):
        press(interface, chance.choice(CROSS))
        # The value that a slider has is no place to be at.
        met.add(interface.screens.spoken_focus().partition(":")[0].partition(", empty")[0])

    assert len(met) == SCREENS[name][1], sorted(met)


@pytest.mark.parametrize("name", ["confirm", "help", "preferences", "slots", "typing", "extras", "endings", "map"])
def test_b_leaves(name: str) -> None:
    interface = opened(name)

    assert press(interface, pygame.CONTROLLER_BUTTON_B) == Closed(name, True)


def test_what_is_told_to_be_pressed_is_on_the_device_in_hand() -> None:
    interface = opened("help")
    press(interface, pygame.CONTROLLER_BUTTON_DPAD_UP)
    assert interface.is_pad_in_hand

    interface.take(pygame.event.Event(pygame.MOUSEMOTION, pos=(3, 3), rel=(1, 1), buttons=(0, 0, 0)))

    assert not interface.is_pad_in_hand
