"""The gas itself: a small fluid on a grid, stepped thirty times a second, the same bits for the same seed everywhere.

Stable fluids (Stam, "Stable Fluids", 1999) with vorticity confinement (Fedkiw, Stam and Jensen, 2001): advect, push,
project. The projection is Jacobi's, because its sums come in one order: BLAS picks its kernel by the processor.
Gas comes from the tube's mouth and also swells where it is, else it would blow up as a balloon round the mouth.
Everything is float32 in cells of the grid; numpy works in place, as a step has to stay near a millisecond.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.frozen import frozen
from stage.gas_levels import Level, Push

Field = NDArray[np.float32]
f4 = np.float32

STEP_SECONDS = 1 / 30
WIDTH, HEIGHT = 160, 90
PRESSURE_ROUNDS = 16
CONFINEMENT = 3.4
# How fast half-thick gas becomes thick or vanishes, a second, and where between the two is the edge.
GATHER, GATHER_EDGE = 2.4, 0.3
# A thread's mouth beside the tube's whole mouth.
THREAD_SHARE = 0.36
# The source gives no more than this share of a cell a step, so that the jet has no hard root.
SOURCE_SHARE = 0.35
# Part of the expansion that happens at the mouth; the rest is spread over all the gas.
AT_MOUTH = 0.22
NOISE_WAVES = ((3, 1.0), (6, 0.6), (12, 0.4))
MAX_STIR = 3.2
# Warm gas rises through cold, but never so much that the pool on the floor leaves it.
WARMEST = 1.1


@frozen
class Source:
    """Where the gas comes from, as fractions of the picture; `across` is -1 where it blows to the left."""

    x: float
    y: float
    across: float = -1.0
    down: float = 0.35
    width: float = 0.024
    height: float = 0.019
    # It may have several mouths beside each other: how far each is off the middle.
    fingers: tuple[float, ...] = (0.0,)


class Fluid:
    """Owns the fields: velocity `u`, `v`; `density`; `heat`, which is the gas's age."""

    def __init__(self, source: Source, seed: int, *, detail: float = 1.0) -> None:
        """`detail` 1 is the full grid; less is a coarser one, for machines that cannot keep up."""
        self.width, self.height = round(WIDTH * detail), round(HEIGHT * detail)
        self.cells = self.width / WIDTH
        self.source = source
        self.steps = 0
        shape = (self.height, self.width)
        self.u, self.v, self.density, self.heat = (np.zeros(shape, f4) for _ in range(4))
        self._pressure = np.zeros((self.height + 2, self.width + 2), f4)
        self._scratch = [np.zeros(shape, f4) for _ in range(6)]
        self._x = np.broadcast_to(np.arange(self.width, dtype=f4), shape).copy()
        self._y = np.broadcast_to(np.arange(self.height, dtype=f4)[:, None], shape).copy()
        self._flat = np.zeros(self.width * self.height, np.intp)
        self._taps = [np.empty(self.width * self.height, f4) for _ in range(4)]
        thread, wide = self._at_mouth(THREAD_SHARE), self._at_mouth(1.0)
        rows, columns = np.flatnonzero(wide.any(axis=1)), np.flatnonzero(wide.any(axis=0))
        # The mouth is small: only the cells in front of it are touched.
        self._at = (slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1))
        self._thread, self._wide = thread[self._at].copy(), wide[self._at].copy()
        self._mouth = self._wide
        self._noise_u, self._noise_v = curls(self.width, self.height, seed)
        self._pulse = tiling_noise(256, 1, seed + 1, ((40, 1.0),))[0]

    def step(self, level: Level, pushes: tuple[Push, ...] = ()) -> None:
        """Let a thirtieth of a second pass at this level, with somebody moving through it at each of `pushes`."""
        self._blow(level)
        self._pull(level)
        for push in pushes:
            self._part(push)
        self._confine()
        self._trace()
        self._carry(self.u)
        self._carry(self.v)
        keep = f4(1.0 - level.drag * STEP_SECONDS)
        self.u *= keep
        self.v *= keep
        self._project(level)
        self._trace()
        self._carry(self.density)
        self._carry(self.heat)
        self._fade(level)
        self.steps += 1

    @property
    def mass(self) -> float:
        return float(self.density.mean(dtype=np.float64))

    def _at_mouth(self, share: float) -> Field:
        across = ((self._x + 0.5) / self.width - self.source.x) / (self.source.width * share)
        down = ((self._y + 0.5) / self.height - self.source.y) / (self.source.height * share)
        offsets = (finger / (self.source.width * share) for finger in self.source.fingers)
        mouth = np.zeros_like(self._x)
        for offset in offsets:
            mouth += np.exp(-0.5 * ((across - offset) ** 2 + down**2)).astype(f4)
        mouth[mouth < 0.03] = 0
        return mouth

    def _want(self, level: Level) -> float:
        """How far the source is open: fully while gas is missing, closed when there is enough."""
        if level.mass <= 0.0:
            return 0.0
        return min(1.0, max(0.0, (level.mass - self.mass) / (0.12 * level.mass + 0.004)))

    def _blow(self, level: Level) -> None:
        self._open = self._want(level)
        self._mouth = self._thread + (self._wide - self._thread) * f4(level.body)
        pulse = 1.0 + 0.35 * float(self._pulse[(self.steps * 3) % 256])
        share = self._mouth * f4(min(1.0, SOURCE_SHARE * (0.25 + 0.75 * self._open)) * (level.jet > 0))
        speed = level.jet * self.cells * pulse * (0.3 + 0.7 * self._open)
        wobble = self.source.down + 0.3 * float(self._pulse[(self.steps * 2 + 90) % 256])
        u, v, density, heat = (field[self._at] for field in (self.u, self.v, self.density, self.heat))
        u += share * (f4(self.source.across * speed) - u)
        v += share * (f4(wobble * speed) - v)
        density += share * (f4(1.0) - density)
        heat -= share * heat
        self.heat += f4(0.16 * STEP_SECONDS) * self.density
        np.minimum(self.heat, f4(WARMEST), out=self.heat)

    def _pull(self, level: Level) -> None:
        """Gravity, and the noise that curls the gas."""
        first, second = self._scratch[:2]
        seconds = self.steps * STEP_SECONDS
        np.multiply(self.density, f4(level.weight * self.cells * STEP_SECONDS), out=first)
        self.v += first
        # Old gas is warm and rises through the new.
        np.multiply(self.heat, self.density, out=first)
        first *= f4(-0.5 * abs(level.weight) * self.cells * STEP_SECONDS)
        self.v += first
        right, down = int(seconds * 6 * self.cells) % self.width, int(seconds * 9 * self.cells) % self.height
        part = (slice(down, down + self.height), slice(right, right + self.width))
        np.multiply(self.density, f4(level.stir * self.cells * STEP_SECONDS * 2), out=first)
        np.minimum(first, f4(MAX_STIR * self.cells), out=first)
        self.u += np.multiply(first, self._noise_u[part], out=second)
        self.v += np.multiply(first, self._noise_v[part], out=second)

    def _part(self, push: Push) -> None:
        """Somebody runs through: the gas is shoved aside and dragged along."""
        x, y = push.x * self.width, push.y * self.height
        away_x, away_y = self._x - f4(x), (self._y - f4(y)) * f4(0.4)
        near = np.exp((away_x**2 + away_y**2) * f4(-0.5 / (push.radius * self.width) ** 2))
        strength = f4(push.strength * self.cells)
        self.u += near * (np.sign(away_x) * strength + f4(push.speed * self.width * 0.12))
        self.v -= near * strength * f4(0.5)
        hole = f4(1.0) - near * f4(0.02 * push.strength)
        np.maximum(hole, f4(0.2), out=hole)
        self.density *= hole

    def _confine(self) -> None:
        """Give back the small curls that the coarse grid swallows."""
        curl, size, across, down, spare = self._scratch[:5]
        curl[:] = 0
        curl[1:-1, 1:-1] = (self.v[1:-1, 2:] - self.v[1:-1, :-2]) - (self.u[2:, 1:-1] - self.u[:-2, 1:-1])
        curl *= f4(0.5)
        np.abs(curl, out=size)
        across[:] = 0
        down[:] = 0
        np.subtract(size[:, 2:], size[:, :-2], out=across[:, 1:-1])
        np.subtract(size[2:], size[:-2], out=down[1:-1])
        np.multiply(across, across, out=spare)
        spare += down * down
        spare += f4(1e-3)
        np.sqrt(spare, out=spare)
        curl *= f4(CONFINEMENT * STEP_SECONDS)
        curl /= spare
        self.u += np.multiply(down, curl, out=down)
        self.v -= np.multiply(across, curl, out=across)

    def _gather(self, field: Field, body: float) -> None:
        """Keep the gas in billows: what is half gas becomes gas or air (Allen and Cahn's reaction), as in ink.

        Without it, mixing thins all of it to one even haze, which has no edge to draw.
        """
        rest, pull = self._scratch[:2]
        np.subtract(f4(1.0), field, out=rest)
        np.subtract(field, f4(GATHER_EDGE), out=pull)
        pull *= rest
        pull *= field
        pull *= f4(GATHER * (THREAD_SHARE + (1 - THREAD_SHARE) * body) * STEP_SECONDS)
        field += pull

    def _trace(self) -> None:
        """Find where the gas in each cell was a step ago."""
        x, y, column, row = self._scratch[:4]
        np.multiply(self.u, f4(-STEP_SECONDS), out=x)
        x += self._x
        np.clip(x, 0, self.width - 1.001, out=x)
        np.multiply(self.v, f4(-STEP_SECONDS), out=y)
        y += self._y
        np.clip(y, 0, self.height - 1.001, out=y)
        np.floor(x, out=column)
        np.floor(y, out=row)
        x -= column
        y -= row
        row *= f4(self.width)
        row += column
        np.copyto(self._flat, row.ravel(), casting="unsafe")

    def _carry(self, field: Field) -> None:
        """Bring to each cell what was where the gas came from, between four cells."""
        here, right, below, across = self._taps
        values = field.ravel()
        np.take(values, self._flat, mode="clip", out=here)
        np.take(values[1:], self._flat, mode="clip", out=right)
        np.take(values[self.width :], self._flat, mode="clip", out=below)
        np.take(values[self.width + 1 :], self._flat, mode="clip", out=across)
        x, y = self._scratch[0].ravel(), self._scratch[1].ravel()
        right -= here
        right *= x
        here += right
        across -= below
        across *= x
        below += across
        below -= here
        below *= y
        here += below
        values[:] = here

    def _project(self, level: Level) -> None:
        """Make the flow free of sources but for the gas that comes in: Poisson's equation with walls all round."""
        source = self._scratch[4]
        u, v = self.u, self.v
        source[:] = 0
        source[:, 1:-1] = u[:, 2:] - u[:, :-2]
        source[:, 0] = u[:, 1] + u[:, 0]
        source[:, -1] = -u[:, -1] - u[:, -2]
        source[1:-1] += v[2:] - v[:-2]
        source[0] += v[1] + v[0]
        source[-1] -= v[-1] + v[-2]
        source *= f4(0.5)
        flow = self._open * level.jet * 0.028 * self.width * self.height
        source[self._at] -= self._mouth * f4(AT_MOUTH * flow / float(self._mouth.sum()))
        total = max(60.0 * self.cells**2, float(self.density.sum()))
        source -= self.density * f4((1 - AT_MOUTH) * flow * min(1.0, self.mass / 0.05) / total)
        source -= source.mean()
        self._solve(source)
        p = self._pressure[1:-1, 1:-1]
        u[:, 1:-1] -= f4(0.5) * (p[:, 2:] - p[:, :-2])
        v[1:-1] -= f4(0.5) * (p[2:] - p[:-2])
        u[:, 0] = u[:, -1] = 0
        v[0] = v[-1] = 0

    def _solve(self, source: Field) -> None:
        pressure, total = self._pressure, self._scratch[5]
        inside = pressure[1:-1, 1:-1]
        for _ in range(PRESSURE_ROUNDS):
            pressure[0], pressure[-1] = pressure[1], pressure[-2]
            pressure[:, 0], pressure[:, -1] = pressure[:, 1], pressure[:, -2]
            np.add(pressure[1:-1, :-2], pressure[1:-1, 2:], out=total)
            total += pressure[:-2, 1:-1]
            total += pressure[2:, 1:-1]
            total -= source
            np.multiply(total, f4(0.25), out=inside)

    def _fade(self, level: Level) -> None:
        keep = 1.0 - STEP_SECONDS / level.life
        # More than the level wants goes faster: a level below the one before it thins the gas out.
        if self.mass > level.mass * 1.08 + 0.002:
            keep -= STEP_SECONDS * 0.5
        self._gather(self.density, level.body)
        self.density *= f4(keep)
        self.heat *= f4(0.999)


@cache
def curls(columns: int, rows: int, seed: int) -> tuple[Field, Field]:
    """Return a noise that turns without flowing anywhere, laid twice each way so that scrolling it is a slice."""
    stream = tiling_noise(columns, rows, seed, NOISE_WAVES)
    u, v = np.gradient(stream, axis=0), -np.gradient(stream, axis=1)
    size = 1.0 / np.hypot(u, v).std()
    both = np.tile((u * size).astype(f4), (2, 2)), np.tile((v * size).astype(f4), (2, 2))
    for field in both:
        field.setflags(write=False)
    return both


@cache
def tiling_noise(columns: int, rows: int, seed: int, waves: tuple[tuple[int, float], ...]) -> NDArray[Any]:
    """Return smooth noise of mean 0 and deviation 1 that repeats without a seam: ten waves an octave."""
    chance = np.random.default_rng(seed)
    x = np.arange(columns) / columns * 2 * np.pi
    y = (np.arange(rows) / rows * 2 * np.pi)[:, None]
    total = np.zeros((rows, columns))
    for highest, weight in waves:
        for _ in range(10):
            across, down = int(chance.integers(1, highest + 1)), int(chance.integers(-highest, highest + 1))
            phase = chance.random() * 2 * np.pi
            total += weight / np.hypot(across, down) ** 0.5 * np.cos(across * x + down * y + phase)
    total -= total.mean()
    noise: NDArray[Any] = total / total.std()
    noise.setflags(write=False)
    return noise
