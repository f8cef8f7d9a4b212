"""What can be typed after `python main.py`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

VERSION = "0.1.0"
HOME = Path(__file__).resolve().parents[2]

# Where a game's scripts lie in its folder.
SCRIPTS = ("scenes", "game")

COMMANDS = ("play", "check", "transcript", "dump")


def parse_command(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the command in `command` and its options. Without a command, play. Exits on what it can't read."""
    given = list(arguments)
    has_command = bool(given) and given[0] in COMMANDS
    if not has_command and not {"-h", "--help", "--version"} & set(given):
        given.insert(0, "play")
    return make_parser().parse_args(given)


def make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="main.py", description="More Within the Hour, a visual novel of one night.")
    parser.add_argument("--version", action="version", version=f"More Within the Hour {VERSION}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    add_play(commands.add_parser("play", help="play a game (the command when none is given)"))
    add_check(commands.add_parser("check", help="read a game's scripts and tell every mistake"))
    add_transcript(commands.add_parser("transcript", help="play a game without a window and write down what it says"))
    add_dump(commands.add_parser("dump", help="write scripts' statements as JSON"))
    return parser


def add_game(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "game", metavar="GAME", nargs="?", type=game_folder, default=HOME, help="a folder; ours by default"
    )


def add_play(parser: argparse.ArgumentParser) -> None:
    add_game(parser)
    parser.add_argument("--save-dir", metavar="DIR", type=Path, help="keep saves and preferences here")
    parser.add_argument("--window", metavar="WxH", type=window_size, help="the window's size, such as 1280x720")
    parser.add_argument("--fullscreen", action="store_true", help="fill the screen")
    parser.add_argument("--from", dest="place", metavar="LABEL|FILE:LINE", help="begin here, without the title")
    parser.add_argument(
        "--set", dest="settings", metavar="NAME=VALUE", action="append", default=[], type=setting,
        help="set a variable of the story before it begins",
    )  # fmt: skip
    parser.add_argument("--seed", metavar="N", type=int, help="the seed of everything that chance decides")
    parser.add_argument("--mute", action="store_true", help="without sound")


def add_check(parser: argparse.ArgumentParser) -> None:
    add_game(parser)


def add_transcript(parser: argparse.ArgumentParser) -> None:
    add_game(parser)
    parser.add_argument(
        "--policy", default="first", metavar="first|last|cover|SEED", help="which choice to take at each menu"
    )
    parser.add_argument("--jsonl", metavar="FILE", type=Path, help="write the events here, one a line")


def add_dump(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path)
    parser.add_argument("--out", metavar="DIR", type=Path, help="write DIR/<relative path>.json for each")


def game_folder(text: str) -> Path:
    """Return the folder of the game that is meant, where one names its scripts or one of them instead."""
    path = Path(text)
    whole = path.resolve()
    for folder in whole.parents if path.is_file() else (whole,):
        has_scripts = folder.name in SCRIPTS and any(folder.rglob("*.rpy"))
        if has_scripts and not any((folder / name).is_dir() for name in SCRIPTS):
            return folder.parent
    return path.parent if path.is_file() else path


def window_size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit() and int(width) >= 320 and int(height) >= 180):
        raise argparse.ArgumentTypeError(f"'{text}' is no window size. Write it as 1280x720, at least 320x180.")
    return int(width), int(height)


def setting(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name.strip().isidentifier():
        raise argparse.ArgumentTypeError(f"'{text}' sets nothing. Write NAME=VALUE, such as trust=3.")
    return name.strip(), value
