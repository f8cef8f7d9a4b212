"""How finely the gas is drawn: less so on a machine whose frames come late, before it drops any more of them.

The stage knows no clock. It is told how long each frame took, and that is enough: while there is gas, and frames keep
coming late, the gas steps down one detail, and the log says so.
"""

from __future__ import annotations

import logging

from engine.frozen import frozen


@frozen
class Detail:
    # Share of the full grid.
    grid: float
    # How much coarser than usual the ink is cut.
    ink_divisor: int
    # Updates a second.
    rate: int

    def is_coarser_than(self, other: Detail) -> bool:
        """Whether it looks different, and does not only move less often."""
        return (self.grid, self.ink_divisor) != (other.grid, other.ink_divisor)


# First it moves less often, which is hardly seen; only then its lines get softer, and then its shapes.
DETAILS = (Detail(1.0, 1, 30), Detail(1.0, 1, 20), Detail(1.0, 2, 20), Detail(0.75, 2, 20), Detail(0.5, 3, 15))
FULL_DETAIL = DETAILS[0]
# A frame later than this is late at 60 a second.
LATE_SECONDS = 1 / 45
# So many frames are watched; if more than half of them were late, it is not chance.
WATCHED_FRAMES = 90


class Budget:
    """Owns the detail the gas is drawn at. It only ever steps down: stepping up again would come and go."""

    def __init__(self) -> None:
        self._step = 0
        self._frames = self._late = 0

    @property
    def detail(self) -> Detail:
        return DETAILS[self._step]

    def spend(self, dt: float) -> bool:
        """A frame with gas took `dt` seconds. True if the detail is lower from now on."""
        self._frames += 1
        self._late += dt > LATE_SECONDS
        if self._frames < WATCHED_FRAMES:
            return False
        is_too_much = self._late * 2 > self._frames and self._step < len(DETAILS) - 1
        late, self._late, self._frames = self._late, 0, 0
        if is_too_much:
            self._step += 1
            logging.info("gas: %d of %d frames were late; %s from now on", late, WATCHED_FRAMES, self.detail)
        return is_too_much
