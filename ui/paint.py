"""The few shapes the interface is made of: panels with a thin frame, plates, markers, one-line labels."""

from __future__ import annotations

import pygame

from ui.theme import BLACK, WHITE, Color

Point = tuple[float, float]


def premultiplied(color: Color, alpha: int) -> tuple[int, int, int, int]:
    red, green, blue = (part * alpha // 255 for part in color)
    return red, green, blue, alpha


def panel(surface: pygame.Surface, rect: pygame.Rect, color: Color, opacity: float, frame_px: int) -> None:
    """Fill a rect of a premultiplied sheet and draw its white frame inside it."""
    surface.fill(premultiplied(color, round(255 * opacity)), rect)
    if frame_px:
        frame(surface, rect, WHITE, frame_px)


def frame(surface: pygame.Surface, rect: pygame.Rect, color: Color, thickness: int) -> None:
    pygame.draw.rect(surface, color, rect, thickness)


def label(
    surface: pygame.Surface, font: pygame.font.Font, text: str, color: Color, at: tuple[int, int], *, anchor: str = "tl"
) -> pygame.Rect:
    """Draw one line of text; `anchor` is two letters, top middle or bottom, then left centre or right: `ml`, `tr`."""
    glyphs = font.render(text, True, color).premul_alpha()
    rect = glyphs.get_rect()
    rect.x = at[0] - {"l": 0, "c": rect.width // 2, "r": rect.width}[anchor[1]]
    rect.y = at[1] - {"t": 0, "m": rect.height // 2, "b": rect.height}[anchor[0]]
    return surface.blit(glyphs, rect, special_flags=pygame.BLEND_PREMULTIPLIED)


def shortened(font: pygame.font.Font, text: str, width: int) -> str:
    """Return the text, or as much of it as fits with an ellipsis. For labels of others' making: names, chapters."""
    if font.size(text)[0] <= width:
        return text
    while text and font.size(text + "…")[0] > width:
        text = text[:-1]
    return text.rstrip() + "…"


def smooth_polygon(surface: pygame.Surface, color: Color, points: list[Point]) -> None:
    """Fill a polygon with soft edges: drawn four times as large, then scaled down."""
    left, top = min(x for x, _ in points), min(y for _, y in points)
    width = max(x for x, _ in points) - left + 2
    height = max(y for _, y in points) - top + 2
    large = pygame.Surface((int(width * 4), int(height * 4)), pygame.SRCALPHA)
    large.fill((*color, 0))
    pygame.draw.polygon(large, color, [((x - left) * 4 + 2, (y - top) * 4 + 2) for x, y in points])
    small = pygame.transform.smoothscale(large, (int(width), int(height))).premul_alpha()
    surface.blit(small, (left, top), special_flags=pygame.BLEND_PREMULTIPLIED)


def triangle_down(surface: pygame.Surface, color: Color, rect: pygame.Rect) -> None:
    smooth_polygon(surface, color, [rect.topleft, rect.topright, rect.midbottom])


def triangle_right(surface: pygame.Surface, color: Color, rect: pygame.Rect) -> None:
    smooth_polygon(surface, color, [rect.topleft, rect.midright, rect.bottomleft])


def outlined_label(
    surface: pygame.Surface, font: pygame.font.Font, text: str, color: Color, at: tuple[int, int]
) -> pygame.Rect:
    """Draw a label that stays readable on any picture: as a television's own display does, with a black edge."""
    for shift in ((-1, -1), (1, -1), (-1, 1), (1, 1), (0, 2)):
        label(surface, font, text, BLACK, (at[0] + shift[0], at[1] + shift[1]))
    return label(surface, font, text, color, at)
