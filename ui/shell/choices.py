"""What a person chooses about the window: theme, device, columns, face, locked seeds. Written down at once."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from models.language.languages import LANGUAGES
from models.talk.commands import Use
from ui.app.actions import Actions
from ui.app.engine_link import EngineLink
from ui.app.offers import Offers
from ui.app.settings import Settings
from ui.bars.device_button import device_choice
from ui.look import language, style, theme
from ui.shell.cards.centre import NETWORK, TITLES
from ui.shell.parts import Parts


class Choices(QObject):
    """Carries out each choice, and writes it into the settings. spoken: another language is in force."""

    spoken = Signal()

    def __init__(self, parts: Parts, actions: Actions, settings: Settings, link: EngineLink, offers: Offers) -> None:
        super().__init__(offers)
        self._parts, self._actions, self._settings = parts, actions, settings
        self._link, self._offers = link, offers
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._parts.centre.wanted.connect(lambda name: self._actions[f"face_{name}"].trigger())
        for name in TITLES:
            self._actions[f"face_{name}"].triggered.connect(partial(self.show_face, name))
        for name in ("system", *theme.THEMES):
            self._actions[f"theme_{name}"].triggered.connect(partial(self.dress_in, name))
        for name in (language.SYSTEM, *LANGUAGES):
            self._actions[f"language_{name}"].triggered.connect(partial(self.speak, name))
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def restore(self) -> None:
        """Choose what was chosen last; the theme is in force already."""
        for side, part in (("left", self._parts.left), ("right", self._parts.results)):
            shown = self._settings.flag(f"window/{side}", True)
            self._actions[side].setChecked(shown)
            part.setVisible(shown)
        self.show_face(self._settings.text("window/face", NETWORK, tuple(TITLES)))
        for what in ("data", "weights"):
            self.lock(what, self._settings.flag(f"lock/{what}", False))
        name = self._settings.text("theme", "system", ("system", *theme.THEMES))
        self._actions[f"theme_{name}"].setChecked(True)
        spoken = self._settings.text("language", language.SYSTEM, (language.SYSTEM, *LANGUAGES))
        self._actions[f"language_{spoken}"].setChecked(True)
        device = device_choice(self._settings.text("device", "auto"))
        self._parts.topbar.device.show_choice(device)
        if device != "auto":
            self._link.send(Use(device))

    def lock(self, what: str, locked: bool) -> None:
        """Keep the seed of the "data" or of the "weights" as it is, or let it go."""
        self._settings.set_flag(f"lock/{what}", locked)
        (self._parts.data if what == "data" else self._parts.training).show_lock(locked)
        self._offers.update()

    def fold(self, side: str) -> None:
        """Show the "left" or the "right" column, or fold it away, as its action is checked."""
        shown = self._actions[side].isChecked()
        (self._parts.left if side == "left" else self._parts.results).setVisible(shown)
        self._settings.set_flag(f"window/{side}", shown)

    def show_face(self, name: str) -> None:
        """Show this face of the network in the middle."""
        self._settings.set_text("window/face", name)
        for other in TITLES:
            self._actions[f"face_{other}"].setChecked(other == name)
        self._parts.centre.show_face(name)

    def use(self, device: str) -> None:
        """Compute on this device from now on."""
        self._settings.set_text("device", device)
        self._link.send(Use(device_choice(device)))

    def dress_in(self, name: str) -> None:
        """Put on the theme of this name; any other name, such as "system", stands for the desktop's."""
        self._settings.set_text("theme", name)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        style.apply(app, theme.THEMES.get(name) or theme.system())

    def speak(self, choice: str) -> None:
        """Show the window in this language, or with "system" in the desktop's."""
        self._settings.set_text("language", choice)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        language.speak(app, language.of_choice(choice))
        self.spoken.emit()

    def _follow_system(self) -> None:
        if self._actions["theme_system"].isChecked():
            self.dress_in("system")
