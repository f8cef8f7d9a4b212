"""Plain values: what `@frozen` makes of a class behaves as a frozen dataclass does."""

from __future__ import annotations

import copy
from dataclasses import field, fields, replace
from typing import TYPE_CHECKING

import pytest

from engine.frozen import record

if TYPE_CHECKING:
    from engine.frozen import frozen
else:
    # As the game has it: conftest makes the others strict.
    from engine.frozen import with_methods as frozen


@frozen
class Cup:
    """A cup."""

    of: str
    sugars: int = 0
    notes: list[str] = field(default_factory=list, compare=False)


@frozen
class Mug(Cup):
    is_chipped: bool = False

    def __repr__(self) -> str:
        return "a mug"


@frozen
class Spoon:
    pass


@record
class Tray:
    cups: int = 0


def test_values_are_equal_by_their_class_and_fields() -> None:
    assert Cup("tea", notes=["cold"]) == Cup("tea")
    assert Cup("tea") != Cup("coffee")
    assert Mug("tea") != Cup("tea")
    assert Spoon() == Spoon()


def test_equal_values_are_one_in_a_set() -> None:
    assert len({Cup("tea"), Cup("tea", notes=["cold"]), Spoon(), Spoon()}) == 2


def test_a_value_shows_its_fields_unless_its_class_says_how() -> None:
    assert repr(Cup("tea", 2)) == "Cup(of='tea', sugars=2, notes=[])"
    assert repr(Mug("tea")) == "a mug"


def test_a_changed_copy_leaves_the_value_as_it_was() -> None:
    tea = Cup("tea")

    assert replace(tea, sugars=1) == Cup("tea", 1)
    assert copy.deepcopy(tea) == tea == Cup("tea")


def test_a_value_has_no_room_for_what_is_no_field() -> None:
    with pytest.raises(AttributeError):
        Cup("tea").saucer = True  # type: ignore[attr-defined]


def test_fields_are_as_declared() -> None:
    assert [each.name for each in fields(Mug)] == ["of", "sugars", "notes", "is_chipped"]


def test_a_record_changes_and_so_has_no_hash() -> None:
    tray = Tray()
    tray.cups = 2

    assert tray == Tray(2) and repr(tray) == "Tray(cups=2)"
    with pytest.raises(TypeError):
        hash(tray)
