"""What scripts show: their own displayables, their transforms, their speakers' faces."""

from __future__ import annotations

from engine.ahead import pictures_ahead
from engine.atl import evaluated_properties
from engine.displayables import Unknown
from engine.images import Images
from engine.library.codec import dumps
from engine.motion import Move
from engine.state import GameState, Sprite, StageState
from engine.transitions import fade
from tests.theatre import IMAGES, Theatre, program_of, told


def shown_by(source: str) -> tuple[Theatre, Sprite]:
    """Return a play at its first line, and the newest sprite there."""
    theatre = Theatre(source)
    theatre.director.start()
    return theatre, theatre.stops[-1][1].stage.layer("master")[-1]


def test_a_displayable_of_the_scripts_own_is_not_drawn_and_can_be_saved() -> None:
    theatre, sprite = shown_by("""
init python:
    class Glow:
        def __init__(self, child):
            self.child = child
label start:
    show expression Glow("ann") as glow
    "Here."
""")

    assert isinstance(sprite.picture, Unknown)
    assert "glow" in dumps(theatre.stops[-1][0], GameState)


def test_a_warper_of_the_scripts_own_takes_its_time() -> None:
    _, sprite = shown_by("""
transform away:
    warp (lambda done: done * done) 2.0 xpos 1.0
label start:
    show ann at away
    "Here."
""")

    assert sprite.motions[0].steps == (Move("linear", 2.0, (("xpos", 1.0),)),)


def test_properties_that_mean_two_are_written_as_those() -> None:
    assert dict(evaluated_properties({"xcenter": 0.2, "yalign": 1.0})) == {
        "xpos": 0.2, "xanchor": 0.5, "ypos": 1.0, "yanchor": 1.0,
    }  # fmt: skip
    assert dict(evaluated_properties({"xycenter": (3, 4), "offset": (1, 2)})) == {
        "xpos": 3, "xanchor": 0.5, "ypos": 4, "yanchor": 0.5, "xoffset": 1, "yoffset": 2,
    }  # fmt: skip


def test_a_face_for_one_line_makes_way_for_what_was_shown_since() -> None:
    events = told("""
define ann = Character("Ann", image="ann")
label start:
    show ann sad
    ann @ happy "Oh." (interact=False)
    show ann happy mug
    "One."
    "Two."
""").recorder.events

    assert [event for event in events if event.startswith("picture")] == ["picture: ann happy mug"]


def test_the_pictures_ahead_are_those_the_story_comes_to_the_nearest_first() -> None:
    program = program_of(
        """
label start:
    "Here."
    if seen:
        scene room day
    jump on
label never:
    show bob
label on:
    show ann happy
    jump start
""",
        "ahead.rpy",
    )
    images = Images(tuple(name.split()) for name in IMAGES)

    coming = pictures_ahead(program, images, program.labels["start"], StageState())

    assert [" ".join(state.layer("master")[0].name) for state in coming] == ["room day", "ann happy"]


def test_a_fade_lasts_as_long_as_all_its_parts() -> None:
    assert (fade(0.5, 1.0, 0.25).seconds, dict(fade(0.5, 1.0, 0.25).options)["hold"]) == (1.75, 1.0)
