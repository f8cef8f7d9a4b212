"""The screens' own sounds, soft as felt, and the kitchen clock."""

from tools.score.dsp import Sound, add, chance, silence
from tools.score.effects.sources import KITCHEN, placed, struck

TICK = ((2350, 0.5, 0.006), (4100, 0.4, 0.004), (640, 0.3, 0.012))
TOCK = ((1980, 0.5, 0.007), (3600, 0.4, 0.004), (560, 0.3, 0.012))


def tones(name: str, *notes: tuple[float, float, float]) -> Sound:
    """Soft tones: (second, hertz, seconds to fall to 1/e), each with an octave over it."""
    rng = chance(name)
    out = silence(0.8)
    for second, hertz, decay in notes:
        modes = ((hertz, 0.6, decay), (2 * hertz, 0.18, 0.6 * decay))
        add(out, struck(rng, 0.5, modes, attack=0.004, spread=0.0), second)
    return placed(out, KITCHEN, 0.18, 0.4)


def ui_tick() -> Sound:
    return tones("ui_tick", (0.0, 880.0, 0.014))


def ui_confirm() -> Sound:
    """D and A: the motif's key, going up."""
    return tones("ui_confirm", (0.0, 587.33, 0.05), (0.07, 880.0, 0.07))


def ui_back() -> Sound:
    return tones("ui_back", (0.0, 698.46, 0.04), (0.06, 523.25, 0.06))


def clock_tick_loop() -> Sound:
    rng = chance("clock_tick_loop")
    out = silence(2.0)
    add(out, struck(rng, 0.08, TICK), 0.1, 0.6)
    add(out, struck(rng, 0.08, TOCK), 1.1, 0.5)
    # The room rings out long before the loop's end, so no folding is needed.
    return placed(out, KITCHEN, 0.12, 0.0)
