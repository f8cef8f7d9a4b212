"""No line of the story is ever cut off, whatever the window, the text size and the font; and by default none needs two
pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path

import pygame
import pytest

from engine.game import Game
from engine.preferences import Preferences
from engine.script.program import Offer
from engine.script.statements import Say
from engine.script.text import Text, parse_text, plain
from engine.steps import Line, Voice
from ui.fonts import FILES, Fonts
from ui.line_panel import LinePanel
from ui.preference_rows import SIZES, SPACINGS
from ui.window import viewport_of

ROOT = Path(__file__).parent.parent
FONTS = Fonts(ROOT / "assets" / "fonts")
WINDOWS = [(1280, 720), (1280, 800), (1920, 1080), (800, 600), (3440, 1440), (320, 180), (600, 1200)]
FACES = [face for face in FILES if face != "condensed"]
SCALES = [scale for scale, _ in SIZES]


@cache
def story_lines() -> tuple[Text, ...]:
    steps = Game.read(ROOT).program.steps
    said = [step.what for step in steps if isinstance(step, Say)]
    said += [step.menu.say.what for step in steps if isinstance(step, Offer) and step.menu.say]
    return tuple(parse_text(what) for what in said)


def pages_that_fit(
    window: tuple[int, int], preferences: Preferences, kind: str, lines: tuple[Text, ...]
) -> Iterator[int]:
    """Lay each line out, check that all of it is inside, and give the number of its pages."""
    panel = LinePanel(viewport_of(window), preferences, FONTS)
    view = pygame.Rect((0, 0), window)
    for text in lines:
        line = Line("a", "Reporter", plain(text), text, Voice(kind=kind))
        pages = panel.pages_of(line)
        inner = panel.inner(line)

        assert view.contains(inner)
        assert pages[-1].end == len(plain(text))
        for page in pages:
            assert page.height <= inner.height, plain(text)
            assert all(laid.left + laid.width <= inner.width for laid in page.lines), plain(text)
            assert all(laid.top + laid.height <= page.height for laid in page.lines), plain(text)
        yield len(pages)


@pytest.mark.parametrize("window", [(1280, 720), (800, 600), (3440, 1440)])
@pytest.mark.parametrize("scale", [SCALES[0], SCALES[-1]])
def test_no_line_of_the_story_is_cut_off(window: tuple[int, int], scale: float) -> None:
    for face in FACES:
        some = story_lines()[:: 7 if face == "reading" else 11]
        list(pages_that_fit(window, Preferences(text_scale=scale, font=face), "adv", some))


def test_every_line_of_the_story_fits_one_page_by_default() -> None:
    pages = pages_that_fit((1280, 720), Preferences(), "adv", story_lines())

    too_long = [plain(text) for text, count in zip(story_lines(), pages, strict=True) if count > 1]

    assert too_long == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("window", "kind"),
    [
        *((window, "adv") for window in WINDOWS),
        *((window, kind) for window in WINDOWS[3:5] for kind in ("nvl", "centered")),
    ],
)
def test_no_line_is_cut_off_in_any_window_size_font_and_spacing(window: tuple[int, int], kind: str) -> None:
    for scale, face, (spacing, _) in product((SCALES[0], 1.0, 1.5, SCALES[-1]), FACES, (SPACINGS[0], SPACINGS[-1])):
        preferences = replace(Preferences(), text_scale=scale, font=face, line_spacing=spacing)
        list(pages_that_fit(window, preferences, kind, story_lines()))
