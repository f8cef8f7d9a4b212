"""Puts a drawing on paper: black for a whole picture, or a coloured ground under it."""

import numpy as np
from PIL import Image

from tools.art.ink import Field


def on_black(drawing: Field) -> Image.Image:
    return as_image(drawing[..., :3] * drawing[..., 3:])


def as_image(colour: Field) -> Image.Image:
    """Return an image of colours 0 to 1."""
    return Image.fromarray((np.clip(colour, 0, 1) * 255 + 0.5).astype(np.uint8), "RGB")
