"""What a player has met: endings, pictures of the gallery, pieces of music. What is locked shows that it is there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import pygame

from engine.frozen import frozen
from ui import paint, theme
from ui.focus import FocusRing
from ui.menu_list import Entry, MenuList
from ui.plates import UNKNOWN, Placed, Plate, PlateGrid
from ui.requests import Closed, PlayerRequest, PlayTrack
from ui.screen import Screen, is_press
from ui.signals import Kind, Signal
from ui.window import Window


@frozen
class Track:
    """A piece of music: `name` as the scripts call it."""

    name: str
    title: str
    is_met: bool


class ExtrasScreen(Screen):
    """A grid of cards, music beside it where there is any; pressing a card shows its picture over the whole screen."""

    backdrop = 0.0

    def __init__(
        self, window: Window, heading: str, plates: Sequence[Plate], tracks: Sequence[Track] = (), name: str = "extras"
    ) -> None:
        super().__init__(window)
        self._heading = heading
        self._grid = PlateGrid(plates)
        self._music: MenuList[PlayerRequest] | None = None
        if tracks:
            entries: list[Entry[PlayerRequest]] = [
                Entry(track.title if track.is_met else UNKNOWN * 3, PlayTrack(track.name), is_enabled=track.is_met)
                for track in tracks
            ]
            self._music = MenuList(entries, is_numbered=False)
        self._back: MenuList[PlayerRequest] = MenuList([Entry("Back", Closed(name, False))], is_row=True)
        self._viewed: Plate | None = None
        self._count = (sum(plate.is_met for plate in plates), len(plates))
        self.fit(window)
        self._grid.ring.step(1)

    def fit(self, window: Window) -> None:
        super().fit(window)
        view = window.viewport
        margin = round(view.width * 0.06)
        self._title_font = window.fonts.get("condensed", theme.label_px(view, 0.07), bold=True)
        self._place = (view.x + margin, view.y + theme.share(view, 0.04))
        row = theme.share(view, 0.09)
        self._back.fit(window, 0, 0, height=row)
        self._back.fit(window, view.right - margin - self._back.rect.width, self._place[1], height=row)
        top = view.y + round(view.height * 0.17)
        area = pygame.Rect(view.x + margin, top, view.width - 2 * margin, view.bottom - theme.share(view, 0.04) - top)
        if self._music is not None:
            width = round(area.width * 0.26)
            self._music.fit(window, area.right - width, top, height=area.height, width=width)
            area.width -= max(width, self._music.rect.width) + margin // 2
        self._grid.fit(window, area)

    # Devices: three lists side by side, of which one has the focus

    def take(self, signal: Signal) -> PlayerRequest | None:
        if self._viewed is not None:
            if is_press(signal) or signal.kind in (Kind.CLICK, Kind.MOVE):
                self.step_back()
            return None
        match signal.kind:
            case Kind.POINT:
                self._hover(signal)
            case Kind.CLICK:
                return self._click(signal)
            case Kind.NEXT:
                self._step(signal.by)
            case Kind.MOVE if signal.direction is not None:
                if signal.direction.value[1]:
                    self._step_down(signal)
                else:
                    self._move_across(signal)
        if is_press(signal):
            return self._press()
        return None

    def step_back(self) -> bool:
        was_viewing = self._viewed is not None
        self._viewed = None
        self.is_dirty |= was_viewing
        return was_viewing

    def _lists(self) -> list[MenuList[PlayerRequest]]:
        return [self._music, self._back] if self._music is not None else [self._back]

    def _rings(self) -> list[FocusRing[Any]]:
        return [self._grid.ring, *(each.ring for each in self._lists())]

    def _focused_list(self) -> MenuList[PlayerRequest] | None:
        return next((each for each in self._lists() if each.ring.focused is not None), None)

    def _step(self, by: int) -> None:
        """Tab: through the cards, then the music, then Back, then round again."""
        rings = self._rings()
        at = next((at for at, ring in enumerate(rings) if ring.focused is not None), 0)
        ring = rings[at]
        before = ring.index
        moved = ring.step(by)
        wrapped = not moved or (before is not None and ring.index is not None and (ring.index - before) * by < 0)
        if wrapped:
            ring.leave()
            rings[(at + by) % len(rings)].step(by)
        self.is_dirty = True

    def _step_down(self, signal: Signal) -> None:
        focused = self._focused_list()
        if focused is not None:
            focused.take(signal)
        elif signal.direction is not None:
            self._grid.ring.move(signal.direction)
        self.is_dirty = True

    def _move_across(self, signal: Signal) -> None:
        """Right out of the last column reaches the music, then Back; left returns."""
        direction = signal.direction
        if direction is None:
            return
        self.is_dirty = True
        focused = self._focused_list()
        if focused is None:
            before = self._grid.ring.focused
            self._grid.ring.move(direction)
            after = self._grid.ring.focused
            if direction.value[0] > 0 and before and after and after.rect.x <= before.rect.x:
                self._grid.ring.leave()
                self._lists()[0].focus_first()
        elif direction.value[0] > 0 and focused is not self._back:
            focused.ring.leave()
            self._back.focus_first()
        elif direction.value[0] < 0:
            focused.ring.leave()
            lists = self._lists()
            at = lists.index(focused)
            if at > 0:
                lists[at - 1].focus_first()
            else:
                self._grid.ring.step(1)

    def _hover(self, signal: Signal) -> None:
        rings = self._rings()
        over = next((ring for ring in rings if ring.at(signal.position)), None)
        if over is not None:
            for ring in rings:
                if ring is not over:
                    ring.leave()
            over.hover(signal.position)
            self.is_dirty = True

    def _click(self, signal: Signal) -> PlayerRequest | None:
        placed = self._grid.ring.at(signal.position)
        if placed is not None:
            self._view(placed)
            return None
        answers = (each.take(signal)[1] for each in self._lists())
        return next((answer for answer in answers if answer is not None), None)

    def _press(self) -> PlayerRequest | None:
        focused = self._focused_list()
        if focused is not None and focused.ring.focused is not None:
            return focused.ring.focused.entry.what
        if self._grid.ring.focused is not None:
            self._view(self._grid.ring.focused)
        return None

    def _view(self, placed: Placed) -> None:
        if placed.plate.is_met:
            self._viewed = placed.plate
            self.is_dirty = True

    def update(self, dt: float) -> None:
        self.is_dirty |= self._grid.update()

    # Drawing

    def draw(self, target: pygame.Surface) -> None:
        if self._viewed is not None:
            picture = self._viewed.load(self.viewport.size)
            if picture is not None:
                target.blit(picture, picture.get_rect(center=self.viewport.center))
            return
        paint.label(target, self._title_font, self._heading.upper(), theme.WHITE, self._place)
        met, total = self._count
        font = self.window.fonts.get("condensed", theme.label_px(self.viewport, 0.036))
        place = (self._back.rect.x - theme.share(self.viewport, 0.03), self._back.rect.centery)
        paint.label(target, font, f"{met} of {total}", theme.GREY, place, anchor="mr")
        self._grid.draw(target)
        for each in self._lists():
            each.draw(target)

    def spoken(self) -> str:
        met, total = self._count
        return f"{self._heading}, {met} of {total}."

    def spoken_focus(self) -> str:
        focused = self._focused_list()
        return focused.spoken_focus() if focused is not None else self._grid.spoken_focus()


endings = partial(ExtrasScreen, name="endings")
