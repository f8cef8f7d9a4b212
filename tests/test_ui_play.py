"""The text box as the director and the player meet it: pages, choices, the quick menu, and what is drawn when."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from engine.intents import Choose, Intent
from engine.preferences import Preferences
from engine.script.text import Run
from engine.steps import Choice, Choices, Line, Voice
from ui.dialogue_box import DialogueBox
from ui.focus import Direction
from ui.fonts import Fonts
from ui.quick_menu import Modes
from ui.signals import Kind, Signal, in_play
from ui.window import viewport_of

FONTS = Fonts(Path(__file__).parent.parent / "assets" / "fonts")
SIZES = [(1280, 720), (1280, 800), (800, 600), (3440, 1440)]
LONG = "Clark reached past him for a cup, and the wall went on being interesting. " * 6
WHITE_STAGE = (255, 255, 255)


class Picture:
    """A stage that is all white, and remembers where it was asked to restore itself."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.surface = pygame.Surface(size)
        self.surface.fill(WHITE_STAGE)
        self.restored: list[pygame.Rect] = []

    def restore(self, target: pygame.Surface, rect: pygame.Rect) -> None:
        self.restored.append(rect.copy())
        target.blit(self.surface, rect, rect)


def box_in(size: tuple[int, int] = (1280, 720), preferences: Preferences | None = None) -> tuple[DialogueBox, Picture]:
    picture = Picture(size)
    return DialogueBox(viewport_of(size), preferences or Preferences(), FONTS, picture.restore), picture


def line(text: str, who: str | None = "Lex", kind: str = "adv", line_id: str = "a") -> Line:
    return Line(id=line_id, who=who, what=text, text=(Run(text),), voice=Voice(kind=kind))


def choices(*captions: str, question: Line | None = None) -> Choices:
    rows = tuple(
        Choice(caption, (Run(caption),), None if caption.isupper() else at) for at, caption in enumerate(captions)
    )
    return Choices("menu", rows, question)


def move(direction: Direction) -> Signal:
    return Signal(Kind.MOVE, direction=direction)


def drawn(box: DialogueBox, picture: Picture) -> pygame.Surface:
    target = picture.surface.copy()
    box.draw(target, [target.get_rect()])
    return target


ENTER, SPACE = Signal(Kind.ENTER), Signal(Kind.SPACE)
DOWN, UP, LEFT = move(Direction.DOWN), move(Direction.UP), move(Direction.LEFT)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [0.75, 1.0, 2.0])
@pytest.mark.parametrize("kind", ["adv", "nvl", "centered"])
def test_a_long_line_is_read_page_by_page_to_its_end(size: tuple[int, int], scale: float, kind: str) -> None:
    box, _ = box_in(size, Preferences(text_scale=scale))

    ends = box.say(line(LONG, kind=kind))

    assert ends[-1] == len(LONG)
    assert list(ends) == sorted(set(ends))


def test_revealing_draws_only_the_new_column() -> None:
    box, picture = box_in()
    box.say(line("Failing is not a thing I do."))
    target = drawn(box, picture)

    box.reveal(1)
    first = box.draw(target, [])
    box.reveal(2)
    second = box.draw(target, [])

    assert first[0].width < 40
    assert second[0].left >= first[0].right - 6
    assert second[0].height < 60


def test_a_line_typed_letter_by_letter_looks_as_if_drawn_at_once() -> None:
    box, picture = box_in()
    ends = box.say(line(LONG))
    target = drawn(box, picture)
    for shown in range(ends[0] + 1):
        box.reveal(shown)
        box.draw(target, [])

    at_once, _ = box_in()
    at_once.say(line(LONG))
    at_once.reveal(ends[0])

    assert pygame.image.tobytes(target, "RGB") == pygame.image.tobytes(drawn(at_once, picture), "RGB")


def test_revealing_past_a_page_turns_it() -> None:
    box, picture = box_in()
    ends = box.say(line(LONG))
    box.reveal(ends[0])
    first = drawn(box, picture)

    box.reveal(ends[-1])

    assert pygame.image.tobytes(first, "RGB") != pygame.image.tobytes(drawn(box, picture), "RGB")


def test_nothing_is_drawn_when_nothing_changed() -> None:
    box, picture = box_in()
    box.say(line("Two days."))
    drawn(box, picture)

    assert not box.update(0.1)
    assert box.draw(picture.surface.copy(), []) == []


def test_a_translucent_panel_is_never_painted_twice_over_itself() -> None:
    box, picture = box_in()
    box.say(line("Two days.", who=None))
    target = drawn(box, picture)
    once = target.get_at((640, 640))

    box.wait(True)
    box.draw(target, [])
    box.draw(target, [])

    assert target.get_at((640, 640)) == once


def test_hiding_shows_the_picture_alone_and_showing_brings_all_back() -> None:
    box, picture = box_in()
    box.say(line("Two days."))
    box.wait(True)
    before = pygame.image.tobytes(drawn(box, picture), "RGB")

    box.hide(True)
    hidden = pygame.image.tobytes(drawn(box, picture), "RGB")
    box.hide(False)

    assert hidden == pygame.image.tobytes(picture.surface, "RGB")
    assert pygame.image.tobytes(drawn(box, picture), "RGB") == before


def test_a_window_resized_in_mid_line_shows_the_same_characters() -> None:
    box, _ = box_in((1280, 720))
    box.say(line(LONG))
    box.reveal(30)
    box.wait(True)

    box.resize(viewport_of((800, 600)), Preferences())
    smaller, picture = box_in((800, 600))
    smaller.say(line(LONG))
    smaller.reveal(30)
    smaller.wait(True)

    target = picture.surface.copy()
    box.draw(target, [target.get_rect()])
    assert pygame.image.tobytes(target, "RGB") == pygame.image.tobytes(drawn(smaller, picture), "RGB")


def test_a_choice_is_taken_by_arrows_and_enter() -> None:
    box, _ = box_in()
    box.ask(choices("Press him", "Let it lie", question=line("And if you fail?")))

    for signal in (DOWN, DOWN):
        assert box.take(signal) is None

    assert box.take(ENTER) == Choose(1)


def test_enter_before_any_arrow_takes_no_choice() -> None:
    box, _ = box_in()
    box.ask(choices("Press him", "Let it lie"))

    assert box.take(ENTER) is None
    assert box.wants(ENTER)
    assert box.wants(SPACE)


def test_a_held_enter_takes_no_choice() -> None:
    box, _ = box_in()
    box.ask(choices("Press him", "Let it lie"))
    box.take(DOWN)

    assert box.take(Signal(Kind.ENTER, is_repeat=True)) is None


def test_digits_take_the_choice_with_that_number_and_captions_have_none() -> None:
    box, _ = box_in()
    box.ask(choices("A CAPTION", "Press him", "Let it lie"))

    assert box.take(Signal(Kind.NUMBER, by=2)) == Choose(2)
    assert box.take(Signal(Kind.NUMBER, by=3)) is None


def test_a_click_beside_the_choices_does_nothing() -> None:
    box, _ = box_in()
    box.ask(choices("Press him", "Let it lie"))
    click = Signal(Kind.CLICK, position=(5, 5))

    assert box.take(click) is None
    assert box.wants(click)


def test_hovering_and_clicking_take_a_choice() -> None:
    box, _ = box_in()
    box.ask(choices("Press him"))
    middle = next(
        (x, y) for y in range(0, 720, 4) for x in (1100,) if box.take(Signal(Kind.CLICK, position=(x, y))) == Choose(0)
    )

    box.take(Signal(Kind.POINT, position=middle))

    assert box.take(ENTER) == Choose(0)


def test_choices_leave_the_heads_in_the_picture_free() -> None:
    box, _ = box_in()
    box.ask(choices("Press him.", "Let it lie.", "Thank him."))

    taken = {
        (x, y) for x in range(0, 1280, 8) for y in range(0, 720, 8) if box.take(Signal(Kind.CLICK, position=(x, y)))
    }

    assert min(y for _, y in taken) > 720 * 0.38
    assert max(x for x, _ in taken) < 1280 * 0.96


def test_more_choices_than_fit_are_all_reached_with_the_arrows() -> None:
    box, _ = box_in((800, 600), Preferences(text_scale=2.0))
    box.ask(choices(*(f"choice {number}" for number in range(12))))
    taken = set()
    for _step in range(12):
        box.take(DOWN)
        taken.add(box.take(ENTER))

    assert taken == {Choose(index) for index in range(12)}


def test_arrows_reach_the_quick_menu_and_come_back_to_the_choices() -> None:
    box, _ = box_in()
    box.ask(choices("Press him"))
    box.take(DOWN)
    box.take(DOWN)

    assert box.take(ENTER) is Intent.SKIP
    box.take(UP)
    assert box.take(ENTER) == Choose(0)


def test_what_cannot_be_done_now_is_passed_over_in_the_quick_menu() -> None:
    box, _ = box_in()
    box.say(line("Two days."))
    box.show_modes(Modes(can_roll_back=True))
    box.take(DOWN)

    assert box.take(ENTER) is Intent.ROLL_BACK
    box.take(LEFT)
    assert box.take(ENTER) is Intent.MENU


def test_space_goes_on_even_when_the_quick_menu_is_focused() -> None:
    box, _ = box_in()
    box.say(line("Two days."))
    box.take(DOWN)

    assert box.take(SPACE) is None
    assert not box.wants(SPACE)
    assert in_play(SPACE) is Intent.ADVANCE


def test_a_notice_goes_away_by_itself() -> None:
    box, picture = box_in()
    box.notice("Saved")
    shown = pygame.image.tobytes(drawn(box, picture), "RGB")

    box.update(3.0)
    target = picture.surface.copy()
    box.draw(target, [])

    assert shown != pygame.image.tobytes(picture.surface, "RGB")
    assert pygame.image.tobytes(target, "RGB") == pygame.image.tobytes(picture.surface, "RGB")


def test_the_line_that_asks_stands_in_the_box_even_if_it_was_not_said() -> None:
    box, picture = box_in()
    box.ask(choices("Press him", question=line("And if you fail?", line_id="b")))
    asked = pygame.image.tobytes(drawn(box, picture), "RGB")

    bare, _ = box_in()
    bare.ask(choices("Press him"))

    assert asked != pygame.image.tobytes(drawn(bare, picture), "RGB")


def test_a_hidden_box_takes_nothing() -> None:
    box, _ = box_in()
    box.ask(choices("left", "right"))
    first = Signal(Kind.NUMBER, by=1)

    box.hide(True)
    while_hidden = box.take(first), box.wants(first), box.spoken()
    box.hide(False)

    assert while_hidden == (None, False, "")
    assert box.take(first) == Choose(0)


def test_on_a_full_page_of_the_novel_the_newest_line_is_in_sight() -> None:
    box, picture = box_in()
    newest = line("The newest of them.", kind="nvl")
    above = tuple(("Lex", (Run(LONG),)) for _ in range(12))
    box.say(replace(newest, page=above))
    before = pygame.image.tobytes(drawn(box, picture), "RGB")

    box.reveal(len(newest.what))

    assert pygame.image.tobytes(drawn(box, picture), "RGB") != before
