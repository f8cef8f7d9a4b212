"""The gas's light on the room and on people: by steps that are not seen, and the same whichever way it came."""

from __future__ import annotations

import numpy as np
import pytest
from pygame import Surface

from engine.state import Sprite
from stage.actors import Actor
from stage.images import Images
from stage.room_light import LIT_ROOMS, RoomLight
from tests.stage_set import SIZE, greys, open_window, person, pictures

DARK, PURPLE = next(iter(LIT_ROOMS.items()))
FILES = {DARK: "lab dark.bmp", PURPLE: "hall.bmp", ("clark",): "clark.tga"}
FRAMES = 240


class Set:
    """Owns a room with somebody in it, and the light on both."""

    def __init__(self) -> None:
        open_window()
        images = Images(lambda name: pictures() / FILES[name])
        images.resize(SIZE[0] / 1920)
        self.actors = [Actor(sprite, "master") for sprite in (Sprite(DARK[0], DARK), person("clark", 0.1))]
        for actor in self.actors:
            actor.update(images, SIZE[0] / 1920)
        self.light = RoomLight(images)
        self.light.attend(self.actors)

    def picture(self) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
        scene = Surface(SIZE)
        for actor in self.actors:
            self.light.paint(actor, scene, is_ground=actor.sprite.name == DARK)
        return greys(scene)


@pytest.fixture
def stage_set() -> Set:
    return Set()


def test_light_that_has_grown_is_the_light_that_a_load_finds(stage_set: Set) -> None:
    for frame in range(FRAMES):
        stage_set.light.update(0.8 * frame / FRAMES)
        stage_set.picture()
    while stage_set.light.update(0.8):
        pass
    loaded = Set()
    loaded.light.update(0.8)

    assert (stage_set.picture() == loaded.picture()).all()


def test_no_frame_is_seen_to_jump_as_the_light_grows(stage_set: Set) -> None:
    before, largest = stage_set.picture(), 0.0
    for frame in range(FRAMES):
        stage_set.light.update(frame / FRAMES)
        now = stage_set.picture()
        largest, before = max(largest, float(np.abs(now - before).max())), now

    assert 0 < largest <= 4


def test_nothing_is_left_of_the_light_when_the_gas_is_gone(stage_set: Set) -> None:
    dark = stage_set.picture()
    stage_set.light.update(1.0)
    assert (stage_set.picture() != dark).any()

    stage_set.light.update(0.0)

    assert (stage_set.picture() == dark).all()
