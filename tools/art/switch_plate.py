"""The knife switch seen closely, as it hangs on the wall of the lab: plate, jaws, two blades, a bar and a grip.

Hinged below: open, the blades lean out of the wall; closed, they lie in their jaws. Decimetres from the hinge; y up,
z to the wall.
"""

import numpy as np

from tools.art.body import Points
from tools.art.clothes import Piece
from tools.art.pose import Matrix, Triple, rotation
from tools.art.props import box, lathe, tube
from tools.art.scene import Stuff, add_mesh, material
from tools.art.surface import to_blender

OPEN_DEGREES, CLOSED_DEGREES = 26.0, 2.0
BLADE = 1.5
GRIP = 0.74
BLADES_APART = 0.32
# Where the bar crosses the blades, and its face, out of which the grip stands.
BAR = np.array([0.0, BLADE * 0.93, -0.16])
# The grip's turned shape, (radius, share of its length): an iron collar, then black wood that swells towards its end.
COLLAR = ((0.001, 0.0), (0.16, 0.0), (0.16, 0.07), (0.13, 0.12), (0.13, 0.18), (0.001, 0.18))
WOOD = (
    (0.001, 0.18), (0.105, 0.18), (0.115, 0.22), (0.125, 0.34), (0.15, 0.52), (0.18, 0.68), (0.195, 0.80),
    (0.185, 0.91), (0.14, 0.98), (0.001, 1.0),
)  # fmt: skip
WALL_Z = 0.62


def _lean(is_closed: bool) -> Matrix:
    return rotation((1, 0, 0), -(CLOSED_DEGREES if is_closed else OPEN_DEGREES))


def grip_end(is_closed: bool) -> Points:
    """Return the end of the grip, which is what one touches."""
    return np.asarray(_lean(is_closed) @ (BAR - (0, 0, GRIP)))


def add_plate() -> None:
    """Add the wall, the plate on it with its bolts, the jaws in which blades stand or end, and the cable's pipe."""
    steel, middle = material(Stuff.METAL), np.array([0, 0.75, 0])
    points, faces = box(np.array([-1.25, -1.0, WALL_Z - 0.22]), np.array([1.25, 2.6, WALL_Z]))
    add_mesh("plate", to_blender(points), faces, steel, rest=points - middle, number=Piece.PLATE, smooth=False)
    wall = np.array([[-30, -30, WALL_Z], [30, -30, WALL_Z], [30, 30, WALL_Z], [-30, 30, WALL_Z]])
    add_mesh("wall", to_blender(wall), [[3, 2, 1, 0]], material(Stuff.WALL), rest=wall, number=Piece.CONCRETE)
    for x, y in ((-1.05, -1.15), (1.05, -1.15), (-1.05, 1.65), (1.05, 1.65)):
        bolt = np.array([(0.001, 0.10), (0.09, 0.09), (0.13, 0.0)])
        points, faces = lathe(bolt, np.array([x, 0.75 + y, WALL_Z - 0.22]), np.array([0, 0, -1.0]), sides=24)
        add_mesh("bolt", to_blender(points), faces, steel, number=51)
    for x in (-BLADES_APART, BLADES_APART):
        for y in (0.0, BLADE):
            _add_jaw(np.array([x, y, 0.0]))
    points, faces = tube(middle + np.array([[0, 1.8, 0.35], [0, 6.0, 0.35], [0, 12.0, 0.35]]), 0.24, sides=32)
    add_mesh("pipe", to_blender(points), faces, steel, number=54)


def _add_jaw(foot: Points) -> None:
    steel = material(Stuff.METAL)
    points, faces = _block(foot, (-0.20, -0.22, 0.18), (0.20, 0.22, WALL_Z - 0.2))
    add_mesh("foot", to_blender(points), faces, steel, number=52, smooth=False)
    for side in (-0.12, 0.12):
        points, faces = _block(foot, (side - 0.035, -0.16, -0.16), (side + 0.035, 0.16, 0.2))
        add_mesh("jaw", to_blender(points), faces, steel, number=53, smooth=False)


def _block(place: Points, low: Triple, high: Triple) -> tuple[Points, list[list[int]]]:
    return box(place + np.array(low), place + np.array(high))


def add_blades(is_closed: bool) -> None:
    """Add the two blades, the bar across their ends and the grip that stands out of it."""
    steel, dark, lean = material(Stuff.METAL), material(Stuff.TRIM), _lean(is_closed)

    def turned(points: Points) -> Points:
        return to_blender(points @ lean.T)

    for x in (-BLADES_APART, BLADES_APART):
        points, faces = box(np.array([x - 0.06, -0.12, -0.13]), np.array([x + 0.06, BLADE + 0.1, 0.13]))
        add_mesh("blade", turned(points), faces, steel, number=55, smooth=False)
        pin, faces = lathe(
            np.array([(0.001, -0.17), (0.07, -0.17), (0.07, 0.17), (0.001, 0.17)]),
            np.array([x, 0, 0]),
            np.array([1.0, 0, 0]),
            sides=24,
        )
        add_mesh("pin", turned(pin), faces, steel, number=58, smooth=False)
    points, faces = box(np.array([-0.52, BLADE * 0.83, -0.16]), np.array([0.52, BLADE * 1.03, 0.16]))
    add_mesh("bar", turned(points), faces, dark, number=56, smooth=False)
    for profile, stuff, number, levels in ((COLLAR, steel, 59, 0), (WOOD, dark, 57, 1)):
        points, faces = lathe(np.array(profile) * (1, GRIP), BAR, np.array([0, 0, -1.0]), sides=40)
        add_mesh("grip", turned(points), faces, stuff, number=number, levels=levels)
