"""A taste of `make torture`, so that it goes on working and what it once found stays mended."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tools.torture import damage, edits, kills


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:.*use of fork.*:DeprecationWarning")
def test_no_line_is_lost_when_games_are_killed(tmp_path: Path) -> None:
    assert kills.torment(tmp_path, 15, random.Random(7)) == 0


@pytest.mark.slow
def test_no_damaged_or_hostile_library_does_harm(tmp_path: Path) -> None:
    assert damage.torment(tmp_path, 80, random.Random(7)) == 0


@pytest.mark.slow
def test_no_edit_of_the_story_loads_another_line_without_a_word(tmp_path: Path) -> None:
    assert edits.torment(tmp_path, 2, random.Random(7)) == 0
