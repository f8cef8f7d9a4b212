"""What a picture can be, as plain values: the script names them, the state keeps them, the stage draws them."""

from __future__ import annotations

from dataclasses import dataclass

from engine.motion import Motion, Properties


@dataclass(frozen=True, slots=True)
class ImageFile:
    """A file as the script names it, found under the game's image folders."""

    file: str


@dataclass(frozen=True, slots=True)
class Named:
    """Another image by its full name."""

    name: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Solid:
    """A colour over the whole canvas, `#rgb[a]` or `#rrggbb[aa]`."""

    color: str


@dataclass(frozen=True, slots=True)
class TextPicture:
    """Words shown as a picture, tags and all."""

    text: str
    color: str = "#ffffff"
    size: int = 44


@dataclass(frozen=True, slots=True)
class Null:
    """Nothing, in a given size (virtual pixels)."""

    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Composite:
    """Pictures at places (virtual pixels) on one canvas."""

    size: tuple[int, int]
    parts: tuple[tuple[tuple[int, int], Displayable], ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """A picture under a transform: an `image x: ATL` block, or `At(picture, transform)`."""

    child: Displayable
    properties: Properties = ()
    motion: Motion | None = None


@dataclass(frozen=True, slots=True)
class Unknown:
    """A displayable that only Ren'Py can draw; `source` is what the script wrote. The stage draws nothing for it."""

    source: str


Displayable = ImageFile | Named | Solid | TextPicture | Null | Composite | Moved | Unknown
