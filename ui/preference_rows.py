"""Which preferences there are, in which pages, with what values: the rows of the preferences screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from engine.frozen import frozen
from engine.preferences import VOLUMES, Preferences

# On the slider, the end stands for "at once", which the preferences write as 0.
FASTEST_CPS = 150
SLOWEST_CPS = 10

ON_OFF = ((True, "On"), (False, "Off"))
SIZES = tuple((size / 100, f"{size} %") for size in (75, 85, 100, 115, 130, 150, 175, 200))
SPACINGS = tuple((spacing / 100, f"{spacing} %") for spacing in (90, 100, 115, 130, 150))
FACES = (("reading", "Atkinson Hyperlegible"), ("opendyslexic", "OpenDyslexic"))

Options = tuple[tuple[Any, str], ...]


@frozen
class Choice:
    """A preference that is one of a few values, kept in the field `name`."""

    word: str
    name: str
    options: Options = ON_OFF


@frozen
class Slide:
    """A preference between two ends. `read` and `write` turn the field into the slider's value and back."""

    word: str
    read: Callable[[Preferences], float]
    write: Callable[[Preferences, float], Preferences]
    ends: tuple[float, float]
    step: float
    text: Callable[[float], str]
    # Which volume a test sound is for.
    bus: str | None = None


def _with_cps(preferences: Preferences, value: float) -> Preferences:
    return replace(preferences, text_cps=0 if value >= FASTEST_CPS else round(value))


def _cps_text(value: float) -> str:
    return "at once" if value >= FASTEST_CPS else f"{round(value)} / s"


def _auto_seconds(value: float) -> str:
    """Say what auto does to a line of a hundred characters: that is what a player can imagine."""
    return f"{value:.1f} s a line"


def _volume(bus: str) -> Slide:
    def write(preferences: Preferences, value: float) -> Preferences:
        volumes = tuple((name, value if name == bus else level) for name, level in preferences.volumes)
        return replace(preferences, volumes=volumes)

    def text(value: float) -> str:
        return f"{value:.0%}".replace("%", " %")

    return Slide(
        f"{bus.capitalize()} volume", lambda preferences: preferences.volume(bus), write, (0, 1), 0.05, text, bus
    )


def _auto_write(preferences: Preferences, value: float) -> Preferences:
    """Keep the share between the base and the part for each character."""
    base = value * 0.21
    return replace(preferences, auto_base_seconds=base, auto_seconds_per_character=(value - base) / 100)


PAGES: tuple[tuple[str, tuple[Choice | Slide, ...]], ...] = (
    (
        "Text",
        (
            Slide(
                "Text speed",
                lambda kept: kept.text_cps or FASTEST_CPS,
                _with_cps,
                (SLOWEST_CPS, FASTEST_CPS),
                5,
                _cps_text,
            ),
            Choice("Text size", "text_scale", SIZES),
            Choice("Font", "font", FACES),
            Choice("Line spacing", "line_spacing", SPACINGS),
            Slide(
                "Box opacity",
                lambda kept: kept.box_opacity,
                lambda kept, value: replace(kept, box_opacity=value),
                (0, 1),
                0.05,
                lambda value: f"{value * 100:.0f} %",
            ),
            Choice("High contrast", "high_contrast"),
        ),
    ),
    (
        "Play",
        (
            Slide(
                "Auto speed",
                lambda kept: kept.auto_base_seconds + 100 * kept.auto_seconds_per_character,
                _auto_write,
                (2, 15),
                0.5,
                _auto_seconds,
            ),
            Choice("Skip", "skip_unseen", ((False, "Lines you have read"), (True, "All lines"))),
            Choice("After a choice", "skip_after_choices", ((False, "Stop skipping"), (True, "Go on skipping"))),
            Choice("Transitions", "transitions"),
            Choice("Full screen", "full_screen"),
        ),
    ),
    (
        "Sound",
        (
            *(_volume(bus) for bus, _ in VOLUMES),
            Choice("Mute", "muted"),
            Choice("Silent in the background", "mute_when_unfocused"),
        ),
    ),
    (
        "Access",
        (
            Choice("Self-voicing", "self_voicing"),
            Choice("Sound captions", "sound_captions"),
            Choice("Reduce motion", "reduce_motion"),
            Choice("Reduce flashing", "reduce_flashing"),
            Choice("Ringing and heartbeat", "ringing"),
        ),
    ),
)
