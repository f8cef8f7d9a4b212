"""What the television shows: snow, a test card, a man at a desk, a reporter, a prisoner. Greys only.

The game lays these on the glass, with raster lines, grain and the live strip; so the foot of each picture, where the
strip runs, holds nothing that must be seen.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from tools.art.catalogue import ASSETS, Picture
from tools.art.tv_people import FRAME, HEAD, figure

SHARPER = 2
LICENCE = "made by tools/art for this game; people shaped from MakeHuman's CC0 mesh data"
FONT = ASSETS / "fonts" / "barlow-condensed-bold.woff2"
HEIGHTS = ("6'2\"", "6'1\"", "6'0\"", "5'11\"", "5'10\"", "5'9\"", "5'8\"")
SCALE, EYES = 1150, 290  # Pixels a metre, and how far below the top her eyes are.


class Sheet:
    """Owns a grey sheet that is drawn large; places are in pixels of the finished picture."""

    def __init__(self, grey: int) -> None:
        self.image = Image.new("L", (FRAME[0] * SHARPER, FRAME[1] * SHARPER), grey)
        self.pen = ImageDraw.Draw(self.image)

    def box(self, left: float, top: float, right: float, bottom: float, grey: int) -> None:
        self.pen.rectangle([round(n * SHARPER) for n in (left, top, right, bottom)], fill=grey)

    def shape(
        self, points: list[tuple[float, float]], grey: int, *, outline: int | None = None, width: float = 2
    ) -> None:
        large = [(x * SHARPER, y * SHARPER) for x, y in points]
        self.pen.polygon(large, fill=grey)
        if outline is not None:
            self.pen.line([*large, large[0]], fill=outline, width=round(width * SHARPER), joint="curve")

    def ring(
        self, x: float, y: float, radius: float, *, fill: int | None = None, outline: int = 0, width: float = 2
    ) -> None:
        box = [(x - radius) * SHARPER, (y - radius) * SHARPER, (x + radius) * SHARPER, (y + radius) * SHARPER]
        self.pen.ellipse(box, fill=fill, outline=outline, width=round(width * SHARPER))

    def line(self, points: list[tuple[float, float]], grey: int, width: float = 2) -> None:
        self.pen.line([(x * SHARPER, y * SHARPER) for x, y in points], fill=grey, width=round(width * SHARPER))

    def text(self, x: float, y: float, words: str, size: int, grey: int, anchor: str = "mm") -> None:
        font = ImageFont.truetype(str(FONT), size * SHARPER)
        self.pen.text((x * SHARPER, y * SHARPER), words, fill=grey, font=font, anchor=anchor)

    def done(self) -> Image.Image:
        return self.image.resize(FRAME, Image.Resampling.LANCZOS)


def _on_tube(picture: Image.Image) -> Image.Image:
    """Return the picture as a tube shows it: darker to the rim, its corners round."""
    y, x = np.mgrid[: FRAME[1], : FRAME[0]].astype(np.float32)
    across, down = np.abs(x / (FRAME[0] - 1) * 2 - 1), np.abs(y / (FRAME[1] - 1) * 2 - 1)
    rim = 1 - 0.30 * np.clip(np.hypot(across, down) - 0.45, 0, 1)
    bulge = (across**9 + down**9) ** (1 / 9)
    corner = np.clip((1.035 - bulge) / 0.02, 0, 1)
    grey = np.asarray(picture.convert("L"), np.float32) * rim * corner
    return Image.fromarray((grey + 0.5).astype(np.uint8)).convert("RGB")


def static() -> Image.Image:
    """Return snow: runs of light along the lines, two bars of worse reception."""
    chance = np.random.default_rng(4)
    rows = FRAME[1] // 3
    grain = chance.random((rows, FRAME[0] // 2)) ** 1.6
    run = chance.random((rows, FRAME[0] // 8)).repeat(4, 1)
    snow = np.where(run > 0.7, run, grain) * 235
    bars = 1 + 0.3 * np.sin(np.linspace(0, 3.3 * math.pi, rows))[:, None]
    full = (snow * bars).clip(4, 245).repeat(3, 0).repeat(2, 1)
    return _on_tube(Image.fromarray(full.astype(np.uint8)))


def testcard() -> Image.Image:
    """Return our own test card: grid, ring, steps of grey, a sheaf for an emblem."""
    sheet = Sheet(104)
    for k in range(17):
        sheet.line([(k * 60, 0), (k * 60, 720)], 168, 1.6)
        sheet.line([(0, k * 60), (960, k * 60)], 168, 1.6)
    for k in range(16):
        grey = 235 if k % 2 else 18
        sheet.box(k * 60, 0, k * 60 + 60, 26, grey)
        sheet.box(k * 60, 694, k * 60 + 60, 720, 253 - grey)
    sheet.ring(480, 350, 300, fill=196, outline=12, width=5)
    for k in range(8):
        sheet.box(240 + 60 * k, 366, 300 + 60 * k, 446, round(8 + 240 * k / 7))
    for k in range(60):
        width = 1.2 + 4.2 * (1 - k / 60)
        x = 252 + 456 * (k / 60) ** 0.82
        sheet.box(x, 450, x + width, 492, 14)
    sheet.box(240, 300, 720, 360, 14)
    sheet.text(480, 329, "CHANNEL 3  ·  BASIC SERVICE", 44, 240)
    _sheaf(sheet, 480, 182)
    _clock(sheet, 480, 572)
    sheet.text(342, 540, "NEWS ON", 40, 16)
    sheet.text(620, 540, "THE HOUR", 40, 16)
    for x, y in ((90, 100), (870, 100), (90, 600), (870, 600)):
        sheet.ring(x, y, 62, fill=196, outline=14, width=4)
        for spoke in range(24):
            if spoke % 2:
                a, b = math.tau * spoke / 24, math.tau * (spoke + 1) / 24
                sheet.shape(
                    [
                        (x, y),
                        (x + 56 * math.cos(a), y + 56 * math.sin(a)),
                        (x + 56 * math.cos(b), y + 56 * math.sin(b)),
                    ],
                    16,
                )
    return _on_tube(sheet.done())


def _clock(sheet: Sheet, x: float, y: float) -> None:
    """The card's clock, which stands at eleven."""
    sheet.ring(x, y, 68, fill=240, outline=12, width=5)
    for hour in range(12):
        way = (math.sin(math.tau * hour / 12), -math.cos(math.tau * hour / 12))
        start = 46 if hour % 3 == 0 else 54
        sheet.line([(x + way[0] * start, y + way[1] * start), (x + way[0] * 61, y + way[1] * 61)], 12, 4)
    for turn, reach, width in ((11 / 12, 34, 7), (0.0, 52, 5)):
        tip = (x + reach * math.sin(math.tau * turn), y - reach * math.cos(math.tau * turn))
        sheet.line([(x, y), tip], 12, width)
    sheet.ring(x, y, 6, fill=12)


def _sheaf(sheet: Sheet, x: float, y: float) -> None:
    """The Republic's emblem: seven ears tied, in a ring of rays."""
    sheet.ring(x, y, 92, fill=232, outline=14, width=4)
    for k in range(-3, 4):
        lean = k * 0.17
        tip = (x + 74 * math.sin(lean), y + 14 - 84 * math.cos(lean))
        sheet.line([(x + k * 3, y + 62), (x + k * 1.4, y + 14), tip], 14, 3)
        for ear in range(6):
            t = 0.42 + 0.1 * ear
            cx, cy = x + (tip[0] - x) * t, y + 14 + (tip[1] - y - 14) * t
            for side in (-1, 1):
                sheet.shape([(cx, cy), (cx + side * 6.5, cy - 6), (cx + side * 2, cy - 12)], 14)
    sheet.box(x - 17, y + 14, x + 17, y + 25, 14)


def _newsroom() -> Sheet:
    """The desk: a wall with the emblem, a row of dark screens, a city in cut paper."""
    sheet = Sheet(72)
    sheet.box(0, 0, 960, 60, 40)
    for k in range(24):
        sheet.line([(k * 44 - 40, 60), (k * 44 + 40, 560)], 64, 5)
    chance = np.random.default_rng(8)
    x = -10.0
    while x < 960:
        wide, high = chance.uniform(40, 90), chance.uniform(80, 230)
        sheet.box(x, 520 - high, x + wide, 560, 104)
        for row in range(int(high // 26)):
            for column in range(int(wide // 20)):
                if chance.random() < 0.4:
                    sheet.box(
                        x + 7 + column * 19, 532 - high + row * 25, x + 15 + column * 19, 544 - high + row * 25, 188
                    )
        x += wide + chance.uniform(2, 10)
    sheet.box(612, 96, 902, 316, 16)
    sheet.box(622, 106, 892, 306, 150)
    _sheaf(sheet, 757, 200)
    return sheet


def anchor() -> Image.Image:
    """Return the man at the desk."""
    picture = _newsroom().done().convert("RGBA")
    man = figure("anchor", scale=SCALE, eyes=EYES)
    picture.alpha_composite(man, (-130, 26))
    over = Sheet(0)
    over.image.paste(picture.convert("L").resize(over.image.size, Image.Resampling.LANCZOS))
    _tie(over, 338, 470)
    over.shape([(0, 596), (960, 566), (960, 720), (0, 720)], 34, outline=210, width=3)
    over.shape([(0, 632), (960, 604), (960, 618), (0, 646)], 120)
    for k in range(3):
        over.shape(
            [
                (560 - 12 * k, 578 - 5 * k),
                (700 - 8 * k, 573 - 5 * k),
                (716 - 8 * k, 590 - 5 * k),
                (566 - 12 * k, 596 - 5 * k),
            ],
            228,
            outline=20,
            width=1.5,
        )
    return _on_tube(over.done())


def _tie(sheet: Sheet, x: float, y: float) -> None:
    """Close his shirt over the bare throat, and give him a tie and a suit's lapels."""
    shirt = ((-112, 6), (-62, -12), (0, 30), (82, -12), (128, 6), (96, 130), (-84, 130))
    sheet.shape([(x + right, y + down) for right, down in shirt], 205)
    for side in (-1, 1):
        lapel = ((100, -34), (152, 18), (126, 40), (150, 58), (148, 160), (14, 160), (62, 70))
        sheet.shape([(x + 8 + side * right, y + down) for right, down in lapel], 52, outline=10, width=2.5)
    sheet.shape([(x - 66, y - 34), (x - 54, y + 58), (x - 2, y + 26), (x - 40, y - 14)], 224, outline=14, width=2)
    sheet.shape([(x + 84, y - 26), (x + 62, y + 62), (x + 6, y + 26), (x + 52, y - 8)], 224, outline=14, width=2)
    sheet.shape([(x - 16, y + 22), (x + 20, y + 22), (x + 12, y + 56), (x - 8, y + 56)], 30, outline=10, width=2)
    sheet.shape([(x - 9, y + 56), (x + 13, y + 56), (x + 32, y + 190), (x - 26, y + 190)], 38, outline=10, width=2)
    for k in range(4):
        sheet.line([(x - 15 - 2 * k, y + 84 + 24 * k), (x + 16 + 3 * k, y + 70 + 24 * k)], 92, 4)


def _capitol() -> Sheet:
    """The capitol in morning light: steps, columns, dome; all straight lines, soft behind her."""
    sheet = Sheet(176)
    for k in range(60):
        sheet.box(0, k * 8, 960, k * 8 + 8, 150 + k)
    x = 470
    sheet.box(0, 330, 960, 560, 224)
    sheet.shape([(x - 330, 330), (x, 232), (x + 330, 330)], 232, outline=70, width=3)
    sheet.shape([(x - 270, 322), (x, 246), (x + 270, 322)], 178)
    sheet.box(0, 318, 960, 344, 240)
    sheet.line([(0, 345), (960, 345)], 80, 3)
    for k in range(14):
        left = 18 + 70 * k
        sheet.box(left, 346, left + 38, 540, 244)
        sheet.box(left + 26, 346, left + 38, 540, 150)
        sheet.box(left + 38, 346, left + 70, 540, 70)
        sheet.box(left - 5, 346, left + 43, 356, 214)
        sheet.box(left - 5, 530, left + 43, 542, 214)
    sheet.box(x - 150, 176, x + 150, 240, 216)
    for k in range(9):
        sheet.box(x - 138 + 32 * k, 182, x - 120 + 32 * k, 236, 88)
    dome = [(x + 140 * math.cos(a), 178 - 150 * math.sin(a)) for a in np.linspace(0, math.pi, 40)]
    sheet.shape(dome, 236, outline=90, width=3)
    for k in range(1, 8):
        a = math.pi * k / 8
        curve = [
            (x + 140 * math.cos(a) * math.cos(t), 178 - 150 * math.sin(t)) for t in np.linspace(0, math.pi / 2, 14)
        ]
        sheet.line(curve, 168, 2)
    sheet.box(x - 16, 0, x + 16, 34, 214)
    for k in range(9):
        sheet.box(0, 542 + 20 * k, 960, 562 + 20 * k, 232 - 14 * (k % 2) - 6 * k)
        sheet.line([(0, 542 + 20 * k), (960, 542 + 20 * k)], 120, 1.5)
    return sheet


def reporter(face: str = "reporter") -> Image.Image:
    """Return the reporter before the capitol, her mouth or eyes as the face says."""
    picture = (
        _capitol().done().filter(ImageFilter.GaussianBlur(1.6)).point(lambda grey: int(grey * 0.86)).convert("RGBA")
    )
    woman = figure("reporter", scale=SCALE, eyes=EYES).copy()
    if face != "reporter":
        moved = figure(face, scale=SCALE, eyes=EYES, only_head=True)
        inside = (HEAD[0] + 6, HEAD[1] + 6, HEAD[2] - 6, HEAD[3] - 6)
        woman.paste(moved.crop(inside), inside[:2])
    picture.alpha_composite(woman)
    over = Sheet(0)
    over.image.paste(picture.convert("L").resize(over.image.size, Image.Resampling.LANCZOS))
    _microphone(over, 520, 492)
    over.box(812, 44, 908, 84, 16)
    over.text(860, 63, "LIVE", 36, 244)
    return _on_tube(over.done())


def _microphone(sheet: Sheet, x: float, y: float) -> None:
    """A microphone with the channel's cube, held from below."""
    sheet.shape([(x - 17, y + 20), (x + 19, y + 16), (x + 44, y + 240), (x + 4, y + 240)], 26, outline=6, width=2)
    sheet.line([(x - 6, y + 40), (x + 16, y + 230)], 110, 4)
    sheet.shape([(x - 46, y + 44), (x + 34, y + 36), (x + 44, y + 112), (x - 36, y + 120)], 236, outline=8, width=3)
    sheet.shape([(x + 34, y + 36), (x + 56, y + 44), (x + 66, y + 114), (x + 44, y + 112)], 92, outline=8, width=3)
    sheet.text(x, y + 78, "3", 64, 12)
    sheet.ring(x, y, 39, fill=58, outline=6, width=3)
    for k in range(-4, 5):
        half = math.sqrt(max(0, 36**2 - (k * 8) ** 2))
        sheet.line([(x - half, y + k * 8), (x + half, y + k * 8)], 22, 2)
        sheet.line([(x + k * 8, y - half), (x + k * 8, y + half)], 22, 2)
    sheet.shape([(x - 28, y - 14), (x - 17, y - 26), (x - 8, y - 29), (x - 19, y - 16), (x - 26, y - 4)], 190)


def prisoner() -> Image.Image:
    """Return Lex before the measure, a number under his chin."""
    sheet = Sheet(196)
    for k in range(14):
        y = 30 + 46 * k
        sheet.line([(0, y), (960, y)], 96 if k % 2 == 0 else 146, 3 if k % 2 == 0 else 1.5)
        if k % 2 == 0:
            for x in (84, 876):
                sheet.box(x - 40, y - 22, x + 40, y + 22, 196)
                sheet.text(x, y, HEIGHTS[k // 2], 42, 40)
    picture = sheet.done().convert("RGBA")
    picture.alpha_composite(figure("prisoner", scale=SCALE, eyes=EYES))
    over = Sheet(0)
    over.image.paste(picture.convert("L").resize(over.image.size, Image.Resampling.LANCZOS))
    over.shape([(300, 472), (664, 464), (668, 580), (304, 588)], 22, outline=232, width=4)
    over.text(484, 501, "LUTHOR, L.", 50, 238)
    over.text(484, 552, "0417  ·  CAPITOL", 44, 238)
    return _on_tube(over.done())


def _picture(name: str, alt: str, make: Callable[[], Image.Image]) -> Picture:
    return Picture(name, "tv", alt, make, size=FRAME, suffix="jpg", licence=LICENCE)


PICTURES = (
    _picture("tv static", "Snow.", static),
    _picture(
        "tv testcard",
        "A test card: a ring, a grid, steps of grey, a sheaf of wheat, and a clock that says eleven.",
        testcard,
    ),
    _picture("tv anchor", "A man in a tie behind a news desk, a sheaf of wheat on the screen beside him.", anchor),
    _picture("tv reporter", "A smiling reporter with a microphone before a white capitol.", reporter),
    _picture("tv reporter talk", "The reporter, speaking.", partial(reporter, "reporter talk")),
    _picture("tv reporter blink", "The reporter, her eyes shut for a moment.", partial(reporter, "reporter blink")),
    _picture(
        "tv mugshot",
        "Lex in front of the lines of a height chart, looking straight out, a number under his chin.",
        prisoner,
    ),
)
