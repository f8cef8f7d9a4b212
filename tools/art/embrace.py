"""The embrace: two people against the light in the gas. They are rendered for their outlines and lit edges alone; the
gas stands behind them in banks, open where the light is, and again before them."""

import numpy as np
from PIL import Image
from scipy import ndimage

from tools.art.catalogue import Picture
from tools.art.face import EXPRESSIONS
from tools.art.figure import add_figure
from tools.art.ink import Chance, Field, edges, fat
from tools.art.light import Layers, render
from tools.art.pattern import ramp
from tools.art.room_grain import rough
from tools.art.room_rays import Camera
from tools.art.room_smoke import BLACK, DARK, LIGHT, MIDDLE, RIM, Bank, paint_gas
from tools.art.scene import add_camera, add_sun, reset_scene

SIZE = (1920, 1080)
WIDE, AWAY = 1.62, 4.2
CAMERA = Camera(eye=(0.17, -AWAY, 0.82), target=(0.17, 0.0, 0.82), spread=WIDE / AWAY)
# The light behind them, in shares of the picture, and how far (in heights) each purple of it reaches.
GLOW = (0.52, 0.40)
RINGS = ((0.86, DARK), (0.62, MIDDLE), (0.38, LIGHT))
FROM_ABOVE = (0.0, 1.0)


def valley(away: float, low: float, high: float, half: float, puff: float, glow: float) -> Bank:
    """Return a bank that is `low` before the two and `high` from `half` metres on to either side of them."""
    middle = CAMERA.target[0]
    shape = ((-1.6, high), (-half, 0.92 * high), (-0.35, 1.05 * low), (0.1, low), (0.45, 1.1 * low), (half, 0.9 * high))
    return Bank(away, (*((middle + x, height) for x, height in shape), (middle + 1.6, high)), puff, glow)


BEHIND = (
    valley(7.0, 0.62, 1.55, 1.10, 0.42, 1.05),
    valley(6.2, 0.55, 1.30, 1.00, 0.40, 0.95),
    valley(5.4, 0.50, 1.02, 0.85, 0.34, 0.85),
    valley(4.8, 0.46, 0.78, 0.80, 0.28, 0.72),
)
BEFORE = (
    valley(3.7, 0.46, 0.66, 0.75, 0.20, 0.85),
    valley(3.3, 0.48, 0.58, 0.65, 0.17, 0.72),
    valley(3.0, 0.50, 0.56, 0.60, 0.14, 0.60),
)


def shoot(share: float = 1.0) -> Layers:
    scene = reset_scene()
    closed = {"eyeBlinkLeft": 0.95, "eyeBlinkRight": 0.95}
    add_figure("clark", EXPRESSIONS["clark tender"] | closed, "clark embrace", (0, 0))
    add_figure("chloe", EXPRESSIONS["chloe pleading"] | closed | {"jawOpen": 0.04}, "chloe embrace", (0, 0))
    add_camera(CAMERA.eye, CAMERA.target, lens=36 * AWAY / WIDE)
    lights = {"key": add_sun((0.80, -0.50, -0.35), degrees=1.0), "rim": add_sun((-0.80, -0.50, -0.30), degrees=1.0)}
    return render(scene, lights, (int(SIZE[0] * share), int(SIZE[1] * share)), samples=4)


def draw() -> Image.Image:
    return paint(shoot())


def paint(layers: Layers) -> Image.Image:
    """Return the picture: light, gas, the two, gas before them. Its edges are soft: it needs no larger drawing."""
    nothing_before = np.full(layers.shape, np.inf, np.float32)
    behind = paint_gas(_glow(layers.shape), nothing_before, CAMERA, BEHIND, light=FROM_ABOVE, seed=11)
    two = np.asarray(_with_people(behind / 255, layers) * 255 + 0.5, np.uint8)
    return Image.fromarray(paint_gas(two, nothing_before, CAMERA, BEFORE, light=FROM_ABOVE, seed=83))


def _glow(shape: tuple[int, int]) -> np.ndarray:
    """Return the light behind the gas: flat rings about their heads with a ragged edge."""
    height, width = shape
    rows, columns = np.meshgrid(np.arange(height) / height, np.arange(width) / height, indexing="ij")
    away = np.hypot(columns - GLOW[0] * width / height, 1.1 * (rows - GLOW[1]))
    away += 0.34 * (rough((columns * 2.2).astype(np.float32), (rows * 3.4).astype(np.float32), 5) - 0.5)
    colour = np.broadcast_to(np.array(BLACK, float), (*shape, 3)).copy()
    for reach, purple in RINGS:
        colour += (np.array(purple) - colour) * ramp(reach + 0.003, reach - 0.003, away)[..., None]
    return np.asarray(colour + 0.5, np.uint8)


def _with_people(picture: Field, layers: Layers) -> Field:
    """Set the two into the picture: black, an inner line where a body ends before another, and lit along the edge."""
    solid = layers.alpha[..., None]
    wobble = Chance(layers.shape, (0, 0)).waves(15, 1)
    outer, _, strands = edges(layers)
    inner = fat(outer, 0.9 + 0.2 * wobble) * 0.9 + fat(strands, 0.4) * 0.35
    light = np.maximum(
        ndimage.gaussian_filter(layers.lights["key"], 1.0), ndimage.gaussian_filter(layers.lights["rim"], 1.0)
    )
    figure = np.broadcast_to(np.array(BLACK) / 255, picture.shape).copy()
    for share, colour in (
        (np.clip(inner, 0, 1), DARK),
        (ramp(0.10, 0.14, light), DARK),
        (ramp(0.26, 0.31, light), MIDDLE),
        (ramp(0.46, 0.52, light), RIM),
    ):
        figure = figure * (1 - share[..., None]) + np.array(colour) / 255 * share[..., None]
    return np.asarray(picture * (1 - solid) + figure * solid)


PICTURES = [
    Picture(
        "cg embrace",
        "cg",
        "Two dark figures hold each other and kiss in billowing purple gas, lit along their edges.",
        draw,
        suffix="jpg",
    ),
]
