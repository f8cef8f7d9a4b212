"""Where a game's files are: scripts, pictures and sounds, found by name, with nothing to declare.

A game is a folder: ours, with `scenes/` and `assets/`; one of Ren'Py's, with everything under `game/`; or any folder
with scripts in it. A picture's image name is its file's name, in lower case, without the ending; the folder it lies in
says nothing. A file that a script names by a path is looked for under the game's folders, then by its bare name.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

PICTURE_ENDINGS = (".webp", ".png", ".jpg", ".jpeg", ".gif", ".bmp")
SOUND_ENDINGS = (".ogg", ".opus", ".mp3", ".wav", ".flac")
# Folders of a game that hold nothing of its own making.
PASSED_OVER = ("saves", "_saves", "cache")
# Ren'Py looks for files named without a folder in these too.
SEARCHED = ("", "images", "audio", "music", "sound", "voice")

Name = tuple[str, ...]


@dataclass(slots=True)
class Assets:
    """The files of one game, read once when it is opened."""

    root: Path
    scripts_root: Path
    files_roots: tuple[Path, ...]
    # Laid out as Ren'Py does, and not as ours.
    is_renpys: bool = False
    # By lower-case name without the ending, for each kind the first file found.
    pictures: dict[str, Path] = field(default_factory=dict)
    sounds: dict[str, Path] = field(default_factory=dict)
    # Image names that Ren'Py would find by itself: pictures under an `images` folder, or anywhere in ours.
    images: dict[Name, Path] = field(default_factory=dict)

    @classmethod
    def open(cls, root: Path) -> Assets:
        """Find the files of the game in `root`. Raises FileNotFoundError where there is no such folder."""
        assets = cls.laid_out(root)
        if assets.is_renpys:
            assets.read(assets.scripts_root, assets.scripts_root / "images")
        else:
            assets.read(assets.root / "assets", assets.root / "assets")
        return assets

    @classmethod
    def laid_out(cls, root: Path) -> Assets:
        """Find where the game in `root` has its scripts, without looking at its other files. Raises as `open` does."""
        root = root.resolve()
        if not root.is_dir():
            raise FileNotFoundError(root)
        if (root / "scenes").is_dir():
            return cls(root, root / "scenes", (root / "assets",))
        game = root / "game" if (root / "game").is_dir() else root
        found = tuple(game / name for name in SEARCHED if (game / name).is_dir())
        return cls(root, game, found, is_renpys=True)

    def read(self, folder: Path, images: Path) -> None:
        for path in walk(folder):
            name, _, ending = path.name.lower().rpartition(".")
            if f".{ending}" in PICTURE_ENDINGS:
                self.pictures.setdefault(name, path)
                # A dotted name is a part of another picture (a blink, a mouth), no image of its own.
                if "." not in name and name.split() and path.is_relative_to(images):
                    self.images.setdefault(tuple(name.split()), path)
            elif f".{ending}" in SOUND_ENDINGS:
                self.sounds.setdefault(name, path)

    def scripts(self) -> list[Path]:
        """Return the game's scripts in the order Ren'Py reads them: by path without the ending, capitals first."""
        return sorted(
            (path for path in walk(self.scripts_root) if path.suffix.lower() == ".rpy"),
            key=lambda path: path.relative_to(self.scripts_root).with_suffix("").as_posix(),
        )

    def image(self, name: Name) -> Path | None:
        return self.images.get(tuple(word.lower() for word in name))

    def picture_file(self, file: str) -> Path | None:
        return self.by_path(file) or self.pictures.get(Path(file).stem.lower())

    def sound_file(self, file: str) -> Path | None:
        """Return the file of a sound as a script names it, with or without ending, with or without a folder."""
        if file.startswith("<"):
            # `<from 1.5 to 8>music.ogg` plays a part of the file.
            file = file.partition(">")[2]
        return self.by_path(file) or self.sounds.get(Path(file).stem.lower())

    def by_path(self, file: str) -> Path | None:
        for root in self.files_roots:
            path = root / file
            try:
                if path.is_file() and path.resolve().is_relative_to(self.root):
                    return path
            except (OSError, ValueError):
                return None
        return None


def walk(folder: Path) -> Iterator[Path]:
    """Yield the files under a folder in a steady order; hidden ones, saves and caches are left out."""
    # Not Path.iterdir: it asks the disk about each of hundreds of files, and the title's first frame waits.
    entries = sorted(os.scandir(folder), key=lambda entry: entry.name) if folder.is_dir() else []
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith("."):
            continue
        if not entry.is_dir():
            yield path
        elif entry.name not in PASSED_OVER:
            yield from walk(path)
