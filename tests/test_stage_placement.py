"""Where pictures lie, and how motions move them."""

from __future__ import annotations

import pytest
from pygame import Rect

from engine.motion import Either, Motion, Move, On, Parallel, Repeat, Value
from stage.atl import Pose, length, play
from stage.placement import BOTTOM_CENTER, place, spread_all
from stage.viewport import fit


def placed(*properties: tuple[str, Value], size: tuple[float, float] = (400, 600)) -> tuple[float, float]:
    placement = place(BOTTOM_CENTER | spread_all(properties), size)
    return placement.x, placement.y


def at(motion: Motion, seconds: float, **values: Value) -> Pose:
    pose = Pose(dict(values))
    play(motion, pose, seconds)
    return pose


def test_a_picture_stands_at_the_bottom_in_the_middle_by_default() -> None:
    assert placed() == (760, 480)


def test_a_float_is_a_fraction_and_an_int_is_pixels() -> None:
    assert placed(("xpos", 0.25), ("xanchor", 0.0)) == (480, 480)
    assert placed(("xpos", 1), ("xanchor", 0)) == (1, 480)


def test_align_sets_position_and_anchor() -> None:
    assert placed(("align", (1.0, 0.0))) == (1520, 0)


def test_a_picture_larger_than_the_canvas_hangs_over_both_edges() -> None:
    assert placed(size=(2400, 1200)) == (-240, -120)


def test_zoom_keeps_the_anchor_where_it_is() -> None:
    assert placed(("zoom", 0.5)) == (860, 780)


def test_a_turned_picture_is_padded_to_its_circle() -> None:
    assert place(BOTTOM_CENTER | {"rotate": 90.0}, (300, 400)).width == 500


def test_a_move_goes_along_its_warper() -> None:
    motion = Motion((Move("linear", 2.0, (("xpos", 300),)),))

    assert at(motion, 1.0, xpos=100).values["xpos"] == 200
    assert at(motion, 5.0, xpos=100).values["xpos"] == 300


def test_alpha_written_as_a_whole_number_still_fades_smoothly() -> None:
    motion = Motion((Move("linear", 1.0, (("alpha", 1),)),))

    assert at(motion, 0.25, alpha=0).values["alpha"] == 0.25


def test_a_repeat_for_ever_has_no_end_and_comes_back_to_its_start() -> None:
    motion = Motion((Move("linear", 1.0, (("xpos", 100),)), Move("linear", 1.0, (("xpos", 0),)), Repeat()))

    assert length(motion) == float("inf")
    assert at(motion, 2000.5, xpos=0).values["xpos"] == 50


def test_a_repeat_runs_as_often_as_it_says() -> None:
    motion = Motion((Move("linear", 1.0, (("xpos", 100),)), Move("linear", 1.0, (("xpos", 0),)), Repeat(2)))

    assert length(motion) == 4
    assert play(motion, Pose({"xpos": 0}), 5.0) == 1.0


def test_parallel_motions_run_side_by_side() -> None:
    across = Motion((Move("linear", 2.0, (("xpos", 100),)),))
    down = Motion((Move("linear", 1.0, (("ypos", 100),)),))

    values = at(Motion((Parallel((across, down)),)), 1.0, xpos=0, ypos=0).values

    assert (values["xpos"], values["ypos"]) == (50, 100)


def test_chance_is_drawn_from_the_seed() -> None:
    ways = tuple((1.0, Motion((Move("instant", 0.0, (("xpos", x),)),))) for x in range(9))
    motion = Motion((Either(ways),))

    drawn = [Pose({}) for _ in range(2)]
    for pose in drawn:
        play(motion, pose, 1.0, seed=7)

    assert drawn[0].values == drawn[1].values


def test_on_show_plays_when_shown_and_on_hide_when_hidden() -> None:
    appear = Motion((Move("linear", 1.0, (("alpha", 1.0),)),))
    vanish = Motion((Move("linear", 1.0, (("alpha", 0.0),)),))
    motion = Motion((On((("show", appear), ("hide", vanish))),))
    hidden = Pose({"alpha": 1.0})

    play(motion, hidden, 0.25, event="hide")

    assert at(motion, 0.25, alpha=0.0).values["alpha"] == 0.25
    assert hidden.values["alpha"] == 0.75


@pytest.mark.parametrize(
    ("window", "viewport"),
    [
        ((1280, 720), Rect(0, 0, 1280, 720)),
        ((1280, 800), Rect(0, 40, 1280, 720)),
        ((3440, 1440), Rect(440, 0, 2560, 1440)),
        ((800, 600), Rect(0, 75, 800, 450)),
        ((1, 1), Rect(0, 0, 16, 9)),
    ],
)
def test_the_picture_is_letterboxed(window: tuple[int, int], viewport: Rect) -> None:
    assert fit(window) == viewport
