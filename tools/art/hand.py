"""Where the joints and nails of the left hand are on the resting base mesh, and which way each of them looks (dm)."""

import functools
from dataclasses import dataclass

import numpy as np
from PIL import Image

from tools.art.body import Points, base_mesh, data_folder
from tools.art.pose import bone_start, unit

SIDE = "L"
FINGERS = (1, 2, 3, 4, 5)


@dataclass(frozen=True, slots=True)
class Frame:
    """A place on a finger with its directions: along to the tip, across, and out of its back."""

    place: Points
    along: Points
    across: Points
    out: Points

    def local(self, places: Points) -> Points:
        return np.asarray((places - self.place) @ np.stack([self.along, self.across, self.out], 1))


@dataclass(frozen=True, slots=True)
class Digit:
    """One finger at rest: frames at its three joints, its nail and the nail's half length and width."""

    knuckles: tuple[Frame, Frame, Frame]
    nail: Frame
    nail_half: tuple[float, float]

    @property
    def chain(self) -> Points:
        """Return the line of its bones."""
        ends = [frame.place for frame in self.knuckles]
        return np.array([*ends, self.nail.place - 0.06 * self.nail.out + 0.05 * self.nail.along])


@functools.cache
def digits() -> tuple[Digit, ...]:
    mesh = base_mesh()
    return tuple(_digit(mesh.points, number) for number in FINGERS)


def _digit(points: Points, number: int) -> Digit:
    joints = [bone_start(points, f"finger{number}-{k}.{SIDE}") for k in (1, 2, 3)]
    nail = points[_nail_points()[number]]
    nail_out = _outward(nail, joints[2])
    bones = [unit(joints[1] - joints[0]), unit(joints[2] - joints[1]), unit(nail.mean(0) - joints[2])]
    frames = [
        _frame(place, unit(before + after), nail_out)
        for place, before, after in zip(joints, [bones[0], *bones[:2]], bones, strict=True)
    ]
    bed = _frame(nail.mean(0), bones[1], nail_out)
    half = np.abs(bed.local(nail)).max(0)
    return Digit((frames[0], frames[1], frames[2]), bed, (float(half[0]), float(half[1])))


def _frame(place: Points, along: Points, towards: Points) -> Frame:
    out = unit(towards - along * (towards @ along))
    return Frame(place, along, np.cross(along, out), out)


def _outward(nail: Points, inside: Points) -> Points:
    middle = nail.mean(0)
    out = np.linalg.svd(nail - middle)[2][2]
    return np.asarray(out * np.sign(out @ (middle - inside)))


@functools.cache
def _nail_points() -> dict[int, Points]:
    """Return which points each nail has: a picture that comes with the mesh says where nails are."""
    mesh = base_mesh()
    with Image.open(data_folder() / "mpfb2/textures/mpfb_fingernails.jpg") as picture:
        mask = np.asarray(picture.convert("L"))
    column, row = (mesh.maps[mesh.face_maps].mean(1) * (1, -1) + (0, 1)).T * np.array(mask.shape[::-1])[:, None]
    is_nail = mask[row.astype(int).clip(0, len(mask) - 1), column.astype(int).clip(0, len(mask[0]) - 1)] > 128
    middles = mesh.points[mesh.faces].mean(1)
    ends = [bone_start(mesh.points, f"finger{n}-3.{SIDE}") for n in FINGERS]
    away = np.stack([np.linalg.norm(middles - end, axis=1) for end in ends])
    near = is_nail & (away.min(0) < 0.4)
    return {n: np.unique(mesh.faces[near & (away.argmin(0) == n - 1)]) for n in FINGERS}
