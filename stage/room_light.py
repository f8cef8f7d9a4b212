"""The gas's light: purple on whoever stands in it, and on the room, by how much gas there is.

The light comes in steps too small to be seen, so that a lit picture is not made every frame; and at each step the
pictures take turns, one a frame, as the gas leaves no time for more.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pygame
from pygame import Surface

from engine.displayables import Named
from stage.actors import Actor, Drawn
from stage.images import Images, Name

STEPS = 32
# A leap of more steps than this is no change of light but another moment of the story: all is lit anew at once.
MOST_STEPS_ON_THE_WAY = 3
# What white becomes in the fullest light.
TINT = (210, 172, 255)
# Pictures of a room in the dark, and the same room in purple light.
LIT_ROOMS: dict[Name, Name] = {("lab", "dead"): ("lab", "purple")}
# How much of the purple room shows through the dark one in the fullest light.
ROOM_SHARE = 0.8


@dataclass(slots=True)
class Lit:
    """A picture and how it looks in the light. `room` is the same room in purple, where the picture is of one."""

    plain: Surface
    surface: Surface
    room: Surface | None
    step: int
    is_in_use: bool = True


class RoomLight:
    """Owns the lit pictures of who is on the stage now."""

    def __init__(self, images: Images) -> None:
        self._images = images
        self._step = 0
        self._lit: dict[int, Lit] = {}

    def update(self, light: float) -> bool:
        """Be this bright, 0-1; True if something looks different by it."""
        step = round(min(1.0, max(0.0, light)) * STEPS)
        if step != self._step:
            is_leap = 0 in (step, self._step) or abs(step - self._step) > MOST_STEPS_ON_THE_WAY
            # What has not been seen since the last step may not be seen again: a blink, an open mouth.
            self._lit = {} if is_leap else {key: lit for key, lit in self._lit.items() if lit.is_in_use}
            for lit in self._lit.values():
                lit.is_in_use = False
            self._step = step
            return is_leap or self._light_next()
        return self._light_next()

    def paint(self, actor: Actor, scene: Surface, *, is_ground: bool) -> None:
        drawn = actor.drawn
        if drawn is None or self._step == 0 or (is_ground and actor.sprite.name not in LIT_ROOMS):
            actor.paint(scene)
            return
        lit = self._lit.get(id(drawn.surface))
        if lit is None or lit.plain is not drawn.surface:
            lit = self._begun(actor.sprite.name, drawn, is_ground=is_ground)
            self._lit[id(drawn.surface)] = lit
        lit.is_in_use = True
        replace(drawn, surface=lit.surface).paint(scene, actor.shift)

    def attend(self, actors: Iterable[Actor]) -> None:
        """These are on the stage now: keep only their pictures, and have the purple rooms ready before they are lit."""
        shown = {id(actor.drawn.surface) for actor in actors if actor.drawn is not None}
        self._lit = {key: lit for key, lit in self._lit.items() if key in shown}
        self._images.prepare(Named(LIT_ROOMS[name]) for actor in actors if (name := actor.sprite.name) in LIT_ROOMS)

    def _begun(self, name: Name, drawn: Drawn, *, is_ground: bool) -> Lit:
        room = self._images.get(Named(LIT_ROOMS[name])) if is_ground else None
        fits = room is not None and room.is_opaque and room.size == drawn.surface.get_size()
        lit = Lit(drawn.surface, drawn.surface.copy(), room.surface if room is not None and fits else None, self._step)
        if not is_ground or fits:
            self._light(lit)
        return lit

    def _light_next(self) -> bool:
        late = next((lit for lit in self._lit.values() if lit.step != self._step), None)
        if late is None:
            return False
        late.step = self._step
        self._light(late)
        return True

    def _light(self, lit: Lit) -> None:
        if lit.room is not None:
            lit.surface.blit(lit.plain, (0, 0))
            lit.room.set_alpha(round(255 * ROOM_SHARE * lit.step / STEPS))
            lit.surface.blit(lit.room, (0, 0))
            lit.room.set_alpha(None)
        else:
            lit.surface.fill(0)
            has_alpha = lit.plain.get_masks()[3] != 0
            lit.surface.blit(lit.plain, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED if has_alpha else 0)
            color = tuple(round(255 + (part - 255) * lit.step / STEPS) for part in TINT)
            lit.surface.fill(color, special_flags=pygame.BLEND_RGB_MULT)
