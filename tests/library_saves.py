"""Writes the saved files of the present format into tests/saves: `python -m tests.library_saves`.

Run it once for each new format, and never again: a file stands for what the players of that version have on disk.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from engine.library import Library, schema
from engine.library.exchange import VERSION
from engine.state import STATE_VERSION
from tests.library_states import EVERYTHING
from tests.library_story import line, read

SAVES = Path(__file__).parent / "saves"
NAME = f"format-{schema.FORMAT}-state-{STATE_VERSION}"


def write(library_file: Path, slot_file: Path) -> None:
    """Write a library with a journal, slots, a landmark and all else, and one of its slots as a file of its own."""
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder))
        read(library, *range(20))
        library.save("1-1", b"\xff\xd8 not really a picture", 1_800_000_000.0)
        library.rename("1-1", "the lab")
        library.name_page("1", "First page")
        library.mark("lab")
        library.record(EVERYTHING, line(20)[1])
        library.save("1-2")
        library.meet("line", "lab_00000001")
        library.meet("choice", "lab_menu 0")
        library.put_persistent("endings", ["cold_switch"])
        library.put_preferences(library.preferences())
        slot_file.write_text(library.export("1-2"), encoding="utf-8")
        library.close()
        shutil.copy(Path(folder) / "library.sqlite3", library_file)


if __name__ == "__main__":
    SAVES.mkdir(exist_ok=True)
    write(SAVES / f"library-{NAME}.sqlite3", SAVES / f"slot-{NAME}-{VERSION}.json")
