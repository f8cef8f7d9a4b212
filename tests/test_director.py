"""The reader's pace: typing, clicking, auto, choosing, going back. Each test is a few lines of script."""

from __future__ import annotations

import pytest

from engine.intents import Choose, Intent
from engine.pace import Waiting
from engine.steps import Choices
from engine.typewriter import Typing
from tests.theatre import FRAME_SECONDS, THREE_LINES, WITH_MENU, Theatre, opened, read_before, said, told


def test_a_click_first_completes_the_line_and_then_goes_on() -> None:
    theatre = opened(THREE_LINES)
    theatre.frame()

    theatre.director.take(Intent.ADVANCE)
    assert (said(theatre), theatre.recorder.typed) == ("First line.", len("First line."))
    theatre.director.take(Intent.ADVANCE)
    assert said(theatre) == "Second line."


def test_the_typewriter_keeps_its_pace_whatever_the_frame_rate() -> None:
    fast, slow = opened(THREE_LINES, text_cps=20), opened(THREE_LINES, text_cps=20)

    for _ in range(30):
        fast.frame(0.01)
    for _ in range(3):
        slow.frame(0.1)

    assert fast.recorder.typed == slow.recorder.typed == 6


def test_text_speed_zero_shows_a_line_at_once() -> None:
    theatre = opened(THREE_LINES, text_cps=0)

    assert theatre.recorder.typed == len("First line.")
    assert theatre.director.waiting is Waiting.FOR_ADVANCE


def test_a_held_key_never_leaves_a_line_that_was_not_read_before() -> None:
    theatre = opened(THREE_LINES)

    for _ in range(200):
        theatre.director.take(Intent.REPEATED_ADVANCE)
        theatre.frame()

    assert said(theatre) == "First line."


def test_a_held_key_goes_on_through_lines_that_were_read() -> None:
    theatre = opened(THREE_LINES, memory=read_before(THREE_LINES))

    for _ in range(20):
        theatre.director.take(Intent.REPEATED_ADVANCE)
        theatre.frame()

    assert theatre.director.is_over


def test_auto_waits_as_long_as_the_line_takes_to_read() -> None:
    theatre = opened(THREE_LINES, text_cps=0, auto_base_seconds=1.0, auto_seconds_per_character=0.1)
    theatre.director.take(Intent.AUTO)
    needed = 1.0 + 0.1 * len("First line.")

    for _ in range(int(needed / FRAME_SECONDS) - 1):
        theatre.frame()
    assert said(theatre) == "First line."
    for _ in range(3):
        theatre.frame()
    assert said(theatre) == "Second line."


def test_auto_waits_for_a_voice_to_end() -> None:
    theatre = opened(THREE_LINES, text_cps=0, auto_base_seconds=0.1, auto_seconds_per_character=0.0)
    theatre.recorder.is_voice_playing = True
    theatre.director.take(Intent.AUTO)

    for _ in range(60):
        theatre.frame()
    assert said(theatre) == "First line."
    theatre.recorder.is_voice_playing = False
    for _ in range(10):
        theatre.frame()
    assert said(theatre) != "First line."


def test_auto_never_chooses() -> None:
    theatre = opened(WITH_MENU, auto_base_seconds=0.0, auto_seconds_per_character=0.0)
    theatre.director.take(Intent.AUTO)

    for _ in range(3000):
        theatre.frame()

    assert theatre.director.waiting is Waiting.FOR_CHOICE


def test_choosing_differently_after_a_roll_back_drops_the_old_future() -> None:
    theatre = opened(WITH_MENU)
    theatre.frames_until(lambda: theatre.director.waiting is not Waiting.FOR_TEXT)
    while theatre.director.waiting is not Waiting.FOR_CHOICE:
        theatre.read_on()
    theatre.director.take(Choose(0))
    seen = set(theatre.memory.lines)

    theatre.director.roll_back()
    theatre.director.take(Choose(1))

    assert said(theatre) == "You go right."
    assert theatre.interpreter.roll_forward() is None
    assert seen <= theatre.memory.lines


def test_choosing_the_same_after_a_roll_back_keeps_the_future() -> None:
    theatre = opened(WITH_MENU)
    while not theatre.director.is_over:
        theatre.read_on()
    for _ in range(2):
        theatre.director.roll_back()

    while theatre.director.waiting is not Waiting.FOR_CHOICE:
        theatre.director.roll_back()
    theatre.director.take(Choose(0))

    assert theatre.interpreter.roll_forward() is not None


def test_two_hundred_lines_can_be_rolled_back() -> None:
    lines = "\n".join(f'    "Line {number}."' for number in range(300))
    theatre = opened(f"label start:\n{lines}\n    return\n", skip_unseen=True)
    theatre.director.take(Intent.FAST_FORWARD)

    for _ in range(200):
        theatre.director.take(Intent.ROLL_BACK)

    assert said(theatre) == "Line 99."


def test_the_line_that_a_menu_asks_is_read_once_a_choice_is_taken() -> None:
    theatre = opened('label start:\n    menu:\n        "Ann" "Left or right?"\n        "Left":\n            pass\n')
    stop = theatre.stops[-1][1].presented
    assert isinstance(stop, Choices) and stop.line is not None

    theatre.director.take(Choose(0))

    assert stop.line.id in theatre.memory.lines


def test_a_line_that_is_extended_stands_on_the_page_of_the_novel_once() -> None:
    source = 'define n = Character(None, kind=nvl)\nlabel start:\n    n "One."\n    n "Two,"\n    extend " three."\n'
    theatre = opened(source)
    while len(theatre.stops) < 3:
        theatre.read_on()

    assert theatre.director.line is not None
    assert [what for _, what in theatre.interpreter.moment.page] == ["One.", "Two, three."]
    assert len(theatre.director.line.page) == 1


def test_what_is_extended_has_ended_its_holds_and_fired_its_cues() -> None:
    theatre = opened("""
label start:
    "One,{w}{cue=pour} two,{cue=wisp}{nw}"
    extend "{cue=part} three."
    "Next."
""")

    theatre.frames_until(lambda: theatre.director.waiting is Waiting.FOR_TEXT and theatre.recorder.typed == 4)
    theatre.director.take(Intent.ADVANCE)
    for _ in range(600):
        theatre.frame()

    cues = [event for event in theatre.recorder.events if event.startswith("cue")]
    assert cues == ["cue: pour", "cue: wisp", "cue: part"]
    assert theatre.recorder.events[-1] == "cue: part" and theatre.director.waiting is Waiting.FOR_ADVANCE


def test_what_stands_before_fast_holds_nothing_and_is_there_at_once() -> None:
    theatre = opened('label start:\n    "One,{w} two,{cue=pour}{fast} three."\n')

    assert theatre.recorder.typed == len("One, two,") and "cue: pour" in theatre.recorder.events
    assert theatre.director.typewriter is not None and theatre.director.typewriter.state is Typing.TYPING


def test_a_line_that_did_not_wait_stands_under_the_menu_right_behind_it_alone() -> None:
    source = """
label start:
    "Which way?" (interact=False)
    {}menu:
        "North":
            pass
"""

    assert "menu: Which way? | North" in told(source.format("")).recorder.events
    assert "menu: North" in told(source.format('"A line."\n    ')).recorder.events


def test_hiding_the_text_hides_it_until_the_next_click() -> None:
    theatre = opened(THREE_LINES)

    theatre.director.take(Intent.HIDE)
    theatre.director.take(Intent.ADVANCE)

    assert not theatre.director.is_hidden
    assert said(theatre) == "First line."


def test_cues_fire_at_their_words() -> None:
    theatre = opened('label start:\n    "Then {cue=wisp}slowly."\n    return\n', text_cps=10)
    fired_at = []
    for _ in range(60):
        before = list(theatre.recorder.events)
        theatre.frame(0.05)
        if "cue: wisp" in theatre.recorder.events and "cue: wisp" not in before:
            fired_at.append(theatre.recorder.typed)

    assert fired_at == [len("Then ")]


def test_a_typewriter_that_holds_says_so() -> None:
    theatre = opened('label start:\n    "One.{w} Two."\n    return\n', text_cps=0)

    assert theatre.director.typewriter is not None
    assert theatre.director.typewriter.state is Typing.HOLDING
    theatre.director.take(Intent.ADVANCE)
    theatre.frame()
    assert theatre.recorder.typed == len("One. Two.")


def test_a_menu_marks_what_was_chosen_before() -> None:
    theatre = opened(WITH_MENU, memory=read_before(WITH_MENU))
    theatre.director.take(Intent.FAST_FORWARD)
    stop = theatre.director.stop
    assert stop is not None and isinstance(stop.presented, Choices)

    assert [choice.is_chosen_before for choice in stop.presented.choices] == [True, False]


def shown_text(theatre: Theatre) -> str:
    """Return the last line that was given to the text box."""
    return [event for event in theatre.recorder.events if event.startswith(("say", "clear"))][-1]


@pytest.mark.parametrize("how", ["skip", "load", "roll back"])
def test_the_line_before_stands_under_a_menu_that_is_come_to_at_once(how: str) -> None:
    source = WITH_MENU.replace("    pause 5.0\n    scene room day with fade\n", '    "The last one."\n')
    theatre = opened(source, memory=read_before(source))
    theatre.director.take(Intent.FAST_FORWARD)
    if how == "load":
        saved = list(theatre.interpreter.checkpoints)
        theatre = Theatre(source)
        theatre.director.show(theatre.interpreter.resume(saved))
    elif how == "roll back":
        theatre.director.take(Choose(0))
        theatre.director.take(Intent.ROLL_BACK)

    assert theatre.director.waiting is Waiting.FOR_CHOICE
    assert shown_text(theatre) == "say: The last one."


def test_where_the_window_is_hidden_no_line_is_shown_again() -> None:
    source = 'label start:\n    "One."\n    window hide\n    pause\n    "Two."\n    return\n'
    theatre = opened(source, text_cps=0)
    theatre.director.take(Intent.ADVANCE)
    saved = list(theatre.interpreter.checkpoints)
    other = Theatre(source)
    other.director.show(other.interpreter.resume(saved))

    assert other.director.waiting is Waiting.FOR_PAUSE
    assert other.recorder.events == []


SPOKEN = """
define anna = Character("Anna", image="anna")
label start:
    anna "Hello.{w} There."
    anna "…"
    "A clock ticks."
    return
"""


def test_whoever_speaks_does_so_while_the_line_is_typed() -> None:
    theatre = opened(SPOKEN, text_cps=20)
    assert theatre.director.speaking == "anna"

    theatre.director.take(Intent.ADVANCE)
    assert theatre.director.speaking is None
    theatre.director.take(Intent.ADVANCE)
    assert theatre.director.speaking == "anna"
    theatre.director.take(Intent.ADVANCE)
    assert theatre.director.speaking is None


def test_silence_and_narration_move_no_lips() -> None:
    theatre = opened(SPOKEN, text_cps=1)
    speakers = []
    for _ in range(6):
        theatre.frame(0.01)
        speakers.append((said(theatre), theatre.director.speaking))
        theatre.director.take(Intent.ADVANCE)
        if theatre.director.is_over:
            break

    assert {who for what, who in speakers if "Hello" not in what} == {None}


def test_a_name_of_blanks_is_nobodys() -> None:
    theatre = opened('define nobody = Character(" ")\nlabel start:\n    nobody "It was a long day."\n    return\n')

    assert theatre.director.line is not None
    assert theatre.director.line.who is None
