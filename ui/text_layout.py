"""Rich text on a page: runs become words, words become lines, lines become pages. Nothing is drawn here.

Positions count characters over all runs, one after another, an inset picture counting as one. Whatever does not fit a
line goes to the next, a word longer than a line is broken, and what does not fit a page goes to another page: text is
never cut off. A font is asked for the width of words, never of letters: that would cost ten times as much.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

import pygame

from engine.frozen import frozen
from engine.script.text import Hold, Inset, Run, Space, Style, Text
from ui.fonts import SMALLEST_PX
from ui.text_style import Look, Setting, lacking, look_of, other_look

# A picture in the text by its name, no higher than so many pixels; None where there is none.
FindInset = Callable[[str, int], pygame.Surface | None]

PICTURE = "\ufffc"
# What hangs over at the end of a line.
BLANKS = " \t\n\r\u200b\u3000"
_BLANK = " \t\n\r\u2000-\u200b\u3000"
_WIDE = "\u2e80-\u2fdf\u3000-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
# Kinsoku, the East Asian rule: these never begin a line, those never end one.
_NEVER_FIRST = (
    r"、。，．・：；？！ー〜…‥）］｝〉》」』】〕’”ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞ\)\]\},.:;?!"
)
_NEVER_LAST = r"（［｛〈《「『【〔‘“\(\[\{"
_BREAK = re.compile(
    rf"(?<=[{_BLANK}])(?![{_BLANK}])"
    r"|(?<=\w[-–])(?=\w)|(?<=—)(?=[\w“‘])"
    rf"|(?<=[{_WIDE}])(?<![{_NEVER_LAST}])(?![{_NEVER_FIRST}{_BLANK}])"
    rf"|(?<![{_NEVER_LAST}{_BLANK}])(?=[{_WIDE}])(?![{_NEVER_FIRST}])"
)
# Characters that steer breaking and have no picture of their own.
_UNDRAWN = {0x200B: None, 0x000A: None, 0x000D: None, 0x00AD: None, 0x2060: None, 0x0009: " "}


@frozen
class Piece:
    """A stretch of one look inside one line, from character `start`; or a picture. `x` counts from the line's left."""

    start: int
    text: str
    x: int
    width: int
    look: Look | None = None
    picture: pygame.Surface | None = None


@frozen
class LaidLine:
    """One line: characters `start` to `end`; `top` counts from the page's top, `baseline` from the line's."""

    start: int
    end: int
    left: int
    top: int
    width: int
    height: int
    baseline: int
    pieces: tuple[Piece, ...]


@frozen
class Page:
    lines: tuple[LaidLine, ...]
    height: int

    @property
    def end(self) -> int:
        return self.lines[-1].end


@dataclass(slots=True)
class _Source:
    """The text flattened: one string, and by position what each part looks like and what happens there."""

    text: str
    starts: list[int]
    looks: list[Look]
    pictures: dict[int, pygame.Surface]
    spaces: dict[int, int]
    gaps: dict[int, int]
    # Where a piece must end, sorted: looks change, pictures and spaces stand there.
    stops: list[int]
    # Widths of words already measured, by look and letters: visible, and with the blanks after it.
    widths: dict[tuple[int, str], tuple[int, int]]


def lay_out(
    text: Text, width: int, height: int, setting: Setting, find_inset: FindInset | None = None
) -> tuple[Page, ...]:
    """Return the pages of this text, one at the least; `height` is what a page can hold, in pixels like `width`."""
    setting = _bounded(setting, width, height)
    source = _flatten(text, setting, find_inset, width, height)
    return _paginate(lay_lines(source, width, setting), source.gaps, height)


def _bounded(setting: Setting, width: int, height: int) -> Setting:
    """Limit sizes so that one line, ruby and all, fits the page, and one letter the line, in every face we ship."""
    largest = int(max(SMALLEST_PX, min(setting.largest_px, height / (2.3 * setting.line_spacing), width / 1.6)))
    return replace(setting, largest_px=largest, size_px=min(setting.size_px, largest))


def characters_in(text: Text) -> int:
    """Return how many characters positions in this text run to."""
    return sum(len(part.text) if isinstance(part, Run) else isinstance(part, Inset) for part in text)


def _flatten(text: Text, setting: Setting, find_inset: FindInset | None, width: int, height: int) -> _Source:
    source = _Source("", [0], [look_of(Style(), setting)], {}, {}, {}, [], {})
    chunks: list[str] = []
    position = 0
    for part in text:
        match part:
            case Run(chars, style):
                _add_looks(source, position, chars, style, setting)
                chunks.append(chars)
                position += len(chars)
            case Inset(name):
                picture = find_inset(name, min(setting.largest_px, height)) if find_inset else None
                if picture is not None:
                    source.pictures[position] = _fitted(picture, width, height)
                chunks.append(PICTURE)
                position += 1
            case Space(pixels, is_vertical):
                target = source.gaps if is_vertical else source.spaces
                target[position] = target.get(position, 0) + round(pixels * setting.scale)
            case Hold(is_paragraph=True):
                source.gaps.setdefault(position, 0)
    source.text = "".join(chunks)
    around = {at for picture in source.pictures for at in (picture, picture + 1)}
    source.stops = sorted({*source.starts, *source.spaces, *around})
    return source


def _add_looks(source: _Source, position: int, chars: str, style: Style, setting: Setting) -> None:
    """Note how this run looks; what its face has no letters for looks different in between."""
    source.starts.append(position)
    source.looks.append(look_of(style, setting))
    for start, end in lacking(chars, style, setting):
        source.starts += [position + start, position + end]
        source.looks += [other_look(style, setting, chars[start:end]), look_of(style, setting)]


def _fitted(picture: pygame.Surface, width: int, height: int) -> pygame.Surface:
    scale = min(1.0, width / max(1, picture.get_width()), height / max(1, picture.get_height()))
    if scale == 1.0:
        return picture
    return pygame.transform.smoothscale_by(picture, scale)


def lay_lines(source: _Source, width: int, setting: Setting) -> list[LaidLine]:
    """Wrap greedily: a word goes on the line if it fits there, blanks at the end of a line hang."""
    lines: list[LaidLine] = []
    ends = _line_ends_forced(source)
    words = _word_ends(source, ends)
    start = 0
    while start < len(source.text) or not lines:
        end = _fill(source, start, width, words, ends)
        pieces = _pieces(source, start, end)
        # Words are measured apart; together they can come out a pixel wider.
        while _width(pieces) > width and (shorter := _previous(words, start, end)) > start:
            end = shorter
            pieces = _pieces(source, start, end)
        lines.append(_line(source, start, end, pieces, width, setting))
        start = end
    if source.text.endswith("\n"):
        lines.append(_line(source, len(source.text), len(source.text), (), width, setting))
    return lines


def _line_ends_forced(source: _Source) -> set[int]:
    newlines = {match.end() for match in re.finditer("\n", source.text)}
    return newlines | {position for position in source.gaps if position > 0}


def _word_ends(source: _Source, forced: set[int]) -> list[int]:
    ends = {match.start() for match in _BREAK.finditer(source.text)} | forced | {len(source.text)}
    return sorted(ends - {0})


def _fill(source: _Source, start: int, width: int, words: list[int], forced: set[int]) -> int:
    """Return where the line that begins at `start` ends."""
    x = 0
    end = start
    for word_end in words[bisect_right(words, start) :]:
        visible, advance = _word_widths(source, end, word_end)
        if x + visible > width:
            return end if end > start else _fitting_part(source, start, word_end, width)
        x += advance
        end = word_end
        if end in forced:
            break
    return end


def _word_widths(source: _Source, start: int, end: int) -> tuple[int, int]:
    """Return the word's width without the blanks after it, and with them."""
    first = bisect_right(source.stops, start)
    if bisect_left(source.stops, end) > first or start in source.pictures or start in source.spaces:
        return _width(_pieces(source, start, end)), _width(_pieces(source, start, end, with_blanks=True))
    # One look and nothing but letters, as nearly every word is: no pieces need to be cut, and it may have come before.
    span = bisect_right(source.starts, start) - 1
    word = source.text[start:end]
    known = source.widths.get((span, word))
    if known is None:
        bare = word.rstrip(BLANKS)
        width = text_width(source.looks[span], bare)
        blanks = drawn(word[len(bare) :])
        known = source.widths[span, word] = width, width + text_width(source.looks[span], blanks)
    return known


def _fitting_part(source: _Source, start: int, end: int, width: int) -> int:
    """Return how far a word that is wider than the line can be taken: one character at the least."""
    low, high = start + 1, end
    while low < high:
        middle = (low + high + 1) // 2
        if _width(_pieces(source, start, middle)) <= width:
            low = middle
        else:
            high = middle - 1
    return low


def _previous(words: list[int], start: int, end: int) -> int:
    earlier = [word for word in words if start < word < end]
    return earlier[-1] if earlier else start


def _pieces(source: _Source, start: int, end: int, *, with_blanks: bool = False) -> tuple[Piece, ...]:
    """Cut `start` to `end` where looks change and pictures or spaces stand; blanks at the end are dropped."""
    last = end if with_blanks else start + len(source.text[start:end].rstrip(BLANKS))
    cuts = [start, *source.stops[bisect_right(source.stops, start) : bisect_left(source.stops, last)], last]
    pieces: list[Piece] = []
    x = 0
    for begin, stop in pairwise(cuts):
        x += source.spaces.get(begin, 0)
        if begin < stop:
            pieces.append(_piece(source, begin, stop, x))
            x += pieces[-1].width
    return tuple(pieces)


def _piece(source: _Source, start: int, end: int, x: int) -> Piece:
    picture = source.pictures.get(start)
    if picture is not None:
        return Piece(start, PICTURE, x, picture.get_width(), picture=picture)
    look = source.looks[bisect_right(source.starts, start) - 1]
    text = source.text[start:end]
    return Piece(start, text, x, text_width(look, text), look)


def text_width(look: Look, text: str) -> int:
    shown = drawn(text)
    return look.font.size(shown)[0] + look.kerning_px * len(shown) if shown else 0


def drawn(text: str) -> str:
    """Return the text without the characters that have no picture (and a picture that was not found)."""
    if text.isascii() and text.isprintable():
        return text
    return text.translate(_UNDRAWN).replace(PICTURE, "")


def _width(pieces: tuple[Piece, ...]) -> int:
    return pieces[-1].x + pieces[-1].width if pieces else 0


def _line(source: _Source, start: int, end: int, pieces: tuple[Piece, ...], width: int, setting: Setting) -> LaidLine:
    looks = [piece.look for piece in pieces if piece.look] or [source.looks[bisect_right(source.starts, start) - 1]]
    pictures = [piece.picture.get_height() for piece in pieces if piece.picture]
    ruby = max((look.ruby_font.get_linesize() for look in looks if look.ruby_font), default=0)
    ascent = max([look.font.get_ascent() for look in looks] + pictures) + ruby
    below = max(look.font.get_linesize() - look.font.get_ascent() for look in looks)
    natural = ascent + below
    height = max(natural, round(natural * setting.line_spacing))
    line_width = _width(pieces)
    left = (width - line_width) // 2 if setting.is_centered else 0
    return LaidLine(start, end, left, 0, line_width, height, ascent, pieces)


def _paginate(lines: list[LaidLine], gaps: dict[int, int], height: int) -> tuple[Page, ...]:
    pages: list[Page] = []
    on_page: list[LaidLine] = []
    top = 0
    for line in lines:
        # A vertical space above the first line of a page has nothing to hold apart.
        gap = gaps.get(line.start, 0) if on_page else 0
        if on_page and top + gap + line.height > height:
            pages.append(Page(tuple(on_page), top))
            on_page, top, gap = [], 0, 0
        on_page.append(replace(line, top=top + gap))
        top += gap + line.height
    pages.append(Page(tuple(on_page), top))
    return tuple(pages)
