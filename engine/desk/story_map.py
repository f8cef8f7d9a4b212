"""The map of a story, drawn from its script: its parts, and which leads to which.

A part is a label that the story comes to by itself: by a jump, by running on, or at a menu's choice. What is called and
returns (a memory, the credits) belongs to the part that called it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from engine.frozen import frozen
from engine.script import statements as script
from engine.script.program import Branch, Goto, Offer, Program
from engine.script.user_statements import ChapterWords


@frozen
class Part:
    """`label` names it for the program, `title` for the player."""

    label: str
    title: str


@frozen
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
    reached = reached_in(program, span)
    for step in sorted(reached):
        match program.steps[step] if step in span else None:
            case script.Jump(target=target, expression=False):
                yield target
    if span.stop in reached and span.stop < len(program.steps):
        yield program.label_names[program.label_names.index(label) + 1]


def reached_in(program: Program, span: range) -> set[int]:
    """Return the steps of a part that can be come to, and the one behind it, if it is run on into."""
    reached: set[int] = set()
    left = [span.start]
    while left:
        step = left.pop()
        if step not in reached:
            reached.add(step)
            left += follow_on(program, step) if step in span else ()
    return reached


def follow_on(program: Program, step: int) -> tuple[int, ...]:
    """Return the steps that may come right after one, as far as the script says."""
    match program.steps[step]:
        case script.Jump() | script.Return():
            return ()
        case Goto(target=target):
            return (target,)
        case Branch(targets=targets, otherwise=otherwise):
            return (otherwise, *(target for _, target in targets))
        case Offer(menu=menu, targets=found, after=after):
            # Where every choice has a condition, there may be none to take.
            is_sure = any(item.choice and item.condition is None for item in menu.items)
            return (*(target for target in found if target is not None), *(() if is_sure else (after,)))
    return (step + 1,)


def title_of(program: Program, label: str) -> str:
    """Return the chapter that begins in a part; without one, the label's name in words."""
    for step in span_of(program, label):
        match program.steps[step]:
            case script.User(words=ChapterWords(title=title)):
                return title
    words = label.rpartition(".")[2].replace("_", " ").strip()
    return words[:1].upper() + words[1:]
