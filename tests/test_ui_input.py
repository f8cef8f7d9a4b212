"""Keys and buttons mean what players know from Ren'Py."""

from __future__ import annotations

import pygame
import pytest

from engine.intents import Intent
from ui.input import Input
from ui.signals import Kind, in_play


def key(code: int, modifiers: int = 0, character: str = "") -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYDOWN, key=code, mod=modifiers, unicode=character)


def release(code: int) -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYUP, key=code, mod=0)


def button(number: int) -> pygame.event.Event:
    return pygame.event.Event(pygame.MOUSEBUTTONUP, button=number, pos=(3, 4))


def wheel(y: int) -> pygame.event.Event:
    return pygame.event.Event(pygame.MOUSEWHEEL, y=y)


def meaning(*events: pygame.event.Event) -> Intent | None:
    """Return what the last of these events means in play."""
    devices = Input()
    signals = [devices.read(event) for event in events]
    return in_play(signals[-1]) if signals[-1] else None


@pytest.mark.parametrize(
    ("event", "intent"),
    [
        (key(pygame.K_RETURN), Intent.ADVANCE),
        (key(pygame.K_KP_ENTER), Intent.ADVANCE),
        (key(pygame.K_SPACE), Intent.ADVANCE),
        (button(1), Intent.ADVANCE),
        (key(pygame.K_LCTRL), Intent.SKIP_HELD),
        (key(pygame.K_TAB), Intent.SKIP),
        (key(pygame.K_PERIOD, pygame.KMOD_SHIFT, ">"), Intent.FAST_FORWARD),
        (key(pygame.K_LESS, pygame.KMOD_SHIFT, ">"), Intent.FAST_FORWARD),
        (key(pygame.K_PAGEUP), Intent.ROLL_BACK),
        (wheel(1), Intent.ROLL_BACK),
        (key(pygame.K_PAGEDOWN), Intent.ROLL_FORWARD),
        (wheel(-1), Intent.ROLL_FORWARD),
        (key(pygame.K_ESCAPE), Intent.MENU),
        (button(3), Intent.MENU),
        (key(pygame.K_h), Intent.HIDE),
        (button(2), Intent.HIDE),
        (key(pygame.K_f), Intent.FULL_SCREEN),
        (key(pygame.K_F11), Intent.FULL_SCREEN),
        (key(pygame.K_RETURN, pygame.KMOD_LALT), Intent.FULL_SCREEN),
        (key(pygame.K_s), Intent.SCREENSHOT),
        (key(pygame.K_a), Intent.AUTO),
        (key(pygame.K_v), Intent.SELF_VOICING),
        (key(pygame.K_F5), Intent.QUICK_SAVE),
        (key(pygame.K_F9), Intent.QUICK_LOAD),
        (key(pygame.K_x), Intent.OTHER),
        (key(pygame.K_LSHIFT), None),
        (key(pygame.K_TAB, pygame.KMOD_LALT), None),
    ],
)
def test_a_key_or_button_means_this(event: pygame.event.Event, intent: Intent | None) -> None:
    assert meaning(event) is intent


def test_a_held_enter_advances_as_a_repetition() -> None:
    assert meaning(key(pygame.K_RETURN), key(pygame.K_RETURN)) is Intent.REPEATED_ADVANCE


def test_an_enter_let_go_and_pressed_again_is_a_press() -> None:
    assert meaning(key(pygame.K_RETURN), release(pygame.K_RETURN), key(pygame.K_RETURN)) is Intent.ADVANCE


def test_a_held_page_up_goes_on_rolling_back() -> None:
    assert meaning(key(pygame.K_PAGEUP), key(pygame.K_PAGEUP)) is Intent.ROLL_BACK


@pytest.mark.parametrize("code", [pygame.K_ESCAPE, pygame.K_h, pygame.K_TAB, pygame.K_F5, pygame.K_a])
def test_what_toggles_or_saves_never_repeats(code: int) -> None:
    assert meaning(key(code), key(code)) is None


def test_skipping_ends_when_both_ctrl_keys_are_up() -> None:
    left, right = pygame.K_LCTRL, pygame.K_RCTRL

    assert meaning(key(left), key(right), release(left)) is None
    assert meaning(key(left), key(right), release(left), release(right)) is Intent.SKIP_RELEASED


def test_a_ctrl_let_go_in_another_window_ends_skipping() -> None:
    assert meaning(key(pygame.K_LCTRL), pygame.event.Event(pygame.WINDOWFOCUSLOST)) is Intent.SKIP_RELEASED


def test_digits_of_both_rows_are_numbers() -> None:
    devices = Input()

    signals = [devices.read(key(code)) for code in (pygame.K_3, pygame.K_KP3)]

    assert [(signal.kind, signal.by) for signal in signals if signal] == [(Kind.NUMBER, 3)] * 2


def test_a_tap_while_the_game_is_busy_is_no_hold() -> None:
    down, up = key(pygame.K_RETURN), release(pygame.K_RETURN)

    assert Input().settled([down, down, down, up]) == [down, up]
    assert Input().settled([down, up, down, up]) == [down, up, down, up]
    assert Input().settled([down, down]) == [down, down]


def test_a_key_held_from_the_frame_before_and_let_go_in_this_one_repeats_no_more() -> None:
    devices = Input()
    devices.read(key(pygame.K_RETURN))
    down, up, other = key(pygame.K_RETURN), release(pygame.K_RETURN), key(pygame.K_SPACE)

    assert devices.settled([down, other, down, up]) == [other, up]
