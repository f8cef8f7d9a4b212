"""A game of another's, made for a canvas of another size."""

from __future__ import annotations

from engine.displayables import Composite, Solid
from engine.motion import Motion, Move
from engine.preferences import Preferences
from engine.state import Sprite, StageState
from stage.images import Images
from stage.stage import Stage
from tests.stage_set import SIZE, open_window


def test_on_a_canvas_of_another_size_all_moves_are_measured_by_that_size() -> None:
    window = open_window()
    images = Images(
        lambda _: None, {("dot",): Composite((10, 10), (((0, 0), Solid("#fff")),)), ("day",): Solid("#fff")}
    )
    stage = Stage(images, SIZE, Preferences(), canvas=(1280, 720))
    to_the_right = Motion((Move("instant", 0.0, (("xpos", 640),)), Move("linear", 1.0, (("xpos", 1.0),))))
    half_way = Motion((Move("instant", 0.0, (("xpos", 0.5),)),))
    dot = Sprite("dot", ("dot",), base=(("xanchor", 0.0),), motions=(to_the_right,))
    day = Sprite("day", ("day",))

    stage.change(StageState(layers=(("master", (dot,)),)), None)
    stage.update(0.5)
    moving = stage._cast.actors[0].rect.x
    stage.show(StageState(layers=(("master", (day,)),), layer_motions=(("master", (half_way,)),)), 0.0)
    stage.update(0.0)
    stage.draw(window)

    # Half way from the middle of the picture to its right edge; and a whole layer from the middle on.
    assert moving == 240
    assert (window.get_at((150, 90))[0], window.get_at((170, 90))[0]) == (0, 255)
