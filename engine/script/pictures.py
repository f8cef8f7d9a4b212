"""What is seen: show, scene, hide, with, image, and whole layers."""

from __future__ import annotations

from engine.script.atl import parse_atl
from engine.script.definitions import at_priority
from engine.script.lexer import Lexer
from engine.script.statements import (
    AtlBlock,
    Camera,
    Hide,
    Image,
    ImageWords,
    Scene,
    Show,
    ShowLayer,
    Statement,
    With,
)


def parse_show(lexer: Lexer) -> Show:
    file, number = lexer.source.file, lexer.number
    words = _image_words(lexer)
    with_ = _with_clause(lexer)
    return Show(file, number, words, with_, _motion(lexer, "show"))


def parse_scene(lexer: Lexer) -> Scene:
    file, number = lexer.source.file, lexer.number
    layer = lexer.require(lexer.name, "the layer after `onlayer`") if lexer.keyword("onlayer") else None
    if lexer.at_end():
        lexer.advance()
        return Scene(file, number, None, layer=layer)
    words = _image_words(lexer)
    with_ = _with_clause(lexer)
    return Scene(file, number, words, with_, _motion(lexer, "scene"), layer)


def parse_hide(lexer: Lexer) -> Hide:
    file, number = lexer.source.file, lexer.number
    words = _image_words(lexer)
    with_ = _with_clause(lexer)
    lexer.end_statement("hide")
    return Hide(file, number, words, with_)


def parse_with(lexer: Lexer) -> With:
    file, number = lexer.source.file, lexer.number
    expr = lexer.require(lexer.simple_expression, "the transition")
    lexer.end_statement("with")
    return With(file, number, expr)


def parse_show_layer(lexer: Lexer) -> ShowLayer:
    file, number = lexer.source.file, lexer.number
    layer = lexer.require(lexer.name, "the layer's name")
    at = lexer.expression_list() if lexer.keyword("at") else ()
    return ShowLayer(file, number, layer, at, _motion(lexer, "show layer"))


def parse_camera(lexer: Lexer) -> Camera:
    file, number = lexer.source.file, lexer.number
    layer = lexer.name() or "master"
    at = lexer.expression_list() if lexer.keyword("at") else ()
    return Camera(file, number, layer, at, _motion(lexer, "camera"))


def parse_image(lexer: Lexer) -> Statement:
    """An image made under `init offset` is wrapped in an Init of that priority; `program` adds what images add."""
    file, number = lexer.source.file, lexer.number
    name = _image_name(lexer, is_declared=True)
    if lexer.match(":"):
        lexer.expect_end()
        image = Image(file, number, name, None, parse_atl(lexer.sub_block()))
    else:
        lexer.expect("=", "an image needs `=` and a picture, or a colon and ATL, here.")
        expr = lexer.rest()
        if not expr:
            raise lexer.misread("the picture is missing after the `=`.")
        lexer.expect_no_block("image")
        image = Image(file, number, name, expr)
    wrapped = at_priority(lexer, image, 0)
    lexer.advance()
    return wrapped


def _motion(lexer: Lexer, statement: str) -> AtlBlock | None:
    """End the statement: with the ATL under a colon, or without a block."""
    atl = None
    if lexer.match(":"):
        atl = parse_atl(lexer.sub_block())
    else:
        lexer.expect_no_block(statement)
    lexer.expect_end()
    lexer.advance()
    return atl


def _with_clause(lexer: Lexer) -> str | None:
    if not lexer.keyword("with"):
        return None
    return lexer.require(lexer.simple_expression, "the transition after `with`")


def _image_name(lexer: Lexer, *, is_declared: bool = False) -> tuple[str, ...]:
    """Read an image's words. Where one is shown, an expression may end them: `show text "Hello"`."""
    words: list[str] = []
    start = lexer.pos
    while True:
        place = lexer.pos
        word = lexer.image_word()
        if word is None:
            break
        if is_declared and word[0] == "-":
            raise lexer.misread("an image's name can't hold a word that begins with a minus.", at=place + 1)
        words.append(word)
    if not words:
        raise lexer.misread("the image's name is missing here.", at=start)
    if not is_declared:
        expression = lexer.simple_expression()
        if expression is not None:
            words.append(expression)
    return tuple(words)


def _image_words(lexer: Lexer) -> ImageWords:
    words = ImageWords()
    if lexer.keyword("expression") or lexer.keyword("image"):
        words.expression = lexer.require(lexer.simple_expression, "the expression")
    else:
        words.image = _image_name(lexer)
    while True:
        if lexer.keyword("onlayer"):
            _once(lexer, "onlayer", words.onlayer)
            words.onlayer = lexer.require(lexer.name, "the layer after `onlayer`")
        elif lexer.keyword("at"):
            _once(lexer, "at", words.at)
            words.at = lexer.expression_list()
        elif lexer.keyword("as"):
            _once(lexer, "as", words.as_)
            words.as_ = lexer.require(lexer.name, "the tag after `as`")
        elif lexer.keyword("zorder"):
            _once(lexer, "zorder", words.zorder)
            words.zorder = lexer.require(lexer.simple_expression, "the number after `zorder`")
        elif lexer.keyword("behind"):
            _once(lexer, "behind", words.behind)
            words.behind = _tags(lexer)
        else:
            return words


def _once(lexer: Lexer, clause: str, value: object) -> None:
    if value:
        raise lexer.misread(f"there can be only one `{clause}`.")


def _tags(lexer: Lexer) -> tuple[str, ...]:
    tags = [lexer.require(lexer.name, "the tag after `behind`")]
    while lexer.match(","):
        tags.append(lexer.require(lexer.name, "the tag after the comma"))
    return tuple(tags)
