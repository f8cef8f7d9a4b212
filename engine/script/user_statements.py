"""What the parser understood of a `User` statement: one small class a kind, in `User.words`.

Ren'Py defines `play`, `stop`, `pause` and their like in its own `common` scripts, as any creator may define statements;
`ticker`, `tv`, `gas`, `cue` and `chapter` are ours. A field that ends in nothing but a name is text as it is meant;
fields that hold an expression say so. `layeredimage`, which is only passed over, has no words at all.
"""

from __future__ import annotations

from engine.frozen import record
from engine.script.statements import Arguments


@record
class PlayWords:
    """`play CHANNEL FILE …`. `loop` is None where the line says neither `loop` nor `noloop`.

    `channel_expression` is the older way to name a channel (`play music "x" channel "mine"`), and wins if there.
    """

    channel: str
    file_expression: str
    fadein: str | None = None
    fadeout: str | None = None
    loop: bool | None = None
    if_changed: bool = False
    volume: str | None = None
    channel_expression: str | None = None


@record
class QueueWords:
    channel: str
    file_expression: str
    fadein: str | None = None
    loop: bool | None = None
    volume: str | None = None
    channel_expression: str | None = None


@record
class StopWords:
    channel: str
    fadeout: str | None = None
    channel_expression: str | None = None


@record
class PauseWords:
    """`delay` is an expression in seconds; None waits for a click."""

    delay: str | None = None


@record
class VoiceWords:
    file_expression: str


@record
class VoiceSustainWords:
    pass


@record
class WindowWords:
    """`window show`, `hide` or `auto`, with a transition expression. `window auto hide` has `change` "hide"."""

    mode: str
    transition: str | None = None
    change: str | None = None


@record
class NvlWords:
    """`nvl show`, `hide` or `clear`, the first two with a transition expression."""

    action: str
    transition: str | None = None


@record
class ScreenWords:
    """`show screen`, `hide screen` or `call screen`: `action` is that first word.

    `screen` is a name, or where `is_expression` the expression that gives it.
    """

    action: str
    screen: str
    is_expression: bool = False
    args: Arguments = ()
    with_: str | None = None
    nopredict: bool = False


@record
class TickerWords:
    """`ticker show "text"`; None is `ticker hide`."""

    text: str | None = None


@record
class TvWords:
    """`tv channel NAME`."""

    channel: str


@record
class GasWords:
    """`gas LEVEL over SECONDS`; without `over` it is there at once."""

    level: str
    over_expression: str | None = None


@record
class CueWords:
    name: str


@record
class ChapterWords:
    title: str
    number: int
