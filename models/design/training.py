"""How to learn: loss, optimizer, rates, batch, regularisation, initial weights."""

from dataclasses import dataclass

from models.design.data import MAX_SEED
from models.design.spec import Spec, choice, flag, number
from models.language.text import mark

LOSSES = {
    "cross_entropy": mark("Cross-entropy"),
    "binary_cross_entropy": mark("Binary cross-entropy"),
    "mse": mark("MSE"),
    "mae": mark("MAE"),
    "huber": mark("Huber"),
    "hinge": mark("Hinge"),
}
OPTIMIZERS = {
    "sgd": mark("SGD"),
    "rmsprop": mark("RMSprop"),
    "adagrad": mark("Adagrad"),
    "adam": mark("Adam"),
    "adamw": mark("AdamW"),
}
OPTIMIZER_FIELDS = {
    "sgd": ("momentum", "nesterov"),
    "rmsprop": ("momentum", "smoothing", "epsilon"),
    "adagrad": ("epsilon",),
    "adam": ("beta1", "beta2", "epsilon"),
    "adamw": ("beta1", "beta2", "epsilon", "weight_decay"),
}
"""Which fields of Training each optimizer reads, besides the learning rate."""

SCHEDULES = {
    "constant": mark("Constant"),
    "step": mark("Steps down"),
    "cosine": mark("Cosine"),
    "one_cycle": mark("One cycle"),
    "plateau": mark("On a plateau"),
}
SCHEDULE_FIELDS = {
    "constant": (),
    "step": ("rate_every", "rate_factor"),
    "cosine": ("rate_epochs", "rate_floor"),
    "one_cycle": ("rate_epochs", "warm_up"),
    "plateau": ("watched_loss", "patience", "rate_factor", "rate_floor"),
}
"""Which fields of Training each schedule reads, besides the learning rate. See `models/design/epochs/schedule.py`."""

EPOCH_FIELDS = ("rate_epochs", "rate_every", "patience")
"""Fields of schedules that count epochs."""

WATCHED = {"train": mark("Training loss"), "test": mark("Test loss")}
AUGMENTATION_FIELDS = ("rotate", "scale", "shift", "thickness")
"""How far training pictures are changed; all 0: not at all."""

INITIALISATIONS = {
    "uniform": mark("Uniform ±0.5"),
    "xavier": mark("Xavier uniform"),
    "xavier_normal": mark("Xavier normal"),
    "kaiming": mark("Kaiming uniform"),
    "kaiming_normal": mark("Kaiming normal"),
    "pytorch": mark("PyTorch default"),
    "zeros": mark("Zeros"),
    "given": mark("Given numbers"),
}
GIVEN = "given"
"""The initialisation with the numbers that stand in the design: `Experiment.start`."""
RATES = (0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
PENALTIES = (0.0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
EPOCHS = (10, 30, 100, 300, 1000, 3000, 10_000)
BATCHES = (1, 2, 5, 10, 20, 32, 64, 128)
MAX_BATCH = 100_000
MAX_EPOCHS = 1_000_000


@dataclass(frozen=True, kw_only=True)
class Training(Spec):
    """Everything about learning that is neither data nor network.

    A batch larger than the training data means all of it at once.
    """

    loss: str = choice("mse", LOSSES, "What training makes small", label="Loss", term="loss")
    huber_delta: float = number(
        1.0,
        0.001,
        100.0,
        "Error above which Huber grows linearly instead of squared",
        label="Huber delta",
        term="loss.huber",
    )
    class_weights: bool = flag(
        False,
        "Each sample counts in the loss by how rare its class is in the training data, so that all classes count "
        "alike. The losses shown are weighted so too; accuracy is not",
        label="Class weights",
        term="class_weights",
    )
    optimizer: str = choice("sgd", OPTIMIZERS, "How a gradient becomes a step", label="Optimizer", term="optimizer")
    learning_rate: float = number(
        0.03, 1e-7, 100.0, "Size of a step", label="Learning rate", term="learning_rate", presets=RATES
    )
    schedule: str = choice(
        "constant",
        SCHEDULES,
        "How the learning rate changes from epoch to epoch",
        label="Rate over time",
        term="schedule",
    )
    rate_epochs: int = number(
        100,
        1,
        MAX_EPOCHS,
        "Epochs that the rate takes to its end; then it stays",
        label="Over epochs",
        term="schedule",
        presets=EPOCHS,
    )
    rate_every: int = number(
        30,
        1,
        MAX_EPOCHS,
        "Epochs from one cut to the next",
        label="Every (epochs)",
        term="schedule.step",
        presets=EPOCHS,
    )
    rate_factor: float = number(
        0.5,
        0.01,
        0.99,
        "What each cut multiplies the rate by",
        label="Factor",
        term="rate_factor",
        presets=(0.1, 0.2, 0.5, 0.8, 0.9),
    )
    rate_floor: float = number(
        0.0,
        0.0,
        1.0,
        "Share of the learning rate below which it never falls",
        label="Lowest rate",
        term="schedule",
        percent=True,
    )
    warm_up: float = number(
        0.3, 0.0, 0.9, "Share of the epochs in which the rate rises", label="Warm-up", term="warm_up", percent=True
    )
    watched_loss: str = choice(
        "train",
        WATCHED,
        "Which loss has to fall; watching the test loss lets the test data steer",
        label="Watches",
        term="loss",
    )
    patience: int = number(
        10,
        0,
        MAX_EPOCHS,
        "Epochs without a lower loss after which the rate is cut",
        label="Patience in epochs",
        term="patience",
        presets=(0, 3, 10, 30, 100, 300, 1000),
    )
    momentum: float = number(
        0.0,
        0.0,
        0.999,
        "Share of the last step that is kept",
        label="Momentum",
        term="momentum",
        presets=(0.0, 0.5, 0.9, 0.99),
    )
    nesterov: bool = flag(
        False, "Look ahead along the momentum before taking the gradient", label="Nesterov", term="nesterov"
    )
    smoothing: float = number(
        0.99,
        0.0,
        0.9999,
        "How slowly RMSprop forgets old squared gradients (alpha)",
        label="Smoothing",
        term="rms_smoothing",
    )
    beta1: float = number(0.9, 0.0, 0.9999, "How slowly Adam forgets old gradients", label="Beta 1", term="betas")
    beta2: float = number(
        0.999, 0.0, 0.99999, "How slowly Adam forgets old squared gradients", label="Beta 2", term="betas"
    )
    epsilon: float = number(
        1e-8, 1e-16, 1.0, "Keeps the division by a small number finite", label="Epsilon", term="epsilon"
    )
    weight_decay: float = number(
        0.01,
        0.0,
        10.0,
        "Share of each weight that AdamW takes away, times the learning rate",
        label="Weight decay",
        term="weight_decay",
    )
    batch: int = number(10, 1, MAX_BATCH, "Samples per step", label="Batch size", term="batch", presets=BATCHES)
    l1: float = number(
        0.0,
        0.0,
        10.0,
        "Pulls all weights towards 0 by the same amount, so that those of little use vanish; 0 is off",
        label="L1",
        term="l1",
        presets=PENALTIES,
    )
    l2: float = number(
        0.0,
        0.0,
        10.0,
        "Pulls large weights towards 0 more than small ones, so that none becomes huge; 0 is off",
        label="L2",
        term="l2",
        presets=PENALTIES,
    )
    initialisation: str = choice(
        "uniform", INITIALISATIONS, "Where weights start", label="Initial weights", term="initialisation"
    )
    precision: str = choice(
        "float32",
        {"float32": mark("float32"), "bfloat16": mark("bfloat16")},
        "What layers compute with on pictures and signals; bfloat16 is less exact, and faster on hardware made for it",
        label="Precision",
        term="precision",
    )
    seed: int = number(
        1, 0, MAX_SEED, "Same seed, same initial weights and order of samples", label="Weight seed", term="seed"
    )
    rotate: int = number(
        0,
        0,
        45,
        "Turns each training picture by up to so many degrees, either way",
        label="Rotate (°)",
        term="augmentation",
        slider=True,
    )
    scale: float = number(
        0.0,
        0.0,
        0.5,
        "Stretches or shrinks width and height by up to this share",
        label="Scale",
        term="augmentation",
        percent=True,
    )
    shift: float = number(
        0.0,
        0.0,
        0.3,
        "Moves across and down by up to this share of the side",
        label="Shift",
        term="augmentation",
        percent=True,
    )
    thickness: float = number(
        0.0,
        0.0,
        1.0,
        "Share of the pictures whose strokes grow or shrink",
        label="Thickness",
        term="augmentation",
        percent=True,
    )

    stop_epochs: int = number(
        0,
        0,
        MAX_EPOCHS,
        "Training stops after so many epochs; play goes on for as many again. 0 is off",
        label="After epochs",
        term="early_stopping",
        presets=(0, *EPOCHS),
    )
    stop_loss: float = number(
        0.0,
        0.0,
        1e6,
        "Training stops when the loss, without the penalty, is at most this at the end of an epoch. 0 is off",
        label="At loss",
        term="early_stopping",
        presets=(0.0, 0.001, 0.01, 0.03, 0.1, 0.3),
    )
    stop_accuracy: float = number(
        0.0,
        0.0,
        1.0,
        "Training stops when so many answers are right at the end of an epoch. 0 is off",
        label="At accuracy",
        term="early_stopping",
        percent=True,
    )
    stop_on_test: bool = flag(
        False,
        "The loss and the accuracy that end training are those of the test data, not of the training data",
        label="Both on the test data",
        term="early_stopping",
    )
    stop_stalled: int = number(
        0,
        0,
        MAX_EPOCHS,
        "Training stops when the training loss has not fallen by 0.01 % for so many epochs. 0 is off",
        label="No progress for (epochs)",
        term="early_stopping",
        presets=(0, 3, 10, 30, 100, 300),
    )
    stop_patience: int = number(
        0,
        0,
        MAX_EPOCHS,
        "Training stops when the test loss has had no new low for so many epochs. 0 is off",
        label="Test loss no lower for (epochs)",
        term="early_stopping",
        presets=(0, 3, 10, 30, 100, 300),
    )
    keep_best: bool = flag(
        True,
        "When the patience with the test loss ends, the weights of its lowest epoch are put back",
        label="Keep the best weights",
        term="early_stopping",
    )

    @property
    def augments(self) -> bool:
        """Whether training pictures are changed."""
        return any(getattr(self, name) for name in AUGMENTATION_FIELDS)
