"""Keys and buttons, and what is to be known about the game: text, in the box that messages come in."""

from __future__ import annotations

from collections.abc import Sequence

from ui.menu_list import Entry
from ui.message_screen import MessageScreen
from ui.requests import Closed
from ui.window import Window

KEYBOARD = (
    "{b}Enter, Space{/b}   go on; Enter also presses what is focused",
    "{b}Arrows{/b}   choose; in play they reach the words under the box",
    "{b}Page Up, Page Down{/b}   back to earlier lines, and forward again",
    "{b}Ctrl{/b}   skip while held   ·   {b}Tab{/b}   skip on and off   ·   {b}>{/b}   to the next choice",
    "{b}A{/b}   auto   ·   {b}H{/b}   hide the text   ·   {b}S{/b}   screenshot   ·   {b}V{/b}   read aloud",
    "{b}F5, F9{/b}   quick save, quick load   ·   {b}F, F11, Alt+Enter{/b}   full screen",
    "{b}Esc{/b}   menu, and out of it   ·   {b}F1{/b}   this page",
)
MOUSE = (
    "{b}Click{/b}   go on   ·   {b}Right click{/b}   menu   ·   {b}Middle click{/b}   hide the text",
    "{b}Wheel{/b}   back to earlier lines, and forward again",
)
PAD = (
    "{b}A{/b}, right trigger   go on, press   ·   {b}B, Start{/b}   menu, back",
    "{b}Left shoulder, left trigger, Back{/b}   earlier lines   ·   {b}Right shoulder{/b}   forward again",
    "{b}X{/b}   skip   ·   {b}Y{/b}   hide the text   ·   sticks and cross   choose",
)
BLOCKS = (("Keyboard", KEYBOARD), ("Mouse", MOUSE), ("Gamepad", PAD))


def help_screen(window: Window, *, has_pad: bool = False) -> MessageScreen:
    """The device in the player's hands comes first."""
    blocks = BLOCKS[-1:] + BLOCKS[:-1] if has_pad else BLOCKS
    sentences = [sentence for name, block in blocks for sentence in (f"{{color=#969ea8}}{name}{{/color}}", *block)]
    return MessageScreen(window, "Help", sentences, [Entry("Back", Closed("help", False))], width=0.8, is_dense=True)


def about_screen(window: Window, sentences: Sequence[str]) -> MessageScreen:
    """Version, licences, whose world this is: main knows."""
    return MessageScreen(window, "About", sentences, [Entry("Back", Closed("about", False))], width=0.8)
