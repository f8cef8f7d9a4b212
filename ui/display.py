"""The window: opening it, filling the screen and coming back, and the settings that must precede it."""

from __future__ import annotations

import os
import sys
import warnings

import pygame

from ui.window import SMALLEST

TITLE = "More Within the Hour"
# The window opens at the largest of these that leaves room for the desktop around it.
SIZES = ((2560, 1440), (1920, 1080), (1600, 900), (1280, 720), (960, 540))
ROOM = 0.9


def prepare() -> None:
    """Set what SDL reads before its first window."""
    # Through software OpenGL a flip costs 25 times as much as the plain way; with a GPU nothing is lost that we use.
    # Other drivers (Wayland) have no plain way, and must choose for themselves.
    if sys.platform.startswith("linux") and os.environ.get("SDL_VIDEODRIVER", "x11") == "x11":
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")


class Display:
    """Owns the window and the surface drawn to."""

    def __init__(
        self, size: tuple[int, int] | None, *, is_full_screen: bool, icon: pygame.Surface | None = None
    ) -> None:
        prepare()
        pygame.display.init()
        pygame.font.init()
        pygame.display.set_caption(TITLE)
        if icon is not None:
            pygame.display.set_icon(icon)
        self.desktop = desktop_size()
        self.window_size = size or fitting_size(self.desktop)
        self.is_full_screen = False
        self.surface = open_window(self.window_size)
        pygame.key.set_repeat(450, 60)
        if is_full_screen:
            self.fill_screen(True)

    @property
    def size(self) -> tuple[int, int]:
        return self.surface.get_size()

    def fill_screen(self, is_full: bool) -> None:
        """Fill the screen at the desktop's own size, or go back to the window as it was."""
        if is_full == self.is_full_screen:
            return
        self.is_full_screen = is_full
        # `set_mode` comes back from the full screen with a window as large as it, half of it off the screen.
        if is_full:
            the_window().set_fullscreen(desktop=True)
        else:
            the_window().set_windowed()
        self.resized()

    def resized(self) -> bool:
        """Take the window's new size, if it has one; return whether it has."""
        surface = pygame.display.get_surface()
        if surface is None or (surface is self.surface and surface.get_size() == self.window_size):
            return False
        self.surface = surface
        if not self.is_full_screen:
            self.window_size = surface.get_size()
        return True

    def present(self, rects: list[pygame.Rect]) -> None:
        if rects:
            pygame.display.update(rects)


def open_window(size: tuple[int, int]) -> pygame.Surface:
    """Be a window of this size, and ask the desktop not to let it become too small to read."""
    surface = pygame.display.set_mode(size, pygame.RESIZABLE)
    the_window().minimum_size = SMALLEST
    return surface


def the_window() -> pygame.Window:
    """Return the window that `pygame.display` draws to."""
    with warnings.catch_warnings():
        # It is deprecated for drawing; pygame.display itself knows no smallest size.
        warnings.simplefilter("ignore", DeprecationWarning)
        return pygame.Window.from_display_module()


def desktop_size() -> tuple[int, int]:
    sizes = pygame.display.get_desktop_sizes()
    return sizes[0] if sizes else SIZES[-2]


def fitting_size(desktop: tuple[int, int]) -> tuple[int, int]:
    """Return the largest usual size that leaves room around it; the whole desktop where none does."""
    for width, height in SIZES:
        if width <= desktop[0] * ROOM and height <= desktop[1] * ROOM:
            return width, height
    return max(SMALLEST[0], desktop[0]), max(SMALLEST[1], desktop[1])
