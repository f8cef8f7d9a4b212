"""What hands hold or push: a mug, a door post. All measures in decimetres, as the people."""

import numpy as np

from tools.art.body import Points
from tools.art.pose import Posed, bone_start, unit
from tools.art.scene import Stuff, add_mesh, material
from tools.art.surface import to_blender

MUG_RADIUS = 0.42
MUG_HEIGHT = 0.95
PALM_THICKNESS = 0.17
POST_REACH = 30.0


def lathe(profile: Points, base: Points, up: Points, *, sides: int = 48) -> tuple[Points, list[list[int]]]:
    """Return a turned shape: `profile` is (radius, height) along `up` from `base`."""
    beside = unit(np.cross(up, (0.3, 0.1, 1.0)))
    ahead = np.cross(beside, up)
    turn = np.linspace(0, 2 * np.pi, sides, endpoint=False)[:, None]
    ring = beside * np.cos(turn) + ahead * np.sin(turn)
    points = np.concatenate([base + up * height + ring * radius for radius, height in profile])
    faces = [
        [i * sides + j, i * sides + (j + 1) % sides, (i + 1) * sides + (j + 1) % sides, (i + 1) * sides + j]
        for i in range(len(profile) - 1)
        for j in range(sides)
    ]
    return points, faces


def tube(path: Points, radius: float, *, sides: int = 16) -> tuple[Points, list[list[int]]]:
    """Return a round bar along `path`."""
    along = np.gradient(path, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True)
    beside = np.cross(along, (0.31, 0.17, 0.93))
    beside /= np.linalg.norm(beside, axis=1, keepdims=True)
    ahead = np.cross(beside, along)
    turn = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    rings = [
        p + radius * (b * np.cos(turn)[:, None] + a * np.sin(turn)[:, None])
        for p, b, a in zip(path, beside, ahead, strict=True)
    ]
    faces = [
        [i * sides + j, i * sides + (j + 1) % sides, (i + 1) * sides + (j + 1) % sides, (i + 1) * sides + j]
        for i in range(len(path) - 1)
        for j in range(sides)
    ]
    return np.concatenate(rings), faces


def box(low: Points, high: Points) -> tuple[Points, list[list[int]]]:
    """Return an upright block between two corners."""
    points = np.array([[x, y, z] for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])])
    return points, [[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]]


def cushion(centre: tuple[float, float, float], size: tuple[float, float, float]) -> tuple[Points, list[list[int]]]:
    """Return a soft block: something between a box and a ball."""
    rows, columns, squareness = 24, 48, 0.42
    up, turn = np.meshgrid(np.linspace(-np.pi / 2, np.pi / 2, rows), np.linspace(-np.pi, np.pi, columns), indexing="ij")

    def soft(x: Points) -> Points:
        return np.asarray(np.sign(x) * np.abs(x) ** squareness)

    ball = np.stack(
        [soft(np.cos(up)) * soft(np.sin(turn)), soft(np.sin(up)), soft(np.cos(up)) * soft(np.cos(turn))], -1
    )
    faces = [
        [i * columns + j, i * columns + j + 1, (i + 1) * columns + j + 1, (i + 1) * columns + j]
        for i in range(rows - 1)
        for j in range(columns - 1)
    ]
    return ball.reshape(-1, 3) * np.array(size) / 2 + np.array(centre), faces


def palm(posed: Posed, side: str) -> tuple[Points, Points, Points]:
    """Return the middle of the palm, where it looks, and where the fingers point."""
    wrist, index, little = (bone_start(posed.points, f"{b}.{side}") for b in ("wrist", "finger2-1", "finger5-1"))
    ahead = unit((index + little) / 2 - wrist)
    out = unit(np.cross(index - wrist, little - wrist)) * (-1 if side == "L" else 1)
    return 0.25 * wrist + 0.375 * (index + little), out, ahead


def add_mug(posed: Posed, hands: tuple[str, ...]) -> None:
    """Add a mug of coffee into one hand, or between two."""
    grips = [palm(posed, hand) for hand in hands]
    centre = np.mean([p + out * (MUG_RADIUS + PALM_THICKNESS) + ahead * 0.12 for p, out, ahead in grips], 0)
    up = unit(np.array([0.05, 1.0, 0.06]))
    base = centre - up * MUG_HEIGHT * 0.5
    r, h = MUG_RADIUS, MUG_HEIGHT
    wall = np.array(
        [(0.001, 0), (r * 0.93, 0), (r, 0.05), (r, h), (r - 0.04, h), (r - 0.045, 0.8 * h), (0.001, 0.8 * h)]
    )
    points, faces = lathe(wall, base, up)
    add_mesh("mug", to_blender(points), faces, material(Stuff.CHINA), number=21)
    coffee, faces = lathe(np.array([(0.001, 0.82 * h), (r - 0.042, 0.82 * h)]), base, up)
    add_mesh("coffee", to_blender(coffee), faces, material(Stuff.MOUTH), number=22)
    # The handle looks away from the hand that holds it; with two hands, to the reader.
    away = unit(np.array([0.9, 0, 0.55])) if len(hands) == 1 else unit(np.array([0.25, 0, 1.0]))
    turn = np.linspace(-1.25, 1.25, 20)[:, None]
    path = base + up * (h * 0.5) + away * (r - 0.05 + 0.36 * np.cos(turn)) + up * 0.30 * np.sin(turn) * 1.1
    points, faces = tube(path, 0.065)
    add_mesh("handle", to_blender(points), faces, material(Stuff.CHINA), number=21)


def add_door_post(posed: Posed, hand: str) -> None:
    """Add the door post that the palm of `hand` pushes against, on that side of the picture and beyond it."""
    middle, out, _ = palm(posed, hand)
    x, _, z = middle + out * 0.16
    turn = 1 if out[0] > 0 else -1
    # From the palm outward: the frame's edge, a moulding, the frame's face; (start, end, how far it stands out, stuff).
    for start, end, front, stuff in (
        (0.0, 0.24, 0.30, Stuff.METAL),
        (0.24, 0.40, 0.55, Stuff.METAL),
        (0.40, 1.10, 0.42, Stuff.TRIM),
        (1.10, 1.25, 0.50, Stuff.METAL),
    ):
        ends = np.array([[x + turn * start, -POST_REACH, z - 0.8], [x + turn * end, POST_REACH, z + front]])
        points, faces = box(ends.min(0), ends.max(0))
        post = add_mesh("post", to_blender(points), faces, material(stuff), number=28, smooth=False)
        # Its shadow would lie across his face, which has to fit every other picture of him.
        post.visible_shadow = False
