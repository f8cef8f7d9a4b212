"""How loud every file is. A game without a mixing desk is mixed here, once, in the files themselves.

Beds, loops and speech are set by integrated loudness (LUFS); one-shots by their peak (dBFS), because a click that
lasts 20 ms has no loudness to speak of. tests/test_score_files.py holds every file to this table.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Loudness:
    """Integrated loudness in LUFS."""

    lufs: float


@dataclass(frozen=True, slots=True)
class Peak:
    """Sample peak in dBFS."""

    dbfs: float


MUSIC = {
    "title": Loudness(-19.0),
    "kitchen": Loudness(-21.0),
    "vigil": Loudness(-21.0),
    "dread": Loudness(-21.0),
    "resolve": Loudness(-21.0),
    # The climax is one score cut in pieces: the whole is -18, and the pieces keep its own rise and fall.
    "climax": Loudness(-18.0),
    "wisp": Loudness(-31.0),
    "pour": Loudness(-23.0),
    "fill": Loudness(-16.0),
    "kiss": Loudness(-22.0),
    "drift": Loudness(-24.0),
    "door": Loudness(-25.0),
    "credits": Loudness(-19.0),
    # Muffled, a piece is quieter too: less of it is left.
    "fill_muffled": Loudness(-21.0),
    "kiss_muffled": Loudness(-26.0),
}

SOUND: dict[str, Loudness | Peak] = {
    "cup_down": Peak(-14.0),
    "coffee_pour": Peak(-16.0),
    "door_close": Peak(-9.0),
    "labdoor_push": Peak(-9.0),
    "socks_run": Peak(-9.0),
    "stairs_up": Peak(-12.0),
    "cloth": Peak(-20.0),
    "body_fall": Peak(-8.0),
    "tv_on": Peak(-14.0),
    "tv_volume_up": Peak(-14.0),
    "news_jingle": Loudness(-20.0),
    "switch_click": Peak(-7.0),
    "hum_stop": Peak(-12.0),
    "gas_hiss_thin": Peak(-18.0),
    "gas_swell": Peak(-12.0),
    "heartbeat": Peak(-9.0),
    "heartbeat_slowing": Peak(-9.0),
    # Some players have the real thing: far under everything, and with a switch of its own besides.
    "tinnitus": Peak(-28.0),
    "dizzy_sway": Peak(-16.0),
    "ui_tick": Peak(-18.0),
    "ui_confirm": Peak(-16.0),
    "ui_back": Peak(-16.0),
    # Room tones: felt when they stop.
    "lab_hum_loop": Loudness(-34.0),
    "night_loop": Loudness(-38.0),
    "gas_loop": Loudness(-29.0),
    "tv_static_loop": Loudness(-34.0),
    "tv_murmur_loop": Loudness(-38.0),
    "clock_tick_loop": Peak(-26.0),
}

VOICE = Loudness(-19.0)

# Files that end where they begin.
LOOPS = frozenset(
    {"title", "kitchen", "vigil", "dread", "resolve", "wisp", "pour", "fill", "kiss", "drift", "credits"}
    | {"fill_muffled", "kiss_muffled", "heartbeat"}
    | {name for name in SOUND if name.endswith("_loop")}
)
