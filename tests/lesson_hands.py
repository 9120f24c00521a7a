"""What a learner does in a lesson, done by the controls of the real window."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest

from models.talk.commands import Run, SetParameter
from models.talk.probes import Weights
from models.talk.snapshot import Snapshot
from tests.real_window import PATIENCE
from tests.ui.panels.draw.digit_acts import draw
from ui.panels.catalogue import PANELS
from ui.panels.draw.digit import DigitPanel
from ui.panels.loss.loss import LossPanel
from ui.panels.samples.rows import RowsPanel
from ui.panels.samples.samples import SamplesPanel
from ui.panels.surface.surface import SurfacePanel
from ui.runs.face import RunsFace
from ui.runs.vary.form import SEARCH
from ui.shell.cards.centre import TITLES as FACES
from ui.shell.ties.lessons import place_of
from ui.shell.window import MainWindow
from ui.tensors.tensors import TensorsFace

NAMES = ("weight", "bias")
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Hands:
    """One person at one window with its engine."""

    def __init__(self, window: MainWindow, qtbot: Any) -> None:
        self.window = window
        self._bot = qtbot

    def until(self, holds: Callable[[], bool], patience: int = PATIENCE) -> None:
        """Let the window live until this holds. patience: ms."""
        self._bot.waitUntil(holds, timeout=patience)

    @property
    def now(self) -> Snapshot:
        """How the run stands that the lesson follows."""
        situation = self.window.lessons.work.situation()
        assert situation is not None
        assert situation.snapshot is not None
        return situation.snapshot

    def heard(self) -> bool:
        """Whether the engine has spoken of the design as it is."""
        situation = self.window.lessons.work.situation()
        return situation is not None and situation.snapshot is not None and situation.snapshot.metrics is not None

    def train(self, amount: int, unit: str) -> None:
        """So many steps or epochs, or fewer where a rule stops it, or where it diverges."""
        whole = getattr(self.now, unit) + amount
        if unit == "step" and amount <= 10:
            for _ in range(amount):
                before = self.now.step
                self.window.actions_["step"].trigger()
                self.until(lambda was=before: self.heard() and self.now.step == was + 1 and not self.now.running)
            return
        self.window.link.send(Run(amount, unit))  # type: ignore[arg-type]

        def over() -> bool:
            if not self.heard() or self.now.running:
                return False
            return bool(getattr(self.now, unit) == whole or self.now.stopped_by or self.now.diverged)

        self.until(over, 10 * PATIENCE)

    def parameter(self, key: str) -> NDArray[Any]:
        """Weights or biases, such as "output.weight", as the picture of the network shows them."""
        layer, _, name = key.rpartition(".")
        shown = next(value for probe, value in self.now.readings.items() if isinstance(probe, Weights))
        found: NDArray[Any] = shown[layer][NAMES.index(name)]  # type: ignore[index]
        return found

    def move(self, key: str, values: Any) -> None:
        """Set those of a layer's weights or biases by hand that are to be others, each by itself."""
        layer, _, name = key.rpartition(".")
        wanted = np.array(values, float)
        for index, value in np.ndenumerate(wanted):
            before, after = (
                SetParameter(layer, name, index, float(one))  # type: ignore[arg-type]
                for one in (self.parameter(key)[index], value)
            )
            self.window.document.set_parameter(before, after, f"Change {key}")
        self.until(lambda: np.allclose(self.parameter(key), wanted, atol=1e-6))

    def do(self, event: str) -> None:
        """One of the words of `situation.EVENTS`, or "open " and a place."""
        if event.startswith("open "):
            self._open(event.removeprefix("open "))
        elif event.startswith("stage_"):
            self._step_through()
            self.window.network.stepping.go_to_phase(event.removeprefix("stage_"))
        elif event.startswith("race"):
            self._race(event.removeprefix("race").strip("_"))
        else:
            _DEEDS[event](self)

    def _open(self, place: str) -> None:
        if place in FACES:
            self.window.actions_[f"face_{place}"].trigger()
        else:
            self.window.results.open(next(kind for kind in PANELS if place_of(kind) == place))

    def _step_through(self) -> None:
        action = self.window.actions_["step_through"]
        if not action.isChecked():
            action.trigger()
        stepping = self.window.network.stepping
        self.until(lambda: stepping.on and stepping._numbers is not None)

    def _race(self, ground: str) -> None:
        panel = self._panel(SurfacePanel)
        if not panel.racing.isChecked():
            panel.racing.click()
        panel.race.ground.setCurrentIndex(max(panel.race.ground.findData(ground), 0))

    def _panel(self, kind: type[Any]) -> Any:
        self.window.results.open(kind)
        return self.window.results.panel(kind)

    def _choose_sample(self) -> None:
        if RowsPanel in self.window.results.suited():
            panel = self._panel(RowsPanel)
            self.until(lambda: panel.model.rowCount() > 0 and bool(panel.view.visualRect(panel.model.index(0, 0))))
            place = panel.view.visualRect(panel.model.index(0, 0)).center()
            QTest.mouseClick(panel.view.viewport(), _LEFT, _NONE, place)
        else:
            panel = self._panel(SamplesPanel)
            self.until(lambda: panel.grid.page is not None and len(panel.grid.page.pictures) > 0)
            QTest.mouseClick(panel.grid, _LEFT, _NONE, panel.grid.cell(0).center())

    @property
    def _tensors(self) -> TensorsFace:
        self._open("tensors")
        return next(panel for panel in self.window.parts.centre.panels if isinstance(panel, TensorsFace))

    def _move_kernel(self) -> None:
        view = self._tensors.convolution.view
        self.until(lambda: view.isVisible() and view.numbers is not None)
        QTest.mouseMove(view, view.output_rect().topLeft() + QPoint(2, 2))
        QTest.mouseMove(view, view.output_rect().center())

    def _draw(self) -> None:
        draw(self._panel(DigitPanel), (60, 30), (60, 60), (60, 90))

    def _move_ball(self) -> None:
        panel = self._panel(SurfacePanel)
        self.until(lambda: panel._losses is not None and bool(panel._now))
        QTest.keyClick(panel.view, Qt.Key.Key_Right)

    def _look_back(self) -> None:
        panel = self._panel(LossPanel)
        QTest.keyClick(panel.chart, Qt.Key.Key_Left)
        self.until(lambda: self.window.run.snapshot is not None and self.window.run.snapshot.looks_back)

    @property
    def _runs(self) -> RunsFace:
        self._open("runs")
        return next(panel for panel in self.window.parts.centre.panels if isinstance(panel, RunsFace))

    def _vary(self, kind: str = "weights") -> None:
        """Begin many runs, and give them up once the first of them is there."""
        face = self._runs
        face.show_vary()
        assert face._vary is not None
        form = face._vary.form
        form.kind.setCurrentIndex(form.kind.findData(kind))
        form.run.click()
        if kind != SEARCH:
            self.until(lambda: self.now.varied is not None and bool(self.now.varied.results))
        form.end.click()

    def _side_by_side(self) -> None:
        """Train and keep the run twice, choose both, and put them beside each other."""
        face = self._runs
        for _ in range(2):
            before = len(face.list.model.records)
            self.train(1, "epoch")
            face.keep.click()
            self.until(lambda were=before: len(face.list.model.records) > were)
        view = face.list.view
        view.clearSelection()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in (1, 2):  # below the present run
            view.selectionModel().select(face.list.model.index(row, 0), flags)
        face.beside.click()
        self.until(lambda: self.window.run.snapshot is not None and self.window.run.snapshot.companion is not None)
        face.beside.click()


_DEEDS: Mapping[str, Callable[[Hands], None]] = {
    "move_weight": lambda hands: None,  # comes with what is moved
    "move_ball": Hands._move_ball,
    "choose_sample": Hands._choose_sample,
    "draw": Hands._draw,
    "see_sample": lambda hands: hands._tensors.sample.click(),
    "move_kernel": Hands._move_kernel,
    "look_back": Hands._look_back,
    "vary": Hands._vary,
    "search": lambda hands: hands._vary(SEARCH),
    "side_by_side": Hands._side_by_side,
}
