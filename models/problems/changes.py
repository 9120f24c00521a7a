"""Changes of data or loss that also change everything else which would not fit any more."""

from dataclasses import replace

from models.design.data import Data, DataKind
from models.design.experiment import Experiment
from models.problems import fitting, pairing, scheduling


def with_kind(experiment: Experiment, kind: str) -> Experiment:
    """The experiment on the source of this kind in `OFFERED`, as `with_data` fits it.

    Where the new set offers the same inputs, the settings of the data (noise, seed, inputs, …) stay.
    """
    data = Data.of(kind, seed=experiment.data.seed)
    kept = experiment.data
    if data.info.inputs == kept.info.inputs:
        samples = data.samples if kept.samples == kept.info.samples else kept.samples
        data = replace(kept, source=data.source, samples=samples)
    return with_data(experiment, data)


def with_data(experiment: Experiment, data: Data) -> Experiment:
    """The experiment on `data`, with a loss, an output and a schedule that fit, and a Flatten if it needs one."""
    info, old = data.info, experiment.data.info
    after = replace(experiment, data=data)
    edited = data.subject == experiment.data.subject  # points of one's own with other classes: the loss stays if it can
    if _asked(info) != _asked(old) and not (edited and not pairing.loss_problem(info, after.training.loss)):
        loss = pairing.fitting_loss(info)
        after = _paired(after, loss, pairing.fitting_activation(info, loss))
    return fitting.adapted(experiment, scheduling.in_steps(experiment, after))


def _asked(info: DataKind) -> tuple[object, ...]:
    """What a data set asks of a network, as far as the loss depends on it."""
    return info.task, len(info.classes), bool(info.shape)


def with_loss(experiment: Experiment, loss: str) -> Experiment:
    """The experiment under another loss, with an output activation that fits it."""
    info, activation = experiment.data.info, experiment.network.output.activation
    if pairing.activation_problem(info, loss, activation) or loss != experiment.training.loss:
        activation = pairing.fitting_activation(info, loss)
    return _paired(experiment, loss, activation)


def _paired(experiment: Experiment, loss: str, activation: str) -> Experiment:
    return replace(
        experiment,
        training=replace(experiment.training, loss=loss),
        network=experiment.network.replace_layer(replace(experiment.network.output, activation=activation)),
    )
