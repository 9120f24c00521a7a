"""A pinwheel with as many arms as the user chooses: a class each."""

from dataclasses import dataclass
from typing import ClassVar

from models.design.data_kind import DataKind
from models.design.plane.vocabulary import COLOURS, of_classes
from models.design.spec import Spec, number
from models.language.text import mark


@dataclass(frozen=True, kw_only=True)
class Pinwheel(Spec):
    """Bent arms around the middle of the plane."""

    kind: ClassVar[str] = "pinwheel"
    classes: int = number(
        5, 2, len(COLOURS), "How many arms there are, a class each", label="Classes", slider=True, term="class"
    )

    @property
    def info(self) -> DataKind:
        """What is known of the points before they are made."""
        return of_classes(mark("Pinwheel"), self.classes)
