"""The hand over the switch, and the finger on it: the one picture in which fingers are looked at.

Clark's own body stands in the scene; the camera looks past his wrist, from behind, at the plate on the wall.
"""

import functools

import numpy as np
from PIL import Image

from tools.art.body import Points
from tools.art.catalogue import Picture
from tools.art.clothes import Piece
from tools.art.face import EXPRESSIONS
from tools.art.figure import add_figure
from tools.art.ink import Nib, ink
from tools.art.light import Layers, render
from tools.art.paper import on_black
from tools.art.pose import Posed, bone_start, rotation
from tools.art.props import box, lathe, tube
from tools.art.scene import Stuff, add_camera, add_mesh, add_sun, material, reset_scene
from tools.art.surface import to_blender

SIZE = (1920, 1080)
SHARPER = 2
NIB = Nib(
    lips=0, creases=1.0, light=0.36, half=0.14, folds=(6.0, 0.016), keyline=False, outline=3.0, fill=(-0.5, 0.6, 0.6)
)
# The same knife switch as in the room: hinged below, the blades lean out of the wall when it is open and lie in their
# jaws when it is closed.
OPEN_DEGREES, CLOSED_DEGREES = 50.0, 2.0
BLADE = 1.5
GRIP = 0.95
BLADES_APART = 0.32


def shoot(posture: str, sharper: float) -> Layers:
    scene = reset_scene()
    figure = add_figure("clark", EXPRESSIONS["clark hollow"], posture, (0, 0))
    tip = fingertip(figure.posed)
    closed = posture.endswith("on")
    lean = rotation((1, 0, 0), -(CLOSED_DEGREES if closed else OPEN_DEGREES))
    # Open, the finger hovers a hand's breadth before the grip; closed, it rests on it.
    touched = tip + (np.array([0.0, -0.12, 0.06]) if closed else np.array([0.02, -0.10, 0.30]))
    hinge = touched - lean @ np.array([0, BLADE * 0.93, -0.12 - GRIP])
    _add_plate(hinge)
    _add_blades(hinge, lean)
    middle = to_blender(tip + np.array([0.05, 0.22, 0.1]))
    place = to_blender(tip + np.array([-3.9, 1.3, -3.5]))
    add_camera(tuple(place), tuple(middle), lens=36 * 5.4 / 5.2)
    lights = {"key": add_sun((-0.30, -0.45, -0.84)), "rim": add_sun((0.1, -0.2, 0.97), strength=2.2, degrees=1.5)}
    return render(scene, lights, (int(SIZE[0] * sharper), int(SIZE[1] * sharper)), samples=1)


def fingertip(posed: Posed) -> Points:
    """Return the end of the left index finger: the point furthest along its last bone."""
    last, before = bone_start(posed.points, "finger2-3.L"), bone_start(posed.points, "finger2-2.L")
    along = last - before
    near = posed.points[:13380][np.linalg.norm(posed.points[:13380] - last, axis=1) < 0.45]
    return np.asarray(near[np.argmax(near @ along)])


def _add_plate(hinge: Points) -> None:
    """Add wall and plate behind the hinge, and the jaws in which the blades stand or end."""
    wall_z, middle = 0.62, hinge + np.array([0, 0.75, 0])
    steel = material(Stuff.METAL)
    low, high = middle + np.array([-1.25, -1.75, wall_z - 0.22]), middle + np.array([1.25, 1.85, wall_z])
    points, faces = box(low, high)
    add_mesh("plate", to_blender(points), faces, steel, rest=points - middle, number=Piece.PLATE, smooth=False)
    wall = np.array([[-30, -30, wall_z], [30, -30, wall_z], [30, 30, wall_z], [-30, 30, wall_z]]) + hinge
    add_mesh("wall", to_blender(wall), [[3, 2, 1, 0]], material(Stuff.WALL), rest=wall, number=Piece.BRICKS)
    for x, y in ((-1.05, -1.15), (1.05, -1.15), (-1.05, 1.65), (1.05, 1.65)):
        bolt = np.array([(0.001, 0.10), (0.09, 0.09), (0.13, 0.0)])
        points, faces = lathe(bolt, middle + np.array([x, y, wall_z - 0.22]), np.array([0, 0, -1.0]), sides=24)
        add_mesh("bolt", to_blender(points), faces, steel, number=51)
    for x in (-BLADES_APART, BLADES_APART):
        for y in (0.0, BLADE):
            foot = hinge + np.array([x, y, 0.0])
            points, faces = box(foot + np.array([-0.20, -0.22, 0.18]), foot + np.array([0.20, 0.22, wall_z - 0.2]))
            add_mesh("foot", to_blender(points), faces, steel, number=52, smooth=False)
            for side in (-0.12, 0.12):
                jaw = foot + np.array([side, 0, 0])
                points, faces = box(jaw + np.array([-0.035, -0.16, -0.16]), jaw + np.array([0.035, 0.16, 0.2]))
                add_mesh("jaw", to_blender(points), faces, steel, number=53, smooth=False)
    pipe = middle + np.array([[0, 1.8, 0.35], [0, 6.0, 0.35], [0, 12.0, 0.35]])
    points, faces = tube(pipe, 0.24, sides=32)
    add_mesh("pipe", to_blender(points), faces, steel, number=54)


def _add_blades(hinge: Points, lean: Points) -> None:
    """Add the two blades, the bar across their ends and the grip that stands out of it."""
    steel, dark = material(Stuff.METAL), material(Stuff.TRIM)

    def turned(points: Points) -> Points:
        return to_blender(points @ lean.T + hinge)

    for x in (-BLADES_APART, BLADES_APART):
        points, faces = box(np.array([x - 0.06, -0.12, -0.13]), np.array([x + 0.06, BLADE + 0.1, 0.13]))
        add_mesh("blade", turned(points), faces, steel, number=55, smooth=False)
    points, faces = box(np.array([-0.52, BLADE * 0.83, -0.16]), np.array([0.52, BLADE * 1.03, 0.16]))
    add_mesh("bar", turned(points), faces, dark, number=56, smooth=False)
    profile = np.array(
        [(0.001, 0), (0.10, 0), (0.10, 0.1), (0.17, 0.14), (0.15, 0.4), (0.19, 0.68), (0.15, 0.86), (0.001, 0.9)]
    )
    points, faces = lathe(
        profile * (1, GRIP / 0.9), np.array([0, BLADE * 0.93, -0.12]), np.array([0, 0, -1.0]), sides=32
    )
    add_mesh("grip", turned(points), faces, dark, number=57, levels=1)


def draw(posture: str) -> Image.Image:
    return on_black(ink(shoot(posture, SHARPER), NIB))


PICTURES = [
    Picture(
        "cg switch",
        "cg",
        "Clark's finger hovers over the lever of a switch.",
        functools.partial(draw, "clark hand"),
        suffix="jpg",
    ),
    Picture(
        "cg switch on",
        "cg",
        "Clark's finger on the lever: the switch is thrown.",
        functools.partial(draw, "clark hand on"),
        suffix="jpg",
    ),
]
