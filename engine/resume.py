"""Going on from a save, also after the script was edited: to the same line, or as near to it as there still is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from engine.frozen import frozen
from engine.interpreter import Interpreter
from engine.script.program import Program
from engine.state import GameState, Place
from engine.steps import Choices, End, Stop
from engine.story import Stopped

LINE_GONE = "The story has changed here since it was saved. It goes on from the nearest line before."
LINES_GONE = "The story has changed here since it was saved. It goes on from the beginning of this part."
LABEL_GONE = "This part of the story is no longer there. It was told again to the same choices, as far as they lead."
ALL_GONE = "The story has changed too much to find the place again. It begins anew; your saves are untouched."

# A replay that meets this many stops is going in a circle.
REPLAY_STOPS = 100_000

Told = tuple[GameState, Stop]


@frozen
class Resumed:
    """Where the story goes on, and a sentence for the player where that is not the very line that was saved.

    `told` is what it was told through from its beginning to come there, None where it goes on from what was saved.
    """

    stop: Stop
    message: str | None = None
    told: tuple[Told, ...] | None = None


def resume(interpreter: Interpreter, checkpoints: Sequence[GameState]) -> Resumed:
    """Go on from saved checkpoints, the newest last. There must be one. Never fails but by a failing story."""
    program = interpreter.story.program
    newest = checkpoints[-1]
    for dropped, state in enumerate(reversed(checkpoints)):
        if state.place.label != newest.place.label:
            break
        if is_there(program, state):
            kept = [old for old in checkpoints[: len(checkpoints) - dropped] if is_there(program, old)]
            return Resumed(interpreter.resume(kept), LINE_GONE if dropped else None)
    from_label = replace(newest, place=Place(newest.place.label, 0), answers=())
    if newest.place.label in program.labels and is_there(program, replace(from_label, place=program.place(0))):
        return Resumed(from_start_of(interpreter, from_label, before_its_label(checkpoints)), LINES_GONE)
    try:
        *told, (_, last) = replay(interpreter, newest.picks)
        return Resumed(last, LABEL_GONE, tuple(told))
    except Stopped:
        return Resumed(interpreter.start(), ALL_GONE, ())


def is_there(program: Program, state: GameState) -> bool:
    """Whether the checkpoint's place and all it has to return to can be found."""
    return all(program.step_at(place) is not None for place in (state.place, *(frame.place for frame in state.stack)))


def before_its_label(checkpoints: Sequence[GameState]) -> Sequence[GameState]:
    """Return those from before the label that the newest is in was come to."""
    label = checkpoints[-1].place.label
    for number in range(len(checkpoints), 0, -1):
        state = checkpoints[number - 1]
        if label not in (state.place.label, *(frame.place.label for frame in state.stack)):
            return checkpoints[:number]
    return ()


def from_start_of(interpreter: Interpreter, state: GameState, before: Sequence[GameState]) -> Stop:
    """Start the label over, with everything else as it was saved; what lay before it can be gone back to."""
    interpreter.checkpoints = [old for old in before if is_there(interpreter.story.program, old)]
    interpreter.cursor = len(interpreter.checkpoints) - 1
    interpreter.moment.thaw(state)
    interpreter.moment.seconds = state.seconds
    interpreter.story.store.restore(state.store)
    interpreter.story.chance.number = state.chance
    interpreter.moment.step = interpreter.story.program.labels[state.place.label]
    return interpreter.run()


def replay(interpreter: Interpreter, picks: Sequence[int]) -> list[Told]:
    """Tell the story from its start, taking the same choices, up to the stop after the last of them.

    Return every stop on the way. Raises Stopped where the story fails, or ends before.
    """
    stop = interpreter.start()
    told: list[Told] = []
    left = list(picks)
    for _ in range(REPLAY_STOPS):
        told.append((interpreter.state, stop))
        match stop.presented:
            case End(how=how):
                raise Stopped("", 0, how)
            case Choices(choices=choices):
                if not left:
                    break
                on_offer = sum(1 for choice in choices if choice.index is not None)
                stop = interpreter.choose(max(0, min(left.pop(0), on_offer - 1)))
            case _:
                if not left:
                    break
                stop = interpreter.advance()
    return told
