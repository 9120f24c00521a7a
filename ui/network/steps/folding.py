"""Long sums of formulas made short: their first terms, and the others as one number. Pure functions."""

from dataclasses import replace
from math import exp, prod

from models.talk.stepping.probes import Factor, Line, Spot

_FIRST = 4  # terms that are written out
_WORTH = 2  # terms more than these from which on it is worth it

Tokens = tuple[str | Factor, ...]


def folded(line: Line) -> Line:
    """The same formula with one number in the place of all but the first terms, if its sum is long; its value stays.

    A bias at the end of the sum stays too. `rest` counts all terms that the number stands for.
    """
    start, terms = _longest_sum(line.tokens)
    last = terms[-1:] if terms and _is_bias(terms[-1]) else []
    first, others = terms[:_FIRST], terms[_FIRST : len(terms) - len(last)]
    values = [_value(term) for term in others]
    if len(others) < _WORTH or any(value is None for value in values):
        return line
    number = Factor(Spot("rest"), sum(value for value in values if value is not None))
    hidden = sum(line.rest if _is_rest(term) else 1 for term in others)
    short = _joined([*first, (number,), *last])
    end = start + len(_joined(terms))
    return replace(line, tokens=(*line.tokens[:start], *short, *line.tokens[end:]), rest=hidden)


def _longest_sum(tokens: Tokens) -> tuple[int, list[Tokens]]:
    """Where the sum of the most terms begins, and its terms, whatever brackets it stands in."""
    best: tuple[int, list[Tokens]] = (0, [])
    for start in range(len(tokens)):
        if start and not (isinstance(before := tokens[start - 1], str) and before.endswith("(")):
            continue
        terms = _sum_at(tokens, start)
        if len(terms) > len(best[1]):
            best = start, terms
    return best


def _sum_at(tokens: Tokens, start: int) -> list[Tokens]:
    """The terms from here to the end of the bracket."""
    terms: list[Tokens] = []
    depth, begin = 0, start
    for place in range(start, len(tokens)):
        token = tokens[place]
        if token == ")" and depth == 0:
            return [*terms, tokens[begin:place]]
        if isinstance(token, str):
            depth += token.endswith("(") - (token == ")")
        if token == "+" and depth == 0:
            terms.append(tokens[begin:place])
            begin = place + 1
    return [*terms, tokens[begin:]]


def _value(term: Tokens) -> float | None:
    """What a term comes to: a product of numbers, or a power of e; None for any other."""
    if len(term) == 3 and term[0] == "exp(" and term[2] == ")" and isinstance(term[1], Factor):
        return exp(term[1].value)
    factors = [token.value for token in term if isinstance(token, Factor)]
    alone = len(term) == 2 * len(factors) - 1 and all(token == "*" for token in term[1::2])
    return prod(factors) if factors and alone else None


def _joined(terms: list[Tokens]) -> Tokens:
    return tuple(token for place, term in enumerate(terms) for token in (("+", *term) if place else term))


def _is_bias(term: Tokens) -> bool:
    return len(term) == 1 and isinstance(term[0], Factor) and term[0].spot.kind == "bias"


def _is_rest(term: Tokens) -> bool:
    return len(term) == 1 and isinstance(term[0], Factor) and term[0].spot.kind == "rest"
