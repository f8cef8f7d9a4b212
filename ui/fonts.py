"""The faces that text is set in, opened once a size.

`reading` is for dialogue, `condensed` for name plates, menus and the news strip, `opendyslexic` is the player's option.
Each file is opened again for every size: a pygame font is one size, and opening costs 0.3 ms.
"""

from __future__ import annotations

from pathlib import Path

import pygame

# By face: regular, bold, italic, bold italic. The condensed face has no italic: it only sets capitals and labels.
FILES = {
    "reading": (
        "atkinson-hyperlegible-regular",
        "atkinson-hyperlegible-bold",
        "atkinson-hyperlegible-italic",
        "atkinson-hyperlegible-bold-italic",
    ),
    "condensed": (
        "barlow-condensed-semibold",
        "barlow-condensed-bold",
        "barlow-condensed-semibold",
        "barlow-condensed-bold",
    ),
    "opendyslexic": (
        "opendyslexic-regular",
        "opendyslexic-bold",
        "opendyslexic-italic",
        "opendyslexic-bold-italic",
    ),
}
# OpenDyslexic is drawn so large and wide on its body that at equal size it would need half as many lines again.
OPTICAL_SCALE = {"opendyslexic": 0.8}
SMALLEST_PX = 8


class Fonts:
    """Every font in use. Make one for the program: it outlives window sizes and preferences."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._open: dict[tuple[str, int], pygame.font.Font] = {}
        if not pygame.font.get_init():
            pygame.font.init()

    def get(self, face: str, size_px: float, *, bold: bool = False, italic: bool = False) -> pygame.font.Font:
        """Return the face at this size; an unknown face is the reading face."""
        if face not in FILES:
            face = "reading"
        size = max(SMALLEST_PX, round(size_px * OPTICAL_SCALE.get(face, 1.0)))
        file = FILES[face][bold + 2 * italic]
        font = self._open.get((file, size))
        if font is None:
            font = self._open[file, size] = pygame.font.Font(self.folder / f"{file}.woff2", size)
        return font
