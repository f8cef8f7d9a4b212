"""From notes to sound: one run of FluidSynth for each instrument, dry.

The soundfont is named by its full path: Debian's `default-GM.sf2` may be TimGM6mb, which is GPL. This one is MIT.
"""

import hashlib
import io
import subprocess
import tempfile
from pathlib import Path

import mido
import numpy as np
import soundfile

from tools.score.dsp import RATE, Sound
from tools.score.notes import EXPRESSION, Part

SOUNDFONT = Path("/usr/share/sounds/sf3/MuseScore_General.sf3")
# Stems of unchanged parts are kept here, outside version control, so that a mix can be tried again in seconds.
CACHE = Path(__file__).parents[2] / "build" / "score"
TICKS_PER_SECOND = 960
GAIN = 0.5
# Order of events at one moment: what ends, what is set, what begins.
ENDS, SETS, BEGINS = range(3)


def render(part: Part, seconds: float, *, lead: float) -> Sound:
    """Return what `part` sounds like from `lead` seconds before its zero, `seconds` long."""
    buffer = io.BytesIO()
    as_midi(part, seconds, lead).save(file=buffer)
    kept = CACHE / f"{part.name}-{hashlib.sha256(buffer.getvalue()).hexdigest()[:16]}.npy"
    if not kept.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        np.save(kept, synthesized(buffer.getvalue()).astype(np.float32))
    sound: Sound = np.load(kept).astype(np.float64)
    count = round(seconds * RATE)
    return np.pad(sound, ((0, max(0, count - len(sound))), (0, 0)))[:count]


def synthesized(midi: bytes) -> Sound:
    with tempfile.TemporaryDirectory() as folder:
        score, wave = Path(folder) / "part.mid", Path(folder) / "part.wav"
        score.write_bytes(midi)
        # Loading only the samples that are played halves the time; the sound is the same to the bit.
        settings = ("synth.polyphony=512", "synth.dynamic-sample-loading=1")
        command = ["fluidsynth", "-ni", "-q", "-R", "0", "-C", "0", "-g", str(GAIN), "-r", str(RATE)]
        command += [word for setting in settings for word in ("-o", setting)]
        command += ["-T", "wav", "-O", "float", "-F", str(wave), str(SOUNDFONT), str(score)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        sound, _ = soundfile.read(wave, always_2d=True)
    out: Sound = sound
    return out


def as_midi(part: Part, seconds: float, lead: float) -> mido.MidiFile:
    # At 60 beats a minute a beat is a second: time is ours, not the sequencer's.
    file = mido.MidiFile(ticks_per_beat=TICKS_PER_SECOND)
    track = mido.MidiTrack()
    file.tracks.append(track)
    track.append(mido.MetaMessage("set_tempo", tempo=1_000_000, time=0))
    events = [(0.0, ENDS, mido.Message("program_change", program=part.program))]
    events.append((0.0, SETS, mido.Message("control_change", control=EXPRESSION, value=100)))
    for control in part.controls:
        message = mido.Message("control_change", control=control.number, value=control.value)
        events.append((control.second + lead, SETS, message))
    for note in part.notes:
        events.append((note.start + lead, BEGINS, mido.Message("note_on", note=note.pitch, velocity=note.velocity)))
        events.append((note.end + lead, ENDS, mido.Message("note_off", note=note.pitch, velocity=0)))
    # FluidSynth stops at the last event, and cuts what still rings.
    events.append((seconds, SETS, mido.Message("control_change", control=127, value=0)))
    last = 0
    for second, _, message in sorted(events, key=lambda event: event[:2]):
        tick = max(last, round(second * TICKS_PER_SECOND))
        track.append(message.copy(time=tick - last))
        last = tick
    return file
