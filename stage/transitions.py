"""From one picture to the next: a painter for each kind of transition, given both pictures and how far it is (0-1).

Both pictures are whole viewports without alpha. `move` is not here: there it is the sprites that travel (see `stage`).
Costs at 1080p are in the order of one or two full-screen blits, the dissolve's 2.2 ms the dearest of the common ones.
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi

import pygame
from pygame import Rect, Surface

from engine.frozen import frozen
from engine.motion import Number, Transition, Value
from engine.preferences import Preferences
from stage.colors import color_of

# target, old, new, done
Painter = Callable[[Surface, Surface, Surface, float], None]
CHEAP_DISSOLVE_SECONDS = 0.3
PUNCH_SWING_SECONDS = 0.1
BLINDS = 12
SQUARES = (16, 9)
PIXELLATE_STEPS = 5
# These paint over the whole viewport; the others leave alone what is the same in both pictures.
WHOLE = frozenset(("fade", "pixellate", "punch", "slide", "slideaway", "push", "zoom"))
# What moves the eye: with "reduce motion" these become a short dissolve.
MOVING = frozenset(
    ("pixellate", "punch", "wipe", "slide", "slideaway", "push", "iris", "blinds", "squares", "zoom", "move")
)


@frozen
class Options:
    """A transition's options, read by name."""

    values: dict[str, Value]

    def number(self, name: str, otherwise: float) -> float:
        value = self.values.get(name)
        return float(value) if isinstance(value, (int, float)) else otherwise

    def word(self, name: str, otherwise: str) -> str:
        value = self.values.get(name)
        return value if isinstance(value, str) else otherwise

    def pair(self, name: str, otherwise: tuple[Number, Number]) -> tuple[Number, Number]:
        value = self.values.get(name)
        if isinstance(value, tuple) and len(value) == 2 and value[0] is not None and value[1] is not None:
            return value[0], value[1]
        return otherwise


def allowed(transition: Transition | None, preferences: Preferences) -> Transition | None:
    """Return the transition as the player wants it: none at all, or a short dissolve for what moves."""
    if transition is None or transition.seconds <= 0 or not preferences.transitions:
        return None
    if not preferences.reduce_motion or transition.kind not in MOVING:
        return transition
    if transition.kind == "punch":
        return None
    return Transition("dissolve", min(transition.seconds, CHEAP_DISSOLVE_SECONDS))


def painter(transition: Transition, scale: float, rule: Surface | None = None) -> Painter:
    """Return how this transition paints; a kind that nobody knows dissolves. `rule` is an ImageDissolve's picture."""
    options = Options(dict(transition.options))
    direction = options.word("direction", "left")
    match transition.kind:
        case "pause":
            return _new_at_once
        case "image_dissolve" if rule is not None:
            from stage.rule_dissolve import RuleDissolve

            is_reversed = bool(options.values.get("reverse"))
            return RuleDissolve(rule, round(options.number("ramp", 8)), is_reversed=is_reversed)
        case "fade":
            return _fade(options, transition.seconds)
        case "pixellate":
            return _pixellate(round(options.number("steps", PIXELLATE_STEPS)))
        case "punch":
            x, y = options.pair("distance", (15, 0))
            return _punch((x * scale, y * scale), transition.seconds)
        case "wipe":
            return _wipe(direction)
        case "slide" | "push":
            return _slide(direction, is_pushing=transition.kind == "push")
        case "slideaway":
            return _slide_away(direction)
        case "iris":
            return _iris(options.word("way", "out"))
        case "blinds":
            return _blinds
        case "squares":
            return _squares
        case "zoom":
            return _zoom(options.word("way", "in"))
        case _:
            return dissolve


def dissolve(target: Surface, old: Surface, new: Surface, done: float) -> None:
    alpha = round(done * 255)
    # A picture with alpha 255 is blitted pixel by pixel: 26 ms at 1080p, where an opaque one takes half of one.
    if alpha < 255:
        target.blit(old, (0, 0))
        new.set_alpha(alpha)
    target.blit(new, (0, 0))
    new.set_alpha(None)


def _new_at_once(target: Surface, old: Surface, new: Surface, done: float) -> None:
    """Ren'Py's `with Pause(1.0)`: nothing happens but that the story waits."""
    target.blit(new, (0, 0))


def _fade(options: Options, seconds: float) -> Painter:
    out, hold = options.number("out", seconds / 2), options.number("hold", 0.0)
    into = max(1e-6, seconds - out - hold)
    color = color_of(options.word("color", "#000")) or pygame.Color(0)

    def paint(target: Surface, old: Surface, new: Surface, done: float) -> None:
        now = done * seconds
        is_old = now < out
        shown = 1.0 - now / out if is_old and out > 0 else min(1.0, max(0.0, (now - out - hold) / into))
        target.blit(old if is_old else new, (0, 0))
        level = round(shown * 255)
        target.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)
        rest = tuple(part * (255 - level) // 255 for part in (color.r, color.g, color.b))
        if any(rest):
            target.fill(rest, special_flags=pygame.BLEND_RGB_ADD)

    return paint


def _pixellate(steps: int) -> Painter:
    def paint(target: Surface, old: Surface, new: Surface, done: float) -> None:
        size = 2 ** max(1, round(steps * (1.0 - abs(done * 2.0 - 1.0))))
        pygame.transform.pixelate(old if done < 0.5 else new, size, target)

    return paint


def _punch(distance: tuple[float, float], seconds: float) -> Painter:
    def paint(target: Surface, old: Surface, new: Surface, done: float) -> None:
        # There and back again, as Ren'Py's hpunch: from +distance to -distance in a tenth of a second.
        swing = cos(done * seconds / PUNCH_SWING_SECONDS * pi) * (done < 1.0)
        target.fill(0)
        target.blit(new, (round(distance[0] * swing), round(distance[1] * swing)))

    return paint


def _part(whole: Rect, direction: str, done: float) -> Rect:
    """Return what a wipe in this direction has uncovered."""
    width, height = round(whole.w * done), round(whole.h * done)
    match direction:
        case "right":
            return Rect(0, 0, width, whole.h)
        case "up":
            return Rect(0, whole.h - height, whole.w, height)
        case "down":
            return Rect(0, 0, whole.w, height)
        case _:
            return Rect(whole.w - width, 0, width, whole.h)


def _away(whole: Rect, direction: str, done: float) -> tuple[int, int]:
    """Return the offset of a picture that has gone so far towards the edge in this direction."""
    x, y = {"right": (1, 0), "up": (0, -1), "down": (0, 1)}.get(direction, (-1, 0))
    return round(x * whole.w * done), round(y * whole.h * done)


def _wipe(direction: str) -> Painter:
    def paint(target: Surface, old: Surface, new: Surface, done: float) -> None:
        part = _part(target.get_rect(), direction, done)
        target.blit(old, (0, 0))
        target.blit(new, part.topleft, part)

    return paint


def _slide(direction: str, *, is_pushing: bool) -> Painter:
    def paint(target: Surface, old: Surface, new: Surface, done: float) -> None:
        whole = target.get_rect()
        target.blit(old, _away(whole, direction, done) if is_pushing else (0, 0))
        target.blit(new, _away(whole, direction, done - 1.0))

    return paint


def _slide_away(direction: str) -> Painter:
    def paint(target: Surface, old: Surface, new: Surface, done: float) -> None:
        target.blit(new, (0, 0))
        target.blit(old, _away(target.get_rect(), direction, done))

    return paint


def _iris(way: str) -> Painter:
    def paint(target: Surface, old: Surface, new: Surface, done: float) -> None:
        whole = target.get_rect()
        below, above, open_ = (old, new, done) if way == "out" else (new, old, 1.0 - done)
        hole = Rect(0, 0, round(whole.w * open_), round(whole.h * open_))
        hole.center = whole.center
        target.blit(below, (0, 0))
        target.blit(above, hole.topleft, hole)

    return paint


def _blinds(target: Surface, old: Surface, new: Surface, done: float) -> None:
    whole = target.get_rect()
    target.blit(old, (0, 0))
    for slat in range(BLINDS):
        left, right = whole.w * slat // BLINDS, whole.w * (slat + 1) // BLINDS
        part = Rect(left, 0, round((right - left) * done), whole.h)
        target.blit(new, part.topleft, part)


def _squares(target: Surface, old: Surface, new: Surface, done: float) -> None:
    whole = target.get_rect()
    columns, rows = SQUARES
    target.blit(old, (0, 0))
    for row in range(rows):
        for column in range(columns):
            # Every second square waits until the first half is over.
            grown = min(1.0, max(0.0, done * 2.0 - (row + column) % 2))
            cell = Rect(whole.w * column // columns, whole.h * row // rows, whole.w // columns + 1, whole.h // rows + 1)
            part = cell.scale_by(grown) if grown < 1.0 else cell
            target.blit(new, part.topleft, part)


def _zoom(way: str) -> Painter:
    def paint(target: Surface, old: Surface, new: Surface, done: float) -> None:
        below, above, grown = new, new, done
        if way == "in":
            below = old
        elif way == "out":
            above, grown = old, 1.0 - done
        elif done < 0.5:
            below, above, grown = old, old, 1.0 - done * 2.0
        else:
            grown = done * 2.0 - 1.0
        whole = target.get_rect()
        target.blit(below, (0, 0))
        if way == "inout":
            target.fill(0)
        small = pygame.transform.smoothscale(above, (max(1, round(whole.w * grown)), max(1, round(whole.h * grown))))
        target.blit(small, small.get_rect(center=whole.center))

    return paint
