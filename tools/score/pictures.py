"""Pictures of sounds, to be looked at: notes as a piano roll, a spectrogram, the level over time.

Nobody who made these files could hear them; `python -m tools.score --pictures FOLDER` draws every one.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import matplotlib
import numpy as np
from scipy import signal

from tools.score.dsp import RATE, Sound
from tools.score.notes import Note

matplotlib.use("Agg")
from matplotlib import pyplot
from matplotlib.axes import Axes

LEVEL_SECONDS = 0.05


def spectrogram(axes: Axes, sound: Sound) -> None:
    size = 4096 if len(sound) > 4 * RATE else 1024
    hertz, seconds, power = signal.spectrogram(sound.mean(axis=1), RATE, nperseg=size, noverlap=size // 2)
    axes.pcolormesh(seconds, hertz, 10 * np.log10(power + 1e-13), vmin=-125, vmax=-45, cmap="magma", shading="auto")
    axes.set_yscale("log")
    axes.set_ylim(30, 18000)


def levels(axes: Axes, sound: Sound) -> None:
    block = int(LEVEL_SECONDS * RATE)
    power = (sound[: len(sound) // block * block].reshape(-1, block, 2) ** 2).mean(axis=(1, 2))
    axes.plot(np.arange(len(power)) * LEVEL_SECONDS, 10 * np.log10(power + 1e-9), linewidth=0.8)
    axes.set_ylim(-70, 0)
    axes.set_xlim(0, len(sound) / RATE)
    axes.set_ylabel("dBFS")


def piano_roll(axes: Axes, parts: Mapping[str, Sequence[Note]]) -> None:
    for number, (name, notes) in enumerate(parts.items()):
        colour = matplotlib.colormaps["tab10"](number % 10)
        for note in notes:
            strength = 0.25 + 0.75 * min(1.0, note.velocity / 110)
            axes.plot([note.start, note.end], [note.pitch] * 2, color=colour, alpha=strength, linewidth=2.4)
        axes.plot([], [], color=colour, label=name)
    axes.legend(fontsize=7, loc="upper right")
    axes.set_ylabel("MIDI")


def sheet(sounds: Mapping[str, Sound], path: Path, columns: int = 5) -> None:
    """Draw the spectrograms of many short sounds side by side."""
    rows = -(-len(sounds) // columns)
    figure, grid = pyplot.subplots(rows, columns, figsize=(3.4 * columns, 2.3 * rows), squeeze=False)
    for axes, (name, sound) in zip(grid.flat, sounds.items(), strict=False):
        spectrogram(axes, sound)
        axes.set_title(name, fontsize=9)
        axes.tick_params(labelsize=6)
    figure.tight_layout()
    figure.savefig(path, dpi=62)
    pyplot.close(figure)


def piece(name: str, sound: Sound, parts: Mapping[str, Sequence[Note]], path: Path) -> None:
    """Draw one piece: its notes, its spectrum, its level."""
    figure, (roll, spectrum, level) = pyplot.subplots(3, 1, figsize=(13, 9.3))
    piano_roll(roll, parts)
    roll.set_xlim(0, len(sound) / RATE)
    roll.set_title(name)
    spectrogram(spectrum, sound)
    levels(level, sound)
    figure.tight_layout()
    figure.savefig(path, dpi=70)
    pyplot.close(figure)
