"""ATL: the lines under `show x:`, `image x:` and `transform x:` that say how a picture moves.

Kinds of AtlStatement: AtlBlock (`block:`), AtlProperties (anything with a warper, properties, or pictures), AtlRepeat,
AtlParallel and AtlChoice and AtlOn (neighbours of a kind belong together and become one), and AtlPassedOver for what is
read and not acted on.
"""

from __future__ import annotations

from collections.abc import Callable

from engine.script.lexer import Lexer
from engine.script.statements import (
    AtlBlock,
    AtlChoice,
    AtlOn,
    AtlParallel,
    AtlPassedOver,
    AtlProperties,
    AtlRepeat,
    AtlStatement,
)

CURVES = ("quad", "cubic", "quart", "quint", "expo", "circ", "back", "elastic", "bounce")
WARPERS = frozenset(
    ["pause", "instant", "linear", "ease", "easein", "easeout"]
    + [f"{warper}_{curve}" for warper in ("ease", "easein", "easeout") for curve in CURVES]
)
PROPERTY_NAMES = """
    additive align alignaround alpha anchor angle around blend blur corner1 corner2 crop crop_relative debug delay
    events fit gl_anisotropic gl_blend_func gl_color_mask gl_depth gl_drawable_resolution gl_mipmap gl_pixel_perfect
    gl_texture_scaling gl_texture_wrap matrixanchor matrixcolor matrixtransform maxsize mesh mesh_pad nearest offset
    perspective pos radius rotate rotate_pad shader size subpixel transform_anchor xalign xanchor xanchoraround xaround
    xcenter xoffset xpan xpos xsize xtile xycenter xysize xzoom yalign yanchor yanchoraround yaround ycenter yoffset
    ypan ypos ysize ytile yzoom zoom zpos zzoom
"""
PROPERTIES = frozenset(PROPERTY_NAMES.split())


def parse_atl(lexer: Lexer) -> AtlBlock:
    """Read a whole block, the lexer standing before its first line."""
    lexer.advance()
    number = lexer.number if not lexer.is_over else 0
    statements: list[AtlStatement | None] = []
    while not lexer.is_over:
        statements.append(_parse_statement(lexer))
        if lexer.at_end():
            lexer.advance()
        else:
            lexer.expect(",", "this line should end here, or go on with a comma.")
    return AtlBlock(number, tuple(_joined(statements)))


def _parse_statement(lexer: Lexer) -> AtlStatement | None:
    """Read one statement; None is `pass`, which only keeps its neighbours from being joined."""
    number = lexer.number
    start = lexer.pos
    word = lexer.word()
    if word == "pass":
        lexer.expect_no_block("pass")
        return None
    read = STATEMENTS.get(word or "")
    if read:
        return read(lexer, number)
    lexer.pos = start
    return _parse_properties(lexer, number)


def _parse_repeat(lexer: Lexer, number: int) -> AtlStatement:
    return AtlRepeat(number, lexer.simple_expression())


def _parse_block(lexer: Lexer, number: int) -> AtlStatement:
    return _block_under(lexer, "block")


def _parse_parallel(lexer: Lexer, number: int) -> AtlStatement:
    return AtlParallel(number, (_block_under(lexer, "parallel"),))


def _parse_choice(lexer: Lexer, number: int) -> AtlStatement:
    chance = lexer.simple_expression()
    return AtlChoice(number, ((chance, _block_under(lexer, "choice")),))


def _parse_on(lexer: Lexer, number: int) -> AtlStatement:
    events = [lexer.require(lexer.word, "the event after `on`")]
    while lexer.match(","):
        event = lexer.word()
        if event is None:
            break
        events.append(event)
    block = _block_under(lexer, "on")
    return AtlOn(number, tuple((event, block) for event in events))


def _parse_contains(lexer: Lexer, number: int) -> AtlStatement:
    expression = lexer.simple_expression()
    if expression:
        lexer.expect_no_block("contains")
        return AtlPassedOver(number, "contains", expression)
    _block_under(lexer, "contains")
    return AtlPassedOver(number, "contains", "")


def _parse_animation(lexer: Lexer, number: int) -> AtlStatement:
    lexer.expect_no_block("animation")
    return AtlPassedOver(number, "animation", "")


def _passed_over(word: str) -> Callable[[Lexer, int], AtlStatement]:
    def read(lexer: Lexer, number: int) -> AtlStatement:
        part = lexer.word if word == "event" else lexer.simple_expression
        text = lexer.require(part, f"what `{word}` is about")
        lexer.expect_no_block(word)
        return AtlPassedOver(number, word, text)

    return read


STATEMENTS: dict[str, Callable[[Lexer, int], AtlStatement]] = {
    "repeat": _parse_repeat,
    "block": _parse_block,
    "parallel": _parse_parallel,
    "choice": _parse_choice,
    "on": _parse_on,
    "contains": _parse_contains,
    "animation": _parse_animation,
    "time": _passed_over("time"),
    "function": _passed_over("function"),
    "event": _passed_over("event"),
}


def _block_under(lexer: Lexer, word: str) -> AtlBlock:
    lexer.expect_block(word)
    return parse_atl(lexer.sub_block())


def _parse_properties(lexer: Lexer, number: int) -> AtlProperties:
    statement = AtlProperties(number)
    start = lexer.pos
    warper = lexer.name()
    if warper in WARPERS:
        statement.warper = warper
        statement.duration = lexer.require(lexer.simple_expression, f"the time that `{warper}` takes")
    elif warper == "warp":
        statement.warp_function = lexer.require(lexer.simple_expression, "the function after `warp`")
        statement.duration = lexer.require(lexer.simple_expression, "the time after the function")
    else:
        lexer.pos = start
    clauses = _ClauseReading(lexer, statement)
    if not clauses.read():
        lexer.expect_no_block("ATL")
    return statement


class _ClauseReading:
    """Reads properties and pictures: the rest of a line and, under a warper with a colon, a block of them."""

    def __init__(self, lexer: Lexer, statement: AtlProperties) -> None:
        self.outer = lexer
        self.lexer = lexer
        self.statement = statement
        self.has_block = False

    def read(self) -> bool:
        """Return whether the clauses went on in a block."""
        was_picture = False
        while True:
            self._enter_block_or_next_line()
            start = self.lexer.pos
            name = self.lexer.name()
            if name in ("pass", "clockwise", "counterclockwise"):
                was_picture = False
            elif name == "circles":
                self.outer.require(self.outer.simple_expression, "the number of circles")
                was_picture = False
            elif name and (name in PROPERTIES or name.startswith("u_")):
                self._read_property(name)
                was_picture = False
            else:
                self.lexer.pos = start
                if not self._read_picture(was_picture):
                    return self.has_block
                was_picture = True

    def _enter_block_or_next_line(self) -> None:
        if self.statement.warper and not self.has_block and self.lexer.match(":"):
            self.lexer.expect_end()
            if not self.lexer.has_block:
                raise self.lexer.misread("nothing stands under this line.", "Indent the properties that belong to it.")
            self.has_block = True
            self.lexer = self.lexer.sub_block()
            self.lexer.advance()
            self.lexer.expect_no_block("ATL")
        if self.has_block and self.lexer.at_end():
            self.lexer.advance()
            self.lexer.expect_no_block("ATL")

    def _read_property(self, name: str) -> None:
        value = self.lexer.require(self.lexer.simple_expression, f"the value of {name}")
        while self.lexer.keyword("knot"):
            # The points of a curve are passed over: the picture goes straight to the curve's end.
            self.lexer.require(self.lexer.simple_expression, "the point after `knot`")
        self.statement.properties += ((name, value),)

    def _read_picture(self, was_picture: bool) -> bool:
        expression = self.lexer.simple_expression()
        if not expression:
            return False
        if was_picture:
            raise self.lexer.misread(
                "two pictures stand side by side here.",
                "Is one of them a misspelled property? If not, put `pass` between.",
            )
        with_ = None
        if self.lexer.keyword("with"):
            with_ = self.lexer.require(self.lexer.simple_expression, "the transition after `with`")
        self.statement.expressions += ((expression, with_),)
        return True


def _joined(statements: list[AtlStatement | None]) -> list[AtlStatement]:
    """Join neighbouring `parallel`, `choice` and `on` statements, each kind into one."""
    joined: list[AtlStatement] = []
    before: AtlStatement | None = None
    for statement in statements:
        match before, statement:
            case AtlParallel(), AtlParallel(blocks=blocks):
                before.blocks += blocks
            case AtlChoice(), AtlChoice(choices=choices):
                before.choices += choices
            case AtlOn(), AtlOn(handlers=handlers):
                before.handlers += handlers
            case _, None:
                before = None
            case _, _:
                joined.append(statement)
                before = statement
    return joined
