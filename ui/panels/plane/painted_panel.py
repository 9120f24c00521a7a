"""What Boundary and Curve have in common: a plot of answers with the samples on it, on which a person can paint."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from time import perf_counter

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from models.design.data import DataKind
from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.probes import AllSamples, Float32, SamplePoints
from models.talk.snapshot import Snapshot
from ui.network.bubble import Bubble
from ui.panels.base.legend import ClassLegend
from ui.panels.base.panel import Panel
from ui.panels.base.plot import Plot
from ui.panels.paint.mode import PaintMode
from ui.panels.paint.own import can_paint
from ui.panels.paint.sheet import Sheet
from ui.panels.plane.chosen_sample import ChosenSample
from ui.panels.plane.map_keys import MapKeys
from ui.panels.plane.readings import same_samples

_HINT_PAUSE = 0.1  # s between read-outs while the cursor rests; nobody reads faster


class PaintedPanel(Panel):
    """Shows samples, reads out what lies under the cursor, and lets a person paint. What is drawn a subclass says.

    plot: where it is drawn. switch: a check box of the subclass, for below it.
    """

    term = "decision_boundary"
    least = QSize(220, 220)  # px

    def __init__(self, plot: Plot, switch: QCheckBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plot = plot
        self._experiment: Experiment | None = None
        self._answer: Float32 | None = None  # the newest reading
        self._samples: SamplePoints | None = None
        self._cursor: tuple[float, float] | None = None
        self._hinted = 0.0
        self._heard = self._stale = False
        self._pictured = False  # a picture is being taken away
        self.bubble = Bubble(plot)
        self.chosen = ChosenSample(plot)
        self.chosen.chosen.connect(self.sample_chosen)
        self.keys = MapKeys(switch)
        self.test_points, self.legend = self.keys.test_points, self.keys.legend
        self.test_points.toggled.connect(self._draw_samples)
        self.paint = PaintMode(plot, self.read_out)
        self.paint.edited.connect(self.edited)
        self.paint.toggled.connect(self._paint)
        self.paint.looked.connect(self._look)
        self.paint.left.connect(self._leave)
        plot.moved.connect(self._move)
        plot.left.connect(self._leave)
        plot.dressed.connect(self._dress)
        plot.failed.connect(self.hint)
        plot.extra_actions = self.add_exports

    # ---------------------------------------------------------------- for a subclass to say

    @classmethod
    def sheet(cls, experiment: Experiment) -> Sheet | None:
        """What the axes mean for a point; None for data that cannot be painted here."""
        raise NotImplementedError

    def _take_answer(self, snapshot: Snapshot) -> None:
        """Keep what the snapshot answers, besides the samples."""
        raise NotImplementedError

    def _draw_answer(self) -> None:
        """Draw what the network answers, if it has."""
        raise NotImplementedError

    def _draw_samples(self) -> None:
        """Draw the samples; where one paints, only for a picture, as they lie on the pad else."""
        raise NotImplementedError

    def _show_keys(self) -> None:
        """What the colours mean; while one paints, the classes to paint with stand there instead."""
        raise NotImplementedError

    def _place_in_words(self, x: float, y: float) -> list[str]:
        """The inputs there, and last the answer; empty outside of the picture."""
        raise NotImplementedError

    # ---------------------------------------------------------------- what both do

    @classmethod
    def paints(cls, experiment: Experiment) -> bool:
        """Whether a person can paint on such data here."""
        return can_paint(experiment, cls.sheet(experiment))

    @property
    def _info(self) -> DataKind:
        assert self._experiment is not None
        return self._experiment.data.info.shown

    def show_sample(self, number: int | None) -> None:
        """Put a ring around this sample."""
        self.chosen.choose(number)

    def show_marked(self, numbers: frozenset[int]) -> None:
        """Put a small ring around each of these samples."""
        self.chosen.mark(numbers)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the newest answer, and samples where they have changed."""
        if self._experiment is None or snapshot.experiment.data.kind != self._experiment.data.kind:
            self.show_experiment(snapshot.experiment)
        self._heard = True
        samples = snapshot.reading(AllSamples())
        if samples is not None and not same_samples(samples, self._samples):
            self._show_samples(samples)
        self._take_answer(snapshot)
        self._draw_answer()
        if self._cursor is not None:
            self._say_hint_soon()

    def show_stale(self, stale: bool) -> None:
        """Fade the answer of a design that is gone."""
        super().show_stale(stale and not self.paint.active)  # who has erased all points may go on painting
        self._stale = stale
        self._wait()
        self._plot.fade(stale)

    def begin_painting(self) -> None:
        """Let a person paint on the points, where there are any that can be."""
        self.paint.begin()

    def read_out(self, x: float, y: float) -> str:
        """Place and answer in words: "x 2.41   y −1.08   blue 0.93"; "" outside of the picture."""
        return "   ".join(self._place_in_words(x, y))

    def minimumSizeHint(self) -> QSize:
        return self.least  # the parts that share a line in a wide panel must not limit its least width

    def _lay_out(self, above: Sequence[QWidget] = (), below: Sequence[QWidget] = ()) -> None:
        """Put the parts under each other, these two kinds right above and below the plot with its tools."""
        self.keys.add_paint(self.paint.button)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (*above, self.paint.tools):
            column.addWidget(part)
        column.addWidget(self._plot, 1)
        for part in (*below, self.paint.note, self.paint.chips, self.paint.value, self.keys):
            column.addWidget(part)

    def _show_samples(self, samples: SamplePoints) -> None:
        self._samples = samples
        self.paint.show_samples(samples)
        self._draw_samples()

    def _paint(self) -> None:
        """Painting has begun or is over: show the points on the plot, or on the pad above it."""
        if self._experiment is not None and self.suits(self._experiment):
            self.paint.show_experiment(self._experiment, self.sheet(self._experiment))
            self._show_keys()
            self._draw_samples()
            self.questions_changed.emit()

    def _wait(self) -> None:
        """Show words until there is a picture."""
        if self.paint.active or self._answer is not None:
            self._plot.say(self.paint.invitation())
        elif self._stale:
            self._plot.say(tr("This design cannot run yet."))
        else:
            self._plot.say("" if self._heard else tr("Waiting for the engine…"))

    def _dress(self) -> None:
        self.paint.dress()
        self._draw_samples()
        self._draw_answer()

    @contextmanager
    def _without_pad(self) -> Iterator[None]:
        """The points as the plot draws them, so that they are in the picture."""
        self._pictured = True
        self._draw_samples()
        yield
        self._pictured = False
        self._draw_samples()

    def _new_key(self) -> QWidget:
        """The names of the classes, for under a picture that is taken away."""
        legend = ClassLegend()
        legend.show_names(self._info.classes)
        return legend

    # ---------------------------------------------------------------- what lies under the cursor

    def _move(self, x: float, y: float) -> None:
        self._cursor = (x, y)
        self._say_hint()

    def _look(self, x: float, y: float) -> None:
        """The hand that paints is here."""
        self._cursor = (x, y)
        self._say_hint_soon()

    def _leave(self) -> None:
        if self._cursor is not None:
            self._cursor = None
            self.bubble.hide()
            self.hint.emit("")

    def _say_hint_soon(self) -> None:
        if perf_counter() - self._hinted > _HINT_PAUSE:
            self._say_hint()

    def _say_hint(self) -> None:
        """Say what lies under the cursor in the status bar, and beside it unless that would hide points to paint."""
        if self._cursor is None:
            return
        self._hinted = perf_counter()
        parts = self._place_in_words(*self._cursor)
        if parts and not self.paint.active:
            self.bubble.say("\n".join(parts[:-1]), parts[-1], self._plot.place(*self._cursor))
        else:
            self.bubble.hide()
        self.hint.emit(self.read_out(*self._cursor))


def legend_of(experiment: Experiment | None) -> tuple[object, ...] | None:
    """What the legend depends on."""
    info = experiment.data.info if experiment is not None else None
    return (info.task, info.classes, info.target) if info is not None else None
