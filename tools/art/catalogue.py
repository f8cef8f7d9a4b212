"""Every picture of the game that is made by code: its name, its maker, and the line said for players who don't see it.

To add a picture: write `make() -> Image` in a module of its own, put a `Picture` into that module's `PICTURES`, and
the module's name into `MODULES`. What a picture tells the game besides (corners of a screen, the floor) goes into
`places`; both end up in assets/pictures.json under the picture's name.
"""

import importlib
import io
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

ASSETS = Path(__file__).parents[2] / "assets"
MODULES: tuple[str, ...] = ("rooms", "room_xray", "tv", "title", "marks", "sprites", "vigil", "switch", "embrace")
# Another processor may round a sum otherwise and move an ink line by a hair: so far apart in the mean (of 255) two
# makings are still one picture. On one machine there should be no difference at all.
SAME_MEAN = 0.25
LICENCE = "made by tools/art for this game; people shaped from MakeHuman's CC0 mesh data"


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: assets/`folder`/`name`.`suffix`, made by `make`. Where nothing is clear, jpg loads faster.

    Without `alt` it is a part of another picture, which the game never shows alone and assets/pictures.json leaves out.
    """

    name: str
    folder: str
    alt: str
    make: Callable[[], Image.Image]
    size: tuple[int, int] | None = (1920, 1080)
    places: dict[str, Any] = field(default_factory=dict)
    quality: int = 90
    suffix: str = "webp"
    licence: str = LICENCE

    @property
    def path(self) -> Path:
        return ASSETS / self.folder / f"{self.name}.{self.suffix}"


def all_pictures() -> dict[str, Picture]:
    """Return every picture by its name, in the order of the modules."""
    found: dict[str, Picture] = {}
    for module in MODULES:
        for picture in importlib.import_module(f"tools.art.{module}").PICTURES:
            found[picture.name] = picture
    return found


def build(picture: Picture) -> Path:
    """Make the picture, write it to its place and put it into assets/pictures.json. Returns its path."""
    image = made(picture)
    picture.path.parent.mkdir(parents=True, exist_ok=True)
    for suffix in ("png", "jpg", "webp"):
        picture.path.with_suffix(f".{suffix}").unlink(missing_ok=True)
    picture.path.write_bytes(encoded(image, picture))
    if picture.alt:
        merge(ASSETS / "pictures.json", {picture.name: {"alt": picture.alt} | picture.places})
    return picture.path


def made(picture: Picture) -> Image.Image:
    image = picture.make()
    if picture.size is not None and image.size != picture.size:
        raise ValueError(f"{picture.name} is {image.size}, wanted {picture.size}")
    return image


def encoded(image: Image.Image, picture: Picture) -> bytes:
    """Return the file's content. Fine ink lines need every pixel's colour, so jpg keeps 4:4:4."""
    content = io.BytesIO()
    match picture.suffix:
        case "jpg":
            image.convert("RGB").save(content, "JPEG", quality=picture.quality, subsampling=0, optimize=True)
        case "png":
            image.save(content, "PNG", optimize=True)
        case _:
            image.save(content, "WEBP", quality=picture.quality, alpha_quality=100, method=6)
    return content.getvalue()


@dataclass(frozen=True, slots=True)
class Difference:
    """How far a picture made now is from the file: the greatest and the mean step of a channel, 0 to 255."""

    greatest: int
    mean: float

    def __str__(self) -> str:
        if not self.greatest:
            return "the same, pixel for pixel"
        verdict = "the same picture" if self.mean <= SAME_MEAN else "ANOTHER PICTURE"
        return f"{verdict}: {self.mean:.4f} of 255 apart in the mean, {self.greatest} at most"


def compare(picture: Picture) -> Difference:
    """Make the picture anew, pack it as its file is packed, and measure how far apart they are. Writes no picture."""
    with Image.open(io.BytesIO(encoded(made(picture), picture))) as new, Image.open(picture.path) as old:
        if new.size != old.size:
            return Difference(255, 255.0)
        apart = np.abs(np.asarray(new.convert("RGBA"), np.int16) - np.asarray(old.convert("RGBA"), np.int16))
    return Difference(int(apart.max()), float(apart.mean()))


def merge(path: Path, entries: dict[str, Any]) -> None:
    """Put `entries` into the JSON file at `path`, which others write too: only these keys change, all stay sorted."""
    kept = json.loads(path.read_text("utf-8")) if path.exists() else {}
    merged = dict(sorted((kept | entries).items()))
    path.write_text(json.dumps(merged, indent=2, ensure_ascii=False) + "\n", "utf-8")
