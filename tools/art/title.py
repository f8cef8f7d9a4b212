"""The game's name in letters: white, condensed, on lines that tear like a picture that won't hold."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from tools.art.catalogue import ASSETS, Picture

FONT = ASSETS / "fonts" / "barlow-condensed-bold.woff2"
SIZE = (1120, 420)
SHARPER = 2
LICENCE = "made by tools/art for this game; lettered in Barlow Condensed (OFL 1.1)"


def logo() -> Image.Image:
    """Return the lettering on clear ground: MORE WITHIN over THE HOUR, between two rules, torn along raster lines."""
    sheet = Image.new("L", (SIZE[0] * SHARPER, SIZE[1] * SHARPER))
    pen = ImageDraw.Draw(sheet)
    small, large = (ImageFont.truetype(str(FONT), size * SHARPER) for size in (150, 210))
    _spaced(pen, (40, 128), "MORE WITHIN", small, 9.5)
    _spaced(pen, (40, 300), "THE HOUR", large, 12)
    pen.rectangle([40 * SHARPER, 28 * SHARPER, 838 * SHARPER, 34 * SHARPER], fill=255)
    pen.rectangle([40 * SHARPER, 396 * SHARPER, 838 * SHARPER, 402 * SHARPER], fill=255)
    alpha = np.asarray(_torn(sheet).resize(SIZE, Image.Resampling.LANCZOS))
    white = np.full((*alpha.shape, 3), (246, 248, 250), np.uint8)
    return Image.fromarray(np.dstack([white, alpha]), "RGBA").crop((20, 12, 860, 416))


def _spaced(
    pen: ImageDraw.ImageDraw, place: tuple[float, float], words: str, font: ImageFont.FreeTypeFont, gap: float
) -> None:
    """Write letters one by one, the gap between them in finished pixels; place is left and middle."""
    x, y = place[0] * SHARPER, place[1] * SHARPER
    for letter in words:
        pen.text((x, y), letter, fill=255, font=font, anchor="lm")
        x += font.getlength(letter) + gap * SHARPER


def _torn(sheet: Image.Image) -> Image.Image:
    """Shift a few bands of lines sideways, and scratch the ink where the tear runs."""
    rows = np.asarray(sheet).copy()
    chance = np.random.default_rng(7)
    for top, tall, shift in ((262, 10, 34), (280, 4, -18), (640, 14, -40), (660, 5, 22)):
        rows[top : top + tall] = np.roll(rows[top : top + tall], shift, axis=1)
        cut = chance.random(rows.shape[1] // 12 + 1).repeat(12)[: rows.shape[1]] < 0.25
        rows[top : top + tall, cut] = 0
    rows[1::8] = (rows[1::8] * 0.55).astype(np.uint8)
    return Image.fromarray(rows)


PICTURES = (
    Picture("logo", "interface", "More Within the Hour.", logo, size=(840, 404), suffix="png", licence=LICENCE),
)
