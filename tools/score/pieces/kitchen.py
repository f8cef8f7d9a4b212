"""An uneasy morning, in five: plucked strings that never come out even, a motif that can't get to its second half."""

from tools.score.notes import pitch
from tools.score.pad import PadChord
from tools.score.pieces.hands import breathe, held
from tools.score.score import Score
from tools.score.voicing import chords, lead

BEAT = 0.7
BAR = 5 * BEAT
HARMONY = chords(
    "D:F,A,E D:F,A,E Bb:D,F,A,E A:D,E,G D:F,A,E C:D,F,A B:D,F,A Bb:D,E,A "
    "G:Bb,D,F,A G:Bb,D,E A:C#,E,G,Bb A:C#,E,G,Bb D:F,A,E F:A,C,E E:G,Bb,D A:D,E,G"
)
PIANO = {
    1: "-/2 A4/.5 C5/.5 F5/2",
    2: "E5/3",
    4: "-/2 A4/.5 C5/.5 F5/2",
    5: "E5/1.5 C5/.5 D5/3",
    6: "-/2 D5/.5 F5/.5 A5/2",
    7: "E5/3",
    8: "-/1 Bb4/1 D5/1 F5/2",
    9: "E5/2 D5/1 Bb4/2",
    10: "-/2 C#5/.5 E5/.5 G5/2",
    11: "Bb5/2 A5/1 G5/2",
    12: "-/2 A4/.5 C5/.5 F5/2",
    13: "E5/1.5 C5/.5 A4/3",
    14: "-/3 G4/1 Bb4/1",
    15: "A4/5",
}
CLARINET = {3: "-/1 A3/1 D4/1 C4/2", 7: "-/1 E4/1 D4/1 A3/2", 11: "C#4/3 E4/2", 15: "-/1 D4/2 C4/2"}
# Beat and chord tone, low to high: three and two, but the weight falls on neither.
PLUCKED = ((0.0, 0), (1.5, 2), (3.0, 1), (4.0, 2))


def kitchen() -> Score:
    score = Score("kitchen", len(HARMONY) * BAR, balance={"strings": -4, "pad": -2, "piano": -1})
    voicings = lead(HARMONY)
    piano, plucked, clock = score.player("piano"), score.player("pizzicato"), score.player("marimba")
    for bar, voicing in enumerate(voicings):
        second = bar * BAR
        bass = voicing[0] if voicing[0] < pitch("D3") else voicing[0] - 12
        for beat, voice in PLUCKED:
            plucked.note(second + beat * BEAT, 0.5, bass if voice == 0 else voicing[voice] - 12, 60 - 6 * voice)
        if bar % 4 != 3:
            for beat in (2.0, 4.5):
                clock.note(second + beat * BEAT, 0.3, voicing[3], 38 if beat == 2.0 else 30)
        if bar in PIANO:
            piano.phrase(second, BEAT, PIANO[bar], 46 + 8 * (bar in (10, 11)))
        piano.note(second, 4.5 * BEAT, bass + 12 if bass < pitch("F2") else bass, 34)
        piano.part.pedal(second)
        score.pads.append(PadChord(second, BAR, (bass + 12, voicing[1]), bright=420))
    for bar, line in CLARINET.items():
        score.player("clarinet").phrase(bar * BAR, BEAT, line, 44)
        breathe(score, "clarinet", bar * BAR, (bar + 1) * BAR, 50, 84)
    held(score, "strings", voicings[4:], BAR, 40, first=4)
    for bar in range(4, 16, 2):
        breathe(score, "strings", bar * BAR, (bar + 2) * BAR, 34, 62)
    return score
