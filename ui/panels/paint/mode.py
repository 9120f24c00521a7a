"""Painting on the plot of a panel: button, tools, pad and classes as one. Asks for edits, thirty a second at most."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from time import perf_counter

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.points import MAX_ROWS, Points, are_trained
from models.design.spec import SpecError
from models.language.text import mark, tr
from models.talk.probes import SamplePoints
from ui.forms.controls import label
from ui.look import icons
from ui.look.sayings import say
from ui.look.tips import wrapped
from ui.panels.base.plot import Plot
from ui.panels.paint.chips import ClassChips
from ui.panels.paint.keys import meaning
from ui.panels.paint.own import as_own, can_paint, with_points
from ui.panels.paint.pad import PaintPad
from ui.panels.paint.painter import BRUSH, ERASER, POINT, SELECT, Painter
from ui.panels.paint.sheet import Float, Sheet
from ui.panels.paint.spoken import Spoken
from ui.panels.paint.tools import PaintTools, paint_button
from ui.panels.paint.value_bar import ValueBar

PAUSE = 1 / 30  # s between two edits of one touch
_DONE = {
    BRUSH: mark("Paint points"),
    POINT: mark("Set a point"),
    ERASER: mark("Erase points"),
    SELECT: mark("Move points"),
}
_strokes = count(1)  # of all panels, so that two touches never undo as one


class PaintMode(QObject):
    """Lets a person paint on `plot` while its button is down.

    Its widgets are for the panel to lay out: `button`, `tools` above the plot, `chips` and `value` below, `note`.
    place_in_words: what lies at a place of the plot.
    """

    edited = Signal(object, str, str)  # the new Experiment, undo text, merge key
    toggled = Signal(bool)
    looked = Signal(float, float)  # the hand is here, in the units of the axes
    left = Signal()

    def __init__(self, plot: Plot, place_in_words: Callable[[float, float], str]) -> None:
        super().__init__(plot)
        self._plot, self._place_in_words = plot, place_in_words
        self._experiment: Experiment | None = None
        self._samples: SamplePoints | None = None
        self._merge = ""
        self._sent = 0.0
        self.button = paint_button()
        self.button.clicked.connect(self._switch)
        self.pad = PaintPad(plot)
        self.pad.hide()
        self.tools = PaintTools(18.0, 4)
        self.chips, self.value = ClassChips(), ValueBar()
        self.note: QLabel = label("", "caption")
        self.note.setWordWrap(True)
        self.note.hide()
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._spoken = Spoken(self.pad)
        self._soon = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._soon.timeout.connect(self._send)
        self._fit_soon = QTimer(self, singleShot=True, interval=0)  # once the axes stand where they belong
        self._fit_soon.timeout.connect(self.fit)
        self._connect()
        self._show_parts()
        self.dress()

    @property
    def active(self) -> bool:
        """Whether the plot is being painted on."""
        return self.pad.painter is not None

    @property
    def points(self) -> Points | None:
        """The points of the experiment, where they are a person's own."""
        source = self._experiment.data.source if self._experiment is not None else None
        return source if isinstance(source, Points) else None

    def show_experiment(self, experiment: Experiment, sheet: Sheet | None) -> None:
        """Go on with the points of this experiment. sheet: what the axes mean; None where nothing can be painted."""
        begins = self._experiment is None or self._experiment.data.source is not experiment.data.source
        self._experiment = experiment
        points = self.points
        if points is None or sheet is None:
            self._stop()
        elif self.button.isChecked() and not self.active:
            self._start(points, sheet)
        elif self.pad.painter is not None:
            self.pad.trains = _sides(experiment.data)
            self.pad.painter.show(points, sheet)
            self._show_hand()
            if begins:
                self.pad.update()
        self._offer(sheet)

    def show_samples(self, samples: SamplePoints | None) -> None:
        """The samples of a data set that may become points."""
        self._samples = samples
        if self.button.isChecked() and self.points is None:  # pressed before they were there
            self._make_own()

    def begin(self) -> None:
        """Do as if the button were pressed, if it is there and up."""
        if not self.button.isHidden() and not self.active:
            self.button.setChecked(True)
            self._switch(True)

    def invitation(self) -> str:
        """Words for the plot while there is nothing on it yet; "" otherwise."""
        hand = self.pad.painter
        if hand is None or hand.points.rows:
            return ""
        return tr("Paint with the mouse, or set points by arrow keys and Space.")

    def samples(self) -> SamplePoints | None:
        """The points as they stand, for a picture; None where none are painted."""
        hand, experiment = self.pad.painter, self._experiment
        data = experiment.data if experiment is not None else None
        return SamplePoints(*hand.points.arrays(data.train_share, data.seed)) if hand and data else None

    def fit(self) -> None:
        """Lie between the axes of the plot."""
        self.pad.setGeometry(self._plot.view_rect())

    def dress(self) -> None:
        """The icon in the colours of the theme in force."""
        self.button.setIcon(icons.themed("brush"))

    # ---------------------------------------------------------------- beginning and end

    def _switch(self, on: bool) -> None:
        if not on:
            self._send()
            self._stop()
        elif self.points is None:
            self._make_own()
        elif self._experiment is not None:
            self.toggled.emit(True)  # the panel shows the experiment again, with its sheet

    def _make_own(self) -> None:
        """Turn the samples of another data set into points."""
        if (experiment := self._experiment) is None or (samples := self._samples) is None:
            return
        try:
            own = as_own(experiment, samples)
        except SpecError as error:
            self.button.setChecked(False)
            self._say(error.text)
            return
        note = tr("These points are your own now; undo brings {0} back.").format(experiment.data.info.shown_name)
        self.edited.emit(own, tr("Make the points your own"), "")
        self._say(note)

    def _start(self, points: Points, sheet: Sheet) -> None:
        hand = self.pad.painter = Painter(points, sheet)
        hand.size, hand.density = float(self.tools.reach.value()), self.tools.density.value()
        if self._experiment is not None:
            self.pad.trains = _sides(self._experiment.data)
        self.fit()
        hand.pixels = float(self.pad.width()), float(self.pad.height())
        self.pad.show()
        self.pad.raise_()
        self._say("")
        self._show_parts()
        self._choose_tool(BRUSH if len(points.rows) else POINT)
        self.pad.setFocus(Qt.FocusReason.OtherFocusReason)
        self.toggled.emit(True)

    def _stop(self) -> None:
        was = self.active
        self._soon.stop()
        self.button.setChecked(False)
        self.pad.painter = None
        self.pad.hide()
        self._show_parts()
        if was:
            self._say("")
            self.toggled.emit(False)

    def _offer(self, sheet: Sheet | None) -> None:
        """Enable the button where there is something to paint on."""
        self.button.setVisible(self._experiment is not None and can_paint(self._experiment, sheet))
        if self.points is not None or self._experiment is None:
            tip = tr("Add, move and take away points, while the network learns them")
        else:
            tip = tr("Change these points by hand, while the network learns them; they become your own")
        say(self.button.setToolTip, wrapped(tip))

    def _show_parts(self) -> None:
        classes = bool(self.points.classes) if self.points is not None else True
        self.tools.setVisible(self.active)
        self.chips.setVisible(self.active and classes)
        upwards = self.pad.painter is not None and self.pad.painter.sheet.upwards == "value"
        self.value.setVisible(self.active and not classes and not upwards)

    # ---------------------------------------------------------------- the hand

    def _connect(self) -> None:
        self._plot.getPlotItem().getViewBox().geometryChanged.connect(self._fit_soon.start)
        self._plot.resized.connect(self._fit_soon.start)
        self.pad.began.connect(self._begin)
        self.pad.changed.connect(self._later)
        self.pad.ended.connect(self._end)
        self.pad.typed.connect(self._key)
        self.pad.looked.connect(self._look)
        self.pad.left.connect(self.left)
        self.tools.tool_chosen.connect(self._choose_tool)
        self.tools.jitter_asked.connect(self._jitter)
        self.tools.size_chosen.connect(lambda size: self._hold("size", size))
        self.tools.density_chosen.connect(lambda density: self._hold("density", density))
        self.chips.chosen.connect(lambda number: self._choose_target(float(number)))
        self.chips.added.connect(self._add_class)
        self.chips.renamed.connect(self._rename_class)
        self.chips.removed.connect(self._remove_class)
        self.value.chosen.connect(self._choose_target)

    def _hold(self, name: str, value: float) -> None:
        """The brush has another size or density."""
        if self.pad.painter is not None:
            setattr(self.pad.painter, name, value)
            self.pad.update()

    def _choose_tool(self, tool: str) -> None:
        hand = self.pad.painter
        if hand is None:
            return
        hand.release()
        hand.tool = tool
        self.tools.show_tool(tool)
        self.pad.setCursor(Qt.CursorShape.ArrowCursor if tool == SELECT else Qt.CursorShape.CrossCursor)
        self._show_hand()
        self.pad.update()

    def _choose_target(self, target: float) -> None:
        """Paint with this class or value; what is selected gets it too."""
        hand = self.pad.painter
        if hand is None:
            return
        hand.target = target
        if hand.selected:
            hand.give_class(target)
            self._merge = ""
            classes = hand.points.classes
            self._ask(tr("Change the class of points") if classes else tr("Change the value of points"))
        self._show_hand()
        self.pad.update()

    def _begin(self) -> None:
        self._merge = f"paint.{next(_strokes)}"
        self._later()

    def _later(self) -> None:
        """Have what is painted learned soon: thirty times a second while the hand moves."""
        if not self._soon.isActive():
            self._soon.start(max(0, round(1000 * (self._sent + PAUSE - perf_counter()))))

    def _end(self) -> None:
        self._send()
        hand = self.pad.painter
        if hand is None:
            return
        self._say(tr("There may be at most {0} points.").format(f"{MAX_ROWS:,}") if hand.full else "")
        self._spoken.touch(hand, self._merge)

    def _send(self) -> None:
        self._soon.stop()
        hand = self.pad.painter
        if hand is not None and hand.points is not self.points:
            self._ask(tr(_DONE[hand.tool]))

    def _ask(self, text: str) -> None:
        """Ask for an experiment with the points as they stand."""
        hand, experiment = self.pad.painter, self._experiment
        if hand is None or experiment is None or hand.points is self.points:
            return
        self._sent = perf_counter()
        data = replace(experiment.data, source=hand.points)
        self.edited.emit(replace(experiment, data=data), text, self._merge)

    def _jitter(self) -> None:
        self._at_once(Painter.jitter, tr("Jitter points"))

    def _at_once(self, change: Callable[[Painter], None], text: str, merge: str = "") -> None:
        hand = self.pad.painter
        if hand is not None and hand.points.rows:
            change(hand)
            self._merge = merge
            self._ask(text)
            self.pad.update()
            self._spoken.touch(hand, self._merge)

    def _key(self, event: QKeyEvent) -> None:
        """A key on the pad that moves no cursor."""
        asked, hand = meaning(event), self.pad.painter
        if asked is None or hand is None or (asked[0] == "none" and not hand.selected):
            return
        event.accept()
        what, value = asked
        if what == "tool":
            self._choose_tool(value)
        elif what == "class":
            self._choose_by_number(value)
        elif what in ("size", "density"):
            self.tools.change(what, value)
        elif what == "shift":
            self._shift(hand, np.array(value) * hand.sheet.span)
        elif what == "delete":
            self._delete(hand)
        elif what == "jitter":
            self._jitter()
        else:
            hand.selected = hand.ids() if what == "all" else frozenset()
            self._spoken.selection(hand)
        self.pad.update()

    def _choose_by_number(self, number: int) -> None:
        names = self.points.classes if self.points is not None else ()
        if number < len(names):
            self._choose_target(float(number))
            self._spoken.choice(names[number])

    def _shift(self, hand: Painter, by: Float) -> None:
        """Move the selection; one step after another undoes as one."""
        if hand.selected:
            merge = self._merge if self._merge.startswith("paint.keys") else f"paint.keys.{next(_strokes)}"
            self._at_once(lambda h: h.shift(by), tr("Move points"), merge)

    def _delete(self, hand: Painter) -> None:
        """Take away what is selected, or else what lies under the keyboard's cursor."""
        cursor = self.pad.cursor_at
        under = hand.near(cursor)[:1] if cursor is not None and hand.points.rows else []
        gone = hand.selected or frozenset(under)
        if gone:
            self._at_once(lambda h: h.remove(gone), tr("Remove points"))

    # ---------------------------------------------------------------- classes

    def _add_class(self, name: str) -> None:
        self._change_classes(lambda points: points.with_class(name), tr("Add a class"))
        if self.pad.painter is not None and self.points is not None:
            self.pad.painter.target = len(self.points.classes) - 1.0
            self._show_hand()

    def _rename_class(self, number: int, name: str) -> None:
        self._change_classes(lambda points: points.with_name(number, name), tr("Rename a class"))

    def _remove_class(self, number: int) -> None:
        self._change_classes(lambda points: points.without_class(number), tr("Remove a class"))

    def _change_classes(self, change: Callable[[Points], Points], text: str) -> None:
        """Ask for other classes, with an output and a loss that fit them."""
        hand, experiment = self.pad.painter, self._experiment
        if hand is None or experiment is None:
            return
        self._send()
        self.edited.emit(with_points(experiment, change(hand.points)), text, "")

    # ---------------------------------------------------------------- words

    def _show_hand(self) -> None:
        """Mark the class, or show the value, that is painted now."""
        hand = self.pad.painter
        if hand is None:
            return
        if hand.points.classes:
            self.chips.show_classes(hand.points.classes, int(hand.target))
        else:
            self.value.show_value(hand.points.info.target, hand.target)

    def _say(self, text: str) -> None:
        say(self.note.setText, text)
        self.note.setVisible(bool(text))

    def _look(self, x: float, y: float) -> None:
        self.looked.emit(x, y)
        if self.pad.cursor_at is not None:
            self._spoken.place(self._place_in_words(x, y), x, y)


def _sides(data: Data) -> Callable[[NDArray[np.int64]], NDArray[np.bool_]]:
    """Which of the points with these ids are trained on."""
    return lambda ids: are_trained(ids, data.train_share, data.seed)
