"""Short messages at the edge of the screen: "Saved". Each stays a moment.

A new one replaces the one before, but for a sentence, which is read first: what is missing, what was moved aside.
"""

from __future__ import annotations

from collections import deque

import pygame

from engine.preferences import Preferences
from ui import paint, theme
from ui.fonts import Fonts
from ui.layers import Sheet

SHOWN_SECONDS = 2.5
# A longer message takes longer to read.
SECONDS_PER_CHARACTER = 0.04
WIDEST = 0.5
# What is longer than this is a sentence, and may not be replaced before it could be read.
WORDS_CHARACTERS = 30
# Nobody reads more of them; the last ones say most.
WAITING_AT_MOST = 4


class Notices:
    def __init__(self, viewport: pygame.Rect, preferences: Preferences, fonts: Fonts) -> None:
        self.sheet = Sheet()
        self._fonts = fonts
        self._text = ""
        self._seconds_left = 0.0
        self._waiting: deque[str] = deque(maxlen=WAITING_AT_MOST)
        self.fit(viewport, preferences)

    @property
    def text(self) -> str:
        """What is shown now."""
        return self._text

    def fit(self, viewport: pygame.Rect, preferences: Preferences) -> None:
        self._viewport, self._preferences = viewport, preferences
        if self._text:
            self._draw()

    def show(self, text: str) -> None:
        if len(self._text) <= WORDS_CHARACTERS:
            self._begin(text)
        elif text != self._text and text not in self._waiting:
            self._waiting.append(text)

    def _begin(self, text: str) -> None:
        self._text = text
        self._seconds_left = SHOWN_SECONDS + SECONDS_PER_CHARACTER * max(0, len(text) - 20)
        self._draw()

    def update(self, dt: float) -> None:
        if self._text:
            self._seconds_left -= dt
            if self._seconds_left <= 0:
                self._text = ""
                self.sheet.is_visible = False
                if self._waiting:
                    self._begin(self._waiting.popleft())

    def _draw(self) -> None:
        # The title has notices too, and seldom one to show: its first frame waits for none of this.
        from engine.script.text import Run
        from ui.text_drawing import draw_page
        from ui.text_layout import lay_out
        from ui.text_style import Setting

        view = self._viewport
        padding = theme.share(view, 0.014)
        setting = Setting(
            fonts=self._fonts,
            face="condensed",
            size_px=theme.label_px(view, 0.034, self._preferences.text_scale),
            scale=1.0,
            color=theme.BLACK,
        )
        page = lay_out((Run(self._text),), round(view.width * WIDEST), view.height // 2, setting)[0]
        width = max(line.width for line in page.lines) + 3 * padding
        # The middle of the upper edge is free on every screen, and over nobody's face.
        rect = pygame.Rect(view.centerx - width // 2, view.top, width, page.height + padding)
        surface = self.sheet.renew(rect)
        # A white plate like a name's.
        paint.panel(surface, surface.get_rect(), theme.WHITE, 1.0, 0)
        draw_page(surface, page, (padding * 3 // 2, padding // 2))
