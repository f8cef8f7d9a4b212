"""`python -m tools.font_coverage`: write down which characters our fonts have; the game uses others for what they lack.

pygame cannot tell: for a character that a font lacks it measures the box drawn in its place. Needs fontTools and
brotli; run it after a font was added or replaced.
"""

from __future__ import annotations

import json
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-not-found,unused-ignore]

from ui.fonts import COVERAGE, FILES, own_font

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "fonts"


def main() -> None:
    found = {face: ranges_of(FOLDER / f"{files[0]}.woff2") for face, files in FILES.items()}
    found["fallback"] = ranges_of(own_font())
    lines = ",\n".join(f'"{face}": {json.dumps(ranges)}' for face, ranges in found.items())
    (FOLDER / COVERAGE).write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")


def ranges_of(file: Path) -> list[list[int]]:
    """Return the code points that the font has, as ranges with both ends in them."""
    ranges: list[list[int]] = []
    for code in sorted(TTFont(file).getBestCmap()):
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return ranges


if __name__ == "__main__":
    main()
