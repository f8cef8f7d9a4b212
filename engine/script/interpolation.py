"""Put values into text: `[expression]` with Ren'Py's conversions and formats, and the older `%(name)s` and `%%`.

[name]            the value as text           [name!q]     braces in it are no tags
[guest.age]       attributes                  [name!u]     UPPER, !l lower, !c First letter
[hand[0]]         items; a bare word is a key [name!t]     the translation of the text
[price:.2f]       Python's format             [name!i]     brackets in it are interpolated too
[[                a bracket                   [name!r]     repr, !s str

A text that is itself a value, as what `!i` interpolates is, may have come with a save: what its fields may do is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from engine.script.errors import BadText

Evaluate = Callable[[str], object]
Allows = Callable[[str], bool]
Translate = Callable[[str], str]

PERCENT = re.compile(r"%(?:%|\((?P<name>[^()]*)\)(?P<spec>[-#0 +]*\d*(?:\.\d+)?[a-zA-Z]))")
PATH = re.compile(r"\s*([^\W\d]\w*)((?:\.[^\W\d]\w*|\[[^\[\]\"']+\])*)\s*\Z")
STEP = re.compile(r"\.(\w+)|\[([^\[\]]+)\]")
CONVERSIONS = frozenset("rstqulci!")
CLOSERS = {"(": ")", "[": "]", "{": "}"}
# A text that holds itself would be put into itself for ever.
DEEPEST = 20
# As wide as no text is: a format that asks for this would fill the memory.
TOO_WIDE = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Values:
    """Where a text's values come from. `allows` says whether a field of a text that is a value is evaluated."""

    evaluate: Evaluate
    allows: Allows = lambda _: True
    translate: Translate = str


def interpolate(source: str, values: Values, *, is_value: bool = False, depth: int = 0) -> str:
    """Return the text with all values in it. `is_value`: it is one itself, and no script's own words.

    Raises BadText for a bracket never closed or a field that is not allowed, and what `evaluate` raises.
    """
    if depth > DEEPEST:
        raise BadText(f"the text {source!r} holds itself.")
    if "%" in source and not depth:
        source = PERCENT.sub(lambda found: _percent(found, values.evaluate), source)
    if "[" not in source:
        return source
    parts: list[str] = []
    pos = 0
    while (start := source.find("[", pos)) >= 0:
        parts.append(source[pos:start])
        if source.startswith("[[", start):
            parts.append("[")
            pos = start + 2
            continue
        expression, conversion, spec, pos = _read_field(source, start + 1)
        if is_value and (TOO_WIDE.search(spec) or not values.allows(expression)):
            raise BadText(f"[{expression}] is in a text that is a value: only a script's own text may call functions.")
        value = _converted(_value(expression, values.evaluate), conversion, values, depth)
        parts.append(format(value, spec))
    parts.append(source[pos:])
    return "".join(parts)


def escaped(text: str) -> str:
    """Return what interpolates to this very text."""
    return text.replace("[", "[[").replace("%", "%%")


def _percent(found: re.Match[str], evaluate: Evaluate) -> str:
    if found[0] == "%%":
        return "%"
    value = evaluate(found["name"])
    return ("%" + found["spec"]) % (value.replace("{", "{{") if isinstance(value, str) else value,)


def _read_field(source: str, start: int) -> tuple[str, str | None, str, int]:
    """Return expression, conversion and format of the field that begins at `start`, and the place behind it."""
    ends = {"!": -1, ":": -1}
    open_brackets: list[str] = []
    quote = ""
    for pos in range(start, len(source)):
        character = source[pos]
        if quote:
            quote = "" if character == quote and source[pos - 1] != "\\" else quote
        elif ends[":"] < 0 and ends["!"] < 0 and character in "\"'":
            quote = character
        elif open_brackets and character == open_brackets[-1]:
            open_brackets.pop()
        elif character in CLOSERS and max(ends.values()) < 0:
            open_brackets.append(CLOSERS[character])
        elif open_brackets:
            continue
        elif character == "]":
            return _split_field(source, start, pos, ends)
        elif character == "!" and ends["!"] < 0 and source[pos + 1 : pos + 2] != "=":
            ends["!"] = pos
        elif character == ":" and max(ends.values()) < 0:
            ends[":"] = pos
    raise BadText(f"a bracket in {source!r} is never closed. To show a bracket, write it twice: [[")


def _split_field(source: str, start: int, end: int, ends: dict[str, int]) -> tuple[str, str | None, str, int]:
    bang, colon = ends["!"], ends[":"]
    expression_end = min(place for place in (bang, colon, end) if place >= 0)
    conversion = source[bang + 1 : end] if bang >= 0 else None
    spec = source[colon + 1 : bang if bang > colon else end] if colon >= 0 else ""
    return source[start:expression_end], conversion, spec, end + 1


def _value(expression: str, evaluate: Evaluate) -> object:
    """Walk a plain path step by step, since a bare word in brackets is a key there; evaluate all else as Python."""
    path = PATH.match(expression)
    if not path:
        return evaluate(expression.strip())
    value = evaluate(path[1])
    for step in STEP.finditer(path[2]):
        name, item = step.groups()
        if name is not None:
            value = getattr(value, name)
        else:
            value = value[int(item) if item.isdecimal() else _key(value, item, evaluate)]  # type: ignore[index]
    return value


def _key(container: object, item: str, evaluate: Evaluate) -> object:
    """Return the key itself where the container has it, else what the expression gives: `[list[i]]` works too."""
    if isinstance(container, dict) and item in container:
        return item
    return evaluate(item)


def _converted(value: object, conversion: str | None, values: Values, depth: int) -> object:
    if conversion is None:
        return value
    unknown = set(conversion) - CONVERSIONS
    if unknown or not conversion:
        raise BadText(f"!{conversion} is no conversion. There are !r !s !t !q !u !l !c !i.")
    text = repr(value) if "r" in conversion else str(value)
    if "t" in conversion:
        text = values.translate(text)
    if "i" in conversion:
        text = interpolate(text, values, is_value=True, depth=depth + 1)
    if "q" in conversion:
        text = text.replace("{", "{{")
    if "u" in conversion:
        text = text.upper()
    if "l" in conversion:
        text = text.lower()
    return text[0].upper() + text[1:] if "c" in conversion and text else text
