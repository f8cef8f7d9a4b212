"""The map of a story, drawn from its script: its parts, and which leads to which.

A part is a label that the story comes to by itself: by a jump, by running on, or at a menu's choice. What is called and
returns (a memory, the credits) belongs to the part that called it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from engine.script import statements as script
from engine.script.program import Goto, Program
from engine.script.user_statements import ChapterWords


@dataclass(frozen=True, slots=True)
class Part:
    """`label` names it for the program, `title` for the player."""

    label: str
    title: str


@dataclass(frozen=True, slots=True)
class StoryMap:
    """`ways` are pairs of labels; the parts are in the order in which the story can come to them."""

    parts: tuple[Part, ...]
    ways: tuple[tuple[str, str], ...]

    def part_of(self, program: Program, label: str) -> str | None:
        """Return the part that a place's label lies in: itself, or the last part before it."""
        names = {part.label for part in self.parts}
        if label in names:
            return label
        before = [name for name in program.label_names[: program.label_names.index(label)] if name in names]
        return before[-1] if before else None


def story_map(program: Program, start: str = "start") -> StoryMap:
    """Return the map of everything that can be come to from a label."""
    parts: dict[str, Part] = {}
    ways: list[tuple[str, str]] = []
    left = deque([start])
    while left:
        label = left.popleft()
        if label in parts or label not in program.labels:
            continue
        parts[label] = Part(label, title_of(program, label))
        for following in dict.fromkeys(leads_to(program, label)):
            ways.append((label, following))
            left.append(following)
    return StoryMap(tuple(parts.values()), tuple(way for way in ways if way[1] in parts))


def span_of(program: Program, label: str) -> range:
    """Return the steps from a label to the next one."""
    place = program.label_names.index(label)
    end = program.label_steps[place + 1] if place + 1 < len(program.label_steps) else len(program.steps)
    return range(program.label_steps[place], end)


def leads_to(program: Program, label: str) -> Iterator[str]:
    """Yield the labels that a part jumps to, and the one that it runs on into."""
    span = span_of(program, label)
    for step in span:
        match program.steps[step]:
            case script.Jump(target=target, expression=False):
                yield target
    last = program.steps[span[-1]]
    if not isinstance(last, script.Jump | script.Return | Goto) and span.stop < len(program.steps):
        yield program.label_names[program.label_names.index(label) + 1]


def title_of(program: Program, label: str) -> str:
    """Return the chapter that begins in a part; without one, the label's name in words."""
    for step in span_of(program, label):
        match program.steps[step]:
            case script.User(words=ChapterWords(title=title)):
                return title
    words = label.rpartition(".")[2].replace("_", " ").strip()
    return words[:1].upper() + words[1:]
