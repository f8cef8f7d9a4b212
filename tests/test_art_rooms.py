"""The rooms, the television's pictures and the interface's signs: all there, right in size, without stray colour."""

import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops

# A hundred pictures are decoded; they change only when somebody paints.
pytestmark = pytest.mark.slow

ASSETS = Path(__file__).parents[1] / "assets"
FACTS: dict[str, dict[str, Any]] = json.loads((ASSETS / "pictures.json").read_text("utf-8"))
SCREEN = (1920, 1080)

ROOMS = (
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
LOOKS = (
    "cg headline",
    "cg door",
    "cg xray",
    "ending under_the_door",
    "ending cold_switch",
    "ending both_hands",
    "ending within_the_hour",
)
CHANNELS = (
    "tv static",
    "tv testcard",
    "tv anchor",
    "tv reporter",
    "tv reporter talk",
    "tv reporter blink",
    "tv mugshot",
)
SIGNS = {
    "logo": (840, 404),
    "icon": (256, 256),
    "slot frame": (416, 248),
    "fast forward": (96, 64),
    "auto": (64, 64),
    "choice marker": (32, 40),
    "line marker": (32, 24),
    "pointer": (32, 48),
}
SCENES = dict.fromkeys(ROOMS, ("backgrounds", SCREEN)) | dict.fromkeys(LOOKS, ("cg", SCREEN))
SCENES |= {"title": ("interface", SCREEN)} | dict.fromkeys(CHANNELS, ("tv", (960, 720)))

WITH_GAS = ("lab purple", "cg door", "ending under_the_door", "ending cold_switch")
WITH_RED = ("icon", "choice marker", "line marker")
WITH_GLASS = ("couch lamp", "couch tv", "tvclose", "cg headline", "ending within_the_hour", "title")
WITH_TUBE = ("lab lamp", "lab hum", "lab dead", "lab purple", "corridor outside", "cg door")

# Cold ink is a breath of blue, and JPEG adds a little; a colour that anybody would name is far beyond this.
MOST_COLOUR = 34
MOST_BYTES = 900_000
MOST_BYTES_IN_ALL = 20_000_000
# On a window of 1280 the strip can only be read on glass this wide.
NARROWEST_GLASS_PX = 300


def path_of(folder: str, name: str) -> Path:
    found = [path for path in (ASSETS / folder).glob(f"{name}.*") if path.suffix in (".png", ".jpg", ".webp")]
    assert len(found) == 1, f"{name}: {found}"
    return found[0]


def colours(image: Image.Image) -> Image.Image:
    """How far each pixel's channels lie apart."""
    red, green, blue = image.convert("RGB").split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return ImageChops.subtract(most, ImageChops.darker(ImageChops.darker(red, green), blue))


@pytest.mark.parametrize("name", SCENES)
def test_a_picture_has_its_size_its_words_and_no_border(name: str) -> None:
    folder, size = SCENES[name]
    path = path_of(folder, name)
    with Image.open(path) as image:
        assert image.size == size
        assert image.mode == "RGB"
        low, high = image.convert("L").getextrema()

    assert isinstance(low, int) and isinstance(high, int) and high - low > 60
    assert path.stat().st_size < MOST_BYTES
    assert FACTS[name]["alt"].endswith(".") and len(FACTS[name]["alt"]) > 4


@pytest.mark.parametrize("name", [name for name in SCENES if name not in WITH_GAS])
def test_before_the_gas_there_are_only_greys(name: str) -> None:
    image = Image.open(path_of(SCENES[name][0], name))

    assert not any(colours(image).histogram()[MOST_COLOUR + 1 :])


@pytest.mark.parametrize("name", WITH_GAS)
def test_where_the_gas_is_the_only_colour_is_purple(name: str) -> None:
    image = Image.open(path_of(SCENES[name][0], name)).convert("RGB")
    image.thumbnail((480, 270))

    pixels = image.tobytes()
    for red, green, blue in zip(pixels[::3], pixels[1::3], pixels[2::3], strict=True):
        if max(red, green, blue) - min(red, green, blue) > MOST_COLOUR:
            assert blue >= red >= green - 6


@pytest.mark.parametrize("name", SIGNS)
def test_a_sign_is_white_and_grey_and_red_only_where_it_calls(name: str) -> None:
    image = Image.open(path_of("interface", name))

    assert image.size == SIGNS[name]
    assert image.mode == "RGBA"
    assert image.getchannel("A").getextrema() == (0, 255)
    on_black = Image.new("RGB", image.size)
    on_black.paste(image, mask=image.getchannel("A"))
    assert any(colours(on_black).histogram()[MOST_COLOUR + 1 :]) == (name in WITH_RED)


@pytest.mark.parametrize("name", WITH_GLASS)
def test_a_glass_is_a_quad_inside_its_picture(name: str) -> None:
    corners = FACTS[name]["tv"]
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners

    assert all(0 <= x <= SCREEN[0] and 0 <= y <= SCREEN[1] for x, y in corners)
    assert ax < bx and dx < cx and ay < dy and by < cy
    turns = [
        (x2 - x1) * (y3 - y2) - (y2 - y1) * (x3 - x2)
        for (x1, y1), (x2, y2), (x3, y3) in zip(
            corners, corners[1:] + corners[:1], corners[2:] + corners[:2], strict=True
        )
    ]
    assert all(turn > 0 for turn in turns)
    assert min(bx - ax, cx - dx) >= NARROWEST_GLASS_PX


@pytest.mark.parametrize("name", WITH_TUBE)
def test_the_gas_is_told_where_it_comes_from_and_where_the_floor_is(name: str) -> None:
    x, y = FACTS[name]["tube"]

    assert 0 < x < SCREEN[0]
    assert 0 < y < FACTS[name]["floor"] < SCREEN[1]


def test_light_states_of_a_room_share_their_places() -> None:
    for states in (("couch lamp", "couch tv"), ("lab lamp", "lab hum", "lab dead", "lab purple")):
        first, *others = ({key: value for key, value in FACTS[name].items() if key != "alt"} for name in states)

        assert all(other == first for other in others)


def test_all_these_pictures_together_stay_in_their_budget() -> None:
    paths = [path_of(folder, name) for name, (folder, _) in SCENES.items()] + [path_of("interface", n) for n in SIGNS]

    assert sum(path.stat().st_size for path in paths) < MOST_BYTES_IN_ALL
