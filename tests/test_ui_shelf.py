"""Slots, history, extras and the map: what is shown of plain values, and what pressing them reports."""

from __future__ import annotations

import io
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pygame
import pytest

from engine.preferences import Preferences
from ui.fonts import Fonts
from ui.input import Input
from ui.map_layout import place_nodes
from ui.requests import Closed, JumpBack, NamePage, PlayerRequest, PlayTrack, PlayVoice, SlotUse, StartFrom, UseSlot
from ui.screens import Screens

FONTS = Fonts(Path(__file__).parent.parent / "assets" / "fonts")


@dataclass(frozen=True)
class Card:
    slot: str
    chapter: str = "The Switch"
    who: str | None = "Chloe"
    what: str = "Turn it up."
    played: float = 1830.0
    saved_at: float | None = 1_795_000_000.0
    thumbnail: bytes | None = None
    is_newest: bool = False
    name: str | None = None


@dataclass(frozen=True)
class Said:
    who: str | None
    what: str
    line_id: str
    handle: int


class Player:
    """Somebody in front of one open screen."""

    def __init__(self, name: str, size: tuple[int, int] = (1280, 720), scale: float = 1.0, **values: Any) -> None:
        pygame.display.set_mode(size)
        self.screens = Screens(size, Preferences(text_scale=scale), FONTS)
        self.target = pygame.Surface(size)
        self.input = Input()
        self.screens.open(name, **values)
        self.screens.draw(self.target)

    @property
    def top(self) -> Any:
        return self.screens._stack[-1].screen

    def send(self, event: pygame.event.Event) -> PlayerRequest | None:
        wanted = self.screens.take(self.input.read(event), event)
        if self.screens.is_open:
            self.screens.update(0.01)
            self.screens.draw(self.target)
        return wanted

    def key(self, code: int, times: int = 1, modifiers: int = 0, character: str = "") -> PlayerRequest | None:
        wanted = None
        for _ in range(times):
            wanted = self.send(pygame.event.Event(pygame.KEYDOWN, key=code, mod=modifiers, unicode=character))
            self.send(pygame.event.Event(pygame.KEYUP, key=code, mod=0))
        return wanted

    def click(self, position: tuple[int, int]) -> PlayerRequest | None:
        pygame.event.clear()
        self.send(pygame.event.Event(pygame.MOUSEMOTION, pos=position, rel=(0, 0), buttons=(0, 0, 0)))
        self.send(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=position, button=1))
        answers = [self.send(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=position, button=1))]
        answers += [self.send(event) for event in pygame.event.get()]
        return next((answer for answer in answers if answer is not None), None)

    def type(self, text: str) -> None:
        for character in text:
            self.key(ord(character.lower()), character=character)
            self.send(pygame.event.Event(pygame.TEXTINPUT, text=character))

    def wheel(self, y: int) -> None:
        self.send(pygame.event.Event(pygame.MOUSEWHEEL, y=y))

    def spoken(self) -> str:
        return str(self.top.spoken_focus())

    def focus(self, words: str) -> None:
        """Go there with Tab alone."""
        for _ in range(60):
            if words in self.spoken():
                return
            self.key(pygame.K_TAB)
        raise AssertionError(f"Tab never came to {words!r}")

    def picture(self) -> bytes:
        return pygame.image.tobytes(self.target, "RGB")


def jpeg() -> bytes:
    file = io.BytesIO()
    pygame.image.save(pygame.Surface((320, 180)), file, "x.jpg")
    return file.getvalue()


CARDS = (
    Card("2-2", is_newest=True, thumbnail=jpeg()),
    Card("2-1", thumbnail=b"damaged"),
    Card("auto-1", saved_at=1e30),
)


def slots(use: SlotUse, **values: Any) -> Player:
    return Player("slots", use=use, cards=CARDS, **values)


def test_loading_opens_at_the_newest_save() -> None:
    player = slots(SlotUse.LOAD)
    player.focus("Slot 2, newest")

    assert player.key(pygame.K_RETURN) == UseSlot(SlotUse.LOAD, "2-2", True)


def test_an_empty_slot_cannot_be_loaded() -> None:
    player = slots(SlotUse.LOAD)

    assert player.click(player.top._slots[4].rect.center) is None


def test_saving_over_a_save_says_that_there_is_one() -> None:
    player = slots(SlotUse.SAVE)

    assert player.click(player.top._slots[0].rect.center) == UseSlot(SlotUse.SAVE, "2-1", True)
    assert player.click(player.top._slots[5].rect.center) == UseSlot(SlotUse.SAVE, "2-6", False)


def test_nobody_saves_over_automatic_saves_by_hand() -> None:
    player = slots(SlotUse.SAVE)
    player.focus("Auto")
    player.key(pygame.K_RETURN)

    assert player.click(player.top._slots[0].rect.center) is None


def test_pages_turn_by_wheel_and_a_clock_gone_wrong_is_no_crash() -> None:
    player = slots(SlotUse.LOAD)
    for _ in range(3):
        player.wheel(1)

    player.focus("Slot 1")
    assert player.key(pygame.K_RETURN) == UseSlot(SlotUse.LOAD, "auto-1", True)


def test_delete_asks_which_and_escape_thinks_better_of_it() -> None:
    player = slots(SlotUse.LOAD)
    player.focus("Delete")
    player.key(pygame.K_RETURN)

    assert player.key(pygame.K_ESCAPE) is None
    player.focus("Delete")
    player.key(pygame.K_RETURN)
    assert player.click(player.top._slots[1].rect.center) == UseSlot(SlotUse.DELETE, "2-2", True)
    assert player.click(player.top._slots[1].rect.center) == UseSlot(SlotUse.LOAD, "2-2", True)


def test_the_delete_key_deletes_the_focused_save() -> None:
    player = slots(SlotUse.LOAD)
    player.focus("Slot 1")

    assert player.key(pygame.K_DELETE) == UseSlot(SlotUse.DELETE, "2-1", True)


def test_rename_asks_which_and_reports_it() -> None:
    player = slots(SlotUse.LOAD)
    player.focus("Rename")

    player.key(pygame.K_RETURN)

    assert player.spoken().startswith("Slot 1")
    assert player.key(pygame.K_RETURN) == UseSlot(SlotUse.RENAME, "2-1", True)


def test_a_save_says_the_name_it_was_given() -> None:
    player = Player("slots", use=SlotUse.LOAD, cards=[Card("1-1", name="At the white door")], page="1")

    player.focus("Slot 1: At the white door. The Switch")


def test_a_save_is_imported_only_where_nothing_is() -> None:
    player = slots(SlotUse.LOAD)
    player.focus("Import")
    player.key(pygame.K_RETURN)

    assert player.click(player.top._slots[0].rect.center) is None
    assert player.click(player.top._slots[2].rect.center) == UseSlot(SlotUse.IMPORT, "2-3", False)


def test_nothing_is_imported_among_the_automatic_saves() -> None:
    player = slots(SlotUse.LOAD, page="auto")
    player.focus("Import")
    player.key(pygame.K_RETURN)

    assert player.click(player.top._slots[3].rect.center) is None


def test_a_page_is_named_and_letters_that_are_typed_are_no_commands() -> None:
    player = slots(SlotUse.LOAD)
    player.focus("Name of this page")
    player.key(pygame.K_RETURN)
    player.type("Fh")

    named = player.key(pygame.K_RETURN)

    assert isinstance(named, NamePage)
    assert named.page == "2"
    assert named.name == "Fh"


def test_slots_are_shown_again_after_one_was_saved_to() -> None:
    player = slots(SlotUse.SAVE)
    before = player.picture()

    player.screens.renew(cards=(*CARDS, Card("2-4")))
    player.send(pygame.event.Event(pygame.USEREVENT))

    assert player.picture() != before


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 1.0), ((800, 600), 2.0), ((3440, 1440), 0.75)])
def test_no_control_of_the_slots_lies_over_another(size: tuple[int, int], scale: float) -> None:
    player = Player("slots", size, scale, use=SlotUse.LOAD, cards=CARDS)

    rects = [control.rect for control in player.top.ring.items]

    assert all(pygame.Rect((0, 0), size).contains(rect) for rect in rects)
    assert not any(a.colliderect(b) for at, a in enumerate(rects) for b in rects[at + 1 :])


def history(count: int, **values: Any) -> Player:
    lines = [
        Said(None if at % 2 else "Lex", f"Line {at}. " + "and so on " * (at % 40), f"id{at}", at) for at in range(count)
    ]
    return Player("history", lines=lines, **values)


def test_history_opens_at_the_current_line() -> None:
    player = history(5000)

    assert "Line 4999." in player.spoken()
    assert player.key(pygame.K_RETURN) == JumpBack(4999)


def test_history_is_walked_and_paged_from_end_to_end() -> None:
    player = history(40)

    player.key(pygame.K_UP, 39)
    assert "Line 0." in player.spoken()
    player.key(pygame.K_PAGEDOWN, 40)
    assert "Line 39." in player.spoken()
    player.key(pygame.K_HOME)
    assert "Line 0." in player.spoken()


def test_the_selected_line_is_always_in_sight() -> None:
    player = history(30, scale=2.0, size=(800, 600))
    for _ in range(29):
        player.key(pygame.K_UP)
        places = dict(player.top._visible())

        place = places[player.top._selected]
        assert place.top >= player.top._area.top - 1 or place.height > player.top._area.height


def test_a_line_whose_state_is_gone_cannot_be_gone_back_to() -> None:
    player = history(1)

    assert player.key(pygame.K_RETURN) is None


def test_a_voiced_line_is_played_by_the_right_arrow_and_by_its_mark() -> None:
    player = history(3, has_voice=lambda line_id: line_id == "id2")
    index, place = player.top._visible()[-1]
    mark = player.top._entry(index).voice

    assert player.key(pygame.K_RIGHT) == PlayVoice("id2")
    assert player.click(mark.move(place.topleft).center) == PlayVoice("id2")


def test_history_is_left_by_its_button_and_an_empty_one_is_no_crash() -> None:
    player = history(0)
    player.key(pygame.K_DOWN)
    player.key(pygame.K_TAB)

    assert player.key(pygame.K_RETURN) == Closed("history", True)


def test_only_what_was_met_is_named_and_shown() -> None:
    from ui.extras_screen import Track
    from ui.plates import Plate

    loaded: list[str] = []

    def plate(title: str, is_met: bool) -> Plate:
        def load(size: tuple[int, int]) -> pygame.Surface:
            loaded.append(title)
            return pygame.Surface(size)

        return Plate(title, "alt", is_met, load)

    tracks = [Track("kitchen", "Kitchen", True), Track("gas", "Gas", False)]
    player = Player("extras", heading="Extras", plates=[plate("Vigil", True), plate("Door", False)], tracks=tracks)

    walked = set()
    for _ in range(8):
        walked.add(player.spoken())
        player.key(pygame.K_TAB)
    assert walked == {"Vigil. alt", "Not yet seen", "Kitchen", "Back"}
    assert set(loaded) == {"Vigil"}

    player.focus("Kitchen")
    assert player.key(pygame.K_RETURN) == PlayTrack("kitchen")
    player.focus("Vigil")
    grid = player.picture()
    player.key(pygame.K_RETURN)
    assert player.picture() != grid
    assert player.key(pygame.K_ESCAPE) is None
    assert player.key(pygame.K_ESCAPE) == Closed("extras", True)


def test_the_map_starts_only_from_what_was_seen_and_kept() -> None:
    from ui.map_screen import MapNode

    nodes = [
        MapNode("a", "Two Days", True, True),
        MapNode("b", "The Switch", True),
        MapNode("c", "Secret", False, True),
    ]
    player = Player("map", nodes=nodes, edges=[("a", "b"), ("b", "c")], here="b")

    assert "you are here" in player.spoken()
    assert player.key(pygame.K_RETURN) is None
    player.key(pygame.K_LEFT)
    assert player.key(pygame.K_RETURN) == StartFrom("a")
    player.key(pygame.K_RIGHT, 2)
    assert player.spoken() == "Not yet seen"
    assert player.key(pygame.K_RETURN) is None


def test_a_node_stands_right_of_all_that_lead_to_it_and_loops_end() -> None:
    edges = [("a", "b"), ("b", "c"), ("a", "c"), ("c", "a"), ("c", "d"), ("d", "d"), ("x", "nowhere")]

    places = place_nodes("abcdx", edges)

    assert [places[name][0] for name in "abcd"] == [0, 1, 2, 3]
    assert len(set(places.values())) == 5


def test_a_very_long_story_can_be_placed() -> None:
    names = [str(at) for at in range(500)]

    places = place_nodes(names, list(pairwise(names)))

    assert places["499"] == (499, 0)
