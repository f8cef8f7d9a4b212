"""The gas's light: purple on whoever stands in it, and on the room, by how much gas there is.

The light comes in steps, so that a lit picture is made a few times in the whole climax and not every frame.
"""

from __future__ import annotations

from dataclasses import replace

import pygame
from pygame import Surface

from engine.displayables import Named
from stage.actors import Actor, Drawn
from stage.images import Images, Name

STEPS = 10
# What white becomes in the fullest light.
TINT = (210, 172, 255)
# Pictures of a room in the dark, and the same room in purple light.
LIT_ROOMS: dict[Name, Name] = {("lab", "dead"): ("lab", "purple")}
# How much of the purple room shows through the dark one in the fullest light.
ROOM_SHARE = 0.8


class RoomLight:
    """Owns the lit pictures of who is on the stage now."""

    def __init__(self, images: Images) -> None:
        self._images = images
        self._step = 0
        self._lit: dict[int, tuple[Surface, Drawn]] = {}

    def update(self, light: float) -> bool:
        """Be this bright, 0-1; True if that is another step."""
        step = round(min(1.0, max(0.0, light)) * STEPS)
        if step == self._step:
            return False
        self._step = step
        self._lit.clear()
        return True

    def paint(self, actor: Actor, scene: Surface, *, is_ground: bool) -> None:
        drawn = actor.drawn
        if drawn is None or self._step == 0:
            actor.paint(scene)
            return
        kept = self._lit.get(id(drawn.surface))
        if kept is None or kept[0] is not drawn.surface:
            kept = drawn.surface, self._room(actor, drawn) if is_ground else self._person(drawn)
            self._lit[id(drawn.surface)] = kept
        replace(kept[1], x=drawn.x, y=drawn.y).paint(scene, actor.shift)

    def forget(self, actors: list[Actor]) -> None:
        """Keep only the pictures of these."""
        shown = {id(actor.drawn.surface) for actor in actors if actor.drawn is not None}
        self._lit = {key: lit for key, lit in self._lit.items() if key in shown}

    def _person(self, drawn: Drawn) -> Drawn:
        surface = drawn.surface.copy()
        color = tuple(round(255 + (part - 255) * self._step / STEPS) for part in TINT)
        surface.fill(color, special_flags=pygame.BLEND_RGB_MULT)
        return replace(drawn, surface=surface)

    def _room(self, actor: Actor, drawn: Drawn) -> Drawn:
        lit = LIT_ROOMS.get(actor.sprite.name)
        purple = self._images.get(Named(lit)) if lit is not None else None
        if purple is None or purple.size != drawn.surface.get_size() or not purple.is_opaque:
            return drawn
        surface = drawn.surface.copy()
        purple.surface.set_alpha(round(255 * ROOM_SHARE * self._step / STEPS))
        surface.blit(purple.surface, (0, 0))
        purple.surface.set_alpha(None)
        return replace(drawn, surface=surface)
