"""How the gas's cost grows with its grid and the window: `python -m tools.bench.gas_costs` prints a table.

CPU milliseconds of the parts of an update (least, and median of many), at the fullest moment.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable

from tools.bench import stay_on_one_core

WINDOWS = ((1280, 720), (1920, 1080), (2560, 1440))
GRIDS = (0.5, 0.75, 1.0, 1.5)
RUNS = 60
TUBE = (859.0, 476.0)


def cost(work: Callable[[], object]) -> str:
    samples = []
    for _ in range(RUNS):
        before = time.thread_time()
        work()
        samples.append((time.thread_time() - before) * 1000)
    return f"{min(samples):.2f} / {statistics.median(samples):.2f}"


def main() -> None:
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    stay_on_one_core()
    import pygame

    from stage.gas_budget import Detail
    from stage.gas_levels import LEVELS
    from stage.gas_simulation import Simulation

    pygame.display.init()
    print("| grid | window | step | fields to bytes, scaled | behind | before |")
    print("| --- | --- | ---: | ---: | ---: | ---: |")
    for grid in GRIDS:
        for size in WINDOWS:
            pygame.display.set_mode(size)
            simulation = Simulation(TUBE, 1, size, Detail(grid, 1, 30))
            simulation.settle("drift", 1.0)
            level = LEVELS["drift"]
            parts = (
                lambda gas=simulation, at=level: gas.step(at),
                lambda gas=simulation, at=level: gas.update(at, 9.0, ()),
                simulation.back,
                simulation.front,
            )
            cells = f"{simulation.fluid.width}x{simulation.fluid.height}"
            print(f"| {cells} | {size[0]}x{size[1]} | " + " | ".join(map(cost, parts)) + " |")


if __name__ == "__main__":
    main()
