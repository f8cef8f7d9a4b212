"""Faces that live: they blink by the story's clock, and the mouth of who is speaking moves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame
import pytest
from pygame import Surface

from engine.preferences import Preferences
from engine.state import StageState
from stage.faces import BLINK_EVERY_SECONDS, SYLLABLES_PER_SECOND, is_blinking, is_mouth_open, read_parts
from stage.stage import Stage
from tests.stage_set import FRAME, make_stage, person, scene

# Where the head of a person of the test's set is, and what of it its parts cover (virtual pixels of the sprite).
EYES, MOUTH = (380, 200), (420, 320)
SHUT, OPEN = (10, 20, 30), (40, 50, 60)
PLACES = '{"clark": {"blink": [380, 200], "talk": [420, 320]}, "chloe": {"blink": [380, 200], "talk": [420, 320]}}'
SECONDS = [frame * FRAME for frame in range(round(BLINK_EVERY_SECONDS / FRAME))]
BLINKS = next(second for second in SECONDS if is_blinking("clark", second))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for who in ("clark", "chloe"):
        for kind, size, color in (("blink", (140, 40), SHUT), ("talk", (60, 40), OPEN)):
            part = Surface(size, pygame.SRCALPHA)
            part.fill(color)
            pygame.image.save(part, tmp_path / f"{who}.{kind}.png")
    (tmp_path / "faces.json").write_text(PLACES, encoding="utf-8")
    return tmp_path


def two_people(folder: Path, preferences: Preferences | None = None) -> tuple[Stage, Surface]:
    """Return a stage in the picture's own size, so that a colour stays what it is."""
    parts = read_parts(folder / "faces.json")
    return make_stage(folder=folder, size=(1920, 1080), parts=parts, preferences=preferences)


HALL = scene("hall", person("clark", 0.25), person("chloe", 0.75))
CORNER_OF = {"clark": (255, -20), "chloe": (765, -20)}


def colors(window: Surface, who: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the colours at somebody's eyes and mouth."""
    x, y = CORNER_OF[who]
    eyes, mouth = (
        window.get_at((x + EYES[0] + 20, y + EYES[1] + 20)),
        window.get_at((x + MOUTH[0] + 20, y + MOUTH[1] + 20)),
    )
    return tuple(eyes)[:3], tuple(mouth)[:3]


def at(stage: Stage, window: Surface, seconds: float, state: StageState = HALL) -> None:
    stage.show(state, seconds)
    stage.update(0.0)
    stage.draw(window)


def test_eyes_shut_for_a_moment_at_the_same_second_after_every_load(folder: Path) -> None:
    stage, window = two_people(folder)

    at(stage, window, BLINKS)
    assert colors(window, "clark")[0] == SHUT
    at(stage, window, BLINKS + 1.0)
    assert colors(window, "clark")[0] != SHUT


def test_each_blinks_at_a_moment_of_their_own() -> None:
    blinks = {who: [second for second in SECONDS if is_blinking(who, second)] for who in ("clark", "chloe", "lex")}

    assert all(blinks.values())
    assert len({moments[0] for moments in blinks.values()}) == 3


def test_only_the_speakers_mouth_moves(folder: Path) -> None:
    stage, window = two_people(folder)
    syllables = [syllable for syllable in range(20) if is_mouth_open("clark", syllable)]
    assert 0 < len(syllables) < 20
    stage.speak("clark")

    at(stage, window, (syllables[0] + 0.5) / SYLLABLES_PER_SECOND)

    assert colors(window, "clark")[1] == OPEN
    assert colors(window, "chloe")[1] != OPEN


def test_the_mouth_shuts_when_the_line_is_said(folder: Path) -> None:
    stage, window = two_people(folder)
    syllable = next(syllable for syllable in range(20) if is_mouth_open("clark", syllable))
    stage.speak("clark")
    at(stage, window, (syllable + 0.5) / SYLLABLES_PER_SECOND)

    stage.speak(None)
    assert stage.update(0.0)
    stage.draw(window)

    assert colors(window, "clark")[1] != OPEN


def test_a_blink_repaints_the_eyes_and_no_more(folder: Path) -> None:
    stage, window = two_people(folder)
    at(stage, window, BLINKS - FRAME)

    assert stage.update(FRAME)
    rects = stage.draw(window)

    assert colors(window, "clark")[0] == SHUT
    assert [tuple(rect.size) for rect in rects] == [(140, 40)]


def test_between_two_blinks_nothing_is_painted(folder: Path) -> None:
    stage, window = two_people(folder)
    still = next(s for s in SECONDS if not any(is_blinking(who, s + FRAME * n) for who in CORNER_OF for n in range(20)))
    at(stage, window, still)

    assert not any(stage.update(FRAME) for _ in range(19))


def test_faces_are_still_where_the_player_wants_less_motion(folder: Path) -> None:
    stage, window = two_people(folder, Preferences(reduce_motion=True))

    at(stage, window, BLINKS)

    assert colors(window, "clark")[0] != SHUT


def test_parts_go_with_a_figure_that_is_turned_round(folder: Path) -> None:
    stage, window = two_people(folder)
    clark = person("clark", 0.25)

    at(stage, window, BLINKS, scene("hall", replace(clark, base=(*clark.base, ("xzoom", -1.0)))))

    left = CORNER_OF["clark"][0] + 900 - EYES[0] - 140
    assert tuple(window.get_at((left + 20, CORNER_OF["clark"][1] + EYES[1] + 20)))[:3] == SHUT


@pytest.mark.parametrize("told", ["", "[]", '{"clark": 3}', '{"clark": {"blink": 7}}', '{"clark": {"blink": ["a"]}}'])
def test_places_that_cannot_be_read_leave_faces_still(tmp_path: Path, told: str) -> None:
    (tmp_path / "clark.blink.webp").touch()
    (tmp_path / "faces.json").write_text(told, encoding="utf-8")

    assert read_parts(tmp_path / "faces.json") == {}
    assert read_parts(tmp_path / "none.json") == {}


def test_a_part_that_is_not_drawn_is_not_asked_for(folder: Path) -> None:
    (folder / "clark.talk.png").unlink()

    assert {name: set(parts) for name, parts in read_parts(folder / "faces.json").items()} == {
        ("clark",): {"blink"},
        ("chloe",): {"blink", "talk"},
    }
