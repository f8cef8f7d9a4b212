"""Contact sheets of the climax at normal reading speed, one frame each half second: to be looked at.

`python -m tools.sheet_climax FOLDER [LABEL]` writes sheets of 1280x720 frames at a third of their size, and the second
and the cue of each on standard output.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pygame
from pygame import Surface

from tools.playing import play

SIZE = (1280, 720)
SMALL = (426, 240)
COLUMNS, ROWS = 4, 6
EVERY_SECONDS = 0.5


def main() -> None:
    folder = Path(sys.argv[1])
    label = sys.argv[2] if len(sys.argv) > 2 else "purple"
    small: list[Surface] = []
    count = 0
    due = 0.0
    for frame in play(label, size=SIZE):
        for cue in frame.cues:
            print(f"{frame.seconds:7.2f} s  {cue}")
        if frame.seconds >= due:
            due += EVERY_SECONDS
            small.append(pygame.transform.smoothscale(frame.window, SMALL))
        if len(small) == COLUMNS * ROWS:
            count = write(folder, count, small)
            small = []
    write(folder, count, small)


def write(folder: Path, count: int, small: list[Surface]) -> int:
    sheet = Surface((SMALL[0] * COLUMNS, SMALL[1] * ROWS))
    for place, picture in enumerate(small):
        sheet.blit(picture, (place % COLUMNS * SMALL[0], place // COLUMNS * SMALL[1]))
    path = folder / f"climax_{count:02}.png"
    pygame.image.save(sheet, path)
    print(path)
    return count + 1


if __name__ == "__main__":
    main()
