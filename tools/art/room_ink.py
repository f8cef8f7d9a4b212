"""The pen: turns a shot of a room into a drawing in black, white and cold greys.

Light becomes three flat tones (lit, half, black) with hatching where one passes into the next; depth and creases
become outlines, thick in front and thin behind; in the dark the outlines turn light and faint, so that things can
still be told apart. Purple is a second ramp for the same tones, used only once the gas is in the room.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt
from PIL import Image
from scipy import ndimage

from tools.art.room_grain import marks, ramp
from tools.art.room_rays import Layer, Shot
from tools.art.room_shapes import Grain

COLD = np.array([0.945, 0.975, 1.035], np.float32)
PURPLES = (
    (0.0, (3, 2, 7)),
    (0.10, (18, 5, 34)),
    (0.22, (40, 8, 70)),
    (0.50, (96, 28, 150)),
    (0.80, (158, 78, 220)),
    (1.0, (226, 196, 250)),
)
TONES = ((0.0, 0.0), (0.2, 0.10), (0.5, 0.42), (0.7, 0.72), (0.85, 0.93), (1.0, 1.0))
BLACK = 0.018
HATCH_PITCH_PX = 6.5
HATCH_ANGLES = (68.0, -52.0, 14.0)  # By the way a surface faces: side walls, back walls, floors.


@dataclass(frozen=True, slots=True)
class Look:
    """How one light state is drawn: a gain for each lamp and shaft, purple light apart, and where the tones part."""

    lamps: dict[str, float]
    shafts: dict[str, float] = field(default_factory=dict)
    lit_above: float = 0.30
    half_above: float = 0.075
    outline_px: float = 1.25
    glow: float = 1.0
    ghost: float = 0.17
    purple: dict[str, float] = field(default_factory=dict)


def draw(shot: Shot, look: Look, *, oversample: int = 2) -> Image.Image:
    """Return the drawing, smaller than the shot by the oversampling."""
    px = shot.depth.shape[1] / 1920
    pens = _Pens(shot.depth.shape, px)
    shot.marks = shot.marks or marks(shot, 1.1 * px)
    lights = [_sum(shot, lamps, pens) for lamps in (look.lamps, look.purple)]
    outlines = _outlines(shot, np.maximum(*lights), look, pens)
    # With no lamp left but the gas, faint outlines are the gas's too.
    cold_look = look if look.lamps else replace(look, ghost=0.0)
    cold = _cold(_shrunk(_level(shot, lights[0], outlines, cold_look, pens), oversample))
    if not look.purple:
        return Image.fromarray(cold)
    purple = _shrunk(_level(shot, lights[1], outlines, replace(look, shafts={}, glow=0.0), pens), oversample)
    return Image.fromarray(np.maximum(cold, _purple(purple)))


def _sum(shot: Shot, lamps: dict[str, float], pens: _Pens) -> Layer:
    total = np.zeros_like(shot.depth)
    for name, gain in lamps.items():
        total = total + gain * shot.light[name]
    return pens.blur(total, 0.8)


def _shrunk(level: Layer, oversample: int) -> Layer:
    height, width = level.shape
    return np.asarray(level.reshape(height // oversample, oversample, width // oversample, oversample).mean((1, 3)))


def _level(shot: Shot, light: Layer, outlines: tuple[Layer, Layer], look: Look, pens: _Pens) -> Layer:
    """Return the finished tones under one colour of light, lines and all."""
    assert shot.marks is not None
    given, drawn = zip(*TONES, strict=True)
    tone = np.interp(np.clip(shot.tone * shot.marks.tone, 0, 1), given, drawn).astype(np.float32)
    level = _shafts(shot, _tones(shot, light, tone, look, pens), look, pens)
    bright = ramp(0.05, 0.16, pens.blur(level, 1.5))
    silhouette, crease = outlines
    ink = np.maximum.reduce([silhouette, crease * 0.9, shot.marks.ink * 0.92])
    level = level * (1 - ink * bright)
    faint = np.maximum.reduce([silhouette, crease * 0.55, shot.marks.ink * 0.16]) * look.ghost
    level = np.maximum(level, faint * (1 - bright) * ramp(0.05, 0.35, shot.corner))
    return np.asarray(np.where(shot.grain == int(Grain.GLOW), np.maximum(look.glow, level), level))


class _Pens:
    """Owns the picture's noise: how the hand shakes. Sizes are in pixels of the finished 1920-wide picture."""

    def __init__(self, shape: tuple[int, int], px: float) -> None:
        self.px = px
        self.shape = shape
        self.shake = self._noise(1, 9)
        self.fine = self._noise(2, 1.1)
        self.slow = self._noise(3, 60)

    def blur(self, values: Layer, size_px: float) -> Layer:
        return np.asarray(ndimage.gaussian_filter(values.astype(np.float32), size_px * self.px))

    def hatch(self, amount: Layer, degrees: float, pitch_px: float = HATCH_PITCH_PX) -> Layer:
        """Return white strokes on black whose width follows the amount, 0 to 1."""
        return self._strokes(amount, degrees, pitch_px, np.ones(self.shape, bool)).reshape(self.shape)

    def hatch_by_facing(self, amount: Layer, shot: Shot) -> Layer:
        """Return strokes that run one way on side walls, another on back walls, a third on floors."""
        facing = np.abs(shot.normal).argmax(-1)
        facing[shot.is_round] = 1
        strokes = np.zeros(self.shape, np.float32)
        for axis, degrees in enumerate(HATCH_ANGLES):
            where = (facing == axis) & (amount > 0.02)
            strokes[where] = self._strokes(amount, degrees, HATCH_PITCH_PX, where)
        return strokes

    def _strokes(self, amount: Layer, degrees: float, pitch_px: float, where: npt.NDArray[np.bool_]) -> Layer:
        y, x = np.nonzero(where)
        angle, pitch = np.radians(degrees), pitch_px * self.px
        across = (x * np.cos(angle) + y * np.sin(angle)).astype(np.float32) / pitch + 0.10 * self.shake[where]
        stroke = 1 - np.abs((across % 1) - 0.5) * 2
        edge = 1.2 / pitch
        return ramp(-edge, edge, amount[where] + 0.05 * self.fine[where] - stroke)

    def _noise(self, seed: int, size_px: float) -> Layer:
        """Return smooth noise with spread 1. Wide noise is made small and grown, as a wide blur is slow."""
        shrink = max(1, int(size_px * self.px / 3))
        shape = tuple(n // shrink + 2 for n in self.shape)
        field_ = np.random.default_rng(seed).normal(size=shape).astype(np.float32)
        field_ = ndimage.gaussian_filter(field_, size_px * self.px / shrink)
        if shrink > 1:
            field_ = ndimage.zoom(field_, shrink, order=1)
        field_ = field_[: self.shape[0], : self.shape[1]]
        return np.asarray(field_ / max(float(field_.std()), 1e-6))


def _tones(shot: Shot, light: Layer, tone: Layer, look: Look, pens: _Pens) -> Layer:
    brushed = light * (1 + 0.035 * pens.fine + 0.05 * pens.shake)
    lit = ramp(look.lit_above * 0.92, look.lit_above * 1.08, brushed)
    half = ramp(look.half_above * 0.88, look.half_above * 1.12, brushed)
    below = ramp(look.half_above * 0.2, look.half_above, light)
    strokes = pens.hatch_by_facing(np.clip(below * 0.8, 0, 0.85), shot) * ramp(0.03, 0.08, below)
    nearly = ramp(look.lit_above * 0.60, look.lit_above, light)
    bright_strokes = pens.hatch_by_facing(np.clip(nearly * 0.7, 0, 0.75), shot) * ramp(0.05, 0.15, nearly)
    half_tone = tone * 0.40 + 0.02
    level = BLACK + (half_tone - BLACK) * np.maximum(half, strokes * 0.55)
    level = level + (tone * 0.85 - level).clip(0) * bright_strokes * (1 - lit) * half
    level = level * (1 - lit) + tone * lit
    open_ = pens.blur(shot.corner, 2.0)
    nook = pens.hatch(np.clip(ramp(0.62, 0.22, open_) * 0.9, 0, 0.9), 38, 5.0) * ramp(0.66, 0.58, open_)
    return level * (1 - 0.75 * nook) * (1 - 0.9 * ramp(0.22, 0.10, open_))


def _shafts(shot: Shot, level: Layer, look: Look, pens: _Pens) -> Layer:
    """Let lit air lift what lies behind it by one flat step, its edge drawn in strokes."""
    for name, gain in look.shafts.items():
        air = pens.blur(shot.shaft[name], 3) * gain
        step = 0.5 * ramp(0.45, 0.5, air) + 0.5 * pens.hatch(np.clip(ramp(0.15, 0.5, air), 0, 0.8), -24) * ramp(
            0.12, 0.2, air
        )
        level = level + (0.80 - level).clip(0) * 0.20 * step
    return level


def _outlines(shot: Shot, light: Layer, look: Look, pens: _Pens) -> tuple[Layer, Layer]:
    """Return silhouettes and creases as ink. Lines swell in the shade and thin out in the light."""
    nearness = 1 / np.clip(shot.depth, 0.05, 60)
    jump, crease = np.zeros(pens.shape, bool), np.zeros(pens.shape, bool)
    for axis in (0, 1):
        before, after = np.roll(nearness, 1, axis), np.roll(nearness, -1, axis)
        bend = np.abs(before + after - 2 * nearness) / nearness
        jump |= bend > 0.03
        crease |= bend > 0.0035
        crease |= (shot.normal * np.roll(shot.normal, -1, axis)).sum(-1) < 0.7
        crease |= np.roll(shot.part, -1, axis) != shot.part
    for edge in (jump, crease):
        edge[:2] = edge[-2:] = edge[:, :2] = edge[:, -2:] = False
    swell = 0.75 + 0.5 * ramp(look.lit_above, look.half_above, light) + 0.16 * pens.shake
    thick = look.outline_px * pens.px * swell
    return _line(jump, thick * 1.15), _line(crease, thick * 0.5)


def _line(edge: npt.NDArray[np.bool_], half_width: Layer) -> Layer:
    distance = ndimage.distance_transform_edt(~edge).astype(np.float32)
    return ramp(1, 0, np.clip((distance - half_width + 0.6) / 1.2, 0, 1))


def _cold(level: Layer) -> npt.NDArray[np.uint8]:
    warm = ramp(0.55, 0.95, level)[..., None]
    rgb = level[..., None] * COLD * (1 + warm * (0.985 / COLD - 1))
    return np.asarray(np.clip(rgb, 0, 1) * 255 + 0.5, np.uint8)


def _purple(level: Layer) -> npt.NDArray[np.uint8]:
    stops, colours = zip(*PURPLES, strict=True)
    channels = [np.interp(level, stops, [c[i] for c in colours]) for i in range(3)]
    return np.asarray(np.stack(channels, -1) + 0.5, np.uint8)
