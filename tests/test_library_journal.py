"""The running journal: what Continue goes on from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from engine.library import Journal, Library, Said
from engine.library.checkpoints import LOAD_STATES
from engine.state import Place
from tests.library_story import line, lines_of, read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "saves"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    library = Library.open(folder)
    yield library
    library.close()


def said_in(library: Library) -> list[str]:
    journal = library.journal()
    return [said.what for said in history(library, journal)] if journal else []


def history(library: Library, journal: Journal) -> tuple[Said, ...]:
    return library.history(journal.handles[-1], journal.handles).lines


def test_a_new_library_has_nothing_to_continue(library: Library) -> None:
    assert library.journal() is None
    assert library.latest() is None
    assert library.trouble is None


def test_continue_finds_every_checkpoint_and_line(library: Library) -> None:
    handles = read(library, *range(5))

    journal = library.journal()

    assert journal is not None
    assert list(journal.checkpoints) == [line(number)[0] for number in range(5)]
    assert list(journal.handles) == handles
    lines = history(library, journal)
    assert [said[:3] for said in lines] == [line(number)[1][:3] for number in range(5)]
    assert [said.handle for said in lines] == handles


def test_a_story_goes_on_in_the_next_run_of_the_game(folder: Path) -> None:
    first = Library.open(folder)
    read(first, 0, 1, 2)
    first.close()

    second = Library.open(folder)
    journal = second.journal()
    assert journal is not None
    second.go_on_from(journal)
    read(second, 3)

    assert lines_of(second) == [0, 1, 2, 3]
    second.close()


def test_the_title_can_say_where_continue_goes_on(library: Library) -> None:
    read(library, 0, 1, 2)

    latest = library.latest()

    assert latest is not None
    assert (latest.chapter, latest.number, latest.what, latest.played) == ("The Switch", 6, "Line 2.", 4.0)


def test_after_a_roll_back_continue_is_at_the_earlier_line(library: Library) -> None:
    handles = read(library, *range(5))

    library.rolled_back_to(handles[2])

    assert lines_of(library) == [0, 1, 2]


def test_rolling_forward_brings_the_later_lines_back(library: Library) -> None:
    handles = read(library, *range(5))

    library.rolled_back_to(handles[2])
    library.rolled_back_to(handles[4])

    assert lines_of(library) == [0, 1, 2, 3, 4]


def test_choosing_differently_after_a_roll_back_drops_the_old_future(library: Library) -> None:
    handles = read(library, *range(5))

    library.rolled_back_to(handles[2])
    read(library, 7)

    assert lines_of(library) == [0, 1, 2, 7]


def test_a_new_story_starts_from_nothing(library: Library) -> None:
    read(library, 0, 1)

    library.begin()
    read(library, 5)

    assert lines_of(library) == [5]


def test_a_menu_or_a_pause_is_a_checkpoint_without_a_line(library: Library) -> None:
    read(library, 0)
    library.record(replace(line(1)[0], place=Place("lab", 1)), None)

    assert lines_of(library) == [0, 1]
    assert said_in(library) == ["Line 0."]


def test_an_older_state_goes_and_its_line_stays_in_the_history(folder: Path) -> None:
    library = Library.open(folder)
    read(library, *range(450))
    library.close()

    library = Library.open(folder)
    journal = library.journal()

    assert journal is not None
    assert len(journal.checkpoints) == LOAD_STATES
    assert journal.checkpoints[-1] == line(449)[0]
    lines = history(library, journal)
    assert [said.what for said in lines] == [f"Line {number}." for number in range(450)]
    assert lines[0].handle == 0
    library.close()


def test_a_history_read_before_goes_on(library: Library) -> None:
    before = library.history(read(library, 0, 1)[-1])
    handle = read(library, 2, 3)[-1]

    assert library.history(handle, before=before) == library.history(handle)
    assert len(library.history(handle).lines) == 4


def test_a_history_read_before_a_roll_back_is_read_again(library: Library) -> None:
    handles = read(library, 0, 1, 2)
    before = library.history(handles[-1])
    library.rolled_back_to(handles[0])
    (handle,) = read(library, 5)

    lines = library.history(handle, before=before).lines
    assert [said.what for said in lines] == ["Line 0.", "Line 5."]
    assert library.history(handles[0], before=before).lines == lines[:1]


def test_what_nothing_leads_to_is_collected(folder: Path) -> None:
    library = Library.open(folder)
    handles = read(library, *range(100))
    library.rolled_back_to(handles[1])
    read(library, 200)
    library.close()

    library = Library.open(folder)
    count = library._writer.ask(lambda connection: connection.execute("SELECT count(*) FROM checkpoints").fetchone())

    assert count == (3,)
    assert lines_of(library) == [0, 1, 200]
    library.close()


def test_two_games_at_once_both_keep_their_story(folder: Path) -> None:
    first, second = Library.open(folder), Library.open(folder)
    read(first, 0, 1, 2)
    first.flush()
    read(second, 10, 11)
    second.flush()
    read(first, 3)
    first.close()
    second.close()

    library = Library.open(folder)

    assert lines_of(library) == [0, 1, 2, 3]
    (other,) = library.slots()
    assert (other.slot, other.what) == ("auto-1", "Line 11.")
    assert [state.place.offset for state in library.load("auto-1").checkpoints] == [10, 11]
    library.close()


def test_a_story_gone_on_with_is_not_kept_twice(folder: Path) -> None:
    for number in range(3):
        library = Library.open(folder)
        journal = library.journal()
        if journal is not None:
            library.go_on_from(journal)
        read(library, number)
        library.close()

    library = Library.open(folder)

    assert lines_of(library) == [0, 1, 2]
    assert library.slots() == []
    library.close()


def test_what_was_met_is_remembered_for_all_games(folder: Path) -> None:
    library = Library.open(folder)
    library.meet("line", "lab_1")
    library.meet("line", "lab_1")
    library.meet("label", "lab")
    library.close()

    library = Library.open(folder)

    assert library.met("line") == {"lab_1"}
    assert library.met("label") == {"lab"}
    assert library.met("choice") == set()
    library.close()


def test_a_line_with_half_a_character_in_it_is_kept(library: Library) -> None:
    library.record(line(0)[0], Said("Clark", "\ud800?", "lab_0"))

    assert said_in(library) == ["??"]


def test_a_value_that_cannot_be_saved_is_our_mistake_and_says_so(library: Library) -> None:
    library.record(replace(line(0)[0], store=(("store.x", object()),)), None)

    with pytest.raises(TypeError):
        library.flush()


def test_what_one_can_roll_forward_to_outlives_another_games_end(folder: Path) -> None:
    here = Library.open(folder)
    handles = read(here, 0, 1, 2)
    here.rolled_back_to(handles[0])
    here.flush()
    other = Library.open(folder)
    read(other, 9)
    other.close()

    here.rolled_back_to(handles[2])

    assert lines_of(here) == [0, 1, 2]
    here.close()
