"""How to learn: loss, optimizer, rates, batch, regularisation, initial weights."""

from dataclasses import dataclass

from models.data import MAX_SEED
from models.spec import Spec, choice, flag, number

LOSSES = {
    "cross_entropy": "Cross-entropy",
    "binary_cross_entropy": "Binary cross-entropy",
    "mse": "MSE",
    "mae": "MAE",
    "huber": "Huber",
    "hinge": "Hinge",
}
OPTIMIZERS = {"sgd": "SGD", "rmsprop": "RMSprop", "adagrad": "Adagrad", "adam": "Adam", "adamw": "AdamW"}
OPTIMIZER_FIELDS = {
    "sgd": ("momentum", "nesterov"),
    "rmsprop": ("momentum", "smoothing", "epsilon"),
    "adagrad": ("epsilon",),
    "adam": ("beta1", "beta2", "epsilon"),
    "adamw": ("beta1", "beta2", "epsilon", "weight_decay"),
}
"""Which fields of Training each optimizer reads, besides the learning rate."""

INITIALISATIONS = {
    "uniform": "Uniform ±0.5",
    "xavier": "Xavier uniform",
    "xavier_normal": "Xavier normal",
    "kaiming": "Kaiming uniform",
    "kaiming_normal": "Kaiming normal",
    "pytorch": "PyTorch default",
    "zeros": "Zeros",
}
RATES = (0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
PENALTIES = (0.0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
BATCHES = (1, 2, 5, 10, 20, 30, 50, 100)
MAX_BATCH = 100_000


@dataclass(frozen=True, kw_only=True)
class Training(Spec):
    """Everything about learning that is neither data nor network.

    A batch larger than the training data means all of it at once.
    """

    loss: str = choice("mse", LOSSES, "What training makes small", label="Loss")
    huber_delta: float = number(
        1.0, 0.001, 100.0, "Error above which Huber grows linearly instead of squared", label="Huber delta"
    )
    optimizer: str = choice("sgd", OPTIMIZERS, "How a gradient becomes a step", label="Optimizer")
    learning_rate: float = number(0.03, 1e-7, 100.0, "Size of a step", label="Learning rate", presets=RATES)
    momentum: float = number(
        0.0, 0.0, 0.999, "Share of the last step that is kept", label="Momentum", presets=(0.0, 0.5, 0.9, 0.99)
    )
    nesterov: bool = flag(False, "Look ahead along the momentum before taking the gradient", label="Nesterov")
    smoothing: float = number(
        0.99, 0.0, 0.9999, "How slowly RMSprop forgets old squared gradients (alpha)", label="Smoothing"
    )
    beta1: float = number(0.9, 0.0, 0.9999, "How slowly Adam forgets old gradients", label="Beta 1")
    beta2: float = number(0.999, 0.0, 0.99999, "How slowly Adam forgets old squared gradients", label="Beta 2")
    epsilon: float = number(1e-8, 1e-16, 1.0, "Keeps the division by a small number finite", label="Epsilon")
    weight_decay: float = number(
        0.01, 0.0, 10.0, "Share of each weight that AdamW takes away, times the learning rate", label="Weight decay"
    )
    batch: int = number(10, 1, MAX_BATCH, "Samples per step", label="Batch size", presets=BATCHES)
    l1: float = number(
        0.0,
        0.0,
        10.0,
        "Adds L1 times sign(weight) to each weight's gradient; biases are spared",
        label="L1",
        presets=PENALTIES,
    )
    l2: float = number(
        0.0,
        0.0,
        10.0,
        "Adds L2 times weight to each weight's gradient; biases are spared",
        label="L2",
        presets=PENALTIES,
    )
    initialisation: str = choice("uniform", INITIALISATIONS, "Where weights start", label="Initial weights")
    seed: int = number(1, 0, MAX_SEED, "Same seed, same initial weights and order of samples", label="Weight seed")
