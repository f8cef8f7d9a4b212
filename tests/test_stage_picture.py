"""What the stage draws, when it draws at all, and how it gets from one picture to the next."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pygame
import pytest
from pygame import Rect, Surface

from engine.displayables import ImageFile, Named, Solid
from engine.motion import Motion, Move, On, Repeat, Transition
from engine.preferences import Preferences
from engine.state import Sprite, StageState
from stage.images import AHEAD, Images
from tests.stage_set import CLOTH, FRAME, GREYS, greys, is_near, make_stage, person, run, scene

KINDS = (
    *("dissolve", "fade", "pixellate", "move", "punch", "wipe", "slide", "slideaway", "push"),
    *("iris", "blinds", "squares", "zoom", "image_dissolve", "never heard of it"),
)


def test_a_scene_shows_its_ground_and_people() -> None:
    stage, window = make_stage()

    stage.show(scene("hall", person("clark", 0.5)), 0.0)
    stage.draw(window)

    assert is_near(window, (5, 5), GREYS["hall"])
    assert is_near(window, (160, 160), CLOTH)


def test_nothing_is_drawn_while_nothing_moves() -> None:
    stage, window = make_stage()
    stage.show(scene("hall", person("clark", 0.5)), 0.0)
    stage.update(FRAME)
    stage.draw(window)

    assert not stage.update(FRAME)
    assert stage.draw(window) == []


def test_a_new_face_paints_only_the_person() -> None:
    stage, window = make_stage()
    stage.show(scene("hall", person("clark", 0.0), person("chloe", 1.0)), 0.0)
    stage.draw(window)

    stage.change(scene("hall", person("clark", 0.0, picture=Solid("#0000"))), None)
    rects = stage.draw(window)

    assert rects
    stage.show(scene("hall", person("chloe", 1.0)), 0.0)
    stage.draw(window)
    stage.change(scene("hall"), None)
    changed = stage.draw(window)
    assert all(Rect(160, 0, 160, 180).contains(rect) for rect in changed)


def test_hiding_leaves_no_trace() -> None:
    stage, window = make_stage()
    stage.show(scene("hall"), 0.0)
    stage.draw(window)
    empty = greys(window)

    stage.change(scene("hall", person("clark", 0.5)), Transition("dissolve", 0.5))
    run(stage, window, 1.0)
    stage.change(scene("hall"), Transition("move", 0.5, (("leave", "left"),)))
    run(stage, window, 1.0)

    assert (greys(window) == empty).all()


@pytest.mark.parametrize("kind", KINDS)
def test_every_transition_ends_in_the_new_picture(kind: str) -> None:
    stage, window = make_stage()
    old, new = scene("hall", person("clark", 0.0)), scene("lab dark", person("clark", 1.0), person("chloe", 0.0))
    stage.show(new, 0.0)
    stage.draw(window)
    wanted = greys(window)
    stage.show(old, 0.0)
    stage.draw(window)

    stage.change(new, Transition(kind, 0.5))
    was_changing = stage.is_changing
    run(stage, window, 0.6)

    assert was_changing and not stage.is_changing
    assert (greys(window) == wanted).all()


def test_a_dissolve_is_half_way_in_the_middle() -> None:
    stage, window = make_stage()
    stage.show(scene("hall"), 0.0)
    stage.draw(window)

    stage.change(scene("couch"), Transition("dissolve", 1.0))
    run(stage, window, 0.5)

    assert is_near(window, (5, 5), 80)


def test_a_pause_as_a_transition_shows_the_new_picture_and_waits() -> None:
    stage, window = make_stage()
    stage.show(scene("hall"), 0.0)
    stage.draw(window)

    stage.change(scene("couch"), Transition("pause", 1.0))
    run(stage, window, 0.1)

    assert is_near(window, (5, 5), GREYS["couch"]) and stage.is_changing


def test_a_click_finishes_a_transition() -> None:
    stage, window = make_stage()
    stage.show(scene("hall"), 0.0)
    stage.change(scene("couch"), Transition("fade", 3.0))

    stage.finish()
    stage.draw(window)

    assert is_near(window, (5, 5), GREYS["couch"])


@pytest.mark.parametrize("preferences", [Preferences(transitions=False), Preferences(reduce_motion=True)])
def test_who_wants_no_motion_gets_no_punch(preferences: Preferences) -> None:
    stage, _ = make_stage(preferences=preferences)
    stage.show(scene("hall"), 0.0)

    stage.change(scene("couch"), Transition("punch", 0.3, (("distance", (15, 0)),)))

    assert not stage.is_changing


def test_a_motion_starts_at_a_change_and_is_over_after_a_load() -> None:
    moving = person("clark", 0.0, motions=(Motion((Move("linear", 1.0, (("xpos", 1.0), ("xanchor", 1.0))),)),))
    stage, window = make_stage()
    stage.show(scene("hall"), 0.0)

    stage.change(scene("hall", moving), None)
    stage.draw(window)
    starts_left = is_near(window, (75, 160), CLOTH)
    stage.show(scene("hall", moving), 9.0)
    stage.draw(window)

    assert starts_left and is_near(window, (245, 160), CLOTH)


def test_a_motion_comes_to_its_very_end_whatever_the_frames_are() -> None:
    walks = (Motion((Move("linear", 1.0, (("xpos", 1.0), ("xanchor", 1.0))),)),)
    stage, window = make_stage()
    stage.show(scene("hall", person("clark", 1.0)), 0.0)
    there = stage._cast.actors[1].rect

    stage.change(scene("hall", person("clark", 0.0, motions=walks)), None)
    for _ in range(4):
        stage.update(0.3)
        stage.draw(window)

    assert stage._cast.actors[1].rect == there


def test_a_turned_room_can_be_seen_through() -> None:
    stage, window = make_stage()
    half = Sprite("hall", ("hall",), base=(("rotate", 10.0), ("alpha", 0.5), ("align", (0.5, 0.5))))

    stage.show(StageState(layers=(("master", (half,)),)), 0.0)
    stage.draw(window)

    assert is_near(window, (160, 60), GREYS["hall"] // 2)


def test_who_is_hidden_first_does_what_it_does_then() -> None:
    vanish = Motion((Move("linear", 1.0, (("alpha", 0.0),)),))
    ghost = person("clark", 0.5, motions=(Motion((On((("hide", vanish),)),)),))
    stage, window = make_stage()
    stage.show(scene("hall", ghost), 0.0)
    stage.draw(window)

    stage.change(scene("hall"), None)
    run(stage, window, 0.5)
    fading = window.get_at((160, 130))[0]
    run(stage, window, 0.6)

    assert CLOTH < fading < GREYS["hall"] - 3 and is_near(window, (160, 130), GREYS["hall"])


def test_pictures_nobody_asked_for_longest_make_way() -> None:
    make_stage()
    paints = [Solid(f"#0000{number:02x}") for number in range(4)]
    images = Images(lambda _: None, cache_windows=2)
    first = [images.get(paint) for paint in paints]

    assert images.get(paints[3]) is first[3] and images.get(paints[2]) is first[2]
    assert images.get(paints[0]) is not first[0]


def test_no_more_is_decoded_ahead_than_is_soon_wanted() -> None:
    make_stage()
    images = Images(lambda _: None)
    pictures = [Named((f"picture{number}",)) for number in range(AHEAD + 3)]

    images.prepare(pictures)

    assert list(images._coming) == pictures[:AHEAD]
    images.close()


def test_what_was_decoded_ahead_in_vain_makes_way_too(tmp_path: Path) -> None:
    make_stage()
    paint = Surface((1920, 1080))
    pygame.image.save(paint, tmp_path / "paint.png")
    images = Images(lambda _: tmp_path / "paint.png", cache_windows=2)

    for number in range(6):
        images.prepare([Named((f"branch{number}",))])
        images._coming[Named((f"branch{number}",))].result()
    images.prepare([])

    assert len(images._cache) == 2 and not images._coming
    images.close()


def test_a_new_face_goes_on_moving_as_the_old_one_did() -> None:
    swing = (Motion((Move("linear", 1.0, (("xpos", 1.0),)), Move("linear", 1.0, (("xpos", 0.0),)), Repeat())),)
    stage, window = make_stage()
    stage.show(scene("hall", person("clark", 0.0, motions=swing)), 0.0)
    run(stage, window, 0.5)

    stage.change(scene("hall", person("clark", 0.0, motions=swing, picture=ImageFile("chloe.png"))), None)

    assert stage._cast.actors[1].elapsed == pytest.approx(0.5)


def test_text_can_be_taken_off_the_picture_again() -> None:
    stage, window = make_stage()
    stage.show(scene("hall", person("clark", 0.5)), 0.0)
    stage.draw(window)
    before = greys(window)
    window.fill((255, 0, 0), Rect(100, 120, 120, 50))

    stage.restore(window, Rect(100, 120, 120, 50))

    assert (greys(window) == before).all()


def test_a_missing_picture_is_a_placeholder_and_a_sentence() -> None:
    stage, window = make_stage()

    stage.show(scene("hall", Sprite("lex", ("lex", "gone"))), 0.0)
    stage.draw(window)
    stage.show(scene("hall", Sprite("lex", ("lex", "gone"))), 0.0)

    assert (stage.take_notice(), stage.take_notice()) == ("There is no picture “lex gone”.", None)


def test_a_broken_picture_is_a_placeholder_and_a_sentence(tmp_path: Path) -> None:
    stage, window = make_stage(folder=tmp_path)
    (tmp_path / "clark.png").write_bytes(b"not a picture")

    stage.show(scene("hall", person("clark", 0.5)), 0.0)
    stage.draw(window)

    assert "clark.png could not be read" in (stage.take_notice() or "")


def test_pictures_made_ready_ahead_are_the_same() -> None:
    stage, window = make_stage()
    state = scene("hall", person("clark", 0.5))
    stage.show(state, 0.0)
    stage.draw(window)
    direct = greys(window)

    other, window = make_stage()
    other.prepare((state,))
    other.show(state, 0.0)
    other.draw(window)
    other.close()

    assert (greys(window) == direct).all()


def test_another_window_size_keeps_the_picture() -> None:
    stage, window = make_stage(size=(400, 180))
    stage.show(scene("hall", person("clark", 0.5)), 0.0)
    stage.draw(window)

    assert window.get_at((20, 90)).r == 0
    assert is_near(window, (50, 90), GREYS["hall"])
    assert is_near(stage.snapshot((160, 90)), (80, 80), CLOTH)


def test_layers_are_painted_over_one_another() -> None:
    stage, window = make_stage()
    state = scene("hall", person("clark", 0.5))
    over = replace(state, layers=(*state.layers, ("overlay", (Sprite("veil", picture=Solid("#fff")),))))

    stage.show(over, 0.0)
    stage.draw(window)

    assert window.get_at((160, 160))[:3] == (255, 255, 255)


def test_an_empty_stage_is_black() -> None:
    stage, window = make_stage()

    stage.show(StageState(), 0.0)
    stage.draw(window)

    assert not greys(window).any()


def test_importing_the_stage_does_not_import_numpy() -> None:
    code = "import sys, stage.stage; sys.exit('numpy' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_an_image_dissolve_follows_its_rule(tmp_path: Path) -> None:
    rule = Surface((64, 36))
    rule.fill((255, 255, 255), Rect(0, 0, 32, 36))
    pygame.image.save(rule, tmp_path / "rule.png")
    stage, window = make_stage(folder=tmp_path)
    stage.show(scene("hall"), 0.0)
    stage.draw(window)

    stage.change(scene("couch"), Transition("image_dissolve", 1.0, (("image", "rule.png"), ("ramp", 8))))
    run(stage, window, 0.5)

    assert is_near(window, (20, 60), GREYS["couch"])
    assert is_near(window, (300, 60), GREYS["hall"])


def test_a_camera_moves_the_whole_layer(tmp_path: Path) -> None:
    pan = (Motion((Move("linear", 1.0, (("xpos", 480),)),)),)
    state = scene("hall", person("clark", 0.5))
    stage, window = make_stage()
    stage.show(state, 0.0)
    stage.draw(window)

    stage.change(replace(state, layer_motions=(("master", pan),)), None)
    run(stage, window, 1.1)
    panned = is_near(window, (20, 60), 0) and is_near(window, (240, 160), CLOTH)
    stage.change(state, None)
    run(stage, window, 0.1)

    assert panned
    assert is_near(window, (20, 60), GREYS["hall"])


def test_a_thumbnail_takes_nothing_from_the_window() -> None:
    stage, window = make_stage()
    stage.show(scene("hall"), 0.0)
    stage.draw(window)
    stage.change(scene("hall", person("clark", 0.5)), None)

    stage.snapshot((32, 18))
    stage.draw(window)

    assert is_near(window, (160, 160), CLOTH)
