"""Where a player's games are kept."""

from __future__ import annotations

from pathlib import Path


def last_written(folder: Path) -> float | None:
    """Return when the library in a folder was written last, in seconds since 1970."""
    return max((file.stat().st_mtime for file in folder.glob("library.sqlite3*")), default=None)


def user_folder(game: Path, home: Path) -> Path:
    """Return where the platform keeps a player's games. A game that is not ours has a folder of its own."""
    import platformdirs

    folder = Path(platformdirs.user_data_dir("more-within-the-hour", appauthor=False))
    game = game.resolve()
    return folder if game == home else folder / "games" / game.name
