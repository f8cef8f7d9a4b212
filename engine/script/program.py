"""All scripts of a game as one flat list of steps, with its labels and what init has to do.

Blocks are laid out one after another: an `if` becomes jumps past the branches not taken, a `while` a jump back, a
menu's choices each end with a jump past the menu. So a place in the story is one index, and a save can name it by the
label above and how many steps lie between.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import field

from engine.frozen import record
from engine.script import statements as script
from engine.script.errors import Mistake, nearest
from engine.script.statements import Block, Statement
from engine.state import Place

# Init order, as Ren'Py's manual has it: `image` statements come late, so that they may use what `define` made.
IMAGE_PRIORITY = 500


@record
class Goto:
    """Go on at another step."""

    target: int


@record
class Branch:
    """Go to the first target whose condition holds, else to `otherwise`."""

    statement: Statement
    targets: tuple[tuple[str, int], ...]
    otherwise: int


@record
class Offer:
    """A menu: the step each choice leads to (None for a caption line), and the step after all of them."""

    menu: script.Menu
    targets: tuple[int | None, ...]
    after: int


Step = Statement | Goto | Branch | Offer


@record
class InitStep:
    """A statement that init runs, in order of priority, then of appearance."""

    priority: int
    statement: Statement


@record
class Program:
    """`steps` in the order of files and lines. Labels, inits and defaults point at statements; nothing here changes
    while the story runs."""

    steps: list[Step] = field(default_factory=list)
    labels: dict[str, int] = field(default_factory=dict)
    inits: list[InitStep] = field(default_factory=list)
    early: list[script.Python] = field(default_factory=list)
    translations: dict[tuple[str, str], Block] = field(default_factory=dict)
    # Python of each language ("None" for all): run after init.
    language_python: dict[str, list[script.Python]] = field(default_factory=dict)
    translated_strings: dict[str, dict[str, str]] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    # What Ren'Py starts a game in spite of: a jump to a label that there is not, a second default.
    doubts: list[Mistake] = field(default_factory=list)
    # Labels by step, for naming places: filled by `finish`.
    label_steps: list[int] = field(default_factory=list)
    label_names: list[str] = field(default_factory=list)
    say_steps: dict[str, int] = field(default_factory=dict)

    def place(self, step: int) -> Place:
        """Name a step so that it can be found again, in this program or an edited one."""
        nearest_label = bisect_right(self.label_steps, step) - 1
        if nearest_label < 0:
            return Place("", step)
        line_id, text = marks_of(self.steps[step]) if step < len(self.steps) else ("", "")
        return Place(self.label_names[nearest_label], step - self.label_steps[nearest_label], line_id, text)

    def step_at(self, place: Place) -> int | None:
        """Return the step of a place, also after an edit: where it was, else where its line or its text is now.

        None where the statement is gone, or its label is.
        """
        start = self.labels.get(place.label, None if place.label else 0)
        if start is None:
            return None
        step = start + place.offset
        if step < len(self.steps) and marks_of(self.steps[step]) == (place.line_id, place.text):
            return step
        if place.line_id:
            return self.say_steps.get(place.line_id)
        return self.same_text(place, start)

    def same_text(self, place: Place, start: int) -> int | None:
        """Return the step with this text in the place's label that is nearest to where it was."""
        after = bisect_right(self.label_steps, start)
        end = self.label_steps[after] if after < len(self.label_steps) else len(self.steps)
        fitting = [step for step in range(start, end) if place.text and marks_of(self.steps[step]) == ("", place.text)]
        return min(fitting, key=lambda step: abs(step - start - place.offset), default=None)


def marks_of(step: Step) -> tuple[str, str]:
    """Return what tells a step from its neighbours: the line id of something said, else the text of a stop."""
    match step:
        case script.Say(line_id=line_id, what=what):
            return line_id, "" if line_id else what
        case Offer(menu=menu):
            return "", "\n".join(item.caption for item in menu.items)
        case script.User(text=text):
            return "", text
        case script.Python(source=source):
            return "", source
        case script.Call(target=target):
            return "", target
    return "", ""


class Layout:
    """Lays parsed files out into one program."""

    def __init__(self) -> None:
        self.program = Program()
        self.label_places: dict[str, Statement] = {}
        self.sources: dict[str, list[str]] = {}

    def add(self, statements: Block) -> None:
        """Add one file. A file that is run through to its end returns."""
        self.block(statements)
        last = statements[-1] if statements else None
        self.emit(script.Return(last.file if last else "", last.line if last else 1))

    def emit(self, step: Step) -> int:
        self.program.steps.append(step)
        return len(self.program.steps) - 1

    @property
    def here(self) -> int:
        return len(self.program.steps)

    def block(self, statements: Iterable[Statement]) -> None:
        emit = self.program.steps.append
        for statement in statements:
            # Nine statements in ten; `match` would ask each of them for a dozen classes first.
            if type(statement) is script.Say:
                emit(statement)
            else:
                self.statement(statement)

    def statement(self, statement: Statement) -> None:
        match statement:
            case script.Label():
                self.label(statement)
            case script.If():
                self.conditional(statement)
            case script.While():
                self.loop(statement)
            case script.Menu():
                self.menu(statement)
            case script.Init(priority=number, block=block):
                for inner in block:
                    self.init(inner, number)
            case script.Define() | script.Default() | script.Transform() | script.Image():
                self.init(statement, 0)
            case script.Python(early=True):
                self.program.early.append(statement)
            case script.Python(init=int(number)):
                self.init(statement, number)
            case script.TranslateBlock() | script.TranslateStrings() | script.TranslatePython():
                self.translation(statement)
            case script.Call(from_=str(name)):
                self.emit(statement)
                self.name_step(name, statement)
                self.emit(script.Label(statement.file, statement.line, name))
            case script.Screen() | script.StyleStatement() | script.Testcase():
                pass
            case _:
                self.emit(statement)

    def init(self, statement: Statement, priority: int) -> None:
        match statement:
            case script.Init(priority=number, block=block):
                for inner in block:
                    self.init(inner, number)
            case script.Python(early=True):
                self.program.early.append(statement)
            case script.Image():
                self.program.inits.append(InitStep(priority + IMAGE_PRIORITY, statement))
            case _:
                self.program.inits.append(InitStep(priority, statement))

    def label(self, label: script.Label) -> None:
        step = self.emit(label)
        self.name_step(label.name, label, step)
        self.block(label.block)

    def name_step(self, name: str, statement: Statement, step: int | None = None) -> None:
        first = self.label_places.get(name)
        if first is not None:
            message = f"the label '{name}' is defined twice. It is also in {first.file}, line {first.line}."
            self.program.mistakes.append(self.mistake(statement, name, message))
            return
        self.label_places[name] = statement
        self.program.labels[name] = self.here if step is None else step

    def conditional(self, statement: script.If) -> None:
        branch = Branch(statement, (), 0)
        self.emit(branch)
        targets: list[tuple[str, int]] = []
        ends: list[Goto] = []
        otherwise: int | None = None
        for condition, block in statement.branches:
            if condition is None:
                otherwise = self.here
            else:
                targets.append((condition, self.here))
            self.block(block)
            ends.append(Goto(0))
            self.emit(ends[-1])
        for end in ends:
            end.target = self.here
        branch.targets = tuple(targets)
        branch.otherwise = self.here if otherwise is None else otherwise

    def loop(self, statement: script.While) -> None:
        branch = Branch(statement, (), 0)
        start = self.emit(branch)
        self.block(statement.block)
        self.emit(Goto(start))
        branch.targets = ((statement.condition, start + 1),)
        branch.otherwise = self.here

    def menu(self, menu: script.Menu) -> None:
        if menu.label is not None:
            self.name_step(menu.label, menu)
            self.emit(script.Label(menu.file, menu.line, menu.label))
        offer = Offer(menu, (), 0)
        self.emit(offer)
        targets: list[int | None] = []
        ends: list[Goto] = []
        for item in menu.items:
            targets.append(self.here if item.choice else None)
            if item.choice:
                self.block(item.block)
                ends.append(Goto(0))
                self.emit(ends[-1])
        for end in ends:
            end.target = self.here
        offer.targets, offer.after = tuple(targets), self.here

    def translation(self, statement: Statement) -> None:
        match statement:
            case script.TranslateStrings(language=language, strings=strings):
                table = self.program.translated_strings.setdefault(language or "None", {})
                table.update((old, new) for old, new, _ in strings)
            case script.TranslateBlock(language=language, identifier=identifier, block=block):
                self.program.translations[language or "None", identifier] = block
            case script.TranslatePython(language=language, block=block):
                blocks = self.program.language_python.setdefault(language or "None", [])
                blocks += (python for python in block if isinstance(python, script.Python))

    def finish(self) -> Program:
        """Order init, index places, and check what only the whole program can tell."""
        program = self.program
        program.inits.sort(key=lambda init: init.priority)
        named = sorted((step, name) for name, step in program.labels.items())
        program.label_steps = [step for step, _ in named]
        program.label_names = [name for _, name in named]
        for step, statement in enumerate(program.steps):
            if isinstance(statement, script.Say) and statement.line_id:
                program.say_steps.setdefault(statement.line_id, step)
        program.doubts += (*self.missing_labels(), *self.second_defaults())
        return program

    def missing_labels(self) -> Iterator[Mistake]:
        for step in self.program.steps:
            match step:
                case script.Jump(target=target, expression=False) | script.Call(target=target, expression=False):
                    if target not in self.program.labels:
                        yield self.missing(step, target)

    def second_defaults(self) -> Iterator[Mistake]:
        """Only the first `default` of a variable counts. To `persistent` a game may bring the same one twice."""
        firsts: dict[tuple[str | None, str], Statement] = {}
        for step in self.program.inits:
            match step.statement:
                case script.Default(store=store, var=var) as default if store != "persistent":
                    first = firsts.setdefault((store, var), default)
                    if first is not default:
                        where = f"The one in {first.file}, line {first.line} is what counts."
                        yield self.mistake(default, var, f"'{var}' is given a default a second time.", where)

    def missing(self, statement: Statement, target: str) -> Mistake:
        near = nearest(target, self.program.labels)
        suggestion = None
        if near is not None:
            place = self.label_places[near]
            suggestion = f"Did you mean '{near}'? It is in {place.file}, line {place.line}."
        return self.mistake(statement, target, f"there is no label '{target}'.", suggestion)

    def mistake(self, statement: Statement, word: str, message: str, suggestion: str | None = None) -> Mistake:
        """Return a mistake whose caret points at `word` on the statement's first line."""
        lines = self.sources.get(statement.file, [])
        source = lines[statement.line - 1] if 0 < statement.line <= len(lines) else ""
        # The last one: in `jump jump` the target is what is wrong.
        column = source.rfind(word)
        return Mistake(
            statement.file, statement.line, None if column < 0 else column, source, message, suggestion, len(word)
        )


def lay_out(files: Iterable[tuple[str, str, Block]]) -> Program:
    """Return the program of parsed files: (path, text, statements) of each, in the order of their names."""
    layout = Layout()
    for path, text, statements in files:
        layout.sources[path] = text.splitlines()
        layout.add(statements)
    return layout.finish()
