"""A pad does what it does in Ren'Py, and what is held repeats where that is wanted."""

from __future__ import annotations

import pygame
import pytest

from engine.intents import Intent
from ui.focus import Direction
from ui.gamepad import FULL, Gamepad
from ui.signals import Kind, Signal, in_play


def down(button: int) -> pygame.event.Event:
    return pygame.event.Event(pygame.CONTROLLERBUTTONDOWN, instance_id=0, button=button)


def up(button: int) -> pygame.event.Event:
    return pygame.event.Event(pygame.CONTROLLERBUTTONUP, instance_id=0, button=button)


def axis(number: int, value: float) -> pygame.event.Event:
    return pygame.event.Event(pygame.CONTROLLERAXISMOTION, instance_id=0, axis=number, value=round(value * FULL))


@pytest.mark.parametrize(
    ("event", "intent"),
    [
        (down(pygame.CONTROLLER_BUTTON_A), Intent.ADVANCE),
        (axis(pygame.CONTROLLER_AXIS_TRIGGERRIGHT, 1), Intent.ADVANCE),
        (down(pygame.CONTROLLER_BUTTON_LEFTSHOULDER), Intent.ROLL_BACK),
        (down(pygame.CONTROLLER_BUTTON_BACK), Intent.ROLL_BACK),
        (axis(pygame.CONTROLLER_AXIS_TRIGGERLEFT, 1), Intent.ROLL_BACK),
        (down(pygame.CONTROLLER_BUTTON_RIGHTSHOULDER), Intent.ROLL_FORWARD),
        (down(pygame.CONTROLLER_BUTTON_START), Intent.MENU),
        (down(pygame.CONTROLLER_BUTTON_GUIDE), Intent.MENU),
        (down(pygame.CONTROLLER_BUTTON_Y), Intent.HIDE),
        (down(pygame.CONTROLLER_BUTTON_LEFTSTICK), Intent.OTHER),
    ],
)
def test_a_button_means_this(event: pygame.event.Event, intent: Intent) -> None:
    signal = Gamepad().read(event)

    assert signal is not None
    assert in_play(signal) is intent


def test_a_stick_moves_once_until_it_comes_back() -> None:
    pad = Gamepad()
    tilts = [0.3, 0.6, 0.9, 0.45, 0.7, 0.1, 0.8]

    signals = [pad.read(axis(pygame.CONTROLLER_AXIS_LEFTY, tilt)) for tilt in tilts]

    moved = Signal(Kind.MOVE, direction=Direction.DOWN)
    assert signals == [None, moved, None, None, None, None, moved]


def test_a_held_direction_repeats_and_stops_when_let_go() -> None:
    pad = Gamepad()
    pad.read(down(pygame.CONTROLLER_BUTTON_DPAD_DOWN))

    assert pad.update(0.3) == []
    assert [signal.is_repeat for signal in pad.update(0.2)] == [True]
    pad.read(up(pygame.CONTROLLER_BUTTON_DPAD_DOWN))
    assert pad.update(1.0) == []


def test_what_was_held_when_the_window_was_left_repeats_no_more() -> None:
    pad = Gamepad()
    pad.read(down(pygame.CONTROLLER_BUTTON_DPAD_DOWN))

    pad.read(pygame.event.Event(pygame.WINDOWFOCUSLOST))

    assert pad.update(2.0) == []


def test_a_held_a_never_repeats() -> None:
    pad = Gamepad()
    pad.read(down(pygame.CONTROLLER_BUTTON_A))

    assert pad.update(5.0) == []
