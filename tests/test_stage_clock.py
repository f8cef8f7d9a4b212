"""The story's clock on the stage: what never ends is, after a load, where it would be by then."""

from __future__ import annotations

from engine.motion import Motion, Move, Repeat
from tests.stage_set import make_stage, person, scene

SWING = (Motion((Move("linear", 1.0, (("xpos", 1.0),)), Move("linear", 1.0, (("xpos", 0.0),)), Repeat())),)


def test_a_motion_without_end_is_where_the_clock_has_it() -> None:
    stage, _ = make_stage()
    swinging = person("clark", 0.0, motions=SWING, since=2.0)

    stage.show(scene("hall", swinging), 2.0)
    begun = stage._cast.actors[1].rect.x
    stage.show(scene("hall", swinging), 2.5)
    half_way = stage._cast.actors[1].rect.x
    stage.show(scene("hall", swinging), 6.5)

    assert half_way > begun and stage._cast.actors[1].rect.x == half_way
