"""Settings of a user's own folder of pictures: their size and colour."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.design.data import PictureFolder, Source
from ui.forms.form import SpecForm


class FolderForm(QWidget):
    """A form for the folder in use; hidden while there is none."""

    edited = Signal(object, str)  # the new PictureFolder, the field's name
    sealed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.form = SpecForm(PictureFolder())
        self.form.edited.connect(self.edited)
        self.form.sealed.connect(self.sealed)
        column.addWidget(self.form)
        self.hide()

    def show_source(self, source: Source) -> None:
        """Show the settings of a folder of pictures; hide where the samples come from elsewhere."""
        self.setVisible(isinstance(source, PictureFolder))
        if isinstance(source, PictureFolder):
            self.form.show_spec(source)
