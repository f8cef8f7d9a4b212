"""The parts of a face that move while somebody is there: lids that close for a moment, a mouth that speaks.

A part is a small crop beside its sprite, `clark neutral.blink`, clear where nothing changes. All postures of a person
carry the head alike, so one pair serves them all; assets/sprites/faces.json says where its corner lies in each. The
crops of one kind are of one size, cut about the eyes, so a corner follows from the eyes alone.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from tools.art.face import both
from tools.art.ink import Field

Expression = dict[str, float]
# A change that nobody sees; and how far a seen one is widened, and then fades out, in pixels.
UNSEEN = 0.06
WIDER, FADE = 4, 2.0
MARGIN = 8
# A mouth open this far closes to speak; another opens.
WIDE_OPEN = 0.165


@dataclass(frozen=True, slots=True)
class Part:
    """One part: what it does to an expression, and its box about the eyes as drawn (px): left, top, right, bottom."""

    change: Callable[[Expression], Expression]
    box: tuple[int, int, int, int]

    def corner(self, eyes: tuple[int, int], *, mirrored: bool) -> list[int]:
        """Return the crop's upper left corner in a picture whose eyes are at `eyes`."""
        left, top, right, _ = self.box
        return [eyes[0] - (right if mirrored else -left), eyes[1] + top]


def blinking(expression: Expression) -> Expression:
    """Close the lids. Brows and cheeks stay; what else moves lids would leave a gap or fold them."""
    lids = ("eyeWide", "eyeSquint", "eyeBlink")
    return {name: weight for name, weight in expression.items() if not name.startswith(lids)} | both("eyeBlink", 1.0)


def speaking(expression: Expression) -> Expression:
    """Open the mouth a little further; one that is wide open nearly closes, or nobody would see it move."""
    jaw = expression.get("jawOpen", 0.0)
    if jaw > WIDE_OPEN:
        apart = ("mouthLower", "mouthUpper")
        lips = {name: 0.4 * weight for name, weight in expression.items() if name.startswith(apart)}
        return expression | lips | {"jawOpen": 0.25 * jaw}
    pressed = {name: 0.0 for name in expression if name.startswith(("mouthPress", "mouthRoll"))}
    lips = both("mouthLowerDown", 0.2) | both("mouthUpperUp", 0.12)
    return expression | pressed | lips | {"jawOpen": max(0.18, jaw + 0.12)}


PARTS = {
    "blink": Part(blinking, (-84, -40, 84, 40)),
    "talk": Part(speaking, (-84, 38, 84, 190)),
}


def cut_out(part: Part, still: Field, moved: Field, eyes: tuple[int, int]) -> Field:
    """Return the part as RGBA from two drawings of one head; `eyes` is where both have them."""
    left, top, right, bottom = part.box
    rows, columns = slice(eyes[1] + top, eyes[1] + bottom), slice(eyes[0] + left, eyes[0] + right)
    before, after = still[rows, columns], moved[rows, columns]
    # Single changed points are grain.
    changed = ndimage.binary_opening(np.abs(after - before).max(-1) > UNSEEN)
    changed = ndimage.binary_fill_holes(ndimage.binary_dilation(changed, iterations=WIDER))
    # Nothing may change beyond the outline, where a clear point could not cover what it replaces.
    changed &= ndimage.binary_erosion(np.minimum(before[..., 3], after[..., 3]) > 0.98, iterations=2)
    inside = np.zeros(changed.shape)
    inside[MARGIN:-MARGIN, MARGIN:-MARGIN] = 1
    mask = ndimage.gaussian_filter(changed * inside, FADE)
    mask[[0, -1]] = mask[:, [0, -1]] = 0
    return np.concatenate([after[..., :3], mask[..., None]], -1)
