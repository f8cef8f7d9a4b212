"""Runs inside Ren'Py: parses scripts with its own parser and writes them as the JSON that our `dump` writes.

A stub project's `python early` block executes this file, which is when all statements of Ren'Py's `common` folder are
registered, and ends Ren'Py before anything is shown. `ORACLE_JOB` names a JSON file: [{"script", "out"}, ...].
Each JSON also has `ids`, [line, id] of every line, for the test of line ids.
"""

# Ren'Py's own names; nothing here is imported by our tests.
import json
import os
import re

import renpy

ABSENT = (None, False, "", [], (), {})


def text(value):
    """PyExpr and the like are strings that know where they stand."""
    return None if value is None else str(value)


def kept(record):
    return {key: value for key, value in record.items() if type(value) is int or value not in ABSENT}


def arguments(info):
    if info is None:
        return None
    listed = []
    for index, (keyword, expression) in enumerate(info.arguments):
        if index in info.starred_indexes:
            keyword = "*"
        elif index in info.doublestarred_indexes:
            keyword = "**"
        listed.append([keyword, text(expression)])
    return listed


def parameters(info):
    if info is None:
        return None
    names = [[name, text(default)] for name, default in info.parameters]
    return kept({"names": names, "star": info.extrapos, "dstar": info.extrakw}) or {}


def store_name(name):
    return None if name == "store" else name.split(".", 1)[1]


def say(node):
    return kept(
        {
            "who": text(node.who),
            "what": node.what,
            "attributes": list(node.attributes or []),
            "temporary_attributes": list(node.temporary_attributes or []),
            "with": text(node.with_),
            "args": arguments(node.arguments),
            "interact": node.interact,
            "id": getattr(node, "identifier", None),
        }
    )


def image_words(imspec):
    name, expression, tag, at_list, layer, zorder, behind = imspec
    return {
        "image": [] if expression else [text(word) for word in name],
        "expression": text(expression),
        "at": [text(at) for at in at_list],
        "as": tag,
        "onlayer": layer,
        "zorder": text(zorder),
        "behind": list(behind),
    }


class Walk:
    def __init__(self):
        self.records = []

    def add(self, node, kind, depth, **fields):
        fields = {key.rstrip("_"): value for key, value in fields.items()}
        record = {"line": node.linenumber, "kind": kind, "depth": depth}
        record.update(kept(fields))
        self.records.append(record)
        return record

    def block(self, nodes, depth):
        ast = renpy.ast
        index = 0
        while index < len(nodes):
            node = nodes[index]
            after = nodes[index + 1 :]
            index += 1
            # `show x with y` is With(None, paired), Show, With: one statement of ours.
            if isinstance(node, ast.With) and node.paired is not None:
                self.image(after[0], depth, text(node.paired))
                index += 2
            elif (
                isinstance(node, ast.Label)
                and after
                and isinstance(after[0], (ast.Say, ast.Menu))
                and self.of_menu(node, after)
            ):
                index += self.menu(node.name, after, depth)
            elif isinstance(node, ast.Say) and after and isinstance(after[0], ast.Menu) and self.asks(node, after[0]):
                index += self.menu(None, [node, *after], depth) - 1
            elif isinstance(node, ast.Menu):
                self.menu(None, [node], depth)
            elif isinstance(node, ast.Call):
                index += self.call(node, after, depth)
            else:
                self.one(node, depth)

    def of_menu(self, label, after):
        if label.block:
            return False
        menu = after[1] if isinstance(after[0], renpy.ast.Say) and len(after) > 1 else after[0]
        return isinstance(menu, renpy.ast.Menu) and getattr(menu, "statement_start", None) is label

    def asks(self, node, menu):
        return getattr(menu, "statement_start", None) is node

    def menu(self, label, nodes, depth):
        """Return how many nodes were used."""
        asks = isinstance(nodes[0], renpy.ast.Say)
        node = nodes[1] if asks else nodes[0]
        question = dict(say(nodes[0]), line=nodes[0].linenumber) if asks else None
        items = []
        blocks = []
        listed = node.item_arguments or [None] * len(node.items)
        for (caption, condition, block), args in zip(node.items, listed, strict=True):
            condition = None if condition == "True" else text(condition)
            items.append(
                kept({"caption": caption, "if": condition, "args": arguments(args), "choice": block is not None})
            )
            blocks.append(block or [])
        self.add(
            node, "menu", depth, label=label, set=text(node.set), with_=text(node.with_),
            args=arguments(node.arguments), say=question, items=items,
        )  # fmt: skip
        for block in blocks:
            self.block(block, depth + 1)
        return 2 if asks else 1

    def call(self, node, after, depth):
        from_ = None
        used = 0
        if after and isinstance(after[0], renpy.ast.Label) and after[0].linenumber == node.linenumber:
            from_ = after[0].name
            used = 1
        self.add(
            node, "call", depth, target=text(node.label), expression=node.expression, args=arguments(node.arguments),
            from_=from_,
        )  # fmt: skip
        return used + 1  # the Pass that Ren'Py adds

    def image(self, node, depth, with_=None):
        ast = renpy.ast
        kind = {ast.Show: "show", ast.Scene: "scene", ast.Hide: "hide"}[type(node)]
        if node.imspec is None:
            layer = None if node.layer == "master" else node.layer
            self.add(node, kind, depth, onlayer=layer, with_=with_)
        else:
            self.add(node, kind, depth, with_=with_, **image_words(node.imspec))

    def one(self, node, depth):
        ast = renpy.ast
        t = type(node)
        if t is ast.Say:
            self.add(node, "say", depth, **say(node))
        elif t is ast.Label:
            self.add(node, "label", depth, name=node.name, params=parameters(node.parameters), hide=node.hide)
            self.block(node.block, depth + 1)
        elif t is ast.Jump:
            self.add(node, "jump", depth, target=text(node.target), expression=node.expression)
        elif t is ast.Return:
            self.add(node, "return", depth, expression=text(node.expression))
        elif t is ast.Pass:
            self.add(node, "pass", depth)
        elif t is ast.If:
            self.conditional(node, depth)
        elif t is ast.While:
            self.add(node, "while", depth, condition=text(node.condition))
            self.block(node.block, depth + 1)
        elif t in (ast.Show, ast.Scene, ast.Hide):
            self.image(node, depth)
        elif t is ast.With:
            self.add(node, "with", depth, expr=text(node.expr))
        elif t is ast.ShowLayer:
            self.add(node, "show_layer", depth)
        elif t is ast.Camera:
            self.add(node, "camera", depth)
        elif t is ast.Image:
            expr = node.code.source if node.code is not None else None
            self.add(node, "image", depth, name=[text(word) for word in node.imgname], expr=text(expr))
        elif t is ast.Transform:
            self.add(node, "transform", depth, name=node.varname)
        elif t is ast.Define:
            self.add(
                node, "define", depth, store=store_name(node.store), var=node.varname, expr=text(node.code.source),
                op=node.operator, index=text(node.index.source) if node.index is not None else None,
            )  # fmt: skip
        elif t is ast.Default:
            self.add(
                node, "default", depth, store=store_name(node.store), var=node.varname, expr=text(node.code.source)
            )
        elif t in (ast.Python, ast.EarlyPython):
            self.python(node, depth)
        elif t is ast.Init:
            self.init(node, depth)
        elif t is ast.UserStatement:
            line = re.sub(r"\s+", " ", node.line).strip()
            self.add(node, "user", depth, name=renpy.statements.get_name(node.parsed), text=line)
        elif t is ast.Screen:
            self.add(node, "screen", depth, name=node.screen.name)
        elif t is ast.Style:
            self.add(node, "style", depth, name=node.style_name)
        elif t is ast.Testcase:
            self.add(node, "testcase", depth, name=node.label)
        elif t is ast.Translate:
            self.add(node, "translate", depth, identifier=node.identifier, language=node.language)
            self.block(node.block, depth + 1)
        elif t in (ast.TranslateBlock, ast.TranslateEarlyBlock):
            self.add(node, "translate_block", depth, language=node.language)
            self.block(node.block, depth + 1)
        elif t in (ast.EndTranslate, ast.RPY, ast.PostUserStatement):
            pass
        else:
            raise TypeError(t.__name__)

    def conditional(self, node, depth):
        # Ren'Py writes else as the string True, which is no PyExpr as every condition of a script is.
        conditions = [
            text(condition) if isinstance(condition, renpy.ast.PyExpr) else None for condition, _ in node.entries
        ]
        self.add(node, "if", depth, conditions=conditions)
        for _, block in node.entries:
            self.block(block, depth + 1)

    def python(self, node, depth, priority=None):
        source = node.code.source
        # The parser keeps no record of which form it was; a block always ends in a newline.
        form = "block" if source.endswith("\n") else "$"
        record = self.add(
            node, "python", depth, form=form, source=source.strip("\n"), hide=node.hide, store=store_name(node.store),
            early=isinstance(node, renpy.ast.EarlyPython),
        )  # fmt: skip
        if priority is not None:
            record["init"] = priority

    def init(self, node, depth):
        ast = renpy.ast
        block = node.block
        if block and isinstance(block[0], ast.TranslateString):
            self.strings(node, block, depth)
        elif len(block) == 1 and block[0].linenumber == node.linenumber:
            if isinstance(block[0], (ast.Python, ast.EarlyPython)):
                self.python(block[0], depth, node.priority)
            else:
                self.block(block, depth)
        elif block:
            self.add(node, "init", depth, priority=node.priority)["priority"] = node.priority
            self.block(block, depth + 1)

    def strings(self, node, block, depth):
        pairs = [kept({"old": s.old, "new": s.new, "line": s.linenumber}) for s in block]
        self.add(node, "translate_strings", depth, language=block[0].language, strings=pairs)


def line_ids(statements, name):
    """Return [line, id] of each line, as Ren'Py makes them when it loads a file."""
    renpy.game.script.assign_names(statements, name)
    renpy.translation.restructure(statements)
    found = []

    def visit(node):
        if isinstance(node, renpy.ast.Translate) and node.language is None:
            found.extend([say.linenumber, node.identifier] for say in node.block if isinstance(say, renpy.ast.Say))

    for statement in statements:
        statement.get_children(visit)
    return found


def parse(path):
    """Do what renpy.parser.parse does, but keep what parses when something else does not."""
    with open(path, "rb") as script:
        data = script.read().decode("utf-8")
    parser = renpy.parser
    del parser.parse_errors[:]
    try:
        lines = parser.list_logical_lines(path, data or "\n", 1)
        nested = parser.group_logical_lines(lines)
        statements = parser.parse_block(parser.Lexer(nested))
    except parser.ParseError as error:
        parser.parse_errors.append(error.message)
        statements = []
    errors = []
    for message in parser.parse_errors:
        line = re.search(r", line (\d+)", message)
        errors.append({"line": int(line.group(1)) if line else 0, "message": message})
    del parser.parse_errors[:]
    return statements, errors


def dump(path):
    statements, errors = parse(path)
    walk = Walk()
    walk.block(statements, 0)
    result = {"statements": walk.records, "errors": errors}
    try:
        result["ids"] = line_ids(statements, path)
    except Exception as error:
        result["ids_error"] = repr(error)
    return result


def run():
    with open(os.environ["ORACLE_JOB"]) as job:
        jobs = json.load(job)
    for task in jobs:
        try:
            result = dump(task["script"])
        except Exception:
            import traceback

            result = {"crash": traceback.format_exc()}
        with open(task["out"], "w") as out:
            json.dump(result, out, indent=1)
    os._exit(0)


run()
