"""The title: the set in the dark, static and the news strip on its glass, a menu beside it like a channel list.

Made of our own few widgets alone, so that its first frame is on the screen before anything else is imported.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

import pygame

from ui import paint, theme
from ui.menu_list import Entry, MenuList
from ui.requests import PlayerRequest, Request
from ui.screen import Screen
from ui.signals import Kind, Signal
from ui.window import Window

OFFERS = (Request.CONTINUE, Request.NEW_GAME, Request.QUIT)
# Corners of the set's glass on the virtual canvas, where the picture does not say.
GLASS = ((960, 300), (1560, 300), (1552, 740), (968, 740))
# Grains that the static is larger than the glass, each way.
STATIC_ROOM = 64
STATIC_SECONDS = 1 / 12
# One grain of static, in virtual pixels.
GRAIN = 4
# How much light is left at the left edge, of 255, and how far in from there the shade reaches.
SHADE = 70
SHADED = 0.5
SHADE_BAND = 64
STRIP_SHARE = 0.16
# As on the set in the story: slow enough to be read twice.
CRAWL_PER_SECOND = 110
# Whoever has pressed nothing for so long has stopped clicking the credits away.
STILL_SECONDS = 0.6
PRESSES = (Kind.ENTER, Kind.SPACE, Kind.CLICK)

Corners = tuple[tuple[int, int], tuple[int, int], tuple[int, int], tuple[int, int]]


def _nothing() -> None:
    """There is no picture."""


class TitleScreen(Screen):
    """`strip` is the news strip's text; `picture` reads the title's art, on the virtual canvas."""

    can_be_left = False
    backdrop = 0.0

    def __init__(
        self,
        window: Window,
        title: str = "More Within the Hour",
        strip: str = "MORE WITHIN THE HOUR",
        picture: Callable[[], pygame.Surface | None] = _nothing,
        logo: pygame.Surface | None = None,
        glass: Corners = GLASS,
        offers: Sequence[Request] = OFFERS,
        unavailable: frozenset[Request] = frozenset(),
        calm_seconds: float = 0.0,
    ) -> None:
        """For `calm_seconds`, and till the clicking stops, no press counts: it may be meant for the credits."""
        super().__init__(window)
        self._calm_seconds = calm_seconds
        self._title, self._strip = title, strip
        self._picture, self._logo, self._glass = picture, logo, glass
        self._set: pygame.Surface | None = None
        self._set_size = (0, 0)
        self._menu: MenuList[PlayerRequest] = MenuList(
            [Entry(offer.value, offer, is_enabled=offer not in unavailable) for offer in offers]
        )
        self._seconds = 0.0
        self._shown_static = 0
        self._is_still = False
        self.fit(window)
        self._menu.focus_first()

    def fit(self, window: Window) -> None:
        super().fit(window)
        view = window.viewport
        scale = view.height / theme.VIRTUAL_HEIGHT
        self._scale = scale
        # Read again for another size, and not kept beside: it is as large as the window.
        if view.size != self._set_size:
            self._set, self._set_size = _shaded(self._picture(), view.size), view.size
        xs, ys = [x for x, _ in self._glass], [y for _, y in self._glass]
        self._screen = pygame.Rect(
            round(view.x + min(xs) * scale),
            round(view.y + min(ys) * scale),
            round((max(xs) - min(xs)) * scale),
            round((max(ys) - min(ys)) * scale),
        )
        self._left = view.x + round(view.width * 0.07)
        # Who reads large letters needs them in the menu: there the name of the game makes room.
        shrink = max(1.0, window.text_scale**0.5)
        self._top = view.y + round(view.height * 0.13 / shrink)
        self._title_font = window.fonts.get("condensed", theme.label_px(view, 0.135 / shrink), bold=True)
        lettering = 2 * self._title_font.get_linesize()
        self._lettering = self._fit_logo((self._screen.x - self._left - theme.share(view, 0.07), lettering))
        top = self._top + lettering + theme.share(view, 0.03)
        self._menu.fit(window, self._left, top, height=view.bottom - top - theme.share(view, 0.04))
        self._is_still = window.preferences.reduce_motion or window.preferences.reduce_flashing
        self._grain = max(1, round(GRAIN * scale))
        self._static = _make_static(self._screen.size, self._grain)
        self._band = self._make_strip()
        height = self._band.get_height()
        self._strip_place = pygame.Rect(
            self._screen.x, self._screen.bottom - round(height * 1.35), self._screen.width, height
        ).clip(self._screen)

    def _fit_logo(self, room: tuple[int, int]) -> pygame.Surface | None:
        """Return the logo as large as it can stand between the left edge and the set, above the menu."""
        if self._logo is None:
            return None
        scale = min(room[0] / self._logo.get_width(), room[1] / self._logo.get_height())
        return pygame.transform.smoothscale_by(self._logo.convert_alpha(), max(scale, 0.01))

    def take(self, signal: Signal) -> PlayerRequest | None:
        if self._calm_seconds > 0 and signal.kind in PRESSES:
            self._calm_seconds = max(self._calm_seconds, STILL_SECONDS)
            return None
        has_changed, chosen = self._menu.take(signal)
        self.is_dirty |= has_changed
        return chosen

    def update(self, dt: float) -> None:
        self._calm_seconds -= dt
        if self._is_still:
            return
        self._seconds += dt
        # The strip moves with every frame, the static behind it a few times a second.
        static = int(self._seconds / STATIC_SECONDS)
        stale = self._strip_place if static == self._shown_static else self._screen
        self.moving = stale.union(self.moving) if self.moving is not None else stale
        self._shown_static = static

    def draw(self, target: pygame.Surface) -> None:
        view = self.viewport
        target.fill((0, 0, 0))
        if self._set is not None:
            target.blit(self._set, view)
        else:
            self._draw_stand_in(target)
        self._draw_glass(target)
        self._draw_title(target)
        self._menu.draw(target)

    def draw_moving(self, target: pygame.Surface) -> None:
        """The glass is lit from behind, so its light adds to the picture's own, which comes first."""
        if self.moving == self._strip_place:
            self._draw_strip(target)
            return
        view = self.viewport
        if self._set is not None:
            target.blit(self._set, self._screen, self._screen.move(-view.x, -view.y))
        else:
            target.fill(theme.DARK_GREY, self._screen)
        self._draw_glass(target)

    def _draw_title(self, target: pygame.Surface) -> None:
        if self._lettering is not None:
            target.blit(self._lettering, (self._left, self._top))
            return
        words = self._title.upper().split()
        half = (len(words) + 1) // 2
        for row, line in enumerate((" ".join(words[:half]), " ".join(words[half:]))):
            place = (self._left, self._top + row * round(self._title_font.get_linesize() * 0.92))
            paint.label(target, self._title_font, line, theme.WHITE, place)

    def _draw_stand_in(self, target: pygame.Surface) -> None:
        """A box with knobs and aerials, for a game that has no picture of its own."""
        body = self._screen.inflate(self._screen.width // 3, self._screen.height // 4)
        for tip in (body.left + body.width // 4, body.right - body.width // 4):
            pygame.draw.line(target, theme.GREY, body.midtop, (tip, body.top - body.height // 4), 2)
        target.fill(theme.DARK_GREY, body)
        paint.frame(target, body, theme.WHITE, theme.share(self.viewport, theme.FRAME))

    def _draw_glass(self, target: pygame.Surface) -> None:
        frame = int(self._seconds / STATIC_SECONDS)
        # Two strides without a common measure: the same corner comes back after minutes.
        corner = (frame * 17 % STATIC_ROOM * self._grain, frame * 29 % (STATIC_ROOM - 1) * self._grain)
        area = pygame.Rect(corner, self._screen.size)
        target.blit(self._static, self._screen, area, pygame.BLEND_RGB_ADD)
        self._draw_strip(target)

    def _make_strip(self) -> pygame.Surface:
        """The strip's text once; drawn twice in a row it goes round without a seam."""
        height = round(self._screen.height * STRIP_SHARE)
        font = self.window.fonts.get("condensed", height * 0.66, bold=True)
        text = f"{self._strip}  ·  "
        # A short text still fills the glass.
        while font.size(text)[0] < self._screen.width:
            text += f"{self._strip}  ·  "
        band = pygame.Surface((font.size(text)[0], height))
        band.fill(theme.RED)
        paint.label(band, font, text, theme.WHITE, (0, height // 2), anchor="ml")
        return band

    def _draw_strip(self, target: pygame.Surface) -> None:
        width, place = self._band.get_width(), self._strip_place
        x = place.x - round(self._seconds * CRAWL_PER_SECOND * self._scale) % width
        clip = target.get_clip()
        target.set_clip(place)
        for left in (x, x + width):
            target.blit(self._band, (left, place.y))
        target.set_clip(clip)

    def spoken(self) -> str:
        return f"{self._title}. {self._strip}"

    def spoken_focus(self) -> str:
        return self._menu.spoken_focus()


def _shaded(picture: pygame.Surface | None, size: tuple[int, int]) -> pygame.Surface | None:
    """Return the picture at this size, going dark towards the left, where the menu stands on it."""
    if picture is None:
        return None
    # One that fits is drawn as it was read: converting it would take as long as reading it did.
    if picture.get_size() != size or picture.get_bitsize() != 24:
        picture = pygame.transform.smoothscale(picture.convert(), size)
    ramp = pygame.Surface((8, 1))
    for x in range(8):
        level = min(255, SHADE + (255 - SHADE) * x // 5)
        ramp.set_at((x, 0), (level, level, level))
    # Laid on in bands: to make a shade of the picture's height takes longer than to lay it on.
    band = pygame.transform.smoothscale(ramp, (round(size[0] * SHADED), SHADE_BAND))
    for top in range(0, size[1], SHADE_BAND):
        picture.blit(band, (0, top), special_flags=pygame.BLEND_RGB_MULT)
    return picture


def _make_static(size: tuple[int, int], grain: int) -> pygame.Surface:
    """Return dark grey grain, always the same, larger than `size`: shown from ever new corners, it flickers."""
    width, height = size[0] // grain + STATIC_ROOM, size[1] // grain + STATIC_ROOM
    dark = bytes(min(value // 5, 46) for value in range(256))
    pixels = random.Random(4).randbytes(width * height).translate(dark)
    noise = pygame.image.frombuffer(pixels, (width, height), "P")
    noise.set_palette([(value, value, value) for value in range(256)])
    return pygame.transform.scale(noise.convert(), (width * grain, height * grain))
