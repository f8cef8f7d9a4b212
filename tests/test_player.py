"""The wiring: what the player wants reaches whoever does it, whatever is open."""

from __future__ import annotations

from pathlib import Path

from engine.intents import Intent
from engine.state import Sprite, StageState, Ticker
from player.describing import Describer
from stage.facts import Facts
from tests.headless import HeadlessGame

TWO_LINES = 'label start:\n    "First."\n    "Second."\n'


def opened(folder: Path, script: str = TWO_LINES) -> HeadlessGame:
    (folder / "script.rpy").write_text(script, encoding="utf-8")
    return HeadlessGame(folder, folder / "saves", "--from", "start")


def test_a_key_let_go_over_a_menu_skips_no_further(tmp_path: Path) -> None:
    with opened(tmp_path) as game:
        for intent in (Intent.SKIP_HELD, Intent.MENU, Intent.SKIP_RELEASED):
            game.player.carry_out(intent)
        director = game.player.stories.director

        assert game.screen == "pause" and director is not None and not director.is_skipping


def test_what_is_loaded_over_is_saved_first(tmp_path: Path) -> None:
    with opened(tmp_path) as game:
        game.player.carry_out(Intent.QUICK_SAVE)
        for _ in range(2):
            game.player.carry_out(Intent.ADVANCE)

        game.player.carry_out(Intent.QUICK_LOAD)

        assert game.line == "First."
        assert {card.slot: card.what for card in game.player.library.slots()} == {
            "quick-1": "First.",
            "auto-1": "Second.",
        }


def test_pictures_and_the_news_strip_are_described_once_and_again_when_they_come_back() -> None:
    describer = Describer({"lab lamp": Facts(alt="The lab."), "clark": Facts()})
    lab = Sprite("lab", ("lab", "lamp"))
    told = [
        list(describer.news(StageState(layers=(("master", sprites),), ticker=ticker)))
        for sprites, ticker in (
            ((lab,), None),
            ((lab, Sprite("clark", ("clark",))), Ticker("Fog.", 0.0)),
            ((lab,), Ticker("Fog.", 0.0)),
            ((), None),
            ((lab,), Ticker("Fog.", 9.0)),
        )
    ]

    assert told == [["The lab."], ["Fog."], [], [], ["The lab.", "Fog."]]
