"""The text box that the director is given: the line being read, the choices, the quick menu, and notices.

It is told what to show and asks nobody back; what the player presses on it comes out of `take` as an intent. All its
parts are sheets over the stage's picture, which `restore` paints wherever a sheet changes.
"""

from __future__ import annotations

import pygame

from engine.intents import Choose, Intent, PlayerIntent
from engine.preferences import Preferences
from engine.script.text import plain
from engine.steps import Choices, Line
from ui.choice_list import ChoiceList
from ui.focus import Direction
from ui.fonts import Fonts
from ui.layers import Restore, compose
from ui.line_panel import LinePanel
from ui.notices import Notices
from ui.quick_menu import Modes, QuickMenu
from ui.signals import Kind, Signal
from ui.text_layout import PICTURE, FindInset, characters_in


class DialogueBox:
    """Implements `engine.company.TextBox`."""

    def __init__(self, viewport: pygame.Rect, preferences: Preferences, fonts: Fonts, restore: Restore) -> None:
        self._restore = restore
        self._panel = LinePanel(viewport, preferences, fonts)
        self._choices = ChoiceList(viewport, preferences, fonts)
        self._quick = QuickMenu(viewport, preferences, fonts)
        self._notices = Notices(viewport, preferences, fonts)
        self._choices.fit(viewport, preferences, self._panel.top)
        self._is_hidden = False
        self._sheets = (
            self._panel.sheet, self._panel.marker, self._quick.sheet, self._choices.sheet, self._quick.marks,
            self._notices.sheet,
        )  # fmt: skip

    # What the director tells it

    def say(self, line: Line) -> tuple[int, ...]:
        self._choices.clear()
        # A word under the box is pressed once: the next Enter goes on reading.
        self._quick.leave()
        ends = self._panel.say(line)
        self._quick.show(True)
        return ends

    def reveal(self, characters: int) -> None:
        self._panel.reveal(characters)

    def ask(self, choices: Choices) -> None:
        line = choices.line
        if line is not None and (self._panel.line is None or self._panel.line.id != line.id):
            self._panel.say(line)
            self._panel.reveal(characters_in(line.text))
        self._panel.wait(False)
        self._choices.ask(choices)
        self._quick.show(True)

    def wait(self, is_waiting: bool) -> None:
        self._panel.wait(is_waiting)

    def clear(self) -> None:
        self._panel.clear()
        self._choices.clear()
        self._quick.show(False)

    def hide(self, is_hidden: bool) -> None:
        self._is_hidden = is_hidden
        for sheet in (self._panel.sheet, self._panel.marker, self._quick.sheet, self._choices.sheet):
            sheet.conceal(is_hidden)

    def notice(self, text: str) -> None:
        self._notices.show(text)

    # What main tells it

    def show_modes(self, modes: Modes) -> None:
        self._quick.show_modes(modes)

    def set_inset_finder(self, find_inset: FindInset) -> None:
        """Give the pictures that `{image=…}` names in a line."""
        self._panel.find_inset = find_inset

    def resize(self, viewport: pygame.Rect, preferences: Preferences) -> None:
        """Lay everything out for this window and these preferences; what was shown is shown again."""
        self._panel.fit(viewport, preferences)
        self._choices.fit(viewport, preferences, self._panel.top)
        self._quick.fit(viewport, preferences)
        self._notices.fit(viewport, preferences)

    def update(self, dt: float) -> bool:
        """Return whether there is anything to draw."""
        self._notices.update(dt)
        return self.is_dirty

    @property
    def is_dirty(self) -> bool:
        return any(sheet.stale for sheet in self._sheets)

    def draw(self, target: pygame.Surface, painted: list[pygame.Rect]) -> list[pygame.Rect]:
        """Bring the text up to date over what the stage `painted` this frame; return the rects drawn here."""
        return compose(target, self._sheets, painted, self._restore)

    # What it says to those who don't see it

    def spoken_place(self) -> tuple[object, ...]:
        """Something that changes when there is something new to be read."""
        line = self._panel.line
        return line.id if line else None, line.what if line else None, self._choices.offered

    def spoken(self) -> str:
        """The line with its speaker, and the choices under it."""
        if self._is_hidden:
            return ""
        line = self._panel.line
        parts = [_read(line.who, plain(line.text))] if line else []
        return " ".join([*parts, *self._choices.spoken()])

    def spoken_focus(self) -> str:
        if self._quick.focused is not None:
            return self._quick.focused.text
        return self._choices.spoken_focus()

    @property
    def notice_text(self) -> str:
        return self._notices.text

    # What the player does to it

    def take(self, signal: Signal) -> PlayerIntent | None:
        """Return the choice or the quick menu's word that this presses; None if it means nothing here."""
        if self._is_hidden:
            return None
        match signal.kind:
            case Kind.POINT:
                if not self._choices.hover(signal.position):
                    self._quick.hover(signal.position)
            case Kind.MOVE if signal.direction is not None:
                self._move(signal.direction)
            case Kind.ENTER if not signal.is_repeat:
                return self._press()
            case Kind.NUMBER:
                index = self._choices.numbered(signal.by)
                return Choose(index) if index is not None else None
            case Kind.CLICK:
                return self._click(signal.position)
        return None

    def wants(self, signal: Signal) -> bool:
        """Whether the signal is spent here, even if it did nothing: no key may leave a menu but by a choice."""
        if self._is_hidden:
            return False
        match signal.kind:
            case Kind.MOVE | Kind.POINT | Kind.HOLD:
                return True
            case Kind.NUMBER:
                return self._choices.is_open
            case Kind.CLICK:
                return self._choices.is_open or self._quick.is_over(signal.position)
            case Kind.ENTER:
                return self._choices.is_open or self._quick.focused is not None
            case Kind.SPACE:
                return self._choices.is_open
        return False

    def _move(self, direction: Direction) -> None:
        """Arrows walk the choices; past the last one, or sideways, they reach the quick menu, and up leaves it."""
        sideways = direction in (Direction.LEFT, Direction.RIGHT)
        if self._quick.focused is not None:
            if sideways:
                self._quick.move(direction)
                return
            self._quick.leave()
            if self._choices.is_open:
                self._choices.step(-1 if direction is Direction.UP else 1)
        elif self._choices.is_open and not sideways:
            if direction is Direction.DOWN and self._choices.is_last_focused():
                self._choices.leave()
                self._quick.step(1)
            else:
                self._choices.move(direction)
        else:
            self._choices.leave()
            self._quick.step(-1 if direction is Direction.LEFT else 1)

    def _press(self) -> PlayerIntent | None:
        word = self._quick.pressed()
        if word is not None:
            return word
        index = self._choices.pressed()
        return Choose(index) if index is not None else None

    def _click(self, position: tuple[int, int]) -> PlayerIntent | None:
        word: Intent | None = self._quick.clicked(position)
        if word is not None:
            return word
        index = self._choices.clicked(position)
        return Choose(index) if index is not None else None


def _read(who: str | None, text: str) -> str:
    text = text.replace(PICTURE, "")
    return f"{who}: {text}" if who else text
