"""Reading aloud: a screen reader where one runs, else the system's own speech command, else the clipboard.

One daemon thread speaks, with room for one text: a newer one takes its place and cuts short what is being said, so the
frame loop never waits and nobody hears what is no longer on the screen. Text goes to commands through stdin, never as
an argument: a line of dialogue may begin with a dash.
"""

from __future__ import annotations

import logging
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Any, Protocol

# While a text is being spoken, how often to look whether it ended or a newer one has come.
LOOK_SECONDS = 0.05
# Windows speaks from its own shell; the text comes in through stdin here too.
WINDOWS_SPEECH = (
    "[Console]::InputEncoding = [Text.Encoding]::UTF8; Add-Type -AssemblyName System.Speech; "
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())"
)
CLIPBOARD = "the clipboard"
# By platform, the commands that read stdin aloud, the best first.
COMMANDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "linux": (("spd-say", "--wait", "--pipe-mode"), ("espeak-ng", "--stdin"), ("espeak", "--stdin")),
    "darwin": (("say", "-f", "-"),),
    "win32": (("powershell", "-NoProfile", "-NonInteractive", "-Command", WINDOWS_SPEECH),),
}


class Voice(Protocol):
    """Something that speaks. All three are called from the speaking thread alone."""

    def begin(self, text: str) -> None:
        """Start to speak this, and return at once."""

    def is_speaking(self) -> bool: ...

    def stop(self) -> None: ...


class Speech:
    """What a text is given to; `is_speaking` tells auto mode to wait."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._changed = threading.Condition()
        self._next: str | None = None
        self._is_busy = False
        self._is_closed = False
        self._thread = threading.Thread(target=self._speak_on, name="speech", daemon=True)
        self._thread.start()

    def say(self, text: str) -> None:
        """Speak this instead of what is being spoken; an empty text only falls silent."""
        with self._changed:
            self._next = text
            self._is_busy = bool(text)
            self._changed.notify()

    @property
    def is_speaking(self) -> bool:
        return self._is_busy

    def close(self) -> None:
        with self._changed:
            self._is_closed = True
            self._changed.notify()
        self._thread.join(timeout=1.0)

    def _speak_on(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._next is not None or self._is_closed)
                text, self._next = self._next, None
            if self._is_closed:
                self._voice.stop()
                return
            self._speak(text or "")

    def _speak(self, text: str) -> None:
        """Speak until the end, or until something newer has come."""
        try:
            self._voice.stop()
            if text:
                self._voice.begin(text)
            while self._voice.is_speaking():
                with self._changed:
                    if self._changed.wait_for(lambda: self._next is not None or self._is_closed, LOOK_SECONDS):
                        return
        except Exception:
            # A screen reader that was closed, a sound system that went away: the game is still there to be read.
            logging.exception("the text could not be spoken")
        with self._changed:
            self._is_busy = self._next is not None


class CommandVoice:
    """One process an utterance, ended when something newer comes."""

    def __init__(self, command: tuple[str, ...]) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None

    def begin(self, text: str) -> None:
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet)
        if self._process.stdin is not None:
            try:
                self._process.stdin.write(text.encode())
                self._process.stdin.close()
            except BrokenPipeError:
                logging.info("%s does not read what it should say", self._command[0])

    def is_speaking(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def stop(self) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
            self._process.wait()


class ScreenReaderVoice:
    """The screen reader that runs, through the `prism` module."""

    def __init__(self, backend: Any) -> None:
        self._backend = backend

    def begin(self, text: str) -> None:
        self._backend.speak(text, interrupt=True)

    def is_speaking(self) -> bool:
        # Not every screen reader tells.
        return bool(getattr(self._backend, "speaking", False))

    def stop(self) -> None:
        if self.is_speaking():
            self._backend.stop()


class ClipboardVoice:
    """The text goes where other programs can read it from."""

    def __init__(self, put: Callable[[str], None]) -> None:
        self._put = put

    def begin(self, text: str) -> None:
        self._put(text)

    def is_speaking(self) -> bool:
        return False

    def stop(self) -> None:
        """The clipboard keeps what it has."""


def open_speech() -> tuple[Speech, str]:
    """Return the best way to speak on this machine, and what it is called, for the player to know."""
    reader = _screen_reader()
    if reader is not None:
        return Speech(reader), "the screen reader"
    for command in COMMANDS.get(sys.platform, ()):
        if shutil.which(command[0]):
            return Speech(CommandVoice(command)), command[0]
    return Speech(ClipboardVoice(_put_on_clipboard)), CLIPBOARD


def _screen_reader() -> ScreenReaderVoice | None:
    try:
        # Optional: who has no screen reader needs none of it.
        import prism  # type: ignore[import-not-found,unused-ignore]

        return ScreenReaderVoice(prism.Context().acquire_best())
    except Exception as error:
        # Its own errors have changed from version to version; whatever it is, the commands come next.
        logging.info("no screen reader is spoken to: %s", error)
        return None


def _put_on_clipboard(text: str) -> None:
    import pygame

    pygame.scrap.put_text(text)
