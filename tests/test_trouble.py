"""What is broken is said in a sentence, and the game plays on where it can: one test each for what can be wrong."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import main
from engine.desk.check import check
from engine.intents import Intent
from engine.library import opening
from tests.headless import HeadlessGame

FIVE_MISTAKES = """
label start:
    scen room day
    "An open string
    jump nowhre
    if True
        "No colon."
    ann "Nobody of this name."
    menu:
        "Only choice"
            "No colon."
    return

label nowhere:
    return
"""
# What each of the five must say, as words to find.
FIVE_ANSWERS = ((3, "scene"), (4, "never closed"), (5, "nowhere"), (6, ":"), (10, ":"))
TWO_LINES = """
label start:
    "First line."
    "Second line."
    return
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "game"


def written(folder: Path, script: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "script.rpy").write_text(script, encoding="utf-8")
    return folder


def opened(folder: Path, script: str, *arguments: str) -> HeadlessGame:
    return HeadlessGame(written(folder, script), folder.parent / "saves", *(arguments or ("--from", "start")))


def test_check_tells_all_five_mistakes_with_their_lines(folder: Path) -> None:
    found, _ = check(written(folder, FIVE_MISTAKES))

    for line, word in FIVE_ANSWERS:
        told = [mistake for mistake in found if f"script.rpy:{line}:" in mistake]
        assert told and word in told[0], (line, word, found)


def test_the_trouble_screen_tells_them_too_and_saves_are_safe(folder: Path) -> None:
    with opened(folder, FIVE_MISTAKES, "--mute") as game:
        assert game.screen == "trouble"
        for line, _ in FIVE_ANSWERS:
            assert f"script.rpy:{line}:" in game.spoken
        assert "Your saves are untouched." in game.spoken


def test_a_mended_script_plays_after_another_try(folder: Path) -> None:
    with opened(folder, FIVE_MISTAKES, "--mute") as game:
        written(folder, TWO_LINES)
        game.player.retry()
        assert game.screen == "title"
        game.player.begin("start")
        game.frames_until(lambda: game.line == "First line.")


def test_a_missing_picture_is_a_placeholder_and_said(folder: Path) -> None:
    script = 'label start:\n    scene no such picture\n    show nobody happy\n    "Still here."\n    return\n'
    with opened(folder, script) as game:
        game.frames_until(lambda: game.line == "Still here.")
        game.frames_until(lambda: any("no such picture" in told for told in game.told))

        assert game.screen is None


@pytest.mark.parametrize("content", [None, b"", b"no sound at all"])
def test_a_missing_or_broken_sound_is_said_once(folder: Path, content: bytes | None) -> None:
    script = (
        'label start:\n    play music "song.ogg"\n    play sound "song.ogg"\n    "Still here."\n    "On."\n    return\n'
    )
    written(folder, script)
    if content is not None:
        (folder / "song.ogg").write_bytes(content)
    with opened(folder, script) as game:
        game.frames_until(lambda: any("song.ogg" in told for told in game.told))
        game.player.carry_out(Intent.ADVANCE)
        game.player.carry_out(Intent.ADVANCE)
        game.frames_until(lambda: game.line == "On.")

        assert len([told for told in game.told if "song.ogg" in told]) == 1


def test_a_jump_to_a_missing_label_is_a_mistake_with_a_suggestion(folder: Path) -> None:
    found, _ = check(written(folder, "label start:\n    jump kitchn\n\nlabel kitchen:\n    return\n"))

    assert len(found) == 1
    assert "script.rpy:2: there is no label 'kitchn'" in found[0]
    assert "Did you mean 'kitchen'?" in found[0]


def test_a_label_that_is_missing_only_as_the_story_runs_stops_it_with_a_sentence(folder: Path) -> None:
    script = 'label start:\n    "First line."\n    $ where = "kitchn"\n    jump expression where\n'
    with opened(folder, script) as game:
        game.frames_until(lambda: game.line == "First line.")
        game.frames_until(lambda: pressed(game) or game.screen == "trouble")

        assert "script.rpy:4: there is no label 'kitchn'." in game.spoken


def pressed(game: HeadlessGame) -> bool:
    game.player.guarded(lambda: game.player.carry_out(Intent.ADVANCE))
    return False


def test_python_that_fails_stops_the_story_at_its_line(folder: Path) -> None:
    script = "label start:\n    python:\n        one = 1\n        two = one / 0\n    return\n"
    with opened(folder, script) as game:
        assert game.screen == "trouble"
        assert "script.rpy:4: ZeroDivisionError" in game.spoken


@pytest.mark.parametrize(
    ("circle", "why"),
    [
        ("jump start", "runs in a circle"),
        ("call start", "10,000 calls are waiting for a return"),
        ('scene expression Solid("#f00") with dissolve\n    jump start', "runs in a circle"),
    ],
)
def test_a_story_that_goes_in_a_circle_is_stopped(folder: Path, circle: str, why: str) -> None:
    with opened(folder, f"label start:\n    {circle}\n") as game:
        assert game.screen == "trouble"
        assert why in game.spoken


def test_a_script_that_leaves_python_ends_the_story_and_not_the_game(folder: Path) -> None:
    script = 'label start:\n    "First."\n    $ import sys; sys.exit(3)\n    "Never."\n'
    with opened(folder, script) as game:
        game.player.carry_out(Intent.ADVANCE)
        game.player.carry_out(Intent.ADVANCE)
        game.frame()

        assert game.screen == "title"


def test_after_trouble_the_title_can_be_reached_and_a_story_begun(folder: Path) -> None:
    script = f'{TWO_LINES}\nlabel broken:\n    $ missing_name\n    "Never."\n'
    with opened(folder, script, "--from", "broken") as game:
        assert game.screen == "trouble"
        game.player.to_title()
        game.player.begin("start")
        game.frames_until(lambda: game.line == "First line.")


def test_without_a_sound_device_the_game_plays_and_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "no_such_driver")
    with opened(folder, TWO_LINES) as game:
        game.frames_until(lambda: any("without sound" in told for told in game.told))
        game.frames_until(lambda: game.line == "First line.")


def test_self_voicing_without_a_voice_is_said_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setitem(sys.modules, "prism", None)
    with opened(folder, TWO_LINES) as game:
        game.frames_until(lambda: game.line == "First line.")
        game.player.carry_out(Intent.SELF_VOICING)
        for _ in range(3):
            game.frame()

        assert sum("Nothing here can speak" in told for told in game.told) == 1


def test_an_unreadable_library_is_moved_aside_and_said_and_the_game_plays(folder: Path) -> None:
    saves = folder.parent / "saves"
    saves.mkdir()
    (saves / opening.FILE).write_bytes(b"This is no library." * 1000)
    with opened(folder, TWO_LINES) as game:
        assert any("library.refused-1.sqlite3" in told for told in game.told)
        game.frames_until(lambda: game.line == "First line.")

    assert (saves / "library.refused-1.sqlite3").read_bytes() == b"This is no library." * 1000


def test_a_place_to_begin_that_is_not_there_is_said(folder: Path) -> None:
    with opened(folder, TWO_LINES, "--from", "nowhere") as game:
        assert game.screen == "trouble"
        assert " The story has no label 'nowhere' to start from" in game.spoken


def test_a_line_to_begin_at_means_the_label_above_it(folder: Path) -> None:
    with opened(folder, TWO_LINES, "--from", "script.rpy:4") as game:
        game.frames_until(lambda: game.line == "First line.")


def test_a_setting_that_is_no_expression_is_said(folder: Path) -> None:
    with opened(folder, TWO_LINES, "--set", "trust=3 +") as game:
        assert game.screen == "trouble"
        assert "--set trust=3 +: this is no value" in game.spoken


def test_a_setting_is_set_before_the_first_line(folder: Path) -> None:
    script = 'default trust = 0\n\nlabel start:\n    "Trust is [trust]."\n    return\n'
    with opened(folder, script, "--set", "trust=1 + 2", "--from", "start") as game:
        game.frames_until(lambda: game.line == "Trust is 3.")


@pytest.mark.parametrize("command", ["play", "check", "transcript"])
@pytest.mark.parametrize("has_folder", [True, False])
def test_a_folder_without_a_game_is_a_sentence_and_status_two(
    command: str, has_folder: bool, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if has_folder:
        folder.mkdir()

    status = main.main([command, str(folder)])

    said = capsys.readouterr().err
    assert status == 2
    assert str(folder) in said
    assert len(said.splitlines()) == 1


def test_options_that_mean_nothing_are_refused_with_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    for options in (["--window", "huge"], ["--set", "trust"], ["--policy", "first"]):
        with pytest.raises(SystemExit) as ended:
            main.main(["play", *options])
        assert ended.value.code == 2
        assert "Traceback" not in capsys.readouterr().err


def test_a_transcript_that_cannot_be_written_is_a_sentence(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    game = written(folder, TWO_LINES)

    assert main.main(["transcript", str(game), "--jsonl", str(folder / "nowhere" / "out.jsonl")]) == 1
    assert capsys.readouterr().err.startswith("The transcript could not be written")


def test_a_folder_for_saves_that_cannot_be_is_said_and_the_game_plays(folder: Path) -> None:
    (folder.parent / "saves").write_text("A file is no folder.", encoding="utf-8")
    with opened(folder, TWO_LINES) as game:
        game.frames_until(lambda: game.line == "First line.")
        game.player.carry_out(Intent.QUICK_SAVE)
        game.player.carry_out(Intent.SCREENSHOT)
        game.frame()

        assert game.told[0].startswith("The folder of the saves can't be written")
        assert any(told.startswith("Not saved yet") for told in game.told)
        assert any("screenshot could not be saved" in told for told in game.told)
        assert game.screen is None


def test_what_a_save_cannot_hold_is_said_while_playing(folder: Path) -> None:
    script = 'label start:\n    $ helper = lambda: 3\n    "First line."\n    return\n'
    with opened(folder, script) as game:
        game.frames_until(lambda: any("helper" in told for told in game.told))

        assert game.line == "First line."


def test_a_save_that_an_edited_story_cannot_go_on_from_is_said(folder: Path) -> None:
    with opened(folder, TWO_LINES) as game:
        game.frames_until(lambda: game.line == "First line.")
        game.player.carry_out(Intent.ADVANCE)
        game.player.carry_out(Intent.ADVANCE)
        game.frames_until(lambda: game.line == "Second line.")

    script = TWO_LINES.replace("Second", "Another")
    with opened(folder, script, "--mute") as game:
        game.player.front.continue_story()
        game.frames_until(lambda: game.line == "First line.")

        assert game.screen is None
        assert "has changed here since it was saved" in game.player.interface.text_box.notice_text


def test_the_history_loses_only_the_lines_that_are_gone(folder: Path) -> None:
    script = 'label start:\n    "First line."\n    menu:\n        "Left":\n            "You go left."\n    return\n'
    with opened(folder, script) as game:
        game.frames_until(lambda: game.line == "First line.")
        game.player.carry_out(Intent.ADVANCE)
        game.player.carry_out(Intent.ADVANCE)

    # The menu that was on offer is another one now; it was no line of the history.
    with opened(folder, script.replace("Left", "Right"), "--mute") as game:
        game.player.front.continue_story()
        session = game.player.stories.session

        assert session is not None
        assert [said.what for said in session.chronicle.history_here()] == ["First line."]
