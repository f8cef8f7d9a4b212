"""A line being typed: how much of it is there, where it waits, and which cues it passes.

It knows no text box and no clock. Positions are characters, counted over all runs.
"""

from __future__ import annotations

from enum import Enum

from engine.frozen import frozen
from engine.script.text import CueMark, Fast, Hold, Inset, NoWait, Run, Text


class Typing(Enum):
    TYPING = "typing"
    HOLDING = "holding"  # at a `{w}`, a `{p}` or the end of a page: a click goes on
    DONE = "done"


@frozen
class Mark:
    """Something at a position. A page's end is a Hold too."""

    position: int
    what: CueMark | Hold | NoWait


@frozen
class Pace:
    """From this position on, so many characters a second; 0 is at once."""

    position: int
    cps: float


class Typewriter:
    """Types one line. `shown` is how many characters of it are there."""

    def __init__(self, text: Text, page_ends: tuple[int, ...], cps: float, start: int = 0) -> None:
        """`start`: so many characters are there from the beginning, with their holds and cues behind them."""
        self.marks: list[Mark] = []
        self.paces: list[Pace] = []
        self.length, first = self.read(text, cps, start)
        self.shown = max(start, first)
        self.is_ended_by_itself: float | None = None
        self.marks += [Mark(end, Hold()) for end in page_ends if self.shown < end < self.length]
        # A cue at a page's end still belongs to that page; the sort is stable, so it comes first.
        self.marks.sort(key=lambda mark: mark.position)
        self.credit = 0.0
        self.hold_seconds: float | None = None
        self.state = Typing.TYPING

    def read(self, text: Text, cps: float, start: int) -> tuple[int, int]:
        """Note marks and paces; return the line's length and where typing starts because of `{fast}`."""
        position = fast = 0
        for segment in text:
            match segment:
                case Run(text=letters, style=style):
                    self.paces.append(Pace(position, pace(style.cps, cps)))
                    position += len(letters)
                case Inset():
                    position += 1
                case Fast():
                    fast = position
                    # Nothing before it holds the line any more. What a line is extended from has fired its cues too.
                    has_fired = 0 < position <= start
                    self.marks = [mark for mark in self.marks if isinstance(mark.what, CueMark) and not has_fired]
                case CueMark() | Hold() | NoWait():
                    self.marks.append(Mark(position, segment))
        return position, fast

    @property
    def is_held_by_seconds(self) -> bool:
        return self.state is Typing.HOLDING and self.hold_seconds is not None

    def start(self) -> list[str]:
        """Pass what lies before the first character; return its cues."""
        return self.pass_marks()

    def update(self, dt: float) -> list[str]:
        """Type for `dt` seconds; return the cues passed, in order."""
        fired: list[str] = []
        if self.hold_seconds is not None and self.state is Typing.HOLDING:
            self.hold_seconds -= dt
            if self.hold_seconds > 0:
                return fired
            dt = -self.hold_seconds
            fired += self.go_on()
        while self.state is Typing.TYPING and dt > 0:
            cps = self.cps_here()
            until = self.next_stop()
            needed = 0.0 if cps <= 0 else (until - self.shown - self.credit) / cps
            if needed > dt:
                self.credit += dt * cps
                whole = int(self.credit)
                self.shown += whole
                self.credit -= whole
                break
            dt -= needed
            self.shown, self.credit = until, 0.0
            fired += self.pass_marks()
        return fired

    def go_on(self) -> list[str]:
        """Leave the hold."""
        self.state, self.hold_seconds = Typing.TYPING, None
        return self.pass_marks()

    def finish(self, *, through_holds: bool = False) -> list[str]:
        """Type at once up to the next hold (or the end, through all of them); return the cues passed."""
        fired: list[str] = []
        while self.state is not Typing.DONE:
            if self.state is Typing.HOLDING:
                if not through_holds:
                    break
                fired += self.go_on()
                continue
            self.shown, self.credit = self.next_stop(), 0.0
            fired += self.pass_marks()
        return fired

    def cps_here(self) -> float:
        """The pace of the next character to come."""
        current = 0.0
        for entry in self.paces:
            if entry.position > self.shown:
                break
            current = entry.cps
        return current

    def next_stop(self) -> int:
        """The next position where something happens: a mark, a change of pace, the end."""
        stops = [entry.position for entry in self.paces if entry.position > self.shown]
        stops += [mark.position for mark in self.marks[:1] if mark.position > self.shown]
        return min([self.length, *stops])

    def pass_marks(self) -> list[str]:
        """Pass the marks up to what is shown, as far as the first that holds."""
        fired: list[str] = []
        while self.marks and self.marks[0].position <= self.shown:
            match self.marks.pop(0).what:
                case CueMark(name=name):
                    fired.append(name)
                case Hold(seconds=seconds):
                    self.state, self.hold_seconds = Typing.HOLDING, seconds
                    return fired
                case NoWait(seconds=seconds):
                    self.is_ended_by_itself = seconds
        if self.shown >= self.length:
            self.state = Typing.DONE
        return fired


def pace(written: str | None, cps: float) -> float:
    """Return a run's characters a second: `{cps=20}` is that many, `{cps=*2}` twice the player's own."""
    if not written:
        return cps
    try:
        return cps * float(written[1:]) if written.startswith("*") else float(written)
    except ValueError:
        return cps
