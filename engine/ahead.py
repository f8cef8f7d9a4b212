"""Which pictures the story may ask for next: so that they can be decoded while the player still reads."""

from __future__ import annotations

from collections.abc import Iterator

from engine.images import Ambiguous, Images, Name
from engine.script import statements as script
from engine.script.program import Goto, Program
from engine.state import Sprite, StageState

# About two or three scenes' worth of lines, and the openings of both branches of a choice.
STEPS_AHEAD = 60


def pictures_ahead(program: Program, images: Images, step: int, shown: StageState) -> tuple[StageState, ...]:
    """Return a state for each picture to come, the nearest first. Text is read, nothing is run."""
    now = {sprite.tag: sprite.name for sprite in shown.layer("master")}
    found = dict.fromkeys(names_ahead(program, images, step, now))
    return tuple(StageState(layers=(("master", (Sprite(name[0], name),)),)) for name in found)


def names_ahead(program: Program, images: Images, step: int, now: dict[str, Name]) -> Iterator[Name]:
    left = STEPS_AHEAD
    while left > 0 and step < len(program.steps):
        left -= 1
        statement = program.steps[step]
        step += 1
        match statement:
            case script.Show(words=words) | script.Scene(words=script.ImageWords() as words) if words.image:
                name = resolved(images, words.image, now.get(words.image[0]))
                if name is not None:
                    now[name[0]] = name
                    yield name
            case script.Jump(target=target, expression=False):
                step = program.labels.get(target, step)
            case Goto(target=target) if target > step:
                step = target
            case _:
                pass


def resolved(images: Images, name: Name, shown: Name | None) -> Name | None:
    try:
        return images.resolve(name, shown)
    except Ambiguous:
        return None
