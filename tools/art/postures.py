"""How people stand and what their hands do, by picture: the sprites' postures and those of the pictures of two.

A side is the person's own: "L" is on the right of the picture when the person faces the reader. Everybody turns to the
picture's right; who should look left is mirrored as a whole.
"""

from tools.art.pose import Grip, Pose, Reach, Turn, X, Y, Z

TURNED: dict[str, tuple[Turn, ...]] = {
    "root": ((Y, 24),),
    "neck01": ((Y, 2),),
    "head": ((Y, 6), (X, 2)),
}
HANGING = {
    "L": Reach((0.20, -0.96, 0.05), (0.05, -1, 0.12), (-1, 0, 0.2), (0.5, 0, -1)),
    "R": Reach((-0.20, -0.96, 0.05), (-0.05, -1, 0.12), (1, 0, 0.2), (-0.5, 0, -1)),
}
LOOSE = {"L": Grip(), "R": Grip()}
AROUND = Grip((48, 52, 34), (52, 54, 36), (54, 56, 38), (56, 58, 38), (2, 12, 10), 8)
TIGHT = Grip((56, 58, 36), (60, 60, 38), (62, 62, 40), (64, 62, 40), (4, 14, 12), 9)
OPEN = Grip((6, 8, 4), (4, 8, 4), (6, 10, 5), (8, 12, 6), (4, 4, 4), 0, 5)

RIGHT_HAND_MUG = Reach((0.25, -0.27, 0.45), (0.45, 0.15, 0.80), (0.88, 0.0, -0.3), (-0.7, -1, -0.1))
BOTH_HANDS_MUG = {
    "R": Reach((0.15, -0.34, 0.44), (0.45, 0.45, 0.75), (0.88, -0.05, -0.4), (-0.8, -1, 0)),
    "L": Reach((-0.15, -0.34, 0.44), (-0.45, 0.45, 0.75), (-0.88, -0.05, -0.4), (0.8, -1, 0)),
}
# Beside him and a little behind, on a wall that faces the reader.
ON_SWITCH = Reach((-0.23, -0.01, -0.1), (-0.16, 0.85, -0.51), (0.41, -0.4, -0.91), (-0.64, -1.0, -0.28))
POINTING = Grip((10, 14, 8), (34, 44, 26), (44, 52, 30), (48, 54, 32), (8, 14, 12), 8)
BARRING = {
    "R": Reach((-0.44, -0.26, 0.44), (-0.30, 0.88, 0.35), (0.15, -0.3, 1), (-0.3, -1, -0.4)),
    "L": Reach((0.44, -0.26, 0.44), (0.30, 0.88, 0.35), (-0.15, -0.3, 1), (0.3, -1, -0.4)),
}
PUSHING = Reach((-0.26, 0.08, 0.36), (0.10, 0.90, 0.25), (-1, 0.0, 0.15), (-0.15, -1, -0.1))
# On the couch: he leans back, she lies against his chest, his left arm about her, both turned to the television.
HOLDING = Reach((0.44, -0.54, 0.46), (-0.35, -0.80, 0.45), (-0.80, 0.0, -0.6), (1, -0.3, -0.6))
AT_REST = Reach((0.10, -0.80, 0.42), (0.5, -0.35, 0.8), (0.3, -0.9, 0.2), (-1, -0.4, -0.2))
ON_HIS_CHEST = Reach((-0.80, 0.02, 0.42), (-0.85, 0.45, -0.25), (-0.15, -0.35, -0.92), (0.4, -1, 0.3))
RESTING = Grip((10, 22, 12), (14, 24, 14), (18, 28, 16), (22, 30, 18), (6, 8, 8), 12, -3)
TUCKED = Reach((0.15, -0.62, 0.35), (0.6, -0.3, 0.7), (0.5, -0.8, 0.2), (-0.6, -0.8, -0.4))

POSES: dict[str, Pose] = {
    "clark": Pose(TURNED, HANGING, LOOSE),
    "chloe": Pose(TURNED, HANGING, LOOSE),
    "lex": Pose(TURNED, HANGING, LOOSE),
    "clark mug": Pose(TURNED, {**HANGING, "R": RIGHT_HAND_MUG}, {**LOOSE, "R": AROUND}),
    "chloe mug": Pose(TURNED, BOTH_HANDS_MUG, {"L": AROUND, "R": AROUND}),
    "lex mug": Pose(TURNED, {**HANGING, "R": RIGHT_HAND_MUG}, {**LOOSE, "R": TIGHT}),
    "clark switch": Pose(TURNED, {**HANGING, "R": ON_SWITCH}, {**LOOSE, "R": POINTING}),
    "chloe arms": Pose(TURNED, BARRING, {"L": OPEN, "R": OPEN}),
    "clark vigil": Pose(
        {
            "root": ((X, -13), (Y, 16)),
            "spine01": ((X, 6),),
            "neck01": ((X, 10), (Z, -4)),
            "head": ((X, 10), (Y, 12), (Z, -8)),
        },
        {"L": HOLDING, "R": AT_REST},
        LOOSE,
        size=0.93,
    ),
    "chloe vigil": Pose(
        {"root": ((Y, 18), (X, -10), (Z, 24)), "neck01": ((Z, 8),), "head": ((Z, 8), (Y, 10), (X, 17))},
        {"L": ON_HIS_CHEST, "R": TUCKED},
        {"L": RESTING, "R": LOOSE["R"]},
        shift=(4.1, 1.7, 1.5),
        size=1.04,
    ),
    "clark embrace": Pose(
        {"root": ((Y, 78),), "spine01": ((X, 6),), "neck01": ((X, 12),), "head": ((X, 9), (Z, -10))},
        {
            "L": Reach((0.10, -0.50, 0.50), (-0.8, 0.2, 0.5), (-0.5, 0, -0.8), (1, -0.4, 0)),
            "R": Reach((0.05, -0.62, 0.48), (0.8, 0.1, 0.5), (0.5, 0, -0.8), (-1, -0.4, 0)),
        },
        LOOSE,
        size=0.93,
    ),
    "chloe embrace": Pose(
        {"root": ((Y, -82),), "neck01": ((X, -12),), "head": ((X, -22), (Z, -8))},
        {
            "L": Reach((-0.10, -0.40, 0.62), (-0.7, 0.1, 0.6), (-0.5, 0, -0.8), (1, -0.6, 0)),
            "R": Reach((0.10, -0.30, 0.62), (0.7, 0.2, 0.6), (0.5, 0, -0.8), (-1, -0.6, 0)),
        },
        LOOSE,
        shift=(4.55, 2.6, 0.0),
        size=1.04,
    ),
    "lex door": Pose(TURNED, {**HANGING, "R": PUSHING}, {**LOOSE, "R": OPEN}),
}
MUG_HANDS = {"clark mug": ("R",), "chloe mug": ("R", "L"), "lex mug": ("R",)}
