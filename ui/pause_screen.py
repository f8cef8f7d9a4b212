"""The pause menu: the game stands still behind it, and one press goes back."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from ui import paint, theme
from ui.menu_list import Entry, MenuList
from ui.requests import PlayerRequest, Request
from ui.screen import Screen
from ui.signals import Signal
from ui.window import Window

OFFERS = (Request.RESUME, Request.QUICK_SAVE, Request.QUICK_LOAD, Request.TO_TITLE, Request.QUIT)


class PauseScreen(Screen):
    """`place` is where the story stands: the chapter's title."""

    backdrop = 0.3

    def __init__(
        self,
        window: Window,
        place: str = "",
        offers: Sequence[Request] = OFFERS,
        unavailable: frozenset[Request] = frozenset(),
    ) -> None:
        super().__init__(window)
        self._place = place
        self._menu: MenuList[PlayerRequest] = MenuList(
            [Entry(offer.value, offer, is_enabled=offer not in unavailable) for offer in offers]
        )
        self.fit(window)
        self._menu.focus_first()

    def fit(self, window: Window) -> None:
        super().fit(window)
        view = window.viewport
        self._band = pygame.Rect(view.x, view.y, round(view.width * 0.36), view.height)
        self._left = view.x + round(view.width * 0.05)
        self._top = view.y + round(view.height * 0.12)
        self._heading = window.fonts.get("condensed", theme.label_px(view, 0.09), bold=True)
        self._small = window.fonts.get("condensed", theme.label_px(view, 0.036))
        top = self._top + self._heading.get_linesize() + 2 * self._small.get_linesize()
        width = self._band.right - self._left - theme.share(view, 0.03)
        self._menu.fit(window, self._left, top, height=view.bottom - top - theme.share(view, 0.05), width=width)
        self._band.width = max(self._band.width, self._menu.rect.right + theme.share(view, 0.03) - view.x)

    def take(self, signal: Signal) -> PlayerRequest | None:
        has_changed, chosen = self._menu.take(signal)
        self.is_dirty |= has_changed
        return chosen

    def draw(self, target: pygame.Surface) -> None:
        view = self.viewport
        target.fill(theme.BLACK, self._band)
        target.fill(theme.WHITE, (self._band.right, view.y, theme.share(view, theme.FRAME), view.height))
        paint.label(target, self._heading, "PAUSE", theme.WHITE, (self._left, self._top))
        place = paint.shortened(self._small, self._place.upper(), self._band.right - self._left)
        paint.label(target, self._small, place, theme.GREY, (self._left, self._top + self._heading.get_linesize()))
        self._menu.draw(target)

    def spoken(self) -> str:
        return f"Pause. {self._place}"

    def spoken_focus(self) -> str:
        return self._menu.spoken_focus()
