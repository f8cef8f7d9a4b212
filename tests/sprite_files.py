"""The sprites as they lie in assets/sprites, each read once for all tests."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

from PIL import Image

SPRITES = Path(__file__).parents[1] / "assets" / "sprites"
FACES: dict[str, dict[str, Any]] = json.loads((SPRITES / "faces.json").read_text("utf-8"))
# Cold ink is a breath of blue, and lossy WebP adds a little; a colour that anybody would name is far beyond this.
MOST_COLOUR = 34


@functools.cache
def picture(name: str) -> Image.Image:
    with Image.open(SPRITES / f"{name}.webp") as image:
        return image.copy()
