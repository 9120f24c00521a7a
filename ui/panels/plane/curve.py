"""The curve: the network's answer over the only input, live, with the samples that it is to meet."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from models.design.data import Column, DataKind
from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.probes import Curve, Float32, Points, Probe, SamplePoints, Scales
from models.talk.snapshot import Snapshot
from ui.forms.controls import label
from ui.look import theme
from ui.look.sayings import say, written
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.network.bubble import Bubble
from ui.panels.base.exportable import Exportable
from ui.panels.base.legend import ClassLegend, class_colour
from ui.panels.base.panel import Panel
from ui.panels.paint.mode import PaintMode
from ui.panels.paint.sheet import LANE, Sheet
from ui.panels.plane.chosen_sample import ChosenSample
from ui.panels.plane.curve_view import CurveView
from ui.panels.plane.map_keys import MapKeys
from ui.panels.plane.readings import answer_in_words, same_samples, with_unit
from ui.panels.plane.scaling import Scaling, scaling_of

RESOLUTION = 200
_LEAST = QSize(220, 220)  # px
_AIR = 1.05  # the upper end of an axis of shares


class CurvePanel(Panel):
    """ŷ over x. With classes, the probability of each."""

    term = "decision_boundary"
    instead = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = tr("Curve")
        self._experiment: Experiment | None = None
        self._answer: Float32 | None = None
        self._samples: SamplePoints | None = None
        self._scales: Mapping[str, tuple[float, float]] | None = None
        self._cursor: tuple[float, float] | None = None
        self._heard = self._stale = self._pictured = False
        self.view = CurveView(self.title)
        self.bubble = Bubble(self.view)
        self.chosen = ChosenSample(self.view)
        self.chosen.chosen.connect(self.sample_chosen)
        self.residuals = written(QCheckBox(), tr("Residuals"))
        tip = tr("Show how far each sample lies from the curve: what is squared in the loss MSE")
        say(self.residuals.setToolTip, wrapped(tip))
        explain(self.residuals, "loss.mse")
        self.keys = MapKeys(self.residuals)
        self.test_points, self.legend = self.keys.test_points, self.keys.legend
        self.scale = label("", "caption")
        self.scale.setWordWrap(True)
        self.scale.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        explain(self.scale, "standardise")
        self.paint = PaintMode(self.view, self.read_out)
        self._lay_out()
        self.residuals.toggled.connect(self._draw_residuals)
        self.test_points.toggled.connect(self._draw_samples)
        self.paint.edited.connect(self.edited)
        self.paint.toggled.connect(self._paint)
        self.paint.looked.connect(self._move)
        self.paint.left.connect(self._leave)
        self.view.moved.connect(self._move)
        self.view.left.connect(self._leave)
        self.view.dressed.connect(self._dress)
        self.view.extra_actions = self.add_exports
        self.view.failed.connect(self.hint)
        self._wait()

    def suits(self, experiment: Experiment) -> bool:
        """Rows of one number have a curve."""
        return Curve().suits(experiment)

    def questions(self) -> frozenset[Probe[Any]]:
        """The curve and its units, and the samples unless the pad shows them."""
        found: set[Probe[Any]] = {Curve(RESOLUTION), Scales()}
        return frozenset(found if self.paint.active else found | {Points()})

    def show_sample(self, number: int | None) -> None:
        """Put a ring around this sample."""
        self.chosen.choose(number)

    def show_experiment(self, experiment: Experiment) -> None:
        """Fit axes and legend to the data; answers about other data are dropped."""
        old, self._experiment = self._experiment, experiment
        if not self.suits(experiment):
            self.paint.show_experiment(experiment, None)
            return
        if old is None or old.data.kind != experiment.data.kind or not self.suits(old):
            self._answer = self._samples = self._scales = None
            self.view.clear_all()
        sheet = self._sheet()
        self.view.show_axes(sheet.x, sheet.y)
        self.paint.show_experiment(experiment, sheet)
        if old is None or _key_of(old) != _key_of(experiment):
            self._show_keys()
        self._say_scale()
        self._wait()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the newest curve."""
        if self._experiment is None or snapshot.experiment.data.kind != self._experiment.data.kind:
            self.show_experiment(snapshot.experiment)
        self._heard = True
        samples = snapshot.reading(Points())
        if samples is not None and not same_samples(samples, self._samples):
            self._samples = samples
            self.paint.show_samples(samples)
            self._draw_samples()
        scales = snapshot.reading(Scales())
        if scales is not None and scales != self._scales:
            self._scales = scales
            self._say_scale()
        answer = snapshot.reading(Curve(RESOLUTION))
        if answer is not None and answer.ndim == (2 if self._info.classes else 1):
            self._answer = answer
        self._draw_curves()
        if self._cursor is not None:
            self._say_hint()

    def show_stale(self, stale: bool) -> None:
        """Fade the curve of a design that is gone."""
        super().show_stale(stale and not self.paint.active)  # who has erased all points may go on painting
        self._stale = stale
        self._wait()
        self.view.fade(stale)

    def show_language(self) -> None:
        if self._experiment is not None and self.suits(self._experiment):
            self._show_keys()
            sheet = self._sheet()
            self.view.show_axes(sheet.x, sheet.y)

    def begin_painting(self) -> None:
        """Let a person paint on the points, where there are any that can be."""
        self.paint.begin()

    def exports(self) -> list[Exportable]:
        over = self.view.message, self.view.bubble, *self.view.names
        table = self._as_csv if self._answer is not None else None
        below = self._new_key if self._experiment is not None and self._info.classes else None
        return [Exportable(self.title, self.view, over=over, below=below, during=self._without_pad, table=table)]

    def read_out(self, x: float, y: float) -> str:
        """Place and answer in words: "x 2.41   ŷ 4.20"; "" outside of the picture."""
        return "   ".join(self._place_in_words(x))

    # ---------------------------------------------------------------- what there is

    @property
    def _info(self) -> DataKind:
        assert self._experiment is not None
        return self._experiment.data.info.shown

    def _sheet(self) -> Sheet:
        """What the axes mean: the input, and its value or the shares of the classes."""
        info = self._info
        if not info.classes:
            return Sheet(info.columns[0], info.target, "value")
        low = 1 - _AIR if len(info.classes) == 2 else -LANE * (len(info.classes) + 1)
        return Sheet(info.columns[0], Column("", "", low, _AIR), "class")

    def _across(self) -> Float32:
        """Where the curve has its points."""
        column = self._info.columns[0]
        width = (column.high - column.low) / RESOLUTION
        return np.asarray(column.low + width * (np.arange(RESOLUTION) + 0.5), np.float32)

    def _shown_samples(self) -> SamplePoints | None:
        """The samples to draw; where one paints, those on the pad."""
        return self.paint.samples() or self._samples

    def _scaling(self) -> Scaling | None:
        assert self._experiment is not None
        return scaling_of(self._experiment.data, self._scales)

    def _place_in_words(self, x: float) -> list[str]:
        if self._experiment is None or self._answer is None:
            return []
        info, column = self._info, self._info.columns[0]
        share = (x - column.low) / (column.high - column.low)
        if not 0 <= share <= 1:
            return []
        at = min(int(share * RESOLUTION), RESOLUTION - 1)
        scaling = self._scaling()
        place = f"{column.name} {with_unit(x, column)}"
        if scaling is not None and scaling.inputs is not None:
            place = tr("{0} ({1} standardised)").format(place, f"{scaling.inputs.of(x):.2f}".replace("-", "−"))
        if info.classes:
            answer = self._answer[:, at]
            return [place, answer_in_words(info, answer if len(answer) > 2 else answer[1])]
        return [place, f"ŷ {with_unit(float(self._answer[at]), info.target)}"]

    # ---------------------------------------------------------------- drawing

    def _lay_out(self) -> None:
        self.keys.add_paint(self.paint.button)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.paint.tools)
        column.addWidget(self.view, 1)
        for part in (self.scale, self.paint.note, self.paint.chips, self.paint.value, self.keys):
            column.addWidget(part)

    def minimumSizeHint(self) -> QSize:
        return _LEAST

    def _show_keys(self) -> None:
        self.keys.show_info(self._info, painting=self.paint.active, coloured=False)
        self.residuals.setVisible(not self._info.classes)

    def _paint(self) -> None:
        """Painting has begun or is over: show the points on the plot, or on the pad above it."""
        if self._experiment is not None and self.suits(self._experiment):
            self.paint.show_experiment(self._experiment, self._sheet())
            self._show_keys()
            self._draw_samples()
            self.questions_changed.emit()

    def _wait(self) -> None:
        """Show words until there is a picture."""
        if self.paint.active or self._answer is not None:
            self.view.say(self.paint.invitation())
        elif self._stale:
            self.view.say(tr("This design cannot run yet."))
        else:
            self.view.say("" if self._heard else tr("Waiting for the engine…"))

    def _say_scale(self) -> None:
        """Say in which units the network sees what is drawn."""
        scaling = self._scaling()
        text = "" if scaling is None else scaling.in_words(self._info)
        say(self.scale.setText, text)
        self.scale.setVisible(bool(text))

    def _draw_curves(self) -> None:
        if self._answer is None:
            return
        self._wait()
        across = np.asarray(self._across(), np.float64)
        if not self._info.classes:
            self.view.show_curves(across, [np.asarray(self._answer, np.float64)], [theme.current().accent])
        else:
            shown = self._answer[1:] if len(self._answer) == 2 else self._answer
            first = len(self._answer) - len(shown)
            colours = [class_colour(first + k) for k in range(len(shown))]
            self.view.show_curves(across, [np.asarray(row, np.float64) for row in shown], colours)
        self._draw_residuals()

    def _draw_samples(self) -> None:
        """Draw the samples; where one paints, only for a picture, as they lie on the pad else."""
        samples = self._shown_samples()
        if samples is None or (self.paint.active and not self._pictured):
            self.view.drop_samples()
        else:
            wanted = samples.training if not self.test_points.isChecked() else np.ones(len(samples.training), np.bool_)
            numbers = samples.targets.astype(np.intp) if self._info.classes else np.zeros(len(wanted), np.intp)
            spots = self._sheet().place(samples.points[:, 0], samples.targets, len(self._info.classes))
            self.view.show_samples(
                spots[wanted], numbers[wanted], ~samples.training[wanted], classes=bool(self._info.classes)
            )
            self.chosen.show_spots(np.asarray(spots, np.float32), wanted)
        self._draw_residuals()

    def _draw_residuals(self) -> None:
        samples = self._shown_samples()
        if samples is None or self._answer is None or self._info.classes or not self.residuals.isChecked():
            self.view.show_residuals(np.zeros((0, 2)), np.zeros(0))
            return
        chosen = np.ones(len(samples.training), np.bool_) if self.test_points.isChecked() else samples.training
        across, values = samples.points[chosen, 0].astype(float), samples.targets[chosen].astype(float)
        self.view.show_residuals(np.stack([across, values], 1), np.interp(across, self._across(), self._answer))

    def _dress(self) -> None:
        self.paint.dress()
        self._draw_samples()
        self._draw_curves()

    # ---------------------------------------------------------------- taking away, and what lies under the mouse

    @contextmanager
    def _without_pad(self) -> Iterator[None]:
        """The points as the plot draws them, so that they are in the picture."""
        self._pictured = True
        self._draw_samples()
        yield
        self._pictured = False
        self._draw_samples()

    def _new_key(self) -> QWidget:
        legend = ClassLegend()
        legend.show_names(self._info.classes)
        return legend

    def _as_csv(self) -> str:
        """The curve as a table, one line a place."""
        assert self._answer is not None
        info = self._info
        names = [info.columns[0].name, *(info.classes or ("ŷ",))]
        rows = np.column_stack([self._across(), np.atleast_2d(self._answer).T])
        lines = [",".join(_quoted(name) for name in names), *(",".join(f"{v:.7g}" for v in row) for row in rows)]
        return "\n".join(lines) + "\n"

    def _move(self, x: float, y: float) -> None:
        self._cursor = (x, y)
        self._say_hint()

    def _leave(self) -> None:
        if self._cursor is not None:
            self._cursor = None
            self.bubble.hide()
            self.hint.emit("")

    def _say_hint(self) -> None:
        assert self._cursor is not None
        parts = self._place_in_words(self._cursor[0])
        if parts and not self.paint.active:
            self.bubble.say(parts[0], parts[1], self.view.place(*self._cursor))
        else:
            self.bubble.hide()
        self.hint.emit("   ".join(parts))


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"' if set(name) & set(',"\n') else name


def _key_of(experiment: Experiment) -> tuple[object, ...]:
    """What the legend depends on."""
    return experiment.data.info.task, experiment.data.info.classes
