"""What the player prefers. Kept in the library, across stories' runs and saves; never part of a checkpoint."""

from __future__ import annotations

from engine.frozen import frozen

# Volume buses and what they stand at when the player has touched nothing (0–1).
VOLUMES = (("master", 1.0), ("music", 0.8), ("ambience", 0.8), ("sound", 0.9), ("voice", 1.0))


@frozen
class Preferences:
    # Characters a second; 0 shows a line at once.
    text_cps: int = 45
    # Auto: seconds a line stays at the least, and more for each of its characters.
    auto_base_seconds: float = 1.2
    auto_seconds_per_character: float = 0.045
    skip_unseen: bool = False
    skip_after_choices: bool = False
    transitions: bool = True
    reduce_motion: bool = False
    reduce_flashing: bool = False
    full_screen: bool = False
    # 0.75 to 2.0
    text_scale: float = 1.0
    font: str = "reading"
    line_spacing: float = 1.0
    box_opacity: float = 0.86
    high_contrast: bool = False
    mute_when_unfocused: bool = True
    ringing: bool = True
    sound_captions: bool = False
    self_voicing: bool = False
    language: str | None = None
    volumes: tuple[tuple[str, float], ...] = VOLUMES
    muted: bool = False

    def volume(self, bus: str) -> float:
        return dict(self.volumes).get(bus, 1.0)
