"""One channel of the device, with what plays on it and how far its fade has come.

A track of one file loops inside SDL, sample-exact, and goes on while a window is dragged. A list of files is handed
over one ahead, which SDL joins without a gap.
"""

from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, Protocol

from audio.gain import VOLUME_STEPS, Fade, volume_step
from engine.state import Track

# A track is never cut at full level: that clicks.
SHORTEST_FADE_SECONDS = 0.04
MUFFLED = "_muffled"


class Sound(Protocol):
    def get_length(self) -> float: ...


class Channel(Protocol):
    """What a deck needs of `pygame.mixer.Channel`."""

    def play(self, sound: Any, loops: int = 0) -> object: ...
    def queue(self, sound: Any) -> object: ...
    def get_queue(self) -> object: ...
    def get_busy(self) -> bool: ...
    def set_volume(self, volume: float) -> object: ...
    def stop(self) -> object: ...


class Device(Protocol):
    """What a deck needs of `Sounds`."""

    def channel(self, index: int) -> Channel: ...
    def get(self, name: str) -> Any: ...
    def is_lost(self, name: str) -> bool: ...
    def turned(self, sound: Any, seconds: float) -> Any: ...


def stem(file: str) -> str:
    """Return the bare name of a file as a script writes it: `<from 2>music/vigil.ogg` is `vigil`."""
    return PurePosixPath(file.rpartition(">")[2]).stem


@dataclass(slots=True)
class Deck:
    """Owns the channel of the device with this index, which exists only once the device is open."""

    index: int
    track: Track | None = None
    fade: Fade = field(default_factory=Fade)
    # Seconds since the file now playing began, to know where a loop stands.
    seconds: float = 0.0
    length: float = 0.0
    _channel: Channel | None = None
    _next: int = 0
    _step: int = -1

    @property
    def is_free(self) -> bool:
        return self.track is None

    @property
    def is_endless(self) -> bool:
        return self.track is not None and self.track.loop and len(self.track.files) == 1

    @property
    def seconds_to_turn(self) -> float:
        """Return how long until the loop comes round."""
        return self.length - self.seconds % self.length if self.length else 0.0

    def start(self, device: Device, track: Track, sound: Sound, *, fade_seconds: float, gain: float) -> None:
        self._channel = device.channel(self.index)
        self.track = track
        self.seconds, self.length = 0.0, sound.get_length()
        self._next = 1
        self._step = -1
        self.fade = Fade()
        self.fade.move(1.0, fade_seconds)
        # The channel keeps the volume of what it played before, and mixes from the moment it is told to play.
        self.set_gain(gain)
        self._channel.play(sound, loops=-1 if self.is_endless else 0)

    def leave(self, fade_seconds: float) -> None:
        self.fade.move(0.0, max(fade_seconds, SHORTEST_FADE_SECONDS))

    def append(self, track: Track) -> None:
        """Play `track` after the files of a track that ends."""
        if self.track is not None:
            self.track = Track(self.track.files + track.files, loop=track.loop, volume=track.volume)

    def update(self, dt: float, device: Device) -> None:
        if self.track is None or self._channel is None:
            return
        self.seconds += dt
        self.fade.update(dt)
        if not self.is_endless:
            self._feed(device, self.track, self._channel)
        if self.fade.is_silent or not (self._channel.get_busy() or self._has_more):
            self._channel.stop()
            self.track = None

    def set_gain(self, gain: float) -> None:
        """Set the channel to `gain` times what the track and its fade say, if the device would notice."""
        if self.track is None or self._channel is None:
            return
        step = volume_step(gain * self.track.volume * self.fade.gain)
        if step != self._step:
            self._step = step
            self._channel.set_volume(step / VOLUME_STEPS)

    @property
    def _has_more(self) -> bool:
        return self.track is not None and (self.track.loop or self._next < len(self.track.files))

    def _feed(self, device: Device, track: Track, channel: Channel) -> None:
        """Keep one file waiting behind the one that plays; where it came too late, start it now."""
        if not self._has_more or channel.get_queue() is not None:
            return
        file = track.files[min(self._next, len(track.files) - 1)]
        if device.is_lost(file):
            self._pass_over(track)
        elif sound := device.get(file):
            self._next += 1
            if channel.get_busy():
                channel.queue(sound)
            else:
                channel.play(sound)

    def _pass_over(self, track: Track) -> None:
        """Leave out a file that can't be played; if it was to loop, the track ends."""
        self._next += 1
        if self._next >= len(track.files):
            self.track = Track(track.files, loop=False, volume=track.volume)


def is_same(one: Track | None, other: Track | None) -> bool:
    """Say whether the two sound the same: `vigil` is `music/vigil.ogg`."""
    if one is None or other is None:
        return one is other
    return (sound_of(one), one.volume) == (sound_of(other), other.volume)


def sound_of(track: Track) -> tuple[tuple[str, ...], bool]:
    return tuple(map(stem, track.files)), track.loop


def is_twin(one: Track, other: Track) -> bool:
    """Say whether the two are the same music, one of them muffled."""
    first, second = stem(one.files[0]), stem(other.files[0])
    return first != second and first.removesuffix(MUFFLED) == second.removesuffix(MUFFLED)
