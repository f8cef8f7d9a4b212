"""After damage the game offers the last good copy of the saves, and brings it back."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.library import Library, opening
from tests.headless import HeadlessGame
from tests.library_story import read

SCRIPT = 'label start:\n    "First line."\n    "Second line."\n'


@pytest.fixture
def game_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "game"
    folder.mkdir()
    (folder / "script.rpy").write_text(SCRIPT, encoding="utf-8")
    return folder


def damaged(saves: Path, *, has_backup: bool) -> None:
    """Leave a save file that can't be read, after a session that ended well or not."""
    library = Library.open(saves)
    read(library, 0, 1)
    library.save("1-1")
    library.close()
    (saves / opening.FILE).write_bytes(b"rubbish" * 1000)
    if not has_backup:
        (saves / "library.backup.sqlite3").unlink()


def test_the_last_good_copy_is_offered_and_brought_back(game_folder: Path, tmp_path: Path) -> None:
    saves = tmp_path / "saves"
    damaged(saves, has_backup=True)
    with HeadlessGame(game_folder, saves) as game:
        assert game.screen == "confirm"
        assert "last good copy" in game.spoken

        game.player.front.bring_back()

        assert [card.slot for card in game.player.library.slots()] == ["1-1"]
        assert game.screen == "title"
        assert "The saves of the last good copy are back" in game.told


def test_without_a_good_copy_nothing_is_offered(game_folder: Path, tmp_path: Path) -> None:
    saves = tmp_path / "saves"
    damaged(saves, has_backup=False)

    with HeadlessGame(game_folder, saves) as game:
        assert game.screen == "title"
