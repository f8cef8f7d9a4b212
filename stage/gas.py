"""The gas in the room, behind and before the people, driven by the state's gas and by cues on their words."""

from __future__ import annotations

from collections.abc import Iterable

from pygame import Rect, Surface

from engine.preferences import Preferences
from engine.state import Gas
from stage.facts import Facts
from stage.images import Name


class GasLayers:
    """Owns the fluid and its two layers."""

    def settle(self, gas: Gas, seconds: float) -> None:
        """Be as far as the gas is at this second of the story."""

    def change(self, gas: Gas, seconds: float) -> None:
        """Go where the state's gas goes from now on."""

    def fire(self, cue: str, seconds: float) -> None:
        """A cue fires on its word; the statement that names the level follows."""

    def place(self, ground: Name, facts: Facts, size: tuple[int, int]) -> bool:
        """Be in this picture; True if that changes what is seen."""
        return False

    def update(self, dt: float, seconds: float, preferences: Preferences) -> Iterable[Rect]:
        return ()

    def paint_back(self, scene: Surface) -> None: ...

    def paint_front(self, scene: Surface) -> None: ...
