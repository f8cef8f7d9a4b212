"""Whom the director is given: the stage, the mixer and the text box, as far as it knows them.

Each is *shown* a state and draws itself from it; nothing here is ever asked what it remembers.
"""

from __future__ import annotations

from typing import Protocol

from engine.motion import Transition
from engine.state import SoundState, StageState
from engine.steps import Choices, Line, PlaySound, StopSound


class Stage(Protocol):
    """Everything seen behind the text. `seconds` is the story clock, which `Sprite.since` and the like count on."""

    def show(self, state: StageState, seconds: float) -> None:
        """Be this state at once: after a load, a roll back, skipping. Motions that end have ended."""

    def change(self, state: StageState, transition: Transition | None) -> None:
        """Go from what is on the screen to this state; None: without a transition. Motions start now."""

    def cue(self, name: str) -> None:
        """A cue of the cue sheet fires now (it is also in the state that follows, for those who load)."""

    def finish(self) -> None:
        """End a running transition at once."""

    @property
    def is_changing(self) -> bool:
        """Whether a transition is running."""

    def prepare(self, states: tuple[StageState, ...]) -> None:
        """These come next: decode their pictures ahead, off the main thread."""


class Sound(Protocol):
    """Everything heard."""

    def show(self, state: SoundState, fade_seconds: float) -> None:
        """Let this be what sounds, cross-fading to it: after a load, a roll back, skipping."""

    def play(self, effect: PlaySound) -> None: ...

    def stop(self, effect: StopSound) -> None: ...

    def cue(self, name: str) -> None: ...

    def speak(self, line_id: str) -> None:
        """Play the voice file of this line if there is one; a line before it falls silent."""

    @property
    def is_voice_playing(self) -> bool: ...


class TextBox(Protocol):
    """Everything read: the dialogue box and the choices."""

    def say(self, line: Line) -> tuple[int, ...]:
        """Lay the line out, nothing of it shown yet; return where each page of the box ends, in characters."""

    def reveal(self, characters: int) -> None:
        """Show the line up to this many characters, on the page that holds them."""

    def ask(self, choices: Choices) -> None: ...

    def wait(self, is_waiting: bool) -> None:
        """Show or hide the marker that says: your turn."""

    def clear(self) -> None:
        """No line, no choices."""

    def hide(self, is_hidden: bool) -> None:
        """The player wants to see the picture alone, or the text again."""

    def notice(self, text: str) -> None:
        """Say something short at the edge of the screen."""
