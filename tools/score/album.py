"""Every piece of music by name, and how each becomes a file."""

import functools
from collections.abc import Callable

import numpy as np

from tools.score import dsp, encode, meter
from tools.score.dsp import RATE, Sound
from tools.score.levels import LOOPS, MUSIC
from tools.score.pieces.climax import door, drift, fill, kiss, pour, wisp
from tools.score.pieces.credits import credits
from tools.score.pieces.dread import dread
from tools.score.pieces.kitchen import kitchen
from tools.score.pieces.resolve import resolve
from tools.score.pieces.title import title
from tools.score.pieces.vigil import vigil
from tools.score.score import LEAD_SECONDS, Score, folded

SCORES: dict[str, Callable[[], Score]] = {
    score.__name__: score
    for score in (title, kitchen, vigil, dread, resolve, wisp, pour, fill, kiss, drift, door, credits)
}
MUFFLED = {"fill_muffled": "fill", "kiss_muffled": "kiss"}
WHOLE = "climax"
NAMES = (*SCORES, *MUFFLED, WHOLE)

# Under this there is nothing but rumble.
LOWEST_HERTZ = 28.0
# What is left of music when ears are full: no edges, and a little boom.
MUFFLED_HERTZ = 520.0
# The climax as one track: what follows what, and how many seconds after the one before begins. The fourth, the kiss,
# waits out a silence.
SEQUENCE = (("wisp", 0.0), ("pour", 14.0), ("fill", 25.4), ("kiss", 40.9), ("drift", 37.5), ("door", 30.0))
FILL_STOP_SECONDS = 40.0


@functools.cache
def mixed(name: str) -> tuple[Score, Sound]:
    score = SCORES[name]()
    return score, score.mix()


def make(name: str) -> Sound:
    if name == WHOLE:
        return whole()
    score, mix = mixed(MUFFLED.get(name, name))
    if name not in LOOPS:
        return encode.level(dsp.fade_ends(from_first_beat(mix), out=3.0), MUSIC[name])
    sound = folded(mix, score.seconds)
    # Master three turns and keep the middle one: then no filter and no limiter knows where the seam is.
    three = dsp.high_pass(np.concatenate([sound] * 3), LOWEST_HERTZ)
    if name in MUFFLED:
        three = dsp.width(dsp.low_pass(three, MUFFLED_HERTZ, 3), 0.6)
    return encode.level(three, MUSIC[name])[len(sound) : 2 * len(sound)]


def whole() -> Sound:
    """Return the sections one after another, each as loud as in the game, as one piece."""
    starts = np.cumsum([after for _, after in SEQUENCE])
    out = np.zeros((round((starts[-1] + 24.0) * RATE), 2))
    for (name, _), start in zip(SEQUENCE, starts, strict=True):
        section = from_first_beat(mixed(name)[1])
        if name == "fill":
            section = dsp.fade_ends(section[: round(FILL_STOP_SECONDS * RATE)], out=0.35)
        loud = encode.level(section, MUSIC[name])
        dsp.add(out, dsp.fade_ends(loud, into=2.0 if name in ("wisp", "drift") else 0.01, out=2.0), float(start))
    return encode.level(dsp.fade_ends(out, out=3.0), MUSIC[WHOLE])


def from_first_beat(mix: Sound) -> Sound:
    return dsp.high_pass(mix, LOWEST_HERTZ)[round(LEAD_SECONDS * RATE) :]


def write(name: str) -> str:
    """Write the file and return what it measures."""
    path = encode.ASSETS / "music" / f"{name}.ogg"
    encode.write(make(name), path)
    return f"{meter.report(encode.read(path), is_loop=name in LOOPS)}  {path.stat().st_size / 1000:.0f} kB"
