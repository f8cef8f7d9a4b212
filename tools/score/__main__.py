"""Make what sounds: `python -m tools.score vigil cup_down`, `--all`, `--pictures FOLDER`."""

import argparse
from pathlib import Path

from tools.score.effects import EFFECTS, finish


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.score", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="effects to make: " + " ".join(EFFECTS))
    parser.add_argument("--all", action="store_true", help="make everything")
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", help="draw what is made into this folder")
    arguments = parser.parse_args()
    names = list(EFFECTS) if arguments.all else arguments.names
    for name in names:
        finish.write(name)
        print(name, flush=True)


main()
