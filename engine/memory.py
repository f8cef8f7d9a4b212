"""What the player has met in any run: it outlives every save, and no roll back undoes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


def forget(_: str, __: str) -> None:
    """Tell nobody."""


@dataclass(slots=True)
class Memory:
    """Ids of what was met, by kind. `tell` is called once for each thing met the first time: its kind, and its id."""

    lines: set[str] = field(default_factory=set)
    choices: set[str] = field(default_factory=set)
    labels: set[str] = field(default_factory=set)
    tell: Callable[[str, str], None] = forget
    # Full names of pictures that were on the stage, and pieces of music as the scripts name them.
    images: set[str] = field(default_factory=set)
    music: set[str] = field(default_factory=set)

    def meet_line(self, line_id: str) -> None:
        if line_id:
            self.meet("line", self.lines, line_id)

    def meet_choice(self, choice_id: str) -> None:
        self.meet("choice", self.choices, choice_id)

    def meet_label(self, name: str) -> None:
        self.meet("label", self.labels, name)

    def meet_image(self, name: str) -> None:
        self.meet("image", self.images, name)

    def meet_music(self, file: str) -> None:
        self.meet("music", self.music, file)

    def meet(self, kind: str, known: set[str], name: str) -> None:
        if name not in known:
            known.add(name)
            self.tell(kind, name)
