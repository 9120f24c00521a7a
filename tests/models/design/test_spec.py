"""Every field of every description is checked at both ends of its range and one step beyond."""

import math
from collections.abc import Iterator
from dataclasses import Field, FrozenInstanceError, fields
from typing import Any

import pytest

from models.design.data import BuiltIn, Data
from models.design.drawing import PhotoPreparation, Preparation
from models.design.experiment import Experiment
from models.design.layers import LAYERS, Output
from models.design.network import Network
from models.design.picture_folder import PictureFolder
from models.design.plane.pinwheel import Pinwheel
from models.design.plane.typed import Curve, Formula
from models.design.points import Points
from models.design.spec import Spec, SpecError
from models.design.tables.table_file import TableColumn, TableFile, TableForm
from models.design.training import Training
from models.variations.setting import WholeNetwork

SPECS: tuple[type[Spec], ...] = (
    Data,
    BuiltIn,
    PictureFolder,
    Points,
    TableForm,
    TableColumn,
    TableFile,
    Pinwheel,
    Formula,
    Curve,
    Training,
    Network,
    Experiment,
    Output,
    PhotoPreparation,
    Preparation,
    WholeNetwork,
    *LAYERS,
)


def made(cls: type[Spec], **values: Any) -> Spec:
    """A valid description, but for `values`."""
    required = {f.name: "some-id" for f in fields(cls) if "identifier" in f.metadata}
    return cls(**{**required, **values})


def declared(key: str) -> list[Any]:
    """Every (description, field) whose declaration has `key`."""
    return [pytest.param(c, f, id=f"{c.__name__}.{f.name}") for c in SPECS for f in fields(c) if key in f.metadata]


def whole(f: "Field[Any]") -> bool:
    return isinstance(f.default, int)


def test_every_description_of_the_vocabulary_is_tested_here() -> None:
    def below(cls: type[Spec]) -> Iterator[type[Spec]]:
        for sub in cls.__subclasses__():
            yield sub
            yield from below(sub)

    assert {cls for cls in below(Spec) if cls.__name__ != "Layer" and cls.__module__.startswith("models.")} == set(
        SPECS
    )


@pytest.mark.parametrize(("cls", "f"), declared("low"))
def test_a_number_may_lie_at_both_ends_of_its_range(cls: type[Spec], f: "Field[Any]") -> None:
    for end in (f.metadata["low"], f.metadata["high"]):
        value = getattr(made(cls, **{f.name: end}), f.name)
        assert value == end
        assert type(value) is (int if whole(f) else float)


@pytest.mark.parametrize(("cls", "f"), declared("low"))
def test_a_number_one_step_beyond_its_range_is_refused_by_name(cls: type[Spec], f: "Field[Any]") -> None:
    low, high = f.metadata["low"], f.metadata["high"]
    below = low - 1 if whole(f) else math.nextafter(low, -math.inf)
    above = high + 1 if whole(f) else math.nextafter(high, math.inf)
    for value in (below, above):
        with pytest.raises(SpecError, match=rf"{f.name} must lie between"):
            made(cls, **{f.name: value})


@pytest.mark.parametrize(("cls", "f"), declared("low"))
@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, True, False, None, "1", [1], 10**400])
def test_what_is_no_number_in_range_is_refused(cls: type[Spec], f: "Field[Any]", value: object) -> None:
    with pytest.raises(SpecError):
        made(cls, **{f.name: value})


@pytest.mark.parametrize(("cls", "f"), declared("low"))
def test_a_fraction_is_refused_where_a_whole_number_is_asked(cls: type[Spec], f: "Field[Any]") -> None:
    if whole(f):
        with pytest.raises(SpecError, match="whole number"):
            made(cls, **{f.name: float(f.metadata["low"])})


def test_a_whole_number_becomes_a_float_where_a_float_is_asked() -> None:
    assert type(Training(learning_rate=1).learning_rate) is float


@pytest.mark.parametrize(("cls", "f"), declared("low"))
def test_defaults_and_presets_lie_inside_the_range(cls: type[Spec], f: "Field[Any]") -> None:
    for value in (f.default, *f.metadata["presets"]):
        assert getattr(made(cls, **{f.name: value}), f.name) == value


@pytest.mark.parametrize(("cls", "f"), declared("options"))
def test_a_choice_takes_each_of_its_options_and_no_other(cls: type[Spec], f: "Field[Any]") -> None:
    for option in f.metadata["options"]:
        pictures = PictureFolder(path="pictures", classes=("cats", "dogs"))
        fitting = {"inputs": (), "folder": pictures} if cls is Data else {}
        assert getattr(made(cls, **{f.name: option}, **fitting), f.name) == option
    for wrong in ("", "nonsense", next(iter(f.metadata["options"])).upper() + " ", None, 0, ["mse"], {}):
        with pytest.raises(SpecError, match=rf"{f.name} must be one of"):
            made(cls, **{f.name: wrong})


@pytest.mark.parametrize(("cls", "f"), declared("flag"))
def test_a_flag_is_true_or_false_and_nothing_like_it(cls: type[Spec], f: "Field[Any]") -> None:
    for value in (True, False):
        assert getattr(made(cls, **{f.name: value}), f.name) is value
    for wrong in (0, 1, "true", None):
        with pytest.raises(SpecError, match="true or false"):
            made(cls, **{f.name: wrong})


@pytest.mark.parametrize(("cls", "f"), [*declared("identifier"), *declared("reference")])
def test_an_id_is_short_and_plain(cls: type[Spec], f: "Field[Any]") -> None:
    for good in ("a", "layer-7", "A_b-9", "x" * 40):
        assert getattr(made(cls, **{f.name: good}), f.name) == good
    for wrong in ("", "x" * 41, "layer 7", "é", "a\n", "a/b", None, 7):
        with pytest.raises(SpecError, match="1 to 40 letters"):
            made(cls, **{f.name: wrong})


@pytest.mark.parametrize("inputs", [("x", "x"), ("z",), "xy", ["x"], (["x"],), None, 3], ids=repr)
def test_inputs_that_the_data_does_not_offer_are_refused(inputs: Any) -> None:
    with pytest.raises(SpecError, match=r"inputs must be different names"):
        Data(inputs=inputs)


def test_inputs_are_kept_in_the_order_of_the_offer() -> None:
    assert Data(inputs=("sin_x", "y", "x")).inputs == ("x", "y", "sin_x")


@pytest.mark.parametrize("cls", SPECS)
def test_descriptions_are_values(cls: type[Spec]) -> None:
    one, same = made(cls) if cls is not Network else Network(), made(cls) if cls is not Network else Network()
    assert one == same
    assert hash(one) == hash(same)
    with pytest.raises(FrozenInstanceError):
        one.anything = 1  # type: ignore[attr-defined]


def test_what_was_received_is_quoted_short_and_on_one_line() -> None:
    for value in ("a\nb" * 1000, "\ud800", 10**4000, [[[[[[[[[]]]]]]]]] * 1000):
        with pytest.raises(SpecError) as caught:
            Training(loss=value)  # type: ignore[arg-type]
        text = str(caught.value)
        assert len(text) < 300
        assert len(text.splitlines()) == 1
        text.encode()
