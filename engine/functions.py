"""Functions that belong to values which a save holds: callbacks of characters, and what defaultdicts call."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class NamedFunctions:
    """Functions by names that a save can hold. It may name nothing else.

    Several made by one function, each for its own value, have one name; the order in which they were met tells them
    apart. So a name means the same in every run for as long as it was given during init.
    """

    by_name: dict[str, object] = field(default_factory=dict)

    def name(self, function: object) -> str:
        known = next((name for name, other in self.by_name.items() if other is function), None)
        if known is not None:
            return known
        kind = getattr(function, "__qualname__", type(function).__name__)
        number = sum(1 for name in self.by_name if name.rpartition(" ")[0] == kind)
        self.by_name[f"{kind} {number}"] = function
        return f"{kind} {number}"

    def named(self, name: object) -> object:
        """Return what has this name; None where this run has met nothing of it."""
        return self.by_name.get(name) if isinstance(name, str) else None
