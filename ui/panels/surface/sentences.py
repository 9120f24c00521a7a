"""What a surface shows, in words: below it, and for those who cannot see it."""

from models.language.text import Text, joined, tr
from models.talk.probes import Float32
from models.talk.surface_probes import Heights


def number(value: float) -> str:
    """Four digits, with a true minus sign: 0.2844, 3.02e−8."""
    return f"{value:.4g}".replace("e-0", "e-").replace("e+0", "e").replace("-", "−")


def standing(
    symbols: list[str],
    ball: tuple[tuple[float, ...], float | None, Float32 | None],
    bottom: tuple[tuple[float, ...], float] | None,
    heights: Heights | None,
    rows: int,
    with_penalty: bool,
) -> Text:
    """Where the ball is, how steep it is there, where it is lowest, and what this was measured with.

    ball: its place, the loss there and the slope, None where these are not known. rows: of the whole surface.
    """
    spot, loss, slope = ball
    parts: list[str] = []
    if loss is not None:
        said = tr("○ Training loss with penalty {0} at {1}") if with_penalty else tr("○ Training loss {0} at {1}")
        parts.append(said.format(number(loss), _spot(symbols, spot)))
    if slope is not None:
        parts.append(tr("→ against the slope {0}").format(joined(number(round(float(g), 4) + 0.0) for g in slope)))
    if bottom is not None:
        parts.append(tr("+ lowest {0} at {1}").format(number(bottom[1]), _spot(symbols, bottom[0])))
    if heights is not None and heights.samples < heights.total:
        parts.append(tr("{0} of {1} samples").format(f"{heights.samples:,}", f"{heights.total:,}"))
    if heights is not None and heights.behind:
        parts.append(tr("{0} of {1} rows are new").format(max(rows - heights.behind, 0), rows))
    return joined(parts, " · ")


def _spot(symbols: list[str], values: tuple[float, ...]) -> Text:
    return joined([f"{name} = {number(value)}" for name, value in zip(symbols, values, strict=True)])
