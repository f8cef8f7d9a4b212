"""Transforms as scripts define and call them, and ATL turned into Motion: each expression evaluated once, at the show.

Playing a Motion over time is the stage's work; parsing ATL is the parser's.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from engine.displayables import Displayable, Moved
from engine.frozen import frozen
from engine.motion import Become, Either, Motion, Move, On, Parallel, Properties, Repeat, Step, Transition
from engine.script import statements as script

# A property that is written as one and means two.
PAIRS = {"pos": ("xpos", "ypos"), "anchor": ("xanchor", "yanchor"), "offset": ("xoffset", "yoffset")}
WARPERS_AT_ONCE = (None, "instant")

Evaluate = Callable[[str, dict[str, Any]], Any]


@frozen
class Transform:
    """A transform a script can name, call with arguments, and put in an `at` list.

    It has either ATL still to be evaluated (`block`) or properties given to `Transform(xalign=0.5)`.
    """

    block: script.AtlBlock | None = None
    parameters: script.Parameters | None = None
    evaluate: Evaluate | None = None
    given: tuple[tuple[str, Any], ...] = ()
    properties: Properties = ()

    def __call__(self, *args: Any, **kwargs: Any) -> Transform | Moved:
        """With a picture: that picture under this transform. With arguments: this transform with them filled in."""
        child = kwargs.pop("child", None)
        names = [name for name, _ in self.parameters.names] if self.parameters else []
        taken = dict(self.given)
        free = [name for name in names if name not in taken]
        for argument in args:
            if free:
                taken[free.pop(0)] = argument
            else:
                child = argument
        filled = replace(self, given=tuple((taken | kwargs).items()))
        return filled if child is None else filled.around(child)

    def around(self, child: Any) -> Moved:
        return Moved(child, self.properties, self.motion())

    def motion(self) -> Motion:
        """Evaluate the ATL now. Raises what its expressions raise."""
        if self.block is None or self.evaluate is None:
            return Motion((Move("instant", 0.0, self.properties),)) if self.properties else Motion()
        variables = dict(self.given)
        for name, default in self.parameters.names if self.parameters else ():
            if name not in variables and default is not None:
                variables[name] = self.evaluate(default, variables)
        return Compiler(self.evaluate, variables).motion(self.block)


class Compiler:
    """Turns one ATL block into a Motion, with the transform's own parameters in sight."""

    def __init__(self, evaluate: Evaluate, variables: dict[str, Any]) -> None:
        self.evaluate = evaluate
        self.variables = variables

    def value(self, source: str) -> Any:
        return self.evaluate(source, self.variables)

    def motion(self, block: script.AtlBlock) -> Motion:
        steps: list[Step] = []
        for statement in block.statements:
            steps += self.steps(statement)
        return Motion(tuple(steps))

    def steps(self, statement: script.AtlStatement) -> list[Step]:
        match statement:
            case script.AtlProperties():
                return self.properties(statement)
            case script.AtlBlock():
                return [self.motion(statement)]
            case script.AtlRepeat(count=count):
                return [Repeat(None if count is None else int(self.value(count)))]
            case script.AtlParallel(blocks=blocks):
                return [Parallel(tuple(map(self.motion, blocks)))]
            case script.AtlChoice(choices=choices):
                weighted = ((1.0 if chance is None else float(self.value(chance)), block) for chance, block in choices)
                return [Either(tuple((chance, self.motion(block)) for chance, block in weighted))]
            case script.AtlOn(handlers=handlers):
                return [On(tuple((event, self.motion(block)) for event, block in handlers))]
        return []

    def properties(self, line: script.AtlProperties) -> list[Step]:
        steps: list[Step] = []
        for expression, with_ in line.expressions:
            steps += self.named(self.value(expression), None if with_ is None else self.value(with_))
        to = evaluated_properties({name: self.value(source) for name, source in line.properties})
        # A warper of the script's own is Python that no save holds: its time is kept, its curve is not.
        warper = line.warper if line.warp_function is None else "linear"
        if warper not in WARPERS_AT_ONCE:
            seconds = 0.0 if line.duration is None else float(self.value(line.duration))
            steps.append(Move(str(warper), seconds, to))
        elif to:
            steps.append(Move("instant", 0.0, to))
        return steps

    def named(self, value: Any, transition: Any) -> list[Step]:
        """A bare expression on an ATL line: seconds to wait, a transform to run, or a picture to become."""
        match value:
            case bool() | None:
                return []
            case int() | float():
                return [Move("pause", float(value))]
            case Transform():
                return [value.motion()]
            case Motion():
                return [value]
            case str():
                change = transition if isinstance(transition, Transition) else None
                return [Become(tuple(value.split()), change)]
            case _:
                return []


def evaluated_properties(given: dict[str, Any]) -> Properties:
    """Return properties in their single forms: `align (0.5, 1.0)` is xpos, xanchor, ypos and yanchor."""
    plain: dict[str, Any] = {}
    for name, value in given.items():
        match name, value:
            case "align", (x, y):
                plain.update(xpos=x, xanchor=x, ypos=y, yanchor=y)
            case "xalign", _:
                plain.update(xpos=value, xanchor=value)
            case "yalign", _:
                plain.update(ypos=value, yanchor=value)
            case "xycenter", (x, y):
                plain.update(xpos=x, xanchor=0.5, ypos=y, yanchor=0.5)
            case "xcenter", _:
                plain.update(xpos=value, xanchor=0.5)
            case "ycenter", _:
                plain.update(ypos=value, yanchor=0.5)
            case (("pos" | "anchor" | "offset"), (x, y)):
                plain.update(zip(PAIRS[name], (x, y), strict=True))
            case _, list():
                plain[name] = tuple(value)
            case _:
                plain[name] = value
    return tuple((name, value) for name, value in plain.items() if is_plain(value))


def is_plain(value: Any) -> bool:
    """Matrices, functions and the like are for Ren'Py's own renderer; the stage has no use for them."""
    return (
        value is None
        or isinstance(value, (bool, int, float, str))
        or (isinstance(value, tuple) and all(item is None or isinstance(item, (int, float)) for item in value))
    )


def transform_of(**properties: Any) -> Transform:
    """`Transform(xalign=0.5, zoom=2)` as a script calls it, without a picture."""
    return Transform(properties=evaluated_properties(properties))


def make_transform(child: Any = None, *_: Any, **properties: Any) -> Transform | Moved:
    transform = transform_of(**properties)
    return transform if child is None else transform.around(child)


def at(child: Displayable, *transforms: Any) -> Any:
    """`At(picture, transform …)`."""
    for transform in transforms:
        if isinstance(transform, Transform):
            child = transform.around(child)
    return child


def named_transforms() -> dict[str, Transform]:
    """Return Ren'Py's ready positions by name."""

    def place(x: float, y: float = 1.0, **more: Any) -> Transform:
        return transform_of(**{"xpos": x, "xanchor": x, "ypos": y, "yanchor": y} | more)

    return {
        "reset": transform_of(xpos=None, ypos=None, xanchor=None, yanchor=None, zoom=1.0, rotate=None, alpha=1.0),
        "left": place(0.0),
        "right": place(1.0),
        "center": place(0.5),
        "truecenter": place(0.5, 0.5),
        "topleft": place(0.0, 0.0),
        "topright": place(1.0, 0.0),
        "top": place(0.5, 0.0),
        "offscreenleft": place(0.0, xanchor=1.0),
        "offscreenright": place(1.0, xanchor=0.0),
        "default": place(0.5),
    }
