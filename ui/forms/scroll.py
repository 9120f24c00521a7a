"""A column that scrolls up and down and never cuts anything off sideways."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget


class ColumnScroll(QScrollArea):
    """At least as wide as what is in it, in whatever language; what is too high is reached by scrolling."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def setWidget(self, widget: QWidget) -> None:
        """Show this one. The one before goes later: it may be what was clicked, and Qt has not done with it yet."""
        before = self.takeWidget()
        if before is not None:
            before.setParent(self)
            before.deleteLater()
        super().setWidget(widget)

    def minimumSizeHint(self) -> QSize:
        body = self.widget()
        within = body.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width() if body else 0
        return QSize(within, super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)
