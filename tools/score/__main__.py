"""Make what sounds: `python -m tools.score vigil cup_down`, `--all`, `--reporter VOICES`, `--pictures FOLDER`."""

import argparse
from pathlib import Path

from tools.score import album, encode, pictures, reporter
from tools.score.effects import EFFECTS, finish


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.score", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=" ".join((*album.NAMES, *EFFECTS)))
    parser.add_argument("--all", action="store_true", help="make all music and effects")
    parser.add_argument("--reporter", type=Path, metavar="VOICES", help="speak the reporter's lines; see speech.py")
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", help="draw what is made into this folder")
    arguments = parser.parse_args()
    for name in (*album.NAMES, *EFFECTS) if arguments.all else arguments.names:
        print(f"{name:18} {make(name)}", flush=True)
        if arguments.pictures:
            draw(name, arguments.pictures)
    for made in reporter.write(arguments.reporter) if arguments.reporter else ():
        print(made, flush=True)


def make(name: str) -> str:
    return album.write(name) if name in album.NAMES else finish.write(name)


def draw(name: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if name in album.SCORES:
        score, _ = album.mixed(name)
        parts = {instrument: player.part.notes for instrument, player in score.players.items()}
        pictures.piece(name, encode.read(encode.ASSETS / "music" / f"{name}.ogg"), parts, folder / f"{name}.png")


main()
