"""Colours as scripts write them: `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, or a name."""

from __future__ import annotations

import pygame
from pygame import Color


def color_of(written: str) -> Color | None:
    """Return the colour; None if that is not one. pygame reads only the long forms."""
    text = written.strip()
    if text.startswith("#") and len(text) in (4, 5):
        text = "#" + "".join(digit * 2 for digit in text[1:])
    try:
        return pygame.Color(text)
    except ValueError:
        return None
