"""Hidden space: the samples as each layer sees them, live."""

from typing import Any

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.language.text import mark, tr
from models.talk.hidden_probes import HiddenSpace, LayerView
from models.talk.probes import Probe, has_pictures
from models.talk.snapshot import Snapshot
from ui.look.sayings import written
from ui.look.terms import explain, is_about
from ui.network.bubble import Bubble
from ui.panels.base.announcer import Announcer
from ui.panels.base.exportable import Exportable
from ui.panels.base.legend import ClassLegend, ColourBar
from ui.panels.base.panel import Panel
from ui.panels.hidden import hidden_words as words
from ui.panels.hidden.hidden_view import HiddenView
from ui.panels.hidden.layer_choice import LayerChoice
from ui.panels.plane.map_keys import MapKeys
from ui.panels.samples.sample_picture import drawn

_HOW_TO = mark("Click a sample to choose it, or drag a rectangle to mark samples; arrow keys, with Shift, do the same")
TILES = 11  # of the atlas, side by side
_HIGH = 300  # px of height from which there is room for details
_TWIN_PAUSE = 500  # ms between two descriptions for screen readers


class HiddenPanel(Panel):
    """A slider over the layers, and below it each sample as a point where that layer puts it."""

    title = tr("Hidden space")
    term = "hidden_space"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._last: Snapshot | None = None
        self._trained = self._stale = False
        self._described = ""  # the layer that screen readers know
        self._twin = QTimer(self, singleShot=True, interval=_TWIN_PAUSE)
        self._twin.timeout.connect(self._describe)
        self._said: tuple[object, ...] | None = None  # what the words about the axes depend on
        self._names = "", ""
        self.choice = LayerChoice()
        self.view = is_about(HiddenView(self.title), self.term)
        self.atlas = explain(written(QCheckBox(), tr("Atlas")), "atlas")
        self.keys = MapKeys(self.atlas)
        self.bubble = Bubble(self.view)
        self._announcer = Announcer(self)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.choice)
        column.addWidget(self.view, 1)
        column.addWidget(self.keys)
        self.keys.legend.show_also(**self._legend_also())
        self.keys.test_points.toggled.connect(self._ask_and_draw)
        self.atlas.toggled.connect(self._ask_and_draw)
        self.choice.chosen.connect(self._choose_layer)
        self.view.chosen.connect(self.sample_chosen)
        self.view.brushed.connect(self.samples_marked)
        self.view.pointed.connect(self._point)
        self.view.dressed.connect(self._dress)
        self.view.failed.connect(self.hint)
        self.view.extra_actions = self.add_exports
        self._wait()

    def questions(self) -> frozenset[Probe[Any]]:
        """How the chosen layer sees the samples."""
        return frozenset({self._question()} if self._experiment is not None else ())

    def show_experiment(self, experiment: Experiment) -> None:
        """Offer the layers of this design; what belongs to other data is dropped."""
        old, self._experiment = self._experiment, experiment
        info = experiment.data.info.shown
        if old is None or old.data.kind != experiment.data.kind or old.data.info.shown != info:
            self._drop()
            self.view.choose(None)
            self.keys.show_info(info, painting=False)
            self.atlas.setVisible(has_pictures(experiment))
        self.choice.show_experiment(experiment)
        self._wait()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the newest view of the layer; until it arrives, the last one stays."""
        if self._experiment is None or snapshot.experiment.data.kind != self._experiment.data.kind:
            self.show_experiment(snapshot.experiment)
        self._last, self._trained = snapshot, snapshot.step > 0
        reading = snapshot.reading(self._question())
        if reading is not None and len(reading.numbers):
            self._show(reading)
        self._wait()

    def show_sample(self, number: int | None) -> None:
        """Put a ring around this sample; it is asked about where it is not among those shown."""
        before = self._question() if self._experiment is not None else None
        self.view.choose(number)
        if before is not None and before != self._question():
            self.questions_changed.emit()

    def show_marked(self, numbers: frozenset[int]) -> None:
        """Mark these samples."""
        if numbers != self.view.marked:
            self.view.marked = numbers
            self._draw()

    def show_stale(self, stale: bool) -> None:
        """Fade what belongs to a design that is gone."""
        super().show_stale(stale)
        self._stale = stale
        self.view.fade(stale)
        self._wait()

    def show_language(self) -> None:
        if self._experiment is not None:
            self.choice.show_language()
            self._said = None
            if self.view.shown is not None:
                self._say(self.view.shown)
            self.keys.show_info(self._experiment.data.info.shown, painting=False)
            self._draw()

    def exports(self) -> list[Exportable]:
        over = self.view.message, *self.view.names
        return [Exportable(self.title, self.view, over=over, below=self._new_key, table=self._table)]

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 170)

    # ---------------------------------------------------------------- what happens

    def _question(self) -> HiddenSpace:
        with_test, view = self.keys.test_points.isChecked(), self.view
        across = TILES if self.atlas.isChecked() and not self.atlas.isHidden() else 0
        return HiddenSpace(self.choice.layer_id, view.number, across, with_test or not across)

    def _choose_layer(self, _layer_id: str) -> None:
        self._drop()
        self._wait()
        self.questions_changed.emit()

    def _ask_and_draw(self) -> None:
        self._draw()
        self.questions_changed.emit()

    def _point(self, place: int) -> None:
        """Say what the sample at this place is, beside it and in the status bar; −1 for none."""
        view = self.view.shown
        if place < 0 or view is None or self._experiment is None or place >= len(view.numbers):
            self.bubble.hide()
            self.hint.emit(tr(_HOW_TO) if self.view.underMouse() and view is not None else "")
            return
        caption, value = words.sample(self._experiment.data.info.shown, view, place, self._trained)
        picture = drawn(view.pictures[place]) if view.pictures is not None else None
        self.bubble.say(caption, value, self.view.place(*self.view.places[place].tolist()), picture)
        self.hint.emit(tr("{0}: {1}").format(caption, value))

    # ---------------------------------------------------------------- what is shown

    def _show(self, view: LayerView) -> None:
        assert self._experiment is not None
        self.view.shown = view
        self._say(view)
        self._draw()
        if self._described != self.choice.layer_id:
            self._describe()
        elif not self._twin.isActive():
            self._twin.start()

    def _describe(self) -> None:
        """Tell people who use a screen reader what is to be seen."""
        if self.view.shown is not None and self._experiment is not None:
            self._described = self.choice.layer_id
            text = words.in_words(self._experiment, self.choice.layer_id, self.view.shown, self._trained)
            self._announcer.say(text, self.choice.layer_id)

    def _draw(self) -> None:
        view = self.view.shown
        if view is None or self._experiment is None:
            return
        with_test = self.keys.test_points.isChecked()
        info = self._experiment.data.info.shown
        self.view.show_view(info, view, self._names, TILES, with_test=with_test, trained=self._trained)
        self.keys.legend.show_also(**self._legend_also())

    def _legend_also(self) -> dict[str, bool]:
        """What the legend has to say beside the classes."""
        view = self.view.shown
        regions = view is not None and bool(view.regions.size)
        return {"plane": regions, "wrong": not self.atlas.isChecked()}

    def _say(self, view: LayerView) -> None:
        """What is on the axes, where that has changed to the digits shown."""
        assert self._experiment is not None
        shares = [round(part, 4 if part > 0.99 else 2) for part in (*view.shares, sum(view.shares))]
        key = self.choice.layer_id, view.projected, view.components, shares, len(view.numbers), view.total
        if key != self._said:
            self._said = key
            self._names = words.axes(self._experiment, self.choice.layer_id, view)
            self.choice.show_how(words.how(view))
            self._say_details()

    def _say_details(self) -> None:
        """Below the picture, or in the tooltip of the words above it where the panel is low."""
        view = self.view.shown
        said = (
            ""
            if view is None or self._experiment is None
            else words.details(self._experiment, self.choice.layer_id, view)
        )
        below = said if self.height() >= _HIGH else ""
        self.keys.show_held(below, below)
        self.choice.show_details(said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_details()

    def _drop(self) -> None:
        self._said = None
        self.view.drop()
        self.choice.show_how("")
        self._say_details()
        self._described = ""
        self._point(-1)

    def _wait(self) -> None:
        """Say why there is nothing to see, where that is so."""
        self.view.say("" if self.view.shown is not None else words.why_none(self._stale, self._last))

    def _dress(self) -> None:
        self.view.dress()
        self._draw()

    def _new_key(self) -> QWidget:
        if self._experiment is None or self._experiment.data.info.classes:
            legend = ClassLegend()
            if self._experiment is not None:
                legend.show_names(self._experiment.data.info.shown_classes)
            legend.show_also(**self._legend_also())
            return legend
        bar = ColourBar()
        bar.show_range(self._experiment.data.info.shown.target)
        return bar

    def _table(self) -> str:
        view = self.view.shown
        if view is None or self._experiment is None:
            return ""
        return words.table(self._experiment.data.info.shown, view)


if __name__ == "__main__":
    from ui.panels.base.alone import open_alone

    open_alone(HiddenPanel, "iris")
