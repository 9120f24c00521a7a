"""What stands below the plot: the held measurements, what the colours mean, and the switches."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from models.design.data import DataKind
from models.language.text import tr
from ui.forms.controls import label
from ui.look import theme
from ui.look.sayings import say, written
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.panels.base.legend import ClassLegend, ColourBar

_BOX = 31  # px of a check box besides its words


class MapKeys(QWidget):
    """Legend and switches, on one line where both fit. own: a switch of the panel's own."""

    def __init__(self, own: QCheckBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = "", ""  # what is held at its mean, in full and in short
        self.test_points = written(QCheckBox(), tr("Test points"))
        say(self.test_points.setToolTip, wrapped(tr("Show the samples that are kept for testing, hollow")))
        explain(self.test_points, "split")
        self.legend, self.bar = ClassLegend(), ColourBar()
        self._switches = QWidget()
        self._checks = checks = QHBoxLayout(self._switches)
        checks.setContentsMargins(0, 0, 0, 0)
        checks.setSpacing(0)
        checks.addWidget(self.test_points)
        checks.addWidget(own)
        checks.addStretch()
        self.held = label("", "caption")
        self.held.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._keys = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._keys.setSpacing(4)
        self._legends = QWidget()
        self._head = QHBoxLayout(self._legends)
        self._head.setContentsMargins(0, 0, 0, 0)
        self._head.setSpacing(theme.GAP)
        self._head.addWidget(self.legend, 1)
        self._head.addWidget(self.bar, 1)
        self._keys.addWidget(self._legends)
        self._keys.addWidget(self._switches)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.held)
        column.addLayout(self._keys)
        self.bar.hide()
        self.held.hide()

    def add_paint(self, button: QToolButton) -> None:
        """Put the switch that lets one paint beside the legend."""
        self._head.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)

    def add_switch(self, switch: QCheckBox) -> None:
        """Put one more switch beside the others."""
        self._checks.insertWidget(self._checks.count() - 1, switch)

    def show_info(self, info: DataKind, *, painting: bool, coloured: bool = True) -> None:
        """Say what the colours mean for such data.

        painting: the classes stand elsewhere, to be painted with, and all points are shown. coloured: values have
        colours.
        """
        classes = info.task == "classification"
        self.legend.setVisible(classes and not painting)
        self.test_points.setVisible(not painting)
        self.bar.setVisible(not classes and coloured)
        self.bar.show_range(info.target)
        self.legend.show_names(info.classes)
        self._fit()

    def show_held(self, full: str, short: str) -> None:
        """Say what is held at its mean, in full where one line has room for it; "" for nothing."""
        self._held = full, short
        self.held.setVisible(bool(full))
        say(self.held.setToolTip, wrapped(full))
        say(self.held.setAccessibleName, full)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:  # a switch has come or gone
            self._fit()
        return done

    def _fit(self) -> None:
        """Put classes and check boxes on one line if they fit, else these in small letters if they need that."""
        measure = self.held.fontMetrics()
        full, short = self._held
        elided = measure.elidedText(short, Qt.TextElideMode.ElideRight, self.width())
        say(self.held.setText, full if measure.horizontalAdvance(full) <= self.width() else elided)
        parts = self._legends.sizeHint().width() + self._switches.sizeHint().width()
        one_line = self.bar.isHidden() and parts + 2 * theme.GAP <= self.width()
        boxes = [box for box in self._switches.findChildren(QCheckBox) if not box.isHidden()]
        usual = QFontMetrics(theme.font(theme.BODY))
        narrow = sum(usual.horizontalAdvance(box.text()) + _BOX for box in boxes) > self.width()
        for box in boxes:
            theme.mark(box, "narrow", narrow)
        direction = QBoxLayout.Direction.RightToLeft if one_line else QBoxLayout.Direction.TopToBottom
        self._keys.setDirection(direction)
