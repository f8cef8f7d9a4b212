"""`python -m tools.torture [kills|damage|edits …] [--quick] [--seed N]`: torment the saves, and count what was lost."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path

from tools.torture import damage, edits, kills

# How many lives, damaged files and edited stories; and how many of them with --quick.
COUNTS = {"kills": (1000, 20), "damage": (10_000, 200), "edits": (50, 3)}
TORMENTS = {"kills": kills.torment, "damage": damage.torment, "edits": edits.torment}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="tools.torture", description=__doc__)
    parser.add_argument("which", nargs="*", metavar="kills|damage|edits", default=list(TORMENTS))
    parser.add_argument("--quick", action="store_true", help="a fiftieth of it")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    failed = 0
    for name in options.which:
        if name not in TORMENTS:
            parser.error(f"there is no '{name}'")
        with tempfile.TemporaryDirectory() as folder:
            count = COUNTS[name][options.quick]
            failed += TORMENTS[name](Path(folder), count, random.Random(options.seed))
    print("Nothing was lost." if not failed else f"{failed} went wrong.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
