"""Where the picture lies in the window: the game's virtual canvas, as large as fits, letterboxed."""

from __future__ import annotations

from pygame import Rect

# Ours; a game of another's may have been made for another size.
CANVAS_WIDTH = 1920
CANVAS_HEIGHT = 1080
CANVAS = (CANVAS_WIDTH, CANVAS_HEIGHT)


def fit(window_size: tuple[int, int], canvas: tuple[int, int] = CANVAS) -> Rect:
    """Return the largest rectangle of the canvas's shape inside the window, centred; never empty."""
    width, height = max(16, window_size[0]), max(9, window_size[1])
    if width * canvas[1] > height * canvas[0]:
        fitted = (round(height * canvas[0] / canvas[1]), height)
    else:
        fitted = (width, round(width * canvas[1] / canvas[0]))
    return Rect((width - fitted[0]) // 2, (height - fitted[1]) // 2, *fitted)


def scale_of(size_px: tuple[int, int], canvas: tuple[int, int] = CANVAS) -> float:
    """Return how many window pixels one virtual pixel takes."""
    return size_px[0] / canvas[0]
