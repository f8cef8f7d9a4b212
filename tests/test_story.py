"""The story itself, played by nobody: every line and every choice is reached, and so are its endings."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from engine.desk.check import check
from engine.desk.transcript import Event, policy_named, tell
from engine.game import Game
from engine.script import statements as script
from engine.script.program import Offer
from engine.script.text import parse_text, plain

HOME = Path(__file__).resolve().parents[1]
ENDINGS = {"under_the_door", "cold_switch", "both_hands", "within_the_hour"}
# Enough runs by chance to have taken every combination of choices that a line asks for.
RUNS = 80
LONGEST_LINE = 220
WORDS = range(4500, 6501)


@cache
def our_game() -> Game:
    return Game.open(HOME)


@dataclass(slots=True)
class Visits:
    """What many runs of the story met, each run with what those before it unlocked."""

    lines: set[tuple[str, int]] = field(default_factory=set)
    choices: set[str] = field(default_factory=set)
    endings: set[str] = field(default_factory=set)
    ends: set[str] = field(default_factory=set)

    def play(self, policy: str, persistent: dict[str, Any]) -> None:
        events = tell(our_game(), policy_named(policy), persistent=persistent)
        self.ends.add(events[-1]["how"])
        for event in events:
            self.note(event)

    def note(self, event: Event) -> None:
        match event:
            case {"k": "say", "file": file, "line": line}:
                self.lines.add((file, line))
            case {"k": "menu", "choices": choices, "picked": picked}:
                self.choices.add(choices[picked])
            case {"k": "scene", "image": image} if image.startswith("ending "):
                self.endings.add(image.removeprefix("ending "))


@cache
def visits() -> Visits:
    visited = Visits()
    for policy in ("first", "last"):
        visited.play(policy, {})
    unlocked = {"endings": {"set": ["under_the_door"]}}
    for seed in range(RUNS):
        visited.play(str(seed), dict(unlocked))
    return visited


def test_no_run_of_the_story_fails() -> None:
    assert visits().ends == {"return"}


def test_every_line_of_the_story_is_reached() -> None:
    written = {(step.file, step.line) for step in our_game().program.steps if isinstance(step, script.Say)}

    assert sorted(written - visits().lines) == []


def test_every_choice_is_taken_once() -> None:
    offers = [step for step in our_game().program.steps if isinstance(step, Offer)]
    written = {item.caption for offer in offers for item in offer.menu.items if item.choice}

    assert sorted(written - visits().choices) == []


def test_all_four_endings_are_reached() -> None:
    assert visits().endings == ENDINGS


def test_the_first_choices_lead_to_the_canon_ending() -> None:
    events = tell(our_game(), policy_named("first"))

    assert events[-1] == {"k": "end", "how": "return"}
    assert {"k": "scene", "image": "ending under_the_door"}.items() <= max(
        (event for event in events if event["k"] == "scene" and "ending" in event["image"]), key=json.dumps
    ).items()


def test_what_one_ending_unlocks_was_locked_before() -> None:
    first_run = Visits()
    for seed in range(RUNS // 4):
        first_run.play(str(seed), {})

    assert first_run.endings <= {"under_the_door", "cold_switch"}


def test_check_finds_nothing_wrong() -> None:
    found, _ = check(HOME)

    assert found == []


@pytest.mark.parametrize("path", sorted((HOME / "scenes").glob("0[1-9]*.rpy")), ids=lambda path: path.stem)
def test_no_line_is_longer_than_the_box_shows_at_once(path: Path) -> None:
    name = path.relative_to(HOME).as_posix()
    lines = [step for step in our_game().program.steps if isinstance(step, script.Say) and step.file == name]

    long = [(line.line, len(plain(parse_text(line.what)))) for line in lines]

    assert [entry for entry in long if entry[1] > LONGEST_LINE] == []


def test_the_story_is_as_long_as_it_was_meant() -> None:
    lines = [step.what for step in our_game().program.steps if isinstance(step, script.Say)]
    words = sum(len(re.findall(r"[\w’'-]+", plain(parse_text(line)))) for line in lines)

    assert words in WORDS
