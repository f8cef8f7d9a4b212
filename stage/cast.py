"""Who is on the stage: an actor for every sprite of the state, kept from one state to the next while the sprite is."""

from __future__ import annotations

from collections.abc import Iterable

from pygame import Rect

from engine.displayables import ImageFile
from engine.state import Sprite, StageState
from stage.actors import Actor
from stage.atl import handler, length
from stage.faces import Part, Parts, worn
from stage.images import Images

Key = tuple[str, str]


def key_of(actor: Actor) -> Key:
    return actor.layer, actor.sprite.tag


class Cast:
    """Owns the actors, in the order in which they are painted. What it returns are the rectangles that changed."""

    def __init__(self, images: Images, parts: Parts) -> None:
        self._images = images
        self._parts = parts
        self._whole = Rect(0, 0, 1, 1)
        self._scale = 1.0
        self.actors: list[Actor] = []
        # Sprites that were hidden and still play what they do `on hide`.
        self.leaving: list[Actor] = []
        # The tag of who is saying something just now.
        self.speaker: str | None = None
        self.are_faces_still = False

    def resize(self, whole: Rect, scale: float) -> None:
        self._whole, self._scale = whole, scale
        for actor in (*self.actors, *self.leaving):
            actor.refresh()
            actor.update(self._images, scale)

    @property
    def ground(self) -> Actor | None:
        """The picture of the place: the last opaque one of the master layer that covers the canvas."""
        found = None
        for actor in self.actors:
            drawn = actor.drawn
            if actor.layer == "master" and drawn is not None and drawn.is_opaque and drawn.rect.contains(self._whole):
                found = actor
        return found

    @property
    def is_still(self) -> bool:
        """Whether nobody moves or is in the middle of a blink or a word, and nobody is about to be gone."""
        return not self.leaving and all(actor.is_over and not actor.parts for actor in self.actors)

    def on(self, layer: str) -> Iterable[Actor]:
        yield from (actor for actor in (*self.actors, *self.leaving) if actor.layer == layer)

    def show(self, state: StageState, seconds: float) -> None:
        """Put this state's sprites on the stage, settled."""
        self.leaving = []
        self.actors = [Actor(sprite, layer) for layer, sprites in state.layers for sprite in sprites]
        for actor in self.actors:
            actor.settle(seconds)
            actor.update(self._images, self._scale)

    def change(self, state: StageState, *, plays_hiding: bool) -> list[Rect]:
        """Keep the actors whose sprite is the same, let the others go and the new ones come."""
        before = {key_of(actor): actor for actor in self.actors}
        order = list(before)
        dirty: list[Rect] = []
        actors = []
        for layer, sprites in state.layers:
            for sprite in sprites:
                actor = before.pop((layer, sprite.tag), None)
                if actor is None or actor.sprite != sprite:
                    dirty += [actor.rect] if actor is not None else []
                    actor = _successor(actor, sprite, layer)
                    actor.update(self._images, self._scale)
                    dirty.append(actor.rect)
                actors.append(actor)
        for actor in before.values():
            dirty.append(actor.rect)
            if plays_hiding:
                self._dismiss(actor)
        if _is_shuffled(order, list(map(key_of, actors))):
            dirty.append(self._whole)
        self.actors = actors
        return dirty

    def update(self, dt: float, seconds: float) -> list[Rect]:
        dirty: list[Rect] = []
        for actor in (*self.actors, *self.leaving):
            actor.elapsed += dt
            actor.parts = self._worn(actor, seconds)
            dirty += actor.update(self._images, self._scale)
        dirty += [actor.rect for actor in self.leaving if actor.is_over]
        self.leaving = [actor for actor in self.leaving if not actor.is_over]
        return dirty

    def parts_of(self, sprite: Sprite) -> Iterable[ImageFile]:
        """Yield what will lie over its picture when it blinks and speaks."""
        yield from (part.picture for part in self._parts.get(sprite.name, {}).values())

    def _worn(self, actor: Actor, seconds: float) -> tuple[Part, ...]:
        parts = self._parts.get(actor.sprite.name)
        if parts is None or self.are_faces_still:
            return ()
        return worn(parts, actor.sprite.tag, seconds, is_speaking=actor.sprite.tag == self.speaker)

    def _dismiss(self, actor: Actor) -> None:
        motion = handler(actor.sprite.motions, "hide")
        if motion is not None:
            actor.leave(length(motion))
            self.leaving.append(actor)


def _successor(actor: Actor | None, sprite: Sprite, layer: str) -> Actor:
    """A sprite that only changed its face goes on moving as it did."""
    goes_on = actor is not None and (actor.sprite.motions, actor.sprite.since) == (sprite.motions, sprite.since)
    return Actor(sprite, layer, actor.elapsed if actor is not None and goes_on else 0.0)


def _is_shuffled(before: list[Key], after: list[Key]) -> bool:
    """True if those that stayed are painted in another order."""
    stayed = set(before) & set(after)
    return [key for key in before if key in stayed] != [key for key in after if key in stayed]
