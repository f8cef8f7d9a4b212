"""Sound files, decoded off the main thread and kept while there is room.

One thread opens the device, then decodes what is asked for in that order: 72 s of music take 0.4 s, which no frame
can wait for. A file that is missing or broken is told once, and is silent from then on. When the machine has no
sound device, SDL's dummy driver takes its place, so that everything else here works the same.
"""

import os
import queue
import re
import sys
import threading
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

import pygame

FREQUENCY_HZ = 48_000
STEREO = 2
BYTES_PER_SECOND = FREQUENCY_HZ * STEREO * 2
# 10 ms: short enough for the volume steps of a fade not to be heard, long enough for a busy two-core machine.
BUFFER_SAMPLES = 512
CHANNEL_COUNT = 40
DECODING_NICENESS = 10
# What three cues ahead may play, as much as two pieces of music: what plays already lives on in its channel.
CACHE_BYTES = 20 * 1024 * 1024

NO_DEVICE = "No sound device was found; the game plays on without sound."

# Ren'Py's partial playback; its `loop` time is not honoured, the part loops whole.
PART = re.compile(r"<\s*(?:from\s+([\d.]+)\s*)?(?:to\s+([\d.]+)\s*)?(?:loop\s+[\d.]+\s*)?>")

Find = Callable[[str], Path | None]


class Sounds:
    """Owns the sound device, the thread that decodes, and the decoded files."""

    def __init__(self, find: Find) -> None:
        self.find = find
        self._notices: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.is_open = threading.Event()
        self._wanted: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._asked: set[str] = set()
        self._lost: set[str] = set()
        self._decoded: OrderedDict[str, pygame.mixer.Sound] = OrderedDict()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="sounds", daemon=True)
        self._thread.start()

    def get(self, name: str) -> pygame.mixer.Sound | None:
        """Return the sound if it is decoded; else ask for it, and return None."""
        with self._lock:
            if name in self._decoded:
                self._decoded.move_to_end(name)
                return self._decoded[name]
            if name not in self._asked:
                self._asked.add(name)
                self._wanted.put(name)
            return None

    def channel(self, index: int) -> pygame.mixer.Channel:
        return pygame.mixer.Channel(index)

    def is_lost(self, name: str) -> bool:
        """Say whether `name` can't be played: no such file, or not a sound."""
        return name in self._lost

    def turned(self, sound: pygame.mixer.Sound, seconds: float) -> pygame.mixer.Sound:
        """Return a copy of a looping sound that begins `seconds` into it, to join its twin in step."""
        raw = memoryview(sound.get_raw())
        start = int(seconds * FREQUENCY_HZ) * STEREO * 2 % len(raw)
        return pygame.mixer.Sound(buffer=b"".join((raw[start:], raw[:start])))

    def stand_still(self, is_still: bool) -> None:
        """Hold every channel where it is, or let all go on."""
        (pygame.mixer.pause if is_still else pygame.mixer.unpause)()

    def next_notice(self) -> str | None:
        """Return what went wrong since the last call, one thing at a time."""
        try:
            return self._notices.get_nowait()
        except queue.Empty:
            return None

    def close(self) -> None:
        self._wanted.put(None)
        self._thread.join()
        pygame.mixer.quit()

    def _run(self) -> None:
        open_device(self._notices.put)
        self.is_open.set()
        # Only now: SDL's own thread was started by this one, and must not be put last with it.
        stand_back()
        while (name := self._wanted.get()) is not None:
            self._decode(name)

    def _decode(self, name: str) -> None:
        path = self.find(name)
        try:
            if path is None:
                raise FileNotFoundError
            sound = part_of(pygame.mixer.Sound(path), name)
        except FileNotFoundError:
            self._lose(name, f"The sound '{name}' is missing; the game goes on without it.")
        except (pygame.error, OSError, ValueError) as error:
            self._lose(name, f"The sound '{name}' can't be played ({error}); the game goes on without it.")
        else:
            self._keep(name, sound)

    def _lose(self, name: str, notice: str) -> None:
        self._lost.add(name)
        self._notices.put(notice)

    def _keep(self, name: str, sound: pygame.mixer.Sound) -> None:
        with self._lock:
            self._decoded[name] = sound
            # The newest stays whatever its size; what is playing lives on in its channel.
            while len(self._decoded) > 1 and sum(map(size_bytes, self._decoded.values())) > CACHE_BYTES:
                dropped, _ = self._decoded.popitem(last=False)
                self._asked.discard(dropped)


def part_of(sound: pygame.mixer.Sound, name: str) -> pygame.mixer.Sound:
    """Return the part of a file that `<from 1.5 to 8>name` asks for, the whole file where it asks for none."""
    if not (match := PART.match(name)):
        return sound
    start, end = (int(float(second) * FREQUENCY_HZ) * STEREO * 2 if second else None for second in match.groups())
    return pygame.mixer.Sound(buffer=sound.get_raw()[start:end])


def size_bytes(sound: pygame.mixer.Sound) -> int:
    return int(sound.get_length() * BYTES_PER_SECOND)


def stand_back() -> None:
    """Let the frames have the processor first, where a thread may say so: on one core decoding took whole slices."""
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), DECODING_NICENESS)


def open_device(tell: Callable[[str], None]) -> None:
    """Open the sound device, or the dummy one in its place and `tell` so. Takes 130 ms where there is none."""
    try:
        init()
    except pygame.error:
        os.environ["SDL_AUDIODRIVER"] = "dummy"
        init()
        tell(NO_DEVICE)


def init() -> None:
    # No change of format is allowed: every file is 48 kHz stereo, so nothing is ever resampled.
    pygame.mixer.init(FREQUENCY_HZ, -16, STEREO, BUFFER_SAMPLES, allowedchanges=0)
    pygame.mixer.set_num_channels(CHANNEL_COUNT)
