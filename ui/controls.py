"""pygame_gui's elements as things that our focus ring can come to and keys can press.

pygame_gui has no focus that keys could move, and knows no gamepad: Return does not even press a focused button.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pygame
from pygame_gui.elements import UIButton, UIHorizontalSlider, UITextEntryLine

from ui.gui import Gui


class Control:
    """A pygame_gui element with what our focus needs. `word` is its label, as it is also spoken."""

    # pygame_gui's own annotations are too thin to check against.
    element: Any

    def __init__(self, element: Any, word: str, press: Callable[[], Any] | None = None) -> None:
        self.element = element
        self.word = word
        self._press = press

    @property
    def rect(self) -> pygame.Rect:
        return pygame.Rect(self.element.rect)

    @property
    def is_enabled(self) -> bool:
        return bool(self.element.is_enabled)

    def press(self) -> Any:
        """Do what a click does; return what the screen has to report, if anything."""
        return self._press() if self._press else None

    def adjust(self, by: int) -> Any:
        """Left and right, where they mean less and more; None where they move the focus."""
        return None

    def click_at(self, position: tuple[int, int]) -> Any:
        """A click that pygame_gui's element itself would not notice."""
        return None

    def let_go_at(self, position: tuple[int, int]) -> Any:
        """The mouse button was let go here, where no element of pygame_gui's tells."""
        return None

    def moved(self) -> Any:
        """The element was changed with the mouse; return what to report."""
        return None

    @property
    def is_adjustable(self) -> bool:
        return False

    def value_text(self) -> str:
        return ""

    def kill(self) -> None:
        self.element.kill()

    def show(self, is_shown: bool) -> None:
        if is_shown:
            self.element.show()
        else:
            self.element.hide()


class ButtonControl(Control):
    def __init__(
        self,
        gui: Gui,
        rect: pygame.Rect,
        word: str,
        press: Callable[[], Any],
        *,
        text: str | None = None,
        kind: str = "",
    ) -> None:
        button = UIButton(rect, word if text is None else text, gui.manager, object_id=kind or None)
        super().__init__(button, word, press)

    def light(self, is_on: bool) -> None:
        """Show the button as lit: white with black letters."""
        button = self.element
        if is_on:
            button.select()
        else:
            button.unselect()

    def enable(self, is_enabled: bool) -> None:
        if is_enabled != self.is_enabled:
            (self.element.enable if is_enabled else self.element.disable)()


class PlainControl(Control):
    """A place of the screen's own drawing that can be pressed; pygame_gui knows nothing of it."""

    def __init__(self, rect: pygame.Rect, word: str, press: Callable[[], Any]) -> None:
        super().__init__(None, word, press)
        self._rect = rect
        self._is_enabled = True

    @property
    def rect(self) -> pygame.Rect:
        return self._rect

    @property
    def is_enabled(self) -> bool:
        return self._is_enabled

    def enable(self, is_enabled: bool) -> None:
        self._is_enabled = is_enabled

    def let_go_at(self, position: tuple[int, int]) -> Any:
        return self.press()

    def kill(self) -> None:
        """There is no element."""

    def show(self, is_shown: bool) -> None:
        """There is no element."""


class OptionControl(Control):
    """One of a few values, each with its word: pressing goes to the next, left and right to either side."""

    def __init__(
        self,
        gui: Gui,
        rect: pygame.Rect,
        word: str,
        options: tuple[tuple[Any, str], ...],
        value: Any,
        changed: Callable[[Any], Any],
    ) -> None:
        self._options = options
        self._changed = changed
        self._at = self._nearest(value)
        super().__init__(UIButton(rect, options[self._at][1], gui.manager), word)
        self._show_value()

    def press(self) -> Any:
        return self._go((self._at + 1) % len(self._options))

    def adjust(self, by: int) -> Any:
        return self._go(min(max(self._at + by, 0), len(self._options) - 1))

    @property
    def is_adjustable(self) -> bool:
        return True

    def value_text(self) -> str:
        return self._options[self._at][1]

    def set(self, value: Any) -> None:
        self._at = self._nearest(value)
        self._show_value()

    def _go(self, at: int) -> Any:
        if at == self._at:
            return None
        self._at = at
        self._show_value()
        return self._changed(self._options[at][0])

    def _show_value(self) -> None:
        value, word = self._options[self._at]
        self.element.set_text(word)
        # On is lit, as in the quick menu.
        if value is True:
            self.element.select()
        elif value is False:
            self.element.unselect()

    def _nearest(self, value: Any) -> int:
        values = [option for option, _ in self._options]
        if value in values:
            return values.index(value)
        if isinstance(value, float | int):
            return min(range(len(values)), key=lambda at: abs(float(values[at]) - value))
        return 0


class SliderControl(Control):
    """A value between two ends, in steps; `changed` is told each new one."""

    def __init__(
        self,
        gui: Gui,
        rect: pygame.Rect,
        word: str,
        value: float,
        ends: tuple[float, float],
        step: float,
        changed: Callable[[float], Any],
        text: Callable[[float], str],
    ) -> None:
        self._ends, self._step = ends, step
        self._changed, self._text = changed, text
        self._value = value
        super().__init__(UIHorizontalSlider(rect, float(value), (float(ends[0]), float(ends[1])), gui.manager), word)

    @property
    def is_adjustable(self) -> bool:
        return True

    def value_text(self) -> str:
        return self._text(self._value)

    def adjust(self, by: int) -> Any:
        return self._take(self._value + by * self._step, moves=True)

    def click_at(self, position: tuple[int, int]) -> Any:
        """The track: pygame_gui only lets its knob be dragged."""
        knob = self.element.sliding_button
        if knob.held or knob.rect.collidepoint(position):
            return None
        share = (position[0] - self.rect.x) / max(1, self.rect.width)
        return self._take(self._ends[0] + share * (self._ends[1] - self._ends[0]), moves=True)

    def moved(self) -> Any:
        return self._take(float(self.element.get_current_value()), moves=False)

    def set(self, value: float) -> None:
        self._value = value
        self.element.set_current_value(value, warn=False)

    def _take(self, value: float, *, moves: bool) -> Any:
        low, high = self._ends
        value = min(max(low + round((value - low) / self._step) * self._step, low), high)
        if value == self._value:
            return None
        self._value = value
        if moves:
            self.element.set_current_value(value, warn=False)
        return self._changed(value)


class EntryControl(Control):
    """A line to type in; Enter is its press."""

    def __init__(self, gui: Gui, rect: pygame.Rect, word: str, text: str, entered: Callable[[str], Any]) -> None:
        self._entered = entered
        super().__init__(
            UITextEntryLine(rect, gui.manager, initial_text=text, placeholder_text=word), word, self._enter
        )

    @property
    def is_typing(self) -> bool:
        return bool(self.element.is_focused)

    def value_text(self) -> str:
        return str(self.element.get_text())

    def begin(self) -> None:
        self.element.focus()
        # All of it is selected, so that typing replaces it.
        self.element.select_range = [0, len(self.element.get_text())]

    def set(self, text: str) -> None:
        if text != self.element.get_text():
            self.element.set_text(text)

    def _enter(self) -> Any:
        if not self.is_typing:
            self.begin()
            return None
        self.element.unfocus()
        return self._entered(self.element.get_text())
