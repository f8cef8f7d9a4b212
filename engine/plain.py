"""The story's values as plain data, and back: what a checkpoint keeps of the variables.

Plain means JSON's types. Atoms stand for themselves; everything else is a one-key dictionary that names its kind:
`{"list": […]}`, `{"tuple": …}`, `{"set": …}`, `{"dict": [[key, value], …]}`, `{"enum": …}`, `{"ours": "Character", …}`,
`{"object": "store.Guest", "fields": {…}}`, `{"collection": "Counter", …}`. A container met twice is written once and
then referred to, so that two variables which shared a list share it after a load. Reading never runs code of the data's
choosing: an object is made without `__init__`, and only of a class that the scripts define now; its properties are not
asked; and a character's expressions may name and compare things, not call them.
"""

from __future__ import annotations

import ast
import dataclasses
import math
import re
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from types import MemberDescriptorType
from typing import Any

from engine.characters import Character
from engine.displayables import Composite, ImageFile, Moved, Named, Null, Solid, TextPicture, Unknown
from engine.functions import NamedFunctions
from engine.motion import Become, Either, Motion, Move, On, Parallel, Repeat, Transition

Plain = Any  # JSON's types; mypy has no recursive JSON worth its cost here.

ATOMS = (str, int, float, bool, type(None))
OURS: dict[str, type] = {
    kind.__name__: kind
    for kind in (
        *(Character, ImageFile, Named, Solid, TextPicture, Null, Composite, Moved, Unknown),
        *(Motion, Move, Repeat, Parallel, Either, On, Become, Transition),
    )
}


class CannotKeep(Exception):
    """A value that a save cannot hold; the text says which and why."""


# Values lie in one another no deeper than this: each level takes three of Python's own.
MAX_DEPTH = 200
# Kinds of Python's that a script's class may be built on, and still be written.
CONTAINERS = (list, dict, set)
# Python's own that stories count and queue with; and what a defaultdict mostly begins an entry with. A function of the
# scripts' own has a name, and is one that they gave to such a dictionary.
COLLECTIONS: dict[str, type] = {kind.__name__: kind for kind in (Counter, OrderedDict, defaultdict, deque)}
FACTORIES: dict[str, type] = {kind.__name__: kind for kind in (int, float, str, bool, list, dict, set)}
# `Py_TPFLAGS_HEAPTYPE`: a class that was made by Python code.
MADE_IN_PYTHON = 1 << 9

# What a character may be told to evaluate, when the character comes from a save.
HARMLESS = (
    *(ast.Expression, ast.Name, ast.Attribute, ast.Constant, ast.Load, ast.UnaryOp, ast.Not, ast.USub, ast.BoolOp),
    *(ast.And, ast.Or, ast.Compare, ast.cmpop),
)
# In a name: `[[`, or a field that is a plain path and is not interpolated again.
HARMLESS_FIELD = re.compile(r"\[\[|\[[^\W\d]\w*(?:\.[^\W\d]\w*)*(?:![rstqulc]+)?\]")


class Writer:
    """Turns values into plain data. One writer a snapshot: what it met twice becomes a reference."""

    def __init__(
        self, classes: Mapping[type, str], keep: Callable[[object], int | str], functions: NamedFunctions
    ) -> None:
        """`classes` names the scripts' own classes; `keep` puts aside what plain data can't say, and names it."""
        self.classes = classes
        self.keep = keep
        self.functions = functions
        self.met: dict[int, Met] = {}
        # Names given to `write_named` under which something is that is also under another.
        self.shared: set[str] = set()
        self.name = ""
        self.depth = 0

    def write_named(self, name: str, value: object) -> Plain:
        """Write a value that is not part of another. What is too deep is kept aside whole."""
        self.name = name
        mark = len(self.met)
        try:
            return self.write(value)
        except CannotKeep:
            self.depth = 0
            self.met = dict(list(self.met.items())[:mark])
            return {"kept": self.keep(value)}

    def write(self, value: object) -> Plain:
        if type(value) in ATOMS:
            return self.atom(value)
        met = self.met.get(id(value))
        if met is not None:
            met.plain["id"] = met.number
            if met.name != self.name:
                self.shared |= {met.name, self.name}
            return {"again": met.number}
        plain: dict[str, Plain] = {}
        self.met[id(value)] = Met(value, plain, len(self.met), self.name)
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise CannotKeep("it is nested too deeply")
        plain.update(self.container(value))
        self.depth -= 1
        return plain

    def atom(self, value: object) -> Plain:
        if isinstance(value, float) and not math.isfinite(value):
            return {"float": str(value)}
        return value

    def container(self, value: object) -> dict[str, Plain]:
        kind = type(value)
        match value:
            case list() | tuple() | set() | frozenset() if kind in (list, tuple, set, frozenset):
                return {kind.__name__: [self.write(item) for item in in_order(value)]}
            case dict() if kind is dict:
                return {"dict": [[self.write(key), self.write(item)] for key, item in value.items()]}
            case Enum():
                is_known = kind in self.classes and value.name in type(value).__members__
                return {"enum": self.classes[kind], "name": value.name} if is_known else {"kept": self.keep(value)}
            case _ if kind in self.classes and container_of(kind) is not None:
                return self.instance(value, kind)
            case _ if COLLECTIONS.get(kind.__name__) is kind:
                return self.collection(value, kind)
            case _ if OURS.get(kind.__name__) is kind:
                return {"ours": kind.__name__, "fields": self.fields(value)}
            case bytes():
                return {"bytes": value.hex()}
            case type() if value in self.classes:
                return {"class": self.classes[value]}
            case _:
                return {"kept": self.keep(value)}

    def collection(self, value: Any, kind: type) -> dict[str, Plain]:
        if kind is deque:
            return {"collection": "deque", "length": value.maxlen, "items": [self.write(item) for item in value]}
        items = [[self.write(key), self.write(item)] for key, item in value.items()]
        return {"collection": kind.__name__, "factory": self.factory(value), "items": items}

    def factory(self, value: object) -> str | None:
        """Return the name of what a defaultdict begins an entry with; None of anything else."""
        factory: Any = value.default_factory if isinstance(value, defaultdict) else None
        if factory is None:
            return None
        usual = next((name for name, kind in FACTORIES.items() if kind is factory), None)
        return usual or self.functions.name(factory)

    def instance(self, value: Any, kind: type) -> dict[str, Plain]:
        """Write an object of a script's class: its attributes, and its items where it is a container as well."""
        fields = dict(getattr(value, "__dict__", {}))
        for name, slot in slots_of(kind):
            # A slot that nothing was put into has no value at all.
            if hasattr(value, name):
                fields[name] = slot.__get__(value)
        written = {name: self.write(item) for name, item in fields.items()}
        plain: dict[str, Plain] = {"object": self.classes[kind], "fields": written}
        match container_of(kind):
            case base if base is dict:
                plain["items"] = [[self.write(key), self.write(item)] for key, item in dict.items(value)]
            case base if base in (list, set):
                plain["items"] = [self.write(item) for item in in_order(base(value))]
        return plain

    def fields(self, value: Any) -> dict[str, Plain]:
        """Write what one of our own values is made of."""
        names = [field.name for field in dataclasses.fields(value) if field.repr]
        return {name: self.write(getattr(value, name)) for name in names}


@dataclasses.dataclass(slots=True)
class Met:
    """A value that was written. It is held: a temporary that died would give its id to the next."""

    value: object
    plain: dict[str, Plain]
    number: int
    name: str


def container_of(kind: type) -> type | None:
    """Return which of Python's containers a script's class is built on, `object` for none; None: another kind."""
    built_in = [base for base in kind.__mro__ if not base.__flags__ & MADE_IN_PYTHON and base is not object]
    if not built_in:
        return object
    return built_in[0] if len(built_in) == 1 and built_in[0] in CONTAINERS else None


def slots_of(kind: type) -> Iterator[tuple[str, Any]]:
    """Yield the attributes that a class keeps in slots, with what gets and sets them past any property."""
    for base in kind.__mro__:
        for name, member in vars(base).items():
            if isinstance(member, MemberDescriptorType) and base.__flags__ & MADE_IN_PYTHON:
                yield name, member


def is_harmless(expression: object) -> bool:
    """Whether an expression from a save names and compares things, and calls nothing."""
    if not isinstance(expression, str):
        return expression is None
    try:
        tree = ast.parse(expression.strip(), mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return all(isinstance(node, HARMLESS) for node in ast.walk(tree))


def is_harmless_text(text: object) -> bool:
    """Whether what a text from a save has in brackets are plain paths."""
    if not isinstance(text, str):
        return text is None
    return "[" not in HARMLESS_FIELD.sub("", text) and "%(" not in text


def in_order(value: list[Any] | tuple[Any, ...] | set[Any] | frozenset[Any]) -> list[Any]:
    """A set's own order changes from process to process; a save must not."""
    if isinstance(value, (set, frozenset)):
        return sorted(value, key=lambda item: (type(item).__name__, repr(item)))
    return list(value)


class Reader:
    """Turns plain data back into values. Raises CannotKeep for what it does not know."""

    def __init__(
        self,
        classes: Mapping[str, type],
        kept: Callable[[int | str], object],
        makers: Mapping[str, Callable[..., object]],
        functions: NamedFunctions,
    ) -> None:
        """`makers` builds our own values; one may give them what plain data leaves out."""
        self.functions = functions
        self.classes = classes
        self.makers = makers
        self.kept = kept
        self.met: dict[int, object] = {}

    def value(self, plain: Plain) -> Any:
        """Return the value. Whatever is wrong with the data, CannotKeep is all that is raised."""
        try:
            return self.read(plain)
        except CannotKeep:
            raise
        except RecursionError:
            raise CannotKeep("it is nested too deeply") from None
        except Exception as error:
            # A list as a dictionary's key, say, or a class whose objects can't be compared any more.
            raise CannotKeep(f"{type(error).__name__}: {error}") from error

    def read(self, plain: Plain) -> Any:
        if not isinstance(plain, dict):
            if type(plain) in ATOMS:
                return plain
            raise CannotKeep(f"a bare {type(plain).__name__} is no value")
        match plain:
            case {"list": list(items)}:
                # Remembered before it is filled: a list may hold itself.
                made: list[object] = self.remember(plain, [])
                made.extend(map(self.read, items))
                return made
            case {"dict": list(pairs)}:
                table: dict[object, object] = self.remember(plain, {})
                table.update((self.read(key), self.read(item)) for key, item in pairs)
                return table
            case {"set": list(items)}:
                return self.remember(plain, set(map(self.read, items)))
            case {"tuple": list(items)}:
                return self.remember(plain, tuple(map(self.read, items)))
            case {"frozenset": list(items)}:
                return self.remember(plain, frozenset(map(self.read, items)))
            case {"collection": "deque", "length": int() | None as length, "items": list(items)}:
                queue: deque[object] = self.remember(plain, deque(maxlen=length))
                queue.extend(map(self.read, items))
                return queue
            case {"collection": str(name), "factory": str() | None as factory, "items": list(pairs)}:
                counted: dict[object, object] = self.remember(plain, self.empty_collection(name, factory))
                # Not `update`: a Counter's would add.
                for key, item in pairs:
                    counted[self.read(key)] = self.read(item)
                return counted
            case {"object": str(name), "fields": dict(fields)}:
                return self.instance(plain, self.known(name), fields, plain.get("items"))
            case {"ours": str(name), "fields": dict(fields)} if name in self.makers:
                return self.ours(plain, self.makers[name], fields)
            case {"enum": str(name), "name": str(member)}:
                return self.remember(plain, self.member(self.known(name), member))
            case {"class": str(name)}:
                return self.remember(plain, self.known(name))
            case {"again": int(number)} if number in self.met:
                return self.met[number]
            case {"float": "nan" | "inf" | "-inf" as text}:
                return float(text)
            case {"bytes": str(text)}:
                return self.remember(plain, bytes.fromhex(text))
            case {"kept": int() | str() as name}:
                return self.remember(plain, self.kept(name))
        raise CannotKeep(f"no value looks like {str(plain)[:60]}")

    def empty_collection(self, name: str, factory: str | None) -> Any:
        if name != "defaultdict" or factory is None:
            return COLLECTIONS[name]()
        function: Any = FACTORIES.get(factory) or self.functions.named(factory)
        if function is None:
            raise CannotKeep(f"'{factory}', which begins its entries, is not known here")
        return defaultdict(function)

    def remember(self, plain: dict[str, Plain], value: Any) -> Any:
        if "id" in plain:
            self.met[plain["id"]] = value
        return value

    def known(self, name: str) -> type:
        if name not in self.classes:
            raise CannotKeep(f"the scripts no longer define the class '{name}'")
        return self.classes[name]

    def member(self, kind: type, name: str) -> object:
        if not issubclass(kind, Enum) or name not in kind.__members__:
            raise CannotKeep(f"'{kind.__name__}' has no member '{name}'")
        return kind[name]

    def instance(self, plain: dict[str, Plain], kind: type, fields: dict[str, Plain], items: Plain) -> object:
        """Make an object without running its class's code: no `__new__`, no `__init__`, no property."""
        base: Any = container_of(kind)
        if base is None or issubclass(kind, (Enum, type)):
            raise CannotKeep(f"no object of '{kind.__name__}' can be made")
        value = self.remember(plain, base.__new__(kind))
        slots = dict(slots_of(kind))
        for name, item in fields.items():
            if name in slots:
                slots[name].__set__(value, self.read(item))
            else:
                vars(value)[name] = self.read(item)
        if base is dict:
            dict.update(value, [(self.read(key), self.read(item)) for key, item in items])
        elif base is not object:
            (list.extend if base is list else set.update)(value, [self.read(item) for item in items])
        return value

    def ours(self, plain: dict[str, Plain], make: Callable[..., object], fields: dict[str, Plain]) -> object:
        made = make(**{name: self.read(item) for name, item in fields.items()})
        if isinstance(made, Character) and not self.is_harmless_character(made):
            raise CannotKeep("a character from a save may not run Python")
        return self.remember(plain, made)

    def is_harmless_character(self, character: Character) -> bool:
        is_name = is_harmless if character.dynamic else is_harmless_text
        return is_name(character.name) and is_harmless(character.condition)
