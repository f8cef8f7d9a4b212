"""`renpy`, as scripts' Python sees it: the functions that a story needs, and patience with all others.

What a function asks of the player (a line, a pause) can't be answered in the middle of a Python block: it is put in a
queue, and presented as soon as the block has run. `renpy.jump` and `renpy.call` leave the block at once. What asks for
an answer leaves it too, and runs it again (see `asking`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from engine.asking import Answer, Answers, MenuAsked
from engine.chance import Chance
from engine.characters import Character
from engine.frozen import frozen
from engine.memory import Memory
from engine.namespaces import Whatever
from engine.script.interpolation import escaped
from engine.script.statements import Say
from engine.sounding import Channels
from engine.steps import Notice, Pause, PlaySound, Question, StopSound


class Leave(Exception):
    """`renpy.jump` or `renpy.call`: the block ends, and the story goes on at a label."""

    def __init__(self, label: str, *, is_call: bool = False, args: tuple[Any, ...] = (), kwargs: Any = None) -> None:
        super().__init__(label)
        self.label = label
        self.is_call = is_call
        self.args_given = args
        self.kwargs_given: dict[str, Any] = kwargs or {}


class Finish(Exception):
    """`renpy.quit`, `renpy.full_restart`, `Return` from the story: it is over."""


@frozen
class QueuedSay:
    who: Character | str | None
    what: str
    # Where it is written, if not in Python.
    at: Say | None = None


Queued = QueuedSay | Question | MenuAsked | Pause | PlaySound | StopSound | Notice


@dataclass(slots=True)
class Asked:
    """What Python asked for and the interpreter has yet to do, in order."""

    queue: list[Queued] = field(default_factory=list)
    # Puts values into a text: at once, since a loop's variable will have changed when the text is shown.
    fill: Callable[[str], str] = str
    answers: Answers = field(default_factory=Answers)

    def say(self, who: Character | str | None, what: str, **_: Any) -> None:
        self.queue.append(QueuedSay(who, escaped(self.fill(str(what)))))

    def answer(self, question: Question | MenuAsked, fits: Callable[[Answer], bool]) -> Answer:
        """Return the player's answer. What was asked for before it was done before it was given."""
        answer = self.answers.to(question, fits)
        self.queue.clear()
        return answer

    def take(self) -> list[Queued]:
        queue, self.queue = self.queue, []
        return queue


def files_of(names: Any) -> tuple[str, ...]:
    """Return a `play`'s files as a tuple, whether the script gave one name, a list, or None."""
    if names is None:
        return ()
    return (names,) if isinstance(names, str) else tuple(str(name) for name in names)


class Music:
    """`renpy.music` and `renpy.sound`, each with its own channel when none is named."""

    def __init__(self, asked: Asked, channels: Channels, channel: str) -> None:
        self._asked = asked
        self._channels = channels
        self._channel = channel

    def play(self, filenames: Any, channel: str | None = None, loop: bool | None = None, **given: Any) -> None:
        effect = PlaySound(
            channel or self._channel,
            files_of(filenames),
            loop,
            fadein=float(given.get("fadein") or 0),
            fadeout=float(given.get("fadeout") or 0),
            volume=float(given.get("relative_volume") or 1.0),
            if_changed=bool(given.get("if_changed")),
        )
        self._asked.queue.append(effect)

    def queue(self, filenames: Any, channel: str | None = None, loop: bool | None = None, **_: Any) -> None:
        self._asked.queue.append(PlaySound(channel or self._channel, files_of(filenames), loop, is_queued=True))

    def stop(self, channel: str | None = None, fadeout: float | None = None) -> None:
        self._asked.queue.append(StopSound(channel or self._channel, float(fadeout or 0)))

    def register_channel(self, name: str, mixer: str = "music", loop: bool | None = None, *_: Any, **__: Any) -> None:
        self._channels.register(name, loop)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Whatever()


class Renpy:
    """The module itself. What is not here is taken without complaint and does nothing."""

    store: Any = None
    version_only = "8.0.3"
    version_tuple = (8, 0, 3)

    def __init__(
        self, asked: Asked, channels: Channels, chance: Chance, memory: Memory, labels: Callable[[], Any]
    ) -> None:
        self._asked = asked
        self._memory = memory
        self._labels = labels
        self.random = chance
        self.music = Music(asked, channels, "music")
        self.sound = Music(asked, channels, "sound")
        self.audio = Music(asked, channels, "audio")

    def say(self, who: Character | str | None, what: str, *_: Any, **__: Any) -> None:
        self._asked.say(who, what)

    def pause(self, delay: float | None = None, *_: Any, **__: Any) -> None:
        self._asked.queue.append(Pause(None if delay is None else float(delay)))

    def notify(self, message: Any) -> None:
        self._asked.queue.append(Notice(str(message)))

    def jump(self, label: str) -> None:
        raise Leave(label)

    def call(self, label: str, *args: Any, from_current: bool = False, **kwargs: Any) -> None:
        raise Leave(label, is_call=True, args=args, kwargs=kwargs)

    # A context of its own would have its own pictures; what is told and what comes after it are the same.
    call_in_new_context = call

    def quit(self, *_: Any, **__: Any) -> None:
        raise Finish

    full_restart = quit

    def seen_label(self, label: str) -> bool:
        return label in self._memory.labels

    def has_label(self, name: str) -> bool:
        return name in self._labels()

    def get_all_labels(self) -> set[str]:
        return set(self._labels())

    def variant(self, name: Any) -> bool:
        return name in ("pc", "large", None)

    def input(
        self,
        prompt: object = "",
        default: object = "",
        allow: object = None,
        exclude: object = "{}",
        length: int | None = None,
        *_: Any,
        **__: Any,
    ) -> str:
        asked = self._asked
        # A text or a list of letters: what scripts give is not typed.
        allowed = None if allow is None else "".join(map(str, allow))  # type: ignore[call-overload]
        question = Question(asked.fill(str(prompt or "")), str(default or ""), length, allowed, str(exclude or ""))
        return str(asked.answer(question, lambda answer: isinstance(answer, str)))

    def display_menu(self, items: Any, *_: Any, interact: bool = True, **__: Any) -> Any:
        entries = [(escaped(self._asked.fill(str(label))), value) for label, value, *_ in items]
        values = [value for label, value in entries if label and value is not None]
        if not values or not interact:
            return None
        question = MenuAsked(tuple((label, bool(label) and value is not None) for label, value in entries))
        index = self._asked.answer(question, lambda answer: isinstance(answer, int) and 0 <= answer < len(values))
        return values[int(index)]

    def call_screen(self, name: object = "", *_: Any, **__: Any) -> None:
        raise NotImplementedError(f"renpy.call_screen({str(name)!r}) needs a screen that this player does not have")

    def imagemap(self, *_: Any, **__: Any) -> None:
        raise NotImplementedError("renpy.imagemap shows a picture to be clicked on, which this player can't")

    def register_statement(self, *_: Any, **__: Any) -> None: ...

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Whatever()
