"""How lines and menus are presented: a say statement becomes a Line, a menu becomes Choices."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from engine import calling, commands, pictures
from engine.asking import MenuAsked
from engine.callbacks import Told, callbacks_of
from engine.characters import Character, make_character
from engine.moment import Moment
from engine.renpy_module import Queued, QueuedSay
from engine.script import statements as script
from engine.script.program import Offer
from engine.script.text import CueMark, parse_text, unknown_tags
from engine.steps import Choice, Choices, Line, Notice, Pause, PlaySound, Presented, Question, StopSound
from engine.story import Story


@dataclass(slots=True)
class Offered:
    """A menu on offer, which of its items each choice is, and its caption lines."""

    offer: Offer
    items: tuple[int, ...]
    captions: list[str]


class Telling:
    """Presents lines and menus. Each method moves the moment on, past what it presents."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.offered: Offered | None = None
        # Whether what is presented was asked by Python, which runs again for the answer.
        self.is_asking = False
        self.told_tags: set[str] = set()
        # The line that is presented now, if it has callbacks.
        self.told: Told | None = None
        # A line that did not wait: it stays under the menu that follows.
        self.standing: Line | None = None
        # What the menu a Python block asks offers, as the script has it: choices are remembered by that.
        self.labels: list[str] = []
        # A save says who spoke last, for an `extend` to come, and that is Python: only the script's own is run.
        self.speakers = frozenset(step.who for step in story.program.steps if isinstance(step, script.Say))

    def say(self, moment: Moment, original: script.Say) -> Presented | None:
        """Say a line. None where nothing waits for the player: a false condition, a line without interaction."""
        moment.step += 1
        say = self.translated(moment, original)
        if say is None:
            return None
        extends = say.who == "extend"
        who = say.who
        if extends:
            who = moment.said[0] if moment.said[0] in self.speakers else None
        speaker = self.story.speech.character(who)
        if not isinstance(speaker, Character):
            # A function of the script's: it says what it likes, and may change whatever it likes.
            self.story.store.is_touched = True
            args, given = calling.arguments(self.story, say.args)
            speaker(say.what, *args, **{"interact": say.interact, **given})
            return None
        if speaker.condition is not None and not self.story.store.evaluate(speaker.condition):
            return None
        if speaker.image is not None and (say.attributes or say.temporary_attributes):
            pictures.run_attributes(moment, self.story, say, speaker.image)
        pictures.run_transition(moment, self.story, say, say.with_)
        speaker = self.as_said(speaker, say)
        return self.speak(moment, speaker, say.what, say, who, line_id=original.line_id, extends=extends)

    def as_said(self, speaker: Character, say: script.Say) -> Character:
        """Return the speaker with what this one line's arguments change, as `Character` would take them."""
        _, given = calling.arguments(self.story, say.args)
        interacts = bool(given.pop("interact", say.interact))
        if given:
            speaker = make_character(None, speaker, say=self.story.asked.say, **given)
        return speaker if interacts else replace(speaker, interact=False)

    def translated(self, moment: Moment, say: script.Say) -> script.Say | None:
        """Return what is said in the player's language in place of this line; None where that is nothing.

        A translation may bring a voice, and may need two lines where the script has one.
        """
        block = self.story.program.translations.get((self.story.language or "", say.line_id))
        if block is None:
            return say
        said: script.Say | None = None
        for statement in block:
            match statement:
                case script.User():
                    commands.run_user(moment, self.story, statement)
                case script.Say() if said is None:
                    said = statement
                case script.Say(who=who, what=what):
                    self.story.asked.queue.append(QueuedSay(self.story.speech.character(who), what, statement))
        return said

    def speak(
        self,
        moment: Moment,
        speaker: Character,
        what: str,
        said_at: script.Statement,
        who: str | None,
        *,
        line_id: str = "",
        extends: bool = False,
    ) -> Presented | None:
        """Present a text in a character's voice. `who` is the source of the speaker, for an `extend` to come."""
        speech = self.story.speech
        line_id = line_id or (said_at.line_id if isinstance(said_at, script.Say) else "")
        spoken = speech.spoken(speaker, what)
        # What extends a line stands behind its prefix.
        what_is_new = spoken.text + spoken.character.what_suffix if extends else spoken.what
        self.story.tell(said_at, "say", who="extend" if extends else spoken.who, what=what_is_new)
        self.warn_of_tags(said_at, what_is_new)
        before = moment.said[1] if extends else ""
        line = speech.line(spoken, line_id, is_seen=line_id in self.story.memory.lines, before=before)
        moment.said = (who, before + spoken.text)
        if line.voice.kind == "nvl":
            line = self.on_page(moment, line, extends=extends)
        # They fire at their words, if the line is read so far; they are state once it is left.
        moment.line_cues = tuple(segment.name for segment in line.text if isinstance(segment, CueMark))
        self.begin_line(moment, speaker, said_at, waits=line.waits)
        self.standing = None if line.waits else line
        return line if line.waits else None

    def begin_line(self, moment: Moment, speaker: Character, said_at: script.Statement, *, waits: bool) -> None:
        """Tell callbacks that a line is there; of one that does not wait, also that it is over."""
        self.told = None
        callbacks = callbacks_of(self.story.store.namespace("config"), speaker)
        if not callbacks:
            return
        kind = "nvl" if speaker.kind == "nvl" else "say"
        told = Told(callbacks, waits, kind, dict(speaker.callback_given), said_at, moment.step - 1)
        self.let_do(moment, lambda: told.tell("begin", "show", "show_done"))
        if waits:
            self.told = told
        else:
            self.let_do(moment, told.tell_end)

    def typed(self, moment: Moment, is_typed: bool) -> None:
        """Tell callbacks that the line is typed as far as it goes by itself, or goes on."""
        told = self.told
        if told is not None and told.is_typed != is_typed:
            self.let_do(moment, lambda: told.tell_typed(is_typed))

    def end_line(self, moment: Moment) -> None:
        """Tell callbacks that the line is left."""
        told, self.told = self.told, None
        if told is not None:
            self.let_do(moment, told.tell_end)

    def let_do(self, moment: Moment, tell: Callable[[], None]) -> None:
        """Let callbacks run; sounds and notices that they ask for come at once, more they can't ask for."""
        asked = self.story.asked
        self.story.store.is_touched = True
        waiting = asked.take()
        try:
            tell()
        finally:
            wanted, asked.queue = asked.take(), waiting
        for queued in wanted:
            if not isinstance(queued, QueuedSay | Pause):
                self.do_asked(moment, queued)

    def warn_of_tags(self, said_at: script.Statement, what: str) -> None:
        """Tell the writer once of each text tag that is dropped."""
        for tag in unknown_tags(what) if "{" in what else ():
            if tag not in self.told_tags:
                self.told_tags.add(tag)
                self.story.warn(said_at, f"the text has {tag}.")

    def said_before(self, moment: Moment) -> Line | None:
        """Return what was said last, to be shown again; None where nothing was, or it stands on a page."""
        who, text = moment.said
        if not text or (who is not None and who not in self.speakers):
            return None
        speaker = self.story.speech.character(who)
        if not isinstance(speaker, Character) or speaker.kind != "adv":
            return None
        spoken = self.story.speech.spoken(speaker, "")
        said = replace(spoken, what=speaker.what_prefix + text + speaker.what_suffix, text=text)
        return self.story.speech.line(said, "", is_seen=True)

    def on_page(self, moment: Moment, line: Line, *, extends: bool) -> Line:
        """Add a line to the nvl page, and give it those above it."""
        above = moment.page[:-1] if extends else moment.page
        moment.page = (*above, (line.who, line.what))
        return replace(line, page=tuple((who, parse_text(what)) for who, what in above))

    def offer(self, moment: Moment, offer: Offer) -> Presented | None:
        """Offer a menu. One whose every choice is false is passed over."""
        menu = offer.menu
        shown = dict(self.on_offer(menu))
        items = tuple(index for index, is_open in shown.items() if is_open and menu.items[index].choice)
        if not items:
            moment.step = offer.after
            return None
        pictures.run_transition(moment, self.story, menu, menu.with_)
        menu_id = self.id_by_words(moment, [item.caption for item in menu.items])
        line = self.question(moment, menu)
        captions = [
            self.story.speech.fill(menu.items[index].caption) for index in shown if not menu.items[index].choice
        ]
        self.offered = Offered(offer, items, captions)
        choices = tuple(
            self.entry(menu_id, menu.items[index].caption, items.index(index) if index in items else None)
            for index in shown
        )
        return Choices(menu_id, choices, line)

    def entry(self, menu_id: str, label: str, index: int | None) -> Choice:
        """Return an entry of a menu, by its caption as the script has it; `index` None: it can't be taken."""
        caption = self.story.speech.fill(label)
        is_chosen = index is not None and choice_id(menu_id, label) in self.story.memory.choices
        return Choice(caption, parse_text(caption), index, is_chosen)

    def on_offer(self, menu: script.Menu) -> Iterator[tuple[int, bool]]:
        """Yield the items to show, and whether each can be taken. `set` leaves out what was taken before; a false
        condition leaves a choice out too, or with `config.menu_include_disabled` only closes it."""
        shows_closed = bool(self.story.store.namespace("config").get("menu_include_disabled"))
        chosen = () if menu.set is None else self.story.store.evaluate(menu.set)
        for index, item in enumerate(menu.items):
            if item.caption in chosen:
                continue
            is_open = item.condition is None or bool(self.story.store.evaluate(item.condition))
            if is_open or (shows_closed and item.choice):
                yield index, is_open

    def question(self, moment: Moment, menu: script.Menu) -> Line | None:
        """Return the line a menu is asked with: its own say line, or one before it that did not wait."""
        standing, self.standing = self.standing, None
        if menu.say is None:
            return standing
        say = self.translated(moment, menu.say) or menu.say
        speaker = self.story.speech.character(say.who)
        if not isinstance(speaker, Character):
            return None
        spoken = self.story.speech.spoken(speaker, say.what)
        self.story.tell(say, "say", who=spoken.who, what=spoken.what)
        moment.said = (say.who, spoken.text)
        self.begin_line(moment, speaker, say, waits=False)
        is_seen = menu.say.line_id in self.story.memory.lines
        return self.story.speech.line(spoken, menu.say.line_id, is_seen=is_seen)

    def choose(self, moment: Moment, presented: Choices, index: int) -> None:
        """Take a choice. Raises IndexError where it is not on offer."""
        if self.offered is None:
            raise IndexError("no menu is on offer")
        offer, number = self.offered.offer, self.offered.items[index]
        item = offer.menu.items[number]
        self.story.memory.meet_choice(choice_id(presented.id, item.caption))
        if presented.line is not None:
            self.story.memory.meet_line(presented.line.id)
        if offer.menu.set is not None:
            self.note_chosen(offer.menu.set, item.caption)
        on_offer = [choice.caption for choice in presented.choices if choice.index is not None]
        self.story.tell(offer.menu, "menu", captions=self.offered.captions, choices=on_offer, picked=index)
        moment.picks = (*moment.picks, index)
        target = offer.targets[number]
        moment.step = offer.after if target is None else target
        self.offered = None

    def id_by_words(self, moment: Moment, words: list[str]) -> str:
        """Name a menu, or what Python says, by label and words: editing the script elsewhere leaves its marks."""
        place = self.story.program.place(moment.step)
        joined = "\n".join(words)
        return f"{place.label}_{zlib.crc32(joined.encode()):08x}"

    def note_chosen(self, source: str, caption: str) -> None:
        """Put a caption into the menu's `set`, whichever collection the script made it."""
        collection: Any = self.story.store.evaluate(source)
        if isinstance(collection, list):
            collection.append(caption)
        else:
            collection.add(caption)
        self.story.store.is_touched = True

    def asked(self, moment: Moment) -> Presented | None:
        """Do the next thing a Python block asked for; None where the player is not needed for it."""
        return self.do_asked(moment, self.story.asked.queue.pop(0))

    def do_asked(self, moment: Moment, queued: Queued) -> Presented | None:
        match queued:
            case QueuedSay(who, what, at):
                statement = at or self.statement_before(moment)
                line_id = "" if at else self.id_by_words(moment, [what])
                return self.speak(moment, self.speaker_asked(who), what, statement, None, line_id=line_id)
            case Question() as question:
                self.is_asking = True
                return question
            case MenuAsked() as menu:
                self.is_asking = True
                return self.menu_asked(moment, menu)
            case Pause() as pause:
                self.story.tell(self.statement_before(moment), "pause", delay=pause.seconds)
                return pause
            case PlaySound() as effect:
                commands.play_sound(moment, self.story, effect)
            case StopSound() as effect:
                commands.stop_sound(moment, effect)
            case Notice() as notice:
                moment.effects.append(notice)
        return None

    def menu_asked(self, moment: Moment, menu: MenuAsked) -> Choices:
        """Offer what `renpy.display_menu` was given, under a line that did not wait."""
        menu_id = self.id_by_words(moment, [label for label, _ in menu.entries])
        self.labels = [label for label, is_open in menu.entries if is_open]
        indexes = iter(range(len(menu.entries)))
        choices = tuple(
            self.entry(menu_id, label, next(indexes) if is_open else None) for label, is_open in menu.entries
        )
        standing, self.standing = self.standing, None
        return Choices(menu_id, choices, standing)

    def choose_asked(self, moment: Moment, presented: Choices, index: int) -> None:
        """Note a choice that Python offered. Raises IndexError where it is not on offer."""
        on_offer = [choice for choice in presented.choices if choice.index is not None]
        self.story.memory.meet_choice(choice_id(presented.id, self.labels[index]))
        captions = [choice.caption for choice in presented.choices if choice.index is None]
        choices = [choice.caption for choice in on_offer]
        self.story.tell(self.statement_here(moment), "menu", captions=captions, choices=choices, picked=index)
        moment.picks = (*moment.picks, index)

    def speaker_asked(self, who: Character | str | None) -> Character:
        if isinstance(who, Character):
            return who
        narrator: Character = self.story.speech.character(None)
        return narrator if who is None else replace(narrator, name=str(who))

    def statement_here(self, moment: Moment) -> script.Statement:
        step = self.story.program.steps[moment.step]
        return step if isinstance(step, script.Statement) else script.Pass("", 0)

    def statement_before(self, moment: Moment) -> script.Statement:
        step = self.story.program.steps[max(0, moment.step - 1)]
        return step if isinstance(step, script.Statement) else script.Pass("", 0)


def choice_id(menu_id: str, caption: str) -> str:
    return f"{menu_id}_{zlib.crc32(caption.encode()):08x}"
