"""The interface's small signs: window icon, frame of a save slot, fast forward, auto, marker of a choice, pointer.

White and cold grey on clear ground; red only where something wants the eye. They are drawn large and made small.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from PIL import Image, ImageDraw

from tools.art.catalogue import Picture

SHARPER = 8
WHITE, GREY, BLACK, RED = (246, 248, 250, 255), (150, 156, 164, 255), (8, 9, 11, 255), (214, 18, 32, 255)
LICENCE = "made by tools/art for this game"

Colour = tuple[int, int, int, int]
Spot = tuple[float, float]


class Sign:
    """Owns one sign; places are in pixels of the finished picture."""

    def __init__(self, width: int, height: int) -> None:
        self.size = (width, height)
        self.sharper = min(SHARPER, 2048 // max(width, height))
        self.image = Image.new("RGBA", (width * self.sharper, height * self.sharper), (246, 248, 250, 0))
        self.pen = ImageDraw.Draw(self.image)

    def shape(self, points: Sequence[Spot], colour: Colour) -> None:
        self.pen.polygon([(x * self.sharper, y * self.sharper) for x, y in points], fill=colour)

    def box(self, left: float, top: float, right: float, bottom: float, colour: Colour, *, round_by: float = 0) -> None:
        edges = [round(n * self.sharper) for n in (left, top, right, bottom)]
        edges[2], edges[3] = edges[2] - 1, edges[3] - 1
        self.pen.rounded_rectangle(edges, radius=round(round_by * self.sharper), fill=colour)

    def ring(self, x: float, y: float, radius: float, width: float, colour: Colour) -> None:
        edges = [(n) * self.sharper for n in (x - radius, y - radius, x + radius, y + radius)]
        self.pen.ellipse(edges, outline=colour, width=round(width * self.sharper))

    def line(self, points: Sequence[Spot], width: float, colour: Colour) -> None:
        large = [(x * self.sharper, y * self.sharper) for x, y in points]
        self.pen.line(large, fill=colour, width=round(width * self.sharper), joint="curve")

    def done(self) -> Image.Image:
        return self.image.resize(self.size, Image.Resampling.LANCZOS)


def icon() -> Image.Image:
    """Return the set, its strip red: legible at 32 pixels."""
    sign = Sign(256, 256)
    sign.line([(92, 70), (56, 14)], 9, WHITE)
    sign.line([(140, 70), (188, 8)], 9, WHITE)
    sign.box(12, 62, 244, 240, WHITE, round_by=26)
    sign.box(22, 72, 234, 230, BLACK, round_by=18)
    sign.box(36, 88, 178, 214, GREY, round_by=12)
    for k in range(6):
        sign.box(36, 94 + 16 * k, 178, 99 + 16 * k, (104, 110, 118, 255))
    sign.box(36, 168, 178, 200, RED)
    sign.box(46, 180, 112, 188, WHITE)
    sign.box(122, 180, 158, 188, WHITE)
    for y in (106, 146):
        sign.ring(206, y, 15, 7, WHITE)
    for k in range(3):
        sign.box(192, 180 + 12 * k, 220, 186 + 12 * k, WHITE)
    return sign.done()


def slot_frame() -> Image.Image:
    """Return the frame of a save slot: a small screen, 384 x 216 of it clear."""
    sign = Sign(416, 248)
    sign.box(0, 0, 416, 248, BLACK, round_by=14)
    sign.box(3, 3, 413, 245, GREY, round_by=12)
    sign.box(5, 5, 411, 243, BLACK, round_by=10)
    sign.box(14, 14, 402, 234, WHITE, round_by=6)
    clear = Image.new("RGBA", (384 * sign.sharper, 216 * sign.sharper), (246, 248, 250, 0))
    sign.image.paste(clear, (16 * sign.sharper, 16 * sign.sharper))
    return sign.done()


def fast_forward() -> Image.Image:
    """Return two arrows to the right."""
    sign = Sign(96, 64)
    for x in (8, 46):
        sign.shape([(x, 8), (x + 40, 32), (x, 56)], WHITE)
    return sign.done()


def auto() -> Image.Image:
    """Return one arrow in a ring that is open where it starts again."""
    sign = Sign(64, 64)
    arc = [(32 + 25 * math.cos(math.radians(a)), 32 + 25 * math.sin(math.radians(a))) for a in range(-60, 231, 5)]
    sign.line(arc, 5, WHITE)
    sign.shape([(44, -1), (62, 12), (41, 21)], WHITE)
    sign.shape([(25, 20), (46, 32), (25, 44)], WHITE)
    return sign.done()


def choice_marker() -> Image.Image:
    """Return the red wedge before the choice in focus."""
    sign = Sign(32, 40)
    sign.shape([(2, 2), (30, 20), (2, 38)], RED)
    return sign.done()


def line_marker() -> Image.Image:
    """Return the red wedge at the end of a finished line."""
    sign = Sign(32, 24)
    sign.shape([(2, 2), (30, 2), (16, 22)], RED)
    return sign.done()


def pointer() -> Image.Image:
    """Return the mouse pointer, its tip at the top left corner."""
    sign = Sign(32, 48)
    sign.shape([(0, 0), (0, 40), (10, 31), (17, 46), (25, 42), (18, 28), (31, 27)], BLACK)
    sign.shape([(3, 7), (3, 33), (11, 26), (18, 41), (21, 39), (14, 25), (24, 24)], WHITE)
    return sign.done()


def _sign(name: str, alt: str, make: Callable[[], Image.Image], size: tuple[int, int]) -> Picture:
    return Picture(name, "interface", alt, make, size=size, suffix="png", licence=LICENCE)


PICTURES = (
    _sign("icon", "A small television with a red strip.", icon, (256, 256)),
    _sign("slot frame", "The frame of a small screen.", slot_frame, (416, 248)),
    _sign("fast forward", "Fast forward.", fast_forward, (96, 64)),
    _sign("auto", "Auto.", auto, (64, 64)),
    _sign("choice marker", "Chosen.", choice_marker, (32, 40)),
    _sign("line marker", "Continue.", line_marker, (32, 24)),
    _sign("pointer", "Pointer.", pointer, (32, 48)),
)
