"""pygame_gui for our screens: one manager for the process, its theme from our fonts and colours, elements as controls.

Importing pygame_gui costs as much as the first frame, so nothing imports this module before a screen needs it. It has
no focus that keys could move and no gamepad; `Control` gives its elements to our own focus ring.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pygame
import pygame_gui
from pygame_gui.elements import UIButton, UIHorizontalSlider, UITextEntryLine

from ui import theme
from ui.fonts import FILES
from ui.window import Window

LABEL_SIZE = 0.032


class Manager(pygame_gui.UIManager):
    """Follows the mouse by the events it is given, so that a screen can be driven without a device."""

    def __init__(self, window: Window) -> None:
        self._mouse = (-1, -1)
        # Watching theme files for changes is for those who design one.
        super().__init__(window.size, theme_for(window), enable_live_theme_updates=False)

    def process_events(self, event: pygame.event.Event) -> bool:
        if event.type in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self._mouse = event.pos
            self.mouse_position = event.pos
        return bool(super().process_events(event))

    def _update_mouse_position(self) -> None:
        self.mouse_position = self._mouse


class Gui:
    """The manager and the theme for the window as it is now."""

    def __init__(self, window: Window) -> None:
        pygame.font.init()
        self._made_for = (window.size, window.text_scale)
        self.manager = Manager(window)

    def fit(self, window: Window) -> None:
        """Take the new window's sizes. Elements made before keep their old ones: their screen makes them again."""
        if self._made_for != (window.size, window.text_scale):
            self._made_for = (window.size, window.text_scale)
            self.manager.set_window_resolution(window.size)
            self.manager.set_ui_theme(self.manager.create_new_theme(theme_for(window)))


def label_px(window: Window) -> int:
    """Return the size of words on and beside controls; they grow with the text, more slowly, because rooms don't."""
    return theme.label_px(window.viewport, LABEL_SIZE, 1 + (window.text_scale - 1) * 0.35)


def theme_for(window: Window) -> dict[str, Any]:
    """Return pygame_gui's theme. Rectangles only: rounded shapes are drawn thirteen times more slowly."""
    folder = window.fonts.folder
    regular, bold = (str(folder / f"{FILES['condensed'][at]}.woff2") for at in (0, 1))
    black, white, grey, dark = (_hex(color) for color in (theme.BLACK, theme.WHITE, theme.GREY, theme.DARK_GREY))
    font = {
        "name": "condensed",
        "size": str(label_px(window)),
        "regular_path": regular,
        "bold_path": bold,
        "italic_path": regular,
        "bold_italic_path": bold,
    }
    colours = {f"{state}_bg": black for state in ("normal", "hovered", "disabled", "active", "dark")}
    colours |= {f"{state}_text": white for state in ("normal", "hovered", "active")}
    colours |= {f"{state}_border": grey for state in ("normal", "hovered", "active", "selected")}
    colours |= {
        "selected_bg": white,
        "selected_text": black,
        "disabled_text": _hex(theme.DISABLED),
        "disabled_border": dark,
        "text_cursor": white,
    }
    border = str(theme.share(window.viewport, theme.FRAME * 0.6))
    flat = {"shape": "rectangle", "border_width": border, "shadow_width": "0"}
    return {
        "defaults": {"colours": colours, "misc": flat},
        # A font under "defaults" is not looked at.
        "button": {"font": font, "misc": flat},
        "horizontal_slider": {"misc": {**flat, "enable_arrow_buttons": "0"}},
        "horizontal_slider.#sliding_button": {
            "colours": {f"{state}_bg": white for state in ("normal", "hovered", "active")},
            "misc": flat,
        },
        "text_entry_line": {"font": font, "misc": {**flat, "padding": "6,2"}},
    }


def _hex(color: theme.Color) -> str:
    return "#{:02x}{:02x}{:02x}".format(*color)


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
        super().__init__(UITextEntryLine(rect, gui.manager, initial_text=text), word, self._enter)

    @property
    def is_typing(self) -> bool:
        return bool(self.element.is_focused)

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
