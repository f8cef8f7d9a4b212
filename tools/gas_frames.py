"""Make the gas's key frames: `python -m tools.gas_frames [ROOM …]`, some ten seconds of work each.

Plays the gas in each room from nothing through every level, as the story does at an even pace, and keeps frames on the
way. The tube is where `assets/pictures.json` has it.
"""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

from stage.facts import Point, read_facts
from stage.gas_floor import FloorGas
from stage.gas_fluid import STEP_SECONDS
from stage.gas_frames import frame_name, packed, shares, write
from stage.gas_levels import LEVELS, ORDER, SECONDS_OF_CUE, Push, between
from stage.gas_simulation import Simulation

ASSETS = Path(__file__).resolve().parent.parent / "assets"
SEED = 1
# The picture that says where a room's tube is, and the levels that the gas goes through there.
ROOMS = {"room": ("lab dead", ORDER), "door": ("corridor outside", ("none", "door"))}
# How long the gas stays at each level after it has come to it.
STAY_SECONDS = 3.0
# She runs through it (fractions of the width).
RUN_SECONDS = 0.6
RUN_FROM, RUN_TO = 0.86, 0.52


def play(room: str, tube: Point, levels: tuple[str, ...]) -> None:
    simulation = (FloorGas if room == "door" else Simulation)(tube, SEED, (320, 180))
    frames = {}
    for before, name in pairwise(levels):
        over = SECONDS_OF_CUE[name]
        wanted = {round(share * over / STEP_SECONDS): index for index, share in enumerate(shares())}
        last = round((over + STAY_SECONDS) / STEP_SECONDS)
        for step in range(last + 1):
            elapsed = step * STEP_SECONDS
            pushes = (run_at(elapsed),) if name == "part" and elapsed < RUN_SECONDS else ()
            simulation.step(between(LEVELS[before], LEVELS[name], elapsed / over), pushes)
            index = len(wanted) - 1 if step == last else wanted.get(step)
            if index is not None and (step == last or index < len(wanted) - 1):
                frames[frame_name(name, index)] = packed(simulation.fluid)
        print(f"{room} {name}: mass {simulation.fluid.mass:.3f}")
    path = write(room, tube, frames)
    print(f"{path.name}: {len(frames)} frames, {path.stat().st_size // 1024} kB")


def run_at(elapsed: float) -> Push:
    """Return her push on the gas as she runs to him."""
    speed = (RUN_TO - RUN_FROM) / RUN_SECONDS
    return Push(RUN_FROM + speed * elapsed, 0.74, speed=speed)


def main() -> None:
    facts = read_facts(ASSETS / "pictures.json")
    for room in sys.argv[1:] or ROOMS:
        picture, levels = ROOMS[room]
        tube = facts[picture].tube
        assert tube is not None, f"pictures.json does not say where the tube of {picture} is"
        play(room, tube, levels)


if __name__ == "__main__":
    main()
