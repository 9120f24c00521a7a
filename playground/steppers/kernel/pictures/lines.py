"""What happens to each number of a picture by itself, line by line, so that the zeros around it stay."""

from numba import float32

from playground.steppers.kernel.activations import activate
from playground.steppers.kernel.compiled import shared
from playground.steppers.kernel.lanes import LANES, get, load, put, store
from playground.steppers.kernel.layout import STAGE_NEXT, STAGE_TAKER
from playground.steppers.kernel.pictures.tables import divided_as, in_lines, picture
from playground.steppers.kernel.pictures.tiles import turn


@shared
def gather_targets(targets, order, start, stop, share, wanted, shares):
    """Of the samples order[start:stop], sixteen at most, the targets, and `share` as each one's part of the mean.

    Missing ones repeat the first, whose part is 0.
    """
    for k in range(LANES):
        inside = start + k < stop
        put(wanted, k, get(targets, get(order, start + k if inside else start)))
        put(shares, k, share if inside else float32(0))


@shared
def gather_pictures(pictures, x, order, start, stop, values):
    """Copy the same samples into the first picture. x: all samples, flat."""
    p, rows = picture(pictures, 0), pictures.rows
    for k in range(LANES):
        sample = get(order, start + k if start + k < stop else start)
        put(rows, k, sample * (p.channels * p.height * p.width))
    for c in range(p.channels):
        for y in range(p.height):
            pixel, to = (c * p.height + y) * p.width, p.at + c * p.plane + y * p.line
            if p.width >= LANES:
                for i in range(0, p.width, LANES):  # the last ones overlap those before
                    at = min(i, p.width - LANES)
                    turn(x, pixel + at, rows, 0, values, to + at * LANES)
            else:
                for i in range(p.width):
                    for k in range(LANES):
                        put(values, to + i * LANES + k, get(x, get(rows, k) + pixel + i))


@shared
def copy(x, z, array):
    """The numbers of x into z: the same picture with another border, or as a row, or out of a row."""
    x, z = divided_as(x, z), divided_as(z, x)
    for c in range(z.channels):
        for y in range(z.height):
            source, target = x.at + c * x.plane + y * x.line, z.at + c * z.plane + y * z.line
            for k in range(0, z.width * LANES, LANES):
                store(array, target + k, load(array, source + k))


@shared
def add(x, other, z, array):
    """z = x + other, number by number; z may be x."""
    for c in range(z.channels):
        for y in range(z.height):
            source, target = x.at + c * x.plane + y * x.line, z.at + c * z.plane + y * z.line
            second = other.at + c * other.plane + y * other.line
            for k in range(0, z.width * LANES, LANES):
                store(array, target + k, load(array, source + k) + load(array, second + k))


@shared
def activate_picture(activation, p, values, slopes):
    """See `activate`."""
    p = in_lines(p)
    for c in range(p.channels):
        for y in range(p.height):
            start = p.at + c * p.plane + y * p.line
            activate(activation, values, slopes, start, start + p.width * LANES)


@shared
def multiply(p, errors, slopes):
    """errors = errors · slopes, in the place of p."""
    p = in_lines(p)
    for c in range(p.channels):
        for y in range(p.height):
            start = p.at + c * p.plane + y * p.line
            for k in range(start, start + p.width * LANES, LANES):
                store(errors, k, load(errors, k) * load(slopes, k))


@shared
def collect(stages, pictures, s, errors):
    """Add to the errors of a stage those of the Adds further on that take its values as their second input.

    Only now, as the stage behind it has written over what was there before.
    """
    here, taker = picture(pictures, s + 1), stages[s, STAGE_TAKER]
    while taker >= 0:
        add(here, picture(pictures, taker + 1), here, errors)
        taker = stages[taker, STAGE_NEXT]
