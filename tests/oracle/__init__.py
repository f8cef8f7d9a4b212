"""Ren'Py as the judge of what a script means. Nothing in here belongs to the game."""
