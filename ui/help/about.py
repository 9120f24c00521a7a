"""The About dialog: the program, its version, and the licences of its libraries."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from models.language.text import mark, tr
from ui.look import icons, theme
from ui.look.sayings import say, written

VERSION = "0.1.0"

LIBRARIES = (
    ("PySide6-Essentials", "Qt for Python", "LGPL-3.0"),
    ("pyqtgraph", "pyqtgraph", "MIT"),
    ("numpy", "NumPy", "BSD-3-Clause"),
    ("torch", "PyTorch", "BSD-3-Clause"),
    ("numba", "Numba", "BSD-2-Clause"),
    ("scikit-learn", mark("scikit-learn (and its iris data, by R. A. Fisher)"), "BSD-3-Clause"),
    ("pillow", "Pillow", "MIT-CMU"),
    ("pi-heif", mark("pi-heif (with libheif and libde265)"), "LGPL-3.0"),
    ("pooch", "Pooch", "BSD-3-Clause"),
    ("safetensors", "safetensors", "Apache-2.0"),
    ("tqdm", "tqdm", mark("MPL-2.0 and MIT")),
)
"""(package, name, licence) of everything that the program runs on."""


class AboutDialog(QDialog):
    """Name, version, licence, libraries."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say(self.setWindowTitle, tr("About Neural Network Playground"))
        self.setMinimumSize(460, 420)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        head = QHBoxLayout()
        picture = QLabel()
        picture.setPixmap(icons.app_icon().pixmap(56, 56))
        head.addWidget(picture)
        words = QVBoxLayout()
        title = theme.styled(written(QLabel(wordWrap=True), tr("Neural Network Playground")), "figure")
        words.addWidget(title)
        words.addWidget(theme.styled(written(QLabel(), tr("Version {0} · MIT licence").format(VERSION)), "muted"))
        head.addLayout(words, 1)
        layout.addLayout(head)
        text = written(QLabel(wordWrap=True), tr("Draw a neural network, train it live, and watch how it learns."))
        layout.addWidget(text)
        layout.addWidget(self._libraries())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def _libraries(self) -> QTextBrowser:
        rows = "".join(
            f"<tr><td>{tr(name)}</td><td style='padding-left:14px'>{_installed(package)}</td>"
            f"<td style='padding-left:14px'>{tr(licence)}</td></tr>"
            for package, name, licence in LIBRARIES
        )
        intro = tr("Built on these libraries, with thanks to their makers. Qt is used under the LGPL 3.")
        inspired = tr("The plane data sets follow the rules of TensorFlow Playground (Apache-2.0).")
        browser = QTextBrowser()
        browser.setHtml(f"<p>{intro}</p><table>{rows}</table><p>{inspired}</p>")
        browser.setFrameShape(QTextBrowser.Shape.NoFrame)
        browser.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        say(browser.setAccessibleName, tr("Libraries and licences"))
        browser.setFont(theme.font(theme.BODY))
        return browser


def _installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
