"""Parameters of labels and transforms, arguments of calls, menus and lines: what stands in brackets after a name."""

from __future__ import annotations

from engine.script.lexer import Lexer
from engine.script.statements import Arguments, Parameters


def parse_parameters(lexer: Lexer) -> Parameters | None:
    """Read `(a, b=1, *c, **d)`; None if there is no bracket. `/` and a bare `*` are checked and otherwise let go."""
    if not lexer.match("("):
        return None
    reading = _ParameterList(lexer)
    while not lexer.match(")"):
        reading.read_one()
        if lexer.match(")"):
            break
        lexer.expect(",", "a comma or a closing bracket is missing here.")
    if reading.has_bare_star:
        raise lexer.misread("a parameter is missing after the `*`.")
    return Parameters(tuple(reading.names), reading.star, reading.dstar)


class _ParameterList:
    def __init__(self, lexer: Lexer) -> None:
        self.lexer = lexer
        self.names: list[tuple[str, str | None]] = []
        self.star: str | None = None
        self.dstar: str | None = None
        self.taken: set[str] = set()
        self.has_star = False
        self.has_bare_star = False
        self.has_slash = False

    def read_one(self) -> None:
        if self.dstar is not None:
            raise self.lexer.misread("nothing may follow a `**` parameter.")
        if self.lexer.match("**"):
            self.dstar = self._new_name()
        elif self.lexer.match("*"):
            self._read_star()
        elif self.lexer.match("/"):
            if self.has_slash or self.has_star or not self.names:
                raise self.lexer.misread("a `/` can't stand here.")
            self.has_slash = True
        else:
            self._read_name()

    def _read_star(self) -> None:
        if self.has_star:
            raise self.lexer.misread("only one parameter may have a `*`.")
        self.has_star = True
        name = self.lexer.name()
        self.has_bare_star = name is None
        if name is not None:
            self.star = self._take(name)

    def _read_name(self) -> None:
        name = self._new_name()
        self.has_bare_star = False
        default = None
        if self.lexer.match("="):
            self.lexer.skip()
            default = self.lexer.python_until("),").strip()
            if not default:
                raise self.lexer.misread("a value is missing after the `=`.")
        elif not self.has_star and any(value is not None for _, value in self.names):
            raise self.lexer.misread(f"'{name}' needs a value too, since a parameter before it has one.")
        self.names.append((name, default))

    def _new_name(self) -> str:
        return self._take(self.lexer.require(self.lexer.name, "the name of a parameter"))

    def _take(self, name: str) -> str:
        if name in self.taken:
            raise self.lexer.misread(f"the parameter '{name}' is there twice.")
        self.taken.add(name)
        return name


def parse_arguments(lexer: Lexer) -> Arguments | None:
    """Read `(1, *more, x=2, **rest)`; None if there is no bracket."""
    if not lexer.match("("):
        return None
    arguments: list[tuple[str | None, str]] = []
    keywords: set[str] = set()
    while not lexer.match(")"):
        keyword = "**" if lexer.match("**") else "*" if lexer.match("*") else _keyword(lexer, keywords)
        lexer.skip()
        arguments.append((keyword, lexer.python_until("),")))
        if lexer.match(")"):
            break
        lexer.expect(",")
    return tuple(arguments)


def _keyword(lexer: Lexer, keywords: set[str]) -> str | None:
    start = lexer.pos
    name = lexer.name()
    if name and lexer.match("="):
        # A comparison (`a == b`) is let through as Ren'Py does: its second `=` becomes part of the value.
        if name in keywords:
            raise lexer.misread(f"the argument '{name}' is there twice.", at=start)
        keywords.add(name)
        return name
    if keywords:
        raise lexer.misread("an argument without a name can't follow one that has a name.", at=start)
    lexer.pos = start
    return None
