"""What the title's first frame does without: made while the player looks at it, a part a frame.

Modules and scripts are read in a thread, so that the title goes on meanwhile; what touches the window is made in the
frames. Whoever wants more than to look at the title waits for the rest: see `finish`.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.game import Game
    from player.player import Player


class Loading:
    """Makes what the player's window still lacks."""

    def __init__(self, player: Player) -> None:
        self.player = player
        self.is_done = False
        self._is_awaited = False
        self._parts = self._make()

    def go_on(self) -> None:
        """Make the next part, if it is ready to be made."""
        # There is none left either where one could not be made: what is there has to do.
        self.is_done = next(self._parts, self) is self

    def finish(self) -> None:
        """Make all that is missing."""
        self._is_awaited = True
        while not self.is_done:
            self.go_on()

    def _make(self) -> Iterator[None]:
        player, options = self.player, self.player.options
        from player.sound import PlayerSound

        player.sound = PlayerSound(player.assets.sound_file, player.preferences, is_muted=options.mute)
        player.sound.title_music()
        player.notice(player.library.trouble)
        yield
        player.interface.gamepad.start()
        # Not before: the thread and the frames take turns, and these two would be late.
        reader = ThreadPoolExecutor(1, "reader")
        game = reader.submit(read, options.game)
        reader.shutdown(wait=False)
        yield
        while not (game.done() or self._is_awaited):
            yield
        player.guarded(partial(player.take_game, game.result))
        yield
        if options.place is not None and player.stories.session is not None:
            player.guarded(partial(player.begin, options.place))
        player.front.offer_backup()


def read(folder: Path) -> Game:
    """Import what is missing of the program, and read a game. Raises ScriptError with all its mistakes."""
    from ui.screens import import_screens

    import_screens()
    import engine.session
    import stage.stage
    import ui.dialogue_box
    from engine.game import Game

    del engine, stage, ui
    return Game.open(folder)
