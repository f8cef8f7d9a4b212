"""Effects as they are played: what happens on the way to the next line goes to stage, sound and box."""

from __future__ import annotations

from engine.company import Sound, Stage, TextBox
from engine.motion import Transition
from engine.staging import ground
from engine.state import StageState
from engine.steps import Changed, CueFired, Effect, Notice, PlaySound, StopSound, With


class Performance:
    """`picture` is what was played or shown last."""

    def __init__(self, stage: Stage, sound: Sound, box: TextBox) -> None:
        self.stage, self.sound, self.box = stage, sound, box
        self.picture = StageState()

    def play(self, effect: Effect, *, has_transitions: bool) -> None:
        match effect:
            case With(transition=transition, stage=stage):
                self.change(stage, transition if has_transitions else None)
            case Changed(stage=stage):
                self.change(stage, None)
            case PlaySound():
                self.sound.play(effect)
            case StopSound():
                self.sound.stop(effect)
            case CueFired(name=name):
                self.fire(name)
            case Notice(text=text):
                self.box.notice(text)

    def change(self, picture: StageState, transition: Transition | None) -> None:
        """Change the picture; the text makes way where the scene changes or the script hides the window."""
        if picture.window == "hide" or ground(picture) != ground(self.picture):
            self.box.clear()
        self.picture = picture
        self.stage.change(picture, transition)

    def fire(self, name: str) -> None:
        # Sound first: a late picture is forgiven, a late click is not.
        self.sound.cue(name)
        self.stage.cue(name)
