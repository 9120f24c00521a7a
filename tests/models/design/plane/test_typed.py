"""Formulas that a person types: read, refused with a sentence, computed."""

import re
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.design.plane import expression
from models.design.plane.expression import MAX_CHARACTERS
from models.design.plane.typed import LARGEST, Curve, Formula
from models.design.spec import SpecError

X, Y = np.random.default_rng(1).uniform(-6, 6, (2, 50))


def value(text: str, *variables: str) -> np.ndarray:
    return expression.value(expression.parse(text, variables or ("x", "y")), {"x": X, "y": Y})


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("x*x + y*y < 9", X * X + Y * Y < 9),
        ("x^2 + y² <= 9", X**2 + Y**2 <= 9),
        ("1 < x*x + y*y < 9", (X * X + Y * Y > 1) & (X * X + Y * Y < 9)),
        ("x > 1 and y < 2 or not x >= -3", ((X > 1) & (Y < 2)) | (X < -3)),
        ("（x ＞ 1）", X > 1),
        ("max(x, y, 0) − min(x, y) ≥ π", np.maximum(np.maximum(X, Y), 0) - np.minimum(X, Y) >= np.pi),
        ("-x**2 > -e", -np.e < -(X**2)),
        ("2^2 > x", X < 4),
        ("x^-2 < 1e-1", X**-2 < 0.1),
    ],
)
def test_an_inequality_holds_where_it_says(text: str, wanted: np.ndarray) -> None:
    assert np.array_equal(value(text), wanted)
    assert Formula(text=text).tree == expression.parse(text, ("x", "y"))


@pytest.mark.parametrize("name", ["sin", "cos", "exp", "tanh", "abs"])
def test_functions_are_numpys(name: str) -> None:
    assert np.allclose(value(f"{name}(x)/2 + 1", "x"), getattr(np, name)(X) / 2 + 1)


def test_a_curve_may_be_written_with_its_name() -> None:
    for text in ("sin(x)", "y = sin(x)", "f(x) = sin(x)"):
        assert np.allclose(expression.value(Curve(text=text).tree, {"x": X}), np.sin(X))


def test_the_range_of_a_curve_is_that_of_its_values() -> None:
    target = Curve(text="x^2").info.target
    assert -2.5 < target.low < 0
    assert 36 < target.high < 38.5


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "Type a formula"),
        ("x", "Write a comparison"),
        ("2x > 1", "Write * between"),
        ("3(x+1) > 0", "Write * between"),
        ("(x > 1", "brackets do not match"),
        ("x = 1", "A formula has no ="),
        ("x > (y 1)", "cannot be read near"),
        ("x > 100", "holds nowhere"),
        ("x > -100", "holds everywhere"),
        ("log(x) > y", "no finite value at x = -5.9"),
        ("exp(exp(exp(x))) > 1", "no finite value"),
        ("sqrt(x) > 1", "no finite value"),
        ("x^y > 1", "An exponent has to be"),
        ("x^9 > 1", "An exponent has to be"),
        ("(x > 1) + 1 > 0", "A comparison is no number"),
        ("x > 1 and y", "stand between comparisons"),
        ("z > 1", "z is not known"),
        ("foo(x) > 1", "foo is not known"),
        ("min(x) > 1", "min takes two numbers"),
        ("sin(x, y) > 1", "sin takes one number"),
        ("x > 1e999", "too large"),
        ("x > " + "9" * 190, "holds nowhere"),
        ("-" * 30 + "x > 1", "20 operations"),
        ("(" * 120 + "x" + ")" * 120 + " > 1", f"at most {MAX_CHARACTERS} characters"),
        ("__import__('os').system('x')", "A formula has numbers"),
        ("x.real > 1", "A formula has numbers"),
        ("x[0] > 1", "A formula has numbers"),
        ("[x] > 1", "A formula has numbers"),
        ("x == y", "A formula has numbers"),
        ("x % 2 > 1", "A formula has numbers"),
        ("'x' > 1", "A formula has numbers"),
        ("True > x", "A formula has numbers"),
        ("sin(x=1) > 1", "A formula has numbers"),
        ("\0x > 1", "cannot be read"),
        ("x\ud800 > 1", "cannot be read"),
    ],
)
def test_what_is_no_inequality_is_refused_with_a_sentence(text: str, why: str) -> None:
    with pytest.raises(SpecError, match=re.escape(why)) as caught:
        Formula(text=text)
    str(caught.value).encode()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("x > 1", "without a comparison"),
        ("x*y", "y is not known"),
        ("log(x)", "no finite value at x = -5.9"),
        ("exp(x)^8", "may go as far as 1,000,000"),
        ("y = y", "y is not known"),
    ],
)
def test_what_is_no_curve_is_refused_with_a_sentence(text: str, why: str) -> None:
    with pytest.raises(SpecError, match=re.escape(why)):
        Curve(text=text)


@pytest.mark.parametrize("text", [None, 3, ["x"], b"x > 1"])
@pytest.mark.parametrize("cls", [Formula, Curve])
def test_what_is_no_text_is_no_formula(cls: type[Formula | Curve], text: object) -> None:
    with pytest.raises(SpecError, match="must be text"):
        cls(text=text)  # type: ignore[arg-type]


@given(st.text("xy0123456789.+-*/^()<>= andorti,sceqp", max_size=60) | st.text(max_size=250))
def test_any_text_is_a_formula_or_a_sentence(text: str) -> None:
    for source in (Formula(), Curve()):
        try:
            made = replace(source, text=text)
        except SpecError as error:
            said = str(error)
        else:
            said = f"{made.info.target.high} is at most {1.2 * LARGEST}"
            assert max(-made.info.target.low, made.info.target.high) <= 1.2 * LARGEST
        assert len(said) > 10
