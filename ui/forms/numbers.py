"""Numbers as people read them."""

from math import isfinite

from models.language.text import tr

_UNITS = ((1e9, "G"), (1e6, "M"), (1e3, "k"))


def short(value: float) -> str:
    """Three digits and a unit: 950, 12.3 k, 1.21 M."""
    for size, unit in _UNITS:
        if value >= size:
            digits = value / size
            return (
                f"{digits:.2f} {unit}"
                if digits < 10
                else f"{digits:.1f} {unit}"
                if digits < 100
                else f"{digits:.0f} {unit}"
            )
    return f"{value:.0f}" if value >= 10 or value == int(value) else f"{value:.1f}"


def grouped(value: int) -> str:
    """A count with its thousands apart: 1,234,567."""
    return f"{value:,}"


def loss(value: float) -> str:
    """A loss in seven characters at most, such as 0.0262, 9.22e−5 or 5.4e−11; "not finite" where it is not."""
    if not isfinite(value):
        return tr("not finite")
    if 0.00995 <= abs(value) < 100 or value == 0:
        return f"{value:.4f}"
    digits = 3 if 1e-9 <= abs(value) < 1e10 else 2
    return f"{value:.{digits}g}".replace("e-0", "e-").replace("e+0", "e").replace("e+", "e").replace("-", "−")


def r_squared(value: float) -> str:
    """R² with three decimals, or of a bad fit as short: 0.864, −0.123, −2.5, −1e5."""
    text = f"{value:.3f}" if value > -1 else f"{value:.1f}" if value > -100 else f"{value:.0e}"
    return text.replace("e+0", "e").replace("-", "−", 1)


def rate(value: float) -> str:
    """A learning rate with three significant digits: 0.03, 0.0123, 3e-06."""
    return f"{value:.3g}"


def short_rate(value: float) -> str:
    """A learning rate where there is little room, with two significant digits: 0.03, 0.0012, 2.9e-5."""
    if value >= 10:
        return f"{value:.0f}"
    return f"{value:.2g}" if value >= 0.001 else f"{value:.1e}".replace(".0e", "e").replace("e-0", "e-")


def percent(share: float) -> str:
    """A share as percent with one digit: 99.6 %."""
    return tr("{0} %").format(f"{100 * share:.1f}")


def counted_percent(share: float) -> str:
    """A share of things that were counted, as percent; 0.0 % only for none and 100.0 % only for all, else 0.03 %."""
    if not 0 < share < 1 or percent(share) not in (percent(0), percent(1)):
        return percent(share)
    if share < 0.00005:
        return tr("{0} %").format("<0.01")
    return tr("{0} %").format(">99.99" if share > 0.99995 else f"{100 * share:.2f}")
