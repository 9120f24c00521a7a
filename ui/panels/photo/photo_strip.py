"""The steps from a photo to the network, side by side, each with the switch that changes it."""

from collections.abc import Collection, Iterable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from models.design.data import DataKind
from models.design.drawing import PhotoPreparation, photo_choices
from models.language.text import Text, joined, tr
from models.talk.photo_probes import PhotoAnswer
from models.talk.probes import DigitAnswer, Float32
from ui.forms.controls import Elided
from ui.forms.field_editors import FieldEditor, field_editor
from ui.look import theme
from ui.look.sayings import say
from ui.look.tips import wrapped
from ui.panels.base.picture_view import PictureView, as_image, as_it_is

_APART = 4  # px between the pictures, at least
_SIDE = (40, 112)  # px of a step's picture, at least and at most
_SHARE = 0.32  # of the height for a picture, at most
_SHARP = 8  # times as large, before it is fitted into its place: pixels of one size with sharp edges
_HIGH = 22  # px of height of a switch
_SWITCHES = ((), ("crop",), ("grey", "invert"), ("smooth",))
"""Those under each picture."""
_NARROW = {"crop": (1, 0), "grey": (1, 2), "smooth": (2, 0), "invert": (2, 2)}
"""Row and column of each where the words are wider than the pictures; each has two columns then."""


class StepView(PictureView):
    """The photo after one step, whole, in the middle of its place; tinted by what spoke for the answer on request."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.picture: NDArray[np.uint8] | None = None
        say(self.setAccessibleName, name)
        say(self.setToolTip, wrapped(name))

    def show_step(self, picture: NDArray[np.uint8] | None, saliency: Float32 | None = None) -> None:
        """(1 or 3, height, width); None shows nothing."""
        self.picture = picture
        if picture is None:
            self.show_answer(None)
            return
        grey = picture.mean(0, dtype=np.float32) / np.float32(255)
        self.show_answer(DigitAnswer(np.empty(0, np.float32), grey, saliency))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._image = None  # is made in the size of its place

    def _target(self, painter: QPainter) -> QRectF:
        assert self.picture is not None
        high, wide = self.picture.shape[1:]
        times = min(self.width() / wide, self.height() / high)
        width, height = wide * times, high * times
        return QRectF((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def _made(self, answer: DigitAnswer, colours: theme.Theme) -> QImage:
        assert self.picture is not None
        if self._image is None or colours.name != self._theme:
            image = super()._made(answer, colours) if answer.saliency is not None else as_image(as_it_is(self.picture))
            place = self.size() * self.devicePixelRatioF()
            large = image.scaled(image.size() * _SHARP) if image.width() < place.width() else image
            way = Qt.TransformationMode.SmoothTransformation
            image = large.scaled(place, Qt.AspectRatioMode.KeepAspectRatio, way)
            self._image, self._theme = image, colours.name
        return self._image


class PhotoStrip(QWidget):
    """Four pictures. Changes no preparation: it emits the new one and waits for `show_preparation`."""

    edited = Signal(object)  # the new PhotoPreparation

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preparation = PhotoPreparation()
        self._offered: Collection[str] = ()  # the steps that make a difference
        self._dark_ink = False  # the network learned dark ink
        said = tr("The photo"), tr("As a square"), tr("Its light and dark"), tr("What the network sees")
        self.steps = [StepView(name) for name in said]
        self.editors: dict[str, FieldEditor] = {}
        self.boxes: list[QWidget] = []  # the parts to click
        self._narrow: bool | None = None
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_APART)
        grid.setVerticalSpacing(1)
        self._title = theme.styled(Elided(), "caption")
        say(self._title.setText, tr("Photo"))
        self._title.setMinimumHeight(_HIGH)
        for column, (view, names) in enumerate(zip(self.steps, _SWITCHES, strict=True)):
            grid.addWidget(view, 0, column)
            grid.setColumnStretch(column, 1)
            for name in names:
                self._add_switch(name)
        self._place(narrow=False)

    def show_choices(self, info: DataKind) -> None:
        """Offer the steps that make a difference to a network for such pictures."""
        self._offered = offered = photo_choices(info)
        for name, editor in self.editors.items():
            editor.setVisible(name in offered or name == "grey")
            editor.setEnabled(name in offered)
        self._enable_all()

    def _enable_all(self) -> None:
        self._enable("grey", tr("This network takes pictures in grey only"))
        why_not = tr("The network learned dark ink on light paper: light and dark stay as they are in the photo")
        self._enable("invert", why_not, useful=not self._dark_ink)

    def _enable(self, name: str, why_not: Text, *, useful: bool = True) -> None:
        """Let this step be switched where it makes a difference, or say why it makes none."""
        editor, on = self.editors[name], useful and name in self._offered
        editor.setEnabled(on)
        text = editor.doc if on else why_not
        for widget in (editor, editor.focusProxy() or editor):
            say(widget.setToolTip, wrapped(text))
            say(widget.setAccessibleDescription, text)

    def show_preparation(self, preparation: PhotoPreparation) -> None:
        """Show which steps are on; emits nothing."""
        self._preparation = preparation
        for name, editor in self.editors.items():
            editor.show_value(getattr(preparation, name))

    def show_answer(self, answer: PhotoAnswer | None) -> None:
        """Show what became of the photo; None while there is none."""
        steps: Iterable[NDArray[np.uint8] | None] = (answer.steps if answer else ()) or [None] * len(self.steps)
        if answer is not None and answer.dark_ink != self._dark_ink:
            self._dark_ink = answer.dark_ink
            self._enable_all()
        for view, step in zip(self.steps, steps, strict=True):
            view.show_step(step, answer.saliency if answer and view is self.steps[-1] else None)

    def notes(self, usual: PhotoPreparation, inverted: bool) -> str:
        """A sentence about each step that is not as usual, and one where light and dark were exchanged."""
        now = self._preparation
        whole = tr("It now sees the whole photo, with white margins; it learned pictures without them.")
        square = tr("It now sees the square in the middle; it learned whole pictures, with white margins.")
        said = {
            "crop": square if now.crop else whole,
            "grey": tr("It now sees no colours; it learned pictures in colour."),
            "invert": tr("It now sees light and dark as in the photo; it learned light things on a dark ground."),
            "smooth": tr("It now sees single pixels of the photo; it learned means of many."),
        }
        texts = [text for name, text in said.items() if getattr(now, name) != getattr(usual, name)]
        if inverted:
            texts.append(tr("The photo has a light ground, so light and dark are exchanged."))
        return joined(texts, "\n")

    def fit(self, width: int, height: int) -> None:
        """Give each picture its share of a panel of this size, in px."""
        words = [max([self.editors[name].sizeHint().width() for name in names], default=0) for names in _SWITCHES]
        room = width - (len(words) - 1) * _APART
        narrow = sum(max(word, _SIDE[0]) for word in words) > room
        least = [0] * len(words) if narrow else words
        sides = range(max(min(round(_SHARE * height), _SIDE[1]), _SIDE[0]), _SIDE[0], -1)
        side = next((side for side in sides if sum(max(side, word) for word in least) <= room), _SIDE[0])
        self._place(narrow)
        for view in self.steps:
            view.setFixedSize(side, side)

    def _place(self, narrow: bool) -> None:
        """Put each switch under its picture, or, where there is little room, two and two side by side."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for part in (self._title, *self.editors.values()):
            self._grid.removeWidget(part)
        self._title.setVisible(not narrow)
        if narrow:
            for name, (row, column) in _NARROW.items():
                self._grid.addWidget(self.editors[name], row, column, 1, 2)
            return
        self._grid.addWidget(self._title, 1, 0)
        for column, names in enumerate(_SWITCHES):
            for row, name in enumerate(names, 1):
                self._grid.addWidget(self.editors[name], row, column)

    def _add_switch(self, name: str) -> None:
        editor = self.editors[name] = field_editor(self._preparation, name)
        editor.changed.connect(lambda value: self.edited.emit(replace(self._preparation, **{name: value})))
        box = editor.focusProxy() or editor
        box.setMinimumHeight(_HIGH)
        box.setFont(theme.font(theme.CAPTION))
        self.boxes.append(box)
