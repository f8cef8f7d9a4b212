"""The story's chance: all of it is one number, which a checkpoint keeps."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from engine.chance import Chance

DRAWS: dict[str, Callable[[Chance], object]] = {
    "random": Chance.random,
    "randint": lambda chance: chance.randint(1, 10**30),
    "choice": lambda chance: chance.choice("abcdef"),
    "shuffle": lambda chance: chance.sample(range(50), 50),
    "gauss": lambda chance: chance.gauss(0.0, 1.0),
    "triangular": lambda chance: chance.triangular(0, 10),
}


@pytest.mark.parametrize("name", DRAWS)
def test_from_the_same_number_comes_the_same_draw(name: str) -> None:
    chance = Chance(5)
    DRAWS[name](chance)
    number = chance.number
    drawn = [DRAWS[name](chance) for _ in range(3)]

    chance.number = number

    assert [DRAWS[name](chance) for _ in range(3)] == drawn


@pytest.mark.parametrize("seed", [7, "kitchen"])
def test_a_script_may_say_where_it_begins(seed: int | str) -> None:
    chance, other = Chance(1), Chance(2)
    chance.seed(seed)
    other.seed(seed)

    assert chance.random() == other.random()


def test_numbers_fall_everywhere_between_their_ends() -> None:
    chance = Chance(3)

    assert {chance.randint(1, 6) for _ in range(200)} == set(range(1, 7))
    assert all(0 <= chance.getrandbits(70) < 1 << 70 for _ in range(50))
