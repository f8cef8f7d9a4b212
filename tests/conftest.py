"""What all tests share: no real window or sound device, and a way to say what is missing on this machine."""

from __future__ import annotations

import gc
import os
from dataclasses import dataclass

import engine.frozen

# Before anything imports pygame. A window test sets its own for the game that it starts.
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

# Folders for tests lie in memory where that can be had: hundreds of libraries are synced to disk, which is not what is
# being tested.
if os.access("/dev/shm", os.W_OK):
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", "/dev/shm")

# Looking for garbage as often as a program that runs for days should costs a tenth of the suite.
gc.set_threshold(50_000, 20, 50)

# In the game nobody but mypy sees to it that a plain value stays as it is. Here Python does: checkpoints share them.
engine.frozen.frozen = dataclass(frozen=True, slots=True)  # type: ignore[assignment]
