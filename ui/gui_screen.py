"""A screen made of pygame_gui's elements, under our focus ring.

The mouse belongs to pygame_gui, which posts what was pressed; keys and pads come through the ring. Made once and kept:
opening it again shows the same elements with new values, which is a hundred times faster than making them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pygame
import pygame_gui

from ui import paint, theme
from ui.controls import Control, EntryControl, SliderControl
from ui.focus import Direction, FocusRing
from ui.gui import Gui
from ui.requests import PlayerRequest
from ui.screen import Screen, is_press
from ui.signals import Kind, Signal
from ui.window import Window


class GuiScreen(Screen):
    """A subclass makes its controls in `build` and gives them to `place`, in the order Tab goes through them."""

    backdrop = 0.0

    def __init__(self, window: Window, gui: Gui) -> None:
        super().__init__(window)
        self.gui = gui
        self.gui.fit(window)
        self._made_for = (window.size, window.text_scale)
        self.ring: FocusRing[Control] = FocusRing()
        self._controls: list[Control] = []
        self._is_pressed = False
        self._is_shown = True

    def build(self) -> None:
        """Make the controls for the window as it is."""
        raise NotImplementedError

    def place(self, controls: Sequence[Control]) -> None:
        """Take these as all there are; the focus stays where it was in order."""
        focused = self.ring.index
        self._controls = list(controls)
        self.ring.renew(self._controls, focused if focused is not None else 0)
        if self.ring.focused is None:
            self.ring.step(1)
        # What it draws, pygame_gui finds out in its update.
        self.gui.manager.update(0.0)
        self.is_dirty = True

    def remove(self) -> None:
        """Kill every element."""
        for control in self._controls:
            control.kill()
        self._controls = []
        self.ring.renew(())

    def show(self, is_shown: bool) -> None:
        """Show or hide every element: while another screen lies over this one, or it is kept for later."""
        self._is_shown = is_shown
        for control in self._controls:
            control.show(is_shown)
        self.gui.manager.update(0.0)
        self.is_dirty = True

    def fit(self, window: Window) -> None:
        """Only a new size makes new elements: while a preference changes, no knob is taken from under the mouse."""
        super().fit(window)
        self.gui.fit(window)
        if self._made_for != (window.size, window.text_scale):
            self._made_for = (window.size, window.text_scale)
            self.rebuild()

    def rebuild(self) -> None:
        focused = self.ring.index
        self.remove()
        self.build()
        if focused is not None and focused < len(self._controls):
            self.ring.focus(self._controls[focused])
        # Made anew under another screen, they would show through.
        if not self._is_shown:
            self.show(False)

    # Devices

    def take_event(self, event: pygame.event.Event) -> PlayerRequest | None:
        """Let pygame_gui see the event, and turn what its elements post into what the screen reports."""
        if event.type == pygame_gui.UI_BUTTON_PRESSED:
            return self._of(event.ui_element, is_pressed=True)
        if event.type == pygame_gui.UI_HORIZONTAL_SLIDER_MOVED:
            return self._of(event.ui_element, is_pressed=False)
        if event.type in (pygame.KEYDOWN, pygame.KEYUP, pygame.TEXTINPUT, pygame.TEXTEDITING):
            if self.wants_keys() and not _is_ours(event):
                self.gui.manager.process_events(event)
                self.is_dirty = True
            return None
        if event.type in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
                self._is_pressed = True
            if event.type == pygame.MOUSEBUTTONUP:
                self._is_pressed = False
            self.gui.manager.process_events(event)
            self.is_dirty |= event.type != pygame.MOUSEMOTION or self._is_pressed
        return None

    def _of(self, element: Any, *, is_pressed: bool) -> PlayerRequest | None:
        control = next((control for control in self._controls if control.element is element), None)
        if control is None:
            return None
        self.is_dirty = True
        self.ring.focus(control)
        return self._report(control.press() if is_pressed else control.moved())

    def take(self, signal: Signal) -> PlayerRequest | None:
        match signal.kind:
            case Kind.POINT:
                self.is_dirty |= self.ring.hover(signal.position)
            case Kind.NEXT:
                self._leave_entry()
                self.is_dirty |= self.ring.step(signal.by)
            case Kind.MOVE if signal.direction is not None:
                return self._move(signal.direction)
            case Kind.HOLD:
                control = self.ring.at(signal.position)
                return self._report(control.click_at(signal.position)) if control else None
            case Kind.CLICK:
                control = self.ring.at(signal.position)
                return self._report(control.let_go_at(signal.position)) if control else None
        if is_press(signal) and self.ring.focused is not None:
            self.is_dirty = True
            return self._report(self.ring.focused.press())
        return None

    def _move(self, direction: Direction) -> PlayerRequest | None:
        self.is_dirty = True
        control = self.ring.focused
        if control is not None and control.is_adjustable and direction in (Direction.LEFT, Direction.RIGHT):
            return self._report(control.adjust(direction.value[0]))
        self.ring.move(direction)
        return None

    def _report(self, wanted: Any) -> PlayerRequest | None:
        """Return what a control wants reported; a subclass may do part of it itself."""
        return wanted  # type: ignore[no-any-return]

    def wants_keys(self) -> bool:
        return any(isinstance(control, EntryControl) and control.is_typing for control in self._controls)

    def _leave_entry(self) -> None:
        for control in self._controls:
            if isinstance(control, EntryControl) and control.is_typing:
                control.element.unfocus()

    # Frames

    def update(self, dt: float) -> None:
        self.gui.manager.update(dt)
        # A cursor blinks, a held knob follows the mouse.
        if self._is_pressed or self.wants_keys():
            self.is_dirty = True

    def draw(self, target: pygame.Surface) -> None:
        self.draw_behind(target)
        self.gui.manager.draw_ui(target)
        self.draw_over(target)
        if self.ring.focused is not None:
            thick = theme.share(self.viewport, 0.005)
            paint.frame(target, self.ring.focused.rect.inflate(2 * thick, 2 * thick), theme.RED, thick)

    def draw_behind(self, target: pygame.Surface) -> None:
        """Draw what is under the elements: heading, labels."""

    def draw_over(self, target: pygame.Surface) -> None:
        """Draw what is over the elements."""

    def spoken_focus(self) -> str:
        control = self.ring.focused
        if control is None:
            return ""
        value = control.value_text()
        kind = ", slider" if isinstance(control, SliderControl) else ""
        return f"{control.word}{kind}: {value}" if value else control.word


def _is_ours(event: pygame.event.Event) -> bool:
    """Keys that mean the same while typing: leave, enter, next."""
    return event.type in (pygame.KEYDOWN, pygame.KEYUP) and event.key in (
        pygame.K_ESCAPE,
        pygame.K_TAB,
        pygame.K_RETURN,
        pygame.K_KP_ENTER,
    )
