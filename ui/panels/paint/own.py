"""Points as samples, and samples as points. Knows no widget."""

from dataclasses import replace

from models.design.experiment import Experiment
from models.design.points import MAX_CLASSES, Origin, Points, of_samples
from models.problems import pairing
from models.problems.changes import with_data
from models.talk.probes import SamplePoints
from ui.panels.paint.sheet import Sheet


def can_paint(experiment: Experiment, sheet: Sheet | None) -> bool:
    """Whether a person can change these samples by hand. sheet: what the axes of the plot mean, None for none."""
    info = experiment.data.info
    return sheet is not None and len(info.columns) <= 2 and len(info.classes) <= MAX_CLASSES


def as_own(experiment: Experiment, samples: SamplePoints) -> Experiment:
    """The experiment on points that a person can change, at first these samples, trained and tested as before.

    Raises SpecError where there are too many.
    """
    data, info = experiment.data, experiment.data.info.shown
    arrays = (samples.points.tolist(), samples.targets.tolist(), samples.training.tolist())
    points = of_samples(info, *arrays, data.train_share, data.seed)
    points = replace(points, origin=data.source if isinstance(data.source, Origin) else None)  # the network goes on
    return with_data(experiment, replace(data, source=points, noise=0.0))


def with_points(experiment: Experiment, points: Points) -> Experiment:
    """The experiment on other points; where its loss fits them it stays, so that what is learned stays too."""
    old, info = experiment.data, points.info
    same = len(info.columns) == len(old.info.columns)
    data = replace(old, source=points, inputs=old.inputs if same else info.default_inputs)
    plain = replace(experiment, data=data)
    return with_data(experiment, data) if pairing.loss_problem(points.info, plain.training.loss) else plain
