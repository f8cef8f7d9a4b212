"""The story's now: what changes as statements run, and how it becomes a checkpoint and comes back from one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from engine.motion import Transition
from engine.state import Frame, GameState, Place, SoundState, Sprite, StageState
from engine.steps import Changed, Effect, With


@dataclass(slots=True)
class Moment:
    """`step` is the index of the statement to run next. `shown` is the picture as the last effect left it."""

    step: int = 0
    stack: tuple[Frame, ...] = ()
    stage: StageState = field(default_factory=StageState)
    sound: SoundState = field(default_factory=SoundState)
    chapter: tuple[str, int] = ("", 0)
    said: tuple[str | None, str] = (None, "")
    page: tuple[tuple[str | None, str], ...] = ()
    picks: tuple[int, ...] = ()
    answers: tuple[str | int, ...] = ()
    seconds: float = 0.0
    effects: list[Effect] = field(default_factory=list)
    shown: StageState = field(default_factory=StageState)
    # By which the picture changes until the story stops for the player, where no `with` says otherwise.
    until_stop: Transition | None = None
    # Sprites to put back after a line with temporary attributes: (layer, sprite before, sprite during the line).
    until_next_line: tuple[tuple[str, Sprite, Sprite | None], ...] = ()
    # Cues of the line that is presented: they become state when it is left, however much of it was read.
    line_cues: tuple[str, ...] = ()

    def freeze(self, place: Place, store: tuple[tuple[str, object], ...], chance: int) -> GameState:
        return GameState(
            place,
            self.stack,
            store,
            self.stage,
            self.sound,
            chance,
            self.seconds,
            self.chapter,
            self.said,
            self.page,
            self.picks,
            self.answers,
        )

    def thaw(self, state: GameState) -> None:
        """Be as the checkpoint was, all but the step, the store and chance, which are not kept here."""
        self.stack, self.stage, self.sound = state.stack, state.stage, state.sound
        self.chapter, self.said, self.page, self.picks = state.chapter, state.said, state.page, state.picks
        self.answers = state.answers
        self.shown = state.stage
        self.effects = []
        self.until_next_line = ()
        self.until_stop = None
        self.line_cues = ()

    def show_change(self) -> None:
        """Note that the picture changed without a transition, if it did since the last effect."""
        if self.stage is not self.shown:
            self.effects.append(Changed(self.stage))
            self.shown = self.stage

    def change_with(self, transition: Transition | None) -> None:
        if transition is None:
            self.show_change()
            return
        self.effects.append(With(transition, self.stage))
        self.shown = self.stage

    def fire(self, name: str) -> None:
        """Keep a cue in the state, so that a picture drawn from it has what the cue did."""
        if name not in self.stage.cues:
            self.stage = replace(self.stage, cues=(*self.stage.cues, name))

    def leave_line(self) -> None:
        """The line's cues have fired by now; whoever shows the picture knows it, so this is no change to show."""
        is_shown = self.stage is self.shown
        for name in self.line_cues:
            self.fire(name)
        self.line_cues = ()
        if is_shown:
            self.shown = self.stage

    def take_effects(self) -> tuple[Effect, ...]:
        transition, self.until_stop = self.until_stop, None
        if self.stage is not self.shown:
            self.change_with(transition)
        effects = tuple(self.effects)
        self.effects.clear()
        return effects
