"""What the player asks for on a screen. Screens report these and do nothing themselves: main carries them out."""

from __future__ import annotations

from enum import Enum

from engine.frozen import frozen
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


@frozen
class Closed:
    """A screen went away by itself; `is_last`: the game or nothing is under it now."""

    name: str
    is_last: bool


@frozen
class Confirmed:
    """The player said yes to what a confirm box asked; `what` is what it was opened with."""

    what: object


@frozen
class SetPreferences:
    """Let these hold from now on, and keep them."""

    preferences: Preferences


@frozen
class TryVolume:
    """Play something short on this bus."""

    bus: str


class SlotUse(Enum):
    """What is to be done with a slot."""

    SAVE = "save"
    LOAD = "load"
    DELETE = "delete"
    RENAME = "rename"
    EXPORT = "export"
    IMPORT = "import"


@frozen
class UseSlot:
    """Do this with a slot, named as in the library; `is_taken`: there is a save in it, perhaps worth a question."""

    use: SlotUse
    slot: str
    is_taken: bool


@frozen
class NameSlot:
    """Call the save in this slot so; without a name it has its chapter's."""

    slot: str
    name: str


@frozen
class NamePage:
    """Call this page of slots so; an empty name gives it its number again."""

    page: str
    name: str


@frozen
class JumpBack:
    """Go back to this line of the history, by its checkpoint's handle."""

    handle: int


@frozen
class PlayVoice:
    line_id: str


@frozen
class PlayTrack:
    """Play a piece of the music room."""

    name: str


@frozen
class StartFrom:
    """Play the story again from this node of the map, with the state it had."""

    node: str


PlayerRequest = (
    PlayTrack
    | StartFrom
    | Request
    | Closed
    | Confirmed
    | SetPreferences
    | TryVolume
    | UseSlot
    | NameSlot
    | NamePage
    | JumpBack
    | PlayVoice
    | PlayerIntent
)
