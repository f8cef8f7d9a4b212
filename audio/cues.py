"""What each cue of the climax sounds like.

A cue fires in the middle of a line, when the typewriter reaches its word, and sounds at once. Beds that it starts must
outlive a save, so the script says the same after that line (`play music "pour.ogg" fadein 3.0 if_changed`): the state
then carries it, and the mixer, which plays it already, lets it play on. Change a bed here, and change it there.
"""

from engine.frozen import frozen


@frozen
class Shot:
    """A sound played once."""

    name: str
    volume: float = 1.0


@frozen
class Bed:
    """What takes over a channel: in `rises` seconds, while what was there goes in `falls` seconds."""

    channel: str
    name: str
    rises: float = 0.0
    falls: float = 0.0
    volume: float = 1.0
    loop: bool = True


@frozen
class Muffle:
    """The music goes on as if through water: its muffled render takes over at the same bar, where there is one."""

    seconds: float = 0.0


@frozen
class Hush:
    """A channel falls silent."""

    channel: str
    seconds: float = 0.0


Act = Shot | Bed | Muffle | Hush

# In the order of the scene: when one fires, the sounds of the next are decoded.
CUES: dict[str, tuple[Act, ...]] = {
    # The click, the hum running down, and then nothing at all.
    "dead": (Shot("switch_click"), Shot("hum_stop"), Hush("music"), Hush("ambience")),
    "wisp": (Shot("gas_hiss_thin"), Bed("music", "wisp", 1.0), Bed("ambience", "gas_loop", 5.0, volume=0.15)),
    "pour": (Shot("gas_swell"), Bed("music", "pour", 0.3, 3.0), Bed("ambience", "gas_loop", 9.0, volume=0.6)),
    # What begins with a note of its own does not fade in.
    "part": (Shot("socks_run"), Bed("music", "fill", 0.0, 0.6)),
    "fill": (Bed("ambience", "gas_loop", 3.0),),
    # Everything makes way for a bare piano; the gas is almost still.
    "kiss": (Hush("audio", 1.5), Bed("music", "kiss", 0.0, 0.5), Bed("ambience", "gas_loop", 1.0, volume=0.25)),
    "sway": (
        Shot("tinnitus"),
        Shot("dizzy_sway"),
        Muffle(2.5),
        Bed("sound", "heartbeat", 2.0, volume=0.8),
    ),
    "drift": (Bed("music", "drift", 0.5, 4.0),),
    "dots": (Hush("sound", 0.3), Shot("heartbeat_slowing", 0.8)),
    "out": (Hush("music", 2.0), Hush("ambience", 2.0), Hush("sound", 0.5), Hush("audio", 3.0)),
    # Once, and it stops on its open question.
    "door": (Bed("music", "door", loop=False),),
}


def sounds_of(cues: dict[str, tuple[Act, ...]]) -> list[str]:
    """Return the files that `cues` play."""
    return [act.name for acts in cues.values() for act in acts if isinstance(act, Shot | Bed)]
