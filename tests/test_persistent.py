"""What scripts keep as `persistent`: across stories, across runs of the game, until they forget it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.game import Game
from engine.library import Library
from engine.memory import Memory
from engine.preferences import Preferences
from engine.session import Company, Session
from tests.theatre import FRAME_SECONDS, FRAMES_AT_MOST, Recorder


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "saves")
    yield library
    library.close()


def played(script: str, folder: Path, library: Library) -> list[str]:
    """Skip through a story; return what was said and asked."""
    (folder / "story.rpy").write_text(script, encoding="utf-8")
    recorder = Recorder()
    session = Session(Game.open(folder), library, seed=1)
    director = session.direct(Company(recorder, recorder, recorder), Preferences(skip_unseen=True))
    session.begin(director)
    for _ in range(FRAMES_AT_MOST):
        if director.is_over:
            break
        director.pass_over(1)
        director.update(FRAME_SECONDS)
    return recorder.events


def test_what_is_set_behind_the_last_line_is_kept(tmp_path: Path, library: Library) -> None:
    script = "label start:\n    \"Seen: [persistent.ending]\"\n    $ persistent.ending = 'door'\n    return\n"

    assert "say: Seen: None" in played(script, tmp_path, library)
    assert "say: Seen: door" in played(script, tmp_path, library)


def test_what_is_deleted_stays_forgotten(tmp_path: Path, library: Library) -> None:
    played("label start:\n    $ persistent.ending = 'door'\n    \"Kept.\"\n", tmp_path, library)

    played('label start:\n    $ del persistent.ending\n    "Gone."\n', tmp_path, library)

    assert library.persistent.get("ending") is None


def test_one_and_true_are_told_apart(tmp_path: Path, library: Library) -> None:
    played('label start:\n    $ persistent.seen = 1\n    "One."\n', tmp_path, library)

    played('label start:\n    $ persistent.seen = True\n    "True."\n', tmp_path, library)

    assert library.persistent["seen"] is True


def test_a_value_that_cannot_be_kept_is_told_and_stops_nothing(tmp_path: Path, library: Library) -> None:
    script = """
label start:
    python:
        nested = []
        for _ in range(300):
            nested = [nested]
        persistent.nested = nested
    "It goes on."
"""

    assert "say: It goes on." in played(script, tmp_path, library)
    assert "nested" not in library.persistent


def test_a_default_is_what_persistent_has_until_it_is_changed(tmp_path: Path, library: Library) -> None:
    script = 'default persistent.runs = 1\nlabel start:\n    "Run [persistent.runs]."\n    $ persistent.runs += 1\n'

    assert "say: Run 1." in played(script, tmp_path, library)
    assert "say: Run 2." in played(script, tmp_path, library)


def test_what_is_met_is_told_once() -> None:
    told: list[tuple[str, str]] = []
    memory = Memory(labels={"start"}, tell=lambda kind, name: told.append((kind, name)))
    for label in ("start", "lab", "lab"):
        memory.meet_label(label)
    memory.meet_line("")

    assert told == [("label", "lab")]
