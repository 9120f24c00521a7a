"""The curve: the network's answer over the only input, live, with the samples that it is to meet."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from models.design.data import Column, DataKind
from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.probes import AllSamples, Curve, Float32, Probe, SamplePoints, Scales
from models.talk.snapshot import Snapshot
from ui.forms.controls import label
from ui.look import theme
from ui.look.sayings import say, written
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.panels.base.exportable import Exportable
from ui.panels.base.legend import class_colour
from ui.panels.paint.sheet import LANE, Sheet
from ui.panels.plane.companion_line import CompanionLine
from ui.panels.plane.curve_view import CurveView
from ui.panels.plane.painted_panel import PaintedPanel, legend_of
from ui.panels.plane.readings import answer_in_words, heights_of, two, with_unit
from ui.panels.plane.scaling import Scaling, scaling_of

RESOLUTION = 200
_AIR = 1.05  # the upper end of an axis of shares


class CurvePanel(PaintedPanel):
    """ŷ over x. With classes, the probability of each."""

    title = tr("Curve")
    instead = True

    def __init__(self, parent: QWidget | None = None) -> None:
        plot, residuals = CurveView(self.title), written(QCheckBox(), tr("Residuals"))
        super().__init__(plot, residuals, parent)
        self.view, self.residuals = plot, residuals
        self._scales: Mapping[str, tuple[float, float]] | None = None
        tip = tr("Show how far each sample lies from the curve: what is squared in the loss MSE")
        say(self.residuals.setToolTip, wrapped(tip))
        explain(self.residuals, "loss.mse")
        self.residuals.toggled.connect(self._draw_residuals)
        self.scale = label("", "caption")
        self.scale.setWordWrap(True)
        self.scale.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        explain(self.scale, "standardise")
        tip = tr("The curve of the run beside this one")
        self.beside = CompanionLine(tip, self._draw_beside, plot.drop_beside, self)
        self.beside.changed.connect(self.questions_changed)
        self._lay_out(below=[self.beside.note, self.scale])
        self._wait()

    @classmethod
    def suits(cls, experiment: Experiment) -> bool:
        """Rows of one number have a curve."""
        return Curve().suits(experiment)

    @classmethod
    def sheet(cls, experiment: Experiment) -> Sheet | None:
        """The input, and upwards its value or the shares of the classes."""
        return _sheet(experiment.data.info.shown) if cls.suits(experiment) else None

    def questions(self) -> frozenset[Probe[Any]]:
        """The curve and its units, and the samples unless the pad shows them."""
        found: set[Probe[Any]] = {Curve(RESOLUTION), Scales(), *self.beside.questions(Curve(RESOLUTION))}
        return frozenset(found if self.paint.active else found | {AllSamples()})

    def show_experiment(self, experiment: Experiment) -> None:
        """Fit axes and legend to the data; answers about other data are dropped."""
        old, self._experiment = self._experiment, experiment
        suited = self.suits(experiment)
        if old is None or not suited or _answered(old) != _answered(experiment):
            self._answer = self._samples = self._scales = None
            self.view.clear_all()
            self.beside.forget()
        if not suited:
            self.paint.show_experiment(experiment, None)
            return
        sheet = _sheet(self._info)
        self.view.show_axes(sheet.x, sheet.y)
        self.paint.show_experiment(experiment, sheet)
        if legend_of(old) != legend_of(experiment):
            self._show_keys()
        self._say_scale()
        self._wait()

    def _take_answer(self, snapshot: Snapshot) -> None:
        scales = snapshot.reading(Scales())
        if scales is not None and scales != self._scales:
            self._scales = scales
            self._say_scale()
        answer = snapshot.reading(Curve(RESOLUTION))
        if answer is not None and answer.ndim == (2 if self._info.classes else 1):
            self._answer = answer
        self.beside.show_snapshot(snapshot, Curve(RESOLUTION))

    def show_language(self) -> None:
        if self._experiment is not None and self.suits(self._experiment):
            self._show_keys()
            sheet = _sheet(self._info)
            self.view.show_axes(sheet.x, sheet.y)

    def exports(self) -> list[Exportable]:
        over = self.view.message, self.view.bubble, *self.view.names
        table = self._as_csv if self._answer is not None else None
        below = self._new_key if self._experiment is not None and self._info.classes else None
        return [Exportable(self.title, self.view, over=over, below=below, during=self._without_pad, table=table)]

    # ---------------------------------------------------------------- what there is

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

    def _place_in_words(self, x: float, y: float) -> list[str]:
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
            place = tr("{0} ({1} standardised)").format(place, two(scaling.inputs.of(x)))
        if info.classes:
            answer = self._answer[:, at]
            return [place, answer_in_words(info, answer if len(answer) > 2 else answer[1])]
        return [place, f"ŷ {with_unit(float(self._answer[at]), info.target)}"]

    # ---------------------------------------------------------------- drawing

    def _show_keys(self) -> None:
        self.keys.show_info(self._info, painting=self.paint.active, coloured=False)
        self.residuals.setVisible(not self._info.classes)

    def _say_scale(self) -> None:
        """Say in which units the network sees what is drawn."""
        scaling = self._scaling()
        text = "" if scaling is None else scaling.in_words(self._info)
        say(self.scale.setText, text)
        self.scale.setVisible(bool(text))

    def _draw_answer(self) -> None:
        if self._answer is None:
            return
        self._wait()
        across = np.asarray(self._across(), np.float64)
        if not self._info.classes:
            self.view.show_curves(across, heights_of(self._answer), [theme.current().accent])
        else:
            first = len(self._answer) - len(heights_of(self._answer))
            colours = [class_colour(k) for k in range(first, len(self._answer))]
            self.view.show_curves(across, heights_of(self._answer), colours)
        self._draw_residuals()

    def _draw_beside(self, info: DataKind, answer: Float32, colour: QColor) -> None:
        if answer.ndim == (2 if info.classes else 1):
            self.view.show_beside(np.asarray(self._across(), np.float64), heights_of(answer), colour)

    def _dress(self) -> None:
        super()._dress()
        self.beside.draw()

    def _draw_samples(self) -> None:
        samples = self._shown_samples()
        if samples is None or (self.paint.active and not self._pictured):
            self.view.drop_samples()
        else:
            wanted = samples.training if not self.test_points.isChecked() else np.ones(len(samples.training), np.bool_)
            numbers = samples.targets.astype(np.intp) if self._info.classes else np.zeros(len(wanted), np.intp)
            spots = _sheet(self._info).place(samples.points[:, 0], samples.targets, len(self._info.classes))
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

    def _as_csv(self) -> str:
        """The curve as a table, one line a place."""
        assert self._answer is not None
        info = self._info
        names = [info.columns[0].name, *(info.classes or ("ŷ",))]
        rows = np.column_stack([self._across(), np.atleast_2d(self._answer).T])
        lines = [",".join(_quoted(name) for name in names), *(",".join(f"{v:.7g}" for v in row) for row in rows)]
        return "\n".join(lines) + "\n"


def _answered(experiment: Experiment) -> tuple[str, int, str]:
    """What an answer is about: it cannot be drawn for data where this is another."""
    info = experiment.data.info
    return experiment.data.kind, len(info.columns), info.task


def _sheet(info: DataKind) -> Sheet:
    if not info.classes:
        return Sheet(info.columns[0], info.target, "value")
    low = 1 - _AIR if len(info.classes) == 2 else -LANE * (len(info.classes) + 1)
    return Sheet(info.columns[0], Column("", "", low, _AIR), "class")


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"' if set(name) & set(',"\n') else name
