"""An imagined story for the library's tests: line N is the same wherever it is told."""

from __future__ import annotations

from engine.library import Library, Said
from engine.state import GameState, Place, StageState


def line(number: int) -> tuple[GameState, Said]:
    """Return the checkpoint and the line."""
    line_id = f"lab_{number:08x}"
    stage = StageState(tv="static" if number // 3 % 2 else "off")
    state = GameState(Place("lab", number, line_id), stage=stage, seconds=number * 2.0, chapter=("The Switch", 6))
    return state, Said("Clark", f"Line {number}.", line_id)


def read(library: Library, *numbers: int) -> list[int]:
    """Read these lines; return their handles."""
    return [library.record(*line(number)) for number in numbers]


def lines_of(library: Library) -> list[int]:
    """Return the lines that Continue would bring back."""
    journal = library.journal()
    return [state.place.offset for state in journal.checkpoints] if journal else []
