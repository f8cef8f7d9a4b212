"""The television in the picture: its channel, the strip, and its light."""

from __future__ import annotations

import numpy as np
import pytest
from pygame import Rect, Surface

from engine.preferences import Preferences
from engine.state import StageState, Ticker
from stage.ticker import RED
from tests.stage_set import FRAME, greys, make_stage, person, run, scene

GLASS = Rect(152, 50, 62, 48)
SIZE = (640, 360)


def couch(channel: str = "static", ticker: Ticker | None = None) -> StageState:
    return scene("couch", tv=channel, ticker=ticker)


def shown(state: StageState, seconds: float, preferences: Preferences | None = None) -> Surface:
    stage, window = make_stage(size=SIZE, preferences=preferences)
    stage.show(state, seconds)
    stage.update(0.0)
    stage.draw(window)
    return window.copy()


def reds(surface: Surface) -> int:
    """Count the pixels that are exactly the strip's red."""
    return sum(surface.get_at((x, y))[:3] == RED for x in range(300, 440) for y in range(90, 210))


def test_a_set_that_is_off_is_as_the_picture_has_it() -> None:
    assert (greys(shown(couch("off"), 1.0)) == greys(shown(scene("couch"), 1.0))).all()


def test_snow_moves_and_so_repaints_the_glass() -> None:
    stage, window = make_stage(size=SIZE)
    stage.show(couch(), 1.0)
    stage.update(FRAME)
    stage.draw(window)
    first = greys(window)

    run(stage, window, 0.2)

    assert (greys(window) != first).any()


def test_the_strip_is_the_red_of_the_story() -> None:
    assert reds(shown(couch("anchor", Ticker("LEX LUTHOR CAPTURED", 0.0)), 2.0)) > 150


def test_the_strip_is_where_the_story_clock_has_it_whatever_the_frames() -> None:
    state = couch("anchor", Ticker("LEX LUTHOR CAPTURED AT ABOUT 11:00 PM", 1.0))
    loaded = shown(state, 9.0)
    stage, window = make_stage(size=SIZE)
    stage.show(state, 2.0)
    for _ in range(70):
        stage.update(0.1)
    stage.draw(window)

    band = np.s_[300:440, 90:210]

    assert (np.abs(greys(window)[band] - greys(loaded)[band]) < 60).mean() > 0.97


def test_the_strip_keeps_its_place_from_scene_to_scene() -> None:
    ticker = Ticker("LEX LUTHOR CAPTURED", 0.0)
    stage, window = make_stage(size=SIZE)
    stage.show(couch("anchor", ticker), 5.0)
    run(stage, window, 0.5)
    stage.change(scene("hall", ticker=ticker, tv="anchor"), None)
    run(stage, window, 0.5)
    stage.change(couch("anchor", ticker), None)
    run(stage, window, 0.5)

    assert reds(window) > 150
    assert stage.seconds == pytest.approx(6.5)


def test_only_the_strip_is_painted_while_it_runs() -> None:
    stage, window = make_stage(size=SIZE)
    stage.show(couch("anchor", Ticker("LEX LUTHOR CAPTURED", 0.0)), 5.0)
    run(stage, window, 0.5)

    painted = []
    for _ in range(60):
        stage.update(FRAME)
        painted.append(sum(rect.w * rect.h for rect in stage.draw(window)))

    assert sorted(painted)[30] < SIZE[0] * SIZE[1] / 25


def test_people_stand_before_the_set() -> None:
    state = scene("couch", person("chloe", 0.57), tv="anchor", ticker=Ticker("NEWS", 0.0))

    assert reds(shown(state, 2.0)) < reds(shown(couch("anchor", Ticker("NEWS", 0.0)), 2.0))


def test_its_light_flickers_at_most_three_times_a_second_and_never_with_reduced_flashing() -> None:
    for preferences, most in ((Preferences(), 3), (Preferences(reduce_flashing=True), 0)):
        stage, window = make_stage(size=SIZE, preferences=preferences)
        stage.show(couch("anchor"), 0.0)
        run(stage, window, 0.1)
        levels = []
        for _ in range(600):
            stage.update(FRAME)
            stage.draw(window)
            levels.append(window.get_at((280, 130)).r)

        changes = [n for n in range(1, 600) if levels[n] != levels[n - 1]]
        assert all(sum(start <= n < start + 60 for n in changes) <= most for start in range(540))
        assert max(levels) - min(levels) <= 25
