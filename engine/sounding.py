"""What `play`, `queue` and `stop` make of a SoundState, and which effects they are."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from engine.state import SoundState, Track
from engine.steps import PlaySound, StopSound

# Ren'Py's own channels, and whether what plays there loops unless the script says otherwise.
CHANNELS = {"music": True, "sound": False, "audio": False, "voice": False, "movie": True}


@dataclass(slots=True)
class Channels:
    """The channels there are: Ren'Py's, and those the scripts register."""

    loops: dict[str, bool] = field(default_factory=lambda: dict(CHANNELS))

    def register(self, name: str, loop: bool | None) -> None:
        self.loops[name] = True if loop is None else bool(loop)

    def does_loop(self, effect: PlaySound) -> bool:
        return self.loops.get(effect.channel, False) if effect.loop is None else effect.loop


def play(sound: SoundState, effect: PlaySound, channels: Channels) -> tuple[SoundState, PlaySound | None]:
    """Return the state after `play` or `queue`, and the effect, None where `if_changed` finds it playing already.

    Only what loops is state: a save made while a door slams need not slam it again.
    """
    loops = channels.does_loop(effect)
    effect = replace(effect, loop=loops)
    before = sound.track(effect.channel)
    if effect.if_changed and before is not None and before.files == effect.files:
        return sound, None
    files = effect.files if not effect.is_queued or before is None else before.files + effect.files
    track = Track(files, True, effect.volume) if loops else None
    return with_track(sound, effect.channel, track), effect


def stop(sound: SoundState, effect: StopSound) -> SoundState:
    return with_track(sound, effect.channel, None)


def with_track(sound: SoundState, channel: str, track: Track | None) -> SoundState:
    if track is None and sound.track(channel) is None:
        return sound
    others = tuple((name, other) for name, other in sound.channels if name != channel)
    return SoundState(others if track is None else (*others, (channel, track)))
