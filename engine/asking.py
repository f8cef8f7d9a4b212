"""Questions that Python asks in the middle of a block: `renpy.input`, `renpy.display_menu`.

A block cannot wait for the player. One that asks is left by an exception, and run again from its beginning with the
answer at hand, after the variables were put back to what they were before it. The answers given so far are part of the
checkpoint, so that a save made at the second question does not ask the first one again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from engine.frozen import frozen
from engine.steps import Question

# What was typed, or the index of the choice taken.
Answer = str | int


@frozen
class MenuAsked:
    """`renpy.display_menu`: labels as the script gave them, and whether each can be chosen."""

    entries: tuple[tuple[str, bool], ...]


class Ask(Exception):
    """The block that runs needs an answer first."""

    def __init__(self, question: Question | MenuAsked) -> None:
        super().__init__("a question can be asked only in Python that the story comes to: `$ name = renpy.input(…)`.")
        self.question = question


@dataclass(slots=True)
class Answers:
    """The answers that are there for the block that runs, and how many of them it has had."""

    given: tuple[Answer, ...] = ()
    had: int = 0

    def to(self, question: Question | MenuAsked, fits: Callable[[Answer], bool]) -> Answer:
        """Return the next answer. Raises Ask where there is none, or where the block asks for something else now."""
        if self.had >= len(self.given) or not fits(self.given[self.had]):
            raise Ask(question)
        self.had += 1
        return self.given[self.had - 1]
