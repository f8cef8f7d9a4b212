"""What is kept of a player's games. Others need only what is named here."""

from engine.library.checkpoints import KEEP_LINES, Journal, Said
from engine.library.codec import Unreadable
from engine.library.library import Library
from engine.library.slots import SlotCard

__all__ = ["KEEP_LINES", "Journal", "Library", "Said", "SlotCard", "Unreadable"]
