"""How a say statement becomes a Line: who speaks, what is interpolated, what the nvl page holds."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

from engine.characters import Character
from engine.frozen import frozen
from engine.script.interpolation import Allows, Values, interpolate
from engine.script.text import parse_text, plain
from engine.steps import NARRATOR, Line, Voice
from engine.store import Store

ROUND_THE_TEXT = ("who_prefix", "who_suffix", "what_prefix", "what_suffix")


@frozen
class Spoken:
    """A speaker and a text, ready to be shown: `what` is `text` with the character's prefix and suffix."""

    character: Character
    who: str | None
    what: str
    text: str


class Speech:
    """Turns speakers and texts into lines, with the store's variables in them."""

    def __init__(self, store: Store, allows: Allows) -> None:
        """`allows` says which fields are evaluated in a text that is a value."""
        self.store = store
        self.values = Values(store.evaluate, allows, self.translate)
        # Translations of strings in the player's language: names, choices, `_("…")`.
        self.translated: dict[str, str] = {}

    def character(self, who: str | None) -> Any:
        """Return the character that the source of a speaker means: a name in quotes makes one of that name."""
        if who is None:
            return self.store.default.get("narrator") or Character()
        speaker = self.store.evaluate(who)
        if speaker is None:
            return self.store.default.get("narrator") or Character()
        if isinstance(speaker, str):
            base = self.store.default.get("name_only")
            return replace(base if isinstance(base, Character) else Character(), name=speaker)
        return speaker

    def spoken(self, character: Character, what: str) -> Spoken:
        """Interpolate name and text, and put the character's prefixes and suffixes round them."""
        character = self.filled(character)
        name = character.name
        if name is not None and character.dynamic:
            name = str(self.store.evaluate(name))
        if name is not None:
            name = character.who_prefix + self.fill_value(name) + character.who_suffix
        text = self.fill(what)
        return Spoken(character, name, character.what_prefix + text + character.what_suffix, text)

    def filled(self, character: Character) -> Character:
        """Return the character with values in its prefixes and suffixes."""
        parts = {name: getattr(character, name) for name in ROUND_THE_TEXT}
        filled: dict[str, Any] = {name: self.fill_value(part) for name, part in parts.items()}
        return character if filled == parts else replace(character, **filled)

    def fill(self, text: str) -> str:
        """Translate a script's string where the language has it, and interpolate its `[expressions]`."""
        text = self.translate(text)
        return interpolate(text, self.values) if "[" in text or "%" in text else text

    def fill_value(self, text: str) -> str:
        """Do the same with a text out of a variable or a function's argument, which may have come with a save."""
        translated = self.translate(text)
        if "[" not in translated and "%" not in translated:
            return translated
        return interpolate(translated, self.values, is_value=translated == text)

    def translate(self, text: str) -> str:
        return self.translated.get(text, text)

    def line(self, spoken: Spoken, line_id: str, *, is_seen: bool, before: str = "") -> Line:
        """Return the line; `before` is the text it extends, interpolated, without prefix and suffix."""
        character = spoken.character
        begun = character.what_prefix + before
        new = spoken.text + character.what_suffix
        return Line(
            line_id,
            # A name of blanks is how scripts say "nobody": it has no sign to stand on.
            spoken.who if spoken.who and spoken.who.strip() else None,
            begun + new if before else spoken.what,
            # As Ren'Py has it: holds and `{nw}` before the `{fast}` have had their turn.
            parse_text(f"{begun}{{fast}}{new}" if before else spoken.what),
            voice_of(character),
            extends=len(plain(parse_text(begun))) if before else 0,
            is_seen=is_seen,
            waits=character.interact,
            tag=character.image.split()[0] if character.image else None,
        )


@lru_cache(maxsize=256)
def voice_of(character: Character) -> Voice:
    voice = Voice(character.kind, character.color, character.what_color, character.what_cps)
    return NARRATOR if voice == NARRATOR else voice
