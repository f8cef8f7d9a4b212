"""pygame_gui for our screens: one manager for the process, and its theme from our fonts and colours.

Importing pygame_gui costs as much as the first frame, so nothing imports this module before a screen needs it.
"""

from __future__ import annotations

from typing import Any

import pygame
import pygame_gui

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
