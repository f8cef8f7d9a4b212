"""Who is who: bones, hair and clothes of Clark, Chloe and Lex.

Three people that nobody confuses even as black shapes. Clark: a square jaw on a bull's neck, wide shoulders, bare
forearms. Lex: a bald egg of a skull, lean cheeks, collar and lapels. Chloe: a flipped bob over a sweater too large.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tools.art.body import Points, both_sides
from tools.art.clothes import Collar, Garment, Piece, all_of, neck_hole, open_front, sleeves_to
from tools.art.face import Brow
from tools.art.folds import Folds
from tools.art.hair import Lock, bob, crop
from tools.art.ink import Nib
from tools.art.pattern import LAPEL, ramp
from tools.art.scene import Stuff
from tools.art.surface import polygon_distance


@dataclass(frozen=True, slots=True)
class Person:
    """One of the three. `eye_height` and `scale` place him on the screen: px above its foot, px to a metre.

    `knuckles`: how much of bones and tendons shows on the hands.
    """

    name: str
    build: dict[str, float]
    features: dict[str, float]
    brow: Brow
    lash: float
    garments: tuple[tuple[Garment, tuple[Collar, ...]], ...]
    nib: Nib
    eye_height: int
    scale: float
    hair: Callable[[Points], list[Lock]] | None = None
    hair_stuff: Stuff = Stuff.DARK_HAIR
    knuckles: float = 1.0


def _henley_opening(y: Points) -> Points:
    return np.clip((y - 4.62) * 0.22, -1, 0.2)


CLARK = Person(
    name="clark",
    build={"gender": 1, "age": 0.55, "muscle": 0.86, "weight": 0.56, "height": 0.74, "proportions": 0.8},
    features={
        "chin/chin-width-incr": 0.9,
        "chin/chin-bones-incr": 0.75,
        "chin/chin-prominent-incr": 0.4,
        "chin/chin-cleft-incr": 0.6,
        "head/head-square": 0.55,
        "head/head-scale-horiz-incr": 0.15,
        "eyebrows/eyebrows-trans-down": 0.35,
        "eyebrows/eyebrows-trans-forward": 0.3,
        "nose/nose-scale-vert-decr": 0.1,
        "nose/nose-greek-incr": 0.25,
        "neck/neck-scale-horiz-incr": 0.5,
        "torso/torso-vshape-incr": 0.6,
        "torso/torso-scale-horiz-incr": 0.2,
        "mouth/mouth-scale-horiz-incr": 0.15,
    }
    | both_sides({"eyes/l-eye-height2-incr": 0.35, "eyes/l-eye-scale-incr": 0.15, "cheek/l-cheek-bones-incr": 0.2}),
    brow=Brow(
        ((0.105, 7.465, 0.062), (0.20, 7.495, 0.068), (0.33, 7.53, 0.06), (0.45, 7.52, 0.04), (0.55, 7.465, 0.008))
    ),
    lash=0.0003,
    hair=crop,
    garments=(
        (
            Garment(
                Piece.HENLEY,
                Stuff.DARK_CLOTH,
                off=0.11,
                softness=3,
                folds=Folds(strokes=0.075, chance=0.045, rings=0.075, seed=1),
                keep=all_of(neck_hole(0.84, 0.70), open_front(_henley_opening), sleeves_to(0.70)),
            ),
            (Collar(Piece.HENLEY_BAND, Stuff.TRIM, rise=0.13, lean=-0.05, thickness=0.004, gap_degrees=9),),
        ),
    ),
    nib=Nib(lips=0.14, creases=0.75),
    eye_height=880,
    scale=1120,
)

CHLOE = Person(
    name="chloe",
    build={"gender": 0, "age": 0.52, "muscle": 0.48, "weight": 0.45, "height": 0.45, "proportions": 0.8},
    features={
        "chin/chin-triangle": 0.35,
        "nose/nose-scale-horiz-decr": 0.25,
        "nose/nose-point-up": 0.3,
        "nose/nose-scale-vert-decr": 0.2,
        "mouth/mouth-upperlip-volume-incr": 0.3,
        "mouth/mouth-lowerlip-volume-incr": 0.35,
        "mouth/mouth-scale-horiz-decr": 0.1,
        "head/head-oval": 0.3,
        "head/head-round": 0.25,
        "neck/neck-scale-horiz-decr": 0.2,
    }
    | both_sides({"eyes/l-eye-scale-incr": 0.5, "cheek/l-cheek-bones-incr": 0.3, "cheek/l-cheek-volume-incr": 0.2}),
    brow=Brow(
        ((0.14, 7.553, 0.012), (0.22, 7.584, 0.028), (0.33, 7.612, 0.028), (0.45, 7.595, 0.018), (0.55, 7.535, 0.004))
    ),
    lash=0.0009,
    hair=bob,
    hair_stuff=Stuff.FAIR_HAIR,
    knuckles=0.0,
    garments=(
        (
            Garment(
                Piece.SWEATER,
                Stuff.KNIT,
                off=0.30,
                softness=12,
                folds=Folds(strokes=0.05, chance=0.075, rings=0.055, ring_count=5, seed=4),
                keep=all_of(neck_hole(0.98, 0.84), sleeves_to(1.0)),
                thickness=0.007,
            ),
            (Collar(Piece.SWEATER_BAND, Stuff.KNIT, rise=0.26, lean=-0.10, thickness=0.012, bulge=0.07),),
        ),
    ),
    nib=Nib(lips=0.45, creases=0.35),
    eye_height=735,
    scale=1160,
)


def _shirt_opening(y: Points) -> Points:
    return np.clip((y - 4.45) * 0.42, -1, 0.5)


def _jacket_opening(y: Points) -> Points:
    return np.asarray(np.interp(y, [-1.0, 0.5, 2.1, 4.2, 5.6], [0.62, 0.46, 0.40, 0.62, 0.86]))


def _lapel_lift(places: Points) -> Points:
    """Return how far the lapels stand off the jacket (dm)."""
    inside = polygon_distance(np.stack([np.abs(places[:, 0]), places[:, 1]], 1), LAPEL)
    return np.asarray(np.where(places[:, 2] > 0.1, 0.05 * ramp(-0.02, 0.05, inside), 0.0), float)


LEX = Person(
    name="lex",
    build={"gender": 1, "age": 0.62, "muscle": 0.46, "weight": 0.28, "height": 0.64, "proportions": 0.65},
    features={
        "chin/chin-prominent-incr": 0.35,
        "chin/chin-triangle": 0.55,
        "chin/chin-width-decr": 0.3,
        "chin/chin-height-incr": 0.2,
        "nose/nose-scale-vert-incr": 0.25,
        "nose/nose-hump-incr": 0.3,
        "nose/nose-scale-horiz-decr": 0.2,
        "head/head-rectangular": 0.2,
        "head/head-invertedtriangular": 0.4,
        "head/head-scale-horiz-decr": 0.3,
        "head/head-scale-vert-incr": 0.15,
        "forehead/forehead-scale-vert-incr": 0.25,
        "mouth/mouth-upperlip-volume-decr": 0.5,
        "neck/neck-scale-horiz-decr": 0.2,
    }
    | both_sides(
        {
            # Hollower, the cheek catches a spot of half light that looks like a birthmark; fuller, a fold at the mouth.
            "cheek/l-cheek-bones-incr": 0.4,
            "cheek/l-cheek-volume-decr": 0.7,
            "eyes/l-eye-bag-incr": 0.25,
            "eyes/l-eye-height2-incr": 0.4,
            "eyes/l-eye-scale-incr": 0.2,
        }
    ),
    brow=Brow(
        ((0.105, 7.455, 0.022), (0.20, 7.475, 0.034), (0.34, 7.515, 0.034), (0.46, 7.515, 0.022), (0.55, 7.475, 0.004))
    ),
    lash=0.0002,
    garments=(
        (
            Garment(
                Piece.SHIRT,
                Stuff.MID_CLOTH,
                off=0.07,
                softness=3,
                folds=Folds(strokes=0.03, chance=0.03, rings=0.03, seed=2),
                keep=all_of(neck_hole(0.74, 0.62), open_front(_shirt_opening), sleeves_to(0.985)),
            ),
            (
                Collar(
                    Piece.SHIRT_COLLAR,
                    Stuff.MID_CLOTH,
                    rise=0.34,
                    lean=0.03,
                    thickness=0.003,
                    gap_degrees=32,
                    fall=0.36,
                    point=0.42,
                ),
            ),
        ),
        (
            Garment(
                Piece.JACKET,
                Stuff.DARK_CLOTH,
                off=0.21,
                softness=6,
                folds=Folds(strokes=0.05, chance=0.04, rings=0.06, ring_count=7, seed=3),
                keep=all_of(neck_hole(0.88, 0.72), open_front(_jacket_opening), sleeves_to(0.94)),
                thickness=0.005,
                raised=_lapel_lift,
            ),
            (
                Collar(
                    Piece.JACKET_COLLAR,
                    Stuff.TRIM,
                    rise=0.26,
                    lean=0.02,
                    thickness=0.005,
                    gap_degrees=62,
                    fall=0.50,
                ),
            ),
        ),
    ),
    nib=Nib(lips=0.12, creases=0.8),
    eye_height=850,
    scale=1120,
)

PEOPLE = {person.name: person for person in (CLARK, CHLOE, LEX)}
