"""Write tests/language/expected.json anew: what Ren'Py makes of our scripts. `python -m tests.oracle.refresh`."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from tests.oracle.ours import EXPECTED, language_scripts
from tests.oracle.renpy import MISSING, dumps


def main() -> None:
    if MISSING:
        sys.exit(MISSING)
    scripts = language_scripts()
    with tempfile.TemporaryDirectory() as folder:
        answers = dumps(scripts, Path(folder))
    parts = []
    for script, answer in zip(scripts, answers, strict=True):
        lines = [json.dumps(statement, ensure_ascii=False) for statement in answer["statements"]]
        lines.append(json.dumps({"ids": answer["ids"]}))
        parts.append(f'"{script.stem}": [\n ' + ",\n ".join(lines) + "\n]")
    EXPECTED.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


main()
