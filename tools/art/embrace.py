"""The embrace: two people against the light in the gas. They are rendered for their outlines and lit edges alone; the
gas is painted flat, in the three purples of the game, behind them and again before their feet."""

from dataclasses import dataclass

import numpy as np
from PIL import Image
from scipy import ndimage

from tools.art.catalogue import Picture
from tools.art.face import EXPRESSIONS
from tools.art.figure import add_figure
from tools.art.ink import Chance, Field, edges, fat
from tools.art.light import Layers, render
from tools.art.paper import as_image
from tools.art.pattern import ramp
from tools.art.room_smoke import billow
from tools.art.scene import add_camera, add_sun, reset_scene

SIZE = (1920, 1080)
BLACK = (9, 3, 16)
DARK, MIDDLE, LIGHT, RIM = (40, 8, 70), (96, 28, 150), (158, 78, 220), (228, 198, 255)
# The light behind them, in shares of the picture, and how far it reaches.
GLOW = (0.52, 0.40)
REACH = 0.62


@dataclass(frozen=True, slots=True)
class Smoke:
    """A layer of gas: how light each point is (0 to 1), and how far it stands before or behind its own edge."""

    light: Field
    body: Field


def shoot(share: float = 1.0) -> Layers:
    scene = reset_scene()
    closed = {"eyeBlinkLeft": 0.95, "eyeBlinkRight": 0.95}
    add_figure("clark", EXPRESSIONS["clark tender"] | closed, "clark embrace", (0, 0))
    add_figure("chloe", EXPRESSIONS["chloe pleading"] | closed | {"jawOpen": 0.04}, "chloe embrace", (0, 0))
    add_camera((0.17, -4.2, 0.82), (0.17, 0, 0.82), lens=36 * 4.2 / 1.62)
    lights = {"key": add_sun((0.80, -0.50, -0.35), degrees=1.0), "rim": add_sun((-0.80, -0.50, -0.30), degrees=1.0)}
    return render(scene, lights, (int(SIZE[0] * share), int(SIZE[1] * share)), samples=4)


def draw() -> Image.Image:
    return as_image(paint(shoot()))


def paint(layers: Layers) -> Field:
    """Return the picture: gas, the two, gas before them. Every edge is a soft step, so it needs no larger drawing."""
    far = smoke(layers.shape, size=0.20, seed=4)
    picture = _coloured(np.clip(far.light, 0, 1), far.body)
    picture = _with_people(picture, layers)
    near = smoke(layers.shape, size=0.15, seed=31)
    rows = np.linspace(0, 1, layers.shape[0])[:, None]
    columns = np.linspace(-1, 1, layers.shape[1])[None, :]
    bank = near.body + 3.2 * (rows - 0.88) + 0.85 * np.abs(columns) ** 2.2 * (rows > 0.3) * rows
    front = ramp(0.463, 0.472, bank)[..., None]
    edge = ramp(0.012, 0.004, np.abs(bank - 0.47))[..., None]
    lit_edge = ramp(0.05, 0.02, np.abs(bank - 0.515))[..., None] * ramp(0.25, 0.5, near.light)[..., None]
    gas = _coloured(near.light * 0.9 + 0.04, near.body)
    gas = gas * (1 - lit_edge * 0.75) + np.array(LIGHT) / 255 * lit_edge * 0.75
    picture = picture * (1 - front) + gas * front
    return np.asarray(picture * (1 - edge) + np.array(BLACK) / 255 * edge)


def smoke(shape: tuple[int, int], *, size: float, seed: int) -> Smoke:
    """Return gas all over, of puffs `size` high (share of the picture), lit by the glow behind the two."""
    height, width = shape
    rows, columns = np.meshgrid(np.arange(height) / height, np.arange(width) / height, indexing="ij")
    u, v = (columns / size).astype(np.float32), (rows / (size * 0.85)).astype(np.float32)
    body = ndimage.gaussian_filter(billow(u + 3, v + 7, seed), height / 260)
    # Large round shapes take the light; the small puffs only fray their edges.
    round_body = ndimage.gaussian_filter(body, size * height * 0.05)
    down, right = np.gradient(round_body, size / height)
    to_x, to_y = GLOW[0] * width / height - columns, GLOW[1] - rows
    away = np.hypot(to_x, to_y)
    facing = np.tanh(1.1 * (0.85 * down - 0.5 * right))
    near = np.exp(-((away / REACH) ** 2))
    # Close about their heads it is nearly one light, so that the outline of the kiss stands against it.
    halo = np.exp(-((away / 0.34) ** 2))
    light = (0.06 + 0.70 * near) * (0.75 + 0.55 * facing * (1 - 0.7 * halo)) + 0.30 * (body - 0.62)
    return Smoke(light, body)


def _coloured(light: Field, body: Field) -> Field:
    """Return gas in flat purples with dark creases between the puffs."""
    steps = ((0.07, DARK), (0.26, MIDDLE), (0.55, LIGHT))
    colour = np.broadcast_to(np.array(BLACK) / 255, (*light.shape, 3)).copy()
    for start, purple in steps:
        share = ramp(start - 0.007, start + 0.007, light)[..., None]
        colour = colour * (1 - share) + np.array(purple) / 255 * share
    valley = ndimage.gaussian_laplace(body, light.shape[0] / 300) * (light.shape[0] / 1080) ** 2
    crease = ramp(0.0014, 0.0024, valley)[..., None]
    return np.asarray(colour * (1 - 0.85 * crease) + np.array(BLACK) / 255 * 0.85 * crease)


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
