"""The wiring: what the player wants reaches whoever does it, whatever is open."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from engine.intents import Intent
from engine.state import Sprite, StageState, Ticker
from player.describing import Describer
from player.player import CALM_SECONDS
from stage.facts import Facts
from tests.headless import FRAME_SECONDS, HeadlessGame
from ui.requests import Confirmed, Request, SetPreferences, SlotUse, UseSlot

TWO_LINES = 'label start:\n    "First."\n    "Second."\n'


def opened(folder: Path, script: str = TWO_LINES) -> HeadlessGame:
    (folder / "script.rpy").write_text(script, encoding="utf-8")
    return HeadlessGame(folder, folder / "saves", "--from", "start")


def read_second_line(game: HeadlessGame) -> None:
    """Complete the first line, and leave it."""
    for _ in range(2):
        game.player.carry_out(Intent.ADVANCE)


def test_a_key_let_go_over_a_menu_skips_no_further(tmp_path: Path) -> None:
    with opened(tmp_path) as game:
        for intent in (Intent.SKIP_HELD, Intent.MENU, Intent.SKIP_RELEASED):
            game.player.carry_out(intent)
        director = game.player.stories.director

        assert game.screen == "pause" and director is not None and not director.is_skipping


def test_what_is_loaded_over_is_saved_first(tmp_path: Path) -> None:
    with opened(tmp_path) as game:
        game.player.carry_out(Intent.QUICK_SAVE)
        read_second_line(game)

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


def in_slot(game: HeadlessGame, slot: str) -> str | None:
    return next((card.what for card in game.player.library.slots() if card.slot == slot), None)


def test_a_save_is_overwritten_only_once_the_player_is_sure(tmp_path: Path) -> None:
    with opened(tmp_path) as game:
        game.player.carry_out(UseSlot(SlotUse.SAVE, "1-1", is_taken=False))
        read_second_line(game)

        game.player.carry_out(UseSlot(SlotUse.SAVE, "1-1", is_taken=True))
        asked, kept = game.screen, in_slot(game, "1-1")
        screen = game.player.interface.screens
        question = screen._stack[-1].values["what"]
        game.player.carry_out(Confirmed(question))

        assert (asked, kept, in_slot(game, "1-1")) == ("confirm", "First.", "Second.")


def test_what_a_slot_is_told_to_do_is_done(tmp_path: Path) -> None:
    with opened(tmp_path) as game:
        game.player.carry_out(UseSlot(SlotUse.SAVE, "1-1", is_taken=False))
        read_second_line(game)

        game.player.carry_out(UseSlot(SlotUse.EXPORT, "1-1", is_taken=True))
        game.player.carry_out(UseSlot(SlotUse.IMPORT, "1-2", is_taken=False))
        game.player.carry_out(UseSlot(SlotUse.LOAD, "1-2", is_taken=True))

        assert in_slot(game, "1-2") == game.line == "First."


def test_a_story_that_has_ended_is_not_continued(tmp_path: Path) -> None:
    with opened(tmp_path) as game:
        for _ in range(8):
            game.player.carry_out(Intent.ADVANCE)
            game.frame()

        assert game.screen == "title" and game.player.library.latest() is None


def test_the_content_note_is_read_once(tmp_path: Path) -> None:
    script = 'define content_note = "It shows grief."\n' + TWO_LINES
    (tmp_path / "script.rpy").write_text(script, encoding="utf-8")

    for note in ("note", None):
        with HeadlessGame(tmp_path, tmp_path / "saves") as game:
            game.player.carry_out(Request.NEW_GAME)
            assert game.screen == note
            if note:
                game.player.carry_out(Request.ACCEPT)
            assert game.line == "First."


def test_another_language_says_the_same_line_anew(tmp_path: Path) -> None:
    script = TWO_LINES + '\ntranslate german strings:\n    old "Ann"\n    new "Anna"\n'
    script = script.replace('"First."', '"Ann" "First, [name!t]."').replace(
        "label start", 'default name = "Ann"\nlabel start'
    )
    with opened(tmp_path, script) as game:
        before = game.line

        game.player.carry_out(SetPreferences(replace(game.player.preferences, language="german")))

        assert (before, game.line) == ("First, Ann.", "First, Anna.")


def test_a_film_dropped_on_the_window_is_refused_and_not_read_whole(tmp_path: Path) -> None:
    film = tmp_path / "film.mkv"
    with film.open("wb") as file:
        file.truncate(40 * 1024**3)

    with opened(tmp_path) as game:
        game.player.stories.bring_in("1-1", film)

        assert [sentence for sentence in game.told if "film.mkv could not be imported" in sentence]
        assert game.player.library.slots() == []


def press_return(game: HeadlessGame) -> None:
    for kind in (pygame.KEYDOWN, pygame.KEYUP):
        pygame.event.post(pygame.event.Event(kind, key=pygame.K_RETURN, mod=0, unicode="\r", scancode=0))
    game.frame()


def test_who_clicks_the_credits_away_begins_no_new_game(tmp_path: Path) -> None:
    with opened(tmp_path) as game:
        for _ in range(round(3 * CALM_SECONDS / FRAME_SECONDS)):
            press_return(game)
        assert game.screen == "title" and game.player.stories.director is None

        for _ in range(round(CALM_SECONDS / FRAME_SECONDS) + 1):
            game.frame()
        press_return(game)

        assert game.screen != "title"


def test_pictures_to_come_are_made_ready_once_a_frame(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "".join(f'    "Line {number}."\n' for number in range(200))
    with opened(tmp_path, f"label start:\n{lines}    scene black\n    return\n") as game:
        asked: list[int] = []
        assert game.player.stage is not None
        monkeypatch.setattr(game.player.stage, "prepare", lambda states: asked.append(len(states)))
        game.player.carry_out(SetPreferences(replace(game.player.preferences, skip_unseen=True)))

        game.player.carry_out(Intent.FAST_FORWARD)
        assert game.player.stories.director is not None
        assert not asked
        game.frame()
        game.frame()

        assert len(asked) == 1
