"""Laid lines as pixels: each line is rendered once, then revealed column by column.

Surfaces here are premultiplied, so that text over a translucent panel keeps the panel's edge exact.
"""

from __future__ import annotations

import pygame

from ui.text_layout import LaidLine, Page, Piece, drawn, text_width
from ui.text_style import Look

# Letters of an italic or an outlined run lean out of their own width.
OVERHANG_PX = 3


def render_line(line: LaidLine) -> pygame.Surface:
    surface = pygame.Surface((line.width + 2 * OVERHANG_PX, line.height), pygame.SRCALPHA)
    for piece in line.pieces:
        _draw_piece(surface, piece, line.baseline)
    return surface


def column(line: LaidLine, position: int) -> int:
    """Return the x, from the line's left, up to which characters before `position` reach."""
    if position >= line.end:
        return line.width
    x = 0
    for piece in line.pieces:
        if position <= piece.start:
            break
        x = piece.x + (piece.width if piece.look is None else text_width(piece.look, _before(piece, position)))
    return min(x, line.width)


def _before(piece: Piece, position: int) -> str:
    return piece.text[: position - piece.start]


def draw_page(target: pygame.Surface, page: Page, at: tuple[int, int]) -> None:
    """Draw a whole page at once: menus, history, whatever is not typed."""
    for line in page.lines:
        place = (at[0] + line.left - OVERHANG_PX, at[1] + line.top)
        target.blit(render_line(line), place, special_flags=pygame.BLEND_PREMULTIPLIED)


def _draw_piece(surface: pygame.Surface, piece: Piece, baseline: int) -> None:
    x = piece.x + OVERHANG_PX
    if piece.picture is not None:
        picture = piece.picture.convert_alpha().premul_alpha()
        surface.blit(picture, (x, baseline - picture.get_height()), special_flags=pygame.BLEND_PREMULTIPLIED)
    elif piece.look is not None and drawn(piece.text):
        _draw_text(surface, piece.look, drawn(piece.text), x, baseline)
        if piece.look.ruby and piece.look.ruby_font:
            _draw_ruby(surface, piece, piece.look.ruby, piece.look.ruby_font, baseline)


def _draw_text(surface: pygame.Surface, look: Look, text: str, x: int, baseline: int) -> None:
    font = look.font
    font.underline, font.strikethrough = look.underline, look.strike
    y = baseline - font.get_ascent()
    for glyphs, at in _glyph_runs(look, text, x):
        if look.outline:
            for shift in ((-2, 0), (2, 0), (0, -2), (0, 2)):
                _stamp(surface, font.render(glyphs, True, look.outline[:3]), (at + shift[0], y + shift[1]), 255)
        _stamp(surface, font.render(glyphs, True, look.color[:3]), (at, y), look.color[3])
    font.underline = font.strikethrough = False


def _glyph_runs(look: Look, text: str, x: int) -> list[tuple[str, int]]:
    """Return what is drawn by one call each: all of it, or single letters where the script spaces them."""
    if not look.kerning_px:
        return [(text, x)]
    return [(char, x + text_width(look, text[:at])) for at, char in enumerate(text)]


def _stamp(surface: pygame.Surface, glyphs: pygame.Surface, at: tuple[int, int], alpha: int) -> None:
    if alpha < 255:
        glyphs.set_alpha(alpha)
        faded = pygame.Surface(glyphs.get_size(), pygame.SRCALPHA)
        faded.blit(glyphs, (0, 0))
        glyphs = faded
    surface.blit(glyphs.premul_alpha(), at, special_flags=pygame.BLEND_PREMULTIPLIED)


def _draw_ruby(surface: pygame.Surface, piece: Piece, ruby: str, font: pygame.font.Font, baseline: int) -> None:
    if piece.look is None:
        return
    glyphs = font.render(ruby, True, piece.look.color[:3])
    x = piece.x + OVERHANG_PX + (piece.width - glyphs.get_width()) // 2
    _stamp(surface, glyphs, (x, baseline - piece.look.font.get_ascent() - font.get_linesize()), piece.look.color[3])


class Typed:
    """A page on its way to being read: the lines' pictures, and how far they are shown on `sheet`."""

    def __init__(self, sheet: pygame.Surface, page: Page, at: tuple[int, int]) -> None:
        self._sheet = sheet
        self._page = page
        self._at = at
        self._rendered: list[pygame.Surface | None] = [None] * len(page.lines)
        self._shown_to = [0] * len(page.lines)
        self._next = 0

    def reveal(self, position: int) -> list[pygame.Rect]:
        """Draw what is newly shown; return its rects on the sheet. Never takes anything back."""
        changed: list[pygame.Rect] = []
        while self._next < len(self._page.lines):
            line = self._page.lines[self._next]
            if position <= line.start:
                break
            rect = self._extend(self._next, line, column(line, position))
            if rect is not None:
                changed.append(rect)
            if position < line.end:
                break
            self._next += 1
        return changed

    def _extend(self, index: int, line: LaidLine, x: int) -> pygame.Rect | None:
        before = self._shown_to[index]
        to = x + (2 * OVERHANG_PX if x >= line.width else OVERHANG_PX)
        if to <= before or not line.width:
            return None
        picture = self._rendered[index]
        if picture is None:
            picture = self._rendered[index] = render_line(line)
        self._shown_to[index] = to
        area = pygame.Rect(before, 0, to - before, line.height)
        place = (self._at[0] + line.left - OVERHANG_PX + before, self._at[1] + line.top)
        self._sheet.blit(picture, place, area, pygame.BLEND_PREMULTIPLIED)
        return pygame.Rect(place, area.size)
