"""How standardising changes the units of an input and of a value, in words. Knows no widget."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.design.data import Data, DataKind
from models.language.text import Text, tr
from models.talk.probes import SamplePoints


@dataclass(frozen=True)
class Scale:
    """A number less `mean`, over `deviation`."""

    mean: float
    deviation: float

    def of(self, value: float) -> float:
        """The value in the unit of the scale."""
        return (value - self.mean) / self.deviation


@dataclass(frozen=True)
class Scaling:
    """What the network is fed and learns instead of the numbers themselves; None for these."""

    inputs: Scale | None
    target: Scale | None

    def in_words(self, info: DataKind) -> Text:
        """Both units in one sentence."""
        seen = _formula(info.columns[0].name, self.inputs) if self.inputs is not None else ""
        learned = _formula(info.target.name, self.target) if self.target is not None else ""
        if seen and learned:
            return tr("Standardised: the network sees {0} and learns {1}.").format(seen, learned)
        if seen:
            return tr("Standardised: the network sees {0}.").format(seen)
        return tr("Standardised: the network learns {0}.").format(learned)


def scaling_of(data: Data, samples: SamplePoints | None) -> Scaling | None:
    """The scales of the first column and of the value, as measured on the training samples; None without any."""
    if samples is None or not samples.training.any() or not (data.standardise or data.standardise_target):
        return None
    inputs = _scale(samples.points[samples.training, 0]) if data.standardise else None
    target = _scale(samples.targets[samples.training]) if data.standardise_target and not data.info.classes else None
    return Scaling(inputs, target) if inputs is not None or target is not None else None


def _scale(values: NDArray[np.float32]) -> Scale:
    deviation = float(values.std(dtype=np.float64))
    return Scale(float(values.mean(dtype=np.float64)), deviation if deviation > 1e-6 else 1.0)


def _formula(name: str, scale: Scale) -> str:
    mean = f"{abs(scale.mean):.4g}"
    sign = "+" if scale.mean < 0 else "−"
    return f"({name} {sign} {mean}) / {scale.deviation:.4g}"
