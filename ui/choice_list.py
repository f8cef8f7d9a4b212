"""The choices on offer, as white on black rows over the right end of the dialogue box, numbered like a channel list.

There they leave free the faces, which stand above, and the name plate, which stands at the left.

Chosen-before rows carry a tick and grey letters; the focused row a red frame. More rows than fit scroll with the focus.
"""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from engine.preferences import Preferences
from engine.script.text import plain
from engine.steps import Choice, Choices
from ui import paint, theme
from ui.focus import Direction, FocusRing
from ui.fonts import Fonts
from ui.layers import Sheet
from ui.line_panel import BOX_SIDE
from ui.text_drawing import draw_page
from ui.text_layout import Page, lay_out
from ui.text_style import Setting

# Shares of the viewport's width; rows are as wide as the widest text needs.
NARROWEST, WIDEST = 0.30, 0.62
WIDEST_EM = 34
TOP = 0.06
# Of the text size that the player chose.
SMALLEST = 0.3


@dataclass(slots=True)
class Row:
    """One entry; `rect` is in window pixels and moves when the list scrolls. `index` None: a caption, or disabled."""

    rect: pygame.Rect
    page: Page
    index: int | None
    number: int
    is_chosen_before: bool

    @property
    def is_enabled(self) -> bool:
        return self.index is not None


class ChoiceList:
    def __init__(self, viewport: pygame.Rect, preferences: Preferences, fonts: Fonts) -> None:
        self.sheet = Sheet()
        self._fonts = fonts
        self._choices: Choices | None = None
        self._ring: FocusRing[Row] = FocusRing()
        self._bottom = viewport.bottom
        self._first = 0
        self._shrink = 1.0
        self._viewport = viewport
        self._preferences = preferences

    @property
    def is_open(self) -> bool:
        return self._choices is not None

    @property
    def offered(self) -> Choices | None:
        return self._choices

    def spoken(self) -> list[str]:
        """Return what is on offer, numbered as it is shown."""
        choices = self._choices.choices if self._choices else ()
        return [
            f"{row.number}: {plain(choice.text)}." if row.is_enabled else plain(choice.text)
            for row, choice in zip(self._ring.items, choices, strict=False)
        ]

    def spoken_focus(self) -> str:
        row = self._ring.focused
        if row is None or self._choices is None or self._ring.index is None:
            return ""
        text = plain(self._choices.choices[self._ring.index].text)
        return f"{row.number}: {text}{', chosen before' if row.is_chosen_before else ''}"

    def fit(self, viewport: pygame.Rect, preferences: Preferences, bottom: int) -> None:
        """Lay out again; the rows stand above `bottom`, where the dialogue box begins."""
        self._viewport, self._preferences, self._bottom = viewport, preferences, bottom
        if self._choices is not None:
            self._build(self._ring.index)

    def ask(self, choices: Choices) -> None:
        """Offer these. Nothing is focused before the player asks: a key that comes too early takes no choice."""
        self._choices = choices
        self._first = 0
        self._build(None)

    def clear(self) -> None:
        self._choices = None
        self._ring.renew(())
        self.sheet.is_visible = False

    def move(self, direction: Direction) -> bool:
        return self._changed(self._ring.move(direction))

    def step(self, by: int) -> bool:
        return self._changed(self._ring.step(by))

    def hover(self, position: tuple[int, int]) -> bool:
        return self._changed(self._ring.hover(position))

    def leave(self) -> None:
        self._ring.leave()
        self._draw()

    def is_last_focused(self) -> bool:
        enabled = [row for row in self._ring.items if row.is_enabled]
        return bool(enabled) and self._ring.focused is enabled[-1]

    def pressed(self) -> int | None:
        """Return the index of the focused choice."""
        return self._ring.focused.index if self._ring.focused else None

    def clicked(self, position: tuple[int, int]) -> int | None:
        row = self._ring.at(position)
        return row.index if row else None

    def numbered(self, number: int) -> int | None:
        """Return the index of the choice that shows this number, from 1."""
        return next((row.index for row in self._ring.items if row.is_enabled and row.number == number), None)

    def _changed(self, has_moved: bool) -> bool:
        if has_moved:
            self._scroll_to_focus()
            self._draw()
        return has_moved

    def _build(self, focused: int | None) -> None:
        self._shrink = 1.0
        rows = self._rows()
        # A row higher than the room above the box could not be read to its end: then all are set smaller.
        while max((row.rect.height for row in rows), default=0) > self._space().height and self._shrink > SMALLEST:
            self._shrink *= 0.85
            rows = self._rows()
        self._ring.renew(rows, focused)
        self._scroll_to_focus()
        self._draw()

    def _rows(self) -> list[Row]:
        choices = self._choices.choices if self._choices else ()
        rows: list[Row] = []
        number = 0
        padding = self._padding()
        # The tick has its own column, so that a row reads the same before and after it was chosen.
        beside = 2 * padding + 2 * self._number_width()
        most = min(round(self._viewport.width * WIDEST), self._setting().size_px * WIDEST_EM)
        pages = [lay_out(choice.text, most - beside, 10**6, self._setting(choice))[0] for choice in choices]
        needed = max((line.width for page in pages for line in page.lines), default=0) + beside
        width = max(needed, min(most, round(self._viewport.width * NARROWEST)))
        left = self._viewport.right - round(self._viewport.width * BOX_SIDE) - width
        for choice, page in zip(choices, pages, strict=True):
            number += choice.index is not None
            rect = pygame.Rect(left, 0, width, page.height + 2 * padding)
            rows.append(Row(rect, page, choice.index, number, choice.is_chosen_before))
        return rows

    def _scroll_to_focus(self) -> None:
        """Choose the first row shown so that the focused one is whole, and give every row its place."""
        rows = self._ring.items
        focused = self._ring.index if self._ring.index is not None else self._first
        self._first = min(self._first, focused)
        while self._first < focused and self._height(self._first, focused + 1) > self._space().height:
            self._first += 1
        while self._first > 0 and self._height(self._first - 1, len(rows)) <= self._space().height:
            self._first -= 1
        space = self._space()
        last = self._last_shown()
        y = space.bottom - self._height(self._first, last)
        for at, row in enumerate(rows):
            is_shown = self._first <= at < last
            # A row scrolled away must not be met by the mouse: it waits far above the window.
            row.rect.y = y if is_shown else -(10**6) + at * 1000
            y += row.rect.height + self._gap() if is_shown else 0

    def _last_shown(self) -> int:
        last = min(self._first + 1, len(self._ring.items))
        while last < len(self._ring.items) and self._height(self._first, last + 1) <= self._space().height:
            last += 1
        return last

    def _height(self, first: int, last: int) -> int:
        return sum(row.rect.height + self._gap() for row in self._ring.items[first:last]) - self._gap()

    def _space(self) -> pygame.Rect:
        top = self._viewport.top + round(self._viewport.height * TOP)
        return pygame.Rect(self._viewport.x, top, self._viewport.width, max(1, self._bottom - self._gap() - top))

    def _draw(self) -> None:
        shown = [row for row in self._ring.items if row.rect.top > -1000]
        if not shown:
            self.sheet.is_visible = False
            return
        surface = self.sheet.renew(shown[0].rect.unionall([row.rect for row in shown]).inflate(0, 4 * self._gap()))
        for row in shown:
            self._draw_row(surface, row)
        self._draw_more(surface, shown)

    def _draw_row(self, surface: pygame.Surface, row: Row) -> None:
        rect = row.rect.move(-self.sheet.rect.x, -self.sheet.rect.y)
        padding = self._padding()
        is_focused = self._ring.focused is row
        opacity = 1.0 if is_focused or self._preferences.high_contrast else self._preferences.box_opacity
        paint.panel(surface, rect, theme.BLACK, opacity, row.is_enabled * theme.share(self._viewport, theme.FRAME))
        if row.is_enabled:
            number_font = self._fonts.get("condensed", self._setting().size_px)
            at = (rect.x + padding, rect.y + padding + row.page.lines[0].baseline - number_font.get_ascent())
            paint.label(surface, number_font, str(row.number), theme.GREY, at)
        if is_focused:
            paint.frame(surface, rect, theme.RED, theme.share(self._viewport, 0.006))
        draw_page(surface, row.page, (rect.x + padding + self._number_width(), rect.y + padding))
        if row.is_chosen_before and row.is_enabled:
            self._draw_tick(surface, rect)

    def _draw_tick(self, surface: pygame.Surface, rect: pygame.Rect) -> None:
        size = self._setting().size_px * 0.55
        right, middle = rect.right - self._padding(), rect.centery
        thick = size * 0.22
        left = right - size
        points = [
            (left, middle), (left + thick, middle - thick), (left + size * 0.38, middle + size * 0.12),
            (right - thick, middle - size * 0.5), (right, middle - size * 0.5 + thick),
            (left + size * 0.38, middle + size * 0.12 + 2 * thick),
        ]  # fmt: skip
        paint.smooth_polygon(surface, theme.GREY, [(x, y) for x, y in points])

    def _draw_more(self, surface: pygame.Surface, shown: list[Row]) -> None:
        """Small triangles say that there are rows above or below these."""
        size = 2 * self._gap() - 2
        middle = surface.get_rect().centerx
        if shown[0] is not self._ring.items[0]:
            points: list[paint.Point] = [(middle - size, size), (middle + size, size), (middle, 1)]
            paint.smooth_polygon(surface, theme.WHITE, points)
        if shown[-1] is not self._ring.items[-1]:
            bottom = surface.get_height()
            points = [(middle - size, bottom - size), (middle + size, bottom - size), (middle, bottom - 1)]
            paint.smooth_polygon(surface, theme.WHITE, points)

    def _setting(self, choice: Choice | None = None) -> Setting:
        preferences = self._preferences
        is_grey = choice is not None and (choice.index is None or choice.is_chosen_before)
        return Setting(
            fonts=self._fonts,
            face=preferences.font,
            size_px=theme.label_px(self._viewport, theme.TEXT_SIZE, preferences.text_scale * self._shrink),
            scale=self._viewport.height / theme.VIRTUAL_HEIGHT * preferences.text_scale,
            color=theme.GREY if is_grey and not preferences.high_contrast else theme.TEXT,
            line_spacing=preferences.line_spacing,
            largest_px=round(self._viewport.height * 0.1),
        )

    def _padding(self) -> int:
        return theme.share(self._viewport, 0.02)

    def _gap(self) -> int:
        return theme.share(self._viewport, 0.012)

    def _number_width(self) -> int:
        return round(self._setting().size_px * 1.1)
