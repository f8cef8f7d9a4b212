"""Cards cut along an outline: a sprite's, so that a shadow or a back is theirs and nobody else's; or letters'."""

from __future__ import annotations

import json

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from tools.art import room_props as props
from tools.art.catalogue import ASSETS
from tools.art.room_shapes import Paint, Point, Room

FONT = ASSETS / "fonts" / "barlow-condensed-bold.woff2"
LETTER_PX = 200
ROW_PX = 3  # Rows of a sprite to one strip of its card.


def add_cut_out(
    room: Room,
    sprite: str,
    *,
    eyes: Point,
    pixels_a_metre: float,
    is_mirrored: bool = False,
    lean: float = 0.0,
    is_seen: bool = False,
) -> None:
    """Stand up a sprite's outline as a black card; `eyes` is where its eyes are, and it leans about them (degrees)."""
    told = json.loads((ASSETS / "sprites" / "faces.json").read_text("utf-8"))[sprite]["eyes"]
    picture = Image.open(ASSETS / "sprites" / f"{sprite}.webp").convert("RGBA")
    solid = np.asarray(picture)[::ROW_PX, :, 3] > 128
    middle = told[0]
    if is_mirrored:
        solid, middle = solid[:, ::-1], solid.shape[1] - middle
    corners = _strips(
        solid, ROW_PX / pixels_a_metre, (middle / pixels_a_metre, told[1] / pixels_a_metre), 1 / pixels_a_metre
    )
    faces = np.arange(len(corners), dtype=np.intp).reshape(-1, 4)
    with room.placed(eyes, (0, lean, 0)):
        room.add(np.array(corners), faces, props.BLACK, is_seen=is_seen)


def add_letters(room: Room, words: str, *, at: Point, height: float, paint: Paint) -> None:
    """Stencil words on a wall that faces us; `at` is their middle, height that of a capital, in metres."""
    font = ImageFont.truetype(str(FONT), LETTER_PX)
    left, top, right, bottom = font.getbbox(words)
    sheet = Image.new("L", (int(right - left), int(bottom - top)))
    ImageDraw.Draw(sheet).text((-left, -top), words, fill=255, font=font)
    metre = height / sheet.height
    solid = np.asarray(sheet) > 128
    corners = _strips(solid, metre, (sheet.width * metre / 2, height / 2), metre)
    faces = np.arange(len(corners), dtype=np.intp).reshape(-1, 4)
    with room.placed(at):
        room.add(np.array(corners), faces, paint, casts=False)


def _strips(solid: npt.NDArray[np.bool_], tall: float, origin: tuple[float, float], metre: float) -> list[Point]:
    """Return four corners for each run of solid pixels, row by row, about an origin from the top left, in metres."""
    corners: list[Point] = []
    for row, line in enumerate(solid):
        edges = np.flatnonzero(np.diff(np.concatenate([[0], line.astype(np.int8), [0]])))
        top = origin[1] - row * tall
        low = top - tall * 1.05
        for start, end in edges.reshape(-1, 2):
            left, right = (edge * metre - origin[0] for edge in (start, end))
            corners += [(left, 0, top), (right, 0, top), (right, 0, low), (left, 0, low)]
    return corners
