"""The look through the ceiling: every wall a drawing of its own edges, and one man of bones walking on nothing.

Nothing here is traced: things are lines of light laid over one another, brighter where more of them lie behind each
other, as on a plate. The same man is seen five times, smaller each time.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tools.art.catalogue import Picture
from tools.art.room_rays import Camera
from tools.art.room_shapes import Point

SIZE = (1920, 1080)
SHARPER = 2
CAMERA = Camera(eye=(0.0, -2.0, 1.2), target=(0.9, 10.0, 5.5), spread=1.24, lean=2.0)
STREET = 8.6
LINE = 40  # How bright one line is on a plate of 255; a dozen on one spot make white.
WALKS = ((-0.2, 11.2), (1.9, 16.8), (4.6, 25.0), (8.6, 37.0), (14.0, 52.0))

Flat = tuple[float, float]


class Plate:
    """Owns the exposed plate; every stroke adds light."""

    def __init__(self) -> None:
        self.light = np.zeros((SIZE[1] * SHARPER, SIZE[0] * SHARPER), np.float32)

    def lines(self, strokes: Iterable[Sequence[Point]], light: float, width: float = 1.6) -> None:
        """Add lines between points of the room. One call is one layer: its own crossings don't add up."""
        layer = Image.new("L", (self.light.shape[1], self.light.shape[0]))
        pen = ImageDraw.Draw(layer)
        for stroke in strokes:
            for a, b in pairwise(stroke):
                if (ends := _in_front(a, b)) is not None:
                    pen.line([_on_plate(end) for end in ends], fill=255, width=round(width * SHARPER))
        self.light += np.asarray(layer, np.float32) * light / 255

    def faces(self, outlines: Iterable[Sequence[Point]], light: float) -> None:
        """Add a breath of light over whole faces."""
        for outline in outlines:
            if all(_depth(point) > 0.2 for point in outline):
                layer = Image.new("L", (self.light.shape[1], self.light.shape[0]))
                ImageDraw.Draw(layer).polygon([_on_plate(point) for point in outline], fill=255)
                self.light += np.asarray(layer, np.float32) * light / 255

    def developed(self) -> Image.Image:
        """Return the plate as a drawing: cold greys, a bloom round what is bright, darkness at the rim."""
        level = 255 * (1 - np.exp(-self.light / 130))
        sheet = Image.fromarray(level.astype(np.uint8))
        sheet = ImageChops.lighter(sheet, ImageChops.screen(sheet, sheet.filter(ImageFilter.GaussianBlur(9 * SHARPER))))
        small = np.asarray(sheet.resize(SIZE, Image.Resampling.LANCZOS), np.float32) / 255
        y, x = np.mgrid[: SIZE[1], : SIZE[0]]
        rim = np.hypot((x - 1080) / 1300, (y - 430) / 800)
        small = small * np.clip(1.25 - 0.62 * rim**2, 0.2, 1)
        rgb = np.clip(small[..., None] * (0.945, 0.975, 1.035), 0, 1)
        return Image.fromarray((rgb * 255 + 0.5).astype(np.uint8))


def make() -> Image.Image:
    """Return the picture: from the ceiling above us to the last street."""
    plate = Plate()
    _ceiling(plate)
    _cellar(plate)
    _shop(plate)
    _under_the_street(plate)
    _city(plate)
    for i, (x, y) in enumerate(WALKS):
        _man(plate, x, y, light=(230, 135, 105, 100, 130)[i], stride=0.7 * i)
    return plate.developed()


def _depth(point: Point) -> float:
    return float((np.array(point) - np.array(CAMERA.eye)) @ CAMERA.axes()[2])


def _in_front(a: Point, b: Point) -> tuple[Point, Point] | None:
    """Cut a line off where it passes behind the eye."""
    near = 0.25
    at, bt = _depth(a), _depth(b)
    if at < near and bt < near:
        return None
    if min(at, bt) >= near:
        return a, b
    share = (near - at) / (bt - at)
    cut = tuple(p + (q - p) * share for p, q in zip(a, b, strict=True))
    return (cut, b) if at < near else (a, cut)  # type: ignore[return-value]


def _on_plate(point: Point) -> Flat:
    return CAMERA.project(point, SIZE[0] * SHARPER, SIZE[1] * SHARPER)


def _box(low: Point, high: Point) -> list[list[Point]]:
    (x0, y0, z0), (x1, y1, z1) = low, high
    rings: list[list[Point]] = [[(x0, y0, z), (x1, y0, z), (x1, y1, z), (x0, y1, z), (x0, y0, z)] for z in (z0, z1)]
    return rings + [[(x, y, z0), (x, y, z1)] for x in (x0, x1) for y in (y0, y1)]


def _top(low: Point, high: Point) -> list[Point]:
    return [(low[0], low[1], low[2]), (high[0], low[1], low[2]), (high[0], high[1], low[2]), (low[0], high[1], low[2])]


def _ring(centre: Point, radius: float, *, around: str = "x", steps: int = 28) -> list[Point]:
    x, y, z = centre
    turns = [2 * math.pi * k / steps for k in range(steps + 1)]
    if around == "x":
        return [(x, y + radius * math.cos(t), z + radius * math.sin(t)) for t in turns]
    return [(x + radius * math.cos(t), y + radius * math.sin(t), z) for t in turns]


def _ceiling(plate: Plate) -> None:
    """Joists over our own heads, a lamp's wire, a pipe."""
    for k in range(9):
        y = -0.6 + 0.75 * k
        low, high = (-5.0, y, 2.85), (5.0, y + 0.07, 3.08)
        plate.lines(_box(low, high), LINE)
        plate.faces(
            [_top(low, high), [low, (high[0], low[1], low[2]), (high[0], low[1], high[2]), (low[0], low[1], high[2])]],
            5,
        )
    plate.lines([[(-5, 3.2, 2.7), (5, 3.2, 2.7)], [(-5, 3.36, 2.7), (5, 3.36, 2.7)]], LINE, 2)
    plate.lines([[(-1.2, 2.2, 3.0), (-1.2, 2.2, 2.2)], _ring((-1.2, 2.2, 2.2), 0.25, around="z")], LINE * 1.4)


def _bicycle(x: float, y: float, z: float) -> list[list[Point]]:
    """A bicycle that leans on the next one, from wheel to handlebar."""
    r = 0.33
    back, front, hub = (x, y - 0.52, z + r), (x, y + 0.52, z + r), (x, y - 0.08, z + r - 0.03)
    seat, head, bar = (x + 0.05, y - 0.24, z + 0.82), (x + 0.06, y + 0.34, z + 0.86), (x + 0.08, y + 0.30, z + 1.0)
    wheels = [_ring(back, r), _ring(front, r)]
    spokes = [[centre, rim] for centre, wheel in zip((back, front), wheels, strict=True) for rim in wheel[::4]]
    bars = [[(bar[0] - 0.26, bar[1] - 0.1, bar[2]), bar, (bar[0] + 0.26, bar[1] - 0.1, bar[2])]]
    return [*wheels, *spokes, [back, hub, seat, back], [hub, head, seat], [front, head, bar], *bars]


def _cellar(plate: Plate) -> None:
    """A cellar with eleven bicycles in it."""
    floor = 3.2
    plate.lines(_box((-4.6, 1.2, floor), (5.0, 8.0, 5.5)), LINE * 1.2)
    for k in range(11):
        plate.lines(_bicycle(-3.9 + 0.74 * k, 3.7 + 0.25 * math.sin(k * 2.3), floor), LINE * 1.7, 2.0)
    for k in range(7):
        plate.lines(_box((3.6, 4.0 + 0.3 * k, floor + 0.28 * k), (4.6, 4.3 + 0.3 * k, floor + 0.28 * k + 0.05)), LINE)
    for k in range(10):
        low, high = (-4.6, 1.4 + 0.7 * k, 5.5), (5.0, 1.46 + 0.7 * k, 5.7)
        plate.lines(_box(low, high), LINE * 0.7)
        plate.faces([_top(low, high)], 3)


def _shop(plate: Plate) -> None:
    """A shop floor: shelves, a counter, a till."""
    floor = 5.75
    plate.lines(_box((-5.5, 1.5, floor), (6.0, 9.0, STREET + 0.4)), LINE)
    for x in (-4.2, -2.6, 3.2, 4.6):
        for z in range(4):
            plate.lines(_box((x, 4.0, floor + 0.55 * z), (x + 0.45, 7.4, floor + 0.55 * z + 0.03)), LINE * 0.7)
    plate.faces([_top((-5.5, 1.5, floor), (6.0, 9.0, floor))], 5)
    plate.lines(_box((-0.8, 6.2, floor), (2.2, 6.8, floor + 1.0)), LINE)
    plate.lines(_box((1.2, 6.3, floor + 1.0), (1.7, 6.7, floor + 1.4)), LINE * 1.3)


def _under_the_street(plate: Plate) -> None:
    """Pipes, a sewer, and the rails and edges of the street seen from below."""
    for y, z, r in ((10.2, 7.0, 0.28), (11.4, 7.7, 0.12), (11.8, 7.6, 0.08), (16.0, 6.7, 0.4)):
        plate.lines([[(-30, y, z + s * r), (40, y, z + s * r)] for s in (-1, 1)], LINE * 1.2)
        plate.lines([_ring((x, y, z), r * 1.25) for x in np.arange(-9.0, 12.0, 3.0)], LINE * 1.2)
    for x in (-4.2, -2.8, 1.4, 2.9):
        plate.lines([[(x, 9.5, STREET), (x + 34, 160.0, STREET)]], LINE * 1.6)
    for k in range(16):
        y = 10.5 + 3.2 * k + 0.12 * k * k
        shift = (y - 9.5) * 34 / 150
        plate.lines([[(-4.2 + shift, y, STREET), (2.9 + shift, y, STREET)]], LINE * 0.8)


def _city(plate: Plate) -> None:
    """Houses as cages, one behind the other, to where there is only grey."""
    chance = np.random.default_rng(12)
    for row in range(14):
        y = 13.0 + 7.5 * row
        shift = (y - 9.5) * 34 / 150
        for side in (-1, 1):
            width, height = chance.uniform(6, 10), chance.uniform(9, 22)
            x = shift + (-5.5 - width if side < 0 else 4.2)
            light = LINE * max(0.35, 0.95 - 0.05 * row)
            plate.lines(_box((x, y, STREET), (x + width, y + 6.5, STREET + height)), light)
            plate.faces(
                [[(x, y, STREET), (x + width, y, STREET), (x + width, y, STREET + height), (x, y, STREET + height)]],
                light * 0.10,
            )
            floors = [STREET + 3.0 * k for k in range(1, int(height // 3))]
            plate.lines(
                [[(x, y, z), (x + width, y, z), (x + width, y + 6.5, z), (x, y + 6.5, z), (x, y, z)] for z in floors],
                light * 0.6,
            )
            inner = x + width if side < 0 else x
            panes = [
                [
                    (inner, y + 0.8 + 1.4 * k, z + 0.8),
                    (inner, y + 1.5 + 1.4 * k, z + 0.8),
                    (inner, y + 1.5 + 1.4 * k, z + 2.1),
                    (inner, y + 0.8 + 1.4 * k, z + 2.1),
                    (inner, y + 0.8 + 1.4 * k, z + 0.8),
                ]
                for z in floors[:4]
                for k in range(4)
            ]
            plate.lines(panes, light * 0.7, 1.2)


def _man(plate: Plate, x: float, y: float, *, light: float, stride: float) -> None:
    """A skeleton in a coat: bones as light, the coat as breath, the buttons as stars."""
    foot, head = _on_plate((x, y, STREET)), _on_plate((x, y, STREET + 1.86))
    tall = foot[1] - head[1]
    layer = Image.new("L", (plate.light.shape[1], plate.light.shape[0]))
    coat = layer.copy()

    def at(points: Sequence[Flat]) -> list[Flat]:
        return [(foot[0] + px * tall, foot[1] - pz * tall) for px, pz in points]

    pen, veil = ImageDraw.Draw(layer), ImageDraw.Draw(coat)
    veil.polygon(at(COAT), fill=255)
    hem = [*COAT, COAT[0]]
    thick = max(1.0, tall * 0.015)
    for bone in _bones(stride):
        pen.line(at(bone), fill=235, width=max(1, round(thick)), joint="curve")
        for end in (bone[0], bone[-1]) if len(bone) == 2 else ():
            (cx, cy), r = at([end])[0], thick * 0.95
            pen.ellipse((cx - r, cy - r, cx + r, cy + r), fill=255)
    _skull(pen, at, tall)
    for k in range(5):
        (cx, cy), r = at([(0.062 - 0.004 * k, 0.77 - 0.07 * k)])[0], max(1.2, tall * 0.008)
        pen.ellipse((cx - r, cy - r, cx + r, cy + r), fill=255)
    outline = Image.new("L", layer.size)
    ImageDraw.Draw(outline).line(at(hem), fill=255, width=max(1, round(thick * 0.5)))
    plate.light += np.asarray(layer.filter(ImageFilter.GaussianBlur(0.6)), np.float32) * light * 2.4 / 255
    plate.light += (np.asarray(coat, np.float32) * 0.24 + np.asarray(outline, np.float32) * 0.5) * light / 255


# A long coat in profile, walking to the right: collar, front, hem, the tail behind.
COAT: tuple[Flat, ...] = (
    (-0.035, 0.87),
    (0.03, 0.86),
    (0.062, 0.80),
    (0.078, 0.66),
    (0.07, 0.50),
    (0.12, 0.24),
    (0.04, 0.22),
    (-0.05, 0.20),
    (-0.16, 0.25),
    (-0.085, 0.50),
    (-0.082, 0.68),
    (-0.068, 0.82),
)


def _bones(stride: float) -> list[list[Flat]]:
    """Return strokes of a walking skeleton seen from the side, one high; a pair of points is a long bone."""
    t = np.linspace(0, 1, 14)
    spine = [(float(-0.012 - 0.022 * math.sin(k * 5.2)), float(0.86 - 0.35 * k)) for k in t]
    ribs = []
    for k in range(9):
        z, reach = 0.80 - 0.026 * k, 0.066 + 0.018 * math.sin(k / 8 * math.pi)
        ribs.append(
            [
                (-0.035 + reach * (1 - math.cos(a)) * 0.85, z - 0.035 * a / 2 + 0.018 * math.sin(a))
                for a in np.linspace(0, 2.0, 7)
            ]
        )
    vertebrae = [[(x - 0.013, z), (x + 0.008, z + 0.002), (x + 0.002, z)] for x, z in spine]
    pelvis = [
        [(-0.045, 0.545), (-0.055, 0.50), (-0.02, 0.465), (0.03, 0.475), (0.04, 0.53), (0.0, 0.52), (-0.045, 0.545)]
    ]
    breast = [[(0.052, 0.80), (0.075, 0.72), (0.07, 0.66)], [(-0.02, 0.82), (0.05, 0.805)]]
    s = 0.6 + 0.4 * math.cos(stride)
    limbs: list[list[Flat]] = [
        [(0.0, 0.50), (0.085 * s, 0.285)],
        [(0.085 * s, 0.275), (0.15 * s, 0.05)],
        [(0.10 * s, 0.27), (0.162 * s, 0.055)],
        [(0.15 * s, 0.04), (0.145 * s, 0.018), (0.22 * s, 0.02), (0.16 * s, 0.045)],
        [(0.0, 0.50), (-0.015 * s, 0.285)],
        [(-0.015 * s, 0.275), (-0.145 * s, 0.10)],
        [(-0.002 * s, 0.268), (-0.132 * s, 0.092)],
        [(-0.145 * s, 0.09), (-0.158 * s, 0.06), (-0.095 * s, 0.015), (-0.13 * s, 0.08)],
        [(-0.005, 0.80), (0.045 * s, 0.645)],
        [(0.045 * s, 0.635), (0.125 * s, 0.52)],
        [(0.055 * s, 0.64), (0.135 * s, 0.53)],
        [(-0.01, 0.80), (-0.075 * s, 0.65)],
        [(-0.075 * s, 0.64), (-0.085 * s, 0.48)],
        [(-0.065 * s, 0.64), (-0.074 * s, 0.48)],
    ]
    for hand, lean in (((0.13 * s, 0.515), 0.6), ((-0.08 * s, 0.47), 0.05)):
        limbs += [
            [
                hand,
                (hand[0] + 0.03 * lean + 0.006 * f, hand[1] - 0.045),
                (hand[0] + 0.02 * lean + 0.007 * f, hand[1] - 0.06),
            ]
            for f in (-1, 0, 1)
        ]
    return [spine, *ribs, *vertebrae, *pelvis, *breast, *limbs]


def _skull(pen: ImageDraw.ImageDraw, at: Callable[[Sequence[Flat]], list[Flat]], tall: float) -> None:
    """A skull in profile: cranium, cheek, jaw, and the holes in them."""
    cranium = [(0.0 + 0.052 * math.cos(a), 0.945 + 0.046 * math.sin(a)) for a in np.linspace(-0.35, 3.9, 30)]
    face = [
        (-0.02, 0.905),
        (0.0, 0.895),
        (0.012, 0.878),
        (0.045, 0.872),
        (0.05, 0.884),
        (0.046, 0.893),
        (0.052, 0.905),
        (0.046, 0.918),
        (0.054, 0.93),
    ]
    pen.polygon(at([*cranium, *face]), fill=215)
    pen.polygon(at([(0.026, 0.938), (0.046, 0.936), (0.044, 0.920), (0.030, 0.918)]), fill=25)
    pen.polygon(at([(0.052, 0.918), (0.047, 0.906), (0.056, 0.906)]), fill=15)
    pen.line(at([(0.018, 0.893), (0.048, 0.891)]), fill=40, width=max(1, round(tall * 0.004)))
    pen.line(at([(-0.005, 0.915), (0.010, 0.880)]), fill=60, width=max(1, round(tall * 0.004)))


PICTURES = (
    Picture(
        "cg xray",
        "cg",
        "A look up through the ceiling: joists, a cellar of bicycles, a shop and pipes as lines of light, and "
        "above them one walking skeleton in a coat, smaller and smaller.",
        make,
        suffix="jpg",
        licence="made by tools/art for this game, by code",
    ),
)
