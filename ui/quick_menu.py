"""The row of small words under the dialogue box, and the marks of skip and auto in the corner of the picture."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from engine.frozen import frozen
from engine.intents import Intent
from engine.preferences import Preferences
from ui import paint, theme
from ui.focus import Direction, FocusRing
from ui.fonts import Fonts
from ui.layers import Sheet

TOP = 0.954
WORDS = (
    ("Back", Intent.ROLL_BACK),
    ("Skip", Intent.SKIP),
    ("Auto", Intent.AUTO),
    ("Q.Save", Intent.QUICK_SAVE),
    ("Q.Load", Intent.QUICK_LOAD),
    ("Menu", Intent.MENU),
)


@frozen
class Modes:
    """What the quick menu shows of the game's state."""

    is_skipping: bool = False
    is_auto: bool = False
    can_roll_back: bool = False
    can_quick_load: bool = False


@dataclass(slots=True)
class Word:
    rect: pygame.Rect
    text: str
    intent: Intent
    is_enabled: bool
    is_on: bool


class QuickMenu:
    def __init__(self, viewport: pygame.Rect, preferences: Preferences, fonts: Fonts) -> None:
        self.sheet = Sheet()
        self.marks = Sheet()
        self._fonts = fonts
        self._modes = Modes()
        self._ring: FocusRing[Word] = FocusRing()
        self._is_shown = False
        self.fit(viewport, preferences)

    def fit(self, viewport: pygame.Rect, preferences: Preferences) -> None:
        self._viewport, self._preferences = viewport, preferences
        self._build()

    def show(self, is_shown: bool) -> None:
        if is_shown != self._is_shown:
            self._is_shown = is_shown
            self._ring.leave()
            self._draw()

    def show_modes(self, modes: Modes) -> None:
        if modes != self._modes:
            self._modes = modes
            self._build()

    @property
    def focused(self) -> Word | None:
        return self._ring.focused

    def move(self, direction: Direction) -> bool:
        return self._changed(self._is_shown and self._ring.move(direction))

    def step(self, by: int) -> bool:
        return self._changed(self._is_shown and self._ring.step(by))

    def hover(self, position: tuple[int, int]) -> bool:
        """Follow the mouse; unlike in a list, a word that the mouse has left is focused no longer."""
        if self._is_shown and self._ring.at(position):
            return self._changed(self._ring.hover(position))
        self.leave()
        return False

    def leave(self) -> None:
        if self._ring.focused is not None:
            self._ring.leave()
            self._draw()

    def pressed(self) -> Intent | None:
        return self._ring.focused.intent if self._ring.focused else None

    def clicked(self, position: tuple[int, int]) -> Intent | None:
        word = self._ring.at(position) if self._is_shown else None
        return word.intent if word else None

    def is_over(self, position: tuple[int, int]) -> bool:
        """Whether the point is on the menu, also where a word cannot be pressed now: such a click advances nothing."""
        return self._is_shown and any(word.rect.collidepoint(position) for word in self._ring.items)

    def _changed(self, has_moved: bool) -> bool:
        if has_moved:
            self._draw()
        return has_moved

    def _build(self) -> None:
        view = self._viewport
        font = self._font()
        margin = theme.share(view, 0.014)
        height = view.bottom - view.top - round(view.height * TOP)
        widths = [font.size(text)[0] + 2 * margin for text, _ in WORDS]
        x = view.centerx - sum(widths) // 2
        words: list[Word] = []
        for (text, intent), width in zip(WORDS, widths, strict=True):
            rect = pygame.Rect(x, view.bottom - height, width, height)
            words.append(Word(rect, text, intent, self._is_enabled(intent), self._is_on(intent)))
            x += width
        self._ring.renew(words, self._ring.index)
        self._draw()

    def _is_enabled(self, intent: Intent) -> bool:
        match intent:
            case Intent.ROLL_BACK:
                return self._modes.can_roll_back
            case Intent.QUICK_LOAD:
                return self._modes.can_quick_load
        return True

    def _is_on(self, intent: Intent) -> bool:
        return (intent is Intent.SKIP and self._modes.is_skipping) or (intent is Intent.AUTO and self._modes.is_auto)

    def _font(self) -> pygame.font.Font:
        # The strip under the box is as high as it is: past this size the words would leave it.
        scale = min(1 + (self._preferences.text_scale - 1) * 0.5, 1.25)
        return self._fonts.get("condensed", theme.label_px(self._viewport, theme.SMALL_SIZE, scale))

    def _draw(self) -> None:
        self._draw_marks()
        if not self._is_shown:
            self.sheet.is_visible = False
            return
        words = self._ring.items
        surface = self.sheet.renew(words[0].rect.unionall([word.rect for word in words]))
        for word in words:
            self._draw_word(surface, word)

    def _draw_word(self, surface: pygame.Surface, word: Word) -> None:
        rect = word.rect.move(-self.sheet.rect.x, -self.sheet.rect.y)
        font = self._font()
        left = rect.x + theme.share(self._viewport, 0.014)
        top = rect.centery - font.get_height() // 2
        if word.is_on:
            # On is a sign lit from behind: white with black letters.
            surface.fill(theme.WHITE, rect.inflate(-4, -(rect.height - font.get_height())))
            paint.label(surface, font, word.text, theme.BLACK, (left, top))
        else:
            color = theme.WHITE if word.is_enabled else theme.DISABLED
            paint.outlined_label(surface, font, word.text, color, (left, top))
        if self._ring.focused is word:
            paint.frame(surface, rect.inflate(-2, -2), theme.RED, theme.share(self._viewport, 0.004))

    def _draw_marks(self) -> None:
        """The television's own on-screen display: fast forward, or play."""
        if not (self._modes.is_skipping or self._modes.is_auto):
            self.marks.is_visible = False
            return
        view = self._viewport
        font = self._fonts.get("condensed", theme.label_px(view, 0.05), bold=True)
        text = "SKIP" if self._modes.is_skipping else "AUTO"
        size = round(font.get_ascent() * 0.75)
        triangles = 2 if self._modes.is_skipping else 1
        width = font.size(text)[0] + (triangles + 1) * size
        rect = pygame.Rect(0, 0, width, font.get_height() + 4)
        rect.topright = (view.right - theme.share(view, 0.05), view.top + theme.share(view, 0.045))
        surface = self.marks.renew(rect)
        paint.outlined_label(surface, font, text, theme.WHITE, (2, 1))
        for number in range(triangles):
            left = rect.width - (triangles - number) * size - 2
            arrow = pygame.Rect(left, (rect.height - size) // 2, size - 2, size)
            paint.triangle_right(surface, theme.BLACK, arrow.inflate(4, 4))
            paint.triangle_right(surface, theme.WHITE, arrow)
