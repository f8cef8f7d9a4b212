"""Every picture of the game that is made by code: its name, its maker, and the line said for players who don't see it.

To add a picture: write `make() -> Image` in a module of its own, put a `Picture` into that module's `PICTURES`, and
the module's name into `MODULES`. What a picture tells the game besides (corners of a screen, the floor) goes into
`places`; both end up in assets/pictures.json under the picture's name.
"""

import importlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PIL import Image

ASSETS = Path(__file__).parents[2] / "assets"
MODULES: tuple[str, ...] = ("rooms", "room_xray", "tv", "title", "marks", "sprites", "vigil", "switch", "embrace")
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
    image = picture.make()
    if picture.size is not None and image.size != picture.size:
        raise ValueError(f"{picture.name} is {image.size}, wanted {picture.size}")
    picture.path.parent.mkdir(parents=True, exist_ok=True)
    for suffix in ("png", "jpg", "webp"):
        picture.path.with_suffix(f".{suffix}").unlink(missing_ok=True)
    save(image, picture)
    if picture.alt:
        merge(ASSETS / "pictures.json", {picture.name: {"alt": picture.alt} | picture.places})
    return picture.path


def save(image: Image.Image, picture: Picture) -> None:
    """Write the image. Fine ink lines need every pixel's colour, so jpg keeps 4:4:4."""
    match picture.suffix:
        case "jpg":
            image.convert("RGB").save(picture.path, quality=picture.quality, subsampling=0, optimize=True)
        case "png":
            image.save(picture.path, optimize=True)
        case _:
            image.save(picture.path, quality=picture.quality, alpha_quality=100, method=6)


def merge(path: Path, entries: dict[str, Any]) -> None:
    """Put `entries` into the JSON file at `path`, which others write too: only these keys change, all stay sorted."""
    kept = json.loads(path.read_text("utf-8")) if path.exists() else {}
    merged = dict(sorted((kept | entries).items()))
    path.write_text(json.dumps(merged, indent=2, ensure_ascii=False) + "\n", "utf-8")
