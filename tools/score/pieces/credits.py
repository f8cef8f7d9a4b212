"""The credits: the motif at last at full length. It turns to F, it is nearly warm, and goes round without a cadence."""

from tools.score.pad import PadChord
from tools.score.pieces.hands import breathe, broken_chord, held
from tools.score.pieces.motif import RISE, SINK
from tools.score.score import Score
from tools.score.voicing import chords, lead

BEAT = 1.0
BAR = 4 * BEAT
HARMONY = chords(
    "D:F,A,C,E Bb:D,F,A F:A,C C:E,G D:F,A Bb:D,F,A G:Bb,D,F C:E,G,Bb F:A,C,E A:C,E,G "
    "D:F,A,C Bb:D,F G:Bb,D,F C:E,G,D A:C#,E,G D:F,A Bb:D,F,A G:Bb,D,F C:F,G,D C:E,G,Bb"
)
PIANO = {
    0: RISE,
    1: SINK,
    2: "A4/.5 C5/.5 A5/3",
    3: "G5/1.5 E5/.5 C5/2",
    4: RISE,
    5: "E5/1.5 C5/.5 D5/2",
    6: "Bb4/.5 D5/.5 G5/3",
    7: "E5/1.5 D5/.5 C5/2",
    16: RISE,
    17: SINK,
    18: "-/1 C5/.5 F5/.5 G5/2",
    19: "E5/4",
}
VIOLINS = {
    8: "A4/.5 C5/.5 F5/3",
    9: "G5/1.5 E5/.5 C5/2",
    10: "A4/.5 D5/.5 A5/3",
    11: "F5/1.5 E5/.5 D5/2",
    12: "Bb4/.5 D5/.5 Bb5/3",
    13: "G5/1.5 E5/.5 G5/2",
    14: "A5/2 G5/1 E5/1",
    15: "F5/4",
}
CELLO = {
    5: "F3/2 A3/2",
    7: "G3/2 Bb3/2",
    9: "E3/2 G3/2",
    11: "D3/2 F3/2",
    13: "E3/2 G3/2",
    15: "-/1 A3/.5 C4/.5 F4/2",
    16: "E4/4",
}
LEFT_HAND = "0:r .5:0 1:1 1.5:2 2:3 2.5:2 3:1"
SPARSE = "0:r 1:0 2:2"


def credits() -> Score:
    score = Score("credits", len(HARMONY) * BAR, balance={"violins": -1})
    voicings = lead(HARMONY)
    piano = score.player("piano")
    for bar, (voicing, chord) in enumerate(zip(voicings, HARMONY, strict=True)):
        second = bar * BAR
        velocity = 50 if bar < 8 else 56 if bar < 16 else 42
        if bar in PIANO:
            piano.phrase(second, BEAT, PIANO[bar], velocity)
        broken_chord(piano, second, BEAT, voicing, chord, velocity - 6, SPARSE if bar >= 16 else LEFT_HAND)
        piano.part.pedal(second)
        score.pads.append(PadChord(second, BAR, (voicing[0] + 12, voicing[1])))
    held(score, "strings", voicings[4:18], BAR, 50, first=4)
    for bar in range(4, 18):
        peak = 66 if bar < 8 else 92
        breathe(score, "strings", bar * BAR, (bar + 1) * BAR, peak - 22, peak)
    for name, lines, velocity in (("violins", VIOLINS, 66), ("cello", CELLO, 58)):
        for bar, line in lines.items():
            score.player(name).phrase(bar * BAR - 0.03, BEAT, line, velocity)
            breathe(score, name, bar * BAR, (bar + 1) * BAR, 62, 96)
    return score
