"""What each layer does to a shape and how many numbers it learns, in plain arithmetic."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.layers import ACTIVATIONS, LAYERS, LOWEST_VALUE, Activation, BatchNorm, Dropout, Linear


@given(width=st.integers(0, 300), units=st.integers(1, 256))
def test_linear_gives_its_units_and_learns_a_matrix_and_a_bias(width: int, units: int) -> None:
    layer = Linear(id="a", units=units)
    assert layer.output_shape((width,)) == (units,)
    assert layer.parameter_count((width,)) == width * units + units


@pytest.mark.parametrize("layer", [Activation(id="a"), Dropout(id="a"), BatchNorm(id="a")])
def test_other_layers_keep_the_shape(layer: Activation) -> None:
    assert layer.output_shape((7,)) == (7,)
    assert layer.parameter_count((7,)) == (14 if isinstance(layer, BatchNorm) else 0)


def test_every_activation_says_how_low_it_reaches() -> None:
    assert list(LOWEST_VALUE) == list(ACTIVATIONS)


def test_names_of_layers_in_files_are_unique() -> None:
    assert len({cls.__name__ for cls in LAYERS}) == len(LAYERS)
