"""One-shots: sounds that play once, many at a time, each on a channel of its own."""

from dataclasses import dataclass

from audio.channel import Gain
from audio.deck import Deck, Device
from engine.state import Track

# Many sounds may share this one, each on a free channel of the device.
SHARED_CHANNEL = "audio"
# A one-shot that could not be decoded in time is worse late than never.
LATEST_SECONDS = 0.5
STOP_FADE_SECONDS = 0.15


@dataclass(slots=True)
class Waiting:
    """A one-shot on its way: asked for, not decoded yet."""

    track: Track
    seconds: float = 0.0


class Shots:
    """Owns the channels of the device with these indexes."""

    def __init__(self, indexes: range) -> None:
        self._decks = [Deck(index) for index in indexes]
        self._waiting: list[Waiting] = []

    def play(self, name: str, volume: float = 1.0) -> None:
        self._waiting.append(Waiting(Track((name,), loop=False, volume=volume)))

    def stop(self, fade_seconds: float = STOP_FADE_SECONDS) -> None:
        self._waiting.clear()
        for deck in self._decks:
            deck.leave(fade_seconds)

    def update(self, dt: float, device: Device, gain: Gain) -> None:
        for shot in list(self._waiting):
            self._start(shot, device, gain)
            shot.seconds += dt
            if shot.seconds > LATEST_SECONDS and shot in self._waiting:
                self._waiting.remove(shot)
        for deck in self._decks:
            deck.update(dt, device)
            if deck.track is not None:
                deck.set_gain(gain(SHARED_CHANNEL, deck.track.files[0]))

    def _start(self, shot: Waiting, device: Device, gain: Gain) -> None:
        file = shot.track.files[0]
        sound = device.get(file)
        if sound is None:
            if device.is_lost(file):
                self._waiting.remove(shot)
            return
        # With all channels busy the one that has played longest makes way.
        deck = next((deck for deck in self._decks if deck.is_free), None) or max(
            self._decks, key=lambda deck: deck.seconds
        )
        deck.start(device, shot.track, sound, fade_seconds=0.0, gain=gain(SHARED_CHANNEL, file))
        self._waiting.remove(shot)
