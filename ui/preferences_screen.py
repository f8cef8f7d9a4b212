"""The preferences, in pages; each change is reported at once, and a line of text shows what it does to reading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pygame

from engine.preferences import Preferences
from engine.script.text import Run
from engine.steps import Line
from ui import paint, theme
from ui.controls import ButtonControl, Control, OptionControl, SliderControl
from ui.gui import Gui, label_px
from ui.gui_screen import GuiScreen
from ui.line_panel import LinePanel
from ui.preference_rows import PAGES, Choice, Slide
from ui.requests import Closed, PlayerRequest, SetPreferences, TryVolume
from ui.window import Window

SAMPLE = "Two days. In two days a man can bring in forty acres. This is how fast he says so."
SAMPLE_PAUSE_SECONDS = 1.5


class PreferencesScreen(GuiScreen):
    """`languages`: (code or None, name) of those there are; with one there is nothing to choose."""

    def __init__(
        self, window: Window, gui: Gui, preferences: Preferences, languages: Sequence[tuple[str | None, str]] = ()
    ) -> None:
        super().__init__(window, gui)
        self._preferences = preferences
        self._languages = tuple(languages)
        self._page = 0
        self._sample = LinePanel(self.viewport, preferences, window.fonts, box_lines=2)
        self._sample_shown = 0.0
        self.build()

    def renew(self, preferences: Preferences, languages: Sequence[tuple[str | None, str]] = ()) -> None:
        """Be opened again with these values, on the page that was left."""
        has_new_rows = self._languages != tuple(languages)
        self._languages = tuple(languages)
        self._set(preferences)
        if has_new_rows:
            self.rebuild()
        self._fit_sample()
        for show_value in self._showers:
            show_value(preferences)
        self.gui.manager.update(0.0)

    def fit(self, window: Window) -> None:
        self._set(window.preferences)
        super().fit(window)
        # Another face or wider lines need no new controls, but a sample that grew over the last rows does.
        if self._page == 0 and any(item.rect.colliderect(self._sample.sheet.rect) for item in self.ring.items):
            self.rebuild()

    def _set(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self.is_dirty = True

    # Layout

    def build(self) -> None:
        view = self.viewport
        self._font = self.window.fonts.get("condensed", label_px(self.window))
        self._heading = self.window.fonts.get("condensed", theme.label_px(view, 0.07), bold=True)
        margin = round(view.width * 0.06)
        tab = pygame.Rect(
            view.x + margin, view.y + round(view.height * 0.15), 0, round(self._font.get_linesize() * 1.35)
        )
        controls: list[Control] = []
        for at, (name, _) in enumerate(PAGES):
            tab.width = self._font.size(name)[0] + 2 * tab.height
            controls.append(ButtonControl(self.gui, tab.copy(), name, lambda at=at: self._turn(at)))  # type: ignore[misc]
            tab.x = tab.right + tab.height // 3
        back_width = self._font.size("Back")[0] + 2 * tab.height
        back = pygame.Rect(view.right - margin - back_width, tab.y, back_width, tab.height)
        controls.append(ButtonControl(self.gui, back, "Back", lambda: Closed("preferences", False)))
        self._fit_sample()
        rows = self._rows()
        top = tab.bottom + theme.share(view, 0.035)
        bottom = (self._sample.sheet.rect.top if self._page == 0 else view.bottom) - theme.share(view, 0.02)
        row_height = min(round(self._font.get_linesize() * 1.75), (bottom - top) // len(rows))
        self._labels: list[tuple[str, tuple[int, int]]] = []
        self._values: list[tuple[SliderControl, tuple[int, int]]] = []
        self._showers: list[Callable[[Preferences], None]] = []
        for number, row in enumerate(rows):
            line = pygame.Rect(view.x + margin, top + number * row_height, view.width - 2 * margin, row_height)
            self._labels.append((row.word, (line.x, line.centery)))
            controls += self._row_controls(row, line)
        for at, control in enumerate(controls[: len(PAGES)]):
            if isinstance(control, ButtonControl):
                control.light(at == self._page)
        self.place(controls)

    def _rows(self) -> tuple[Choice | Slide, ...]:
        rows = PAGES[self._page][1]
        if PAGES[self._page][0] == "Play" and len(self._languages) > 1:
            rows = (*rows, Choice("Language", "language", self._languages))
        return rows

    def _row_controls(self, row: Choice | Slide, line: pygame.Rect) -> list[Control]:
        # Rows that are pressed together touch before their words are cut.
        height = min(round(self._font.get_linesize() * 1.26), line.height - 1)
        place = pygame.Rect(line.x + round(line.width * 0.36), 0, round(line.width * 0.34), height)
        place.centery = line.centery
        if isinstance(row, Choice):
            value = getattr(self._preferences, row.name)
            put = lambda value, name=row.name: self._change(replace(self._preferences, **{name: value}))  # noqa: E731
            option = OptionControl(self.gui, place, row.word, row.options, value, put)
            self._showers.append(lambda preferences: option.set(getattr(preferences, row.name)))
            return [option]
        slider = SliderControl(
            self.gui,
            place,
            row.word,
            row.read(self._preferences),
            row.ends,
            row.step,
            lambda value, row=row: self._change(row.write(self._preferences, value)),  # type: ignore[misc]
            row.text,
        )
        read = row.read
        self._showers.append(lambda preferences: slider.set(read(preferences)))
        self._values.append((slider, (place.right + height // 2, line.centery)))
        if row.bus is None:
            return [slider]
        width = self._font.size("Test")[0] + height
        test = pygame.Rect(line.right - width, place.y, width, height)
        bus = row.bus
        return [slider, ButtonControl(self.gui, test, f"Test {row.word.lower()}", lambda: TryVolume(bus), text="Test")]

    def _turn(self, page: int) -> None:
        self._page = page
        self.rebuild()

    # What changes

    def _change(self, preferences: Preferences) -> PlayerRequest:
        self._preferences = preferences
        self._fit_sample()
        return SetPreferences(preferences)

    def _fit_sample(self) -> None:
        """The sample stands where the dialogue box will, as large as it will."""
        self._sample.fit(self.viewport, self._preferences)
        self._sample.say(Line("sample", None, SAMPLE, (Run(SAMPLE),)))
        self._sample_shown = 0.0
        self.is_dirty = True

    def update(self, dt: float) -> None:
        super().update(dt)
        if self._page != 0:
            return
        speed = self._preferences.text_cps or 10**6
        before = self._sample_shown
        self._sample_shown += dt * min(speed, 10**4)
        if self._sample_shown > len(SAMPLE) + SAMPLE_PAUSE_SECONDS * speed:
            self._fit_sample()
        shown = min(int(self._sample_shown), len(SAMPLE))
        if shown != min(int(before), len(SAMPLE)):
            self._sample.reveal(shown)
            self.is_dirty = True

    # Drawing

    def draw_behind(self, target: pygame.Surface) -> None:
        view = self.viewport
        place = (view.x + round(view.width * 0.06), view.y + round(view.height * 0.045))
        paint.label(target, self._heading, "PREFERENCES", theme.WHITE, place)
        for word, at in self._labels:
            paint.label(target, self._font, word, theme.WHITE, at, anchor="ml")
        for slider, at in self._values:
            paint.label(target, self._font, slider.value_text(), theme.GREY, at, anchor="ml")

    def draw_over(self, target: pygame.Surface) -> None:
        if self._page == 0:
            sheet = self._sample.sheet
            target.blit(sheet.surface, sheet.rect, special_flags=pygame.BLEND_PREMULTIPLIED)

    def spoken(self) -> str:
        return f"Preferences. {PAGES[self._page][0]}"
