"""Give every line its id: Ren'Py's translation id, so that a game's existing translations name the same lines.

An id is the label above the line, `_`, and eight hex digits of the md5 of the line's code; `_1`, `_2` … tell repeats
apart. The code is not the source but its canonical form, and a voice statement right before a line counts as part of
it. An `id` clause in the script wins. Editing one line so changes that line's id and no other.
"""

from __future__ import annotations

import hashlib
import re

from engine.script.statements import (
    Block,
    Call,
    If,
    Init,
    Label,
    Menu,
    Say,
    Statement,
    User,
    While,
)

# What belongs to the line that follows, as Ren'Py registers it.
PART_OF_A_LINE = ("voice", "voice sustain", "nvl clear")


def assign_line_ids(statements: Block, taken: set[str] | None = None) -> None:
    """Set `line_id` of every Say. `taken` holds the ids of files before this one, and receives this file's."""
    _Assignment(set() if taken is None else taken).visit(statements)


class _Assignment:
    """`label` is the newest label passed; one that begins with `_` is the `alternate`, which names no lines but whose
    ids count as taken."""

    def __init__(self, taken: set[str]) -> None:
        self.taken = taken
        self.repeats: dict[str, int] = {}
        self.label: str | None = None
        self.alternate: str | None = None

    def visit(self, block: Block) -> None:
        group: list[str] = []
        for statement in block:
            if type(statement) is Say:
                self._name(statement, group)
                group = []
                continue
            match statement:
                case User() if statement.name in PART_OF_A_LINE and statement.code:
                    group.append(statement.code)
                case _:
                    self._end_group(group)
                    group = []
                    self._enter(statement)
        self._end_group(group)

    def _enter(self, statement: Statement) -> None:
        match statement:
            case Label(name=name, hide=hide, block=block):
                if not hide:
                    self._pass_label(name)
                self.visit(block)
            case Init(block=block) | While(block=block):
                self.visit(block)
            case If(branches=branches):
                for _, block in branches:
                    self.visit(block)
            case Menu():
                self._enter_menu(statement)
            case Call(from_=str() as name):
                self._pass_label(name)

    def _enter_menu(self, menu: Menu) -> None:
        if menu.label:
            self._pass_label(menu.label)
        if menu.say:
            self._name(menu.say, [])
        for item in menu.items:
            self.visit(item.block)

    def _pass_label(self, name: str) -> None:
        if name.startswith("_"):
            self.alternate = name.replace(".", "_")
        else:
            self.label, self.alternate = name.replace(".", "_"), None

    def _name(self, say: Say, group: list[str]) -> None:
        group.append(say_code(say))
        digest = _digest(group)
        identifier = self._unique(self.label, digest)
        say.line_id = say.id or identifier
        self.taken.add(identifier)
        if say.id:
            self.taken.add(say.id)
        if self.alternate is not None:
            self.taken.add(self._unique(self.alternate, digest))

    def _end_group(self, group: list[str]) -> None:
        """A voice with no line after it uses up an id all the same."""
        if group:
            digest = _digest(group)
            self.taken.add(self._unique(self.label, digest))
            if self.alternate is not None:
                self.taken.add(self._unique(self.alternate, digest))

    def _unique(self, label: str | None, digest: str) -> str:
        first = digest if label is None else f"{label}_{digest}"
        if first not in self.taken:
            return first
        # Where the last search for this name ended; a story may say one word ten thousand times.
        repeat = self.repeats.get(first, 1)
        while f"{first}_{repeat}" in self.taken:
            repeat += 1
        self.repeats[first] = repeat
        return f"{first}_{repeat}"


def _digest(codes: list[str]) -> str:
    text = "\r\n".join(codes) + "\r\n"
    # A lone surrogate can be written in a script (\ud800), but not hashed as UTF-8.
    return hashlib.md5(text.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()[:8]


def say_code(say: Say) -> str:
    """Return the canonical form of a line, which its id is made of."""
    parts = [say.who] if say.who else []
    if say.attributes:
        parts += say.attributes
    if say.temporary_attributes:
        parts += ["@", *say.temporary_attributes]
    parts.append(quoted(say.what))
    if not say.interact:
        parts.append("nointeract")
    if say.id:
        parts += ["id", say.id]
    if say.args:
        parts.append(f"({', '.join(_argument(keyword, expression) for keyword, expression in say.args)})")
    if say.with_:
        parts += ["with", say.with_]
    return " ".join(parts)


def _argument(keyword: str | None, expression: str) -> str:
    if keyword in ("*", "**"):
        return keyword + expression
    return expression if keyword is None else f"{keyword}={expression}"


def quoted(text: str) -> str:
    """Return a string as Ren'Py writes it into translation files: of spaces in a row, each after the first escaped."""
    if "\\" in text or "\n" in text or '"' in text or "  " in text:
        text = text.replace("\\", "\\\\").replace("\n", "\\n").replace('"', '\\"')
        text = re.sub(r"(?<= ) ", r"\\ ", text)
    return f'"{text}"'
