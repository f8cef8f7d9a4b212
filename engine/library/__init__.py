"""What is kept of a player's games. Others need only what is named here."""

from engine.library.checkpoints import History, Journal, Said
from engine.library.codec import Unreadable
from engine.library.library import Library
from engine.library.slots import SlotCard

__all__ = ["History", "Journal", "Library", "Said", "SlotCard", "Unreadable"]
