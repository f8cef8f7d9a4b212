"""Text on a page: nothing is lost, nothing leaves its page, and lines break where a reader expects it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.script.text import Hold, Inset, Run, Space, Style, Text
from ui.fonts import Fonts
from ui.text_drawing import column, render_line
from ui.text_layout import Page, characters_in, drawn, lay_out
from ui.text_style import Setting

FONTS = Fonts(Path(__file__).parent.parent / "assets" / "fonts")
WORDS = st.text(alphabet="abc XYZ-—’“漢字。「あ\n\u200b\u00a0é,.!", max_size=60)
STYLES = st.builds(
    Style,
    bold=st.booleans(),
    italic=st.booleans(),
    size=st.sampled_from([None, "+30", "*9", "8", "-50", "nonsense"]),
    kerning=st.sampled_from([None, "3", "-2"]),
    ruby=st.sampled_from([None, "かな"]),
)
SEGMENTS = st.one_of(
    st.builds(Run, WORDS, STYLES),
    st.builds(Hold, st.none(), st.booleans()),
    st.builds(Space, st.integers(0, 90), st.booleans()),
    st.just(Inset("nothing")),
)


def setting(size_px: int = 26, face: str = "reading") -> Setting:
    return Setting(FONTS, face, size_px, 1.0, (255, 255, 255))


def texts_of(pages: tuple[Page, ...]) -> list[str]:
    return ["".join(piece.text for piece in line.pieces) for page in pages for line in page.lines]


def plain(text: str, width: int, height: int = 1000) -> list[str]:
    return texts_of(lay_out((Run(text),), width, height, setting()))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(SEGMENTS, max_size=6),
    st.integers(120, 1600),
    st.integers(60, 700),
    st.integers(9, 60),
    st.sampled_from(["reading", "opendyslexic"]),
)
def test_no_line_leaves_its_page_and_no_character_is_lost(
    segments: list[Run | Hold | Space | Inset], width: int, height: int, size_px: int, face: str
) -> None:
    text: Text = tuple(segments)
    pages = lay_out(text, width, height, setting(size_px, face))

    lines = [line for page in pages for line in page.lines]
    assert [line.start for line in lines] == [0, *[line.end for line in lines[:-1]]]
    assert lines[-1].end == characters_in(text)
    assert all(page.height <= height for page in pages)
    assert all(line.top + line.height <= page.height for page in pages for line in page.lines)
    # A negative kerning may pull letters under one another, never out of the page; a space wider than the page may.
    if not any(isinstance(part, Space) for part in text):
        assert all(line.left >= 0 and line.left + line.width <= width for line in lines)
    shown = drawn("".join(piece.text for line in lines for piece in line.pieces))
    written = drawn("".join(part.text for part in text if isinstance(part, Run)))
    assert "".join(shown.split()) == "".join(written.split())


def test_words_go_whole_to_the_next_line() -> None:
    assert plain("Two days of nothing at all", 150) == ["Two days of", "nothing at all"]


def test_a_word_longer_than_the_line_is_broken() -> None:
    lines = plain("W" * 40, 200)

    assert len(lines) > 1
    assert "".join(lines) == "W" * 40


def test_a_style_that_changes_inside_a_word_does_not_break_it() -> None:
    text = (Run("Two days of unbe"), Run("liev", Style(bold=True)), Run("able"))

    lines = texts_of(lay_out(text, 200, 500, setting()))

    assert lines == ["Two days of", "unbelievable"]


@pytest.mark.parametrize("width", [80, 100, 130, 180])
def test_a_closing_bracket_never_begins_a_line_of_japanese(width: int) -> None:
    lines = plain("漢字漢字」漢字。「漢字漢字漢字" * 3, width)

    assert len(lines) > 2
    assert not any(line[0] in "」。" or line[-1] == "「" for line in lines)


def test_a_paragraph_hold_begins_a_new_line() -> None:
    pages = lay_out((Run("Before."), Hold(None, is_paragraph=True), Run("After.")), 900, 500, setting())

    assert texts_of(pages) == ["Before.", "After."]


def test_what_does_not_fit_goes_to_another_page() -> None:
    pages = lay_out((Run("one two three four five six"),), 80, 70, setting())

    assert len(pages) > 1
    assert [page.end for page in pages] == sorted(page.end for page in pages)
    assert pages[-1].end == 27


@pytest.mark.parametrize("size", ["22", "+4", "-4", "*1.5", "huge"])
def test_a_written_size_is_never_a_crash(size: str) -> None:
    assert lay_out((Run("word", Style(size=size)),), 500, 500, setting())


def test_letters_that_the_face_lacks_are_set_in_a_font_that_has_them() -> None:
    (page,) = lay_out((Run("Two дня — “déjà vu”…"),), 900, 100, setting())
    fonts = {piece.text: piece.look.font for piece in page.lines[0].pieces if piece.look}

    assert list(fonts) == ["Two ", "дня", " — “déjà vu”…"]
    assert fonts["Two "] is fonts[" — “déjà vu”…"]
    assert fonts["дня"] is not fonts["Two "]


def test_columns_grow_with_each_character_to_the_whole_line() -> None:
    (page,) = lay_out((Run("AV "), Run("wide", Style(bold=True)), Run(" fi")), 900, 100, setting())
    line = page.lines[0]

    columns = [column(line, position) for position in range(line.end + 1)]

    assert columns == sorted(columns)
    assert columns[0] == 0
    assert columns[-1] == line.width
    assert render_line(line).get_width() >= line.width
