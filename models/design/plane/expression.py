"""A formula that a person types: read with Python's grammar, never run by Python.

Only what stands in the tables here is understood. `parse` makes a tree of plain values, `value` computes it.
"""

import ast
import re
import unicodedata
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from math import e, isfinite, pi
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.design.spec import SpecError
from models.language.text import joined

MAX_CHARACTERS = 200
MAX_DEPTH = 20
MAX_EXPONENT = 8

Array = NDArray[Any]

_CONSTANTS = {"pi": pi, "e": e}
_ONE: dict[str, Callable[[Array], Array]] = {
    "sin": np.sin,
    "cos": np.cos,
    "exp": np.exp,
    "sqrt": np.sqrt,
    "abs": np.abs,
    "tanh": np.tanh,
    "log": np.log,
}
_SEVERAL: dict[str, Callable[[Array, Array], Array]] = {"min": np.minimum, "max": np.maximum}
FUNCTIONS = (*_ONE, *_SEVERAL)
"""The functions that a formula may use; `log` is the natural logarithm."""

_ARITHMETIC: dict[type[ast.operator], tuple[str, Callable[[Array, Array], Array]]] = {
    ast.Add: ("+", np.add),
    ast.Sub: ("-", np.subtract),
    ast.Mult: ("*", np.multiply),
    ast.Div: ("/", np.divide),
    ast.Pow: ("^", np.power),
}
_COMPARISONS: dict[type[ast.cmpop], tuple[str, Callable[[Array, Array], Array]]] = {
    ast.Lt: ("<", np.less),
    ast.LtE: ("<=", np.less_equal),
    ast.Gt: (">", np.greater),
    ast.GtE: (">=", np.greater_equal),
}
_JOINED: dict[type[ast.boolop], tuple[str, Callable[[Array, Array], Array]]] = {
    ast.And: ("and", np.logical_and),
    ast.Or: ("or", np.logical_or),
}
_COMPUTED: dict[str, Callable[..., Array]] = {
    **_ONE,
    **_SEVERAL,
    **dict(_ARITHMETIC.values()),
    **dict(_COMPARISONS.values()),
    **dict(_JOINED.values()),
    "not": np.logical_not,
    "negative": np.negative,
}
_TRUTHS = {name for name, _ in (*_COMPARISONS.values(), *_JOINED.values())} | {"not"}
_OTHERWISE_WRITTEN = {
    "²": "**2", "³": "**3", "·": "*", "×": "*", "÷": "/", "−": "-", "–": "-", "≤": "<=", "≥": ">=", "^": "**",
    "π": "pi",
}  # fmt: skip
_NO_SIGN = re.compile(r"(?<![A-Za-z_.\d])(\d+\.?\d*|\.\d+)(?![eE][+-]?\d)\s*[A-Za-z_(]")
_WORDS = re.compile(r"\s(and|or)\b")
_NEAR = 12  # characters that are quoted


@dataclass(frozen=True)
class Applied:
    """An operation or a function on its arguments."""

    name: str
    arguments: tuple["Node", ...]

    @property
    def is_truth(self) -> bool:
        """Whether it is true or false, and not a number."""
        return self.name in _TRUTHS


Node = float | str | Applied
"""A number, the name of a variable, or an operation."""


def parse(text: str, variables: tuple[str, ...]) -> Node:
    """The formula as a tree; raises SpecError with a sentence about what is wrong."""
    if len(text) > MAX_CHARACTERS:
        raise SpecError("A formula has at most {most} characters, and this one has {count}.", most=MAX_CHARACTERS,
                        count=len(text))  # fmt: skip
    if not text.strip():
        raise SpecError("Type a formula.")
    written = _as_python(text)
    if (forgotten := _NO_SIGN.search(written)) and not _WORDS.match(written, forgotten.end(1)):
        raise SpecError("Write * between a number and what it is multiplied with: 2*x.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Python has advice for programmers
            body = ast.parse(written, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise _unreadable(written, error) from None
    return _node(body, variables, 1)


def _as_python(text: str) -> str:
    """The formula with the signs that Python has for what a person may write."""
    for sign, python in _OTHERWISE_WRITTEN.items():
        text = text.replace(sign, python)
    return unicodedata.normalize("NFKC", text).strip()  # brackets and signs of Chinese keyboards


def _unreadable(written: str, error: Exception) -> SpecError:
    if written.count("(") != written.count(")"):
        return SpecError("The brackets do not match: as many have to be closed as are opened.")
    if re.search(r"(?<![<>=!])=(?!=)", written):
        return SpecError("A formula has no =. Compare with <, >, <= or >=.")
    place = getattr(error, "offset", None) or 1
    near = written[max(place - _NEAR // 2, 0) :][:_NEAR].strip()
    return SpecError("The formula cannot be read near “{near}”.", near=ascii(near or written[-_NEAR:])[1:-1])


def _node(node: ast.expr, variables: tuple[str, ...], depth: int) -> Node:
    if depth > MAX_DEPTH:
        raise SpecError("The formula has more than {most} operations one in another.", most=MAX_DEPTH)

    def below(part: ast.expr) -> Node:
        return _node(part, variables, depth + 1)

    match node:
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            return _number(number)
        case ast.Name(id=name) if name in variables:
            return name
        case ast.Name(id=name) if name in _CONSTANTS:
            return _CONSTANTS[name]
        case ast.Name(id=name):
            raise _unknown(name, variables)
        case ast.UnaryOp(op=ast.UAdd(), operand=operand):
            return _numbers(below(operand))[0]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return Applied("negative", _numbers(below(operand)))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return Applied("not", _truths(below(operand)))
        case ast.BinOp(left=left, op=ast.Pow(), right=right):
            return Applied("^", (*_numbers(below(left)), _exponent(right)))
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _ARITHMETIC:
            return Applied(_ARITHMETIC[type(op)][0], _numbers(below(left), below(right)))
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name in FUNCTIONS:
            return _call(name, [below(part) for part in args])
        case ast.Call(func=ast.Name(id=name)) if name not in FUNCTIONS:
            raise _unknown(name, variables)
        case ast.Compare(left=left, ops=ops, comparators=others) if all(type(op) in _COMPARISONS for op in ops):
            sides = _numbers(below(left), *map(below, others))
            pairs = zip(ops, sides, sides[1:], strict=False)
            return _all([Applied(_COMPARISONS[type(op)][0], (a, b)) for op, a, b in pairs])
        case ast.BoolOp(op=op, values=values):
            name = _JOINED[type(op)][0]
            return reduce(lambda a, b: Applied(name, (a, b)), _truths(*map(below, values)))
    raise SpecError(
        "A formula has numbers, + - * / ^, brackets, comparisons, and, or, not, and these functions: {functions}.",
        functions=joined(FUNCTIONS),
    )


def _all(truths: list[Applied]) -> Node:
    return reduce(lambda a, b: Applied("and", (a, b)), truths)


def _number(number: float) -> float:
    try:
        value = float(number)
    except OverflowError:
        value = float("inf")
    if not isfinite(value):
        raise SpecError("A number in the formula is too large.")
    return value


def _exponent(node: ast.expr) -> float:
    sign, node = (-1, node.operand) if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) else (1, node)
    value = node.value if isinstance(node, ast.Constant) else None
    if isinstance(value, bool) or not isinstance(value, int | float) or value > MAX_EXPONENT:
        raise SpecError("An exponent has to be a number from −{most} to {most}.", most=MAX_EXPONENT)
    return sign * _number(value)


def _call(name: str, arguments: list[Node]) -> Node:
    numbers = _numbers(*arguments)
    if name in _ONE:
        if len(numbers) != 1:
            raise SpecError("{name} takes one number in brackets.", name=name)
        return Applied(name, numbers)
    if len(numbers) < 2:
        raise SpecError("{name} takes two numbers or more in brackets, with commas between them.", name=name)
    return reduce(lambda a, b: Applied(name, (a, b)), numbers)


def _is_truth(node: Node) -> bool:
    return isinstance(node, Applied) and node.is_truth


def _numbers(*nodes: Node) -> tuple[Node, ...]:
    if any(map(_is_truth, nodes)):
        raise SpecError("A comparison is no number: join comparisons with “and” or “or”.")
    return nodes


def _truths(*nodes: Node) -> tuple[Node, ...]:
    if not all(map(_is_truth, nodes)):
        raise SpecError("“and”, “or” and “not” stand between comparisons, such as x > 1 and y < 2.")
    return nodes


def _unknown(name: str, variables: tuple[str, ...]) -> SpecError:
    return SpecError(
        "{name} is not known. A formula has {variables}, pi, e, and these functions: {functions}.",
        name=name,
        variables=joined(variables),
        functions=joined(FUNCTIONS),
    )


def value(node: Node, variables: dict[str, Array]) -> Array:
    """What the formula gives where its variables have these values: float64 or bool, in their shape.

    It may hold numbers that are not finite.
    """
    with np.errstate(all="ignore"):
        found = _value(node, variables)
    return np.broadcast_to(found, next(iter(variables.values())).shape)


def _value(node: Node, variables: dict[str, Array]) -> Array:
    if isinstance(node, str):
        return variables[node]
    if isinstance(node, float):
        return np.asarray(node)
    return _COMPUTED[node.name](*(_value(part, variables) for part in node.arguments))


def numbers(node: Node, variables: dict[str, Array]) -> list[Array]:
    """What each side of each comparison gives, or the formula itself where it compares nothing: as `value`."""
    if isinstance(node, Applied) and node.is_truth:
        return [found for part in node.arguments for found in numbers(part, variables)]
    return [value(node, variables)]
