"""What `scene`, `show` and `hide` make of a StageState. Pure: a state and what the script says in, a new state out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from engine.motion import Motion, Properties, settled
from engine.state import Sprite, StageState

LAYERS = ("master", "transient", "screens", "overlay")


def find(stage: StageState, layer: str, tag: str) -> Sprite | None:
    return next((sprite for sprite in stage.layer(layer) if sprite.tag == tag), None)


def with_layer(stage: StageState, layer: str, sprites: Iterable[Sprite]) -> StageState:
    """Return the stage with this layer's sprites; a layer it has not had before goes on top, in Ren'Py's order."""
    layers = dict(stage.layers)
    layers[layer] = tuple(sprites)
    order = sorted(layers, key=lambda name: LAYERS.index(name) if name in LAYERS else len(LAYERS))
    return replace(stage, layers=tuple((name, layers[name]) for name in order))


def show(
    stage: StageState,
    layer: str,
    sprite: Sprite,
    *,
    zorder: int | None = None,
    behind: tuple[str, ...] = (),
    keeps_motion: bool = True,
) -> StageState:
    """Show a sprite, in the place of the one that had its tag.

    Without `at` (`keeps_motion`) it goes on as its predecessor moved; with it, it starts from where that one was.
    `zorder` None keeps the predecessor's. Within a zorder the newest is in front, unless it took another's place.
    """
    before = find(stage, layer, sprite.tag)
    sprite = replace(sprite, zorder=zorder if zorder is not None else (before.zorder if before else 0))
    if before is not None and keeps_motion:
        sprite = replace(sprite, base=before.base, motions=before.motions, since=before.since)
    elif before is not None:
        sprite = replace(sprite, base=where(before))
    sprites = list(stage.layer(layer))
    if before is not None and before.zorder == sprite.zorder and not behind:
        sprites[sprites.index(before)] = sprite
        return with_layer(stage, layer, sprites)
    sprites = [other for other in sprites if other is not before]
    sprites.insert(position(sprites, sprite.zorder, behind), sprite)
    return with_layer(stage, layer, sprites)


def position(sprites: list[Sprite], zorder: int, behind: tuple[str, ...]) -> int:
    place = sum(1 for other in sprites if other.zorder <= zorder)
    return min([place, *(index for index, other in enumerate(sprites) if other.tag in behind)])


def where(sprite: Sprite) -> Properties:
    """Return the properties a sprite ends up with."""
    properties = sprite.base
    for motion in sprite.motions:
        properties = settled(properties, motion)
    return properties


def hide(stage: StageState, layer: str, tag: str) -> StageState:
    sprites = tuple(sprite for sprite in stage.layer(layer) if sprite.tag != tag)
    return with_layer(stage, layer, sprites)


def clear(stage: StageState, layer: str) -> StageState:
    """`scene`: nothing on the layer, and what cues did to the picture is over."""
    return replace(with_layer(stage, layer, ()), cues=())


def move_layer(stage: StageState, layer: str, motions: tuple[Motion, ...]) -> StageState:
    others = tuple(pair for pair in stage.layer_motions if pair[0] != layer)
    return replace(stage, layer_motions=(*others, (layer, motions)) if motions else others)


def ground(stage: StageState) -> object:
    """What tells one scene from another: the picture at the back."""
    sprites = stage.layer("master")
    return (sprites[0].tag, sprites[0].name, sprites[0].picture) if sprites else None
