"""The parts of faces that move: every sprite has lids and a mouth, in the right place, and nothing else changes."""

import json

import pytest
from PIL import Image, ImageChops

from tests.sprite_files import FACES, MOST_COLOUR, SPRITES, picture

EXPRESSIONS = sorted({" ".join(name.split()[:2]) for name in FACES})
KINDS = ("blink", "talk")
PARTS = [f"{expression}.{kind}" for expression in EXPRESSIONS for kind in KINDS]

MOST_BYTES_IN_ALL = 600_000


def size_of(name: str) -> tuple[int, int]:
    with Image.open(SPRITES / f"{name}.webp") as image:
        return image.size


def test_there_is_a_pair_for_every_expression_and_nothing_else() -> None:
    found = {path.stem for path in SPRITES.glob("*.*.webp")}

    assert found == set(PARTS)


def test_a_part_is_no_picture_of_its_own() -> None:
    told = json.loads((SPRITES.parent / "pictures.json").read_text("utf-8"))

    assert told.keys() & set(PARTS) == set()


@pytest.mark.parametrize("name", PARTS)
def test_a_part_is_grey_and_fades_out_before_its_border(name: str) -> None:
    image = picture(name)
    assert image.mode == "RGBA"
    alpha = image.getchannel("A")
    inside = Image.new("L", image.size, 0)
    inside.paste(255, (1, 1, image.width - 1, image.height - 1))

    assert alpha.getextrema() == (0, 255)
    assert ImageChops.subtract(alpha, inside).getbbox() is None

    on_paper = Image.new("RGB", image.size, (128, 128, 128))
    on_paper.paste(image, mask=alpha)
    red, green, blue = on_paper.split()
    most, least = ImageChops.lighter(ImageChops.lighter(red, green), blue), ImageChops.darker(red, green)
    spread = ImageChops.subtract(most, ImageChops.darker(least, blue))
    assert not any(spread.histogram()[MOST_COLOUR + 1 :])


@pytest.mark.parametrize("name", sorted(FACES))
def test_lids_lie_about_the_eyes_and_the_mouth_below_them(name: str) -> None:
    face, expression = FACES[name], " ".join(name.split()[:2])
    x, y = face["eyes"]
    boxes = {}
    for kind in KINDS:
        left, top = face[kind]
        box = picture(f"{expression}.{kind}").getchannel("A").getbbox()
        assert box is not None
        boxes[kind] = (left + box[0], top + box[1], left + box[2], top + box[3])

    for left, top, right, bottom in boxes.values():
        assert left < x < right
        assert left >= 0 and top >= 0
        assert right <= size_of(name)[0] and bottom <= size_of(name)[1]
    assert boxes["blink"][1] < y < boxes["blink"][3]
    assert boxes["talk"][1] > y


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_a_part_shows_something(expression: str) -> None:
    whole, face = picture(expression), FACES[expression]
    for kind in KINDS:
        part = picture(f"{expression}.{kind}")
        left, top = face[kind]
        still = whole.crop((left, top, left + part.width, top + part.height))
        moved = still.copy()
        moved.alpha_composite(part)
        changed = ImageChops.difference(still.convert("L"), moved.convert("L")).point(lambda d: 255 if d > 60 else 0)

        assert sum(changed.histogram()[255:]) > 100


def test_all_parts_together_stay_small() -> None:
    assert sum((SPRITES / f"{name}.webp").stat().st_size for name in PARTS) < MOST_BYTES_IN_ALL
