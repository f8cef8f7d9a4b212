"""What can be wrong with a script, and how it is said to the writer.

    StoryError               whatever a story can do wrong; its text is for the writer
    ├── ScriptError          what reading found: every mistake of every file at once
    ├── BadText              a line whose [interpolation] can't be read, found when it is said
    └── Misread              one mistake, on its way up to the parser, which notes it and goes on

A mistake names file and line, says one sentence, shows the line with a caret, and suggests what was probably meant.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from engine.frozen import frozen

SOURCE_INDENT = "    "
# A minified script may be one line of a megabyte; a message shows this much of it, on either side of the caret.
SHOWN_CHARACTERS = 100


@frozen
class Mistake:
    """`line` counts from 1, `column` characters of `source_line` from 0; it is None where there is no place to show."""

    file: str
    line: int
    column: int | None
    source_line: str
    message: str
    suggestion: str | None = None
    width: int = 1

    def __str__(self) -> str:
        parts = [f"{self.file}:{self.line}: {self.message}"]
        if self.source_line.strip():
            parts += self._shown_source()
        if self.suggestion:
            parts.append(self.suggestion)
        return "\n".join(parts)

    def _shown_source(self) -> list[str]:
        source = self.source_line.rstrip().replace("\t", " ")
        column = min(self.column or 0, len(source))
        start = len(source) - len(source.lstrip())
        if column - start > SHOWN_CHARACTERS:
            start = column - SHOWN_CHARACTERS
        shown = [SOURCE_INDENT + source[start : column + SHOWN_CHARACTERS]]
        if self.column is not None:
            caret = "^" * max(1, min(self.width, len(source) - column))
            shown.append(SOURCE_INDENT + " " * max(0, column - start) + caret)
        return shown


class StoryError(Exception):
    pass


class ScriptError(StoryError):
    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n\n".join(str(mistake) for mistake in self.mistakes))


class BadText(StoryError):
    pass


class Misread(StoryError):
    def __init__(self, mistake: Mistake) -> None:
        self.mistake = mistake
        super().__init__(str(mistake))


def nearest(word: str, words: Iterable[str]) -> str | None:
    """Return the one of `words` that `word` was probably meant to be, or None."""
    by_lower = {candidate.lower(): candidate for candidate in words}
    close = difflib.get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return by_lower[close[0]] if close else None
