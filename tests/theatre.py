"""A theatre without stage, sound or window: it plays a script through the real director and writes down what happens.

A play is a script with, beside it, the transcript it must give (`NAME.rpy`, `NAME.play`). A line `# picks: 1 0` in the
script says which choices to take; without it, the first. Run this file with a play's name to see its transcript.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from engine.director import Director
from engine.images import Images
from engine.intents import Answer, Choose, Intent
from engine.interpreter import Interpreter
from engine.memory import Memory
from engine.motion import Transition
from engine.pace import Skipping, Waiting
from engine.preferences import Preferences
from engine.script.parser import parse
from engine.script.program import Program, lay_out
from engine.script.text import plain
from engine.state import GameState, SoundState, Sprite, StageState
from engine.steps import Choices, End, Line, Pause, PlaySound, Question, Stop, StopSound
from engine.story import Story

PLAYS = Path(__file__).parent / "plays"
FRAME_SECONDS = 1 / 60
FRAMES_AT_MOST = 60 * 600
# Pictures that a play may show without having them.
IMAGES = ("room day", "room night", "ann", "ann happy", "ann sad", "ann happy mug", "bob", "bob cross")

# Short stories that many tests read.
THREE_LINES = """
label start:
    "First line."
    "Second line."
    "Third line."
    return
"""
WITH_MENU = """
label start:
    "Before."
    pause 5.0
    scene room day with fade
    menu:
        "Left":
            "You go left."
        "Right":
            "You go right."
    "After."
    return
"""


class Recorder:
    """Stage, sound and text box in one: everything that reaches them becomes a line of the transcript."""

    def __init__(self) -> None:
        self.events: list[str] = []
        self.picture = StageState()
        self.seconds_left = 0.0
        self.sounding = SoundState()
        self.typed = 0
        self.is_voice_playing = False

    def show(self, state: StageState | SoundState, _: float) -> None:
        if isinstance(state, SoundState):
            self.sounding = state
            return
        self.picture = state
        self.seconds_left = 0.0

    def change(self, state: StageState, transition: Transition | None) -> None:
        self.note_picture(state)
        if transition is not None:
            self.events.append(f"with: {transition.kind} {transition.seconds:g}")
            self.seconds_left = transition.seconds

    def note_picture(self, state: StageState) -> None:
        before, self.picture = self.picture, state
        if state.layers != before.layers:
            self.events.append(f"picture: {described(state)}")
        for name in ("tv", "window"):
            if getattr(state, name) != getattr(before, name):
                self.events.append(f"{name}: {getattr(state, name)}")
        if state.ticker != before.ticker:
            self.events.append(f"ticker: {state.ticker.text if state.ticker else 'hidden'}")
        if state.gas != before.gas:
            self.events.append(f"gas: {state.gas.level} over {state.gas.over:g}")

    def cue(self, name: str) -> None:
        # The director fires a cue on the stage and on the sound; the transcript has it once.
        if self.events[-1:] != [f"cue: {name}"] or self.cues_heard:
            self.events.append(f"cue: {name}")
            self.cues_heard = False
        else:
            self.cues_heard = True

    cues_heard = True

    def finish(self) -> None:
        self.seconds_left = 0.0

    @property
    def is_changing(self) -> bool:
        return self.seconds_left > 0

    def prepare(self, _: tuple[StageState, ...]) -> None: ...

    def play(self, effect: PlaySound) -> None:
        self.events.append(f"{'queue' if effect.is_queued else 'play'}: {effect.channel} {' '.join(effect.files)}")

    def stop(self, effect: StopSound) -> None:
        self.events.append(f"stop: {effect.channel}")

    def speak(self, _: str) -> None: ...

    def say(self, line: Line) -> tuple[int, ...]:
        who = f"{line.who}: " if line.who is not None else ""
        self.events.append(f"say: {who}{plain(line.text)}")
        return (len(plain(line.text)),)

    def reveal(self, characters: int) -> None:
        self.typed = characters

    def ask(self, choices: Choices) -> None:
        question = f"{plain(choices.line.text)} | " if choices.line else ""
        marks = [choice.caption + (" (taken before)" if choice.is_chosen_before else "") for choice in choices.choices]
        self.events.append(f"menu: {question}{' / '.join(marks)}")

    def wait(self, _: bool) -> None: ...

    def clear(self) -> None: ...

    def hide(self, _: bool) -> None: ...

    def notice(self, text: str) -> None:
        self.events.append(f"notice: {text}")


def described(state: StageState) -> str:
    return ", ".join(sprite_described(sprite) for _, sprites in state.layers for sprite in sprites) or "nothing"


def sprite_described(sprite: Sprite) -> str:
    name = " ".join(sprite.name) or type(sprite.picture).__name__
    if sprite.name[:1] != (sprite.tag,):
        name = f"{sprite.tag} as {name}"
    place = dict(sprite.base)
    for motion in sprite.motions:
        for step in motion.steps:
            place.update(getattr(step, "to", ()))
    return f"{name} at {place['xpos']}" if "xpos" in place else name


@lru_cache
def program_of(source: str, name: str) -> Program:
    """Return the script's program, which nothing changes while it runs."""
    parsed = parse(source, name)
    assert not parsed.mistakes, "\n".join(map(str, parsed.mistakes))
    program = lay_out([(name, source, parsed.statements)])
    assert not program.mistakes, "\n".join(map(str, program.mistakes))
    return program


@dataclass(slots=True)
class Theatre:
    """One play, told from its start or a save, with a director before a recorder."""

    source: str
    name: str = "play.rpy"
    memory: Memory = field(default_factory=Memory)
    preferences: Preferences = field(default_factory=Preferences)
    recorder: Recorder = field(default_factory=Recorder)
    stops: list[tuple[GameState, Stop]] = field(default_factory=list)
    director: Director = field(init=False)

    def __post_init__(self) -> None:
        program = program_of(self.source, self.name)
        images = Images(tuple(name.split()) for name in IMAGES)
        self.director = Director(
            Interpreter(Story(program, images, self.memory)),
            self.recorder,
            self.recorder,
            self.recorder,
            self.preferences,
        )
        self.director.on_stop = lambda state, stop: self.stops.append((state, stop))

    @property
    def picks(self) -> list[int]:
        """The choices to take, from the script's `# picks:` line."""
        line = next((line for line in self.source.splitlines() if line.startswith("# picks:")), "# picks:")
        return [int(number) for number in line.partition(":")[2].split()]

    @property
    def interpreter(self) -> Interpreter:
        return self.director.interpreter

    def frame(self, dt: float = FRAME_SECONDS) -> None:
        self.recorder.seconds_left = max(0.0, self.recorder.seconds_left - dt)
        self.director.update(dt)

    def frames_until(self, is_so: Callable[[], bool]) -> None:
        for _ in range(FRAMES_AT_MOST):
            if is_so():
                return
            self.frame()
        raise AssertionError(f"it never came to that; the last events: {self.recorder.events[-5:]}")

    def pick(self) -> int:
        """Return the choice to take now: the next one of the script's, else the first."""
        made = len(self.interpreter.moment.picks)
        return self.picks[made] if made < len(self.picks) else 0

    def read_on(self) -> None:
        """Read the line to its end at the typewriter's pace and go on, or choose, or wait the pause out."""
        match self.director.waiting:
            case Waiting.FOR_CHOICE:
                self.director.take(Choose(self.pick()))
            case Waiting.FOR_ANSWER:
                question = self.director.question
                assert question is not None
                self.recorder.events.append(f"question: {question.prompt}")
                self.director.take(Answer(question.default))
            case Waiting.FOR_PAUSE if self.director.left is not None:
                self.frames_until(lambda: self.director.waiting is not Waiting.FOR_PAUSE)
            case Waiting.FOR_PAUSE | Waiting.FOR_ADVANCE:
                self.director.take(Intent.ADVANCE)
            case _:
                self.frame()
                if self.director.typewriter is not None and self.director.typewriter.state.value == "holding":
                    self.director.take(Intent.ADVANCE)

    def read_to_end(self) -> list[str]:
        """Read the whole story; return its transcript."""
        for _ in range(FRAMES_AT_MOST):
            if self.director.is_over:
                break
            self.read_on()
        self.recorder.events.append(f"end: {self.ending()}")
        return self.recorder.events

    def ending(self) -> str:
        stop = self.director.stop
        return stop.presented.how if stop and isinstance(stop.presented, End) else "it did not end"

    def skip_to_end(self) -> None:
        """Skip through everything, choosing as the play says."""
        for _ in range(FRAMES_AT_MOST):
            if self.director.is_over:
                return
            if self.director.waiting is Waiting.FOR_CHOICE:
                self.director.take(Choose(self.pick()))
            elif self.director.question is not None:
                self.director.take(Answer(self.director.question.default))
            elif self.director.skipping is Skipping.NOT:
                self.director.take(Intent.SKIP)
            self.frame()


def opened(source: str, *, memory: Memory | None = None, **preferences: object) -> Theatre:
    """Begin a play, for a player with this memory and these preferences."""
    preferred = Preferences(**preferences)  # type: ignore[arg-type]  # whatever a test names, by its name
    theatre = Theatre(source, memory=Memory() if memory is None else memory, preferences=preferred)
    theatre.director.start()
    return theatre


def told(source: str) -> Theatre:
    """Read a play from its start to its end."""
    theatre = opened(source)
    theatre.read_to_end()
    return theatre


def read_before(source: str) -> Memory:
    """Return the memory of a player who has read the whole story."""
    theatre = opened(source)
    theatre.read_to_end()
    return theatre.memory


def said(theatre: Theatre) -> str:
    line = theatre.director.line
    assert line is not None
    return line.what


def presented(stop: Stop) -> str:
    """Return what the player meets at a stop, for comparing ways of reading."""
    match stop.presented:
        case Line() as line:
            return f"{line.who}: {line.what} {[(who, plain(text)) for who, text in line.page]}"
        case Choices(choices=choices, line=line):
            return f"{line and line.what} | {[choice.caption for choice in choices]}"
        case Question(prompt=prompt):
            return f"question {prompt}"
        case Pause(seconds=seconds):
            return f"pause {seconds}"
        case End(how=how):
            return f"end {how}"


def timeless(state: GameState) -> GameState:
    """Return a checkpoint without the clock: when a thing began depends on how fast one reads."""
    layers = tuple(
        (name, tuple(replace(sprite, since=0.0) for sprite in sprites)) for name, sprites in state.stage.layers
    )
    ticker = replace(state.stage.ticker, since=0.0) if state.stage.ticker else None
    stage = replace(state.stage, layers=layers, ticker=ticker, gas=replace(state.stage.gas, since=0.0))
    return replace(state, stage=stage, seconds=0.0)


def final_state(theatre: Theatre) -> GameState:
    """Return where the story stands, as a checkpoint without the clock."""
    interpreter = theatre.interpreter
    interpreter.checkpoint()
    state, interpreter.pending = interpreter.pending, None
    assert state is not None
    return timeless(state)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        script = PLAYS / f"{name}.rpy"
        print("\n".join(told(script.read_text(encoding="utf-8")).recorder.events))
