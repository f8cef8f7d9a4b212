"""Where the story map's nodes stand: in columns from left to right, each after all that lead to it.

The layered drawing of Sugiyama and others, in its simplest form: longest path for the column, then a few sweeps that
put each node at the mean row of its neighbours, so that few lines cross.
"""

from __future__ import annotations

from collections.abc import Sequence

SWEEPS = 4

Edge = tuple[str, str]


def place_nodes(names: Sequence[str], edges: Sequence[Edge]) -> dict[str, tuple[int, int]]:
    """Return column and row by name. An edge back to where the story has been draws no column along."""
    forward = _without_loops(names, edges)
    columns = _columns(names, forward)
    rows = [
        [name for name in names if columns[name] == column] for column in range(max(columns.values(), default=0) + 1)
    ]
    for sweep in range(SWEEPS):
        _sort_rows(rows, forward if sweep % 2 == 0 else [(to, source) for source, to in forward], sweep % 2 == 1)
    return {name: (column, row) for column, names in enumerate(rows) for row, name in enumerate(names)}


def _without_loops(names: Sequence[str], edges: Sequence[Edge]) -> list[Edge]:
    """Leave out what leads back to a node that is still being walked from."""
    onward: dict[str, list[str]] = {name: [] for name in names}
    for source, to in edges:
        if source in onward and to in onward and source != to:
            onward[source].append(to)
    kept: list[Edge] = []
    done: set[str] = set()
    for root in names:
        # An explicit stack: a long story is deeper than Python's.
        walking = [(root, iter(onward[root]))] if root not in done else []
        path = {root}
        done.add(root)
        while walking:
            source, targets = walking[-1]
            for to in targets:
                if to not in path:
                    kept.append((source, to))
                if to not in done:
                    done.add(to)
                    path.add(to)
                    walking.append((to, iter(onward[to])))
                    break
            else:
                path.discard(source)
                walking.pop()
    return kept


def _columns(names: Sequence[str], edges: Sequence[Edge]) -> dict[str, int]:
    """Return the length of the longest path to each node, taking nodes in an order in which none comes too early."""
    columns = dict.fromkeys(names, 0)
    onward: dict[str, list[str]] = {name: [] for name in names}
    waiting = dict.fromkeys(names, 0)
    for source, to in edges:
        onward[source].append(to)
        waiting[to] += 1
    ready = [name for name in names if not waiting[name]]
    while ready:
        source = ready.pop()
        for to in onward[source]:
            columns[to] = max(columns[to], columns[source] + 1)
            waiting[to] -= 1
            if not waiting[to]:
                ready.append(to)
    return columns


def _sort_rows(rows: list[list[str]], edges: Sequence[Edge], is_backward: bool) -> None:
    before: dict[str, list[str]] = {}
    for source, to in edges:
        before.setdefault(to, []).append(source)
    place = {name: row for names in rows for row, name in enumerate(names)}
    for column in reversed(rows) if is_backward else rows:
        mean = {
            name: sum(place[source] for source in before[name]) / len(before[name]) if name in before else place[name]
            for name in column
        }
        column.sort(key=lambda name, mean=mean: mean[name])  # type: ignore[misc]
        place.update((name, row) for row, name in enumerate(column))
