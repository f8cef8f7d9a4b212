"""What a cue of the cue sheet does to the whole picture: the light that dips, the dizziness, the dots, the black.

A cue fires on its word; those that last are also in `StageState.cues`, so that a load finds them done. The gas answers
to its own cues (see `gas`). Nothing here gets brighter than the picture, so nothing flashes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import exp, inf, pi, sin

import pygame
from pygame import Rect, Surface

from engine.preferences import Preferences
from stage.double import Double

# The cues that this part answers to.
LIGHT_DIPS, DIZZINESS, DOTS, BLACK = "dead", "sway", "dots", "out"
_OURS = (LIGHT_DIPS, DIZZINESS, DOTS, BLACK)

# The lamp goes at once, the eye gets used to what is left.
DIP_SECONDS = 0.15
DIP_TO, DIM_TO = 0.22, 0.5
USED_TO_IT_SECONDS = 1.4
BLACK_SECONDS = 0.9
DOTS_SECONDS = 14.0
# The dots are drawn anew so often on their way.
DOTS_STEPS = 140
DIZZY_SECONDS = 3.0
# The story stays dizzy for a minute and a half of reading: at full strength that tires the eye.
STAYS_DIZZY = 0.6
CALMER_SECONDS = 12.0
# One swing takes as long as a slow breath.
SWAY_SECONDS = 4.6
SWAY_SHARE = 0.011
LEVELS = 255
# How often the picture bends or a dot grows: as often as the gas moves.
STEP_SECONDS = 1 / 30


@dataclass(slots=True)
class Cues:
    """Owns how long ago each lasting cue fired."""

    _ages: dict[str, float] = field(default_factory=dict)
    _since_step: float = 0.0
    _is_still: bool = False
    _dots: Surface | None = None
    _dots_step: int = -1
    _double: Double | None = None
    _is_double_due: bool = False

    def fire(self, name: str) -> None:
        if name in _OURS:
            self._ages.setdefault(name, 0.0)

    def settle(self, names: tuple[str, ...]) -> None:
        """These fired long ago."""
        self._ages = {name: inf for name in names if name in _OURS}

    def change(self, names: tuple[str, ...]) -> bool:
        """These last; what just fired goes on, what is gone is over. True if the picture changes by it."""
        kept = {name: self._ages.get(name, 0.0) for name in names if name in _OURS}
        is_changed = set(kept) != set(self._ages)
        self._ages = kept
        return is_changed

    def update(self, dt: float, preferences: Preferences) -> bool:
        """Let time pass; True if the whole picture is to be painted again."""
        self._is_still = preferences.reduce_motion
        is_moving = any(self._moves(name, age) for name, age in self._ages.items())
        for name in self._ages:
            self._ages[name] += dt
        if not is_moving:
            return False
        self._since_step += dt
        if self._since_step < STEP_SECONDS - 1e-6:
            return False
        self._since_step = 0.0
        return True

    def _moves(self, name: str, age: float) -> bool:
        if name == DIZZINESS:
            return not self._is_still or age < DIZZY_SECONDS + STEP_SECONDS * 2
        lasts = {LIGHT_DIPS: DIP_SECONDS + USED_TO_IT_SECONDS * 5, DOTS: DOTS_SECONDS, BLACK: BLACK_SECONDS}
        return age < lasts[name] + STEP_SECONDS * 2

    @property
    def light(self) -> float:
        """How much light is left, 0-1."""
        left = 1.0
        if (age := self._ages.get(LIGHT_DIPS)) is not None:
            if age < DIP_SECONDS:
                left = 1.0 - (1.0 - DIP_TO) * age / DIP_SECONDS
            else:
                left = DIM_TO - (DIM_TO - DIP_TO) * exp(-(age - DIP_SECONDS) / USED_TO_IT_SECONDS)
        if (age := self._ages.get(BLACK)) is not None:
            left *= max(0.0, 1.0 - age / BLACK_SECONDS)
        return left

    def paint(self, scene: Surface) -> None:
        """Take the light away and put the dots over it, inside the scene's clip."""
        if DOTS in self._ages:
            # They grow in frames of rest, where there are any.
            self._grow_dots(scene.get_size(), most_behind=1)
            if self._dots is not None:
                scene.blit(self._dots, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        level = round(self.light * LEVELS)
        if level < LEVELS:
            scene.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)

    def _grow_dots(self, size: tuple[int, int], *, most_behind: int = 0) -> None:
        """Let the dots be as large as they should be now, or so many steps behind."""
        step = round(min(1.0, self._ages[DOTS] / DOTS_SECONDS) * DOTS_STEPS)
        is_last = step == DOTS_STEPS
        behind = step - self._dots_step
        is_grown = 0 <= behind <= (0 if is_last else most_behind)
        if self._dots is not None and self._dots.get_size() == size and is_grown:
            return
        from stage.dots import dots

        self._dots, self._dots_step = dots(size, step / DOTS_STEPS, self._dots), step

    @property
    def bends(self) -> bool:
        """Whether the picture as a whole is bent (see `bend`)."""
        return DIZZINESS in self._ages

    def bend(self, scene: Surface, bent: Surface | None) -> Surface:
        """Return the picture as a dizzy eye has it: it sways, and its double lags behind, out of focus."""
        age = min(self._ages[DIZZINESS], 3600.0)
        width = scene.get_width()
        if bent is None or bent.get_size() != scene.get_size():
            bent, self._double, self._is_double_due = scene.copy(), Double(scene.get_size()), True
        # Where little moves the next picture may be long in coming: the double must not be of another.
        self._is_double_due |= self._is_still
        self._see_double(scene)
        sway = 0.0 if self._is_still else self._dizziness * SWAY_SHARE * width
        x, y = sway * sin(age * 2 * pi / SWAY_SECONDS), 0.6 * sway * sin(age * 2 * pi / SWAY_SECONDS * 0.5)
        bent.blit(scene, (round(x), round(y)))
        for strip in bared(scene.get_rect(), round(x), round(y)):
            bent.blit(scene, strip, strip)
        if self._double is not None:
            self._double.paint(bent, (-round(x), -round(y)))
        self._is_double_due = True
        return bent

    def rest(self, scene: Surface) -> None:
        """Nothing is painted in this frame: there is time for one thing that the next picture needs."""
        if self._is_double_due and self._double is not None:
            self._see_double(scene)
        elif DOTS in self._ages:
            self._grow_dots(scene.get_size())

    def _see_double(self, scene: Surface) -> None:
        if self._is_double_due and self._double is not None:
            self._double.see(scene, self._dizziness)
            self._is_double_due = False

    @property
    def _dizziness(self) -> float:
        """How much the picture sways and is seen double, 0-1: worst at first, then the eye gets used to some of it."""
        age = self._ages.get(DIZZINESS, 0.0)
        if age < DIZZY_SECONDS or self._is_still:
            return min(1.0, age / DIZZY_SECONDS)
        return STAYS_DIZZY + (1.0 - STAYS_DIZZY) * exp((DIZZY_SECONDS - age) / CALMER_SECONDS)


def bared(whole: Rect, x: int, y: int) -> tuple[Rect, Rect]:
    """Return what is left uncovered, beside and above or below, of a picture that is shifted so far."""
    beside = Rect(0 if x > 0 else whole.w + x, 0, abs(x), whole.h)
    return beside, Rect(0, 0 if y > 0 else whole.h + y, whole.w, abs(y))
