"""One game opened to be played: its story, the interpreter that tells it, the director, and the journal behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from engine.ahead import pictures_ahead
from engine.chronicle import Chronicle, memory_of
from engine.company import Sound, Stage, TextBox
from engine.director import Director
from engine.game import Game
from engine.interpreter import Interpreter
from engine.library import Journal, Library
from engine.preferences import Preferences
from engine.resume import resume
from engine.script.errors import StoryError
from engine.script.program import Program
from engine.script.statements import Label
from engine.state import GameState
from engine.steps import Choices, Stop
from engine.story import Stopped, Story


@dataclass(slots=True)
class Company:
    """Who shows the story: what the director is given."""

    stage: Stage
    sound: Sound
    box: TextBox


class Session:
    """Begins and resumes stories of one game. There is one director; each story begun anew gets a new interpreter."""

    def __init__(self, game: Game, library: Library, *, seed: int, settings: Iterable[tuple[str, str]] = ()) -> None:
        """`settings` are variables to set before the first line: (name, expression). Raises Stopped if init fails."""
        self.game = game
        self.library = library
        self.seed = seed
        self.settings = tuple(settings)
        # One for all stories: reading it anew for each would be the longest part of a load.
        self.memory = memory_of(library)
        self.story = self.new_story()
        self.director: Director | None = None
        # The stop from which nobody has looked ahead yet.
        self.newest: Stop | None = None
        self.chronicle = Chronicle(library, self.story.store)
        # Called when a menu is about to be offered: the place for an automatic save.
        self.before_choice: Callable[[], None] = lambda: None

    def new_story(self) -> Story:
        """Run init. Everything a story changes hangs on it, so a new game needs a new one."""
        persistent = {name: value for name, value in self.library.persistent.items() if not name.startswith("_")}
        story = self.game.story(
            memory=self.memory,
            persistent=persistent,
            seed=self.seed,
            language=self.library.preferences().language,
        )
        for name, source in self.settings:
            story.store.assign(None, name, value_of(story, name, source))
        return story

    def take_notice(self) -> str | None:
        """Return the next thing that the player should be told, once: what a save could not hold or give back."""
        troubles = self.story.store.troubles
        return troubles.pop(0) if troubles else None

    def direct(self, company: Company, preferences: Preferences) -> Director:
        """Prepare to tell the story from wherever it is begun next."""
        self.story = self.new_story()
        director = Director(Interpreter(self.story), company.stage, company.sound, company.box, preferences)
        director.on_stop = self.stopped
        self.chronicle = Chronicle(self.library, self.story.store)
        self.director = director
        return director

    def begin(self, director: Director, place: str = "start") -> None:
        """Begin a new story at a label, or at FILE:LINE. Raises Stopped where there is no such place."""
        self.chronicle.begin()
        director.start(label_of(self.game.program, place))

    def go_on(self, director: Director, journal: Journal) -> str | None:
        """Go on with a story from the library; return a sentence for the player if it is not on the very line."""
        resumed = resume(director.interpreter, journal.checkpoints)
        if resumed.told is None:
            self.chronicle.go_on_from(journal, director.interpreter.checkpoints)
        else:
            self.chronicle.begin_again(journal, resumed.told)
        director.show(resumed.stop)
        return resumed.message or journal.trouble

    def stopped(self, state: GameState, stop: Stop) -> None:
        self.chronicle.stopped(state, stop)
        self.newest = stop
        if self.director is not None and isinstance(stop.presented, Choices):
            self.before_choice()

    def look_ahead(self) -> None:
        """Let the stage decode what comes next. For every frame: skipping passes a hundred stops in one."""
        stop, self.newest = self.newest, None
        if stop is not None and self.director is not None:
            step = self.director.interpreter.moment.step
            self.director.stage.prepare(pictures_ahead(self.game.program, self.story.images, step, stop.stage))


def value_of(story: Story, name: str, source: str) -> object:
    try:
        return story.store.evaluate(source)
    except Exception as error:
        raise StoryError(f"--set {name}={source}: this is no value ({type(error).__name__}: {error}).") from error


def label_of(program: Program, place: str) -> str:
    """Return the label that a place on the command line means: its name, or FILE:LINE for the nearest label above."""
    file, colon, number = place.rpartition(":")
    if not colon or not number.isdigit():
        if place not in program.labels:
            raise Stopped(place, 0, f"the story has no label '{place}' to start from.")
        return place
    above = [
        (label.line, label.name)
        for label in map(program.steps.__getitem__, program.labels.values())
        if isinstance(label, Label) and f"/{label.file}".endswith(f"/{file}") and label.line <= int(number)
    ]
    if not above:
        raise Stopped(file, int(number), "there is no label above this line to start from.")
    return max(above)[1]
