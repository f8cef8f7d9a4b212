"""The television's voices: the reporter's lines, each in a file named by its line id, and Rick through a wall.

Ids change when a line is edited: `python -m tools.score --reporter VOICES` then makes the new one and removes the old.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from engine.game import Game
from engine.script.statements import Say
from tools.score import dsp, encode
from tools.score.dsp import Sound, chance, times
from tools.score.effects.television import LINE_SCAN_HERTZ, through_set
from tools.score.levels import SOUND, VOICE

ROOT = Path(__file__).parents[2]
FOLDER = encode.ASSETS / "voice"
# Bright, even, professional, and nobody's voice.
BLEND = {"af_bella": 0.5, "af_sarah": 0.5}
SPEED = 1.05
# Words the lexicon gets wrong, with how they are said (misaki's notation).
SPOKEN = {"Luthor": "[Luthor](/lˈuθɚ/)", "’": "'", "…": ""}
QUALITY = 3

RICK = {"am_michael": 0.6, "am_fenrir": 0.4}
# Nobody will make out a word; the tune of someone reading figures is what a wall lets through.
FIGURES = (
    "Grain is at four and a half, and holding. Barley, three and a quarter. Bread will be in the shops on Thursday, as "
    "always. The ministry thanks the eastern district for its patience. And now, once more, the figures for grain."
)
MURMUR = "tv_murmur_loop"
WALL_HERTZ = 480.0


def lines() -> Iterator[tuple[str, str]]:
    """Yield (line id, text) of everything the reporter says."""
    for step in Game.read(ROOT).program.steps:
        if isinstance(step, Say) and step.who == "reporter":
            yield step.line_id, step.what


def write(voices: Path) -> Iterator[str]:
    """Make every line with the voices in that folder; yield what was made."""
    # The model is loaded only here: nothing else needs it.
    from tools.score.speech import Speaker

    speaker = Speaker(voices, BLEND, speed=SPEED)
    spoken = dict(lines())
    for line_id, text in spoken.items():
        encode.write(on_television(speaker.say(as_said(text))), FOLDER / f"{line_id}.ogg", quality=QUALITY)
        yield f"{line_id}  {text}"
    murmur = through_wall(Speaker(voices, RICK, speed=0.95).say(FIGURES))
    encode.write(encode.level(murmur, SOUND[MURMUR]), encode.ASSETS / "sound" / f"{MURMUR}.ogg")
    yield MURMUR
    for old in FOLDER.glob("*.ogg"):
        if old.stem not in spoken:
            old.unlink()


def as_said(text: str) -> str:
    for written, said in SPOKEN.items():
        text = text.replace(written, said)
    return text.strip()


def on_television(speech: Sound) -> Sound:
    """The voice in the set, with the set's own hiss, hum and whistle under it."""
    speech = dsp.with_tail(np.concatenate([dsp.silence(0.08), speech]), 0.15)
    t = times(len(speech) / dsp.RATE)
    hiss = 0.004 * chance("reporter").standard_normal(len(speech))
    hum = 0.004 * np.sin(2 * np.pi * 60 * t) + 0.001 * np.sin(2 * np.pi * LINE_SCAN_HERTZ * t)
    return encode.level(dsp.stereo(dsp.fade_ends(through_set(speech) + hiss + hum, into=0.04, out=0.08)), VOICE)


def through_wall(speech: Sound) -> Sound:
    """What reaches the next room: no consonants, and the set's hum. It loops after a breath, on a whole second."""
    seconds = np.ceil(len(speech) / dsp.RATE + 0.8)
    heard = dsp.low_pass(dsp.high_pass(speech / np.abs(speech).max(), 110), WALL_HERTZ, 3)
    return dsp.stereo(dsp.add(0.006 * np.sin(2 * np.pi * 60 * times(seconds)), heard, 0.3))
