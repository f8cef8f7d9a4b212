"""Faces that live: when their eyes are shut and their mouth is open, and the picture of a sprite with that in it.

An expression's parts are small pictures beside it (`clark neutral.blink.webp`); `faces.json` says where they lie in
each of its postures. It all goes by the story's clock. A sprite without parts keeps its face still.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from random import Random

import pygame
from pygame import Rect

from engine.displayables import ImageFile
from engine.frozen import frozen
from stage.images import Images, Name, Picture

BLINK, TALK = "blink", "talk"
# Somebody blinks once in each of these spans, at a moment of chance that keeps clear of its ends.
BLINK_EVERY_SECONDS = 4.2
BLINK_SECONDS = 0.14
SYLLABLES_PER_SECOND = 7.0
OPEN_SHARE = 0.55


@frozen
class Part:
    """A picture that lies over a sprite's own; `at` is its top left corner there, in virtual pixels."""

    picture: ImageFile
    at: tuple[float, float]


# By the sprite's whole name, what it has of each kind.
Parts = Mapping[Name, Mapping[str, Part]]


def read_parts(path: Path) -> Parts:
    """Return the drawn parts of each sprite. A file that is missing or broken tells nothing, as the stage can bear."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        drawn = {picture.stem for picture in path.parent.iterdir()}
        return {tuple(name.split()): _parts(name, entry, drawn) for name, entry in told.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _parts(name: str, entry: Mapping[str, list[float]], drawn: Container[str]) -> dict[str, Part]:
    expression = " ".join(name.split()[:2])
    return {
        kind: Part(ImageFile(f"{expression}.{kind}.webp"), (float(entry[kind][0]), float(entry[kind][1])))
        for kind in (BLINK, TALK)
        if kind in entry and f"{expression}.{kind}" in drawn
    }


def worn(parts: Mapping[str, Part], tag: str, seconds: float, *, is_speaking: bool) -> tuple[Part, ...]:
    """Return the parts that show at this second of the story."""
    kinds = []
    if is_blinking(tag, seconds):
        kinds.append(BLINK)
    if is_speaking and is_mouth_open(tag, int(seconds * SYLLABLES_PER_SECOND)):
        kinds.append(TALK)
    return tuple(parts[kind] for kind in kinds if kind in parts)


def is_blinking(tag: str, seconds: float) -> bool:
    span, inside = divmod(seconds, BLINK_EVERY_SECONDS)
    return 0.0 <= inside - _blink_at(tag, int(span)) < BLINK_SECONDS


@lru_cache(maxsize=64)
def _blink_at(tag: str, span: int) -> float:
    return Random(f"{tag} blinks {span}").uniform(0.4, BLINK_EVERY_SECONDS - 0.6)


@lru_cache(maxsize=64)
def is_mouth_open(tag: str, syllable: int) -> bool:
    return Random(f"{tag} says {syllable}").random() < OPEN_SHARE


def with_parts(picture: Picture, parts: Iterable[Part], images: Images, scale: float) -> Picture:
    """Return the sprite's picture with these parts over it."""
    surface = picture.surface.copy()
    for part in parts:
        over = images.get(part.picture)
        surface.blit(over.surface, _corner(picture, part, over, scale), special_flags=pygame.BLEND_PREMULTIPLIED)
    return replace(picture, surface=surface)


def reach(picture: Picture, part: Part, images: Images, scale: float) -> Rect:
    """Return what of the picture's surface a part covers."""
    over = images.get(part.picture)
    return Rect(_corner(picture, part, over, scale), over.surface.get_size())


def _corner(picture: Picture, part: Part, over: Picture, scale: float) -> tuple[int, int]:
    x, y = (round(at * scale) for at in part.at)
    return x + over.offset[0] - picture.offset[0], y + over.offset[1] - picture.offset[1]
