"""A data set as tensors on a device, and how well a network does on it."""

import torch
from torch import Tensor

from models.experiment import Experiment
from models.snapshot import Metrics
from playground import losses
from playground.build import Net
from playground.datasets import make


class Samples:
    """What the network is fed and compared with, training samples first.

    inputs: (n, inputs) float32. targets: as the loss wants them. train: how many are trained on.
    """

    def __init__(self, experiment: Experiment, device: torch.device) -> None:
        dataset = make(experiment.data)
        info, loss = experiment.data.info, experiment.training.loss
        self.dataset = dataset
        self.train = dataset.train_count
        self.inputs = torch.from_numpy(dataset.inputs(dataset.points)).to(device)
        self.targets = losses.targets(info, loss, dataset.targets).to(device)
        self.meaning = losses.Meaning(info, loss)

    def metrics(self, net: Net, mean: losses.MeanLoss) -> Metrics:
        """Means over training and test samples in eval mode; changes nothing."""
        with torch.inference_mode():
            outputs = net.eval()(self.inputs)
            found = [mean(outputs[part], self.targets[part]) for part in self._parts()]
            if self.dataset.data.info.task == "classification":
                right = self.meaning.correct(outputs, self.targets).float()
                found += [right[part].mean() for part in self._parts()]
            return Metrics(*torch.stack(found).tolist())

    def _parts(self) -> tuple[slice, slice]:
        return slice(0, self.train), slice(self.train, None)

    def shuffled(self, order: Tensor) -> tuple[Tensor, Tensor]:
        """Training inputs and targets in this order of their numbers (train,) int64."""
        return self.inputs[order], self.targets[order]
