"""One channel as scripts name it (music, ambience, sound, voice …): decks, so that a track can fade into the next.

What is asked for waits until its file is decoded, while the former track plays on; then both cross. Music that is a
muffled render of what plays (`kiss` and `kiss_muffled`) joins at the same bar.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from audio.deck import SHORTEST_FADE_SECONDS, Deck, Device, is_twin
from engine.state import Track

# Tells the gain of a file on a channel: (channel, file).
Gain = Callable[[str, str], float]


@dataclass(slots=True)
class ScriptChannel:
    """Owns its decks and what is to be heard on them next."""

    name: str
    # Three: two may still be crossing when a quick reader's next cue wants to begin at once.
    decks: tuple[Deck, Deck, Deck]
    # What should be sounding; None once it was stopped or has ended by itself.
    track: Track | None = None
    # Asked for, but not decoded yet: (track, seconds of its fade in, seconds of the other's fade out).
    _coming: tuple[Track, float, float] | None = None
    _queued: list[Track] = field(default_factory=list)

    @property
    def is_playing(self) -> bool:
        return self.track is not None

    def play(self, track: Track, fade_in: float = 0.0, fade_out: float = 0.0) -> None:
        """Play `track` in place of what plays now. A fade in is also the least time that the former takes to go."""
        self.track = track
        self._coming = (track, fade_in, max(fade_in, fade_out))
        self._queued.clear()

    def queue(self, track: Track) -> None:
        """Play `track` when the one before ends; a loop ends at its next turn."""
        if self.track is None:
            self.play(track)
        else:
            self._queued.append(track)

    def stop(self, fade_seconds: float = 0.0) -> None:
        self.track = self._coming = None
        self._queued.clear()
        for deck in self.decks:
            deck.leave(fade_seconds)

    def update(self, dt: float, device: Device, gain: Gain) -> None:
        self._take_queued(dt)
        self._start_coming(device, gain)
        for deck in self.decks:
            deck.update(dt, device)
            if deck.track is not None:
                deck.set_gain(gain(self.name, deck.track.files[0]))
        if self._coming is None and not self._queued and all(deck.is_free for deck in self.decks):
            self.track = None

    @property
    def _sounding(self) -> Deck | None:
        """The deck that is not on its way out."""
        return next((deck for deck in self.decks if not deck.is_free and deck.fade.target > 0.0), None)

    def _take_queued(self, dt: float) -> None:
        if not self._queued or self._coming is not None:
            return
        deck = self._sounding
        if deck is not None and not deck.is_endless:
            self.track = self._queued.pop(0)
            deck.append(self.track)
        elif deck is None or deck.seconds_to_turn <= dt:
            self.track = self._queued.pop(0)
            self._coming = (self.track, 0.0, 0.0)

    def _start_coming(self, device: Device, gain: Gain) -> None:
        if self._coming is None:
            return
        track, fade_in, fade_out = self._coming
        if device.is_lost(track.files[0]):
            self.stop(fade_out)
            return
        sound = device.get(track.files[0])
        if sound is None:
            return
        deck = next((deck for deck in self.decks if deck.is_free), None)
        if deck is None:
            # All are still crossing: the quietest makes room, and this starts a moment later.
            min(self.decks, key=lambda deck: deck.fade.level).leave(SHORTEST_FADE_SECONDS)
            return
        former = self._sounding
        if former is not None:
            if former.track is not None and is_twin(former.track, track):
                sound = device.turned(sound, former.seconds)
            former.leave(fade_out)
        deck.start(device, track, sound, fade_seconds=fade_in, gain=gain(self.name, track.files[0]))
        self._coming = None
