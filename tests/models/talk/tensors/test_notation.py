"""Numpy's notation, parsed; numpy itself is the oracle."""

import numpy as np
import pytest

from models.design.spec import SpecError
from models.talk.tensors.notation import parse
from models.talk.tensors.views import usual

W = np.arange(5 * 3 * 4 * 2).reshape(5, 3, 4, 2)


def by_numpy(text: str) -> np.ndarray:
    return np.asarray(eval(text, {"__builtins__": {}}, {"np": np, "W": W}))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "W",
            "W[:]",
            "W[0]",
            "W[-1, 2]",
            "W[0:3, :]",
            "W[::2, 1:]",
            "W[::-1]",
            "W[3:0:-2, ..., 1]",
            "W[..., None, 0]",
        ),
        *("W[None]", "W[np.newaxis, :, 0]", "W[1, 2, 3, 1]", "W[4:2]", "W[0:99]", "W[...]", "W[1][2]", "W[0,]"),
        *("W.T", "W[0].T", "W[0, 0].T[1]", "W.transpose(3, 0, 2, 1)", "W.transpose()", "W.transpose((1, 0, 3, 2))"),
        *("W.reshape(5, -1)", "W.reshape((12, 10))", "W.flatten()", "W[0].ravel()[3:7]", "W.reshape(-1)[::7]"),
        *("np.broadcast_to(W[0, 0], (2, 4, 2))", "np.broadcast_to(W[:, 0, 0, 0], (3, 5))[1:].T", " W [ 0 : 2 , : ] "),
    ],
)
def test_what_is_written_means_what_numpy_says(text: str) -> None:
    view = parse(text, "W")
    np.testing.assert_array_equal(view.apply(W), by_numpy(text))
    assert view.result(W.shape) == by_numpy(text).shape


def test_any_slice_means_what_numpy_says() -> None:
    rng = np.random.default_rng(3)

    def number() -> str:
        return str(rng.integers(-7, 8)) if rng.random() < 0.6 else ""

    fits = 0
    for _ in range(400):
        items = []
        for _ in range(rng.integers(1, 5)):
            step = f":{rng.choice(['', '1', '-1', '2', '-3'])}" if rng.random() < 0.4 else ""
            items.append(f"{number()}:{number()}{step}" if rng.random() < 0.7 else str(rng.integers(-6, 7)))
        text = f"W[{', '.join(items)}]"
        try:
            wanted = by_numpy(text)
        except IndexError:
            with pytest.raises(SpecError):
                parse(text, "W").result(W.shape)
            continue
        fits += 1
        np.testing.assert_array_equal(parse(text, "W").apply(W), wanted)
    assert fits > 100


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "missing at the end"),
        ("V[0]", "called W here"),
        ("W[", "missing at the end"),
        ("W[0", "“]” is missing at the end"),
        ("W[0 1]", "“]” is missing before “1”"),
        ("W[]", "brackets are empty"),
        ("W[0]]", "cannot stand here"),
        ("W[9]", "Index 9 is outside of axis 0, which has 5 places: 0 to 4"),
        ("W[0, 0, 0, 0, 0]", "has 4 axes, but the slice names 5"),
        ("W[..., ...]", "only once"),
        ("W[::0]", "step of 0"),
        ("W[x]", "“x” is no index"),
        ("W[0.5]", "missing before"),
        ("W[99999999999]", "too large"),
        ("W.reshape(7, -1)", "no multiple of 7"),
        ("W.reshape(7, 7)", "cannot be arranged as (7, 7), which has 49"),
        ("W.reshape(-1, -1)", "one of them may be −1"),
        ("W.transpose(0, 0, 1, 2)", "needs each axis"),
        ("W.sum()", "“.sum” is not known"),
        ("np.broadcast_to(W, (5, 3))", "cannot be broadcast to (5, 3)"),
        ("W.__class__", "is not known"),
        ("__import__('os')", "is not understood"),
        ("W[" + "None," * 20 + "]", "at most 12"),
        ("W" + "[0]" * 99, "too long"),
        ("W$", "“$” is not understood"),
    ],
)
def test_what_is_wrong_is_said(text: str, said: str) -> None:
    with pytest.raises(SpecError) as error:
        parse(text, "W").result(W.shape)
    assert said in error.value.text


def test_each_cell_knows_where_its_number_comes_from() -> None:
    sources = parse("W[1:3, 0].T", "W").sources(W.shape)
    np.testing.assert_array_equal(sources, W[1:3, 0].T)


@pytest.mark.parametrize(
    ("shape", "text"), [((), "loss"), ((4,), "loss[:]"), ((4, 3), "loss[:, :]"), ((2, 3, 4, 5), "loss[0, 0, :, :]")]
)
def test_one_begins_with_the_first_matrix(shape: tuple[int, ...], text: str) -> None:
    assert usual(shape, "loss") == text
    assert parse(text, "loss").result(shape) == shape[-2:]
