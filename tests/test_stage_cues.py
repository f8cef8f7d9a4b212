"""What each cue of the cue sheet does to the picture: golden pictures, and that a load finds it done.

The gas in them comes from its key frames, so that they do not hang on a processor's rounding.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.preferences import Preferences
from engine.script.text import CueMark, Inset, Run, Text
from engine.state import Gas, StageState
from stage.cues import SWAY_SECONDS
from stage.gas_levels import MEMORIES, ORDER
from tests.stage_set import FRAME, assert_looks_like, greys, make_stage, person, run, scene
from tools.playing import play


def lab(level: str = "none", *cues: str) -> StageState:
    place = "lab dark" if level in ("none", "wisp", "pour", "part") else "lab purple"
    return scene(place, person("clark", 0.1), person("chloe", 0.6), gas=Gas(level, "none", 0.0, 0.0, 3), cues=cues)


@pytest.mark.parametrize("level", [level for level in ORDER if level != "none"])
def test_the_gas_at_each_level(level: str, tmp_path: Path) -> None:
    stage, window = make_stage()

    stage.show(lab(level), 100.0)
    stage.update(0.0)
    stage.draw(window)

    assert_looks_like(window, f"gas {level}", tmp_path)


def test_the_gas_under_the_door(tmp_path: Path) -> None:
    stage, window = make_stage()

    stage.show(scene("corridor outside", gas=Gas("door", "none", 0.0, 0.0, 3)), 100.0)
    stage.update(0.0)
    stage.draw(window)

    assert_looks_like(window, "gas door", tmp_path)


@pytest.mark.parametrize(
    "memory", [pytest.param(name, marks=[pytest.mark.slow] * (name != "gym")) for name in MEMORIES]
)
def test_each_memory_is_a_shape_in_the_gas(memory: str, tmp_path: Path) -> None:
    stage, window = make_stage()

    stage.show(lab("drift", memory), 100.0)
    stage.update(0.0)
    stage.draw(window)

    assert_looks_like(window, f"memory {memory}", tmp_path)


@pytest.mark.parametrize(
    ("cue", "seconds"), [("dead", 0.2), ("dead", 2.0), ("sway", 4.0), ("dots", 3.0), ("dots", 8.0), ("out", 0.4)]
)
def test_each_cue_after_so_many_seconds(cue: str, seconds: float, tmp_path: Path) -> None:
    stage, window = make_stage()
    stage.show(lab(), 0.0)

    stage.cue(cue)
    run(stage, window, seconds)

    assert_looks_like(window, f"cue {cue} {seconds}", tmp_path)


@pytest.mark.parametrize("cue", ["dead", "dots", "out"])
def test_a_load_finds_the_cue_done(cue: str) -> None:
    stage, window = make_stage()
    stage.show(lab(), 0.0)
    stage.cue(cue)
    stage.change(lab("none", cue), None)
    for _ in range(200):
        stage.update(0.1)
    stage.draw(window)
    read = greys(window)

    loaded, window = make_stage()
    loaded.show(lab("none", cue), 50.0)
    loaded.update(FRAME)
    loaded.draw(window)

    assert abs(greys(window) - read).max() <= 2


def test_out_ends_in_black() -> None:
    stage, window = make_stage()

    stage.show(lab("none", "out"), 50.0)
    stage.update(FRAME)
    stage.draw(window)

    assert not greys(window).any()


def test_a_new_scene_takes_the_cues_back() -> None:
    stage, window = make_stage()
    stage.show(lab(), 0.0)
    stage.draw(window)
    before = greys(window)
    stage.cue("dead")
    run(stage, window, 1.0)

    stage.change(replace(lab(), cues=()), None)
    run(stage, window, 0.1)

    assert (greys(window) == before).all()


def test_with_reduced_motion_nothing_sways() -> None:
    stage, window = make_stage(preferences=Preferences(reduce_motion=True))
    stage.show(lab(), 0.0)
    stage.cue("sway")
    run(stage, window, 5.0)
    before = greys(window)

    run(stage, window, 3.0)

    assert (greys(window) == before).all()


def test_the_eye_gets_used_to_a_part_of_the_dizziness() -> None:
    stage, window = make_stage()
    stage.show(scene("hall", person("clark", 0.5)), 0.0)
    stage.update(0.0)
    stage.draw(window)
    sharp = greys(window)
    off = []
    stage.cue("sway")

    # The same place of a swing, early and late.
    for swings in (1, 11):
        for _ in range(round(swings * SWAY_SECONDS / 0.1)):
            stage.update(0.1)
            stage.draw(window)
        off.append(float(np.abs(greys(window) - sharp).mean()))

    assert 0 < off[1] < 0.8 * off[0]


def test_no_edge_of_what_was_before_shows_where_the_picture_sways() -> None:
    stage, window = make_stage()
    stage.show(scene("lab dark"), 0.0)
    stage.cue("sway")
    run(stage, window, 4.0)
    flat = {tuple(pixel) for pixel in greys(window)[:, 60]}

    stage.change(scene("hall", cues=("sway",)), None)
    run(stage, window, 0.2)
    after = {tuple(pixel) for pixel in greys(window)[:, 60]}

    assert len(flat) == len(after) == 1


def test_with_reduced_motion_the_double_is_of_what_is_seen_now() -> None:
    stage, window = make_stage(preferences=Preferences(reduce_motion=True))
    stage.show(lab("none", "sway"), 0.0)
    run(stage, window, 1.0)

    stage.change(scene("hall", cues=("sway",)), None)
    run(stage, window, 1.0)
    changed = greys(window)

    stage.show(scene("hall", cues=("sway",)), 0.0)
    stage.redraw()
    run(stage, window, 1.0)
    assert (changed == greys(window)).all()


@pytest.mark.slow
def test_each_cue_of_the_climax_fires_in_the_frame_in_which_its_word_is_reached() -> None:
    fired, before = [], None
    quick = Preferences(auto_base_seconds=0.1, auto_seconds_per_character=0.0)
    for frame in play("purple", size=(320, 180), preferences=quick):
        for cue in frame.cues:
            assert frame.line is not None
            position = position_of(cue, frame.line.text)
            was_shown = before.shown if before is not None and before.line is frame.line else -1
            assert was_shown < position + 1 <= frame.shown + 1, cue
            fired.append(cue)
        before = frame
        if "door" in fired:
            break

    wanted = ["dead", "wisp", "pour", "part", "fill", "kiss", "sway", "drift", "dots", "out", "door"]
    assert [cue for cue in fired if cue not in MEMORIES] == wanted


def position_of(cue: str, text: Text) -> int:
    """Return how many characters stand before a cue."""
    position = 0
    for segment in text:
        if isinstance(segment, CueMark) and segment.name == cue:
            return position
        position += len(segment.text) if isinstance(segment, Run) else isinstance(segment, Inset)
    raise AssertionError(f"{cue} is not in the line")
