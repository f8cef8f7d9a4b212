"""The gas as a drawn thing, for pictures that hold still: banks of smoke, one behind another on the floor.

Each bank is a sheet across the view at one distance, as high as its profile says. It is drawn flat: three purples by
how its puffs and folds face the light, a lit rim along its edge, and a dark contour that parts it from the bank behind.
What stands before a bank hides it. In the game the gas is live; this is that gas, held, by the pen that drew the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from tools.art.room_grain import chance, noise, ramp
from tools.art.room_rays import Camera, Layer

Colour = tuple[int, int, int]
BLACK: Colour = (12, 4, 22)
DARK: Colour = (40, 8, 70)
MIDDLE: Colour = (96, 28, 150)
LIGHT: Colour = (158, 78, 220)
RIM: Colour = (222, 188, 252)
# How light a point has to be for the middle and the light purple, and the pen's widths in pixels of 1920.
MIDDLE_FROM, LIGHT_FROM = 0.36, 0.66
CONTOUR_PX, RIM_PX = 2.9, 11.0
# Smoke is drawn out along the ground and leans as it rises (puffs along, puffs up, lean).
STRETCH, SQUASH, LEAN = 1.9, 0.62, 0.42


@dataclass(frozen=True, slots=True)
class Bank:
    """A sheet of gas `away` metres along the view: (x, height) in metres, the size of its puffs, how much light falls.

    `base` is where it lies, 0 being the floor.
    """

    away: float
    profile: tuple[tuple[float, float], ...]
    puff: float
    glow: float = 1.0
    base: float = 0.0


def heap(away: float, x: float, width: float, height: float, puff: float, glow: float, base: float = 0.0) -> Bank:
    """Return a bank that is highest about `x` and ends `width` to either side."""
    shape = ((-1, 0.0), (-0.75, 0.45), (-0.3, 1.0), (0.25, 0.9), (0.7, 0.4), (1, 0.0))
    return Bank(away, tuple((x + side * width, share * height) for side, share in shape), puff, glow, base)


def paint_gas(
    picture: npt.NDArray[np.uint8],
    depth: Layer,
    camera: Camera,
    banks: Sequence[Bank],
    *,
    light: tuple[float, float] = (-0.5, 0.8),
    seed: int = 60,
) -> npt.NDArray[np.uint8]:
    """Return the picture with the banks in it, the furthest first. `depth` may be finer than the picture.

    `light` is where light comes from in the picture: (right, up).
    """
    painting = picture.astype(np.float32)
    height, width = picture.shape[:2]
    ways = camera.rays(width, height).reshape(height, width, 3)
    reach = 1 / (ways @ camera.axes()[2].astype(np.float32))
    for number, bank in enumerate(sorted(banks, key=lambda bank: -bank.away)):
        sheet = _Sheet(bank, camera, ways, reach, seed + 7 * number)
        if sheet.is_in_view:
            sheet.paint(painting, depth, light)
    return np.asarray(np.clip(painting + 0.5, 0, 255), np.uint8)


class _Sheet:
    """One bank as the camera sees it: the rows it may touch, and every field over them."""

    def __init__(self, bank: Bank, camera: Camera, ways: Layer, reach: Layer, seed: int) -> None:
        self.bank, self.seed = bank, seed
        self.px = ways.shape[1] / 1920
        self.puff_px = bank.puff / (bank.away * camera.spread / ways.shape[1])
        z = camera.eye[2] + ways[..., 2] * reach * bank.away - bank.base
        top = max(height for _, height in bank.profile) + 1.2 * bank.puff
        rows = np.flatnonzero(((z < top) & (z > -0.5 * bank.puff)).any(1))
        self.is_in_view = rows.size > 0
        if self.is_in_view:
            # What is smoothed needs a little more than is seen.
            self.rows = slice(max(int(rows[0]) - 8, 0), int(rows[-1]) + 9)
            self.reach = reach[self.rows] * bank.away
            self.x = camera.eye[0] + ways[self.rows, :, 0] * self.reach
            self.z = z[self.rows]
            self._roll()

    def _roll(self) -> None:
        """Find puffs and folds, and how far inside the smoke each point is, in puffs and in pixels."""
        puff, seed, x, z = self.bank.puff, self.seed, self.x, self.z
        u, v = x / (puff * STRETCH), z / (puff * SQUASH)
        curl = noise(u * 0.7, v * 0.45, seed + 60) - 0.5
        lift = noise(u * 1.1 + 40, v * 0.5, seed + 61) - 0.5
        u, v = u + 1.1 * curl + LEAN * v, v + 1.5 * lift
        self.puffs = ndimage.gaussian_filter(billow(u, v, seed), 1.2 * self.px)
        self.folds = _ridges(u, v, seed + 70)
        ends, heights = zip(*self.bank.profile, strict=True)
        wanted = np.interp(x, ends, heights)
        ragged = 1 + 0.5 * (noise(x / puff * 0.35, 0 * x, seed + 50) - 0.5)
        ceiling = wanted * ragged - puff * ramp(0.2 * max(heights), 0.0, wanted)
        body = (ceiling - z) / puff + 1.5 * (self.puffs - 0.62)
        # Below it frays too, or it would stand on the floor with a straight edge.
        tatters = noise(x / puff * 1.7, 0 * x, seed + 52) * noise(x / puff * 0.5, 0 * x, seed + 53)
        self.body = np.minimum(body, 2.2 * (z / puff + 0.06 - 0.30 * tatters))
        self.inside_px = self.body / np.maximum(np.hypot(*np.gradient(self.body)), 1e-4) / self.px

    def paint(self, painting: Layer, depth: Layer, light: tuple[float, float]) -> None:
        """Lay the bank over the painting where nothing stands before it."""
        tone = self._tone(light)
        colour = np.broadcast_to(np.array(DARK, np.float32), (*tone.shape, 3)).copy()
        for start, purple in ((MIDDLE_FROM, MIDDLE), (LIGHT_FROM, LIGHT)):
            _lay(colour, purple, ramp(start - 0.012, start + 0.012, tone))
        facing = _facing(ndimage.gaussian_filter(self.body, 3 * self.px), light)
        rim = ramp(RIM_PX + 2, RIM_PX - 2, self.inside_px) * ramp(0.0, 0.35, facing) * ramp(0.2, 0.5, tone)
        _lay(colour, RIM, rim)
        valley = ndimage.gaussian_laplace(self.puffs, 2.6 * self.px) * self.px**2
        crease = 0.85 * ramp(0.0035, 0.0075, valley) * ramp(0.9, 0.5, tone)
        contour = ramp(CONTOUR_PX + 0.7, CONTOUR_PX - 0.7, np.abs(self.inside_px))
        _lay(colour, BLACK, np.maximum(contour, crease))
        solid = np.maximum(ramp(-0.8, 0.8, self.inside_px), contour) * self._seen(depth)
        painting[self.rows] += (colour - painting[self.rows]) * solid[..., None]

    def _seen(self, depth: Layer) -> Layer:
        finer = depth.shape[1] // self.x.shape[1]
        before = depth[self.rows.start * finer : self.rows.stop * finer]
        is_seen = before > np.repeat(np.repeat(self.reach, finer, 0), finer, 1)[: len(before)]
        rows, columns = self.reach.shape
        return np.asarray(is_seen.reshape(rows, finer, columns, finer).mean((1, 3)), np.float32)

    def _tone(self, light: tuple[float, float]) -> Layer:
        """Return how light the gas is: round where it faces the light, rolled into folds, lighter towards the top."""
        size = self.puff_px
        down, right = np.gradient(ndimage.gaussian_filter(np.clip(self.body, -0.3, 1.2), size * 0.10), 1 / size)
        facing = np.tanh(0.9 * (-right * light[0] + down * light[1]))
        share = np.clip(self.z / max(height for _, height in self.bank.profile), 0, 1)
        tone = 0.30 + 0.30 * facing + 0.35 * (self.puffs - 0.62) + 0.34 * (self.folds - 0.45) + 0.12 * share
        return np.asarray(tone * self.bank.glow)


def _lay(colour: Layer, purple: Colour, share: Layer) -> None:
    colour += (np.array(purple, np.float32) - colour) * share[..., None]


def _facing(height: Layer, light: tuple[float, float]) -> Layer:
    down, right = np.gradient(height)
    size = np.hypot(down, right) + 1e-4
    return np.asarray((-right * light[0] + down * light[1]) / size * ramp(0.0, 0.01, size))


def billow(u: Layer, v: Layer, seed: int) -> Layer:
    """Return puffs, 0 to 1: round heads that meet in sharp creases, smaller heads on the large ones."""
    u, v = (a + (noise(u * 0.5 + 9 * k, v * 0.5, seed + 9 + k) - 0.5) * 1.2 for k, a in enumerate((u, v)))
    large, middle, small = _heads(u, v, seed), _heads(u * 2.3, v * 2.3, seed + 1), _heads(u * 5.1, v * 5.1, seed + 2)
    return np.asarray(np.clip(0.62 * large + 0.28 * middle + 0.12 * small, 0, 1))


def _heads(u: Layer, v: Layer, seed: int) -> Layer:
    """Return half spheres strewn one to a cell, the highest where they overlap."""
    column, row = np.floor(u), np.floor(v)
    highest = np.zeros_like(u)
    for right in (-1, 0, 1):
        for up in (-1, 0, 1):
            i, j = column + right, row + up
            x, y = i + chance(i, j, seed), j + chance(i, j, seed + 40)
            size = 0.62 + 0.42 * chance(i, j, seed + 80)
            away = ((u - x) ** 2 + (v - y) ** 2) / size**2
            highest = np.maximum(highest, np.sqrt(np.clip(1 - away, 0, 1)) * size)
    return highest


def _ridges(u: Layer, v: Layer, seed: int) -> Layer:
    """Return drawn-out folds, 0 to 1: where smoke has rolled over itself."""
    total = np.zeros_like(u)
    for octave, share in enumerate((0.55, 0.30, 0.15)):
        wave = noise(u * 1.3 * 2**octave + 13 * octave, v * 0.9 * 2**octave, seed + octave)
        total += share * (1 - np.abs(2 * wave - 1) * 1.6)
    return np.asarray(total)
