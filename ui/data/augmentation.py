"""Augmentation: sliders for its strengths, and a sample of what they do to a picture."""

from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.design.training import AUGMENTATION_FIELDS, Training
from models.language.text import tr
from models.talk.probes import Augmented, Float32, Probe
from models.talk.snapshot import Snapshot
from ui.forms.field_editors import SliderEditor
from ui.look import theme
from ui.look.sayings import say, written
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.panels.base.picture_view import as_image

_COPIES = 4
_LABEL = 72  # px for the name of a strength
_SIDE = 36  # px of a picture, less where the column is narrow
_APART, _BETWEEN = 14, 6  # px between the picture and its copies, and between these
_CAPTION = 15  # px for the captions beneath
_GAPS = _APART + (_COPIES - 1) * _BETWEEN + 4


class AugmentationPart(QWidget):
    """The sliders, and a row of pictures while one of them is not 0."""

    edited = Signal(object, str, str)  # the new Experiment, undo text, merge key
    sealed = Signal()
    questions_changed = Signal()

    def __init__(self, experiment: Experiment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment = experiment
        self._number = 0
        self.fields = {name: self._field(name) for name in AUGMENTATION_FIELDS}
        self.row = explain(SampleRow(), "augmentation")
        self.row.clicked.connect(self._next)
        title = theme.styled(written(QLabel(), tr("Augmentation")), "title")
        say(
            title.setToolTip,
            wrapped(tr("Every step sees training pictures changed anew; those that test it stay as they are")),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(theme.styled(QFrame(), "rule"))
        column.addWidget(title)
        sliders = QVBoxLayout()
        sliders.setSpacing(2)
        for editor in self.fields.values():
            sliders.addWidget(editor)
        column.addLayout(sliders)
        column.addWidget(self.row)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show these strengths; the whole part is hidden where samples are not pictures."""
        if experiment.data != self._experiment.data:
            self.row.show_pictures(None)
        self._experiment = experiment
        for name, editor in self.fields.items():
            editor.show_value(getattr(experiment.training, name))
        self.row.setVisible(experiment.training.augments)
        self.setVisible(bool(experiment.data.info.image))

    def questions(self) -> frozenset[Probe[Any]]:
        """One picture and its changed copies, where pictures are changed at all."""
        e = self._experiment
        return frozenset({self._probe()} if self._probe().suits(e) and e.training.augments else ())

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """The picture and its copies."""
        found = snapshot.reading(self._probe())
        if found is not None:
            self.row.show_pictures(found)

    def _probe(self) -> Augmented:
        return Augmented(self._number, _COPIES)

    def _next(self) -> None:
        self._number += 1
        self.questions_changed.emit()

    def _field(self, name: str) -> SliderEditor:
        field = Training.__dataclass_fields__[name]
        editor = SliderEditor(field.metadata, getattr(self._experiment.training, name), in_line=_LABEL)
        editor.changed.connect(lambda value: self._change(name, value))
        editor.sealed.connect(self.sealed)
        return editor

    def _change(self, name: str, value: Any) -> None:
        text = tr("Change {0}").format(tr(Training.__dataclass_fields__[name].metadata["label"]).through(str.lower))
        training = replace(self._experiment.training, **{name: value})
        self.edited.emit(replace(self._experiment, training=training), text, f"training.{name}")


class SampleRow(QAbstractButton):
    """A training picture and changed copies of it, side by side; a click asks for another one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures: Float32 | None = None
        say(
            self.setToolTip,
            wrapped(tr("A training picture and how {0} steps may see it; click for another").format(_COPIES)),
        )
        say(self.setAccessibleName, tr("Sample of the changed pictures"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_pictures(self, pictures: Float32 | None) -> None:
        """(1 + copies, channels, height, width) float32 in 0…1, the picture as it is first; None: not known yet."""
        same = pictures is not None and self.pictures is not None and np.array_equal(pictures, self.pictures)
        if not same:
            self.pictures = pictures
            self.update()

    def sizeHint(self) -> QSize:
        return QSize((1 + _COPIES) * _SIDE + _GAPS, _SIDE + 4 + _CAPTION)

    def minimumSizeHint(self) -> QSize:
        return QSize((1 + _COPIES) * _SIDE // 2 + _GAPS, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = theme.current(), QPainter(self)
        left, side = 2.0, min(_SIDE, (self.width() - _GAPS) // (1 + _COPIES))
        for k in range(1 + _COPIES):
            place = QRectF(left, 2, side, side)
            if self.pictures is None or k >= len(self.pictures):
                painter.fillRect(place, QColor(colours.chip))
            else:
                painter.drawImage(place, as_image(as_colours(self.pictures[k])))
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))
            left += side + (_BETWEEN if k else _APART)
        self._paint_captions(painter, side)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawRect(QRectF(0.5, 0.5, left - _BETWEEN + 1, side + 3))

    def _paint_captions(self, painter: QPainter, side: float) -> None:
        """Captions: one for the first picture, one for the others."""
        painter.setFont(theme.font(theme.CAPTION))
        painter.setPen(QColor(theme.current().muted))
        first = QRectF(1, side + 4, side + _APART, _CAPTION)
        others = QRectF(first.right() + 1, first.top(), self.width() - first.right() - 1, _CAPTION)
        place = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for room, text in ((first, tr("Original")), (others, tr("Examples of changes"))):
            painter.drawText(room, place, text)


def as_colours(picture: Float32) -> theme.RGBA:
    """(1 or 3, height, width) float32 in 0…1 as (height, width, 4) uint8."""
    level = np.moveaxis(np.clip(picture, 0, 1) * 255, 0, -1)
    three = np.repeat(level, 3, -1) if level.shape[-1] == 1 else level
    solid = np.full((*three.shape[:2], 1), 255.0)
    return np.asarray(np.concatenate([three, solid], -1).round(), np.uint8)
