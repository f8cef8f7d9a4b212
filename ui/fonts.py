"""The faces that text is set in, opened once a size.

`reading` is for dialogue, `condensed` for name plates, menus and the news strip, `opendyslexic` is the player's option.
Each file is opened again for every size: a pygame font is one size, and opening costs 0.3 ms. What our faces lack
(Cyrillic, say) is set in pygame's own font, and what that lacks too (Japanese) in one of the system's, if it has one:
a translation, or another game, may need it.
"""

from __future__ import annotations

import json
import re
from functools import cached_property
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
# Written by tools/font_coverage.py: by face, the ranges of characters that it has.
COVERAGE = "coverage.json"
# Looked for on the system where neither our faces nor pygame's own have a character; the first that is there.
SYSTEM_FONTS = (
    "notosanscjkjp", "notosanscjksc", "notosanscjk", "notosansjp", "sourcehansans", "wenquanyizenhei",
    "hiraginosansgb", "applesdgothicneo", "arialunicodems", "yugothic", "msgothic", "microsoftyahei", "malgungothic",
    "notosans", "dejavusans",
)  # fmt: skip


class Fonts:
    """Every font in use. Make one for the program: it outlives window sizes and preferences."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._open: dict[tuple[str, int], pygame.font.Font] = {}
        # Looked for when first needed: it takes a while.
        self._system_font: str | None = None
        self._has_looked = False
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

    def lacking(self, face: str, text: str) -> list[tuple[int, int]]:
        """Return where in the text there are characters that the face does not have, as starts and ends."""
        if text.isascii():
            return []
        lacks = self._lacks.get(face if face in FILES else "reading")
        return [match.span() for match in lacks.finditer(text)] if lacks else []

    @cached_property
    def _lacks(self) -> dict[str, re.Pattern[str]]:
        """Read when first needed: most languages get along with what every face has, and the title with ASCII."""
        return _read_lacks(self.folder / COVERAGE)

    def other(self, size_px: float, text: str) -> pygame.font.Font:
        """Return a font for what our faces lack: pygame's own, or one of the system's."""
        lacks = self._lacks.get("fallback")
        file = self._find_system_font() if lacks is not None and lacks.search(text) else None
        file = file or str(own_font())
        size = max(SMALLEST_PX, round(size_px))
        font = self._open.get((file, size))
        if font is None:
            font = self._open[file, size] = pygame.font.Font(file, size)
        return font

    def for_text(self, face: str, size_px: float, text: str, *, bold: bool = False) -> pygame.font.Font:
        """Return the face, or where it lacks a letter of this text, one font for all of it. For names and labels."""
        return self.other(size_px * 0.85, text) if self.lacking(face, text) else self.get(face, size_px, bold=bold)

    def _find_system_font(self) -> str | None:
        if not self._has_looked:
            self._has_looked = True
            found = (pygame.font.match_font(name) for name in SYSTEM_FONTS)
            self._system_font = next((file for file in found if file), None)
        return self._system_font


def own_font() -> Path:
    """Return pygame's own font. Asked for by name of nothing, pygame would set it a third smaller."""
    return Path(pygame.font.__file__).parent / pygame.font.get_default_font()


def _read_lacks(file: Path) -> dict[str, re.Pattern[str]]:
    """Return by face a pattern for stretches of what it does not have. Marks and blanks are never lacking."""
    if not file.exists():
        return {}
    ranges: dict[str, list[list[int]]] = json.loads(file.read_text(encoding="utf-8"))
    patterns: dict[str, re.Pattern[str]] = {}
    for face, parts in ranges.items():
        had = "".join(f"\\U{low:08x}-\\U{high:08x}" for low, high in parts)
        patterns[face] = re.compile(rf"[^{had}\s\u0000-\u001f\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufe0f\ufffc]+")
    return patterns
