"""Where gas may not be: over faces, and over gas that is drawn in the picture already."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from pygame import Rect

from stage.gas_fluid import Field, f4

# How far beyond a part, in its radii, there may be as much gas as anywhere.
SOFT_UNTIL = 1.5


def kept_free(parts: Iterable[Rect], area: Rect, cells: tuple[int, ...]) -> Field:
    """Return 0 over the ellipses in these parts and 1 elsewhere, with a soft way between.

    `area` is what of the window the grid of `cells` (rows, columns) covers.
    """
    rows, columns = cells
    free: Field = np.ones(cells, f4)
    x = (np.arange(columns, dtype=f4) + f4(0.5)) / columns * area.w + area.x
    y = ((np.arange(rows, dtype=f4) + f4(0.5)) / rows * area.h + area.y)[:, None]
    for part in parts:
        away = np.hypot((x - part.centerx) / max(1, part.w / 2), (y - part.centery) / max(1, part.h / 2))
        free = np.minimum(free, np.clip((away - f4(1.0)) / f4(SOFT_UNTIL - 1.0), 0, 1).astype(f4))
    return free
