"""`translate LANGUAGE …`: a line's translation, strings, Python or styles of a language."""

from __future__ import annotations

import ast

from engine.script.definitions import parse_translate_python
from engine.script.lexer import Lexer
from engine.script.statements import Statement, TranslateBlock, TranslateStrings


def parse_translate(lexer: Lexer) -> Statement:
    file, number = lexer.source.file, lexer.number
    name = lexer.require(lexer.name, "the language")
    language = None if name == "None" else name
    identifier = lexer.require(lexer.hash, "the id of the line")
    if identifier == "strings":
        lexer.expect_block("translate strings")
        strings = _strings(lexer.sub_block())
        lexer.advance()
        return TranslateStrings(file, number, language, strings)
    if identifier in ("python", "style"):
        return parse_translate_python(lexer, language, identifier)
    lexer.expect_block("translate")
    block = lexer.read_block()
    lexer.advance()
    return TranslateBlock(file, number, identifier, language, block)


def _strings(lexer: Lexer) -> tuple[tuple[str, str, int], ...]:
    """Read pairs of `old "…"` and `new "…"`."""
    strings: list[tuple[str, str, int]] = []
    old: tuple[str, int] | None = None
    while lexer.advance():
        if lexer.keyword("old"):
            if old is not None:
                raise lexer.misread("the `old` before this one has no `new`.", at=0)
            old = _literal(lexer), lexer.number
        elif lexer.keyword("new"):
            if old is None:
                raise lexer.misread("this `new` has no `old` before it.", at=0)
            strings.append((old[0], _literal(lexer), old[1]))
            old = None
        else:
            raise lexer.misread('translated strings are pairs of `old "…"` and `new "…"`.')
    if old and old[0]:
        raise lexer.misread("the last `old` has no `new`.")
    return tuple(strings)


def _literal(lexer: Lexer) -> str:
    lexer.skip()
    start = lexer.pos
    try:
        value = ast.literal_eval(lexer.rest())
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        value = None
    if not isinstance(value, str):
        raise lexer.misread("a string should stand here.", at=start)
    return value
