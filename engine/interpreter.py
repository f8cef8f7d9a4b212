"""Runs a story's statements until the player is needed, and says what there is to present.

It never draws and never waits. Each time it stops it keeps a checkpoint, taken *before* the statement that stopped it,
so that going back to one presents that statement again. The newest checkpoint is the save, an older one the roll back.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from engine import commands, pictures
from engine.characters import Character
from engine.moment import Moment
from engine.renpy_module import Finish, Leave, QueuedSay
from engine.saying import read_text
from engine.script import statements as script
from engine.script.errors import StoryError
from engine.script.program import Branch, Goto, Offer
from engine.script.text import CueMark
from engine.script.user_statements import PauseWords
from engine.state import Frame, GameState
from engine.steps import Choice, Choices, End, Line, Notice, Pause, PlaySound, Presented, Stop, StopSound
from engine.story import Stopped, Story, failure

# How many stops one can go back. Ren'Py keeps 128.
ROLL_BACK_STEPS = 400
# A story that runs this many statements without needing the player runs for ever.
STEPS_WITHOUT_PLAYER = 2_000_000


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
        self.offered: tuple[Offer, tuple[int, ...]] | None = None
        self.standing: Line | None = None
        self.handlers: dict[type, Callable[[Any], Presented | None]] = {
            script.Say: self.say,
            script.Label: self.label,
            script.Pass: self.pass_over,
            script.ShowLayer: self.camera,
            script.Camera: self.camera,
            script.Jump: self.jump,
            script.Call: self.call,
            script.Return: self.return_,
            script.Python: self.python,
            script.User: self.user,
            script.Show: self.show,
            script.Scene: self.scene,
            script.Hide: self.hide,
            script.With: self.with_,
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
        return self.cursor > 0

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
            case Choices():
                return self.present(self.presented)
            case End():
                return Stop(self.presented)
        return self.run()

    def choose(self, index: int) -> Stop:
        """Take a choice on offer by its index. Raises IndexError where there is none."""
        if self.offered is None or not isinstance(self.presented, Choices):
            raise IndexError("no menu is on offer")
        offer, indexes = self.offered
        item = offer.menu.items[indexes[index]]
        self.story.memory.meet_choice(self.choice_id(self.presented.id, item.caption))
        if self.presented.line is not None:
            self.story.memory.meet_line(self.presented.line.id)
        if offer.menu.set is not None:
            self.note_chosen(offer.menu.set, item.caption)
        self.moment.picks = (*self.moment.picks, index)
        self.moment.page = () if self.moment.page and offer.menu.say is None else self.moment.page
        target = offer.targets[indexes[index]]
        self.moment.step = offer.after if target is None else target
        return self.run()

    def roll_back(self, steps: int = 1) -> Stop:
        """Return to the line, menu or pause before. At the first one, stay there."""
        return self.go_to(max(0, self.cursor - steps))

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
        self.standing = None
        return self.run()

    # The loop

    def run(self) -> Stop:
        """Run statements until one needs the player."""
        steps = self.story.program.steps
        moment = self.moment
        if moment.until_next_line:
            pictures.end_temporary(moment)
        for _ in range(STEPS_WITHOUT_PLAYER):
            asked = self.present_asked() if self.story.asked.queue else None
            if asked is not None:
                return self.present(asked)
            if moment.step >= len(steps):
                return self.present(End())
            step: Any = steps[moment.step]
            try:
                presented = self.handlers[type(step)](step)
            except Leave as leave:
                presented = self.leave(leave, step)
            except Finish:
                presented = End()
            except StoryError:
                raise
            except Exception as error:
                raise failure(statement_of(step), error) from error
            if presented is not None:
                return self.present(presented)
        statement = statement_of(steps[moment.step])
        raise Stopped(statement.file, statement.line, "the story runs in a circle here without anything to read.")

    def present(self, presented: Presented) -> Stop:
        """Keep the checkpoint taken on the way, and hand over what there is to present."""
        self.presented = presented
        if self.pending is not None:
            self.keep(self.pending)
            self.pending = None
        return Stop(presented, self.moment.take_effects())

    def checkpoint(self) -> None:
        """Take the checkpoint of the statement about to stop the story, before it changes anything."""
        story = self.story
        place = story.program.place(self.moment.step)
        self.pending = self.moment.freeze(place, story.store.snapshot(), story.chance.number)

    def keep(self, state: GameState) -> None:
        """Make this the newest checkpoint. What lay in the future stays only while the story goes the same way."""
        self.cursor += 1
        future = self.checkpoints[self.cursor : self.cursor + 1]
        if future and is_same(future[0], state):
            self.checkpoints[self.cursor] = state
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
        if label.params is not None and not self.has_bound(label):
            self.bind(label.params, (), {})
        self.moment.step += 1

    def has_bound(self, label: script.Label) -> bool:
        """Whether the call that led here has already given the label its parameters."""
        return self.story.store.default.pop("_bound_label", None) == label.name

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
        target = str(self.story.store.evaluate(jump.target)) if jump.expression else jump.target
        self.moment.step = self.step_of(target, jump)

    def step_of(self, label: str, statement: script.Statement) -> int:
        step = self.story.program.labels.get(label)
        if step is None:
            raise Stopped(statement.file, statement.line, f"there is no label '{label}'.")
        return step

    def call(self, call: script.Call) -> None:
        target = str(self.story.store.evaluate(call.target)) if call.expression else call.target
        args, kwargs = self.arguments(call.args)
        self.enter(target, call, args, kwargs)

    def arguments(self, given: script.Arguments) -> tuple[list[Any], dict[str, Any]]:
        args: list[Any] = []
        kwargs: dict[str, Any] = {}
        for keyword, source in given:
            value = self.story.store.evaluate(source)
            match keyword:
                case None:
                    args.append(value)
                case "*":
                    args.extend(value)
                case "**":
                    kwargs.update(value)
                case _:
                    kwargs[keyword] = value
        return args, kwargs

    def enter(self, target: str, statement: script.Statement, args: list[Any], kwargs: dict[str, Any]) -> None:
        """Call a label: remember where to go on, and give it its parameters."""
        step = self.step_of(target, statement)
        back = self.story.program.place(self.moment.step + 1)
        label = self.story.program.steps[step]
        hidden: tuple[tuple[str, object], ...] = ()
        if isinstance(label, script.Label) and label.params is not None:
            hidden = self.bind(label.params, args, kwargs)
            self.story.store.default["_bound_label"] = label.name
        self.moment.stack = (*self.moment.stack, Frame(back, hidden))
        self.moment.step = step

    def bind(
        self, parameters: script.Parameters, args: Iterable[Any], kwargs: dict[str, Any]
    ) -> tuple[tuple[str, object], ...]:
        """Assign a label's parameters, and return the values they hide."""
        store = self.story.store
        values: dict[str, Any] = {}
        rest = list(args)
        given = dict(kwargs)
        for name, default in parameters.names:
            if rest:
                values[name] = rest.pop(0)
            elif name in given:
                values[name] = given.pop(name)
            elif default is not None:
                values[name] = store.evaluate(default)
            else:
                raise TypeError(f"the label is not given its parameter '{name}'")
        if parameters.star:
            values[parameters.star] = tuple(rest)
        if parameters.dstar:
            values[parameters.dstar] = given
        hidden = tuple((name, store.plain_of(name)) for name in values)
        for name, value in values.items():
            store.assign(None, name, value)
        return hidden

    def return_(self, statement: script.Return) -> Presented | None:
        store = self.story.store
        value = None if statement.expression is None else store.evaluate(statement.expression)
        store.assign(None, "_return", value)
        if not self.moment.stack:
            return End()
        frame = self.moment.stack[-1]
        self.moment.stack = self.moment.stack[:-1]
        for name, plain in frame.hidden:
            store.put_plain(name, plain)
        step = self.story.program.step_at(frame.place)
        if step is None:
            raise Stopped(statement.file, statement.line, f"the place to return to, in '{frame.place.label}', is gone.")
        self.moment.step = step
        return None

    def leave(self, leave: Leave, step: Any) -> None:
        """`renpy.jump` or `renpy.call` in Python."""
        statement = statement_of(step)
        if leave.is_call:
            self.enter(leave.label, statement, list(leave.args_given), leave.kwargs_given)
        else:
            self.moment.step = self.step_of(leave.label, statement)

    def python(self, python: script.Python) -> None:
        self.story.run_python(python)
        self.moment.step += 1

    # Pictures and commands

    def scene(self, scene: script.Scene) -> None:
        pictures.run_scene(self.moment, self.story, scene)
        self.moment.step += 1

    def show(self, show: script.Show) -> None:
        pictures.run_show(self.moment, self.story, show)
        self.moment.step += 1

    def hide(self, hide: script.Hide) -> None:
        pictures.run_hide(self.moment, self.story, hide)
        self.moment.step += 1

    def with_(self, statement: script.With) -> None:
        pictures.run_with(self.moment, self.story, statement)
        self.moment.step += 1

    def camera(self, statement: script.Camera | script.ShowLayer) -> None:
        pictures.run_camera(self.moment, self.story, statement)
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

    # Saying and choosing

    def say(self, say: script.Say) -> Presented | None:
        original = say
        say = self.translated(say)
        extends = say.who == "extend"
        who = self.moment.said[0] if extends else say.who
        speaker = self.story.speech.character(who)
        if not isinstance(speaker, Character):
            return self.call_speaker(speaker, say)
        if speaker.condition is not None and not self.story.store.evaluate(speaker.condition):
            self.moment.step += 1
            return None
        self.checkpoint()
        tag = speaker.image
        if tag is not None and (say.attributes or say.temporary_attributes):
            pictures.run_attributes(self.moment, self.story, say, tag)
        if say.with_:
            pictures.run_transition(self.moment, self.story, say, say.with_)
        for keyword, source in say.args:
            if keyword == "interact":
                speaker = replace(speaker, interact=bool(self.story.store.evaluate(source)))
        if not say.interact:
            speaker = replace(speaker, interact=False)
        self.moment.step += 1
        return self.speak(speaker, say.what, original.id or "", who, original, extends=extends)

    def translated(self, say: script.Say) -> script.Say:
        """Return what is said in the player's language in place of this line."""
        if self.story.language is None or not say.id:
            return say
        block = self.story.program.translations.get((self.story.language, say.id), ())
        return next((line for line in block if isinstance(line, script.Say)), say)

    def call_speaker(self, speaker: Any, say: script.Say) -> None:
        """A speaker that is a function of the script's: it says what it likes."""
        self.moment.step += 1
        speaker(self.story.speech.fill(say.what))

    def speak(
        self, speaker: Character, what: str, line_id: str, who: str | None, said_at: script.Statement, *, extends: bool
    ) -> Presented | None:
        speech = self.story.speech
        spoken = speech.spoken(speaker, what)
        self.story.tell(said_at, "say", who="extend" if extends else spoken.who, what=spoken.what)
        before = speech.fill(self.moment.said[1]) if extends else ""
        line = speech.line(spoken, line_id, is_seen=line_id in self.story.memory.lines, before=before)
        raw = self.moment.said[1] + what if extends else what
        self.moment.said = (who, raw)
        if line.voice.kind == "nvl":
            line = self.on_page(line, extends=extends)
        self.fire_cues(line)
        if line.waits:
            return line
        self.standing = line
        self.pending = None
        return None

    def on_page(self, line: Line, *, extends: bool) -> Line:
        """Add a line to the nvl page, and give it those above it."""
        above = self.moment.page[:-1] if extends else self.moment.page
        self.moment.page = (*above, (line.who, line.what))
        return replace(line, page=tuple((who, read_text(what)) for who, what in above))

    def fire_cues(self, line: Line) -> None:
        """Let the state have what the line's cues do: however it is read, they will have fired when it ends.

        They are no effects here: the typewriter fires them at their words.
        """
        names = [segment.name for segment in line.text if isinstance(segment, CueMark)]
        if names:
            self.moment.show_change()
        for name in names:
            commands.fire(self.moment, name)
        self.moment.shown = self.moment.stage

    def offer(self, offer: Offer) -> Presented | None:
        indexes = tuple(self.on_offer(offer))
        if not any(offer.menu.items[index].choice for index in indexes):
            self.moment.step = offer.after
            return None
        self.checkpoint()
        menu_id = self.menu_id(offer.menu)
        if offer.menu.with_:
            pictures.run_transition(self.moment, self.story, offer.menu, offer.menu.with_)
        line = self.question(offer.menu)
        choices: list[Choice] = []
        targets: list[int] = []
        for index in indexes:
            item = offer.menu.items[index]
            caption = self.story.speech.fill(item.caption)
            number = len(targets) if item.choice else None
            if item.choice:
                targets.append(index)
            is_chosen = self.choice_id(menu_id, item.caption) in self.story.memory.choices
            choices.append(Choice(caption, read_text(caption), number, item.choice and is_chosen))
        self.offered = offer, tuple(targets)
        return Choices(menu_id, tuple(choices), line)

    def on_offer(self, offer: Offer) -> Iterable[int]:
        """Yield the items that their conditions and the menu's `set` let through."""
        menu = offer.menu
        chosen = () if menu.set is None else self.story.store.evaluate(menu.set)
        for index, item in enumerate(menu.items):
            if item.caption in chosen:
                continue
            if item.condition is None or self.story.store.evaluate(item.condition):
                yield index

    def question(self, menu: script.Menu) -> Line | None:
        """Return the line a menu is asked with: its own say line, or one before it that did not wait."""
        if menu.say is None:
            standing, self.standing = self.standing, None
            return standing
        say = self.translated(menu.say)
        speaker = self.story.speech.character(say.who)
        if not isinstance(speaker, Character):
            return None
        spoken = self.story.speech.spoken(speaker, say.what)
        self.story.tell(menu.say, "say", who=spoken.who, what=spoken.what)
        self.moment.said = (say.who, say.what)
        line_id = menu.say.id or ""
        return self.story.speech.line(spoken, line_id, is_seen=line_id in self.story.memory.lines)

    def menu_id(self, menu: script.Menu) -> str:
        """Name a menu by its label and captions: editing the script elsewhere leaves its marks."""
        captions = "\n".join(item.caption for item in menu.items)
        place = self.story.program.place(self.moment.step)
        return f"{place.label}_{zlib.crc32(captions.encode()):08x}"

    def choice_id(self, menu_id: str, caption: str) -> str:
        return f"{menu_id}_{zlib.crc32(caption.encode()):08x}"

    def note_chosen(self, source: str, caption: str) -> None:
        """Put a caption into the menu's `set`, whichever collection the script made it."""
        collection: Any = self.story.store.evaluate(source)
        if isinstance(collection, list):
            collection.append(caption)
        else:
            collection.add(caption)
        self.story.store.is_touched = True

    # What Python asked for

    def present_asked(self) -> Presented | None:
        """Do what a Python block asked for, one thing after another, until one needs the player."""
        queue = self.story.asked.take()
        while queue:
            asked = queue.pop(0)
            match asked:
                case QueuedSay(who, what):
                    presented = self.say_asked(who, what)
                case Pause():
                    self.checkpoint()
                    presented = asked
                case PlaySound():
                    commands.play_sound(self.moment, self.story, asked)
                    continue
                case StopSound():
                    commands.stop_sound(self.moment, asked)
                    continue
                case Notice():
                    self.moment.effects.append(asked)
                    continue
            if presented is not None:
                self.story.asked.queue[:0] = queue
                return presented
        return None

    def say_asked(self, who: Character | str | None, what: str) -> Presented | None:
        speaker = who
        if not isinstance(speaker, Character):
            narrator = self.story.speech.character(None)
            speaker = narrator if who is None else replace(narrator, name=str(who))
        self.checkpoint()
        here: Any = statement_of(self.story.program.steps[max(0, self.moment.step - 1)])
        return self.speak(speaker, what, "", None, here, extends=False)


def is_same(before: GameState, after: GameState) -> bool:
    """Whether two checkpoints are the same moment of the story, told twice."""
    return before.place == after.place and before.picks == after.picks and before.store == after.store


def statement_of(step: Any) -> script.Statement:
    match step:
        case Offer(menu=menu):
            return menu
        case Branch(statement=statement):
            return statement
        case script.Statement():
            return step
    return script.Pass("", 0)
