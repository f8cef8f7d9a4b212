"""Draws a person from rendered layers as ink on paper: black, white, and two or three flat greys.

Light falls in three steps with a brushed edge; between half tone and black it is hatched. Lines come from depth,
folds of the surface and borders between pieces. All chance is taken from the place in the whole frame, so that a head
drawn alone fits the body drawn before it. Works at twice the final size and halves it at the end.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from tools.art.light import Layers
from tools.art.pattern import pattern, ramp
from tools.art.scene import Stuff

Field = npt.NDArray[np.floating[Any]]

# Tone in shadow, half light, light, and where light strikes hardest.
TONES: dict[int, tuple[float, float, float, float]] = {
    Stuff.SKIN: (0.03, 0.42, 1.0, 1.0),
    Stuff.DARK_HAIR: (0.015, 0.04, 0.30, 0.42),
    Stuff.FAIR_HAIR: (0.10, 0.52, 0.97, 1.0),
    Stuff.DARK_CLOTH: (0.015, 0.055, 0.125, 0.27),
    Stuff.MID_CLOTH: (0.06, 0.30, 0.66, 0.80),
    Stuff.KNIT: (0.06, 0.34, 0.70, 0.86),
    Stuff.EYE: (0.22, 0.62, 1.0, 1.0),
    Stuff.IRIS: (0.05, 0.16, 0.34, 0.34),
    Stuff.INK: (0, 0, 0, 0),
    Stuff.WHITE: (1, 1, 1, 1),
    Stuff.TEETH: (0.25, 0.62, 0.95, 1.0),
    Stuff.MOUTH: (0, 0, 0.08, 0.1),
    Stuff.TRIM: (0.02, 0.09, 0.22, 0.36),
    Stuff.CHINA: (0.08, 0.55, 0.96, 1.0),
    Stuff.WALL: (0.012, 0.045, 0.13, 0.13),
    Stuff.METAL: (0.02, 0.14, 0.40, 0.85),
}
RIM_TONES = {Stuff.SKIN: 1.0, Stuff.FAIR_HAIR: 0.95, Stuff.DARK_HAIR: 0.62, Stuff.KNIT: 0.85, Stuff.MID_CLOTH: 0.8}
UNSHADED = (Stuff.INK, Stuff.WHITE, Stuff.EYE, Stuff.IRIS, Stuff.MOUTH)
# Cold paper-white in the lights, a breath of blue in the greys: still a grey to any eye.
COLD = np.array([0.945, 0.975, 1.035])
KEYLINE = np.array([214, 220, 228]) / 255


@dataclass(frozen=True, slots=True)
class Nib:
    """How something is drawn: how dark the lips, how deep creases of the skin go, where light and half light begin.

    `folds`: over how many large pixels the surface is smoothed before its folds are sought, and how sharply it has to
    bend in a pixel to be one; both change when a thing is nearer. `fill` is where a faint second light comes from,
    which no body blocks: the half light in the shadows.
    """

    lips: float = 0.15
    creases: float = 0.7
    light: float = 0.40
    half: float = 0.12
    folds: tuple[float, float] = (3.2, 0.042)
    outline: float = 2.5
    keyline: bool = True
    fill: tuple[float, float, float] = (0.6, -0.75, -0.12)


class Chance:
    """Noise over the whole frame, seen through a window whose corner is at (left, top) in the large pixels."""

    def __init__(self, shape: tuple[int, int], corner: tuple[int, int]) -> None:
        self.rows = (np.arange(shape[0]) + corner[1]).astype(np.float32)
        self.columns = (np.arange(shape[1]) + corner[0]).astype(np.float32)

    def waves(self, size: float, seed: int) -> Field:
        """Return noise of about unit spread with features `size` pixels large."""
        lattice = np.random.RandomState(seed).randn(256, 256)
        rows, columns = np.meshgrid(self.rows / size % 256, self.columns / size % 256, indexing="ij")
        found: Field = ndimage.map_coordinates(lattice.astype(np.float32), [rows, columns], order=1, mode="grid-wrap")
        return found * np.float32(1.4)


def ink(layers: Layers, nib: Nib, *, corner: tuple[int, int] = (0, 0)) -> Field:
    """Return the drawing as RGBA (0 to 1, not premultiplied), half the size of the layers."""
    chance = Chance(layers.shape, corner)
    wobble, grain = chance.waves(30, 1), chance.waves(5, 2)
    skin = np.isin(layers.stuff, (Stuff.SKIN, Stuff.EYE))
    key = np.where(skin, _blur(layers.lights["key"], 2.6), _blur(layers.lights["key"], 3.4) + 0.006 * grain)
    lit, half, hard = _steps(layers, key, nib, wobble, corner)
    tone = _toned(layers, lit, half, hard, key)
    tone = _with_patterns(layers, tone)
    tone = _with_rim(layers, tone, lit)
    tone = _with_crevices(layers, tone, nib)
    tone = _with_lines(layers, tone, nib, wobble)
    return _finished(layers, tone, nib, wobble)


def _blur(layer: npt.ArrayLike, size: float) -> Field:
    blurred: Field = ndimage.gaussian_filter(np.asarray(layer, np.float32), size, truncate=3)
    return blurred


def _steps(layers: Layers, key: Field, nib: Nib, wobble: Field, corner: tuple[int, int]) -> tuple[Field, Field, Field]:
    """Return how far each point is in the light, in half light (with its hatching), and in the hardest light."""
    lit = ramp(nib.light - 0.016, nib.light + 0.016, key)
    fill = _blur(np.clip((layers.normal * (np.array(nib.fill) / np.linalg.norm(nib.fill))).sum(-1), 0, 1), 2.8)
    half = np.clip(np.maximum(ramp(nib.half - 0.05, nib.half + 0.10, key), ramp(0.42, 0.82, fill) * 0.62), 0, 1)
    hatched = hatch(np.clip(half * 2.2, 0, 0.8), 11, -52, wobble * 0.07, corner) * ramp(0.02, 0.05, half)
    half = np.maximum(ramp(0.36, 0.40, half), hatched)
    return lit, half, ramp(0.80, 0.86, key)


def hatch(level: Field, pitch: float, degrees: float, wobble: Field, corner: tuple[int, int]) -> Field:
    """Return strokes `pitch` pixels apart, as wide as `level` says."""
    rows, columns = np.mgrid[: level.shape[0], : level.shape[1]].astype(np.float32)
    turn = np.radians(degrees)
    across = ((columns + corner[0]) * np.cos(turn) + (rows + corner[1]) * np.sin(turn)) / pitch + wobble
    return ramp(-0.10, 0.10, level - (1 - np.abs(across % 1 - 0.5) * 2))


def _toned(layers: Layers, lit: Field, half: Field, hard: Field, key: Field) -> Field:
    tone = np.zeros(layers.shape, np.float32)
    for stuff in np.unique(layers.stuff.astype(int)):
        if stuff not in TONES:
            continue
        here = layers.stuff == stuff
        shadow, dim, light, glare = TONES[stuff]
        step_half, step_lit = half[here], lit[here]
        if stuff in (Stuff.DARK_HAIR, Stuff.FAIR_HAIR):
            step_half, step_lit = _strands(layers, key, here, fair=stuff == Stuff.FAIR_HAIR)
        value = shadow + (dim - shadow) * step_half
        value = value * (1 - step_lit) + light * step_lit
        tone[here] = value + (glare - light) * hard[here] * step_lit
    return tone


def _strands(layers: Layers, key: Field, here: npt.NDArray[np.bool_], *, fair: bool) -> tuple[Field, Field]:
    """Return half light and light on hair: strokes along each lock, more and wider where more light falls."""
    lock, along, across = layers.rest[here].T
    table = np.random.RandomState(3).rand(8192)

    def streaks(place: Field) -> Field:
        left = np.floor(place).astype(int)
        t = place - left
        t = t * t * (3 - 2 * t)
        return np.asarray(table[left % 8192] * (1 - t) + table[(left + 1) % 8192] * t)

    place = across * (7 if fair else 3) + lock * 137.0
    strand = 0.6 * streaks(place + 0.8 * np.sin(along * 3)) + 0.4 * streaks(
        place * 2.3 + 77 + 0.5 * np.sin(along * 5 + 1)
    )
    light = np.clip(0.10 + key[here] * 1.25, 0, 1.25) if fair else np.clip((key[here] - 0.40) * 0.76, 0, 0.8)
    return ramp(-0.10, 0.10, light + 0.28 * fair - strand), ramp(-0.10, 0.10, light - strand)


def _with_patterns(layers: Layers, tone: Field) -> Field:
    for piece in np.unique(layers.number.astype(int)):
        if piece < 30:
            continue
        here = layers.number == piece
        drawn = pattern(piece, layers.rest[here].astype(float))
        tone[here] = tone[here] * drawn.tone * (1 - drawn.ink)
    return tone


def _with_rim(layers: Layers, tone: Field, lit: Field) -> Field:
    """A white slash along the shadow side: it parts a dark figure from a dark room."""
    rim = ramp(0.27, 0.33, _blur(layers.lights["rim"], 1.6)) * (1 - lit)
    strength = np.full(layers.shape, 0.46, np.float32)
    for stuff, value in RIM_TONES.items():
        strength[layers.stuff == stuff] = value
    strength[np.isin(layers.stuff, UNSHADED)] = 0
    return np.maximum(tone, rim * strength)


def _with_crevices(layers: Layers, tone: Field, nib: Nib) -> Field:
    skin = layers.stuff == Stuff.SKIN
    lips = np.where(skin, ramp(0.35, 0.65, layers.feature), 0)
    tone = tone * (1 - lips * nib.lips)
    occlusion = _blur(layers.occlusion, 3.2)
    deep = np.where(skin, ramp(0.36, 0.20, occlusion) * 0.8, ramp(0.30, 0.15, occlusion) * 0.6)
    tone = tone * (1 - deep * ~np.isin(layers.stuff, UNSHADED))
    # Where the surface folds towards the eye, a pen would go once: it finds nostrils, lids and the lines of a smile.
    width, sharp = nib.folds
    right, up = _blur(layers.normal[..., 0], width), _blur(layers.normal[..., 2], width)
    fold = np.gradient(right, axis=1) - np.gradient(up, axis=0)
    only_skin = (ndimage.minimum_filter(layers.stuff, 5) == 1) & (ndimage.maximum_filter(layers.stuff, 5) == 1)
    cloth = np.isin(layers.stuff, (Stuff.DARK_CLOTH, Stuff.KNIT, Stuff.MID_CLOTH))
    creased = ramp(sharp, 1.43 * sharp, -fold) * only_skin * nib.creases + ramp(0.040, 0.065, -fold) * cloth * 0.8
    return np.asarray(tone * (1 - np.clip(creased, 0, 1)))


def _with_lines(layers: Layers, tone: Field, nib: Nib, wobble: Field) -> Field:
    outer, inner, strands = edges(layers)
    width = nib.outline * (1 + 0.16 * np.clip(wobble, -1, 1))
    blank = np.isin(layers.stuff, (Stuff.INK, Stuff.WHITE))
    tone = tone * (1 - fat(outer, width) * ~blank)
    tone = tone * (1 - 0.9 * fat(strands, 0.8))
    tone = tone * (1 - 0.95 * fat(inner, 1.3) * ~blank * ~np.isin(layers.stuff, (Stuff.EYE, Stuff.IRIS)))
    return np.where(layers.stuff == Stuff.WHITE, 1, tone)


def edges(layers: Layers) -> tuple[Field, Field, Field]:
    """Return where one thing ends before another, where a surface breaks or pieces meet, and where locks of hair do."""
    depth = np.log(np.clip(layers.depth, 0.01, 50))
    solid = layers.alpha > 0.5
    normal = layers.normal / np.maximum(np.linalg.norm(layers.normal, axis=-1, keepdims=True), 1e-6)
    facing = np.clip(np.abs(normal[..., 1]), 0.15, 1)
    locks = np.where(layers.stuff == Stuff.FAIR_HAIR, layers.rest[..., 0], 0)
    # Near the parting locks are so thin that the lines between them would make a comb.
    drawn = (locks > 0.5) & (layers.rest[..., 1] > 0.3)
    threshold = np.where(locks > 0, 0.016, 0.006)
    outer, inner, strands = (np.zeros(layers.shape) for _ in range(3))
    for shift in ((0, 1), (1, 0), (1, 1), (1, -1)):
        beside = {"shift": (-shift[0], -shift[1]), "axis": (0, 1)}
        both = solid & np.roll(solid, **beside)
        step = np.abs(np.roll(depth, **beside) - depth) > threshold / np.minimum(facing, np.roll(facing, **beside))
        outer = np.maximum(outer, (step & both) | (solid != np.roll(solid, **beside)))
        bent = (normal * np.roll(normal, **beside)).sum(-1) < 0.55
        other = np.abs(np.roll(layers.number, **beside) - layers.number) > 0.5
        inner = np.maximum(inner, ((bent & (locks == 0)) | other) & both)
        strands = np.maximum(strands, (np.abs(np.roll(locks, **beside) - locks) > 0.08) & drawn & both)
    return outer, inner, strands


def fat(edge: Field, width: npt.ArrayLike) -> Field:
    away = ndimage.distance_transform_edt(edge < 0.5)
    return 1 - ramp(-0.7, 0.7, away - width)


def _finished(layers: Layers, tone: Field, nib: Nib, wobble: Field) -> Field:
    """Return the drawing with its outline grown outward, a light line around it, cold greys, at the final size."""
    tint = COLD * (1 + ramp(0.55, 0.95, tone)[..., None] * (0.985 / COLD - 1))
    colour = np.clip(tone[..., None] * tint, 0, 1)
    solid = layers.alpha > 0.5
    away = ndimage.distance_transform_edt(~solid)
    black = 1 - ramp(-0.7, 0.7, away - nib.outline * 0.8 * (1 + 0.12 * np.clip(wobble, -1, 1)))
    around = 1 - ramp(-1.0, 1.0, away - (nib.outline * 0.8 + 2.4)) if nib.keyline else black
    colour = np.where(solid[..., None], colour, KEYLINE * (1 - black[..., None]))
    full = np.concatenate([colour * around[..., None], around[..., None]], -1)
    height, width = full.shape[0] // 2, full.shape[1] // 2
    small = full[: height * 2, : width * 2].reshape(height, 2, width, 2, 4).mean((1, 3))
    alpha = small[..., 3:]
    # Colour beyond the edge stays that of the light line, or lossy compression pulls a dark fringe into it.
    small[..., :3] = np.where(alpha > 1e-3, small[..., :3] / np.maximum(alpha, 1e-3), KEYLINE)
    return np.asarray(small)
