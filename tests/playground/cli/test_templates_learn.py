"""Every template learns small folders of a person's own pictures, whatever the seeds."""

from collections.abc import Callable
from dataclasses import replace
from math import inf
from pathlib import Path

import pytest

from models.design.data import BuiltIn, Data
from models.design.experiment import Experiment
from models.files.class_folders import folder_data
from models.files.storage import read_design
from models.problems import checks
from models.problems.changes import with_data
from models.talk.snapshot import Metrics
from playground.session.session import Session
from tests.playground.small_pictures import dark_light, small_large, three_tones

FOLDER = Path(__file__).parents[3] / "resources" / "templates"
TEMPLATES = sorted(path.stem for path in FOLDER.glob("*.json") if read_design(path).data.info.image)
SEEDS = range(1, 21)


def on_pictures(template: str, data: Data, seed: int) -> Experiment:
    """The template as it begins with these pictures. seed: of the weights, the order of samples and the split."""
    design = with_data(read_design(FOLDER / f"{template}.json"), replace(data, seed=seed))
    assert checks.problems(design) == []
    return replace(design, training=replace(design.training, seed=seed))


def after_60_epochs(template: str, data: Data, seed: int) -> Metrics:
    session = Session()
    session.load(on_pictures(template, data, seed))
    session.advance(session.steps_to_epoch_end(60), inf)
    return session.run.final_metrics()


def test_a_small_cnn_learns_three_tones(tmp_path: Path) -> None:
    data = folder_data(three_tones(tmp_path / "cards", 30), side=16)
    assert [after_60_epochs("small-cnn", data, seed).test_accuracy for seed in (1, 2)] == [1.0] * 2


def test_two_classes_of_pictures_are_learned(tmp_path: Path) -> None:
    data = folder_data(dark_light(tmp_path / "cards"), side=16)
    assert [after_60_epochs("mlp", data, seed).train_accuracy for seed in (1, 2, 3)] == [1.0] * 3


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_a_small_cnn_learns_three_tones_with_any_seed(tmp_path: Path) -> None:
    data = folder_data(three_tones(tmp_path / "cards", 33))
    found = [after_60_epochs("small-cnn", data, seed).test_accuracy or 0.0 for seed in SEEDS]
    assert sum(accuracy >= 0.95 for accuracy in found) >= 19, found


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("pictures", [dark_light, small_large])
@pytest.mark.parametrize("template", TEMPLATES)
def test_every_template_learns_two_classes_with_any_seed(
    template: str, pictures: Callable[[Path], Path], tmp_path: Path
) -> None:
    data = folder_data(pictures(tmp_path / "pictures"))
    found = [after_60_epochs(template, data, seed).train_accuracy or 0.0 for seed in SEEDS]
    assert sum(accuracy >= 0.95 for accuracy in found) >= 19, found


def mean_after(epochs: int, template: str, kind: str = "") -> tuple[float, float]:
    """Mean accuracies in training and test of the template as it is kept, after so many epochs with five seeds."""
    design = read_design(FOLDER / f"{template}.json")
    source = BuiltIn(kind=kind or design.data.kind)
    found = []
    for seed in range(1, 6):
        session = Session()
        session.load(
            replace(
                design,
                data=replace(design.data, source=source, seed=seed),
                training=replace(design.training, seed=seed),
            )
        )
        session.advance(session.steps_to_epoch_end(epochs), inf)
        metrics = session.run.final_metrics()
        found.append((metrics.train_accuracy or 0.0, metrics.test_accuracy or 0.0))
    train, test = zip(*found, strict=True)
    return sum(train) / 5, sum(test) / 5


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize(
    ("template", "epochs", "kind", "published", "tolerance"),
    [
        ("signal-logistic", 100, "mnist-1d", 0.32, 0.03),
        ("signal-mlp", 100, "mnist-1d", 0.68, 0.03),
        ("signal-cnn", 25, "mnist-1d", 0.94, 0.02),
        ("signal-logistic", 100, "mnist-1d-shuffled", 0.32, 0.04),
        ("signal-mlp", 100, "mnist-1d-shuffled", 0.68, 0.04),
        ("signal-cnn", 25, "mnist-1d-shuffled", 0.56, 0.04),
    ],
)
def test_the_templates_for_mnist_1d_do_as_well_as_is_published(
    template: str, epochs: int, kind: str, published: float, tolerance: float
) -> None:
    assert mean_after(epochs, template, kind)[1] == pytest.approx(published, abs=tolerance)
