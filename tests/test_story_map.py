"""The map of a story, drawn from its script alone."""

from __future__ import annotations

from engine.desk.story_map import story_map
from tests.theatre import program_of

SCRIPT = """
label start:
    menu:
        "In the kitchen?":
            "It is cold."
        "On the stairs?":
            jump stairs

label kitchen:
    $ cups = 0
    while cups < 2:
        $ cups += 1

label hall:
    if cups:
        jump stairs
    else:
        return

label cellar:
    jump hall

label stairs:
    "Up."
    jump expression "hall"
"""


def test_a_part_leads_where_it_jumps_and_where_it_runs_on_into() -> None:
    ways = story_map(program_of(SCRIPT, "map.rpy")).ways

    assert set(ways) == {("start", "stairs"), ("start", "kitchen"), ("kitchen", "hall"), ("hall", "stairs")}


def test_the_parts_are_in_the_order_in_which_one_comes_to_them_and_the_rest_is_left_out() -> None:
    drawn = story_map(program_of(SCRIPT, "map.rpy"))

    assert [part.title for part in drawn.parts] == ["Start", "Stairs", "Kitchen", "Hall"]
    assert drawn.part_of(program_of(SCRIPT, "map.rpy"), "cellar") == "hall"
