"""The gas in the room, behind and before the people, driven by the state's gas and by cues on their words.

The fluid moves thirty times a second; its step takes one frame, the picture of it the next, so that no frame bears
both. numpy and the fluid are imported when there is gas.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import Enum
from math import inf
from typing import TYPE_CHECKING

from pygame import Rect, Surface

from engine.preferences import Preferences
from engine.state import Gas
from stage.facts import Facts, Point
from stage.gas_budget import Budget
from stage.gas_levels import LEVELS, MEMORIES, SECONDS_OF_CUE, SLOW, Level, Push, between
from stage.images import Name

if TYPE_CHECKING:
    from stage.gas_floor import FloorGas
    from stage.gas_ink import Cut
    from stage.gas_simulation import Simulation
    from stage.gas_still import StillGas

# Updates a second while the whole picture is bent as well, and of slow gas: with no more an update has three frames.
BURDENED_RATE = 20
# How long a memory takes to rise.
MEMORY_SECONDS = 1.8
# Where there is gas, by the first word of the picture's name; elsewhere it is out of sight.
ROOMS = {"lab": "room", "corridor": "door", "cg": "door"}
# Where a picture has gas of its own, which the live gas flows round (left, top, width, height; shares of the picture).
DRAWN: dict[Name, tuple[tuple[float, float, float, float], ...]] = {
    ("cg", "door"): ((0.12, 0.68, 0.82, 0.17), (-0.1, 0.82, 0.5, 0.1), (0.5, 0.8, 0.46, 0.09)),
}
# The picture, if it is one of those; what is seen of which fluid, and where its tube is.
Room = tuple[Name | None, str, Point]


class Phase(Enum):
    """What the next frame does of an update: its work is spread over two frames, or three."""

    STEP = "move the gas"
    CUT = "cut the layers"
    SHOW = "paint them"


class GasLayers:
    """Owns the simulation while there is gas in the picture."""

    def __init__(self) -> None:
        self._gas = Gas()
        # What the state said last: a cue may have gone ahead of it.
        self._told = self._gas
        self._is_settled = True
        self._room: Room | None = None
        self._simulated_in: tuple[str, Point] | None = None
        self._whole = Rect(0, 0, 1, 1)
        self._simulation: Simulation | FloorGas | None = None
        self._pushes: tuple[Push, ...] = ()
        self._faces: tuple[Rect, ...] = ()
        self._left_over = 0.0
        self._phase = Phase.STEP
        # The memory that stands in the gas, since when, and the one that it takes the place of.
        self._memory: tuple[str, float] | None = None
        self._memory_before: str | None = None
        self._budget = Budget()
        self._still: StillGas | None = None
        self._back: Cut | None = None
        self._front: Cut | None = None

    def settle(self, gas: Gas, seconds: float) -> None:
        """Be as far as the gas is at this second of the story."""
        # A roll back within a level, or skipping through it, need not disturb the gas.
        if gas != self._told or gas != self._gas:
            self._gas = self._told = gas
            self._forget()

    def change(self, gas: Gas, seconds: float) -> None:
        """Go where the state's gas goes from now on; where a cue has begun that already, it goes on."""
        if gas == self._told:
            return
        self._begin_if_none()
        is_begun = gas.level == self._gas.level
        self._gas = replace(gas, since=self._gas.since, before=self._gas.before) if is_begun else gas
        self._told = gas

    def recall(self, cues: tuple[str, ...], seconds: float, *, is_settled: bool = False) -> None:
        """These cues last: the newest memory among them is what stands in the gas."""
        names = [name for name in cues if name in MEMORIES]
        if not names:
            self._memory, self._memory_before = None, None
        elif self._memory is None or self._memory[0] not in names or is_settled:
            self._memory, self._memory_before = (names[-1], -inf if is_settled else seconds), None

    def _memories(self, seconds: float) -> tuple[tuple[str, float], ...]:
        if self._memory is None:
            return ()
        name, since = self._memory
        risen = min(1.0, max(0.0, (seconds - since) / MEMORY_SECONDS))
        fading = self._memory_before if risen < 1.0 else None
        return (*(((fading, 1.0 - risen),) if fading is not None else ()), (name, risen))

    def fire(self, cue: str, seconds: float) -> None:
        """A cue fires on its word; the statement that names the level follows."""
        if cue in MEMORIES and (self._memory is None or self._memory[0] != cue):
            self._memory_before = self._memory[0] if self._memory is not None else None
            self._memory = (cue, seconds)
        if cue in SECONDS_OF_CUE and cue != self._gas.level:
            self._begin_if_none()
            self._gas = replace(self._gas, level=cue, before=self._gas.level, over=SECONDS_OF_CUE[cue], since=seconds)

    def place(self, ground: Name, facts: Facts, size: tuple[int, int]) -> bool:
        """Be in this picture; True if that changes what is seen."""
        room = self._room_in(ground, facts)
        if room == self._room and size == self._whole.size:
            return False
        if size != self._whole.size or (room is not None and self._simulated_in not in (None, room[1:])):
            self._forget()
        self._room, self._whole = room, Rect((0, 0), size)
        self._back = self._front = None
        return True

    def keep_free(self, faces: Iterable[Rect]) -> None:
        """Nothing is to cover these parts of the picture."""
        self._faces = tuple(faces)

    def stir(self, pushes: Iterable[Push]) -> None:
        """Somebody moves through the gas here: it parts, and closes behind them."""
        self._pushes = tuple(pushes) or self._pushes

    def _room_in(self, ground: Name, facts: Facts) -> Room | None:
        """The gas of the lab is seen in the lab, that under the door in the corridor; pictures of it have their own."""
        kind = ROOMS.get(ground[0]) if ground else None
        if kind is None or facts.tube is None or (kind == "door") != (self._gas.level == "door"):
            return None
        return ground[:2] if ground[:2] in DRAWN else None, kind, facts.tube

    def _begin_if_none(self) -> None:
        """Gas that comes where there was none begins at the tube, and is not settled anywhere."""
        if self._gas.level == "none":
            self._is_settled = False

    def _forget(self) -> None:
        """The simulation starts anew when it is wanted, as full as the level says."""
        self._simulation, self._simulated_in, self._is_settled = None, None, True
        self._back = self._front = None

    @property
    def is_seen(self) -> bool:
        return self._room is not None and (self._gas.level != "none" or self._simulation is not None)

    def is_moving(self, preferences: Preferences) -> bool:
        """Whether it repaints the picture by itself all the time."""
        return self.is_seen and self._room is not None and not preferences.reduce_motion

    def light(self, seconds: float) -> float:
        """How purple the light in the picture is, 0-1."""
        return self.level(seconds).light if self.is_seen and self._room is not None else 0.0

    def level(self, seconds: float) -> Level:
        before, after = (LEVELS.get(name, LEVELS["none"]) for name in (self._gas.before, self._gas.level))
        return between(before, after, self._share(seconds))

    def _share(self, seconds: float) -> float:
        return 1.0 if self._gas.over <= 0 else (seconds - self._gas.since) / self._gas.over

    def update(
        self, dt: float, seconds: float, preferences: Preferences, *, is_burdened: bool = False
    ) -> Iterable[Rect]:
        """Let the gas move; yield the whole picture when it is to be painted. `is_burdened`: that costs more now."""
        if not self.is_seen or self._room is None:
            return
        before = self._budget.detail
        if self._budget.spend(dt) and self._simulation is not None and self._budget.detail.is_coarser_than(before):
            self._simulation = self._simulation.at_detail(self._budget.detail)
        if self._simulation is None:
            from stage.gas_ink import nothing

            is_new = not self._is_settled
            self._simulation = self._begun(seconds)
            if is_new and not preferences.reduce_motion:
                # There is nothing to be seen of it yet: its first step and its first picture have frames of their own.
                self._back = self._front = nothing()
                return
        self._simulation.remember(self._memories(seconds))
        if preferences.reduce_motion:
            yield from self._stand_still(self._simulation, seconds)
            return
        is_burdened = is_burdened or (self._gas.level in SLOW and self._share(seconds) >= 1.0)
        rate = min(BURDENED_RATE, self._budget.detail.rate) if is_burdened else self._budget.detail.rate
        is_burdened = rate <= BURDENED_RATE
        step = 1 / rate
        self._left_over = min(self._left_over + dt, 2 * step)
        if self._back is None:
            self._simulation.update(self.level(seconds), seconds, self._free_parts)
            self._back, self._front = self._simulation.back(), self._simulation.front()
            self._phase = Phase.SHOW
        if self._phase is Phase.STEP:
            if self._left_over >= step - 1e-6:
                self._left_over -= step
                self._move(self._simulation, seconds)
                # Enlarging costs, painting costs: where the next frame does both, this one takes the half of it.
                if self._simulation.ink.is_enlarged and not is_burdened:
                    self._back = self._simulation.back()
            return
        if self._phase is Phase.CUT:
            if is_burdened or not self._simulation.ink.is_enlarged:
                self._back = self._simulation.back()
            self._front = self._simulation.front()
            self._phase = Phase.SHOW
            if is_burdened:
                return
        self._phase = Phase.STEP
        yield self._whole

    def _move(self, simulation: Simulation | FloorGas, seconds: float) -> None:
        simulation.step(self.level(seconds), self._pushes)
        self._pushes = ()
        simulation.update(self.level(seconds), seconds, self._free_parts)
        self._phase = Phase.CUT

    def _stand_still(self, simulation: Simulation | FloorGas, seconds: float) -> Iterable[Rect]:
        from stage.gas_still import StillGas

        if self._still is None or self._back is None:
            self._still = StillGas()
        if self._still.update(simulation, self._gas.level, self._share(seconds), self._free_parts):
            self._back, self._front = self._still.layers or (None, None)
            yield self._whole

    def paint_back(self, scene: Surface) -> None:
        if self._back is not None and self._room is not None:
            self._back.paint(scene)

    def paint_front(self, scene: Surface) -> None:
        if self._front is not None:
            self._front.paint(scene)

    @property
    def _free_parts(self) -> tuple[Rect, ...]:
        if self._room is None or self._room[0] is None:
            return self._faces
        width, height = self._whole.size
        return tuple(Rect(x * width, y * height, w * width, h * height) for x, y, w, h in DRAWN[self._room[0]])

    def _begun(self, seconds: float) -> Simulation | FloorGas:
        from stage.gas_floor import FloorGas
        from stage.gas_simulation import Simulation

        assert self._room is not None
        _, kind, tube = self._room
        make = FloorGas if kind == "door" else Simulation
        simulation = make(tube, self._gas.seed, self._whole.size, self._budget.detail)
        if self._is_settled:
            simulation.settle(self._gas.level, self._share(seconds))
        self._is_settled = False
        self._simulated_in = (kind, tube)
        return simulation
