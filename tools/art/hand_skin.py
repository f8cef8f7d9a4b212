"""A hand that can be looked at closely: more under its skin, and more drawn on it, than a sprite's.

The base mesh carries bones, nails and the great folds. Tendons, veins and knuckles are raised on it; creases, nails and
the thin lines of a pen are drawn by each pixel's place on the resting hand, so that they follow every pose. Decimetres
on the resting base mesh, the left hand.
"""

import functools

import numpy as np

from tools.art.body import Points, base_mesh
from tools.art.clothes import ARM, Piece, along_arm
from tools.art.hand import SIDE, Digit, Frame, digits
from tools.art.pattern import PATTERNS, Drawn, Numbers, ramp
from tools.art.pose import Pose, apply_pose, bone_start, unit
from tools.art.scene import Stuff, add_mesh, material
from tools.art.surface import finer, noise, normals, part, path_distance, to_blender

# Half floats are finest near zero: the filter is given places measured from here, the middle of the hand.
MIDDLE = np.array([4.5, 1.95, 2.35])
ELBOW_X = 2.9

# Veins on the back of the hand and the forearm: (along, across) from the wrist; across is away from the thumb.
VEINS: tuple[tuple[tuple[float, float], ...], ...] = (
    ((0.66, -0.02), (0.50, 0.05), (0.36, 0.02), (0.16, 0.12), (-0.1, 0.16), (-0.5, 0.10), (-0.9, 0.16)),
    ((0.62, -0.26), (0.50, -0.18), (0.36, 0.02)),
    ((0.70, 0.22), (0.52, 0.18), (0.36, 0.22), (0.16, 0.12)),
)
# The round end of a bone on the wrist's outer side.
ULNA = np.array([-0.16, 0.17, 0.0])
# Creases over a finger's second and third joint: where along it, how far to each side, and how much they bend.
CREASES = {
    1: ((-0.046, 0.048, 1.6), (-0.016, 0.080, 0.5), (0.012, 0.066, -0.6), (0.042, 0.046, -1.8)),
    2: ((-0.022, 0.046, 1.2), (0.004, 0.062, -0.2)),
}
CREASE_HALF = 0.0062
# The hair of the forearm: a stroke to each cell, or none (dm along and across).
HAIR_CELL = (0.085, 0.045)
# Where the sleeve ends along the arm (1 is the wrist), how wide its hem is (dm), and the hem's ribs.
SLEEVE_ENDS, HEM, CUFF_RIBS = 0.87, 0.17, 90


def add_arm(shape: Points, pose: Pose) -> None:
    """Add the left forearm and hand of a shaped body in a pose."""
    mesh = base_mesh()
    used, faces = part(mesh.faces, (mesh.groups == "body") & (mesh.points[mesh.faces].mean(1)[:, 0] > ELBOW_X))
    rest, _ = finer(mesh.points[used], faces, 3)
    posed, fine = finer(apply_pose(shape, pose).points[used], faces, 3)
    raised = posed + normals(posed, fine) * relief(rest)[:, None]
    stuff = material(Stuff.SKIN)
    add_mesh("hand", to_blender(raised), fine.tolist(), stuff, rest=rest - MIDDLE, number=Piece.HAND)


@functools.cache
def back_of_hand() -> Frame:
    """Return the frame at the wrist: along to the middle finger, across away from the thumb, out of the back."""
    points = base_mesh().points
    wrist, index, middle, little = (
        bone_start(points, f"{bone}.{SIDE}") for bone in ("wrist", "finger2-1", "finger3-1", "finger5-1")
    )
    along = unit(middle - wrist)
    out = unit(np.cross(index - wrist, little - wrist))
    out = unit(out - along * (out @ along))
    across = np.cross(along, out)
    return Frame(wrist, along, across * np.sign(across @ (little - index)), out)


@functools.cache
def tendons() -> tuple[Points, ...]:
    """Return the tendons from the wrist to the four knuckles, as (along, across) on the back of the hand."""
    back = back_of_hand()
    paths = []
    for number, digit in enumerate(digits()[1:]):
        knuckle = back.local(digit.knuckles[0].place[None])[0]
        start = np.array([0.02, 0.03 * (number - 1.5)])
        bend = np.array([0.5 * knuckle[0], 0.42 * knuckle[1] + 0.5 * start[1]])
        paths.append(np.array([start, bend, knuckle[:2]]))
    return tuple(paths)


def relief(rest: Points) -> Numbers:
    """Return how far bones, tendons and veins raise the skin."""
    local = back_of_hand().local(rest)
    flat, on_back = local[:, :2], ramp(0.02, 0.10, local[:, 2])
    total = np.zeros(len(rest))
    for path in tendons():
        away, share = path_distance(flat, path)
        total += 0.034 * np.exp(-((away / 0.032) ** 2)) * np.sin(np.pi * (0.10 + 0.82 * share)) * on_back
    for vein in VEINS:
        away, share = path_distance(flat, vein)
        total += 0.016 * np.exp(-((away / 0.020) ** 2)) * ramp(0, 0.1, share) * ramp(1, 0.9, share) * on_back
    thumb, *fingers = digits()
    for digit in fingers:
        total += _knob(digit.knuckles[0].local(rest), 0.035, 0.10) + _knob(digit.knuckles[1].local(rest), 0.022, 0.07)
    for number in (1, 2):
        total += _knob(thumb.knuckles[number].local(rest), 0.020, 0.08)
    return total + _knob(local - ULNA, 0.060, 0.13)


def _knob(local: Points, height: float, size: float) -> Numbers:
    round_top = np.exp(-(local[:, 0] ** 2 + local[:, 1] ** 2) / size**2)
    return np.asarray(height * round_top * ramp(0.0, 0.06, local[:, 2]))


def skin(rest: Points) -> Drawn:
    """Return the ink on the hand's skin: creases over the joints, nails, and hair."""
    places = rest + MIDDLE
    ink, tone = np.zeros(len(places)), np.ones(len(places))
    away = np.stack([path_distance(places, digit.chain)[0] for digit in digits()])
    nearest = away.argmin(0)
    for number, digit in enumerate(digits()):
        here = (nearest == number) & (away[number] < 0.22)
        nail = _nail(places[here], digit)
        # The thumb's middle joint is smooth, and its last one wide.
        joints = (2,) if number == 0 else (1, 2)
        ink[here] = np.maximum(_creases(places[here], digit, joints), nail.ink)
        tone[here] = nail.tone
    return Drawn(np.maximum(ink, _hair(places)), tone)


def _hair(places: Points) -> Numbers:
    """Return the hair of the forearm: short strokes that lie towards the hand and outward, few at the wrist."""
    local = back_of_hand().local(places)
    row, column = local[:, 0] / HAIR_CELL[0], (local[:, 1] - 0.45 * local[:, 0]) / HAIR_CELL[1]
    row = row + 0.9 * noise(np.stack([np.floor(column) * 0.617, 0 * column, 0 * column], 1), 35)
    own = noise(np.stack([np.floor(row) * 0.731, np.floor(column) * 0.731, 0 * row], 1), 34)
    across = (column % 1 - 0.5 + 0.3 * own) * HAIR_CELL[1]
    is_there = own > 0.05 + 0.6 * ramp(-0.5, -0.12, local[:, 0])
    width = 0.0026 * np.sin(np.pi * (row % 1)) * is_there * (local[:, 0] < -0.12)
    return np.asarray(ramp(width + 0.0018, width - 0.0012, np.abs(across)) * (width > 0.0006))


def cuff(rest: Points) -> Drawn:
    """Return the hem of the pushed-up sleeve, with its seam and ribs."""
    elbow, wrist = np.array(ARM[1]), np.array(ARM[2])
    along = unit(wrist - elbow)
    beside = unit(np.cross(along, (0, 1, 0)))
    turn = np.arctan2((rest - elbow) @ np.cross(along, beside), (rest - elbow) @ beside)
    before_end = (SLEEVE_ENDS - along_arm(rest)) * 2 * float(np.linalg.norm(wrist - elbow))
    ribs = ramp(0.55, 0.75, np.abs(turn * CUFF_RIBS / (2 * np.pi) % 1 - 0.5) * 2) * (before_end < HEM)
    seam = ramp(0.016, 0.008, np.abs(before_end - HEM))
    return Drawn(np.maximum(0.8 * ribs, seam), np.where(before_end < HEM, 1.5, 1.0))


def _creases(places: Points, digit: Digit, joints: tuple[int, ...]) -> Numbers:
    ink = np.zeros(len(places))
    wander = 0.012 * noise(places * 9.0, 31)
    for joint in joints:
        local = digit.knuckles[joint].local(places)
        for at, reach, bend in CREASES[joint]:
            away = np.abs(local[:, 0] - at - bend * local[:, 1] ** 2 - wander)
            width = CREASE_HALF * np.clip(1 - (local[:, 1] / reach) ** 2, 0, 1)
            line = ramp(width + 0.003, width - 0.001, away) * (width > 0.001) * (local[:, 2] > 0)
            ink = np.maximum(ink, line)
    return ink


def _nail(places: Points, digit: Digit) -> Drawn:
    """Return a nail: a heavy line where it grows out of the finger, a shade darker than skin, a gloss, a white end."""
    local = digit.nail.local(places)
    length, width = digit.nail_half
    u, v = local[:, 0] / length, local[:, 1] / width
    round_end = (np.abs(u) ** 2.6 + np.abs(v) ** 2.6) ** (1 / 2.6)
    size = np.where(u < 0, round_end, np.maximum(np.abs(v), 0.9 * np.abs(u)))
    on_top = local[:, 2] > -0.05
    edge = (1 - size) * width
    heavy = 0.007 + 0.006 * (u < -0.2)
    inside = (edge > 0.004) & on_top
    gloss = inside & (np.abs(v + 0.35 + 0.15 * u) < 0.13) & (np.abs(u) < 0.5)
    tone = np.where(inside & (u < 0.62) & ~gloss, 0.80, 1.0)
    return Drawn(ramp(heavy + 0.003, heavy - 0.002, np.abs(edge)) * on_top, tone)


PATTERNS[Piece.HAND] = skin
PATTERNS[Piece.CUFF] = cuff
