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
from engine.desk.transcript import Cover, Event, Policy, policy_named, tell
from engine.game import Game
from engine.script import statements as script
from engine.script.program import Offer
from engine.script.text import parse_text, plain

HOME = Path(__file__).resolve().parents[1]
ENDINGS = {"under_the_door", "cold_switch", "both_hands", "within_the_hour"}
# No line asks for a combination of choices so rare that so many runs don't come to it.
RUNS_AT_MOST = 80
FIRST_RUNS = 6
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

    def play(self, policy: Policy, persistent: dict[str, Any]) -> None:
        events = tell(our_game(), policy, persistent=persistent)
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
    """Play with the first choices, the last, what was chosen least, then by chance, until there is nothing to miss."""
    visited = Visits()
    unlocked = {"endings": {"set": ["under_the_door"]}}
    cover = Cover()
    policies: list[Policy] = [*(cover for _ in range(FIRST_RUNS)), *map(policy_named, map(str, range(RUNS_AT_MOST)))]
    for policy in (policy_named("first"), policy_named("last")):
        visited.play(policy, {})
    for policy in policies:
        visited.play(policy, dict(unlocked))
        if visited.lines >= written_lines() and visited.choices >= written_choices() and visited.endings >= ENDINGS:
            break
    return visited


def written_lines() -> set[tuple[str, int]]:
    return {(step.file, step.line) for step in our_game().program.steps if isinstance(step, script.Say)}


def written_choices() -> set[str]:
    offers = [step for step in our_game().program.steps if isinstance(step, Offer)]
    return {item.caption for offer in offers for item in offer.menu.items if item.choice}


def test_no_run_of_the_story_fails() -> None:
    assert visits().ends == {"return"}


def test_every_line_of_the_story_is_reached() -> None:
    assert sorted(written_lines() - visits().lines) == []


def test_every_choice_is_taken_once() -> None:
    assert sorted(written_choices() - visits().choices) == []


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
    cover = Cover()
    for _ in range(FIRST_RUNS):
        first_run.play(cover, {})

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
