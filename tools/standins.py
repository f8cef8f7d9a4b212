"""Plain, lettered stand-ins for every picture of the game that is not drawn yet, under its final name and size.

`python -m tools.standins` makes what is missing and removes each stand-in whose real picture has come under another
extension; it never touches a picture that it did not make. `--list` names what is still a stand-in. A stand-in is a PNG
that says so in a text chunk, so real pictures may be PNGs as well. When the list of pictures changes, change it here.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, PngImagePlugin

ASSETS = Path(__file__).resolve().parent.parent / "assets"
CANVAS = (1920, 1080)
TV_PICTURE = (960, 720)
SPRITE = (900, 1100)
MARK = "stand-in"
KINDS = (".webp", ".jpg", ".png")

BACKGROUNDS = (
    "kitchen morning",
    "stairs night",
    "couch lamp",
    "couch tv",
    "tvclose",
    "corridor door",
    "lab lamp",
    "lab hum",
    "lab dead",
    "lab purple",
    "corridor outside",
)
CHANNELS = ("tv static", "tv testcard", "tv anchor", "tv reporter", "tv reporter talk", "tv reporter blink")
CARDS = (
    *("cg vigil", "cg headline", "cg switch", "cg switch on", "cg embrace", "cg door", "cg xray"),
    *("ending under_the_door", "ending cold_switch", "ending both_hands", "ending within_the_hour"),
)
INTERFACE = ("title",)
# Who: expressions, poses besides standing, shoulder half-width, height of the figure's top, grey of the clothes.
PEOPLE = {
    "clark": ("neutral wry angry hollow tender afraid dazed", "mug switch", 330, 60, 52),
    "chloe": ("neutral smile worried terrified pleading crying", "mug arms", 230, 260, 150),
    "lex": ("neutral thinking determined sharp soft", "mug door", 280, 110, 84),
}
# Glass corners (top left, top right, bottom right, bottom left), the tube's mouth, the floor line: canvas pixels.
PLACES: dict[str, dict[str, object]] = {
    "couch lamp": {"tv": [[1290, 424], [1668, 412], [1662, 700], [1294, 692]], "floor": 930},
    "couch tv": {"tv": [[1290, 424], [1668, 412], [1662, 700], [1294, 692]], "floor": 930},
    "tvclose": {"tv": [[420, 150], [1500, 150], [1492, 910], [428, 910]]},
    "cg headline": {"tv": [[420, 150], [1500, 150], [1492, 910], [428, 910]]},
    "title": {"tv": [[960, 300], [1560, 300], [1552, 740], [968, 740]]},
    **{f"lab {light}": {"tube": [1690, 640], "floor": 900} for light in ("lamp", "hum", "dead", "purple")},
    "corridor door": {"floor": 920},
    "corridor outside": {"tube": [960, 820], "floor": 860},
    "cg door": {"tube": [960, 820], "floor": 860},
}


@dataclass(frozen=True, slots=True)
class Wanted:
    folder: str
    name: str
    size: tuple[int, int]


def wanted() -> Iterator[Wanted]:
    """Yield every picture of the game."""
    for folder, names, size in (
        ("backgrounds", BACKGROUNDS, CANVAS),
        ("tv", CHANNELS, TV_PICTURE),
        ("cg", CARDS, CANVAS),
        ("interface", INTERFACE, CANVAS),
    ):
        yield from (Wanted(folder, name, size) for name in names)
    for person, (expressions, poses, *_) in PEOPLE.items():
        for expression in expressions.split():
            yield Wanted("sprites", f"{person} {expression}", SPRITE)
            yield from (Wanted("sprites", f"{person} {expression} {pose}", SPRITE) for pose in poses.split())


def files_of(picture: Wanted, assets: Path) -> list[Path]:
    return [path for kind in KINDS if (path := assets / picture.folder / (picture.name + kind)).exists()]


def is_stand_in(path: Path) -> bool:
    if path.suffix != ".png":
        return False
    with Image.open(path) as image:
        return MARK in getattr(image, "text", {})


def draw(picture: Wanted) -> Image.Image:
    """Return the stand-in: the name on a grey room, or on a silhouette that tells the person and the expression."""
    if picture.folder == "sprites":
        return _person(*[*picture.name.split(), ""][:3])
    if picture.folder == "tv":
        return _channel(picture)
    return _room(picture)


def _room(picture: Wanted) -> Image.Image:
    image = Image.new("L", picture.size, 18)
    pen = ImageDraw.Draw(image)
    place = PLACES.get(picture.name, {})
    floor = int(str(place.get("floor", 860)))
    pen.rectangle((0, floor, *picture.size), fill=34)
    for x in range(0, picture.size[0] + 1, 240):
        pen.line(((x - 960) * 2 + 960, picture.size[1], x, floor), fill=10, width=3)
        pen.line((x, 0, x, floor), fill=26, width=2)
    if isinstance(glass := place.get("tv"), list):
        left, top = (min(corner[axis] for corner in glass) - 40 for axis in (0, 1))
        right, bottom = (max(corner[axis] for corner in glass) + 40 for axis in (0, 1))
        pen.rectangle((left, top, right + 90, bottom + 20), fill=60, outline=6, width=6)
        pen.polygon([tuple(corner) for corner in glass], fill=4)
    if isinstance(tube := place.get("tube"), list) and picture.folder == "backgrounds":
        pen.rectangle((tube[0], tube[1] - 26, tube[0] + 180, tube[1] + 26), fill=90, outline=6, width=6)
        pen.ellipse((tube[0] - 14, tube[1] - 30, tube[0] + 14, tube[1] + 30), fill=6, outline=150, width=5)
    _letter(pen, (48, 40), picture.name.upper(), 54, 120)
    return image


def _channel(picture: Wanted) -> Image.Image:
    image = Image.new("L", picture.size, 70)
    pen = ImageDraw.Draw(image)
    if "testcard" in picture.name:
        for band in range(8):
            pen.rectangle((band * 120, 0, band * 120 + 120, 720), fill=235 - band * 32)
    elif picture.name != "tv static":
        pen.rectangle((0, 0, 960, 300), fill=120)
        pen.polygon(((330, 720), (400, 470), (560, 470), (630, 720)), fill=25)
        pen.ellipse((385, 210, 575, 470), fill=235)
        pen.chord((375, 190, 585, 400), 175, 365, fill=15)
        for x in (435, 525):
            lid = 3 if "blink" in picture.name else 14
            pen.ellipse((x - 16, 330 - lid, x + 16, 330 + lid), fill=10)
        mouth = 20 if "talk" in picture.name else 5
        pen.ellipse((450, 410 - mouth, 510, 410 + mouth), fill=10)
    _letter(pen, (30, 24), picture.name.upper(), 40, 10)
    return image


def _person(who: str, expression: str, pose: str) -> Image.Image:
    expressions, _, width, top, cloth = PEOPLE[who]
    image = Image.new("LA", SPRITE, (0, 0))
    pen = ImageDraw.Draw(image)
    x, chin = 450, top + 330
    right = [(x + 110, chin + 50), (x + width, chin + 200), (x + width, 1100)]
    left = [(2 * x - across, y) for across, y in reversed(right)]
    pen.polygon(left + right, fill=(cloth, 255), outline=(215, 255), width=5)
    pen.rectangle((x - 52, chin - 60, x + 52, chin + 90), fill=(190, 255))
    pen.ellipse((x - 112, top + 50, x + 112, chin), fill=(240, 255), outline=(8, 255), width=5)
    if who == "clark":
        pen.chord((x - 124, top, x + 124, top + 240), 165, 375, fill=(8, 255))
    elif who == "chloe":
        pen.chord((x - 145, top, x + 145, chin + 130), 130, 410, fill=(225, 255), outline=(8, 255), width=5)
        pen.ellipse((x - 92, top + 90, x + 92, chin - 10), fill=(250, 255))
    _face(pen, x, top + 190, expressions.split().index(expression))
    if pose == "mug":
        pen.rectangle((x - 60, chin + 240, x + 60, chin + 380), fill=(250, 255), outline=(8, 255), width=5)
    elif pose:
        side = -1 if pose == "arms" else 1
        pen.line((x + side * (width - 40), chin + 240, x + side * 440, chin + 120), fill=(215, 255), width=54)
        pen.line((x + width - 40, chin + 240, x + 440, chin + 120), fill=(215, 255), width=54)
    for line, word in enumerate((who, expression, pose)):
        _letter(pen, (x - 140, chin + 420 + line * 70), word.upper(), 54, (235, 255))
    return image


def _face(pen: ImageDraw.ImageDraw, x: int, y: int, mood: int) -> None:
    """Two eyes, brows at a slant of the mood's own, and a mouth that opens with it."""
    slant = round(26 * math.sin(mood * 1.7))
    for side in (-1, 1):
        pen.ellipse((x + side * 48 - 15, y - 10, x + side * 48 + 15, y + 12), fill=(8, 255))
        pen.line((x + side * 20, y - 34 + slant, x + side * 78, y - 34 - slant), fill=(8, 255), width=9)
    pen.ellipse((x - 36, y + 78 - 4 * mood, x + 36, y + 86 + 4 * mood), fill=(60, 255))


def _letter(pen: ImageDraw.ImageDraw, place: tuple[int, int], text: str, size: int, ink: int | tuple[int, int]) -> None:
    pen.text(place, text, fill=ink, font=ImageFont.load_default(size))


def make_missing(assets: Path) -> list[str]:
    """Make what does not exist, drop what has been replaced, and return the names of both."""
    told: list[str] = []
    note = PngImagePlugin.PngInfo()
    note.add_text(MARK, "made by tools/standins.py")
    for picture in wanted():
        files = files_of(picture, assets)
        if not files:
            path = assets / picture.folder / f"{picture.name}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            draw(picture).save(path, pnginfo=note, optimize=True)
            told.append(f"made {picture.name}")
        elif len(files) > 1 and is_stand_in(files[-1]):
            files[-1].unlink()
            told.append(f"removed {picture.name}.png: {files[0].name} has come")
    return told + _describe(assets / "pictures.json")


def _describe(path: Path) -> list[str]:
    """Add to pictures.json what nobody has said yet about a picture."""
    told: dict[str, dict[str, object]] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    added = [picture.name for picture in wanted() if picture.name not in told]
    for name in added:
        told[name] = {"alt": name.capitalize() + "."}
        told[name].update(PLACES.get(name, {}))
    if added:
        path.write_text(_as_text(told), encoding="utf-8")
    return [f"described {name}" for name in added]


def _as_text(pictures: dict[str, dict[str, object]]) -> str:
    lines = (f"{json.dumps(name)}: {json.dumps(entry, ensure_ascii=False)}" for name, entry in sorted(pictures.items()))
    return "{\n" + ",\n".join(lines) + "\n}\n"


def still_stand_ins(assets: Path) -> Iterable[str]:
    return (picture.name for picture in wanted() for path in files_of(picture, assets) if is_stand_in(path))


def main() -> None:
    parser = argparse.ArgumentParser(description="Make a stand-in for every picture that is not drawn yet.")
    parser.add_argument("--list", action="store_true", help="only name what is still a stand-in")
    lines = still_stand_ins(ASSETS) if parser.parse_args().list else make_missing(ASSETS)
    print(*lines, sep="\n")


if __name__ == "__main__":
    main()
