"""What a surface shows, in words: below it, and for those who cannot see it."""

from models.language.text import Text, joined, tr
from models.talk.surface_probes import Heights, Standing


def number(value: float) -> str:
    """Four digits, with a true minus sign."""
    return f"{value:.4g}".replace("-", "−")


def standing(
    symbols: list[str],
    found: Standing,
    bottom: tuple[tuple[float, ...], float] | None,
    heights: Heights | None,
    with_penalty: bool,
) -> Text | str:
    """Where the ball is, how steep it is there, where it is lowest, and what this was measured with."""
    here = _spot(symbols, tuple(float(v) for v in found.values))
    loss = tr("Training loss with penalty {0} at {1}") if with_penalty else tr("Training loss {0} at {1}")
    parts = [loss.format(number(found.loss), here)]
    parts.append(tr("slope {0}").format(", ".join(number(round(float(g), 4) + 0.0) for g in found.gradient)))
    if bottom is not None:
        parts.append(tr("lowest {0} at {1}").format(number(bottom[1]), _spot(symbols, bottom[0])))
    if heights is not None and heights.samples < heights.total:
        parts.append(tr("{0} of {1} samples").format(f"{heights.samples:,}", f"{heights.total:,}"))
    return joined(parts, " · ")


def _spot(symbols: list[str], values: tuple[float, ...]) -> str:
    return ", ".join(f"{name} = {number(value)}" for name, value in zip(symbols, values, strict=True))
