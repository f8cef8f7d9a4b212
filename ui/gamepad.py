"""A gamepad as signals, laid out as Ren'Py does, with the repeats that a pad doesn't send by itself.

Sticks and triggers count as pressed from halfway, and as let go again well below that: a worn stick trembles.
"""

from __future__ import annotations

import logging

import pygame

from engine.intents import Intent
from ui.focus import Direction
from ui.signals import Kind, Signal

PRESSED, RELEASED = 0.5, 0.35
FULL = 32767
REPEAT_DELAY_SECONDS, REPEAT_SECONDS = 0.4, 0.09

_BACK = Signal(Kind.PAGE, by=-1)
_BUTTONS = {
    pygame.CONTROLLER_BUTTON_A: Signal(Kind.ENTER),
    pygame.CONTROLLER_BUTTON_B: Signal(Kind.CANCEL),
    pygame.CONTROLLER_BUTTON_X: Signal(Kind.INTENT, intent=Intent.SKIP),
    pygame.CONTROLLER_BUTTON_Y: Signal(Kind.INTENT, intent=Intent.HIDE),
    pygame.CONTROLLER_BUTTON_START: Signal(Kind.CANCEL),
    pygame.CONTROLLER_BUTTON_GUIDE: Signal(Kind.CANCEL),
    pygame.CONTROLLER_BUTTON_BACK: _BACK,
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: _BACK,
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: Signal(Kind.PAGE, by=1),
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: Signal(Kind.MOVE, direction=Direction.LEFT),
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: Signal(Kind.MOVE, direction=Direction.RIGHT),
    pygame.CONTROLLER_BUTTON_DPAD_UP: Signal(Kind.MOVE, direction=Direction.UP),
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: Signal(Kind.MOVE, direction=Direction.DOWN),
}
# By axis, what its negative and its positive half mean.
_AXES: dict[int, tuple[Signal | None, Signal | None]] = {
    pygame.CONTROLLER_AXIS_TRIGGERLEFT: (None, _BACK),
    pygame.CONTROLLER_AXIS_TRIGGERRIGHT: (None, Signal(Kind.ENTER)),
    **{
        axis: (Signal(Kind.MOVE, direction=Direction.LEFT), Signal(Kind.MOVE, direction=Direction.RIGHT))
        for axis in (pygame.CONTROLLER_AXIS_LEFTX, pygame.CONTROLLER_AXIS_RIGHTX)
    },
    **{
        axis: (Signal(Kind.MOVE, direction=Direction.UP), Signal(Kind.MOVE, direction=Direction.DOWN))
        for axis in (pygame.CONTROLLER_AXIS_LEFTY, pygame.CONTROLLER_AXIS_RIGHTY)
    },
}
_MAY_REPEAT = (Kind.MOVE, Kind.PAGE)

# What is held: a button of a pad, or one half (-1, 1) of an axis.
_Held = tuple[str, int, int, int]


class Gamepad:
    """All pads that are plugged in, as one."""

    def __init__(self) -> None:
        self._pads: dict[int, object] = {}
        self._held: dict[_Held, tuple[Signal, float]] = {}

    def start(self) -> None:
        """Look for pads. It takes some milliseconds, so the title comes first. Where SDL knows none, there are none."""
        from pygame._sdl2 import controller

        try:
            if not controller.get_init():
                controller.init()
        except pygame.error as error:
            logging.info("no gamepad can be used: %s", error)

    def read(self, event: pygame.event.Event) -> Signal | None:
        match event.type:
            case pygame.CONTROLLERDEVICEADDED:
                self._add(event.device_index)
            case pygame.CONTROLLERDEVICEREMOVED:
                self._pads.pop(event.instance_id, None)
                self._held.clear()
            case pygame.CONTROLLERBUTTONDOWN:
                return self._press(("button", event.instance_id, event.button, 0), _BUTTONS.get(event.button))
            case pygame.CONTROLLERBUTTONUP:
                self._held.pop(("button", event.instance_id, event.button, 0), None)
            case pygame.CONTROLLERAXISMOTION:
                return self._read_axis(event.instance_id, event.axis, event.value / FULL)
            case pygame.WINDOWFOCUSLOST:
                self._held.clear()
        return None

    def update(self, dt: float) -> list[Signal]:
        """Return the repetitions of what is held down."""
        repeated: list[Signal] = []
        for held, (signal, seconds) in list(self._held.items()):
            left = seconds - dt
            if left <= 0:
                repeated.append(Signal(signal.kind, signal.direction, by=signal.by, is_repeat=True))
                left = REPEAT_SECONDS
            self._held[held] = (signal, left)
        return repeated

    def _add(self, index: int) -> None:
        from pygame._sdl2 import controller

        # A joystick without a known layout would press the wrong things; better nothing.
        if controller.is_controller(index):
            pad = controller.Controller(index)
            self._pads[pad.as_joystick().get_instance_id()] = pad

    def _press(self, held: _Held, signal: Signal | None) -> Signal:
        if signal is None:
            return Signal(Kind.INTENT, intent=Intent.OTHER)
        if signal.kind in _MAY_REPEAT:
            self._held[held] = (signal, REPEAT_DELAY_SECONDS)
        else:
            # Remembered without repeating, so that a trigger presses once.
            self._held[held] = (signal, float("inf"))
        return signal

    def _read_axis(self, pad: int, axis: int, value: float) -> Signal | None:
        pressed = None
        for sign, signal in zip((-1, 1), _AXES.get(axis, (None, None)), strict=True):
            held = ("axis", pad, axis, sign)
            if value * sign < RELEASED:
                self._held.pop(held, None)
            elif value * sign > PRESSED and held not in self._held and signal is not None:
                pressed = self._press(held, signal)
        return pressed
