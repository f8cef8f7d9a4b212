"""What is known about a picture besides its pixels: where a television's glass is, the gas tube, the floor.

Read from `assets/pictures.json`; everything in virtual pixels.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from engine.frozen import frozen

Point = tuple[float, float]


@frozen
class Facts:
    alt: str = ""
    # Top left, top right, bottom right, bottom left.
    glass: tuple[Point, Point, Point, Point] | None = None
    tube: Point | None = None
    floor: float | None = None


NOTHING_KNOWN = Facts()


def read_facts(path: Path) -> dict[str, Facts]:
    """Return the facts by image name. A file that is missing or broken tells nothing, which the stage can bear."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {name: _facts(entry) for name, entry in told.items() if isinstance(entry, Mapping)}


def _facts(entry: Mapping[str, object]) -> Facts:
    corners = [point for point in map(_point, _list(entry.get("tv"))) if point is not None]
    floor = entry.get("floor")
    return Facts(
        str(entry.get("alt", "")),
        (corners[0], corners[1], corners[2], corners[3]) if len(corners) == 4 else None,
        _point(entry.get("tube")),
        float(floor) if isinstance(floor, (int, float)) else None,
    )


def _list(value: object) -> Iterable[object]:
    return value if isinstance(value, (list, tuple)) else ()


def _point(value: object) -> Point | None:
    if isinstance(value, (list, tuple)) and len(value) == 2 and all(isinstance(part, (int, float)) for part in value):
        return float(value[0]), float(value[1])
    return None
