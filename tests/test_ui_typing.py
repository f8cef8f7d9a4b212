"""The line to be typed: by keys, by pad, by mouse; what may not be in it goes, and what there is is told."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from engine.intents import Answer
from engine.steps import Question
from tests.headless import HeadlessGame
from tests.test_ui_shelf import Player
from ui.requests import Closed, SlotUse, UseSlot


def asking(question: Question, *, has_pad: bool = False, size: tuple[int, int] = (1280, 720)) -> Player:
    return Player("typing", size, question=question, done=Answer, has_pad=has_pad)


def test_what_is_typed_replaces_the_proposal_and_enter_reports_it() -> None:
    player = asking(Question("Name?", "Clark"))
    assert player.spoken() == "Type here: Clark"

    player.type("Lex")

    assert player.spoken() == "Type here: Lex"
    assert player.key(pygame.K_RETURN) == Answer("Lex")


def test_what_may_not_be_typed_goes_at_once() -> None:
    player = asking(Question("Name?", length=4, exclude="{}"))

    player.type("{b}Lionel")

    assert player.spoken() == "Type here: bLio"


def test_letters_are_pressed_with_a_pad_and_told() -> None:
    player = asking(Question("Name?"), has_pad=True)
    assert player.top.spoken() == "Name?"
    assert player.spoken() == "q"

    player.key(pygame.K_RETURN)
    player.key(pygame.K_RIGHT)
    assert player.spoken() == "w"
    player.key(pygame.K_RETURN)

    assert player.spoken() == "Qw"
    player.focus("Delete")
    player.key(pygame.K_RETURN)
    player.focus("Done")
    assert player.key(pygame.K_RETURN) == Answer("Q")


def test_letters_are_clicked_on() -> None:
    player = asking(Question("Name?", "Le"))
    x = next(control for control in player.top.ring.items if control.word == "x")

    player.click(x.rect.center)

    assert player.top._entered() == "Lex"


def test_escape_leaves_the_line() -> None:
    assert asking(Question("Name?")).key(pygame.K_ESCAPE) == Closed("typing", True)


def test_opened_again_it_asks_for_something_else() -> None:
    player = asking(Question("Name?", "Clark"))
    player.key(pygame.K_ESCAPE)

    player.screens.open("typing", question=Question("Town?"), done=Answer)

    assert (player.top.spoken(), player.spoken()) == ("Town?", "Type here")


@pytest.mark.parametrize("size", [(1280, 720), (800, 600), (320, 180)])
def test_everything_lies_in_the_window_and_beside_the_other(size: tuple[int, int]) -> None:
    rects = [control.rect for control in asking(Question("A long question? " * 40), size=size).top.ring.items]

    assert all(pygame.Rect((0, 0), size).contains(rect) for rect in rects)
    assert not any(rect.collidelistall(rects[:at]) for at, rect in enumerate(rects))


def send(game: HeadlessGame, *keys: int) -> None:
    for key in keys:
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
        pygame.event.post(pygame.event.Event(pygame.KEYUP, key=key, mod=0))
        game.frame()


def test_a_story_asks_and_a_save_of_it_is_renamed(tmp_path: Path) -> None:
    (tmp_path / "game").mkdir()
    script = 'label start:\n    $ name = renpy.input("Name?", "Clark")\n    "So [name]."\n'
    (tmp_path / "game" / "script.rpy").write_text(script, encoding="utf-8")
    with HeadlessGame(tmp_path, tmp_path / "saves", "--from", "start") as game:
        game.frames_until(lambda: game.screen == "typing")
        # The question waits under the menu.
        send(game, pygame.K_ESCAPE)
        assert game.screen == "pause"
        send(game, pygame.K_ESCAPE)
        game.frames_until(lambda: game.screen == "typing")
        send(game, pygame.K_RETURN)
        game.frames_until(lambda: game.line == "So Clark.")
        game.player.stories.save("1-1")

        game.player.front.open_slots(SlotUse.LOAD)
        game.player.carry_out(UseSlot(SlotUse.RENAME, "1-1", True))
        assert game.screen == "typing"
        pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text="Gate"))
        send(game, pygame.K_RETURN)

        assert game.screen == "slots"
        assert game.player.library.slots()[0].name == "Gate"
