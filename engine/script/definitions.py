"""What is made before the story starts, and Python: define, default, transform, `$`, python, init; and what is passed
over whole: screen, style, testcase, layeredimage."""

from __future__ import annotations

from collections.abc import Iterable

from engine.script.atl import parse_atl
from engine.script.lexer import Lexer
from engine.script.lines import LogicalLine
from engine.script.parameters import parse_parameters
from engine.script.statements import (
    Default,
    Define,
    Init,
    Python,
    Screen,
    Statement,
    StyleStatement,
    Testcase,
    Transform,
    TranslatePython,
)


def parse_define(lexer: Lexer) -> Statement:
    file, number = lexer.source.file, lexer.number
    priority = int(lexer.integer() or 0)
    store, name = _variable(lexer)
    index = None
    if lexer.match("["):
        index = lexer.python_until("]")
        lexer.expect("]")
    op = "+=" if lexer.match("+=") else "|=" if lexer.match("|=") else "="
    if op == "=":
        lexer.expect("=", "a `=` is missing here.")
    statement = Define(file, number, store, name, _value(lexer, "define"), op, index)
    return _end_definition(lexer, statement, priority)


def parse_default(lexer: Lexer) -> Statement:
    file, number = lexer.source.file, lexer.number
    priority = int(lexer.integer() or 0)
    store, name = _variable(lexer)
    lexer.expect("=", "a `=` is missing here.")
    return _end_definition(lexer, Default(file, number, store, name, _value(lexer, "default")), priority)


def _variable(lexer: Lexer) -> tuple[str | None, str]:
    """Read `a.b.c` as the store `a.b` and the name `c`."""
    *store, name = _dotted_words(lexer)
    return ".".join(store) or None, name


def _dotted_words(lexer: Lexer) -> Iterable[str]:
    yield lexer.require(lexer.word, "the name of a variable")
    while lexer.match("."):
        yield lexer.require(lexer.word, "a name after the dot")


def _value(lexer: Lexer, statement: str) -> str:
    value = lexer.rest()
    if not value:
        raise lexer.misread("the value is missing after the `=`.")
    lexer.expect_no_block(statement)
    return value


def parse_transform(lexer: Lexer) -> Statement:
    file, number = lexer.source.file, lexer.number
    priority = int(lexer.integer() or 0)
    name = lexer.require(lexer.name, "the transform's name")
    params = parse_parameters(lexer)
    if params and (params.star or params.dstar):
        raise lexer.misread("a transform can't take any number of parameters.")
    lexer.expect_colon("transform")
    return _end_definition(lexer, Transform(file, number, name, params, parse_atl(lexer.sub_block())), priority)


def _end_definition(lexer: Lexer, statement: Statement, priority: int) -> Statement:
    wrapped = at_priority(lexer, statement, priority)
    lexer.advance()
    return wrapped


def at_priority(lexer: Lexer, statement: Statement, priority: int) -> Statement:
    """Return the statement in an Init if its own priority or the file's `init offset` asks for another time than usual.

    Under an `init` line it is that line's time which counts.
    """
    if lexer.is_init or priority + lexer.init_offset == 0:
        return statement
    return Init(statement.file, statement.line, priority + lexer.init_offset, (statement,))


def parse_dollar(lexer: Lexer) -> Python:
    file, number = lexer.source.file, lexer.number
    # Spaces before the code are kept out, a backslash at a line's end is Python's own.
    source = lexer.text[lexer.pos :].strip()
    if not source:
        raise lexer.misread("the Python is missing after the dollar.")
    lexer.expect_no_block("$")
    lexer.advance()
    return Python(file, number, "$", source)


def parse_python(lexer: Lexer) -> Python:
    file, number = lexer.source.file, lexer.number
    early = lexer.keyword("early")
    hide = lexer.keyword("hide")
    store = lexer.require(lexer.dotted_name, "the store's name after `in`") if lexer.keyword("in") else None
    lexer.expect_block("python")
    source = _python_block(lexer)
    lexer.advance()
    return Python(file, number, "block", source, hide, store, early)


def _python_block(lexer: Lexer) -> str:
    """Return the block as Python, each level indented by four spaces and each line on its number below the first.

    Blank lines stand for comments and for what a string or bracket took, so that a traceback's line can be found.
    """
    parts: list[str] = []
    expected = lexer.number + 1
    indents: list[LogicalLine] = []
    for index in range(lexer.index + 1, lexer.line.end):
        line = lexer.lines[index]
        while indents and indents[-1].end <= index:
            indents.pop()
        indent = "    " * len(indents)
        parts.append((indent + "\n") * (line.number - expected) + indent + line.text + "\n")
        expected = line.number + line.text.count("\n") + 1
        if line.end > index + 1:
            indents.append(line)
    return "".join(parts)


def parse_init(lexer: Lexer) -> Statement:
    """`init N:` owns a block; `init N python:` and its like are one statement run at that priority."""
    file, number = lexer.source.file, lexer.number
    priority = int(lexer.integer() or 0) + lexer.init_offset
    if lexer.match(":"):
        lexer.expect_end()
        if not lexer.has_block:
            raise lexer.misread("nothing stands under this init line.")
        block = lexer.read_block(is_init=True)
        lexer.advance()
        return Init(file, number, priority, block)
    if lexer.keyword("init"):
        raise lexer.misread("one `init` on a line is enough.")
    was_init, lexer.is_init = lexer.is_init, True
    try:
        statements = lexer.grammar.read_statement(lexer)
    finally:
        lexer.is_init = was_init
    match statements:
        case [Python() as python] if python.line == number:
            python.init = priority
            return python
        case [Define() | Default() | Transform() | StyleStatement() | Screen() as statement] if priority == 0:
            return statement
    return Init(file, number, priority, tuple(statements))


def parse_init_offset(lexer: Lexer) -> tuple[()]:
    lexer.expect("=")
    offset = lexer.require(lexer.integer, "the number")
    lexer.end_statement("init offset")
    lexer.init_offset = int(offset)
    return ()


def parse_monologue(lexer: Lexer) -> tuple[()]:
    if lexer.keyword("double"):
        lexer.monologue_delimiter = "\n\n"
    elif lexer.keyword("single"):
        lexer.monologue_delimiter = "\n"
    else:
        raise lexer.misread("`rpy monologue` is either `single` or `double`.")
    lexer.end_statement("rpy monologue")
    return ()


def parse_rpy_python(lexer: Lexer) -> tuple[()]:
    lexer.expect("3")
    lexer.end_statement("rpy python")
    return ()


def parse_screen(lexer: Lexer) -> Screen:
    file, number = lexer.source.file, lexer.number
    lexer.integer()
    name = lexer.require(lexer.word, "the screen's name")
    lexer.advance()
    return Screen(file, number, name)


def parse_style(lexer: Lexer) -> StyleStatement:
    file, number = lexer.source.file, lexer.number
    name = lexer.require(lexer.word, "the style's name")
    lexer.advance()
    return StyleStatement(file, number, name)


def parse_testcase(lexer: Lexer) -> Testcase:
    file, number = lexer.source.file, lexer.number
    name = lexer.require(lexer.name, "the testcase's name")
    lexer.expect_block("testcase")
    lexer.advance()
    return Testcase(file, number, name)


def parse_translate_python(lexer: Lexer, language: str | None, form: str) -> TranslatePython:
    file, number = lexer.source.file, lexer.number
    was_init, lexer.is_init = lexer.is_init, True
    try:
        inner = parse_python(lexer) if form == "python" else parse_style(lexer)
    finally:
        lexer.is_init = was_init
    return TranslatePython(file, number, language, form, (inner,))
