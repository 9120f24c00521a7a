"""The document: everything a run needs, and nothing about how it is going."""

from dataclasses import dataclass, field, replace

from models.design.data import Data
from models.design.layers import BatchNorm, Shape
from models.design.network import INPUT_ID, OUTPUT_ID, LayerShapes, Network
from models.design.spec import Spec
from models.design.training import Training
from models.problems import fitting, limits, pairing
from models.problems.problem import TRAINING_ID, Cure, Problem

__all__ = ["TRAINING_ID", "Cure", "Experiment", "Problem"]


@dataclass(frozen=True, kw_only=True)
class Experiment(Spec):
    """Data, network and training. Every edit of the document replaces one Experiment by another."""

    data: Data = field(default_factory=Data)
    network: Network = field(default_factory=Network)
    training: Training = field(default_factory=Training)

    @property
    def outputs(self) -> int:
        """Units of the output layer."""
        return pairing.outputs(self.data.info, self.training.loss)

    @property
    def input_shape(self) -> Shape:
        """Shape of one sample as the network is fed it: (inputs,), or (channels, height, width)."""
        return self.data.info.image or (len(self.data.inputs),)

    def layer_shapes(self) -> list[LayerShapes]:
        """What happens to a sample at each layer in order, the output last; also where a layer cannot take it."""
        return self.network.layer_shapes(self.input_shape, self.outputs)

    def shapes(self) -> dict[str, Shape]:
        """Shape per sample after each layer, by id, from `"inputs"` to `"output"`."""
        return self.network.shapes(self.input_shape, self.outputs)

    def parameter_counts(self) -> dict[str, int]:
        """How many numbers each layer learns, by id."""
        return self.network.parameter_counts(self.input_shape, self.outputs)

    def with_data(self, kind: str) -> "Experiment":
        """This experiment on another data set, with a loss and an output that fit it, and a Flatten before pictures."""
        data = Data.of(kind, seed=self.data.seed)
        info, old = data.info, self.data.info
        if info.inputs == old.inputs:
            kept = self.data
            samples = data.samples if kept.samples == old.samples else kept.samples
            data = replace(kept, kind=kind, samples=samples)
        return self.on(data)

    def on(self, data: Data) -> "Experiment":
        """This experiment on `data`, with a loss and an output that fit."""
        info, old = data.info, self.data.info
        if (info.task, len(info.classes)) == (old.task, len(old.classes)):
            return fitting.adapted(self, replace(self, data=data))
        loss = pairing.fitting_loss(info)
        paired = replace(self, data=data)._paired(loss, pairing.fitting_activation(info, loss))
        return fitting.adapted(self, paired)

    def with_loss(self, loss: str) -> "Experiment":
        """This experiment under another loss, with an output activation that fits it."""
        activation = self.network.output.activation
        if pairing.activation_problem(self.data.info, loss, activation) or loss != self.training.loss:
            activation = pairing.fitting_activation(self.data.info, loss)
        return self._paired(loss, activation)

    def _paired(self, loss: str, activation: str) -> "Experiment":
        return replace(
            self,
            training=replace(self.training, loss=loss),
            network=self.network.replace_layer(replace(self.network.output, activation=activation)),
        )

    def sources(self, layer_id: str) -> tuple[str, ...]:
        """The ids that an Add with this id can take from, `"inputs"` among them, the nearest last."""
        return fitting.sources(self, layer_id)

    def problems(self) -> list[Problem]:
        """Why this cannot run, each with its cure; empty when it can."""
        layers = fitting.problems(self) or limits.problems(self)
        found = (self._inputs(), *layers, *self._batch_norms(), self._loss(), self._output())
        return [p for p in found if p is not None]

    def _inputs(self) -> Problem | None:
        if self.data.inputs:
            return None
        info = self.data.info
        first = info.default_inputs
        names = ", ".join(info.inputs[name] for name in first)
        cured = replace(self, data=replace(self.data, inputs=first))
        return Problem(
            INPUT_ID,
            "The network has no input; choose at least one.",
            {},
            Cure("Use {names}", {"names": names}, cured),
        )

    def _batch_norms(self) -> list[Problem]:
        if self.training.batch > 1:
            return []
        cured = replace(self, training=replace(self.training, batch=10))
        return [
            Problem(
                layer.id,
                "BatchNorm compares samples within a batch; one sample has nothing to compare with.",
                {},
                Cure("Set the batch size to 10", {}, cured),
            )
            for layer in self.network.layers
            if isinstance(layer, BatchNorm)
        ]

    def _loss(self) -> Problem | None:
        found = pairing.loss_problem(self.data.info, self.training.loss)
        if found is None:
            return None
        loss = pairing.fitting_loss(self.data.info)
        cured = self.with_loss(loss)
        label = Training.__dataclass_fields__["loss"].metadata["options"][loss]
        return Problem(TRAINING_ID, *found, Cure("Use {loss}", {"loss": label}, cured))

    def _output(self) -> Problem | None:
        info, loss = self.data.info, self.training.loss
        if pairing.loss_problem(info, loss):
            return None
        found = pairing.activation_problem(info, loss, self.network.output.activation)
        if found is None:
            return None
        better = pairing.fitting_activation(info, loss)
        output = replace(self.network.output, activation=better)
        cured = replace(self, network=self.network.replace_layer(output))
        label = output.__dataclass_fields__["activation"].metadata["options"][better]
        return Problem(OUTPUT_ID, *found, Cure("Use {activation}", {"activation": label}, cured))
