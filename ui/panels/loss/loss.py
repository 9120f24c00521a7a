"""Loss and accuracy over the run: the newest numbers, and their curves."""

from dataclasses import replace
from time import perf_counter

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.design.experiment import Experiment
from models.design.training import LOSSES
from models.language.text import tr
from models.runs.side_by_side import comparable
from models.talk.runs.moments import NO_MOMENTS, LookBack, Moments
from models.talk.snapshot import History, Snapshot
from ui.app.past.film import Film
from ui.forms.later import Later
from ui.look import icons, theme
from ui.look.sayings import say
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.panels.base.exportable import Exportable
from ui.panels.base.panel import Panel
from ui.panels.base.tab_tools import GAP, TabTools
from ui.panels.loss.chart_options import OptionsCard
from ui.panels.loss.companion_curve import CompanionCurve
from ui.panels.loss.curve_legend import CurveLegend
from ui.panels.loss.curves import ChartOptions, as_csv, up_to_now
from ui.panels.loss.figures import Figures
from ui.panels.loss.ghosts import Ghost, fitting
from ui.panels.loss.loss_chart import LossChart
from ui.panels.loss.newest import Newest, measuring, newest, outdated
from ui.panels.loss.time_strip import TimeStrip

_NARROW, _LEAST = 300, 220  # px of width
_PAUSE = 0.1  # s between changes of the numbers; nobody reads faster


class LossPanel(Panel):
    """Training and test loss and accuracy, as numbers and over the run."""

    title = tr("Loss", "chart")
    term = "loss"

    below = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.options = ChartOptions()
        self._history = History()
        self._experiment: Experiment | None = None
        self._snapshot: Snapshot | None = None
        self._known: Newest | None = None
        self._ghosts: tuple[Ghost, ...] = ()
        self._beside = CompanionCurve()
        self._film = Film()
        self._stale = False
        self._numbered = 0.0
        self._fitted: tuple[object, ...] = ()  # what the tools were fitted for
        self._alone, self._room = True, 0  # without a row of tabs; px that the tools have in that row
        self.chart = LossChart(self.title)
        self.chart.failed.connect(self.hint)
        self.chart.x_log_changed.connect(lambda log: self.log_x.setChecked(log))
        self.chart.extra_actions = self._add_actions
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        self._header = self._make_header()
        column.addLayout(self._header)
        self.figures = Figures()
        self.train, self.test, self.accuracy, self.train_r2, self.test_r2 = self.figures.all
        column.addLayout(self.figures)
        column.addWidget(self.chart, 1)
        self._strip = Later(self._time_strip)
        self.chart.moment_wanted.connect(self._look_back)
        self.chart.time_key.connect(self.requested.emit)
        column.addWidget(self._strip)
        self._show_options(self.options)
        self.figures.show_numbers(None)
        self.chart.show_empty_words(self._words())

    @classmethod
    def views(cls) -> tuple[tuple[str, str], ...]:
        return (cls.title, "loss"), (tr("Accuracy"), "accuracy")

    @classmethod
    def offers(cls, view: int, experiment: Experiment) -> bool:
        """Accuracy is that of classes."""
        return view == 0 or experiment.data.info.task == "classification"

    def show_view(self, view: int) -> None:
        self._change(accuracy=view == 1)

    def show_alone(self, alone: bool) -> None:
        """The own tabs are for where there are no others."""
        self._alone = alone
        for view, tab in enumerate(self.tabs):
            tab.setVisible(alone and (self._experiment is None or self.offers(view, self._experiment)))
        if alone:
            self._header.addWidget(self._tools)
            self._tools.show()
        self._fit()

    def fit_tools(self, room: int) -> None:
        self._room = room
        self._fit()

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the name of the loss, and accuracy if there is one; drop measurements of other data or losses."""
        old, self._experiment = self._experiment, experiment
        if old is not None and not comparable(old, experiment):
            self._history, self._snapshot, self._known = History(), None, None
            self.chart.show_beside(None)
            self.chart.show_history(self._history, self._words())
            self._show_moments(NO_MOMENTS)
            self.figures.show_numbers(None)
        classes = experiment.data.info.task == "classification"
        self.figures.show_task(classes)
        self._fit()
        self.tabs[1].setVisible(classes and self._alone)
        if not classes and self.options.accuracy:
            self._show_options(replace(self.options, accuracy=False))
        self.chart.show_quantity(self._quantity())
        if old is None or not comparable(old, experiment):
            self.show_ghosts(self._ghosts)

    def show_ghosts(self, ghosts: tuple[Ghost, ...]) -> None:
        """Draw these runs behind the present one, as far as they measure the same."""
        self._ghosts = ghosts
        self.chart.show_ghosts(fitting(ghosts, self._experiment))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the curves up to now, and the newest numbers."""
        if self._experiment is None:
            self.show_experiment(snapshot.experiment)
        first = self._known is None
        self._snapshot, self._known = snapshot, newest(self._known, snapshot)
        self._history = up_to_now(snapshot.history, self._known)
        self.chart.show_beside(self._beside.of(snapshot))
        self.chart.show_history(self._history, self._words(), snapshot.changes, snapshot.stops)
        self._show_moments(snapshot.moments)
        now = perf_counter()
        if now - self._numbered >= _PAUSE or not snapshot.running or first:
            self._numbered = now
            self.figures.show_numbers(self._known, self._known is not None and outdated(self._known, snapshot))

    def show_film(self, film: Film) -> None:
        self._film = film
        if self._strip.built is not None:
            self._strip.built.show_film(film)

    @property
    def strip(self) -> TimeStrip:
        """Where one looks back at the run."""
        return self._strip.part()

    def _time_strip(self) -> TimeStrip:
        made = TimeStrip()
        made.wanted.connect(self.requested.emit)
        made.show_film(self._film)
        made.show_room(self.height())
        return made

    def _show_moments(self, moments: Moments) -> None:
        self.chart.show_moments(moments)
        if len(moments.steps) or self._strip.built is not None:
            self.strip.show_moments(moments)

    def _look_back(self, step: int | None) -> None:
        """The line was dragged to the moment at this step; None: to the present."""
        self.requested.emit(LookBack(step))

    def show_stale(self, stale: bool) -> None:
        """Fade numbers and curves of a design that is gone."""
        super().show_stale(stale)
        self._stale = stale
        self.chart.fade(stale)
        self.chart.show_empty_words(self._words())

    def exports(self) -> list[Exportable]:
        """The chart; a table of what it shows only once there is something."""
        name = tr("Accuracy") if self.options.accuracy else tr("Loss", "chart")
        table = (lambda: as_csv(self._history)) if len(self._history.step) else None
        over, run = (self.chart.quantity, self.chart.message), tr("The numbers of the whole run.")
        picture = Exportable(name, self.chart, over=over, below=self._legend, during=self.chart.alone)
        return [replace(picture, table=table, numbers=run)]

    def _legend(self) -> CurveLegend:
        return CurveLegend("" if self.options.accuracy else tr("losses without the penalty"))

    def save_csv(self) -> None:
        """Ask for a file and write the whole history to it."""
        path, _ = QFileDialog.getSaveFileName(self, tr("Save CSV"), "loss.csv", tr("Tables (*.csv)"))
        if path:
            self.chart.write(path, ".csv", as_csv(self._history).encode())

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, super().minimumSizeHint().height())  # the words of a wide header must not limit its width

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if self._strip.built is not None:
            self._strip.built.show_room(self.height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "smooth"):
            self.smooth.setIcon(icons.themed("settings"))

    def _fit(self) -> None:
        """Use smaller numbers, and an icon instead of words, in a narrow panel."""
        narrow = self.width() < _NARROW
        self.figures.fit(narrow)
        style, buttons = Qt.ToolButtonStyle, [self.log_x, self.log, self.smooth]
        buttons[:0] = self.tabs if self._alone else []
        room = self.width() if self._alone else self._room
        words = [(button.text(), button.isHidden()) for button in buttons if button is not self.log_x]
        polished = self.log.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)
        fitted = narrow, room, words, theme.interface(), polished
        if fitted == self._fitted:
            return
        self._fitted = fitted

        def fits() -> bool:
            return sum(button.sizeHint().width() + GAP for button in buttons) <= room

        for button in buttons:
            theme.mark(button, "narrow", False)
        self.smooth.setToolButtonStyle(style.ToolButtonTextOnly)
        if narrow or not fits():
            self.smooth.setToolButtonStyle(style.ToolButtonIconOnly)
        self.log_x.setVisible(fits())
        if not fits():
            buttons.remove(self.log_x)  # its choice stands in the settings too
        crowded = not fits()
        for button in buttons:
            theme.mark(button, "narrow", crowded)

    def _make_header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        self._tools = self.tab_tools = TabTools()
        group = QButtonGroup(self)
        self.tabs = [self._toggle("tab", tr("Loss", "chart")), self._toggle("tab", tr("Accuracy"))]
        for number, tab in enumerate(self.tabs):
            tab.clicked.connect(lambda _on=False, n=number: self._change(accuracy=bool(n)))
            group.addButton(tab)
            row.addWidget(tab)
        for tab, term in zip(self.tabs, ("loss", "accuracy"), strict=True):
            explain(tab, term)
        self.tabs[0].setChecked(True)
        row.addStretch()
        self.log_x, self.log = self._toggle("toggle", tr("log x")), self._toggle("toggle", tr("log y"))
        say(
            self.log_x.setToolTip,
            wrapped(
                tr(
                    "Logarithmic scale of epochs or steps, so that a quick beginning can be seen; "
                    "it comes by itself at epoch 100 while the scale in the chart settings is automatic"
                )
            ),
        )
        say(self.log.setToolTip, wrapped(tr("Logarithmic scale of the loss: equal distances are equal factors")))
        say(self.log_x.setAccessibleName, tr("Logarithmic scale of epochs or steps"))
        say(self.log.setAccessibleName, tr("Logarithmic scale of the loss"))
        self.log_x.clicked.connect(lambda on: self._change(x_scale="logarithmic" if on else "linear"))
        self.log.toggled.connect(lambda on: self._change(log=on))
        self.smooth = self._toggle("toggle", "")
        self.smooth.setCheckable(False)
        self.smooth.setIcon(icons.themed("settings"))
        self.smooth.setIconSize(QSize(14, 14))
        say(self.smooth.setToolTip, tr("Smoothing, epochs or steps, outliers"))
        say(self.smooth.setAccessibleName, tr("Chart settings"))
        explain(self.smooth, "smoothing")
        explain(self.log_x, "log_scale")
        explain(self.log, "log_scale")
        self.smooth.clicked.connect(self.open_options)
        for button in (self.log_x, self.log, self.smooth):
            self._tools.row.addWidget(button)
        row.addWidget(self._tools)
        return row

    def _toggle(self, kind: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(kind)
        say(button.setText, text)
        button.setCheckable(True)
        say(button.setAccessibleName, text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _change(self, **values: bool | str) -> None:
        self._show_options(replace(self.options, **values))  # type: ignore[arg-type]  # names and types match

    def _show_options(self, options: ChartOptions) -> None:
        self.options, self.shown_view = options, int(options.accuracy)
        self.tabs[int(options.accuracy)].setChecked(True)
        self.log.setVisible(not options.accuracy)
        say(self.smooth.setText, tr("smooth {0}").format(f"{options.smoothing:g}"))
        self.chart.show_options(options)
        self.chart.show_quantity(self._quantity())

    def open_options(self) -> None:
        """Open the card of settings under the button."""
        card = OptionsCard(self.options, self)
        card.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        card.changed.connect(self._show_options)
        card.adjustSize()
        corner = self.smooth.mapToGlobal(QPoint(self.smooth.width() - card.width(), self.smooth.height() + 4))
        card.move(corner)
        card.show()
        card.slider.setFocus()

    def _words(self) -> str:
        """The words in a chart without curves: what happens, or what to do."""
        if self._stale:
            return tr("This design cannot run yet.")
        snapshot = self._snapshot
        if snapshot is None:
            return tr("Waiting for the engine…")
        if snapshot.phase == "fetching":
            return tr("Waiting for the data…")
        if snapshot.phase == "practising":
            return tr("Practising…")
        if snapshot.running:
            return tr("Training…")
        if measuring(self._known, snapshot):
            return tr("Measuring…")
        return tr("Press play to go on.") if snapshot.step else tr("Press play to begin.")

    def _quantity(self) -> str:
        if self.options.accuracy:
            return tr("accuracy")
        if self._experiment is None:
            return ""
        training = self._experiment.training
        name = tr(LOSSES[training.loss])
        return tr("{0} without penalty").format(name) if training.l1 or training.l2 else name

    def _add_actions(self, menu: QMenu) -> None:
        self.add_exports(menu)
        action = menu.addAction(tr("Save CSV…"), self.save_csv)
        action.setEnabled(len(self._history.step) > 0)


if __name__ == "__main__":
    from ui.panels.base.alone import open_alone

    open_alone(LossPanel)
