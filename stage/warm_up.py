"""What the television and the gas need before they can be seen, done ahead in the loader's thread.

numpy alone takes a tenth of a second to import, which on the word "slowly" would be six frames.
"""

from __future__ import annotations

from engine.state import StageState

# Where the gas begins: the reader is here for minutes before it does.
GAS_ROOMS = frozenset(("lab",))
SEED_OF_A_CUE = 0
SMALL = (160, 90)


def is_needed(states: tuple[StageState, ...]) -> bool:
    """Whether what comes next has a television that is on, gas, or the room where gas begins."""
    return any(
        state.tv != "off"
        or state.gas.level != "none"
        or any(sprite.tag in GAS_ROOMS for _, sprites in state.layers for sprite in sprites)
        for state in states
    )


def warm_up() -> None:
    """Import what has been put off so far, and make the tables that are the same for every window."""
    from stage import gas_floor, glass, snow, ticker
    from stage.dots import closing
    from stage.gas_ink import colors
    from stage.gas_simulation import Simulation

    colors()
    closing()
    # Its noise is kept for the next one with this seed, and that is most of the work.
    Simulation((0.0, 0.0), SEED_OF_A_CUE, SMALL)
    del gas_floor, glass, snow, ticker
