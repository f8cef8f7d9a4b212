"""How pictures move and change, as plain values: ATL with every expression already evaluated, and transitions.

The interpreter makes these when a `show` or a `with` runs; the state keeps them; the stage plays them over time.
Properties follow Ren'Py: an int is virtual pixels, a float a fraction of the canvas (positions) or picture (anchors).
"""

from __future__ import annotations

from collections.abc import Iterable

from engine.frozen import frozen

Number = int | float
Value = Number | str | bool | None | tuple[Number | None, ...]
# Sorted by nothing: the order in which they were written, one entry a name.
Properties = tuple[tuple[str, Value], ...]


@frozen
class Move:
    """Go to `to` in `seconds` along a warper: linear, ease, easein, easeout, instant, or pause (then `to` is ())."""

    warper: str
    seconds: float
    to: Properties = ()


@frozen
class Repeat:
    """Start the block again, `times` in all; None is for ever."""

    times: int | None = None


@frozen
class Parallel:
    motions: tuple[Motion, ...]


@frozen
class Either:
    """One of the motions by chance; the weights need not sum to one."""

    motions: tuple[tuple[float, Motion], ...]


@frozen
class On:
    """What to do at an event: show, hide, replace, replaced, hover …"""

    handlers: tuple[tuple[str, Motion], ...]


@frozen
class Become:
    """The picture changes to another image by its full name."""

    name: tuple[str, ...]
    transition: Transition | None = None


@frozen
class Motion:
    """Steps one after another. An inner Motion is ATL's `block`."""

    steps: tuple[Step, ...] = ()


Step = Move | Repeat | Parallel | Either | On | Become | Motion


@frozen
class Transition:
    """How the picture goes from one state to the next.

    `kind` is one of: dissolve, fade, pixellate, move, punch, wipe, slide, slideaway, push, iris, blinds, squares, zoom,
    image_dissolve, pause. `options` by kind: fade out, hold, in (seconds), color · punch distance (x, y) · wipe, slide,
    push direction (left, right, up, down) · iris way (in, out) · zoom way (in, out, inout) · pixellate steps · move
    warper, enter, leave (offsets) · image_dissolve image, ramp, reverse.
    """

    kind: str
    seconds: float
    options: Properties = ()


def merged(first: Properties, second: Iterable[tuple[str, Value]]) -> Properties:
    """Return `first` with every property of `second` laid over it."""
    values = dict(first)
    values.update(second)
    return tuple(values.items())


def settled(properties: Properties, motion: Motion) -> Properties:
    """Return where `motion` leaves a picture that began at `properties`: what a load or skipping shows at once."""
    for step in motion.steps:
        match step:
            case Move(to=to):
                properties = merged(properties, to)
            case Repeat(times=None):
                return properties
            case Parallel(motions):
                for part in motions:
                    properties = settled(properties, part)
            case Either(motions) if motions:
                properties = settled(properties, motions[0][1])
            case On(handlers):
                for event, part in handlers:
                    if event in ("show", "default"):
                        properties = settled(properties, part)
            case Motion():
                properties = settled(properties, step)
            case _:
                pass
    return properties
