"""What each layer does to a shape and how many numbers it learns, in plain arithmetic."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.design.layers import (
    FOR_PICTURES,
    FOR_SIGNALS,
    LAYERS,
    TWINS,
    Activation,
    Add,
    AvgPool1d,
    AvgPool2d,
    BatchNorm,
    Conv1d,
    Conv2d,
    Dropout,
    Flatten,
    GlobalAvgPool,
    Layer,
    LayerNorm,
    Linear,
    MaxPool1d,
    MaxPool2d,
    Output,
)
from models.design.spec import SpecError
from tests.strategies import layers

SHAPES = st.one_of(
    st.tuples(st.integers(1, 300)),
    st.tuples(st.integers(1, 40), st.integers(1, 60)),
    st.tuples(st.integers(1, 40), st.integers(1, 30), st.integers(1, 30)),
)


@given(width=st.integers(0, 300), units=st.integers(1, 1024))
def test_linear_gives_its_units_and_learns_a_matrix_and_a_bias(width: int, units: int) -> None:
    layer = Linear(id="a", units=units)
    assert layer.output_shape((width,)) == (units,)
    assert layer.parameter_count((width,)) == width * units + units
    assert replace(layer, bias=False).parameter_count((width,)) == width * units


@pytest.mark.parametrize("shape", [(7,), (3, 5), (3, 5, 6)])
@pytest.mark.parametrize("kind", [Activation, Dropout, BatchNorm, LayerNorm, Add])
def test_other_layers_keep_the_shape(kind: type[Layer], shape: tuple[int, ...]) -> None:
    assert kind(id="a").output_shape(shape) == shape


def test_batch_norm_learns_two_numbers_a_feature_or_channel_and_layer_norm_two_a_value() -> None:
    counts = {kind: (kind(id="a").parameter_count((7,)), kind(id="a").parameter_count((3, 5, 6))) for kind in LAYERS}
    assert (counts[BatchNorm], counts[LayerNorm]) == ((14, 6), (14, 180))
    assert {kind for kind, count in counts.items() if count == (0, 0)} == {
        Activation, Dropout, Add, MaxPool2d, AvgPool2d, MaxPool1d, AvgPool1d, GlobalAvgPool, Flatten,
    }  # fmt: skip


def test_a_convolution_slides_as_far_as_its_kernel_stays_on_the_padded_picture() -> None:
    def given(kernel: int, stride: int, padding: int) -> tuple[int, ...]:
        layer = Conv2d(id="a", channels=6, kernel=kernel, stride=stride, padding=padding)
        return layer.output_shape((3, 8, 10))

    assert given(3, 1, 1) == (6, 8, 10)
    assert given(3, 1, 0) == (6, 6, 8)
    assert given(4, 2, 0) == (6, 3, 4)
    assert given(5, 3, 2) == (6, 3, 4)
    assert given(8, 4, 0) == (6, 1, 1)
    assert Conv2d(id="a", channels=6, kernel=5).parameter_count((3, 8, 10)) == 6 * 3 * 5 * 5 + 6
    assert Conv2d(id="a", channels=6, kernel=5, bias=False).parameter_count((3, 8, 10)) == 6 * 3 * 5 * 5


@pytest.mark.parametrize("kind", [MaxPool2d, AvgPool2d])
def test_pooling_leaves_out_the_rest_at_the_edge(kind: type[MaxPool2d] | type[AvgPool2d]) -> None:
    assert kind(id="a").output_shape((3, 8, 9)) == (3, 4, 4)
    assert kind(id="a", size=3).output_shape((3, 8, 9)) == (3, 2, 3)


def test_a_convolution_slides_as_far_as_its_kernel_stays_on_the_padded_signal() -> None:
    def given(kernel: int, stride: int, padding: int) -> tuple[int, ...]:
        layer = Conv1d(id="a", channels=6, kernel=kernel, stride=stride, padding=padding)
        return layer.output_shape((3, 10))

    assert given(5, 1, 2) == (6, 10)
    assert given(3, 1, 0) == (6, 8)
    assert given(4, 2, 0) == (6, 4)
    assert given(5, 3, 2) == (6, 4)
    assert given(10, 4, 0) == (6, 1)
    assert Conv1d(id="a", channels=6, kernel=5).parameter_count((3, 10)) == 6 * 3 * 5 + 6
    assert Conv1d(id="a", channels=6, kernel=5, bias=False).parameter_count((3, 10)) == 6 * 3 * 5


@pytest.mark.parametrize("kind", [MaxPool1d, AvgPool1d])
def test_pooling_leaves_out_the_rest_at_the_end_of_a_signal(kind: type[MaxPool1d] | type[AvgPool1d]) -> None:
    assert kind(id="a").output_shape((3, 9)) == (3, 4)
    assert kind(id="a", size=3).output_shape((3, 8)) == (3, 2)


def test_rows_are_made_of_signals() -> None:
    assert Flatten(id="a").output_shape((3, 9)) == (27,)
    assert GlobalAvgPool(id="a").output_shape((3, 9)) == (3,)


@pytest.mark.parametrize("kind", [Linear, Output])
def test_signals_where_a_row_belongs_are_refused_with_the_cure(kind: type[Layer]) -> None:
    with pytest.raises(SpecError) as caught:
        kind(id="a").output_shape((1, 40))
    name = "The output" if kind is Output else "Linear"
    assert str(caught.value) == f"{name} takes a row of numbers, but 1×40 signals come in. Put a Flatten before it."


@pytest.mark.parametrize("kind", TWINS)
def test_signals_and_pictures_are_told_apart(kind: type[Layer]) -> None:
    with pytest.raises(SpecError, match=f"{kind.__name__} takes pictures, but 1×40 signals come in"):
        kind(id="a").output_shape((1, 40))
    with pytest.raises(SpecError, match=f"{TWINS[kind].__name__} takes signals, but 1×8×8 pictures come in"):
        TWINS[kind](id="a").output_shape((1, 8, 8))


@pytest.mark.parametrize("kind", [kind for kind in FOR_SIGNALS if kind is not GlobalAvgPool])
def test_a_row_where_signals_belong_is_refused_with_the_cure(kind: type[Layer]) -> None:
    with pytest.raises(SpecError) as caught:
        kind(id="a").output_shape((64,))
    assert str(caught.value) == (
        f"{kind.__name__} takes signals, but a row of numbers comes in, 64 long. Remove it, or put it where signals "
        "come in."
    )


def test_what_is_longer_than_the_signal_is_refused_and_can_be_fitted() -> None:
    wide = Conv1d(id="a", kernel=9, padding=1, stride=4)
    with pytest.raises(SpecError, match=r"A kernel of 9 is longer than the signal, 6 with a padding of 1\."):
        wide.output_shape((3, 6))
    assert wide.fitted((3, 6)) == Conv1d(id="a", kernel=8, padding=1, stride=4)
    assert MaxPool1d(id="a", size=5).fitted((3, 3)) == MaxPool1d(id="a", size=3)
    for kind in (MaxPool1d, AvgPool1d):
        assert kind(id="a").fitted((3, 2)) == kind(id="a")
        assert kind(id="a").fitted((3, 1)) is None


def test_rows_are_made_of_pictures() -> None:
    assert Flatten(id="a").output_shape((3, 8, 9)) == (216,)
    assert Flatten(id="a").output_shape((7,)) == (7,)
    assert GlobalAvgPool(id="a").output_shape((3, 8, 9)) == (3,)


@pytest.mark.parametrize("kind", [Linear, Output])
def test_pictures_where_a_row_belongs_are_refused_with_the_cure(kind: type[Layer]) -> None:
    with pytest.raises(SpecError) as caught:
        kind(id="a").output_shape((1, 8, 9))
    name = "The output" if kind is Output else "Linear"
    assert str(caught.value) == (f"{name} takes a row of numbers, but 1×8×9 pictures come in. Put a Flatten before it.")


@pytest.mark.parametrize("kind", FOR_PICTURES)
def test_a_row_where_pictures_belong_is_refused_with_the_cure(kind: type[Layer]) -> None:
    with pytest.raises(SpecError) as caught:
        kind(id="a").output_shape((64,))
    assert str(caught.value) == (
        f"{kind.__name__} takes pictures, but a row of numbers comes in, 64 long. Remove it, or put it where pictures "
        "come in."
    )


def test_what_is_larger_than_the_picture_is_refused_and_can_be_fitted() -> None:
    wide = Conv2d(id="a", kernel=9, padding=1, stride=4)
    with pytest.raises(SpecError, match=r"A kernel of 9×9 is larger than the picture, 6×10 with a padding of 1\."):
        wide.output_shape((3, 6, 10))
    assert wide.fitted((3, 6, 10)) == Conv2d(id="a", kernel=8, padding=1, stride=4)
    assert MaxPool2d(id="a", size=5).fitted((3, 6, 3)) == MaxPool2d(id="a", size=3)
    for kind in (MaxPool2d, AvgPool2d):
        assert kind(id="a").fitted((3, 6, 2)) == kind(id="a")
        assert kind(id="a").fitted((3, 6, 1)) is None


@given(layer=layers(), shape=SHAPES)
def test_a_layer_takes_a_shape_or_refuses_it_and_takes_it_when_fitted(layer: Layer, shape: tuple[int, ...]) -> None:
    try:
        taken = layer.output_shape(shape)
    except SpecError:
        fitted = layer.fitted(shape)
        if fitted is None:
            return
        taken = fitted.output_shape(shape)
    assert len(taken) in (1, 2, 3)
    assert min(taken) >= 1


def test_names_of_layers_in_files_are_unique() -> None:
    assert len({cls.__name__ for cls in LAYERS}) == len(LAYERS)
