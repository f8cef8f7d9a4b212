"""A sprite on the stage: the picture it shows now, where, and the surface for that, kept until something changes."""

from __future__ import annotations

from math import inf

import pygame
from pygame import Rect, Surface, Vector2

from engine.displayables import Displayable, Moved, Named, Null
from engine.frozen import frozen
from engine.motion import Motion, Properties
from engine.state import Sprite
from stage.atl import Pose, length, play
from stage.faces import Part, reach, with_parts
from stage.images import Images, Picture
from stage.placement import BOTTOM_CENTER, Placement, Values, place, spread_all
from stage.viewport import CANVAS

# How much of a figure, from its top, is head: the pictures are cut at the hips.
HEAD_SHARE = 0.34


@frozen
class Drawn:
    """A surface in window pixels and its place on the viewport; premultiplied unless opaque."""

    surface: Surface
    x: int
    y: int
    is_opaque: bool
    alpha: int = 255

    @property
    def rect(self) -> Rect:
        return Rect(self.x, self.y, *self.surface.get_size())

    def paint(self, target: Surface, shift: tuple[int, int] = (0, 0)) -> None:
        where = (self.x + shift[0], self.y + shift[1])
        if not self.is_opaque:
            target.blit(self.surface, where, special_flags=pygame.BLEND_PREMULTIPLIED)
        elif self.alpha < 255:
            self.surface.set_alpha(self.alpha)
            target.blit(self.surface, where)
            self.surface.set_alpha(None)
        else:
            target.blit(self.surface, where)


class Actor:
    """Owns what a `Sprite` of the state looks like over time. `elapsed` counts the seconds since it was shown."""

    def __init__(self, sprite: Sprite, layer: str, elapsed: float = 0.0) -> None:
        self.sprite = sprite
        self.layer = layer
        self.elapsed = elapsed
        self.event = "show"
        self.drawn: Drawn | None = None
        # Where a `move` transition has put it, in window pixels off its place.
        self.shift = (0, 0)
        # What shows of its face besides the picture's own: shut eyes, an open mouth.
        self.parts: tuple[Part, ...] = ()
        self._shown: tuple[object, ...] | None = None
        self._shown_parts: tuple[Part, ...] = ()
        self._length = inf
        # Whether it was last looked at when its motions were over: a frame seldom falls on their very end.
        self._has_arrived = False
        self._leaves_in: float | None = None
        self._face: tuple[Drawn, Rect] | None = None

    @property
    def rect(self) -> Rect:
        return self.drawn.rect.move(self.shift) if self.drawn else Rect(0, 0, 0, 0)

    @property
    def is_over(self) -> bool:
        """Whether the motions have come to their end."""
        return self.elapsed > self._length

    def leave(self, seconds: float) -> None:
        """It has been hidden, and takes so long to do what it does then."""
        self.event, self.elapsed, self._shown, self._leaves_in = "hide", 0.0, None, seconds

    def settle(self, seconds: float) -> None:
        """Be where the motions end; those that never end are where the story clock has them."""
        total = max(map(length, self.sprite.motions), default=0.0)
        self.elapsed = max(0.0, seconds - self.sprite.since) if total == inf else total + 1.0

    def update(self, images: Images, scale: float) -> list[Rect]:
        """Be what the elapsed seconds make of it; return what of the viewport looks different now."""
        if self._shown is not None and self._has_arrived and self.is_over and self.parts == self._shown_parts:
            return []
        picture, values, is_its_own = self._posed(images)
        self._has_arrived = self.is_over
        # Another picture that its motion has come to has a face of its own.
        parts = self.parts if is_its_own else ()
        shown = (picture, tuple(values.items()), scale)
        if shown == self._shown and parts == self._shown_parts:
            return []
        before, changed, is_same = self.rect, {*parts} ^ {*self._shown_parts}, shown == self._shown
        self._shown, self._shown_parts = shown, parts
        still = images.get(picture)
        worn = with_parts(still, parts, images, scale) if parts else still
        self.drawn = drawn(worn, values, scale, images.canvas)
        if is_same and self.drawn is not None and self.drawn.surface is worn.surface:
            self._face = (self.drawn, self._face[1]) if self._face is not None else None
            return [reach(still, part, images, scale).move(self.rect.topleft) for part in changed]
        return [before, self.rect]

    def _posed(self, images: Images) -> tuple[Displayable, Values, bool]:
        """Return what it shows now and under which properties; and whether that is the sprite's own picture."""
        picture, steps = self._unpacked(images)
        pose = Pose(dict(BOTTOM_CENTER), canvas=images.canvas)
        for properties, motion in steps:
            pose.values.update(spread_all(properties))
            if motion is not None:
                play(motion, pose, self.elapsed, event=self.event, seed=hash_of(self.sprite))
        lengths = (length(motion) for _, motion in steps if motion is not None)
        self._length = max(lengths, default=0.0) if self._leaves_in is None else self._leaves_in
        return Named(pose.name) if pose.name is not None else picture, pose.values, pose.name is None

    def refresh(self) -> None:
        """Look again even if nothing moves: the window has changed."""
        self._shown = None

    @property
    def face(self) -> Rect | None:
        """Where its head is on the viewport; None if this is no figure. Gas never covers it."""
        drawn = self.drawn
        if drawn is None or drawn.is_opaque:
            return None
        if self._face is None or self._face[0] is not drawn:
            self._face = drawn, _head(drawn.surface)
        return self._face[1].move(self.rect.topleft)

    def paint(self, target: Surface) -> None:
        if self.drawn is not None:
            self.drawn.paint(target, self.shift)

    def _unpacked(self, images: Images) -> tuple[Displayable, list[tuple[Properties, Motion | None]]]:
        """Return the still picture, and what moves it from the innermost to the outermost."""
        picture = self.sprite.picture or (Named(self.sprite.name) if self.sprite.name else Null())
        picture = images.resolve(picture)
        outer: list[tuple[Properties, Motion | None]] = []
        while isinstance(picture, Moved):
            outer.append((picture.properties, picture.motion))
            picture = images.resolve(picture.child)
        steps = outer[::-1]
        steps.append((self.sprite.base, None))
        steps += [((), motion) for motion in self.sprite.motions]
        return picture, steps


def _head(surface: Surface) -> Rect:
    """Return the head of a figure: what is in its topmost part, which no lifted arm reaches."""
    top = Rect(0, 0, surface.get_width(), max(1, round(surface.get_height() * HEAD_SHARE)))
    return surface.subsurface(top).get_bounding_rect()


def hash_of(sprite: Sprite) -> int:
    """Return a seed that is the same in every process, which hash() of a str is not."""
    return sum(ord(letter) * (place + 1) for place, letter in enumerate(sprite.tag)) + round(sprite.since * 1000)


def drawn(picture: Picture, values: Values, scale: float, canvas: tuple[int, int] = CANVAS) -> Drawn | None:
    """Return the surface for a picture under these properties; None if nothing of it shows."""
    placement = place(values, (picture.size[0] / scale, picture.size[1] / scale), canvas)
    if placement.alpha <= 0.0:
        return None
    surface, offset = shaped(picture, placement, scale)
    x, y = round(placement.x * scale + offset[0]), round(placement.y * scale + offset[1])
    alpha = round(placement.alpha * 255)
    # A picture that is turned has empty corners.
    is_opaque = picture.is_opaque and not placement.rotate
    if alpha < 255 and not is_opaque:
        surface = surface.copy()
        surface.fill((alpha,) * 4, special_flags=pygame.BLEND_RGBA_MULT)
    return Drawn(surface, x, y, is_opaque, alpha)


def shaped(picture: Picture, placement: Placement, scale: float) -> tuple[Surface, tuple[float, float]]:
    """Return the picture cropped, zoomed, flipped and turned, and where it lies in its placement."""
    surface, offset, size = _cropped(picture, placement, scale)
    xzoom, yzoom = abs(placement.xzoom), abs(placement.yzoom)
    if (xzoom, yzoom) != (1.0, 1.0):
        width, height = surface.get_size()
        surface = pygame.transform.smoothscale(surface, (max(1, round(width * xzoom)), max(1, round(height * yzoom))))
        offset, size = (offset[0] * xzoom, offset[1] * yzoom), (size[0] * xzoom, size[1] * yzoom)
    if placement.xzoom < 0 or placement.yzoom < 0:
        surface = pygame.transform.flip(surface, placement.xzoom < 0, placement.yzoom < 0)
        x = size[0] - offset[0] - surface.get_width() if placement.xzoom < 0 else offset[0]
        y = size[1] - offset[1] - surface.get_height() if placement.yzoom < 0 else offset[1]
        offset = (x, y)
    return _turned(surface, offset, size, placement, scale) if placement.rotate else (surface, offset)


def _cropped(
    picture: Picture, placement: Placement, scale: float
) -> tuple[Surface, tuple[float, float], tuple[float, float]]:
    if placement.crop is None:
        return picture.surface, picture.offset, picture.size
    left, top, width, height = (round(part * scale) for part in placement.crop)
    part = Rect(left, top, max(1, width), max(1, height))
    kept = part.clip(picture.surface.get_rect(topleft=picture.offset))
    inside = kept.move(-picture.offset[0], -picture.offset[1])
    surface = picture.surface.subsurface(inside) if inside.w and inside.h else Surface((1, 1), pygame.SRCALPHA)
    return surface, (kept.x - left, kept.y - top), part.size


def _turned(
    surface: Surface, offset: tuple[float, float], size: tuple[float, float], placement: Placement, scale: float
) -> tuple[Surface, tuple[float, float]]:
    """Turn about the middle of the whole picture, of which the surface is only the part that shows."""
    middle = Vector2(offset) + Vector2(surface.get_size()) / 2 - Vector2(size) / 2
    turned = pygame.transform.rotozoom(surface.convert_alpha(), -placement.rotate, 1.0)
    middle = middle.rotate(placement.rotate) + Vector2(placement.width, placement.height) * scale / 2
    corner = middle - Vector2(turned.get_size()) / 2
    return turned, (corner.x, corner.y)
