"""How creator-defined statements run: sound, window, nvl, and our own `ticker`, `tv`, `gas`, `cue`, `chapter`.

`pause` is not here: the player is needed for it, so the interpreter stops there itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from engine import sounding
from engine.moment import Moment
from engine.pictures import transition_of
from engine.renpy_module import files_of
from engine.script import user_statements as words
from engine.script.statements import User
from engine.state import Gas, Ticker
from engine.steps import CueFired, PlaySound, StopSound
from engine.story import Stopped, Story


def run_user(moment: Moment, story: Story, user: User) -> None:
    story.tell(user, "user", text=user.text)
    match user.words:
        case words.PlayWords() | words.QueueWords():
            play(moment, story, user.words)
        case words.StopWords():
            channel = channel_of(story, user.words.channel, user.words.channel_expression)
            stop_sound(moment, StopSound(channel, number(story, user.words.fadeout)))
        case words.VoiceWords(file_expression=source):
            play_sound(moment, story, PlaySound("voice", files(story, source), False))
        case words.WindowWords():
            window(moment, story, user, user.words)
        case words.NvlWords():
            nvl(moment, story, user, user.words)
        case words.TickerWords(text=text):
            ticker = None if text is None else Ticker(story.speech.fill(text), moment.seconds)
            moment.stage = replace(moment.stage, ticker=ticker)
        case words.TvWords(channel=channel):
            moment.stage = replace(moment.stage, tv=channel)
        case words.GasWords():
            gas(moment, story, user.words)
        case words.CueWords(name=name):
            moment.show_change()
            moment.fire(name)
            moment.shown = moment.stage
            moment.effects.append(CueFired(name))
        case words.ChapterWords(title=title, number=order):
            moment.chapter = (story.speech.fill(title), order)
        case words.ScreenWords(action="call", screen=screen):
            raise Stopped(
                user.file, user.line, f"'call screen {screen}' needs a screen that this player does not have."
            )
        case words.VoiceSustainWords():
            pass
        case _:
            story.warn(user, f"'{user.name}' is passed over.")


def number(story: Story, source: str | None, otherwise: float = 0.0) -> float:
    if source is None:
        return otherwise
    value: Any = story.store.evaluate(source)
    return otherwise if value is None else float(value)


def channel_of(story: Story, name: str, expression: str | None) -> str:
    return name if expression is None else str(story.store.evaluate(expression))


def files(story: Story, source: str) -> tuple[str, ...]:
    """Return what an expression names to play. Names are looked up in `audio` first; an unknown one is a file's."""
    try:
        return files_of(story.store.evaluate(source, story.store.namespace("audio")))
    except NameError:
        if source.isidentifier():
            return (source,)
        raise


def play(moment: Moment, story: Story, said: words.PlayWords | words.QueueWords) -> None:
    effect = PlaySound(
        channel_of(story, said.channel, said.channel_expression),
        files(story, said.file_expression),
        said.loop,
        fadein=number(story, said.fadein),
        volume=number(story, said.volume, 1.0),
        is_queued=isinstance(said, words.QueueWords),
    )
    if isinstance(said, words.PlayWords):
        effect = replace(effect, fadeout=number(story, said.fadeout), if_changed=said.if_changed)
    if not effect.files:
        stop_sound(moment, StopSound(effect.channel, effect.fadeout))
        return
    play_sound(moment, story, effect)


def play_sound(moment: Moment, story: Story, effect: PlaySound) -> None:
    moment.sound, played = sounding.play(moment.sound, effect, story.channels)
    if played is not None:
        if played.channel == "music":
            story.memory.meet_music(played.files[0])
        # The picture that goes with a sound comes first: a door that slams is seen to.
        moment.show_change()
        moment.effects.append(played)


def stop_sound(moment: Moment, effect: StopSound) -> None:
    moment.sound = sounding.stop(moment.sound, effect)
    moment.show_change()
    moment.effects.append(effect)


def window(moment: Moment, story: Story, user: User, said: words.WindowWords) -> None:
    mode = said.change or said.mode
    moment.stage = replace(moment.stage, window=mode)
    if said.transition is not None:
        moment.change_with(transition_of(story, user, said.transition))


def nvl(moment: Moment, story: Story, user: User, said: words.NvlWords) -> None:
    if said.action == "clear":
        moment.page = ()
    if said.transition is not None:
        moment.change_with(transition_of(story, user, said.transition))


def gas(moment: Moment, story: Story, said: words.GasWords) -> None:
    before = moment.stage.gas
    over = number(story, said.over_expression)
    seed = before.seed or story.seed + 1
    level = said.level
    moment.stage = replace(moment.stage, gas=Gas(level, before.level, over, moment.seconds, seed))
