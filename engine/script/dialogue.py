"""What is said and what is asked: say statements in all their forms, and menus."""

from __future__ import annotations

import re

from engine.script.errors import Misread
from engine.script.guesses import guess_menu_item, guess_statement
from engine.script.lexer import KEYWORDS, Lexer
from engine.script.parameters import parse_arguments
from engine.script.statements import Arguments, Menu, MenuItem, Say, Statement, User
from engine.script.strings import WHITE_SPACE
from engine.script.user_statements import NvlWords

# Nine lines in ten are a string, or a name, perhaps some attributes, and a string: read whole, without the lexer.
PLAIN_LINE = re.compile(r'(?:([a-zA-Z_][0-9a-zA-Z_]*) +((?>(?:[-0-9a-zA-Z_]++ ++)*)))?"([^"\\]*)" *\Z')
NOT_A_SPEAKER = KEYWORDS | {"and", "or", "not", "in", "is"}


def plain_lines(lexer: Lexer) -> list[Statement]:
    """Take the lines from the current one on that are plainly something said; stop at the first that is not."""
    lines, index, stop, file = lexer.lines, lexer.index, lexer.stop, lexer.source.file
    not_speakers, match = lexer.grammar.words, PLAIN_LINE.match
    taken: list[Statement] = []
    while index < stop:
        line = lines[index]
        found = match(line.text)
        if not found or line.end > index + 1:
            break
        who, attributes, what = found.groups()
        # Of white space only the plain space is printable, and to look for any other this way is the quickest.
        if "  " in what or not what.isprintable():
            what = WHITE_SPACE.sub(" ", what)
        if who and (who in not_speakers or who in NOT_A_SPEAKER):
            break
        if attributes:
            words = tuple(attributes.split())
            # A minus by itself belongs to the word after it.
            if not KEYWORDS.isdisjoint(words) or "-" in words:
                break
            taken.append(Say(file, line.number, who, what, words))
        else:
            taken.append(Say(file, line.number, who, what))
        index += 1
    if taken:
        lexer.go_to(index)
    return taken


def parse_say(lexer: Lexer) -> list[Statement]:
    """Read what no statement word begins: something said, or a mistake."""
    start = lexer.pos
    narration = lexer.dialogue()
    if narration is not None:
        said = _finish_say(lexer, None, narration)
        if lexer.at_end():
            lexer.end_statement("say")
            return said
    lexer.pos = start
    spoken = _parse_spoken(lexer)
    if spoken is None:
        raise guess_statement(lexer, start)
    who, attributes, temporary, what = spoken
    said = _finish_say(lexer, who, what, attributes, temporary)
    lexer.end_statement("say")
    return said


def _parse_spoken(lexer: Lexer) -> tuple[str, tuple[str, ...], tuple[str, ...], str | list[str]] | None:
    """Read `who attributes @ attributes "what"`, or return None."""
    who = lexer.speaker()
    attributes = _attributes(lexer)
    temporary = _attributes(lexer) if lexer.match("@") else ()
    what = lexer.dialogue()
    return None if who is None or what is None else (who, attributes, temporary, what)


def _attributes(lexer: Lexer) -> tuple[str, ...]:
    attributes: list[str] = []
    while True:
        sign = "-" if lexer.match("-") else ""
        word = lexer.image_word()
        if word is None:
            return tuple(attributes)
        attributes.append(sign + word)


def _finish_say(
    lexer: Lexer,
    who: str | None,
    what: str | list[str],
    attributes: tuple[str, ...] = (),
    temporary: tuple[str, ...] = (),
    *,
    is_interactive: bool = True,
) -> list[Statement]:
    """Read the clauses after the string. A triple-quoted string is a line for each of its paragraphs."""
    file, number = lexer.source.file, lexer.number
    with_: str | None = None
    identifier: str | None = None
    args: Arguments | None = None
    while True:
        if lexer.keyword("nointeract"):
            is_interactive = False
        elif lexer.keyword("with"):
            if with_ is not None:
                raise lexer.misread("a line can have only one `with`.")
            with_ = lexer.require(lexer.simple_expression, "the transition after `with`")
        elif lexer.keyword("id"):
            identifier = lexer.require(lexer.name, "the name after `id`")
        else:
            more = parse_arguments(lexer)
            if more is None:
                break
            if args is not None:
                raise lexer.misread("a line can have only one set of arguments.")
            args = more
    return [
        User(file, number, "nvl clear", "nvl clear", NvlWords("clear"))
        if paragraph == "{clear}" and isinstance(what, list)
        else Say(file, number, who, paragraph, attributes, temporary, with_, args or (), is_interactive, identifier)
        for paragraph in (what if isinstance(what, list) else [what])
    ]


def parse_menu(lexer: Lexer) -> Menu:
    file, number = lexer.source.file, lexer.number
    label = lexer.declared_label()
    args = parse_arguments(lexer) or ()
    lexer.expect_block("menu")
    reading = _MenuReading(lexer.sub_block())
    reading.read()
    if not reading.has_choice:
        raise lexer.misread("this menu has no choices.", 'A choice is a string with a colon: "Open the door":', at=0)
    lexer.advance()
    return Menu(file, number, tuple(reading.items), label, reading.set, reading.with_, args, reading.say)


class _MenuReading:
    """Goes through a menu's lines. `say` is the question, if a character asks it."""

    def __init__(self, lexer: Lexer) -> None:
        self.lexer = lexer
        self.items: list[MenuItem] = []
        self.set: str | None = None
        self.with_: str | None = None
        self.say: Say | None = None
        self.has_caption = False

    @property
    def has_choice(self) -> bool:
        return any(item.choice for item in self.items)

    def read(self) -> None:
        """Read all items. A wrong one makes the whole menu wrong, but those below are still looked at."""
        wrong: Misread | None = None
        while self.lexer.advance():
            try:
                self._read_item()
            except Misread as misread:
                if wrong is not None:
                    self.lexer.source.mistakes.append(wrong.mistake)
                wrong = misread
        if wrong is not None:
            raise wrong

    def _read_item(self) -> None:
        lexer = self.lexer
        if lexer.keyword("with"):
            self.with_ = lexer.require(lexer.simple_expression, "the transition after `with`")
            self._end_item("with")
        elif lexer.keyword("set"):
            self.set = lexer.require(lexer.simple_expression, "the set after `set`")
            self._end_item("set")
        elif not self._read_question():
            self._read_caption_or_choice()

    def _end_item(self, name: str) -> None:
        self.lexer.expect_end()
        self.lexer.expect_no_block(name)

    def _read_question(self) -> bool:
        lexer = self.lexer
        start = lexer.pos
        spoken = _parse_question(lexer)
        if spoken is None:
            lexer.pos = start
            return False
        if self.has_caption or self.say:
            raise lexer.misread("a menu can have only one question.", at=start)
        who, attributes, temporary, what = spoken
        said = _finish_say(lexer, who, what, attributes, temporary, is_interactive=False)
        self._end_item("say")
        self.say = next((line for line in said if isinstance(line, Say)), None)
        return True

    def _read_caption_or_choice(self) -> None:
        lexer = self.lexer
        caption = lexer.string()
        if caption is None:
            raise guess_menu_item(lexer)
        if lexer.at_end():
            if lexer.has_block:
                raise lexer.misread("a colon is missing at the end of this choice.")
            if caption and self.say:
                raise lexer.misread("a menu can't have both a question and a caption.", at=0)
            self.has_caption = self.has_caption or bool(caption)
            self.items.append(MenuItem(lexer.number, caption, choice=False))
            return
        args = parse_arguments(lexer) or ()
        condition = lexer.python_expression("the condition after `if`") if lexer.keyword("if") else None
        lexer.expect_block("choice")
        self.items.append(MenuItem(lexer.number, caption, condition, args, True, lexer.read_block()))


def _parse_question(lexer: Lexer) -> tuple[str, tuple[str, ...], tuple[str, ...], str | list[str]] | None:
    who = lexer.simple_expression()
    attributes = _attributes(lexer)
    temporary = _attributes(lexer) if lexer.match("@") else ()
    what = lexer.dialogue()
    return None if who is None or what is None else (who, attributes, temporary, what)
