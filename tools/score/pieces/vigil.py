"""The night watch, the quiet heart: eighteen slow bars in D minor leaning on F, felt piano, strings that come."""

from tools.score.notes import pitch
from tools.score.pad import PadChord
from tools.score.pieces.hands import breathe, broken_chord, held
from tools.score.pieces.motif import RISE, SINK
from tools.score.score import Score
from tools.score.voicing import chords, lead

BEAT = 1.0
BAR = 4 * BEAT
HARMONY = chords(
    "D:F,A,C,E Bb:D,F,A,C A:F,C,G C:E,G,A G:Bb,D,F,A F:D,A,C Bb:D,F,A,E A:D,E,G "
    "F:A,C,E,G E:C,G D:F,A,C,E A:C,E,G Bb:D,F,A,C A:F,C G:Bb,D,F,C C:F,G,Bb,D D:F,A,E A:D,E"
)
MELODY = (
    f"-/1 {RISE.replace('F5/3', 'F5/2')}",
    SINK,
    "-/1 A4/.5 C5/.5 G5/2",
    "F5/1.5 E5/.5 C5/2",
    "-/1 Bb4/.5 D5/.5 A5/2",
    "G5/1.5 F5/.5 D5/2",
    "-/2 F5/1 E5/1",
    "D5/2 C#5/2",
    "C5/1 F5/1 G5/1.5 A5/.5",
    "G5/3 E5/1",
    "F5/1.5 E5/.5 C5/2",
    "C5/1.5 A4/.5 C5/2",
    f"-/1 {RISE.replace('F5/3', 'F5/2')}",
    "E5/1.5 C5/.5 D5/1 C5/1",
    "C5/2 Bb4/2",
    "A4/2 G4/2",
    "-/1 E5/3",
    "A4/4",
)
# Where the breath of the piece goes, in velocity.
ARC = (0, 3, 4, 2, 6, 5, 0, -3, 8, 10, 7, 5, 9, 8, 3, 0, -5, -8)
MOVING, RESTING = "0:r .5:0 1:1 2:0 2.5:3 3:1", "0:r 1:0 2.5:1"
RESTING_BARS = (6, 16, 17)
STRINGS = range(4, 17)
CELLO = {
    9: "-/2 G3/1 C4/1",
    10: "F4/3 E4/1",
    11: "C4/2 E4/2",
    13: "-/2 F3/1 A3/1",
    14: "D4/2.5 C4/1.5",
    15: "Bb3/4",
    16: "A3/4",
}


def vigil() -> Score:
    score = Score("vigil", len(MELODY) * BAR)
    voicings = lead(HARMONY)
    piano, cello = score.player("piano"), score.player("cello")
    for bar, (line, chord, voicing) in enumerate(zip(MELODY, HARMONY, voicings, strict=True)):
        second, velocity = bar * BAR, 44 + ARC[bar]
        piano.phrase(second, BEAT, line, velocity, legato=1.02)
        pattern = RESTING if bar in RESTING_BARS else MOVING
        broken_chord(piano, second, BEAT, voicing, chord, velocity - 4, pattern)
        piano.part.pedal(second)
        low = voicing[0] + 12 if voicing[0] < pitch("E2") else voicing[0]
        score.pads.append(PadChord(second, BAR, (low, voicing[1])))
    held(score, "strings", [voicings[bar] for bar in STRINGS], BAR, 48, first=STRINGS.start)
    for bar in STRINGS:
        soft, loud = (38, 70) if bar < 8 else (62, 86)
        breathe(score, "strings", bar * BAR, (bar + 1) * BAR, soft, loud)
    for bar, line in CELLO.items():
        cello.phrase(bar * BAR - 0.03, BEAT, line, 56)
        breathe(score, "cello", bar * BAR, (bar + 1) * BAR, 52, 92)
    return score
