"""An X server without a screen, for what must be measured in a real window."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


def has_screen() -> bool:
    return shutil.which("Xvfb") is not None


@contextmanager
def screen(size: tuple[int, int] = (1920, 1080)) -> Iterator[dict[str, str]]:
    """Yield the environment for a program whose window is to be on a screen of this size."""
    read_end, write_end = os.pipe()
    # Without -noreset the server starts over when its last window goes, and refuses whoever comes in that moment.
    command = ["Xvfb", "-displayfd", str(write_end), "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(
        [*command, "-screen", "0", f"{size[0]}x{size[1]}x24"],
        pass_fds=[write_end],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    try:
        with os.fdopen(read_end) as number:
            display = f":{number.readline().strip()}"
        yield {**os.environ, "DISPLAY": display, "SDL_VIDEODRIVER": "x11", "SDL_AUDIODRIVER": "dummy"}
    finally:
        server.terminate()
        server.wait()
