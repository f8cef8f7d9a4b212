"""What `make play` and `make test` install: everything pinned, with its hashes, from no named place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
KINDS = ("play", "test")


def wanted(kind: str) -> set[str]:
    """The requirements as somebody wrote them, with those that they include."""
    lines = (HOUSE / f"requirements-{kind}.in").read_text(encoding="utf-8").splitlines()
    found = {line.lower().replace("_", "-") for line in lines if "==" in line}
    return found | (wanted("play") if kind == "test" else set())


def locked(kind: str) -> dict[str, int]:
    """Each requirement of the lock, with how many hashes it has."""
    text = (HOUSE / f"requirements-{kind}.lock").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", re.sub(r"^\s*#.*\n", "", text, flags=re.M).strip())
    return {entry.split()[0]: entry.count("--hash=sha256:") for entry in entries}


@pytest.mark.parametrize("kind", KINDS)
def test_the_lock_holds_what_is_asked_for(kind: str) -> None:
    assert wanted(kind) <= locked(kind).keys()


@pytest.mark.parametrize("kind", KINDS)
def test_everything_locked_is_pinned_and_has_hashes(kind: str) -> None:
    assert all("==" in name and hashes for name, hashes in locked(kind).items())


@pytest.mark.parametrize("kind", KINDS)
def test_the_lock_names_no_place_to_fetch_from(kind: str) -> None:
    text = (HOUSE / f"requirements-{kind}.lock").read_text(encoding="utf-8")

    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text


def test_the_tests_run_on_what_is_played_with() -> None:
    played, tested = locked("play"), locked("test")

    assert played.items() <= tested.items()


def test_no_group_is_repeated_possessively() -> None:
    """Debian 12's Python, 3.11.2, matches `(?:...)*+` wrongly; `(?>(?:...)*)` says the same and is matched rightly."""
    scripts = [path for part in ("engine", "stage", "ui", "audio", "player") for path in (HOUSE / part).rglob("*.py")]
    wrong = re.compile(r"\)[*+?]\+")

    assert not [
        f"{path.relative_to(HOUSE)}: {line.strip()}"
        for path in scripts
        for line in path.read_text(encoding="utf-8").splitlines()
        if wrong.search(line) and "`(?:...)*+`" not in line
    ]
