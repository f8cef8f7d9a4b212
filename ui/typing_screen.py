"""One line to be typed: the answer to a question of the story's, or a name for a save.

With a keyboard one types and presses Enter. For pads and for the mouse there are letters to be pressed.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

import pygame

from engine.script.text import parse_text, plain
from engine.steps import Question
from ui import paint, theme
from ui.controls import ButtonControl, Control, EntryControl, PlainControl
from ui.gui import Gui, label_px
from ui.gui_screen import GuiScreen
from ui.requests import Closed, PlayerRequest
from ui.signals import Signal
from ui.text_drawing import draw_page
from ui.text_layout import Page, lay_out
from ui.text_style import Setting
from ui.window import Window

ROWS = ("1234567890", "qwertyuiop", "asdfghjkl'", "zxcvbnm,.-")
COLUMNS = len(ROWS[0])
WIDTH = 0.56
# A longer question is cut: there has to be room for the letters.
QUESTION_HEIGHT = 0.24

Done = Callable[[str], PlayerRequest]


class TypingScreen(GuiScreen):
    """`done` returns what to report of the text when it is finished.

    With a pad in hand a letter is focused first, else the line waits for keys.
    """

    backdrop = 0.25

    def __init__(self, window: Window, gui: Gui, question: Question, done: Done, has_pad: bool = False) -> None:
        super().__init__(window, gui)
        self._ask(question, done, has_pad)
        self.build()
        self._begin()

    def renew(self, question: Question, done: Done, has_pad: bool = False) -> None:
        """Be opened again for another line."""
        self._ask(question, done, has_pad)
        self.rebuild()
        self._begin()

    def _ask(self, question: Question, done: Done, has_pad: bool) -> None:
        self._question, self._done, self._has_pad = question, done, has_pad
        self._text = question.allowed(question.default)
        self._is_shifted = not self._text
        # What was pressed is told before where the focus is.
        self._has_pressed = False

    def _begin(self) -> None:
        if self._has_pad:
            self.ring.focus(self._letters[COLUMNS])
        else:
            self.ring.focus(self._entry)
            self._entry.begin()

    def fit(self, window: Window) -> None:
        was_typing = self._entry.is_typing
        self._text = self._entered()
        super().fit(window)
        if was_typing:
            self._entry.element.focus()

    # Layout

    def build(self) -> None:
        view = self.viewport
        self._font = self.window.fonts.get("condensed", label_px(self.window))
        self._page = self._laid_out()
        gap = theme.share(view, 0.012)
        row = round(self._font.get_linesize() * 1.3)
        self._padding = theme.share(view, 0.03)
        around = 2 * self._padding
        height = self._page.height + 3 * gap + (len(ROWS) + 2) * (row + gap) + around
        self._panel = pygame.Rect(0, 0, round(view.width * WIDTH) + around, min(height, view.height))
        self._panel.center = view.center
        inside = self._panel.inflate(-around, -around)
        place = pygame.Rect(inside.x, inside.y + self._page.height + 2 * gap, inside.width, row)
        self._entry = EntryControl(self.gui, place, "Type here", self._text, self._finish)
        place = place.move(0, row + 2 * gap)
        self._letters = self._build_letters(place, gap)
        commands = self._build_commands(place.move(0, len(ROWS) * (row + gap)), gap)
        self.place([self._entry, *self._letters, *commands])

    def _laid_out(self) -> Page:
        setting = Setting(
            fonts=self.window.fonts,
            face=self.window.preferences.font,
            size_px=theme.label_px(self.viewport, 0.034, self.window.text_scale),
            scale=1.0,
            color=theme.TEXT,
            line_spacing=self.window.preferences.line_spacing,
        )
        width, height = round(self.viewport.width * WIDTH), round(self.viewport.height * QUESTION_HEIGHT)
        return lay_out(parse_text(self._question.prompt), width, height, setting)[0]

    def _build_letters(self, row: pygame.Rect, gap: int) -> list[PlainControl]:
        made: list[PlainControl] = []
        width = (row.width - (COLUMNS - 1) * gap) // COLUMNS
        for down, letters in enumerate(ROWS):
            for across, letter in enumerate(letters):
                place = pygame.Rect(
                    row.x + across * (width + gap), row.y + down * (row.height + gap), width, row.height
                )
                made.append(PlainControl(place, letter, lambda letter=letter: self._press(letter)))  # type: ignore[misc]
        return made

    def _build_commands(self, row: pygame.Rect, gap: int) -> list[Control]:
        words: tuple[tuple[str, Callable[[], PlayerRequest | None]], ...] = (
            ("Shift", self._shift),
            ("Space", lambda: self._add(" ")),
            ("Delete", lambda: self._set(self._entered()[:-1])),
            ("Back", lambda: Closed("typing", False)),
            ("Done", lambda: self._finish(self._entered())),
        )
        width = (row.width - (len(words) - 1) * gap) // len(words)
        return [
            ButtonControl(self.gui, pygame.Rect(row.x + at * (width + gap), row.y, width, row.height), word, press)
            for at, (word, press) in enumerate(words)
        ]

    # What is pressed

    def _entered(self) -> str:
        return str(self._entry.element.get_text())

    def _set(self, text: str) -> None:
        self._entry.set(self._question.allowed(text))
        self._has_pressed = True
        self.is_dirty = True

    def _add(self, letter: str) -> None:
        self._set(self._entered() + letter)

    def _press(self, letter: str) -> None:
        self._add(letter.upper() if self._is_shifted else letter)
        self._is_shifted = False

    def _shift(self) -> None:
        self._is_shifted = not self._is_shifted
        self.is_dirty = True

    def _finish(self, text: str) -> PlayerRequest:
        return self._done(self._question.allowed(text))

    def take_event(self, event: pygame.event.Event) -> PlayerRequest | None:
        wanted = super().take_event(event)
        # What was typed or pasted and may not be there goes at once.
        self._entry.set(self._question.allowed(self._entered()))
        return wanted

    def take(self, signal: Signal) -> PlayerRequest | None:
        before = self.ring.index
        wanted = super().take(signal)
        if self.ring.index != before:
            self._has_pressed = False
        return wanted

    # Drawing

    def draw_behind(self, target: pygame.Surface) -> None:
        target.fill(theme.PANEL, self._panel)
        paint.frame(target, self._panel, theme.WHITE, theme.share(self.viewport, theme.FRAME))
        draw_page(target, self._page, (self._panel.x + self._padding, self._panel.y + self._padding))

    def draw_over(self, target: pygame.Surface) -> None:
        thin = theme.share(self.viewport, theme.FRAME * 0.6)
        for control, letter in zip(self._letters, chain(*ROWS), strict=True):
            paint.frame(target, control.rect, theme.DARK_GREY, thin)
            shown = letter.upper() if self._is_shifted else letter
            paint.label(target, self._font, shown, theme.WHITE, control.rect.center, anchor="mc")

    # For who does not see it

    def spoken(self) -> str:
        return plain(parse_text(self._question.prompt))

    def spoken_focus(self) -> str:
        if self._has_pressed:
            return self._entered() or "Empty"
        return super().spoken_focus()
