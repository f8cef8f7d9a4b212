"""What a device said, before anybody knows what it means here: the same words for keyboard, mouse and gamepad.

In play an ENTER advances, on a screen it presses what is focused; so devices are read into signals first, and whoever
is on top says what they mean. Signals that mean the same everywhere carry their intent.
"""

from __future__ import annotations

from enum import Enum, unique

from engine.frozen import frozen
from engine.intents import Intent
from ui.focus import Direction


@unique
class Kind(Enum):
    MOVE = "an arrow"
    NEXT = "Tab; `by` is -1 with Shift"
    ENTER = "press what is focused, else go on"
    SPACE = "go on; on a screen, press what is focused"
    CANCEL = "back, out, menu"
    POINT = "the mouse has moved"
    HOLD = "the left button went down"
    CLICK = "the left button was let go"
    WHEEL = "a step of the wheel; `by` is -1 up, 1 down"
    PAGE = "Page Up or Down; `by` is -1 up, 1 down"
    JUMP = "Home or End; `by` is -1 or 1"
    NUMBER = "a digit key; `by` is the digit"
    DELETE = "the delete key"
    HELP = "what are the keys?"
    INTENT = "the same everywhere"


@frozen
class Signal:
    kind: Kind
    direction: Direction | None = None
    position: tuple[int, int] = (0, 0)
    by: int = 0
    intent: Intent | None = None
    # From a key that is held down.
    is_repeat: bool = False


def in_play(signal: Signal) -> Intent | None:
    """Return what the signal means to the director, when nothing on the screen wanted it."""
    match signal.kind:
        case Kind.INTENT:
            return signal.intent
        case Kind.ENTER | Kind.SPACE:
            return Intent.REPEATED_ADVANCE if signal.is_repeat else Intent.ADVANCE
        case Kind.CLICK:
            return Intent.ADVANCE
        case Kind.CANCEL:
            return None if signal.is_repeat else Intent.MENU
        case Kind.NEXT:
            return None if signal.is_repeat else Intent.SKIP
        case Kind.WHEEL | Kind.PAGE:
            return Intent.ROLL_BACK if signal.by < 0 else Intent.ROLL_FORWARD
        case Kind.POINT | Kind.HOLD:
            return None
        case _:
            return None if signal.is_repeat else Intent.OTHER
