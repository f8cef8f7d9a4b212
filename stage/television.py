"""The television in the picture: its channel on the glass of the set, the news strip, and its light on the room.

Frames of a channel are made once for a glass and then only chosen among, by the story clock: snow, grain, the
reporter's lips and eyes. The light changes at most twice a second and by little; never with reduced flashing.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pygame
from pygame import Rect, Surface

from engine.displayables import Named
from engine.preferences import Preferences
from engine.state import StageState, Ticker
from stage.actors import Actor
from stage.facts import Point
from stage.images import Images

if TYPE_CHECKING:
    from stage.glass import Glass
    from stage.snow import Frames
    from stage.ticker import Strip

Corners = tuple[Point, Point, Point, Point]

SNOW_PER_SECOND = 15
GRAIN_PER_SECOND = 10
SNOW_FRAMES = 6
GRAIN_FRAMES = 3
SYLLABLES_PER_SECOND = 6.5
BLINK_EVERY_SECONDS, BLINK_SECONDS = 3.7, 0.14
# A flash counts from a tenth of the full light on; this is far below it, and slower than three a second.
LIGHT_CHANGES_PER_SECOND = 2
LIGHT_STEADY, LIGHT_LEVELS = 22, (17, 20, 22, 24, 26)
LIGHT_REACH = 2.6
SEED = 20


class Television:
    """Owns the glass and the frames of the channel that is on."""

    def __init__(self, images: Images, strip_font: Path | None) -> None:
        self._images = images
        self._font = strip_font
        # The picture that the set is part of: the glass is painted right after it.
        self.actor: Actor | None = None
        self._glass: Glass | None = None
        self._key: tuple[object, ...] = ()
        self._channel = "off"
        self._ticker: Ticker | None = None
        self._strip: Strip | None = None
        self._strip_key: tuple[object, ...] = ()
        self._frames: dict[str, Frames] = {}
        self._frame: Surface | None = None
        self._light: Surface | None = None
        self._level = LIGHT_STEADY

    def place(self, state: StageState, found: tuple[Actor, Corners] | None, scale: float) -> list[Rect]:
        """Be the set in this picture, if there is one, with what the state has on it; return what changed."""
        is_on = found is not None and state.tv != "off"
        key = (found[1], found[0].rect.topleft, scale) if found is not None and is_on else ()
        before = self._reach
        self.actor = found[0] if found is not None and is_on else None
        if key != self._key:
            self._key, self._frames, self._frame = key, {}, None
            self._glass = self._made(found, scale) if is_on and found is not None else None
            self._light = self._glow() if self._glass is not None else None
        elif (state.tv, state.ticker) == (self._channel, self._ticker):
            return []
        self._channel, self._ticker = state.tv, state.ticker
        self._hang_strip()
        return [rect for rect in (before, self._reach) if rect is not None]

    def update(self, seconds: float, preferences: Preferences) -> Iterable[Rect]:
        """Be what the set shows at this second of the story; return what changed."""
        if self._glass is None:
            return
        frame = self._chosen(seconds)
        if frame is not self._frame:
            self._frame = frame
            yield self._glass.rect
        if self._strip is not None and self._ticker is not None and self._strip.move(seconds - self._ticker.since):
            yield self._strip.rect
        level = LIGHT_STEADY
        if not preferences.reduce_flashing:
            level = Random(f"{SEED} {int(seconds * LIGHT_CHANGES_PER_SECOND)}").choice(LIGHT_LEVELS)
        if level != self._level and self._light is not None:
            self._level = level
            self._light = self._glow()
            yield self._light_rect

    def paint(self, scene: Surface) -> None:
        """Paint the glass, inside the scene's clip."""
        if self._glass is None:
            return
        if self._frame is not None:
            scene.blit(self._frame, self._glass.rect, special_flags=pygame.BLEND_PREMULTIPLIED)
        if self._strip is not None:
            self._strip.paint(scene)

    def paint_light(self, scene: Surface) -> None:
        """Let the light fall on the room and on those in it."""
        if self._light is not None:
            scene.blit(self._light, self._light_rect, special_flags=pygame.BLEND_RGB_ADD)

    @property
    def _reach(self) -> Rect | None:
        return self._light_rect if self._glass is not None else None

    @property
    def _light_rect(self) -> Rect:
        assert self._glass is not None
        return self._glass.rect.scale_by(LIGHT_REACH)

    def _made(self, found: tuple[Actor, Corners], scale: float) -> Glass:
        from stage.glass import Glass

        quad = tuple((x * scale, y * scale) for x, y in found[1])
        return Glass((quad[0], quad[1], quad[2], quad[3]), scale)

    def _hang_strip(self) -> None:
        key = (self._key, self._ticker.text if self._ticker is not None else None)
        if key == self._strip_key:
            return
        self._strip_key, self._strip = key, None
        if self._glass is not None and self._ticker is not None:
            from stage.ticker import Strip

            self._strip = Strip(self._ticker.text, self._glass, self._font)

    def _chosen(self, seconds: float) -> Surface:
        if self._channel == "static":
            frames = self._frames_of("static")
            return frames[Random(f"{SEED} {int(seconds * SNOW_PER_SECOND)}").randrange(frames.count)]
        frames = self._frames_of(self._face(seconds))
        return frames[int(seconds * GRAIN_PER_SECOND) % frames.count]

    def _face(self, seconds: float) -> str:
        """The reporter's lips move as she speaks, and she blinks."""
        if self._channel != "reporter":
            return self._channel
        if seconds % BLINK_EVERY_SECONDS < BLINK_SECONDS:
            return "reporter blink"
        is_open = Random(f"{SEED} {int(seconds * SYLLABLES_PER_SECOND)}").random() < 0.55
        return "reporter talk" if is_open else "reporter"

    def _frames_of(self, face: str) -> Frames:
        if face not in self._frames:
            from stage.snow import Frames, grainy, snow

            assert self._glass is not None
            if face == "static":
                frames = Frames(self._glass, SNOW_FRAMES, snow(SNOW_FRAMES, SEED))
            else:
                picture = self._images.get(Named(("tv", *face.split())))
                frames = Frames(self._glass, GRAIN_FRAMES, grainy(picture.surface, GRAIN_FRAMES, SEED))
            self._frames[face] = frames
        return self._frames[face]

    def _glow(self) -> Surface:
        """Return the light round the set, added to the picture: grey, falling off to nothing at its rim."""
        size = self._light_rect.size
        small = Surface((33, 33), 0, 32)
        for y in range(33):
            for x in range(33):
                away = ((x - 16) ** 2 + (y - 16) ** 2) / 256
                level = round(self._level * max(0.0, 1 - away) ** 2)
                small.set_at((x, y), (level, level, level))
        light = pygame.transform.smoothscale(small, size)
        if self._glass is not None:
            # Not on the glass itself: the red of the strip has to stay that red.
            corner = self._light_rect.topleft
            pygame.draw.polygon(light, 0, [(x - corner[0], y - corner[1]) for x, y in self._glass.quad])
        return light
