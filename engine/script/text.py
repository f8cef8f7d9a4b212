"""A line's text as the player meets it: runs of styled characters, and what happens between them.

Interpolation comes first (the store does it), then `parse_text` reads the tags. The text box draws runs; the
typewriter stops at holds and passes cues. Positions are counted in characters of all runs, one after another.

Tags are Ren'Py's, and `{cue=name}` is ours. A tag that nobody knows is dropped, and what it stands around stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Any

from engine.frozen import frozen


@frozen
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


@frozen
class Run:
    text: str
    style: Style = PLAIN


@frozen
class Hold:
    """`{w}` or `{w=2}` (the line waits for a click or for seconds), and `{p}`, which also begins a new paragraph."""

    seconds: float | None = None
    is_paragraph: bool = False


@frozen
class CueMark:
    """`{cue=pour}`: fires when the typewriter reaches it."""

    name: str


@frozen
class Fast:
    """`{fast}`: what stands before it is there at once."""


@frozen
class NoWait:
    """`{nw}` or `{nw=2}`: the line ends by itself."""

    seconds: float = 0.0


@frozen
class Space:
    """`{space=30}` across or `{vspace=30}` down, in virtual pixels."""

    pixels: int
    is_vertical: bool = False


@frozen
class Inset:
    """`{image=name}` in the text; it counts as one character."""

    name: str


Segment = Run | Hold | CueMark | Fast | NoWait | Space | Inset
Text = tuple[Segment, ...]

Report = Callable[[str], None]

# Text up to a brace; a doubled brace; a whole tag. A brace that no other closes is text, and reported.
PIECE = re.compile(r"(?P<text>[^{]+)|\{(?P<brace>\{)|\{(?P<tag>[^}]*)\}|(?P<open>\{)")

SWITCHES = {"b": "bold", "i": "italic", "u": "underline", "s": "strike"}
VALUES = {
    "color": "color",
    "size": "size",
    "alpha": "alpha",
    "font": "font",
    "cps": "cps",
    "outlinecolor": "outline",
    "k": "kerning",
    "a": "link",
}
# Known, but of no use here: what they stand around is shown as it is.
WITHOUT_EFFECT = frozenset(["", "noalt", "art", "vert", "horiz", "rb"])


def parse_text(source: str, report: Report | None = None) -> Text:
    """Read the tags of a text whose values are already in it. `report` is told each tag that nobody knows."""
    if "{" not in source:
        # Nine texts in ten.
        return (Run(source),) if source else ()
    reading = _TextReading(report)
    for piece in PIECE.finditer(source):
        if piece["tag"] is None:
            if piece["open"]:
                reading.complain("a { that no } closes. To show a brace, write it twice: {{")
            reading.add_text(piece["text"] or "{")
        elif not reading.read_tag(piece["tag"]):
            break
    return reading.finish()


@lru_cache(maxsize=4096)
def unknown_tags(source: str) -> tuple[str, ...]:
    """Return what is wrong with a text's tags, as sentences' ends: each tag that nobody knows, a brace left open."""
    complaints: list[str] = []
    parse_text(source, complaints.append)
    return tuple(complaints)


def plain(text: Text) -> str:
    """Return the characters alone: what is counted, searched and read aloud. A picture in the text is one of them."""
    return "".join(
        segment.text if isinstance(segment, Run) else "\ufffc" for segment in text if isinstance(segment, Run | Inset)
    )


class _TextReading:
    """`open_tags` holds each tag not yet closed, with the style before it."""

    def __init__(self, report: Report | None) -> None:
        self.report = report
        self.segments: list[Segment] = []
        self.style = PLAIN
        self.open_tags: list[tuple[str, Style]] = []
        self.ruby_base = 0
        self.ruby: list[str] | None = None
        self.hidden_depth = 0

    def complain(self, what: str) -> None:
        if self.report:
            self.report(what)

    def add_text(self, text: str) -> None:
        if self.ruby is not None:
            self.ruby.append(text)
        elif not self.hidden_depth:
            last = self.segments[-1] if self.segments else None
            if isinstance(last, Run) and last.style is self.style and len(self.segments) > self.ruby_base:
                self.segments[-1] = Run(last.text + text, self.style)
            else:
                self.segments.append(Run(text, self.style))

    def read_tag(self, tag: str) -> bool:
        """Return false for `{done}`, which ends the line."""
        if tag.startswith("#"):
            return True
        if tag.startswith("/"):
            self._close(tag[1:])
            return True
        name, _, value = tag.partition("=")
        if name in SWITCHES:
            self._open(name, _changed(self.style, SWITCHES[name], True))
        elif name in VALUES:
            self._open(name, _changed(self.style, VALUES[name], value))
        elif name == "plain":
            self._open(name, replace(self.style, bold=False, italic=False, underline=False, strike=False))
        elif name in ("rt", "alt"):
            self._open(name, self.style)
            if name == "alt":
                self.hidden_depth += 1
            else:
                self.ruby = []
        elif name in WITHOUT_EFFECT:
            self._open(name, self.style)
            self.ruby_base = len(self.segments) if name == "rb" else self.ruby_base
        else:
            return self._read_mark(name, value)
        return True

    def _read_mark(self, name: str, value: str) -> bool:
        """Read a tag that stands alone."""
        match name:
            case "w":
                self.segments.append(Hold(_number(value)))
            case "p":
                self.segments.append(Hold(_number(value), is_paragraph=True))
            case "nw":
                self.segments.append(NoWait(_number(value) or 0.0))
            case "fast":
                self.segments.append(Fast())
            case "done":
                return False
            case "cue":
                self.segments.append(CueMark(value.strip()))
            case "space" | "vspace":
                self.segments.append(Space(int(_number(value) or 0), is_vertical=name == "vspace"))
            case "image":
                self.segments.append(Inset(value.strip()))
            case "clear":
                pass
            case _:
                self.complain(f"the text tag {{{name}}}, which nobody knows here")
        return True

    def _open(self, name: str, style: Style) -> None:
        self.open_tags.append((name, self.style))
        self.style = style

    def _close(self, name: str) -> None:
        """Go back to the style before the newest open tag of this name; tags opened since then end with it."""
        for index in range(len(self.open_tags) - 1, -1, -1):
            if self.open_tags[index][0] == name:
                self.style = self.open_tags[index][1]
                del self.open_tags[index:]
                break
        if name == "rt" and self.ruby is not None:
            self._put_ruby("".join(self.ruby))
            self.ruby = None
        elif name == "alt":
            self.hidden_depth = max(0, self.hidden_depth - 1)

    def _put_ruby(self, ruby: str) -> None:
        """Set small text over the runs since `{rb}`."""
        for index in range(self.ruby_base, len(self.segments)):
            segment = self.segments[index]
            if isinstance(segment, Run) and segment.style.ruby is None:
                self.segments[index] = Run(segment.text, replace(segment.style, ruby=ruby))
        self.ruby_base = len(self.segments)

    def finish(self) -> Text:
        return tuple(self.segments)


def _changed(style: Style, field: str, value: bool | str) -> Style:
    changes: dict[str, Any] = {field: value}
    return replace(style, **changes)


def _number(value: str) -> float | None:
    try:
        return float(value)
    except ValueError:
        return None
