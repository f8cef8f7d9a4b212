"""The front of house: opens the screens with what they show, and carries out what the player asks for on them."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from engine.desk.command_line import VERSION
from engine.intents import Answer
from player.stories import QUICK_SLOT
from ui.requests import (
    Closed,
    Confirmed,
    JumpBack,
    NamePage,
    NameSlot,
    PlayerRequest,
    PlayTrack,
    PlayVoice,
    Request,
    SetPreferences,
    SlotUse,
    StartFrom,
    TryVolume,
    UseSlot,
)

if TYPE_CHECKING:
    from engine.library import Journal
    from engine.steps import Question
    from player.player import Player
    from ui.plates import Plate

LONGEST_NAME = 40
NOTE_IS_READ = "_content_note_is_read"
SAFE = "Your saves are untouched."
TITLE_OFFERS = (
    *(Request.CONTINUE, Request.NEW_GAME, Request.OPEN_LOAD, Request.OPEN_ENDINGS, Request.OPEN_EXTRAS),
    *(Request.OPEN_PREFERENCES, Request.OPEN_ABOUT, Request.QUIT),
)
PAUSE_OFFERS = (
    *(Request.RESUME, Request.OPEN_HISTORY, Request.OPEN_SAVE, Request.OPEN_LOAD, Request.OPEN_MAP),
    *(Request.OPEN_PREFERENCES, Request.OPEN_HELP, Request.TO_TITLE, Request.QUIT),
)
# What a press on a screen sounds like.
SOUNDS = {Request: "ui_confirm", Confirmed: "ui_confirm", UseSlot: "ui_confirm", Closed: "ui_back"}
MADE_WITH = "Made with pygame-ce and pygame_gui. Fonts under the SIL Open Font License; see the licences in assets/."


class Front:
    """Opens and closes screens. What needs the window itself, the player does."""

    def __init__(self, player: Player) -> None:
        self.player = player
        self.screens = player.interface.screens
        self.requests: dict[Request, Callable[[], None]] = {
            Request.CONTINUE: self.continue_story,
            Request.NEW_GAME: self.new_game,
            Request.ACCEPT: self.accept_note,
            Request.RESUME: player.close_screens,
            Request.QUICK_SAVE: self.quick_save,
            Request.QUICK_LOAD: self.quick_load,
            Request.OPEN_SAVE: lambda: self.open_slots(SlotUse.SAVE),
            Request.OPEN_LOAD: lambda: self.open_slots(SlotUse.LOAD),
            Request.OPEN_HISTORY: self.open_history,
            Request.OPEN_PREFERENCES: self.open_preferences,
            Request.OPEN_HELP: self.open_help,
            Request.OPEN_ABOUT: self.open_about,
            Request.OPEN_EXTRAS: self.open_extras,
            Request.OPEN_ENDINGS: self.open_endings,
            Request.OPEN_MAP: self.open_map,
            Request.TO_TITLE: player.to_title,
            Request.RETRY: player.retry,
            Request.QUIT: player.leave,
        }

    def carry_out(self, wanted: object) -> None:
        """Do what was asked for on a screen."""
        stories, library = self.player.stories, self.player.library
        if type(wanted) in SOUNDS:
            self.player.sound.mixer.interface(SOUNDS[type(wanted)])
        match wanted:
            case Request():
                self.requests[wanted]()
            case Confirmed(what=what) if callable(what):
                self.screens.close()
                what()
            case Closed(name="typing", is_last=True):
                # The question waits under the menu.
                self.player.needs_whole = True
                self.open_pause()
            case Closed():
                self.player.needs_whole = True
            case SetPreferences(preferences):
                self.player.prefer(preferences)
            case UseSlot():
                self.use_slot(wanted)
            case NameSlot(slot, name):
                self.screens.close()
                library.rename(slot, name)
                self.renew_slots()
            case Answer() if stories.director is not None:
                self.screens.close()
                self.player.needs_whole = True
                stories.director.take(wanted)
            case NamePage(page, name):
                library.name_page(page, name)
                self.renew_slots()
            case JumpBack(handle):
                self.jump_back(handle)
            case StartFrom(node):
                self.go_on(lambda: library.load_landmark(node))
            case TryVolume(bus):
                self.player.sound.try_volume(bus)
            case PlayVoice(line_id):
                self.player.sound.speak(line_id)
            case PlayTrack(name):
                self.player.sound.music(name, 1.0)
            case _:
                logging.info("nobody does %s", wanted)
        if stories.director is None and not self.screens.is_open and self.player.is_running:
            self.player.to_title()

    # Stories

    def continue_story(self) -> None:
        self.go_on(self.player.library.journal)

    def quick_save(self) -> None:
        self.player.stories.quick_save()

    def quick_load(self) -> None:
        if not self.player.stories.has_quick_save:
            self.player.notice("There is no quick save yet")
            return
        self.load(QUICK_SLOT)

    def load(self, slot: str) -> None:
        self.go_on(lambda: self.player.library.load(slot))

    def go_on(self, read: Callable[[], Journal | None]) -> None:
        """Close what is open and go on with a story; where it can't be read, stay."""
        self.player.stories.go_on(read, self.player.preferences, self.player.close_screens)

    def new_game(self) -> None:
        """Begin, after the content note where it was not read yet."""
        if self.player.stories.session is None:
            self.player.retry()
            return
        note = self.player.stories.session.story.store.default.get("content_note")
        if isinstance(note, str) and not self.player.library.persistent.get(NOTE_IS_READ):
            self.screens.open("note", sentences=note.split("\n"))
            return
        self.player.begin("start")

    def accept_note(self) -> None:
        self.player.library.put_persistent(NOTE_IS_READ, True)
        self.player.begin("start")

    def jump_back(self, handle: int) -> None:
        """Go back to a line of the history."""
        session, director = self.player.stories.session, self.player.stories.director
        if session is None or director is None:
            return
        index = session.chronicle.index_of(handle, director.interpreter.checkpoints)
        if index is None:
            self.player.notice("This line is too long ago to go back to")
            return
        self.player.close_screens()
        director.go_to(index)

    # Screens

    def open_title(self, *, calm_seconds: float = 0.0) -> None:
        card = self.player.library.latest()
        self.screens.close_all()
        unavailable = set() if card else {Request.CONTINUE}
        if not self.player.library.slots():
            unavailable.add(Request.OPEN_LOAD)
        facts = self.player.facts.get("title")
        glass = {"glass": facts.glass} if facts is not None and facts.glass is not None else {}
        self.screens.open(
            "title",
            title=self.player.title,
            strip=strip_of(self.player.title, card.chapter if card else "", self.player.saved_at),
            picture=partial(self.player.art, "title"),
            logo=self.player.art("logo"),
            offers=[offer for offer in TITLE_OFFERS if self.has_use(offer)],
            unavailable=frozenset(unavailable),
            calm_seconds=calm_seconds,
            **glass,
        )

    def has_use(self, offer: Request) -> bool:
        """Whether this game has anything to show there: another's has endings and pictures of other names."""
        wanted = {Request.OPEN_ENDINGS: "ending ", Request.OPEN_EXTRAS: "cg "}.get(offer)
        return wanted is None or bool(self.named(wanted))

    def open_pause(self) -> None:
        director = self.player.stories.director
        if director is not None and not self.screens.is_open:
            self.screens.open("pause", place=director.interpreter.moment.chapter[0], offers=PAUSE_OFFERS)

    def open_trouble(self, what: str, details: str) -> None:
        self.screens.close_all()
        offers = (Request.RETRY, Request.TO_TITLE, Request.QUIT)
        self.screens.open("trouble", sentences=(what, SAFE, *details.split("\n")), offers=offers)

    def open_slots(self, use: SlotUse) -> None:
        library = self.player.library
        self.screens.open("slots", use=use, cards=library.slots(), page_names=library.page_names())

    def renew_slots(self) -> None:
        if self.screens.top == "slots":
            library = self.player.library
            self.screens.renew(cards=library.slots(), page_names=library.page_names())

    def use_slot(self, wanted: UseSlot) -> None:
        """Save, load, delete, export or import; ask first where a save would be lost."""
        stories, slot = self.player.stories, wanted.slot
        match wanted.use:
            case SlotUse.SAVE:
                self.if_sure("Save over what is in this slot?", wanted.is_taken, lambda: stories.save(slot))
            case SlotUse.LOAD if wanted.is_taken:
                self.load(slot)
            case SlotUse.DELETE if wanted.is_taken:
                self.if_sure("Delete this save?", True, lambda: self.player.library.delete(slot))
            case SlotUse.RENAME if wanted.is_taken:
                self.open_rename(slot)
            case SlotUse.EXPORT if wanted.is_taken:
                stories.export(slot)
            case SlotUse.IMPORT:
                self.if_sure("Import over what is in this slot?", wanted.is_taken, lambda: stories.bring_in(slot))
            case _:
                pass

    def open_rename(self, slot: str) -> None:
        from engine.steps import Question

        name = next((card.name for card in self.player.library.slots() if card.slot == slot), None)
        question = Question("Name of this save", name or "", length=LONGEST_NAME)
        self.ask(question, lambda typed: NameSlot(slot, typed))

    def ask(self, question: Question, done: Callable[[str], PlayerRequest]) -> None:
        """Have the player type something."""
        self.screens.open("typing", question=question, done=done, has_pad=self.player.interface.is_pad_in_hand)

    def if_sure(self, question: str, is_question: bool, work: Callable[[], None]) -> None:
        """Do the work and show the slots anew; ask first where it is a question."""

        def do() -> None:
            work()
            self.renew_slots()

        if is_question:
            self.screens.open("confirm", question=question, what=do)
        else:
            do()

    def offer_backup(self) -> None:
        """After trouble with the save file: offer the last good copy, if there is one."""
        if self.player.stories.saves_to_bring_back:
            question = "Your save file could not be read. Bring back the saves from the last good copy of it?"
            self.screens.open("confirm", question=question, what=self.bring_back)

    def bring_back(self) -> None:
        self.player.stories.bring_back()
        self.open_title()

    def open_history(self) -> None:
        session = self.player.stories.session
        if session is not None and self.player.stories.director is not None:
            lines = session.chronicle.history_here()
            self.screens.open("history", lines=lines, has_voice=self.player.sound.has_voice)

    def open_preferences(self) -> None:
        self.screens.open("preferences", preferences=self.player.preferences, languages=self.languages())

    def languages(self) -> tuple[tuple[str | None, str], ...]:
        session = self.player.stories.session
        if session is None:
            return ()
        program = session.game.program
        names = {language for language, _ in program.translations} | set(program.translated_strings)
        return ((None, "As written"), *((name, name.capitalize()) for name in sorted(names - {"None"})))

    def open_help(self) -> None:
        self.screens.open("help", has_pad=self.player.interface.is_pad_in_hand)

    def open_about(self) -> None:
        session = self.player.stories.session
        about = session.story.store.default.get("about_text") if session is not None else None
        told = about.split("\n") if isinstance(about, str) else []
        self.screens.open("about", sentences=(f"Version {VERSION}", *told, MADE_WITH))

    def open_extras(self) -> None:
        from ui.extras_screen import Track

        met = self.player.library.met
        seen, heard = met("image"), {Path(file).stem for file in met("music")}
        plates = [self.plate(name, name in seen) for name in self.named("cg ")]
        music = sorted({path.stem for path in self.player.assets.sounds.values() if path.parent.name == "music"})
        tracks = [Track(name, name.capitalize(), name in heard) for name in music if not name.endswith("_muffled")]
        self.screens.open("extras", heading="EXTRAS", plates=plates, tracks=tracks)

    def open_endings(self) -> None:
        reached = self.player.library.met("image")
        plates = [self.plate(name, name in reached) for name in self.named("ending ")]
        self.screens.open("endings", heading="ENDINGS", plates=plates)

    def named(self, prefix: str) -> list[str]:
        names = (" ".join(name) for name in self.player.assets.images)
        return sorted(name for name in names if name.startswith(prefix))

    def plate(self, name: str, is_met: bool) -> Plate:
        from ui.plates import Plate

        facts = self.player.facts.get(name)
        title = name.partition(" ")[2].replace("_", " ")
        path = self.player.assets.image(tuple(name.split()))
        return Plate(title[:1].upper() + title[1:], facts.alt if facts else "", is_met, lambda size: fitted(path, size))

    def open_map(self) -> None:
        from engine.desk.story_map import story_map
        from ui.map_screen import MapNode

        session, director = self.player.stories.session, self.player.stories.director
        if session is None:
            return
        program = session.game.program
        drawn = story_map(program)
        seen, kept = self.player.library.met("label"), self.player.library.landmarks()
        nodes = [MapNode(part.label, part.title, part.label in seen, part.label in kept) for part in drawn.parts]
        here = drawn.part_of(program, director.interpreter.state.place.label) if director is not None else None
        self.screens.open("map", nodes=nodes, edges=drawn.ways, here=here)


def strip_of(title: str, chapter: str, saved_at: float | None) -> str:
    """Return what the strip on the title's set says: to a returning player, where the story goes on."""
    if not chapter:
        return title.upper()
    saved = f"saved {time.strftime('%H:%M', time.localtime(saved_at))}" if saved_at is not None else ""
    return " · ".join(part for part in (f"Continue: {chapter}", saved, title) if part).upper()


def fitted(path: Path | None, size: tuple[int, int]) -> pygame.Surface | None:
    """Return a picture at this size; None where there is none, or it is broken."""
    try:
        return pygame.transform.smoothscale(pygame.image.load(path).convert(), size) if path is not None else None
    except pygame.error:
        return None
