"""The surface in three dimensions, pixel by pixel, against rays that are followed one by one."""

from math import cos, sin

import numpy as np
import pytest

from ui.panels.surface import relief_picture
from ui.panels.surface.relief_picture import HEIGHT, Look, drawn, texture

WALL = 0xFF123456
X, Y = np.linspace(-1, 1, 21), np.linspace(-1, 1, 21)[:, None]
HEIGHTS = HEIGHT * np.exp(-8 * ((X - 0.3) ** 2 + (Y + 0.2) ** 2))


@pytest.mark.parametrize(("around", "above"), [(-0.6, 0.62), (2.0, 0.3), (4.5, 1.4)])
def test_each_pixel_is_what_its_ray_meets_first(around: float, above: float) -> None:
    """Colours say which place of the ground they are of: green the row, blue the column, in 255 parts."""
    of, side, scale = texture(HEIGHTS, HEIGHTS), 80, 26.0
    rows, columns = of.side
    row, column = np.mgrid[-1 : rows + 1, -1 : columns + 1] * 255 // (rows - 1)
    of = relief_picture.Texture(of.heights, (0xFF000000 | row << 8 | column).astype(np.uint32).ravel(), of.side)
    picture = drawn(of, Look(around, above, scale, (40.0, 55.0)), side, side, WALL)
    away = np.linspace(-1.45, 1.45, 2000)  # from the front to the back
    checked = far = 0
    for pixel in np.ndindex(side, side):
        across = (pixel[1] + 0.5 - 40) / scale
        x, y = across * cos(around) + away * sin(around), away * cos(around) - across * sin(around)
        over = np.flatnonzero((np.abs(x) <= 1) & (np.abs(y) <= 1))
        if sum(pixel) % 7 or not len(over):
            continue
        height = HEIGHT * np.exp(-8 * ((x[over] - 0.3) ** 2 + (y[over] + 0.2) ** 2))
        ground = 55 - scale * sin(above) * away[over]
        met = pixel[0] + 0.5 >= ground - scale * cos(above) * height
        found = int(picture[pixel])
        checked += 1
        if not met.any():
            far += found != 0
        elif met[0]:
            far += found != (WALL if pixel[0] + 0.5 <= ground[0] else 0)
        else:
            at = over[met.argmax()]
            expected = np.array([y[at] + 1, x[at] + 1]) / 2 * 255
            far += found == WALL or np.abs([found >> 8 & 255, found & 255] - expected).max() > 12
    assert checked > 300
    assert far <= 0.05 * checked  # of them pixels at an edge


def test_a_ridge_hides_what_lies_behind_it() -> None:
    ridge = np.where(np.abs(Y) < 0.2, HEIGHT, 0.0) * np.ones_like(X)
    marked = texture(ridge, ridge)
    side = marked.side[0]
    colours = marked.colours.reshape(side + 2, -1).copy()
    colours[int(0.75 * side), 1:-1] = 0xFF00FF00  # a line behind it
    marked = relief_picture.Texture(marked.heights, colours.ravel(), marked.side)
    seen = {above: bool((drawn(marked, Look(0.0, above, 40.0, (60.0, 80.0)), 120, 120, WALL) == 0xFF00FF00).any())
            for above in (0.2, 1.5)}  # fmt: skip
    assert seen == {0.2: False, 1.5: True}


def test_a_cliff_has_no_holes() -> None:
    cliff = np.where(Y > 0, HEIGHT, 0.0) * np.ones_like(X)
    picture = drawn(texture(cliff, cliff), Look(0.0, 0.2, 100.0, (150.0, 250.0)), 300, 300, WALL)
    there = np.flatnonzero(picture[:, 150])
    assert len(there) > 120
    assert (np.diff(there) == 1).all()


def test_the_finer_picture_shows_the_same_in_four_pixels_for_one() -> None:
    losses = np.round(HEIGHTS, 3)
    look, size = Look(-0.6, 0.62, 26.0, (40.0, 55.0)), (80, 90)
    usual = drawn(texture(losses, losses), look, *size, WALL)
    strips = list(relief_picture.finer(losses, losses, look, *size, WALL))
    fine = np.hstack(strips)
    assert len(strips) > 3
    assert fine.shape == (180, 160)
    parts = fine.reshape(90, 2, 80, 2).transpose(0, 2, 1, 3).reshape(90, 80, 4)
    for kind in (0, WALL):
        share = (parts == kind).mean(-1)
        inside = (share == 0) | (share == 1)
        assert inside.mean() > 0.9
        assert ((usual == kind) == (share == 1))[inside].mean() > 0.99
    colours = [np.stack([part >> shift & 255 for shift in (16, 8, 0)], -1).astype(float) for part in (usual, parts)]
    there = (usual != 0) & (usual != WALL)
    apart = np.abs(colours[0][there] - colours[1][there].mean(1)).mean()
    assert apart < 12  # of 255: lines lie a little elsewhere
