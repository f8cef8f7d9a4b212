"""What the player has met in any run: lines, choices, labels. It outlives every save, and no roll back undoes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


def forget(_: str, __: str) -> None:
    """Tell nobody."""


@dataclass(slots=True)
class Memory:
    """`tell` is called once for each thing met the first time: its kind (line, choice, label), and its id."""

    lines: set[str] = field(default_factory=set)
    choices: set[str] = field(default_factory=set)
    labels: set[str] = field(default_factory=set)
    tell: Callable[[str, str], None] = forget

    def meet_line(self, line_id: str) -> None:
        if line_id and line_id not in self.lines:
            self.lines.add(line_id)
            self.tell("line", line_id)

    def meet_choice(self, choice_id: str) -> None:
        if choice_id not in self.choices:
            self.choices.add(choice_id)
            self.tell("choice", choice_id)

    def meet_label(self, name: str) -> None:
        if name not in self.labels:
            self.labels.add(name)
            self.tell("label", name)
