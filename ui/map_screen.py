"""The story map, a channel plan: what was seen is named, what was not is a question mark, and one box says "here"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from engine.frozen import frozen
from engine.script.text import Run
from ui import paint, theme
from ui.focus import Direction, FocusRing
from ui.map_layout import Edge, place_nodes
from ui.menu_list import Entry, MenuList
from ui.requests import Closed, PlayerRequest, StartFrom
from ui.screen import Screen, is_press
from ui.signals import Kind, Signal
from ui.text_drawing import draw_page
from ui.text_layout import lay_out
from ui.text_style import Setting
from ui.window import Window

HEIGHT = 0.105
WIDTH = 0.27
# From one box to the next, in boxes.
GAP = 1.28
SMALLEST = 0.88
UNKNOWN = "?"


@frozen
class MapNode:
    """A place in the story. `can_start`: its state was kept, and the story can be played again from there."""

    name: str
    title: str
    is_seen: bool
    can_start: bool = False


@dataclass(slots=True)
class Box:
    node: MapNode
    rect: pygame.Rect

    @property
    def is_enabled(self) -> bool:
        return True


class MapScreen(Screen):
    backdrop = 0.0

    def __init__(
        self, window: Window, nodes: Sequence[MapNode], edges: Sequence[Edge], here: str | None = None
    ) -> None:
        super().__init__(window)
        self._nodes, self._edges, self._here = tuple(nodes), tuple(edges), here
        self._places = place_nodes([node.name for node in nodes], edges)
        self._ring: FocusRing[Box] = FocusRing()
        self._back: MenuList[PlayerRequest] = MenuList([Entry("Back", Closed("map", False))], is_row=True)
        self.fit(window)
        at = next((at for at, node in enumerate(self._nodes) if node.name == here), 0)
        if self._ring.items:
            self._ring.focus(self._ring.items[at])
            self._pan()

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
        self._area = pygame.Rect(
            view.x + margin, top, view.width - 2 * margin, view.bottom - theme.share(view, 0.03) - top
        )
        # A plan that nearly fits is drawn smaller; past that it pans.
        columns = 1 + max((column for column, _ in self._places.values()), default=0)
        wanted = columns * view.height * WIDTH * GAP
        scale = (1 + (window.text_scale - 1) * 0.5) * min(1.0, max(SMALLEST, self._area.width / wanted))
        self._size = (round(view.height * WIDTH * scale), round(view.height * HEIGHT * scale))
        self._step = (round(self._size[0] * GAP), round(self._size[1] * GAP))
        self._place_boxes()

    def _place_boxes(self) -> None:
        rows: dict[int, int] = {}
        for column, row in self._places.values():
            rows[column] = max(rows.get(column, 0), row + 1)
        tallest = max(rows.values(), default=1)
        total = tallest * self._step[1]
        top = self._area.y + max(0, (self._area.height - total) // 2)
        boxes: list[Box] = []
        for node in self._nodes:
            column, row = self._places[node.name]
            # A column with fewer boxes stands in the middle of the others.
            y = top + row * self._step[1] + (tallest - rows[column]) * self._step[1] // 2
            corner = (self._area.x + column * self._step[0], y)
            boxes.append(Box(node, pygame.Rect(corner, self._size)))
        self._ring.renew(boxes, self._ring.index)
        self._pan()

    def _pan(self) -> None:
        """Move the whole plan so that the focused box is in sight, and no further."""
        box = self._ring.focused
        if box is None:
            return
        near = box.rect.inflate(self._size[0] // 2, self._size[1] // 2)
        dx = max(0, self._area.left - near.left) or min(0, self._area.right - near.right)
        dy = max(0, self._area.top - near.top) or min(0, self._area.bottom - near.bottom)
        for each in self._ring.items:
            each.rect.move_ip(dx, dy)
        self.is_dirty = True

    # Devices

    def take(self, signal: Signal) -> PlayerRequest | None:
        match signal.kind:
            case Kind.POINT:
                self._hover(signal.position)
            case Kind.CLICK:
                box = self._ring.at(signal.position) if self._area.collidepoint(signal.position) else None
                return self._start(box) if box else self._back.take(signal)[1]
            case Kind.NEXT:
                self._step_focus(signal.by)
            case Kind.MOVE if signal.direction is not None:
                self._move(signal.direction)
            case Kind.WHEEL | Kind.PAGE:
                for box in self._ring.items:
                    box.rect.x -= signal.by * self._step[0]
                self._keep_in_reach()
        if is_press(signal):
            if self._back.ring.focused is not None:
                return Closed("map", False)
            return self._start(self._ring.focused) if self._ring.focused else None
        return None

    def _hover(self, position: tuple[int, int]) -> None:
        if self._back.ring.hover(position):
            self._ring.leave()
            self.is_dirty = True
        elif self._area.collidepoint(position) and self._ring.hover(position):
            self._back.ring.leave()
            self.is_dirty = True

    def _move(self, direction: Direction) -> None:
        """Up from the uppermost box is Back; from there every arrow returns to the plan."""
        box = self._ring.focused
        if box is None:
            self._step_focus(1)
        elif direction is Direction.UP and not any(each.rect.bottom <= box.rect.top for each in self._ring.items):
            self._ring.leave()
            self._back.focus_first()
        else:
            self._ring.move(direction)
        self._pan()
        self.is_dirty = True

    def _step_focus(self, by: int) -> None:
        """Tab through the boxes in order, then Back, then round again."""
        self.is_dirty = True
        last = len(self._ring.items) - 1
        if self._back.ring.focused is not None:
            self._back.ring.leave()
            self._ring.step(by)
        elif self._ring.index == (last if by > 0 else 0) or last < 0:
            self._ring.leave()
            self._back.focus_first()
        else:
            self._ring.step(by)
        self._pan()

    def _keep_in_reach(self) -> None:
        """However far the wheel was turned, one column stays in sight."""
        self.is_dirty = True
        if not self._ring.items:
            return
        left = min(box.rect.left for box in self._ring.items)
        right = max(box.rect.right for box in self._ring.items)
        dx = max(0, self._area.left + self._size[0] - right) or min(0, self._area.right - self._size[0] - left)
        for box in self._ring.items:
            box.rect.x += dx

    def _start(self, box: Box) -> PlayerRequest | None:
        return StartFrom(box.node.name) if box.node.is_seen and box.node.can_start else None

    # Drawing

    def draw(self, target: pygame.Surface) -> None:
        paint.label(target, self._title_font, "STORY MAP", theme.WHITE, self._place)
        self._back.draw(target)
        clip = target.get_clip()
        target.set_clip(self._area.inflate(0, self._size[1] // 4))
        boxes = {box.node.name: box for box in self._ring.items}
        for source, to in self._edges:
            if source in boxes and to in boxes:
                self._draw_edge(target, boxes[source], boxes[to])
        for box in self._ring.items:
            if box.rect.colliderect(self._area):
                self._draw_box(target, box)
        target.set_clip(clip)

    def _draw_edge(self, target: pygame.Surface, source: Box, to: Box) -> None:
        color = theme.GREY if source.node.is_seen and to.node.is_seen else theme.DARK_GREY
        middle = (source.rect.right + to.rect.left) // 2
        points = [source.rect.midright, (middle, source.rect.centery), (middle, to.rect.centery), to.rect.midleft]
        pygame.draw.lines(target, color, False, points, theme.share(self.viewport, theme.FRAME))

    def _draw_box(self, target: pygame.Surface, box: Box) -> None:
        is_here = box.node.name == self._here
        target.fill(theme.WHITE if is_here else theme.PANEL, box.rect)
        edge = theme.WHITE if box.node.is_seen else theme.DARK_GREY
        paint.frame(target, box.rect, edge, theme.share(self.viewport, theme.FRAME * 0.6))
        ink = theme.BLACK if is_here else theme.WHITE if box.node.is_seen else theme.GREY
        self._draw_words(target, box, ink)
        if box is self._ring.focused:
            thick = theme.share(self.viewport, 0.006)
            paint.frame(target, box.rect.inflate(2 * thick, 2 * thick), theme.RED, thick)

    def _draw_words(self, target: pygame.Surface, box: Box, ink: theme.Color) -> None:
        padding = self._size[1] // 10
        size = max(theme.SMALLEST_LABEL_PX, round(self._size[1] * 0.27))
        setting = Setting(self.window.fonts, "condensed", size, 1.0, ink, is_centered=True)
        words = box.node.title if box.node.is_seen else UNKNOWN
        if box.node.name == self._here:
            words += "\nYOU ARE HERE"
        room = box.rect.inflate(-2 * padding, -padding)
        page = lay_out((Run(words),), room.width, room.height, setting)[0]
        draw_page(target, page, (room.x, room.centery - page.height // 2))

    def spoken(self) -> str:
        seen = sum(node.is_seen for node in self._nodes)
        return f"Story map, {seen} of {len(self._nodes)} places seen."

    def spoken_focus(self) -> str:
        if self._back.ring.focused is not None or self._ring.focused is None:
            return self._back.spoken_focus()
        node = self._ring.focused.node
        if not node.is_seen:
            return "Not yet seen"
        here = ", you are here" if node.name == self._here else ""
        return f"{node.title}{here}{', can be played from here' if node.can_start else ''}"
