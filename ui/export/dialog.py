"""Export: which picture, in which form; to a file or to the clipboard."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from models.files import atomic, picture_designs, reading
from models.language.text import again, tr
from ui.export import render
from ui.look import theme
from ui.look.sayings import say, written
from ui.panels.base.exportable import Exportable

_FORMATS = {"PNG": ".png", "SVG": ".svg", "CSV": ".csv"}
_KINDS = {"SVG": "image/svg+xml", "CSV": "text/csv"}
"""By form, what programs call it that take it from the clipboard."""
_USUAL = 2  # times as many pixels as on screen: sharp on a slide


def copy_picture(what: Exportable) -> None:
    """Put it on the clipboard as it looks."""
    QGuiApplication.clipboard().setImage(render.as_image(what, _USUAL))


class ExportDialog(QDialog):
    """A form with two answers, Save and Copy; it stays open for the next picture."""

    def __init__(
        self, parent: QWidget, found: list[Exportable], design: Callable[[], str], propose: Callable[[str, str], Path]
    ) -> None:
        """design: the text of the design that a PNG carries. propose: a free file for a name and a suffix."""
        super().__init__(parent)
        say(self.setWindowTitle, tr("Export"))
        self._found, self._design, self._propose = found, design, propose
        self.what, self.form, self.scale, self.theme = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.what.addItems([str(again(each.name)) for each in found])
        self.form.addItems(list(_FORMATS))
        self.scale.addItems([""] * len(render.SCALES))
        self.scale.setCurrentIndex(render.SCALES.index(_USUAL))
        self.theme.addItems([tr("As the window"), tr("Light"), tr("Dark")])
        self.transparent = written(QCheckBox(), tr("Transparent background"))
        self.said = theme.styled(QLabel(wordWrap=True), "muted")
        self._lay_out()
        self.what.currentIndexChanged.connect(self._offer)
        self.form.currentIndexChanged.connect(self._offer)
        self._offer()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        form = QFormLayout()
        form.setSpacing(8)
        for name, editor in (
            (tr("&What"), self.what),
            (tr("&Format"), self.form),
            (tr("&Size"), self.scale),
            (tr("&Theme"), self.theme),
        ):
            form.addRow(name, editor)
        layout.addLayout(form)
        layout.addWidget(self.transparent)
        layout.addWidget(self.said)
        buttons = QDialogButtonBox()
        self.save, self.copy = written(QPushButton(), tr("Save…")), written(QPushButton(), tr("&Copy"))
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        self.copy.clicked.connect(self._copy)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.setMinimumWidth(360)

    @property
    def _chosen(self) -> Exportable:
        return self._found[self.what.currentIndex()]

    def _offer(self) -> None:
        """Enable what the chosen picture and format have, and say what they are good for."""
        for row, scale in enumerate(render.SCALES):
            size = render.pixels(self._chosen, scale)
            text = tr("{0} ×   {1} × {2} pixels").format(scale, f"{size.width():,}", f"{size.height():,}")
            say(self.scale.setItemText, row, text)
        table = self.form.currentText() == "CSV"
        for editor in (self.theme, self.transparent):
            editor.setEnabled(not table)
        self.scale.setEnabled(self.form.currentText() == "PNG")
        possible = not table or self._chosen.table is not None
        self.save.setEnabled(possible)
        self.copy.setEnabled(possible)
        if not possible:
            text = tr("{0} has no table; charts have one once something is learned.")
            say(self.said.setText, text.format(self._chosen.name))
        elif table:
            say(self.said.setText, self._chosen.numbers)
        elif self.form.currentText() == "PNG":
            say(self.said.setText, tr("The picture carries the design: open it, or drop it on the window."))
        else:
            say(self.said.setText, tr("Lines and letters stay sharp at any size."))

    def content(self) -> bytes:
        """The file, as it is chosen."""
        what, form, transparent = self._chosen, self.form.currentText(), self.transparent.isChecked()
        if form == "CSV":
            assert what.table is not None
            return what.table().encode()
        wanted = (theme.current(), theme.LIGHT, theme.DARK)[self.theme.currentIndex()]
        with render.dressed(what, wanted):
            if form == "SVG":
                return render.as_svg(what, what.name, transparent=transparent)
            image = render.as_image(what, render.SCALES[self.scale.currentIndex()], transparent=transparent)
        return picture_designs.with_design(render.as_png(image), self._design())

    def _save(self) -> None:
        form = self.form.currentText()
        suffix, name = _FORMATS[form], self._chosen.name
        path, _ = QFileDialog.getSaveFileName(self, tr("Save"), str(self._propose(name, suffix)), f"{form} (*{suffix})")
        if not path:
            return
        target = self._target(Path(path))
        try:
            atomic.write(target, self.content())
        except OSError as error:
            why = reading.reason(error)
            text = tr("{0} could not be saved: {1}. Choose another folder.")
            say(self.said.setText, text.format(target.name, why))
            return
        say(self.said.setText, tr("Saved {0}.").format(target.name))

    def _target(self, path: Path) -> Path:
        """Where to save: a name that ends as another format does chooses that format, any other gets the ending."""
        suffix = path.suffix.lower()
        meant = next((form for form, end in _FORMATS.items() if end == suffix), None)
        if meant == "CSV" and self._chosen.table is None:
            meant = None
        if meant is not None:
            self.form.setCurrentText(meant)
            return path
        return path.with_name(path.name + _FORMATS[self.form.currentText()])

    def _copy(self) -> None:
        """Put it on the clipboard: a picture as one, the other forms as text."""
        content, form = self.content(), self.form.currentText()
        if form == "PNG":
            QGuiApplication.clipboard().setImage(QImage.fromData(content))
        else:
            copied = QMimeData()
            copied.setText(content.decode())
            copied.setData(_KINDS[form], content)
            QGuiApplication.clipboard().setMimeData(copied)
        say(self.said.setText, tr("Copied {0}.").format(self._chosen.name))
