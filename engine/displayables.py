"""What a picture can be, as plain values: the script names them, the state keeps them, the stage draws them."""

from __future__ import annotations

from engine.frozen import frozen
from engine.motion import Motion, Properties


@frozen
class ImageFile:
    """A file as the script names it, found under the game's image folders."""

    file: str


@frozen
class Named:
    """Another image by its full name."""

    name: tuple[str, ...]


@frozen
class Solid:
    """A colour over the whole canvas, `#rgb[a]` or `#rrggbb[aa]`."""

    color: str


@frozen
class TextPicture:
    """Words shown as a picture, tags and all."""

    text: str
    color: str = "#ffffff"
    size: int = 44


@frozen
class Null:
    """Nothing, in a given size (virtual pixels)."""

    width: int = 0
    height: int = 0


@frozen
class Composite:
    """Pictures at places (virtual pixels) on one canvas."""

    size: tuple[int, int]
    parts: tuple[tuple[tuple[int, int], Displayable], ...]


@frozen
class Moved:
    """A picture under a transform: an `image x: ATL` block, or `At(picture, transform)`."""

    child: Displayable
    properties: Properties = ()
    motion: Motion | None = None


@frozen
class Unknown:
    """A displayable that only Ren'Py can draw; `source` is what the script wrote. The stage draws nothing for it."""

    source: str


Displayable = ImageFile | Named | Solid | TextPicture | Null | Composite | Moved | Unknown
