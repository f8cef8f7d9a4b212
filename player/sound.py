"""The mixer, with what the screens ask of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from audio.mixer import Mixer
from engine.preferences import Preferences
from engine.state import SoundState, Track
from engine.steps import PlaySound

# What each slider is tried with: something of its own kind.
SAMPLES = {
    "music": "kiss",
    "ambience": "night_loop",
    "sound": "cup_down",
    "voice": "coffee_pour",
    "master": "ui_confirm",
}
TRY_CHANNELS = {"music": "music", "ambience": "ambience", "voice": "voice"}


class PlayerSound:
    """Owns the mixer."""

    def __init__(self, find: Callable[[str], Path | None], preferences: Preferences, *, is_muted: bool) -> None:
        self.find = find
        self.is_muted = is_muted
        self.mixer = Mixer.open(find, preferences)
        self.apply(preferences)

    def apply(self, preferences: Preferences) -> None:
        self.mixer.apply(preferences)
        if self.is_muted:
            self.mixer.set_muted(True)

    def music(self, name: str, fade_seconds: float) -> None:
        """Let this piece be all that sounds; silence where there is no such piece."""
        has_piece = self.find(name) is not None
        channels = (("music", Track((f"{name}.ogg",))),) if has_piece else ()
        self.mixer.show(SoundState(channels), fade_seconds)

    def try_volume(self, bus: str) -> None:
        name = SAMPLES.get(bus, "ui_confirm")
        if self.find(name) is not None:
            self.mixer.play(PlaySound(TRY_CHANNELS.get(bus, "sound"), (f"{name}.ogg",), loop=False))

    def has_voice(self, line_id: str) -> bool:
        return bool(line_id) and self.find(line_id) is not None

    def speak(self, line_id: str) -> None:
        self.mixer.speak(line_id)
