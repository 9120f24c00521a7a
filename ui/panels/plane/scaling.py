"""How standardising changes the units of an input and of a value, in words. Knows no widget."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.design.data import Data, DataKind
from models.language.text import Text, tr


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


def scaling_of(data: Data, scales: Mapping[str, tuple[float, float]] | None) -> Scaling | None:
    """The scales in force of the first column and of the value; None where nothing is standardised.

    scales: as the engine answers `Scales`; None while it has not.
    """
    if scales is None:
        return None
    found = scales.get("x") if data.standardise else None
    target = scales.get("target") if data.standardise_target and not data.info.classes else None
    if found is None and target is None:
        return None
    return Scaling(Scale(*found) if found else None, Scale(*target) if target else None)


def _formula(name: str, scale: Scale) -> str:
    mean = f"{abs(scale.mean):.4g}"
    sign = "+" if scale.mean < 0 else "−"
    return f"({name} {sign} {mean}) / {scale.deviation:.4g}"
