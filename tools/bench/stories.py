"""Scripts of any length, made up: what the language is measured on."""

from __future__ import annotations

from pathlib import Path

SENTENCE = "the door stood open and nobody in the corridor said what each of them had seen behind it"
WORDS = SENTENCE.split()
LINES_A_LABEL = 50
SPEAKERS = ("clark ", "chloe ", "")


def say_lines(count: int) -> str:
    """Return a script of `count` say lines, in labels of fifty."""
    lines = []
    for number in range(count):
        if number % LINES_A_LABEL == 0:
            lines.append(f"label part_{number}:" if number else "label start:")
        lines.append(f'    {SPEAKERS[number % 3]}"{sentence(number)}"')
    return "define clark = Character('Clark')\ndefine chloe = Character('Chloe')\n" + "\n".join(lines) + "\n"


def sentence(number: int) -> str:
    """Return about twelve words, never the same twice."""
    start = number % len(WORDS)
    return " ".join([*WORDS[start:], *WORDS[:start]][:11]) + f" {number}."


def project(folder: Path, lines: int, files: int = 10) -> Path:
    """Write a game of so many lines, in several files, with the statements that real ones hold; return its folder."""
    for file in range(files):
        body = [f"label file_{file}:"] if file else ["label start:"]
        body += mixed(lines // files, file)
        body.append(f"    jump file_{file + 1}" if file + 1 < files else "    return")
        (folder / f"{file:02}.rpy").write_text("\n".join(body) + "\n", encoding="utf-8")
    return folder


def mixed(lines: int, file: int) -> list[str]:
    """In every twenty lines: sixteen said, a picture, a variable, a condition."""
    found: list[str] = []
    while len(found) < lines:
        number = len(found) + file * lines
        found += [f'    "{sentence(number + each)}"' for each in range(16)]
        found += ["    scene black", f"    $ visits = {number}", "    if visits > 5:", '        "Again."']
    return found
