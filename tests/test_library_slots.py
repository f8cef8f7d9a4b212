"""Slots: saving, loading, naming, rolling, and carrying one to another machine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.library import Library, Unreadable
from tests.library_story import line, read

NOON = 1_800_000_000.0
HUGE_CHAPTER = {"place": {"label": "", "offset": 0}, "chapter": ["", 2**63]}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "saves")
    yield library
    library.close()


def offsets(library: Library, slot: str) -> list[int]:
    return [state.place.offset for state in library.load(slot).checkpoints]


def history(library: Library, slot: str) -> list[tuple[str | None, ...]]:
    return [said[:3] for said in library.history(library.load(slot).handles[-1]).lines]


def slot_names(library: Library) -> list[str]:
    return [card.slot for card in library.slots()]


def test_a_slot_holds_the_story_as_it_was_when_saved(library: Library) -> None:
    read(library, 0, 1, 2)
    library.save("1-1")
    read(library, 3, 4)

    assert offsets(library, "1-1") == [0, 1, 2]


def test_a_card_shows_what_it_will_load(library: Library) -> None:
    read(library, 0, 1, 2)
    library.save("3-5", b"a picture", NOON)

    (card,) = library.slots()

    assert (card.slot, card.chapter, card.number, card.who, card.what) == ("3-5", "The Switch", 6, "Clark", "Line 2.")
    assert (card.played, card.saved_at, card.thumbnail) == (4.0, NOON, b"a picture")


def test_going_on_from_a_slot_leaves_the_slot_alone(library: Library) -> None:
    read(library, 0, 1, 2)
    library.save("1-1")
    read(library, 3)

    library.go_on_from(library.load("1-1"))
    read(library, 9)

    assert offsets(library, "1-1") == [0, 1, 2]
    journal = library.journal()
    assert journal is not None
    assert [state.place.offset for state in journal.checkpoints] == [0, 1, 2, 9]


def test_the_newest_is_the_last_one_saved_even_if_the_clock_was_set_back(library: Library) -> None:
    read(library, 0)
    library.save("1-1", None, NOON)
    library.save("1-2", None, NOON - 86_400)

    assert [(card.slot, card.is_newest) for card in library.slots()] == [("1-2", True), ("1-1", False)]


def test_saving_again_replaces_the_slot_and_keeps_its_name(library: Library) -> None:
    read(library, 0)
    library.save("1-1")
    library.rename("1-1", " before the lab ")
    read(library, 1)
    library.save("1-1")

    (card,) = library.slots()

    assert (card.name, card.what) == ("before the lab", "Line 1.")


def test_automatic_saves_roll_and_the_oldest_goes(library: Library) -> None:
    for number in range(8):
        read(library, number)
        library.save_rolling("auto")

    assert slot_names(library) == [f"auto-{number}" for number in range(1, 7)]
    assert offsets(library, "auto-1")[-1] == 7
    assert offsets(library, "auto-6")[-1] == 2


def test_a_deleted_slot_is_empty(library: Library) -> None:
    read(library, 0)
    library.save("1-1")
    library.delete("1-1")

    assert slot_names(library) == []
    with pytest.raises(Unreadable):
        library.load("1-1")


def test_a_page_has_the_name_it_was_given_until_it_is_taken_away(library: Library) -> None:
    library.name_page("2", "Endings")
    assert library.page_names() == {"2": "Endings"}

    library.name_page("2", " ")
    assert library.page_names() == {}


def test_no_slot_has_a_name_that_is_not_a_page_and_a_number(library: Library) -> None:
    read(library, 0)
    library.save("../1")

    with pytest.raises(ValueError):
        library.flush()


def test_saving_the_same_place_again_pushes_nothing_out(library: Library) -> None:
    read(library, 0)
    library.save_rolling("auto")
    read(library, 1)
    for _ in range(8):
        library.save_rolling("auto", None, NOON)

    assert {card.slot: (card.what, card.saved_at) for card in library.slots()} == {
        "auto-1": ("Line 1.", NOON),
        "auto-2": ("Line 0.", None),
    }


def test_a_slot_outlives_the_journal_it_was_saved_from(tmp_path: Path) -> None:
    folder = tmp_path / "other"
    library = Library.open(folder)
    read(library, 0, 1, 2)
    library.save("1-1")
    library.begin()
    read(library, 7)
    library.close()

    library = Library.open(folder)

    assert offsets(library, "1-1") == [0, 1, 2]
    library.close()


def test_a_landmark_starts_the_story_again_with_the_state_it_had(library: Library) -> None:
    read(library, 0, 1)
    library.mark("corridor")
    read(library, 2)

    assert library.landmarks() == {"corridor"}
    assert library.load_landmark("corridor").checkpoints[-1] == line(1)[0]


def test_a_landmark_keeps_its_state_and_no_more(tmp_path: Path) -> None:
    folder = tmp_path / "other"
    library = Library.open(folder)
    read(library, 0, 1)
    library.mark("corridor")
    library.begin()
    read(library, 9)
    library.close()

    library = Library.open(folder)

    assert library.load_landmark("corridor").checkpoints == (line(1)[0],)
    library.close()


def test_an_exported_slot_loads_elsewhere(library: Library, tmp_path: Path) -> None:
    read(library, *range(4))
    library.save("1-1", b"\xff\xd8 a picture", NOON)
    library.rename("1-1", "the switch")
    there = Library.open(tmp_path / "there")

    there.bring_in("2-6", library.export("1-1"))

    assert there.load("2-6").checkpoints == library.load("1-1").checkpoints
    assert history(there, "2-6") == history(library, "1-1") == [line(number)[1][:3] for number in range(4)]
    (card,) = there.slots()
    assert (card.name, card.saved_at, card.thumbnail) == ("the switch", NOON, b"\xff\xd8 a picture")
    there.close()


@pytest.mark.parametrize("picture", [None, b""])
def test_a_slot_without_a_picture_is_exported(library: Library, tmp_path: Path, picture: bytes | None) -> None:
    read(library, 0, 1)
    library.save("1-1", picture, NOON)
    there = Library.open(tmp_path / "there")

    there.bring_in("1-1", library.export("1-1"))

    assert [card.thumbnail for card in there.slots()] == [None]
    there.close()


@pytest.mark.parametrize(
    "change",
    [
        {"format": "something else"},
        {"version": 99},
        {"version": "1"},
        {"state_version": 99},
        {"state_version": None},
        {"checkpoints": []},
        {"checkpoints": [[1, [{"label": 3, "offset": 0}, [None, ""], 0.0], 0, 0, 0, 0]]},
        {"checkpoints": [[1, [{"label": "lab", "offset": 0}, [None, ""], 0.0], 0, 99, 0, 0]]},
        {"checkpoints": [[1, [{"label": "lab", "offset": 0}, [None, ""], 0.0], 0, "0", 0, 0]]},
        {"checkpoints": [[1, [{"label": "lab", "offset": 0}, [None, ""], 0.0]]]},
        {"parts": None},
        {"parts": {"rest": [], "stage": [], "sound": []}},
        {"parts": {"rest": [], "stage": [{"tv": {"is": "Popen"}}], "sound": [], "store": []}},
        {"checkpoints": {"1": {}}},
        {"checkpoints": [1, 2]},
        {"history": None},
        {"history": [["Clark", 5, "x", 1]]},
        # What JSON can say and SQLite can't keep.
        {"history": [["Clark", "\ud800", "x", 1]]},
        {"name": "\ud800"},
        {"parts": {"rest": [HUGE_CHAPTER] * 3, "stage": [{}] * 3, "sound": [{}] * 3, "store": [[]] * 3}},
    ],
)
def test_a_file_that_is_no_exported_slot_changes_nothing(library: Library, change: dict[str, Any]) -> None:
    read(library, *range(3))
    library.save("1-1")
    written = json.loads(library.export("1-1")) | change

    with pytest.raises(Unreadable):
        library.bring_in("1-2", json.dumps(written))

    assert slot_names(library) == ["1-1"]


@pytest.mark.parametrize("text", ["", "hello", "[1, 2]", "{}", "\x00\x01", "[" * 5000])
def test_text_that_is_no_slot_is_refused(library: Library, text: str) -> None:
    with pytest.raises(Unreadable):
        library.bring_in("1-2", text)
