"""What else scripts ask `renpy` about the story, and what of it acts at once, in the middle of a Python block: what
plays, what was seen, which files there are.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from engine import names
from engine.images import Name, words_of
from engine.motion import Transition

if TYPE_CHECKING:
    from engine.story import Story


class Achievements:
    """`achievement`: what was granted stays granted in every run. There is no shop to tell."""

    def __init__(self, persistent: dict[str, Any]) -> None:
        self._persistent = persistent

    def _granted(self) -> set[str]:
        granted: set[str] = self._persistent.setdefault("granted_achievements", set())
        return granted

    def grant(self, name: str) -> None:
        self._granted().add(name)

    def has(self, name: str) -> bool:
        return name in self._granted()

    def clear(self, name: str) -> None:
        self._granted().discard(name)

    def clear_all(self) -> None:
        self._granted().clear()

    def progress(self, name: str, complete: int, total: int | None = None) -> None:
        if total is not None and complete >= total:
            self.grant(name)

    def register(self, *_: Any, **__: Any) -> None: ...

    sync = register


class RenpyStory:
    """Works on the story's moment: there is one from init on."""

    def __init__(self, story: Story) -> None:
        self.story = story

    def functions(self) -> dict[str, Callable[..., Any]]:
        return {
            "transition": self.transition,
            "image": self.image,
            "seen_image": self.seen_image,
            "seen_audio": self.seen_audio,
            "dynamic": self.dynamic,
            "call_stack_depth": lambda: len(self.story.now().stack),
            "get_game_runtime": lambda: self.story.now().seconds,
            "loadable": self.loadable,
            "exists": self.loadable,
            "file": self.file,
            "open_file": self.open_file,
            "substitute": lambda text, *_, **__: self.story.speech.fill_value(str(text)),
            "translate_string": lambda text, *_, **__: self.story.speech.translate(str(text)),
            "partial": partial,
            "curry": lambda function: partial(partial, function),
            "invoke_in_new_context": lambda function, *args, **given: function(*args, **given),
            "error": self.error,
            "version": lambda *_: f"Ren'Py {self.story.renpy.version_only}",
        }

    def transition(self, transition: Any, *_: Any, **__: Any) -> None:
        """What changes until the next line, menu or pause changes by this."""
        if transition is None or isinstance(transition, Transition):
            self.story.now().until_stop = transition

    def image(self, name: str | Name, picture: Any) -> None:
        self.story.images.define(words_of(name), names.picture(picture))

    def seen_image(self, name: str | Name, *_: Any) -> bool:
        return " ".join(words_of(name)) in self.story.memory.images

    def seen_audio(self, file: str) -> bool:
        return file in self.story.memory.music

    def get_playing(self, channel: str) -> str | None:
        """Return the file that a looping channel plays; what is played once is not known of here."""
        track = self.story.now().sound.track(channel)
        return track.files[0] if track is not None and track.files else None

    def dynamic(self, *variables: str, **values: Any) -> None:
        """Let the variables have their values of now again when the label that runs returns."""
        moment, store = self.story.now(), self.story.store
        if moment.stack:
            frame = moment.stack[-1]
            known = dict(frame.hidden)
            hidden = [(name, store.plain_of(name)) for name in (*variables, *values) if name not in known]
            moment.stack = (*moment.stack[:-1], replace(frame, hidden=(*frame.hidden, *hidden)))
        for name, value in values.items():
            store.assign(None, name, value)

    def loadable(self, name: str, *_: Any, **__: Any) -> bool:
        return self.story.find_file(str(name)) is not None

    def file(self, name: str, encoding: str | None = None, **_: Any) -> Any:
        """Return a file of the game's, open to be read: bytes, or text where an encoding is named."""
        path = self.story.find_file(str(name))
        if path is None:
            raise FileNotFoundError(f"there is no file '{name}'")
        content = path.read_bytes()
        return io.StringIO(content.decode(encoding)) if encoding else io.BytesIO(content)

    open_file = file

    def error(self, message: object) -> None:
        raise RuntimeError(str(message))

    def add_to(self, renpy: Any) -> None:
        """Give the module its functions."""
        for name, function in self.functions().items():
            setattr(renpy, name, function)
        for channel in ("music", "sound", "audio"):
            module = getattr(renpy, channel)
            module.get_playing = lambda given=None, usual=channel: self.get_playing(given or usual)
            module.is_playing = lambda given=None, usual=channel: self.get_playing(given or usual) is not None
