"""Saving and loading: pages of six small television sets, each showing where a save stands.

Reports what is to be done with which slot, and leaves the question "are you sure?" and the doing to main.
"""

from __future__ import annotations

import io
import time
from collections.abc import Mapping, Sequence
from typing import Protocol

import pygame

from ui import paint, theme
from ui.controls import ButtonControl, Control, EntryControl, PlainControl
from ui.gui import Gui, label_px
from ui.gui_screen import GuiScreen
from ui.requests import Closed, NamePage, PlayerRequest, SlotUse, UseSlot
from ui.signals import Kind, Signal
from ui.window import Window

COLUMNS, ROWS = 3, 2
ROLLING_PAGES = ("auto", "quick")
PAGES = (*ROLLING_PAGES, *(str(number) for number in range(1, 10)))
PICTURE = (320, 180)
COMMANDS = (
    ("Rename", SlotUse.RENAME), ("Delete", SlotUse.DELETE), ("Export", SlotUse.EXPORT), ("Import", SlotUse.IMPORT),
)  # fmt: skip
HEADINGS = {
    SlotUse.SAVE: "SAVE",
    SlotUse.LOAD: "LOAD",
    SlotUse.DELETE: "DELETE WHICH?",
    SlotUse.RENAME: "RENAME WHICH?",
    SlotUse.EXPORT: "EXPORT WHICH?",
    SlotUse.IMPORT: "IMPORT TO WHERE?",
}


class Card(Protocol):
    """What is shown of a save; the library's cards are such."""

    @property
    def slot(self) -> str: ...
    @property
    def name(self) -> str | None: ...
    @property
    def chapter(self) -> str: ...
    @property
    def who(self) -> str | None: ...
    @property
    def what(self) -> str: ...
    @property
    def played(self) -> float: ...
    @property
    def saved_at(self) -> float | None: ...
    @property
    def thumbnail(self) -> bytes | None: ...
    @property
    def is_newest(self) -> bool: ...


class SlotsScreen(GuiScreen):
    """`use` is SAVE or LOAD. `page` opens there; by default where the newest save is."""

    def __init__(
        self,
        window: Window,
        gui: Gui,
        use: SlotUse,
        cards: Sequence[Card],
        page_names: Mapping[str, str] | None = None,
        page: str | None = None,
    ) -> None:
        super().__init__(window, gui)
        self._page = "1"
        # By slot: the bytes that were read, the room they were fitted to, and the picture.
        self._pictures: dict[str, tuple[bytes, tuple[int, int], pygame.Surface]] = {}
        self._take(use, cards, page_names, page)
        self.build()
        self._show_values()

    def renew(
        self,
        use: SlotUse | None = None,
        cards: Sequence[Card] = (),
        page_names: Mapping[str, str] | None = None,
        page: str | None = None,
    ) -> None:
        """Be shown again with these values; without `use`, they come while the screen is open."""
        self._take(use or self._use, cards, page_names, page or (self._page if use is None else None))
        self._show_values()

    def _take(
        self, use: SlotUse, cards: Sequence[Card], page_names: Mapping[str, str] | None, page: str | None
    ) -> None:
        self._use = self._picking = use
        self._cards = {card.slot: card for card in cards}
        self._names = dict(page_names or {})
        newest = next((card.slot.rpartition("-")[0] for card in cards if card.is_newest), "1")
        if use is SlotUse.SAVE and newest in ROLLING_PAGES:
            newest = "1"
        self._page = page or (newest if newest in PAGES else "1")

    # Layout

    def build(self) -> None:
        view = self.viewport
        margin = round(view.width * 0.05)
        self._margin = margin
        self._font = self.window.fonts.get("condensed", label_px(self.window))
        self._heading = self.window.fonts.get("condensed", theme.label_px(view, 0.07), bold=True)
        height = round(self._font.get_linesize() * 1.3)
        top = view.y + round(view.height * 0.14)
        self._tabs = self._build_tabs(pygame.Rect(view.x + margin, top, view.width - 2 * margin, height))
        bottom = pygame.Rect(view.x + margin, view.bottom - round(view.height * 0.03) - height, 0, height)
        commands = self._build_commands(bottom)
        gap = theme.share(view, 0.015)
        area = pygame.Rect(view.x + margin, top + height + gap, view.width - 2 * margin, 0)
        area.height = bottom.top - gap - area.top
        self._slots = [self._build_slot(area, number, gap) for number in range(COLUMNS * ROWS)]
        entry_width = round(view.width * 0.3)
        entry = pygame.Rect(view.right - margin - entry_width, view.y + round(view.height * 0.06), entry_width, height)
        self._entry = EntryControl(
            self.gui, entry, "Name of this page", self._names.get(self._page, ""), self._name_page
        )
        self.place([self._entry, *self._tabs, *self._slots, *commands])
        self.ring.focus(self._slots[0])

    def rebuild(self) -> None:
        super().rebuild()
        self._show_values()

    def _build_tabs(self, row: pygame.Rect) -> list[ButtonControl]:
        gap = max(2, row.height // 5)
        narrow = (row.width - 2 * row.height * 2 - gap * (len(PAGES) - 1)) // len(PAGES)
        tabs: list[ButtonControl] = []
        x = row.x
        for page in PAGES:
            width = narrow + (row.height * 2 if page in ROLLING_PAGES else 0)
            place = pygame.Rect(x, row.y, width, row.height)
            tabs.append(ButtonControl(self.gui, place, page.capitalize(), lambda page=page: self._turn(page)))  # type: ignore[misc]
            x += width + gap
        return tabs

    def _build_slot(self, area: pygame.Rect, number: int, gap: int) -> PlainControl:
        width = (area.width - (COLUMNS - 1) * gap) // COLUMNS
        height = (area.height - (ROWS - 1) * gap) // ROWS
        column, row = number % COLUMNS, number // COLUMNS
        place = pygame.Rect(area.x + column * (width + gap), area.y + row * (height + gap), width, height)
        return PlainControl(place, f"Slot {number + 1}", lambda: self._press(number))

    def _build_commands(self, row: pygame.Rect) -> list[Control]:
        made: list[Control] = []
        for word, use in COMMANDS:
            row.width = self._font.size(word)[0] + 2 * row.height
            made.append(ButtonControl(self.gui, row.copy(), word, lambda use=use: self._pick(use)))  # type: ignore[misc]
            row.x = row.right + row.height // 3
        row.width = self._font.size("Back")[0] + 2 * row.height
        row.right = self.viewport.right - self._margin
        return [*made, ButtonControl(self.gui, row, "Back", lambda: Closed("slots", False))]

    def _show_values(self) -> None:
        """Bring the elements up to what is known: which page is lit, which slots can be pressed now."""
        for page, tab in zip(PAGES, self._tabs, strict=True):
            tab.light(page == self._page)
        for number, control in enumerate(self._slots):
            control.enable(self._can_press(number))
            control.word = self._spoken_slot(number)
        self._entry.set(self._names.get(self._page, ""))
        (self._entry.element.disable if self._page in ROLLING_PAGES else self._entry.element.enable)()
        if self.ring.focused is None or not self.ring.focused.is_enabled:
            self.ring.focus(self._tabs[PAGES.index(self._page)])
        self.gui.manager.update(0.0)
        self.is_dirty = True

    def _page_name(self) -> str:
        return self._names.get(self._page) or (
            f"Page {self._page}" if self._page.isdigit() else self._page.capitalize()
        )

    # What is pressed

    def _slot(self, number: int) -> str:
        return f"{self._page}-{number + 1}"

    def _can_press(self, number: int) -> bool:
        is_taken = self._slot(number) in self._cards
        match self._picking:
            case SlotUse.SAVE:
                return self._page not in ROLLING_PAGES
            case SlotUse.IMPORT:
                return self._page not in ROLLING_PAGES and not is_taken
        return is_taken

    def _press(self, number: int) -> PlayerRequest:
        use, self._picking = self._picking, self._use
        self._show_values()
        return UseSlot(use, self._slot(number), self._slot(number) in self._cards)

    def _turn(self, page: str) -> None:
        self._page = page
        self._show_values()

    def _pick(self, use: SlotUse) -> None:
        self._picking = self._use if self._picking is use else use
        self._show_values()
        first = next((slot for slot in self._slots if slot.is_enabled), None)
        if first is not None:
            self.ring.focus(first)

    def _name_page(self, name: str) -> PlayerRequest:
        self._names[self._page] = name
        return NamePage(self._page, name)

    def step_back(self) -> bool:
        if self.wants_keys():
            self._leave_entry()
            return True
        if self._picking is not self._use:
            self._picking = self._use
            self._show_values()
            return True
        return False

    def take(self, signal: Signal) -> PlayerRequest | None:
        match signal.kind:
            case Kind.WHEEL | Kind.PAGE:
                self._turn(PAGES[(PAGES.index(self._page) + signal.by) % len(PAGES)])
                return None
            case Kind.DELETE:
                return self._delete_focused()
        return super().take(signal)

    def _delete_focused(self) -> PlayerRequest | None:
        for number, control in enumerate(self._slots):
            if control is self.ring.focused and self._slot(number) in self._cards:
                return UseSlot(SlotUse.DELETE, self._slot(number), True)
        return None

    # Drawing

    def draw_behind(self, target: pygame.Surface) -> None:
        view = self.viewport
        heading = HEADINGS[self._picking]
        paint.label(
            target, self._heading, heading, theme.WHITE, (view.x + self._margin, view.y + theme.share(view, 0.04))
        )

    def draw_over(self, target: pygame.Surface) -> None:
        for number, control in enumerate(self._slots):
            self._draw_slot(target, control.rect, number)

    def _draw_slot(self, target: pygame.Surface, rect: pygame.Rect, number: int) -> None:
        card = self._cards.get(self._slot(number))
        line = self._small().get_linesize()
        caption = pygame.Rect(rect.x, rect.bottom - 3 * line, rect.width, 3 * line)
        glass = self._draw_set(target, pygame.Rect(rect.x, rect.y, rect.width, rect.height - caption.height), number)
        if card is None:
            paint.label(target, self._small(), "EMPTY", theme.DISABLED, glass.center, anchor="mc")
            return
        picture = self._picture(card, glass.size)
        if picture is not None:
            target.blit(picture, picture.get_rect(center=glass.center))
        if card.is_newest:
            self._draw_plate(target, glass, "NEWEST")
        self._draw_caption(target, caption, card)

    def _draw_set(self, target: pygame.Surface, rect: pygame.Rect, number: int) -> pygame.Rect:
        """Draw a set of the story's own make, knobs right of the glass; return the glass."""
        thin = theme.share(self.viewport, theme.FRAME * 0.6)
        body = rect.inflate(-2 * thin, -2 * thin)
        is_usable = self._can_press(number)
        target.fill((26, 28, 32) if is_usable else theme.PANEL, body)
        paint.frame(target, body, theme.GREY if is_usable else theme.DARK_GREY, thin)
        margin = max(3, body.height // 20)
        knobs = body.width // 8
        glass = pygame.Rect(body.x + margin, body.y + margin, body.width - 2 * margin - knobs, body.height - 2 * margin)
        target.fill((2, 2, 3), glass)
        x = (glass.right + body.right) // 2
        for share in (0.22, 0.48):
            place = (x, body.y + round(body.height * share))
            pygame.draw.circle(target, theme.GREY if is_usable else theme.DARK_GREY, place, knobs // 4, max(1, thin))
        for step in range(3):
            y = body.y + round(body.height * (0.72 + step * 0.07))
            pygame.draw.line(target, theme.DARK_GREY, (x - knobs // 4, y), (x + knobs // 4, y), max(1, thin))
        return glass

    def _draw_plate(self, target: pygame.Surface, glass: pygame.Rect, text: str) -> None:
        font = self._small()
        plate = pygame.Rect(glass.x, glass.y, font.size(text)[0] + font.get_height() // 2, font.get_height())
        target.fill(theme.WHITE, plate)
        paint.label(target, font, text, theme.BLACK, plate.center, anchor="mc")

    def _draw_caption(self, target: pygame.Surface, rect: pygame.Rect, card: Card) -> None:
        font = self._small()
        line = font.get_linesize()
        rect = rect.inflate(-line, 0)
        who = f"{card.who}: " if card.who else ""
        for row, (text, color) in enumerate(
            (
                (card.name or card.chapter.upper() or "UNTITLED", theme.WHITE),
                (_when(card), theme.GREY),
                (f"{who}{card.what}", theme.WHITE),
            )
        ):
            shown = paint.shortened(font, text.replace("\n", " "), rect.width)
            paint.label(target, font, shown, color, (rect.x, rect.y + row * line))

    def _small(self) -> pygame.font.Font:
        return self.window.fonts.get("condensed", max(theme.SMALLEST_LABEL_PX, label_px(self.window) * 0.8))

    def _picture(self, card: Card, room: tuple[int, int]) -> pygame.Surface | None:
        """Return the slot's picture at the glass's size, read once. A damaged one is no reason to lose the slot."""
        if card.thumbnail is None:
            return None
        kept = self._pictures.get(card.slot)
        if kept is None or kept[:2] != (card.thumbnail, room):
            try:
                picture = pygame.image.load(io.BytesIO(card.thumbnail)).convert()
            except pygame.error:
                return None
            fitted = pygame.transform.smoothscale(picture, _fitting(picture.get_size(), room))
            kept = self._pictures[card.slot] = card.thumbnail, room, fitted
        return kept[2]

    def spoken(self) -> str:
        return f"{HEADINGS[self._picking].capitalize()}. {self._page_name()}"

    def _spoken_slot(self, number: int) -> str:
        card = self._cards.get(self._slot(number))
        if card is None:
            return f"Slot {number + 1}, empty"
        newest = ", newest" if card.is_newest else ""
        name = f"{card.name}. " if card.name else ""
        return f"Slot {number + 1}{newest}: {name}{card.chapter}, {_when(card)}. {card.what}"


def _when(card: Card) -> str:
    """Return when it was saved, in the player's own time, and how long was played."""
    hours, minutes = divmod(int(card.played) // 60, 60)
    played = f"{hours}:{minutes:02} played"
    if card.saved_at is None:
        return played
    try:
        return f"{time.strftime('%d %b %Y, %H:%M', time.localtime(card.saved_at))} · {played}"
    except (OverflowError, ValueError, OSError):
        # A clock, or a file, that says nonsense.
        return played


def _fitting(size: tuple[int, int], room: tuple[int, int]) -> tuple[int, int]:
    scale = min(room[0] / size[0], room[1] / size[1])
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
