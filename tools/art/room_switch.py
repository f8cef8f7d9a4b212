"""The knife switch: two blades on a hinge, a bar across them, a black grip. Open it leans out; closed it lies flat."""

from __future__ import annotations

from tools.art import room_props as props
from tools.art.room_shapes import Paint, Point, Room

OPEN_DEGREES = 52.0


def add(room: Room, at: Point, *, size: float = 1.0, is_closed: bool = False) -> None:
    """Add the switch on a wall that faces us; `at` is the middle of its plate, on the wall."""
    s = size

    def box(centre: Point, extent: Point, paint: Paint, bevel: float = 0.004, turn: Point = (0, 0, 0)) -> None:
        x, y, z = (c * s for c in centre)
        w, d, h = (e * s for e in extent)
        room.box((x, y, z), (w, d, h), paint, bevel=bevel * s, turn=turn)

    with room.placed(at):
        box((0, -0.02, 0), (0.50, 0.05, 0.78), props.IRON, 0.012)
        box((0, -0.05, 0), (0.44, 0.03, 0.72), props.ENAMEL, 0.01)
        box((0, -0.07, 0.0), (0.30, 0.03, 0.58), Paint(0.14), 0.008)
        for x in (-0.19, 0.19):
            for z in (-0.32, 0.32):
                room.turned(
                    [(0.018 * s, 0), (0.016 * s, 0.01 * s), (0.001, 0.014 * s)],
                    (x * s, -0.065 * s, z * s),
                    props.STEEL,
                    turn=(90, 0, 0),
                    sides=12,
                )
        for x in (-0.085, 0.085):
            for z in (-0.19, 0.19):
                box((x, -0.10, z), (0.085, 0.04, 0.10), props.BRIGHT_STEEL)
                for jaw in (-0.022, 0.022):
                    box((x + jaw, -0.135, z), (0.012, 0.06, 0.075), props.BRIGHT_STEEL, 0.002)
        with room.placed((0, -0.15 * s, -0.19 * s), (0 if is_closed else OPEN_DEGREES, 0, 0)):
            for x in (-0.085, 0.085):
                box((x, 0, 0.20), (0.022, 0.035, 0.44), props.BRIGHT_STEEL, 0.003)
            box((0, -0.005, 0.40), (0.25, 0.05, 0.055), Paint(0.2), 0.01)
            room.pipe([(0, -0.02 * s, 0.40 * s), (0, -0.11 * s, 0.40 * s)], 0.016 * s, props.STEEL)
            grip = [
                (0.001, -0.005),
                (0.03, 0.0),
                (0.034, 0.03),
                (0.026, 0.07),
                (0.034, 0.12),
                (0.028, 0.14),
                (0.001, 0.145),
            ]
            room.turned(
                [(r * s, h * s) for r, h in grip], (0, -0.10 * s, 0.40 * s), Paint(0.12), turn=(90, 0, 0), sides=28
            )
        for x in (-0.085, 0.085):
            room.turned(
                [(0.016 * s, -0.06 * s), (0.016 * s, 0.06 * s)],
                (x * s, -0.15 * s, -0.19 * s),
                props.IRON,
                turn=(0, 90, 0),
                sides=14,
            )
        room.pipe([(0, -0.02 * s, 0.38 * s), (0, -0.02 * s, 2.2 * s)], 0.045 * s, props.IRON)
        room.flange((0, -0.02 * s, 0.44 * s), (0, 0, 1), 0.065 * s, props.STEEL, thickness=0.05 * s)
