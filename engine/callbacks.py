"""Character callbacks: functions of a script's that are told how far a line has come, in the five events of Ren'Py's.

`begin`, `show` and `show_done` come when the line is presented, `slow_done` when it is typed out, `end` when it is
left. Where a `{w}` holds the line, it is typed out, and shown again when the player goes on. A line that is passed over
in one go gets each event once: skipping leaves the same variables behind as reading does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from engine.characters import Character
from engine.script.statements import Statement


@dataclass(slots=True)
class Told:
    """The line that is presented, as far as its callbacks have been told of it."""

    callbacks: tuple[Any, ...]
    waits: bool
    kind: str
    given: Mapping[str, Any]
    statement: Statement
    step: int
    is_typed: bool = False

    def tell(self, *events: str) -> None:
        for event in events:
            for callback in self.callbacks:
                callback(event, interact=self.waits, type=self.kind, **self.given)

    def tell_typed(self, is_typed: bool) -> None:
        """The line is typed out, or goes on after a hold."""
        if is_typed != self.is_typed:
            self.is_typed = is_typed
            self.tell(*(("slow_done",) if is_typed else ("show", "show_done")))

    def tell_end(self) -> None:
        self.tell_typed(True)
        self.tell("end")


def callbacks_of(config: Mapping[str, Any], character: Character) -> tuple[Any, ...]:
    """Return what is called for a character's line: what all have in common, then its own or else the usual one."""
    own = character.callback if character.callback is not None else config.get("character_callback")
    return (*each(config.get("all_character_callbacks")), *each(own))


def each(given: Any) -> Iterator[Any]:
    for callback in given if isinstance(given, (list, tuple)) else (given,):
        if callback is not None:
            yield callback
