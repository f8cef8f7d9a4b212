"""What the player asks for on a screen. Screens report these and do nothing themselves: main carries them out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from engine.intents import PlayerIntent
from engine.preferences import Preferences


class Request(Enum):
    """The value is the word on the button."""

    CONTINUE = "Continue"
    NEW_GAME = "New game"
    RESUME = "Resume"
    QUICK_SAVE = "Quick save"
    QUICK_LOAD = "Quick load"
    OPEN_SAVE = "Save"
    OPEN_LOAD = "Load"
    OPEN_HISTORY = "History"
    OPEN_PREFERENCES = "Preferences"
    OPEN_HELP = "Help"
    OPEN_ABOUT = "About"
    OPEN_EXTRAS = "Extras"
    OPEN_ENDINGS = "Endings"
    OPEN_MAP = "Story map"
    TO_TITLE = "To the title"
    RETRY = "Try again"
    ACCEPT = "Go on"
    QUIT = "Quit"


@dataclass(frozen=True, slots=True)
class Closed:
    """A screen went away by itself; `is_last`: the game or nothing is under it now."""

    name: str
    is_last: bool


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The player said yes to what a confirm box asked; `what` is what it was opened with."""

    what: object


@dataclass(frozen=True, slots=True)
class SetPreferences:
    """Let these hold from now on, and keep them."""

    preferences: Preferences


@dataclass(frozen=True, slots=True)
class TryVolume:
    """Play something short on this bus."""

    bus: str


PlayerRequest = Request | Closed | Confirmed | SetPreferences | TryVolume | PlayerIntent
