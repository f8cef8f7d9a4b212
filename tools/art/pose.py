"""Poses: how bones turn, where hands go, how fingers curl, and what that does to the mesh.

A turn is written about the axes of the resting body (x to the person's left, y up, z to the front). A hand is placed by
saying where the wrist goes, and where fingers and palm look; shoulder, elbow and forearm follow.
"""

import functools
import json
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from tools.art.body import Points, data_folder

Matrix = npt.NDArray[np.float64]
Triple = tuple[float, float, float]
Turn = tuple[Triple, float]

X, Y, Z = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)
# The base mesh has the small head of a statue; on a page that reads as a giant.
HEAD_SCALE = 1.09


@dataclass(frozen=True, slots=True)
class Reach:
    """Where one hand is: the wrist from the shoulder in arm lengths, and what elbow, fingers and palm point to."""

    wrist: Triple
    fingers: Triple
    palm: Triple
    elbow: Triple = (0.0, -1.0, -0.3)


@dataclass(frozen=True, slots=True)
class Grip:
    """How far each finger curls, in degrees at its three joints, and the thumb: across the palm, then bent."""

    index: Triple = (12, 18, 10)
    middle: Triple = (16, 22, 12)
    ring: Triple = (20, 26, 14)
    little: Triple = (24, 28, 16)
    thumb: Triple = (8, 10, 12)
    thumb_across: float = 10.0
    spread: float = 0.0


@dataclass(frozen=True, slots=True)
class Pose:
    """One posture. Sides are "L" and "R", the person's own. `shift` (dm) and `size` fit two people together."""

    turns: dict[str, tuple[Turn, ...]] = field(default_factory=dict)
    reach: dict[str, Reach] = field(default_factory=dict)
    grip: dict[str, Grip] = field(default_factory=dict)
    shift: Triple = (0.0, 0.0, 0.0)
    size: float = 1.0


@dataclass(frozen=True, slots=True)
class Posed:
    """A mesh after posing, with the 4 × 4 matrix that moved each bone."""

    points: Points
    bones: dict[str, Matrix]

    def carry(self, bone: str, points: Points) -> Points:
        """Return points of the resting body after they moved stiffly with `bone`."""
        moved: Points = points @ self.bones[bone][:3, :3].T + self.bones[bone][:3, 3]
        return moved


@functools.cache
def _rig() -> tuple[dict[str, Any], dict[str, tuple[Any, Any]], dict[str, Any]]:
    folder = data_folder() / "mpfb2"
    bones = json.loads((folder / "rigs/standard/rig.default.json").read_text())
    weights = json.loads((folder / "rigs/standard/weights.default.json").read_text())["weights"]
    groups = json.loads((folder / "mesh_metadata/basemesh_vertex_groups.json").read_text())
    pairs = {bone: (np.array([p[0] for p in w], int), np.array([p[1] for p in w])) for bone, w in weights.items() if w}
    ordered: dict[str, Any] = {}

    def add(name: str) -> None:
        if name and name not in ordered:
            add(bones[name]["parent"])
            ordered[name] = bones[name]

    for name in bones:
        add(name)
    return ordered, pairs, groups


def joint(points: Points, name: str) -> Points:
    first, last = _rig()[2][name][0]
    middle: Points = points[first : last + 1].mean(0)
    return middle


def bone_start(points: Points, bone: str) -> Points:
    start = _rig()[0][bone]["head"]
    match start["strategy"]:
        case "CUBE":
            return joint(points, start["cube_name"])
        case "MEAN":
            return np.asarray(points[start["vertex_indices"]].mean(0))
        case _:
            return np.asarray(points[start["vertex_index"]])


def rotation(axis: Any, degrees: float) -> Matrix:
    a = np.asarray(axis, float) / np.linalg.norm(axis)
    t = np.radians(degrees)
    k = np.array([[0, -a[2], a[1]], [a[2], 0, -a[0]], [-a[1], a[0], 0]])
    return np.asarray(np.eye(3) + np.sin(t) * k + (1 - np.cos(t)) * k @ k)


def unit(v: Any) -> Points:
    return np.asarray(np.asarray(v, float) / np.linalg.norm(v))


def _frame(forward: Any, beside: Any) -> Matrix:
    """Return a rotation whose first column is `forward`, and whose third is the part of `beside` square to it."""
    f = unit(forward)
    n = unit(np.asarray(beside, float) - f * np.dot(beside, f))
    return np.stack([f, np.cross(n, f), n], 1)


def apply_pose(points: Points, pose: Pose) -> Posed:
    """Return the mesh moved into `pose` by linear blend skinning."""
    order, weights, _ = _rig()
    spin = _local_turns(points, pose)
    bones: dict[str, Matrix] = {}
    world: dict[str, Matrix] = {}
    for name, bone in order.items():
        parent = bones[bone["parent"]] if bone["parent"] else np.eye(4)
        for side, reach in pose.reach.items():
            if name == f"upperarm01.{side}":
                world |= _solve_arm(points, side, reach, parent, bones["root"][:3, :3])
        local = parent[:3, :3].T @ world[name] if name in world else spin.get(name, np.eye(3))
        start = bone_start(points, name)
        move = np.eye(4)
        move[:3, :3], move[:3, 3] = local, start - local @ start
        if not bone["parent"]:
            move[:3, 3] += pose.shift
        bones[name] = parent @ move
    total, moved = np.zeros(len(points)), np.zeros_like(points)
    for name, (where, share) in weights.items():
        np.add.at(moved, where, share[:, None] * (points[where] @ bones[name][:3, :3].T + bones[name][:3, 3]))
        np.add.at(total, where, share)
    held = total > 1e-6
    moved[held] /= total[held, None]
    moved[~held] = points[~held]
    return Posed(moved, bones)


def _local_turns(points: Points, pose: Pose) -> dict[str, Matrix]:
    spin: dict[str, Matrix] = {"head": np.eye(3) * HEAD_SCALE}
    for bone, turns in pose.turns.items():
        for axis, degrees in turns:
            spin[bone] = rotation(axis, degrees) @ spin.get(bone, np.eye(3))
    for side, grip in pose.grip.items():
        spin |= _curl(points, side, grip)
    return spin


def _hand_rest(points: Points, side: str) -> tuple[Points, Points]:
    """Return where fingers and palm of the resting hand look."""
    wrist = bone_start(points, f"wrist.{side}")
    index, middle, little = (bone_start(points, f"finger{n}-1.{side}") for n in (2, 3, 5))
    palm = np.cross(index - wrist, little - wrist) * (-1 if side == "L" else 1)
    return unit(middle - wrist), unit(palm)


def _solve_arm(points: Points, side: str, reach: Reach, parent: Matrix, facing: Matrix) -> dict[str, Matrix]:
    """Return the world rotation of the arm's bones: two-bone reach, the elbow drawn to where it should point."""
    shoulder, elbow, wrist = (bone_start(points, f"{b}.{side}") for b in ("upperarm01", "lowerarm01", "wrist"))
    upper, lower = float(np.linalg.norm(elbow - shoulder)), float(np.linalg.norm(wrist - elbow))
    goal = facing @ np.asarray(reach.wrist) * (upper + lower)
    far = min(float(np.linalg.norm(goal)), 0.999 * (upper + lower))
    along = unit(goal)
    bend = np.arccos(np.clip((upper**2 + far**2 - lower**2) / (2 * upper * far), -1, 1))
    pole = facing @ np.asarray(reach.elbow)
    pole = unit(pole - along * np.dot(pole, along))
    new_elbow = upper * (along * np.cos(bend) + pole * np.sin(bend))
    new_wrist = along * far
    rest_normal = np.cross(elbow - shoulder, wrist - elbow)
    new_normal = np.cross(new_elbow, new_wrist - new_elbow)
    high = _frame(new_elbow, new_normal) @ _frame(elbow - shoulder, rest_normal).T
    low = _frame(new_wrist - new_elbow, new_normal) @ _frame(wrist - elbow, rest_normal).T
    hand = _frame(facing @ np.asarray(reach.fingers), facing @ np.asarray(reach.palm))
    hand = hand @ _frame(*_hand_rest(points, side)).T
    swing = _swing(parent[:3, :3] @ unit(elbow - shoulder), new_elbow) @ parent[:3, :3]
    half_shoulder = _between(swing, high, 0.5)
    half_wrist = _between(low, _without_swing(low, hand, wrist - elbow), 0.6)
    names = ("upperarm01", "upperarm02", "lowerarm01", "lowerarm02", "wrist")
    return dict(zip((f"{n}.{side}" for n in names), (half_shoulder, high, low, half_wrist, hand), strict=True))


def _swing(a: Any, b: Any) -> Matrix:
    """Return the shortest rotation from `a` to `b`."""
    a, b = unit(a), unit(b)
    axis = np.cross(a, b)
    if np.linalg.norm(axis) < 1e-9:
        return np.eye(3)
    return rotation(axis, float(np.degrees(np.arctan2(np.linalg.norm(axis), np.dot(a, b)))))


def _without_swing(forearm: Matrix, hand: Matrix, along: Points) -> Matrix:
    """Return the hand's rotation with only its roll about the forearm left: what a real forearm does with its bones."""
    back = _swing(hand @ along, forearm @ along)
    return back @ hand


def _between(a: Matrix, b: Matrix, share: float) -> Matrix:
    step = a.T @ b
    angle = float(np.degrees(np.arccos(np.clip((np.trace(step) - 1) / 2, -1, 1))))
    axis = np.array([step[2, 1] - step[1, 2], step[0, 2] - step[2, 0], step[1, 0] - step[0, 1]])
    if np.linalg.norm(axis) < 1e-6:
        return a
    return np.asarray(a @ rotation(axis, angle * share))


def _curl(points: Points, side: str, grip: Grip) -> dict[str, Matrix]:
    ahead, palm = _hand_rest(points, side)
    spin: dict[str, Matrix] = {}
    hand = 1 if side == "L" else -1
    for number, angles in zip((2, 3, 4, 5), (grip.index, grip.middle, grip.ring, grip.little), strict=True):
        for phalanx, degrees in zip((1, 2, 3), angles, strict=True):
            name = f"finger{number}-{phalanx}.{side}"
            spin[name] = rotation(np.cross(ahead, palm), degrees)
            if phalanx == 1:
                spin[name] = spin[name] @ rotation(palm, hand * grip.spread * (3.5 - number))
    base, tip = bone_start(points, f"finger1-2.{side}"), bone_start(points, f"finger1-3.{side}")
    inward = np.cross(unit(tip - base), palm - ahead * 0.3)
    for phalanx, degrees in zip((1, 2, 3), grip.thumb, strict=True):
        spin[f"finger1-{phalanx}.{side}"] = rotation(inward, degrees)
    spin[f"finger1-1.{side}"] = spin[f"finger1-1.{side}"] @ rotation(ahead, hand * grip.thumb_across)
    return spin
