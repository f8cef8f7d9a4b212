"""Sheets over the stage's picture: each pixel is painted once, and nothing that was not touched."""

from __future__ import annotations

import pygame
from pygame import Rect, Surface

from ui.layers import Sheet, compose

WHOLE = Rect(0, 0, 100, 60)
PICTURE = (40, 80, 120)


def half_white(rect: Rect) -> Sheet:
    sheet = Sheet()
    sheet.renew(rect).fill((127, 127, 127, 127))
    return sheet


class Target:
    """A window with the stage's picture on it; `restored` is what was asked to be put back."""

    def __init__(self) -> None:
        self.surface = Surface(WHOLE.size)
        self.surface.fill(PICTURE)
        self.restored: list[Rect] = []

    def restore(self, surface: Surface, rect: Rect) -> None:
        self.restored.append(rect.copy())
        surface.fill(PICTURE, rect)

    def compose(self, *sheets: Sheet, painted: tuple[Rect, ...] = ()) -> list[Rect]:
        return compose(self.surface, sheets, list(painted), self.restore)

    def pixels(self) -> bytes:
        return pygame.image.tobytes(self.surface, "RGB")


def test_a_sheet_drawn_again_is_no_darker() -> None:
    target, sheet = Target(), half_white(Rect(10, 10, 50, 20))
    target.compose(sheet)
    before = target.pixels()

    sheet.touch(Rect(0, 0, 5, 5))
    drawn = target.compose(sheet)

    assert drawn == [Rect(10, 10, 5, 5)] and target.pixels() == before


def test_what_the_stage_has_just_painted_is_not_painted_again() -> None:
    target, sheet = Target(), half_white(Rect(10, 10, 50, 20))
    target.compose(sheet)
    before = target.pixels()
    target.restored.clear()
    target.surface.fill(PICTURE)

    target.compose(sheet, painted=(WHOLE,))

    assert target.restored == [] and target.pixels() == before


def test_a_sheet_that_goes_leaves_the_picture_and_one_under_it() -> None:
    target, under, over = Target(), half_white(Rect(0, 0, 30, 30)), half_white(Rect(20, 20, 30, 30))
    target.compose(under)
    before = target.pixels()
    target.compose(under, over)

    over.is_visible = False
    target.compose(under, over)

    assert target.pixels() == before


def test_where_nothing_changed_nothing_is_drawn() -> None:
    target, sheet = Target(), half_white(Rect(10, 10, 50, 20))
    target.compose(sheet)

    assert target.compose(sheet) == []
