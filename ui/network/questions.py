"""The probes of the network picture, and the pictures in their answers. Knows no widget."""

from dataclasses import dataclass
from typing import Any

from models.design.experiment import Experiment
from models.design.network import INPUT_ID, OUTPUT_ID
from models.talk.probes import Digit, FeatureMaps, Float32, Neurons, Probe, SampleMaps, Weights
from models.talk.snapshot import Snapshot
from ui.network.tile_grid import MANY

RESOLUTION = 24  # cells along each side of a neuron's picture over the plane


@dataclass(frozen=True)
class Questions:
    """Asks for the weights, for each neuron over the plane, and for one picture on its way through the network.

    axes: the columns of the data that span the plane. limit: most neurons of one layer. drawing: the picture, if
    there is one. sample: number of the sample that is the picture otherwise; None for the first test sample.
    """

    axes: tuple[int, int] = (0, 1)
    limit: int = MANY
    drawing: Digit | None = None
    sample: int | None = None

    def probes(self, experiment: Experiment) -> frozenset[Probe[Any]]:
        """All questions about a run of this design."""
        asked: set[Probe[Any]] = {self._neurons(), Weights()}
        if self.drawing is not None:
            asked |= {self.drawing, self._maps_of(self.drawing)}
        elif self._sample_maps().suits(experiment):
            asked.add(self._sample_maps())
        return frozenset(asked)

    def pictures(self, snapshot: Snapshot) -> dict[str, Float32]:
        """Pictures (neurons, rows, columns) by layer id, float32, from the answers in the snapshot."""
        over = snapshot.reading(self._neurons())
        return {**(over if over is not None else {}), **self._on_its_way(snapshot)}

    def _neurons(self) -> Neurons:
        return Neurons(RESOLUTION, self.limit, *self.axes)

    def _maps_of(self, drawing: Digit) -> FeatureMaps:
        # At least the default limit, with which the Draw panel asks: then both ask the same question.
        return FeatureMaps(drawing.drawing, drawing.preparation, max(FeatureMaps.limit, self.limit))

    def _sample_maps(self) -> SampleMaps:
        return SampleMaps(self.sample, self.limit)

    def _on_its_way(self, snapshot: Snapshot) -> dict[str, Float32]:
        """The drawing, or else the sample, at the inputs and in each layer."""
        if self.drawing is None:
            sample = snapshot.reading(self._sample_maps())
            # One tile stands for all channels of the inputs.
            return {} if sample is None else {**sample, INPUT_ID: sample[INPUT_ID].mean(0, keepdims=True)}
        maps = snapshot.reading(self._maps_of(self.drawing))
        found = dict(maps) if maps is not None else {}
        answer = snapshot.reading(self.drawing)
        if answer is not None:
            found |= {INPUT_ID: answer.picture[None], OUTPUT_ID: answer.probabilities[:, None, None]}
        return found
