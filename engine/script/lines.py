"""Cut a script into logical lines, and find out which lines stand under which.

A logical line is a physical one, or several where a string, a bracket or a backslash holds them together. Comments and
carriage returns are gone after this, and names that begin with two underscores carry the file's name, as in Ren'Py:
they belong to their file. What the words mean is the lexer's business.

Most lines of a story hold one string and no bracket: one regular expression takes them whole, and only the others are
walked token by token. Runs that nest are atomic, or a broken script would take exponential time: `(?>(?:...)*)`, for a
possessive group, `(?:...)*+`, is matched wrongly by Python before 3.11.5, which Debian 12 has.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field

from engine.script.errors import Mistake

# A line without brackets, backslashes or names of the file's own, and whose strings end where they began.
SIMPLE_LINE = re.compile(
    r"""
    ([ ]*+)
    ( (?> (?: [^\n\t\\()\[\]{}"'`\#]++
        | "(?!"") (?> (?: [^"\\\n]++ | \\[^\n] )* ) "
        | '(?!'') (?> (?: [^'\\\n]++ | \\[^\n] )* ) ' )* ) )
    (?: \#[^\n]*+ )? \n
    """,
    re.VERBOSE,
)

TOKEN = re.compile(
    r"""
    (?P<plain> [^\n\t\\()\[\]{}"'`\#]++ )
  | (?P<string> "{3} (?> (?: [^\\"]++ | \\. | "(?!"") )* ) "{3} | '{3} (?> (?: [^\\']++ | \\. | '(?!'') )* ) '{3}
              | `{3} (?> (?: [^\\`]++ | \\. | `(?!``) )* ) `{3}
              | "(?!"") (?> (?: [^"\\]++ | \\. )* ) " | '(?!'') (?> (?: [^'\\]++ | \\. )* ) '
              | `(?!``) (?> (?: [^`\\]++ | \\. )* ) ` )
  | (?P<quote> "{3} | '{3} | `{3} | ["'`] )
  | (?P<comment> \#[^\n]*+ )
  | (?P<continued> \\\n )
  | (?P<newline> \n )
  | (?P<tab> \t )
  | (?P<opening> [(\[{] )
  | (?P<closing> [)\]}] )
  | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)
CLOSERS = {"(": ")", "[": "]", "{": "}"}

# What can't stand right behind a closing quote, but is how a line of dialogue goes on: the quote before it was an
# opening one, so the string that it seemed to close was left open. Words that may follow a string are let through.
GOES_ON_AS_TEXT = re.compile(r"(?!(?:with|if|else|for|and|or|in|is|not|nointeract|id)\b)\w|\.\.|[?…—“]|!(?!=)")
# Nothing of Python's begins like this inside a bracket.
BEGINS_A_STATEMENT = re.compile(r" *(?:label [\w.]+.*:|jump [\w.]+|(?:scene|show|hide) \w+(?: \w+)*) *(?:#.*)?$", re.M)

TAB_WIDTH = 4
# How far the end of a string or a bracket is looked for, once one was found that has none; half as far each time after.
SHORT_SIGHT_CHARACTERS = 4_000
SHORT_SIGHT_LINES = 40

WORD_OF_THE_FILE = re.compile(r"(?<![A-Za-z0-9_])__(?=[A-Za-z0-9_])(?![A-Za-z0-9_]*__)([A-Za-z0-9_]+)")
INTERPOLATED_WORD_OF_THE_FILE = re.compile(r"(\.|\[+)__(\w+)")


@dataclass(slots=True)
class LogicalLine:
    """`text` begins behind the indentation. The lines up to, not including, number `end` of the list stand under it."""

    number: int
    indent: int
    text: str
    end: int = 0


@dataclass(slots=True)
class Source:
    """A file as read, and the mistakes found in it so far. Carriage returns are dropped at once, as Ren'Py does."""

    file: str
    text: str
    mistakes: list[Mistake] = field(default_factory=list)
    _physical: list[str] | None = None

    def __post_init__(self) -> None:
        self.text = self.text.removeprefix("\ufeff")
        if "\r" in self.text:
            self.text = self.text.replace("\r", "")
        self.text += "\n\n"

    def physical_line(self, number: int) -> str:
        if self._physical is None:
            self._physical = self.text.split("\n")
        return self._physical[number - 1] if number <= len(self._physical) else ""

    def note(self, number: int, column: int | None, message: str, suggestion: str | None = None) -> None:
        line = self.physical_line(number)
        self.mistakes.append(Mistake(self.file, number, column, line, message, suggestion))


def logical_lines(source: Source) -> list[LogicalLine]:
    """Return the lines of a script that are not blank, each knowing where its block ends."""
    lines = _Splitter(source).split()
    _nest(lines, source)
    return lines


def _nest(lines: list[LogicalLine], source: Source) -> None:
    """Set `end` of each line. One pass: the stack holds the lines whose blocks are still open."""
    margin = lines[0].indent if lines else 0
    if margin:
        source.note(lines[0].number, 0, "the first line of a script can't be indented.", "Begin it at the margin.")
    open_lines: list[LogicalLine] = []
    for index, line in enumerate(lines):
        line.indent = max(0, line.indent - margin)
        sibling = None
        while open_lines and open_lines[-1].indent >= line.indent:
            sibling = open_lines.pop()
            sibling.end = index
        if sibling and sibling.indent != line.indent:
            _note_mismatch(line, sibling, source)
            line.indent = sibling.indent
        open_lines.append(line)
    for line in open_lines:
        line.end = len(lines)


def _note_mismatch(line: LogicalLine, sibling: LogicalLine, source: Source) -> None:
    source.note(
        line.number,
        line.indent,
        "this line's indentation matches no line above it.",
        f"Indent it by {sibling.indent} spaces, as line {sibling.number}, or as far as a line further out.",
    )


class _Splitter:
    """Walks the text once. `position` is where the next token begins, `number` its physical line."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        self.position = 0
        self.number = 1
        self.lines: list[LogicalLine] = []
        self.tabs: list[tuple[int, int]] = []
        self.names_prefix = _names_prefix(source.file) if "__" in source.text else ""
        # How often the end of a string or a bracket was looked for in vain. As far as the end of the file that may
        # happen once: doing so for every quote would make a broken script's time grow with the square of its size.
        self.failures = 0
        self.line_end = 0

    def split(self) -> list[LogicalLine]:
        self._take_simple_lines()
        while self.position < len(self.text):
            self._walk()
            self._take_simple_lines()
        self._note_tabs()
        return self.lines

    def _take_simple_lines(self) -> None:
        """Take the lines from here on that are simple, as nearly all are; stop at the first that is not."""
        text, match, take = self.text, SIMPLE_LINE.match, self.lines.append
        position, number, has_names = self.position, self.number, bool(self.names_prefix)
        while found := match(text, position):
            indentation, content = found.groups()
            if has_names and "__" in content:
                break
            if content and not content.isspace():
                take(LogicalLine(number, len(indentation), content))
            position = found.end()
            number += 1
        self.position, self.number = position, number

    def _walk(self) -> None:
        """Take one logical line, token by token."""
        start = self.number
        content = "".join(self._parts())
        indent = len(content) - len(content.lstrip(" "))
        if not content.isspace() and content:
            self.lines.append(LogicalLine(start, indent, content[indent:]))

    def _parts(self) -> list[str]:
        parts: list[str] = []
        brackets: list[tuple[int, int]] = []  # (position, physical line) of each that is open
        first_break: tuple[int, int, int] | None = None  # where to go on if a bracket is never closed
        while self.position < len(self.text):
            found = TOKEN.match(self.text, self.position, self._horizon())
            assert found is not None
            token = found[0]
            match found.lastgroup:
                case "plain":
                    parts.append(self._with_names(token))
                case "string" if not self._seems_unclosed(found):
                    parts.append(self._with_interpolated_names(token))
                    self.number += token.count("\n")
                case "string" | "quote":
                    parts += [self._close_quote(token), *_closers(self.text, brackets)]
                    return parts
                case "newline":
                    self.number += 1
                    self.position = found.end()
                    if not brackets:
                        return parts
                    first_break = first_break or (len(parts), self.position, self.number)
                    if BEGINS_A_STATEMENT.match(self.text, self.position):
                        self._note_open_bracket(*brackets[-1])
                        return parts + _closers(self.text, brackets)
                    if self._looked_far_enough(first_break[2]):
                        self._note_open_bracket(*brackets[-1])
                        kept, self.position, self.number = first_break
                        return parts[:kept] + _closers(self.text, brackets)
                    parts.append(token)
                case "tab":
                    self.tabs.append((self.number, self.position))
                    parts.append(" " * TAB_WIDTH)
                case "comment":
                    pass
                case kind:
                    if kind == "opening":
                        brackets.append((self.position, self.number))
                    elif kind == "closing" and brackets:
                        brackets.pop()
                    elif kind == "continued":
                        self.number += 1
                    parts.append(token)
            self.position = found.end()
        return parts

    def _horizon(self) -> int:
        if not self.failures:
            return len(self.text)
        if self.line_end <= self.position:
            self.line_end = self.text.find("\n", self.position) + 1
        return max(self.line_end, self.position + (SHORT_SIGHT_CHARACTERS >> self.failures))

    def _looked_far_enough(self, since: int) -> bool:
        if self.position >= len(self.text) or (
            self.failures and self.number - since > SHORT_SIGHT_LINES >> self.failures
        ):
            self.failures += 1
            return True
        return False

    def _with_names(self, token: str) -> str:
        if not self.names_prefix or "__" not in token:
            return token
        return WORD_OF_THE_FILE.sub(lambda found: self.names_prefix + found[1], token)

    def _with_interpolated_names(self, token: str) -> str:
        if not self.names_prefix or "[__" not in token:
            return token
        return INTERPOLATED_WORD_OF_THE_FILE.sub(self._interpolated, token)

    def _interpolated(self, found: re.Match[str]) -> str:
        if len(found[1]) % 2 == 0 or "__" in found[2]:
            return found[0]
        return found[1] + self.names_prefix + found[2]

    def _seems_unclosed(self, found: re.Match[str]) -> bool:
        token = found[0]
        if "\n" not in token or token[0] == token[1] == token[2]:
            return False
        return GOES_ON_AS_TEXT.match(self.text, found.end()) is not None

    def _close_quote(self, token: str) -> str:
        """Note the quote left open, find where to go on, and return the string as it was probably meant."""
        quote = token[:3] if token[:3] == token[0] * 3 else token[0]
        self._note(f"the text that begins here with {quote} is never closed.", f"Put {quote} where the text ends.")
        if token == quote or len(token) > SHORT_SIGHT_CHARACTERS:
            self.failures += 1
        end = self.text.index("\n", self.position)
        meant = self.text[self.position : end].rstrip()
        if len(quote) == 3:
            statement = BEGINS_A_STATEMENT.search(self.text, end)
            end = statement.start() - 1 if statement else len(self.text) - 1
        self.number += self.text.count("\n", self.position, end + 1)
        self.position = end + 1
        return meant + quote

    def _note_open_bracket(self, position: int, number: int) -> None:
        bracket = self.text[position]
        column = position - (self.text.rfind("\n", 0, position) + 1)
        message = f"the bracket {bracket} that opens here is never closed."
        self.source.note(number, column, message, f"Is a {CLOSERS[bracket]} missing?")

    def _note_tabs(self) -> None:
        if not self.tabs:
            return
        number, position = self.tabs[0]
        column = position - (self.text.rfind("\n", 0, position) + 1)
        others = len({tab_number for tab_number, _ in self.tabs}) - 1
        also = (
            f" {others} more line{'s' * (others > 1)} of this file {'have' if others > 1 else 'has'} one."
            if others
            else ""
        )
        message = "a tab. Scripts are indented with spaces only."
        self.source.note(number, column, message, f"Let your editor write {TAB_WIDTH} spaces for a tab.{also}")

    def _note(self, message: str, suggestion: str) -> None:
        column = self.position - (self.text.rfind("\n", 0, self.position) + 1)
        self.source.note(self.number, column, message, suggestion)


def _closers(text: str, brackets: list[tuple[int, int]]) -> list[str]:
    return [CLOSERS[text[position]] for position, _ in reversed(brackets)]


def _names_prefix(file: str) -> str:
    """Return what stands before a file's own names: Ren'Py's way, so that scripts which rely on it still run."""
    stem = os.path.splitext(os.path.basename(file.replace("\\", "/")))[0].replace(" ", "_")
    return "_m1_" + re.sub(r"[^a-zA-Z0-9_]", lambda found: hex(ord(found[0])), stem) + "__"
