"""Clothes, cut from the base mesh's tights: lifted off the body, folded, trimmed where cloth ends, closed by a collar.

Everything is measured on the resting base mesh (dm, x to the side, y up, z front), so that one cut fits every body and
pose. What lies flat on the cloth (plackets, lapels, seams, the knit) is no geometry: pattern.py draws it in ink on the
same measures.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

import numpy as np
from scipy.ndimage import gaussian_filter1d

from tools.art.body import Points, base_mesh
from tools.art.folds import Folds, folded
from tools.art.pose import Pose, apply_pose
from tools.art.scene import Stuff, add_mesh, material
from tools.art.surface import cut, finer, normals, part, path_distance, smoothed, to_blender, tree_of, whole_faces

Keep = Callable[[Points], Points]

ARM = ((1.68, 5.25, 0.15), (3.13, 3.49, 0.13), (4.31, 2.45, 1.76))
NECK_CENTRE_Z = 0.2


class Piece(IntEnum):
    """What a mesh is, for the ink lines between pieces and for the patterns on them."""

    HENLEY = 30
    HENLEY_BAND = 31
    SWEATER = 32
    SWEATER_BAND = 33
    SHIRT = 34
    SHIRT_COLLAR = 35
    JACKET = 36
    JACKET_COLLAR = 37
    BRICKS = 38
    PLATE = 39
    HAND = 60
    CUFF = 61
    CONCRETE = 62


@dataclass(frozen=True, slots=True)
class Garment:
    """One piece of cloth: how far it stands off the body, how soft, and `keep`, positive where there is cloth."""

    piece: Piece
    stuff: Stuff
    off: float
    softness: int
    folds: Folds
    keep: Keep
    thickness: float = 0.003
    raised: Keep | None = None


@dataclass(frozen=True, slots=True)
class Sewn:
    """A garment on its wearer: the same points at rest and posed."""

    rest: Points
    posed: Points
    faces: list[list[int]]


def along_arm(places: Points) -> Points:
    """Return how far down the arm each place is: 0 shoulder, .5 elbow, 1 wrist; the torso's are 0."""
    right = places * (1, 1, 1)
    right[..., 0] = np.abs(right[..., 0])
    (upper, high), (lower, low) = (path_distance(right, ARM[i : i + 2]) for i in (0, 1))
    # Inside the elbow both bones are near: weighing them by distance leaves no step there.
    share = upper**4 / np.maximum(upper**4 + lower**4, 1e-9)
    return np.asarray((0.5 * high * (1 - share) + (0.5 + 0.5 * low) * share) * (right[..., 0] > 1.75))


def neck_hole(width: float, depth: float) -> Keep:
    """Return a keep that leaves out an upright oval about the neck."""

    def keep(p: Points) -> Points:
        oval = np.hypot(p[:, 0] / width, (p[:, 2] - NECK_CENTRE_Z) / depth) - 1
        return np.where(p[:, 1] > 4.4, oval, 1.0)

    return keep


def sleeves_to(share: float) -> Keep:
    return lambda p: share - along_arm(p)


def open_front(width: Callable[[Points], Points]) -> Keep:
    """Return a keep that leaves out a strip down the front, `width(y)` wide on each side of the middle."""
    return lambda p: np.where(p[:, 2] > 0.1, np.abs(p[:, 0]) - width(p[:, 1]), 1.0)


def all_of(*keeps: Keep) -> Keep:
    return lambda p: np.minimum.reduce([keep(p) for keep in keeps])


def sew(garment: Garment, shape: Points, pose: Pose) -> Sewn:
    """Return the garment on a person. `shape` is the person before posing."""
    mesh = base_mesh()
    used, faces = part(mesh.faces, mesh.groups == "helper-tights")
    lifted = shape.copy()
    lifted[used] = smoothed(shape[used] + normals(shape[used], faces) * garment.off, faces, garment.softness)
    posed, fine = finer(apply_pose(lifted, pose).points[used], faces, 3)
    rest, _ = finer(mesh.points[used], faces, 3)
    outward = normals(posed, fine)
    posed = posed + outward * folded(rest, garment.folds, along_arm(rest))[:, None]
    if garment.raised:
        posed = posed + outward * garment.raised(rest)[:, None]
    rest, posed, fine = cut(rest, posed, fine, garment.keep)
    return Sewn(rest, posed, whole_faces(fine))


def add_garment(garment: "Garment | Collar", sewn: Sewn) -> None:
    add_mesh(
        garment.piece.name,
        to_blender(sewn.posed),
        sewn.faces,
        material(garment.stuff),
        rest=sewn.rest,
        number=garment.piece,
        thickness=garment.thickness,
    )


@dataclass(frozen=True, slots=True)
class Collar:
    """A band around a neck hole. It rises, leans out, and may fall over: `fall` dm, and `point` more at its ends."""

    piece: Piece
    stuff: Stuff
    rise: float
    lean: float
    thickness: float
    gap_degrees: float = 0.0
    fall: float = 0.0
    point: float = 0.0
    bulge: float = 0.0


def fit_collar(collar: Collar, sewn: Sewn) -> Sewn:
    """Return the collar on the neck hole of `sewn`. Its `rest` is angle (radians, 0 in front), height, and 5."""
    degrees, edge = _neck_edge(sewn, collar.gap_degrees)
    out = edge - edge.mean(0)
    out[:, 1] = 0
    out /= np.linalg.norm(out, axis=1, keepdims=True)
    up = np.array([0, 1.0, 0])
    rows = [edge + up * (-0.03 + collar.rise * t) + out * _lean(collar, t) for t in np.linspace(0, 1, 6)]
    if collar.fall:
        ends = np.exp(-(((np.abs(degrees) - collar.gap_degrees) / 16.0) ** 2))
        rows += _fallen(collar, rows[-1], out, ends, sewn)
    across = len(degrees)
    closed = collar.gap_degrees == 0
    faces = [
        [row * across + i, row * across + j, (row + 1) * across + j, (row + 1) * across + i]
        for row in range(len(rows) - 1)
        for i, j in pairwise([*range(across), *([0] if closed else [])])
    ]
    turn = np.radians(degrees)
    rest = np.concatenate([np.stack([turn, np.full(across, r / 5), np.full(across, 5.0)], 1) for r in range(len(rows))])
    return Sewn(rest, np.concatenate(rows), faces)


def _lean(collar: Collar, t: float) -> float:
    return collar.lean * t + collar.bulge * float(np.sin(np.pi * t)) + 0.03


def _fallen(collar: Collar, top: Points, out: Points, ends: Points, sewn: Sewn) -> list[Points]:
    """Return the rows of the leaf that falls over the band and lies on the cloth below."""
    tree = tree_of(sewn.posed, sewn.faces)
    rows = []
    for t in np.linspace(0, 1, 6)[1:]:
        length = (collar.fall + collar.point * ends) * t
        row = top + out * (0.05 + 0.55 * length)[:, None] - np.array([0, 1.0, 0]) * (length * 0.95)[:, None]
        for i, place in enumerate(row):
            near, normal, _, distance = tree.find_nearest(tuple(place))
            lies_in = float((place - np.array(near)) @ np.array(normal)) < 0.07
            if lies_in or (t > 0.9 and distance < 0.5):
                row[i] = np.array(near + normal * 0.07)
        rows.append(row)
    return rows


def _near_neck(sewn: Sewn) -> list[list[int]]:
    high = sewn.rest[:, 1] > 4.7
    return [face for face in sewn.faces if high[face[0]]]


def _neck_edge(sewn: Sewn, gap: float) -> tuple[Points, Points]:
    """Return the neck hole's edge by angle (degrees, 0 in front), evenly and smoothly, without the gap in front."""
    count = Counter((min(a, b), max(a, b)) for f in _near_neck(sewn) for a, b in zip(f, f[1:] + f[:1], strict=True))
    rim = np.array(sorted({v for edge, uses in count.items() if uses == 1 for v in edge}))
    rim = rim[(sewn.rest[rim, 1] > 4.9) & (np.abs(sewn.rest[rim, 0]) < 1.4)]
    angle = np.degrees(np.arctan2(sewn.rest[rim, 0], sewn.rest[rim, 2] - NECK_CENTRE_Z))
    order = np.argsort(angle)
    angle, places = angle[order], sewn.posed[rim[order]]
    wanted = np.linspace(-180, 180, 121)[:-1] if gap == 0 else np.linspace(gap, 360 - gap, 101)
    around = np.r_[angle - 360, angle, angle + 360]
    line = np.stack([np.interp(wanted, around, np.tile(axis, 3)) for axis in places.T], 1)
    line = gaussian_filter1d(line, 2.5, axis=0, mode="wrap" if gap == 0 else "nearest")
    return np.where(wanted > 180, wanted - 360, wanted), line
