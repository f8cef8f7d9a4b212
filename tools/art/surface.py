"""Work on meshes as numbers: normals, smoothing, finer faces, clean cuts, things pinned to a skin, noise in space."""

import functools
from collections.abc import Callable, Sequence
from itertools import pairwise

import bpy
import numpy as np
import numpy.typing as npt
from mathutils import Vector
from mathutils.bvhtree import BVHTree
from scipy import ndimage

from tools.art.body import Faces, Points
from tools.art.scene import Stuff, add_mesh, material

Bools = npt.NDArray[np.bool_]
Tree = BVHTree


def to_blender(points: Points) -> Points:
    """Turn decimetres (x left, y up, z front) into Blender's metres (z up, y to the back)."""
    return np.stack([points[..., 0], -points[..., 2], points[..., 1]], -1) * 0.1


def whole_faces(faces: Sequence[Sequence[int]] | Faces) -> list[list[int]]:
    """Return faces without repeated corners: the base mesh writes its triangles as four-cornered."""
    quads = np.asarray(faces)
    repeated = (quads == np.roll(quads, 1, 1)).any(1)
    whole: list[list[int]] = quads[~repeated].tolist()
    return whole + [list(dict.fromkeys(face)) for face in quads[repeated].tolist()]


def part(faces: Faces, wanted: Bools) -> tuple[Faces, Faces]:
    """Return the points that the `wanted` faces use, and these faces counted anew over those points."""
    used, renumbered = np.unique(faces[wanted], return_inverse=True)
    return used, renumbered.reshape(-1, faces.shape[1])


def normals(points: Points, faces: Faces) -> Points:
    a, b, c, d = (points[faces[:, i]] for i in range(4))
    across = np.cross(c - a, d - b)
    found = np.zeros_like(points)
    for i in range(4):
        np.add.at(found, faces[:, i], across)
    return np.asarray(found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9))


def smoothed(points: Points, faces: Faces, rounds: int) -> Points:
    edges = np.concatenate([faces[:, [i, (i + 1) % 4]] for i in range(4)])
    edges = np.unique(np.sort(edges, 1), axis=0)
    edges = edges[edges[:, 0] != edges[:, 1]]
    count = np.maximum(np.bincount(edges.ravel(), minlength=len(points)), 1)[:, None]
    for _ in range(rounds):
        total = np.zeros_like(points)
        np.add.at(total, edges[:, 0], points[edges[:, 1]])
        np.add.at(total, edges[:, 1], points[edges[:, 0]])
        points = 0.5 * points + 0.5 * total / count
    return points


def finer(points: Points, faces: Faces, levels: int) -> tuple[Points, Faces]:
    """Return the mesh after Catmull-Clark subdivision. The same faces give the same new faces for any points."""
    thing = add_mesh("finer", points, whole_faces(faces), material(Stuff.SKIN), levels=levels)
    mesh = thing.evaluated_get(bpy.context.evaluated_depsgraph_get()).to_mesh()
    place = np.zeros(len(mesh.vertices) * 3)
    mesh.vertices.foreach_get("co", place)
    quads = np.zeros(len(mesh.loops), np.int32)
    mesh.loops.foreach_get("vertex_index", quads)
    bpy.data.objects.remove(thing)
    return place.reshape(-1, 3), quads.reshape(-1, 4).astype(np.int64)


def cut(rest: Points, posed: Points, faces: Faces, keep: Callable[[Points], Points]) -> tuple[Points, Points, Faces]:
    """Return the mesh where `keep(rest)` is positive. Faces are split along the edge: moving points leaves a saw."""
    value = keep(rest)
    inside = value > 0
    counts = inside[faces].sum(1)
    whole = [list(face) for face in faces[counts == 4]]
    more_rest: list[Points] = []
    more_posed: list[Points] = []
    split: dict[tuple[int, int], int] = {}

    def crossing(u: int, v: int) -> int:
        key = (min(u, v), max(u, v))
        if key not in split:
            t = value[u] / (value[u] - value[v])
            split[key] = len(rest) + len(more_rest)
            more_rest.append(rest[u] + t * (rest[v] - rest[u]))
            more_posed.append(posed[u] + t * (posed[v] - posed[u]))
        return split[key]

    for face in whole_faces(faces[(counts > 0) & (counts < 4)]):
        corners: list[int] = []
        for u, v in zip(face, face[1:] + face[:1], strict=True):
            if inside[u]:
                corners.append(u)
            if inside[u] != inside[v]:
                corners.append(crossing(u, v))
        whole += [[corners[0], corners[j], corners[j + 1], corners[j + 1]] for j in range(1, len(corners) - 1)]
    rest = np.vstack([rest, *more_rest]) if more_rest else rest
    posed = np.vstack([posed, *more_posed]) if more_posed else posed
    used, renumbered = np.unique(np.array(whole), return_inverse=True)
    return rest[used], posed[used], renumbered.reshape(-1, 4)


def tree_of(points: Points, faces: Sequence[Sequence[int]]) -> BVHTree:
    """Return the surface in a form that finds the nearest place, or what a ray hits, at once."""
    return BVHTree.FromPolygons([tuple(p) for p in points], [list(map(int, f)) for f in faces])


class Skin:
    """A resting surface to which points are pinned by triangle, so that every shape and pose of it carries them."""

    def __init__(self, rest: Points, faces: Faces) -> None:
        self.rest = rest
        triangles = np.concatenate([faces[:, [0, 1, 2]], faces[:, [0, 2, 3]]])
        a, b, c = triangles.T
        self.triangles = triangles[(a != b) & (b != c) & (a != c)]
        self.tree = tree_of(rest, self.triangles)

    def pin(self, drawn: Points) -> tuple[Faces, Points]:
        """Pin points drawn on the front view (x, y): seen along z, from the front."""
        corners, shares = [], []
        for x, y in drawn:
            place, _, index, _ = self.tree.ray_cast(Vector((x, y, 8.0)), Vector((0, 0, -1)))
            if place is None:
                place, _, index, _ = self.tree.find_nearest(Vector((x, y, 1.0)))
            triangle = self.triangles[index]
            a, b, c = self.rest[triangle]
            s, t = np.linalg.lstsq(np.stack([b - a, c - a], 1), np.array(place) - a, rcond=None)[0]
            corners.append(triangle)
            shares.append([1 - s - t, s, t])
        return np.array(corners), np.array(shares)

    @staticmethod
    def place(pins: tuple[Faces, Points], points: Points, outward: Points, lift: Points) -> Points:
        """Return where pinned points are on the moved surface, each lifted off it by `lift`."""
        corners, shares = pins
        at = (points[corners] * shares[..., None]).sum(1)
        normal = (outward[corners] * shares[..., None]).sum(1)
        normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)
        return np.asarray(at + normal * lift[:, None])


@functools.cache
def _lattice(seed: int) -> Points:
    return np.random.RandomState(seed).rand(32, 32, 32) * 2 - 1


def noise(places: Points, seed: int) -> Points:
    """Return smooth noise in -1..1 with features of about one unit, the same for the same places and seed."""
    return np.asarray(ndimage.map_coordinates(_lattice(seed), (places % 32).T, order=3, mode="grid-wrap"))


def polygon_distance(points: Points, polygon: Sequence[tuple[float, float]]) -> Points:
    """Return how far each (x, y) lies inside the polygon; negative outside."""
    corners = np.array(polygon, float)
    nearest = np.full(points.shape[:-1], np.inf)
    inside = np.zeros(points.shape[:-1], bool)
    for a, b in zip(corners, np.roll(corners, -1, 0), strict=True):
        nearest = np.minimum(nearest, _segment_distance(points, a, b))
        above = (a[1] > points[..., 1]) != (b[1] > points[..., 1])
        edge_x = (b[0] - a[0]) * (points[..., 1] - a[1]) / (b[1] - a[1] + 1e-12) + a[0]
        inside ^= above & (points[..., 0] < edge_x)
    return np.where(inside, nearest, -nearest)


def _segment_distance(points: Points, a: Points, b: Points) -> Points:
    along = np.clip(((points - a) @ (b - a)) / max(float((b - a) @ (b - a)), 1e-12), 0, 1)
    return np.asarray(np.linalg.norm(points - a - along[..., None] * (b - a), axis=-1))


def path_distance(points: Points, path: Sequence[Sequence[float]] | Points) -> tuple[Points, Points]:
    """Return each point's distance from a polyline (2-D or 3-D), and where along it (0 to 1) the nearest place is."""
    corners = np.array(path, float)
    nearest = np.full(points.shape[:-1], np.inf)
    place = np.zeros(points.shape[:-1])
    for i, (a, b) in enumerate(pairwise(corners)):
        along = np.clip(((points - a) @ (b - a)) / max(float((b - a) @ (b - a)), 1e-12), 0, 1)
        distance = np.linalg.norm(points - a - along[..., None] * (b - a), axis=-1)
        closer = distance < nearest
        nearest = np.where(closer, distance, nearest)
        place = np.where(closer, (i + along) / (len(corners) - 1), place)
    return nearest, place
