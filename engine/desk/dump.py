"""Write what a script says as JSON: flat, in source order, one object a statement. SCRIPT.md has the fields.

Fields that say nothing (None, false, "" and empty lists) are left out. Statements that hold mistakes are not there, and
the mistakes are.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from engine.script import statements as script
from engine.script.parser import Parsed, parse_bytes
from engine.script.statements import Block, ImageWords, Menu, MenuItem, Parameters, Say, Statement

Record = dict[str, Any]

KINDS: dict[type[Statement], str] = {
    script.Label: "label",
    script.Jump: "jump",
    script.Call: "call",
    script.Return: "return",
    script.Pass: "pass",
    script.If: "if",
    script.While: "while",
    script.Say: "say",
    script.Menu: "menu",
    script.Show: "show",
    script.Scene: "scene",
    script.Hide: "hide",
    script.ShowLayer: "show_layer",
    script.Camera: "camera",
    script.With: "with",
    script.Image: "image",
    script.Transform: "transform",
    script.Define: "define",
    script.Default: "default",
    script.Python: "python",
    script.Init: "init",
    script.User: "user",
    script.Screen: "screen",
    script.StyleStatement: "style",
    script.Testcase: "testcase",
    script.TranslateBlock: "translate",
    script.TranslateStrings: "translate_strings",
    script.TranslatePython: "translate_block",
}


def dump(files: Sequence[str | Path], out: str | Path | None = None) -> int:
    """Dump scripts: one to standard output, or any number as files under `out`. Return the exit status."""
    paths = [str(file) for file in files]
    if out is None and len(paths) != 1:
        print("dump: say with --out in which folder to write, or name one file only.", file=sys.stderr)
        return 2
    status = 0
    for path in paths:
        try:
            text = dumped(Path(path).read_bytes(), path)
        except OSError as error:
            print(f"dump: {path} can't be read: {error.strerror}.", file=sys.stderr)
            status = 1
            continue
        if out is None:
            print(text)
        else:
            target = Path(out) / (_relative(path, paths) + ".json")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text + "\n", encoding="utf-8")
    return status


def _relative(path: str, paths: Sequence[str]) -> str:
    """Return where a file goes under the output folder: its path from here, or from what all the files share."""
    from_here = os.path.relpath(path)
    if not from_here.startswith(os.pardir):
        return from_here
    folders = [os.path.dirname(os.path.abspath(one)) for one in paths]
    return os.path.relpath(os.path.abspath(path), os.path.commonpath(folders))


def dumped(data: bytes, file: str) -> str:
    return json.dumps(records(parse_bytes(data, file)), indent=1)


def records(parsed: Parsed) -> Record:
    errors = [{"line": mistake.line, "message": mistake.message} for mistake in parsed.mistakes]
    return {"statements": list(flat(parsed.statements, 0)), "errors": errors}


def flat(block: Block, depth: int) -> Iterator[Record]:
    """Yield the statements of a block, and after each what stands under it."""
    for statement in block:
        match statement:
            # What only says when a single statement runs is not a statement of its own.
            case script.Init(block=[single]) if single.line == statement.line:
                yield from flat((single,), depth)
            case script.Init(block=()):
                pass
            case _:
                yield {"line": statement.line, "kind": KINDS[type(statement)], "depth": depth} | _kept(
                    fields(statement)
                )
                for inner in _blocks(statement):
                    yield from flat(inner, depth + 1)


def _blocks(statement: Statement) -> Iterator[Block]:
    match statement:
        case script.Label() | script.While() | script.Init() | script.TranslateBlock() | script.TranslatePython():
            yield statement.block
        case script.If(branches=branches):
            yield from (block for _, block in branches)
        case Menu(items=items):
            yield from (item.block for item in items)


def fields(statement: Statement) -> Record:
    """Return what a statement says beyond its kind and place."""
    match statement:
        case Say():
            return _say(statement)
        case Menu():
            return _menu(statement)
        case script.Label(name=name, params=params, hide=hide):
            return {"name": name, "params": _parameters(params), "hide": hide}
        case script.Jump(target=target, expression=expression):
            return {"target": target, "expression": expression}
        case script.Call(target=target, expression=expression, args=args, from_=from_):
            return {"target": target, "expression": expression, "args": args, "from": from_}
        case script.Return(expression=source):
            return {"expression": source}
        case script.If(branches=branches):
            return {"conditions": [condition for condition, _ in branches]}
        case script.While(condition=condition):
            return {"condition": condition}
        case script.Show(words=words) | script.Hide(words=words):
            return _image_words(words) | {"with": statement.with_}
        case script.Scene(words=words):
            return (_image_words(words) if words else {"onlayer": statement.layer}) | {"with": statement.with_}
        case script.With(expr=expr):
            return {"expr": expr}
        case script.Image(name=words, expr=source):
            return {"name": words, "expr": source}
        case _:
            return _definition_fields(statement)


def _definition_fields(statement: Statement) -> Record:
    match statement:
        case script.Define(store=store, var=var, expr=expr, op=op, index=index):
            return {"store": store, "var": var, "expr": expr, "op": op, "index": index}
        case script.Default(store=store, var=var, expr=expr):
            return {"store": store, "var": var, "expr": expr}
        case script.Python():
            return _python(statement)
        case script.Init(priority=priority):
            return {"priority": priority}
        case script.User(name=name, text=text):
            return {"name": name, "text": text}
        case script.Transform(name=name) | script.Screen(name=name):
            return {"name": name}
        case script.StyleStatement(name=name) | script.Testcase(name=name):
            return {"name": name}
        case script.TranslateBlock(identifier=identifier, language=language):
            return {"identifier": identifier, "language": language}
        case script.TranslateStrings(language=language, strings=strings):
            pairs = [_kept({"old": old, "new": new, "line": line}) for old, new, line in strings]
            return {"language": language, "strings": pairs}
        case script.TranslatePython(language=language):
            return {"language": language}
        case _:
            return {}


def _say(say: Say) -> Record:
    return {
        "who": say.who,
        "what": say.what,
        "attributes": say.attributes,
        "temporary_attributes": say.temporary_attributes,
        "with": say.with_,
        "args": say.args,
        "interact": say.interact,
        "id": say.id,
    }


def _menu(menu: Menu) -> Record:
    return {
        "label": menu.label,
        "set": menu.set,
        "with": menu.with_,
        "args": menu.args,
        "say": _kept(_say(menu.say)) | {"line": menu.say.line} if menu.say else None,
        "items": [_kept(_item(item)) for item in menu.items],
    }


def _item(item: MenuItem) -> Record:
    return {"caption": item.caption, "if": item.condition, "args": item.args, "choice": item.choice}


def _parameters(params: Parameters | None) -> Record | None:
    return _kept({"names": params.names, "star": params.star, "dstar": params.dstar}) if params else None


def _image_words(words: ImageWords) -> Record:
    return {
        "image": words.image,
        "expression": words.expression,
        "at": words.at,
        "as": words.as_,
        "onlayer": words.onlayer,
        "zorder": words.zorder,
        "behind": words.behind,
    }


def _python(python: script.Python) -> Record:
    return {
        "form": python.form,
        "source": python.source.strip("\n"),
        "hide": python.hide,
        "store": python.store,
        "early": python.early,
        "init": python.init,
    }


def _kept(record: Record) -> Record:
    """Leave out what says nothing. A zero says something."""
    return {name: value for name, value in record.items() if value or (value == 0 and value is not False)}
