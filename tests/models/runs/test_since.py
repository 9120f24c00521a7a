"""Whether runs are still those of the present design, and what was changed since."""

from dataclasses import replace

import pytest

from models.design.experiment import Experiment
from models.design.layers import Linear
from models.design.network import Network
from models.runs.since import since_search, since_variation
from models.variations.search import Search, usual_ranges
from models.variations.setting import Setting
from models.variations.variation import Axis, Variation

DESIGN = Experiment(network=Network(layers=(Linear(id="layer-1", units=4), Linear(id="layer-2", units=2))))
DEPTH, WIDTH, UNITS = Setting("network", "depth"), Setting("network", "width"), Setting("layer-2", "units")
RATE = Setting("training", "learning_rate")


@pytest.mark.parametrize(
    "variation",
    [
        Variation(DESIGN),
        Variation(DESIGN, seed_of="data"),
        Variation(DESIGN, (Axis(RATE, (0.3, 0.001)),), (1, 2)),
        Variation(DESIGN, (Axis(DEPTH, (1, 2, 4)), Axis(WIDTH, (2, 7))), (1,)),
        Variation(DESIGN, (Axis(UNITS, (1, 3)),), (5,)),
    ],
    ids=["weights", "data", "rate", "depth and width", "units"],
)
def test_the_design_of_every_run_is_no_other_design(variation: Variation) -> None:
    for trial in variation.trials():
        assert since_variation(variation, trial.experiment) == ()


def test_what_was_changed_since_is_said() -> None:
    other = replace(DESIGN, training=replace(DESIGN.training, batch=7))
    assert since_variation(Variation(DESIGN), other) == ("Batch size 10 → 7",)
    seeds = replace(DESIGN, data=replace(DESIGN.data, seed=9))
    assert since_variation(Variation(DESIGN), seeds) == ("Data seed 1 → 9",)
    assert since_variation(Variation(DESIGN, seed_of="data"), seeds) == ()
    gone = replace(DESIGN, network=DESIGN.network.remove("layer-2"))
    assert since_variation(Variation(DESIGN, (Axis(UNITS, (1, 3)),), (5,)), gone) == ("− Linear 2",)


def test_a_search_is_of_its_data_alone() -> None:
    search = Search(DESIGN, usual_ranges(DESIGN))
    trained = replace(DESIGN, training=replace(DESIGN.training, batch=7))
    assert since_search(search, trained) == ()
    assert since_search(search, replace(DESIGN, data=replace(DESIGN.data, noise=0.2))) == ("Noise 0 % → 20 %",)
