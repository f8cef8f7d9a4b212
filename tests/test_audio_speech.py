"""Speaking never makes the game wait, and nobody hears what is no longer on the screen."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from audio.speech import CommandVoice, Speech, open_speech


class Voice:
    """Speaks until it is told to have ended; remembers what it began, and what was cut short."""

    def __init__(self) -> None:
        self.began: list[str] = []
        self.cut: list[str] = []
        self.has_begun = threading.Semaphore(0)
        self.is_busy = False

    def begin(self, text: str) -> None:
        self.began.append(text)
        self.is_busy = True
        self.has_begun.release()

    def is_speaking(self) -> bool:
        return self.is_busy

    def stop(self) -> None:
        if self.is_busy:
            self.cut.append(self.began[-1])
            self.is_busy = False


def wait_for(voice: Voice) -> None:
    assert voice.has_begun.acquire(timeout=5)


def test_a_newer_text_cuts_short_the_one_before() -> None:
    voice = Voice()
    speech = Speech(voice)
    speech.say("Two days.")
    wait_for(voice)
    speech.say("In two days")
    wait_for(voice)
    speech.close()

    assert voice.began == ["Two days.", "In two days"]
    assert voice.cut == ["Two days.", "In two days"]


def test_speech_is_busy_from_the_moment_it_is_given_a_text() -> None:
    voice = Voice()
    speech = Speech(voice)

    assert not speech.is_speaking
    speech.say("Two days.")
    assert speech.is_speaking
    speech.say("")
    assert not speech.is_speaking
    speech.close()


def test_a_voice_that_fails_is_no_crash() -> None:
    class Broken(Voice):
        def begin(self, text: str) -> None:
            super().begin(text)
            self.is_busy = False
            raise OSError("gone")

    voice = Broken()
    speech = Speech(voice)
    for text in ("one", "two"):
        speech.say(text)
        wait_for(voice)
    speech.close()

    assert voice.began == ["one", "two"]


def test_a_command_reads_the_text_from_stdin_even_if_it_looks_like_an_option(tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    code = "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())"
    voice = CommandVoice((sys.executable, "-c", code, str(heard)))

    voice.begin("--help — “é”")
    assert voice._process is not None
    voice._process.wait(timeout=10)

    assert heard.read_text(encoding="utf-8") == "--help — “é”"
    assert not voice.is_speaking()


def test_there_is_always_some_way_to_speak() -> None:
    speech, called = open_speech()
    speech.close()

    assert called
