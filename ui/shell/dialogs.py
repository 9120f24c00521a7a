"""What comes up over the window: dialogs, each built when it is first wanted, and details to copy."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from models.language.text import again, tr
from models.talk.photo_probes import takes_photos
from ui.app.actions import Actions
from ui.app.files import Files
from ui.app.run_control import RunControl
from ui.network.legend import Legend
from ui.network.view import NetworkView
from ui.panels.base.exportable import Exportable
from ui.panels.catalogue import PAINTED, READER
from ui.shell.parts import Parts
from ui.shell.showing import Showing
from ui.unsaved.autosave import Autosave, place

if TYPE_CHECKING:
    from ui.help.entries import Entry
    from ui.help.glossary import Glossary

_SECONDS = 4_000  # ms that a short word stays in the status bar


class Dialogs:
    """Opens them over the window."""

    def __init__(
        self,
        window: QMainWindow,
        actions: Actions,
        parts: Parts,
        files: Files,
        run: RunControl,
        autosave: Autosave,
        showing: Showing,
    ) -> None:
        for name, slot in {
            "unsaved": self.unsaved,
            "palette": self.commands,
            "explain": self.explain,
            "glossary": self.glossary,
            "shortcuts": self.shortcuts,
            "diagnostics": self.copy_diagnostics,
            "about": self.about,
        }.items():
            actions[name].triggered.connect(slot)
        parts.network.taken_away.connect(lambda copy: self.take_away(self._exportables()[0].name, copy))
        for built in (parts.centre.built, parts.results.panels.built):
            built.connect(lambda panel: panel.taken_away.connect(self.take_away))
        self._window, self._parts, self._files, self._run, self._autosave = window, parts, files, run, autosave
        self._showing = showing
        self._glossary: Glossary | None = None  # built when it is first wanted

    def about(self) -> None:
        """Version and licences."""
        from ui.help.about import AboutDialog

        AboutDialog(self._window).exec()

    def commands(self) -> None:
        """Everything that can be asked of the program, found by a few letters."""
        from ui.help.palette import Palette

        Palette(self._window, self.entries()).open()

    def entries(self) -> "list[Entry]":
        """Everything that can be asked of the program now."""
        from ui.help import entries

        return [
            *entries.with_other_words(
                (
                    *entries.of_menus(self._window.menuBar()),
                    *entries.of_buttons(tr("Data"), self._parts.data),
                    *self._on_panels(),
                )
            ),
            *entries.of_data_sets(self._parts.data.gallery.tiles),
            *entries.of_settings([*self._parts.training.settings(), *self._parts.data.settings()]),
            *entries.of_terms(self.read),
        ]

    def _on_panels(self) -> "Iterator[Entry]":
        """The panels that have something to show, and what they can be asked for."""
        from ui.help import other_words
        from ui.help.entries import Entry

        results, experiment = self._parts.results, self._parts.results.panels.experiment
        for kind in results.suited():
            title, also = str(again(kind.title)), other_words.of_panel(kind)
            yield Entry(title, tr("Results"), "", partial(self._showing.panel, kind), also=also)
        if any(kind.paints(experiment) for kind in PAINTED) and self._parts.data.points_form.isHidden():
            yield Entry(tr("Paint"), tr("Results"), "", self._parts.data.paint_wanted.emit)
        if takes_photos(experiment):
            yield Entry(tr("Open a photo…"), str(again(READER.title)), "", self._open_photo)

    def _open_photo(self) -> None:
        self._showing.panel(READER)
        self._parts.results.panel(READER).photos.open_photo()

    def export(self, first: str = "") -> None:
        """Offer pictures and tables of what is on screen. first: the name of the one to begin with."""
        from ui.export.dialog import ExportDialog

        dialog = ExportDialog(self._window, self._exportables(), self._files.design_text, self._files.proposed)
        dialog.what.setCurrentText(first or self._exportables()[0].name)
        dialog.open()

    def take_away(self, name: str, copy: bool) -> None:
        """Copy the picture of this name, or (copy: False) offer every form of it."""
        if not copy:
            self.export(name)
            return
        from ui.export.dialog import copy_picture

        copy_picture(next(each for each in self._exportables() if each.name == name))
        self._say(tr("Copied {0}.").format(name))

    def _exportables(self) -> list[Exportable]:
        """What is on screen, the network first."""
        found = [network_picture(self._parts.network)]
        for panel in (*self._parts.centre.seen(), *self._parts.results.seen()):
            found += panel.exports()
        return found

    def explain(self) -> None:
        """What the control clicked or focused last means, on a card beside it; the whole glossary for none."""
        from ui.help.explanation import ALL, Explanation
        from ui.look import presses
        from ui.look.terms import terms

        popup = QApplication.activePopupWidget()
        focused = popup.focusWidget() if popup is not None else QApplication.focusWidget()
        touched = presses.clicked()
        apart = popup is not None and touched is not None and touched.window() is not popup
        control = touched if terms(touched) and not apart else focused
        found = terms(control)
        if control is None or not found:
            self.glossary()
            return
        card = Explanation(found, control.window())
        card.wanted.connect(lambda term: self.read(term) if term != ALL else self.glossary())
        card.open_beside(control)

    def glossary(self) -> None:
        """Every term, to be looked for."""
        self.read("")

    def read(self, term: str) -> None:
        """The glossary, open at this entry."""
        from ui.help.glossary import Glossary

        if self._glossary is None:
            self._glossary = Glossary(self._window)
        self._glossary.open_at(term)

    def shortcuts(self) -> None:
        """All keys and what they do."""
        from ui.help import entries
        from ui.help.shortcuts import Shortcuts

        Shortcuts(self._window, list(entries.of_menus(self._window.menuBar()))).exec()

    def copy_diagnostics(self) -> None:
        """Put facts about this machine and program on the clipboard."""
        from ui.help import diagnostics
        from ui.help.about import VERSION

        QGuiApplication.clipboard().setText(diagnostics.facts(VERSION, self._run.snapshot))
        self._say(tr("Facts about this machine and program are copied."))

    def unsaved(self, *, asked: bool = True) -> None:
        """Offer what other windows have left unsaved. asked: say so where there is nothing."""
        from ui.unsaved.offer import Left, Offer, left_work

        def restore(left: Left) -> bool:
            if not self._files.restore(left.state):
                return False
            self._autosave.adopt(left.folder, left.work)
            return True

        found = left_work(place())
        if found:
            Offer(self._window, found, restore).open()
        elif asked:
            self._say(tr("No window has left anything unsaved."))

    def say_error(self, doing: str, details: str) -> None:
        """Something failed that nobody expected. doing: the sentence's end; details: for a person who can mend it."""
        text = tr("Something went wrong while {0}; your work is kept.").format(doing)
        self._offer_to_copy(text, tr("Copy details"), details)

    def say_crash(self, report: str) -> None:
        """The program crashed the last time it ran, and this is what it reported."""
        text = tr("The program ended with a fault of a library the last time. What was unsaved is offered.")
        self._offer_to_copy(text, tr("Copy report"), report)

    def _offer_to_copy(self, text: str, button: str, content: str) -> None:
        self._parts.notice.say("program", text, button, lambda: QGuiApplication.clipboard().setText(content))

    def _say(self, text: str) -> None:
        self._window.statusBar().showMessage(text, _SECONDS)


def network_picture(view: NetworkView) -> Exportable:
    """The whole network, whatever part of it is on show."""
    name = tr("Network")
    return Exportable(name, view.canvas, area=view.stage.sceneRect, below=Legend, during=view.stage.alone)
