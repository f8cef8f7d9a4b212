"""Every screen by keyboard alone and by mouse alone, in any window, and nothing of it reaches the game."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pygame
import pytest

from engine.intents import Intent
from engine.preferences import Preferences
from ui.fonts import Fonts
from ui.input import Input
from ui.requests import Closed, Confirmed, PlayerRequest, Request
from ui.screens import Screens

FONTS = Fonts(Path(__file__).parent.parent / "assets" / "fonts")
SIZES = [(1280, 720), (800, 600), (3440, 1440)]
SCREENS: dict[str, dict[str, Any]] = {
    "title": {"offers": (Request.CONTINUE, Request.NEW_GAME, Request.QUIT)},
    "note": {"sentences": ["It shows grief."]},
    "pause": {"place": "The Switch", "unavailable": frozenset({Request.QUICK_LOAD})},
    "confirm": {"question": "Leave?", "what": Request.TO_TITLE},
    "trouble": {"sentences": ["It stopped."] * 4, "offers": (Request.RETRY, Request.TO_TITLE, Request.QUIT)},
}
EXPECTED: dict[str, set[object]] = {
    "title": {Request.CONTINUE, Request.NEW_GAME, Request.QUIT},
    "note": {Request.ACCEPT},
    "pause": {Request.RESUME, Request.QUICK_SAVE, Request.TO_TITLE, Request.QUIT},
    "confirm": {Confirmed(Request.TO_TITLE), Closed("confirm", True)},
    "trouble": {Request.RETRY, Request.TO_TITLE, Request.QUIT},
}
EVENT = pygame.event.Event(pygame.USEREVENT)


def screens_in(size: tuple[int, int] = (1280, 720), preferences: Preferences | None = None) -> Screens:
    pygame.display.set_mode(size)
    return Screens(size, preferences or Preferences(), FONTS)


def press(screens: Screens, code: int, modifiers: int = 0) -> PlayerRequest | None:
    event = pygame.event.Event(pygame.KEYDOWN, key=code, mod=modifiers, unicode="")
    return screens.take(Input().read(event), event)


def click(screens: Screens, position: tuple[int, int]) -> PlayerRequest | None:
    event = pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=position)
    return screens.take(Input().read(event), event)


def picture(screens: Screens, size: tuple[int, int] = (1280, 720)) -> bytes:
    target = pygame.Surface(size)
    target.fill((90, 90, 90))
    screens.draw(target)
    return pygame.image.tobytes(target, "RGB")


@pytest.mark.parametrize("forward", [pygame.K_TAB, pygame.K_DOWN, pygame.K_RIGHT])
@pytest.mark.parametrize("name", SCREENS)
def test_every_answer_is_reached_by_keyboard_alone(name: str, forward: int) -> None:
    answers: set[object] = set()
    for steps in range(6):
        screens = screens_in()
        screens.open(name, **SCREENS[name])
        for _ in range(steps):
            press(screens, forward)
        answers.add(press(screens, pygame.K_RETURN))

    if forward == pygame.K_DOWN and name in ("confirm", "trouble", "note"):
        # There the up and down keys turn the pages; the answers stand in a row.
        assert answers <= EXPECTED[name]
    else:
        assert answers == EXPECTED[name]


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 1.0), ((800, 600), 2.0), ((3440, 1440), 0.75)])
@pytest.mark.parametrize("name", SCREENS)
def test_every_answer_is_reached_by_mouse_alone(name: str, scale: float, size: tuple[int, int]) -> None:
    answers: set[object] = set()
    # Fine enough to meet every button there is.
    for y in range(0, size[1], size[1] // 45):
        for x in range(0, size[0], size[0] // 40):
            screens = screens_in_cache(name, size, scale)
            answers.add(click(screens, (x, y)))
            if not screens.is_open:
                _CACHE.clear()

    assert answers - {None} == EXPECTED[name]


_CACHE: dict[tuple[object, ...], Screens] = {}


def screens_in_cache(name: str, size: tuple[int, int], scale: float) -> Screens:
    made = _CACHE.get((name, size, scale))
    if made is None:
        made = screens_in(size, Preferences(text_scale=scale))
        made.open(name, **SCREENS[name])
        _CACHE[name, size, scale] = made
    return made


@pytest.mark.parametrize("name", SCREENS)
def test_the_focus_is_seen(name: str) -> None:
    screens = screens_in()
    screens.open(name, **SCREENS[name])
    before = picture(screens)

    press(screens, pygame.K_TAB)

    assert name == "note" or picture(screens) != before


def test_escape_leaves_the_pause_menu_into_the_game() -> None:
    screens = screens_in()
    screens.open("pause")

    assert press(screens, pygame.K_ESCAPE) is Request.RESUME


def test_escape_leaves_a_confirm_box_to_what_is_under_it() -> None:
    screens = screens_in()
    screens.open("pause")
    screens.open("confirm", question="Leave?", what=1)

    assert press(screens, pygame.K_ESCAPE) == Closed("confirm", False)
    assert screens.top == "pause"


@pytest.mark.parametrize("name", ["title", "note", "trouble"])
def test_escape_does_not_leave_where_there_is_nowhere_to_go(name: str) -> None:
    screens = screens_in()
    screens.open(name, **SCREENS[name])

    assert press(screens, pygame.K_ESCAPE) is None
    assert screens.top == name


def test_keys_that_mean_something_in_play_mean_nothing_on_a_screen() -> None:
    screens = screens_in()
    screens.open("pause")

    assert press(screens, pygame.K_F9) is None
    assert press(screens, pygame.K_F11) is Intent.FULL_SCREEN


def test_a_screen_that_nothing_happens_on_is_not_drawn_again() -> None:
    screens = screens_in()
    screens.open("pause")
    picture(screens)

    assert not screens.update(0.1)


def test_the_titles_static_moves_and_holds_still_where_the_player_asks() -> None:
    moving, still = screens_in(), screens_in(preferences=Preferences(reduce_motion=True))
    for screens in (moving, still):
        screens.open("title")
        picture(screens)

    assert moving.update(0.1)
    assert not still.update(0.1)


def test_the_title_drawn_piece_by_piece_is_the_title_drawn_whole() -> None:
    moved, whole = screens_in(), screens_in()
    target = pygame.Surface((1280, 720))
    for screens in (moved, whole):
        screens.open("title")
        screens.draw(target)
    for frame in range(30):
        for screens in (moved, whole):
            screens.update(1 / 60)
        changed = moved.draw(target)
        assert changed, frame

        whole.redraw()
        assert pygame.image.tobytes(target, "RGB") == picture(whole), frame


def test_a_note_of_two_pages_is_read_to_its_end_before_it_is_accepted() -> None:
    screens = screens_in((800, 600), Preferences(text_scale=2.0))
    screens.open("note", sentences=["It shows grief, and what comes of it, at some length."] * 6)
    first = picture(screens, (800, 600))

    assert press(screens, pygame.K_RETURN) is None
    assert picture(screens, (800, 600)) != first
    for _ in range(8):
        answer = press(screens, pygame.K_RETURN)
    assert answer is Request.ACCEPT


def test_the_number_of_what_cannot_be_had_now_asks_for_nothing() -> None:
    screens = screens_in()
    screens.open("title", **SCREENS["title"], unavailable=frozenset({Request.CONTINUE}))

    assert press(screens, pygame.K_1) is None
    assert press(screens, pygame.K_2) is Request.NEW_GAME


def test_a_resized_window_keeps_the_focus() -> None:
    screens = screens_in()
    screens.open("pause")
    press(screens, pygame.K_DOWN)

    screens.resize((800, 600), Preferences())

    assert press(screens, pygame.K_RETURN) is Request.QUICK_SAVE


def test_behind_a_screen_in_a_resized_window_is_the_picture_of_that_window() -> None:
    screens = screens_in()
    screens.open("pause")
    picture(screens)
    screens.resize((1400, 800), Preferences())
    fresh = screens_in((1400, 800))
    fresh.open("pause")

    assert picture(screens, (1400, 800)) == picture(fresh, (1400, 800))


def test_a_closed_screen_shows_the_one_under_it_as_it_was() -> None:
    screens = screens_in()
    screens.open("pause")
    before = picture(screens)
    screens.open("confirm", question="Leave?", what=1)
    picture(screens)

    screens.close()

    assert picture(screens) == before


def test_a_screen_opened_as_the_window_lost_its_picture_has_the_one_below_behind_it() -> None:
    screens = screens_in()
    screens.open("title", **SCREENS["title"])
    picture(screens)
    screens.open("note", **SCREENS["note"])
    expected = picture_on(screens, lost=False)

    screens.close()
    picture(screens)
    screens.open("note", **SCREENS["note"])
    assert picture_on(screens, lost=True) == expected


def picture_on(screens: Screens, *, lost: bool) -> bytes:
    """Draw the top screen for the first time, on what was there or on a window that has lost it."""
    target = pygame.Surface((1280, 720))
    if lost:
        screens.redraw()
    else:
        below = screens._stack[0].screen
        below.draw(target)
    screens.draw(target)
    return pygame.image.tobytes(target, "RGB")
