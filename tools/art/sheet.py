"""One sheet with every finished picture, small, each with its name: the quickest way to judge them together."""

from pathlib import Path

from PIL import Image, ImageDraw

CELL = (320, 200)
COLUMNS = 6
GROUND = (122, 128, 136)


def contact_sheet(paths: list[Path]) -> Image.Image:
    """Return the sheet. The ground is the grey of a dim wall, on which dark clothes show their edges."""
    rows = -(-len(paths) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * CELL[0], rows * CELL[1]), GROUND)
    draw = ImageDraw.Draw(sheet)
    for index, path in enumerate(paths):
        left, top = index % COLUMNS * CELL[0], index // COLUMNS * CELL[1]
        picture = Image.open(path).convert("RGBA")
        picture.thumbnail((CELL[0] - 8, CELL[1] - 20))
        sheet.paste(picture, (left + (CELL[0] - picture.width) // 2, top + CELL[1] - 18 - picture.height), picture)
        draw.text((left + 6, top + CELL[1] - 15), path.stem, fill=(0, 0, 0))
    return sheet
