"""Everything that can be read in a window, whether it is on screen or not."""

from collections.abc import Iterator

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QGraphicsView, QTabBar, QWidget

_PROPERTIES = (
    *("text", "title", "windowTitle", "placeholderText", "prefix", "suffix", "specialValueText"),
    *("toolTip", "statusTip", "whatsThis", "accessibleName", "accessibleDescription"),
)


def texts_of(window: QWidget) -> Iterator[tuple[str, str]]:
    """Where a text stands, and the text; the same window gives the same order."""
    for number, thing in enumerate([window, *window.findChildren(QWidget), *window.findChildren(QAction)]):
        place = f"{number} {type(thing).__name__} {thing.objectName()}"
        for name in _PROPERTIES:
            said = thing.property(name)
            if isinstance(said, str) and said:
                yield f"{place} {name}", said
        if isinstance(thing, QComboBox):
            yield from ((f"{place} item {n}", thing.itemText(n)) for n in range(thing.count()))
        if isinstance(thing, QTabBar):
            yield from ((f"{place} tab {n}", thing.tabText(n)) for n in range(thing.count()))
        if isinstance(thing, QGraphicsView) and thing.scene() is not None:
            for n, item in enumerate(thing.scene().items()):
                said = item.toPlainText() if hasattr(item, "toPlainText") else ""
                if said:
                    yield f"{place} item {n} {type(item).__name__}", said
