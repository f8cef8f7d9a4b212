"""The story's values as plain data, and back: what a checkpoint keeps of the variables.

Plain means JSON's types. Atoms stand for themselves; everything else is a one-key dictionary that names its kind:
`{"list": […]}`, `{"tuple": …}`, `{"set": …}`, `{"dict": [[key, value], …]}`, `{"enum": …}`, `{"ours": "Character", …}`,
`{"object": "store.Guest", "fields": {…}}`. A container met twice is written once and then referred to, so that two
variables which shared a list share it after a load. Reading never runs code of the data's choosing: an object is made
without `__init__`, and only of a class that the scripts define now.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

from engine.characters import Character
from engine.displayables import Composite, ImageFile, Moved, Named, Null, Solid, TextPicture, Unknown
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


class Writer:
    """Turns values into plain data. One writer a snapshot: what it met twice becomes a reference."""

    def __init__(self, classes: Mapping[type, str], keep: Callable[[object], int]) -> None:
        """`classes` names the scripts' own classes; `keep` puts aside what plain data can't say, under a number."""
        self.classes = classes
        self.keep = keep
        self.met: dict[int, tuple[object, dict[str, Plain], int]] = {}

    def write(self, value: object) -> Plain:
        if type(value) in ATOMS:
            return self.atom(value)
        met = self.met.get(id(value))
        if met is not None:
            _, first, number = met
            first["id"] = number
            return {"again": number}
        plain: dict[str, Plain] = {}
        # The value itself is held too: a temporary that died would give its id to the next.
        self.met[id(value)] = (value, plain, len(self.met))
        plain.update(self.container(value))
        return plain

    def atom(self, value: object) -> Plain:
        if isinstance(value, float) and not math.isfinite(value):
            return {"float": str(value)}
        return value

    def container(self, value: object) -> dict[str, Plain]:
        match value:
            case Enum() if type(value) in self.classes:
                return {"enum": self.classes[type(value)], "name": value.name}
            case list() | tuple() | set() | frozenset() if type(value) in (list, tuple, set, frozenset):
                return {type(value).__name__: [self.write(item) for item in in_order(value)]}
            case dict() if type(value) is dict:
                return {"dict": [[self.write(key), self.write(item)] for key, item in value.items()]}
            case _ if type(value) in self.classes:
                return {"object": self.classes[type(value)], "fields": self.fields(value)}
            case _ if OURS.get(type(value).__name__) is type(value):
                return {"ours": type(value).__name__, "fields": self.fields(value)}
            case bytes():
                return {"bytes": value.hex()}
            case type() if value in self.classes:
                return {"class": self.classes[value]}
            case _:
                return {"kept": self.keep(value)}

    def fields(self, value: object) -> dict[str, Plain]:
        if dataclasses.is_dataclass(value):
            names = [field.name for field in dataclasses.fields(value) if field.repr]
            return {name: self.write(getattr(value, name)) for name in names if hasattr(value, name)}
        return {name: self.write(item) for name, item in vars(value).items()}


def in_order(value: list[Any] | tuple[Any, ...] | set[Any] | frozenset[Any]) -> list[Any]:
    """A set's own order changes from process to process; a save must not."""
    if isinstance(value, (set, frozenset)):
        return sorted(value, key=lambda item: (type(item).__name__, repr(item)))
    return list(value)


class Reader:
    """Turns plain data back into values. Raises CannotKeep for what it does not know."""

    def __init__(
        self, classes: Mapping[str, type], kept: Callable[[int], object], makers: Mapping[str, Callable[..., object]]
    ) -> None:
        """`makers` builds our own values; one may give them what plain data leaves out."""
        self.classes = classes
        self.makers = makers
        self.kept = kept
        self.met: dict[int, object] = {}

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
            case {"object": str(name), "fields": dict(fields)}:
                return self.instance(plain, self.known(name), fields)
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
            case {"kept": int(number)}:
                return self.remember(plain, self.kept(number))
        raise CannotKeep(f"no value looks like {str(plain)[:60]}")

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

    def instance(self, plain: dict[str, Plain], kind: type, fields: dict[str, Plain]) -> object:
        value: object = object.__new__(kind)
        self.remember(plain, value)
        for name, item in fields.items():
            object.__setattr__(value, name, self.read(item))
        return value

    def ours(self, plain: dict[str, Plain], make: Callable[..., object], fields: dict[str, Plain]) -> object:
        try:
            return self.remember(plain, make(**{name: self.read(item) for name, item in fields.items()}))
        except TypeError as error:
            raise CannotKeep(str(error)) from error
