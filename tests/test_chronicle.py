"""A story being told, and what the library knows of it: Continue goes on where the player is, also after going back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.director import Director
from engine.game import Game
from engine.intents import Choose, Intent
from engine.interpreter import ROLL_BACK_STEPS
from engine.library import Library
from engine.preferences import Preferences
from engine.session import Company, Session
from tests.theatre import Recorder


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "saves")
    yield library
    library.close()


def begun(folder: Path, library: Library, lines: int) -> tuple[Session, Director]:
    """Return a story of so many lines, skipped to its last."""
    said = "\n".join(f'    "Line {number}."' for number in range(lines))
    (folder / "story.rpy").write_text(f"label start:\n{said}\n    pause\n", encoding="utf-8")
    recorder = Recorder()
    session = Session(Game.open(folder), library, seed=1)
    director = session.direct(Company(recorder, recorder, recorder), Preferences(skip_unseen=True))
    session.begin(director)
    director.pass_over(lines - 1)
    return session, director


def said_now(library: Library) -> str:
    card = library.latest()
    assert card is not None
    return card.what


def test_after_going_back_continue_goes_on_from_there(tmp_path: Path, library: Library) -> None:
    _, director = begun(tmp_path, library, 4)

    director.take(Intent.ROLL_BACK)
    back = said_now(library)
    director.take(Intent.ROLL_FORWARD)

    assert (back, said_now(library)) == ("Line 2.", "Line 3.")


def test_the_history_ends_at_the_line_that_is_presented(tmp_path: Path, library: Library) -> None:
    session, director = begun(tmp_path, library, 4)

    director.take(Intent.ROLL_BACK)

    assert [said.what for said in session.chronicle.history_here()] == ["Line 0.", "Line 1.", "Line 2."]


def test_every_line_of_the_history_that_can_be_gone_back_to_is_the_very_one(tmp_path: Path, library: Library) -> None:
    session, director = begun(tmp_path, library, ROLL_BACK_STEPS + 20)
    lines = session.chronicle.history_here()
    in_reach = [said for said in lines if said.handle]
    index = session.chronicle.index_of(in_reach[0].handle, director.interpreter.checkpoints)
    assert index is not None

    director.go_to(index)

    assert len(lines) == ROLL_BACK_STEPS + 20 and len(in_reach) == ROLL_BACK_STEPS
    assert director.line is not None and director.line.what == in_reach[0].what == "Line 20."


PARTS = """
label start:
    "One."
    menu:
        "On.":
            pass
    jump second
label second:
    "Two."
    "Three."
    pause
"""


def reopened(folder: Path, library: Library, edited: str) -> tuple[Session, Director]:
    """Read the story in parts to its last line, edit it, and go on with what the library has."""
    for source in (PARTS, edited):
        (folder / "story.rpy").write_text(source, encoding="utf-8")
        recorder = Recorder()
        session = Session(Game.open(folder), library, seed=1)
        director = session.direct(Company(recorder, recorder, recorder), Preferences(skip_unseen=True))
        if source is PARTS:
            session.begin(director)
            for intent in (Intent.FAST_FORWARD, Choose(0), Intent.FAST_FORWARD, Intent.ROLL_BACK):
                director.take(intent)
    journal = library.journal()
    assert journal is not None
    session.go_on(director, journal)
    return session, director


@pytest.mark.parametrize(
    ("edited", "history"),
    [
        (PARTS.replace('"Three."', '"Four."'), ["One.", "Two."]),
        (PARTS.replace('"Two."\n    "Three."', '"Four."'), ["One.", "Four."]),
        (PARTS.replace("second", "third"), ["One.", "Two."]),
        (PARTS.replace("second", "third").replace('"One."', '"Zero."\n    "One."'), ["Zero.", "One.", "Two."]),
        (PARTS.replace("second", "third").replace('"On.":', '"On.":\n            return'), ["One."]),
    ],
    ids=["a line is gone", "a part's lines are gone", "told again", "told again and longer", "begun anew"],
)
def test_no_line_stands_twice_in_the_history_of_a_story_that_was_edited(
    edited: str, history: list[str], tmp_path: Path, library: Library
) -> None:
    session, director = reopened(tmp_path, library, edited)

    assert [said.what for said in session.chronicle.history_here()] == history
    while director.interpreter.can_roll_back:
        director.take(Intent.ROLL_BACK)
    assert [said.what for said in session.chronicle.history_here()] == history[:1]


def told_on(folder: Path, library: Library, stops: int, *, is_begun: bool = False) -> Director:
    """Begin the story in this folder, or go on with it, and pass over so many stops."""
    recorder = Recorder()
    session = Session(Game.open(folder), library, seed=1)
    director = session.direct(Company(recorder, recorder, recorder), Preferences(skip_unseen=True))
    if is_begun:
        journal = library.journal()
        assert journal is not None
        session.go_on(director, journal)
    else:
        session.begin(director)
    director.pass_over(stops)
    return director


def landmark(library: Library, name: str) -> str:
    return library.load_landmark(name).checkpoints[-1].place.line_id


def test_a_landmark_stands_where_a_part_was_entered_and_stays_there(tmp_path: Path, library: Library) -> None:
    (tmp_path / "story.rpy").write_text(
        """
label start:
    "One." id one
    call memory
    "Three." id three
    "Four." id four
    jump hall
label memory:
    "Two." id two
    return
label hall:
    "Five." id five
    "Six." id six
    "Seven."
""",
        encoding="utf-8",
    )
    told_on(tmp_path, library, 2)
    assert (landmark(library, "start"), landmark(library, "memory")) == ("one", "two")

    director = told_on(tmp_path, library, 2, is_begun=True)
    director.roll_back(2)
    director.pass_over(3)

    assert [landmark(library, name) for name in ("start", "memory", "hall")] == ["one", "two", "five"]
