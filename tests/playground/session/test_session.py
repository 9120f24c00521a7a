"""One experiment under way: what stays and what restarts when it is edited, and how it ends badly."""

import gc
import re
import weakref
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from models.design.data import Data
from models.design.layers import BatchNorm, Dropout, Linear
from models.design.network import Network
from models.design.spec import SpecError
from models.talk.commands import SetParameter
from models.talk.probes import Boundary, Weights
from playground.session.advancing import DivergedError
from playground.session.session import Session
from playground.training.optimizers import state_arrays
from playground.training.order import order
from tests.playground.runs import experiment, started, tuned, without_kernel


def weights(session: Session) -> torch.Tensor:
    return torch.cat([flat.detach().clone() for flat in session.run.net.groups])


def test_the_same_seed_gives_the_same_losses_ten_times_out_of_ten() -> None:
    e = experiment(Linear(id="n", units=4), Dropout(id="n"), BatchNorm(id="n"))
    first = started(e, 40)
    for _ in range(9):
        again = started(e, 40)
        assert torch.equal(weights(first), weights(again))
        assert np.array_equal(first.run.recorder.history().train_loss, again.run.recorder.history().train_loss)


@pytest.mark.parametrize("steps", [0, 5])
def test_another_weight_seed_is_another_run(steps: int) -> None:
    runs = [weights(started(experiment(seed=seed), steps)) for seed in (1, 2)]
    assert not torch.equal(*runs)


def test_the_order_of_an_epoch_is_a_permutation_that_changes() -> None:
    assert sorted(order(1, 0, 20)) == list(range(20))
    assert order(1, 3, 20).tolist() == order(1, 3, 20).tolist()
    assert order(1, 0, 20).tolist() != order(1, 1, 20).tolist()
    assert order(1, 0, 20).tolist() != order(2, 0, 20).tolist()


def test_how_a_run_is_sliced_does_not_matter() -> None:
    whole, parts = started(experiment(), 37), started(experiment())
    for steps in (1, 5, 2, 20, 9):
        parts.advance(steps, float("inf"))
    assert torch.equal(weights(whole), weights(parts))


def test_a_slice_ends_when_its_time_is_up() -> None:
    assert 1 <= started(experiment()).advance(10**6, 0.005) < 10**5


def test_the_last_batch_of_a_pass_may_be_smaller() -> None:
    session = started(experiment(batch=8), 4)  # 30 training samples: 8 + 8 + 8 + 6
    assert (session.run.position.epoch, session.run.position.offset, session.run.position.step) == (1, 0, 4)


def test_a_batch_larger_than_the_data_means_all_of_it() -> None:
    assert started(experiment(batch=1000), 3).run.position.epoch == 3


def test_steps_to_the_end_of_an_epoch() -> None:
    session = started(experiment(batch=8), 1)
    assert session.steps_to_epoch_end(1) == 3
    assert session.steps_to_epoch_end(3) == 11


def test_the_first_step_is_plain_gradient_descent() -> None:
    session = started(experiment(learning_rate=0.1, batch=30, l2=0.3, l1=0.2))
    net, before = session.run.net, [flat.detach().clone() for flat in session.run.net.groups]
    for p in net.parameters():
        p.grad = torch.zeros_like(p)
    x, t = session.run.train
    loss = ((net.train()(x) - t) ** 2).mean()
    parameters = [net.parameter(p.layer_id, p.name) for group in net.layout for p in group]
    gradients = torch.cat([g.flatten() for g in torch.autograd.grad(loss, parameters)])
    n = len(before[0])
    gradients[:n] += 0.3 * before[0] + 0.2 * before[0].sign()  # weights alone are punished
    fresh = started(session.experiment, 1)
    assert torch.allclose(weights(fresh), torch.cat(before) - 0.1 * gradients, atol=1e-6)


def test_metrics_are_means_without_penalty_over_whole_sets() -> None:
    session = started(experiment(l2=1.0), 3)
    with torch.no_grad():
        for (x, t), loss, accuracy in (
            (session.run.train, session.run.metrics().train_loss, session.run.metrics().train_accuracy),
            (session.run.test, session.run.metrics().test_loss, session.run.metrics().test_accuracy),
        ):
            answers = session.run.net.eval()(x)
            assert loss == pytest.approx(((answers - t) ** 2).mean().item())
            assert accuracy == pytest.approx(((answers > 0) == (t > 0)).float().mean().item())


def test_regression_has_no_accuracy() -> None:
    metrics = started(experiment(kind="plane", learning_rate=0.003), 2).run.metrics()
    assert (metrics.train_accuracy, metrics.test_accuracy) == (None, None)


def test_the_history_begins_with_the_untrained_network() -> None:
    session = started(experiment(batch=10), 7)
    assert session.run.recorder.history().epoch.tolist() == [0, 1, 2]
    assert session.run.recorder.history().step.tolist() == [0, 3, 6]


@pytest.mark.parametrize(
    "change",
    [
        {"learning_rate": 0.5},
        {"momentum": 0.2},
        {"l1": 0.1},
        {"batch": 7},
        {"beta1": 0.5},
        {"huber_delta": 2},
        {"class_weights": True},
    ],
)
def test_rates_change_live(change: dict[str, float]) -> None:
    session = started(experiment(momentum=0.9), 4)
    before, state, restarts = weights(session), state_arrays(session.run.optimizer), session.restarts
    state = {k: v.clone() for k, v in state.items()}
    session.load(tuned(session.experiment, **change))
    assert torch.equal(weights(session), before)
    assert all(torch.equal(v, state[k]) for k, v in state_arrays(session.run.optimizer).items())
    assert (session.run.position.step, session.restarts) == (4, restarts)
    session.advance(2)


def test_momentum_can_be_added_to_rmsprop_live() -> None:
    session = started(experiment(optimizer="rmsprop", learning_rate=0.001), 4)
    session.load(tuned(session.experiment, momentum=0.9))
    session.advance(3)
    assert session.run.position.step == 7


def test_another_optimizer_keeps_the_weights_and_starts_fresh() -> None:
    session = started(experiment(momentum=0.9), 4)
    before, restarts = weights(session), session.restarts
    session.load(tuned(session.experiment, optimizer="adam"))
    assert torch.equal(weights(session), before)
    assert not state_arrays(session.run.optimizer)
    assert session.restarts == restarts


ANOTHER_TASK = {
    "data set": lambda e: replace(e, data=replace(Data.of("xor"), samples=60)),
    "loss": lambda e: tuned(e, loss="mae"),
}


@pytest.mark.parametrize("change", ANOTHER_TASK)
def test_another_task_begins_with_the_initial_weights_of_the_seed(change: str) -> None:
    session = started(experiment(), 4)
    asked = ANOTHER_TASK[change](session.experiment)
    session.load(asked)
    assert torch.equal(weights(session), weights(started(asked)))
    assert (session.run.position.step, len(session.run.recorder.history().epoch)) == (0, 1)
    assert not session.snapshot(frozenset()).weights_kept
    session.advance(3)


@pytest.mark.parametrize("change", ANOTHER_TASK)
def test_its_undo_without_a_kept_run_begins_with_initial_weights_too(change: str) -> None:
    """Saturated weights must not stay under "Epoch 0"."""
    session = started(experiment(learning_rate=10.0), 400)
    e = session.experiment
    session.load(ANOTHER_TASK[change](e))
    session.advance(400)
    session.load(e)
    assert torch.equal(weights(session), weights(started(e)))


@pytest.mark.parametrize("change", ANOTHER_TASK)
def test_the_weights_can_be_kept_for_another_task_and_epoch_0_says_so(change: str, tmp_path: Path) -> None:
    session = started(experiment(), 40)
    file, before = str(tmp_path / "run.safetensors"), weights(session)
    assert not session.save(file, 1).error
    asked = ANOTHER_TASK[change](session.experiment)
    session.load(asked)
    session.load(asked, file, only_weights=True)
    assert torch.equal(weights(session), before)
    snapshot = session.snapshot(frozenset())
    assert (snapshot.experiment, snapshot.epoch, len(snapshot.history.epoch)) == (asked, 0, 1)
    assert snapshot.weights_kept
    again = str(tmp_path / "again.safetensors")
    session.save(again, 2)
    e = session.experiment
    session.load(replace(e, data=replace(e.data, noise=0.3)))
    assert session.snapshot(frozenset()).weights_kept
    session.advance(3)
    assert not session.snapshot(frozenset()).weights_kept
    session.reset()
    assert not session.snapshot(frozenset()).weights_kept
    session.load(asked, again)
    assert session.snapshot(frozenset()).weights_kept


def test_where_no_weight_fits_none_is_kept(tmp_path: Path) -> None:
    session = started(experiment(), 40)
    file = str(tmp_path / "run.safetensors")
    session.save(file, 1)
    asked = experiment(Linear(id="n", units=7), kind="iris")
    session.load(asked, file, only_weights=True)
    assert torch.equal(weights(session), weights(started(asked)))
    assert not session.snapshot(frozenset()).weights_kept


@pytest.mark.parametrize(
    "change", [{"noise": 0.3}, {"train_share": 0.8}, {"samples": 40}, {"seed": 9}, {"standardise": True}]
)
def test_the_same_data_set_used_otherwise_keeps_weights_epoch_and_curve(change: dict[str, object]) -> None:
    session = started(experiment(batch=8), 11)
    before, position = weights(session), session.run.position
    points = len(session.run.recorder.history().epoch)
    e = session.experiment
    session.load(replace(e, data=replace(e.data, **change)))
    assert torch.equal(weights(session), before)
    assert (session.run.position.epoch, session.run.position.step) == (position.epoch, position.step)
    assert session.run.position.offset < len(session.run.train[0])
    assert len(session.run.recorder.history().epoch) == points
    session.advance(30)
    assert (np.diff(session.run.recorder.history().step) > 0).all()


def test_a_new_layer_leaves_the_others_their_weights() -> None:
    session = started(experiment(), 5)
    kept = session.run.net.parameter("layer-1", "weight").detach().clone()
    restarts = session.restarts
    e = session.experiment
    session.load(replace(e, network=e.network.insert(2, Linear(id="n", units=2))))
    assert torch.equal(session.run.net.parameter("layer-1", "weight"), kept)
    assert session.restarts == restarts + 1
    session.advance(3)


def test_other_inputs_rebuild_the_first_layer_only() -> None:
    session = started(experiment(), 5)
    kept = session.run.net.parameter("layer-2", "weight").detach().clone()
    e = session.experiment
    session.load(replace(e, data=replace(e.data, inputs=("x", "y", "xy"))))
    assert session.run.net.parameter("layer-1", "weight").shape == (4, 3)
    assert torch.equal(session.run.net.parameter("layer-2", "weight"), kept)


def test_a_network_that_keeps_no_weight_of_the_old_one_begins_at_epoch_0() -> None:
    session = started(experiment(), 5)
    e = session.experiment
    session.load(replace(e, network=Network().insert(0, Linear(id="n", units=7))))
    assert (session.run.position.step, len(session.run.recorder.history().epoch)) == (0, 1)


def test_where_a_network_keeps_nothing_but_a_bias_it_begins_with_initial_weights() -> None:
    e = experiment(Linear(id="n", units=4))
    e = replace(e, network=Network(output=e.network.output))
    session = started(e, 5)
    asked = replace(e, data=replace(e.data, inputs=("x", "y", "xy")))
    session.load(asked)
    assert session.run.position.step == 0
    assert torch.equal(weights(session), weights(started(asked)))


def test_a_layer_without_a_bias_keeps_its_weights_and_its_epoch() -> None:
    session = started(experiment(Linear(id="n", units=4)), 5)
    weight, e = session.run.net.parameter("layer-1", "weight").clone(), session.experiment
    without = replace(e, network=e.network.replace_layer(replace(e.network.layers[0], bias=False)))
    session.load(without)
    assert (session.run.position.step, torch.equal(session.run.net.parameter("layer-1", "weight"), weight)) == (5, True)
    answer = session.snapshot(frozenset({Weights()})).reading(Weights())
    assert [bias if bias is None else bias.shape for _, bias in answer.values()] == [None, (1,)]
    with pytest.raises(SpecError, match="This bias is not there any more"):
        session.set_parameter(SetParameter("layer-1", "bias", (0,), 1.0))
    session.load(e)
    assert torch.all(session.run.net.parameter("layer-1", "bias") == 0.1)  # initial


@pytest.mark.parametrize("change", [{"seed": 9}, {"initialisation": "kaiming"}])
def test_other_initial_weights_restart(change: dict[str, object]) -> None:
    session = started(experiment(), 5)
    restarts = session.restarts
    session.load(tuned(session.experiment, **change))
    assert (session.run.position.step, len(session.run.recorder.history().epoch), session.restarts) == (
        0,
        1,
        restarts + 1,
    )


def test_reset_gives_the_same_initial_weights() -> None:
    session = started(experiment())
    first = weights(session)
    session.advance(5)
    session.reset()
    assert torch.equal(weights(session), first)
    assert session.run.position.step == 0


def test_a_fresh_load_begins_anew() -> None:
    session = started(experiment(), 5)
    session.load(session.experiment, fresh=True)
    assert session.run.position.step == 0


def test_an_experiment_that_cannot_run_is_refused_and_changes_nothing() -> None:
    session = started(experiment(), 5)
    e = session.experiment
    with pytest.raises(SpecError, match="no input"):
        session.load(replace(e, data=replace(e.data, inputs=())))
    assert session.experiment == e
    session.advance(1)


@pytest.mark.parametrize(
    "culprit",
    [
        "training.optimizers.make",
        "session.session.initialise",
        "steppers.fused_stepper.FusedStepper.__init__",
        "training.optimizers.retune",
    ],
)
@pytest.mark.parametrize("error", [RuntimeError("can't allocate memory"), MemoryError()])
def test_where_building_fails_the_old_run_goes_on(
    monkeypatch: pytest.MonkeyPatch, culprit: str, error: Exception
) -> None:
    def fail(*about: object) -> None:
        raise error

    session = started(experiment(), 5)
    before, old = weights(session), session.experiment
    with monkeypatch.context() as short:
        short.setattr(f"playground.{culprit}", fail)
        with pytest.raises(type(error)):
            session.load(experiment(kind="iris"))
    assert (session.experiment, session.run.dataset.data) == (old, old.data)
    assert torch.equal(weights(session), before)
    assert session.run.measure(frozenset({Boundary()}))
    session.advance(3)
    assert session.run.position.step == 8


def test_a_weight_can_be_set_by_hand() -> None:
    session = started(experiment(), 2)
    session.set_parameter(SetParameter("layer-1", "weight", (3, 1), 2.5))
    session.set_parameter(SetParameter("output", "bias", (0,), -1.0))
    shown = session.run.measure(frozenset({Weights()}))[Weights()]
    assert (shown["layer-1"][0][3, 1], shown["output"][1][0]) == (2.5, -1.0)


@pytest.mark.parametrize(
    "command",
    [
        SetParameter("layer-9", "weight", (0, 0), 1.0),
        SetParameter("layer-1", "weight", (0,), 1.0),
        SetParameter("layer-1", "weight", (4, 0), 1.0),
        SetParameter("layer-1", "weight", (-1, 0), 1.0),
        SetParameter("layer-1", "bias", (0,), float("nan")),
        SetParameter("layer-1", "bias", (0,), 1e39),
    ],
)
def test_a_weight_that_is_not_there_or_not_finite_is_refused(command: SetParameter) -> None:
    session = started(experiment(), 2)
    before = weights(session)
    with pytest.raises(SpecError):
        session.set_parameter(command)
    assert torch.equal(weights(session), before)


def diverging(rate: float = 1e-3) -> Session:
    linear = [Linear(id="n", units=4, activation="linear")] * 3
    return started(experiment(*linear, kind="plane", initialisation="kaiming", learning_rate=rate))


def kept_step(error: pytest.ExceptionInfo[DivergedError]) -> int:
    """The step whose weights were kept, as the message says it."""
    found = re.search(r"the weights of step ([\d,]+) were kept", str(error.value))
    assert found is not None
    return int(found[1].replace(",", ""))


@pytest.mark.parametrize("slice_", [1, 7, 10_000])
@pytest.mark.parametrize("rate", [100.0, 0.3])
def test_a_run_that_diverges_goes_back_to_where_its_loss_was_low(slice_: int, rate: float) -> None:
    session = diverging(1e-5)
    session.advance(50)
    learned = session.run.recorder.history()
    session.load(tuned(session.experiment, learning_rate=rate))
    with pytest.raises(DivergedError, match=r"infinite at step \d+.*smaller learning rate") as error:
        in_slices(session, slice_)
    history = session.run.recorder.history()
    assert session.run.position.step == history.step[-1] == kept_step(error)
    assert session.run.metrics().train_loss == pytest.approx(history.train_loss[-1])
    assert history.train_loss[-1] <= 10 * history.train_loss.min()
    assert len(history.step) >= len(learned.step)
    # an independent run up to that step has the same weights
    again = diverging(1e-5)
    again.advance(min(kept_step(error), 50))
    if kept_step(error) > 50:
        again.load(tuned(again.experiment, learning_rate=rate))
        again.advance(kept_step(error) - 50)
    assert torch.equal(weights(session), weights(again))


def test_a_run_that_diverges_at_once_keeps_its_initial_weights() -> None:
    session = diverging()
    first = weights(session)
    session.load(tuned(session.experiment, learning_rate=100.0))
    with pytest.raises(DivergedError) as error:
        session.advance(10_000, 5.0)
    assert kept_step(error) == 0
    assert torch.equal(weights(session), first)


def test_weights_set_by_hand_are_not_taken_back_by_a_run_that_diverges() -> None:
    session = diverging()
    session.advance(5)
    session.set_parameter(SetParameter("output", "bias", (0,), 3.0))
    session.load(tuned(session.experiment, learning_rate=100.0))
    with pytest.raises(DivergedError):
        session.advance(10_000, 5.0)
    assert session.run.net.parameter("output", "bias").item() == 3.0


def test_a_run_that_diverges_keeps_the_last_good_weights() -> None:
    session = diverging()
    session.advance(5)
    session.load(tuned(session.experiment, learning_rate=100.0))
    with pytest.raises(DivergedError, match=r"infinite at step \d+.*smaller learning rate"):
        session.advance(10_000, 5.0)
    assert torch.isfinite(weights(session)).all()
    assert np.isfinite(session.run.metrics().train_loss)
    assert np.isfinite(session.run.recorder.history().train_loss).all()
    session.load(tuned(session.experiment, learning_rate=1e-4))
    session.reset()
    session.advance(3)


@pytest.mark.parametrize("samples", [60, 12_000])
def test_a_loss_that_is_no_finite_number_is_not_shown(samples: int) -> None:
    session = started(experiment(kind="plane", data={"samples": samples}), 3)
    session.set_parameter(SetParameter("output", "bias", (0,), 3e38))
    while session.pending:
        session.advance(0)
    metrics = session.run.metrics()
    assert metrics is not None
    assert not np.isfinite(metrics.train_loss)
    snapshot = session.snapshot(frozenset())
    assert snapshot.metrics is None
    assert np.isfinite(snapshot.history.train_loss).all()


def in_slices(session: Session, steps: int) -> None:
    for _ in range(10_000):
        session.advance(steps, 5.0)


def test_the_step_that_is_named_is_the_one_that_fails() -> None:
    session, alone = diverging(), diverging()
    for s in (session, alone):
        s.load(tuned(s.experiment, learning_rate=100.0))
    with pytest.raises(DivergedError) as one:
        session.advance(10_000, 5.0)
    with pytest.raises(DivergedError) as two:
        in_slices(alone, 1)
    assert str(one.value) == str(two.value)
    assert torch.equal(weights(session), weights(alone))


def test_what_is_pure_stays_pure_under_measuring() -> None:
    plain, watched = (started(experiment(Linear(id="n"), Dropout(id="n"), BatchNorm(id="n"))) for _ in range(2))
    for _ in range(10):
        plain.advance(3)
        watched.advance(3)
        watched.snapshot(frozenset({Weights()}))
    assert torch.equal(weights(plain), weights(watched))


@pytest.mark.parametrize("compiled", [True, False], ids=["fused", "torch"])
def test_a_run_that_is_given_up_is_freed_at_once(compiled: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a device its memory is needed for what comes, and in the window nobody collects garbage for a while."""
    if not compiled:
        without_kernel(monkeypatch)
    session = started(experiment(), 10)
    session.reset()  # the first run of a process is held by torch's own imports
    session.advance(10)
    old = [weakref.ref(thing) for thing in (session.run, session.run.net, session.run.stepper, session.run.train[0])]
    gc.disable()
    try:
        session.reset()
        assert [thing() for thing in old] == [None] * 4
    finally:
        gc.enable()
