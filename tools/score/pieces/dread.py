"""The red strip: a note that ticks like the ticker and never stops, a floor that shifts by semitones under it."""

import numpy as np

from tools.score.notes import pitch
from tools.score.pad import PadChord
from tools.score.pieces.hands import breathe, held
from tools.score.score import Score
from tools.score.voicing import chords, lead

BEAT = 0.75
BAR = 4 * BEAT
HARMONY = chords(
    "D:F,A D:F,A Eb:G,Bb Eb:G,Bb,D D:F,A Bb:D,F,E E:G,Bb,D A:C#,E,G,Bb "
    "D:F,A,E Eb:G,Bb,D C:Eb,G,Bb G:Bb,D,Eb Bb:D,F,E E:G,Bb,D A:E,G,Bb,C# A:C#,E,G"
)
# The motif, an octave down and broken off: the second half comes only once.
PIANO = {4: "A3/.5 C4/.5 F4/3", 5: "E4/4", 10: "G3/.5 Bb3/.5 Eb4/3", 11: "D4/1.5 Bb3/.5 C4/2", 14: "-/2 A3/1 Bb3/1"}
HIGH = ((0.0, 13.0, "A5"), (12.0, 12.5, "Bb5"), (24.0, 13.0, "A5"), (36.0, 12.5, "G5"))
TICKS = np.arange(0.0, 4.0, 0.5)


def dread() -> Score:
    score = Score("dread", len(HARMONY) * BAR, balance={"marimba": -2, "piano": -2, "bass": 1})
    voicings = lead(HARMONY)
    piano, ticker, bass = score.player("piano"), score.player("marimba"), score.player("bass")
    for bar, voicing in enumerate(voicings):
        second = bar * BAR
        for beat in TICKS:
            # One tick in eight is a semitone out, later in every bar.
            is_out = int(beat * 2) == (3 + bar) % 8
            ticker.note(second + beat * BEAT, 0.2, pitch("Eb4" if is_out else "D4"), 44 if beat == 0 else 34)
        low = voicing[0] if voicing[0] < pitch("F2") else voicing[0] - 12
        bass.note(second - 0.02, BAR + 0.15, low, 62)
        breathe(score, "bass", second, second + BAR, 60, 92)
        if bar % 4 == 0:
            score.player("timpani").note(second, 2.0, pitch("D2" if bar % 8 == 0 else "A2"), 46)
        if bar in PIANO:
            piano.phrase(second, BEAT, PIANO[bar], 50)
        piano.note(second, BAR, low, 38)
        piano.part.pedal(second)
        score.pads.append(PadChord(second, BAR, (low + 12,), bright=300))
    held(score, "low_strings", voicings, BAR, 50)
    for bar in range(0, 16, 4):
        breathe(score, "low_strings", bar * BAR, (bar + 4) * BAR, 44, 92)
    for start, seconds, name in HIGH:
        score.player("tremolo").note(start, seconds, pitch(name), 40)
        breathe(score, "tremolo", start, start + 12, 16, 74)
    return score
