"""The instruments: which General MIDI program, how loud in the mix, where they sit, how wet, what colour.

Levels are of the sounding part (RMS), never MIDI volumes: a soundfont's instruments are of all loudnesses. Piano, pads
and soft strings carry this score; solo cello, horns and reeds stay inside the mix, where their samples don't show.
"""

from collections.abc import Callable
from dataclasses import dataclass

from tools.score import dsp
from tools.score.dsp import Sound


def felt(sound: Sound) -> Sound:
    """A piano with felt between hammers and strings."""
    return dsp.width(dsp.low_pass(dsp.shelf(sound, 2500, -4), 7500, 1), 0.8)


def softened(sound: Sound) -> Sound:
    return dsp.shelf(sound, 4000, -3)


def distant(sound: Sound) -> Sound:
    return dsp.low_pass(sound, 2600)


@dataclass(frozen=True, slots=True)
class Instrument:
    """`place` from left (0) to right (1); `wet` and `dry` are the shares of hall and source; `low_cut` in hertz."""

    program: int
    level_db: float
    place: float = 0.5
    wet: float = 0.3
    dry: float = 1.0
    low_cut: float = 90.0
    colour: Callable[[Sound], Sound] | None = None
    # In the wide hall instead of the near one: what is remembered, not present.
    is_far: bool = False


ORCHESTRA = {
    "piano": Instrument(0, -24, wet=0.24, low_cut=35, colour=felt),
    "musicbox": Instrument(10, -29, 0.55, wet=0.45, colour=softened),
    "celesta": Instrument(8, -33, 0.56, wet=0.9, dry=0.35, colour=distant, is_far=True),
    "marimba": Instrument(12, -32, 0.6, wet=0.2),
    "pizzicato": Instrument(45, -30, 0.58, wet=0.22, low_cut=45),
    "strings": Instrument(48, -29.5, wet=0.32, colour=softened),
    "low_strings": Instrument(48, -29, wet=0.3, low_cut=60, colour=softened),
    "violins": Instrument(48, -27, 0.36, wet=0.33, colour=softened),
    "tremolo": Instrument(44, -37, 0.42, wet=0.5, colour=softened),
    "cello": Instrument(42, -31, 0.62, wet=0.26, low_cut=60),
    "bass": Instrument(43, -29, 0.64, wet=0.18, low_cut=35),
    "clarinet": Instrument(71, -34, 0.4, wet=0.34, colour=softened),
    "horns": Instrument(60, -33, 0.4, wet=0.36, colour=softened),
    "timpani": Instrument(47, -31, 0.55, wet=0.3, low_cut=35),
    "choir": Instrument(52, -32, wet=0.5, colour=softened, is_far=True),
}
PAD = Instrument(-1, -31, wet=0.15, low_cut=45)
