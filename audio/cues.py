"""What each cue of the climax sounds like.

A cue fires in the middle of a line, when the typewriter reaches its word. It only adds what ends by itself: what must
still sound after a load is set by the script (`play music`, `play ambience`), which the sound state carries.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shot:
    """A sound played once."""

    name: str
    volume: float = 1.0


@dataclass(frozen=True, slots=True)
class Hush:
    """A channel falls silent."""

    channel: str
    seconds: float = 0.0


CUES: dict[str, tuple[Shot | Hush, ...]] = {
    "dead": (Shot("switch_click"), Hush("ambience"), Hush("music"), Shot("hum_stop")),
    "wisp": (Shot("gas_hiss_thin"),),
    "pour": (Shot("gas_swell"),),
    "part": (Shot("socks_run"),),
    "fill": (),
    "kiss": (Shot("cloth"),),
    "sway": (Shot("tinnitus"), Shot("dizzy_sway")),
    "drift": (),
    "dots": (Hush("sound", 0.3), Shot("heartbeat_slowing")),
    "out": (Hush("music", 1.5), Shot("body_fall")),
    "door": (),
}


def sounds_of(cues: dict[str, tuple[Shot | Hush, ...]]) -> list[str]:
    """Return the files that `cues` play, to have them decoded before the first cue fires."""
    return [act.name for acts in cues.values() for act in acts if isinstance(act, Shot)]
