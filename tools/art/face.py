"""Faces: what each expression does to the skin, and what is drawn on it: eyes, brows, lashes, tears.

Expressions are weights of the 52 ARKit face units. They are linear, and weights over 1 are meant: ink needs more than
life. The brows carry most of it; they are strokes pinned to the skin, so every expression and pose moves them.
"""

from dataclasses import dataclass

import numpy as np

from tools.art.body import Points, base_mesh
from tools.art.pose import Posed, joint, rotation, unit
from tools.art.scene import Stuff, add_mesh, material
from tools.art.surface import Skin, normals, part, to_blender, whole_faces

FIRST_EYE_POINT = {"l": 14598, "r": 14670}
POINTS_AN_EYE = 72
EYE_ROOM = 13606


def both(name: str, weight: float) -> dict[str, float]:
    return {f"{name}Left": weight, f"{name}Right": weight}


SAD_BROWS = {
    "browInnerUp": 1.2,
    "expression/units/caucasian/eyebrows-left-inner-up": 0.7,
    "expression/units/caucasian/eyebrows-right-inner-up": 0.7,
}
EXPRESSIONS: dict[str, dict[str, float]] = {
    "clark neutral": {**both("browDown", 0.12), **both("mouthPress", 0.1)},
    "clark wry": {"mouthSmileRight": 0.9, "mouthDimpleRight": 0.8, "browOuterUpRight": 1.3, "browDownLeft": 0.6}
    | {"cheekSquintRight": 0.6, "eyeSquintLeft": 0.3, "mouthSmileLeft": 0.1, "mouthPressLeft": 0.2},
    "clark angry": {**both("browDown", 1.35), **both("eyeSquint", 0.5), **both("noseSneer", 0.9)}
    | {**both("mouthPress", 0.5), **both("mouthFrown", 0.9), "jawForward": 0.5, **both("mouthStretch", 0.3)},
    "clark hollow": {**both("eyeBlink", 0.34), **both("mouthFrown", 0.3), "browInnerUp": 0.12, "jawOpen": 0.03},
    "clark tender": {"browInnerUp": 0.75, **both("mouthSmile", 0.42), **both("eyeSquint", 0.25)}
    | {**both("eyeBlink", 0.12), **both("cheekSquint", 0.25)},
    "clark afraid": {**SAD_BROWS, **both("eyeWide", 0.9), "jawOpen": 0.16, **both("mouthStretch", 0.55)}
    | {**both("mouthFrown", 0.35), **both("mouthLowerDown", 0.2)},
    "clark dazed": {**both("eyeBlink", 0.48), "jawOpen": 0.2, "browInnerUp": 0.8, **both("browOuterUp", 0.35)},
    "chloe neutral": both("mouthSmile", 0.13),
    "chloe smile": {**both("mouthSmile", 0.95), **both("mouthDimple", 0.3), **both("cheekSquint", 0.8)}
    | {**both("eyeSquint", 0.45), "browInnerUp": 0.25, **both("browOuterUp", 0.2), "jawOpen": 0.02},
    "chloe worried": {**SAD_BROWS, "browInnerUp": 1.0, **both("mouthFrown", 0.45), **both("mouthPress", 0.3)}
    | {**both("browDown", 0.15)},
    "chloe terrified": {name: 0.6 * weight for name, weight in SAD_BROWS.items()}
    | {**both("eyeWide", 1.3), "browInnerUp": 1.2, **both("browOuterUp", 0.3), "jawOpen": 0.36}
    | {**both("mouthStretch", 0.4), **both("mouthLowerDown", 0.25)},
    "chloe pleading": {**SAD_BROWS, "jawOpen": 0.18, **both("mouthFrown", 0.55), **both("eyeWide", 0.4)}
    | {**both("mouthUpperUp", 0.25), **both("mouthLowerDown", 0.3)},
    "chloe crying": {**SAD_BROWS, **both("eyeSquint", 0.5), **both("eyeBlink", 0.06), **both("mouthFrown", 0.9)}
    | {**both("mouthStretch", 0.65), **both("mouthLowerDown", 0.4), "jawOpen": 0.17, **both("cheekSquint", 0.6)},
    "lex neutral": {**both("browDown", 0.2), **both("eyeSquint", 0.2), **both("mouthPress", 0.25)},
    "lex thinking": {**both("eyeBlink", 0.22), "browDownLeft": 0.6, "browDownRight": 0.3, "mouthPucker": 0.3}
    | {**both("mouthPress", 0.35), "mouthRollLower": 0.2},
    "lex determined": {**both("browDown", 1.2), **both("eyeSquint", 0.5), **both("mouthPress", 0.8)}
    | {"jawForward": 0.4, **both("mouthFrown", 0.35)},
    "lex sharp": {**both("browDown", 0.75), "browOuterUpRight": 1.1, **both("eyeSquint", 0.25), "jawOpen": 0.12}
    | {**both("mouthUpperUp", 0.3), **both("noseSneer", 0.5), "mouthFrownLeft": 0.3},
    "lex soft": {**SAD_BROWS, **both("eyeBlink", 0.22), **both("mouthSmile", 0.1), "jawOpen": 0.08},
}
# Where the eyes go: degrees to the person's left (the picture's right, past the reader, to whoever stands there), down.
GAZE = (14.0, 2.0)
GAZES = {
    "clark hollow": (6.0, 11.0),
    "clark dazed": (4.0, 9.0),
    "clark tender": (13.0, 7.0),
    "clark afraid": (17.0, 0.0),
    "chloe worried": (12.0, 6.0),
    "chloe crying": (10.0, 6.0),
    "chloe pleading": (15.0, -3.0),
    "lex thinking": (22.0, -5.0),
    "lex soft": (9.0, 10.0),
}


# The reporter blinks and talks on the television; people in the room do by tools/art/parts.py.
BLINK = both("eyeBlink", 1.0)
TALK = {"jawOpen": 0.16, **both("mouthUpperUp", 0.15), **both("mouthLowerDown", 0.2)}


@dataclass(frozen=True, slots=True)
class Brow:
    """One eyebrow on the base mesh's front view, from the nose outward: (x, y, thickness) in dm."""

    stroke: tuple[tuple[float, float, float], ...]


# Tears start at the lower lid and widen to a drop; dm on the base mesh's front view.
TEARS = (
    ((0.30, 7.13), (0.33, 7.02), (0.38, 6.90), (0.41, 6.78), (0.42, 6.68)),
    ((-0.33, 7.12), (-0.37, 7.00), (-0.42, 6.86), (-0.45, 6.72), (-0.44, 6.58)),
    ((-0.48, 7.15), (-0.53, 7.05), (-0.56, 6.96)),
)


def add_eyes(posed: Posed, gaze: tuple[float, float]) -> None:
    """Add eyeballs that look `gaze` degrees (to the person's left, down) away from straight ahead."""
    head = posed.bones["head"][:3, :3]
    head = head / np.cbrt(np.linalg.det(head))
    ahead = unit(head @ rotation((0, 1, 0), gaze[0]) @ rotation((1, 0, 0), gaze[1]) @ np.array([0, 0, 1.0]))
    for side, first in FIRST_EYE_POINT.items():
        centre = joint(posed.points, f"joint-{side}-eye")
        ball = posed.points[first : first + POINTS_AN_EYE]
        radius = float(np.linalg.norm(ball - centre, axis=1).mean()) * 0.985
        up = unit(head @ np.array([0, 1.0, 0]))
        beside = unit(np.cross(up, ahead))
        up = np.cross(ahead, beside)
        # White, iris, the dark ring that makes it read from afar, and the pupil: shells, each a hair further out.
        for stuff, start, stop, shell in (
            (Stuff.EYE, 0, 110, 1.0),
            (Stuff.IRIS, 0, 21, 1.004),
            (Stuff.INK, 19, 23.5, 1.006),
            (Stuff.INK, 0, 10, 1.007),
        ):
            points, faces = _cap(centre, radius * shell, ahead, beside, up, start, stop)
            add_mesh("eye", to_blender(points), faces, material(stuff), rest=np.zeros_like(points), number=4)
        spot = centre + radius * 1.04 * unit(ahead - beside * 0.2 + up * 0.2)
        turn = np.linspace(0, 2 * np.pi, 12, endpoint=False)[:, None]
        glint = spot + 0.028 * (beside * np.cos(turn) + up * np.sin(turn))
        add_mesh("glint", to_blender(glint), [range(12)], material(Stuff.WHITE), rest=np.zeros_like(glint), number=5)


def _cap(
    centre: Points, radius: float, ahead: Points, beside: Points, up: Points, start: float, stop: float
) -> tuple[Points, list[list[int]]]:
    """Return the part of a ball between two angles (degrees) from `ahead`."""
    around, rings = 32, 10
    tilt = np.radians(np.linspace(start, stop, rings + 1))[:, None, None]
    turn = np.linspace(0, 2 * np.pi, around, endpoint=False)[None, :, None]
    ring = beside * np.cos(turn) + up * np.sin(turn)
    points = centre + radius * (ahead * np.cos(tilt) + ring * np.sin(tilt))
    faces = [
        [i * around + j, i * around + (j + 1) % around, (i + 1) * around + (j + 1) % around, (i + 1) * around + j]
        for i in range(rings)
        for j in range(around)
    ]
    return points.reshape(-1, 3), faces


def add_lashes(posed: Posed, thickness: float) -> None:
    """Add the upper lashes as one solid stroke; `thickness` in metres."""
    mesh = base_mesh()
    groups = ("helper-l-eyelashes-2", "helper-r-eyelashes-2")
    used, faces = part(mesh.faces, np.isin(mesh.groups, groups))
    points = to_blender(posed.points[used])
    add_mesh("lash", points, whole_faces(faces), material(Stuff.INK), number=3, thickness=thickness)


class Paint:
    """Strokes on a person's face, drawn on the base mesh's front view and carried by the skin."""

    def __init__(self, posed: Posed) -> None:
        mesh = base_mesh()
        is_head = (mesh.groups == "body") & (mesh.points[mesh.faces].mean(1)[:, 1] > 6.3)
        used, faces = part(mesh.faces, is_head)
        self.skin = Skin(mesh.points[used], faces)
        self.points = posed.points[used]
        self.outward = normals(self.points, faces)

    def stroke(self, path: Points, width: Points, stuff: Stuff, number: int, lift: float = 0.018) -> None:
        """Add a ribbon along `path` (x, y), `width` wide, whose middle stands `lift` off the skin."""
        across = np.gradient(path, axis=0)
        across = np.stack([-across[:, 1], across[:, 0]], 1)
        across /= np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-9)
        ranks = np.array([-0.5, -0.17, 0.17, 0.5])
        drawn = (path[:, None] + across[:, None] * ranks[None, :, None] * width[:, None, None]).reshape(-1, 2)
        lifts = np.tile([0.004, lift, lift, 0.004], len(path))
        points = Skin.place(self.skin.pin(drawn), self.points, self.outward, lifts)
        rows = range(len(path) - 1)
        faces = [[i * 4 + k, i * 4 + k + 1, i * 4 + k + 5, i * 4 + k + 4] for i in rows for k in range(3)]
        add_mesh("stroke", to_blender(points), faces, material(stuff), rest=np.zeros_like(points), number=number)

    def brows(self, brow: Brow) -> None:
        corners = np.array(brow.stroke)
        at = np.linspace(0, 1, 26)
        line = np.stack([np.interp(at, np.linspace(0, 1, len(corners)), c) for c in corners.T], 1)
        for _ in range(3):
            line[1:-1, :2] = 0.5 * line[1:-1, :2] + 0.25 * (line[:-2, :2] + line[2:, :2])
        for side in (1, -1):
            self.stroke(line[:, :2] * (side, 1), line[:, 2], Stuff.INK, 6)

    def tears(self) -> None:
        for path in TEARS:
            at = np.linspace(0, 1, 20)
            corners = np.array(path)
            line = np.stack([np.interp(at, np.linspace(0, 1, len(corners)), c) for c in corners.T], 1)
            width = (0.004 + 0.016 * np.minimum(1, at * 4) + 0.030 * at**3) * (at < 0.97)
            self.stroke(line, width, Stuff.WHITE, 20, lift=0.024)
