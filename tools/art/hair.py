"""Hair, lock by lock: a combed crop that grows on the scalp, and a bob that hangs from a parting.

A lock is a lens-shaped ribbon. Each carries (its own number, how far along, how far across) as its `rest`, from which
the ink filter draws strands and the line between two locks.
"""

from collections.abc import Callable

import numpy as np

from tools.art.body import Points, base_mesh
from tools.art.pose import Posed, joint, unit
from tools.art.scene import Stuff, add_mesh, material
from tools.art.surface import Tree, cut, finer, normals, part, to_blender, tree_of, whole_faces

# The hair line of a short cut: height on the base mesh (dm) by angle about the head, 0 in front, 90 the ear.
LINE_DEGREES = (0, 18, 32, 46, 58, 68, 77, 84, 96, 104, 125, 150, 180)
LINE_HEIGHT = (8.00, 8.02, 8.10, 7.98, 7.62, 7.20, 6.95, 6.98, 7.42, 7.40, 6.75, 6.45, 6.35)

Lock = tuple[Points, list[list[int]], Points]


def ribbon(path: Points, outward: Points, width: Points, thickness: Points, number: float, sides: int = 5) -> Lock:
    """Return a lens-shaped ribbon along `path`: points, faces and the (number, along, across) of each point."""
    along = np.gradient(path, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True) + 1e-9
    beside = np.cross(along, outward)
    beside /= np.linalg.norm(beside, axis=1, keepdims=True) + 1e-9
    above = np.cross(beside, along)
    turn = np.linspace(0, np.pi, sides)
    lens = np.stack([np.r_[np.cos(turn), 0.0], np.r_[np.sin(turn), -0.35]], 1)
    points = path[:, None] + beside[:, None] * (lens[:, 0] * width[:, None])[..., None]
    points = points + above[:, None] * (lens[:, 1] * thickness[:, None])[..., None]
    n, m = len(path), sides + 1
    faces = [
        [i * m + j, i * m + (j + 1) % m, (i + 1) * m + (j + 1) % m, (i + 1) * m + j]
        for i in range(n - 1)
        for j in range(m)
    ]
    marks = np.stack([np.full(n * m, number), np.repeat(np.linspace(0, 1, n), m), np.tile(lens[:, 0], n)], 1)
    return points.reshape(-1, 3), faces, marks


def add_hair(locks: list[Lock], posed: Posed, stuff: Stuff, *, levels: int = 0) -> None:
    """Add all locks as one mesh that moves with the head."""
    count = 0
    faces: list[list[int]] = []
    for points, lock_faces, _ in locks:
        faces += [[i + count for i in face] for face in lock_faces]
        count += len(points)
    points = posed.carry("head", np.concatenate([lock[0] for lock in locks]))
    marks = np.concatenate([lock[2] for lock in locks])
    add_mesh("hair", to_blender(points), faces, material(stuff), rest=marks, number=7, levels=levels)


def hair_line(places: Points) -> Points:
    """Return how far above the hair line of a short cut each place of the base mesh is."""
    degrees = np.degrees(np.arctan2(np.abs(places[:, 0]), places[:, 2] - 0.45))
    above = places[:, 1] - np.interp(degrees, LINE_DEGREES, LINE_HEIGHT)
    is_ear = (np.abs(places[:, 0]) > 0.80) & (places[:, 1] < 7.45) & (places[:, 2] < 0.75) & (places[:, 2] > 0.1)
    is_head = (places[:, 1] > 6.2) & (np.abs(places[:, 0]) < 0.95)
    return np.where(is_head & ~is_ear, above, -1.0)


def crop(shape: Points, seed: int = 3) -> list[Lock]:
    """Return a short cut, longer on top and combed to one side from a parting on the left."""
    chance = np.random.RandomState(seed)
    mesh = base_mesh()
    used, faces = part(mesh.faces, (mesh.groups == "body") & (mesh.points[mesh.faces].mean(1)[:, 1] > 6.0))
    scalp, fine = finer(shape[used], faces, 1)
    rest, _ = finer(mesh.points[used], faces, 1)
    outward = normals(scalp, fine)
    above = hair_line(rest)
    lifted = scalp + outward * np.where(above > -0.2, np.clip(above * 1.1, -0.06, 0.09), -0.05)[:, None]
    _, cap, cap_faces = cut(rest, lifted, fine, lambda _: above)
    locks: list[Lock] = [(cap, whole_faces(cap_faces), np.zeros_like(cap))]
    tree = tree_of(scalp, whole_faces(fine))
    for i in _scattered(scalp, above, chance):
        locks.append(_combed_lock(scalp[i], outward[i], rest[i], tree, chance))
    return locks


def _scattered(scalp: Points, above: Points, chance: np.random.RandomState) -> list[int]:
    chosen: list[int] = []
    candidates = np.flatnonzero(above > 0.02)
    for i in chance.permutation(candidates):
        room = 0.105 if above[i] > 0.25 else 0.085
        if not chosen or np.min(np.sum((scalp[chosen] - scalp[i]) ** 2, 1)) > room**2:
            chosen.append(int(i))
    # Draw from the nape upward, so that the locks of the crown lie on top.
    return chosen


def _combed_lock(start: Points, outward: Points, rest: Points, tree: Tree, chance: np.random.RandomState) -> Lock:
    """Return one lock that follows the scalp from `start` in the direction it is combed there."""
    top = float(np.clip((rest[1] - 7.75) / 0.45, 0, 1))
    front = float(np.clip((rest[2] - 0.4) / 0.9, 0, 1))
    side = 1.0 if rest[0] > 0.28 else -1.0
    comb = np.array(
        [side * (0.85 * top), -1.1 * (1 - top) + 0.15 * front * top, -0.75 * (1 - front) + 0.5 * front * top]
    )
    comb = comb + chance.normal(0, 0.13, 3)
    length = (0.17 + 0.42 * top + 0.22 * top * front) * chance.uniform(0.8, 1.2)
    lift = 0.03 + 0.12 * top + 0.10 * top * front * chance.uniform(0.5, 1.3)
    steps = 7
    place, normal = start, outward
    path, normals_along = [start - outward * 0.03], [outward]
    for k in range(1, steps):
        ahead = unit(comb - normal * float(comb @ normal))
        near, found, _, _ = tree.find_nearest(tuple(place + ahead * length / (steps - 1)))
        place, normal = np.array(near), np.array(found)
        t = k / (steps - 1)
        height = lift * np.sin(np.pi * min(1.0, 0.25 + 0.75 * t) * 0.85) + 0.05
        path.append(place + normal * height)
        normals_along.append(normal)
    width = (0.075 + 0.045 * top) * np.array([0.7, 1, 1, 0.95, 0.75, 0.45, 0.02]) * chance.uniform(0.8, 1.25)
    number = chance.uniform(1, 9)
    return ribbon(np.array(path), np.array(normals_along), width, width * 0.55, number, 4)


def bob(shape: Points, seed: int = 5) -> list[Lock]:
    """Return a short bob whose ends flip out, parted on the left, with a fringe swept over to the right."""
    chance = np.random.RandomState(seed)
    eye = joint(shape, "joint-l-eye")
    centre = np.array([0, eye[1] + 0.22, eye[2] - 0.78])
    reach = _head_radius(shape, centre)
    chin = float(eye[1]) - 1.02
    locks: list[Lock] = []
    for layer, (lift, count) in enumerate(((0.07, 46), (0.11, 46), (0.155, 32))):
        for degrees in np.linspace(-180, 180, count, endpoint=False) + chance.uniform(-4, 4, count):
            turned = abs(degrees)
            if turned < (50 if degrees > 0 else 56):
                continue
            parting = float(
                np.interp(turned, [50, 80, 110, 180], [0.60, 0.40, 0.05, -0.25]) + chance.uniform(-0.05, 0.05)
            )
            end = chin + float(np.interp(turned, [50, 100, 180], [-0.06, 0.02, 0.10])) + chance.uniform(-0.025, 0.02)
            flip = float(np.interp(turned, [50, 75, 180], [0.05, 0.34, 0.30])) * chance.uniform(0.7, 1.15)
            width = chance.uniform(0.11, 0.17)
            high = lift * chance.uniform(0.85, 1.1)
            locks.append(_hanging_lock(parting, degrees, high, end + 0.03 * layer, width, flip, centre, reach, chance))
    for k in range(9):
        parting = min(0.66 + chance.uniform(-0.03, 0.05), 0.72)
        end = chin + 0.12 + chance.uniform(-0.1, 0.15)
        degrees = -50 + k - chance.uniform(0, 10)
        high = 0.15 + 0.012 * k
        locks.append(
            _hanging_lock(parting, degrees, high, end, chance.uniform(0.09, 0.14), -0.05, centre, reach, chance)
        )
    return locks


def _head_radius(shape: Points, centre: Points) -> Callable[[Points], float]:
    """Return a function: how far the skull reaches from `centre` in a direction. Ears don't count: hair covers them."""
    mesh = base_mesh()
    used, faces = part(mesh.faces, mesh.groups == "body")
    rest = mesh.points[used]
    is_ear = (np.abs(rest[:, 0]) > 0.79) & (rest[:, 1] < 7.5)
    bare = faces[~is_ear[faces].any(1)]
    tree = tree_of(shape[used], whole_faces(bare))

    def reach(direction: Points) -> float:
        place, _, _, distance = tree.ray_cast(tuple(centre + direction * 4), tuple(-direction))
        return 0.9 if place is None else 4 - float(distance)

    return reach


def _hanging_lock(
    parting: float,
    degrees: float,
    lift: float,
    end: float,
    width: float,
    flip: float,
    centre: Points,
    reach: Callable[[Points], float],
    chance: np.random.RandomState,
) -> Lock:
    """Return a lock over the skull from the parting to the side at `degrees`, then down to height `end`."""
    left = 0.22
    start = unit(np.array([left, np.sqrt(max(0.05, 1 - left**2 - parting**2)), parting]))
    tilt, turn = np.radians(chance.uniform(-6, 0)), np.radians(degrees)
    aim = np.array([np.sin(turn) * np.cos(tilt), np.sin(tilt), np.cos(turn) * np.cos(tilt)])
    angle = float(np.arccos(np.clip(start @ aim, -1, 1)))
    path, outward = [], []
    for t in np.linspace(0, 1, 13):
        ray = (np.sin((1 - t) * angle) * start + np.sin(t * angle) * aim) / np.sin(angle)
        path.append(centre + ray * (reach(ray) + lift * (0.35 + 0.65 * np.sin(min(1, t * 1.4) * np.pi / 2))))
        outward.append(ray)
    out = unit(np.array([aim[0], 0, aim[2]]))
    level = path[-1]
    for t in np.linspace(0, 1, 9)[1:]:
        # In under the jaw first, then out: the flip that makes the silhouette.
        swing = 0.06 * np.sin(t * np.pi * 0.75) - 0.16 * t**1.6 + (flip + 0.16) * t**4
        jitter = np.array([chance.normal(0, 0.01), 0, chance.normal(0, 0.01)])
        path.append(level + np.array([0, -(level[1] - end) * t, 0]) + out * swing + jitter)
        outward.append(out)
    line = np.array(path)
    for _ in range(12):
        line[1:-1] = 0.5 * line[1:-1] + 0.25 * (line[:-2] + line[2:])
    share = np.linspace(0, 1, len(line))
    wide = width * np.interp(share, [0, 0.12, 0.6, 0.85, 1], [0.10, 0.8, 1.1, 1.1, 0.55])
    thick = 0.055 * np.interp(share, [0, 0.2, 0.8, 1], [0.2, 1, 1, 0.5])
    return ribbon(line, np.array(outward), wide, thick, chance.uniform(1, 9), 6)
