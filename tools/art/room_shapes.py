"""Solid shapes that rooms are built of: boxes, turned bodies, pipes, cushions, sheets.

A `Room` collects triangles in metres (x right, y away from us, z up), each with a paint: how bright the thing is
when light falls on it, and its grain, which tells the ink filter what marks to draw on it. Light, camera and ink
are left to `room_rays` and `room_ink`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
from scipy.spatial import ConvexHull

Floats: TypeAlias = npt.NDArray[np.floating[Any]]
Point: TypeAlias = tuple[float, float, float]

FILLET_STEPS = 8


class Grain(IntEnum):
    """What marks a surface carries."""

    PLAIN = 0
    BRICK = 1
    CONCRETE = 2
    TILES = 3
    PLANKS = 4
    STEEL = 5
    CLOTH = 6
    GLOW = 7
    GLASS = 8
    LABEL = 9


@dataclass(frozen=True, slots=True)
class Paint:
    """Tone is the brightness in full light, 0 black to 1 white."""

    tone: float
    grain: Grain = Grain.PLAIN


@dataclass(frozen=True, slots=True)
class Part:
    """One body: triangles by corner, with a normal and a pair of surface coordinates (metres) for each corner."""

    corners: Floats
    normals: Floats
    uv: Floats
    paint: Paint
    is_round: bool
    is_seen: bool
    casts: bool


class Room:
    """Owns the parts; `placed` moves everything added inside its block."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self._frame = np.eye(4)

    @contextmanager
    def placed(self, at: Point = (0, 0, 0), turn: Point = (0, 0, 0)) -> Iterator[None]:
        """Move and turn (degrees about x, then y, then z) what is added in the block."""
        before = self._frame
        self._frame = before @ _frame(at, turn)
        try:
            yield
        finally:
            self._frame = before

    def point(self, local: Point) -> Point:
        """Return where a point of the current block lies in the room."""
        x, y, z = (self._frame @ np.array([*local, 1.0]))[:3]
        return (float(x), float(y), float(z))

    def add(
        self,
        vertices: Floats,
        faces: Sequence[Sequence[int]] | npt.NDArray[np.intp],
        paint: Paint,
        *,
        crease_degrees: float = 0,
        uv: Floats | None = None,
        is_seen: bool = True,
        casts: bool = True,
    ) -> None:
        """Add a mesh. Edges sharper than the crease stay sharp; the others are shaded round."""
        triangles = _fan(faces)
        local = vertices[triangles]
        flat = _face_normals(local)
        normals = _round_normals(triangles, flat, crease_degrees) if crease_degrees else np.repeat(flat[:, None], 3, 1)
        surface = _box_uv(local, flat) if uv is None else uv[triangles]
        turn, move = self._frame[:3, :3], self._frame[:3, 3]
        self.parts.append(
            Part(local @ turn.T + move, normals @ turn.T, surface, paint, crease_degrees > 0, is_seen, casts)
        )

    def box(
        self,
        centre: Point,
        size: Point,
        paint: Paint,
        *,
        bevel: float = 0.008,
        turn: Point = (0, 0, 0),
        is_seen: bool = True,
        casts: bool = True,
    ) -> None:
        """Add a box with its edges planed off, so that they catch light as real edges do."""
        half = np.array(size) / 2
        bevel = min(bevel, float(half.min()) * 0.9)
        signs = np.array([(x, y, z) for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], float)
        vertices = np.concatenate(
            [signs * (half - bevel * np.array(keep)) for keep in ((0, 1, 1), (1, 0, 1), (1, 1, 0))]
        )
        with self.placed(centre, turn):
            self.add(vertices, _hull_faces(vertices), paint, is_seen=is_seen, casts=casts)

    def cushion(
        self, centre: Point, size: Point, paint: Paint, *, radius: float = 0.08, turn: Point = (0, 0, 0)
    ) -> None:
        """Add a soft block: a box with round edges and a belly."""
        vertices, faces = _sphere_grid(24, 48)
        half = np.array(size) / 2
        core = half - min(radius, float(half.min()) * 0.95)
        spread = np.sign(vertices) * np.abs(vertices) ** 0.35
        spread /= np.abs(spread).max(1, keepdims=True)
        belly = 1 + 0.06 * (1 - np.abs(spread)).prod(1, keepdims=True) * 4
        with self.placed(centre, turn):
            self.add((spread * core + vertices * (half - core)) * belly, faces, paint, crease_degrees=70)

    def turned(
        self,
        profile: Sequence[tuple[float, float]],
        at: Point,
        paint: Paint,
        *,
        turn: Point = (0, 0, 0),
        sides: int = 56,
        is_seen: bool = True,
        casts: bool = True,
    ) -> None:
        """Add a turned body: (radius, height) pairs about the z axis."""
        angles = np.linspace(0, 2 * np.pi, sides + 1)
        rings = [np.stack([r * np.cos(angles), r * np.sin(angles), np.full(sides + 1, z)], 1) for r, z in profile]
        radius = max(r for r, _ in profile)
        along = np.cumsum([0, *(math.dist(a, b) for a, b in pairwise(profile))])
        uv = np.concatenate([np.stack([angles * radius, np.full(sides + 1, s)], 1) for s in along])
        with self.placed(at, turn):
            self.add(
                np.concatenate(rings),
                _grid_faces(len(profile), sides + 1),
                paint,
                crease_degrees=40,
                uv=uv,
                is_seen=is_seen,
                casts=casts,
            )

    def pipe(
        self,
        points: Sequence[Point],
        radius: float,
        paint: Paint,
        *,
        fillet: float = 0.12,
        sides: int = 18,
        is_seen: bool = True,
        casts: bool = True,
    ) -> None:
        """Add a pipe along the points, its bends rounded."""
        path = _filleted(np.array(points, float), fillet)
        vertices, uv = _sweep(path, radius, sides)
        self.add(
            vertices, _grid_faces(len(path), sides + 1), paint, crease_degrees=60, uv=uv, is_seen=is_seen, casts=casts
        )

    def cable(self, start: Point, end: Point, radius: float, paint: Paint, *, sag: float = 0.2) -> None:
        """Add a cable that hangs between two points."""
        t = np.linspace(0, 1, 24)[:, None]
        path = np.array(start) * (1 - t) + np.array(end) * t
        path[:, 2] -= (4 * sag * t * (1 - t))[:, 0]
        vertices, uv = _sweep(path, radius, 8)
        self.add(vertices, _grid_faces(len(path), 9), paint, crease_degrees=80, uv=uv)

    def sheet(
        self, surface: Callable[[Floats, Floats], Floats], paint: Paint, *, across: int = 48, down: int = 48
    ) -> None:
        """Add a surface given as points (n, 3) over u and v from 0 to 1."""
        v, u = (a.ravel() for a in np.meshgrid(np.linspace(0, 1, down), np.linspace(0, 1, across), indexing="ij"))
        self.add(surface(u, v), _grid_faces(down, across), paint, crease_degrees=75, uv=np.stack([u, v], 1))

    def flange(self, centre: Point, along: Point, radius: float, paint: Paint, *, thickness: float = 0.06) -> None:
        """Add a collar round a pipe."""
        way = np.array(along, float) / np.linalg.norm(along) * thickness / 2
        ends = [tuple(np.array(centre) - way), tuple(np.array(centre) + way)]
        path = np.array(ends, float)
        vertices, uv = _sweep(path, radius, 24)
        caps = np.concatenate([vertices, path])
        last = len(vertices)
        faces = [
            *_grid_faces(2, 25),
            *([last, i + 1, i] for i in range(24)),
            *([last + 1, 25 + i, 26 + i] for i in range(24)),
        ]
        self.add(caps, faces, paint, crease_degrees=40, uv=np.concatenate([uv, np.zeros((2, 2))]))


def _frame(at: Point, turn: Point) -> Floats:
    frame = np.eye(4)
    for axis, degrees in enumerate(turn):
        c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        i, j = ((1, 2), (2, 0), (0, 1))[axis]
        step = np.eye(4)
        step[i, i] = step[j, j] = c
        step[i, j], step[j, i] = -s, s
        frame = step @ frame
    frame[:3, 3] = at
    return frame


def _fan(faces: Sequence[Sequence[int]] | npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    if isinstance(faces, np.ndarray):
        return np.concatenate([faces[:, [0, i, i + 1]] for i in range(1, faces.shape[1] - 1)])
    return np.array([(face[0], face[i], face[i + 1]) for face in faces for i in range(1, len(face) - 1)], np.intp)


def _face_normals(corners: Floats) -> Floats:
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    return np.asarray(normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12))


def _round_normals(triangles: npt.NDArray[np.intp], flat: Floats, crease_degrees: float) -> Floats:
    """Average, at each corner, the faces of its vertex that turn less than the crease."""
    limit = math.cos(math.radians(crease_degrees))
    corner_vertex = triangles.ravel()
    corner_face = np.repeat(np.arange(len(triangles)), 3)
    order = np.argsort(corner_vertex, kind="stable")
    vertex, face = corner_vertex[order], corner_face[order]
    total = flat[face].copy()
    for shift in range(1, int(np.bincount(corner_vertex).max())):
        same = vertex[shift:] == vertex[:-shift]
        a, b = face[shift:], face[:-shift]
        near = same & ((flat[a] * flat[b]).sum(1) > limit)
        total[shift:][near] += flat[b][near]
        total[:-shift][near] += flat[a][near]
    normals = np.empty_like(total)
    normals[order] = total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-12)
    return normals.reshape(-1, 3, 3)


def _box_uv(corners: Floats, flat: Floats) -> Floats:
    """Surface coordinates: the two axes that the face doesn't look along."""
    keep = np.array([(1, 2), (0, 2), (0, 1)])[np.abs(flat).argmax(1)]
    taken: Floats = np.take_along_axis(corners, keep[:, None, :].repeat(3, 1), 2)
    return taken


def _hull_faces(vertices: Floats) -> list[list[int]]:
    hull = ConvexHull(vertices)
    faces = []
    for face, plane in zip(hull.simplices.tolist(), hull.equations, strict=True):
        a, b, c = vertices[face]
        faces.append(face if np.cross(b - a, c - a) @ plane[:3] > 0 else face[::-1])
    return faces


def _grid_faces(rows: int, columns: int) -> list[list[int]]:
    return [
        [r * columns + c, r * columns + c + 1, (r + 1) * columns + c + 1, (r + 1) * columns + c]
        for r in range(rows - 1)
        for c in range(columns - 1)
    ]


def _sphere_grid(rows: int, columns: int) -> tuple[Floats, list[list[int]]]:
    up, round_ = np.meshgrid(
        np.linspace(-np.pi / 2, np.pi / 2, rows), np.linspace(0, 2 * np.pi, columns), indexing="ij"
    )
    flat = np.stack([np.cos(up) * np.cos(round_), np.cos(up) * np.sin(round_), np.sin(up)], -1)
    return flat.reshape(-1, 3), _grid_faces(rows, columns)


def _filleted(points: Floats, fillet: float) -> Floats:
    path = [points[0]]
    for a, b, c in zip(points[:-2], points[1:-1], points[2:], strict=True):
        back, on = np.linalg.norm(a - b), np.linalg.norm(c - b)
        reach = min(fillet, 0.45 * back, 0.45 * on)
        first, last = b + (a - b) / back * reach, b + (c - b) / on * reach
        path += [(1 - t) ** 2 * first + 2 * t * (1 - t) * b + t * t * last for t in np.linspace(0, 1, FILLET_STEPS)]
    return np.array([*path, points[-1]])


def _sweep(path: Floats, radius: float, sides: int) -> tuple[Floats, Floats]:
    """Carry a circle along the path without twisting it; return vertices and surface coordinates."""
    angles = np.linspace(0, 2 * np.pi, sides + 1)
    tangent = np.gradient(path, axis=0)
    tangent /= np.linalg.norm(tangent, axis=1, keepdims=True)
    side = np.cross(tangent[0], (0, 0, 1) if abs(tangent[0][2]) < 0.9 else (1, 0, 0))
    along, rings, uv = 0.0, [], []
    for i, (centre, way) in enumerate(zip(path, tangent, strict=True)):
        side = side - way * (side @ way)
        side /= np.linalg.norm(side)
        other = np.cross(way, side)
        rings.append(centre + radius * (np.outer(np.cos(angles), side) + np.outer(np.sin(angles), other)))
        along += float(np.linalg.norm(centre - path[i - 1])) if i else 0.0
        uv.append(np.stack([angles * radius, np.full(sides + 1, along)], 1))
    return np.concatenate(rings), np.concatenate(uv)
