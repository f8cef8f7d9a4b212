"""`renpy.show`, `renpy.hide`, `renpy.showing` and the rest of `renpy` that is about pictures.

Unlike a line or a pause, a picture asks nothing of the player: these act at once, in the middle of a Python block.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from engine import names, staging
from engine.atl import Transform
from engine.images import Ambiguous, Name, words_of
from engine.moment import Moment
from engine.motion import Motion, Transition
from engine.state import Sprite
from engine.story import Story


class RenpyPictures:
    """Works on the moment that `now` returns: loading a save makes another."""

    def __init__(self, story: Story, now: Callable[[], Moment]) -> None:
        self.story = story
        self.now = now

    def functions(self) -> dict[str, Callable[..., Any]]:
        return {
            "show": self.show,
            "hide": self.hide,
            "scene": self.scene,
            "showing": self.showing,
            "get_attributes": self.get_attributes,
            "get_showing_tags": self.get_showing_tags,
            "has_image": self.has_image,
            "with_statement": self.with_statement,
        }

    def show(
        self,
        name: str | Name,
        at_list: Iterable[Any] = (),
        layer: str | None = None,
        what: Any = None,
        zorder: int | None = None,
        tag: str | None = None,
        behind: Iterable[str] = (),
        **_: Any,
    ) -> None:
        moment, layer, words = self.now(), layer or "master", words_of(name)
        tag = tag or words[0]
        picture = None if what is None else names.picture(what)
        shown = words if picture is not None else self.resolved(layer, tag, words)
        motions = tuple(motion for motion in map(motion_of, at_list) if motion is not None)
        sprite = Sprite(tag, shown, picture, motions=motions, since=moment.seconds)
        moment.stage = staging.show(
            moment.stage, layer, sprite, zorder=zorder, behind=tuple(behind), keeps_motion=not motions
        )

    def resolved(self, layer: str, tag: str, words: Name) -> Name:
        """Return the image's full name; where none fits or several do, the words as they are."""
        before = staging.find(self.now().stage, layer, tag)
        try:
            found = self.story.images.resolve(words, before.name if before else None)
        except Ambiguous:
            found = None
        return found or tuple(word for word in words if not word.startswith("-"))

    def hide(self, name: str | Name, layer: str | None = None) -> None:
        moment = self.now()
        moment.stage = staging.hide(moment.stage, layer or "master", words_of(name)[0])

    def scene(self, layer: str = "master") -> None:
        moment = self.now()
        moment.stage = staging.clear(moment.stage, layer)

    def showing(self, name: str | Name, layer: str | None = None) -> bool | None:
        """Whether an image is shown whose name begins with these words; None, as in Ren'Py, without its tag."""
        words = words_of(name)
        sprite = staging.find(self.now().stage, layer or "master", words[0])
        return None if sprite is None else sprite.name[1 : len(words)] == words[1:]

    def get_attributes(self, tag: str, layer: str | None = None, if_hidden: Any = None) -> Any:
        sprite = staging.find(self.now().stage, layer or "master", tag)
        return if_hidden if sprite is None else sprite.name[1:]

    def get_showing_tags(self, layer: str = "master", sort: bool = False) -> Any:
        tags = [sprite.tag for sprite in self.now().stage.layer(layer)]
        return tags if sort else set(tags)

    def has_image(self, name: str | Name, exact: bool = False) -> bool:
        words = words_of(name)
        if exact:
            return words in self.story.images
        return any(image[1 : len(words)] == words[1:] for image in self.story.images.by_tag.get(words[0], ()))

    def with_statement(self, transition: Any, *_: Any, **__: Any) -> bool:
        self.now().change_with(transition if isinstance(transition, Transition) else None)
        return False


def motion_of(at: Any) -> Motion | None:
    if isinstance(at, Transform):
        return at.motion()
    return at if isinstance(at, Motion) else None
