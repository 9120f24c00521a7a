"""Which settings can be varied: those that the design reads, with values that its Specs allow."""

import pytest

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import BatchNorm, Linear
from models.design.network import Network
from models.design.spec import SpecError
from models.design.training import Training
from models.variations.setting import Setting, in_words, label, named, read, settings, suggested, value, with_value

DESIGN = Experiment(
    network=Network(layers=(Linear(id="layer-1", units=4), BatchNorm(id="layer-2"), Linear(id="layer-3", units=2))),
    training=Training(optimizer="adam"),
)


def of(key: str, experiment: Experiment = DESIGN) -> Setting:
    return named(experiment, key)


def test_every_setting_takes_every_value_that_is_suggested_and_the_present_one_is_among_numbers() -> None:
    for setting in settings(DESIGN):
        offered = suggested(DESIGN, setting)
        assert len(set(offered)) == len(offered) >= 2
        for one in offered:
            assert value(with_value(DESIGN, setting, one), setting) == one
            assert read(DESIGN, setting, str(in_words(DESIGN, setting, one))) == (one,)
        now = value(DESIGN, setting)
        assert now is None or now in offered
        assert label(DESIGN, setting)


def test_a_setting_that_the_design_does_not_read_is_not_offered() -> None:
    keys = {setting.key for setting in settings(DESIGN)}
    assert {"beta1", "depth", "width", "layer-1.units", "layer-2.momentum", "noise"} <= keys
    assert not {"momentum", "weight_decay", "seed", "loss", "stop_epochs", "rate_every"} & keys
    flowers = {setting.key for setting in settings(Experiment(data=Data.of("iris")))}
    assert not {"samples", "noise", "width"} & flowers


def test_depth_repeats_the_last_linear_layer_or_leaves_the_last_ones_out() -> None:
    deeper = with_value(DESIGN, of("depth"), 4).network.layers
    assert [layer.id for layer in deeper] == ["layer-1", "layer-2", "layer-3", "layer-4", "layer-5"]
    assert [layer.units for layer in deeper if isinstance(layer, Linear)] == [4, 2, 2, 2]
    assert [layer.id for layer in with_value(DESIGN, of("depth"), 1).network.layers] == ["layer-1", "layer-2"]
    assert [layer.id for layer in with_value(DESIGN, of("depth"), 0).network.layers] == ["layer-2"]


def test_width_and_activation_are_those_of_all_hidden_layers() -> None:
    assert value(DESIGN, of("width")) is None
    wide = with_value(DESIGN, of("width"), 7)
    assert value(wide, of("width")) == 7
    assert value(with_value(wide, of("activation"), "relu"), of("activation")) == "relu"


def test_values_are_read_as_people_write_them() -> None:
    assert read(DESIGN, of("learning_rate"), "0.1, 0.01; 0.1 ，1e-3") == (0.1, 0.01, 0.001)
    assert read(DESIGN, of("noise"), "25 %,0.5") == (0.25, 0.5)
    assert read(DESIGN, of("activation"), "ReLU, tanh") == ("relu", "tanh")
    assert read(DESIGN, of("standardise"), "on,off") == (True, False)


@pytest.mark.parametrize(
    ("key", "text"),
    [("learning_rate", "1000"), ("learning_rate", "fast"), ("batch", "2.5"), ("width", "0"), ("depth", "65"),
     ("activation", "cosine"), ("standardise", "perhaps"), ("noise", " , ")],
)  # fmt: skip
def test_a_value_that_may_not_be_is_refused_with_a_sentence(key: str, text: str) -> None:
    with pytest.raises(SpecError):
        read(DESIGN, of(key), text)


def test_an_unknown_setting_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(SpecError, match="learning_rate"):
        named(DESIGN, "rate")
