"""Cards cut along a sprite's outline: the shadow, or the back, is then theirs and nobody else's."""

from __future__ import annotations

import json

import numpy as np
from PIL import Image

from tools.art import room_props as props
from tools.art.catalogue import ASSETS
from tools.art.room_shapes import Point, Room

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
    tall = ROW_PX / pixels_a_metre
    corners: list[Point] = []
    for row, line in enumerate(solid):
        edges = np.flatnonzero(np.diff(np.concatenate([[0], line.astype(np.int8), [0]])))
        top = (told[1] - row * ROW_PX) / pixels_a_metre
        low = top - tall * 1.05
        for start, end in edges.reshape(-1, 2):
            left, right = ((edge - middle) / pixels_a_metre for edge in (start, end))
            corners += [(left, 0, top), (right, 0, top), (right, 0, low), (left, 0, low)]
    faces = np.arange(len(corners), dtype=np.intp).reshape(-1, 4)
    with room.placed(eyes, (0, lean, 0)):
        room.add(np.array(corners), faces, props.BLACK, is_seen=is_seen)
