"""Runs a story's statements until the player is needed, and says what there is to present.

It never draws and never waits. Each time it stops it keeps a checkpoint, taken *before* the statement that stopped it,
so that going back to one presents that statement again. The newest checkpoint is the save, an older one the roll back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from engine import calling, commands, pictures
from engine.asking import Answer, Answers, Ask
from engine.moment import Moment
from engine.renpy_module import Finish, Leave
from engine.renpy_pictures import RenpyPictures
from engine.script import statements as script
from engine.script.program import Branch, Goto, Offer
from engine.script.user_statements import PauseWords
from engine.state import GameState
from engine.steps import Choices, Effect, End, Line, Pause, Presented, Question, Stop
from engine.story import Stopped, Story, failure
from engine.telling import Telling

# How many stops one can go back. Ren'Py keeps 128.
ROLL_BACK_STEPS = 400
# A story that does this much without needing the player does it for ever. The window stands still meanwhile: two
# seconds at the most, for sums.
STEPS_WITHOUT_PLAYER = 500_000
EFFECTS_WITHOUT_PLAYER = 10_000


class Interpreter:
    """Owns the story's now, and the checkpoints behind and, after a roll back, before it."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.moment = Moment()
        self.checkpoints: list[GameState] = []
        # Index of the checkpoint of the stop that is presented now.
        self.cursor = -1
        self.presented: Presented | None = None
        self.pending: GameState | None = None
        # The checkpoint of the Python block that asks the player for something.
        self.before_asked: GameState | None = None
        # Whether what is presented came behind its checkpoint's own stop: the second line that one block says.
        self.is_further = False
        self.telling = Telling(story)
        story.now = lambda: self.moment
        for name, function in RenpyPictures(story, lambda: self.moment).functions().items():
            setattr(story.renpy, name, function)
        self.handlers: dict[type, Callable[[Any], Presented | None]] = {
            script.Say: self.say,
            script.Label: self.label,
            script.Pass: self.pass_over,
            script.Jump: self.jump,
            script.Call: self.call,
            script.Return: self.return_,
            script.Python: self.python,
            script.User: self.user,
            script.Show: self.picture,
            script.Scene: self.picture,
            script.Hide: self.picture,
            script.With: self.picture,
            script.ShowLayer: self.picture,
            script.Camera: self.picture,
            Goto: self.goto,
            Branch: self.branch,
            Offer: self.offer,
        }

    # What the director calls

    @property
    def state(self) -> GameState:
        """The checkpoint of what is presented now: this is the save."""
        return self.checkpoints[self.cursor]

    @property
    def can_roll_back(self) -> bool:
        return self.cursor > 0 or self.is_further

    def start(self, label: str = "start") -> Stop:
        """Begin the story at a label. Raises Stopped where there is none, or where the story fails."""
        if label not in self.story.program.labels:
            raise Stopped(label, 0, f"the story has no label '{label}' to start from.")
        self.moment = Moment(step=self.story.program.labels[label], seconds=self.moment.seconds)
        self.checkpoints, self.cursor = [], -1
        return self.run()

    def advance(self) -> Stop:
        """Leave the line or pause that is presented, and run on until the player is needed again."""
        match self.presented:
            case Line(id=line_id):
                self.story.memory.meet_line(line_id)
                with self.callbacks():
                    self.telling.end_line(self.moment)
            case Question() as question:
                return self.answer(question.default)
            case Choices() | End() as waiting:
                return Stop(waiting, (), self.moment.stage, self.moment.sound)
        return self.run()

    def typed(self, is_typed: bool) -> tuple[Effect, ...]:
        """The line is typed out, or goes on after a hold: return what its callbacks make of that."""
        if self.telling.told is None:
            return ()
        with self.callbacks():
            self.telling.typed(self.moment, is_typed)
        return self.moment.take_effects()

    @contextmanager
    def callbacks(self) -> Iterator[None]:
        """Callbacks of the line that is presented run: they may fail, or go to another label, as a statement may."""
        told = self.telling.told
        try:
            yield
        except Leave as leave:
            assert told is not None
            self.moment.step = told.step
            self.leave(leave, told.statement)
        except Stopped:
            raise
        except Exception as error:
            assert told is not None
            raise failure(told.statement, error) from error

    def choose(self, index: int) -> Stop:
        """Take a choice on offer by its index. Raises IndexError where there is none."""
        if not isinstance(self.presented, Choices):
            raise IndexError("no menu is on offer")
        if self.telling.is_asking:
            self.telling.choose_asked(self.moment, self.presented, index)
            return self.answer(index)
        self.telling.choose(self.moment, self.presented, index)
        return self.run()

    def answer(self, answer: Answer) -> Stop:
        """Answer what Python asks: the block runs again, and finds the answer."""
        if isinstance(self.presented, Question):
            answer = self.presented.allowed(str(answer))
        self.telling.is_asking = False
        self.moment.answers = (*self.moment.answers, answer)
        return self.run()

    def roll_back(self, steps: int = 1) -> Stop:
        """Return to the line, menu or pause before. At the first one, stay there."""
        return self.go_to(max(0, self.cursor - steps + self.is_further))

    def roll_forward(self) -> Stop | None:
        """Go to what followed before the roll back; None where nothing did."""
        if self.cursor + 1 >= len(self.checkpoints):
            return None
        return self.go_to(self.cursor + 1)

    def go_to(self, index: int) -> Stop:
        """Present a checkpoint of this run again."""
        self.cursor = index - 1
        return self.restore(self.checkpoints[index])

    def resume(self, checkpoints: Iterable[GameState]) -> Stop:
        """Go on from saved checkpoints, the newest last. Raises LookupError where its place is not in the program."""
        self.checkpoints = list(checkpoints)[-ROLL_BACK_STEPS:]
        self.moment.seconds = self.checkpoints[-1].seconds
        return self.go_to(len(self.checkpoints) - 1)

    def restore(self, state: GameState) -> Stop:
        step = self.story.program.step_at(state.place)
        if step is None:
            raise LookupError(f"the script has no place '{state.place.label}' + {state.place.offset}")
        self.moment.thaw(state)
        self.story.store.restore(state.store)
        self.story.chance.number = state.chance
        self.story.asked.take()
        self.moment.step = step
        self.telling.standing = self.telling.told = self.before_asked = None
        self.telling.is_asking = False
        return self.run()

    def line_before(self) -> Line | None:
        """Return the line that was said before what is presented now."""
        return self.telling.said_before(self.moment)

    # The loop

    def run(self) -> Stop:
        """Run statements until one needs the player."""
        steps = self.story.program.steps
        moment = self.moment
        if moment.line_cues:
            moment.leave_line()
        if moment.until_next_line:
            pictures.end_temporary(moment)
        for _ in range(STEPS_WITHOUT_PLAYER):
            asked = self.asked() if self.story.asked.queue else None
            if asked is not None:
                return self.present(asked)
            if moment.step >= len(steps):
                return self.present(End())
            at = moment.step
            step: Any = steps[at]
            presented: Presented | None = None
            try:
                presented = self.handlers[type(step)](step)
            except Leave as leave:
                moment.step = at
                self.leave(leave, step)
            except (Finish, SystemExit):
                presented = End()
            except Ask as ask:
                self.ask(ask, step, at)
                continue
            except Stopped:
                raise
            except Exception as error:
                raise failure(statement_of(step), error) from error
            if presented is not None:
                return self.present(presented)
            self.pending = None
            moment.answers = ()
            if len(moment.effects) > EFFECTS_WITHOUT_PLAYER:
                break
        statement = statement_of(steps[moment.step])
        raise Stopped(statement.file, statement.line, "the story runs in a circle here without anything to read.")

    def present(self, presented: Presented) -> Stop:
        """Keep the checkpoint taken on the way, and hand over what there is to present."""
        self.presented = presented
        if self.pending is None and not self.checkpoints:
            # A story that ends before its first line still stands somewhere.
            self.checkpoint()
        self.is_further = self.pending is None and not isinstance(presented, End)
        if self.pending is not None:
            self.keep(self.pending)
            self.pending = None
        return Stop(presented, self.moment.take_effects(), self.moment.stage, self.moment.sound)

    def checkpoint(self) -> None:
        """Take the checkpoint of the statement about to stop the story, before it changes anything."""
        story = self.story
        place = story.program.place(self.moment.step)
        self.pending = self.moment.freeze(place, story.store.snapshot(), story.chance.number)
        story.asked.answers = Answers(self.moment.answers)

    def keep(self, state: GameState) -> None:
        """Make this the newest checkpoint. What lay in the future stays only while the story goes the same way."""
        self.cursor += 1
        future = self.checkpoints[self.cursor : self.cursor + 1]
        if future and is_same(future[0], state):
            return
        del self.checkpoints[self.cursor :]
        self.checkpoints.append(state)
        if len(self.checkpoints) > ROLL_BACK_STEPS:
            del self.checkpoints[0]
            self.cursor -= 1

    # Flow

    def label(self, label: script.Label) -> None:
        self.story.memory.meet_label(label.name)
        self.story.tell(label, "label", name=label.name)
        self.moment.step += 1

    def pass_over(self, _: script.Statement) -> None:
        self.moment.step += 1

    def goto(self, goto: Goto) -> None:
        self.moment.step = goto.target

    def branch(self, branch: Branch) -> None:
        for condition, target in branch.targets:
            if self.story.store.evaluate(condition):
                self.moment.step = target
                return
        self.moment.step = branch.otherwise

    def jump(self, jump: script.Jump) -> None:
        calling.run_jump(self.moment, self.story, jump)

    def call(self, call: script.Call) -> None:
        calling.run_call(self.moment, self.story, call)

    def return_(self, statement: script.Return) -> Presented | None:
        return calling.run_return(self.moment, self.story, statement)

    def leave(self, leave: Leave, step: Any) -> None:
        """`renpy.jump` or `renpy.call` in Python."""
        statement = statement_of(step)
        if leave.is_call:
            args = list(leave.args_given)
            calling.enter(self.moment, self.story, leave.label, statement, args, leave.kwargs_given)
        else:
            self.moment.step = calling.step_of(self.story, leave.label, statement)

    def ask(self, ask: Ask, step: Any, at: int) -> None:
        """Put back what the block changed so far, and present the question behind what the block asked for before."""
        before = self.pending
        if before is None:
            raise failure(statement_of(step), ask)
        self.moment.step = at
        self.story.store.restore(before.store)
        self.story.chance.number = before.chance
        self.story.asked.queue.append(ask.question)
        self.before_asked, self.pending = before, None

    def python(self, python: script.Python) -> None:
        # If it asks for a line or a pause, going back there runs it again. Without a call it can't ask.
        if "(" in python.source:
            self.checkpoint()
        self.story.run_python(python)
        self.moment.step += 1
        self.before_asked, self.pending = self.pending, None

    # Pictures and commands

    def picture(self, statement: script.Statement) -> None:
        pictures.run(self.moment, self.story, statement)
        self.moment.step += 1

    def user(self, user: script.User) -> Presented | None:
        if not isinstance(user.words, PauseWords):
            commands.run_user(self.moment, self.story, user)
            self.moment.step += 1
            return None
        delay = user.words.delay
        seconds = None if delay is None else commands.number(self.story, delay)
        self.story.tell(user, "pause", delay=seconds)
        self.checkpoint()
        self.moment.step += 1
        return Pause(seconds)

    def say(self, say: script.Say) -> Presented | None:
        self.checkpoint()
        presented = self.telling.say(self.moment, say)
        if presented is None:
            # A function of the script's may be the speaker: what it asks for is presented next.
            self.before_asked = self.pending
        return presented

    def offer(self, offer: Offer) -> Presented | None:
        self.checkpoint()
        return self.telling.offer(self.moment, offer)

    def asked(self) -> Presented | None:
        """Do what a Python block asked for, one thing after another, until one needs the player."""
        while self.story.asked.queue:
            presented = self.telling.asked(self.moment)
            if presented is not None:
                self.pending, self.before_asked = self.before_asked, None
                return presented
        return None


def is_same(before: GameState, after: GameState) -> bool:
    """Whether two checkpoints are the same moment of the story, told twice."""
    return (before.place, before.picks, before.answers, before.store) == (
        after.place,
        after.picks,
        after.answers,
        after.store,
    )


def statement_of(step: Any) -> script.Statement:
    match step:
        case Offer(menu=menu):
            return menu
        case Branch(statement=statement):
            return statement
        case script.Statement():
            return step
    return script.Pass("", 0)
