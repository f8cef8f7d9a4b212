"""What was said so far, the current line last: a list of any length of which only the visible part is ever laid out.

pygame_gui would need seconds and hundreds of megabytes for five hundred lines. Here an entry's height is found out when
it comes near, so the list is scrolled by entries and pixels inside them, and its end is measured from the last one up.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import pygame

from engine.script.text import parse_text, plain
from ui import paint, theme
from ui.menu_list import Entry, MenuList
from ui.requests import Closed, JumpBack, PlayerRequest, PlayVoice
from ui.screen import Screen, is_press
from ui.signals import Kind, Signal
from ui.text_drawing import draw_page
from ui.text_layout import Page, lay_out
from ui.text_style import Setting
from ui.window import Window

NAME_WIDTH = 0.16
WHEEL_LINES = 3
# Entries whose layout is remembered; scrolling on forgets the rest.
REMEMBERED = 200


class SaidLine(Protocol):
    """A line of the history, as the library keeps it: `what` with its tags; `handle` 0 where nobody can go back to."""

    @property
    def who(self) -> str | None: ...
    @property
    def what(self) -> str: ...
    @property
    def line_id(self) -> str: ...
    @property
    def handle(self) -> int: ...


@dataclass(slots=True)
class _Laid:
    """An entry's picture, and where its voice mark is in it, if it has one."""

    surface: pygame.Surface
    voice: pygame.Rect | None


class HistoryScreen(Screen):
    backdrop = 0.0

    def __init__(
        self, window: Window, lines: Sequence[SaidLine], has_voice: Callable[[str], bool] = lambda line_id: False
    ) -> None:
        super().__init__(window)
        self._lines = lines
        self._has_voice = has_voice
        # By the line itself, so that what was laid out is still so when the history is opened again.
        self._laid: dict[SaidLine, _Laid] = {}
        self._selected = max(0, len(lines) - 1)
        self._first, self._hidden_px = 0, 0
        self._back: MenuList[PlayerRequest] = MenuList([Entry("Back", Closed("history", False))], is_row=True)
        self.fit(window)
        self._to_end()

    def renew(self, lines: Sequence[SaidLine], has_voice: Callable[[str], bool] = lambda line_id: False) -> None:
        """Be opened again, at the newest line."""
        self._lines, self._has_voice = lines, has_voice
        self._selected = max(0, len(lines) - 1)
        self._back.ring.leave()
        self._to_end()

    def fit(self, window: Window) -> None:
        super().fit(window)
        view = window.viewport
        self._laid.clear()
        self._heading = window.fonts.get("condensed", theme.label_px(view, 0.07), bold=True)
        self._margin = round(view.width * 0.06)
        top = view.y + round(view.height * 0.15)
        self._area = pygame.Rect(view.x, top, view.width, view.bottom - theme.share(view, 0.03) - top)
        row = theme.share(view, 0.09)
        self._back.fit(window, 0, 0, height=row)
        left = view.right - self._margin - self._back.rect.width
        self._back.fit(window, left, view.y + theme.share(view, 0.04), height=row)
        self._keep_selected_visible()

    # The list: entries, pixels, and what is in sight

    def _entry(self, index: int) -> _Laid:
        line = self._lines[index]
        laid = self._laid.get(line)
        if laid is None:
            if len(self._laid) > REMEMBERED:
                self._laid.clear()
            laid = self._laid[line] = self._lay_out(line)
        return laid

    def _height(self, index: int) -> int:
        return self._entry(index).surface.get_height()

    def _lay_out(self, line: SaidLine) -> _Laid:
        setting = self._setting()
        name_width = round(self.viewport.width * NAME_WIDTH)
        mark = setting.size_px if self._has_voice(line.line_id) else 0
        width = self.viewport.width - 2 * self._margin - name_width - 2 * setting.size_px
        page: Page = lay_out(parse_text(line.what), width, 10**6, setting)[0]
        gap = setting.size_px // 2
        surface = pygame.Surface((self.viewport.width, page.height + gap), pygame.SRCALPHA)
        left = self._margin + name_width
        if line.who:
            font = self.window.fonts.for_text("condensed", setting.size_px, line.who.upper(), bold=True)
            name = paint.shortened(font, line.who.upper(), name_width - setting.size_px)
            baseline = gap // 2 + page.lines[0].baseline
            paint.label(surface, font, name, theme.GREY, (self._margin, baseline - font.get_ascent()))
        draw_page(surface, page, (left, gap // 2))
        if not mark:
            return _Laid(surface, None)
        voice = pygame.Rect(left + width + mark // 2, gap // 2 + mark // 4, round(mark * 0.8), mark)
        paint.triangle_right(surface, theme.WHITE, voice)
        return _Laid(surface, voice)

    def _setting(self) -> Setting:
        preferences = self.window.preferences
        return Setting(
            fonts=self.window.fonts,
            face=preferences.font,
            size_px=theme.label_px(self.viewport, 0.031, preferences.text_scale),
            scale=self.viewport.height / theme.VIRTUAL_HEIGHT * preferences.text_scale,
            color=theme.TEXT,
            line_spacing=preferences.line_spacing,
        )

    def _scroll(self, pixels: int) -> None:
        """Move the list up by so many pixels (down, if negative), no further than its ends."""
        self._hidden_px += pixels
        while self._hidden_px < 0 and self._first > 0:
            self._first -= 1
            self._hidden_px += self._height(self._first)
        self._hidden_px = max(0, self._hidden_px)
        while self._first < len(self._lines) - 1 and self._hidden_px >= self._height(self._first):
            self._hidden_px -= self._height(self._first)
            self._first += 1
        end = self._end()
        if (self._first, self._hidden_px) > end:
            self._first, self._hidden_px = end
        self.is_dirty = True

    def _end(self) -> tuple[int, int]:
        return self._ending_with(len(self._lines) - 1)

    def _ending_with(self, last: int) -> tuple[int, int]:
        """Return the scroll place at which this entry ends with the area; the start, if all before it fit."""
        room = self._area.height
        for index in range(last, -1, -1):
            room -= self._height(index)
            if room <= 0:
                return index, -room
        return 0, 0

    def _to_end(self) -> None:
        self._first, self._hidden_px = self._end()
        self.is_dirty = True

    def _visible(self) -> list[tuple[int, pygame.Rect]]:
        """Return the entries in sight with their places in the window."""
        found: list[tuple[int, pygame.Rect]] = []
        y = self._area.y - self._hidden_px
        index = self._first
        while index < len(self._lines) and y < self._area.bottom:
            height = self._height(index)
            found.append((index, pygame.Rect(self._area.x, y, self._area.width, height)))
            y += height
            index += 1
        return found

    def _keep_selected_visible(self) -> None:
        if not self._lines:
            return
        starts = (self._selected, 0)
        ends = self._ending_with(self._selected)
        # An entry higher than the area is read from its top.
        place = (self._first, self._hidden_px)
        self._first, self._hidden_px = starts if starts < place or starts < ends else max(place, ends)
        self._scroll(0)

    # Devices

    def take(self, signal: Signal) -> PlayerRequest | None:
        match signal.kind:
            case Kind.WHEEL:
                self._scroll(signal.by * WHEEL_LINES * self._setting().size_px)
            case Kind.PAGE:
                self._turn_page(signal.by)
            case Kind.JUMP:
                self._select(0 if signal.by < 0 else len(self._lines) - 1)
            case Kind.MOVE if signal.direction is not None:
                return self._move(*signal.direction.value)
            case Kind.NEXT:
                self._change_focus()
            case Kind.POINT:
                self._hover(signal.position)
            case Kind.CLICK:
                return self._click(signal.position)
        if is_press(signal):
            return self._press()
        return None

    @property
    def _is_on_back(self) -> bool:
        return self._back.ring.focused is not None

    def _change_focus(self) -> None:
        if self._is_on_back:
            self._back.ring.leave()
        else:
            self._back.focus_first()
        self.is_dirty = True

    def _move(self, across: int, down: int) -> PlayerRequest | None:
        if self._is_on_back:
            if down > 0 or across < 0:
                self._change_focus()
        elif down:
            self._select(self._selected + down)
        elif across > 0 and self._lines:
            return self._voice_of(self._selected)
        return None

    def _select(self, index: int) -> None:
        if index < 0:
            self._back.focus_first()
        self._selected = min(max(index, 0), max(0, len(self._lines) - 1))
        self._keep_selected_visible()
        self.is_dirty = True

    def _turn_page(self, by: int) -> None:
        self._scroll(by * (self._area.height - 2 * self._setting().size_px))
        whole = [index for index, rect in self._visible() if self._area.contains(rect)]
        if whole:
            self._selected = whole[-1] if by > 0 else whole[0]

    def _hover(self, position: tuple[int, int]) -> None:
        self.is_dirty |= self._back.ring.hover(position)
        index = self._at(position)
        if index is not None and (index != self._selected or self._is_on_back):
            self._back.ring.leave()
            self._selected = index
            self.is_dirty = True

    def _at(self, position: tuple[int, int]) -> int | None:
        if not self._area.collidepoint(position):
            return None
        return next((index for index, rect in self._visible() if rect.collidepoint(position)), None)

    def _click(self, position: tuple[int, int]) -> PlayerRequest | None:
        _, chosen = self._back.take(Signal(Kind.CLICK, position=position))
        index = self._at(position)
        if chosen is not None or index is None:
            return chosen
        place = dict(self._visible())[index]
        voice = self._entry(index).voice
        if voice is not None and voice.move(place.topleft).inflate(voice.size).collidepoint(position):
            return self._voice_of(index)
        return self._jump_to(index)

    def _press(self) -> PlayerRequest | None:
        if self._is_on_back:
            return Closed("history", False)
        return self._jump_to(self._selected) if self._lines else None

    def _jump_to(self, index: int) -> PlayerRequest | None:
        handle = self._lines[index].handle
        return JumpBack(handle) if handle else None

    def _voice_of(self, index: int) -> PlayerRequest | None:
        line_id = self._lines[index].line_id
        return PlayVoice(line_id) if self._has_voice(line_id) else None

    # Drawing

    def draw(self, target: pygame.Surface) -> None:
        view = self.viewport
        paint.label(
            target, self._heading, "HISTORY", theme.WHITE, (view.x + self._margin, view.y + theme.share(view, 0.04))
        )
        clip = target.get_clip()
        target.set_clip(self._area)
        for index, rect in self._visible():
            if index == self._selected and not self._is_on_back:
                target.fill((26, 28, 32), rect)
                target.fill(theme.RED, (rect.x + self._margin // 2, rect.y, theme.share(view, 0.008), rect.height))
            target.blit(self._entry(index).surface, rect, special_flags=pygame.BLEND_PREMULTIPLIED)
        target.set_clip(clip)
        self._draw_bar(target)
        self._back.draw(target)

    def _draw_bar(self, target: pygame.Surface) -> None:
        """How far down we are. Counted in entries: pixels of what was never laid out nobody knows."""
        count = len(self._lines)
        visible = len(self._visible())
        if visible >= count:
            return
        width = theme.share(self.viewport, 0.006)
        track = pygame.Rect(self._area.right - self._margin // 2, self._area.y, width, self._area.height)
        target.fill(theme.DARK_GREY, track)
        end = max(1, self._end()[0])
        height = max(4 * width, track.height * visible // count)
        y = track.y + round((track.height - height) * min(1.0, self._first / end))
        target.fill(theme.WHITE, (track.x, y, width, height))

    def spoken(self) -> str:
        return f"History, {len(self._lines)} lines."

    def spoken_focus(self) -> str:
        if self._is_on_back:
            return "Back"
        if not self._lines:
            return ""
        line = self._lines[self._selected]
        text = plain(parse_text(line.what))
        return f"{line.who}: {text}" if line.who else text
