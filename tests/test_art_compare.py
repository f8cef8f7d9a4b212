"""Holds how the art tools tell a picture made anew from its file."""

from pathlib import Path

import pytest
from PIL import Image

from tools.art import catalogue
from tools.art.catalogue import Difference, Picture, compare, encoded

GREY, BLACK = (120, 124, 130), (0, 0, 0)


def picture(grey: tuple[int, int, int], suffix: str) -> Picture:
    return Picture("card", "cg", "A card.", lambda: Image.new("RGB", (64, 36), grey), size=(64, 36), suffix=suffix)


@pytest.fixture
def assets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(catalogue, "ASSETS", tmp_path)
    (tmp_path / "cg").mkdir()
    return tmp_path


@pytest.mark.parametrize("suffix", ["jpg", "webp", "png"])
def test_a_picture_made_alike_is_its_file_to_the_pixel(assets: Path, suffix: str) -> None:
    card = picture(GREY, suffix)
    (assets / "cg" / f"card.{suffix}").write_bytes(encoded(card.make(), card))

    assert str(compare(card)) == "the same, pixel for pixel"


def test_another_picture_is_told_by_how_far_it_is(assets: Path) -> None:
    card = picture(GREY, "png")
    (assets / "cg" / "card.png").write_bytes(encoded(picture(BLACK, "png").make(), card))

    assert compare(card).greatest == 130
    assert str(compare(card)).startswith("ANOTHER PICTURE")


def test_a_line_moved_by_a_hair_is_the_same_picture() -> None:
    assert str(Difference(200, 0.05)).startswith("the same picture")


def test_a_picture_of_another_size_is_another_picture(assets: Path) -> None:
    Image.new("RGB", (8, 8), GREY).save(assets / "cg" / "card.png")

    assert str(compare(picture(GREY, "png"))).startswith("ANOTHER PICTURE")
