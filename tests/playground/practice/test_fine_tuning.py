"""Practice on a person's own drawings: what is learned, what is forgotten, and the way back."""

import itertools
from dataclasses import replace
from math import isnan
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from models.design.drawing import Drawing, Preparation
from models.design.layers import BatchNorm, Dropout, Flatten, Linear
from models.design.spec import SpecError
from models.files.checkpoint import read_checkpoint
from models.talk.commands import Cancel, Load, Practise, Quit, Reset, Run, Save, SetParameter, TakeBack, Watch
from models.talk.practice import Accuracies, Practice
from models.talk.probes import Digit
from models.talk.snapshot import Snapshot
from playground.practice.fine_tuning_run import FineTuningRun
from playground.session.session import Session
from playground.training import micro_batches
from tests.playground.engine.engine_double import Engine
from tests.playground.practice.nines import NINES, digits, nine, practise, same, weights
from tests.playground.runs import experiment, started, tuned, without_kernel


@pytest.fixture
def reader() -> Session:
    """A network that reads the digits well, and the made-up 9 not at all."""
    return started(digits(), 400)


@pytest.fixture
def engine(reader: Session) -> Engine:
    return Engine(session=reader)


def finished(engine: Engine) -> Snapshot:
    """Turn until no practice is under way; the last snapshot."""
    last = engine.outbox.take()
    while last is None or last.progress is not None:
        assert engine.runner.turn()
        last = engine.outbox.take() or last
    return last


# -------------------------------------------------------------------- learning and forgetting


def test_a_made_up_nine_is_learned_and_little_is_forgotten(reader: Session) -> None:
    practice = practise(reader)
    assert practice.before.drawings < 0.3
    assert practice.after.drawings > 0.9
    assert practice.before.pictures > 0.94
    assert practice.after.pictures > practice.before.pictures - 0.03
    assert (practice.drawings, practice.pictures) == (12, len(reader.run.test[0]))
    assert practice.rehearsed == 64 * practice.steps


def test_other_drawings_by_the_same_hand_are_read_too(reader: Session) -> None:
    def read() -> float:
        probes = [Digit(nine(k)) for k in range(100, 120)]
        answers = reader.run.measure(frozenset(probes))
        return float(np.mean([answers[probe].probabilities.argmax() == 9 for probe in probes]))

    before = read()
    practise(reader)
    assert before < 0.3
    assert read() > 0.9


def test_the_marks_are_those_of_the_network_itself(reader: Session) -> None:
    x, targets = reader.run.test
    with torch.no_grad():
        right = (reader.run.net.eval()(x).argmax(1) == targets).float()
    practice = practise(reader)
    assert practice.before.pictures == pytest.approx(right.mean().item())
    assert practice.before.by_class == pytest.approx([right[targets == k].mean().item() for k in range(10)])


def test_without_samples_at_hand_it_learns_from_the_drawings_alone(reader: Session) -> None:
    inputs = replace(reader.fine_tuning._inputs(), train=None, test=None)
    alone = FineTuningRun(inputs, Practise(NINES), 1)
    while not alone.advance(0.01):
        pass
    assert alone.result is not None
    assert (alone.result.rehearsed, alone.result.pictures) == (0, 0)
    assert alone.result.after.drawings > 0.9
    assert isnan(alone.result.after.pictures)
    assert alone.result.forgotten is None


def test_one_seed_gives_one_result_however_it_is_sliced() -> None:
    one, other = started(digits(), 50), started(digits(), 50)
    practise(one)
    other.fine_tuning.begin(Practise(NINES))
    while other.fine_tuning.under_way:
        other.fine_tuning.advance(0.0)
    assert same(weights(one), weights(other))


def test_running_statistics_dropout_and_the_optimizer_stay_as_they_are() -> None:
    layers = Flatten(id="n"), Linear(id="n", units=16), BatchNorm(id="n"), Dropout(id="n", rate=0.5)
    session = started(digits(*layers), 50)
    before = {n: a.copy() for n, a in session.checkpoint().tensors.items() if "running" in n or n.startswith("optim")}
    assert len(before) > 4
    practise(session)
    after = session.checkpoint().tensors
    assert all(np.array_equal(after[name], array) for name, array in before.items())


def test_drawings_are_fed_as_the_drawing_panel_feeds_them(reader: Session) -> None:
    dark = Preparation(polarity=False)
    practising = FineTuningRun(reader.fine_tuning._inputs(), Practise(NINES[:1], dark), 1)
    shown = reader.run.measure(frozenset({Digit(NINES[0][0], dark)}))[Digit(NINES[0][0], dark)].picture
    upright = reader.run.measure(frozenset({Digit(NINES[0][0])}))[Digit(NINES[0][0])].picture
    fed = practising._fed(torch.from_numpy(upright.copy())[None, None])
    assert np.allclose(
        fed.numpy()[0, 0], (shown - reader.run.dataset.scaling.shift) / reader.run.dataset.scaling.scale, atol=1e-6
    )


def test_the_class_that_lost_most_is_named() -> None:
    marks = [Accuracies(0.5, 0.9, shares) for shares in ((0.9, 0.8, float("nan")), (0.88, 0.7, float("nan")))]
    practice = Practice(1, 1, 100, 0, 1, 0.1, *marks)
    assert practice.forgotten == (1, pytest.approx(0.1))
    assert replace(practice, after=practice.before).forgotten is None


# -------------------------------------------------------------------- the way back


def test_taking_back_restores_every_bit(reader: Session) -> None:
    before, metrics = weights(reader), reader.run.metrics()
    practise(reader)
    assert not same(weights(reader), before)
    assert reader.run.metrics() != metrics
    reader.fine_tuning.take_back()
    assert same(weights(reader), before)
    assert reader.run.metrics() == metrics


def test_a_second_practice_is_taken_back_to_the_first(reader: Session) -> None:
    practise(reader)
    first = weights(reader)
    assert practise(reader, (nine(50), 3)).number == 2
    reader.fine_tuning.take_back()
    assert same(weights(reader), first)


@pytest.mark.parametrize(
    "change",
    [
        lambda s: s.advance(1, 1.0),
        lambda s: s.reset(),
        lambda s: s.load(digits(seed=7)),
        lambda s: s.set_parameter(SetParameter("output", "bias", (0,), 1.0)),
    ],
    ids=["training", "reset", "another design", "a weight by hand"],
)
def test_after_another_change_of_weights_there_is_no_way_back(reader: Session, change: object) -> None:
    practise(reader)
    change(reader)  # type: ignore[operator]
    assert reader.fine_tuning.said()["practice"] is None
    with pytest.raises(SpecError, match="any more"):
        reader.fine_tuning.take_back()


def test_a_rate_changed_afterwards_leaves_the_way_back(reader: Session) -> None:
    practise(reader)
    reader.load(tuned(reader.experiment, learning_rate=0.1))
    assert reader.fine_tuning.said()["practice"] is not None


def test_cancelling_restores_every_bit(reader: Session) -> None:
    before = weights(reader)
    reader.fine_tuning.begin(Practise(NINES))
    while same(weights(reader), before):
        reader.fine_tuning.advance(0.0)
    reader.fine_tuning.cancel()
    assert same(weights(reader), before)
    assert not reader.fine_tuning.under_way
    assert reader.fine_tuning.said()["practice"] is None


def test_weights_that_are_no_numbers_any_more_are_replaced(reader: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    before = weights(reader)
    monkeypatch.setattr("playground.practice.fine_tuning_run._RATE", float("inf"))
    with pytest.raises(SpecError, match="led nowhere"):
        practise(reader)
    assert same(weights(reader), before)
    assert not reader.fine_tuning.under_way


@pytest.mark.parametrize(
    "error", [RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory"), MemoryError()]
)
def test_a_lack_of_memory_is_said_with_its_cure(
    reader: Session, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*about: object) -> float:
        raise error

    before = weights(reader)
    monkeypatch.setattr(FineTuningRun, "_step", fail)
    with pytest.raises(SpecError, match=r"not enough memory to practise.*Close other programs"):
        practise(reader)
    assert same(weights(reader), before)
    assert not reader.fine_tuning.under_way


@pytest.mark.parametrize("drawings", [(), ((Drawing(), 3),), ((nine(1), 10),), ((nine(1), -1),)])
def test_nothing_to_practise_on_is_said(reader: Session, drawings: tuple[tuple[Drawing, int], ...]) -> None:
    with pytest.raises(SpecError, match="no drawing"):
        reader.fine_tuning.begin(Practise(drawings))


def test_a_network_that_reads_no_drawings_does_not_practise() -> None:
    with pytest.raises(SpecError, match="does not read drawings"):
        started(experiment()).fine_tuning.begin(Practise(NINES))


# -------------------------------------------------------------------- through the runner


def test_practice_is_worked_off_in_slices_and_answered(engine: Engine) -> None:
    probe = Digit(NINES[0][0])
    first = engine.tell(Watch(frozenset({probe})), Run(), Practise(NINES))
    assert not first.running
    assert first.progress is not None
    assert "12 drawings" in first.progress.text
    last = finished(engine)
    assert last.practice is not None
    assert last.practised == 1
    assert last.step == 400
    answer = last.reading(probe)
    assert answer is not None
    assert answer.probabilities.argmax() == 9
    assert last.metrics != first.metrics


def test_the_progress_ends_where_it_says(reader: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the drawings are known long before all steps are done; and it never goes back."""
    monkeypatch.setattr("playground.practice.fine_tuning_run._LEARNED", 0.3)
    reader.fine_tuning.begin(Practise(NINES))
    shares = []
    while reader.fine_tuning.progress is not None:
        shares.append(reader.fine_tuning.progress.done / reader.fine_tuning.progress.total)
        reader.fine_tuning.advance(0)
    practice = reader.fine_tuning.said()["practice"]
    assert 20 < practice.steps < 0.8 * 240
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0, 1)
    assert max(later - sooner for sooner, later in itertools.pairwise(shares)) < 0.2


def test_taking_back_brings_the_old_number_back(engine: Engine) -> None:
    engine.tell(Practise(NINES))
    finished(engine)
    back = engine.tell(TakeBack())
    assert (back.practice, back.practised, back.error) == (None, 0, "")
    assert "any more" in engine.tell(TakeBack()).error
    engine.tell(Practise(NINES))
    assert finished(engine).practised == 2


@pytest.mark.parametrize("command", [Cancel(), Reset(), Run(1), SetParameter("output", "bias", (0,), 0.5)])
def test_what_changes_the_network_ends_practice_first(engine: Engine, command: object) -> None:
    engine.tell(Practise(NINES))
    snapshot = engine.tell(command)  # type: ignore[arg-type]
    assert (snapshot.progress, snapshot.practice, snapshot.practised) == (None, None, 0)
    assert snapshot.error == ""


def test_cancel_leaves_the_weights_from_before(engine: Engine, reader: Session) -> None:
    before = weights(reader)
    engine.tell(Practise(NINES))
    for _ in range(5):
        engine.runner.turn()
    engine.tell(Cancel())
    assert same(weights(reader), before)


def test_a_step_that_was_half_done_is_done_anew_after_a_practice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(micro_batches, "count", lambda e: 3)
    without_kernel(monkeypatch)
    design = digits(Flatten(id="n"), Linear(id="n", units=16), Dropout(id="n", rate=0.5))
    one, other = started(design, 5), started(design, 5)
    for session in (one, other):
        assert session.advance(1, 0.0) == 0  # a part of it
    other.fine_tuning.begin(Practise(NINES))
    for _ in range(40):
        other.fine_tuning.advance(0.0)
    other.fine_tuning.cancel()
    for session in (one, other):
        session.advance(1)
    assert same(weights(one), weights(other))


def test_an_edit_during_practice_keeps_the_weights_from_before(engine: Engine, reader: Session) -> None:
    before = weights(reader)
    engine.tell(Practise(NINES))
    engine.tell(Load(tuned(reader.experiment, learning_rate=0.1)))
    assert not reader.fine_tuning.under_way
    assert same(weights(reader), before)


def test_a_save_waits_for_the_practice(engine: Engine, reader: Session, tmp_path: object) -> None:
    path = f"{tmp_path}/mine.safetensors"
    assert engine.tell(Practise(NINES), Save(path, 5)).saved is None
    saved = finished(engine).saved
    assert saved is not None
    assert (saved.ticket, saved.error) == (5, "")
    written = read_checkpoint(path).tensors
    assert all(np.array_equal(written[f"network.{n}"], a.detach().numpy()) for n, a in reader.run.net.named_arrays())


def test_a_save_that_waits_for_the_practice_is_written_at_the_end_of_the_program(
    engine: Engine, reader: Session, tmp_path: Path
) -> None:
    before = weights(reader)
    engine.tell(Practise(NINES), Save(str(tmp_path / "mine.safetensors"), 5))
    engine.inbox.put(Quit())
    assert not engine.runner.turn()
    assert same(weights(reader), before)
    assert read_checkpoint(tmp_path / "mine.safetensors").experiment == reader.experiment


def test_nothing_to_practise_is_an_error_to_show(engine: Engine) -> None:
    snapshot = engine.tell(Practise(()))
    assert "no drawing" in snapshot.error
    assert snapshot.progress is None


class There(torch.Tensor):
    """Lies on an accelerator: nothing that lies on the CPU can be indexed with it."""

    @classmethod
    def __torch_function__(
        cls, func: Any, types: Any, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None
    ) -> Any:
        if func is torch.Tensor.__getitem__ and not isinstance(args[0], There):
            raise RuntimeError("indices should be either on cpu or on the same device as the indexed tensor (cpu)")
        found = super().__torch_function__(func, types, args, kwargs or {})
        return found.as_subclass(torch.Tensor) if func is torch.Tensor.cpu else found


def test_marks_by_class_are_counted_where_the_answers_lie() -> None:
    session = started(digits(), 30)
    x, targets = session.run.test
    session.run.test = x, targets.as_subclass(There)
    assert len(practise(session).after.by_class) == 10
