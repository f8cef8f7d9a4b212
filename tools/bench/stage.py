"""What a frame costs: the stage and the text box on our own pictures, presented to SDL's dummy display.

CPU time of the drawing thread, a frame at a time. Where a display server is wanted, set SDL_VIDEODRIVER=x11.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from engine.state import Sprite, StageState
from tools.bench import Measure, Measures, measured

ROOT = Path(__file__).resolve().parent.parent.parent
SIZES = {"720": (1280, 720), "1080": (1920, 1080)}
FRAME = 1 / 60
FRAMES = 60
# Frames with gas: enough for a 95th percentile.
GAS_FRAMES, GAS_RUNS = 120, 5
HEADLINE = (
    "LEX LUTHOR CAPTURED AT ABOUT 11:00 PM LAST NIGHT · WANTED FOR ESCAPE FROM PRISON AND FOR HARBORING A FUGITIVE · "
    "HE IS NOW IN THE HANDS OF THE REPUBLIC · MORE WITHIN THE HOUR"
)
LINE = (
    "His thoughts had come untied. They went off one at a time, in no hurry at all, back to Smallville and the river."
)


def measure() -> Measures:
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    found: Measures = {}
    for name, size in SIZES.items():
        set_ = Set(size)
        found[f"frame_full_{name}_ms"] = set_.full()
        found[f"frame_dissolve_{name}_ms"] = set_.dissolve()
        typewriter = set_.typewriter()
        found[f"frame_typewriter_{name}_ms"] = typewriter
        found[f"gas_p95_{name}_ms"] = set_.gas()
        found[f"gas_dizzy_p95_{name}_ms"] = set_.gas("sway", "dots", "gym")
        if name == "1080":
            found["idle_share_1080"] = set_.idle()
            found["typewriter_share_1080"] = share_of(typewriter)
            found["tv_1080_ms"] = set_.television()
            found["gas_load_ms"] = set_.gas_load()
    return found


class Set:
    """Owns a window of one size with a stage and a text box."""

    def __init__(self, size: tuple[int, int]) -> None:
        import pygame

        from engine.assets import Assets
        from engine.displayables import Solid
        from engine.preferences import Preferences
        from stage.facts import read_facts
        from stage.images import Images
        from stage.stage import Stage
        from ui.dialogue_box import DialogueBox
        from ui.fonts import Fonts

        pygame.display.init()
        pygame.font.init()
        self.window = pygame.display.set_mode(size)
        images = Images(Assets.open(ROOT).image, {("black",): Solid("#000")})
        fonts = ROOT / "assets" / "fonts"
        self.stage = Stage(
            images,
            size,
            Preferences(),
            facts=read_facts(ROOT / "assets" / "pictures.json"),
            strip_font=fonts / "barlow-condensed-bold.woff2",
        )
        self.box = DialogueBox(self.window.get_rect(), Preferences(), Fonts(fonts), self.stage.restore)

    def frame(self) -> None:
        import pygame

        self.stage.update(FRAME)
        painted = self.stage.draw(self.window)
        painted += self.box.draw(self.window, painted)
        if painted:
            pygame.display.update(painted)

    def frames(self, count: int, before: Callable[[], object] | None = None) -> list[float]:
        """Return the milliseconds of CPU that each of so many frames took."""
        samples = []
        for _ in range(count):
            start = time.thread_time()
            if before is not None:
                before()
            self.frame()
            samples.append((time.thread_time() - start) * 1000)
        return samples

    def show(self, place: str, *people: tuple[str, float], seconds: float = 100.0, **more: object) -> None:
        self.stage.show(scene(place, *people, **more), seconds)
        self.frames(3)

    def full(self) -> Measure:
        self.show("kitchen morning", ("clark neutral", 0.0), ("lex thinking", 1.0))
        self.say()
        return measured(self.frames(FRAMES, self.stage.redraw), "ms")

    def dissolve(self) -> Measure:
        from engine.motion import Transition

        self.show("kitchen morning", ("clark neutral", 0.0), ("lex thinking", 1.0))
        self.stage.prepare((scene("stairs night", ("chloe neutral", 1.0)),))
        self.stage.change(scene("stairs night", ("chloe neutral", 1.0)), Transition("dissolve", FRAMES * FRAME + 0.5))
        self.frames(2)
        return measured(self.frames(FRAMES), "ms")

    def typewriter(self) -> Measure:
        self.show("kitchen morning", ("clark neutral", 0.0), ("lex thinking", 1.0))
        self.say()
        shown = iter(range(1, len(LINE)))
        return measured(self.frames(FRAMES, lambda: self.box.reveal(next(shown))), "ms")

    def say(self) -> None:
        from engine.script.text import parse_text
        from engine.steps import Line

        self.box.say(Line("bench", "Clark", LINE, parse_text(LINE)))
        self.frames(3)

    def idle(self) -> Measure:
        self.show("kitchen morning", ("clark neutral", 0.0), ("lex thinking", 1.0))
        return share_of(measured(self.frames(FRAMES * 4), "ms"))

    def television(self) -> Measure:
        """What the set in the background adds to a frame."""
        from engine.state import Ticker

        self.show("couch tv", ("clark hollow", 0.0), tv="reporter", ticker=Ticker(HEADLINE, 0.0))
        self.frames(120)
        on = self.frames(FRAMES * 4)
        self.show("couch tv", ("clark hollow", 0.0))
        off = self.frames(FRAMES * 4)
        return measured([max(0.0, sample - min(off)) for sample in on], "ms")

    def gas(self, *cues: str) -> Measure:
        """The 95th percentile of the whole frame at the fullest moment: of several runs, the least and the median.

        `cues` fire at the beginning: with the sway, a memory and the growing dots it is the dearest of the climax.
        """
        from engine.state import Gas

        people = ("clark dazed", 0.0), ("chloe crying", 0.5)
        runs = []
        for seed in range(GAS_RUNS):
            self.show("lab purple", *people, gas=Gas("drift", "kiss", 5.0, 0.0, seed))
            self.say()
            for cue in cues:
                self.stage.cue(cue)
            samples = sorted(self.frames(GAS_FRAMES))
            runs.append(samples[int(len(samples) * 0.95)])
        return measured(runs, "ms")

    def gas_load(self) -> Measure:
        from engine.state import Gas

        state = scene("lab purple", ("clark dazed", 0.0), ("chloe crying", 0.5), gas=Gas("drift", "kiss", 5.0, 0.0, 1))
        samples = []
        for _ in range(GAS_RUNS):
            self.show("kitchen morning")
            start = time.thread_time()
            self.stage.show(state, 100.0)
            self.frame()
            samples.append((time.thread_time() - start) * 1000)
        return measured(samples, "ms")


def scene(place: str, *people: tuple[str, float], **more: object) -> StageState:
    sprites = [Sprite(place.split()[0], tuple(place.split()))]
    for name, x in people:
        sprites.append(Sprite(name.split()[0], tuple(name.split()), base=(("xpos", x), ("xanchor", x))))
    return StageState(layers=(("master", tuple(sprites)),), **more)  # type: ignore[arg-type]


def share_of(frame: Measure) -> Measure:
    """Return the share of a core that frames of this cost take at sixty a second."""
    return {key: round(float(frame[key]) * 60 / 1000, 5) for key in ("min", "median")} | {"unit": "of a core"}
