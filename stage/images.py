"""Pictures ready to draw: decoded, cropped, premultiplied and scaled once to the window's size, kept in a cache.

A loader thread decodes ahead at low priority; whoever asks for a picture that is not there yet decodes it at once.
What is missing or broken becomes a lettered placeholder and a sentence in `trouble`: a story with a wrong file name
goes on. Surfaces are made in one thread and handed over once (pygame's are not safe to share).
"""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pygame
from pygame import Rect, Surface

from engine.displayables import Composite, Displayable, ImageFile, Moved, Named, Null, Solid, TextPicture, Unknown
from engine.frozen import frozen
from stage.colors import color_of
from stage.viewport import CANVAS

Name = tuple[str, ...]
# The cache holds as many whole windows: a background with two or three people, what comes next, what was before.
CACHE_WINDOWS = 6
# Pictures decoded ahead at a time. A reader takes seconds over each.
AHEAD = 8
LOADER_NICENESS = 10
PLACEHOLDER_SIZE = (640, 360)
# An image may stand for another, which stands for another; a circle must end.
MAX_ALIASES = 12


@frozen
class Picture:
    """A picture in window pixels. `surface` holds the part that is not empty, which lies at `offset` in `size`."""

    surface: Surface
    size: tuple[int, int]
    offset: tuple[int, int] = (0, 0)
    # The colour is premultiplied where there is alpha; an opaque picture has none and blits faster.
    is_opaque: bool = False

    @property
    def bytes(self) -> int:
        return self.surface.get_width() * self.surface.get_height() * 4


class Images:
    """Owns the cache. `find` turns an image's full name into its file; `displayables` are the `image` statements."""

    def __init__(
        self,
        find: Callable[[Name], Path | None],
        displayables: Mapping[Name, Displayable] | None = None,
        *,
        find_file: Callable[[str], Path | None] | None = None,
        font: Path | None = None,
        cache_windows: float = CACHE_WINDOWS,
    ) -> None:
        self._find = find
        self._find_file = find_file or (lambda file: find(tuple(Path(file).stem.lower().split())))
        self.displayables: Mapping[Name, Displayable] = displayables or {}
        self._font = font
        self._cache_windows = cache_windows
        self._scale = 1.0
        # The virtual canvas that the game is made for.
        self.canvas = CANVAS
        self._cache: OrderedDict[Displayable, Picture] = OrderedDict()
        self._coming: dict[Displayable, Future[Picture | None]] = {}
        self._loader: ThreadPoolExecutor | None = None
        self._told: set[str] = set()
        self.trouble: list[str] = []

    def resize(self, scale: float) -> None:
        """From now on a virtual pixel takes `scale` window pixels."""
        if scale != self._scale:
            self._scale = scale
            self._forget()

    def resolve(self, picture: Displayable) -> Displayable:
        """Follow names to what they stand for; a name that only a file answers stays a name."""
        for _ in range(MAX_ALIASES):
            if not isinstance(picture, Named) or picture.name not in self.displayables:
                break
            picture = self.displayables[picture.name]
        return picture

    def get(self, picture: Displayable) -> Picture:
        """Return the picture, waiting for the loader or decoding it now; a placeholder if there is none."""
        picture = self._still(picture)
        known = self._cache.get(picture)
        if known is None:
            known = self._take(picture) or self._placeholder(picture)
            self._keep(picture, known)
        self._cache.move_to_end(picture)
        return known

    def prepare(self, pictures: Iterable[Displayable]) -> None:
        """Decode the first of these ahead, in this order."""
        self._gather()
        files = dict.fromkeys(still for still in map(self._still, pictures) if isinstance(still, (Named, ImageFile)))
        wanted = list(files)[:AHEAD]
        for picture in wanted:
            if picture not in self._cache and picture not in self._coming:
                self._coming[picture] = self._thread().submit(self._decode, picture)
        # What comes soonest is dropped last.
        for picture in reversed(wanted):
            if picture in self._cache:
                self._cache.move_to_end(picture)

    def soon(self, work: Callable[[], object]) -> None:
        """Do this in the loader's thread, after what it has been told already."""
        self._thread().submit(work)

    def close(self) -> None:
        self._forget()
        if self._loader is not None:
            self._loader.shutdown(wait=True, cancel_futures=True)
            self._loader = None

    def _forget(self) -> None:
        for future in self._coming.values():
            future.cancel()
        self._coming.clear()
        self._cache.clear()

    def _still(self, picture: Displayable) -> Displayable:
        picture = self.resolve(picture)
        while isinstance(picture, Moved):
            picture = self.resolve(picture.child)
        return picture

    def _thread(self) -> ThreadPoolExecutor:
        if self._loader is None:
            self._loader = ThreadPoolExecutor(1, "image loader", _step_back)
        return self._loader

    def _take(self, picture: Displayable) -> Picture | None:
        future = self._coming.pop(picture, None)
        # A job that has not begun is done here at once rather than waited for behind others.
        if future is None or future.cancel():
            return self._decode(picture)
        return future.result()

    def _gather(self) -> None:
        """Take what the loader has decoded into the cache: what nobody comes to ask for is dropped with the rest."""
        for picture, future in list(self._coming.items()):
            if future.done():
                del self._coming[picture]
                decoded = future.result()
                if decoded is not None:
                    self._keep(picture, decoded)

    def _keep(self, key: Displayable, picture: Picture) -> None:
        self._cache[key] = picture
        total = sum(kept.bytes for kept in self._cache.values())
        window_bytes = self.canvas[0] * self.canvas[1] * self._scale**2 * 4
        while total > self._cache_windows * window_bytes and len(self._cache) > 1:
            total -= self._cache.popitem(last=False)[1].bytes

    def _decode(self, picture: Displayable) -> Picture | None:
        match picture:
            case Named(name):
                return self._load(self._find(name), " ".join(name))
            case ImageFile(file):
                return self._load(self._find_file(file), file)
            case Solid(color):
                return self._solid(color)
            case Null(width, height):
                size = (self._px(width), self._px(height))
                return Picture(Surface((1, 1), pygame.SRCALPHA), size)
            case TextPicture():
                return self._lettered(picture)
            case Composite():
                return self._composed(picture)
            case Unknown():
                return Picture(Surface((1, 1), pygame.SRCALPHA), (1, 1))
            case _:
                return None

    def _load(self, path: Path | None, said: str) -> Picture | None:
        if path is None:
            self._tell(f"There is no picture “{said}”.")
            return None
        try:
            return ready(pygame.image.load(path), self._scale)
        except (pygame.error, OSError) as error:
            self._tell(f"The picture {path.name} could not be read: {error}.")
            return None

    def _tell(self, sentence: str) -> None:
        if sentence not in self._told:
            self._told.add(sentence)
            self.trouble.append(sentence)

    def _px(self, virtual: float) -> int:
        return max(1, round(virtual * self._scale))

    def _solid(self, color: str) -> Picture | None:
        ink = color_of(color)
        if ink is None:
            self._tell(f"“{color}” is not a colour.")
            return None
        size = (self._px(self.canvas[0]), self._px(self.canvas[1]))
        if ink.a == 255:
            surface = Surface(size).convert()
            surface.fill(ink)
            return Picture(surface, size, is_opaque=True)
        surface = Surface(size, pygame.SRCALPHA)
        surface.fill(ink.premul_alpha())
        return Picture(surface, size)

    def _lettered(self, picture: TextPicture) -> Picture:
        font = pygame.font.Font(self._font, self._px(picture.size))
        surface = font.render(picture.text, True, color_of(picture.color) or "white").convert_alpha().premul_alpha()
        return Picture(surface, surface.get_size())

    def _composed(self, picture: Composite) -> Picture:
        size = (self._px(picture.size[0]), self._px(picture.size[1]))
        surface = Surface(size, pygame.SRCALPHA)
        for (x, y), part in picture.parts:
            child = self.get(part)
            place = (round(x * self._scale) + child.offset[0], round(y * self._scale) + child.offset[1])
            surface.blit(child.surface, place, special_flags=pygame.BLEND_PREMULTIPLIED)
        return Picture(surface, size)

    def _placeholder(self, picture: Displayable) -> Picture:
        said = " ".join(picture.name) if isinstance(picture, Named) else getattr(picture, "file", "?")
        size = (self._px(PLACEHOLDER_SIZE[0]), self._px(PLACEHOLDER_SIZE[1]))
        surface = Surface(size).convert()
        surface.fill((58, 58, 62))
        pygame.draw.rect(surface, (200, 200, 200), surface.get_rect(), 2)
        words = pygame.font.Font(self._font, self._px(40)).render(str(said), True, (240, 240, 240))
        surface.blit(words, words.get_rect(center=surface.get_rect().center))
        return Picture(surface, size, is_opaque=True)


def ready(loaded: Surface, scale: float) -> Picture:
    """Return a freshly loaded surface as a picture: cropped to what shows, premultiplied, scaled."""
    width, height = loaded.get_size()
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    if loaded.get_masks()[3] == 0 and loaded.get_colorkey() is None:
        surface = loaded.convert()
        return Picture(_scaled(surface, size), size, is_opaque=True)
    shown = _cropped(loaded.convert_alpha(), scale)
    # Premultiplied before scaling: else the colour of invisible pixels bleeds into the edges.
    surface = shown[0].premul_alpha()
    box = shown[1]
    return Picture(
        _scaled(surface, (max(1, round(box.w * scale)), max(1, round(box.h * scale)))),
        size,
        (round(box.x * scale), round(box.y * scale)),
    )


def _cropped(surface: Surface, scale: float) -> tuple[Surface, Rect]:
    """Return the part that is not empty and where it lay; a whole number of window pixels where the scale allows."""
    box = surface.get_bounding_rect()
    if box.w == 0 or box.h == 0:
        box = Rect(0, 0, 1, 1)
    return surface.subsurface(box), box


def _scaled(surface: Surface, size: tuple[int, int]) -> Surface:
    return surface if surface.get_size() == size else pygame.transform.smoothscale(surface, size)


def _step_back() -> None:
    """The loader must never take a core from the frame; not every platform lets a thread be nice."""
    if hasattr(os, "setpriority"):
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), LOADER_NICENESS)
