"""The gas before the people: only what hangs together with the floor.

Shreds in the air behind somebody are smoke; before a sweater they look like stains on it. So the floor's hold spreads
through the gas, a few cells an update, and what it doesn't reach is not seen before anybody.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from stage.gas_fluid import Field, f4

# Thinner gas carries nothing, as it isn't seen either.
CARRIES_FROM = 0.21
# Holes of so many rows are closed.
BRIDGED_ROWS = 5
# How many cells the hold spreads in an update; the first finds gas that has been there for long.
ROUNDS, FIRST_ROUNDS = 4, 60
# The floor's own hold; what each cell on the way takes of it, so that torn off gas fades within half a second; and how
# little is enough.
FULL, LOSS, ENOUGH = 255, 4, 64


class Pool:
    """Owns how firmly the floor holds the gas in each cell. In bytes: it costs a third of what it would in floats."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        self._hold, self._most = np.zeros(shape, np.uint8), np.zeros(shape, np.uint8)
        self._rounds = FIRST_ROUNDS

    def of(self, density: Field) -> Field:
        """Return the density of what belongs to the pool."""
        gas = (_blurred(density, BRIDGED_ROWS) + density) * f4(0.5)
        carries = (gas > CARRIES_FROM) * np.uint8(FULL)
        for _ in range(self._rounds):
            self._spread(carries)
        self._rounds = ROUNDS
        gas *= np.minimum(self._hold, ENOUGH)
        gas *= f4(1 / ENOUGH)
        return gas

    def _spread(self, carries: NDArray[np.uint8]) -> None:
        hold, most = self._hold, self._most
        np.maximum(hold[:-1], hold[1:], out=most[:-1])
        most[-1] = FULL
        np.maximum(most[1:], hold[:-1], out=most[1:])
        np.maximum(most[:, :-1], hold[:, 1:], out=most[:, :-1])
        np.maximum(most[:, 1:], hold[:, :-1], out=most[:, 1:])
        # What is less than the loss would wrap round.
        np.maximum(most, LOSS, out=most)
        most -= LOSS
        np.bitwise_and(most, carries, out=hold)


def _blurred(field: Field, rows: int) -> Field:
    """Return the mean over so many rows round each cell; the outermost row goes on beyond the edge."""
    beyond = rows // 2
    padded = np.concatenate([np.repeat(field[:1], beyond + 1, axis=0), field, np.repeat(field[-1:], beyond, axis=0)])
    total = np.cumsum(padded, axis=0, dtype=f4)
    mean: Field = (total[rows:] - total[:-rows]) * f4(1 / rows)
    return mean
