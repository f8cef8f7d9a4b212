"""The mixer, with what the screens ask of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from audio.mixer import Mixer
from audio.speech import CLIPBOARD, Speech, open_speech
from engine.preferences import Preferences
from engine.state import SoundState, Track
from engine.steps import PlaySound

TITLE_FADE_SECONDS = 1.0
# What each slider is tried with: something of its own kind.
SAMPLES = {
    "music": "kiss",
    "ambience": "night_loop",
    "sound": "cup_down",
    "voice": "coffee_pour",
    "master": "ui_confirm",
}
NO_VOICE = "Nothing here can speak: install speech-dispatcher or espeak-ng. Until then the words go to the clipboard."
TRY_CHANNELS = {"music": "music", "ambience": "ambience", "voice": "voice"}


class PlayerSound:
    """Owns the mixer."""

    def __init__(self, find: Callable[[str], Path | None], preferences: Preferences, *, is_muted: bool) -> None:
        self.find = find
        self.is_muted = is_muted
        self.mixer = Mixer.open(find, preferences)
        # Opened when it is first wanted: looking for a screen reader takes its time.
        self.speech: Speech | None = None
        self.apply(preferences)

    def apply(self, preferences: Preferences) -> None:
        self.mixer.apply(preferences)
        if self.is_muted:
            self.mixer.set_muted(True)

    def read_aloud(self, text: str) -> str | None:
        """Speak what is on the screen; what was being spoken is cut short. Return a sentence where nothing speaks."""
        trouble = None
        if self.speech is None:
            self.speech, voice = open_speech()
            trouble = NO_VOICE if voice == CLIPBOARD else None
        self.speech.say(text)
        return trouble

    def update(self, dt: float) -> None:
        self.mixer.set_reader_speaking(self.speech is not None and self.speech.is_speaking)
        self.mixer.update(dt)

    def close(self) -> None:
        if self.speech is not None:
            self.speech.close()
        self.mixer.close()

    def title_music(self) -> None:
        self.music("title", TITLE_FADE_SECONDS)

    def music(self, name: str, fade_seconds: float) -> None:
        """Let this piece be all that sounds; silence where there is no such piece."""
        has_piece = self.find(name) is not None
        channels = (("music", Track((f"{name}.ogg",))),) if has_piece else ()
        self.mixer.show(SoundState(channels), fade_seconds)

    def try_volume(self, bus: str) -> None:
        """Let the player hear a slider. What plays on the channel already is its own sample, and must play on."""
        if self.mixer.is_playing(TRY_CHANNELS.get(bus, "sound")):
            return
        name = SAMPLES.get(bus, "ui_confirm")
        if self.find(name) is not None:
            self.mixer.play(PlaySound(TRY_CHANNELS.get(bus, "sound"), (f"{name}.ogg",), loop=False))

    def has_voice(self, line_id: str) -> bool:
        return bool(line_id) and self.find(line_id) is not None

    def speak(self, line_id: str) -> None:
        self.mixer.speak(line_id)
