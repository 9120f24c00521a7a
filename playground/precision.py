"""What layers compute with: float32, or bfloat16 for pictures where that was chosen. Weights stay float32."""

from contextlib import AbstractContextManager, nullcontext

import torch

from models.experiment import Experiment


def is_reduced(experiment: Experiment) -> bool:
    """Whether layers compute with bfloat16; networks on rows of numbers never do."""
    return bool(experiment.data.info.image) and experiment.training.precision == "bfloat16"


def chosen(experiment: Experiment, device: torch.device) -> AbstractContextManager[object]:
    """The context of a forward pass while training."""
    if not is_reduced(experiment):
        return nullcontext()
    return torch.autocast(device.type, torch.bfloat16)
