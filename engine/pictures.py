"""How `scene`, `show`, `hide`, `with` and a speaker's attributes run: from the script's words to a new StageState."""

from __future__ import annotations

from typing import Any

from engine import names, staging
from engine.atl import Transform
from engine.displayables import Displayable, TextPicture
from engine.images import Ambiguous, Name
from engine.moment import Moment
from engine.motion import Motion, Transition
from engine.script import statements as script
from engine.state import Sprite
from engine.story import Stopped, Story
from engine.transitions import dissolve

Word = script.ImageWords


def run(moment: Moment, story: Story, statement: script.Statement) -> None:
    """Run any of the statements that change the picture."""
    match statement:
        case script.Scene():
            run_scene(moment, story, statement)
        case script.Show():
            run_show(moment, story, statement)
        case script.Hide():
            run_hide(moment, story, statement)
        case script.With():
            run_with(moment, story, statement)
        case script.Camera() | script.ShowLayer():
            run_camera(moment, story, statement)


def run_scene(moment: Moment, story: Story, scene: script.Scene) -> None:
    layer = (scene.words.onlayer if scene.words else None) or scene.layer or "master"
    if scene.with_:
        moment.show_change()
    moment.stage = staging.clear(moment.stage, layer)
    moment.page = ()
    if scene.words is not None:
        story.tell(scene, "scene", image=shown_words(scene.words))
        put(moment, story, scene, scene.words, scene.atl)
    else:
        story.tell(scene, "scene", image="")
    run_transition(moment, story, scene, scene.with_)


def run_show(moment: Moment, story: Story, show: script.Show) -> None:
    if show.with_:
        moment.show_change()
    story.tell(show, "show", image=shown_words(show.words))
    put(moment, story, show, show.words, show.atl)
    run_transition(moment, story, show, show.with_)


def run_hide(moment: Moment, story: Story, hide: script.Hide) -> None:
    if hide.with_:
        moment.show_change()
    story.tell(hide, "hide", image=shown_words(hide.words))
    layer = hide.words.onlayer or "master"
    tag = hide.words.as_ or (hide.words.image[0] if hide.words.image else hide.words.expression or "")
    if staging.find(moment.stage, layer, tag) is not None:
        moment.stage = staging.hide(moment.stage, layer, tag)
    run_transition(moment, story, hide, hide.with_)


def shown_words(words: Word) -> str:
    return " ".join(words.image) or words.expression or ""


def put(moment: Moment, story: Story, statement: script.Statement, words: Word, atl: script.AtlBlock | None) -> None:
    """Put a picture on its layer, in the place of the one with its tag."""
    layer = words.onlayer or "master"
    picture: Displayable | None = None
    name: Name = words.image
    if words.expression is not None:
        picture = names.picture(story.store.evaluate(words.expression))
        name = ()
    elif words.image and words.image[0] == "text" and len(words.image) > 1:
        picture = text_picture(story, words.image[1:])
        name = ("text",)
    tag = words.as_ or (words.image[0] if words.image else words.expression or "")
    if picture is None:
        name = resolved(moment, story, statement, name, layer, tag)
        story.memory.meet_image(" ".join(name))
    motions = motions_of(story, statement, words.at, atl)
    sprite = Sprite(tag, name, picture, motions=motions, since=moment.seconds)
    moment.stage = staging.show(
        moment.stage,
        layer,
        sprite,
        zorder=None if words.zorder is None else int(story.store.evaluate(words.zorder)),
        behind=words.behind,
        keeps_motion=not motions,
    )


def text_picture(story: Story, words: tuple[str, ...]) -> TextPicture:
    """`show text "…"`: the words are string expressions."""
    return TextPicture(story.speech.fill_value(" ".join(str(story.store.evaluate(word)) for word in words)))


def resolved(moment: Moment, story: Story, statement: script.Statement, name: Name, layer: str, tag: str) -> Name:
    before = staging.find(moment.stage, layer, tag)
    try:
        found = story.images.resolve(name, before.name if before else None)
    except Ambiguous as error:
        raise Stopped(statement.file, statement.line, f"{error}. Say which.") from error
    if found is None:
        story.warn(statement, f"there is no image '{' '.join(name)}'.")
        return tuple(word for word in name if not word.startswith("-"))
    return found


def motions_of(
    story: Story, statement: script.Statement, at: tuple[str, ...], atl: script.AtlBlock | None
) -> tuple[Motion, ...]:
    motions = [motion_of(story, statement, source) for source in at]
    if atl is not None:
        motions.append(story.transform(atl).motion())
    return tuple(motion for motion in motions if motion is not None)


def motion_of(story: Story, statement: script.Statement, source: str) -> Motion | None:
    value: Any = story.store.evaluate(source)
    if isinstance(value, Transform):
        return value.motion()
    if isinstance(value, Motion):
        return value
    story.warn(statement, f"'{source}' is no transform that can be shown here; it is passed over.")
    return None


def run_with(moment: Moment, story: Story, statement: script.With) -> None:
    story.tell(statement, "with", expr=statement.expr)
    moment.change_with(transition_of(story, statement, statement.expr))


def run_transition(moment: Moment, story: Story, statement: script.Statement, expr: str | None) -> None:
    if expr is None:
        return
    story.tell(statement, "with", expr=expr)
    moment.change_with(transition_of(story, statement, expr))


def transition_of(story: Story, statement: script.Statement, expr: str) -> Transition | None:
    """Return the transition an expression means; one that we don't know is a dissolve, and the writer is told."""
    try:
        value: Any = story.store.evaluate(expr)
    except NameError:
        value = expr
    if isinstance(value, dict):
        value = next((part for part in value.values() if isinstance(part, Transition)), None)
    if value is None or isinstance(value, Transition):
        return value
    story.warn(statement, f"the transition '{expr}' is not known here; it is shown as a dissolve.")
    return dissolve()


def run_attributes(moment: Moment, story: Story, say: script.Say, tag: str) -> None:
    """`e happy @ sad "…"`: change the speaker's picture if it is on the stage, the second kind for this line only."""
    for layer, sprites in moment.stage.layers:
        shown = next((sprite for sprite in sprites if sprite.tag == tag), None)
        if shown is None or not shown.name:
            continue
        if say.attributes:
            change_attributes(moment, story, say, layer, shown, say.attributes)
        if say.temporary_attributes:
            kept = staging.find(moment.stage, layer, tag) or shown
            change_attributes(moment, story, say, layer, kept, say.temporary_attributes)
            moment.until_next_line += ((layer, kept, staging.find(moment.stage, layer, tag)),)
        return


def change_attributes(
    moment: Moment, story: Story, say: script.Say, layer: str, shown: Sprite, attributes: tuple[str, ...]
) -> None:
    name = resolved(moment, story, say, (shown.name[0], *attributes), layer, shown.tag)
    moment.stage = staging.show(moment.stage, layer, Sprite(shown.tag, name))


def end_temporary(moment: Moment) -> None:
    """Put back what a line with temporary attributes changed, unless something else is shown there by now."""
    for layer, sprite, changed in moment.until_next_line:
        if staging.find(moment.stage, layer, sprite.tag) is changed:
            moment.stage = staging.show(moment.stage, layer, Sprite(sprite.tag, sprite.name, sprite.picture))
    moment.until_next_line = ()


def run_camera(moment: Moment, story: Story, statement: script.Camera | script.ShowLayer) -> None:
    motions = motions_of(story, statement, statement.at, statement.atl)
    moment.stage = staging.move_layer(moment.stage, statement.layer or "master", motions)
