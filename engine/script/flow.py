"""Where the story goes: labels, jumps, calls, conditions and loops."""

from __future__ import annotations

from engine.script.lexer import Lexer
from engine.script.parameters import parse_arguments, parse_parameters
from engine.script.statements import Block, Call, If, Jump, Label, Pass, Return, While


def parse_label(lexer: Lexer, *, is_init: bool = False) -> Label:
    file, number = lexer.source.file, lexer.number
    name = lexer.require(lexer.declared_label, "the label's name")
    params = parse_parameters(lexer)
    hide = lexer.keyword("hide")
    lexer.expect_colon("label")
    block = lexer.read_block(is_init=is_init)
    lexer.advance()
    return Label(file, number, name, params, hide, block)


def parse_init_label(lexer: Lexer) -> Label:
    return parse_label(lexer, is_init=True)


def parse_jump(lexer: Lexer) -> Jump:
    file, number = lexer.source.file, lexer.number
    target, is_expression = _target(lexer)
    lexer.end_statement("jump")
    return Jump(file, number, target, is_expression)


def parse_call(lexer: Lexer) -> Call:
    file, number = lexer.source.file, lexer.number
    target, is_expression = _target(lexer)
    lexer.keyword("pass")
    args = parse_arguments(lexer) or ()
    from_ = None
    if lexer.keyword("from"):
        from_ = lexer.require(lambda: lexer.label_name(declares=True), "the label after `from`")
    lexer.end_statement("call")
    return Call(file, number, target, is_expression, args, from_)


def _target(lexer: Lexer) -> tuple[str, bool]:
    if lexer.keyword("expression"):
        return lexer.require(lexer.simple_expression, "the expression"), True
    return lexer.require(lexer.label_name, "the label's name"), False


def parse_return(lexer: Lexer) -> Return:
    file, number = lexer.source.file, lexer.number
    lexer.expect_no_block("return")
    expression = lexer.rest() or None
    lexer.advance()
    return Return(file, number, expression)


def parse_pass(lexer: Lexer) -> Pass:
    file, number = lexer.source.file, lexer.number
    lexer.end_statement("pass")
    return Pass(file, number)


def parse_if(lexer: Lexer) -> If:
    file, number = lexer.source.file, lexer.number
    branches: list[tuple[str | None, Block]] = [_branch(lexer, "if")]
    while lexer.keyword("elif"):
        branches.append(_branch(lexer, "elif"))
    if lexer.keyword("else"):
        lexer.expect_block("else")
        branches.append((None, lexer.read_block()))
        lexer.advance()
    return If(file, number, tuple(branches))


def parse_while(lexer: Lexer) -> While:
    file, number = lexer.source.file, lexer.number
    condition, block = _branch(lexer, "while")
    return While(file, number, condition, block)


def _branch(lexer: Lexer, word: str) -> tuple[str, Block]:
    condition = lexer.python_expression(f"the condition after `{word}`")
    lexer.expect_block(word)
    block = lexer.read_block()
    lexer.advance()
    return condition, block
