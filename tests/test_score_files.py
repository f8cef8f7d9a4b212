"""Every sound file: there, sound, at its level, whole. Needs neither the tools that made them nor ears.

The quick tests look at headers and decode through pygame; the slow ones measure each file with ffmpeg, a meter that
isn't ours.
"""

import re
import shutil
import struct
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pygame
import pytest
from numpy.typing import NDArray

from audio.cues import CUES, sounds_of
from engine.game import Game
from engine.script.statements import Say
from tools.score.levels import LOOPS, MUSIC, SOUND, VOICE, Loudness, Peak

ROOT = Path(__file__).parents[1]
ASSETS = ROOT / "assets"
MUSIC_FILES = {name: ASSETS / "music" / f"{name}.ogg" for name in MUSIC}
SOUND_FILES = {name: ASSETS / "sound" / f"{name}.ogg" for name in SOUND}
VOICE_FILES = {path.stem: path for path in sorted((ASSETS / "voice").glob("*.ogg"))}
FILES = MUSIC_FILES | SOUND_FILES | VOICE_FILES
LEVELS = MUSIC | SOUND | dict.fromkeys(VOICE_FILES, VOICE)

RATE = 48_000
MAX_BYTES = 20_000_000
TOLERANCE_LU = 1.0
# A Vorbis file's peaks move a little against what went in.
TOLERANCE_DB = 1.2
MAX_PEAK_DBTP = -1.0
MAX_OFFSET = 0.0005
MAX_TAIL_DB = -50.0

needs_ffmpeg = pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="ffmpeg, the meter, is not installed")


def names_played() -> Iterator[str]:
    """Yield every sound that the scripts and the cue sheet ask for."""
    statement = re.compile(r"^\s*(?:play|queue)\s+\w+\s+\"([^\"]+)\"", re.MULTILINE)
    for script in sorted((ROOT / "scenes").glob("*.rpy")):
        yield from (Path(file).stem for file in statement.findall(script.read_text(encoding="utf-8")))
    yield from sounds_of(CUES)


def header(path: Path) -> tuple[int, int]:
    """Return channels and samples a second, from the first packet of an Ogg Vorbis file."""
    start = path.read_bytes()[:64]
    assert start[:4] == b"OggS" and start[28:35] == b"\x01vorbis", f"{path.name} is no Ogg Vorbis file"
    channels, rate = struct.unpack("<BI", start[39:44])
    return channels, rate


def sample_count(path: Path) -> int:
    """Return how many samples an Ogg file holds: the position that its last page gives."""
    data = path.read_bytes()
    count: int = struct.unpack("<q", data[data.rindex(b"OggS") + 6 :][:8])[0]
    return count


@pytest.fixture
def pygame_mixer(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    pygame.mixer.init(RATE, -16, 2, 512, allowedchanges=0)
    yield pygame.mixer
    pygame.mixer.quit()


def decoded(mixer: ModuleType, path: Path) -> NDArray[np.float64]:
    """Return the samples as the game decodes them."""
    raw = mixer.Sound(path).get_raw()
    return np.frombuffer(raw, dtype=np.int16).reshape(-1, 2) / 32768.0


def measured(path: Path) -> tuple[float, float]:
    """Return integrated loudness in LUFS and true peak in dBTP, by ffmpeg's EBU R128 meter."""
    command = ["ffmpeg", "-hide_banner", "-nostats", "-i", str(path), "-af", "ebur128=peak=true", "-f", "null", "-"]
    report = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    summary = report[report.rindex("Summary:") :]
    found = [re.search(rf"{key}:\s+(-?[\d.]+|-inf)", summary) for key in ("I", "Peak")]
    loudness, peak = (float(match.group(1)) for match in found if match)
    return loudness, peak


def test_every_sound_of_scripts_and_cues_is_there() -> None:
    assert set(names_played()) <= set(MUSIC) | set(SOUND)


@pytest.mark.parametrize("name", [*MUSIC_FILES, *SOUND_FILES])
def test_every_file_of_the_table_is_stereo_at_48_khz(name: str) -> None:
    assert header(FILES[name]) == (2, RATE)


def test_no_file_is_left_out_of_the_table() -> None:
    found = {path.stem for folder in ("music", "sound") for path in (ASSETS / folder).glob("*.ogg")}

    assert found == set(MUSIC) | set(SOUND)


def test_all_sound_together_stays_within_its_size() -> None:
    assert sum(path.stat().st_size for path in FILES.values()) <= MAX_BYTES


def test_muffled_music_is_as_long_as_the_clear_one() -> None:
    for name in MUSIC:
        if name.endswith("_muffled"):
            assert sample_count(MUSIC_FILES[name]) == sample_count(MUSIC_FILES[name.removesuffix("_muffled")])


def test_every_line_of_the_reporter_has_her_voice_and_no_voice_is_left_over() -> None:
    lines = {s.line_id for s in Game.read(ROOT).program.steps if isinstance(s, Say) and s.who == "reporter"}

    assert set(VOICE_FILES) == lines, "the reporter's lines were edited: python -m tools.score --reporter VOICES"


def test_effects_and_voices_decode_in_the_mixer(pygame_mixer: ModuleType) -> None:
    seconds = {name: pygame_mixer.Sound(path).get_length() for name, path in (SOUND_FILES | VOICE_FILES).items()}

    assert min(seconds.values()) > 0.2


@pytest.mark.slow
@needs_ffmpeg
@pytest.mark.parametrize("name", FILES)
def test_a_file_is_at_its_level(name: str) -> None:
    loudness, peak = measured(FILES[name])

    assert peak < MAX_PEAK_DBTP
    match LEVELS[name]:
        case Loudness(lufs):
            assert loudness == pytest.approx(lufs, abs=TOLERANCE_LU)
        case Peak(dbfs):
            assert peak == pytest.approx(dbfs, abs=TOLERANCE_DB)


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
def test_a_file_has_no_offset_no_clipping_and_no_cut_end(name: str, pygame_mixer: ModuleType) -> None:
    sound = decoded(pygame_mixer, FILES[name])

    assert len(sound) == sample_count(FILES[name])
    assert np.abs(sound.mean(axis=0)).max() < MAX_OFFSET
    assert not (np.abs(sound) >= 0.9999).any()
    if name in LOOPS:
        steps = np.abs(np.diff(sound, axis=0)).max(axis=1)
        assert np.abs(sound[0] - sound[-1]).max() <= np.percentile(steps, 99.9), "the loop steps at its seam"
    else:
        end = np.abs(sound[-round(0.002 * RATE) :]).max() / np.abs(sound).max()
        assert 20 * np.log10(max(end, 1e-10)) < MAX_TAIL_DB, "the end is cut"
