"""Light for the rooms: one ray a pixel from the camera, one to each lamp, a few for the corners.

A `Shot` holds, pixel by pixel, everything the ink filter asks for. Each lamp is kept apart, so that the light states
of a room are mixtures of one shot. Rays are cast by Embree (`embreex`), about two million a second on one core; hard
shadows need no more than one ray, and no noise means that the same source gives the same picture.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
from embreex.mesh_construction import TriangleMesh
from embreex.rtcore_scene import EmbreeScene

from tools.art.room_shapes import Floats, Point, Room

Layer: TypeAlias = npt.NDArray[np.floating[Any]]

RAYS_AT_ONCE = 1 << 20
SKIN = 0.004  # How far off a surface a shadow ray starts, in metres: less lets surfaces shade themselves.
CORNER_REACH = 0.45  # How far, in metres, a wall darkens what stands near it.
CORNER_RAYS = 9
FAR = 1000.0


@dataclass(frozen=True, slots=True)
class Camera:
    """Looks from `eye` at `target`; the picture is `spread` wide at distance 1; `lean` tilts it, in degrees."""

    eye: Point
    target: Point
    spread: float = 1.25
    lean: float = 0.0

    def axes(self) -> tuple[Floats, Floats, Floats]:
        """Return right, up and forward as unit vectors."""
        forward = np.array(self.target, float) - np.array(self.eye, float)
        forward /= np.linalg.norm(forward)
        right = np.cross(forward, (0, 0, 1))
        right /= np.linalg.norm(right)
        up = np.cross(right, forward)
        c, s = math.cos(math.radians(self.lean)), math.sin(math.radians(self.lean))
        return c * right + s * up, c * up - s * right, forward

    def rays(self, width: int, height: int) -> Layer:
        """Return one unit direction a pixel, row by row."""
        right, up, forward = self.axes()
        x = ((np.arange(width) + 0.5) / width - 0.5) * self.spread
        y = (0.5 - (np.arange(height) + 0.5) / height) * self.spread * height / width
        ways = forward + x[None, :, None] * right + y[:, None, None] * up
        ways /= np.linalg.norm(ways, axis=2, keepdims=True)
        return np.asarray(ways, np.float32).reshape(-1, 3)

    def project(self, point: Point, width: int = 1920, height: int = 1080) -> tuple[float, float]:
        """Return where a point of the room falls in the picture, in pixels."""
        right, up, forward = self.axes()
        way = np.array(point, float) - np.array(self.eye, float)
        depth = way @ forward
        x, y = way @ right / depth / self.spread, way @ up / depth / self.spread
        return (float((x + 0.5) * width), float(height / 2 - y * width))


@dataclass(frozen=True, slots=True)
class Lamp:
    """A bare lamp, or with `aim` a spot whose cone is `cone` degrees wide and soft over `edge` of it."""

    at: Point
    power: float
    aim: Point | None = None
    cone: float = 60.0
    edge: float = 0.06


@dataclass(frozen=True, slots=True)
class Marks:
    """Tone is a factor, ink the share of black."""

    tone: Layer
    ink: Layer


@dataclass(slots=True)
class Shot:
    """What the camera sees. Arrays are (height, width) or (height, width, n); `light` by lamp name."""

    depth: Layer
    normal: Layer
    position: Layer
    uv: Layer
    tone: Layer
    grain: npt.NDArray[np.int16]
    part: npt.NDArray[np.int16]
    is_round: npt.NDArray[np.bool_]
    corner: Layer
    light: dict[str, Layer] = field(default_factory=dict)
    shaft: dict[str, Layer] = field(default_factory=dict)
    marks: Marks | None = None  # What the pen draws on the surfaces, kept for the next light state.


class Tracer:
    """Owns Embree's two scenes of one room: what is seen, and what throws shadows."""

    def __init__(self, room: Room) -> None:
        seen = [part for part in room.parts if part.is_seen]
        self.corners = np.concatenate([part.corners for part in seen]).astype(np.float32)
        self.normals = np.concatenate([part.normals for part in seen]).astype(np.float32)
        self.uv = np.concatenate([part.uv for part in seen]).astype(np.float32)
        counts = [len(part.corners) for part in seen]
        self.tone = np.repeat([part.paint.tone for part in seen], counts).astype(np.float32)
        self.grain = np.repeat([int(part.paint.grain) for part in seen], counts).astype(np.int16)
        self.is_round = np.repeat([part.is_round for part in seen], counts)
        self.part = np.repeat(np.arange(len(seen)), counts).astype(np.int16)
        self._seen, self._solid = EmbreeScene(), EmbreeScene()
        self._meshes = [
            TriangleMesh(self._seen, self.corners),
            TriangleMesh(self._solid, np.concatenate([p.corners for p in room.parts if p.casts]).astype(np.float32)),
        ]

    def shoot(self, camera: Camera, lamps: dict[str, Lamp], width: int, height: int) -> Shot:
        """Return the shot: first what is seen, then each lamp alone, then the corners."""
        ways = camera.rays(width, height)
        eye = np.array(camera.eye, np.float32)
        bands = [self._see(eye, ways[i : i + RAYS_AT_ONCE]) for i in range(0, len(ways), RAYS_AT_ONCE)]
        distance, normal, uv, hit = (np.concatenate(columns) for columns in zip(*bands, strict=True))
        position = eye + ways * distance[:, None]
        forward = camera.axes()[2].astype(np.float32)

        def grid(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
            return values.reshape(height, width, *values.shape[1:])

        shot = Shot(
            depth=grid(distance * (ways @ forward)),
            normal=grid(normal),
            position=grid(position),
            uv=grid(uv),
            tone=grid(self.tone[hit]),
            grain=grid(self.grain[hit]),
            part=grid(self.part[hit]),
            is_round=grid(self.is_round[hit]),
            corner=np.ones((height, width), np.float32),
        )
        shot.light = {name: grid(self._lit(lamp, position, normal)) for name, lamp in lamps.items()}
        shot.corner = self._corners(shot)
        return shot

    def shafts(self, camera: Camera, lamp: Lamp, depth: Layer, *, reach: float, steps: int = 48) -> Layer:
        """Return how much lit air each pixel looks through, at a quarter of the size and grown again."""
        height, width = depth.shape
        low_width, low_height = width // 6, height // 6
        ways = camera.rays(low_width, low_height)
        far = np.minimum(depth[3::6, 3::6][:low_height, :low_width].ravel(), reach)
        air = np.zeros(len(ways), np.float32)
        for step in range(steps):
            place = np.array(camera.eye, np.float32) + ways * (far * (step + 0.5) / steps)[:, None]
            air += self._reaches(lamp, place) * far / steps
        grown = air.reshape(low_height, low_width).repeat(6, 0).repeat(6, 1)
        return np.pad(grown, ((0, height - grown.shape[0]), (0, width - grown.shape[1])), mode="edge")

    def _see(self, eye: Layer, ways: Layer) -> tuple[Layer, Layer, Layer, npt.NDArray[np.int32]]:
        found = self._seen.run(np.tile(eye, (len(ways), 1)), ways, output=True)
        hit = found["primID"]
        missed = hit < 0
        hit = np.where(missed, 0, hit)
        weights = np.stack([1 - found["u"] - found["v"], found["u"], found["v"]], 1)[..., None]
        normal = (self.normals[hit] * weights).sum(1)
        normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-6)
        normal *= np.where((normal * ways).sum(1, keepdims=True) > 0, -1, 1)
        uv = (self.uv[hit] * weights).sum(1)
        return np.where(missed, FAR, found["tfar"]).astype(np.float32), normal, uv, hit

    def _lit(self, lamp: Lamp, position: Layer, normal: Layer) -> Layer:
        way = np.array(lamp.at, np.float32) - position
        distance = np.linalg.norm(way, axis=1)
        way /= np.maximum(distance, 1e-6)[:, None]
        facing = np.clip((way * normal).sum(1), 0, 1) * _cone(lamp, way)
        light = facing * lamp.power / np.maximum(distance, 0.05) ** 2
        asked = np.flatnonzero(light > 1e-4)
        light[asked] *= self._clear(position[asked] + normal[asked] * SKIN, way[asked], distance[asked] - 2 * SKIN)
        return np.where(light > 1e-4, light, 0).astype(np.float32)

    def _reaches(self, lamp: Lamp, position: Layer) -> Layer:
        way = np.array(lamp.at, np.float32) - position
        distance = np.linalg.norm(way, axis=1)
        way /= np.maximum(distance, 1e-6)[:, None]
        return (_cone(lamp, way) * self._clear(position, way, distance)).astype(np.float32)

    def _clear(self, start: Layer, way: Layer, reach: Layer) -> Layer:
        parts = []
        for i in range(0, len(start), RAYS_AT_ONCE):
            band = slice(i, i + RAYS_AT_ONCE)
            blocked = self._solid.run(
                np.ascontiguousarray(start[band], np.float32),
                np.ascontiguousarray(way[band], np.float32),
                dists=np.ascontiguousarray(reach[band], np.float32),
                query="OCCLUDED",
            )
            parts.append((blocked < 0).astype(np.float32))
        return np.concatenate(parts) if parts else np.zeros(0, np.float32)

    def _corners(self, shot: Shot) -> Layer:
        """Return how open each place is, 0 to 1, traced at half size: corners are soft anyway."""
        position, normal = (a[::2, ::2].reshape(-1, 3) for a in (shot.position, shot.normal))
        chance = np.random.default_rng(7)
        open_ = np.zeros(len(position), np.float32)
        for _ in range(CORNER_RAYS):
            way: Layer = chance.normal(size=position.shape).astype(np.float32)
            way /= np.linalg.norm(way, axis=1, keepdims=True)
            way = way * 0.98 + normal
            way /= np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-6)
            reach = np.full(len(position), CORNER_REACH, np.float32)
            open_ += self._clear(position + normal * SKIN, way, reach)
        height, width = shot.depth.shape
        low = (open_ / CORNER_RAYS).reshape((height + 1) // 2, (width + 1) // 2)
        return low.repeat(2, 0).repeat(2, 1)[:height, :width]


def _cone(lamp: Lamp, way: Layer) -> Layer:
    if lamp.aim is None:
        return np.ones(len(way), np.float32)
    axis = np.array(lamp.aim, float) - np.array(lamp.at, float)
    axis /= np.linalg.norm(axis)
    angle = np.degrees(np.arccos(np.clip(-way @ axis, -1, 1)))
    half = lamp.cone / 2
    return np.asarray(np.clip((half - angle) / (half * lamp.edge), 0, 1), np.float32)
