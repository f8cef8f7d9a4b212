"""Who speaks: `Character()` as scripts call it, and what it makes of a line.

A character is a plain value, so a story may make one while it runs and a save keeps it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

KINDS = ("adv", "nvl", "centered")


@dataclass(frozen=True, slots=True)
class Character:
    """`kind` is adv, nvl or centered. With `dynamic`, `name` is an expression. Prefixes and suffixes go round the text.

    `condition` is an expression: where it is false, the line is passed over. `say` is how `e("…")` in Python is said.
    """

    name: str | None = None
    kind: str = "adv"
    image: str | None = None
    color: str | None = None
    what_color: str | None = None
    who_prefix: str = ""
    who_suffix: str = ""
    what_prefix: str = ""
    what_suffix: str = ""
    what_cps: int | None = None
    dynamic: bool = False
    condition: str | None = None
    interact: bool = True
    voice_tag: str | None = None
    # What `cb_…` passes on to the callbacks; and a save knows the callback by its name alone.
    callback_given: tuple[tuple[str, Any], ...] = field(default=(), compare=False)
    callback_name: str = ""
    callback: Any = field(default=None, repr=False, compare=False)
    say: Callable[[Character, str], None] | None = field(default=None, repr=False, compare=False)

    def __call__(self, what: str, *, interact: bool = True, **_: Any) -> None:
        if self.say is not None:
            self.say(self if interact else replace(self, interact=False), what)

    def __str__(self) -> str:
        return self.name or ""


# What scripts may pass by the name that Character uses for it, or by one that means the same here.
SAME = {
    "who_color": "color",
    "slow_cps": "what_cps",
    "what_slow_cps": "what_cps",
}

NOT_GIVEN = ("say", "kind", "callback_given", "callback_name")


def make_character(
    name: object = None,
    kind: object = None,
    *,
    say: Callable[[Character, str], None],
    **given: Any,
) -> Character:
    """Return the character a script's `Character(name, kind=…, …)` describes; `kind` is another one to start from."""
    base = kind if isinstance(kind, Character) else Character()
    changes: dict[str, Any] = {}
    for key, value in given.items():
        key = SAME.get(key, key)
        if key in Character.__dataclass_fields__ and key not in NOT_GIVEN:
            changes[key] = value
    if name is not None or not isinstance(kind, Character):
        changes["name"] = name if name is None else str(name)
    to_callback = {key[3:]: value for key, value in given.items() if key.startswith("cb_")}
    changes["callback_given"] = tuple((dict(base.callback_given) | to_callback).items())
    for prefix in ("who_prefix", "who_suffix", "what_prefix", "what_suffix"):
        if prefix in changes:
            changes[prefix] = str(changes[prefix] or "")
    return replace(base, say=say, **changes)
