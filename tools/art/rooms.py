"""The rooms' pictures: which set, which light state, and what the game must know of each.

A set is a module with `build`, `CAMERA`, `LAMPS` and `LOOKS`; `SHAFTS`, `GAS` and `glass` where it has them. One shot
of a set serves all its light states, so that they agree to the pixel and may be faded into one another.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from types import ModuleType
from typing import Any

import numpy as np
from PIL import Image

from tools.art import (
    room_both_hands,
    room_cold_switch,
    room_corridor,
    room_couch,
    room_headline,
    room_kitchen,
    room_lab,
    room_outside,
    room_stairs,
    room_street,
    room_title,
    room_tvclose,
    room_under_door,
    room_waiting,
)
from tools.art.catalogue import Picture
from tools.art.room_ink import draw
from tools.art.room_rays import Camera, Shot, Tracer
from tools.art.room_shapes import Point
from tools.art.room_smoke import paint_gas

SIZE = (1920, 1080)
OVERSAMPLE = 2
LICENCE = "made by tools/art for this game, shapes, light and ink by code"


@lru_cache(maxsize=1)
def shoot(place: ModuleType, size: tuple[int, int] = SIZE, oversample: int = OVERSAMPLE) -> Shot:
    """Return a set's shot, made once for all its light states."""
    tracer = Tracer(place.build())
    width, height = size[0] * oversample, size[1] * oversample
    shot = tracer.shoot(place.CAMERA, place.LAMPS, width, height)
    for name, reach in getattr(place, "SHAFTS", {}).items():
        shot.shaft[name] = tracer.shafts(place.CAMERA, place.LAMPS[name], shot.depth, reach=reach)
    return shot


def picture(place: ModuleType, state: str, size: tuple[int, int] = SIZE, oversample: int = OVERSAMPLE) -> Image.Image:
    """Return a set drawn in one of its light states."""
    shot = shoot(place, size, oversample)
    drawn = draw(shot, place.LOOKS[state], oversample=oversample)
    if not hasattr(place, "GAS"):
        return drawn
    light = getattr(place, "GAS_LIGHT", (-0.5, 0.8))
    return Image.fromarray(paint_gas(np.asarray(drawn), shot.depth, place.CAMERA, place.GAS, light=light))


def corners(camera: Camera, glass: Callable[[], list[Point]]) -> list[list[float]]:
    """Return where a glass lies in the picture: top left, top right, bottom right, bottom left, in virtual pixels."""
    return [[round(value, 1) for value in camera.project(point)] for point in glass()]


def room(name: str, place: ModuleType, state: str, alt: str, *, folder: str = "backgrounds", **places: Any) -> Picture:
    """Return the catalogue's entry for one light state of a set."""
    make = partial(picture, place, state)
    return Picture(name, folder, alt, make, places=places, suffix="jpg", licence=LICENCE)


def _spot(camera: Camera, point: Point) -> list[int]:
    return [round(value) for value in camera.project(point)]


_COUCH_TV = corners(room_couch.CAMERA, room_couch.glass)
_LAB: dict[str, Any] = {
    "tube": _spot(room_lab.CAMERA, room_lab.TUBE_LIP),
    "floor": _spot(room_lab.CAMERA, (-0.42, 2.95, 0))[1],
}
_SILL: dict[str, Any] = {
    "tube": _spot(room_outside.CAMERA, (0.12, room_outside.END - 0.05, 0.02)),
    "floor": _spot(room_outside.CAMERA, (0.12, 1.0, 0))[1],
}

PICTURES: tuple[Picture, ...] = (
    room(
        "kitchen morning",
        room_kitchen,
        "morning",
        "An underground kitchen. Morning falls in blades through one high vent, over a "
        "counter with cups, onto a white steel door marked 3.",
        floor=_spot(room_kitchen.CAMERA, (0, 3.5, 0))[1],
    ),
    room(
        "stairs night",
        room_stairs,
        "night",
        "The foot of a steel stair at night. Street light comes down through the bars of a "
        "hatch; coats hang on hooks under a caged bulb.",
        floor=_spot(room_stairs.CAMERA, (0, 3.3, 0))[1],
    ),
    room(
        "couch lamp",
        room_couch,
        "lamp",
        "The couch corner by lamplight: brick, a couch with a blanket, front pages pinned "
        "to the wall, a small television on crates.",
        tv=_COUCH_TV,
        floor=_spot(room_couch.CAMERA, (0, 3.1, 0))[1],
    ),
    room(
        "couch tv",
        room_couch,
        "tv",
        "The couch corner with the lamp out. Only the television lights the couch and the bricks.",
        tv=_COUCH_TV,
        floor=_spot(room_couch.CAMERA, (0, 3.1, 0))[1],
    ),
    room(
        "tvclose",
        room_tvclose,
        "close",
        "The television, close: a thick glass in a scratched frame, two knobs, a speaker grille.",
        tv=corners(room_tvclose.CAMERA, room_tvclose.glass),
    ),
    room(
        "corridor door",
        room_corridor,
        "door",
        "A concrete corridor hung with pipes. At its end, in hard light, a large white door.",
        floor=_spot(room_corridor.CAMERA, (0, room_corridor.END, 0))[1],
    ),
    room(
        "lab lamp",
        room_lab,
        "lamp",
        "The laboratory by one hanging lamp: a knife switch, a machine with dials, a "
        "flared tube, a white door, a riveted steel tank.",
        **_LAB,
    ),
    room("lab hum", room_lab, "hum", "The laboratory with its machine running; every dial is lit.", **_LAB),
    room(
        "lab dead",
        room_lab,
        "dead",
        "The laboratory gone dark. Bars of faint light lie across the dead machine and the tank.",
        **_LAB,
    ),
    room(
        "lab purple",
        room_lab,
        "purple",
        "The laboratory in purple light that comes from the floor before the tube.",
        **_LAB,
    ),
    room(
        "corridor outside",
        room_outside,
        "outside",
        "The white door from outside, seen from the floor of a dark corridor. There is a gap under it.",
        **_SILL,
    ),
    room(
        "cg headline",
        room_headline,
        "close",
        "The television fills the picture, leaning.",
        folder="cg",
        tv=corners(room_headline.CAMERA, room_headline.glass),
    ),
    room(
        "cg door",
        room_under_door,
        "creeping",
        "Seen from the floor: purple gas comes under the white door and creeps towards us in fingers.",
        folder="cg",
        **_SILL,
    ),
    room(
        "ending under_the_door",
        room_street,
        "street",
        "The street above at night. Purple gas rolls low over the pavement, between "
        "sleeping houses, towards a white dome.",
        folder="cg",
    ),
    room(
        "ending cold_switch",
        room_cold_switch,
        "cold",
        "The switch, thrown, in bars of hard light. Nobody is there. Purple gas drifts along the foot of the wall.",
        folder="cg",
    ),
    room(
        "ending both_hands",
        room_both_hands,
        "hands",
        "Two shadows on a concrete wall, close together, both with a hand on the switch.",
        folder="cg",
    ),
    room(
        "ending within_the_hour",
        room_waiting,
        "waiting",
        "Two people on the couch, seen from behind, her head on his shoulder, before the small television.",
        folder="cg",
        tv=corners(room_waiting.CAMERA, room_waiting.glass),
    ),
    room(
        "title",
        room_title,
        "dark",
        "A small television on a crate in the dark, two cups beside it.",
        folder="interface",
        tv=corners(room_title.CAMERA, room_title.glass),
    ),
)
