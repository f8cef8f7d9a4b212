"""A game's scripts, read into one program, with every mistake of every file told at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.assets import Assets
from engine.images import Images
from engine.script.errors import Mistake, ScriptError
from engine.script.parser import parse
from engine.script.program import Program, lay_out
from engine.script.statements import Block
from engine.script.user_words import statements_defined_in
from engine.story import Story


@dataclass(slots=True)
class Game:
    """A game's files and its program."""

    assets: Assets
    program: Program
    mistakes: tuple[Mistake, ...] = ()
    # What is wrong, and yet no reason not to start.
    doubts: tuple[Mistake, ...] = ()

    @classmethod
    def read(cls, root: Path) -> Game:
        """Read the game in this folder. Mistakes are in the result, none is raised."""
        assets = Assets.open(root)
        files: list[tuple[str, str, Block]] = []
        mistakes: list[Mistake] = []
        texts: list[tuple[str, str]] = []
        for path in assets.scripts():
            name = shown_path(path, assets.root)
            text, wrong = read_text(path, name)
            mistakes += wrong
            texts.append((name, text))
        creators = set().union(*(statements_defined_in(text) for _, text in texts)) if assets.is_renpys else set()
        for name, text in texts:
            parsed = parse(text, name, creators)
            mistakes += parsed.mistakes
            files.append((name, text, parsed.statements))
        program = lay_out(files)
        mistakes += program.mistakes
        # Ren'Py starts a game all the same, and many a game has a jump left over that nobody ever comes to.
        if assets.is_renpys:
            return cls(assets, program, tuple(mistakes), tuple(program.doubts))
        return cls(assets, program, (*mistakes, *program.doubts))

    @classmethod
    def open(cls, root: Path) -> Game:
        """Read a game to be played. Raises ScriptError with all its mistakes, if there is one."""
        game = cls.read(root)
        if game.mistakes:
            raise ScriptError((*game.mistakes, *game.doubts))
        return game

    def story(self, **given: Any) -> Story:
        """Return its story, ready to be told. Raises Stopped where init fails."""
        return Story(
            self.program,
            Images(self.assets.images),
            modules_root=self.assets.scripts_root,
            find_file=self.assets.by_path,
            **given,
        )


def shown_path(path: Path, root: Path) -> str:
    """How a file is named in messages and transcripts: from the game's folder, with `/`."""
    return path.relative_to(root).as_posix()


def read_text(path: Path, name: str) -> tuple[str, list[Mistake]]:
    """Return a script's text. What is not UTF-8 in it is a mistake, and is read as question marks."""
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        text = content.decode("utf-8-sig", "replace")
        return text, [Mistake(name, line, None, "", "this file is not UTF-8. Save it as UTF-8 in your editor.")]
