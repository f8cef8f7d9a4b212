"""A game ready to be told: its program, its images and channels, and its store with init done."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from engine import names
from engine.asking import Ask
from engine.atl import Transform
from engine.chance import Chance
from engine.characters import Character
from engine.displayables import Moved, Null, Solid
from engine.functions import NamedFunctions
from engine.images import Images
from engine.memory import Memory
from engine.moment import Moment
from engine.renpy_module import Asked, Renpy
from engine.renpy_story import Achievements, RenpyStory
from engine.saying import Speech
from engine.script import statements as script
from engine.script.errors import BadText, StoryError
from engine.script.program import Program
from engine.sounding import Channels
from engine.store import Store
from engine.written import Written

# Stores whose defaults don't wait for the end of init, since no story changes what is in them.
DEFAULTS_AT_INIT = frozenset({"persistent", "config", "gui", "preferences"})

# What a transcript or a test is told of everything that happens: one dictionary an event.
Witness = Callable[[dict[str, Any]], None]


class Stopped(StoryError):
    """A statement of the story failed while it ran."""

    def __init__(self, file: str, line: int, sentence: str) -> None:
        # Line 0: it is about no place in a script.
        super().__init__(f"{file}:{line}: {sentence}" if line else sentence[:1].upper() + sentence[1:])
        self.file, self.line, self.sentence = file, line, sentence


@dataclass(slots=True)
class Story:
    """Everything about a game that does not belong to one moment of it."""

    program: Program
    images: Images
    memory: Memory = field(default_factory=Memory)
    # What scripts kept as `persistent` in earlier runs, as plain data.
    persistent: dict[str, Any] = field(default_factory=dict)
    seed: int = 0
    language: str | None = None
    witness: Witness | None = None
    # Where the scripts' Python finds modules of the game's own.
    modules_root: Path | None = None
    store: Store = field(init=False)
    speech: Speech = field(init=False)
    chance: Chance = field(init=False)
    renpy: Renpy = field(init=False)
    channels: Channels = field(default_factory=Channels)
    asked: Asked = field(default_factory=Asked)
    # Where a file of the game's is, by the name that scripts call it by.
    find_file: Callable[[str], Path | None] = lambda _: None
    # The moment of whoever tells the story; of init until then.
    now: Callable[[], Moment] = Moment
    callbacks: NamedFunctions = field(default_factory=NamedFunctions)
    # Sentences for the writer about what was passed over, each once.
    warnings: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.store = Store(self.modules_root)
        self.store.load_persistent(self.persistent)
        self.speech = Speech(self.store, Written(self.program).allows)
        self.chance = Chance(self.seed)
        self.asked.fill = self.speech.fill_value
        names.fill(self.store, self.asked.say, self.callbacks)
        self.store.default["__"] = self.speech.translate
        if self.modules_root is not None:
            folders = {"gamedir": str(self.modules_root), "basedir": str(self.modules_root.parent)}
            self.store.namespace("config").update(folders)
        self.renpy = Renpy(self.asked, self.channels, self.chance, self.memory, lambda: self.program.labels)
        self.renpy.store = self.store.modules["store"]
        self.store.default |= {"renpy": self.renpy, "menu": self.renpy.display_menu}
        RenpyStory(self).add_to(self.renpy)
        self.store.default["achievement"] = Achievements(self.store.persistent)
        self.store.makers["Character"] = self.stored_character
        self.begin()

    def stored_character(self, **fields: Any) -> Character:
        """Return a character that was plain data, with what data leaves out."""
        return Character(**fields, say=self.asked.say, callback=self.callbacks.named(fields.get("callback_name")))

    def begin(self) -> None:
        """Run init: early Python, then everything by priority, then the defaults in the same order."""
        # The one picture that Ren'Py brings along.
        self.images.define(("black",), Solid("#000"))
        for early in self.program.early:
            self.guarded(early, partial(self.run_python, early))
        for step in self.program.inits:
            self.guarded(step.statement, partial(self.run_init, step.statement))
        for default in self.first_defaults():
            self.guarded(default, partial(self.run_default, default))
        for language in ("None", self.language):
            for python in self.program.language_python.get(language or "", ()):
                self.guarded(python, partial(self.run_python, python))
        self.asked.take()
        self.speech.translated = self.program.translated_strings.get(self.language or "None", {})
        self.store.settle()

    def guarded(self, statement: script.Statement, run: Callable[[], None]) -> None:
        """Run, and let a failure name the statement."""
        try:
            run()
        except StoryError:
            raise
        except (Exception, SystemExit) as error:
            raise failure(statement, error) from error

    def run_init(self, statement: script.Statement) -> None:
        match statement:
            case script.Python():
                self.run_python(statement)
            case script.Define():
                self.run_define(statement)
            case script.Image(name=name, expr=expr, atl=atl):
                picture = (
                    names.picture(self.store.evaluate(expr))
                    if expr is not None
                    else Moved(Null(), (), self.transform(atl).motion())
                )
                self.images.define(name, picture)
            case script.Transform(name=name, params=params, atl=atl, store=store):
                self.store.assign(store, name, self.transform(atl, params))
            case script.Default(store=store) if store in DEFAULTS_AT_INIT:
                self.run_default(statement)
            case _:
                pass

    def run_python(self, statement: script.Python) -> None:
        first = statement.line if statement.form == "$" else statement.line + 1
        self.store.execute(statement.source, statement.file, first, store=statement.store, hide=statement.hide)

    def run_define(self, define: script.Define) -> None:
        value = self.store.evaluate(define.expr)
        before: Any = self.store.defined(define.store, define.var) if define.index or define.op != "=" else None
        if define.index is not None:
            before[self.store.evaluate(define.index)] = value
        elif define.op == "+=":
            self.store.assign(define.store, define.var, before + value)
        elif define.op == "|=":
            self.store.assign(define.store, define.var, before | value)
        else:
            self.store.assign(define.store, define.var, value)

    def first_defaults(self) -> list[script.Default]:
        """Return the defaults that wait until init is over; of two for one variable the first."""
        found: dict[tuple[str | None, str], script.Default] = {}
        for step in self.program.inits:
            if isinstance(step.statement, script.Default) and step.statement.store not in DEFAULTS_AT_INIT:
                found.setdefault((step.statement.store, step.statement.var), step.statement)
        return list(found.values())

    def run_default(self, default: script.Default) -> None:
        if default.store == "config":
            raise NameError(f"`default` is for what changes in play. Say `define config.{default.var}`")
        if default.store == "persistent" and self.store.persistent.get(default.var) is not None:
            return
        self.store.assign(default.store, default.var, self.store.evaluate(default.expr))

    def transform(self, atl: script.AtlBlock | None, parameters: script.Parameters | None = None) -> Transform:
        return Transform(atl, parameters, self.store.evaluate)

    def warn(self, statement: script.Statement, sentence: str) -> None:
        """Tell the writer once about something that is passed over."""
        warning = f"{statement.file}:{statement.line}: {sentence}"
        if warning not in self.warnings:
            self.warnings.append(warning)

    def tell(self, statement: script.Statement, kind: str, **event: Any) -> None:
        if self.witness is not None:
            self.witness({"k": kind, **event, "file": statement.file, "line": statement.line})


def failure(statement: script.Statement, error: Exception | SystemExit) -> Stopped:
    """Say what went wrong at which line: of the scripts' own Python if it went wrong there."""
    line = statement.line
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename == statement.file and frame.lineno is not None:
            line = frame.lineno
    if isinstance(error, SyntaxError):
        return Stopped(statement.file, line, f"this Python can't be read: {error.msg}.")
    if isinstance(error, Ask | BadText):
        return Stopped(statement.file, line, str(error))
    return Stopped(statement.file, line, f"{type(error).__name__}: {error}")
