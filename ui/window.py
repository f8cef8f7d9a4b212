"""What every screen is fitted to: the window, the part of it that is played in, and how the player wants to read."""

from __future__ import annotations

import pygame

from engine.frozen import frozen
from engine.preferences import Preferences
from ui.fonts import Fonts

ASPECT = 16 / 9
# Below this no word is read. A window that is made smaller all the same shows the middle of it.
SMALLEST = (320, 180)


@frozen
class Window:
    """`viewport` is the largest 16:9 rect in the middle of the window."""

    size: tuple[int, int]
    preferences: Preferences
    fonts: Fonts

    @property
    def viewport(self) -> pygame.Rect:
        return viewport_of(self.size)

    @property
    def text_scale(self) -> float:
        return self.preferences.text_scale


def viewport_of(size: tuple[int, int]) -> pygame.Rect:
    width = max(SMALLEST[0], min(size[0], round(size[1] * ASPECT)))
    height = max(SMALLEST[1], min(size[1], round(size[0] / ASPECT)))
    return pygame.Rect((size[0] - width) // 2, (size[1] - height) // 2, width, height)
