"""The transitions a script can name or make: `dissolve`, `Fade(0.5, 0, 0.5)`, `hpunch` …, all as plain values.

Names, parameters and durations are Ren'Py's (its manual, "Transitions").
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from engine.motion import Transition

WAYS = ("left", "right", "up", "down")
MOVE_SECONDS = 0.5


def dissolve(time: float = 0.5, **_: Any) -> Transition:
    return Transition("dissolve", float(time))


def fade(
    out_time: float = 0.5, hold_time: float = 0.0, in_time: float = 0.5, *, color: str = "#000", **_: Any
) -> Transition:
    options = (("out", float(out_time)), ("hold", float(hold_time)), ("in", float(in_time)), ("color", str(color)))
    return Transition("fade", float(out_time + hold_time + in_time), options)


def pixellate(time: float = 1.0, steps: int = 5, **_: Any) -> Transition:
    return Transition("pixellate", float(time), (("steps", int(steps)),))


def move(time: float = MOVE_SECONDS, *_: Any, **__: Any) -> Transition:
    return Transition("move", float(time))


def image_dissolve(
    image: object, time: float = 1.0, ramplen: int = 8, *, reverse: bool = False, **_: Any
) -> Transition:
    options = (("image", str(getattr(image, "file", image))), ("ramp", int(ramplen)), ("reverse", bool(reverse)))
    return Transition("image_dissolve", float(time), options)


def crop_move(time: float = 1.0, mode: str = "slideright", **_: Any) -> Transition:
    """`CropMove(1.0, "wipeleft")`: the mode names one of the wipes, slides and irises."""
    for kind in ("slideaway", "slide", "wipe"):
        if mode.startswith(kind):
            return Transition(kind, float(time), (("direction", mode[len(kind) :]),))
    return Transition("iris", float(time), (("way", mode.removeprefix("iris")),))


def push_move(time: float = 1.0, mode: str = "pushright", **_: Any) -> Transition:
    return Transition("push", float(time), (("direction", mode.removeprefix("push")),))


def multiple(parts: list[Any] | tuple[Any, ...], **_: Any) -> Transition:
    """`MultipleTransition([a, dissolve, b …])`: its transitions as one, as long as all of them together."""
    transitions = [part for part in parts if isinstance(part, Transition)]
    return Transition("dissolve", sum(part.seconds for part in transitions) or 0.5)


def compose(trans: Any = None, before: Any = None, after: Any = None, **_: Any) -> Transition | None:
    for part in (trans, before, after):
        if isinstance(part, Transition):
            return part
    return None


MAKERS: dict[str, Callable[..., Transition | None]] = {
    "Dissolve": dissolve,
    "AlphaDissolve": lambda control=None, delay=0.0, **_: Transition("dissolve", float(delay)),
    "Fade": fade,
    "Pixellate": pixellate,
    "MoveTransition": move,
    "ImageDissolve": image_dissolve,
    "CropMove": crop_move,
    "PushMove": push_move,
    "Pause": lambda delay=0.0, **_: Transition("pause", float(delay)),
    "MultipleTransition": multiple,
    "ComposeTransition": compose,
    "Swing": lambda delay=1.0, **_: Transition("dissolve", float(delay)),
}


def named_transitions() -> dict[str, Transition | None]:
    """Return the transitions that every script finds ready, by name."""
    named: dict[str, Transition | None] = {
        "dissolve": dissolve(),
        "fade": fade(),
        "pixellate": pixellate(),
        "move": move(),
        "hpunch": Transition("punch", 0.275, (("distance", (15, 0)),)),
        "vpunch": Transition("punch", 0.275, (("distance", (0, 10)),)),
        "blinds": Transition("blinds", 1.0),
        "squares": Transition("squares", 1.0),
        "irisin": Transition("iris", 1.0, (("way", "in"),)),
        "irisout": Transition("iris", 1.0, (("way", "out"),)),
        "zoomin": Transition("zoom", MOVE_SECONDS, (("way", "in"),)),
        "zoomout": Transition("zoom", MOVE_SECONDS, (("way", "out"),)),
        "zoominout": Transition("zoom", MOVE_SECONDS, (("way", "inout"),)),
    }
    for way in WAYS:
        for kind in ("wipe", "slide", "slideaway", "push"):
            named[f"{kind}{way}"] = Transition(kind, 1.0, (("direction", way),))
    return named | directed_moves()


def directed_moves() -> dict[str, Transition | None]:
    """`moveinleft`, `easeoutbottom` …: sprites that come or go do so from one side of the canvas."""
    moves: dict[str, Transition | None] = {"ease": Transition("move", MOVE_SECONDS, (("warper", "ease"),))}
    for prefix, warper in (("move", "linear"), ("ease", "ease")):
        for side in ("left", "right", "top", "bottom"):
            for way in ("in", "out"):
                end = "enter" if way == "in" else "leave"
                moves[f"{prefix}{way}{side}"] = Transition("move", MOVE_SECONDS, (("warper", warper), (end, side)))
    return moves
