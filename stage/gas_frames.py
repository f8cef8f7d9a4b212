"""Key frames of the gas: what it looks like on its way to each level, so that a load need not play it all again.

`assets/gas/<room>.npz` holds a few frames for each level, from the beginning of the change to it (0) to long after it
(the last). Made by `python -m tools.gas_frames`; whenever the fluid, a level or a room's tube changes, make them again.
A frame is bytes: density and heat, and the velocity at half the grid, a byte for each 0.75 of a cell a second.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from stage.facts import Point
from stage.gas_fluid import Field, Fluid, f4

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "gas"
# Frames on the way to a level; one more shows it as it stays.
FRAMES_A_LEVEL = 5
SPEED_STEP = 0.75
HEAT_STEP = 1 / 40
PARTS = (".still", ".moving")
TUBE = "tube"
Bytes = NDArray[np.uint8]


def packed(fluid: Fluid) -> tuple[Bytes, Bytes]:
    """Return the fields as bytes: density and heat (2, rows, columns), and the velocity at half the size."""
    still = np.stack([fluid.density * 255, fluid.heat / HEAT_STEP])
    moving = np.stack([fluid.u[::2, ::2], fluid.v[::2, ::2]]) / SPEED_STEP + 128
    return _bytes(still), _bytes(moving)


def unpack(fluid: Fluid, still: Bytes, moving: Bytes) -> None:
    """Put the fluid where the frame was, whatever the size of its grid."""
    for field, part, step in ((fluid.density, still[0], 1 / 255), (fluid.heat, still[1], HEAT_STEP)):
        field[:] = _fitted(part, field) * f4(step)
    for field, part in ((fluid.u, moving[0]), (fluid.v, moving[1])):
        field[:] = (_fitted(part, field) - f4(128)) * f4(SPEED_STEP * fluid.cells)


def restore(fluid: Fluid, room: str, level: str, share: float) -> bool:
    """Bring the fluid to where the gas is `share` (0-1) of the way to this level; 1 is there. False if unknown."""
    name = frame_name(level, FRAMES_A_LEVEL if share >= 1.0 else int(max(0.0, share) * FRAMES_A_LEVEL))
    try:
        with np.load(FOLDER / f"{room}.npz") as frames:
            unpack(fluid, frames[name + ".still"], frames[name + ".moving"])
    except (OSError, KeyError, ValueError):
        return False
    return True


def made_for(room: str) -> Point:
    """Return where the tube was when the room's frames were made, in virtual pixels."""
    with np.load(FOLDER / f"{room}.npz") as frames:
        x, y = frames[TUBE]
        return float(x), float(y)


def write(room: str, tube: Point, frames: Mapping[str, tuple[Bytes, Bytes]]) -> Path:
    """Write a room's frames; the same frames always give the same file."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"{room}.npz"
    arrays = {name + part: field for name, both in frames.items() for part, field in zip(PARTS, both, strict=True)}
    np.savez_compressed(path, **arrays | {TUBE: np.array(tube)})
    return path


def frame_name(level: str, index: int) -> str:
    return f"{level}.{index}"


def shares() -> Iterable[float]:
    """Return how far each of a level's frames is on the way to it; the last is there for good."""
    return [(index + 0.5) / FRAMES_A_LEVEL for index in range(FRAMES_A_LEVEL)] + [1.0]


def _bytes(values: Field) -> Bytes:
    whole: Bytes = np.clip(np.rint(values), 0, 255).astype(np.uint8)
    return whole


def _fitted(part: Bytes, field: Field) -> Field:
    """Return the part at the field's size, each cell from the nearest."""
    rows = (np.arange(field.shape[0]) * part.shape[0]) // field.shape[0]
    columns = (np.arange(field.shape[1]) * part.shape[1]) // field.shape[1]
    fitted: Field = part[rows][:, columns].astype(f4)
    return fitted
