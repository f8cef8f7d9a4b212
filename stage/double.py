"""The double that a dizzy eye sees of the picture: out of focus, and a moment late.

Blurring takes longer than painting, so it is done in a frame that paints nothing, of what was seen last. The light is
taken from picture and double in equal measure and then added: blending by alpha would take twice as long.
"""

from __future__ import annotations

import pygame
from pygame import Surface

BLUR_DIVISOR = 5
# A little larger than the picture, so that no edge of it shows when it sways.
SIZE_SHARE = 1.03
# How much of the light is the double's, of 255, at the dizziest.
MOST_LIGHT = 120


class Double:
    """Owns the surfaces on the way from the picture to its double."""

    def __init__(self, size: tuple[int, int]) -> None:
        width, height = size
        self._half = Surface((width // 2, height // 2), 0, 32)
        self._small = Surface((width // BLUR_DIVISOR, height // BLUR_DIVISOR), 0, 32)
        self._large = Surface((round(width * SIZE_SHARE), round(height * SIZE_SHARE)), 0, 32)
        self._light = 0

    def see(self, scene: Surface, dizziness: float) -> None:
        """Be the double of this picture; `dizziness` is 0-1."""
        self._light = round(MOST_LIGHT * dizziness)
        # Every second pixel will do for what is blurred over ten.
        pygame.transform.scale(scene, self._half.get_size(), self._half)
        pygame.transform.smoothscale(self._half, self._small.get_size(), self._small)
        self._small.fill((self._light,) * 3, special_flags=pygame.BLEND_RGB_MULT)
        pygame.transform.smoothscale(self._small, self._large.get_size(), self._large)

    def paint(self, picture: Surface, shift: tuple[int, int]) -> None:
        """Let the double be seen with the picture, so far off its middle."""
        picture.fill((255 - self._light,) * 3, special_flags=pygame.BLEND_RGB_MULT)
        middle = picture.get_rect().move(shift).center
        picture.blit(self._large, self._large.get_rect(center=middle), special_flags=pygame.BLEND_RGB_ADD)
