"""The hand over the switch, and the finger on it: the one picture in which fingers are looked at.

The camera looks over Clark's hand, as he does, at the plate on the wall. Camera, plate and light are the same in both
pictures, so that between them only the lever moves, and the hand after it. The hand is modelled as his left; he throws
the switch with his right, so the whole is mirrored at the end. Decimetres from the lever's hinge; x to his left, y up,
z to the wall.
"""

import dataclasses
import functools
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageOps

from tools.art.body import Points, shaped
from tools.art.catalogue import Picture
from tools.art.clothes import Piece, add_garment, all_of, sew, sleeves_to
from tools.art.hand import digits
from tools.art.hand_skin import SLEEVE_ENDS, add_arm
from tools.art.ink import Nib, ink
from tools.art.light import Layers, render
from tools.art.paper import on_black
from tools.art.pattern import ramp
from tools.art.people import CLARK
from tools.art.pose import Pose, Posed, Reach, Turn, apply_pose, bone_start, unit
from tools.art.scene import Stuff, add_camera, add_sun, reset_scene
from tools.art.surface import to_blender
from tools.art.switch_plate import add_blades, add_plate, grip_end

SIZE = (1920, 1080)
SHARPER = 2
NIB = Nib(
    lips=0, creases=1.0, light=0.40, half=0.22, folds=(6.0, 0.016), keyline=False, outline=3.0, fill=(0.9, 0.5, 0.2)
)
TARGET = np.array([0.86, 0.50, -1.0])
CAMERA = TARGET + np.array([2.9, 2.4, -4.6])
WIDTH = 4.45
# Light rakes over the hand from the left, almost along the wall, to show what is under its skin. What lights the wall
# falls more squarely and throws the hand's shadow on it: two lamps, as in any picture that a photographer has lit.
HAND_LIGHT, WALL_LIGHT, RIM_LIGHT = (-0.82, -0.62, -0.04), (-0.72, -0.50, 0.52), (0.8, 0.2, 0.3)
ON_WALL = (Stuff.WALL, Stuff.METAL, Stuff.TRIM)

# How far each finger bends at its three joints, thumb first, and how far it is spread (degrees).
Fingers = tuple[tuple[tuple[float, float, float], float], ...]


@dataclass(frozen=True, slots=True)
class Gesture:
    """What the hand does: its fingers, and where the end of the index is from the end of the grip."""

    fingers: Fingers
    tip: tuple[float, float, float]
    is_closed: bool


HOVERING = Gesture(
    fingers=(((4, 22, 34), 22), ((-26, 4, 2), 0), ((0, 36, 22), 0), ((16, 46, 28), 0), ((28, 48, 30), 0)),
    tip=(0.14, -0.16, -0.06),
    is_closed=False,
)
PRESSING = Gesture(
    fingers=(((4, 22, 34), 22), ((-20, 4, -8), 0), ((8, 42, 26), 0), ((24, 50, 30), 0), ((36, 52, 32), 0)),
    tip=(0.05, -0.10, 0.0),
    is_closed=True,
)
FOREARM, UPPER_ARM = unit((-0.62, 0.34, 0.36)), unit((0.5, -0.5, 0.6))
AHEAD, PALM = (-0.76, 0.40, 0.38), (-0.25, -0.55, 0.75)


def shoot(gesture: Gesture, sharper: float) -> Layers:
    scene = reset_scene()
    add_plate()
    add_blades(gesture.is_closed)
    _add_hand(gesture)
    lens = 36 * float(np.linalg.norm(CAMERA - TARGET)) / WIDTH
    add_camera(tuple(to_blender(CAMERA)), tuple(to_blender(TARGET)), lens=lens)
    lights = {
        "key": add_sun(tuple(to_blender(np.array(HAND_LIGHT)))),
        "wall": add_sun(tuple(to_blender(np.array(WALL_LIGHT)))),
        "rim": add_sun(tuple(to_blender(np.array(RIM_LIGHT))), strength=2.2, degrees=1.5),
    }
    layers = render(scene, lights, (int(SIZE[0] * sharper), int(SIZE[1] * sharper)), samples=1)
    key = np.where(np.isin(layers.stuff, ON_WALL), layers.lights["wall"], layers.lights["key"])
    # So near, a round hand would leave the rim light by degrees: it is cut where the ink has its edge.
    rim = ramp(0.28, 0.32, layers.lights["rim"])
    return dataclasses.replace(layers, lights={"key": key, "rim": rim})


def _add_hand(gesture: Gesture) -> None:
    shape = shaped(CLARK.build, CLARK.features)
    pose = _pose(gesture)
    tip = grip_end(gesture.is_closed) + gesture.tip
    pose = dataclasses.replace(pose, shift=tuple(tip - fingertip(apply_pose(shape, pose))))
    add_arm(shape, pose)
    henley = CLARK.garments[0][0]
    folds = dataclasses.replace(henley.folds, rings=0.09, ring_count=12)
    sleeve = all_of(sleeves_to(SLEEVE_ENDS), lambda places: places[:, 0] - 2.2)
    cloth = dataclasses.replace(henley, piece=Piece.CUFF, keep=sleeve, thickness=0.006, off=0.13, folds=folds)
    add_garment(cloth, sew(cloth, shape, pose))


def _pose(gesture: Gesture) -> Pose:
    turns: dict[str, tuple[Turn, ...]] = {}
    for number, (digit, (bends, spread)) in enumerate(zip(digits(), gesture.fingers, strict=True), start=1):
        for joint, (frame, degrees) in enumerate(zip(digit.knuckles, bends, strict=True), start=1):
            bend = (tuple(frame.across), -degrees)
            aside = ((tuple(frame.out), spread),) if joint == 1 else ()
            turns[f"finger{number}-{joint}.L"] = (*aside, bend)
    return Pose(turns, {"L": Reach(tuple((UPPER_ARM + FOREARM) / 2), AHEAD, PALM, tuple(UPPER_ARM))})


def fingertip(posed: Posed) -> Points:
    """Return the end of the left index finger: the point furthest along its last bone."""
    last, before = bone_start(posed.points, "finger2-3.L"), bone_start(posed.points, "finger2-2.L")
    along = last - before
    near = posed.points[:13380][np.linalg.norm(posed.points[:13380] - last, axis=1) < 0.45]
    return np.asarray(near[np.argmax(near @ along)])


def draw(gesture: Gesture) -> Image.Image:
    return ImageOps.mirror(on_black(ink(shoot(gesture, SHARPER), NIB)))


PICTURES = [
    Picture(
        "cg switch",
        "cg",
        "Clark's finger hovers over the lever of a switch.",
        functools.partial(draw, HOVERING),
        suffix="jpg",
    ),
    Picture(
        "cg switch on",
        "cg",
        "Clark's finger on the lever: the switch is thrown.",
        functools.partial(draw, PRESSING),
        suffix="jpg",
    ),
]
