"""What screens cost: the history of 5,000 lines, and the slowest of all screens, opened first and again.

From the request to the drawn screen, at 1920×1080. pygame_gui is imported before, as the game does while its title is
looked at. The history is read from a library, by its thread.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine.interpreter import ROLL_BACK_STEPS
from engine.library import Library, Said
from engine.library.slots import SlotCard
from engine.preferences import Preferences
from engine.state import GameState, Place
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
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder))
        load = _history_in(library)
        for _ in range(RUNS):
            screens = _warm_screens()
            for name, values in (_screens() | {"history": load()}).items():
                first.setdefault(name, []).append(_opening(screens, target, name, values))
                again.setdefault(name, []).append(_opening(screens, target, name, values))
        library.close()
    for name in first:
        print(f"  {name}: first {min(first[name]):.1f}, again {min(again[name]):.1f} ms", file=sys.stderr)
    return {
        "history_open_ms": measured(first["history"], "ms"),
        "screen_first_ms": measured(max(first.values(), key=min), "ms"),
        "screen_again_ms": measured(max(again.values(), key=min), "ms"),
    }


def _warm_screens() -> Any:
    from ui.fonts import Fonts
    from ui.screens import Screens, import_screens

    screens = Screens(SIZE, Preferences(), Fonts(ROOT / "assets" / "fonts"))
    import_screens()
    screens.open("pause")
    return screens


def _opening(screens: Any, target: Any, name: str, values: Callable[[], dict[str, Any]]) -> float:
    before = time.process_time()
    screens.open(name, **values())
    screens.update(0.0)
    screens.draw(target)
    spent = time.process_time() - before
    screens.close()
    return spent * 1000


TEXTS = ("He gave no sign of having heard anyone come in.", "Two days.", "Clark reached past him for a cup. " * 4)


def _history_in(library: Library) -> Callable[[], Callable[[], dict[str, Any]]]:
    """Write a long story; return what loads it, and then reads its history."""
    from engine.chronicle import Chronicle
    from engine.store import Store

    states = [GameState(Place("start", at)) for at in range(LINES)]
    handles = [
        library.record(state, Said(("Lex", None)[at % 2], TEXTS[at % 3], f"line_{at}"))
        for at, state in enumerate(states)
    ]
    library.flush()

    def loaded() -> Callable[[], dict[str, Any]]:
        chronicle = Chronicle(library, Store())
        chronicle.known = list(zip(states, handles, strict=True))[-ROLL_BACK_STEPS:]
        chronicle.handle = handles[-1]
        return lambda: {"lines": chronicle.history_here()}

    return loaded


def _screens() -> dict[str, Callable[[], dict[str, Any]]]:
    """Return what opens every other screen with values as full as a player's."""
    from ui.extras_screen import Track
    from ui.map_screen import MapNode
    from ui.plates import Plate
    from ui.requests import Request, SlotUse

    plates = [Plate(f"Picture {at}", "alt", True, _picture) for at in range(10)]
    nodes = [MapNode(str(at), f"Chapter {at}", at % 3 > 0, True) for at in range(30)]
    full: dict[str, dict[str, Any]] = {
        "pause": {"place": "The Switch"},
        "confirm": {"question": "What is in this slot is lost.", "what": None},
        "trouble": {"sentences": TEXTS, "offers": (Request.RETRY, Request.TO_TITLE, Request.QUIT)},
        "help": {},
        "about": {"sentences": TEXTS * 5},
        "preferences": {"preferences": Preferences()},
        "slots": {"use": SlotUse.LOAD, "cards": _cards()},
        "extras": {"heading": "Extras", "plates": plates, "tracks": [Track("t", "Kitchen", True)] * 12},
        "map": {"nodes": nodes, "edges": [(str(at), str(at + 1 + at % 2)) for at in range(28)], "here": "12"},
    }
    return {name: values.copy for name, values in full.items()}


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
