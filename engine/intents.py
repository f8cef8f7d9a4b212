"""What the player wants, whatever the device: keyboard, mouse and gamepad map to the same intents."""

from __future__ import annotations

from enum import Enum

from engine.frozen import frozen


class Intent(Enum):
    """`REPEATED_ADVANCE` comes from a key that is held down: it never leaves a line that was not seen before."""

    ADVANCE = "advance"
    REPEATED_ADVANCE = "repeated advance"
    ROLL_BACK = "roll back"
    ROLL_FORWARD = "roll forward"
    SKIP_HELD = "skip while held"
    SKIP_RELEASED = "skip released"
    SKIP = "toggle skip"
    FAST_FORWARD = "jump to the next choice or unread line"
    AUTO = "toggle auto"
    HIDE = "hide the text"
    MENU = "open or close the menu"
    QUICK_SAVE = "quick save"
    QUICK_LOAD = "quick load"
    SCREENSHOT = "screenshot"
    FULL_SCREEN = "full screen"
    SELF_VOICING = "self-voicing"
    # Any other key or button: it stops skipping and auto, and does nothing else.
    OTHER = "other"


@frozen
class Choose:
    """Take the choice with this index among those on offer."""

    index: int


@frozen
class Answer:
    """Answer a question with what was typed."""

    text: str


PlayerIntent = Intent | Choose | Answer
