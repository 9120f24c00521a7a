"""The numbers above the chart, each with its name."""

from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.forms.controls import label
from ui.look.sayings import say
from ui.look.tips import wrapped


def with_caption(figure: QLabel, text: str, doc: str) -> QWidget:
    """A number below its name."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    figure.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    say(figure.setAccessibleName, text)
    say(holder.setToolTip, wrapped(doc))
    column.addWidget(label(text, "caption"))
    column.addWidget(figure)
    return holder
