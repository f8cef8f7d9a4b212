"""`transcript`: play a story without a window, choosing by a policy, and write down what a player would meet."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from engine.game import Game
from engine.interpreter import Interpreter
from engine.script.errors import StoryError
from engine.steps import Choices, End

Event = dict[str, Any]
# Chooses among so many at the menu with this id.
Policy = Callable[[str, int], int]

STOPS_AT_MOST = 200_000


def policy_named(name: str) -> Policy:
    """Return `first`, `last`, `cover`, or choices by chance from a seed. Raises ValueError for anything else."""
    if name == "first":
        return lambda _, __: 0
    if name == "last":
        return lambda _, count: count - 1
    if name == "cover":
        return Cover()
    chance = random.Random(int(name))
    return lambda _, count: chance.randrange(count)


class Cover:
    """The choice picked least often at that menu, the first of those. Kept over runs, it visits everything."""

    def __init__(self) -> None:
        self.picked: dict[str, Counter[int]] = {}

    def __call__(self, menu: str, count: int) -> int:
        picked = self.picked.setdefault(menu, Counter())
        index = min(range(count), key=lambda choice: picked[choice])
        picked[index] += 1
        return index


def tell(game: Game, policy: Policy, **given: Any) -> list[Event]:
    """Play a game's story to its end; return its events. A failure is the last of them."""
    events: list[Event] = []
    try:
        interpreter = Interpreter(game.story(witness=events.append, **given))
        how = play(interpreter, policy)
    except StoryError as error:
        how = f"error at {error}"
    events.append({"k": "end", "how": how})
    return events


def play(interpreter: Interpreter, policy: Policy, label: str = "start") -> str:
    """Play from a label to the end; return how it ended."""
    stop = interpreter.start(label)
    for _ in range(STOPS_AT_MOST):
        match stop.presented:
            case End(how=how):
                return how
            case Choices(id=menu, choices=choices):
                count = sum(1 for choice in choices if choice.index is not None)
                stop = interpreter.choose(policy(menu, count))
            case _:
                stop = interpreter.advance()
    return f"stopped: after {STOPS_AT_MOST} stops"


def lines(events: list[Event]) -> Iterator[str]:
    for event in events:
        yield json.dumps(event, ensure_ascii=False)


def write(root: Path, policy: str, out: Path | None) -> str:
    """Write the transcript of the game in a folder, to a file or standard output; return how it ended."""
    events = tell(Game.open(root), policy_named(policy))
    text = "\n".join(lines(events)) + "\n"
    if out is None:
        print(text, end="")
    else:
        out.write_text(text, encoding="utf-8")
    return str(events[-1]["how"])
