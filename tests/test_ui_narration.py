"""Everything that is read or pressed is spoken once, as it comes, to a player who asked for it."""

from __future__ import annotations

from pathlib import Path

import pygame

from engine.preferences import Preferences
from engine.script.text import Run
from engine.steps import Choice, Choices, Line
from ui.fonts import Fonts
from ui.interface import Interface
from ui.requests import Request

FONTS = Fonts(Path(__file__).parent.parent / "assets" / "fonts")


def listening(*, is_on: bool = True) -> tuple[Interface, list[str]]:
    pygame.display.set_mode((1280, 720))
    heard: list[str] = []
    preferences = Preferences(self_voicing=is_on)
    return Interface((1280, 720), preferences, FONTS, lambda target, rect: None, heard.append), heard


def line(text: str, who: str | None = None) -> Line:
    return Line(text, who, text, (Run(text),))


def press(interface: Interface, code: int) -> object:
    wanted = interface.take(pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode=""))
    interface.take(pygame.event.Event(pygame.KEYUP, key=code, mod=0))
    interface.update(0.02)
    return wanted


def test_a_line_is_spoken_once_with_its_speaker_and_the_pictures_before_it() -> None:
    interface, heard = listening()
    interface.narration.describe("Clark sits on a cot.")
    interface.text_box.say(line("So he had been heard.", "Clark"))
    for _ in range(3):
        interface.text_box.reveal(4)
        interface.update(0.02)

    assert heard == ["Clark sits on a cot. Clark: So he had been heard."]


def test_choices_are_spoken_with_their_numbers_and_the_focus_as_it_moves() -> None:
    interface, heard = listening()
    choices = (Choice("a", (Run("Press him"),), 0), Choice("b", (Run("Let it lie"),), 1, is_chosen_before=True))
    interface.text_box.ask(Choices("m", choices, line("And if you fail?", "Clark")))
    interface.update(0.02)
    press(interface, pygame.K_DOWN)
    press(interface, pygame.K_DOWN)
    press(interface, pygame.K_DOWN)

    assert heard == [
        "Clark: And if you fail? 1: Press him. 2: Let it lie.",
        "1: Press him",
        "2: Let it lie, chosen before",
        "Skip",
    ]


def test_a_screen_is_spoken_with_its_focus_and_the_line_again_when_it_goes() -> None:
    interface, heard = listening()
    interface.text_box.say(line("Two days."))
    interface.update(0.02)
    interface.screens.open("pause", place="The Switch")
    interface.update(0.02)
    press(interface, pygame.K_DOWN)
    interface.screens.close()
    interface.update(0.02)

    assert heard == ["Two days.", "Pause. The Switch Resume", "Quick save", "Two days."]


def test_a_slider_is_spoken_with_its_value() -> None:
    interface, heard = listening()
    interface.screens.open("preferences", preferences=Preferences(self_voicing=True))
    interface.update(0.02)
    for _ in range(5):
        press(interface, pygame.K_TAB)
    press(interface, pygame.K_RIGHT)

    assert heard[-2:] == ["Text speed, slider: 45 / s", "Text speed, slider: 50 / s"]


def test_notices_and_questions_are_spoken() -> None:
    interface, heard = listening()
    interface.notice("Saved")
    interface.update(0.02)
    interface.screens.open("confirm", question="Leave?", what=Request.QUIT)
    interface.update(0.02)

    assert heard == ["Saved", "Are you sure? Leave? No"]


def test_nothing_is_spoken_to_those_who_did_not_ask() -> None:
    interface, heard = listening(is_on=False)
    interface.text_box.say(line("Two days."))
    interface.update(0.02)
    interface.resize((1280, 720), Preferences(self_voicing=True))
    interface.update(0.02)

    assert heard == ["Two days."]


def test_hidden_text_is_not_spoken_again() -> None:
    interface, heard = listening()
    interface.text_box.say(line("Two days."))
    interface.update(0.02)
    interface.text_box.hide(True)
    interface.update(0.02)
    interface.text_box.hide(False)
    interface.update(0.02)

    assert heard == ["Two days."]
