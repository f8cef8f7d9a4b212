"""Which image a script means: names of images, and how attributes choose among them, by Ren'Py's rule."""

from __future__ import annotations

from collections.abc import Iterable

from engine.displayables import Displayable

Name = tuple[str, ...]


class Ambiguous(Exception):
    """Several images fit equally well; the text names them."""


class Images:
    """The images there are: found as files by name, or defined by `image` statements, which win."""

    def __init__(self, found: Iterable[Name] = ()) -> None:
        self.defined: dict[Name, Displayable] = {}
        self.by_tag: dict[str, dict[Name, None]] = {}
        for name in found:
            self.add(name)

    def add(self, name: Name) -> None:
        self.by_tag.setdefault(name[0], {})[name] = None

    def define(self, name: Name, picture: Displayable) -> None:
        self.defined[name] = picture
        self.add(name)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, tuple) and bool(name) and name in self.by_tag.get(name[0], ())

    def resolve(self, name: Name, shown: Name | None) -> Name | None:
        """Return the image's full name, given what its tag shows now; None where no image fits.

        An image of exactly that name is it. Otherwise one that has every attribute asked for, and of those shown now as
        many as can be, and no other. Raises Ambiguous where two fit equally well.
        """
        if name in self:
            return name
        tag, *asked = name
        kept = list(shown[1:]) if shown else []
        wanted: list[str] = []
        for attribute in asked:
            if attribute.startswith("-"):
                kept = [other for other in kept if other != attribute[1:]]
                wanted = [other for other in wanted if other != attribute[1:]]
            else:
                wanted.append(attribute)
        fitting = [image for image in self.by_tag.get(tag, ()) if fits(image[1:], wanted, kept)]
        if not fitting:
            return None
        longest = max(map(len, fitting))
        best = [image for image in fitting if len(image) == longest]
        if len(best) > 1:
            raise Ambiguous(f"'{' '.join(name)}' could be " + " or ".join(f"'{' '.join(image)}'" for image in best))
        return best[0]


def fits(attributes: Name, wanted: list[str], kept: list[str]) -> bool:
    return all(item in wanted or item in kept for item in attributes) and all(item in attributes for item in wanted)


def words_of(name: str | Name) -> Name:
    """Return an image's name as `renpy`'s functions take it: one text, or its words."""
    return tuple(name.split()) if isinstance(name, str) else tuple(name)
