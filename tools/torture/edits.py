"""Every line of our story saved, the scripts edited by chance, and each save loaded into each edited story.

Right is: the very line, without a word; or another, with a sentence that says so. Wrong is another line without a word,
or a traceback.
"""

from __future__ import annotations

import random
import re
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from engine.desk.transcript import policy_named
from engine.game import Game
from engine.interpreter import Interpreter
from engine.resume import resume
from engine.script.errors import StoryError
from engine.state import GameState
from engine.steps import Choices, End, Line, Pause, Presented
from tools.torture.reader import OUR_GAME, our_game

RUNS = 12
EDITS_AT_MOST = 6
SHOWN_WRONG = 5


@dataclass(frozen=True, slots=True)
class Save:
    """Where a player saved: the checkpoints behind it, the newest last, and what was on the screen."""

    checkpoints: tuple[GameState, ...]
    shown: str


def torment(folder: Path, stories: int, chance: random.Random) -> int:
    """Edit the story so many times, and load every line's save into each; return how many loads went wrong."""
    saves = saves_of(our_game())
    outcomes: Counter[str] = Counter()
    wrong = 0
    for number in range(1, stories + 1):
        game = edited(folder / "edited", chance)
        interpreter = Interpreter(game.story(seed=1))
        for save in saves:
            outcome = load(interpreter, save)
            outcomes[outcome] += 1
            if outcome.startswith("wrong"):
                wrong += 1
                if wrong <= SHOWN_WRONG:
                    print(f"edits: story {number}: {save.checkpoints[-1].place}: {outcome}: {save.shown!r}")
        if number % 10 == 0 or number == stories:
            told = ", ".join(f"{times} {outcome}" for outcome, times in outcomes.most_common())
            print(f"edits: {number} edited stories × {len(saves)} saves: {told}")
    return wrong


def saves_of(game: Game) -> list[Save]:
    """Return a save at every line, menu and pause of the story, reached by covering its branches."""
    found: dict[str, Save] = {}
    cover = policy_named("cover")
    for _ in range(RUNS):
        interpreter = Interpreter(game.story(seed=1))
        stop = interpreter.start()
        while not isinstance(stop.presented, End):
            place = str(interpreter.state.place)
            found.setdefault(place, Save(tuple(interpreter.checkpoints), shown(stop.presented)))
            if isinstance(stop.presented, Choices):
                count = sum(1 for choice in stop.presented.choices if choice.index is not None)
                stop = interpreter.choose(cover(stop.presented.id, count))
            else:
                stop = interpreter.advance()
    return list(found.values())


def shown(presented: Presented) -> str:
    match presented:
        case Line():
            return f"{presented.who}: {presented.what}"
        case Choices():
            return "menu: " + " / ".join(choice.caption for choice in presented.choices)
        case Pause():
            return "pause"
        case _:
            return "end"


def load(interpreter: Interpreter, save: Save) -> str:
    try:
        resumed = resume(interpreter, save.checkpoints)
    except StoryError:
        return "the edited story itself fails, and says where"
    if resumed.message is not None:
        return f"“{resumed.message}”"
    if shown(resumed.stop.presented) == save.shown:
        return "on the very line"
    return f"wrong, another line and no word: {shown(resumed.stop.presented)!r}"


# Editing


def edited(folder: Path, chance: random.Random) -> Game:
    """Return our game after one to six edits; those that make a mistake of it are taken back."""
    while True:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(OUR_GAME / "scenes", folder / "scenes")
        for _ in range(chance.randint(1, EDITS_AT_MOST)):
            path = chance.choice(sorted((folder / "scenes").glob("[0-9][1-9]_*.rpy")))
            lines = path.read_text(encoding="utf-8").splitlines()
            before = list(lines)
            chance.choice(EDITS)(lines, chance)
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
            if Game.read(folder).mistakes:
                path.write_text("\n".join(before) + "\n", encoding="utf-8")
        game = Game.read(folder)
        if not game.mistakes:
            return game


SAYS = re.compile(r'^\s+(?:\w+ )*"[^"]*"$')


def said(lines: list[str], chance: random.Random) -> int:
    """Return the place of some line that is said."""
    return chance.choice([place for place, line in enumerate(lines) if SAYS.match(line)] or [0])


def reword(lines: list[str], chance: random.Random) -> None:
    place = said(lines, chance)
    words = lines[place].split(" ")
    words.insert(chance.randrange(len(words) - 1, len(words)), "really")
    lines[place] = " ".join(words)


def delete(lines: list[str], chance: random.Random) -> None:
    del lines[said(lines, chance)]


def delete_several(lines: list[str], chance: random.Random) -> None:
    place = said(lines, chance)
    del lines[place : place + chance.randint(2, 12)]


def insert(lines: list[str], chance: random.Random) -> None:
    place = said(lines, chance)
    indent = lines[place][: len(lines[place]) - len(lines[place].lstrip())]
    lines[place:place] = [f'{indent}"Something that was not here before, {number}."' for number in range(3)]


def swap(lines: list[str], chance: random.Random) -> None:
    place = said(lines, chance)
    if place + 1 < len(lines) and SAYS.match(lines[place + 1]):
        lines[place], lines[place + 1] = lines[place + 1], lines[place]


def double(lines: list[str], chance: random.Random) -> None:
    place = said(lines, chance)
    lines.insert(place, lines[place])


def rename_label(lines: list[str], chance: random.Random) -> None:
    """Only the label: what jumps to it elsewhere is renamed by nobody, so this mostly is a mistake, and taken back."""
    labels = [place for place, line in enumerate(lines) if line.startswith("label ")]
    if labels:
        place = chance.choice(labels)
        old = lines[place].removeprefix("label ").rstrip(":")
        lines[:] = [re.sub(rf"\b{re.escape(old)}\b", f"{old}_anew", line) for line in lines]


def split_label(lines: list[str], chance: random.Random) -> None:
    place = said(lines, chance)
    if lines[place].startswith("    ") and not lines[place].startswith("     "):
        lines.insert(place, f"label another_{chance.randrange(1000)}:")


def add_choice(lines: list[str], chance: random.Random) -> None:
    menus = [place for place, line in enumerate(lines) if line.strip().startswith("menu")]
    if menus:
        place = chance.choice(menus)
        indent = " " * (len(lines[place]) - len(lines[place].lstrip()) + 4)
        lines[place + 1 : place + 1] = [f'{indent}"A choice that is new":', f'{indent}    "So be it."']


def empty_the_file(lines: list[str], chance: random.Random) -> None:
    """Half of it: what jumps into the other half makes it a mistake, mostly."""
    del lines[chance.randrange(len(lines)) :]


EDITS: tuple[Callable[[list[str], random.Random], None], ...] = (
    *(reword, reword, delete, delete_several, insert, insert, swap, double, rename_label, split_label),
    *(add_choice, empty_the_file),
)
