"""`python -m tools.art NAME…` makes pictures anew; `--compare NAME…` makes them only to say how far from their files
they are; `--list` names them all; `--sheet FILE` shows them on one sheet."""

import argparse
import sys
import time
from pathlib import Path

from tools.art.catalogue import all_pictures, build, compare
from tools.art.sheet import contact_sheet


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.art", description=__doc__)
    parser.add_argument(
        "names", nargs="*", help="pictures to make, such as 'clark angry mug'; a part of a name will do"
    )
    parser.add_argument("--compare", action="store_true", help="write none: say how far from its file each would be")
    parser.add_argument("--list", action="store_true", help="name every picture, and what it shows")
    parser.add_argument("--sheet", type=Path, metavar="FILE", help="put every finished picture on one sheet")
    wishes = parser.parse_args(arguments)
    pictures = all_pictures()
    if wishes.list:
        for picture in pictures.values():
            print(f"{picture.folder}/{picture.name}: {picture.alt} [{picture.licence}]")
    for wish in wishes.names:
        chosen = [pictures[wish]] if wish in pictures else [p for p in pictures.values() if wish in p.name]
        if not chosen:
            print(f"There is no picture '{wish}'. --list names them all.", file=sys.stderr)
            return 1
        for picture in chosen:
            start = time.perf_counter()
            done = f"{picture.name}: {compare(picture)}" if wishes.compare else build(picture)
            print(f"{done} ({time.perf_counter() - start:.0f} s)", flush=True)
    if wishes.sheet:
        contact_sheet([p.path for p in pictures.values() if p.path.exists()]).save(wishes.sheet)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
