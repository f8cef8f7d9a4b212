"""Keyboard and mouse as signals, with the keys that players know from Ren'Py.

Ren'Py binds no key to auto and to quick saving; here they are A, F5 and F9. Keys that only modify say nothing.
"""

from __future__ import annotations

import pygame

from engine.intents import Intent
from ui.focus import Direction
from ui.signals import Kind, Signal

_ARROWS = {
    pygame.K_LEFT: Direction.LEFT,
    pygame.K_RIGHT: Direction.RIGHT,
    pygame.K_UP: Direction.UP,
    pygame.K_DOWN: Direction.DOWN,
}
_KINDS = {
    pygame.K_RETURN: Signal(Kind.ENTER),
    pygame.K_KP_ENTER: Signal(Kind.ENTER),
    pygame.K_SPACE: Signal(Kind.SPACE),
    pygame.K_ESCAPE: Signal(Kind.CANCEL),
    pygame.K_MENU: Signal(Kind.CANCEL),
    pygame.K_PAUSE: Signal(Kind.CANCEL),
    pygame.K_PAGEUP: Signal(Kind.PAGE, by=-1),
    pygame.K_AC_BACK: Signal(Kind.PAGE, by=-1),
    pygame.K_PAGEDOWN: Signal(Kind.PAGE, by=1),
    pygame.K_HOME: Signal(Kind.JUMP, by=-1),
    pygame.K_END: Signal(Kind.JUMP, by=1),
    pygame.K_DELETE: Signal(Kind.DELETE),
    pygame.K_F1: Signal(Kind.HELP),
}
_INTENTS = {
    pygame.K_a: Intent.AUTO,
    pygame.K_f: Intent.FULL_SCREEN,
    pygame.K_h: Intent.HIDE,
    pygame.K_s: Intent.SCREENSHOT,
    pygame.K_v: Intent.SELF_VOICING,
    pygame.K_F5: Intent.QUICK_SAVE,
    pygame.K_F9: Intent.QUICK_LOAD,
    pygame.K_F11: Intent.FULL_SCREEN,
}
_DIGITS = {getattr(pygame, f"K_{prefix}{digit}"): digit for prefix in ("", "KP") for digit in range(10)}
_CTRL = (pygame.K_LCTRL, pygame.K_RCTRL)
_SILENT = {
    pygame.K_LSHIFT, pygame.K_RSHIFT, pygame.K_LALT, pygame.K_RALT, pygame.K_LMETA, pygame.K_RMETA, pygame.K_MODE,
    pygame.K_CAPSLOCK, pygame.K_NUMLOCKCLEAR, pygame.K_SCROLLLOCK, pygame.K_PRINTSCREEN,
}  # fmt: skip
# These may be held down; everything else counts once.
_MAY_REPEAT = {Kind.MOVE, Kind.NEXT, Kind.PAGE, Kind.ENTER, Kind.SPACE}


class Input:
    """Knows which keys are down, to tell a press from its repetition."""

    def __init__(self) -> None:
        self._down: set[int] = set()

    def read(self, event: pygame.event.Event) -> Signal | None:
        match event.type:
            case pygame.KEYDOWN:
                return self._read_key(event)
            case pygame.KEYUP:
                return self._let_go(event.key)
            case pygame.WINDOWFOCUSLOST:
                return self._forget()
            case pygame.MOUSEMOTION:
                return Signal(Kind.POINT, position=event.pos)
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                return Signal(Kind.HOLD, position=event.pos)
            case pygame.MOUSEBUTTONUP:
                return _read_button(event)
            case pygame.MOUSEWHEEL if event.y:
                return Signal(Kind.WHEEL, by=-1 if event.y > 0 else 1)
        return None

    def settled(self, events: list[pygame.event.Event]) -> list[pygame.event.Event]:
        """Return a frame's events without repetitions of keys that are let go by its end.

        pygame repeats a key from a timer, which goes on while the game is busy loading: a tap would become a hold.
        """
        kept: list[pygame.event.Event] = []
        down = set(self._down)
        for at, event in enumerate(events):
            if event.type == pygame.KEYDOWN:
                is_let_go = any(later.type == pygame.KEYUP and later.key == event.key for later in events[at + 1 :])
                if event.key in down and is_let_go:
                    continue
                down.add(event.key)
            elif event.type == pygame.KEYUP:
                down.discard(event.key)
            kept.append(event)
        return kept

    def _read_key(self, event: pygame.event.Event) -> Signal | None:
        key = event.key
        is_repeat = key in self._down
        self._down.add(key)
        signal = _signal_of(key, event.mod, event.unicode)
        if signal is None or not is_repeat:
            return signal
        if signal.kind not in _MAY_REPEAT:
            return None
        return Signal(signal.kind, signal.direction, signal.position, signal.by, signal.intent, is_repeat=True)

    def _let_go(self, key: int) -> Signal | None:
        self._down.discard(key)
        # The other Ctrl may still be held.
        if key in _CTRL and not self._down.intersection(_CTRL):
            return Signal(Kind.INTENT, intent=Intent.SKIP_RELEASED)
        return None

    def _forget(self) -> Signal | None:
        """A key let go in another window never tells us."""
        was_skipping = bool(self._down.intersection(_CTRL))
        self._down.clear()
        return Signal(Kind.INTENT, intent=Intent.SKIP_RELEASED) if was_skipping else None


def _signal_of(key: int, modifiers: int, character: str) -> Signal | None:
    if key in _SILENT:
        return None
    if modifiers & pygame.KMOD_ALT:
        # Alt+Enter is ours; every other combination with Alt belongs to the desktop.
        is_enter = key in (pygame.K_RETURN, pygame.K_KP_ENTER)
        return Signal(Kind.INTENT, intent=Intent.FULL_SCREEN) if is_enter else None
    if key in _CTRL:
        return Signal(Kind.INTENT, intent=Intent.SKIP_HELD)
    if key == pygame.K_TAB:
        return Signal(Kind.NEXT, by=-1 if modifiers & pygame.KMOD_SHIFT else 1)
    if character == ">":
        return Signal(Kind.INTENT, intent=Intent.FAST_FORWARD)
    if key in _ARROWS:
        return Signal(Kind.MOVE, direction=_ARROWS[key])
    if key in _DIGITS:
        return Signal(Kind.NUMBER, by=_DIGITS[key])
    if key in _INTENTS:
        return Signal(Kind.INTENT, intent=_INTENTS[key])
    return _KINDS.get(key, Signal(Kind.INTENT, intent=Intent.OTHER))


def _read_button(event: pygame.event.Event) -> Signal | None:
    match event.button:
        case 1:
            return Signal(Kind.CLICK, position=event.pos)
        case 2:
            return Signal(Kind.INTENT, intent=Intent.HIDE)
        case 3:
            return Signal(Kind.CANCEL, position=event.pos)
    return None
