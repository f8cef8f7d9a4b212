"""A line's text as the player meets it: runs of styled characters, and what happens between them.

Interpolation comes first (the store does it), then `parse_text` reads the tags. The text box draws runs; the
typewriter stops at holds and passes cues. Positions are counted in characters of all runs, one after another.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Style:
    """How a run looks. `size` and `cps` are as written: `22`, `+4`, `*1.5`; colours are `#rgb[a]` or `#rrggbb[aa]`."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    size: str | None = None
    color: str | None = None
    outline: str | None = None
    alpha: str | None = None
    font: str | None = None
    cps: str | None = None
    kerning: str | None = None
    link: str | None = None
    ruby: str | None = None


PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Run:
    text: str
    style: Style = PLAIN


@dataclass(frozen=True, slots=True)
class Hold:
    """`{w}` or `{w=2}` (the line waits for a click or for seconds), and `{p}`, which also begins a new paragraph."""

    seconds: float | None = None
    is_paragraph: bool = False


@dataclass(frozen=True, slots=True)
class CueMark:
    """`{cue=pour}`: fires when the typewriter reaches it."""

    name: str


@dataclass(frozen=True, slots=True)
class Fast:
    """`{fast}`: what stands before it is there at once."""


@dataclass(frozen=True, slots=True)
class NoWait:
    """`{nw}` or `{nw=2}`: the line ends by itself."""

    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Space:
    """`{space=30}` across or `{vspace=30}` down, in virtual pixels."""

    pixels: int
    is_vertical: bool = False


@dataclass(frozen=True, slots=True)
class Inset:
    """`{image=name}` in the text; it counts as one character."""

    name: str


Segment = Run | Hold | CueMark | Fast | NoWait | Space | Inset
Text = tuple[Segment, ...]
