"""GameState, and in it StageState and SoundState: everything a save needs, as plain data.

All of it is frozen, and changing means replacing: so the checkpoint taken at every line shares with the one before
whatever did not change. When you change a class here, raise STATE_VERSION, write the migration in `library`, and add a
saved file to tests/saves.
"""

from __future__ import annotations

from dataclasses import field

from engine.displayables import Displayable
from engine.frozen import frozen
from engine.motion import Motion, Properties

STATE_VERSION = 2


@frozen
class Sprite:
    """A picture on a layer, under its tag.

    `name` is the image's full name as resolved, () where the script showed an expression; then `picture` is that.
    The picture starts from `base` (where an earlier motion left it) and follows `motions`, one laid over the other,
    from the story second `since`.
    """

    tag: str
    name: tuple[str, ...] = ()
    picture: Displayable | None = None
    base: Properties = ()
    motions: tuple[Motion, ...] = ()
    zorder: int = 0
    since: float = 0.0


@frozen
class Ticker:
    """The news strip: it has been running since this story second, and runs until hidden."""

    text: str
    since: float


@frozen
class Gas:
    """The gas on its way from one named level to another, begun at a story second, taking `over` seconds."""

    level: str = "none"
    before: str = "none"
    over: float = 0.0
    since: float = 0.0
    seed: int = 0


@frozen
class StageState:
    """What is seen: by layer, the sprites from back to front; the television; the gas; the text window's mode."""

    layers: tuple[tuple[str, tuple[Sprite, ...]], ...] = (("master", ()),)
    # `camera` and `show layer` move whole layers.
    layer_motions: tuple[tuple[str, tuple[Motion, ...]], ...] = ()
    tv: str = "off"
    ticker: Ticker | None = None
    gas: Gas = Gas()
    # Cues that changed the picture for good (dead, sway, dots, out …), in the order they fired, until `scene` clears.
    cues: tuple[str, ...] = ()
    window: str = "auto"

    def layer(self, name: str) -> tuple[Sprite, ...]:
        return next((sprites for layer, sprites in self.layers if layer == name), ())


@frozen
class Track:
    """What a channel plays: files as the script names them, the last of them looping where `loop` says so."""

    files: tuple[str, ...]
    loop: bool = True
    volume: float = 1.0


@frozen
class SoundState:
    """What is heard and goes on being heard: looping channels by name. One-shots are not state."""

    channels: tuple[tuple[str, Track], ...] = ()

    def track(self, channel: str) -> Track | None:
        return next((track for name, track in self.channels if name == channel), None)


@frozen
class Place:
    """Where in the script: the nearest label above, how many statements after it, and the line's id if it is a line.

    `text` is what else tells that statement from its neighbours, to find it again after an edit.
    """

    label: str
    offset: int
    line_id: str = ""
    text: str = ""


@frozen
class Frame:
    """A call that has not returned: the place of the call, and the values its parameters hid, as plain data."""

    place: Place
    hidden: tuple[tuple[str, object], ...] = ()


@frozen
class GameState:
    """One checkpoint: the story as it stands just before the statement at `place` runs."""

    place: Place
    # The calls that have not returned, the innermost last.
    stack: tuple[Frame, ...] = ()
    # The variables that differ from what the scripts' init left, by their whole name, as plain data (see `store`).
    store: tuple[tuple[str, object], ...] = ()
    stage: StageState = StageState()
    sound: SoundState = SoundState()
    # The story's own chance: the state of its generator, a 64-bit number.
    chance: int = 0
    # Story seconds played, by the clock the director is given.
    seconds: float = 0.0
    chapter: tuple[str, int] = ("", 0)
    # The line before this one, which `extend` goes on from: the source of its speaker, and its text.
    said: tuple[str | None, str] = (None, "")
    # The lines of the nvl page so far: (who, what).
    page: tuple[tuple[str | None, str], ...] = ()
    # Indexes picked at every menu since the start: enough to play the story to this place again.
    picks: tuple[int, ...] = field(default=())
    # Answers to what the Python at `place` has asked so far.
    answers: tuple[str | int, ...] = ()
