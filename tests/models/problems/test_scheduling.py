"""The schedule of a design that gets other data takes as many steps as before."""

from dataclasses import replace

import pytest

from models.design.data import KINDS, Data
from models.design.epochs.schedule import rate
from models.design.experiment import Experiment
from models.design.picture_folder import PictureFolder
from models.design.training import SCHEDULES, Training
from models.files.resources import RESOURCES
from models.files.storage import read_design
from models.problems.changes import with_data, with_kind
from models.problems.scheduling import steps_per_epoch

CARDS = Data.of(PictureFolder(path="cards", classes=("dark", "light", "middle")), samples=120)


def designed(kind: str = "circle", **training: object) -> Experiment:
    return replace(with_kind(Experiment(), kind), training=Training(**training))  # type: ignore[arg-type]


def test_the_rate_of_a_template_stays_worth_having_on_a_few_pictures() -> None:
    """In 280 epochs of two steps it was halved 280 times."""
    for template in (RESOURCES / "templates").glob("*.json"):
        before = read_design(template)
        after = with_data(before, CARDS)
        steps = 280 * steps_per_epoch(after)
        epochs_before = steps // steps_per_epoch(before)
        now, then = rate(after.training, 280), rate(before.training, epochs_before)
        assert now == pytest.approx(then, rel=0.05), template.stem
        assert now > 0.1 * after.training.learning_rate


@pytest.mark.parametrize("schedule", SCHEDULES)
@pytest.mark.parametrize("kind", KINDS)
def test_it_takes_as_many_steps_as_before(schedule: str, kind: str) -> None:
    before = designed(schedule=schedule)
    after = with_kind(before, kind)
    for name in ("rate_epochs", "rate_every", "patience"):
        was, now = getattr(before.training, name), getattr(after.training, name)
        if name not in {"cosine": "rate_epochs", "one_cycle": "rate_epochs", "step": "rate_every"}.get(schedule, ""):
            assert now == was or (schedule, name) == ("plateau", "patience")
            continue
        steps = was * steps_per_epoch(before)
        assert now == 1 or abs(now * steps_per_epoch(after) - steps) <= max(0.05 * steps, steps_per_epoch(after) / 2)
        assert now > 1 or steps < 1.5 * steps_per_epoch(after)


@pytest.mark.parametrize("kind", ["plane", "iris", "digits"])
def test_there_and_back_is_where_it_was(kind: str) -> None:
    before = designed(schedule="cosine", rate_epochs=100)
    assert with_kind(with_kind(before, kind), "circle").training == before.training


def test_more_steps_an_epoch_leave_at_least_one_epoch() -> None:
    before = designed(schedule="one_cycle", rate_epochs=10)
    assert with_data(before, Data.of("mnist")).training.rate_epochs == 1


def test_a_batch_for_many_samples_leaves_steps_in_an_epoch_of_few() -> None:
    before = read_design(RESOURCES / "templates" / "mlp.json")
    for samples in (10, 60, 120, 1000, 5000):
        after = with_data(before, replace(CARDS, samples=samples))
        assert after.training.batch <= before.training.batch
        assert steps_per_epoch(after) >= min(8, after.data.training_samples // 2)
        if samples >= 1000:
            assert after.training == before.training


def test_a_batch_of_all_samples_that_was_chosen_stays() -> None:
    before = designed(batch=1000)
    assert with_kind(before, "spiral").training.batch == with_data(before, CARDS).training.batch == 1000


def test_a_patience_of_none_stays() -> None:
    before = designed(schedule="plateau", patience=0)
    assert with_kind(before, "digits").training.patience == 0


def test_other_settings_of_the_same_data_leave_the_schedule_alone() -> None:
    before = with_data(designed(schedule="step"), CARDS)
    larger = with_data(before, replace(CARDS, source=replace(CARDS.source, side=40)))
    assert larger.training == before.training


@pytest.mark.parametrize("kind", ["circle", "plane", "iris", "digits", "mnist"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.77, 0.9])
def test_the_number_of_training_samples_is_known_before_they_are_made(kind: str, share: float) -> None:
    from playground.datasets.dataset import make

    data = replace(Data.of(kind), train_share=share)
    if data.info.download:
        assert data.training_samples == 60_000
        return
    assert data.training_samples == pytest.approx(make(data).training.sum(), abs=len(data.info.classes))


def test_a_batch_that_few_samples_made_small_is_usual_again_on_many() -> None:
    few = with_data(designed(batch=30), replace(Data.of("circle"), samples=20))
    assert few.training.batch == 2
    assert with_kind(few, "mnist").training.batch == 10
    assert with_data(few, replace(few.data, samples=22)).training.batch == 2
