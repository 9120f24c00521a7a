"""Numbers that are given for the initial weights: as they stand in a design, and what is refused."""

import json
from dataclasses import replace

import numpy as np
import pytest

from models.design.experiment import Experiment, starts_over
from models.design.spec import SpecError
from models.design.start import MAX_NUMBERS, read_start, taken, written_start
from models.design.training import Training
from models.files import storage
from models.problems import remarks


def test_given_numbers_come_back_from_a_design_as_float32_holds_them() -> None:
    arrays = {"layer-1.weight": [[0.1, -2.0], [3.0, 4.0]], "output.bias": [5.0]}
    given = Experiment(start=read_start(arrays))
    again = storage.loads(storage.dumps(given))
    assert again == given
    assert written_start(again.start)["output.bias"] == [5.0]
    assert again.start[0].array().tolist() == np.float32(arrays["layer-1.weight"]).tolist()
    assert "start" not in json.loads(storage.dumps(Experiment()))


def test_arrays_are_taken_in_any_number_of_dimensions() -> None:
    kernel = np.arange(24, dtype=np.float32).reshape(2, 1, 3, 4)
    (start,) = taken({("layer-1", "weight"): kernel})
    np.testing.assert_array_equal(start.array(), kernel)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("weight", [1.0]),
        (".weight", [1.0]),
        ("layer-1.scale", [1.0]),
        ("layer-1.weight", 1.0),
        ("layer-1.weight", []),
        ("layer-1.weight", [[]]),
        ("layer-1.weight", [[1.0, 2.0], [3.0]]),
        ("layer-1.weight", [[1.0, 2.0], 3.0, 4.0]),
        ("layer-1.weight", [[[[[1.0]]]]]),
        ("layer-1.weight", ["1"]),
        ("layer-1.weight", [True]),
        ("layer-1.weight", [1e7]),
        ("layer-1.weight", [None]),
    ],
)
def test_what_is_no_array_of_a_layer_is_refused_by_its_key(key: str, value: object) -> None:
    with pytest.raises(SpecError, match="start: "):
        read_start({key: value})


def test_a_start_is_bounded() -> None:
    read_start({"layer-1.weight": [1.0] * MAX_NUMBERS})
    with pytest.raises(SpecError, match="4096 numbers"):
        read_start({"layer-1.weight": [1.0] * MAX_NUMBERS, "layer-1.bias": [1.0]})
    with pytest.raises(SpecError, match="128 arrays, got 129"):
        read_start({f"layer-{i}.bias": [1.0] for i in range(129)})


def test_other_given_numbers_start_over_only_where_they_are_in_force() -> None:
    plain, given = Experiment(), Experiment(training=Training(initialisation="given"))
    start = read_start({"output.bias": [1.0]})
    assert not starts_over(plain, replace(plain, start=start))
    assert starts_over(given, replace(given, start=start))


def test_numbers_that_lack_or_do_not_fit_are_remarked() -> None:
    given = Experiment(training=Training(initialisation="given"))
    lacking = remarks.given_weights(given)
    wrong = remarks.given_weights(replace(given, start=read_start({"output.bias": [1.0, 2.0], "gone.bias": [1.0]})))
    assert lacking
    assert "No numbers are given" in lacking.template
    assert wrong
    assert str(wrong.values["arrays"]) == "output.bias, gone.bias"
    assert remarks.given_weights(replace(given, start=read_start({"output.bias": [1.0]}))) is None
    assert remarks.given_weights(Experiment()) is None
