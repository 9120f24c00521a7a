"""Long sums of a formula: what they fold into comes to the same, and counts all terms."""

from math import exp

import pytest

from models.talk.stepping.probes import Factor, Line, Spot
from ui.network.steps.folding import folded

OF = Spot("sum", "layer-1", (0,))
BIAS = Factor(Spot("bias", "layer-1", (0,)), 0.5)


def product(k: int) -> tuple[str | Factor, ...]:
    return Factor(Spot("weight", "layer-1", (0, k)), 0.1 * k), "*", Factor(Spot("value", "inputs", (k,)), 2.0)


def summed(count: int) -> tuple[str | Factor, ...]:
    return tuple(token for k in range(count) for token in (("+", *product(k)) if k else product(k)))


def powers(count: int) -> tuple[str | Factor, ...]:
    """The sum below a softmax."""
    every = [("exp(", Factor(Spot("sum", "output", (k,)), 0.3 * k), ")") for k in range(count)]
    return tuple(token for k, power in enumerate(every) for token in (("+", *power) if k else power))


def value(tokens: tuple[str | Factor, ...]) -> float:
    """What Python makes of the formula."""
    written = (repr(token.value) if isinstance(token, Factor) else token for token in tokens)
    return float(eval("".join(written), {"exp": exp}))


@pytest.mark.parametrize(
    ("tokens", "hidden"),
    [
        ((*summed(12), "+", BIAS), 8),
        (("(", *summed(12), ")", "/", Factor(Spot("samples"), 12.0)), 8),
        ((*summed(12), "+", Factor(Spot("rest"), 3.0), "+", BIAS), 8 + 20),
        (("exp(", BIAS, ")", "/", "(", *powers(8), ")"), 4),
        (summed(5), 0),
    ],
)
def test_a_long_sum_keeps_its_first_terms_and_its_value(tokens: tuple[str | Factor, ...], hidden: int) -> None:
    there = 20 if any(isinstance(token, Factor) and token.spot.kind == "rest" for token in tokens) else 0
    short = folded(Line(OF, tokens, value(tokens), there))
    assert value(short.tokens) == pytest.approx(value(tokens), rel=1e-12)
    assert short.rest == hidden
    assert (BIAS in short.tokens) == (BIAS in tokens)
    if hidden:
        assert len(short.tokens) < len(tokens)
