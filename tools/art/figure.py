"""Puts one person into the scene: skin, face, hair and clothes in a posture, and what the hands hold."""

import functools
from dataclasses import dataclass

import numpy as np

from tools.art.body import Points, base_mesh, data_folder, shaped
from tools.art.clothes import Garment, Sewn, add_garment, fit_collar, sew
from tools.art.face import EYE_ROOM, Paint, add_eyes, add_lashes
from tools.art.hair import Lock, add_hair
from tools.art.hand_skin import ELBOW_X, relief
from tools.art.people import PEOPLE, Person
from tools.art.pose import Posed, apply_pose
from tools.art.postures import MUG_HANDS, POSES
from tools.art.props import add_door_post, add_mug
from tools.art.scene import Stuff, add_mesh, material
from tools.art.surface import finer, normals, part, to_blender, whole_faces
from tools.art.wall_switch import add_wall_switch

# Cloth hides skin only this deep inside its own edge (dm), or a gap would show at collar and cuff.
HEM = 0.16
BODY_POINTS = 13380


@dataclass(frozen=True, slots=True)
class Figure:
    """A person in the scene. `eyes` is the middle between the eyes, `head` the box of the head: Blender's metres."""

    posed: Posed
    eyes: Points
    head: tuple[Points, Points]


def add_figure(
    name: str, expression: dict[str, float], posture: str, gaze: tuple[float, float], *, tears: bool = False
) -> Figure:
    """Add the person `name` to the scene. `gaze` is in degrees to the person's left and down."""
    person, pose = PEOPLE[name], POSES[posture]
    posed = apply_pose(shaped(person.build, person.features | expression) * pose.size, pose)
    _add_skin(person, posed)
    add_eyes(posed, gaze)
    add_lashes(posed, person.lash)
    paint = Paint(posed)
    paint.brows(person.brow)
    if tears:
        paint.tears()
    if person.hair:
        add_hair(_locks(name, pose.size), posed, person.hair_stuff, levels=person.hair_stuff == Stuff.FAIR_HAIR)
    for (garment, collars), (sewn, fitted) in zip(person.garments, _wardrobe(name, posture), strict=True):
        add_garment(garment, sewn)
        for collar, band in zip(collars, fitted, strict=True):
            add_garment(collar, band)
    _add_props(posed, posture)
    eyes = to_blender(posed.points[EYE_ROOM : EYE_ROOM + 16].mean(0))
    mesh = base_mesh()
    above = (mesh.points[:BODY_POINTS, 1] > 6.35) & (np.abs(mesh.points[:BODY_POINTS, 0]) < 1)
    head = to_blender(posed.points[:BODY_POINTS][above])
    return Figure(posed, eyes, (head.min(0), head.max(0)))


# Hair and clothes are the same under every expression, and take longest to make.
@functools.lru_cache(maxsize=4)
def _locks(name: str, size: float) -> list[Lock]:
    person = PEOPLE[name]
    return person.hair(shaped(person.build, person.features) * size) if person.hair else []


@functools.lru_cache(maxsize=4)
def _wardrobe(name: str, posture: str) -> list[tuple[Sewn, list[Sewn]]]:
    person = PEOPLE[name]
    shape = shaped(person.build, person.features) * POSES[posture].size
    sewn = [sew(garment, shape, POSES[posture]) for garment, _ in person.garments]
    return [
        (piece, [fit_collar(collar, piece) for collar in collars])
        for piece, (_, collars) in zip(sewn, person.garments, strict=True)
    ]


def _add_props(posed: Posed, posture: str) -> None:
    if posture in MUG_HANDS:
        add_mug(posed, MUG_HANDS[posture])
    elif posture == "clark switch":
        add_wall_switch(posed, "R")
    elif posture == "lex door":
        add_door_post(posed, "R")


def _add_skin(person: Person, posed: Posed) -> None:
    mesh = base_mesh()
    middles = mesh.points[mesh.faces].mean(1)
    covered = np.zeros(len(middles), bool)
    for garment, _ in person.garments:
        covered |= _is_covered(garment, middles)
    skin = (mesh.groups == "body") & ~covered
    arms = np.abs(middles[:, 0]) > ELBOW_X
    used, faces = part(mesh.faces, skin & ~arms)
    add_mesh(
        "skin",
        to_blender(posed.points[used]),
        whole_faces(faces),
        material(Stuff.SKIN, mask=str(data_folder() / "mpfb2/textures/mpfb_lips.jpg")),
        rest=mesh.points[used],
        uv=mesh.maps[mesh.face_maps[skin & ~arms]].reshape(-1, 2),
        number=1,
        levels=2,
    )
    _add_arms(posed, skin & arms, person.knuckles)
    for group, stuff in (("teeth", Stuff.TEETH), ("tongue", Stuff.MOUTH)):
        used, faces = part(mesh.faces, np.char.endswith(mesh.groups, group) & np.char.startswith(mesh.groups, "helper"))
        add_mesh(group, to_blender(posed.points[used]), whole_faces(faces), material(stuff), number=2)


def _add_arms(posed: Posed, seen: np.ndarray, knuckles: float) -> None:
    """Add forearms and hands, with what is under their skin. That is told of a left hand, and a right is its mirror."""
    mesh = base_mesh()
    used, faces = part(mesh.faces, seen)
    x, y, z = mesh.points[used].T
    rest, _ = finer(np.stack([np.abs(x), y, z], 1), faces, 3)
    points, fine = finer(posed.points[used], faces, 3)
    raised = points + normals(points, fine) * knuckles * relief(rest)[:, None]
    add_mesh("arms", to_blender(raised), fine.tolist(), material(Stuff.SKIN), rest=rest, number=1)


def _is_covered(garment: Garment, places: Points) -> np.ndarray:
    below_neck = places[:, 1] < 5.8
    return np.asarray((garment.keep(places) > HEM) & below_neck)
