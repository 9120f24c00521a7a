"""Random changes to pictures: turned, slanted, stretched, bent, moved, with thicker or thinner strokes."""

from dataclasses import dataclass
from math import radians
from typing import Literal

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812  its usual name


@dataclass(frozen=True)
class Strength:
    """How much a picture may be changed, at most, in either direction; amounts are uniform unless said otherwise.

    turn: degrees. stretch: share of width and of height. slant: pixels sideways for each pixel down. shift: share of
    the side. bend: standard deviation of the displacements that bend the picture, as a share of the side. thick, thin:
    share of the pictures whose strokes become thicker or thinner, by up to a pixel on either side.
    """

    turn: float = 12.0
    stretch: float = 0.13
    slant: float = 0.2
    shift: float = 0.06
    bend: float = 0.018
    thick: float = 0.2
    thin: float = 0.15

    @property
    def moves(self) -> bool:
        """Whether pixels change their places."""
        return any((self.turn, self.stretch, self.slant, self.shift, self.bend))


_USUAL = Strength()
Padding = Literal["zeros", "border"]
_BENDS = 5  # the picture is displaced at 5 × 5 places, smoothly in between


def augment(
    pictures: Tensor, generator: torch.Generator, strength: Strength = _USUAL, *, padding: Padding = "zeros"
) -> Tensor:
    """Changed copies of pictures, of the same shape; the same state of the generator gives the same copies.

    pictures: (n, channels, height, width) float32, strokes brighter than their surroundings. generator: on the CPU, so
    that every device gets the same pictures. padding: beyond the edge lie "zeros", or the nearest pixel ("border").
    """
    if strength.moves:
        pictures = _moved(pictures, generator, strength, padding)
    if strength.thick or strength.thin:
        pictures = _stroke_width(pictures, generator, strength)
    return pictures


def _moved(pictures: Tensor, generator: torch.Generator, strength: Strength, padding: Padding) -> Tensor:
    n = len(pictures)
    affine = _affine(n, generator, strength).to(pictures.device)
    where = F.affine_grid(affine, list(pictures.shape), align_corners=False)
    if strength.bend:
        pushes = torch.randn(n, 2, _BENDS, _BENDS, generator=generator).to(pictures.device) * (2 * strength.bend)
        bent = F.interpolate(pushes, size=pictures.shape[-2:], mode="bicubic", align_corners=True)
        where = where + bent.permute(0, 2, 3, 1)
    return F.grid_sample(pictures, where, padding_mode=padding, align_corners=False)


def _affine(n: int, generator: torch.Generator, strength: Strength) -> Tensor:
    """The affine map of each picture, (n, 2, 3), in the coordinates -1…1 of `affine_grid`."""

    def spread(most: float) -> Tensor:
        return (2 * torch.rand(n, generator=generator) - 1) * most

    turn, slant = spread(radians(strength.turn)), spread(strength.slant)
    wide, high = 1 + spread(strength.stretch), 1 + spread(strength.stretch)
    right, down = spread(2 * strength.shift), spread(2 * strength.shift)
    cos, sin = turn.cos(), turn.sin()
    rows = [cos * wide, (cos * slant - sin) * high, right, sin * wide, (sin * slant + cos) * high, down]
    return torch.stack(rows, 1).view(n, 2, 3)


def _stroke_width(pictures: Tensor, generator: torch.Generator, strength: Strength) -> Tensor:
    """Some of the pictures with their strokes a random part of a pixel thicker or thinner."""
    lot, share = (torch.rand(len(pictures), 1, 1, 1, generator=generator).to(pictures.device) for _ in range(2))
    thicker, thinner = _largest_around(pictures), -_largest_around(-pictures)
    other = torch.where(lot < strength.thick, thicker, thinner)
    share = share * (lot < strength.thick + strength.thin) * torch.where(lot < strength.thick, 1.0, 0.5)
    return pictures + share * (other - pictures)


def _largest_around(pictures: Tensor) -> Tensor:
    """The largest of the 3 × 3 pixels around each, which max_pool2d finds too, but ten times as slowly."""
    for dim, sides in ((-1, (1, 1, 0, 0)), (-2, (0, 0, 1, 1))):
        wider, size = F.pad(pictures, sides, mode="replicate"), pictures.shape[dim]
        beside = torch.maximum(wider.narrow(dim, 0, size), wider.narrow(dim, 2, size))
        pictures = torch.maximum(pictures, beside)
    return pictures
