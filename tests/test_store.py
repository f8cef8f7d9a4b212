"""The story's variables in a snapshot: what comes back is what was put in, to the type."""

from __future__ import annotations

from engine.store import Store


def test_a_number_that_became_true_comes_back_as_what_it_was() -> None:
    store = Store()
    store.settle()
    store.execute("flag = 1\nshare = [1, 2]", "s.rpy", 1)
    before = store.snapshot()
    store.execute("flag = True\nshare = [True, 2.0]", "s.rpy", 2)
    after = store.snapshot()

    store.restore(before)
    assert repr((store.default["flag"], store.default["share"])) == "(1, [1, 2])"
    store.restore(after)
    assert repr((store.default["flag"], store.default["share"])) == "(True, [True, 2.0])"
