"""The picture of a StageState: what is on it, what of it has changed, and the way from one state to the next.

Everything is composed onto one surface, the scene, and only the rectangles that changed are painted again; a frame in
which nothing moves costs nothing. Over the scene come the cues that bend the whole picture, then a running transition.
Seconds are the story clock's, pictures in window pixels; the bars beside the picture are filled once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import pygame
from pygame import Rect, Surface

from engine.displayables import Named
from engine.motion import Transition
from engine.preferences import Preferences
from engine.state import StageState
from stage.actors import Actor
from stage.cast import Cast
from stage.cues import Cues
from stage.faces import Parts
from stage.facts import NOTHING_KNOWN, Facts
from stage.gas import GasLayers
from stage.gas_levels import Push
from stage.images import Images
from stage.layer_view import LayerView, views
from stage.passage import Passage
from stage.room_light import RoomLight
from stage.television import Television
from stage.transitions import allowed
from stage.viewport import CANVAS, fit, scale_of
from stage.warm_up import is_needed, warm_up

# Where a body is broadest, as a share of the picture's height.
PUSH_HEIGHT = 0.74


class Stage:
    """Owns the cast, the television, the gas and the cues of the state it was shown last."""

    def __init__(
        self,
        images: Images,
        size_px: tuple[int, int],
        preferences: Preferences,
        *,
        facts: Mapping[str, Facts] | None = None,
        parts: Parts | None = None,
        strip_font: Path | None = None,
        canvas: tuple[int, int] = CANVAS,
    ) -> None:
        self.canvas = images.canvas = canvas
        self.preferences = preferences
        self.seconds = 0.0
        self._images = images
        self._facts = facts or {}
        self._state = StageState()
        self._cast = Cast(images, parts or {})
        self._television = Television(images, strip_font)
        self._gas = GasLayers()
        self._light = RoomLight(images)
        self._cues = Cues()
        self._passage: Passage | None = None
        # Whether this frame may paint the picture.
        self._is_due = True
        self._is_warm = False
        # Layers that are moved as a whole.
        self._views: dict[str, LayerView] = {}
        self._dirty: list[Rect] = []
        self.resize(fit(size_px, canvas))

    # What the director asks for

    def show(self, state: StageState, seconds: float) -> None:
        """Be this state at once: after a load, a roll back, skipping. Motions that end have ended."""
        looks_the_same = self._looks_already(state)
        self.seconds = seconds
        self._state = state
        self._passage = None
        self._cast.show(state, seconds)
        self._views = views(state.layer_motions, {}, self.canvas)
        for view in self._views.values():
            view.settle()
        self._cues.settle(state.cues)
        self._gas.settle(state.gas, seconds)
        self._gas.recall(state.cues, seconds, is_settled=True)
        self._furnish()
        self._mark_if(not looks_the_same)
        self._is_due = True

    def _looks_already(self, state: StageState) -> bool:
        """Whether this state is on the screen now, with nothing still on its way: most steps back change no picture."""
        now = self._state
        is_same = (state.layers, state.layer_motions, state.cues) == (now.layers, now.layer_motions, now.cues)
        return is_same and state.gas == now.gas and self._passage is None and self._cast.is_still

    def change(self, state: StageState, transition: Transition | None) -> None:
        """Go from what is on the screen to this state; None: without a transition. Motions start now."""
        self.finish()
        wanted = allowed(transition, self.preferences)
        if wanted is not None:
            changed = self._compose()
            self._dirty += changed
            self._passage = Passage(wanted, self._shown, self._cast.actors, self._scale, self._images)
        self._state = state
        self._dirty += self._cast.change(state, plays_hiding=wanted is None)
        moved, self._views = self._views, views(state.layer_motions, self._views, self.canvas)
        # A view that begins where nothing is moved looks like no change to itself.
        self._mark_if(moved != self._views)
        self._mark_if(self._cues.change(state.cues))
        self._gas.change(state.gas, self.seconds)
        self._gas.recall(state.cues, self.seconds)
        self._furnish()
        if self._passage is not None:
            self._passage.begin(self._cast.actors, self._dirty)

    def cue(self, name: str) -> None:
        """A cue of the cue sheet fires now."""
        self._cues.fire(name)
        self._gas.fire(name, self.seconds)
        self._furnish()

    def speak(self, tag: str | None) -> None:
        """The figure of this tag is saying something now; None: nobody is."""
        self._cast.speaker = tag

    def finish(self) -> None:
        """End a running transition at once."""
        if self._passage is not None:
            self._dirty += self._passage.end()
            self._passage = None

    @property
    def is_changing(self) -> bool:
        """Whether a transition is running."""
        return self._passage is not None

    def prepare(self, states: tuple[StageState, ...]) -> None:
        """These come next: decode their pictures ahead, off the main thread."""
        coming = [sprite for state in states for _, sprites in state.layers for sprite in sprites]
        self._images.prepare(
            picture
            for sprite in coming
            for picture in (sprite.picture or Named(sprite.name), *self._cast.parts_of(sprite))
        )
        if not self._is_warm and is_needed(states):
            self._is_warm = True
            self._images.soon(warm_up)

    # What the frame asks for

    def take_notice(self) -> str | None:
        """Return the next thing that the player should be told, once: a picture that is missing or broken."""
        return self._images.trouble.pop(0) if self._images.trouble else None

    def resize(self, viewport: Rect) -> None:
        """The picture lies here in the window from now on."""
        self.finish()
        self.viewport = viewport
        self._scale = scale_of(viewport.size, self.canvas)
        self._whole = Rect((0, 0), viewport.size)
        self._images.resize(self._scale)
        self._cast.resize(self._whole, self._scale)
        self._scene = Surface(viewport.size)
        self._bent: Surface | None = None
        self._must_clear = True
        self._furnish()
        self.redraw()

    def update(self, dt: float) -> bool:
        """Let `dt` seconds pass; True if there is something to draw."""
        self.seconds += dt
        self._cast.are_faces_still = self.preferences.reduce_motion
        self._dirty += self._cast.update(dt, self.seconds)
        # Not any(): every layer's time goes on.
        self._mark_if(True in [view.update(dt) for view in self._views.values()])
        self._dirty += self._television.update(self.seconds, self.preferences)
        if self._gas.is_seen:
            faces = (actor.face for actor in self._cast.on("master"))
            self._gas.keep_free(face for face in faces if face is not None)
        is_dissolving = self._passage is not None and self._passage.is_painting
        is_burdened = self._cues.bends or is_dissolving
        gas = list(self._gas.update(dt, self.seconds, self.preferences, is_burdened=is_burdened))
        self._dirty += gas
        is_other = self._light.update(self._gas.light(self.seconds))
        is_other |= self._cues.update(dt, self.preferences)
        # Gas repaints everything, but not in every frame: faces, light, cues and transitions go along with it, as its
        # other frames have work enough. Only who runs through it may not wait.
        is_filled = self._gas.is_moving(self.preferences)
        self._mark_if(is_other and not is_filled)
        is_moving = self._passage is not None and not is_dissolving
        self._is_due = self._must_clear or not is_filled or bool(gas) or is_moving
        if self._passage is not None:
            self._dirty += self._passage.update(dt)
            self._gas.stir(self._pushes(self._passage, dt))
            if self._passage.is_over:
                self.finish()
        is_dissolving = self._passage is not None and self._passage.is_painting
        if self._is_due and (self._dirty or is_dissolving or self._must_clear):
            return True
        self._cues.rest(self._scene)
        return False

    def draw(self, target: Surface) -> list[Rect]:
        """Draw what changed onto the window; return its rectangles there."""
        changed = self._compose()
        if self._must_clear:
            target.fill(0)
            changed = [self._whole]
        for rect in changed:
            target.blit(self._shown, rect.move(self.viewport.topleft), rect)
        if self._must_clear:
            self._must_clear = False
            return [target.get_rect()]
        return [rect.move(self.viewport.topleft) for rect in changed]

    def restore(self, target: Surface, rect: Rect) -> None:
        """Put back the picture under `rect` of the window, over which text was drawn."""
        inside = rect.clip(self.viewport)
        target.blit(self._shown, inside, inside.move(-self.viewport.x, -self.viewport.y))

    def snapshot(self, size: tuple[int, int]) -> Surface:
        """Return the picture as it is now, this large."""
        changed = self._compose()
        self._dirty += changed
        return pygame.transform.smoothscale(self._shown, size)

    def redraw(self) -> None:
        """Paint everything again at the next draw."""
        self._dirty.append(self._whole)
        self._is_due = True

    def close(self) -> None:
        """Stop the loader."""
        self._images.close()

    # How it is painted

    @property
    def _shown(self) -> Surface:
        """What the window shows now."""
        if self._passage is not None and self._passage.frame is not None:
            return self._passage.frame
        return self._bent or self._scene

    def _pushes(self, passage: Passage, dt: float) -> Iterable[Push]:
        """Whoever moves on the stage pushes the gas aside."""
        width = self._whole.w
        for before, now in passage.moved:
            if before.centerx != now.centerx and dt > 0.0:
                yield Push(now.centerx / width, PUSH_HEIGHT, speed=(now.centerx - before.centerx) / width / dt)

    def _mark_if(self, is_so: bool) -> None:
        if is_so:
            self._dirty.append(self._whole)

    def _furnish(self) -> None:
        """Give the television its glass and the gas its room, in the picture that is shown now."""
        actors = reversed(self._cast.actors)
        found = next(((actor, glass) for actor in actors if (glass := self._facts_of(actor).glass)), None)
        self._dirty += self._television.place(self._state, found, self._scale)
        ground = self._cast.ground
        name = ground.sprite.name if ground is not None else ()
        self._mark_if(self._gas.place(name, self._facts_of(ground), self._whole.size))
        self._light.attend(self._cast.actors)

    def _facts_of(self, actor: Actor | None) -> Facts:
        return self._facts.get(" ".join(actor.sprite.name), NOTHING_KNOWN) if actor is not None else NOTHING_KNOWN

    def _compose(self) -> list[Rect]:
        """Paint what is dirty; return where the window's picture changed."""
        if not self._is_due:
            return []
        rects = merged(self._dirty, self._whole)
        self._dirty = []
        for rect in rects:
            self._paint(rect)
        if self._cues.bends and rects:
            self._bent = self._cues.bend(self._scene, self._bent)
            rects = [self._whole]
        elif self._bent is not None and not self._cues.bends:
            self._bent = None
            rects = [self._whole]
        if self._passage is not None:
            rects = self._passage.paint(self._bent or self._scene, rects)
        return rects

    def _paint(self, rect: Rect) -> None:
        """Paint this part of the scene from the ground up; what lies wholly under the ground is left out."""
        self._scene.set_clip(rect)
        ground = self._cast.ground
        is_covered = ground is not None
        if ground is None or ground.shift != (0, 0) or self._views:
            self._scene.fill(0)
        for layer in dict.fromkeys(("master", *(name for name, _ in self._state.layers))):
            view = self._views.get(layer)
            target = self._scene if view is None or view.is_plain else view.begin(self._whole.size)
            for actor in self._on(layer):
                is_covered = is_covered and actor is not ground
                if not is_covered and (target is not self._scene or actor.rect.colliderect(rect)):
                    self._paint_actor(actor, target, is_ground=actor is ground)
            if view is not None and target is not self._scene:
                view.paint(self._scene, self._scale)
            if layer == "master":
                self._television.paint_light(self._scene)
                self._gas.paint_front(self._scene)
                self._cues.paint(self._scene)
        self._scene.set_clip(None)

    def _paint_actor(self, actor: Actor, target: Surface, *, is_ground: bool) -> None:
        self._light.paint(actor, target, is_ground=is_ground)
        if actor is self._television.actor:
            self._television.paint(target)
        if is_ground:
            self._gas.paint_back(target)

    def _on(self, layer: str) -> Iterable[Actor]:
        yield from self._cast.on(layer)
        if self._passage is not None:
            yield from (actor for actor in self._passage.departing if actor.layer == layer)


def merged(rects: Iterable[Rect], whole: Rect) -> list[Rect]:
    """Return rectangles that cover the same and do not overlap: those that touch become one."""
    found: list[Rect] = []
    for rect in rects:
        new = rect.clip(whole)
        if not new:
            continue
        while (hit := new.collidelist(found)) >= 0:
            new = new.union(found.pop(hit))
        found.append(new)
    return found
