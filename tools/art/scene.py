"""What every picture's scene asks of Blender: meshes, materials, lamps and a camera.

A material here has no colour. It is white to the light, and tells the ink filter what it is: its *class* (Blender's
material index, never blended at an edge), and, in shader outputs of our own, a tone, a feature mask and the place of
the point on the unposed model (`rest`), which lets a pattern drawn in two dimensions follow a body.
Metres, z up, y away from the camera.
"""

import math
from collections.abc import Sequence
from enum import IntEnum
from itertools import chain

import bpy
import numpy as np
import numpy.typing as npt
from mathutils import Vector

Points = npt.NDArray[np.float64]
Triple = tuple[float, float, float]


class Stuff(IntEnum):
    """What a point is made of, as the ink filter draws it. 0 is nothing at all."""

    SKIN = 1
    DARK_HAIR = 2
    FAIR_HAIR = 3
    DARK_CLOTH = 4
    MID_CLOTH = 5
    KNIT = 6
    EYE = 7
    IRIS = 8
    INK = 9
    WHITE = 10
    TEETH = 11
    MOUTH = 12
    TRIM = 13
    CHINA = 14
    WALL = 20
    METAL = 21


def reset_scene() -> bpy.types.Scene:
    """Return a new empty scene that renders with Cycles on the processor."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.device = "CPU"
    return scene


def material(stuff: Stuff, *, tone: float = 1.0, feature: float = 0.0, mask: str = "") -> bpy.types.Material:
    """Return the white material of `stuff`. `mask` is a picture whose tone becomes the feature (the lips)."""
    name = f"{stuff.name} {tone:.3f} {feature:.3f} {mask}"
    if name in bpy.data.materials:
        return bpy.data.materials[name]
    made = bpy.data.materials.new(name)
    made.pass_index = int(stuff)
    made.use_nodes = True
    nodes, links = made.node_tree.nodes, made.node_tree.links
    nodes.clear()
    diffuse = nodes.new("ShaderNodeBsdfDiffuse")
    diffuse.inputs["Color"].default_value = (1, 1, 1, 1)
    links.new(diffuse.outputs[0], nodes.new("ShaderNodeOutputMaterial").inputs[0])
    marks = nodes.new("ShaderNodeCombineColor")
    marks.inputs[0].default_value = tone
    marks.inputs[1].default_value = feature
    if mask:
        picture = nodes.new("ShaderNodeTexImage")
        picture.image = bpy.data.images.load(mask, check_existing=True)
        picture.image.colorspace_settings.name = "Non-Color"
        links.new(picture.outputs["Color"], marks.inputs[1])
    rest = nodes.new("ShaderNodeAttribute")
    rest.attribute_name = "rest"
    for aov, output in (("marks", marks.outputs[0]), ("rest", rest.outputs["Vector"])):
        node = nodes.new("ShaderNodeOutputAOV")
        node.aov_name = aov
        links.new(output, node.inputs["Color"])
    return made


def add_mesh(
    name: str,
    points: Points,
    faces: Sequence[Sequence[int]],
    stuff: bpy.types.Material,
    *,
    rest: Points | None = None,
    uv: Points | None = None,
    number: int = 1,
    smooth: bool = True,
    thickness: float = 0.0,
    levels: int = 0,
) -> bpy.types.Object:
    """Add a mesh to the scene. Two touching meshes with a different `number` get an ink line between them."""
    mesh = _mesh(name, points, faces)
    thing = bpy.data.objects.new(name, mesh)
    bpy.context.scene.collection.objects.link(thing)
    mesh.materials.append(stuff)
    mesh.polygons.foreach_set("use_smooth", [smooth] * len(mesh.polygons))
    place = np.asarray(points if rest is None else rest, np.float32)
    mesh.attributes.new("rest", "FLOAT_VECTOR", "POINT").data.foreach_set("vector", place.ravel())
    if uv is not None:
        mesh.uv_layers.new(name="map").data.foreach_set("uv", np.asarray(uv, np.float32).ravel())
    thing.pass_index = number
    if levels:
        subdivision = thing.modifiers.new("levels", "SUBSURF")
        subdivision.levels = subdivision.render_levels = levels
    if thickness:
        shell = thing.modifiers.new("shell", "SOLIDIFY")
        shell.thickness, shell.offset = thickness, 1.0
    return thing


def _mesh(name: str, points: Points, faces: Sequence[Sequence[int]]) -> bpy.types.Mesh:
    # Blender's own from_pydata wants lists of tuples, and takes ten times as long.
    counts = np.array([len(face) for face in faces], np.int32)
    mesh = bpy.data.meshes.new(name)
    mesh.vertices.add(len(points))
    mesh.vertices.foreach_set("co", np.asarray(points, np.float32).ravel())
    mesh.loops.add(int(counts.sum()))
    mesh.loops.foreach_set("vertex_index", np.fromiter(chain.from_iterable(faces), np.int32, int(counts.sum())))
    mesh.polygons.add(len(counts))
    mesh.polygons.foreach_set("loop_start", np.r_[0, np.cumsum(counts)[:-1]].astype(np.int32))
    mesh.update(calc_edges=True)
    return mesh


def _aim(thing: bpy.types.Object, direction: Triple) -> None:
    thing.rotation_mode = "QUATERNION"
    thing.rotation_quaternion = Vector(direction).to_track_quat("-Z", "Y")


def add_sun(direction: Triple, *, strength: float = math.pi, degrees: float = 0.6) -> bpy.types.Object:
    """Add parallel light that travels along `direction`. At strength pi a surface that faces it is 1.0 bright."""
    lamp = bpy.data.lights.new("sun", "SUN")
    lamp.energy, lamp.angle = strength, math.radians(degrees)
    thing = bpy.data.objects.new("sun", lamp)
    bpy.context.scene.collection.objects.link(thing)
    _aim(thing, direction)
    return thing


def add_camera(place: Triple, target: Triple, *, lens: float, upright: bool = False) -> bpy.types.Object:
    """Add the scene's camera. `lens` is in mm for a 36 mm sensor along the width (or, `upright`, the height)."""
    seen = bpy.data.cameras.new("camera")
    seen.lens, seen.clip_start, seen.clip_end = lens, 0.01, 100
    seen.sensor_width = seen.sensor_height = 36
    seen.sensor_fit = "VERTICAL" if upright else "HORIZONTAL"
    thing = bpy.data.objects.new("camera", seen)
    bpy.context.scene.collection.objects.link(thing)
    bpy.context.scene.camera = thing
    thing.location = place
    _aim(thing, tuple(np.subtract(target, place)))
    return thing
