"""Start Debian's Ren'Py on a stub project, to ask it what it makes of a script."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
OUR_STATEMENTS = HERE.parents[1] / "scenes" / "00_statements.rpy"
RENPY = Path("/usr/games/renpy")
THE_QUESTION = Path("/usr/share/games/renpy/the_question")
SECONDS = 300

MISSING = None if RENPY.exists() else "Ren'Py is not installed here: apt-get install renpy renpy-thequestion"


def run(project: Path, environment: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    """Run Ren'Py on a project without window and sound."""
    full = os.environ | {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "RENPY_SKIP_SPLASHSCREEN": "1"}
    command = [str(RENPY), str(project), *words, "--savedir", str(project / "saves")]
    return subprocess.run(command, env=full | environment, capture_output=True, text=True, timeout=SECONDS, check=False)


def dumps(scripts: Sequence[Path], folder: Path) -> list[dict[str, Any]]:
    """Return what Ren'Py's own parser makes of each script, as our `dump` would print it, with the line ids besides."""
    game = folder / "stub" / "game"
    game.mkdir(parents=True)
    shutil.copy(OUR_STATEMENTS, game / "00_statements.rpy")
    inside = HERE / "dump_inside.py"
    (game / "oracle.rpy").write_text(
        f"python early:\n    exec(compile(open({str(inside)!r}).read(), 'oracle', 'exec'), {{}})\n"
    )
    jobs = [
        {"script": str(script.resolve()), "out": str(folder / f"{number}.json")}
        for number, script in enumerate(scripts)
    ]
    job = folder / "job.json"
    job.write_text(json.dumps(jobs))
    ended = run(game.parent, {"ORACLE_JOB": str(job)}, "compile")
    missing = [task["script"] for task in jobs if not Path(task["out"]).exists()]
    if missing:
        raise RuntimeError(f"Ren'Py did not come to {missing[0]}:\n{ended.stdout[-2000:]}\n{ended.stderr[-2000:]}")
    return [json.loads(Path(task["out"]).read_text()) for task in jobs]


def transcripts(
    game: Path, labels: Sequence[str], policy: str, folder: Path, language: str | None = None
) -> dict[str, list[dict[str, Any]]]:
    """Return what Ren'Py plays of a game from each label: events by label, in the form of our `transcript`."""
    project = folder / "project"
    folder.mkdir(exist_ok=True)
    shutil.copytree(game, project)
    inside = HERE / "play_inside.py"
    (project / "game" / "00_oracle.rpy").write_text(
        "python early:\n"
        f"    _oracle = dict()\n"
        f"    exec(compile(open({str(inside)!r}).read(), 'oracle', 'exec'), _oracle)\n"
        "init python:\n"
        "    config.start_callbacks.append(_oracle['play'])\n"
    )
    out, job = folder / "transcripts.json", folder / "job.json"
    job.write_text(json.dumps({"labels": list(labels), "policy": policy, "out": str(out), "language": language}))
    ended = run(project, {"ORACLE_JOB": str(job)}, "run")
    if not out.exists():
        trouble = project / "traceback.txt"
        told = trouble.read_text() if trouble.exists() else ended.stdout + ended.stderr
        raise RuntimeError(f"Ren'Py did not play to the end:\n{told[-4000:]}")
    played: dict[str, list[dict[str, Any]]] = json.loads(out.read_text())
    return played
