"""The vigil: both on the couch in the light of the television. They sit in one scene, so the shadow of one falls on the
other and of both on the wall."""

import numpy as np
from PIL import Image

from tools.art.catalogue import Picture
from tools.art.clothes import Piece
from tools.art.face import EXPRESSIONS
from tools.art.figure import add_figure
from tools.art.ink import Nib, ink
from tools.art.light import Layers, render
from tools.art.paper import on_black
from tools.art.props import cushion
from tools.art.scene import Stuff, add_camera, add_mesh, add_sun, material, reset_scene
from tools.art.surface import to_blender

SIZE = (1920, 1080)
SHARPER = 2
NIB = Nib(lips=0.3, creases=0.6, keyline=False, fill=(-0.7, -0.6, 0.3))


def vigil() -> Image.Image:
    return on_black(ink(shoot_vigil(SHARPER), NIB))


def shoot_vigil(sharper: float) -> Layers:
    """Both on the couch in front of the brick wall, lit by the television alone, which stands low on the right."""
    scene = reset_scene()
    add_figure("clark", EXPRESSIONS["clark tender"], "clark vigil", (6, 8))
    add_figure("chloe", EXPRESSIONS["chloe neutral"], "chloe vigil", (10, 4))
    for number, centre, size in (
        (40, (-3.6, 5.2, -3.0), (8.4, 8.6, 2.6)),
        (41, (4.9, 5.2, -3.0), (8.4, 8.6, 2.6)),
        (42, (-8.6, 3.2, -0.6), (2.6, 6.4, 7.0)),
        (43, (9.9, 3.2, -0.6), (2.6, 6.4, 7.0)),
    ):
        points, faces = cushion(centre, size)
        add_mesh("couch", to_blender(points), faces, material(Stuff.TRIM), rest=points, number=number)
    wall = np.array([[-40, -20, -8.0], [40, -20, -8.0], [40, 30, -8.0], [-40, 30, -8.0]])
    add_mesh("wall", to_blender(wall), [[0, 1, 2, 3]], material(Stuff.WALL), rest=wall, number=Piece.BRICKS)
    add_camera((0.17, -3.6, 0.82), (0.17, 0, 0.82), lens=36 * 3.6 / 1.46)
    lights = {"key": add_sun((-0.66, 0.62, -0.06)), "rim": add_sun((0.55, -0.55, -0.62), degrees=1.5)}
    return render(scene, lights, (int(SIZE[0] * sharper), int(SIZE[1] * sharper)), samples=1)


PICTURES = [
    Picture(
        "cg vigil",
        "cg",
        "On the couch, in the light of the television alone, Chloe lies against Clark's chest, his arm around her.",
        vigil,
        suffix="jpg",
    ),
]
