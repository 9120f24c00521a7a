"""The small card of settings that opens from the loss chart."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.language.text import tr
from ui.forms.controls import Combo, Slider, label
from ui.forms.number_field import NumberField
from ui.forms.number_text import Range
from ui.forms.popup import PopupCard
from ui.look import theme
from ui.look.sayings import add_item, say, written
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.panels.loss.curves import ChartOptions

_SLIDER_END = 99  # hundredths; the number field goes up to 0.999
_SMOOTHING = Range(0.0, 0.999)


class OptionsCard(PopupCard):
    """Smoothing, unit and scale of x, outliers. Stays open until something else is clicked."""

    changed = Signal(object)  # the new ChartOptions

    def __init__(self, options: ChartOptions, parent: QWidget) -> None:
        super().__init__(parent)
        self._options = options
        self.slider = Slider()
        self.slider.setRange(0, _SLIDER_END)
        self.slider.setPageStep(10)
        self.field = NumberField(options.smoothing, _SMOOTHING)
        self.field.setFixedWidth(64)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        doc = tr("0 shows every point as it is; near 1 only the trend is left")
        for control in (self.slider, self.field):
            say(control.setAccessibleName, tr("Smoothing", "chart"))
            say(control.setToolTip, wrapped(doc))
        say(self.field.explain, doc)
        self.by_step = Combo()
        for text in (tr("epoch"), tr("step")):
            add_item(self.by_step, text)
        say(self.by_step.setAccessibleName, tr("Along x"))
        say(
            self.by_step.setToolTip,
            wrapped(tr("An epoch is one pass over the training data, a step is one mini-batch")),
        )
        self.x_scale = Combo()
        for scale, text in {
            "automatic": tr("automatic"),
            "linear": tr("linear"),
            "logarithmic": tr("logarithmic"),
        }.items():
            add_item(self.x_scale, text, scale)
        say(self.x_scale.setAccessibleName, tr("Scale of x"))
        say(
            self.x_scale.setToolTip,
            wrapped(
                tr(
                    "Logarithmic: from 1 to 10 is as far as from 10 to 100, so that a quick beginning can be seen. "
                    "Automatic: logarithmic from epoch 100 on"
                )
            ),
        )
        self.outliers = written(QCheckBox(), tr("Ignore outliers"))
        say(self.outliers.setToolTip, wrapped(tr("Fit the chart to the middle 90 % of the values")))
        for control in (self.slider, self.field):
            explain(control, "smoothing")
        explain(self.by_step, "epoch")
        explain(self.x_scale, "log_scale")
        explain(self.outliers, "outlier")
        self._lay_out()
        self.show_options(options)
        self.slider.valueChanged.connect(lambda value: self._change(smoothing=value / 100))
        self.field.taken.connect(lambda value: self._change(smoothing=value))
        self.by_step.currentIndexChanged.connect(lambda index: self._change(by_step=bool(index)))
        self.x_scale.currentIndexChanged.connect(lambda index: self._change(x_scale=self.x_scale.itemData(index)))
        self.outliers.toggled.connect(lambda on: self._change(ignore_outliers=on))

    def show_options(self, options: ChartOptions) -> None:
        """Show these settings; emits nothing."""
        self._options = options
        for control in (self.slider, self.by_step, self.x_scale, self.outliers):
            control.blockSignals(True)
        self.slider.setValue(round(min(options.smoothing, _SLIDER_END / 100) * 100))
        self.field.show_value(options.smoothing)
        self.by_step.setCurrentIndex(int(options.by_step))
        self.x_scale.setCurrentIndex(self.x_scale.findData(options.x_scale))
        self.outliers.setChecked(options.ignore_outliers)
        for control in (self.slider, self.by_step, self.x_scale, self.outliers):
            control.blockSignals(False)

    def _change(self, **values: object) -> None:
        self.show_options(replace(self._options, **values))  # type: ignore[arg-type]  # names and types match
        self.changed.emit(self._options)

    def _lay_out(self) -> None:
        smoothing, choices = QHBoxLayout(), QGridLayout()
        smoothing.addWidget(label(tr("Smoothing", "chart"), "muted"), 1)
        smoothing.addWidget(self.field)
        choices.setColumnStretch(0, 1)
        choices.setVerticalSpacing(theme.GAP)
        for row, (name, combo) in enumerate(((tr("Along x"), self.by_step), (tr("Scale", "axis"), self.x_scale))):
            combo.show_whole_words()
            choices.addWidget(label(name, "muted"), row, 0)
            choices.addWidget(combo, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(theme.GAP)
        column.addLayout(smoothing)
        column.addWidget(self.slider)
        column.addLayout(choices)
        column.addWidget(self.outliers)
        self.setMinimumWidth(210)
