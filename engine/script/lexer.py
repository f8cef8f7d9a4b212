"""Read words, names, strings and expressions out of logical lines, by Ren'Py's rules.

A Lexer walks one block line by line, and each line from left to right. What it can't read it leaves where it was and
returns None (or ""); `require` and the `expect` family raise Misread instead, which the parser turns into a mistake.

Expressions are Python's, but where they end is Ren'Py's own idea: a *simple* expression is names, strings, numbers and
brackets joined by dots and operators; a *python* expression reaches to a colon or comma outside all brackets.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from engine.script.errors import Misread, Mistake
from engine.script.lines import LogicalLine, Source
from engine.script.statements import Block, Statement
from engine.script.strings import meaning, paragraphs

T = TypeVar("T")

# Words that are never names, since they begin or continue statements.
KEYWORD_NAMES = """
    $ as at behind call expression hide if in image init jump menu onlayer python return scene show with while zorder
    transform
"""
KEYWORDS = frozenset(KEYWORD_NAMES.split())

# Names are of digits and of Ren'Py's letters, which are a-z, A-Z, _ and U+00A0 to U+FFFD. Said by what they are not:
# the sixty thousand that they are take re ten milliseconds to compile.
NOT_IN_NAMES = r":-@\[-^`{-\x9f\ufffe-\U0010ffff"
SPACE = re.compile(r"(?:\s|\\\n)*")
WORD = re.compile(rf"(?![0-9])[^\0-/{NOT_IN_NAMES}]+")
IMAGE_WORD = re.compile(rf"[^\0-,./{NOT_IN_NAMES}]+")
INTEGER = re.compile(r"[+-]?\d{1,18}")
FLOAT = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
HASH = re.compile(r"\w+")
OPERATOR = re.compile(r"<>|<<|<=|<|>>|>=|>|!=|==|\*\*|//|[|^&+\-*/%~]|\b(?:or|and|not|in|is)\b")
STRING = re.compile(
    r"""r?(?:"((?>(?:[^\\"]++|\\.)*))"|'((?>(?:[^\\']++|\\.)*))'|`((?>(?:[^\\`]++|\\.)*))`)""", re.DOTALL
)
TRIPLE_STRING = re.compile(
    r'''r?(?:"""((?>(?:[^\\"]++|\\.)*))"""|\'\'\'((?>(?:[^\\']++|\\.)*))\'\'\'|```((?>(?:[^\\`]++|\\.)*))```)''',
    re.DOTALL,
)
PYTHON_STRING = re.compile(r"""u?r?f?(?:"(?>(?:[^\\"]++|\\.)*)"|'(?>(?:[^\\']++|\\.)*)')""", re.DOTALL)
# What matters when looking for the end of an expression: quotes, brackets, and what may end it.
IN_EXPRESSION = re.compile(r"""["'()\[\]{}:,]""")
CLOSERS = {"(": ")", "[": "]", "{": "}"}
# Blocks in blocks. No story needs a tenth of it; beyond, Python would run out of stack.
DEEPEST = 100


class Grammar(Protocol):
    """What reads whole statements: the parser, which the lexer carries along for statements that own a block."""

    words: frozenset[str]

    def read_block(self, lexer: Lexer) -> Block: ...

    def read_statement(self, lexer: Lexer) -> Sequence[Statement]: ...


class Lexer:
    """A place in a block: `line` is the current logical line, `pos` the place in its text.

    `is_init`, `init_offset`, `global_label` and `monologue_delimiter` are what lines above or around this one set; a
    block inside gets a copy.
    """

    def __init__(self, source: Source, lines: list[LogicalLine], start: int, stop: int, grammar: Grammar) -> None:
        self.source = source
        self.grammar = grammar
        self.lines = lines
        self.index = start - 1
        self.stop = stop
        self.text = ""
        self.pos = 0
        self.is_init = False
        self.init_offset = 0
        self.global_label: str | None = None
        self.monologue_delimiter = "\n\n"
        self.depth = 0

    # Walking the block.

    def advance(self) -> bool:
        """Go to the next line of this block, over the lines that stand under the current one. False at the end."""
        return self.go_to(self.lines[self.index].end if self.text else self.index + 1)

    def go_to(self, index: int) -> bool:
        """Stand at the beginning of this line of the block, or behind the block."""
        self.pos = 0
        if index >= self.stop:
            self.index, self.text = self.stop, ""
            return False
        self.index, self.text = index, self.lines[index].text
        return True

    @property
    def line(self) -> LogicalLine:
        return self.lines[self.index]

    @property
    def number(self) -> int:
        return self.lines[self.index].number

    @property
    def is_over(self) -> bool:
        return self.index >= self.stop

    @property
    def has_block(self) -> bool:
        return not self.is_over and self.lines[self.index].end > self.index + 1

    def sub_block(self, *, is_init: bool = False) -> Lexer:
        """Return a lexer for the lines under this one, standing before the first."""
        inner = Lexer(self.source, self.lines, self.index + 1, self.line.end, self.grammar)
        inner.depth = self.depth + 1
        if inner.depth > DEEPEST:
            raise self.misread("blocks are nested too deeply here.", "Move what is inside to a label of its own.")
        inner.is_init = self.is_init or is_init
        inner.init_offset = self.init_offset
        inner.global_label = self.global_label
        inner.monologue_delimiter = self.monologue_delimiter
        return inner

    def read_block(self, *, is_init: bool = False) -> Block:
        """Parse the lines under this one."""
        return self.grammar.read_block(self.sub_block(is_init=is_init))

    # Trouble.

    def misread(self, message: str, suggestion: str | None = None, *, at: int | None = None, width: int = 1) -> Misread:
        """Return a mistake at `at` (the current place if None) to raise."""
        line = self.lines[min(self.index, len(self.lines) - 1)]
        place = min(self.pos if at is None else at, len(line.text))
        before = line.text[:place]
        number = line.number + before.count("\n")
        column = place - (before.rfind("\n") + 1) + (line.indent if number == line.number else 0)
        source_line = self.source.physical_line(number)
        return Misread(Mistake(self.source.file, number, column, source_line, message, suggestion, width))

    def require(self, read: Callable[[], T | None], what: str) -> T:
        found = read()
        if found is None:
            raise self.misread(f"{what} is missing here.")
        return found

    def expect(self, literal: str, message: str | None = None) -> None:
        if not self.match(literal):
            raise self.misread(message or f"'{literal}' is missing here.")

    def expect_end(self) -> None:
        if not self.at_end():
            rest = self.text[self.pos :].split("\n", 1)[0]
            raise self.misread("the statement should end here.", width=len(rest))

    def expect_colon(self, statement: str) -> None:
        """A statement that owns a block: a colon, the end of the line, and the block below."""
        if not self.match(":"):
            if self.at_end():
                raise self.misread(f"a colon is missing at the end of this {statement} line.")
            raise self.misread(f"the {statement} line should end here with a colon.")
        self.expect_end()

    def expect_block(self, statement: str) -> None:
        self.expect_colon(statement)
        if not self.has_block:
            raise self.misread(
                f"nothing stands under this {statement} line.", "Indent what belongs to it, or write `pass` there."
            )

    def expect_no_block(self, statement: str) -> None:
        if self.has_block:
            inner = self.sub_block()
            inner.advance()
            raise inner.misread(
                f"this line is indented, but a {statement} line above it takes no block.",
                "Indent it as the line above, or end that line with a colon if it should own this one.",
            )

    def end_statement(self, statement: str) -> None:
        self.expect_end()
        self.expect_no_block(statement)
        self.advance()

    # Small things.

    def skip(self) -> None:
        found = SPACE.match(self.text, self.pos)
        if found:
            self.pos = found.end()

    def at_end(self) -> bool:
        self.skip()
        return self.pos >= len(self.text)

    def match(self, literal: str) -> bool:
        self.skip()
        if not self.text.startswith(literal, self.pos):
            return False
        self.pos += len(literal)
        return True

    def matched(self, pattern: re.Pattern[str]) -> str | None:
        self.skip()
        found = pattern.match(self.text, self.pos)
        if not found:
            return None
        self.pos = found.end()
        return found[0]

    def keyword(self, word: str) -> bool:
        start = self.pos
        if self.word() == word:
            return True
        self.pos = start
        return False

    def word(self) -> str | None:
        return self.matched(WORD)

    def integer(self) -> str | None:
        return self.matched(INTEGER)

    def hash(self) -> str | None:
        return self.matched(HASH)

    def rest(self) -> str:
        self.skip()
        rest = self.text[self.pos :].strip()
        self.pos = len(self.text)
        return rest

    # Names.

    def name(self) -> str | None:
        return self._name(WORD, ("r", "u", "ur"))

    def image_word(self) -> str | None:
        return self._name(IMAGE_WORD, ("r", "u"))

    def _name(self, pattern: re.Pattern[str], string_prefixes: tuple[str, ...]) -> str | None:
        start = self.pos
        word = self.matched(pattern)
        if word in KEYWORDS or (word in string_prefixes and self.text[self.pos : self.pos + 1] in ('"', "'", "`")):
            self.pos = start
            return None
        return word

    def dotted_name(self) -> str | None:
        name = self.name()
        if name is None:
            return None
        while self.match("."):
            name += "." + self.require(self.name, "a name after the dot")
        return name

    def label_name(self, *, declares: bool = False) -> str | None:
        """Read `name`, `global.local` or `.local` and return it whole. A label can only declare locals of its own."""
        start = self.pos
        first = self.name()
        if not first:
            first = self.global_label
            local = self.name() if self.match(".") and first else None
        elif self.match("."):
            local = None if declares and first != self.global_label else self.name()
        else:
            return first
        if not local:
            self.pos = start
            return None
        return f"{first}.{local}"

    def declared_label(self) -> str | None:
        name = self.label_name(declares=True)
        if name:
            self.global_label = name.split(".")[0]
        return name

    # Strings.

    def string(self) -> str | None:
        found = self._quoted(STRING)
        if found is None:
            return None
        inner, is_raw = found
        return inner if is_raw else meaning(inner)

    def dialogue(self) -> str | list[str] | None:
        """Read what is said: one string, or the paragraphs of a triple-quoted one."""
        found = self._quoted(TRIPLE_STRING)
        if found is None:
            return self.string()
        inner, is_raw = found
        return inner if is_raw else paragraphs(inner, self.monologue_delimiter)

    def _quoted(self, pattern: re.Pattern[str]) -> tuple[str, bool] | None:
        self.skip()
        found = pattern.match(self.text, self.pos)
        if not found:
            return None
        self.pos = found.end()
        assert found.lastindex is not None
        return found[found.lastindex], found[0][0] == "r"

    # Expressions.

    def simple_expression(self) -> str | None:
        return self._expression(has_operators=True)

    def speaker(self) -> str | None:
        return self._expression(has_operators=False)

    def _expression(self, *, has_operators: bool) -> str | None:
        start = self.pos
        while True:
            while self.matched(OPERATOR):
                pass
            if self.at_end() or not self._operand():
                break
            while not self.at_end():
                if self.match("."):
                    self.require(self.word, "a name after the dot")
                elif not self._brackets():
                    break
            if not (has_operators and self.matched(OPERATOR)):
                break
        return self.text[start : self.pos].strip() or None

    def _operand(self) -> bool:
        return bool(self.matched(PYTHON_STRING) or self.name() or self.matched(FLOAT) or self._brackets())

    def _brackets(self) -> bool:
        closer = CLOSERS.get(self.text[self.pos : self.pos + 1])
        if closer is None:
            return False
        self.pos += 1
        self.python_until(closer)
        self.pos += 1
        return True

    def expression_list(self) -> tuple[str, ...]:
        """Read one or more simple expressions with commas between them; a comma at the end is let pass."""
        found = [self.require(self.simple_expression, "an expression")]
        while self.match(","):
            expression = self.simple_expression()
            if not expression:
                break
            found.append(expression)
        return tuple(found)

    def python_expression(self, what: str) -> str:
        """Read Python up to the colon that ends the line's head."""
        start = self.pos
        expression = self.python_until(":").strip()
        if not expression:
            raise self.misread(f"{what} is missing here.", at=start)
        return expression

    def python_until(self, closers: str) -> str:
        """Read Python up to, not including, one of `closers` outside all brackets and strings. White space is kept."""
        start = pos = self.pos
        open_brackets: list[str] = []
        while found := IN_EXPRESSION.search(self.text, pos):
            character = found[0]
            pos = found.end()
            if character in "\"'":
                string = PYTHON_STRING.match(self.text, pos - 1)
                if not string:
                    raise self.misread("the string that begins here has no end.", at=pos - 1)
                pos = string.end()
            elif open_brackets:
                if character == open_brackets[-1]:
                    open_brackets.pop()
                elif character in CLOSERS:
                    open_brackets.append(CLOSERS[character])
            elif character in closers:
                self.pos = pos - 1
                return self.text[start : self.pos]
            elif character in CLOSERS:
                open_brackets.append(CLOSERS[character])
        raise self._unended(start, open_brackets[-1] if open_brackets else closers)

    def _unended(self, start: int, missing: str) -> Misread:
        if ":" in missing:
            return self.misread("a colon is missing at the end of this line.", at=len(self.text.rstrip()))
        return self.misread(f"the bracket that opens before this needs a '{missing[0]}'.", at=start)
