"""The Republic's news: good cheer from a small loudspeaker. The motif's first three notes, sold as a fanfare."""

from tools.score import dsp
from tools.score.dsp import RATE, Sound
from tools.score.effects.television import through_set
from tools.score.notes import pitch, pitches
from tools.score.score import LEAD_SECONDS, Score

BEAT = 60 / 132
FANFARE = "A4/.5 C5/.5 F5/1.5 F5/.25 F5/.25 G5/.5 A5/2"
CHORDS = ((0.0, "F3 A3 C4"), (2.0, "Bb3 D4 F4"), (3.5, "C4 E4 G4"), (4.0, "F3 A3 C4 F4"))
SECONDS = 3.6


def news_jingle() -> Sound:
    score = Score("news_jingle", SECONDS, balance={"horns": 5, "marimba": 2, "timpani": -3})
    score.player("horns").phrase(0.0, BEAT, FANFARE, 92, legato=0.9)
    score.player("violins").phrase(0.0, BEAT, FANFARE, 88, legato=0.9)
    for beat, names in CHORDS:
        score.player("low_strings").chord(beat * BEAT, 1.2, pitches(names), 84, roll=0.0)
    for eighth in range(11):
        # A teleprinter that never existed in this studio.
        score.player("marimba").note(eighth * BEAT / 2, 0.15, pitch("C5" if eighth % 2 else "F5"), 70)
    for beat in (0.0, 4.0):
        score.player("timpani").note(beat * BEAT, 1.0, pitch("F2"), 80)
    sound = score.mix()[round(LEAD_SECONDS * RATE) :][: round((SECONDS + 0.6) * RATE)]
    return dsp.stereo(dsp.fade_ends(through_set(sound.mean(axis=1)), out=0.5))
