"""What a line that is no statement was probably meant to be."""

from __future__ import annotations

import re

from engine.script.errors import Misread, nearest
from engine.script.lexer import Lexer

ASSIGNMENT = re.compile(r"[\w.]+(?:\[[^\]]*\])? *(?:[-+*/|&]|//|\*\*)?=(?!=)")
# Guessing takes time, and a file with more mistakes than this is no script.
GUESSED_MISTAKES = 200
CALL = re.compile(r"[\w.]+\(.*\) *$", re.DOTALL)


def guess_statement(lexer: Lexer, start: int) -> Misread:
    """Return the mistake for a line that begins no statement and is nothing said either."""
    text = lexer.text[start:]
    lexer.pos = start
    word = lexer.word()
    lexer.pos = start
    if word in ("elif", "else"):
        return lexer.misread(f"this `{word}` follows no `if`.", "Indent it exactly as its `if`.", width=len(word))
    if ASSIGNMENT.match(text):
        return lexer.misread("this looks like Python.", f"Python begins with a dollar: $ {_first_line(text)}")
    if CALL.match(text):
        return lexer.misread("this looks like a call of Python.", f"Python begins with a dollar: $ {_first_line(text)}")
    if text.count('"') % 2:
        return lexer.misread("a quote is missing in this line.", at=start + text.index('"'))
    suggestion = None
    if word and len(lexer.source.mistakes) < GUESSED_MISTAKES:
        near = nearest(word, lexer.grammar.words)
        suggestion = f"Did you mean '{near}'?" if near and near != word else None
    width = len(word) if word else 1
    message = f"'{word}' begins no statement." if word else "no statement begins like this."
    return lexer.misread(message, suggestion or 'What is said stands in quotes: e "Hello."', width=width)


def guess_menu_item(lexer: Lexer) -> Misread:
    """Return the mistake for a line of a menu that is neither a choice nor a caption."""
    start = lexer.pos
    word = lexer.word()
    lexer.pos = start
    if word in ("if", "elif", "else"):
        return lexer.misread(
            f"`{word}` can't stand in a menu by itself.",
            'A choice with a condition is written: "Open the door" if has_key:',
            width=len(word),
        )
    if word in lexer.grammar.words:
        return lexer.misread(
            f"a menu holds choices, not statements like `{word}`.",
            "Put it before the menu, or under the choice that it belongs to.",
            width=len(word or ""),
        )
    return lexer.misread("a menu holds choices.", 'A choice is a string with a colon: "Open the door":')


def _first_line(text: str) -> str:
    return text.split("\n", 1)[0].strip()
