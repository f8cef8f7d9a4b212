"""Carries what the interpreter asks for to stage, sound and text box, at the pace of the reader.

It has effects played in order, types lines and fires their cues, and turns what the player wants into `advance`,
`choose` and `roll_back`. However a line was read (to its end, clicked complete, skipped), the state after it is the
same.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from engine.company import Sound, Stage, TextBox
from engine.intents import Answer, Choose, Intent, PlayerIntent
from engine.interpreter import Interpreter
from engine.pace import (
    FAST_FORWARD_STEPS,
    SkipPace,
    Skipping,
    Waiting,
    may_pass,
    reading_seconds,
    seconds_on,
    speaking,
)
from engine.performance import Performance
from engine.preferences import Preferences
from engine.script.text import plain
from engine.state import GameState, StageState
from engine.steps import Choices, Effect, End, Line, Notice, Pause, Question, Stop
from engine.typewriter import Typewriter, Typing

# Going back, the music of then comes in this gently.
SOUND_FADE_SECONDS = 0.4


class Director:
    """Owns the reader's pace: what is being typed, waited for, skipped."""

    def __init__(
        self, interpreter: Interpreter, stage: Stage, sound: Sound, box: TextBox, preferences: Preferences
    ) -> None:
        self.interpreter = interpreter
        self.stage = stage
        self.sound = sound
        self.box = box
        self.preferences = preferences
        self.waiting = Waiting.FOR_NOTHING
        self.skipping = Skipping.NOT
        self.is_auto = False
        self.is_hidden = False
        self.effects: deque[Effect] = deque()
        self.stop: Stop | None = None
        self.typewriter: Typewriter | None = None
        self.performance = Performance(stage, sound, box)
        # Seconds until a pause, an auto line or a `{nw}` goes on by itself.
        self.left: float | None = None
        self.skip_pace = SkipPace()
        self.resumes_skip = False
        # Told of every stop: its checkpoint, and what is presented. The journal listens here.
        self.on_stop: Callable[[GameState, Stop], None] = lambda _, __: None

    # Starting, loading

    def start(self, label: str = "start") -> None:
        self.play(self.interpreter.start(label))

    def show(self, stop: Stop, *, is_typed: bool = True) -> None:
        """Be at a stop at once: after a load or a roll back. Its line is typed, or there at once."""
        for effect in stop.effects:
            if isinstance(effect, Notice):
                self.box.notice(effect.text)
        self.on_stop(self.interpreter.state, stop)
        self.arrive(stop, is_typed=is_typed)

    def play(self, stop: Stop) -> None:
        """Go to a stop through its effects."""
        self.stop = stop
        self.effects.extend(stop.effects)
        self.on_stop(self.interpreter.state, stop)
        self.waiting = Waiting.FOR_EFFECT
        self.play_effects()

    @property
    def picture(self) -> StageState:
        """What is on the stage."""
        return self.performance.picture

    @property
    def is_over(self) -> bool:
        return self.waiting is Waiting.FOR_NOTHING

    @property
    def is_skipping(self) -> bool:
        return self.skipping is not Skipping.NOT

    @property
    def line(self) -> Line | None:
        """The line presented now."""
        return self.stop.presented if self.stop and isinstance(self.stop.presented, Line) else None

    @property
    def speaking(self) -> str | None:
        return speaking(self.line, self.typewriter, is_heard=self.sound.is_voice_playing)

    @property
    def question(self) -> Question | None:
        """What the player is to type an answer to now: whoever has a screen asks it."""
        presented = self.stop.presented if self.stop else None
        return presented if self.waiting is Waiting.FOR_ANSWER and isinstance(presented, Question) else None

    # Time

    def update(self, dt: float) -> None:
        self.interpreter.moment.seconds += dt
        if self.skipping is not Skipping.NOT:
            self.skip(dt)
            return
        match self.waiting:
            case Waiting.FOR_EFFECT:
                self.play_effects()
            case Waiting.FOR_TEXT:
                self.type(dt)
            case Waiting.FOR_ADVANCE | Waiting.FOR_PAUSE:
                self.count_down(dt)

    def count_down(self, dt: float) -> None:
        if self.left is None or (self.waiting is Waiting.FOR_ADVANCE and self.sound.is_voice_playing):
            return
        self.left -= dt
        if self.left <= 0:
            self.left = None
            self.advance()

    def type(self, dt: float) -> None:
        if self.typewriter is None:
            return
        if self.typewriter.state is Typing.HOLDING and not self.typewriter.is_held_by_seconds:
            self.hold(dt)
            return
        self.type_on(self.typewriter.update(dt))

    def hold(self, dt: float) -> None:
        """Wait at a `{w}` or a page's end: for a click, or in auto mode for the time it takes to read so far."""
        if not self.is_auto or self.typewriter is None:
            return
        begun = reading_seconds(self.preferences, self.typewriter.shown)
        self.left = begun if self.left is None else self.left - dt
        if self.left <= 0:
            self.left = None
            self.type_on(self.typewriter.go_on())

    # Intents

    def take(self, intent: PlayerIntent) -> None:
        """Do what the player wants, as far as it is the story's to do."""
        if self.is_hidden and intent is not Intent.HIDE:
            self.hide(False)
            if intent in (Intent.ADVANCE, Intent.REPEATED_ADVANCE):
                return
        match intent:
            case Choose(index):
                self.choose(index)
            case Answer(text):
                self.answer(text)
            case Intent.SKIP_HELD:
                self.skip_from_now(Skipping.HELD)
            case Intent.SKIP_RELEASED:
                if self.skipping is Skipping.HELD:
                    self.stop_skipping()
            case Intent.SKIP:
                self.stop_skipping() if self.skipping is not Skipping.NOT else self.skip_from_now(Skipping.ON)
            case Intent.HIDE:
                self.hide(not self.is_hidden)
            case _:
                self.take_reading(intent)

    def take_reading(self, intent: PlayerIntent) -> None:
        """What stops skipping, and then is done; a click that stops it does no more than that."""
        was_skipping = self.skipping is not Skipping.NOT
        self.stop_skipping()
        self.resumes_skip = False
        match intent:
            case Intent.ADVANCE:
                if not was_skipping:
                    self.click()
            case Intent.REPEATED_ADVANCE:
                self.click_again()
            case Intent.ROLL_BACK:
                self.roll_back()
            case Intent.ROLL_FORWARD:
                self.roll_forward()
            case Intent.FAST_FORWARD:
                self.fast_forward()
            case Intent.AUTO:
                self.set_auto(not self.is_auto)

    def click(self) -> None:
        """Complete what is on its way, else read on."""
        match self.waiting:
            case Waiting.FOR_EFFECT:
                self.stage.finish()
                self.play_effects()
            case Waiting.FOR_TEXT if self.typewriter is not None:
                if self.typewriter.state is Typing.HOLDING:
                    self.left = None
                    self.type_on(self.typewriter.go_on())
                else:
                    self.type_on(self.typewriter.finish())
            case Waiting.FOR_ADVANCE | Waiting.FOR_PAUSE:
                self.left = None
                self.advance()
            case _:
                pass

    def click_again(self) -> None:
        """A key that is held down reads on through what was read before, and leaves the rest alone."""
        if self.line is None or self.line.is_seen:
            self.click()

    def answer(self, text: str) -> None:
        if self.question is not None:
            self.play(self.interpreter.answer(text))

    def choose(self, index: int) -> None:
        if self.waiting is not Waiting.FOR_CHOICE:
            return
        self.box.clear()
        self.play(self.interpreter.choose(index))
        if self.resumes_skip:
            self.resumes_skip = False
            self.skip_from_now(Skipping.ON)

    def advance(self) -> None:
        """Leave the line. Cues that its typewriter had not come to fire now, in order."""
        if self.typewriter is not None:
            for name in self.typewriter.finish(through_holds=True):
                self.performance.fire(name)
            self.typewriter = None
        self.play(self.interpreter.advance())

    def roll_back(self, steps: int = 1) -> None:
        self.set_auto(False)
        if self.interpreter.can_roll_back:
            self.show(self.interpreter.roll_back(steps), is_typed=False)

    def roll_forward(self) -> None:
        stop = self.interpreter.roll_forward()
        if stop is not None:
            self.show(stop, is_typed=False)

    def go_to(self, index: int) -> None:
        """Go back to a checkpoint by its index, as the history screen asks."""
        self.set_auto(False)
        self.show(self.interpreter.go_to(index), is_typed=False)

    def hide(self, is_hidden: bool) -> None:
        self.is_hidden = is_hidden
        self.box.hide(is_hidden)

    def set_auto(self, is_auto: bool) -> None:
        self.is_auto = is_auto
        if self.waiting is Waiting.FOR_ADVANCE:
            self.left = seconds_on(self.typewriter, self.preferences, is_auto=self.is_auto)

    # Skipping

    def skip_from_now(self, skipping: Skipping) -> None:
        if self.skipping is Skipping.NOT:
            self.skip_pace = SkipPace()
        self.skipping = skipping

    def stop_skipping(self) -> None:
        self.skipping = Skipping.NOT

    def skip(self, dt: float) -> None:
        """Pass over as many lines as are due; show the picture only where skipping has come to."""
        self.pass_over(self.skip_pace.due(dt))

    def pass_over(self, lines: int) -> None:
        """Pass over up to so many stops; stop skipping at the first that may not be."""
        stop = self.stop
        if stop is None:
            self.stop_skipping()
            return
        passed = 0
        while passed < lines and may_pass(stop.presented, self.preferences):
            stop = self.interpreter.advance()
            self.on_stop(self.interpreter.state, stop)
            passed += 1
        is_at_end = not may_pass(stop.presented, self.preferences)
        if is_at_end:
            self.resumes_skip = self.preferences.skip_after_choices and isinstance(stop.presented, Choices)
            self.stop_skipping()
        if passed:
            self.arrive(stop, is_typed=is_at_end)

    def arrive(self, stop: Stop, *, is_typed: bool) -> None:
        """Be where skipping has come to. What it is in the middle of is shown whole; where it stops is typed."""
        self.effects.clear()
        self.stage.show(stop.stage, self.interpreter.moment.seconds)
        self.performance.picture = stop.stage
        self.sound.show(stop.sound, SOUND_FADE_SECONDS)
        self.stop = stop
        if not isinstance(stop.presented, Line):
            self.show_line_before(stop.stage)
        self.present()
        if not is_typed and self.typewriter is not None:
            self.type_on(self.typewriter.finish(through_holds=True))

    def show_line_before(self, stage: StageState) -> None:
        """What was read last stands under a menu or a pause; so it does for who comes there at once."""
        self.box.clear()
        line = self.interpreter.line_before()
        if line is not None and stage.window != "hide":
            self.box.say(line)
            self.box.reveal(len(plain(line.text)))

    def fast_forward(self) -> None:
        """`>`: jump to the next choice or unread line at once."""
        self.skipping = Skipping.ON
        self.pass_over(FAST_FORWARD_STEPS)
        self.stop_skipping()

    # Effects

    def play_effects(self) -> None:
        """Play effects in order, as far as the first that takes time; then present the stop."""
        while not self.stage.is_changing:
            if not self.effects:
                self.present()
                return
            self.performance.play(self.effects.popleft(), has_transitions=self.preferences.transitions)

    # Presenting

    def present(self) -> None:
        """Put before the player what the story stopped for."""
        self.left = None
        self.typewriter = None
        if self.stop is None:
            return
        match self.stop.presented:
            case Line() as line:
                self.present_line(line)
            case Choices() as choices:
                self.box.ask(choices)
                self.waiting = Waiting.FOR_CHOICE
                self.set_auto(self.is_auto)
            case Question():
                self.waiting = Waiting.FOR_ANSWER
            case Pause(seconds=seconds):
                if self.picture.window == "hide":
                    self.box.clear()
                self.waiting = Waiting.FOR_PAUSE
                self.left = seconds
            case End():
                self.box.clear()
                self.waiting = Waiting.FOR_NOTHING

    def present_line(self, line: Line) -> None:
        page_ends = self.box.say(line)
        cps = self.preferences.text_cps if line.voice.cps is None else line.voice.cps
        self.typewriter = Typewriter(line.text, page_ends, cps, line.extends)
        self.waiting = Waiting.FOR_TEXT
        self.sound.speak(line.id)
        self.box.wait(False)
        self.type_on(self.typewriter.start())
        if cps <= 0 and self.typewriter is not None:
            self.type_on(self.typewriter.finish())

    def type_on(self, cues: list[str]) -> None:
        """Show what has been typed, fire what it passed, and notice when it is done or holds."""
        if self.typewriter is None:
            return
        self.box.reveal(self.typewriter.shown)
        for name in cues:
            self.performance.fire(name)
        state = self.typewriter.state
        self.box.wait(state is Typing.DONE or (state is Typing.HOLDING and not self.typewriter.is_held_by_seconds))
        for effect in self.interpreter.typed(state is not Typing.TYPING):
            self.performance.play(effect, has_transitions=self.preferences.transitions)
        if state is Typing.DONE:
            self.waiting = Waiting.FOR_ADVANCE
            self.left = seconds_on(self.typewriter, self.preferences, is_auto=self.is_auto)
