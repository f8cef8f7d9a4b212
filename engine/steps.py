"""What the interpreter hands over each time it stops: what to present, and the effects on the way there.

Value types only. `Line.what` is the text after interpolation with its tags; `Line.text` the same, read.
"""

from __future__ import annotations

from dataclasses import field

from engine.frozen import frozen
from engine.motion import Transition
from engine.script.text import Text
from engine.state import SoundState, StageState


@frozen
class Voice:
    """How a character's lines look: colours as `#rrggbb`, None where the theme decides; kind is adv, nvl, centered."""

    kind: str = "adv"
    who_color: str | None = None
    what_color: str | None = None
    cps: int | None = None


NARRATOR = Voice()


@frozen
class Line:
    """Something said. `id` names it for seen marks, voice files and translations. A line that extends the one before
    carries the whole text, and `extends` counts the characters already shown."""

    id: str
    who: str | None
    what: str
    text: Text
    voice: Voice = NARRATOR
    extends: int = 0
    is_seen: bool = False
    # Lines above it on the nvl page: (who, text).
    page: tuple[tuple[str | None, Text], ...] = ()
    # A line without interaction stays on the screen under what comes next.
    waits: bool = True
    # The image tag of the figure that says it, if the character has one.
    tag: str | None = None


@frozen
class Choice:
    """One entry of a menu. `index` is what Choose takes; None for a caption or a disabled choice."""

    caption: str
    text: Text
    index: int | None
    is_chosen_before: bool = False


@frozen
class Choices:
    """A menu on offer, with the line that asks it, if there is one."""

    id: str
    choices: tuple[Choice, ...]
    line: Line | None = None


@frozen
class Question:
    """`renpy.input`: the player types a line. `allow` None: every character but those in `exclude`."""

    prompt: str
    default: str = ""
    length: int | None = None
    allow: str | None = None
    exclude: str = ""

    def allowed(self, typed: str) -> str:
        """Return what of this may be answered."""
        kept = "".join(
            letter
            for letter in typed
            if letter.isprintable() and letter not in self.exclude and (self.allow is None or letter in self.allow)
        )
        return kept[: self.length]


@frozen
class Pause:
    """`pause`: for a click, or for seconds that a click cuts short."""

    seconds: float | None = None


@frozen
class End:
    """The story is over: `return`, or the sentence that says why it had to stop."""

    how: str = "return"


@frozen
class Changed:
    """The picture changed without a transition; `stage` is how it looks after."""

    stage: StageState


@frozen
class With:
    """The picture changes to `stage` by a transition, which the story waits for."""

    transition: Transition
    stage: StageState


@frozen
class PlaySound:
    """`play`: on a channel, files one after another. Seconds for the fades; `loop` None: as the channel does."""

    channel: str
    files: tuple[str, ...]
    loop: bool | None = None
    fadein: float = 0.0
    fadeout: float = 0.0
    volume: float = 1.0
    if_changed: bool = False
    is_queued: bool = False


@frozen
class StopSound:
    channel: str
    fadeout: float = 0.0


@frozen
class CueFired:
    """`cue NAME` as a statement; the same name may also stand in a line's text."""

    name: str


@frozen
class Notice:
    """A short message at the edge of the screen (`renpy.notify`)."""

    text: str


Effect = Changed | With | PlaySound | StopSound | CueFired | Notice
Presented = Line | Choices | Question | Pause | End


@frozen
class Stop:
    """Where the interpreter stopped: what the player needs to do, after these effects, in order.

    `stage` and `sound` are how it looks and sounds then: what to be at once where the effects aren't played.
    """

    presented: Presented
    effects: tuple[Effect, ...] = ()
    stage: StageState = field(default_factory=StageState)
    sound: SoundState = field(default_factory=SoundState)
