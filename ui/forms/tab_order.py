"""Where Tab goes: through what is seen, in the order in which it is read, whenever it was built.

Qt goes in the order in which widgets were made, and puts a part that is built later behind all others.
"""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QScrollArea, QWidget


class ReadInOrder(QMainWindow):
    """A window in which Tab goes on as one reads."""

    def focusNextPrevChild(self, forwards: bool) -> bool:
        return go_on(self, forwards) or super().focusNextPrevChild(forwards)


def go_on(window: QWidget, forwards: bool) -> bool:
    """Give the keys to the next widget of this window, or to the one before; returns whether there is any.

    False also on a Mac that is set to go from text field to text field alone: Qt knows how. A widget out of sight is
    scrolled to.
    """
    if QApplication.styleHints().tabFocusBehavior() != Qt.TabFocusBehavior.TabFocusAllControls:
        return False
    order = stops(window)
    if not order:
        return False
    here = place(order, window.focusWidget())
    if here is None:
        target = order[0 if forwards else -1]
    else:
        target = order[(here + (1 if forwards else -1)) % len(order)]
    target.setFocus(Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason)
    around = target.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(target)
        around = around.parentWidget()
    return True


def stops(whole: QWidget) -> list[QWidget]:
    """What Tab stops at within this widget: from top to bottom, from left to right, each part of it in one go."""
    found: list[QWidget] = []
    for child in _as_read([child for child in whole.children() if isinstance(child, QWidget) and _is_seen(child)]):
        stops_here = child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.focusProxy() is None
        if stops_here and child.isEnabled():
            found.append(child)
        found += stops(child)
    return found


def place(order: list[QWidget], focused: QWidget | None) -> int | None:
    """Where in this order the widget with the keys is, or what it is a part of."""
    while focused is not None:
        if focused in order:
            return order.index(focused)
        focused = focused.parentWidget()
    return None


def _is_seen(child: QWidget) -> bool:
    return child.isVisible() and not child.isWindow()


def _as_read(widgets: list[QWidget]) -> list[QWidget]:
    """Widgets of one parent: what lies above the others first, else what lies left of the others, then the rest so.

    Above and left of: with a straight line between them.
    """
    for low, high in ((QRect.top, QRect.bottom), (QRect.left, QRect.right)):
        order = sorted(widgets, key=lambda one: low(one.geometry()))
        end = -1
        for place, widget in enumerate(order):
            if place and low(widget.geometry()) > end:
                return _as_read(order[:place]) + _as_read(order[place:])
            end = max(end, high(widget.geometry()))
    return sorted(widgets, key=lambda one: (one.y(), one.x()))
