"""The people's pictures: nothing missing, nothing coloured, nothing empty, and eyes that stay where they are."""

import pytest
from PIL import Image, ImageChops

from tests.sprite_files import FACES, MOST_COLOUR, SPRITES, picture

# A hundred pictures are decoded; they change only when somebody paints.
pytestmark = pytest.mark.slow

EXPRESSIONS = {
    "clark": ("neutral", "wry", "angry", "hollow", "tender", "afraid", "dazed"),
    "chloe": ("neutral", "smile", "worried", "terrified", "pleading", "crying"),
    "lex": ("neutral", "thinking", "determined", "sharp", "soft"),
}
POSES = {"clark": ("", " mug", " switch"), "chloe": ("", " mug", " arms"), "lex": ("", " mug", " door")}
NAMES = [f"{who} {face}{pose}" for who in EXPRESSIONS for pose in POSES[who] for face in EXPRESSIONS[who]]

MOST_BYTES = 260_000
MOST_BYTES_IN_ALL = 10_000_000
# A change of expression may not move the eyes more than this.
EYE_BAND_PX = 3


@pytest.mark.parametrize("name", NAMES)
def test_a_sprite_is_grey_and_clear_around_the_figure(name: str) -> None:
    image = picture(name)
    assert image.mode == "RGBA"

    # A colour shows at half the size too, in a quarter of the time. On grey paper what is clear counts as grey.
    image = image.reduce(2)
    on_paper = Image.new("RGB", image.size, (128, 128, 128))
    on_paper.paste(image, mask=image.getchannel("A"))
    red, green, blue = on_paper.split()
    spread = ImageChops.subtract(
        ImageChops.lighter(ImageChops.lighter(red, green), blue), ImageChops.darker(ImageChops.darker(red, green), blue)
    )

    assert not any(spread.histogram()[MOST_COLOUR + 1 :])
    assert image.getchannel("A").getextrema() == (0, 255)


@pytest.mark.parametrize("name", NAMES)
def test_a_sprite_is_cropped_and_stands_on_its_lower_edge(name: str) -> None:
    alpha = picture(name).getchannel("A").point(lambda a: 255 if a > 8 else 0)
    box = alpha.getbbox()
    assert box is not None
    left, top, right, bottom = box

    assert top <= 2
    assert bottom == alpha.height
    # Both sides are cropped alike about the eyes, so only the wider one touches its edge.
    assert left <= 2 or right >= alpha.width - 2
    assert 600 <= alpha.height <= 1080


@pytest.mark.parametrize("who", EXPRESSIONS)
def test_the_eyes_of_a_person_stay_at_one_height_and_in_the_middle(who: str) -> None:
    mine = [name for name in NAMES if name.startswith(who)]
    above_foot = []
    for name in mine:
        image, face = picture(name), FACES[name]
        x, y = face["eyes"]
        above_foot.append(image.height - y)
        assert face["above_foot"] == image.height - y
        assert abs(x - image.width / 2) <= 1

    assert max(above_foot) - min(above_foot) <= EYE_BAND_PX


@pytest.mark.parametrize("pose", [f"{who}|{pose}" for who in POSES for pose in POSES[who]])
def test_a_change_of_expression_changes_only_the_head(pose: str) -> None:
    who, posture = pose.split("|")
    first, *others = [picture(f"{who} {face}{posture}").convert("RGBA") for face in EXPRESSIONS[who]]
    for other in others:
        assert other.size == first.size
        changed = ImageChops.difference(first.convert("L"), other.convert("L")).point(lambda d: 255 if d > 60 else 0)
        box = changed.getbbox()

        assert box is not None, "two expressions look the same"
        # 420 px are a head with its hair, from the crown to below the chin.
        assert box[3] < 440


def test_all_sprites_together_stay_small() -> None:
    sizes = {path.name: path.stat().st_size for path in SPRITES.glob("*.webp")}

    assert {name for name, size in sizes.items() if size > MOST_BYTES} == set()
    assert sum(sizes.values()) < MOST_BYTES_IN_ALL
