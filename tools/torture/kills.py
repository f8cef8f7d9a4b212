"""A thousand games killed in mid-air. After each, Continue must be at the line that was on the screen.

Each life is a fork that opens the library, goes on with the story, and reads, rolls back, saves and loads at sixty
frames a second, telling what its player sees, until SIGKILL. A line counts as seen once a frame has shown it, which is
one frame after it was handed to the library.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
import traceback
from dataclasses import dataclass
from pathlib import Path

from engine.game import Game
from engine.library import Library
from tools.torture.reader import Reader, our_game

FRAME_SECONDS = 1 / 60
LONGEST_LIFE_SECONDS = 0.8
DIES_OPENING = 0.15
SLOTS_LOOKED_AT = 3
# What a life tells, each with a checkpoint: a frame has shown it; its player is about to do something; that was done,
# and the next frame will show this.
SHOWN, ABOUT, DONE = b"s", b"a", b"d"
TOLD_BYTES = 9


@dataclass(frozen=True, slots=True)
class Life:
    """What was told: every checkpoint shown, in order, and what came after the last of them."""

    shown: tuple[int, ...]
    is_between: bool
    done: int | None


def torment(folder: Path, lives: int, chance: random.Random) -> int:
    """Kill so many games; return how many lines, slots or files were lost."""
    if not hasattr(os, "fork"):
        print("kills: left out, as this system cannot fork")
        return 0
    game = our_game()
    lost = frames = between = 0
    for number in range(1, lives + 1):
        life = live(game, folder, chance)
        frames += len(life.shown)
        between += life.is_between
        for complaint in complaints(folder, life, chance):
            lost += 1
            print(f"life {number}: {complaint}")
        if number % 100 == 0 or number == lives:
            print(f"kills: {number} games killed ({between} between frames), {frames} frames seen, {lost} lost")
    return lost


def live(game: Game, folder: Path, chance: random.Random) -> Life:
    """Let a game be played until it is killed; return what its player saw."""
    read_end, write_end = os.pipe()
    seed = chance.randrange(2**32)
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        play(game, folder, random.Random(seed), write_end)
    os.close(write_end)
    first = b""
    # Opening a library is a moment to be killed in, too; but most have seen something first.
    if chance.random() > DIES_OPENING:
        first = os.read(read_end, TOLD_BYTES)
    time.sleep(chance.random() * LONGEST_LIFE_SECONDS)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(read_end, "rb") as told:
        return life_of(first + told.read())


def play(game: Game, folder: Path, chance: random.Random, told: int) -> None:
    """Play for ever, and never return."""

    def tell(what: bytes) -> None:
        os.write(told, what + reader.handle.to_bytes(TOLD_BYTES - 1, "big"))

    try:
        reader = Reader(game, Library.open(folder), chance)
        reader.sit_down()
        while True:
            time.sleep(FRAME_SECONDS)
            reader.library.update(FRAME_SECONDS)
            tell(SHOWN)
            tell(ABOUT)
            reader.do_something()
            tell(DONE)
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(1)


def life_of(told: bytes) -> Life:
    entries = [told[at : at + TOLD_BYTES] for at in range(0, len(told) - TOLD_BYTES + 1, TOLD_BYTES)]
    shown = tuple(int.from_bytes(entry[1:], "big") for entry in entries if entry[:1] == SHOWN)
    last = entries[-1] if entries else b""
    done = int.from_bytes(last[1:], "big") if last[:1] == DONE else None
    return Life(shown, last[:1] == ABOUT, done)


def complaints(folder: Path, life: Life, chance: random.Random) -> list[str]:
    """Return what is not as it was on the screen of the game that was killed."""
    library = Library.open(folder)
    found = [library.trouble] if library.trouble else []
    journal = library.journal()
    if life.shown and journal is None:
        found.append("there is nothing to continue")
    elif journal is not None:
        if journal.trouble:
            found.append(journal.trouble)
        # What was done since the last frame may have been kept or not: nobody has seen it yet.
        if life.shown and not life.is_between and journal.handles[-1] not in (life.shown[-1], life.done):
            was, came_back = life.shown[-1], journal.handles[-1]
            known = "an earlier one" if came_back in life.shown else "one never shown"
            found.append(f"Continue is not at the line that was on the screen, {was}, but at {known}, {came_back}")
    cards = library.slots()
    for card in chance.sample(cards, min(SLOTS_LOOKED_AT, len(cards))):
        loaded = library.load(card.slot)
        if loaded.trouble or loaded.checkpoints[-1].seconds != card.played:
            found.append(f"the slot {card.slot} is not what was saved: {loaded.trouble}")
    library.close()
    return found
