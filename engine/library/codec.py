"""Values to JSON and back: what a save is made of.

The dataclasses of `state`, `motion` and `displayables` say by their own annotations what may be read. Reading builds
these and nothing else, and checks every field, because a save may come from anywhere: whatever does not fit is
`Unreadable`, with the path to it. Tuples come back as tuples because the annotation says so. The store's variables,
annotated `object`, are plain data already; `engine.plain` makes values of them, as carefully.
"""

from __future__ import annotations

import json
import math
import types
import typing
from dataclasses import MISSING, fields, is_dataclass
from functools import cached_property
from typing import Any, Protocol

MAX_TEXT = 8_000_000
# Room for a 64-bit generator state, and no more: a bigger number would stop the picture or the mixer.
MAX_INT = 2**64


class Unreadable(Exception):
    """What was saved cannot be read; the sentence is for the player."""


class Shape(Protocol):
    """How the values of one annotation are written and read."""

    def encode(self, value: Any) -> Any: ...

    def decode(self, written: Any) -> Any: ...


def dumps(value: object, hint: Any) -> str:
    """Return `value`, which is of the type `hint`, as JSON text."""
    return json.dumps(shape(hint).encode(value), separators=(",", ":"))


def loads(text: object, hint: Any) -> Any:
    """Return the value of type `hint` that `text` holds. Raises Unreadable."""
    return decoded(parsed(text), hint)


def parsed(text: object) -> Any:
    """Return the JSON in `text`. Raises Unreadable."""
    if not isinstance(text, str):
        raise Unreadable("it is not text")
    if len(text) > MAX_TEXT:
        raise Unreadable("it is far too long")
    try:
        return json.loads(text)
    except RecursionError:
        raise Unreadable("it is nested too deeply") from None
    except ValueError:
        # Also raised for a number of thousands of digits.
        raise Unreadable("it is not JSON") from None


def decoded(written: Any, hint: Any) -> Any:
    """Return the value of type `hint` written as this JSON. Raises Unreadable."""
    try:
        return shape(hint).decode(written)
    except RecursionError:
        raise Unreadable("it is nested too deeply") from None


def shape(hint: Any) -> Shape:
    """Return how values of this annotation are written; made once for each."""
    found = _SHAPES.get(hint)
    if found is None:
        found = _SHAPES[hint] = _made(hint)
    return found


def _made(hint: Any) -> Shape:
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if hint in (str, int, float, bool, None, types.NoneType):
        return _Scalar(types.NoneType if hint is None else hint)
    if hint is object:
        return _Plain()
    if origin is tuple:
        return _Many(inner[0]) if inner[1:] == (Ellipsis,) else _Fixed(inner)
    if origin in (typing.Union, types.UnionType):
        return _OneOf(inner)
    if is_dataclass(hint):
        return _Record(typing.cast(type, hint))
    raise TypeError(f"nothing saved may be a {hint}")


class _Scalar:
    def __init__(self, kind: type) -> None:
        self.kind = kind

    def encode(self, value: Any) -> Any:
        if not self.fits(value):
            raise TypeError(f"expected {self.kind.__name__}, not {value!r}")
        return value

    def decode(self, written: Any) -> Any:
        # Most of a save is text: the short way for it.
        if type(written) is str is self.kind or self.fits(written):
            return written
        raise Unreadable(f"expected {_WORDS[self.kind]}")

    def fits(self, value: Any) -> bool:
        kind = type(value)
        if kind is float:
            return self.kind is float and math.isfinite(value)
        if kind is int:
            # An int may stand where a float is asked for, as everywhere in Python.
            return (self.kind is int or self.kind is float) and -MAX_INT < value < MAX_INT
        return kind is self.kind


class _Plain:
    """`object`: what `engine.plain` made, which is JSON's own types already and is checked there."""

    def encode(self, value: Any) -> Any:
        return value

    def decode(self, written: Any) -> Any:
        return written


class _Many:
    """tuple[X, ...]"""

    def __init__(self, item: Any) -> None:
        self.item = shape(item)

    def encode(self, value: Any) -> Any:
        return [self.item.encode(item) for item in value]

    def decode(self, written: Any) -> Any:
        if type(written) is not list:
            raise Unreadable("expected a list")
        decode = self.item.decode
        return tuple([decode(item) for item in written])


class _Fixed:
    """tuple[X, Y]; also the empty tuple."""

    def __init__(self, items: tuple[Any, ...]) -> None:
        self.items = tuple(shape(item) for item in items)

    def encode(self, value: Any) -> Any:
        return [item.encode(part) for item, part in zip(self.items, value, strict=True)]

    def decode(self, written: Any) -> Any:
        if type(written) is not list or len(written) != len(self.items):
            raise Unreadable(f"expected a list of {len(self.items)}")
        return tuple([item.decode(part) for item, part in zip(self.items, written, strict=True)])


class _OneOf:
    """X | Y: scalars tell themselves apart, a list is the tuple among them, and a class gives its name as "is"."""

    def __init__(self, hints: tuple[Any, ...]) -> None:
        self.scalars = [typing.cast(_Scalar, shape(hint)) for hint in hints if hint in _WORDS]
        self.tuple = next((hint for hint in hints if typing.get_origin(hint) is tuple), None)
        self.records: dict[str, type] = {
            hint.__name__: hint for hint in hints if isinstance(hint, type) and is_dataclass(hint)
        }

    def encode(self, value: Any) -> Any:
        record = self.records.get(type(value).__name__)
        if record is type(value):
            return {"is": record.__name__, **shape(record).encode(value)}
        if type(value) is tuple and self.tuple is not None:
            return shape(self.tuple).encode(value)
        if any(scalar.fits(value) for scalar in self.scalars):
            return value
        raise TypeError(f"{value!r} cannot be saved here")

    def decode(self, written: Any) -> Any:
        if type(written) is dict:
            name = written.get("is")
            if not isinstance(name, str) or name not in self.records:
                raise Unreadable("it holds something that this game does not know")
            return shape(self.records[name]).decode({key: part for key, part in written.items() if key != "is"})
        if type(written) is list and self.tuple is not None:
            return shape(self.tuple).decode(written)
        for scalar in self.scalars:
            if scalar.fits(written):
                return written
        raise Unreadable("it is of the wrong kind")


class _Record:
    """A frozen dataclass, field by field by name, leaving out those that are as by default."""

    def __init__(self, record: type) -> None:
        self.record = record
        hints = typing.get_type_hints(record)
        self.fields = [(each.name, hints[each.name], each.default) for each in fields(record)]
        self.hints = {name: hint for name, hint, _ in self.fields}
        self.required = {name for name, _, default in self.fields if default is MISSING}

    def encode(self, value: Any) -> Any:
        if type(value) is not self.record:
            raise TypeError(f"expected a {self.record.__name__}, not {value!r}")
        written = {}
        for name, _, default in self.fields:
            part = getattr(value, name)
            # Equal is not enough for what is inside: 1 == 1.0, but a place of 1 is in pixels, of 1.0 a fraction.
            if part is not default and not (type(part) in _EXACT and part == default and type(part) is type(default)):
                written[name] = self.shapes[name].encode(part)
        return written

    def decode(self, written: Any) -> Any:
        if type(written) is not dict:
            raise Unreadable("expected a record")
        shapes = self.shapes
        values = {}
        for name, part in written.items():
            if name not in shapes:
                raise Unreadable(f"there is no {name!r} in a {self.record.__name__}")
            try:
                values[name] = shapes[name].decode(part)
            except Unreadable as trouble:
                raise Unreadable(f"{name}: {trouble}") from None
        if not values.keys() >= self.required:
            raise Unreadable(f"it is half a {self.record.__name__}")
        return self.record(**values)

    @cached_property
    def shapes(self) -> dict[str, Shape]:
        """Asked for at first use, not before: the shapes of Motion and Displayable hold themselves."""
        return {name: shape(hint) for name, hint in self.hints.items()}


_SHAPES: dict[Any, Shape] = {}
_EXACT = (str, int, float, bool)
_WORDS: dict[Any, str] = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    types.NoneType: "nothing",
}
