"""The last steps to a file: level, limit, dither-free 16 bit, Ogg Vorbis.

oggenc is given a serial number, else it takes a random one and a file made twice is two files.
"""

import subprocess
import tempfile
from pathlib import Path

import numpy as np
import soundfile

from tools.score import dsp, meter
from tools.score.dsp import RATE, Sound
from tools.score.levels import Loudness, Peak

ASSETS = Path(__file__).parents[2] / "assets"
CEILING_DB = -1.5
QUALITY = 5


def level(sound: Sound, target: Loudness | Peak) -> Sound:
    """Return `sound` at its level, with no offset and no peak over the ceiling."""
    sound = sound - sound.mean(axis=0)
    match target:
        case Peak(dbfs):
            return sound * (dsp.db(dbfs) / float(np.abs(sound).max()))
        case Loudness(lufs):
            sound = sound * dsp.db(lufs - meter.loudness(sound))
            # The limiter takes a little; a second and third pass give it back.
            for _ in range(3 if np.abs(sound).max() > dsp.db(CEILING_DB) else 0):
                sound = dsp.limit(sound * dsp.db(lufs - meter.loudness(sound)), CEILING_DB)
            return sound


def write(sound: Sound, path: Path, *, quality: int = QUALITY) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        wave = Path(folder) / "sound.wav"
        soundfile.write(wave, sound, RATE, subtype="PCM_24")
        command = ["oggenc", "-Q", "--serial", "1", "-q", str(quality), "-o", str(path), str(wave)]
        subprocess.run(command, check=True)


def read(path: Path) -> Sound:
    sound, rate = soundfile.read(path, always_2d=True)
    assert rate == RATE, path
    decoded: Sound = sound
    return decoded
