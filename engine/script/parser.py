"""Parse a script: text in, statements and mistakes out, whatever the text is.

The first word of a line, or the first two, say which statement it is; this file holds that table, and the files beside
it read one group of statements each. A line that begins with no such word is something said. A mistake ends its
statement, and parsing goes on with the next line of the same block, so that all mistakes are found at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from engine.frozen import frozen
from engine.script import definitions, dialogue, flow, pictures, translations, user_words
from engine.script.errors import Misread, Mistake
from engine.script.lexer import DEEPEST, Lexer
from engine.script.line_ids import assign_line_ids
from engine.script.lines import Source, logical_lines
from engine.script.statements import Block, Statement
from engine.script.user_words import parse_user

ParseStatement = Callable[[Lexer], Statement | Sequence[Statement]]


@frozen
class Parsed:
    """What a file says. Statements that hold a mistake are left out."""

    statements: Block
    mistakes: tuple[Mistake, ...] = ()


def parse(text: str, file: str, creators_statements: Collection[str] = ()) -> Parsed:
    """Parse a whole script. Never raises: mistakes are in the result, in the order of their lines.

    `creators_statements` are names of statements that the game's own Python defines. What they say only it knows: they
    are read over, block and all.
    """
    source = Source(file, text)
    lines = logical_lines(source)
    grammar = _Grammar(creators_statements) if creators_statements else GRAMMAR
    statements = grammar.read_block(Lexer(source, lines, 0, len(lines), grammar))
    assign_line_ids(statements)
    # One mistake a line: what follows from the first only confuses.
    first_by_line = {mistake.line: mistake for mistake in reversed(source.mistakes)}
    return Parsed(statements, tuple(first_by_line[line] for line in sorted(first_by_line)))


def parse_bytes(data: bytes, file: str) -> Parsed:
    """Parse a file as it lies on the disk. What is not UTF-8 is a mistake, and becomes a mark that stands for it."""
    try:
        return parse(data.decode("utf-8"), file)
    except UnicodeDecodeError as error:
        parsed = parse(data.decode("utf-8", "replace"), file)
        number = data.count(b"\n", 0, error.start) + 1
        line = data.split(b"\n")[number - 1].decode("utf-8", "replace")
        column = line.find("\ufffd")
        mistake = Mistake(file, number, column, line, "this is not UTF-8.", "Let your editor save the file as UTF-8.")
        return Parsed(parsed.statements, (mistake, *parsed.mistakes))


# By first word, then by second; "" where the second word is not one of the statement's own.
STATEMENTS: dict[str, dict[str, ParseStatement]] = {
    "label": {"": flow.parse_label},
    "jump": {"": flow.parse_jump},
    "call": {"": flow.parse_call, "screen": parse_user("call screen", user_words.parse_screen_words("call"))},
    "return": {"": flow.parse_return},
    "pass": {"": flow.parse_pass},
    "if": {"": flow.parse_if},
    "while": {"": flow.parse_while},
    "menu": {"": dialogue.parse_menu},
    "show": {
        "": pictures.parse_show,
        "layer": pictures.parse_show_layer,
        "screen": parse_user("show screen", user_words.parse_screen_words("show")),
    },
    "scene": {"": pictures.parse_scene},
    "hide": {"": pictures.parse_hide, "screen": parse_user("hide screen", user_words.parse_screen_words("hide"))},
    "with": {"": pictures.parse_with},
    "camera": {"": pictures.parse_camera},
    "image": {"": pictures.parse_image},
    "layeredimage": {"": user_words.parse_layered_image},
    "transform": {"": definitions.parse_transform},
    "define": {"": definitions.parse_define},
    "default": {"": definitions.parse_default},
    "$": {"": definitions.parse_dollar},
    "python": {"": definitions.parse_python},
    "init": {
        "": definitions.parse_init,
        "offset": definitions.parse_init_offset,
        "label": flow.parse_init_label,
    },
    "rpy": {"monologue": definitions.parse_monologue, "python": definitions.parse_rpy_python},
    "screen": {"": definitions.parse_screen},
    "style": {"": definitions.parse_style},
    "testcase": {"": definitions.parse_testcase},
    # Since Ren'Py 8.4.
    "testsuite": {"": definitions.parse_testcase},
    "translate": {"": translations.parse_translate},
    "play": {
        "": parse_user("play", user_words.parse_play_on(None)),
        "music": parse_user("play music", user_words.parse_play_on("music")),
        "sound": parse_user("play sound", user_words.parse_play_on("sound")),
    },
    "queue": {
        "": parse_user("queue", user_words.parse_queue_on(None)),
        "music": parse_user("queue music", user_words.parse_queue_on("music")),
        "sound": parse_user("queue sound", user_words.parse_queue_on("sound")),
    },
    "stop": {
        "": parse_user("stop", user_words.parse_stop_on(None)),
        "music": parse_user("stop music", user_words.parse_stop_on("music")),
        "sound": parse_user("stop sound", user_words.parse_stop_on("sound")),
    },
    "pause": {"": parse_user("pause", user_words.parse_pause)},
    "voice": {
        "": parse_user("voice", user_words.parse_voice),
        "sustain": parse_user("voice sustain", user_words.parse_voice_sustain),
    },
    "window": {mode: parse_user(f"window {mode}", user_words.parse_window(mode)) for mode in ("show", "hide", "auto")},
    "nvl": {action: parse_user(f"nvl {action}", user_words.parse_nvl(action)) for action in ("show", "hide", "clear")},
    "ticker": {"": parse_user("ticker", user_words.parse_ticker)},
    "tv": {"": parse_user("tv", user_words.parse_tv)},
    "gas": {"": parse_user("gas", user_words.parse_gas)},
    "cue": {"": parse_user("cue", user_words.parse_cue)},
    "chapter": {"": parse_user("chapter", user_words.parse_chapter)},
}
# Statements whose block is script: what is wrong in there is worth saying even when their own line is wrong.
OWN_SCRIPT = frozenset(["label", "if", "elif", "else", "while", "init"])


def is_known(name: str) -> bool:
    """Whether a statement's name is one that this parser reads itself."""
    first, _, second = " ".join(name.split()).partition(" ")
    return not first or second in STATEMENTS.get(first, {})


class _Grammar:
    def __init__(self, creators_statements: Collection[str] = ()) -> None:
        new = sorted(name for name in creators_statements if not is_known(name))
        self.words = frozenset([*STATEMENTS, *(name.split()[0] for name in new)])
        names = "|".join(r"\s+".join(map(re.escape, name.split())) for name in new)
        self.creators = re.compile(rf"(?:{names})\b") if names else None

    def read_block(self, lexer: Lexer) -> Block:
        """Read all statements of a block, the lexer standing before its first line."""
        statements: list[Statement] = []
        lexer.advance()
        while not lexer.is_over:
            statements += dialogue.plain_lines(lexer)
            if lexer.is_over:
                break
            try:
                statements += self.read_statement(lexer)
            except Misread as misread:
                lexer.source.mistakes.append(misread.mistake)
                self._look_below(lexer)
                lexer.advance()
        return tuple(statements)

    def read_statement(self, lexer: Lexer) -> Sequence[Statement]:
        found = self._find(lexer)(lexer)
        return (found,) if isinstance(found, Statement) else found

    def _find(self, lexer: Lexer) -> ParseStatement:
        """Return what reads the statement, the lexer then standing behind the words that say so."""
        if self.creators and self.creators.match(lexer.text, lexer.pos):
            return user_words.parse_passed_over
        start = lexer.pos
        word = lexer.word() or ("$" if lexer.match("$") else "")
        by_second = STATEMENTS.get(word)
        if by_second and (word not in user_words.OURS or user_words.is_ours(lexer, word)):
            after_first = lexer.pos
            parse_two = by_second.get(lexer.word() or "-")
            if parse_two:
                return parse_two
            lexer.pos = after_first
            if "" in by_second:
                return by_second[""]
        lexer.pos = start
        return dialogue.parse_say

    def _look_below(self, lexer: Lexer) -> None:
        """Find the mistakes under a line that was wrong itself; what is right there is lost with its owner."""
        if lexer.has_block and lexer.depth < DEEPEST:
            lexer.pos = 0
            if lexer.word() in OWN_SCRIPT:
                lexer.read_block()


GRAMMAR = _Grammar()
