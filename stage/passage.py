"""A transition under way: the old picture kept, the new one painted live, and what the window shows between them."""

from __future__ import annotations

from collections.abc import Iterable

from pygame import Rect, Surface

from engine.displayables import ImageFile
from engine.motion import Transition, Value
from stage.actors import Actor
from stage.atl import warp
from stage.cast import key_of
from stage.images import Images
from stage.transitions import WHOLE, Options, painter

_SIDES = {"left": (-1.0, 0.0), "right": (1.0, 0.0), "top": (0.0, -1.0), "bottom": (0.0, 1.0)}


class Passage:
    """Owns the old picture and the frame shown meanwhile; of a `move`, the sprites' ways instead."""

    def __init__(
        self, transition: Transition, shown: Surface, actors: Iterable[Actor], scale: float, images: Images
    ) -> None:
        self._transition = transition
        self._elapsed = 0.0
        self._moves = transition.kind == "move"
        self._paint = painter(transition, scale, _rule(transition, images))
        self._old = shown if self._moves else shown.copy()
        self._area = shown.get_rect()
        self._whole = shown.get_rect()
        self._before = {key_of(actor): actor for actor in actors}
        self._from = {key: actor.rect for key, actor in self._before.items()}
        # How far off its place each sprite begins (or, departing, ends), in pixels.
        self._ways: list[tuple[Actor, tuple[float, float], bool]] = []
        # Where each of them was before the last update, and is now.
        self.moved: tuple[tuple[Rect, Rect], ...] = ()
        self.departing: list[Actor] = []
        self.frame: Surface | None = None if self._moves else shown.copy()

    @property
    def is_over(self) -> bool:
        return self._elapsed >= self._transition.seconds

    def begin(self, actors: Iterable[Actor], changed: Iterable[Rect]) -> None:
        """The new picture is on the stage; `changed` is where it differs from the old one."""
        if self._moves:
            self._plan(list(actors))
            self._shift()
        elif self._transition.kind not in WHOLE:
            self._area = Rect(0, 0, 0, 0).unionall([rect for rect in changed if rect]).clip(self._whole)

    def update(self, dt: float) -> list[Rect]:
        """Let `dt` seconds pass; return what of the scene is to be painted again."""
        self._elapsed += dt
        if not self._moves:
            return []
        before = [actor.rect for actor, _, _ in self._ways]
        self._shift()
        after = [actor.rect for actor, _, _ in self._ways]
        self.moved = tuple(zip(before, after, strict=True))
        return before + after

    def paint(self, scene: Surface, rects: list[Rect]) -> list[Rect]:
        """Bring the frame up to date with the scene; return where it changed."""
        if self.frame is None:
            return rects
        for rect in rects:
            # In the area the transition paints both pictures anyway.
            if not self._area.contains(rect):
                self.frame.blit(scene, rect, rect)
        self.frame.set_clip(self._area)
        self._paint(self.frame, self._old, scene, min(1.0, self._elapsed / self._transition.seconds))
        self.frame.set_clip(None)
        return [self._area, *(rect for rect in rects if not self._area.contains(rect))]

    @property
    def is_painting(self) -> bool:
        """Whether the frame changes even if nothing on the stage does."""
        return not self._moves

    def end(self) -> list[Rect]:
        """Put everybody in their place; return what is to be shown again."""
        dirty = [actor.rect for actor, _, _ in self._ways]
        for actor, _, _ in self._ways:
            actor.shift = (0, 0)
        return [*dirty, *(actor.rect for actor, _, _ in self._ways), self._area]

    def _plan(self, actors: list[Actor]) -> None:
        options = Options(dict(self._transition.options))
        now = {key_of(actor): actor for actor in actors}
        for key, actor in now.items():
            if key in self._from and self._before[key].drawn is not None:
                start, end = self._from[key], actor.rect
                # From foot to foot: another face of the same person may be cropped otherwise.
                way = (start.centerx - end.centerx, start.bottom - end.bottom)
                if way != (0, 0):
                    self._ways.append((actor, way, False))
            elif (offset := _offset(options.values.get("enter"), self._whole)) is not None:
                self._ways.append((actor, offset, False))
        offset = _offset(options.values.get("leave"), self._whole)
        if offset is not None:
            self._depart([actor for key, actor in self._before.items() if key not in now], offset)

    def _depart(self, actors: list[Actor], offset: tuple[float, float]) -> None:
        self.departing = actors
        self._ways += [(actor, offset, True) for actor in actors]

    def _shift(self) -> None:
        warper = Options(dict(self._transition.options)).word("warper", "linear")
        done = warp(warper, min(1.0, self._elapsed / self._transition.seconds))
        for actor, (x, y), is_departing in self._ways:
            share = done if is_departing else 1.0 - done
            actor.shift = (round(x * share), round(y * share))


def _rule(transition: Transition, images: Images) -> Surface | None:
    """Return the image that an ImageDissolve goes by."""
    file = dict(transition.options).get("image")
    if transition.kind != "image_dissolve" or not isinstance(file, str):
        return None
    return images.get(ImageFile(file)).surface


def _offset(value: Value, whole: Rect) -> tuple[float, float] | None:
    """Where sprites come from or go to: a side of the canvas, or an offset as a fraction of it."""
    if isinstance(value, str) and value in _SIDES:
        x, y = _SIDES[value]
        return x * whole.w, y * whole.h
    return None
