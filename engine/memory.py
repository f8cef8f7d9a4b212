"""What the player has met in any run: lines, choices, labels. It outlives every save, and no roll back undoes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol


class Listener(Protocol):
    """Is told of each thing when it is met for the first time ever."""

    def met_line(self, line_id: str) -> None: ...

    def met_choice(self, menu_id: str, caption: str) -> None: ...

    def met_label(self, name: str) -> None: ...


@dataclass(slots=True)
class Memory:
    """Choices are (menu id, caption as written)."""

    lines: set[str] = field(default_factory=set)
    choices: set[tuple[str, str]] = field(default_factory=set)
    labels: set[str] = field(default_factory=set)
    listener: Listener | None = None

    def meet_line(self, line_id: str) -> None:
        if line_id and line_id not in self.lines:
            self.lines.add(line_id)
            if self.listener is not None:
                self.listener.met_line(line_id)

    def meet_choice(self, menu_id: str, caption: str) -> None:
        if (menu_id, caption) not in self.choices:
            self.choices.add((menu_id, caption))
            if self.listener is not None:
                self.listener.met_choice(menu_id, caption)

    def meet_label(self, name: str) -> None:
        if name not in self.labels:
            self.labels.add(name)
            if self.listener is not None:
                self.listener.met_label(name)
