"""Preferences are changed by keys alone and by the mouse alone, and each change is reported at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pygame
import pytest

from engine.preferences import Preferences
from ui.fonts import Fonts
from ui.input import Input
from ui.preference_rows import PAGES
from ui.requests import Closed, PlayerRequest, SetPreferences, TryVolume
from ui.screens import Screens

FONTS = Fonts(Path(__file__).parent.parent / "assets" / "fonts")
LANGUAGES = ((None, "English"), ("de", "Deutsch"))


class Player:
    """Somebody in front of the open screen; what is reported holds from then on, as in the game."""

    def __init__(self, size: tuple[int, int] = (1280, 720), preferences: Preferences | None = None) -> None:
        pygame.display.set_mode(size)
        self.size = size
        self.preferences = preferences or Preferences()
        self.screens = Screens(size, self.preferences, FONTS)
        self.input = Input()
        self.reports: list[PlayerRequest] = []
        self.screens.open("preferences", preferences=self.preferences, languages=LANGUAGES)

    def send(self, event: pygame.event.Event) -> None:
        wanted = self.screens.take(self.input.read(event), event)
        if isinstance(wanted, SetPreferences):
            self.preferences = wanted.preferences
            self.screens.resize(self.size, self.preferences)
        if wanted is not None:
            self.reports.append(wanted)

    def key(self, *codes: int) -> None:
        for code in codes:
            self.send(pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode=""))
            self.send(pygame.event.Event(pygame.KEYUP, key=code, mod=0))

    def click(self, position: tuple[int, int]) -> None:
        pygame.event.clear()
        self.send(pygame.event.Event(pygame.MOUSEMOTION, pos=position, rel=(0, 0), buttons=(0, 0, 0)))
        self.screens.update(0.01)
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self.send(pygame.event.Event(kind, pos=position, button=1))
            self.screens.update(0.01)
        for event in pygame.event.get():
            self.send(event)

    @property
    def top(self) -> Any:
        return self.screens._stack[-1].screen

    def place_of(self, word: str) -> tuple[int, int]:
        items = self.top.ring.items
        return tuple(next(item.rect.center for item in items if item.word == word))

    def focus(self, word: str) -> None:
        for _ in range(40):
            if self.top.ring.focused.word == word:
                return
            self.key(pygame.K_TAB)
        raise AssertionError(f"Tab never came to {word}")


def open_page(player: Player, page: int) -> None:
    player.focus(PAGES[page][0])
    player.key(pygame.K_RETURN)


@pytest.mark.parametrize("page", range(len(PAGES)))
def test_every_preference_is_changed_by_keys_alone(page: int) -> None:
    player = Player()
    for row in PAGES[page][1]:
        open_page(player, page)
        player.focus(row.word)
        before = player.preferences

        player.key(pygame.K_LEFT)
        if player.preferences == before:
            player.key(pygame.K_RIGHT)

        assert player.preferences != before, row.word


@pytest.mark.parametrize("page", range(len(PAGES)))
def test_every_preference_is_changed_by_the_mouse_alone(page: int) -> None:
    player = Player()
    for row in PAGES[page][1]:
        player.click(player.place_of(PAGES[page][0]))
        before = player.preferences

        x, y = player.place_of(row.word)
        player.click((x - 20, y))

        assert player.preferences != before, row.word


def test_the_fastest_text_is_at_once() -> None:
    player = Player()
    player.focus("Text speed")

    player.key(*[pygame.K_RIGHT] * 40)

    assert player.preferences.text_cps == 0
    player.key(pygame.K_LEFT)
    assert player.preferences.text_cps > 100


def test_a_volume_has_a_sound_to_test_it_with() -> None:
    player = Player()
    open_page(player, 2)
    player.focus("Test voice volume")

    player.key(pygame.K_RETURN)

    assert player.reports[-1] == TryVolume("voice")


def test_the_focus_survives_a_new_text_size() -> None:
    player = Player()
    player.focus("Text size")

    player.key(pygame.K_RIGHT, pygame.K_RIGHT)

    assert player.preferences.text_scale == 1.3


def test_the_language_is_offered_where_there_is_more_than_one() -> None:
    player = Player()
    open_page(player, 1)
    player.focus("Language")

    player.key(pygame.K_RIGHT)

    assert player.preferences.language == "de"


def test_leaving_and_coming_back_shows_what_holds_now() -> None:
    player = Player()
    player.key(pygame.K_ESCAPE)
    assert player.reports == [Closed("preferences", True)]

    player.screens.open("preferences", preferences=Preferences(high_contrast=True), languages=())
    player.focus("High contrast")

    assert "On" in player.top.spoken_focus()


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 1.0), ((800, 600), 2.0), ((3440, 1440), 0.75)])
@pytest.mark.parametrize("page", range(len(PAGES)))
def test_every_control_is_in_the_window_and_none_lies_over_another(
    page: int, scale: float, size: tuple[int, int]
) -> None:
    player = Player(size, Preferences(text_scale=scale))
    player.click(player.place_of(PAGES[page][0]))

    rects = [item.rect for item in player.top.ring.items]

    assert all(pygame.Rect((0, 0), size).contains(rect) for rect in rects)
    assert not any(a.colliderect(b) for at, a in enumerate(rects) for b in rects[at + 1 :])


@pytest.mark.parametrize("size", [(640, 360), (1280, 720), (1280, 800)])
def test_the_sample_never_covers_what_it_is_changed_with(size: tuple[int, int]) -> None:
    player = Player(size)
    for word, times in (("Text size", 13), ("Font", 1), ("Line spacing", 4)):
        player.focus(word)
        player.key(*[pygame.K_RIGHT] * times)

    sample = player.top._sample.sheet.rect

    assert (player.preferences.text_scale, player.preferences.line_spacing) == (2.0, 1.5)
    assert not [item.word for item in player.top.ring.items if item.rect.colliderect(sample)]
