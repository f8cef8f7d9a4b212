"""What `check` tells beyond the mistakes of the scripts themselves."""

from __future__ import annotations

from pathlib import Path

from engine.desk.check import check


def test_check_tells_of_a_voice_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "script.rpy").write_text('label start:\n    voice "hello.ogg"\n    "Hello."\n', encoding="utf-8")

    found, _ = check(tmp_path)

    assert found == ["script.rpy:2: there is no sound 'hello.ogg'."]


def test_check_tells_of_a_tag_that_nobody_knows(tmp_path: Path) -> None:
    lines = '"A {blnk}word{/blnk}."', '"{size=[n]}As large as n.{/size}"', '"{b}Bold{/b} {{here}."'
    (tmp_path / "script.rpy").write_text("label start:\n    " + "\n    ".join(lines) + "\n", encoding="utf-8")

    found, _ = check(tmp_path)

    assert found and all(sentence.startswith("script.rpy:2: the text has") for sentence in found)


def test_check_tells_that_there_is_nowhere_to_begin(tmp_path: Path) -> None:
    (tmp_path / "script.rpy").write_text('label begin:\n    "Hello."\n', encoding="utf-8")

    found, _ = check(tmp_path)

    assert found == ["There is no label 'start', where a story begins."]


def test_a_script_that_leaves_python_in_init_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "script.rpy").write_text('init python:\n    raise SystemExit(3)\nlabel start:\n    "Never."\n', "utf-8")

    found, _ = check(tmp_path)

    assert [str(sentence) for sentence in found] == ["script.rpy:2: SystemExit: 3"]
