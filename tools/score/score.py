"""A score: what every instrument plays, and how it becomes one sound.

A loop is rendered once, with a second before it and its echoes after; what hangs over either end is folded back in at
the other. Notes, halls and pads only add up, so the fold is exact: the seam is as smooth as any other place.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from tools.score import dsp, pad, stems
from tools.score.dsp import RATE, Sound
from tools.score.notes import Part, Player
from tools.score.orchestra import ORCHESTRA, PAD, Instrument
from tools.score.pad import PadChord

LEAD_SECONDS = 1.0
TAIL_SECONDS = 7.0
HALL = dsp.room(5, decay=2.6)
FAR_HALL = dsp.room(10, decay=5.0, bright=3000)
BLOCK_SECONDS = 0.2


@dataclass(slots=True)
class Score:
    """Owns the parts of one piece. `balance` moves instruments up or down, in decibels, from where they usually are."""

    name: str
    seconds: float
    balance: Mapping[str, float] = field(default_factory=dict)
    players: dict[str, Player] = field(default_factory=dict)
    pads: list[PadChord] = field(default_factory=list)

    def player(self, instrument: str) -> Player:
        if instrument not in self.players:
            part = Part(instrument, ORCHESTRA[instrument].program)
            self.players[instrument] = Player(part, self.name)
        return self.players[instrument]

    def mix(self) -> Sound:
        """Return everything together, from a lead before the first beat to the end of the last echo."""
        seconds = LEAD_SECONDS + self.seconds + TAIL_SECONDS
        out = np.zeros((round(seconds * RATE), 2))
        for name, player in self.players.items():
            out += self._placed(name, ORCHESTRA[name], stems.render(player.part, seconds, lead=LEAD_SECONDS))
        if self.pads:
            late = [replace(chord, start=chord.start + LEAD_SECONDS) for chord in self.pads]
            out += self._placed("pad", PAD, pad.render(self.name, late, seconds))
        return out

    def _placed(self, name: str, instrument: Instrument, stem: Sound) -> Sound:
        level = instrument.level_db + self.balance.get(name, 0.0)
        stem = stem * dsp.db(level - sounding_db(stem))
        if instrument.colour is not None:
            stem = instrument.colour(stem)
        stem = dsp.high_pass(dsp.pan(stem, instrument.place), instrument.low_cut)
        return dsp.in_room(stem, FAR_HALL if instrument.is_far else HALL, instrument.wet, instrument.dry)


def folded(sound: Sound, seconds: float) -> Sound:
    """Return a loop of `seconds` from a mix: what came before its start is at its end, what rang on is at its start."""
    lead, count = round(LEAD_SECONDS * RATE), round(seconds * RATE)
    out = sound[lead : lead + count].copy()
    out[-lead:] += sound[:lead]
    tail = sound[lead + count :]
    # A short loop's echoes may go round more than once.
    for start in range(0, len(tail), count):
        part = tail[start : start + count]
        out[: len(part)] += part
    return out


def sounding_db(stem: Sound) -> float:
    """Return the level of a stem where it sounds: rests don't make an instrument quiet."""
    block = round(BLOCK_SECONDS * RATE)
    powers = (stem[: len(stem) // block * block].reshape(-1, block, 2) ** 2).mean(axis=(1, 2))
    return 10 * float(np.log10(powers[powers > powers.max() * 1e-3].mean() + 1e-12))
