"""The mixer: what should sound, made to sound.

The director tells it what a state sounds like (`show`), what happens on the way (`play`, `stop`, `cue`), and how much
time has passed. It never raises for a missing device or file: it is silent, and says so in `trouble` and `take_notice`.
"""

from audio.captions import CAPTIONS
from audio.channel import ScriptChannel
from audio.cues import CUES, Bed, Hush, Muffle, Shot, sounds_of
from audio.deck import MUFFLED, Deck, is_same, stem
from audio.gain import Bus, Duck, Fade, Volumes, bus_of
from audio.shots import SHARED_CHANNEL, Shots
from audio.sounds import CHANNEL_COUNT, NO_DEVICE, Find, Sounds
from engine.preferences import Preferences
from engine.state import SoundState, Track
from engine.steps import PlaySound, StopSound

LOOPING_CHANNELS = frozenset({"music", "ambience"})

INTERFACE_CHANNEL = "interface"
# Channels of the device given to named channels, three each; the rest is for one-shots.
DECKS_EACH = 3
DECK_CHANNELS = 8 * DECKS_EACH
SHOW_FADE_SECONDS = 0.8
FOCUS_FADE_SECONDS = 0.2
CUES_AHEAD = 3
# A line must stand this long before its voice begins: lines that are skipped go by faster.
VOICE_WAIT_SECONDS = 0.08


class Mixer:
    """Owns the sound device and everything that sounds on it."""

    def __init__(self, sounds: Sounds, preferences: Preferences) -> None:
        self.trouble: str | None = None
        self._sounds = sounds
        self._volumes = Volumes()
        self._duck = Duck()
        self._focus = Fade(level=1.0, target=1.0)
        self._is_paused = False
        self._is_line_voiced = False
        self._next_voice: str | None = None
        self._voice_seconds = 0.0
        self._is_reader_speaking = False
        self._channels: dict[str, ScriptChannel] = {}
        self._shots = Shots(range(DECK_CHANNELS, CHANNEL_COUNT))
        self._notices: list[str] = []
        self._captions: list[str] = []
        self.apply(preferences)
        self._prefetch_cues(list(CUES)[:1])

    @classmethod
    def open(cls, find: Find, preferences: Preferences) -> "Mixer":
        """Open the mixer at once; the device follows on a thread. `find` gives the file for a name in a script."""
        return cls(Sounds(find), preferences)

    # What should sound

    def show(self, state: SoundState, fade_seconds: float = SHOW_FADE_SECONDS) -> None:
        """Sound like `state`: what it holds fades in or plays on, all else fades out, one-shots end."""
        self._shots.stop()
        self._next_voice = None
        for name, channel in self._channels.items():
            if state.track(name) is None:
                channel.stop(fade_seconds)
        for name, track in state.channels:
            channel = self._channel(name)
            if not is_same(channel.track, track):
                channel.play(track, fade_seconds)

    def play(self, effect: PlaySound) -> None:
        loop = effect.channel in LOOPING_CHANNELS if effect.loop is None else effect.loop
        track = Track(effect.files, loop=loop, volume=effect.volume)
        if not track.files:
            return
        if effect.channel == SHARED_CHANNEL and not loop:
            for file in track.files:
                self._shoot(file, effect.volume)
            return
        channel = self._channel(effect.channel)
        if effect.channel == "voice":
            self._is_line_voiced = True
        # A room that is heard already is not heard to begin again.
        if (effect.if_changed or effect.channel == "ambience") and is_same(channel.track, track):
            return
        self._caption(track.files[0])
        if effect.is_queued:
            channel.queue(track)
        else:
            channel.play(track, effect.fadein, effect.fadeout)

    def stop(self, effect: StopSound) -> None:
        if effect.channel == SHARED_CHANNEL:
            self._shots.stop(effect.fadeout)
        if effect.channel == "voice":
            self._next_voice = None
        if effect.channel in self._channels:
            self._channels[effect.channel].stop(effect.fadeout)

    def cue(self, name: str) -> None:
        """Sound like the cue `name`; a cue that the table doesn't know is silent."""
        for act in CUES.get(name, ()):
            match act:
                case Shot(file, volume):
                    self._shoot(file, volume)
                case Bed(channel, file, rises, falls, volume, loop):
                    # A cue read twice, after a load say, must not start its music again.
                    self.play(PlaySound(channel, (file,), loop, rises, falls, volume, if_changed=True))
                case Muffle(seconds):
                    self._muffle(seconds)
                case Hush(channel, seconds):
                    self.stop(StopSound(channel, seconds))
        if name in CUES:
            names = list(CUES)
            self._prefetch_cues(names[names.index(name) + 1 :][:CUES_AHEAD])
        # Not at the end of the frame: the picture of the same cue may take its time.
        self.update(0.0)

    def speak(self, line_id: str) -> None:
        """A line begins: the voice of the one before ends, and a file named after this line's id plays."""
        if self._is_line_voiced:
            # The script gave this line a voice of its own.
            self._is_line_voiced = False
            return
        self.stop(StopSound("voice"))
        if self._sounds.find(line_id) is not None:
            self.prefetch(line_id)
            self._next_voice, self._voice_seconds = line_id, VOICE_WAIT_SECONDS

    def interface(self, name: str) -> None:
        """Play a small sound of the screens, in place of the one before."""
        if self._sounds.find(name) is not None:
            self._channel(INTERFACE_CHANNEL).play(Track((name,), loop=False))

    def prefetch(self, name: str) -> None:
        """Decode a sound that may soon be wanted."""
        if self._sounds.find(name) is not None:
            self._sounds.get(name)

    def is_playing(self, channel: str) -> bool:
        return channel in self._channels and self._channels[channel].is_playing

    @property
    def is_voice_playing(self) -> bool:
        is_playing = "voice" in self._channels and self._channels["voice"].is_playing
        return is_playing or self._next_voice is not None or self._is_reader_speaking

    # How loud

    def apply(self, preferences: Preferences) -> None:
        """Take over the player's volumes and switches."""
        for bus, slider in preferences.volumes:
            self.set_volume(bus, slider)
        self._volumes.set(Bus.BODY, 1.0 if preferences.ringing else 0.0)
        self.set_muted(preferences.muted)

    def set_volume(self, bus: str, slider: float) -> None:
        self._volumes.set(Bus(bus), slider)

    def set_muted(self, is_muted: bool) -> None:
        self._volumes.is_muted = is_muted

    def set_reader_speaking(self, is_speaking: bool) -> None:
        """Say whether the screen is being read aloud: then music steps back, and recorded voices are silent."""
        self._is_reader_speaking = is_speaking

    def focus(self, lost: bool) -> None:
        """The window lost its focus, or has it back: sound fades, and stands still until then."""
        self._focus.move(0.0 if lost else 1.0, FOCUS_FADE_SECONDS)
        if not lost and self._is_paused:
            self._is_paused = False
            self._sounds.stand_still(False)

    # Time

    def update(self, dt: float) -> None:
        self._hear_notices()
        # Until the device is open nothing can be decoded, so nothing can have started either.
        if not self._sounds.is_open.is_set() or self._is_paused:
            return
        self._focus.update(dt)
        if self._focus.is_silent:
            self._is_paused = True
            self._sounds.stand_still(True)
        self._begin_voice(dt)
        self._duck.update(dt, is_speaking=self.is_voice_playing)
        for channel in self._channels.values():
            channel.update(dt, self._sounds, self._gain)
        self._shots.update(dt, self._sounds, self._gain)

    def take_notice(self) -> str | None:
        """Return the next thing that the player should be told, once."""
        self._hear_notices()
        return self._notices.pop(0) if self._notices else None

    def take_caption(self) -> str | None:
        """Return what the next sound that began says in words, once."""
        return self._captions.pop(0) if self._captions else None

    def close(self) -> None:
        self._sounds.close()

    # Details

    def _begin_voice(self, dt: float) -> None:
        self._voice_seconds -= dt
        if self._next_voice is not None and self._voice_seconds <= 0.0:
            self._channel("voice").play(Track((self._next_voice,), loop=False))
            self._next_voice = None

    def _shoot(self, file: str, volume: float) -> None:
        self._caption(file)
        self._shots.play(file, volume)

    def _caption(self, file: str) -> None:
        if stem(file) in CAPTIONS:
            # Nobody may be asking: keep only the newest few.
            self._captions = [*self._captions[-3:], CAPTIONS[stem(file)]]

    def _prefetch_cues(self, names: list[str]) -> None:
        """Decode what cues to come will play, so that each sounds on its word."""
        for name in sounds_of({name: CUES[name] for name in names}):
            self.prefetch(name)

    def _muffle(self, seconds: float) -> None:
        track = self._channel("music").track
        if track is None:
            return
        muffled = stem(track.files[-1]) + MUFFLED
        if self._sounds.find(muffled) is not None:
            self._channel("music").play(Track((muffled,), loop=track.loop, volume=track.volume), seconds)

    def _gain(self, channel: str, file: str) -> float:
        if channel == "voice" and self._is_reader_speaking:
            return 0.0
        return self._volumes.gain(bus_of(channel, stem(file))) * self._duck.gain(channel) * self._focus.gain

    def _channel(self, name: str) -> ScriptChannel:
        if name not in self._channels:
            first = DECKS_EACH * len(self._channels)
            if first + DECKS_EACH > DECK_CHANNELS:
                # More named channels than any story needs: the newest names share the last one.
                return list(self._channels.values())[-1]
            self._channels[name] = ScriptChannel(name, (Deck(first), Deck(first + 1), Deck(first + 2)))
        return self._channels[name]

    def _hear_notices(self) -> None:
        while (notice := self._sounds.next_notice()) is not None:
            if notice == NO_DEVICE:
                self.trouble = notice
            self._notices.append(notice)
