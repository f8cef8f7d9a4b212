"""Runs inside Ren'Py: plays labels of a game without showing anything, and writes down what a player would meet.

Executed in a `python early` block of a copy of the game, it mends what Debian's Ren'Py needs mended, and leaves `play`
to be called once everything is loaded. `ORACLE_JOB` names a JSON file: {"labels", "policy", "out"}. For each label, a
list of events as our `transcript` writes them.
"""

import ast as python_ast
import builtins
import json
import os
import random
import re

import renpy


def mend_positions():
    """Python 3.11 refuses what Ren'Py 8.0.3 says of where screens' expressions end: say that it is not known."""

    def compile_(source, *args, **kwargs):
        if isinstance(source, python_ast.AST):
            for node in python_ast.walk(source):
                for name in ("end_lineno", "end_col_offset"):
                    if hasattr(node, name):
                        setattr(node, name, None)
        return builtins.compile(source, *args, **kwargs)

    import renpy.sl2.slast

    renpy.sl2.slast.compile = compile_
    if hasattr(renpy, "python"):
        renpy.python.compile = compile_


def text_of(value):
    return None if value is None else str(value)


class Over(Exception):
    """The story has to stop."""


class Recorder:
    def __init__(self, policy):
        self.events = []
        self.policy = policy
        self.picked = {}
        self.chance = random.Random(int(policy)) if policy not in ("first", "last", "cover") else None
        self.extending = False
        self.in_menu = None

    def tell(self, node, kind, **event):
        name = node.filename.replace("\\", "/")
        self.events.append(dict({"k": kind}, file=name, line=node.linenumber, **event))

    def here(self):
        return renpy.game.script.lookup(renpy.game.context().current)

    def choose(self, node, count):
        if self.policy == "first":
            return 0
        if self.policy == "last":
            return count - 1
        if self.chance is not None:
            return self.chance.randrange(count)
        picked = self.picked.setdefault((node.filename, node.linenumber), {})
        index = min(range(count), key=lambda choice: picked.get(choice, 0))
        picked[index] = picked.get(index, 0) + 1
        return index


recorder = None


def is_ours(node):
    """Ren'Py's own scripts run too: a game's are what is told."""
    return not node.filename.replace("\\", "/").startswith("renpy/")


def before(cls, tell):
    """Call `tell(node)` before a statement of this class runs."""
    execute = cls.execute

    def told(self):
        if recorder is not None and is_ours(self):
            tell(self)
        return execute(self)

    cls.execute = told


def words(imspec):
    name, expression = imspec[0], imspec[1]
    return text_of(expression) if expression else " ".join(text_of(word) for word in name)


def watch_pictures():
    ast = renpy.ast

    def shown(kind):
        def tell(node):
            recorder.tell(node, kind, image=words(node.imspec) if node.imspec else "")

        return tell

    before(ast.Show, shown("show"))
    before(ast.Scene, shown("scene"))
    before(ast.Hide, shown("hide"))

    def with_(node):
        # The one before a `show x with y` only says that the other comes.
        if node.paired is None:
            recorder.tell(node, "with", expr=text_of(node.expr))

    before(ast.With, with_)


def watch_flow():
    ast = renpy.ast
    before(ast.Label, lambda node: recorder.tell(node, "label", name=node.name))

    def user(node):
        name = renpy.statements.get_name(node.parsed)
        if name != "pause":
            recorder.tell(node, "user", text=re.sub(r"\s+", " ", node.line).strip())
        if name == "call screen":
            raise Over("stopped: call screen")

    before(ast.UserStatement, user)


def watch_text():
    ast = renpy.ast

    def say(node):
        recorder.extending = node.who == "extend"
        if node.with_ is not None:
            recorder.tell(node, "with", expr=text_of(node.with_))

    before(ast.Say, say)

    def display_say(who, what, *args, **kwargs):
        node = recorder.here()
        if recorder.in_menu is not None:
            return
        if recorder.extending:
            recorder.extending = False
            who, what = "extend", what.rpartition("{fast}")[2]
        recorder.tell(node, "say", who=text_of(who), what=what)

    renpy.character.display_say = renpy.exports.display_say = display_say
    menu_execute = ast.Menu.execute

    def execute(node):
        # A game may let the narrator say the captions; they belong to the menu all the same.
        narrates, renpy.config.narrator_menu = renpy.config.narrator_menu, False
        try:
            return menu_execute(node)
        finally:
            renpy.config.narrator_menu = narrates

    ast.Menu.execute = execute

    def menu(items, **kwargs):
        node = recorder.here()
        # Percents are done with by now.
        captions = [renpy.substitutions.substitute(label)[0] for label, value in items if value is None]
        choices = [(label, value) for label, value in items if value is not None and getattr(value, "sensitive", True)]
        index = recorder.choose(node, len(choices))
        names = [renpy.substitutions.substitute(label)[0] for label, _ in choices]
        if node.with_ is not None:
            recorder.tell(node, "with", expr=text_of(node.with_))
        recorder.tell(node, "menu", captions=captions, choices=names, picked=index)
        value = choices[index][1]
        return value.value if hasattr(value, "value") else value

    renpy.store.menu = renpy.store.nvl_menu = menu


def watch_python():
    """Whatever would wait for a player does not."""
    exports = renpy.exports

    def pause(delay=None, *args, **kwargs):
        recorder.tell(recorder.here(), "pause", delay=None if delay is None else float(delay))
        return False

    def stop(*args, **kwargs):
        raise Over("stopped: a screen")

    exports.pause = pause
    exports.with_statement = lambda *args, **kwargs: False
    exports.call_screen = stop
    exports.input = stop
    exports.imagemap = stop
    renpy.ui.interact = lambda *args, **kwargs: False
    renpy.exports.movie_cutscene = lambda *args, **kwargs: False
    for module in ("with_statement", "pause"):
        if hasattr(renpy.store, module):
            setattr(renpy.store, module, getattr(exports, module))


def play():
    """Play every label asked for; called by the copy of the game once it is loaded."""
    global recorder
    with open(os.environ["ORACLE_JOB"]) as job:
        job = json.load(job)
    renpy.config.window_show_transition = renpy.config.window_hide_transition = None
    renpy.config.autosave_on_choice = False
    renpy.config.has_autosave = False
    watch_pictures()
    watch_flow()
    watch_text()
    watch_python()
    transcripts = {}
    for label in job["labels"]:
        recorder = Recorder(job["policy"])
        if job.get("language"):
            renpy.translation.change_language(job["language"], force=True)
        try:
            renpy.game.call_in_new_context(label)
            how = "return"
        except Over as over:
            how = str(over)
        except renpy.game.CONTROL_EXCEPTIONS as control:
            how = (
                "return"
                if "Quit" in type(control).__name__ or "FullRestart" in type(control).__name__
                else repr(control)
            )
        except Exception as error:
            where = recorder.events[-1] if recorder.events else {"file": "", "line": 0}
            how = "error at {}:{}: {!r}".format(where["file"], where["line"], error)
        recorder.events.append({"k": "end", "how": how})
        transcripts[label] = recorder.events
    with open(job["out"], "w") as out:
        json.dump(transcripts, out, indent=1)
    os._exit(0)


mend_positions()
