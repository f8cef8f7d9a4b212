"""The wiring: what the player wants reaches whoever does it, whatever is open."""

from __future__ import annotations

from pathlib import Path

from engine.intents import Intent
from tests.headless import HeadlessGame


def test_a_key_let_go_over_a_menu_skips_no_further(tmp_path: Path) -> None:
    (tmp_path / "script.rpy").write_text('label start:\n    "First."\n    "Second."\n', encoding="utf-8")

    with HeadlessGame(tmp_path, tmp_path / "saves", "--from", "start") as game:
        for intent in (Intent.SKIP_HELD, Intent.MENU, Intent.SKIP_RELEASED):
            game.player.carry_out(intent)
        director = game.player.stories.director

        assert game.screen == "pause" and director is not None and not director.is_skipping
