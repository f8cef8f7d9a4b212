"""Sprites that travel from one state to the next."""

from __future__ import annotations

from engine.motion import Transition
from tests.stage_set import make_stage, person, run, scene


def test_a_click_puts_who_travels_in_their_place_at_once() -> None:
    stage, window = make_stage()
    stage.show(scene("hall", person("clark", 1.0)), 0.0)
    stage.draw(window)
    there = stage._cast.actors[1].rect
    stage.show(scene("hall", person("clark", 0.0)), 0.0)
    stage.draw(window)

    stage.change(scene("hall", person("clark", 1.0)), Transition("move", 2.0))
    run(stage, window, 0.5)
    on_the_way = stage._cast.actors[1].rect
    stage.finish()

    assert on_the_way.x < there.x and stage._cast.actors[1].rect == there


def test_who_comes_in_comes_from_their_side() -> None:
    stage, window = make_stage()
    stage.show(scene("hall"), 0.0)
    stage.draw(window)

    stage.change(scene("hall", person("clark", 0.5)), Transition("move", 1.0, (("enter", "left"),)))
    begun = stage._cast.actors[1].rect
    run(stage, window, 1.1)

    assert begun.right <= stage._cast.actors[1].rect.left
