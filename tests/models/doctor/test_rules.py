"""Each rule on made-up facts on both sides of its threshold, and what its cure makes of the design."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from models.design.experiment import Experiment
from models.design.layers import BatchNorm, Linear
from models.design.network import Network
from models.doctor import doctor
from models.doctor.doctor import RULES, findings
from models.doctor.facts import Case, Checkup, Facts, case_of
from models.doctor.rules import TRAINING, Finding, percent
from models.language import languages
from models.problems.changes import with_kind
from models.talk.gradient_probes import LayerHealth
from models.talk.snapshot import History, Metrics, Snapshot

WELL = LayerHealth(0.1, 1e-3, None, None)


def design(*units: int, kind: str = "circle", activation: str = "tanh", **training: Any) -> Experiment:
    network = Network()
    for count in units:
        network = network.insert(len(network), Linear(id="n", units=count, activation=activation))
    made = with_kind(Experiment(network=network), kind)
    return replace(made, training=replace(made.training, **training))


def history(train: Any, test: Any = None) -> History:
    train = np.asarray(train, np.float64)
    epoch, none = np.arange(len(train), dtype=np.float64), np.full(len(train), np.nan)
    test = train if test is None else np.asarray(test, np.float64)
    return History(epoch, epoch.astype(np.int64) * 25, train, test, none, none)


def case(experiment: Experiment | None = None, losses: History | None = None, **values: Any) -> Case:
    """A healthy run of a small network, except for these values; those of Facts go there."""
    experiment = experiment or design(4, 4)
    shapes = [s for s in experiment.layer_shapes() if s.parameters]
    facts = {
        "layers": {s.layer.id: WELL for s in shapes},
        "units": {s.layer.id: s.outgoing[0] for s in shapes},
        "spread": {"x": 2.0, "y": 2.0},
        "size": 2.0,
        "counts": (100, 100),
        "recall": (0.7, 0.7),
        "neighbours": 0.7,
        "batch_noise": {},
        "step": 1000,
        "behind": 0,
    }
    about = {
        "score": 0.7, "test_loss": 0.5, "epoch": 40.0, "step": 1000, "rate": experiment.training.learning_rate,
        "stuck": False, "diverged": 0,
    }  # fmt: skip
    facts |= {name: value for name, value in values.items() if name in facts and name != "step"}
    about |= {name: value for name, value in values.items() if name in about}
    falling = history(np.linspace(1.0, 0.6, 41))
    return Case(experiment, Facts(**facts), losses or falling, **about)  # type: ignore[arg-type]


def only(found: Case) -> Finding:
    (one,) = findings(found)
    return one


def kinds(found: Case) -> list[str]:
    return [one.rule.kind for one in findings(found)]


def after(found: Finding) -> Experiment:
    assert found.treatment is not None
    return found.treatment.cure.experiment


def test_a_healthy_run_has_no_finding() -> None:
    assert findings(case()) == ()


def layers(name: str, ill: LayerHealth) -> dict[str, LayerHealth]:
    return {"layer-1": WELL, "layer-2": WELL, "output": WELL} | {name: ill}


def test_half_of_the_units_dead_and_not_one_less() -> None:
    relu = design(4, 8, activation="relu", learning_rate=1.0)
    dead = case(relu, layers=layers("layer-2", replace(WELL, dead=0.5)))
    one = only(dead)
    assert one.key == ("dead", "layer-2")
    assert str(one.sentence("layer 2")) == (
        "4 of 8 units in layer 2 are dead: flat for every sample, so that nothing moves them."
    )
    assert [layer.activation for layer in after(one).network.layers] == ["leaky_relu"] * 2  # type: ignore[attr-defined]
    assert after(one).training.learning_rate == 0.03
    assert kinds(case(relu, layers=layers("layer-2", replace(WELL, dead=0.49)))) == []
    assert kinds(replace(dead, score=0.97)) == []  # what has learned its task is well
    assert kinds(replace(dead, epoch=1.0)) == []


def test_saturated_units_are_cured_by_what_saturates_them() -> None:
    ill = {"layers": layers("layer-1", replace(WELL, saturated=0.75))}
    wide = only(case(size=50.0, **ill))
    assert (wide.key, after(wide).data.standardise) == (("saturated", "layer-1"), True)
    fast = only(case(design(4, 4, learning_rate=3.0), **ill))
    assert after(fast).training.learning_rate == 0.03
    assert after(only(case(**ill))).training.initialisation == "xavier"
    assert kinds(case(layers=layers("output", replace(WELL, saturated=1.0)))) == []


def gradients(first: float, last: float) -> dict[str, LayerHealth]:
    names = ("layer-1", "layer-2", "layer-3", "output")
    return {name: replace(WELL, gradient=float(g)) for name, g in zip(names, np.geomspace(first, last, 4), strict=True)}


def test_a_gradient_vanishes_below_a_thousandth_of_the_last() -> None:
    deep = design(4, 4, 4, activation="sigmoid")
    one = only(case(deep, layers=gradients(9e-5, 0.1)))
    assert one.key == ("vanishing", "layer-1")
    assert str(one.sentence("layer 1")).startswith("The gradient shrinks from 0.1 in the last layer to 9e−5 in layer 1")
    cured = after(one)
    assert cured.training.initialisation == "kaiming"
    assert all(layer.activation == "relu" for layer in cured.network.layers)  # type: ignore[attr-defined]
    assert kinds(case(deep, layers=gradients(1.1e-4, 0.1))) == []


def test_a_gradient_explodes_above_a_hundred() -> None:
    deep = design(4, 4, 4, activation="relu")
    one = only(case(deep, layers=gradients(101.0, 0.5)))
    assert (one.key, after(one).training.initialisation) == (("exploding", "layer-1"), "kaiming")
    assert kinds(case(deep, layers=gradients(99.0, 0.5))) == []


def test_a_loss_that_jumps_and_gets_nowhere_oscillates() -> None:
    up_and_down = 0.8 + 0.07 * np.resize([1, -1], 41)
    one = only(case(losses=history(up_and_down)))
    assert one.key == ("oscillating", TRAINING)
    assert one.sign.shown == "18 %"
    assert after(one).training.learning_rate == pytest.approx(0.003)
    assert one.treatment is not None
    assert not one.treatment.anew
    assert kinds(case(losses=history(0.8 + 0.05 * np.resize([1, -1], 41)))) == []
    falling = np.linspace(1.0, 0.25, 41) * (1 + 0.1 * np.resize([1, -1], 41))
    assert kinds(case(losses=history(falling))) == []


def test_a_loss_that_was_ten_times_lower_diverges_and_so_does_an_infinite_one() -> None:
    grown = history([*np.linspace(1.0, 0.06, 20), *np.linspace(0.06, 0.61, 20), *[0.61] * 5])
    one = only(case(losses=grown, score=0.5))
    assert one.key == ("diverging", TRAINING)
    assert str(one.sentence("")) == "The loss had fallen to 0.06 and is 0.61 now: steps are too large."
    infinite = only(case(diverged=7))
    assert str(infinite.sentence("")) == "The loss became infinite at step 7: steps are too large."
    assert infinite.treatment is not None
    assert infinite.treatment.anew
    assert kinds(case(losses=history([*np.linspace(1.0, 0.06, 20), *np.linspace(0.06, 0.5, 20), *[0.5] * 5]))) == []


def test_a_slow_fall_at_a_low_rate_crawls() -> None:
    slow = history(np.linspace(1.0, 0.98, 41))
    one = only(case(design(4, 4, learning_rate=1e-4), slow))
    assert one.key == ("crawling", TRAINING)
    assert "fell by only 0.96 %" in str(one.sentence(""))
    assert after(one).training.learning_rate == 0.03
    assert kinds(case(design(4, 4, learning_rate=0.03), slow)) == []
    assert kinds(case(design(4, 4, learning_rate=1e-4), history(np.linspace(1.0, 0.8, 41)))) == []


@pytest.mark.parametrize(("lowest", "helped"), [(0.97, False), (0.4, True)])
def test_a_crawl_is_cured_when_the_loss_falls_and_not_by_the_higher_rate_itself(lowest: float, helped: bool) -> None:
    ill = case(design(4, 4, learning_rate=1e-4), history(np.linspace(1.0, 0.98, 41)))
    applied = doctor.treated(only(ill), ill)
    longer = replace(history(np.linspace(0.98, lowest, 41)), step=1000 + 25 * np.arange(1, 42))
    came = doctor.result(applied, case(applied.experiment, longer, step=2025), stopped=False)
    assert came is not None
    assert (came.treated.before.shown, came.helped) == ("0.96 %", helped)


def test_inputs_that_differ_thirtyfold_in_scale() -> None:
    one = only(case(spread={"x": 60.0, "y": 2.0}))
    assert one.key == ("scales", "inputs")
    assert str(one.sentence("")) == "Input x varies by 60, y by 2: steps that suit the one are wrong for the other."
    assert after(one).data.standardise
    assert kinds(case(spread={"x": 59.0, "y": 2.0})) == []


def test_a_test_loss_a_quarter_above_its_lowest_is_overfitting() -> None:
    down = np.linspace(1.0, 0.1, 60)
    test = np.concatenate([np.linspace(1.0, 0.4, 20), np.linspace(0.4, 0.55, 40)])
    ill = case(losses=history(down, test), test_loss=0.55)
    one = only(ill)
    assert one.key == ("overfitting", TRAINING)
    assert (after(one).training.stop_patience, after(one).training.keep_best) == (10, True)
    assert kinds(replace(ill, test_loss=0.49)) == []  # where the best weights are back
    stopping = replace(ill, experiment=after(one))
    assert after(only(stopping)).training.l2 == 0.01


def test_losses_before_a_change_of_the_design_are_nobodys_lowest() -> None:
    ill = case()
    before = np.linspace(1.0, 0.1, 40)  # easy data; at step 39 · 25 others come, harder to learn
    train, test = np.r_[before, np.linspace(0.9, 0.05, 40)], np.r_[before, np.linspace(0.9, 0.5, 40)]
    metrics = Metrics(0.05, 0.5, 0.7, 0.7)
    run = Snapshot(
        ill.experiment, 79, 79 * 25, metrics=metrics, history=history(train, test), readings={Checkup(): ill.facts}
    )
    seen, now = case_of(run), case_of(replace(run, changes=(39 * 25,)))
    assert seen is not None
    assert now is not None
    assert kinds(seen) == ["overfitting"]
    assert (kinds(now), float(now.history.train_loss[0])) == ([], 0.9)  # the point at that step is of the data before


def test_without_a_bend_a_network_lacks_room_where_its_neighbours_know_better() -> None:
    rest = history(np.r_[np.linspace(1.0, 0.9, 20), np.full(40, 0.9)])
    ill = {"losses": rest, "score": 0.6, "neighbours": 0.95}
    one = only(case(design(), **ill))
    assert one.key == ("straight", "output")
    assert [type(layer) for layer in after(one).network.layers] == [Linear]
    linear = only(case(design(4, activation="linear"), **ill))
    assert after(linear).network.layers[0].activation == "tanh"  # type: ignore[attr-defined]
    assert kinds(case(design(), **{**ill, "neighbours": 0.69})) == []
    assert kinds(case(design(4), **ill)) == []
    assert kinds(case(design(), history(np.linspace(1.0, 0.2, 60)), score=0.6, neighbours=0.95)) == []  # it learns on


def test_one_unit_is_a_bottleneck_where_its_neighbours_know_better() -> None:
    rest = history(np.r_[np.linspace(1.0, 0.9, 20), np.full(40, 0.9)])
    one = only(case(design(1, 4), rest, score=0.6, neighbours=0.95))
    assert one.key == ("narrow", "layer-1")
    assert after(one).network.layers[0].units == 8  # type: ignore[attr-defined]
    assert kinds(case(design(1, 4), rest, score=0.9, neighbours=0.95)) == []


def test_a_rare_class_of_which_less_than_half_is_found() -> None:
    one = only(case(counts=(100, 20), recall=(1.0, 0.45)))
    assert one.key == ("imbalance", "output")
    assert "20 of 120 training samples" in str(one.sentence(""))
    assert after(one).training.class_weights
    assert kinds(case(counts=(100, 21), recall=(1.0, 0.45))) == []
    assert kinds(case(counts=(100, 20), recall=(1.0, 0.5))) == []


def test_means_of_tiny_batches() -> None:
    made = design(4, batch=4)
    made = replace(made, network=made.network.insert(1, BatchNorm(id="n")))
    one = only(case(made, batch_noise={"layer-2": 0.5}))
    assert one.key == ("batches", "layer-2")
    assert after(one).training.batch == 32
    assert kinds(case(made, batch_noise={"layer-2": 0.44})) == []


def test_a_standstill_is_said_where_nothing_else_explains_it() -> None:
    still = case(design(4, initialisation="zeros"), stuck=True)
    one = only(still)
    assert one.rule.kind == "still"
    assert str(one.sentence("")) == "The network does not learn any more: weights that all begin at 0 stay alike."
    assert after(one).training.initialisation == "xavier"
    assert kinds(case(stuck=True, spread={"x": 60.0, "y": 2.0})) == ["scales"]


def test_a_muted_kind_is_not_said_and_still_explains_others() -> None:
    ill = case(stuck=True, spread={"x": 60.0, "y": 2.0})
    assert findings(ill, frozenset({"scales"})) == ()


def test_a_cure_is_judged_once_that_can_be_known() -> None:
    deep = design(4, 4, 4, activation="sigmoid")
    ill = case(deep, layers=gradients(1e-6, 0.1))
    applied = doctor.treated(only(ill), ill)
    assert doctor.result(applied, ill, stopped=False) is None  # still the design before
    now = case(applied.experiment, layers=gradients(0.03, 0.1))
    old = replace(now, facts=replace(now.facts, step=0, behind=1))
    assert doctor.result(applied, old, stopped=False) is None
    assert doctor.result(applied, replace(now, facts=replace(now.facts, behind=1)), stopped=False) is not None
    came = doctor.result(applied, now, stopped=False)
    assert came is not None
    assert (came.treated.before.shown, came.after.shown, came.helped) == ("1e−6", "0.03", True)
    no_help = doctor.result(applied, case(applied.experiment, layers=gradients(1e-7, 0.1)), stopped=False)
    assert no_help is not None
    assert not no_help.helped


def test_a_cure_of_the_course_waits_for_new_points() -> None:
    ill = case(losses=history(0.8 + 0.1 * np.resize([1, -1], 41)))
    applied = doctor.treated(only(ill), ill)
    more = history([*(0.8 + 0.1 * np.resize([1, -1], 41)), *np.linspace(0.6, 0.5, 19)])
    assert doctor.result(applied, case(applied.experiment, more), stopped=False) is None
    enough = history([*(0.8 + 0.1 * np.resize([1, -1], 41)), *np.linspace(0.6, 0.5, 25)])
    came = doctor.result(applied, case(applied.experiment, enough), stopped=False)
    assert came is not None
    assert came.helped


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW"])
def test_rules_are_said_in_every_language(language: str) -> None:
    english = [str(languages_text(rule.bound)) for rule in RULES]
    languages.use(language)
    assert all(str(languages_text(rule.bound)) != text for rule, text in zip(RULES, english, strict=True))
    assert percent(0.5) == "50%"


def languages_text(template: str) -> str:
    from models.language.text import tr

    return tr(template)
