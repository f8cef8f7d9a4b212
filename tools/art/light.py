"""Renders a scene into the layers that the ink filter reads: one picture for each light, and what lies where.

Each light is rendered alone. Cycles picks one lamp a sample when there are several, and that noise turns into black
speckle under the filter's hard threshold.
"""

import tempfile
from dataclasses import dataclass
from pathlib import Path

import bpy
import numpy as np
import numpy.typing as npt
import OpenEXR

Layer = npt.NDArray[np.float32]
Window = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Layers:
    """The layers of one render, all of one height and width. Depth is in metres."""

    lights: dict[str, Layer]
    alpha: Layer
    depth: Layer
    normal: Layer
    occlusion: Layer
    number: Layer
    stuff: Layer
    tone: Layer
    feature: Layer
    rest: Layer

    @property
    def shape(self) -> tuple[int, int]:
        return self.alpha.shape[0], self.alpha.shape[1]


def render(
    scene: bpy.types.Scene,
    lights: dict[str, bpy.types.Object],
    size: tuple[int, int],
    *,
    samples: int = 1,
    window: Window | None = None,
    empty_background: bool = True,
    crevice_metres: float = 0.35,
) -> Layers:
    """Render `scene` at `size` pixels, once for each light. `window` (left, top, right, bottom) renders only a part."""
    _prepare(scene, size, samples, window, empty_background=empty_background, crevice_metres=crevice_metres)
    seen: dict[str, Layer] = {}
    first: dict[str, Layer] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, light in lights.items():
            for other in lights.values():
                other.hide_render = other is not light
            _ask_for_all_passes(scene, not first)
            layers = _render_file(scene, Path(folder) / "layers.exr")
            first = first or layers
            seen[name] = layers["Combined.R"]
    return Layers(
        lights=seen,
        alpha=first["Combined.A"],
        depth=first["Depth.Z"],
        normal=np.stack([first[f"Normal.{axis}"] for axis in "XYZ"], -1),
        occlusion=first["AO.R"],
        number=first["IndexOB.X"],
        stuff=first["IndexMA.X"],
        tone=first["marks.R"],
        feature=first["marks.G"],
        rest=np.stack([first[f"rest.{channel}"] for channel in "RGB"], -1),
    )


def _prepare(
    scene: bpy.types.Scene,
    size: tuple[int, int],
    samples: int,
    window: Window | None,
    *,
    empty_background: bool,
    crevice_metres: float,
) -> None:
    render, cycles = scene.render, scene.cycles
    render.resolution_x, render.resolution_y = size
    render.resolution_percentage = 100
    render.film_transparent = empty_background
    render.threads_mode, render.threads = "FIXED", 2
    render.image_settings.file_format = "OPEN_EXR_MULTILAYER"
    # Half floats hold every layer well enough, and unpacked they are quicker to write and read than to render.
    render.image_settings.color_depth, render.image_settings.exr_codec = "16", "NONE"
    render.use_persistent_data = True
    cycles.samples, cycles.seed = samples, 0
    # Tiles go to the disk and back: more work than the picture itself.
    cycles.use_auto_tile = False
    cycles.use_denoising = cycles.use_adaptive_sampling = False
    cycles.max_bounces = cycles.diffuse_bounces = 0
    cycles.pixel_filter_type, cycles.filter_width = "BLACKMAN_HARRIS", 1.2
    if window:
        render.use_border = render.use_crop_to_border = True
        render.border_min_x, render.border_max_x = window[0] / size[0], window[2] / size[0]
        render.border_min_y, render.border_max_y = 1 - window[3] / size[1], 1 - window[1] / size[1]
    # Without a short reach every corner of a closed room counts as a crevice, and lit faces come out speckled.
    scene.world = bpy.data.worlds.new("dark")
    scene.world.light_settings.distance = crevice_metres
    scene.world.use_nodes = True
    scene.world.node_tree.nodes["Background"].inputs[1].default_value = 0.0
    for name in ("marks", "rest"):
        aov = scene.view_layers[0].aovs.add()
        aov.name, aov.type = name, "COLOR"


def _ask_for_all_passes(scene: bpy.types.Scene, wanted: bool) -> None:
    layer = scene.view_layers[0]
    layer.use_pass_z = layer.use_pass_normal = layer.use_pass_ambient_occlusion = wanted
    layer.use_pass_object_index = layer.use_pass_material_index = wanted


def _render_file(scene: bpy.types.Scene, path: Path) -> dict[str, Layer]:
    scene.render.filepath = str(path)
    bpy.ops.render.render(write_still=True)
    with OpenEXR.File(str(path), separate_channels=True) as file:
        channels = {name: channel for part in file.parts for name, channel in part.channels.items()}
        return {
            name.removeprefix("ViewLayer."): np.array(channel.pixels, np.float32) for name, channel in channels.items()
        }
