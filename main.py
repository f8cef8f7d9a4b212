"""The command line, and the wiring: `python main.py` plays.

Only this file asks the clock, and only this file knows stage, screens, mixer and engine together. What the player asks
for comes out of the interface as an intent, which the director takes, or a request, which is carried out here.
"""

from __future__ import annotations

import argparse
import importlib.util
import io
import logging
import sys
import time
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from engine.desk.command_line import parse_command

if TYPE_CHECKING:
    import pygame

    from audio.mixer import Mixer
    from engine.director import Director
    from engine.session import Session
    from stage.stage import Stage

NEEDED = ("pygame", "pygame_gui", "numpy", "PIL", "platformdirs")
FRAMES_PER_SECOND = 60
# A frame that took longer (a suspended laptop, a dragged window) moves the story no further than this.
MAX_DT = 0.1
THUMBNAIL_PX = (320, 180)
NOTE_IS_READ = "_content_note_is_read"
QUICK_SLOT = "quick-1"
SAFE = "Your saves are untouched."


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return the exit status."""
    command = parse_command(sys.argv[1:] if arguments is None else arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    match command.command:
        case "check":
            return check(command)
        case "transcript":
            return transcript(command)
        case "dump":
            from engine.desk.dump import dump

            return dump(command.files, command.out)
    missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        print(f"The game needs {', '.join(missing)}: type `make play`, which installs what it needs.", file=sys.stderr)
        return 2
    return Player(command).run()


def check(command: argparse.Namespace) -> int:
    from engine.desk.check import check as read_and_check

    found, statements = read_and_check(command.game)
    for sentence in found:
        print(sentence, end="\n\n" if "\n" in sentence else "\n")
    print(f"{statements} statements, {len(found)} mistakes." if found else f"{statements} statements, no mistakes.")
    return 1 if found else 0


def transcript(command: argparse.Namespace) -> int:
    from engine.desk.transcript import policy_named, write
    from engine.script.errors import StoryError

    try:
        policy_named(command.policy)
        how = write(command.game, command.policy, command.jsonl)
    except ValueError:
        print(f"There is no policy '{command.policy}'. Say first, last, cover or a number.", file=sys.stderr)
        return 2
    except StoryError as error:
        print(error, file=sys.stderr)
        return 1
    return 0 if how == "return" else 1


class Player:
    """The window and all that is in it, from the first frame to the last."""

    def __init__(self, options: argparse.Namespace) -> None:
        from ui import display

        display.prepare()
        import pygame

        from engine.assets import Assets
        from engine.library import Library
        from ui.fonts import Fonts
        from ui.interface import Interface

        self.options = options
        self.home = Path(__file__).resolve().parent
        self.library = Library.open(options.save_dir or self.user_folder())
        self.preferences = self.library.preferences()
        self.assets = Assets.open(options.game)
        is_full = options.fullscreen or (self.preferences.full_screen and options.window is None)
        self.display = display.Display(options.window, is_full_screen=is_full, icon=self.art("icon"))
        self.fonts = Fonts(self.home / "assets" / "fonts")
        self.stage: Stage | None = None
        self.mixer: Mixer | None = None
        self.session: Session | None = None
        self.director: Director | None = None
        self.interface = Interface(self.display.size, self.preferences, self.fonts, self.restore)
        self.has_quick_save = any(card.slot == QUICK_SLOT for card in self.library.slots())
        self.is_running = True
        self.needs_whole = True
        self.clock = pygame.time.Clock()

    def user_folder(self) -> Path:
        import platformdirs

        folder = Path(platformdirs.user_data_dir("more-within-the-hour", appauthor=False))
        # Another game has saves of its own.
        return folder if self.options.game == self.home else folder / "games" / self.options.game.resolve().name

    # The loop

    def run(self) -> int:
        """Play until the player leaves; return the exit status."""
        self.open_title()
        self.draw()
        self.load()
        before = time.perf_counter()
        while self.is_running:
            self.clock.tick(FRAMES_PER_SECOND)
            now = time.perf_counter()
            dt, before = min(MAX_DT, now - before), now
            self.guarded(partial(self.frame, dt))
        self.close()
        return 0

    def frame(self, dt: float) -> None:
        import pygame

        for event in pygame.event.get():
            self.take_event(event)
        if self.director is not None and not self.interface.screens.is_open:
            self.director.update(dt)
            if self.director.is_over and self.is_running:
                self.end_of_story()
        if self.stage is not None and not self.interface.screens.is_open:
            self.stage.update(dt)
        if self.mixer is not None:
            self.mixer.update(dt)
            self.notice(self.mixer.take_notice())
            caption = self.mixer.take_caption()
            if self.preferences.sound_captions:
                self.notice(caption)
        self.notice(self.library.update(dt))
        self.show_modes()
        self.interface.update(dt)
        self.draw()

    def guarded(self, work: Callable[[], None]) -> None:
        """Do the work; what goes wrong in the story or in us becomes a screen, not a traceback."""
        from engine.script.errors import StoryError

        try:
            work()
        except StoryError as error:
            self.open_trouble("The story cannot go on.", str(error))
        except Exception as error:
            logging.exception("something went wrong")
            report = self.library.folder / "trouble.txt"
            try:
                report.write_text(traceback.format_exc(), encoding="utf-8")
            except OSError:
                logging.info("the report could not be written to %s", report)
            self.open_trouble("Something went wrong in the game itself.", f"{type(error).__name__}: {error}")

    def draw(self) -> None:
        """Draw what has changed, and present it."""
        target = self.display.surface
        screens = self.interface.screens
        rects: list[pygame.Rect] = []
        if self.needs_whole:
            target.fill((0, 0, 0))
            rects = [target.get_rect()]
            screens.redraw()
        if self.stage is not None and self.director is not None and (self.needs_whole or not screens.is_open):
            painted = self.stage.draw(target)
            if self.needs_whole:
                painted = [target.get_rect()]
                self.stage.restore(target, target.get_rect())
            rects += painted
            rects += self.interface.text_box.draw(target, painted)
        if screens.is_open and screens.is_dirty:
            rects += screens.draw(target)
        self.needs_whole = False
        self.display.present(rects)

    def restore(self, target: pygame.Surface, rect: pygame.Rect) -> None:
        if self.stage is not None:
            self.stage.restore(target, rect)

    # What happens

    def take_event(self, event: pygame.event.Event) -> None:
        import pygame

        match event.type:
            case pygame.QUIT:
                self.is_running = False
            case pygame.VIDEORESIZE | pygame.WINDOWSIZECHANGED:
                if self.display.resized():
                    self.fit()
            case pygame.WINDOWFOCUSLOST | pygame.WINDOWFOCUSGAINED:
                if self.mixer is not None and self.preferences.mute_when_unfocused:
                    self.mixer.focus(event.type == pygame.WINDOWFOCUSLOST)
            case pygame.WINDOWEXPOSED:
                self.needs_whole = True
        wanted = self.interface.take(event)
        if wanted is not None:
            self.carry_out(wanted)

    def carry_out(self, wanted: object) -> None:
        """Do what the player wants: an intent is mostly the director's, a request is for here."""
        from engine.intents import Choose, Intent
        from ui.requests import Closed, Confirmed, Request

        match wanted:
            case Intent.FULL_SCREEN:
                self.set_full_screen(not self.display.is_full_screen)
            case Intent.SCREENSHOT:
                self.screenshot()
            case Intent.MENU:
                self.open_pause()
            case Intent.QUICK_SAVE | Request.QUICK_SAVE:
                self.quick_save()
            case Intent.QUICK_LOAD | Request.QUICK_LOAD:
                self.quick_load()
            case Intent() | Choose():
                if self.director is not None:
                    self.director.take(wanted)
            case Request.CONTINUE:
                self.continue_story()
            case Request.NEW_GAME:
                self.new_game()
            case Request.ACCEPT:
                self.library.put_persistent(NOTE_IS_READ, True)
                self.begin("start")
            case Request.RESUME:
                self.close_screens()
            case Request.RETRY:
                self.retry()
            case Request.TO_TITLE:
                self.to_title()
            case Request.QUIT:
                self.is_running = False
            case Confirmed(what=what) if callable(what):
                self.interface.screens.close()
                what()
            case Closed():
                self.needs_whole = True

    # Screens

    def open_title(self) -> None:
        from ui.requests import Request

        card = self.library.latest()
        self.interface.screens.close_all()
        self.interface.screens.open(
            "title",
            strip=f"Continue: {card.chapter} · More within the hour".upper() if card else "MORE WITHIN THE HOUR",
            picture=self.art("title"),
            logo=self.art("logo"),
            unavailable=frozenset() if card else frozenset({Request.CONTINUE}),
            **self.title_glass(),
        )
        self.needs_whole = True

    def title_glass(self) -> dict[str, object]:
        from stage.facts import read_facts

        facts = read_facts(self.home / "assets" / "pictures.json").get("title")
        return {"glass": facts.glass} if facts is not None and facts.glass is not None else {}

    def art(self, name: str) -> pygame.Surface | None:
        """Return a picture of the interface; None where there is none or it is broken: all can be done without."""
        import pygame

        path = self.assets.pictures.get(name)
        try:
            return pygame.image.load(path) if path is not None else None
        except pygame.error:
            logging.info("the picture %s cannot be read", path)
            return None

    def open_pause(self) -> None:
        from ui.requests import Request

        if self.director is None or self.interface.screens.is_open:
            return
        place = self.director.interpreter.moment.chapter[0]
        unavailable = frozenset() if self.has_quick_save else frozenset({Request.QUICK_LOAD})
        self.interface.screens.open("pause", place=place, unavailable=unavailable)

    def open_trouble(self, what: str, details: str) -> None:
        from ui.requests import Request

        self.interface.screens.close_all()
        self.director = None
        offers = (Request.RETRY, Request.TO_TITLE, Request.QUIT)
        self.interface.screens.open("trouble", sentences=(what, SAFE, details), offers=offers)
        self.needs_whole = True

    def close_screens(self) -> None:
        self.interface.screens.close_all()
        self.needs_whole = True

    def notice(self, text: str | None) -> None:
        if text:
            self.interface.notice(text)

    def show_modes(self) -> None:
        from engine.director import Skipping
        from ui.quick_menu import Modes

        director = self.director
        if director is not None:
            self.interface.text_box.show_modes(
                Modes(
                    director.skipping is not Skipping.NOT,
                    director.is_auto,
                    director.interpreter.can_roll_back,
                    self.has_quick_save,
                )
            )

    # Stories

    def load(self) -> None:
        """Make everything that the first frame could do without."""
        self.open_sound()
        self.notice(self.library.trouble)
        self.guarded(self.read_game)
        if self.options.place is not None and self.session is not None:
            self.guarded(lambda: self.begin(self.options.place))

    def open_sound(self) -> None:
        from audio.mixer import Mixer
        from engine.state import SoundState, Track

        preferences = self.preferences
        self.mixer = Mixer.open(self.assets.sound_file, preferences)
        if self.options.mute:
            self.mixer.set_muted(True)
        if self.assets.sound_file("title") is not None:
            self.mixer.show(SoundState((("music", Track(("title.ogg",))),)), 0.5)

    def read_game(self) -> None:
        """Read the scripts and run init. Raises what is wrong with them, all at once."""
        from engine.game import Game
        from engine.session import Session
        from stage.facts import read_facts
        from stage.images import Images
        from stage.stage import Stage

        game = Game.open(self.options.game)
        self.assets = game.assets
        seed = int(time.time()) if self.options.seed is None else self.options.seed
        self.session = Session(game, self.library, seed=seed, settings=self.options.settings)
        self.session.before_choice = self.auto_save
        images = Images(
            game.assets.image,
            self.session.story.images.defined,
            find_file=game.assets.picture_file,
            font=self.home / "assets" / "fonts" / "atkinson-hyperlegible-regular.woff2",
        )
        self.stage = Stage(
            images,
            self.display.size,
            self.preferences,
            facts=read_facts(self.home / "assets" / "pictures.json"),
            strip_font=self.home / "assets" / "fonts" / "barlow-condensed-bold.woff2",
        )

    def direct(self) -> Director:
        from engine.session import Company

        assert self.session is not None and self.stage is not None and self.mixer is not None
        self.interface.text_box.clear()
        company = Company(self.stage, self.mixer, self.interface.text_box)
        return self.session.direct(company, self.preferences)

    def new_game(self) -> None:
        """Begin, after the content note where it was not read yet."""
        if self.session is None:
            self.guarded(self.read_game)
        if self.session is None:
            return
        note = self.session.story.store.default.get("content_note")
        if isinstance(note, str) and not self.library.persistent.get(NOTE_IS_READ):
            self.interface.screens.open("note", sentences=note.split("\n"))
            return
        self.begin("start")

    def begin(self, place: str) -> None:
        if self.session is None:
            return
        director = self.direct()
        self.close_screens()
        self.director = director
        self.session.begin(director, place)

    def continue_story(self) -> None:
        journal = self.library.journal()
        if journal is not None:
            self.go_on(journal)

    def go_on(self, journal: object) -> None:
        from engine.library import Journal

        if self.session is None or not isinstance(journal, Journal):
            return
        director = self.direct()
        self.close_screens()
        self.director = director
        self.notice(self.session.go_on(director, journal))

    def quick_save(self) -> None:
        if self.director is None or self.director.is_over:
            return
        self.library.save_rolling("quick", self.thumbnail(), time.time())
        self.has_quick_save = True
        self.notice("Saved")

    def quick_load(self) -> None:
        from engine.library import Unreadable

        try:
            journal = self.library.load(QUICK_SLOT)
        except Unreadable as error:
            self.notice(str(error))
            return
        self.go_on(journal)
        self.notice("Loaded")

    def auto_save(self) -> None:
        self.library.save_rolling("auto", self.thumbnail(), time.time())

    def thumbnail(self) -> bytes | None:
        import pygame

        if self.stage is None:
            return None
        stream = io.BytesIO()
        pygame.image.save(self.stage.snapshot(THUMBNAIL_PX), stream, "thumbnail.jpg")
        return stream.getvalue()

    def end_of_story(self) -> None:
        self.library.begin()
        self.to_title()

    def to_title(self) -> None:
        from engine.state import SoundState, Track

        self.director = None
        self.interface.text_box.clear()
        self.open_title()
        if self.mixer is not None:
            has_title = self.assets.sound_file("title") is not None
            self.mixer.show(SoundState((("music", Track(("title.ogg",))),) if has_title else ()), 1.0)

    def retry(self) -> None:
        """Read the scripts again, and go on where the journal is: a writer may have mended the mistake."""
        self.session = None
        self.close_screens()
        self.open_title()
        self.guarded(self.read_game)
        if self.session is not None:
            self.guarded(self.continue_story)

    # The window

    def fit(self) -> None:
        if self.stage is not None:
            from stage.viewport import fit

            self.stage.resize(fit(self.display.size))
        self.interface.resize(self.display.size, self.preferences)
        self.needs_whole = True

    def set_full_screen(self, is_full: bool) -> None:
        from dataclasses import replace

        self.display.fill_screen(is_full)
        self.preferences = replace(self.preferences, full_screen=is_full)
        self.library.put_preferences(self.preferences)
        self.fit()

    def screenshot(self) -> None:
        import pygame

        folder = self.library.folder / "screenshots"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / time.strftime("%Y-%m-%d %H.%M.%S.png")
            pygame.image.save(self.display.surface, path)
        except (OSError, pygame.error) as error:
            self.notice(f"The screenshot could not be saved: {error}")
            return
        self.notice(f"Screenshot saved as {path}")

    def close(self) -> None:
        import pygame

        if self.mixer is not None:
            self.mixer.close()
        if self.stage is not None:
            self.stage.close()
        self.library.close()
        pygame.quit()


if __name__ == "__main__":
    sys.exit(main())
