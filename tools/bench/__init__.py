"""Measurements of the game. Each module has a `measure()` that returns its part of the keys, as `Measures`.

CPU time, not the wall's: other work on the machine then changes little. At least five runs; the least is what the code
costs, the median what to expect.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence

Measure = dict[str, float | str]
Measures = dict[str, Measure | None]

RUNS = 7


def measured(samples: Sequence[float], unit: str, digits: int = 4) -> Measure:
    """Return what is printed of these samples."""
    # Not above: a process that measures its own start imports this package.
    import statistics

    return {"min": round(min(samples), digits), "median": round(statistics.median(samples), digits), "unit": unit}


def cpu_seconds(work: Callable[[], object], runs: int = RUNS) -> list[float]:
    """Return the CPU seconds, of all threads, that each of these runs of `work` took."""
    samples = []
    for _ in range(runs):
        before = time.process_time()
        work()
        samples.append(time.process_time() - before)
    return samples


def cpu_ms(work: Callable[[], object], runs: int = RUNS) -> list[float]:
    return [seconds * 1000 for seconds in cpu_seconds(work, runs)]


def stay_on_one_core() -> None:
    """Pin this process where the system can: a process that moves leaves its caches behind."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
