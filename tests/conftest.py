"""What all tests share: no real window or sound device, and a way to say what is missing on this machine."""

from __future__ import annotations

import os

# Before anything imports pygame. A window test sets its own for the game that it starts.
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
