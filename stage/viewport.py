"""Where the picture lies in the window: the virtual 1920x1080 canvas, as large as fits, letterboxed."""

from __future__ import annotations

from pygame import Rect

CANVAS_WIDTH = 1920
CANVAS_HEIGHT = 1080


def fit(window_size: tuple[int, int]) -> Rect:
    """Return the largest 16:9 rectangle inside the window, centred; never empty."""
    width, height = max(16, window_size[0]), max(9, window_size[1])
    if width * CANVAS_HEIGHT > height * CANVAS_WIDTH:
        fitted = (round(height * CANVAS_WIDTH / CANVAS_HEIGHT), height)
    else:
        fitted = (width, round(width * CANVAS_HEIGHT / CANVAS_WIDTH))
    return Rect((width - fitted[0]) // 2, (height - fitted[1]) // 2, *fitted)


def scale_of(size_px: tuple[int, int]) -> float:
    """Return how many window pixels one virtual pixel takes."""
    return size_px[0] / CANVAS_WIDTH
