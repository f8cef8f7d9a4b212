"""What a save is made of: every value comes back equal, and nothing else comes back at all."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.library.codec import MAX_TEXT, Unreadable, dumps, loads
from engine.motion import Motion
from engine.state import GameState, Place, SoundState, Sprite, StageState
from tests.library_states import EVERYTHING


def test_a_state_with_everything_in_it_comes_back_equal() -> None:
    assert loads(dumps(EVERYTHING, GameState), GameState) == EVERYTHING


def test_what_is_as_by_default_is_not_written() -> None:
    assert dumps(GameState(Place("start", 0)), GameState) == '{"place":{"label":"start","offset":0}}'


def test_a_place_in_pixels_does_not_come_back_as_a_fraction() -> None:
    sprite = Sprite("lex", base=(("xpos", 1), ("ypos", 1.0)))

    (_, xpos), (_, ypos) = loads(dumps(sprite, Sprite), Sprite).base

    assert (type(xpos), type(ypos)) == (int, float)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        "not json",
        "[" * 100_000,
        "9" * 5000,
        '{"place":{"label":"start","offset":0,"is":"Place"}}',
        '{"place":{"label":7,"offset":0}}',
        '{"place":{"label":"start","offset":true}}',
        '{"place":{"label":"start","offset":0},"seconds":NaN}',
        '{"place":{"label":"start","offset":0},"seconds":1e999}',
        '{"place":{"label":"start","offset":0},"chance":' + "9" * 40 + "}",
        '{"place":{"label":"start","offset":0},"chapter":["x"]}',
        '{"place":{"label":"start","offset":0},"__class__":"os.system"}',
    ],
)
def test_what_is_no_state_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        loads(text, GameState)


@pytest.mark.parametrize(
    "picture",
    [
        '{"is":"Popen","args":["true"]}',
        '{"is":["Solid"],"color":"#fff"}',
        '{"color":"#fff"}',
        '{"is":"Move","warper":"ease","seconds":1.0}',
        '"Solid"',
    ],
)
def test_only_what_an_annotation_names_is_built(picture: str) -> None:
    with pytest.raises(Unreadable):
        loads(f'{{"tag":"x","picture":{picture}}}', Sprite)


def test_nesting_without_end_is_refused() -> None:
    depth = 400
    text = '{"steps":[{"is":"Motion","steps":[' * depth + "]}]}" * depth

    with pytest.raises(Unreadable):
        loads(text, Motion)


def test_a_value_that_is_not_what_its_annotation_says_is_not_written() -> None:
    wrong: Any = GameState(Place("start", 0), seconds=math.nan)

    with pytest.raises(TypeError):
        dumps(wrong, GameState)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["is", "tag", "layers", "place", "label", "offset", "steps", "x"]), inner)
    ),
    max_leaves=12,
)


@settings(max_examples=50)
@given(written=JSON, hint=st.sampled_from([GameState, StageState, SoundState, Sprite, Motion]))
def test_any_json_is_either_read_or_refused(written: Any, hint: Any) -> None:
    try:
        value = loads(json.dumps(written), hint)
    except Unreadable:
        return

    assert loads(dumps(value, hint), hint) == value


FLOATS = st.floats(allow_nan=False, allow_infinity=False)
NUMBERS = st.integers(-10_000, 10_000) | FLOATS
VALUES = NUMBERS | st.text() | st.booleans() | st.none() | st.lists(NUMBERS | st.none(), max_size=4).map(tuple)
PROPERTIES = st.lists(st.tuples(st.text(max_size=5), VALUES), max_size=3).map(tuple)


@settings(max_examples=30)
@given(st.builds(Sprite, tag=st.text(), base=PROPERTIES, since=FLOATS, zorder=st.integers(-9, 9)))
def test_any_sprite_comes_back_equal(sprite: Sprite) -> None:
    assert loads(dumps(sprite, Sprite), Sprite) == sprite


def test_a_text_that_would_take_all_memory_is_not_read() -> None:
    with pytest.raises(Unreadable, match="far too long"):
        loads('"' + "x" * MAX_TEXT + '"', str)
