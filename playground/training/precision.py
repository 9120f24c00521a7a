"""What layers compute with: float32, or bfloat16 for pictures and signals if that was chosen; weights are float32."""

from models.design.experiment import Experiment


def is_reduced(experiment: Experiment) -> bool:
    """Whether layers compute with bfloat16 while training; networks on rows of numbers never do."""
    return bool(experiment.data.info.shape) and experiment.training.precision == "bfloat16"
