"""The set in the dark: the motif in a music box, very slowly, as if it were wound by hand."""

from tools.score.notes import Player, phrase, pitch
from tools.score.pad import PadChord
from tools.score.pieces.hands import breathe, held
from tools.score.pieces.motif import RISE, SINK
from tools.score.score import Score
from tools.score.voicing import chords, lead

BEAT = 1.1
BAR = 4 * BEAT
HARMONY = chords("D:F,A,E Bb:D,F,A F:A,C,E C:E,G,D D:F,A,E Bb:D,F,A G:Bb,D,F A:D,E,G Bb:D,F,A,C C:E,G,Bb D:F,A,E A:D,E")
MUSICBOX = (
    RISE,
    SINK,
    "A4/.5 C5/.5 G5/3",
    "F5/1.5 E5/.5 C5/2",
    "-/4",
    "-/2 F5/1 E5/1",
    "D5/1.5 Bb4/.5 C5/2",
    "A4/4",
    RISE,
    "E5/1.5 G5/.5 C6/2",
    "A5/1.5 E5/.5 F5/2",
    "E5/4",
)
PIANO = {4: "A3/.5 C4/.5 F4/3", 5: "E4/1.5 C4/.5 D4/2", 10: "-/2 F4/1 E4/1", 11: "D4/2 C4/2"}


def title() -> Score:
    score = Score("title", len(HARMONY) * BAR, balance={"pad": 3, "strings": -2, "piano": -3})
    voicings = lead(HARMONY)
    box, piano = score.player("musicbox"), score.player("piano")
    for bar, (voicing, line) in enumerate(zip(voicings, MUSICBOX, strict=True)):
        second = bar * BAR
        high(box, second, line, 52)
        low = voicing[0] if voicing[0] < pitch("F#2") else voicing[0] - 12
        piano.note(second, BAR, low, 40)
        piano.note(second + 2 * BEAT, 2 * BEAT, low + 12, 32)
        if bar in PIANO:
            piano.phrase(second, BEAT, PIANO[bar], 44)
        piano.part.pedal(second)
        score.pads.append(PadChord(second, BAR, (low + 12, voicing[1], voicing[2]), bright=520))
    held(score, "strings", voicings[4:], BAR, 42, first=4)
    for bar in range(4, 12, 2):
        breathe(score, "strings", bar * BAR, (bar + 2) * BAR, 36, 74)
    return score


def high(hand: Player, second: float, text: str, velocity: float) -> None:
    """Play a phrase an octave up, unevenly: the spring runs down a little on the long notes."""
    for beat, beats, midi in phrase(text):
        hand.note(second + beat * BEAT * 1.01, beats * BEAT, midi + 12, velocity + 3 * (beats >= 2))
