"""What a text may call: only what the scripts' author wrote.

A text out of a variable may have come with a save, which may have come from anybody. Its `[fields]` may name values,
their attributes and their items. One that calls a function is let pass only where a script has a text with that field
in it, as in `define greeting = "Hello [name.upper()]"`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from engine.plain import HARMLESS
from engine.script.interpolation import PATH, STEP
from engine.script.program import Program

IN_FIELDS = (*HARMLESS, ast.Subscript, ast.Slice, ast.Tuple, ast.IfExp)


class Written:
    """Knows the texts in a program's Python. They are looked through only when a field asks for it: few ever do."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._texts: list[str] | None = None

    def allows(self, expression: str) -> bool:
        """Whether a field in a text that is a value may be evaluated."""
        return is_path(expression) or names_only(expression) or self.has_field(expression)

    def has_field(self, expression: str) -> bool:
        if self._texts is None:
            program = self._program
            init = [step.statement for step in program.inits]
            sources = sources_in([program.early, init, program.steps, program.language_python])
            self._texts = [text for source in sources if "[" in source for text in texts_in(source)]
        return any(f"[{expression}{end}" in text for text in self._texts for end in "]!:")


def is_path(expression: str) -> bool:
    """Whether this is names, attributes and items, where an item may be a bare word."""
    path = PATH.match(expression)
    if not path:
        return False
    items = [item for _, item in STEP.findall(path[2]) if item]
    return all(item.isidentifier() or item.isdecimal() or names_only(item) or not is_python(item) for item in items)


def names_only(expression: str) -> bool:
    tree = parsed(expression, "eval")
    return tree is not None and all(isinstance(node, IN_FIELDS) for node in ast.walk(tree))


def is_python(expression: str) -> bool:
    return parsed(expression, "eval") is not None


def parsed(source: str, mode: str) -> ast.AST | None:
    try:
        return ast.parse(source.strip(), mode=mode)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def sources_in(value: Any) -> Iterator[str]:
    """Yield every text that statements are made of: the Python among them is found by reading it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from sources_in(list(value.values()))
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from sources_in(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from sources_in(getattr(value, field.name))


def texts_in(source: str) -> Iterator[str]:
    """Yield the string constants of Python."""
    tree = parsed(source, "exec")
    for node in ast.walk(tree) if tree is not None else ():
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
