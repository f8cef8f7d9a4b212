"""Write the expected.json files anew: what Ren'Py makes of our scripts. `python -m tests.oracle.refresh`."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.oracle.ours import EXPECTED, POLICIES, RUNNING, RUNNING_EXPECTED, language_scripts, running_labels
from tests.oracle.renpy import MISSING, dumps, transcripts


def main() -> None:
    if MISSING:
        sys.exit(MISSING)
    with tempfile.TemporaryDirectory() as folder:
        refresh_language(Path(folder))
    refresh_running()


def refresh_language(folder: Path) -> None:
    scripts = language_scripts()
    answers = dumps(scripts, folder)
    write(
        EXPECTED,
        {
            script.stem: [*answer["statements"], {"ids": answer["ids"]}]
            for script, answer in zip(scripts, answers, strict=True)
        },
    )


def refresh_running() -> None:
    found: dict[str, list[dict[str, Any]]] = {}
    for policy in POLICIES:
        with tempfile.TemporaryDirectory() as folder:
            played = transcripts(RUNNING, running_labels(), policy, Path(folder))
        found |= {f"{label} {policy}": events for label, events in played.items()}
    with tempfile.TemporaryDirectory() as folder:
        played = transcripts(RUNNING, ["translations"], "first", Path(folder), "french")
    found["translations french"] = played["translations"]
    write(RUNNING_EXPECTED, found)


def write(path: Path, found: Mapping[str, Sequence[object]]) -> None:
    """Write lists by name, one entry a line: so that a difference is a line of the diff."""
    parts = []
    for name, entries in found.items():
        lines = [json.dumps(entry, ensure_ascii=False, sort_keys=True) for entry in entries]
        parts.append(f'"{name}": [\n ' + ",\n ".join(lines) + "\n]")
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


main()
