"""A state with something of every kind in it that a save can hold."""

from __future__ import annotations

from engine.displayables import Composite, ImageFile, Moved, Named, Null, Solid, TextPicture, Unknown
from engine.motion import Become, Either, Motion, Move, On, Parallel, Repeat, Transition
from engine.state import Frame, GameState, Gas, Place, SoundState, Sprite, StageState, Ticker, Track

MOTION = Motion(
    (
        Move("ease", 1.0, (("xalign", 0.5), ("pos", (1, 2.0, None)), ("subpixel", True))),
        Repeat(3),
        Parallel((Motion((Move("pause", 1.0),)),)),
        Either(((1.0, Motion()),)),
        On((("show", Motion((Move("linear", 2.0, (("alpha", 1.0),)),))),)),
        Become(("lex", "sharp"), Transition("dissolve", 0.5, (("direction", "left"),))),
        Motion(),
        Repeat(),
    )
)
PICTURE = Composite(
    (640, 480),
    (
        ((0, 0), Moved(Solid("#102030"), (("zoom", 2.0),), MOTION)),
        ((1, 2), TextPicture("{b}More{/b}", size=30)),
        ((3, 4), ImageFile("lab.webp")),
        ((5, 6), Named(("lab", "lamp"))),
        ((7, 8), Null(3, 4)),
        ((9, 9), Unknown("Frame(x)")),
    ),
)
EVERYTHING = GameState(
    Place("lab", 12, "lab_0a1b2c3d", 'clark "Remember?"'),
    stack=(Frame(Place("corridor", 3), (("store.mood", {"list": [1, None]}),)),),
    store=(("store.told_her", True), ("store.notes", {"dict": [["a", {"tuple": [1, 2.5]}]]})),
    stage=StageState(
        layers=(
            ("master", (Sprite("lex", ("lex", "sharp"), PICTURE, (("xpos", 1),), (MOTION,), 3, 4.5),)),
            ("top", ()),
        ),
        layer_motions=(("master", (MOTION,)),),
        tv="reporter",
        ticker=Ticker("LEX LUTHOR CAPTURED", 3.25),
        gas=Gas("pour", "wisp", 12.0, 88.5, 77),
        cues=("hum_dies", "sway"),
        window="hide",
    ),
    sound=SoundState((("music", Track(("a.ogg", "b.ogg"), False, 0.5)),)),
    chance=2**64 - 1,
    seconds=1234.5,
    chapter=("The Switch", 6),
    said=("clark", "No."),
    page=((None, "It rained."), ("Lex", "So it did.")),
    picks=(0, 2, 1),
)
