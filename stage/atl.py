"""Where a motion has got to after so many seconds: a function of time, so that nothing needs replaying after a load.

ATL's blocks become values in `engine.motion`; this plays them. Chance (`choice`) is drawn from a seed, once a pass.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, inf, pi
from random import Random

from engine.motion import Become, Either, Motion, Move, Number, On, Parallel, Repeat, Step, Value
from stage.images import Name
from stage.placement import UNTOUCHED, Values, spread
from stage.viewport import CANVAS

# Where an int means pixels of the canvas and a float a part of it: along which side.
_SIDES = {"xpos": 0, "ypos": 1}
# Where an int means pixels and must stay an int; everywhere else 1 is as good as 1.0.
_IN_PIXELS = frozenset(("xpos", "ypos", "xanchor", "yanchor", "xoffset", "yoffset", "xsize", "ysize", "crop"))


@dataclass(slots=True)
class Pose:
    """What a motion makes of a picture: its plain properties, and another image's name once it has become one."""

    values: Values
    name: Name | None = None
    canvas: tuple[int, int] = CANVAS


def play(motion: Motion, pose: Pose, seconds: float, *, event: str = "show", seed: int = 0) -> float | None:
    """Move `pose` to where the motion is after `seconds`; return the seconds left over, None while it still runs."""
    left = before = seconds
    passes = 0
    index = 0
    while index < len(motion.steps):
        step = motion.steps[index]
        if isinstance(step, Repeat):
            passes += 1
            if step.times is not None and passes >= step.times:
                index += 1
                continue
            spent = before - left
            if spent <= 0:
                return None
            # Every later pass ends where the first one did, so a long one for ever needs no walking through.
            skipped = int(left / spent) if passes > 1 and step.times is None else 0
            passes += skipped
            left -= skipped * spent
            before = left
            index = 0
            continue
        after = _step(step, pose, left, event, seed * 1009 + passes * 31 + index)
        if after is None:
            return None
        left = after
        index += 1
    return left


def length(motion: Motion) -> float:
    """Return how many seconds the motion takes; inf if it never ends."""
    total = 0.0
    for step in motion.steps:
        match step:
            case Move(seconds=seconds):
                total += seconds
            case Repeat(times=times):
                total = inf if times is None else total * times
            case Parallel(motions):
                total += max(map(length, motions), default=0.0)
            case Either(motions):
                total += max((length(part) for _, part in motions), default=0.0)
            case On(handlers):
                total += max((length(part) for event, part in handlers if event in ("show", "default")), default=0.0)
            case Motion():
                total += length(step)
            case _:
                pass
    return total


def handler(motions: tuple[Motion, ...], event: str) -> Motion | None:
    """Return what the motions do at an event other than being shown."""
    for motion in motions:
        for step in motion.steps:
            if isinstance(step, On):
                for name, part in step.handlers:
                    if name == event:
                        return part
    return None


def _step(step: Step, pose: Pose, left: float, event: str, seed: int) -> float | None:
    match step:
        case Move(warper, seconds, to):
            return _move(pose, warper, seconds, to, left)
        case Parallel(motions):
            ends = [play(part, pose, left, event=event, seed=seed + n) for n, part in enumerate(motions)]
            finished = [end for end in ends if end is not None]
            return min(finished) if len(finished) == len(ends) and ends else (left if not ends else None)
        case Either(motions) if motions:
            weights = [max(0.0, weight) for weight, _ in motions]
            chosen = Random(seed).choices(motions, weights if any(weights) else None)[0][1]
            return play(chosen, pose, left, event=event, seed=seed)
        case On(handlers):
            named = dict(handlers)
            part = named.get(event) or named.get("default")
            if part is not None:
                play(part, pose, left, event=event, seed=seed)
            # An `on` block waits for the next event; it never ends by itself.
            return None
        case Become(name):
            pose.name = name
            return left
        case Motion():
            return play(step, pose, left, event=event, seed=seed)
        case _:
            return left


def _move(pose: Pose, warper: str, seconds: float, to: tuple[tuple[str, Value], ...], left: float) -> float | None:
    done = 1.0 if left >= seconds else warp(warper, left / seconds)
    for name, value in to:
        for plain, target in spread(name, value):
            now = pose.values.get(plain)
            pose.values[plain] = target if done >= 1.0 else between(plain, now, target, done, pose.canvas)
    return left - seconds if left >= seconds else None


def between(name: str, start: Value, end: Value, done: float, canvas: tuple[int, int]) -> Value:
    """Return the value part of the way from start to end; what is not a number jumps half-way."""
    if start is None:
        start = UNTOUCHED.get(name)
    if isinstance(start, tuple) and isinstance(end, tuple) and len(start) == len(end):
        pairs = (
            _mix(name, a, b, done) if a is not None and b is not None else b for a, b in zip(start, end, strict=True)
        )
        return tuple(pairs)
    if isinstance(start, bool) or isinstance(end, bool):
        return end
    if not isinstance(start, (int, float)) or not isinstance(end, (int, float)):
        return end if done >= 0.5 else start
    if isinstance(start, int) != isinstance(end, int) and name in _SIDES:
        whole = canvas[_SIDES[name]]
        start = round(start * whole) if isinstance(end, int) else start / whole
    return _mix(name, start, end, done)


def _mix(name: str, start: Number, end: Number, done: float) -> Number:
    value = start + (end - start) * done
    is_pixels = name in _IN_PIXELS and isinstance(start, int) and isinstance(end, int)
    return round(value) if is_pixels else float(value)


def warp(warper: str, done: float) -> float:
    """Ren'Py's warpers (its manual, "Warpers"): linear, ease, easein, easeout, instant."""
    match warper:
        case "ease":
            return 0.5 - cos(pi * done) / 2
        case "easein":
            return cos((1.0 - done) * pi / 2)
        case "easeout":
            return 1.0 - cos(done * pi / 2)
        case "instant":
            return 1.0
        case _:
            return done
