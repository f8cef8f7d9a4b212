"""One line of dialogue on the screen: in the box, on the full page of the novel mode, or alone in the centre.

Lays the line out into pages that fit, and shows of them as much as it is told to. Knows nothing of speed or cues.
"""

from __future__ import annotations

import pygame

from engine.preferences import Preferences
from engine.steps import Line
from ui import paint, theme
from ui.fonts import Fonts
from ui.layers import Sheet
from ui.text_drawing import Typed, draw_page
from ui.text_layout import FindInset, Page, lay_out
from ui.text_style import Setting

# Shares of the viewport, as in the drawn mock-up of the box.
BOX_SIDE = 0.047
BOX_BOTTOM = 0.949
BOX_LINES = 3
BOX_HIGHEST = 0.52
# A longer line of text is lost on the way back to the left: no more characters wide than this, roughly.
WIDEST_LINE_EM = 46
NOVEL_MARGIN = 0.09
HIGH_CONTRAST_OPACITY = 1.0


class LinePanel:
    """The sheet with the current line, and its marker."""

    def __init__(
        self, viewport: pygame.Rect, preferences: Preferences, fonts: Fonts, *, box_lines: int = BOX_LINES
    ) -> None:
        self._box_lines = box_lines
        self.sheet = Sheet()
        self.marker = Sheet()
        self.find_inset: FindInset | None = None
        self._fonts = fonts
        self._line: Line | None = None
        self._pages: tuple[Page, ...] = ()
        self._page = 0
        self._shown = 0
        self._typed: Typed | None = None
        self._is_waiting = False
        self.fit(viewport, preferences)

    @property
    def line(self) -> Line | None:
        return self._line

    @property
    def top(self) -> int:
        """Where the dialogue box begins: what stands above it has the space to there."""
        return self._box().top - theme.label_px(self._viewport, theme.NAME_SIZE, self._scale)

    def fit(self, viewport: pygame.Rect, preferences: Preferences) -> None:
        """Lay everything out again for this window and these preferences."""
        self._viewport = viewport
        self._preferences = preferences
        self._scale = preferences.text_scale
        if self._line is not None:
            shown, is_waiting = self._shown, self._is_waiting
            self.say(self._line)
            self.reveal(shown)
            self.wait(is_waiting)

    def say(self, line: Line) -> tuple[int, ...]:
        self._line = line
        self._is_waiting = False
        self._shown = 0
        self._pages = self.pages_of(line)
        self._open_page(0)
        return tuple(page.end for page in self._pages)

    def pages_of(self, line: Line) -> tuple[Page, ...]:
        """Lay a line out as `say` does, and show nothing."""
        inner = self.inner(line)
        return lay_out(line.text, inner.width, inner.height, self._setting(line), self.find_inset)

    def reveal(self, characters: int) -> None:
        if self._line is None:
            return
        page = next((at for at, page in enumerate(self._pages) if characters <= page.end), len(self._pages) - 1)
        if page != self._page or characters < self._shown:
            self._open_page(page)
        self._shown = characters
        if self._typed is not None:
            for area in self._typed.reveal(characters):
                self.sheet.touch(area)

    def wait(self, is_waiting: bool) -> None:
        self._is_waiting = is_waiting and self._line is not None
        if self._is_waiting and self._line is not None:
            self._draw_marker(self._panel_rect(self._line))
        self.marker.is_visible = self._is_waiting

    def clear(self) -> None:
        self._line = None
        self._typed = None
        self._is_waiting = False
        self.sheet.is_visible = self.marker.is_visible = False

    def _open_page(self, page: int) -> None:
        """Draw the panel anew, empty, with everything that stands on it besides this page's own text."""
        line = self._line
        if line is None:
            return
        self._page = page
        self._shown = 0
        self.marker.is_visible = False
        inner = self.inner(line)
        match line.voice.kind:
            case "nvl":
                top = self._draw_novel_page(line, inner)
            case "centered":
                top = self._draw_centered(line, inner)
            case _:
                top = self._draw_box(line, inner)
        at = (inner.x - self.sheet.rect.x, top - self.sheet.rect.y)
        self._typed = Typed(self.sheet.surface, self._pages[page], at)

    # The box

    def _box(self) -> pygame.Rect:
        view = self._viewport
        padding = self._padding()
        text_height = self._box_lines * round(self._text_font_linesize() * self._preferences.line_spacing)
        height = min(text_height + 2 * padding, round(view.height * BOX_HIGHEST))
        side = round(view.width * BOX_SIDE)
        bottom = view.top + round(view.height * BOX_BOTTOM)
        return pygame.Rect(view.x + side, bottom - height, view.width - 2 * side, height)

    def _padding(self) -> int:
        return theme.share(self._viewport, 0.036)

    def _text_px(self) -> int:
        return theme.label_px(self._viewport, theme.TEXT_SIZE, self._scale)

    def _text_font_linesize(self) -> int:
        return self._fonts.get(self._preferences.font, self._text_px()).get_linesize()

    def _draw_box(self, line: Line, inner: pygame.Rect) -> int:
        box = self._box()
        font = self._name_font(line.who or "")
        plate = self._plate(box, line, font)
        surface = self.sheet.renew(box.union(plate) if plate else box)
        offset = (-self.sheet.rect.x, -self.sheet.rect.y)
        paint.panel(surface, box.move(offset), theme.PANEL, self._opacity(), self._frame_px())
        if plate and line.who:
            surface.fill(theme.WHITE, plate.move(offset))
            name = paint.shortened(font, line.who.upper(), plate.width)
            paint.label(surface, font, name, theme.BLACK, plate.move(offset).center, anchor="mc")
        return inner.top

    def _plate(self, box: pygame.Rect, line: Line, font: pygame.font.Font) -> pygame.Rect | None:
        if not line.who:
            return None
        margin = theme.share(self._viewport, 0.025)
        width = min(font.size(line.who.upper())[0] + 2 * margin, box.width - 2 * margin)
        height = round(font.get_linesize() * 1.08)
        # The plate sits on the frame: half a letter hangs into the box.
        return pygame.Rect(box.x + margin, box.y - round(height * 0.55), width, height)

    def _name_font(self, name: str = "") -> pygame.font.Font:
        # Names grow with the text, but by half as much: a plate is a sign, and signs are read at a glance.
        scale = 1 + (self._scale - 1) * 0.5
        size = theme.label_px(self._viewport, theme.NAME_SIZE, scale)
        return self._fonts.for_text("condensed", size, name.upper(), bold=True)

    # The novel page, and a line in the centre

    def _draw_novel_page(self, line: Line, inner: pygame.Rect) -> int:
        view = self._viewport
        surface = self.sheet.renew(view)
        paint.panel(surface, surface.get_rect(), theme.PANEL, self._opacity(), 0)
        setting = self._setting(line)
        gap = setting.size_px // 2
        current = self._name_height(line.who) + self._pages[self._page].height
        blocks = [(who, lay_out(text, inner.width, inner.height, setting)) for who, text in line.page]
        heights = [self._name_height(who) + sum(page.height for page in pages) + gap for who, pages in blocks]
        # The oldest lines make room for the newest.
        while heights and sum(heights) + current > inner.height:
            del blocks[0], heights[0]
        top = inner.top
        for (who, pages), height in zip(blocks, heights, strict=True):
            self._draw_block(surface, who, pages, top)
            top += height
        return self._draw_novel_name(surface, line.who, top)

    def _draw_block(self, surface: pygame.Surface, who: str | None, pages: tuple[Page, ...], top: int) -> None:
        top = self._draw_novel_name(surface, who, top)
        for page in pages:
            draw_page(surface, page, (self._novel_inner().x - self.sheet.rect.x, top - self.sheet.rect.y))
            top += page.height

    def _draw_novel_name(self, surface: pygame.Surface, who: str | None, top: int) -> int:
        if who:
            at = (self._novel_inner().x - self.sheet.rect.x, top - self.sheet.rect.y)
            paint.label(surface, self._name_font(who), who.upper(), theme.GREY, at)
        return top + self._name_height(who)

    def _name_height(self, who: str | None) -> int:
        return self._name_font().get_linesize() if who else 0

    def _novel_inner(self) -> pygame.Rect:
        margin = round(self._viewport.height * NOVEL_MARGIN)
        return self._narrowed(self._viewport.inflate(-4 * margin, -2 * margin), is_centered=True)

    def _draw_centered(self, line: Line, inner: pygame.Rect) -> int:
        page = self._pages[self._page]
        padding = self._padding()
        height = page.height + 2 * padding
        rect = pygame.Rect(self._viewport.x, inner.centery - height // 2, self._viewport.width, height)
        surface = self.sheet.renew(rect)
        paint.panel(surface, surface.get_rect(), theme.PANEL, self._opacity(), 0)
        return rect.top + padding

    # Measures that all three share

    def _panel_rect(self, line: Line) -> pygame.Rect:
        return self._box() if line.voice.kind not in ("nvl", "centered") else self.sheet.rect

    def inner(self, line: Line) -> pygame.Rect:
        """Return where this line's text may stand, in window pixels."""
        padding = self._padding()
        match line.voice.kind:
            case "nvl":
                inner = self._novel_inner()
                inner.height -= self._name_height(line.who)
                return inner
            case "centered":
                return self._narrowed(self._viewport.inflate(-4 * padding, -6 * padding), is_centered=True)
            case _:
                return self._narrowed(self._box().inflate(-3 * padding, -2 * padding))

    def _narrowed(self, rect: pygame.Rect, *, is_centered: bool = False) -> pygame.Rect:
        width = min(rect.width, self._text_px() * WIDEST_LINE_EM)
        left = rect.centerx - width // 2 if is_centered else rect.x
        return pygame.Rect(left, rect.y, width, rect.height)

    def _setting(self, line: Line) -> Setting:
        preferences = self._preferences
        written = theme.parse_color(line.voice.what_color) if line.voice.what_color else None
        color = written[:3] if written and not preferences.high_contrast else theme.TEXT
        return Setting(
            fonts=self._fonts,
            face=preferences.font,
            size_px=self._text_px(),
            scale=self._viewport.height / theme.VIRTUAL_HEIGHT * self._scale,
            color=(255, 255, 255) if preferences.high_contrast else color,
            line_spacing=preferences.line_spacing,
            largest_px=self.inner(line).height,
            is_centered=line.voice.kind == "centered",
        )

    def _opacity(self) -> float:
        return HIGH_CONTRAST_OPACITY if self._preferences.high_contrast else self._preferences.box_opacity

    def _frame_px(self) -> int:
        return theme.share(self._viewport, theme.FRAME) * (2 if self._preferences.high_contrast else 1)

    def _draw_marker(self, panel: pygame.Rect) -> None:
        """A red triangle in the corner: your turn."""
        width = theme.share(self._viewport, 0.028)
        inset = theme.share(self._viewport, 0.02)
        rect = pygame.Rect(0, 0, width, round(width * 0.62))
        rect.bottomright = (panel.right - inset, panel.bottom - inset)
        surface = self.marker.renew(rect.inflate(4, 4))
        paint.triangle_down(surface, theme.RED, pygame.Rect((2, 2), rect.size))
