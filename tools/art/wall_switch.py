"""The knife switch of the lab beside a person: the plate hangs behind the hand, its grip under the index finger.

On the left of the screen the plate covers the room's own switch, which is further away and smaller.
"""

import bpy
import numpy as np
from mathutils import Matrix

from tools.art.body import Points
from tools.art.pose import Posed, bone_start
from tools.art.surface import to_blender
from tools.art.switch_plate import add_blades, add_plate, grip_end

# The switch is built to be seen from behind a person; here it looks at the reader.
HALF_TURN = np.diag([-1.0, 1.0, -1.0])
BODY_POINTS = 13380
FINGER_REACH = 0.45


def add_wall_switch(posed: Posed, hand: str) -> None:
    others = set(bpy.data.objects)
    add_plate()
    add_blades(is_closed=False)
    hinge = fingertip(posed, hand) - HALF_TURN @ grip_end(is_closed=False)
    placed = Matrix.Translation(tuple(to_blender(hinge))) @ Matrix.Rotation(np.pi, 4, "Z")
    for thing in set(bpy.data.objects) - others:
        if thing.name.startswith("wall"):
            bpy.data.objects.remove(thing)
        else:
            thing.matrix_world = placed


def fingertip(posed: Posed, hand: str) -> Points:
    """Return the end of an index finger: the point furthest along its last bone."""
    last, before = (bone_start(posed.points, f"finger2-{bone}.{hand}") for bone in (3, 2))
    body = posed.points[:BODY_POINTS]
    near = body[np.linalg.norm(body - last, axis=1) < FINGER_REACH]
    return np.asarray(near[np.argmax(near @ (last - before))])
