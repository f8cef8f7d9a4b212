"""What `check` tells beyond the mistakes of the scripts themselves."""

from __future__ import annotations

from pathlib import Path

from engine.desk.check import check


def test_check_tells_of_a_voice_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "script.rpy").write_text('label start:\n    voice "hello.ogg"\n    "Hello."\n', encoding="utf-8")

    found, _ = check(tmp_path)

    assert found == ["script.rpy:2: there is no sound 'hello.ogg'."]
