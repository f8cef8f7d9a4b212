"""The sprites: each person alone, lit hard from one side, on an empty ground, standing on the foot of the screen.

The body is drawn once for each posture; another expression draws only the head, once, and sets in what changed. All
pictures of a person have the same axis in their middle and the eyes at the same height, so nothing jumps when one
replaces another.
"""

import functools
from dataclasses import dataclass
from typing import Any

import bpy
import numpy as np
import numpy.typing as npt
from mathutils import Vector
from PIL import Image
from scipy import ndimage

from tools.art.catalogue import ASSETS, Picture, merge
from tools.art.face import EXPRESSIONS, GAZE, GAZES
from tools.art.figure import Figure, add_figure
from tools.art.ink import KEYLINE, Field, ink
from tools.art.light import Layers, Window, render
from tools.art.parts import PARTS, cut_out
from tools.art.people import PEOPLE, Person
from tools.art.scene import add_camera, add_sun, reset_scene

# The paper on which a figure is drawn, before it is cropped. Some feet of it lie below the screen, so that no line runs
# along the cut.
CANVAS = (1800, 1100)
BELOW = 20
SHARPER = 2
EDGE = 10
CAMERA_METRES = 3.4
KEY = (0.62, 0.62, -0.62)
RIM = (-0.75, -0.65, -0.22)
# Clark stands on the left and looks right; the others stand on the right and look left: drawn alike, then mirrored.
LOOKS_LEFT = ("chloe", "lex")
FOLDER = "sprites"
EXPRESSION_NAMES = {who: tuple(e.split()[1] for e in EXPRESSIONS if e.startswith(who)) for who in PEOPLE}
MEANING = {
    "neutral": "calm",
    "wry": "with half a smile",
    "angry": "angry, jaw set",
    "hollow": "empty-faced",
    "tender": "with a tender look",
    "afraid": "afraid",
    "dazed": "dazed, eyes half closed",
    "smile": "smiling",
    "worried": "worried",
    "terrified": "terrified, eyes wide",
    "pleading": "pleading",
    "crying": "crying",
    "thinking": "lost in thought",
    "determined": "determined, lips pressed",
    "sharp": "sharp, one brow raised",
    "soft": "his face gone soft",
}
DOING = {
    "": "",
    "mug": ", a mug of coffee in hand",
    "switch": ", a finger on the switch beside him",
    "arms": ", both hands raised to bar the way",
    "door": ", a hand pushed against the door frame",
}
WEARING = {
    "clark": "Clark, tall and dark-haired in a plain dark shirt",
    "chloe": "Chloe, a short blonde bob over a big knitted sweater",
    "lex": "Lex, bald and lean in an open collar and dark jacket",
}


@dataclass(frozen=True, slots=True)
class Shot:
    """One rendering: its layers, and where the head is on the canvas (final pixels)."""

    layers: Layers
    window: Window
    head: Window


def shoot(person: Person, pose: str, expression: str, window: Window | None = None, part: str = "") -> Shot:
    """Render a person in a pose, whole or only a window of the canvas; `part` is what moves in the face."""
    scene = reset_scene()
    mood = f"{person.name} {expression}"
    weights = PARTS[part].change(EXPRESSIONS[mood]) if part else EXPRESSIONS[mood]
    figure = add_figure(person.name, weights, pose, GAZES.get(mood, GAZE), tears=expression == "crying")
    _aim_camera(figure, person)
    lights = {"key": add_sun(KEY), "rim": add_sun(RIM, degrees=1.5)}
    size = (CANVAS[0] * SHARPER, CANVAS[1] * SHARPER)
    window = window or _whole_window(figure, person)
    left, top, right, bottom = (edge * SHARPER for edge in window)
    layers = render(scene, lights, size, samples=1, window=(left, top, right, bottom))
    return Shot(layers, window, _head_window(figure, person))


@functools.lru_cache(maxsize=3)
def _body(who: str, posture: str) -> tuple[Field, Window]:
    """Return the whole drawing in this posture with the first expression, and where its head is."""
    shot = shoot(PEOPLE[who], posture, EXPRESSION_NAMES[who][0])
    sheet = np.zeros((CANVAS[1], CANVAS[0], 4))
    sheet[..., :3] = KEYLINE
    left, top, right, bottom = shot.window
    sheet[top:bottom, left:right] = _inked(who, shot)
    return sheet, shot.head


@functools.lru_cache(maxsize=16)
def _face(who: str, expression: str) -> tuple[Field, Field, Window]:
    """Return a person's head with another expression, how much of each point it changes, and where it is.

    It is drawn on the standing body. Every posture carries the head alike, so what changed fits them all.
    """
    body, window = _body(who, who)
    head = _inked(who, shoot(PEOPLE[who], who, expression, window))
    left, top, right, bottom = window
    change = np.abs(head - body[top:bottom, left:right]).max(-1)
    # Single changed points are grain, and along the window's edge the blur has seen no neighbours.
    changed = ndimage.binary_opening(change > 0.06, iterations=1)
    changed[:, :EDGE] = changed[:, -EDGE:] = False
    changed[-EDGE:] = False
    mask = ndimage.gaussian_filter(ndimage.binary_dilation(changed, iterations=5).astype(float), 1.5)
    return head, np.clip(mask * 1.6, 0, 1), window


def _inked(who: str, shot: Shot) -> Field:
    return ink(shot.layers, PEOPLE[who].nib, corner=(shot.window[0] * SHARPER, shot.window[1] * SHARPER))


def draw_part(who: str, expression: str, part: str) -> Image.Image:
    """Return the crop in which the lids close or the mouth speaks, for all postures."""
    body, window = _body(who, who)
    left, top, right, bottom = window
    still = body[top:bottom, left:right] if expression == EXPRESSION_NAMES[who][0] else _face(who, expression)[0]
    moved = _inked(who, shoot(PEOPLE[who], who, expression, window, part))
    eyes = (CANVAS[0] // 2 - left, CANVAS[1] - BELOW - PEOPLE[who].eye_height - top)
    return _image(cut_out(PARTS[part], still, moved, eyes), who)


def draw(who: str, posture: str, expression: str) -> Image.Image:
    """Return the finished sprite, and note where its eyes are."""
    body, _ = _body(who, posture)
    drawing = body.copy()
    if expression != EXPRESSION_NAMES[who][0]:
        head, mask, (left, top, right, bottom) = _face(who, expression)
        under = drawing[top:bottom, left:right]
        if posture != who:
            # What is clear beside the standing head may be full of a door or a sleeve here.
            solid = np.minimum(head[..., 3], _body(who, who)[0][top:bottom, left:right, 3])
            mask = mask * ndimage.binary_erosion(solid > 0.98, iterations=3)
        drawing[top:bottom, left:right] = under + (head - under) * mask[..., None]
    half = _half_width(body[: CANVAS[1] - BELOW, :, 3])
    top = int(np.flatnonzero(body[..., 3].max(1) > 0.02)[0])
    middle = CANVAS[0] // 2
    cropped = drawing[top : CANVAS[1] - BELOW, middle - half : middle + half]
    name = " ".join(filter(None, (who, expression, posture.removeprefix(who).strip())))
    merge(ASSETS / FOLDER / "faces.json", {name: _places(who, half, top)})
    return _image(cropped, who)


def _places(who: str, half: int, top: int) -> dict[str, Any]:
    """Return what faces.json tells of a sprite cropped `half` to either side of its axis, and at `top`."""
    eyes = (half, CANVAS[1] - BELOW - PEOPLE[who].eye_height - top)
    corners = {name: part.corner(eyes, mirrored=who in LOOKS_LEFT) for name, part in PARTS.items()}
    return {"eyes": list(eyes), "above_foot": PEOPLE[who].eye_height, **corners}


def _image(drawing: Field, who: str) -> Image.Image:
    if who in LOOKS_LEFT:
        drawing = drawing[:, ::-1]
    return Image.fromarray((np.clip(drawing, 0, 1) * 255 + 0.5).astype(np.uint8), "RGBA")


def _half_width(alpha: Field) -> int:
    """Return how far from its middle axis the figure reaches, to either side: both sides are cropped alike."""
    columns = np.flatnonzero(alpha.max(0) > 0.02)
    middle = CANVAS[0] // 2
    return int(max(middle - columns[0], columns[-1] + 1 - middle))


def _picture(who: str, posture: str, expression: str) -> Picture:
    doing = posture.removeprefix(who).strip()
    name = " ".join(filter(None, (who, expression, doing)))
    alt = f"{WEARING[who]}, {MEANING[expression]}{DOING[doing]}."
    return Picture(name, FOLDER, alt, functools.partial(draw, who, posture, expression), size=None, quality=88)


def _part_picture(who: str, expression: str, part: str) -> Picture:
    return Picture(
        f"{who} {expression}.{part}", FOLDER, "", functools.partial(draw_part, who, expression, part), size=None
    )


def _aim_camera(figure: Figure, person: Person) -> None:
    height = CANVAS[1] / person.scale
    x, _, z = figure.eyes
    camera = add_camera((x, -CAMERA_METRES, z), (x, 0, z), lens=36 * CAMERA_METRES / height, upright=True)
    # Shifting the lens instead of tilting the camera keeps the body upright and the eyes at one height.
    camera.data.shift_y = -((person.eye_height + BELOW) / CANVAS[1] - 0.5)


def _on_canvas(place: npt.NDArray[np.float64], figure: Figure, person: Person) -> tuple[float, float]:
    near = CAMERA_METRES / (CAMERA_METRES + float(place[1]))
    right = (float(place[0]) - float(figure.eyes[0])) * person.scale * near
    up = (float(place[2]) - float(figure.eyes[2])) * person.scale * near
    return CANVAS[0] / 2 + right, CANVAS[1] - BELOW - person.eye_height - up


def _whole_window(figure: Figure, person: Person) -> Window:
    """Return the part of the canvas that holds all that was built, with room for lines."""
    corners = [
        thing.matrix_world @ Vector(c) for thing in bpy.data.objects if thing.type == "MESH" for c in thing.bound_box
    ]
    spots = np.array([_on_canvas(np.array(corner), figure, person) for corner in corners])
    left, top = np.floor(spots.min(0)).astype(int) - 10
    right = int(np.ceil(spots[:, 0].max())) + 10
    return (max(0, int(left)), max(0, int(top)), min(CANVAS[0], right), CANVAS[1])


def _head_window(figure: Figure, person: Person) -> Window:
    low, high = figure.head
    left, bottom = _on_canvas(np.array([low[0], 0, low[2]]), figure, person)
    right, top = _on_canvas(np.array([high[0], 0, high[2]]), figure, person)
    return (int(left) - 70, max(0, int(top) - 70), int(right) + 70, int(bottom) + 80)


POSTURES = {"clark": ("", " mug", " switch"), "chloe": ("", " mug", " arms"), "lex": ("", " mug", " door")}
PICTURES = [
    _picture(who, who + posture, expression)
    for who, postures in POSTURES.items()
    for posture in postures
    for expression in EXPRESSION_NAMES[who]
] + [
    _part_picture(who, expression, part)
    for who, expressions in EXPRESSION_NAMES.items()
    for expression in expressions
    for part in PARTS
]
