"""The thread that waits for the disk, so that neither the game nor the library's writer has to.

A commit hands its bytes to the system; that a power cut leaves them too takes an fsync of SQLite's log, which may last
many frames.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue


class Syncer:
    """Syncs the library's files when asked, and tells each who asked when it is done."""

    def __init__(self, path: Path) -> None:
        self._files = (path.with_name(path.name + "-wal"), path)
        self._queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="library sync", daemon=True)
        self._thread.start()

    def sync(self, then: Callable[[], None]) -> None:
        """See what was committed so far onto the disk, and then call this, on the thread."""
        self._queue.put(then)

    def stop(self) -> None:
        """Finish what was asked, and end the thread."""
        self._queue.put(None)
        self._thread.join()

    def _work(self) -> None:
        while (then := self._queue.get()) is not None:
            for path in self._files:
                sync_file(path)
            then()


def sync_file(path: Path) -> None:
    """See a file's bytes onto the disk. One that is not there, or can't be synced, is left to the system."""
    try:
        # Windows only syncs what is open for writing.
        descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    except OSError:
        return
    try:
        os.fsync(descriptor)
    except OSError:
        pass
    finally:
        os.close(descriptor)
