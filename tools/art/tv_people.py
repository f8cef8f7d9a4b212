"""The people on the television: a reporter, the man at the desk, and a prisoner before a measure.

They are made as the others are, from the same bodies and the same ink, but flatly lit, as television is.
"""

from __future__ import annotations

import functools
from dataclasses import replace

import numpy as np
from PIL import Image

from tools.art.clothes import all_of, neck_hole, sleeves_to
from tools.art.face import BLINK, EXPRESSIONS, TALK, Brow, both
from tools.art.figure import add_figure
from tools.art.hair import bob, crop
from tools.art.ink import Nib, ink
from tools.art.light import render
from tools.art.people import CHLOE, LEX, PEOPLE, Person
from tools.art.pose import Pose, X, Y
from tools.art.postures import HANGING, LOOSE, POSES
from tools.art.scene import Stuff, add_camera, add_sun, reset_scene

SHARPER = 2
CAMERA_METRES = 3.0
FRAME = (960, 720)
HEAD = (400, 190, 570, 430)  # Where the reporter's face moves when she speaks or blinks.

REPORTER = replace(
    CHLOE,
    name="reporter",
    features={
        "chin/chin-prominent-incr": 0.2,
        "head/head-oval": 0.7,
        "nose/nose-scale-horiz-decr": 0.35,
        "mouth/mouth-upperlip-volume-incr": 0.2,
        "mouth/mouth-lowerlip-volume-incr": 0.3,
        "mouth/mouth-scale-horiz-incr": 0.35,
        "neck/neck-scale-horiz-decr": 0.2,
        "cheek/l-cheek-bones-incr": 0.6,
        "cheek/r-cheek-bones-incr": 0.6,
        "eyes/l-eye-scale-incr": 0.4,
        "eyes/r-eye-scale-incr": 0.4,
    },
    brow=Brow(
        ((0.12, 7.51, 0.030), (0.22, 7.555, 0.042), (0.34, 7.60, 0.036), (0.46, 7.575, 0.022), (0.55, 7.51, 0.004))
    ),
    hair=functools.partial(bob, seed=11),
    hair_stuff=Stuff.DARK_HAIR,
    garments=LEX.garments,
    nib=Nib(lips=0.7, creases=0.3, keyline=False),
)
# A suit for the desk: closed at the neck, where tv.py draws collar and tie, and nearer the body than Lex's coat.
(_SHIRT, _), (_JACKET, (_JACKET_COLLAR,)) = LEX.garments
SUIT = (
    (replace(_SHIRT, keep=all_of(neck_hole(0.70, 0.60), sleeves_to(0.985))), ()),
    (replace(_JACKET, off=0.16, softness=4), (replace(_JACKET_COLLAR, rise=0.15, lean=0.0, fall=0.20),)),
)
ANCHOR = replace(
    LEX,
    name="anchor",
    garments=SUIT,
    build={"gender": 1, "age": 0.72, "muscle": 0.5, "weight": 0.6, "height": 0.6, "proportions": 0.6},
    features={"chin/chin-width-incr": 0.6, "chin/chin-cleft-incr": 0.8, "head/head-rectangular": 0.5},
    brow=Brow(
        ((0.105, 7.47, 0.045), (0.20, 7.495, 0.052), (0.33, 7.525, 0.046), (0.45, 7.515, 0.03), (0.55, 7.465, 0.006))
    ),
    hair=functools.partial(crop, seed=9),
    nib=Nib(lips=0.2, creases=0.6, keyline=False),
)
PRISONER = replace(LEX, name="prisoner", nib=replace(LEX.nib, keyline=False))
# Brighter than anybody's who means it.
SMILE = {**both("mouthSmile", 0.85), **both("cheekSquint", 0.45), **both("mouthDimple", 0.4), "jawOpen": 0.04} | {
    **both("eyeSquint", 0.3),
    **both("browOuterUp", 0.25),
    **both("mouthUpperUp", 0.18),
}
FACES = {
    "reporter": SMILE,
    "reporter talk": SMILE | TALK | {"jawOpen": 0.24},
    "reporter blink": SMILE | BLINK,
    "anchor": {"mouthPressLeft": 0.2, "mouthPressRight": 0.2, "browInnerUp": 0.25},
    "prisoner": EXPRESSIONS["lex determined"],
}
STANDING = {
    "reporter": Pose({"root": ((Y, 10),), "head": ((Y, -3), (X, 1))}, HANGING, LOOSE),
    "anchor": Pose({"root": ((Y, -6),), "head": ((Y, 4), (X, 3))}, HANGING, LOOSE),
    "prisoner": Pose({"root": ((Y, 3),)}, HANGING, LOOSE),
}
for _person in (REPORTER, ANCHOR, PRISONER):
    PEOPLE[_person.name] = _person
POSES.update(STANDING)


@functools.cache
def figure(face: str, *, scale: int, eyes: int, only_head: bool = False) -> Image.Image:
    """Return head and shoulders on an empty frame; scale in pixels a metre, eyes in pixels below the frame's top."""
    person: Person = PEOPLE[face.split()[0]]
    scene = reset_scene()
    made = add_figure(person.name, FACES[face], person.name, (0.0, 0.0))
    x, _, z = made.eyes
    camera = add_camera((x, -CAMERA_METRES, z), (x, 0, z), lens=36 * CAMERA_METRES / (FRAME[0] / scale))
    camera.data.shift_y = -(FRAME[1] / 2 - eyes) / FRAME[0]
    lights = {"key": add_sun((0.34, 0.78, -0.52)), "rim": add_sun((-0.8, -0.5, -0.3), degrees=1.5)}
    left, top, right, bottom = HEAD if only_head else (0, 0, *FRAME)
    window = (left * SHARPER, top * SHARPER, right * SHARPER, bottom * SHARPER)
    layers = render(scene, lights, (FRAME[0] * SHARPER, FRAME[1] * SHARPER), samples=3, window=window)
    drawing = ink(layers, person.nib, corner=(left * SHARPER, top * SHARPER))
    sheet = Image.new("RGBA", FRAME)
    sheet.paste(Image.fromarray((np.clip(drawing, 0, 1) * 255 + 0.5).astype(np.uint8), "RGBA"), (left, top))
    return sheet
