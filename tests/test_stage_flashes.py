"""No effect flashes more than three times a second over a quarter of the picture (WCAG 2.3.1)."""

from __future__ import annotations

import pytest
from pygame import Surface

from tests.stage_set import open_window
from tools.flashes import FlashCounter
from tools.playing import play

SIZE = (320, 180)


def test_a_strobe_is_counted_as_one() -> None:
    open_window()
    counter = FlashCounter()
    for frame in range(60):
        picture = Surface(SIZE)
        picture.fill((255, 255, 255) if frame // 5 % 2 else 0)
        counter.see(picture, frame / 60)

    assert counter.worst > 0.9


def test_a_slow_pulse_is_not() -> None:
    open_window()
    counter = FlashCounter()
    for frame in range(240):
        picture = Surface(SIZE)
        picture.fill((255, 255, 255) if frame // 30 % 2 else 0)
        counter.see(picture, frame / 60)

    assert counter.worst == 0.0


@pytest.mark.slow
@pytest.mark.parametrize("label", ["start", "more_within_the_hour", "purple"])
def test_nothing_in_the_story_flashes(label: str) -> None:
    """From these labels on, for two minutes of reading; the tool `python -m tools.flashes` plays all of it."""
    counter = FlashCounter()
    for frame in play(label, size=SIZE, rate=30):
        counter.see(frame.window, frame.seconds)
        if frame.seconds > 120:
            break

    assert counter.worst < 0.25, counter.worst_at
