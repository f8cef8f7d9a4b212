"""What a save holds of the variables, and that reading a hostile one runs nothing and builds nothing it should not."""

from __future__ import annotations

import json
from typing import Any

import pytest

from engine.plain import MAX_DEPTH, CannotKeep, is_harmless, is_harmless_text
from engine.store import Snapshot, Store
from tests.theatre import Theatre

END = "\nlabel start:\n    return\n"
CLASSES = """
init python:
    import collections
    import enum
    from dataclasses import dataclass, field

    ran = []

    class Guest:
        def __init__(self, name):
            ran.append("init")
            self.name = name
        @property
        def mood(self):
            return "calm"
        @mood.setter
        def mood(self, value):
            ran.append("property")

    class Narrow:
        __slots__ = ("width", "empty")
        def __init__(self):
            self.width = 3

    @dataclass
    class Cup:
        drink: str
        secret: int = field(default=1, repr=False)

    class Bag(list):
        pass

    class Prices(dict):
        pass

    class Mood(enum.Enum):
        SAD = 1
        GLAD = 2

    class Loud(enum.Flag):
        A = 1
        B = 2

    class Count(int):
        pass

    def greet():
        return "hello"

default inventory = ["cup"]
default nested = {"list": inventory}
"""


def store_of(script: str = CLASSES) -> Store:
    return Theatre(script + END).interpreter.story.store


def run(store: Store, python: str) -> None:
    store.execute(python, "test.rpy", 1)


def carried_over(store: Store) -> Store:
    """Save and load in another run of the game."""
    saved: Snapshot = tuple((name, plain) for name, plain in json.loads(json.dumps(store.snapshot())))
    other = store_of()
    other.restore(saved)
    return other


@pytest.mark.parametrize(
    ("python", "shown"),
    [
        ("x = [1, 2.0, None, True, 'a', (1, (2,)), {1: [2]}, {1, 2}, frozenset('ab'), b'\\x00z']", "x"),
        ("x = (float('inf'), -float('inf'), 10 ** 40)", "x"),
        ("x = []; x.append(x)", "x[0] is x"),
        ("a = [1]; b = {'same': a}; c = (a, a)", "(a is b['same'] is c[0] is c[1], a)"),
        ("bag = inventory", "(bag, bag is inventory)"),
        ("nested['list'].append('key')", "(inventory, nested, nested['list'] is inventory)"),
        ("inventory = ['new']", "(inventory, nested)"),
        ("g = Guest('Ann'); g.friend = g; h = [g]", "(g.name, g.friend is g, h[0] is g, type(g) is Guest)"),
        ("n = Narrow()", "(n.width, hasattr(n, 'empty'), type(n) is Narrow)"),
        ("c = Cup('tea', 9); c.extra = 5", "(c, c.secret, c.extra)"),
        ("b = Bag([1, [2]]); b.owner = 'Ann'", "(b, b.owner, type(b) is Bag)"),
        ("p = Prices(tea=3)", "(p, p['tea'], type(p) is Prices)"),
        ("n = collections.Counter('aab'); o = collections.OrderedDict(b=1, a=n)", "(n, o, o['a'] is n)"),
        (
            "d = collections.defaultdict(list, a=[1]); q = collections.deque([1, d], 3)",
            "(d, d['new'], q, q.maxlen)",
        ),
        ("m = Mood.GLAD; d = {Mood.SAD: 1}; s = {Mood.SAD}", "(m is Mood.GLAD, d, s)"),
        ("k = Guest; f = greet; g = [greet]", "(k is Guest, f(), g[0]())"),
        ("e = Character('Ann', color='#fff', who_suffix='!'); d = DynamicCharacter('inventory')", "(e, d)"),
        ("del inventory", "'inventory' in globals()"),
        ("w = dissolve; t = Dissolve(3.0); i = Image('a.png')", "(w, t, i)"),
    ],
)
def test_a_save_holds_it(python: str, shown: str) -> None:
    store = store_of()
    run(store, python)
    other = carried_over(store)

    assert repr(other.evaluate(shown)) == repr(store.evaluate(shown))
    assert other.troubles == store.troubles == []


@pytest.mark.parametrize(
    "python",
    ["v = lambda: 3", "v = open('/dev/null'); v.close()", "v = Loud.A | Loud.B", "v = Count(3)", "import random as v"],
)
def test_what_a_save_cannot_hold_is_told_once_and_stays_for_rolling_back(python: str) -> None:
    store = store_of()
    run(store, python)
    before = store.evaluate("v")
    snapshot = store.snapshot()
    run(store, "another = 1")
    store.snapshot()
    assert store.troubles == ["A save can't hold all that is in the variable 'v'."]

    run(store, "v = None")
    store.restore(snapshot)
    assert store.evaluate("v") is before

    other = carried_over(store)
    assert [trouble for trouble in other.troubles if "'v' could not be restored" in trouble]


def test_values_in_one_another_without_end_are_told_and_stop_nothing() -> None:
    store = store_of()
    run(store, f"deep = []\nfor n in range({MAX_DEPTH * 5}):\n    deep = [deep]\nafter = [deep, 1]")

    assert {"store.deep", "store.after"} <= {name for name, _ in store.snapshot()}
    assert len(store.troubles) == 2


def test_a_roll_back_undoes_what_was_done_to_a_shared_list() -> None:
    store = store_of()
    before = store.snapshot()
    run(store, "nested['list'].append('key'); fresh = 1")
    store.snapshot()
    store.restore(before)

    assert store.evaluate("inventory") == ["cup"]
    assert store.evaluate("nested['list'] is inventory")
    assert "fresh" not in store.default


def test_a_roll_back_undoes_what_was_counted() -> None:
    theatre = Theatre(
        """
init python:
    import collections
default counted = collections.defaultdict(int)
default queue = collections.deque()
"""
        + END
    )
    store = theatre.interpreter.story.store
    before = store.snapshot()
    run(store, "counted['cups'] += 1; queue.append('Ann')")
    after = store.snapshot()

    store.restore(before)
    assert store.evaluate("(len(counted), len(queue))") == (0, 0)

    store.restore(after)
    assert store.evaluate("(counted['cups'], list(queue))") == (1, ["Ann"])


def test_what_a_dictionary_begins_its_entries_with_is_no_python_of_the_saves() -> None:
    for factory in ("greet", "print", "Guest"):
        with pytest.raises(CannotKeep):
            store_of().reader().value({"collection": "defaultdict", "factory": factory, "items": []})


DEFAULTED = "import collections\ndefault counted = collections.defaultdict(lambda: 10)\n" + END


def test_a_dictionary_finds_the_function_that_init_gave_it() -> None:
    source = "init python:\n    " + DEFAULTED
    store, other = Theatre(source).interpreter.story.store, Theatre(source).interpreter.story.store
    before = store.snapshot()
    run(store, "counted['cups'] += 1")
    saved = json.loads(json.dumps(store.snapshot()))

    other.restore(tuple((name, plain) for name, plain in saved))
    assert other.evaluate("(counted['cups'], counted['spoons'])") == (11, 10)
    assert not other.troubles + store.troubles

    store.restore(before)
    assert store.evaluate("len(counted)") == 0


def test_a_function_made_in_play_is_told_and_means_nothing_in_another_run() -> None:
    store, other = store_of(), store_of()
    run(store, "d = collections.defaultdict(lambda: 3)")
    saved = store.snapshot()

    other.restore(saved)

    assert "d" not in other.default
    assert store.troubles == ["A save can't hold all that is in the variable 'd'."]
    assert len(other.troubles) == 1


def test_numbers_of_another_run_mean_nothing_here() -> None:
    store, other = store_of(), store_of()
    run(store, "v = lambda: 3")
    run(other, "w = lambda: 4")
    other.snapshot()
    other.restore(store.snapshot())

    assert "v" not in other.default
    assert len(other.troubles) == 2


HOSTILE: list[Any] = [
    {"object": "os.system", "fields": {}},
    {"object": "store.Character", "fields": {}},
    {"object": "store.Count", "fields": {}},
    {"object": "store.Mood", "fields": {}},
    {"object": "store.Guest", "fields": []},
    {"object": "store.Bag", "fields": {}},
    {"object": "store.Bag", "fields": {}, "items": 5},
    {"ours": "Whatever", "fields": {}},
    {"ours": "Character", "fields": {"nonsense": 1}},
    {"ours": "Character", "fields": {"say": {"kept": "store.greet"}}},
    {"ours": "Character", "fields": {"name": "__import__('os').abort()", "dynamic": True}},
    {"ours": "Character", "fields": {"name": "[__import__('os').abort()]"}},
    {"ours": "Character", "fields": {"name": "[inventory!i]"}},
    {"ours": "Character", "fields": {"name": "Ann", "condition": "renpy.quit()"}},
    {"enum": "store.Guest", "name": "mood"},
    {"enum": "store.Mood", "name": "__class__"},
    {"class": "store.greet"},
    {"again": 99},
    {"kept": 12345},
    {"kept": "store.__builtins__"},
    {"kept": "builtins.exec"},
    {"set": [{"list": []}]},
    {"dict": [[{"list": []}, 1]]},
    {"dict": [1, 2]},
    {"bytes": "zz"},
    {"float": "1.0"},
    {"tuple": None},
    {"eval": "1"},
    {},
    [],
    [1],
    ["list", []],
]


@pytest.mark.parametrize("plain", HOSTILE, ids=lambda plain: json.dumps(plain)[:60])
def test_hostile_data_is_refused_with_a_sentence(plain: Any) -> None:
    store = store_of()
    store.restore((("store.victim", plain),))

    assert "victim" not in store.default
    assert len(store.troubles) == 1
    assert store.evaluate("ran") == []


def test_data_nested_without_end_is_refused() -> None:
    plain: Any = {"list": []}
    for _ in range(50_000):
        plain = {"list": [plain]}
    store = store_of()
    store.restore((("store.victim", plain),))

    assert len(store.troubles) == 1
    # Taking it apart is as deep.
    while plain["list"]:
        plain = plain["list"].pop()


def test_an_object_is_made_without_running_its_class() -> None:
    store = store_of()
    fields = {"name": "Eve", "mood": "wild", "__class__": {"class": "store.Cup"}}
    store.restore((("store.g", {"object": "store.Guest", "fields": fields}),))

    assert store.evaluate("(type(g) is Guest, g.name, g.mood)") == (True, "Eve", "calm")
    assert store.evaluate("ran") == []


def test_a_name_outside_the_script_is_not_bound_by_a_save() -> None:
    store = store_of()
    store.restore((("store.__builtins__", {"dict": []}), ("config.developer", True), ("plain", 1)))

    assert store.evaluate("len(inventory)") == 1
    assert len(store.troubles) == 3


@pytest.mark.parametrize("expression", ["name", "player.name", "trust > 3 and not shy", "'Ann'", None])
def test_a_character_may_name_and_compare(expression: str | None) -> None:
    assert is_harmless(expression)


@pytest.mark.parametrize(
    "expression", ["f()", "[x for x in y]", "(lambda: 1)", "x[y]", "a := 1", "f'{x()}'", "import os", "(" * 500, 5]
)
def test_a_character_from_a_save_may_not_call(expression: object) -> None:
    assert not is_harmless(expression)


@pytest.mark.parametrize("text", ["Ann", "[name]", "[player.name!t]", "[[sic]", None])
def test_a_name_may_have_paths_in_it(text: str | None) -> None:
    assert is_harmless_text(text)


def test_who_spoke_last_is_no_python_of_the_saves() -> None:
    from dataclasses import replace

    script = 'init python:\n    ran = []\n\nlabel start:\n    "One."\n    extend " Two."\n    return\n'
    theatre = Theatre(script)
    theatre.interpreter.start()
    theatre.interpreter.advance()
    state = replace(theatre.interpreter.state, said=("ran.append(1)", "[ran.append(2)]"))
    other = Theatre(script)
    stop = other.interpreter.resume([state])

    assert other.interpreter.story.store.evaluate("ran") == []
    assert getattr(stop.presented, "what", None) == "[ran.append(2)] Two."


def test_a_variable_that_could_not_be_restored_behind_a_call_stops_nothing() -> None:
    store = store_of()
    store.put_plain("drink", {"kept": 77})

    assert "drink" not in store.default
    assert len(store.troubles) == 1


def test_a_dataclass_can_be_defined_in_a_script() -> None:
    assert store_of().evaluate("Cup('tea') == Cup('tea')")


def test_reading_raises_one_thing_only() -> None:
    store = store_of()
    for plain in HOSTILE:
        with pytest.raises(CannotKeep):
            store.reader().value(plain)
