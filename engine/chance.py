"""The story's own chance: a seeded generator whose whole state is one number, so that a checkpoint can keep it."""

from __future__ import annotations

import zlib
from random import Random as PythonRandom

MASK = (1 << 64) - 1


class Chance(PythonRandom):
    """SplitMix64 (Steele, Lea and Flood, 2014) under Python's `Random`: every method, 64 bits of state."""

    def __init__(self, seed: int = 0) -> None:
        self.number = seed & MASK
        super().__init__()

    def seed(self, a: object = None, *_: object) -> None:
        """Begin anew from a number. Without one, as `Random.__init__` calls it, go on from where it is."""
        if a is not None:
            self.number = (a if isinstance(a, int) else zlib.crc32(str(a).encode())) & MASK

    def gauss(self, mu: float = 0.0, sigma: float = 1.0) -> float:
        """Python's own puts every second draw by for later, where no checkpoint finds it."""
        return self.normalvariate(mu, sigma)

    def next64(self) -> int:
        self.number = (self.number + 0x9E3779B97F4A7C15) & MASK
        z = self.number
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def random(self) -> float:
        return (self.next64() >> 11) * 2.0**-53

    def getrandbits(self, k: int, /) -> int:
        bits = 0
        for _ in range((k + 63) // 64):
            bits = (bits << 64) | self.next64()
        return bits >> (-k % 64)

    def Random(self, seed: int | str | None = None) -> PythonRandom:
        """`renpy.random.Random(seed)`: a generator apart, which no checkpoint keeps."""
        return PythonRandom(self.next64() if seed is None else seed)
