"""A heading, some sentences and a row of answers: content note, confirm box, and the screen for trouble."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from engine.script.text import Hold, Run, Segment, Style, Text, parse_text, plain
from ui import paint, theme
from ui.menu_list import Entry, MenuList
from ui.requests import Closed, Confirmed, PlayerRequest, Request
from ui.screen import Screen, is_press
from ui.signals import Kind, Signal
from ui.text_drawing import draw_page
from ui.text_layout import Page, lay_out
from ui.text_style import Setting
from ui.window import Window

WIDTH = 0.62
HIGHEST = 0.92


class MessageScreen(Screen):
    """Text that is longer than the box is read page by page, with the wheel, Page Down or the arrows."""

    def __init__(
        self,
        window: Window,
        heading: str,
        sentences: Sequence[str],
        answers: Sequence[Entry[PlayerRequest]],
        *,
        width: float = WIDTH,
        is_dense: bool = False,
    ) -> None:
        super().__init__(window)
        self._heading = heading
        self._sentences = tuple(sentences)
        self._answers = MenuList(answers, is_row=True)
        self._page = 0
        self._width, self._is_dense = width, is_dense
        self.fit(window)
        self._answers.focus_first()

    def fit(self, window: Window) -> None:
        super().fit(window)
        view = window.viewport
        self._padding = theme.share(view, 0.045)
        self._heading_font = window.fonts.get("condensed", theme.label_px(view, 0.055), bold=True)
        width = round(view.width * self._width)
        row = theme.share(view, 0.11)
        around = round(3.4 * self._padding) + self._heading_font.get_linesize() + row
        self._drawn: dict[int, pygame.Surface] = {}
        self._pages = self._lay_out(width - 2 * self._padding, round(view.height * HIGHEST) - around)
        self._page = min(self._page, len(self._pages) - 1)
        height = max(page.height for page in self._pages) + around
        self._rect = pygame.Rect(0, 0, width, height)
        self._rect.center = view.center
        self._answers.fit(window, 0, 0, height=row)
        left = min(self._rect.x + self._padding, self._rect.right - self._answers.rect.width - self._padding // 2)
        top = self._rect.bottom - self._padding - self._answers.rect.height
        self._answers.fit(window, left, top, height=row)

    def _lay_out(self, width: int, height: int) -> tuple[Page, ...]:
        view = self.viewport
        setting = Setting(
            fonts=self.window.fonts,
            face=self.window.preferences.font,
            size_px=theme.label_px(view, 0.031, self.window.text_scale),
            scale=1.0,
            color=theme.TEXT,
            line_spacing=self.window.preferences.line_spacing,
        )
        return lay_out(_paragraphs(self._sentences, self._is_dense), width, height, setting)

    def take(self, signal: Signal) -> PlayerRequest | None:
        match signal.kind:
            case Kind.WHEEL | Kind.PAGE:
                self._turn(signal.by)
                return None
            case Kind.MOVE if signal.direction is not None and signal.direction.value[1]:
                self._turn(signal.direction.value[1])
                return None
        if is_press(signal) and self._has_more:
            # Nobody says yes to what is not read yet.
            self._turn(1)
            return None
        has_changed, answer = self._answers.take(signal)
        self.is_dirty |= has_changed
        if answer is None and signal.kind is Kind.CLICK and self._rect.collidepoint(signal.position):
            self._turn(1)
        return answer

    @property
    def _has_more(self) -> bool:
        return self._page < len(self._pages) - 1

    def _turn(self, by: int) -> None:
        self._page = min(max(self._page + by, 0), len(self._pages) - 1)
        self.is_dirty = True

    def draw(self, target: pygame.Surface) -> None:
        view = self.viewport
        target.fill(theme.PANEL, self._rect)
        paint.frame(target, self._rect, theme.WHITE, theme.share(view, theme.FRAME))
        left, top = self._rect.x + self._padding, self._rect.y + self._padding
        paint.label(target, self._heading_font, self._heading, theme.WHITE, (left, top))
        text_top = top + self._heading_font.get_linesize() + self._padding // 2
        target.blit(self._text(), (left, text_top), special_flags=pygame.BLEND_PREMULTIPLIED)
        if len(self._pages) > 1:
            self._draw_pages(target, (self._rect.right - self._padding, top + self._heading_font.get_linesize() // 2))
        self._answers.draw(target)

    def _draw_pages(self, target: pygame.Surface, place: tuple[int, int]) -> None:
        """Which page of how many, and a triangle in the corner while there is more."""
        font = self.window.fonts.get("condensed", theme.label_px(self.viewport, 0.032, self.window.text_scale**0.5))
        paint.label(target, font, f"{self._page + 1} / {len(self._pages)}", theme.GREY, place, anchor="mr")
        if self._has_more:
            size = theme.share(self.viewport, 0.03)
            mark = pygame.Rect(0, 0, size, size * 2 // 3)
            mark.bottomright = (self._rect.right - self._padding // 2, self._rect.bottom - self._padding // 2)
            paint.triangle_down(target, theme.WHITE, mark)

    def _text(self) -> pygame.Surface:
        """Return the page's text, drawn once."""
        surface = self._drawn.get(self._page)
        if surface is None:
            page = self._pages[self._page]
            surface = pygame.Surface((self._rect.width - self._padding, page.height), pygame.SRCALPHA)
            draw_page(surface, page, (0, 0))
            self._drawn[self._page] = surface
        return surface

    def spoken(self) -> str:
        heading = self._heading if self._heading.endswith("?") else f"{self._heading}."
        return " ".join((heading, *(plain(parse_text(sentence)) for sentence in self._sentences)))

    def spoken_focus(self) -> str:
        return self._answers.spoken_focus()


def _paragraphs(sentences: Sequence[str], is_dense: bool) -> Text:
    """Join the sentences, which may carry text tags, one under the other."""
    parts: list[Segment] = []
    for sentence in sentences:
        parts += [*parse_text(sentence), Hold(None, is_paragraph=True)]
        if not is_dense:
            # A blank line at half size keeps paragraphs apart.
            parts.append(Run("\n", Style(size="*0.5")))
    return tuple(parts[: -1 if is_dense else -2])


def content_note(window: Window, sentences: Sequence[str]) -> MessageScreen:
    """Before the first start: what the story holds. `sentences` are the story's own."""
    screen = MessageScreen(window, "Before you begin", sentences, [Entry("Go on", Request.ACCEPT)])
    screen.can_be_left = False
    return screen


def confirm(window: Window, question: str, what: object, yes: str = "Yes", no: str = "No") -> MessageScreen:
    """Ask before something is lost. The focus is on the answer that loses nothing."""
    answers: list[Entry[PlayerRequest]] = [Entry(no, Closed("confirm", False)), Entry(yes, Confirmed(what))]
    return MessageScreen(window, "Are you sure?", (question,), answers)


def trouble(window: Window, sentences: Sequence[str], offers: Sequence[Request]) -> MessageScreen:
    """Something went wrong: what happened and what is safe, in the player's words; details may follow."""
    answers: list[Entry[PlayerRequest]] = [Entry(offer.value, offer) for offer in offers]
    # Details may quote a script, whose braces are no tags here.
    quoted = [sentence.replace("{", "{{") for sentence in sentences]
    screen = MessageScreen(window, "Please stand by", quoted, answers)
    screen.can_be_left = False
    return screen
