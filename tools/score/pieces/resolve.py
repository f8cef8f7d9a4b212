"""The corridor: a machine that walks. The cellos' figure never changes; everything over it would like to turn back."""

from tools.score.notes import Player, phrase, pitch
from tools.score.pieces.hands import breathe, held
from tools.score.pieces.motif import RISE, SINK
from tools.score.score import Score
from tools.score.voicing import Voicing, chords, lead

BEAT = 0.8
BAR = 4 * BEAT
HARMONY = chords(
    "D:F,A D:F,A Bb:D,F Bb:D,F,A G:Bb,D G:Bb,D,F A:C#,E A:D,E "
    "D:F,A F:A,C Bb:D,F C:E,G G:Bb,D Bb:D,F,A E:G,Bb,D A:C#,E,G"
)
HORNS = {4: RISE, 5: SINK}
VIOLINS = {
    8: RISE,
    9: SINK,
    10: "A4/.5 C5/.5 G5/3",
    11: "F5/1.5 E5/.5 C5/2",
    12: "Bb4/.5 D5/.5 A5/3",
    13: "G5/1.5 F5/.5 D5/2",
    14: "-/1 E5/1 D5/1 Bb4/1",
    15: "C#5/2 E5/2",
}
FIGURE = (0, 1, 2, 1, 2, 1, 2, 1)
ACCENTS = (0, 3, 6)
LAST = 15


def resolve() -> Score:
    score = Score("resolve", len(HARMONY) * BAR, balance={"horns": -2, "violins": -2, "timpani": -2, "piano": -4})
    voicings = lead(HARMONY)
    for bar, voicing in enumerate(voicings):
        second, growth = bar * BAR, bar / LAST
        walk(score, second, voicing, growth)
        if bar in HORNS:
            low(score.player("horns"), second, HORNS[bar], 52)
            breathe(score, "horns", second, second + BAR, 60, 88)
        if bar in VIOLINS:
            score.player("violins").phrase(second - 0.03, BEAT, VIOLINS[bar], 56 + 12 * growth)
            breathe(score, "violins", second, second + BAR, 60, 84 + round(16 * growth))
    held(score, "low_strings", voicings, BAR, 48)
    for bar in range(0, 16, 4):
        breathe(score, "low_strings", bar * BAR, (bar + 4) * BAR, 40 + 2 * bar, 70 + 2 * bar)
    return score


def walk(score: Score, second: float, voicing: Voicing, growth: float) -> None:
    """One bar of the machine: cellos in eighths, the bass and the drum on the steps."""
    cello, bass, drum, piano = (score.player(name) for name in ("cello", "bass", "timpani", "piano"))
    root = voicing[0] if voicing[0] < pitch("F#2") else voicing[0] - 12
    triad = (root + 12, voicing[1], voicing[2] if voicing[2] < pitch("D4") else voicing[2] - 12)
    for eighth, voice in enumerate(FIGURE):
        accent = 10 if eighth in ACCENTS else -4
        cello.note(second + eighth * BEAT / 2, 0.42 * BEAT, triad[voice], 56 + accent + 10 * growth)
    bass.note(second - 0.02, BAR, root, 58 + 10 * growth)
    piano.note(second, BAR, root, 40)
    piano.part.pedal(second)
    for beat, touch in ((0, 46), (2, 38)):
        drum.note(second + beat * BEAT, 0.7, pitch("D2" if root % 12 in (2, 10, 7) else "A2"), touch + 12 * growth)


def low(hand: Player, second: float, text: str, velocity: float) -> None:
    """Play a phrase an octave down."""
    for beat, beats, midi in phrase(text):
        hand.note(second + beat * BEAT, beats * BEAT * 1.03, midi - 12, velocity)
