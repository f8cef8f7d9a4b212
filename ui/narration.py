"""What is on the screen, as text to be spoken: for players who hear the game instead of seeing it.

Once a frame it compares what the screen says now with what it said before, and speaks what is new: a line, the choices,
a screen, where the focus went. So whatever brought it there, a key, a load, a roll back, is spoken in the same way.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.dialogue_box import DialogueBox
    from ui.screens import Screens

Speak = Callable[[str], None]


class Narration:
    def __init__(self, speak: Speak) -> None:
        self._speak = speak
        self._is_on = False
        self._place: tuple[object, ...] = ()
        self._focus = ""
        self._notice = ""
        self._pictures: list[str] = []

    def turn(self, is_on: bool) -> None:
        """Begin or end; who begins hears at once what is there."""
        if is_on != self._is_on:
            self._is_on = is_on
            self._place, self._focus = (), ""
            if not is_on:
                self._speak("")

    def describe(self, text: str) -> None:
        """A picture has come, or the news strip: say so before the line that comes with it."""
        if self._is_on and text:
            self._pictures.append(text)

    def watch(self, box: DialogueBox | None, screens: Screens) -> None:
        if not self._is_on:
            return
        if screens.is_open or box is None:
            place: tuple[object, ...] = ("screen", screens.depth, screens.top)
            said, focus, notice = screens.spoken(), screens.spoken_focus(), screens.notice_text
        else:
            place = ("game", *box.spoken_place())
            said, focus, notice = box.spoken(), box.spoken_focus(), box.notice_text
        parts: list[str] = []
        if place != self._place:
            parts = [said, focus]
            # What is seen belongs to the game; it waits while a screen is open.
            if place[0] == "game" and said:
                parts = [*self._pictures, *parts]
                self._pictures = []
        elif focus != self._focus:
            parts = [focus]
        if notice != self._notice:
            parts.append(notice)
        self._place, self._focus, self._notice = place, focus, notice
        text = " ".join(part for part in parts if part)
        if text:
            self._speak(text)
