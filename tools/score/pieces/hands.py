"""What hands do in more than one piece: broken chords under a melody, held strings with real ties."""

from collections.abc import Sequence

from tools.score.notes import Player
from tools.score.score import Score
from tools.score.voicing import Chord, Voicing


def broken_chord(
    hand: Player, second: float, beat: float, voicing: Voicing, chord: Chord, velocity: float, pattern: str
) -> None:
    """Play a left hand. `pattern` is beats and steps, `0:r 1:0 2:3`: r is the root, 0 the chord's lowest tone."""
    root = voicing[0] if voicing[0] < 46 else voicing[0] - 12
    tones = [p for p in range(root + 7, root + 27) if p % 12 in chord.classes]
    for word in pattern.split():
        at, _, step = word.partition(":")
        pitch = root if step == "r" else tones[min(int(step), len(tones) - 1)]
        softer = 0 if step == "r" else 9 + float(at)
        hand.note(second + float(at) * beat, (3.6 - float(at)) * beat, pitch, velocity - softer)


def held(
    score: Score, instrument: str, voicings: Sequence[Voicing], bar: float, velocity: float, *, first: int = 0
) -> None:
    """Hold a row of chords on strings. A voice that keeps its note is one long note, as players would tie it."""
    strings = score.player(instrument)
    for voice in range(4):
        start = 0
        while start < len(voicings):
            end = start + 1
            while end < len(voicings) and voicings[end][voice] == voicings[start][voice]:
                end += 1
            second = (first + start) * bar - 0.06 + 0.02 * voice
            strings.note(second, (end - start) * bar + 0.25, voicings[start][voice], velocity)
            start = end


def breathe(score: Score, instrument: str, start: float, end: float, low: int, high: int) -> None:
    """Swell to the middle and back."""
    part = score.player(instrument).part
    middle = (start + end) / 2
    part.swell(start, middle, low, high)
    part.swell(middle, end - 0.1, high, low)
