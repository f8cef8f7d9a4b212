"""What has come into the picture, in words: for players who hear the game instead of seeing it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.state import StageState
from stage.facts import Facts


class Describer:
    """Compares the picture with the one before: new pictures are described, and the news strip is read out once."""

    def __init__(self, facts: Mapping[str, Facts]) -> None:
        self.facts = facts
        self.names: frozenset[str] = frozenset()
        self.strip = ""

    def news(self, state: StageState) -> Iterator[str]:
        """Yield a sentence for each thing that was not there before."""
        names = [" ".join(sprite.name) for _, sprites in state.layers for sprite in sprites]
        for name in names:
            facts = self.facts.get(name)
            if name not in self.names and facts is not None and facts.alt:
                yield facts.alt
        self.names = frozenset(names)
        strip = state.ticker.text if state.ticker is not None else ""
        if strip and strip != self.strip:
            yield strip
        self.strip = strip
