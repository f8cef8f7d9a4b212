"""The command line: `python main.py` plays. What it plays with is wired together in `player`."""

from __future__ import annotations

import argparse
import importlib.util
import logging
import os
import signal
import sys
from pathlib import Path

from engine.desk.command_line import parse_command

HOME = Path(__file__).resolve().parent
NEEDED = ("pygame", "pygame_gui", "numpy", "platformdirs")


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return the exit status."""
    command = parse_command(sys.argv[1:] if arguments is None else arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    match command.command:
        case "check":
            return check(command)
        case "transcript":
            return transcript(command)
        case "dump":
            return dump(command)
    return play(command)


def play(command: argparse.Namespace) -> int:
    missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        print(f"The game needs {', '.join(missing)}: type `make play`, which installs what it needs.", file=sys.stderr)
        return 2
    if not is_game(command.game):
        return 2
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from player.player import Player

    player = Player(command, HOME)
    # Ctrl+C in the terminal is the window's x.
    signal.signal(signal.SIGINT, lambda *_: player.leave())
    return player.run()


def is_game(folder: Path) -> bool:
    """Whether there are scripts in a folder; if not, say so."""
    from engine.assets import Assets

    try:
        has_scripts = bool(Assets.laid_out(folder).scripts())
    except FileNotFoundError:
        print(f"There is no folder {folder}.", file=sys.stderr)
        return False
    if not has_scripts:
        print(f"There is no script (.rpy) in {folder}.", file=sys.stderr)
    return has_scripts


def check(command: argparse.Namespace) -> int:
    from engine.desk.check import check as read_and_check

    if not is_game(command.game):
        return 2
    found, statements = read_and_check(command.game)
    for sentence in found:
        print(sentence, end="\n\n" if "\n" in sentence else "\n")
    print(f"{statements} statements, {len(found)} mistakes." if found else f"{statements} statements, no mistakes.")
    return 1 if found else 0


def transcript(command: argparse.Namespace) -> int:
    from engine.desk.transcript import policy_named, write
    from engine.script.errors import StoryError

    if not is_game(command.game):
        return 2
    try:
        policy_named(command.policy)
    except ValueError:
        print(f"There is no policy '{command.policy}'. Say first, last, cover or a number.", file=sys.stderr)
        return 2
    try:
        how = write(command.game, command.policy, command.jsonl)
    except StoryError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"The transcript could not be written: {error}", file=sys.stderr)
        return 1
    return 0 if how == "return" else 1


def dump(command: argparse.Namespace) -> int:
    from engine.desk.dump import dump as write

    return write(command.files, command.out)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:
        # Whoever reads along has read enough, as `| head` does; nor is there anybody to tell at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
