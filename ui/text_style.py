"""What a run's style means on this screen: which font, which colour, how much space between letters."""

from __future__ import annotations

from dataclasses import replace

import pygame

from engine.frozen import frozen
from engine.script.text import Style
from ui import theme
from ui.fonts import Fonts


@frozen
class Setting:
    """How a block of text is set: everything that a run's own style may then change.

    `size_px` is already scaled by the player's preference; `scale` turns the script's virtual pixels into real ones.
    `largest_px` bounds sizes that a script asks for.
    """

    fonts: Fonts
    face: str
    size_px: int
    scale: float
    color: tuple[int, int, int]
    line_spacing: float = 1.0
    largest_px: int = 400
    is_centered: bool = False
    bold: bool = False


@frozen
class Look:
    """One style made concrete. Equal looks are drawn by one call."""

    font: pygame.font.Font
    color: tuple[int, int, int, int]
    underline: bool = False
    strike: bool = False
    kerning_px: int = 0
    outline: tuple[int, int, int, int] | None = None
    ruby: str | None = None
    ruby_font: pygame.font.Font | None = None


def look_of(style: Style, setting: Setting) -> Look:
    size = _size(style.size, setting)
    face = style.font if style.font in ("reading", "condensed", "opendyslexic") else setting.face
    font = setting.fonts.get(face, size, bold=style.bold or setting.bold, italic=style.italic)
    return Look(
        font=font,
        color=_color(style, setting),
        underline=style.underline or style.link is not None,
        strike=style.strike,
        kerning_px=round(_number(style.kerning, 0.0) * setting.scale),
        outline=theme.parse_color(style.outline) if style.outline else None,
        ruby=style.ruby,
        ruby_font=setting.fonts.get(face, size * 0.5) if style.ruby else None,
    )


def lacking(text: str, style: Style, setting: Setting) -> list[tuple[int, int]]:
    """Return the stretches of the text that this style's face has no letters for."""
    return setting.fonts.lacking(style.font or setting.face, text)


def other_look(style: Style, setting: Setting, text: str) -> Look:
    """Return the look with a font that has this text, if there is one."""
    return replace(look_of(style, setting), font=setting.fonts.other(_size(style.size, setting) * 0.9, text))


def _size(written: str | None, setting: Setting) -> int:
    """`22` is in virtual pixels, `+4` and `-4` are added to the text's own size, `*1.5` multiplies it."""
    size = float(setting.size_px)
    if written and written[0] == "*":
        size *= _number(written[1:], 1.0)
    elif written and written[0] in "+-":
        size += _number(written, 0.0) * setting.scale
    elif written:
        size = _number(written, size / setting.scale) * setting.scale
    return round(min(max(size, 8), setting.largest_px))


def _color(style: Style, setting: Setting) -> tuple[int, int, int, int]:
    color = theme.parse_color(style.color) if style.color else None
    red, green, blue, alpha = color or (*setting.color, 255)
    written = style.alpha
    if written and written[0] == "*":
        alpha = round(alpha * _number(written[1:], 1.0))
    elif written and written[0] in "+-":
        alpha = round(alpha + 255 * _number(written, 0.0))
    elif written:
        alpha = round(255 * _number(written, 1.0))
    return red, green, blue, min(max(alpha, 0), 255)


def _number(written: str | None, otherwise: float) -> float:
    """Read a number; a script's slip of the pen is not worth a crash while somebody reads."""
    try:
        return float(written) if written else otherwise
    except ValueError:
        return otherwise
