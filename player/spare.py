"""Memory that is free again, given back to the system.

Decoding a piece of music takes twice its size, and a picture half as much again. glibc keeps what is freed for the next
time, and for every thread apart: a quarter of all that the game held.
"""

from __future__ import annotations

import ctypes
import sys

# It takes a third of a millisecond where there is nothing to give, and two or three where there is.
EVERY_SECONDS = 2.0
# From <malloc.h>: how many stocks of memory there may be. Only from the first is everything given back.
M_ARENA_MAX = -8


class SpareMemory:
    """Gives back now and then what is to spare. Make it before any thread; with another library than glibc it rests."""

    def __init__(self) -> None:
        self._seconds = 0.0
        self._library = ctypes.CDLL(None) if sys.platform == "linux" else None
        if self._library is not None and hasattr(self._library, "malloc_trim"):
            self._library.mallopt(M_ARENA_MAX, 1)
        else:
            self._library = None

    def update(self, dt: float) -> None:
        self._seconds += dt
        if self._library is not None and self._seconds >= EVERY_SECONDS:
            self._seconds = 0.0
            self._library.malloc_trim(0)
