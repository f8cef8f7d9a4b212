"""`check`: read a game's scripts, and tell every mistake, and everything they name that is not there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from engine.game import Game
from engine.script import statements as script
from engine.script.errors import StoryError, nearest
from engine.script.text import unknown_tags
from engine.script.user_statements import PlayWords, QueueWords, VoiceWords
from engine.story import Story

VALUE_IN_A_TAG = re.compile(r"\{[^}]*\[")


def check(root: Path) -> tuple[list[str], int]:
    """Return what there is to tell about the game in this folder, and the number of statements read."""
    game = Game.read(root)
    found = [str(mistake) for mistake in game.mistakes + game.doubts]
    if not game.mistakes:
        try:
            story = game.story()
        except StoryError as error:
            return [*found, str(error)], len(game.program.steps)
        found += [*story.warnings, *missing_pictures(game, story), *missing_sounds(game, story), *unknown_tags_in(game)]
        if "start" not in game.program.labels:
            found.append("There is no label 'start', where a story begins.")
    return found, len(game.program.steps)


def missing_pictures(game: Game, story: Story) -> Iterator[str]:
    """Yield a sentence for each image that no attributes could resolve to one there is."""
    for step in game.program.steps:
        match step:
            case script.Show(words=words) | script.Scene(words=script.ImageWords() as words) if words.image:
                name = tuple(word for word in words.image if not word.startswith("-"))
                if name[0] != "text" and not could_be(story, name):
                    near = nearest(" ".join(name), (" ".join(image) for image in story.images.by_tag.get(name[0], ())))
                    near = near or nearest(name[0], story.images.by_tag)
                    suggestion = f" Did you mean '{near}'?" if near else ""
                    yield f"{step.file}:{step.line}: there is no image '{' '.join(name)}'.{suggestion}"


def could_be(story: Story, name: tuple[str, ...]) -> bool:
    """Whether some image of this tag has all these attributes; which one is known only when the story runs."""
    return any(set(name[1:]) <= set(image[1:]) for image in story.images.by_tag.get(name[0], ()))


def missing_sounds(game: Game, story: Story) -> Iterator[str]:
    for step in game.program.steps:
        match step:
            case script.User(words=PlayWords() | QueueWords() | VoiceWords() as words):
                for file in literal_files(words.file_expression):
                    if game.assets.sound_file(file) is None:
                        near = nearest(Path(file).stem, game.assets.sounds)
                        suggestion = f" Did you mean '{near}'?" if near else ""
                        yield f"{step.file}:{step.line}: there is no sound '{file}'.{suggestion}"


def unknown_tags_in(game: Game) -> Iterator[str]:
    """Yield a sentence for each tag in what is said that nobody knows. What a value makes of one, nobody can."""
    for step in game.program.steps:
        match step:
            case script.Say(what=what) if "{" in what and not VALUE_IN_A_TAG.search(what):
                yield from (f"{step.file}:{step.line}: the text has {tag}." for tag in unknown_tags(what))


def literal_files(expression: str) -> list[str]:
    """Return the file names in an expression that is a string or a list of them; others are known only when run."""
    try:
        value = ast.literal_eval(expression)
    except (ValueError, SyntaxError):
        return []
    names = value if isinstance(value, list) else [value]
    return [name for name in names if isinstance(name, str) and not name.startswith("<silence")]
