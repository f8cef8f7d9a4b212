"""A small stage to test with: pictures made on the spot, a window of 320x180, and golden pictures to compare with."""

from __future__ import annotations

import atexit
import os
import tempfile
from functools import cache
from pathlib import Path

import numpy as np
import pygame
import pytest
from pygame import Surface

from engine.displayables import Displayable, Solid
from engine.preferences import Preferences
from engine.state import Sprite, StageState
from stage.faces import Parts
from stage.facts import Facts
from stage.images import Images
from stage.stage import Stage

SIZE = (320, 180)
CLOTH = 60
FRAME = 1 / 60
PICTURES = Path(__file__).parent / "pictures"
# Fonts and smooth scaling differ a little between machines; ink in the wrong place differs by a lot.
MEAN_TOLERANCE = 2.5

ROOM = Facts(tube=(1700.0, 640.0), floor=900.0)
FACTS = {
    "couch": Facts(glass=((900.0, 300.0), (1300.0, 290.0), (1290.0, 600.0), (905.0, 590.0))),
    "lab dark": ROOM,
    "lab purple": ROOM,
    "corridor outside": Facts(tube=(960.0, 760.0), floor=800.0),
}
GREYS = {"couch": 40, "lab dark": 24, "lab purple": 34, "corridor outside": 60, "hall": 120, "tv anchor": 90}


def open_window(size: tuple[int, int] = SIZE) -> Surface:
    pygame.display.init()
    pygame.font.init()
    return pygame.display.set_mode(size)


def draw_pictures(folder: Path) -> None:
    """Make flat rooms, and two people with a head."""
    for name, grey in GREYS.items():
        room = Surface((960, 720) if name.startswith("tv") else (1920, 1080))
        room.fill((grey, grey, grey))
        pygame.draw.rect(room, (grey // 2,) * 3, (0, 900, 1920, 180))
        pygame.image.save(room, folder / f"{name}.bmp")
    for name, cloth in (("clark", CLOTH), ("chloe", 150)):
        person = Surface((900, 1100), pygame.SRCALPHA)
        pygame.draw.rect(person, (cloth, cloth, cloth), (200, 420, 500, 680))
        pygame.draw.ellipse(person, (240, 240, 240), (340, 80, 220, 340))
        pygame.image.save(person, folder / f"{name}.tga")


@cache
def pictures() -> Path:
    """Return the folder of the pictures, made once for all tests and gone with the process."""
    folder = tempfile.TemporaryDirectory(prefix="stage")
    atexit.register(folder.cleanup)
    draw_pictures(Path(folder.name))
    return Path(folder.name)


def make_stage(
    *,
    folder: Path | None = None,
    size: tuple[int, int] = SIZE,
    preferences: Preferences | None = None,
    displayables: dict[tuple[str, ...], Displayable] | None = None,
    parts: Parts | None = None,
) -> tuple[Stage, Surface]:
    """Return a stage and its window. What lies in `folder` comes before the common pictures."""
    window = open_window(size)

    def find(name: tuple[str, ...]) -> Path | None:
        places = [place for place in (folder, pictures()) if place is not None]
        # Formats that cost nothing to read; a test's own pictures may be anything.
        paths = [place / (" ".join(name) + kind) for place in places for kind in (".png", ".bmp", ".tga")]
        return next((path for path in paths if path.exists()), None)

    images = Images(find, {("black",): Solid("#000")} | (displayables or {}))
    return Stage(images, size, preferences or Preferences(), facts=FACTS, parts=parts), window


def person(tag: str, x: float, **more: object) -> Sprite:
    return Sprite(tag, (tag,), base=(("xpos", x), ("xanchor", x)), **more)  # type: ignore[arg-type]


def scene(place: str, *people: Sprite, **more: object) -> StageState:
    ground = Sprite(place.split()[0], tuple(place.split()))
    return StageState(layers=(("master", (ground, *people)),), **more)  # type: ignore[arg-type]


def run(stage: Stage, window: Surface, seconds: float) -> None:
    for _ in range(round(seconds / FRAME)):
        if stage.update(FRAME):
            stage.draw(window)


def greys(surface: Surface) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    return pygame.surfarray.array3d(surface).astype(float)


def assert_looks_like(picture: Surface, name: str, tmp_path: Path) -> None:
    """Compare with the golden picture. `REFRESH_PICTURES=1` makes it anew: look at it before you commit it."""
    path = PICTURES / f"{name}.png"
    if os.environ.get("REFRESH_PICTURES"):
        pygame.image.save(picture, path)
    golden = pygame.image.load(path)
    off = float(np.abs(greys(golden) - greys(picture)).mean())
    if off > MEAN_TOLERANCE:
        both = Surface((golden.get_width() * 2, golden.get_height()))
        both.blit(golden, (0, 0))
        both.blit(picture, (golden.get_width(), 0))
        pygame.image.save(both, tmp_path / f"{name}.png")
        pytest.fail(f"{name} is {off:.1f} off on average: see {tmp_path / name}.png, golden left, now right")


def is_near(surface: Surface, place: tuple[int, int], grey: int) -> bool:
    """Smooth scaling may round a flat grey down by a little."""
    return all(abs(part - grey) <= 3 for part in surface.get_at(place)[:3])
