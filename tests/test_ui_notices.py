"""Notices: words come and go at once, sentences are read one after another."""

from __future__ import annotations

from pathlib import Path

import pygame

from engine.preferences import Preferences
from ui.fonts import Fonts
from ui.notices import WAITING_AT_MOST, Notices

SENTENCE = "Your save file is damaged. It is kept as library.refused-1.sqlite3, and a new one was begun."
ANOTHER = "No sound device was found; the game plays on without sound."


def notices() -> Notices:
    return Notices(pygame.Rect(0, 0, 1280, 720), Preferences(), Fonts(Path(__file__).parents[1] / "assets" / "fonts"))


def shown(notices: Notices) -> list[str]:
    """Return what is shown until nothing is."""
    texts: list[str] = []
    while notices.text:
        texts += [notices.text] if notices.text not in texts[-1:] else []
        notices.update(0.1)
    return texts


def test_a_word_replaces_a_word_at_once() -> None:
    edge = notices()
    edge.show("Saved")
    edge.show("Loaded")

    assert shown(edge) == ["Loaded"]


def test_a_sentence_is_read_before_the_next() -> None:
    edge = notices()
    edge.show("Saved")
    edge.show(SENTENCE)
    edge.show(ANOTHER)
    edge.show("Saved")

    assert shown(edge) == [SENTENCE, ANOTHER, "Saved"]


def test_the_same_sentence_is_not_said_twice_in_a_row() -> None:
    edge = notices()
    for _ in range(3):
        edge.show(SENTENCE)
        edge.show(ANOTHER)

    assert shown(edge) == [SENTENCE, ANOTHER]


def test_of_very_many_the_last_are_shown() -> None:
    edge = notices()
    for number in range(100):
        edge.show(f"{number}: {SENTENCE}")

    assert shown(edge) == [f"{number}: {SENTENCE}" for number in (0, *range(100 - WAITING_AT_MOST, 100))]
