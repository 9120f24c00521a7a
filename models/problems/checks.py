"""Why an experiment cannot run, each reason with its cure. Gathers the rules of this folder."""

from dataclasses import replace

from models.design.experiment import Experiment
from models.design.layers import BatchNorm
from models.design.network import INPUT_ID, OUTPUT_ID
from models.design.training import Training
from models.language.text import joined, tr
from models.problems import fitting, limits, pairing
from models.problems.changes import with_loss
from models.problems.problem import TRAINING_ID, Cure, Problem


def problems(experiment: Experiment) -> list[Problem]:
    """Why the experiment cannot run, each reason with its cure; empty when it can."""
    layers = fitting.problems(experiment) or limits.problems(experiment)
    found = (
        _samples(experiment),
        _inputs(experiment),
        *layers,
        *_batch_norms(experiment),
        _watched(experiment),
        *_stop_rules(experiment),
        _loss(experiment),
        _output(experiment),
    )
    return [p for p in found if p is not None]


def _samples(experiment: Experiment) -> Problem | None:
    data = experiment.data
    if data.has_training_samples:
        return None
    if not data.info.samples:
        return Problem(INPUT_ID, "There is no point to learn from; add one.", {})
    cured = replace(experiment, data=replace(data, train_share=1.0))
    return Problem(INPUT_ID, "All points are for the test, and none for training.", {},
                   Cure("Train on all of them", {}, cured))  # fmt: skip


def _inputs(experiment: Experiment) -> Problem | None:
    if experiment.data.inputs:
        return None
    info = experiment.data.info
    first = info.default_inputs
    names = joined(info.shown_inputs[name] for name in first)
    cured = replace(experiment, data=replace(experiment.data, inputs=first))
    return Problem(
        INPUT_ID,
        "The network has no input; choose at least one.",
        {},
        Cure("Use {names}", {"names": names}, cured),
    )


def _batch_norms(experiment: Experiment) -> list[Problem]:
    if experiment.training.batch > 1:
        return []
    cured = replace(experiment, training=replace(experiment.training, batch=10))
    return [
        Problem(
            layer.id,
            "BatchNorm compares samples within a batch; one sample has nothing to compare with.",
            {},
            Cure("Set the batch size to 10", {}, cured),
        )
        for layer in experiment.network.layers
        if isinstance(layer, BatchNorm)
    ]


def _watched(experiment: Experiment) -> Problem | None:
    training = experiment.training
    if training.schedule != "plateau" or training.watched_loss != "test" or experiment.data.has_test_samples:
        return None
    cured = replace(experiment, training=replace(training, watched_loss="train"))
    return Problem(
        TRAINING_ID,
        "The learning rate follows the test loss, but no sample is left for the test.",
        {},
        Cure("Follow the training loss", {}, cured),
    )


def _stop_rules(experiment: Experiment) -> list[Problem]:
    """Rules that ask for test samples, where there are none."""
    training, found = experiment.training, []
    if experiment.data.has_test_samples:
        return []
    if training.stop_patience:
        cured = replace(training, stop_stalled=training.stop_stalled or training.stop_patience, stop_patience=0)
        found.append(
            Problem(
                TRAINING_ID,
                "Training is to stop by the test loss, but no sample is left for the test.",
                {},
                Cure("Stop by the training loss", {}, replace(experiment, training=cured)),
            )
        )
    if training.stop_on_test and (training.stop_loss or training.stop_accuracy):
        cured = replace(training, stop_on_test=False)
        found.append(
            Problem(
                TRAINING_ID,
                "Training is to stop by how it does on the test data, but no sample is left for the test.",
                {},
                Cure("Stop by the training data", {}, replace(experiment, training=cured)),
            )
        )
    return found


def _loss(experiment: Experiment) -> Problem | None:
    info = experiment.data.info
    found = pairing.loss_problem(info, experiment.training.loss)
    if found is None:
        return None
    loss = pairing.fitting_loss(info)
    label = Training.__dataclass_fields__["loss"].metadata["options"][loss]
    return Problem(TRAINING_ID, *found, Cure("Use {loss}", {"loss": tr(label)}, with_loss(experiment, loss)))


def _output(experiment: Experiment) -> Problem | None:
    info, loss, output = experiment.data.info, experiment.training.loss, experiment.network.output
    if pairing.loss_problem(info, loss):
        return None
    found = pairing.activation_problem(info, loss, output.activation)
    if found is None:
        return None
    better = pairing.fitting_activation(info, loss)
    cured = replace(experiment, network=experiment.network.replace_layer(replace(output, activation=better)))
    label = output.__dataclass_fields__["activation"].metadata["options"][better]
    return Problem(OUTPUT_ID, *found, Cure("Use {activation}", {"activation": tr(label)}, cured))
