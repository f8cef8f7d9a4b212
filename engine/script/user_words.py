"""Read the statements that Ren'Py's `common` scripts and ours define: play, stop, pause, voice … ticker, gas."""

from __future__ import annotations

import re
from collections.abc import Callable

from engine.script.lexer import Lexer
from engine.script.parameters import parse_arguments
from engine.script.statements import User
from engine.script.user_statements import (
    ChapterWords,
    CueWords,
    GasWords,
    NvlWords,
    PauseWords,
    PlayWords,
    QueueWords,
    ScreenWords,
    StopWords,
    TickerWords,
    TvWords,
    VoiceSustainWords,
    VoiceWords,
    WindowWords,
)

# A game may have a character called `tv` or `gas`, so a line is only taken for one of ours where it can't be something
# said: no string follows, or one that a number (chapter) or a word that is never an attribute (show) sets apart.
OURS = {
    "ticker": re.compile(r"\s*(?:show\b|hide\b|\Z)"),
    "tv": re.compile(r"[^\"'`]*\Z"),
    "gas": re.compile(r"[^\"'`]*\Z"),
    "cue": re.compile(r"[^\"'`]*\Z"),
    "chapter": re.compile(r"""[^"'`]*\Z|\s*(?:"[^"]*"|'[^']*')\s*\d+\s*\Z"""),
}

# `renpy.register_statement("line art", parse=…)` in a script's early Python.
REGISTRATION = re.compile(r"""register_statement\(\s*(?:name\s*=\s*)?["']([\w ]+)["']""")
CREATORS_NAME = re.compile(r"\w+")


def is_ours(lexer: Lexer, word: str) -> bool:
    """Return whether `word`, just read, begins a statement of ours and not something said."""
    return OURS[word].match(lexer.text, lexer.pos) is not None


def parse_user(name: str, parse_words: Callable[[Lexer], object]) -> Callable[[Lexer], User]:
    def parse(lexer: Lexer) -> User:
        file, number, code = lexer.source.file, lexer.number, lexer.text
        lexer.expect_no_block(name)
        words = parse_words(lexer)
        lexer.expect_end()
        lexer.advance()
        return User(file, number, name, " ".join(code.split()), words, code=code)

    return parse


def parse_passed_over(lexer: Lexer) -> User:
    """Pass over a statement that the game's own Python defines, with the block under it."""
    file, number, code = lexer.source.file, lexer.number, lexer.text
    name = lexer.matched(CREATORS_NAME) or ""
    lexer.advance()
    return User(file, number, name, " ".join(code.split()), code=code)


def statements_defined_in(text: str) -> set[str]:
    """Return the names of the statements that a script's Python registers."""
    return {" ".join(found[1].split()) for found in REGISTRATION.finditer(text)}


def parse_layered_image(lexer: Lexer) -> User:
    """Pass a whole `layeredimage` over."""
    file, number, code = lexer.source.file, lexer.number, lexer.text
    if not lexer.has_block:
        raise lexer.misread("nothing stands under this layeredimage line.")
    lexer.advance()
    return User(file, number, "layeredimage", " ".join(code.split()), code=code)


def parse_play_on(channel: str | None) -> Callable[[Lexer], PlayWords]:
    """None: the line names the channel itself."""

    def parse(lexer: Lexer) -> PlayWords:
        words = PlayWords(channel or _channel(lexer), _file(lexer, "play"))
        while not lexer.at_end():
            if lexer.keyword("fadeout"):
                words.fadeout = _seconds(lexer, "fadeout")
            elif lexer.keyword("if_changed"):
                words.if_changed = True
            else:
                _common_clause(lexer, words)
        return words

    return parse


def parse_queue_on(channel: str | None) -> Callable[[Lexer], QueueWords]:
    def parse(lexer: Lexer) -> QueueWords:
        words = QueueWords(channel or _channel(lexer), _file(lexer, "queue"))
        while not lexer.at_end():
            _common_clause(lexer, words)
        return words

    return parse


def parse_stop_on(channel: str | None) -> Callable[[Lexer], StopWords]:
    def parse(lexer: Lexer) -> StopWords:
        words = StopWords(channel or _channel(lexer))
        while not lexer.at_end():
            if lexer.keyword("fadeout"):
                words.fadeout = _seconds(lexer, "fadeout")
            elif lexer.keyword("channel"):
                words.channel_expression = lexer.require(lexer.simple_expression, "the channel")
            else:
                raise lexer.misread("a `stop` line goes on with `fadeout` and seconds, or ends.")
        return words

    return parse


def _channel(lexer: Lexer) -> str:
    return lexer.require(lexer.name, "the channel (music, sound, voice …)")


def _file(lexer: Lexer, statement: str) -> str:
    return lexer.require(lexer.simple_expression, f"the file to {statement}")


def _seconds(lexer: Lexer, clause: str) -> str:
    return lexer.require(lexer.simple_expression, f"the seconds after `{clause}`")


def _common_clause(lexer: Lexer, words: PlayWords | QueueWords) -> None:
    if lexer.keyword("fadein"):
        words.fadein = _seconds(lexer, "fadein")
    elif lexer.keyword("channel"):
        words.channel_expression = lexer.require(lexer.simple_expression, "the channel")
    elif lexer.keyword("loop"):
        words.loop = True
    elif lexer.keyword("noloop"):
        words.loop = False
    elif lexer.keyword("volume"):
        words.volume = lexer.simple_expression()
    else:
        raise lexer.misread(
            "this is no clause of `play` or `queue`.", "They are: fadein, fadeout, loop, noloop, if_changed, volume."
        )


def parse_pause(lexer: Lexer) -> PauseWords:
    return PauseWords(lexer.simple_expression())


def parse_voice(lexer: Lexer) -> VoiceWords:
    return VoiceWords(lexer.require(lexer.simple_expression, "the voice file"))


def parse_voice_sustain(lexer: Lexer) -> VoiceSustainWords:
    return VoiceSustainWords()


def parse_window(mode: str) -> Callable[[Lexer], WindowWords]:
    def parse(lexer: Lexer) -> WindowWords:
        if mode != "auto":
            return WindowWords(mode, lexer.simple_expression())
        change = next((change for change in ("hide", "show") if lexer.keyword(change)), None)
        return WindowWords(mode, lexer.simple_expression() if change else None, change)

    return parse


def parse_nvl(action: str) -> Callable[[Lexer], NvlWords]:
    def parse(lexer: Lexer) -> NvlWords:
        return NvlWords(action, lexer.simple_expression() if action != "clear" else None)

    return parse


def parse_screen_words(action: str) -> Callable[[Lexer], ScreenWords]:
    def parse(lexer: Lexer) -> ScreenWords:
        is_expression = lexer.keyword("expression")
        read = lexer.simple_expression if is_expression else lexer.name
        words = ScreenWords(action, lexer.require(read, "the screen's name"), is_expression)
        if action != "hide":
            if is_expression:
                lexer.keyword("pass")
            words.args = parse_arguments(lexer) or ()
        while True:
            if action != "hide" and lexer.keyword("nopredict"):
                words.nopredict = True
            elif action != "hide" and (lexer.keyword("as") or lexer.keyword("onlayer")):
                # Ren'Py takes these and `zorder` since 8.1.
                lexer.require(lexer.name, "the name")
            elif action != "hide" and lexer.keyword("zorder"):
                lexer.require(lexer.simple_expression, "the number after `zorder`")
            elif lexer.keyword("with"):
                words.with_ = lexer.require(lexer.simple_expression, "the transition after `with`")
            else:
                return words

    return parse


def parse_ticker(lexer: Lexer) -> TickerWords:
    if lexer.keyword("hide"):
        return TickerWords()
    if lexer.keyword("show"):
        return TickerWords(lexer.require(lexer.string, "the headline"))
    raise lexer.misread("a ticker is shown or hidden.", 'Write `ticker show "Headline"` or `ticker hide`.')


def parse_tv(lexer: Lexer) -> TvWords:
    if not lexer.keyword("channel"):
        raise lexer.misread("`channel` is missing here.", "Write `tv channel static`, for one.")
    return TvWords(lexer.require(lexer.name, "the channel"))


def parse_gas(lexer: Lexer) -> GasWords:
    level = lexer.require(lexer.name, "the gas's level")
    over = lexer.keyword("over")
    return GasWords(level, lexer.require(lexer.simple_expression, "the seconds after `over`") if over else None)


def parse_cue(lexer: Lexer) -> CueWords:
    return CueWords(lexer.require(lexer.name, "the cue's name"))


def parse_chapter(lexer: Lexer) -> ChapterWords:
    title = lexer.require(lexer.string, "the chapter's title")
    return ChapterWords(title, int(lexer.require(lexer.integer, "the chapter's number")))
