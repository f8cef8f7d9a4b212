"""The story's variables and its Python: namespaces, evaluation, and snapshots for checkpoints.

The default namespace is called `store`, `python in gui` and `define gui.x` use one called `gui`, and so on. Whatever
init left is the base; a snapshot holds only what differs from it, as plain data, and restoring one puts everything else
back to the base. What init made and no data can say (a function, a module) is known by its name in the base; what no
save can hold (a function made while playing, an open file) is kept aside for rolling back within this run, and told
once.
"""

from __future__ import annotations

import builtins
import secrets
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import CodeType
from typing import Any

from engine.functions import NamedFunctions
from engine.namespaces import NOT_STATE, Lenient, Namespace, Persistent, Whatever, kind_of_namespace
from engine.plain import ATOMS, COLLECTIONS, OURS, CannotKeep, Plain, Reader, Writer

# More than a long story has; a second of compiling, if one has more.
CODES_KEPT = 20_000

Snapshot = tuple[tuple[str, Plain], ...]
# By whole name: namespace, a dot, name.
Variables = list[tuple[str, Any]]


class Store:
    """Owns the namespaces and everything that runs in them."""

    def __init__(self, modules_root: Path | None = None) -> None:
        self.modules_root = modules_root
        self.persistent: dict[str, Any] = {}
        self.default: dict[str, Any] = {}
        self.namespaces: dict[str, dict[str, Any]] = {"store": self.default}
        self.modules: dict[str, Any] = {"store": Namespace(self.default)}
        self.makers: dict[str, Callable[..., object]] = dict(OURS)
        # What plain data can't say: by number, for this run only, and by name, what init left.
        self.kept: dict[int | str, object] = {}
        self.kept_as: dict[int, int | str] = {}
        # What defaultdicts begin their entries with.
        self.functions = NamedFunctions()
        # Another run's numbers must not mean anything here.
        self.next_kept = secrets.randbits(40) << 12
        # Sentences about values that a save cannot hold, for whoever shows notices; each is said once.
        self.troubles: list[str] = []
        self.told: set[str] = set()
        self.base: dict[str, dict[str, Any]] = {}
        self.base_plain: dict[str, Plain] = {}
        # Those of the base that can't change by themselves.
        self.fixed: dict[str, dict[str, Any]] = {}
        self.base_classes: dict[type, str] = {}
        self.is_touched = True
        self.last: Snapshot = ()
        self.builtins = dict(vars(builtins)) | {"__import__": self.import_module}
        self.default["__builtins__"] = self.builtins
        self.default["__name__"] = "store"
        self.default["store"] = self.modules["store"]
        self.default["persistent"] = Persistent(self.persistent)
        self.persistent_plain: dict[str, Plain] = {}

    # Namespaces

    def namespace(self, name: str | None) -> dict[str, Any]:
        """Return the namespace called `name` (None: the default), made when first asked for."""
        name = (name or "store").removeprefix("store.")
        if name not in self.namespaces:
            self.namespaces[name] = variables = {"__builtins__": self.builtins, "__name__": f"store.{name}"}
            self.modules[name] = kind_of_namespace(name)(variables)
            if name == "persistent":
                self.namespaces[name] = self.persistent
            self.bind(name)
        return self.namespaces[name]

    def defined(self, store: str | None, name: str) -> Any:
        """Return a variable's value. Raises NameError where there is none, and none is let pass."""
        variables = self.namespace(store)
        if name not in variables:
            if store is None or kind_of_namespace(store) is not Lenient:
                raise NameError(f"name '{name}' is not defined")
            return Whatever()
        return variables[name]

    def bind(self, name: str) -> None:
        """Let `a.b` be found as the name `b` in the namespace `a`."""
        parent, _, last = name.rpartition(".")
        if name != "persistent":
            self.namespace(parent or None).setdefault(last, self.modules[name])

    def import_module(self, name: str, scope: Any = None, _: Any = None, wanted: Any = (), level: int = 0) -> Any:
        """`import store`, `import renpy`, `from store import x` mean the scripts' own, not a Python package."""
        first, _, rest = name.partition(".")
        if first == "store" and level == 0:
            if rest and wanted:
                self.namespace(rest)
                return self.modules[rest]
            return self.modules["store"]
        if first == "renpy" and level == 0:
            is_part = rest in ("store", "config") and wanted
            return self.modules[rest] if is_part else self.default["renpy"]
        if self.modules_root is None or first in sys.modules:
            return builtins.__import__(name, scope, None, wanted or (), level)
        # A game may bring Python modules of its own; its folder is only looked through for as long as it takes.
        sys.path.append(str(self.modules_root))
        try:
            return builtins.__import__(name, scope, None, wanted or (), level)
        finally:
            sys.path.remove(str(self.modules_root))

    # Python

    def evaluate(self, source: str, variables: Mapping[str, Any] | None = None) -> Any:
        """Return the value of an expression. Raises whatever it raises."""
        code = compiled_expression(source)
        if "(" in source or ":=" in source:
            self.is_touched = True
        return eval(code, self.default, variables) if variables else eval(code, self.default)

    def execute(self, source: str, file: str, line: int, *, store: str | None = None, hide: bool = False) -> None:
        """Run a Python block whose first line is `line` of `file`. Raises whatever it raises."""
        code = compiled_block(source, file, line)
        self.is_touched = True
        scope = self.namespace(store)
        if hide:
            exec(code, scope, {})
        else:
            exec(code, scope)

    def assign(self, store: str | None, name: str, value: object) -> None:
        self.is_touched = True
        self.namespace(store)[name] = value

    # Snapshots

    def settle(self) -> None:
        """Take what is there now as the base: init is over."""
        self.base = {
            store: {name: value for name, value in variables.items() if not name.startswith("__")}
            for store, variables in self.state_namespaces()
        }
        classes = self.base_classes = self.classes()
        changing: Variables = []
        for store, variables in self.base.items():
            fixed = self.fixed[store] = dict(variables)
            for name, value in variables.items():
                if type(value) in ATOMS:
                    continue
                if not is_mutable(value):
                    self.kept.setdefault(f"{store}.{name}", value)
                    self.kept_as.setdefault(id(value), f"{store}.{name}")
                if is_mutable(value) or type(value) in classes:
                    changing.append((f"{store}.{name}", value))
                    del fixed[name]
        writer = self.writer(classes)
        self.base_plain = {whole: writer.write_named(whole, value) for whole, value in changing}
        self.is_touched = True

    def state_namespaces(self) -> list[tuple[str, dict[str, Any]]]:
        return [(name, variables) for name, variables in self.namespaces.items() if name not in NOT_STATE]

    def snapshot(self) -> Snapshot:
        """Return what differs from the base as plain data; the same object as before where nothing was touched."""
        if not self.is_touched:
            return self.last
        self.is_touched = False
        variables = self.unfixed()
        writer = self.writer(self.classes_among(variables))
        written = list(self.written(variables, writer))
        # Compared only now that all is written: what a later variable shares with it is part of a value's data.
        nothing = object()
        found = [
            (name, plain)
            for name, plain in written
            if name in writer.shared or not is_same(self.base_plain.get(name, nothing), plain)
        ]
        # Equal entries are shared with the snapshot before: a long story's checkpoints are mostly the same.
        before = dict(self.last)
        entries = tuple(
            (name, before[name] if is_same(before.get(name, nothing), plain) else plain) for name, plain in found
        )
        if len(entries) != len(self.last) or any(
            one[1] is not two[1] for one, two in zip(entries, self.last, strict=True)
        ):
            self.last = entries
        return self.last

    def unfixed(self) -> Variables:
        """Return all variables, by whole name, but for those that are what init made them and can't change."""
        nothing = object()
        found: Variables = []
        for store, variables in self.state_namespaces():
            fixed = self.fixed.get(store, {})
            # Most of what is in a store are Ren'Py's own names. This loop is what a checkpoint costs.
            found += [
                (f"{store}.{name}", value)
                for name, value in variables.items()
                if fixed.get(name, nothing) is not value and not name.startswith("__")
            ]
        return found

    def written(self, variables: Variables, writer: Writer) -> Iterator[tuple[str, Plain]]:
        """Yield as plain data what may differ from the base: what is bound anew, and what changes by itself."""
        nothing = object()
        for whole, value in variables:
            store, _, name = whole.rpartition(".")
            if whole in self.base_plain or not is_unchanged(value, self.base.get(store, {}).get(name, nothing)):
                kept = len(self.kept) + len(self.functions.by_name)
                yield whole, writer.write_named(whole, value)
                if len(self.kept) + len(self.functions.by_name) > kept:
                    self.tell_kept(whole)
        for store, base in self.base.items():
            for name in sorted(base.keys() - self.namespaces[store].keys()):
                yield f"{store}.{name}", {"deleted": True}

    def tell_kept(self, whole: str) -> None:
        sentence = f"A save can't hold all that is in the variable '{whole.removeprefix('store.')}'."
        if sentence not in self.told:
            self.told.add(sentence)
            self.troubles.append(sentence)

    def load_persistent(self, plain: Mapping[str, Plain]) -> None:
        """Take what an earlier run kept as `persistent`, before init. What can't be read is left out, and told."""
        reader = Reader({}, self.kept_value, self.makers, self.functions)
        for name, value in plain.items():
            try:
                self.persistent[name] = reader.value(value)
                self.persistent_plain[name] = value
            except CannotKeep as error:
                self.troubles.append(f"'persistent.{name}' could not be restored: {error}.")

    def persistent_changes(self) -> dict[str, Plain]:
        """Return what scripts have changed in `persistent` since this was asked last, as plain data; None: deleted.

        A value of a kind that can't be kept is left out, and told.
        """
        changed: dict[str, Plain] = dict.fromkeys(self.persistent_plain.keys() - self.persistent.keys())
        for name in changed:
            del self.persistent_plain[name]
        for name, value in self.persistent.items():
            functions = NamedFunctions()
            try:
                plain = Writer({}, refuse, functions).write(value)
                if functions.by_name:
                    # It is read before init, when no function has a name yet.
                    raise CannotKeep("it calls a function of the scripts'")
            except CannotKeep:
                self.tell_kept(f"persistent.{name}")
                continue
            if name not in self.persistent_plain or not is_same(self.persistent_plain[name], plain):
                changed[name] = self.persistent_plain[name] = plain
        return changed

    def keep(self, value: object) -> int | str:
        """Put a value aside; return what stands for it in plain data."""
        name = self.kept_as.get(id(value))
        if name is None:
            self.next_kept += 1
            name = self.kept_as[id(value)] = self.next_kept
            self.kept[name] = value
        return name

    def classes(self) -> dict[type, str]:
        """Return the classes that the scripts define, with the names a save knows them by."""
        return self.classes_among(self.unfixed())

    def classes_among(self, variables: Variables) -> dict[type, str]:
        """Return those that init made, and those among these variables."""
        found = dict(self.base_classes)
        for whole, value in variables:
            if isinstance(value, type) and value.__module__.startswith("store"):
                found.setdefault(value, whole)
        return found

    def restore(self, snapshot: Snapshot) -> None:
        """Put every variable back to the base, and those in the snapshot to what it says.

        A value that can't be read (the scripts changed) stays at its base, and a sentence is added to `troubles`.
        """
        for store, variables in self.state_namespaces():
            base = self.base.get(store, {})
            for name in [name for name in variables if name not in base and not name.startswith("__")]:
                del variables[name]
            variables.update(base)
        # All is as init left it, so the classes are too.
        classes = {name: kind for kind, name in self.base_classes.items()}
        reader = Reader(classes, self.kept_value, self.makers, self.functions)
        for whole, plain in self.base_plain.items():
            self.put(whole, reader.value(plain))
        # A reader of its own: its references count anew.
        reader = Reader(classes, self.kept_value, self.makers, self.functions)
        for whole, plain in snapshot:
            try:
                if not is_state(whole):
                    raise CannotKeep("it is no part of a story")
                if plain == {"deleted": True}:
                    self.remove(whole)
                else:
                    self.put(whole, reader.value(plain))
            except CannotKeep as error:
                self.troubles.append(f"The variable '{whole.removeprefix('store.')}' could not be restored: {error}.")
        self.is_touched = True

    def writer(self, classes: Mapping[type, str]) -> Writer:
        return Writer(classes, self.keep, self.functions)

    def reader(self) -> Reader:
        return Reader(
            {name: kind for kind, name in self.classes().items()}, self.kept_value, self.makers, self.functions
        )

    def plain_of(self, name: str) -> Plain:
        """Return one variable of the default namespace as plain data."""
        if name not in self.default:
            return {"deleted": True}
        return self.writer(self.classes()).write(self.default[name])

    def put_plain(self, name: str, plain: Plain) -> None:
        """Put one variable of the default namespace back. What can't be read is not there, and is told."""
        self.is_touched = True
        if not is_state(f"store.{name}"):
            return
        self.default.pop(name, None)
        if plain == {"deleted": True}:
            return
        try:
            self.default[name] = self.reader().value(plain)
        except CannotKeep as error:
            self.troubles.append(f"The variable '{name}' could not be restored: {error}.")

    def kept_value(self, name: int | str) -> object:
        if name not in self.kept:
            raise CannotKeep("a save can't hold a value of its kind")
        return self.kept[name]

    def put(self, whole: str, value: object) -> None:
        store, _, name = whole.rpartition(".")
        self.namespace(store)[name] = value

    def remove(self, whole: str) -> None:
        store, _, name = whole.rpartition(".")
        self.namespace(store).pop(name, None)


def refuse(value: object) -> int:
    """Put nothing aside: what `persistent` holds has to last longer than this run."""
    raise CannotKeep("a save can't hold a value of its kind")


def is_state(whole: str) -> bool:
    """Whether a save may have a say about the variable of this whole name."""
    parts = whole.split(".")
    is_hidden = any(part.startswith("__") or not part.isidentifier() for part in parts)
    return len(parts) > 1 and not is_hidden and parts[0] not in NOT_STATE and ".".join(parts[:-1]) not in NOT_STATE


def is_same(before: Plain, now: Plain) -> bool:
    """Whether two values are the same as plain data: to Python True is 1, and 1 is 1.0; to a story they differ."""
    return before is now or (before == now and repr(before) == repr(now))


def is_unchanged(value: object, base: object) -> bool:
    """Whether a value that cannot change by itself is still what it was; a restored text is equal, not the same."""
    return value is base or (type(value) in ATOMS and type(value) is type(base) and value == base)


def is_mutable(value: object) -> bool:
    """Whether a value may change without being bound anew; atoms and our own frozen values don't."""
    return type(value) in (list, dict, set, tuple, *COLLECTIONS.values())


# Kept for every story of this run of the program: each load begins with an init of its own.
@lru_cache(maxsize=CODES_KEPT)
def compiled_expression(source: str) -> CodeType:
    return compile(source.strip(), "<expression>", "eval", dont_inherit=True)


@lru_cache(maxsize=CODES_KEPT)
def compiled_block(source: str, file: str, line: int) -> CodeType:
    return compile("\n" * (line - 1) + source, file, "exec", dont_inherit=True)
