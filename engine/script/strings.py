"""What a string of the script means: white space runs together, and backslashes do what Ren'Py's do.

Raw strings (`r"…"`) stay as they are.
"""

from __future__ import annotations

import re

WHITE_SPACE = re.compile(r"\s+")
ESCAPE = re.compile(r"\\(u([0-9a-fA-F]{1,4})|.)", re.DOTALL)
# Brackets of tags and of interpolation are doubled, so that what reads them later takes them as they are.
ESCAPED = {"{": "{{", "[": "[[", "%": "%%", "n": "\n"}


def meaning(inner: str) -> str:
    """Return the text of a string's inside, as written between its quotes."""
    return unescaped(WHITE_SPACE.sub(" ", inner))


def paragraphs(inner: str, delimiter: str) -> list[str]:
    """Return the lines of dialogue in a triple-quoted string's inside, one for each paragraph that isn't empty."""
    joined = re.sub(r" *\n *", "\n", inner)
    stripped = (paragraph.strip() for paragraph in joined.split(delimiter))
    return [meaning(paragraph) for paragraph in stripped if paragraph]


def unescaped(text: str) -> str:
    return ESCAPE.sub(_escape, text) if "\\" in text else text


def _escape(found: re.Match[str]) -> str:
    if found[2]:
        return chr(int(found[2], 16))
    return ESCAPED.get(found[1], found[1])
