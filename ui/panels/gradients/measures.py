"""What can be shown of each layer over the run: the gradient, the step, and the shares of idle units."""

import csv
import io
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.design.experiment import Experiment
from models.design.wording import digits
from models.language.text import joined, mark, tr
from models.talk.gradient_probes import GradientCourse
from models.talk.probes import Float32
from models.talk.snapshot import Snapshot
from ui.forms import numbers
from ui.network import words

Float64 = NDArray[np.float64]


@dataclass(frozen=True)
class Measure:
    """One of them. name, doc: texts that are marked; term: the entry of the glossary; key: the array of the course.

    share: whether it is a share of the units, on a scale from 0 to 100 %; else its scale is logarithmic. usual: from
    where to where it lies in most runs that go well.
    """

    name: str
    doc: str
    term: str
    key: str
    share: bool = False
    usual: tuple[float, float] | None = None

    def values(self, course: GradientCourse) -> Float32:
        """(points, layers) float32, NaN where a layer has no such thing."""
        found: Float32 = getattr(course, self.key)
        return found

    def written(self, value: float) -> str:
        """A value as people read it; "–" where there is none."""
        if np.isnan(value):
            return "–"
        return numbers.counted_percent(value) if self.share else digits(value)


MEASURES = (
    Measure(
        mark("Gradient"),
        mark(
            "The length of the gradient of the loss, without a penalty, over all weights and biases of the layer. "
            "Where it is thousands of times smaller than in the last layer, the layer hardly learns."
        ),
        "gradient",
        "gradient",
    ),
    Measure(
        mark("Step ÷ weights"),
        mark(
            "How far one step moves the weights of the layer, as a share of their length. "
            "Between 0.0001 and 0.01 is usual; that band is shaded."
        ),
        "update_ratio",
        "update",
        usual=(1e-4, 1e-2),
    ),
    Measure(
        mark("Dead units"),
        mark(
            "The share of units that are flat for every sample, such as a ReLU that always gives 0: nothing moves them."
        ),
        "dead_relu",
        "dead",
        share=True,
    ),
    Measure(
        mark("Saturated units"),
        mark(
            "The share of units with tanh or sigmoid whose sums lie on the flat parts of the curve for 95 % of the "
            "samples."
        ),
        "saturation",
        "saturated",
        share=True,
    ),
)


def drawn(measure: Measure, values: Float32) -> Float64:
    """Values as they lie on the axis: logarithms, unless they are shares; NaN where there is nothing to draw."""
    if measure.share:
        return values.astype(np.float64)
    positive = values > 0  # NaN is not
    return np.where(positive, np.log10(values, where=positive, out=np.zeros(values.shape)), np.nan)


def in_words(experiment: Experiment, course: GradientCourse, measure: Measure) -> str:
    """The newest values of all layers in a sentence, for screen readers."""
    rows = measure.values(course)
    if not len(rows):
        return ""
    told = [
        tr("{0}: {1}").format(words.title(experiment, layer_id), measure.written(value))
        for layer_id, value in zip(course.layers, rows[-1].tolist(), strict=True)
        if not np.isnan(value)
    ]
    none = tr("No layer has such units.")
    return tr("{0}. {1}").format(tr(measure.name), joined(told, ", ") if told else none)


def at_point(experiment: Experiment, course: GradientCourse, measure: Measure, point: int) -> str:
    """One point of the course, for the line of words at the edge of the window."""
    told = [
        tr("{0}: {1}").format(words.title(experiment, layer_id), measure.written(value))
        for layer_id, value in zip(course.layers, measure.values(course)[point].tolist(), strict=True)
        if not np.isnan(value)
    ]
    return tr("Epoch {0}: {1}").format(f"{course.epoch[point]:,.1f}", joined(told, " · "))


def why_none(stale: bool, snapshot: Snapshot | None, course: GradientCourse | None) -> str:
    """Why there is nothing to show; "" where there is something."""
    if stale:
        return tr("This design cannot run yet.")
    if snapshot is None:
        return tr("Waiting for the engine…")
    if course is not None and len(course.step):
        return ""
    if not snapshot.samples:
        return snapshot.error or tr("The samples are not there yet.")
    return tr("Measuring…")


def as_csv(experiment: Experiment, course: GradientCourse) -> str:
    """The whole course: a row for each point and layer."""
    file = io.StringIO()
    table = csv.writer(file, lineterminator="\n")
    table.writerow(["epoch", "step", "layer", *(measure.key for measure in MEASURES)])
    for point, (epoch, step) in enumerate(zip(course.epoch.tolist(), course.step.tolist(), strict=True)):
        for column, layer_id in enumerate(course.layers):
            values = (float(measure.values(course)[point, column]) for measure in MEASURES)
            told = ["" if np.isnan(value) else f"{value:.6g}" for value in values]
            table.writerow([f"{epoch:g}", step, words.title(experiment, layer_id), *told])
    return file.getvalue()
