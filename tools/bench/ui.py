"""What screens cost: the history of 5,000 lines, and the slowest of all screens, opened first and again.

From the request to the drawn screen, at 1920×1080. pygame_gui is imported before, as the game does while its title is
looked at.
"""

from __future__ import annotations

import io
import os
import sys
import time
from pathlib import Path
from typing import Any

from engine.library.checkpoints import Said
from engine.library.slots import SlotCard
from engine.preferences import Preferences
from tools.bench import RUNS, Measures, measured

ROOT = Path(__file__).resolve().parent.parent.parent
SIZE = (1920, 1080)
LINES = 5000


def measure() -> Measures:
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    import pygame

    pygame.display.init()
    target = pygame.display.set_mode(SIZE)
    first: dict[str, list[float]] = {}
    again: dict[str, list[float]] = {}
    for _ in range(RUNS):
        screens = _warm_screens()
        for name, values in _screens().items():
            first.setdefault(name, []).append(_opening(screens, target, name, values))
            again.setdefault(name, []).append(_opening(screens, target, name, values))
    for name in first:
        print(f"  {name}: first {min(first[name]):.1f}, again {min(again[name]):.1f} ms", file=sys.stderr)
    return {
        "history_open_ms": measured(first["history"], "ms"),
        "screen_first_ms": measured(max(first.values(), key=min), "ms"),
        "screen_again_ms": measured(max(again.values(), key=min), "ms"),
    }


def _warm_screens() -> Any:
    from ui.fonts import Fonts
    from ui.screens import Screens

    screens = Screens(SIZE, Preferences(), Fonts(ROOT / "assets" / "fonts"))
    screens.warm()
    screens.open("pause")
    return screens


def _opening(screens: Any, target: Any, name: str, values: dict[str, Any]) -> float:
    before = time.thread_time()
    screens.open(name, **values)
    screens.update(0.0)
    screens.draw(target)
    spent = time.thread_time() - before
    screens.close()
    return spent * 1000


def _screens() -> dict[str, dict[str, Any]]:
    """Return every screen with values as full as a player's, the history with a new list each time."""
    from ui.extras_screen import Track
    from ui.map_screen import MapNode
    from ui.plates import Plate
    from ui.requests import Request, SlotUse

    texts = ("He gave no sign of having heard anyone come in.", "Two days.", "Clark reached past him for a cup. " * 4)
    lines = [Said(("Lex", None)[at % 2], texts[at % 3], f"line_{at}", at) for at in range(LINES)]
    plates = [Plate(f"Picture {at}", "alt", True, _picture) for at in range(10)]
    nodes = [MapNode(str(at), f"Chapter {at}", at % 3 > 0, True) for at in range(30)]
    return {
        "pause": {"place": "The Switch"},
        "confirm": {"question": "What is in this slot is lost.", "what": None},
        "trouble": {"sentences": texts, "offers": (Request.RETRY, Request.TO_TITLE, Request.QUIT)},
        "help": {},
        "about": {"sentences": texts * 5},
        "history": {"lines": lines},
        "preferences": {"preferences": Preferences()},
        "slots": {"use": SlotUse.LOAD, "cards": _cards()},
        "extras": {"heading": "Extras", "plates": plates, "tracks": [Track("t", "Kitchen", True)] * 12},
        "map": {"nodes": nodes, "edges": [(str(at), str(at + 1 + at % 2)) for at in range(28)], "here": "12"},
    }


def _picture(size: tuple[int, int]) -> Any:
    import pygame

    return pygame.Surface(size)


def _cards() -> list[SlotCard]:
    import pygame

    file = io.BytesIO()
    pygame.image.save(pygame.Surface((320, 180)), file, "card.jpg")
    return [
        SlotCard(f"1-{at + 1}", "The Switch", 6, "Chloe", "Turn it up.", 1830.0, 1.8e9, None, file.getvalue(), at == 0)
        for at in range(6)
    ]
