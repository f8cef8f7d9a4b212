"""How the interface looks: its colours, and its measures as shares of the viewport's height.

Ink noir: black, white, cold greys. Red marks what is focused and the news strip, and nothing else has a colour.
"""

from __future__ import annotations

import pygame

Color = tuple[int, int, int]

BLACK: Color = (8, 9, 11)
PANEL: Color = (10, 11, 13)
WHITE: Color = (244, 247, 250)
TEXT: Color = (240, 243, 247)
GREY: Color = (150, 158, 168)
DARK_GREY: Color = (52, 56, 62)
# Words that cannot be pressed now: still to be read, on black and on a dim picture.
DISABLED: Color = (104, 110, 118)
RED: Color = (214, 18, 32)

# What scripts and pictures are measured on.
VIRTUAL_HEIGHT = 1080
# Shares of the viewport's height.
TEXT_SIZE = 0.036
NAME_SIZE = 0.036
SMALL_SIZE = 0.027
FRAME = 0.0026
# Below this even a condensed capital is no letter any more, whatever the window.
SMALLEST_LABEL_PX = 11


def share(viewport: pygame.Rect, part: float) -> int:
    """Return this share of the viewport's height in pixels, one at the least."""
    return max(1, round(viewport.height * part))


def label_px(viewport: pygame.Rect, part: float, scale: float = 1.0) -> int:
    return max(SMALLEST_LABEL_PX, round(viewport.height * part * scale))


def parse_color(text: str) -> tuple[int, int, int, int] | None:
    """Read `#rgb`, `#rgba`, `#rrggbb` or `#rrggbbaa`; None where it is nothing of the kind."""
    digits = text.removeprefix("#")
    if len(digits) in (3, 4):
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) == 6:
        digits += "ff"
    if len(digits) != 8:
        return None
    try:
        red, green, blue, alpha = bytes.fromhex(digits)
    except ValueError:
        return None
    return red, green, blue, alpha
