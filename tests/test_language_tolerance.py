"""What only Ren'Py can show is read and passed over, told once, and the story goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.desk.transcript import play, policy_named, tell
from engine.game import Game
from engine.interpreter import Interpreter
from engine.script.errors import StoryError
from engine.script.parser import parse
from engine.script.statements import Label, Say, User
from engine.script.user_words import statements_defined_in

REGISTRATIONS = """\
python early:
    def read(lexer):
        pass
    renpy.register_statement("line art", parse=read)
    renpy.register_statement(
        name='weather', parse=read, block=True)
    renpy.register_statement("ticker", parse=read)
"""
STORY = """\
label start:
    line art "sun" 3
    weather rain:
        drops 3
        "not said"
    weather "snow"
    linear "Said by someone called linear."
    ticker show "Ours all the same."
    "End."
"""


def make_game(folder: Path, **scripts: str) -> Path:
    (folder / "game").mkdir()
    for name, text in scripts.items():
        (folder / "game" / f"{name}.rpy").write_text(text, encoding="utf-8")
    return folder


def test_statements_of_the_games_own_are_read_over_with_their_blocks() -> None:
    parsed = parse(STORY, "a.rpy", statements_defined_in(REGISTRATIONS))

    assert not parsed.mistakes
    (label,) = parsed.statements
    assert isinstance(label, Label)
    said = [line.what for line in label.block if isinstance(line, Say)]
    assert said == ["Said by someone called linear.", "End."]
    assert [user.name for user in label.block if isinstance(user, User)] == ["line", "weather", "weather", "ticker"]


def test_a_registration_in_another_file_counts(tmp_path: Path) -> None:
    game = Game.open(make_game(tmp_path, a_early=REGISTRATIONS, b_story=STORY.replace('linear "Said', '"Said')))

    events = tell(game, policy_named("first"))

    assert [event["what"] for event in events if event["k"] == "say"] == ["Said by someone called linear.", "End."]
    assert events[-1] == {"k": "end", "how": "return"}


def test_each_thing_passed_over_is_told_once(tmp_path: Path) -> None:
    script = """\
label start:
    while n < 2:
        show screen clock
        with strange_one
        "A {strange}tag{/strange} twice, {b}and{/b} {strange}more{/strange}."
        $ n += 1
default n = 0
"""
    story = Game.open(make_game(tmp_path, script=script)).story()

    play(Interpreter(story), policy_named("first"))

    assert [warning.partition(": ")[0] for warning in story.warnings] == [
        "game/script.rpy:3",
        "game/script.rpy:4",
        "game/script.rpy:5",
    ]


SCREENS_AND_THE_LIKE = {
    "a missing configuration": "define config.keymap['x'] = 1\ndefine config.paths += ['x']\ndefine gui.sizes |= {1}",
    "classes of displayables": """\
init python:
    class A(renpy.Displayable):
        pass
    class B(Action, FieldEquality):
        pass
""",
    "an old theme": """\
init python:
    config.mouse = {'a': [('x.png', 0, 0)]}
    theme.roundrect(a=1)
    style.x.y = Frame('a', 1)
    x = len(renpy.get_screen('a') or ()) + im.Scale('a', 1, 2).size * 2
    y = os.path.join('a', 'b')
""",
    "screens": """\
screen a(b):
    text b
style c is default:
    size 3
testcase d:
    'x'
layeredimage e:
    always:
        'x'
""",
    "a picture by condition": "image a = ConditionSwitch('x', 'y', 'True', Frame('z', 1, 2))",
    "the rest of ATL": """\
transform t:
    function f
    contains:
        'x'
    time 1
    event e
    linear 1 xpos 1 knot 2
""",
}


@pytest.mark.parametrize("name", SCREENS_AND_THE_LIKE)
def test_what_belongs_to_renpys_screens_stops_no_story(name: str, tmp_path: Path) -> None:
    script = f'{SCREENS_AND_THE_LIKE[name]}\nlabel start:\n    "End."\n'
    game = Game.open(make_game(tmp_path, script=script))

    events = tell(game, policy_named("first"))

    assert [event["k"] for event in events] == ["label", "say", "end"]
    assert events[-1]["how"] == "return"


def test_a_jump_to_a_label_that_is_gone_stops_a_foreign_game_only_when_it_comes_there(tmp_path: Path) -> None:
    script = 'label start:\n    menu:\n        "On":\n            "End."\n        "Back":\n            jump gone\n'
    game = Game.open(make_game(tmp_path, script=script))

    assert [str(doubt).splitlines()[0] for doubt in game.doubts] == ["game/script.rpy:6: there is no label 'gone'."]
    assert tell(game, policy_named("first"))[-1]["how"] == "return"
    assert tell(game, policy_named("last"))[-1]["how"] == "error at game/script.rpy:6: there is no label 'gone'."


def test_scripts_are_read_in_renpys_order(tmp_path: Path) -> None:
    game = Game.read(make_game(tmp_path, b="define b = 1", a_b="define c = 1", a="define d = 1", B="define e = 1"))

    assert [path.stem for path in game.assets.scripts()] == ["B", "a", "a_b", "b"]


def test_a_script_may_be_called_after_what_is_passed_over(tmp_path: Path) -> None:
    folder = make_game(tmp_path, saves_explained="define a = 1", cached="define b = 1")
    (folder / "game" / "cache").mkdir()
    (folder / "game" / "cache" / "old.rpy").write_text("define c = 1", encoding="utf-8")

    assert [path.stem for path in Game.read(folder).assets.scripts()] == ["cached", "saves_explained"]


def test_of_two_defaults_the_first_counts_and_the_second_is_told(tmp_path: Path) -> None:
    script = 'default 1 n = "late"\ndefault n = "early"\nlabel start:\n    "[n]"\n'
    game = Game.open(make_game(tmp_path, script=script))

    assert [str(doubt).partition("\n    ")[0] for doubt in game.doubts] == [
        "game/script.rpy:1: 'n' is given a default a second time."
    ]
    assert str(game.doubts[0]).endswith("The one in game/script.rpy, line 2 is what counts.")
    assert tell(game, policy_named("last"))[1]["what"] == "early"


def test_a_default_in_config_says_how_to_do_it(tmp_path: Path) -> None:
    game = Game.open(make_game(tmp_path, script="default config.name = 1\nlabel start:\n    pass\n"))

    with pytest.raises(StoryError, match=r"script.rpy:1: .*Say `define config.name`"):
        game.story()
