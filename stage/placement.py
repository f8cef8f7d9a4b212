"""Where a picture lies, by Ren'Py's rules: an int is virtual pixels, a float a fraction of canvas or picture.

Properties come as written (`align`, `xycenter`, `pos` …); `spread` turns each into the plain ones that `place` reads.
See "Transform Properties" in Ren'Py's manual.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import cos, hypot, radians, sin

from engine.frozen import frozen
from engine.motion import Number, Value
from stage.viewport import CANVAS

Values = dict[str, Value]

# Ren'Py's `default` transform: at the bottom, in the middle.
BOTTOM_CENTER: Values = {"xpos": 0.5, "xanchor": 0.5, "ypos": 1.0, "yanchor": 1.0}
UNTOUCHED: Values = {
    "xpos": 0,
    "xanchor": 0.0,
    "ypos": 0,
    "yanchor": 0.0,
    "xoffset": 0,
    "yoffset": 0,
    "zoom": 1.0,
    "xzoom": 1.0,
    "yzoom": 1.0,
    "rotate": 0.0,
    "alpha": 1.0,
}
_PAIRS = {
    "pos": ("xpos", "ypos"),
    "anchor": ("xanchor", "yanchor"),
    "offset": ("xoffset", "yoffset"),
    "align": ("xalign", "yalign"),
    "xycenter": ("xcenter", "ycenter"),
    "xysize": ("xsize", "ysize"),
}
_ANCHORED = {"xalign": ("xpos", "xanchor"), "yalign": ("ypos", "yanchor")}
_CENTERED = {"xcenter": ("xpos", "xanchor"), "ycenter": ("ypos", "yanchor")}


@frozen
class Placement:
    """The top left corner and size in virtual pixels, after zoom and rotation; alpha 0–1; degrees clockwise."""

    x: float
    y: float
    width: float
    height: float
    # Before the rotation, and negative where the picture is flipped.
    xzoom: float = 1.0
    yzoom: float = 1.0
    rotate: float = 0.0
    alpha: float = 1.0
    # Left, top, width, height of the part that is shown, virtual pixels of the picture.
    crop: tuple[float, float, float, float] | None = None


def spread(name: str, value: Value) -> Iterable[tuple[str, Value]]:
    """Yield the plain properties that a written one stands for."""
    if name in _PAIRS:
        parts = value if isinstance(value, tuple) else (value, value)
        for part, single in zip(_PAIRS[name], parts, strict=False):
            yield from spread(part, single)
    elif name in _ANCHORED:
        position, anchor = _ANCHORED[name]
        yield position, value
        yield anchor, value
    elif name in _CENTERED:
        position, anchor = _CENTERED[name]
        yield position, value
        yield anchor, 0.5
    else:
        yield name, value


def spread_all(properties: Iterable[tuple[str, Value]]) -> Values:
    return {plain: single for name, value in properties for plain, single in spread(name, value)}


def place(values: Values, size: tuple[float, float], canvas: tuple[int, int] = CANVAS) -> Placement:
    """Return where a picture of this size lies on a canvas (virtual pixels), under these plain properties."""
    crop = _crop(values.get("crop"), size)
    width, height = (crop[2], crop[3]) if crop else size
    zoom = _number(values.get("zoom"), 1.0)
    xzoom, yzoom = zoom * _number(values.get("xzoom"), 1.0), zoom * _number(values.get("yzoom"), 1.0)
    if values.get("xsize") is not None:
        xzoom *= in_pixels(_number(values["xsize"], width), canvas[0]) / max(1.0, width)
    if values.get("ysize") is not None:
        yzoom *= in_pixels(_number(values["ysize"], height), canvas[1]) / max(1.0, height)
    width, height = width * abs(xzoom), height * abs(yzoom)
    rotate = _number(values.get("rotate"), 0.0)
    if values.get("rotate") is not None and rotate % 360:
        width, height = _turned(width, height, rotate, bool(values.get("rotate_pad", True)))
    return Placement(
        _edge(values, "x", canvas[0], width),
        _edge(values, "y", canvas[1], height),
        width,
        height,
        xzoom,
        yzoom,
        rotate % 360,
        min(1.0, max(0.0, _number(values.get("alpha"), 1.0))),
        crop,
    )


def in_pixels(value: Number, whole: float) -> float:
    """An int is pixels already, a float a fraction of the whole."""
    return value * whole if isinstance(value, float) else float(value)


def _edge(values: Values, axis: str, canvas: float, length: float) -> float:
    position = in_pixels(_number(values.get(axis + "pos"), 0), canvas)
    anchor = in_pixels(_number(values.get(axis + "anchor"), 0), length)
    return position - anchor + _number(values.get(axis + "offset"), 0)


def _turned(width: float, height: float, degrees: float, is_padded: bool) -> tuple[float, float]:
    """Ren'Py pads to the circle by default, so that a turning picture does not wander."""
    if is_padded:
        return hypot(width, height), hypot(width, height)
    turn = radians(degrees)
    across, down = abs(cos(turn)), abs(sin(turn))
    return width * across + height * down, width * down + height * across


def _crop(value: Value, size: tuple[float, float]) -> tuple[float, float, float, float] | None:
    if not isinstance(value, tuple) or len(value) != 4:
        return None
    left, top, width, height = (in_pixels(_number(part, 0), size[axis % 2]) for axis, part in enumerate(value))
    width, height = min(width, size[0] - left), min(height, size[1] - top)
    return (left, top, width, height) if width > 0 and height > 0 else None


def _number(value: Value, otherwise: Number) -> Number:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return otherwise
    return value
