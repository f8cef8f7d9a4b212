"""Whole layers that a camera moves."""

from __future__ import annotations

from dataclasses import replace

from engine.motion import Motion, Move, Value
from engine.state import StageState
from tests.stage_set import GREYS, is_near, make_stage, run, scene


def seen_by_camera(**to: Value) -> StageState:
    camera = (("master", (Motion((Move("instant", 0.0, tuple(to.items())),)),)),)
    return replace(scene("hall"), layer_motions=camera)


def test_a_camera_that_goes_back_shows_the_picture_as_it_was() -> None:
    stage, window = make_stage()
    stage.show(scene("hall"), 0.0)
    stage.draw(window)
    stage.change(seen_by_camera(zoom=0.5), None)
    run(stage, window, 0.1)
    small = window.get_at((300, 100))[0]

    stage.change(seen_by_camera(zoom=1.0), None)
    run(stage, window, 0.1)

    assert small == 0 and is_near(window, (300, 100), GREYS["hall"])


def test_a_camera_that_stands_still_has_nothing_painted() -> None:
    stage, window = make_stage()
    stage.show(seen_by_camera(zoom=0.5), 0.0)
    run(stage, window, 0.1)

    assert not stage.update(0.1)
