"""Labels, calls and returns: where to go on, and the parameters a label is given.

A parameter is a variable of the store for as long as the call lasts; the value it hides comes back with `return`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from engine.moment import Moment
from engine.script import statements as script
from engine.script.program import Step
from engine.state import Frame
from engine.steps import End
from engine.story import Stopped, Story

Hidden = tuple[tuple[str, object], ...]

# Games that call where they should jump go a little deeper every day of their story; none goes as deep as this.
DEEPEST_CALL = 10_000


def step_of(story: Story, label: str, statement: script.Statement) -> int:
    step = story.program.labels.get(label)
    if step is None:
        raise Stopped(statement.file, statement.line, f"there is no label '{label}'.")
    return step


def run_jump(moment: Moment, story: Story, jump: script.Jump) -> None:
    target = str(story.store.evaluate(jump.target)) if jump.expression else jump.target
    moment.step = step_of(story, target, jump)
    give_defaults(story, story.program.steps[moment.step])


def run_call(moment: Moment, story: Story, call: script.Call) -> None:
    target = str(story.store.evaluate(call.target)) if call.expression else call.target
    args, kwargs = arguments(story, call.args)
    enter(moment, story, target, call, args, kwargs)


def arguments(story: Story, given: script.Arguments) -> tuple[list[Any], dict[str, Any]]:
    args: list[Any] = []
    kwargs: dict[str, Any] = {}
    for keyword, source in given:
        value = story.store.evaluate(source)
        match keyword:
            case None:
                args.append(value)
            case "*":
                args.extend(value)
            case "**":
                kwargs.update(value)
            case _:
                kwargs[keyword] = value
    return args, kwargs


def enter(
    moment: Moment,
    story: Story,
    target: str,
    statement: script.Statement,
    args: list[Any],
    kwargs: dict[str, Any],
) -> None:
    """Call a label: remember where to go on, and give it its parameters."""
    step = step_of(story, target, statement)
    if len(moment.stack) >= DEEPEST_CALL:
        raise Stopped(statement.file, statement.line, f"{DEEPEST_CALL:,} calls are waiting for a return here.")
    label = story.program.steps[step]
    hidden: Hidden = ()
    if isinstance(label, script.Label) and label.params is not None:
        hidden = bind(story, label.params, args, kwargs)
    moment.stack = (*moment.stack, Frame(story.program.place(moment.step), hidden))
    moment.step = step


def give_defaults(story: Story, step: Step) -> None:
    """A label with parameters that is jumped to has its defaults."""
    if isinstance(step, script.Label) and step.params is not None:
        bind(story, step.params, (), {})


def bind(story: Story, parameters: script.Parameters, args: Iterable[Any], kwargs: dict[str, Any]) -> Hidden:
    """Assign a label's parameters, and return the values they hide. Raises TypeError where one is not given."""
    values = matched(story, parameters, list(args), dict(kwargs))
    hidden = tuple((name, story.store.plain_of(name)) for name in values)
    for name, value in values.items():
        story.store.assign(None, name, value)
    return hidden


def matched(story: Story, parameters: script.Parameters, args: list[Any], kwargs: dict[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, default in parameters.names:
        if args:
            values[name] = args.pop(0)
        elif name in kwargs:
            values[name] = kwargs.pop(name)
        elif default is not None:
            values[name] = story.store.evaluate(default)
        else:
            raise TypeError(f"the label is not given its parameter '{name}'")
    if parameters.star:
        values[parameters.star] = tuple(args)
    if parameters.dstar:
        values[parameters.dstar] = kwargs
    return values


def run_return(moment: Moment, story: Story, statement: script.Return) -> End | None:
    """Go back to the innermost call; without one the story is over."""
    store = story.store
    value = None if statement.expression is None else store.evaluate(statement.expression)
    store.assign(None, "_return", value)
    if not moment.stack:
        return End()
    frame = moment.stack[-1]
    moment.stack = moment.stack[:-1]
    for name, plain in frame.hidden:
        store.put_plain(name, plain)
    step = story.program.step_at(frame.place)
    if step is None:
        raise Stopped(statement.file, statement.line, f"the place to return to, in '{frame.place.label}', is gone.")
    moment.step = step + 1
    return None
