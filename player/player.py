"""The window and all that is in it, from the first frame to the last: the loop, and what happens to the window."""

from __future__ import annotations

import argparse
import logging
import time
import traceback
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from engine.assets import Assets
from engine.intents import Answer, Choose, Intent
from engine.library import Library
from engine.preferences import Preferences
from engine.script.errors import StoryError
from player.describing import Describer
from player.folders import last_written, user_folder
from player.front import Front
from player.loading import Loading
from player.spare import SpareMemory
from player.stories import Stories
from stage.facts import read_facts
from ui.display import TITLE, Display
from ui.fonts import Fonts
from ui.interface import Interface

if TYPE_CHECKING:
    from engine.game import Game
    from player.sound import PlayerSound
    from stage.stage import Stage

FRAMES_PER_SECOND = 60
# A frame that took longer (a suspended laptop, a dragged window) moves the story no further than this.
MAX_DT = 0.1
# After the end the title takes no press for so long: whoever clicks the credits away has not asked for a new game.
CALM_SECONDS = 1.0


class Player:
    """Owns everything that plays. What the title's first frame can do without is made after it is on the screen."""

    sound: PlayerSound

    def __init__(self, options: argparse.Namespace, home: Path) -> None:
        # Before the library, which has threads.
        self.spare = SpareMemory()
        self.options = options
        self.home = home
        self.assets = Assets.open(options.game)
        folder = options.save_dir or user_folder(options.game, home)
        # When the story that can be continued was last written to, for the title to say.
        self.saved_at = last_written(folder)
        self.library = Library.open(folder)
        self.preferences = self.library.preferences()
        is_full = options.fullscreen or (self.preferences.full_screen and options.window is None)
        # What the command line asks for holds when the player changes something else.
        self.preferences = replace(self.preferences, full_screen=is_full)
        self.display = Display(options.window, is_full_screen=is_full, icon=self.art("icon"))
        self.facts = read_facts(self.assets.root / "assets" / "pictures.json")
        fonts = Fonts(home / "assets" / "fonts")
        self.interface = Interface(self.display.size, self.preferences, fonts, self.restore, self.read_aloud)
        self.describer = Describer(self.facts)
        self.stories = Stories(self.library, self.notice)
        self.front = Front(self)
        self.stage: Stage | None = None
        self.is_running = True
        self.needs_whole = True
        self.loading = Loading(self)
        self.clock = pygame.time.Clock()

    # The loop

    def run(self) -> int:
        """Play until the player leaves; return the exit status."""
        # A writer who wants to see one place is not asked for more; till it is there, the window is dark.
        if self.options.place is None:
            self.front.open_title()
        self.draw()
        self.loading.go_on()
        before = time.perf_counter()
        while self.is_running:
            self.clock.tick(FRAMES_PER_SECOND)
            now = time.perf_counter()
            dt, before = min(MAX_DT, now - before), now
            self.guarded(partial(self.frame, dt))
        self.close()
        pygame.quit()
        return 0

    def load(self) -> None:
        """Have at once all that the title's first frame did without."""
        self.loading.finish()

    def frame(self, dt: float) -> None:
        self.loading.go_on()
        for event in self.interface.settled(pygame.event.get()):
            self.take_event(event)
        for wanted in self.interface.take_repeats(dt):
            self.carry_out(wanted)
        if not self.interface.screens.is_open:
            self.move_story(dt)
        self.sound.update(dt)
        self.spare.update(dt)
        self.hear()
        self.notice(self.library.update(dt))
        self.show_modes()
        self.interface.update(dt)
        self.draw()
        self.ask_question()

    def move_story(self, dt: float) -> None:
        director = self.stories.director
        if director is not None:
            director.update(dt)
            self.stories.look_ahead()
            for sentence in self.describer.news(director.picture):
                self.interface.narration.describe(sentence)
            if director.is_over:
                self.end_story()
        if self.stage is not None:
            self.stage.speak(director.speaking if director is not None else None)
            self.stage.update(dt)

    def ask_question(self) -> None:
        """Let the player type where the story asks for it, over the picture that was just drawn."""
        director = self.stories.director
        if director is not None and director.question is not None and not self.interface.screens.is_open:
            self.front.ask(director.question, Answer)

    def guarded(self, work: Callable[[], None]) -> None:
        """Do the work; what goes wrong in the story or in us becomes a screen, not a traceback."""
        try:
            work()
        except StoryError as error:
            self.stop_for("The story cannot go on.", str(error))
        except Exception as error:
            logging.exception("something went wrong")
            self.write_report(traceback.format_exc())
            self.stop_for("Something went wrong in the game itself.", f"{type(error).__name__}: {error}")

    def stop_for(self, what: str, details: str) -> None:
        self.stories.director = None
        self.front.open_trouble(what, details)
        self.needs_whole = True

    def write_report(self, report: str) -> None:
        path = self.library.folder / "trouble.txt"
        try:
            path.write_text(report, encoding="utf-8")
        except OSError:
            logging.info("the report could not be written to %s", path)

    def draw(self) -> None:
        """Draw what has changed, and present it."""
        target, screens = self.display.surface, self.interface.screens
        rects: list[pygame.Rect] = []
        if self.needs_whole:
            target.fill((0, 0, 0))
            rects = [target.get_rect()]
            screens.redraw()
        has_story = self.stage is not None and self.stories.director is not None
        if has_story and (self.needs_whole or not screens.is_open):
            rects += self.draw_story(target)
        if screens.is_open and screens.is_dirty:
            rects += screens.draw(target)
        self.needs_whole = False
        self.display.present(rects)

    def draw_story(self, target: pygame.Surface) -> list[pygame.Rect]:
        assert self.stage is not None
        painted = self.stage.draw(target)
        if self.needs_whole:
            painted = [target.get_rect()]
            self.stage.restore(target, target.get_rect())
        return painted + self.interface.text_box.draw(target, painted)

    def restore(self, target: pygame.Surface, rect: pygame.Rect) -> None:
        if self.stage is not None:
            self.stage.restore(target, rect)

    # What happens

    def take_event(self, event: pygame.event.Event) -> None:
        match event.type:
            case pygame.QUIT:
                self.leave()
            case pygame.VIDEORESIZE | pygame.WINDOWSIZECHANGED:
                if self.display.resized():
                    self.fit()
            case pygame.WINDOWFOCUSLOST | pygame.WINDOWFOCUSGAINED:
                if self.preferences.mute_when_unfocused:
                    self.sound.mixer.focus(event.type == pygame.WINDOWFOCUSLOST)
            case pygame.WINDOWEXPOSED:
                self.needs_whole = True
            case pygame.DROPFILE:
                self.stories.bring_in("1-1", Path(event.file))
        wanted = self.interface.take(event)
        if wanted is not None:
            self.carry_out(wanted)

    def carry_out(self, wanted: object) -> None:
        """Do what the player wants: an intent is mostly the director's, a request the front's."""
        self.load()
        match wanted:
            case Intent.FULL_SCREEN:
                self.prefer(replace(self.preferences, full_screen=not self.display.is_full_screen))
            case Intent.SELF_VOICING:
                self.prefer(replace(self.preferences, self_voicing=not self.preferences.self_voicing))
            case Intent.SCREENSHOT:
                self.screenshot()
            case Intent.MENU:
                self.front.open_pause()
            case Intent.QUICK_SAVE:
                self.front.quick_save()
            case Intent.QUICK_LOAD:
                self.front.quick_load()
            case Intent() | Choose():
                # A key let go over a menu is let go: the story must not skip on when the menu is left.
                is_heard = not self.interface.screens.is_open or wanted is Intent.SKIP_RELEASED
                if self.stories.director is not None and is_heard:
                    self.stories.director.take(wanted)
            case _:
                self.front.carry_out(wanted)

    def hear(self) -> None:
        """Pass on what there is to tell: what is missing or can't be kept, and captions where they are wanted."""
        self.notice(self.sound.mixer.take_notice())
        if self.stage is not None:
            self.notice(self.stage.take_notice())
        if self.stories.session is not None:
            self.notice(self.stories.session.take_notice())
        caption = self.sound.mixer.take_caption()
        if self.preferences.sound_captions:
            self.notice(caption)

    def read_aloud(self, text: str) -> None:
        self.notice(self.sound.read_aloud(text))

    def notice(self, text: str | None) -> None:
        if text:
            self.interface.notice(text)

    def show_modes(self) -> None:
        director = self.stories.director
        if director is not None:
            from ui.quick_menu import Modes

            modes = Modes(
                director.is_skipping, director.is_auto, director.interpreter.can_roll_back, self.stories.has_quick_save
            )
            self.interface.text_box.show_modes(modes)

    # Stories

    def take_game(self, read: Callable[[], Game]) -> None:
        """Run a game's init and let it have the stage. Raises what is wrong with its scripts, all at once."""
        from engine.names import canvas_of
        from engine.session import Company
        from stage.faces import read_parts
        from stage.images import Images
        from stage.stage import Stage

        game = read()
        self.assets = game.assets
        seed = int(time.time()) if self.options.seed is None else self.options.seed
        session = self.stories.open(game, seed=seed, settings=self.options.settings)
        fonts = self.home / "assets" / "fonts"
        images = Images(
            game.assets.image,
            session.story.images.defined,
            find_file=game.assets.picture_file,
            font=fonts / "atkinson-hyperlegible-regular.woff2",
        )
        self.interface.text_box.set_inset_finder(self.inset)
        if self.stage is not None:
            self.stage.close()
        self.stage = Stage(
            images,
            self.display.size,
            self.preferences,
            facts=self.facts,
            parts=read_parts(self.assets.root / "assets" / "sprites" / "faces.json"),
            strip_font=fonts / "barlow-condensed-bold.woff2",
            canvas=canvas_of(session.story.store),
        )
        self.stories.give(self.stage, Company(self.stage, self.sound.mixer, self.interface.text_box))

    def begin(self, place: str) -> None:
        """Begin a new story at a label, or at FILE:LINE."""
        self.stories.begin(place, self.preferences)
        self.close_screens()

    def end_story(self) -> None:
        self.stories.end()
        self.to_title(calm_seconds=CALM_SECONDS)

    def to_title(self, *, calm_seconds: float = 0.0) -> None:
        if self.stories.director is not None:
            self.saved_at = time.time()
        self.stories.leave()
        self.interface.text_box.clear()
        self.front.open_title(calm_seconds=calm_seconds)
        self.sound.title_music()
        self.needs_whole = True

    def retry(self) -> None:
        """Read the scripts again, and go on where the journal is: a writer may have mended the mistake."""
        from engine.game import Game

        self.front.open_title()
        self.needs_whole = True
        self.stories.session = None
        self.guarded(partial(self.take_game, partial(Game.open, self.options.game)))
        if self.stories.session is not None:
            self.guarded(self.front.continue_story)

    def close_screens(self) -> None:
        self.interface.screens.close_all()
        self.needs_whole = True

    # The window

    def inset(self, name: str, height_px: int) -> pygame.Surface | None:
        """Return the picture that `{image=name}` sets into a line, no higher than this; None where there is none."""
        path = self.assets.image(tuple(name.split())) or self.assets.picture_file(name)
        try:
            picture = pygame.image.load(path).convert_alpha() if path is not None else None
        except pygame.error:
            return None
        if picture is None or picture.get_height() <= height_px:
            return picture
        return pygame.transform.smoothscale_by(picture, height_px / picture.get_height())

    @property
    def title(self) -> str:
        """What the game is called; a folder of another's has its name from its own."""
        if self.assets.root == self.home:
            return TITLE
        return self.assets.root.name.replace("_", " ").replace("-", " ").title()

    def art(self, name: str) -> pygame.Surface | None:
        """Return a picture of the interface; None where there is none or it is broken: all can be done without."""
        path = self.assets.pictures.get(name)
        try:
            return pygame.image.load(path) if path is not None else None
        except pygame.error:
            logging.info("the picture %s cannot be read", path)
            return None

    def prefer(self, preferences: Preferences) -> None:
        """Let these preferences hold from now on, everywhere, and keep them."""
        has_other_language = preferences.language != self.preferences.language
        self.preferences = preferences
        self.library.put_preferences(preferences)
        self.sound.apply(preferences)
        if self.stage is not None:
            self.stage.preferences = preferences
        if self.stories.director is not None:
            self.stories.director.preferences = preferences
        self.display.fill_screen(preferences.full_screen)
        if has_other_language:
            self.stories.tell_again(preferences)
        self.fit()

    def fit(self) -> None:
        from stage.viewport import fit

        if self.stage is not None:
            viewport = fit(self.display.size, self.stage.canvas)
            # A slider that is dragged comes here at every step.
            if viewport != self.stage.viewport:
                self.stage.resize(viewport)
        self.interface.resize(self.display.size, self.preferences)
        self.needs_whole = True

    def screenshot(self) -> None:
        path = self.library.folder / "screenshots" / time.strftime("%Y-%m-%d %H.%M.%S.png")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            pygame.image.save(self.display.surface, path)
        except (OSError, pygame.error) as error:
            self.notice(f"The screenshot could not be saved: {error}")
            return
        self.notice(f"Screenshot saved as {path}")

    def leave(self) -> None:
        self.is_running = False

    def close(self) -> None:
        self.stories.auto_save()
        self.sound.close()
        if self.stage is not None:
            self.stage.close()
        self.library.close()
