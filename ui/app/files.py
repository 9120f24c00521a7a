"""New, open, save: the document and its file, with the question about unsaved changes."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from models.design.data import OFFERED
from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.design.wording import is_sentence
from models.files import atomic, checkpoint, picture_designs, reading, storage
from models.files.past import arrays as past
from models.files.resources import RESOURCES
from models.language.text import mark, tr
from models.problems import checks
from models.problems.changes import with_data
from models.talk.commands import Save
from models.talk.snapshot import Saved, Snapshot
from ui.app import questions
from ui.app.document import Document
from ui.app.document_state import DocumentState
from ui.app.engine_link import EngineLink
from ui.app.kept_runs import KeptRuns
from ui.app.run_control import RunControl
from ui.app.settings import Settings
from ui.app.templates import Template

EXAMPLES = RESOURCES / "examples"
OPENING = EXAMPLES / "circle.json"
DIGITS = EXAMPLES.parent / "weights" / "digits.safetensors"
"""A network that has learned handwriting; it comes with the program and answers without its data."""
_COPIES = 1000  # files of one name among which a free one is looked for
_SAVE_PATIENCE = 30_000  # ms to wait for a save before a close; a slow disk, not a hang


def examples() -> list[Path]:
    """The designs that come with the program, by name, the opening one first."""
    found = sorted(EXAMPLES.glob("*.json"))
    return sorted(found, key=lambda path: path != OPENING)


_SPECIAL = {"": "{0}", "-no-hidden": mark("{0} no hidden"), "-features": mark("{0} features")}
"""What is special about an example, by the end of its file's name."""


def example_title(path: Path) -> str:
    """The example's name: its data set's, and what is special about it."""
    kind = max((kind for kind in OFFERED if path.stem.startswith(kind)), key=len)
    return tr(_SPECIAL[path.stem.removeprefix(kind)]).format(OFFERED[kind].info.shown_name)


def free_file(folder: Path, name: str, suffix: str) -> Path:
    """A file in `folder` that is not there yet, called `name` as far as every system allows."""
    stem = re.sub(r'[<>:"/\\|?*\x00-\x1f ]+', " ", name).strip(" .") or "network"
    paths = (folder / f"{stem}{number}{suffix}" for number in ("", *(f" {n}" for n in range(2, _COPIES))))
    return next((path for path in paths if not path.exists()), folder / (stem + suffix))


class Files(QObject):
    """Moves the document between the window and the disk. Dialogs hang on the window given."""

    recent_changed = Signal()
    opened = Signal(str)  # a trained network's path to take the weights from, or ""
    said = Signal(object)  # a short word for the status bar
    failed = Signal(object)  # a sentence for the notice: a Text, which as a str could not be said again

    def __init__(
        self, window: QWidget, document: Document, link: EngineLink, run: RunControl, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._link, self._run, self._settings = window, document, link, run, settings
        self._ticket = 0
        self._saving: dict[int, Experiment] = {}
        self._with_past: set[str] = set()  # files that were opened, or are to be saved, with the moments of their run
        self.opening = False  # a document is being put in place; `opened` follows, with the file of its weights
        self._clock = monotonic
        self._training_since: float | None = None  # by the clock; None while nothing trains
        self.kept = KeptRuns(document, link, self)
        self.kept.failed.connect(self.failed)
        link.status.connect(self._hear)

    @property
    def dirty(self) -> bool:
        """Whether something would be missed by leaving the document without saving it."""
        return self._document.state.unsaved

    @property
    def saving(self) -> bool:
        """Whether the engine has been asked to write a file and has not answered yet."""
        return bool(self._saving)

    def recent(self) -> list[str]:
        """Paths of files opened or saved lately, newest first."""
        return self._settings.recent()

    def forget_recent(self) -> None:
        """Empty that list."""
        self._settings.forget_recent()
        self.recent_changed.emit()

    def new(self) -> None:
        """The opening example, without a file."""
        if self.may_leave():
            self._begin_with(storage.read_design(OPENING), "", "")

    def open(self) -> None:
        """Ask for a file and open it."""
        path, _ = QFileDialog.getOpenFileName(
            self._window,
            tr("Open"),
            self._folder(),
            tr("Designs and trained networks (*.json *.safetensors *.png);;All files (*)"),
        )
        if path:
            self.open_path(path)

    def open_path(self, path: str) -> None:
        """Open a design or a trained network; a file that cannot be opened changes nothing."""
        on_disk = atomic.stamp(path)  # before it is read: what is written from now on is another version
        try:
            if storage.is_trained(path):
                trained = checkpoint.read_checkpoint(path)
                experiment = trained.experiment
                self._note_past(path, past.count(trained.tensors) > 0)
            else:
                experiment = storage.read_design(path)
        except SpecError as error:
            self._settings.forget_recent(path)
            self.recent_changed.emit()
            self.failed.emit(error.text)
            return
        if self.may_leave():
            self._remember(path)
            if picture_designs.is_picture(path):  # a picture is not saved over
                state = DocumentState(experiment, experiment, title=Path(path).stem)
                self._begin(lambda: self._document.begin(state))
            else:
                self._begin_with(experiment, path, "", on_disk)

    def open_example(self, path: Path) -> None:
        """A design that comes with the program, as a new document."""
        try:
            experiment = storage.read_design(path)
        except SpecError as error:
            self.failed.emit(error.text)
            return
        if self.may_leave():
            self._begin_with(experiment, "", "" if path.stem in OFFERED else example_title(path))

    def restore(self, state: DocumentState) -> bool:
        """Put an unsaved document in place that another window has left; False where a person wants to stay."""
        if not self.may_leave():
            return False
        self._begin(lambda: self._document.begin(state))
        return True

    def use_template(self, template: Template) -> None:
        """Replace the document by this template, as one edit: undo brings the old one and its file back.

        A user's own picture folder is kept where the template's network fits it; else the template brings its data.
        """
        try:
            experiment = storage.read_design(template.path)
        except SpecError as error:
            self.failed.emit(error.text)
            return
        mine = self._document.experiment.data
        pictures = mine.info.image and experiment.data.info.image
        if mine.info.own and pictures and not checks.problems(fitting := with_data(experiment, mine)):
            experiment = fitting
        self._document.begin_with(experiment, tr("Use {0}").format(template.title), template.title)

    def open_digits(self) -> None:
        """Replace the document by the trained digit network with its weights; undo brings the old one back."""
        try:
            experiment = checkpoint.read_checkpoint(DIGITS).experiment
        except SpecError as error:
            self.failed.emit(error.text)
            return
        title = tr("Digit Reader")
        self.begin_with(experiment, tr("Use {0}").format(title), title, str(DIGITS))

    def begin_with(self, experiment: Experiment, text: str, title: str, weights: str) -> None:
        """Replace the document, with the weights in this file ("" for initial ones); undo brings the old one back."""
        self.opening = True
        self._document.begin_with(experiment, text, title, weights)
        self.opening = False
        self.kept.begin(weights)
        self.opened.emit(weights)

    def run_to_load(self) -> str:
        """The file that the run of the document shown goes on from; "" to go on with the present run."""
        return self.kept.to_load(not checks.problems(self._document.experiment))

    def save(self) -> bool:
        """Save to the document's file, asking for one if there is none; False where nothing was saved."""
        path, on_disk = self._document.path, self._document.state.on_disk
        if not path:
            return self.save_as()
        now = None if self._saving else atomic.stamp(path)  # a save under way changes it too
        if now not in (None, on_disk):
            answer = questions.replace_changed(self._window, Path(path).name)
            if answer != "save":
                return answer == "save as" and self.save_as()
        return self._save_to(path)

    def save_as(self) -> bool:
        """Ask for a file and save to it."""
        path = self._document.path
        return self._ask_and_save(storage.is_trained(path) or (not path and self._has_learned()))

    def save_samples(self) -> None:
        """Ask for a file, and have the samples written there as a table, with the network's answers."""
        proposal = free_file(Path(self._folder()), tr("{0} samples").format(self._document.name), ".csv")
        kinds = tr("Table (*.csv)")
        path, _ = QFileDialog.getSaveFileName(self._window, tr("Export the samples"), str(proposal), kinds)
        if path:
            self._save_trained(path if path.lower().endswith(".csv") else path + ".csv")

    def _ask_and_save(self, learned: bool) -> bool:
        """Ask for a file and save to it. learned: propose the trained network rather than the design."""
        design, trained = tr("Design (*.json)"), tr("Trained network (*.safetensors)")
        with_past = questions.kind_with_past(self._run.snapshot)
        chosen, suffix = (trained, storage.TRAINED_SUFFIX) if learned else (design, ".json")
        path = self._document.path
        folder, name = Path(self._folder()), self._document.name
        proposal = folder / (Path(path).stem + suffix) if path else free_file(folder, name, suffix)
        kinds = ";;".join(filter(None, (design, trained, with_past)))
        title = tr("Save the trained network (.safetensors), or its design alone (.json)")
        path, kind = QFileDialog.getSaveFileName(self._window, title, str(proposal), kinds, chosen)
        if not path:
            return False
        ending, wanted = Path(path).suffix, storage.TRAINED_SUFFIX if kind in (trained, with_past) else ".json"
        sure = False
        if ending.lower() not in (".json", storage.TRAINED_SUFFIX):
            path += wanted
        elif kind != chosen and ending.lower() != wanted:  # not every desktop changes the proposed name with the kind
            path = path.removesuffix(ending) + wanted
        else:
            sure = True  # the dialog has asked
        self._note_past(path, kind == with_past != "")
        may = sure or not Path(path).exists() or questions.replace_existing(self._window, Path(path).name)
        return may and self._save_to(path)

    def _note_past(self, path: str, on: bool) -> None:
        """Whether the file is saved with the moments of the run from now on."""
        (self._with_past.add if on else self._with_past.discard)(path)

    def design_text(self) -> str:
        """The design as text, for a picture to carry."""
        return storage.dumps(self._document.experiment)

    def proposed(self, what: str, suffix: str) -> Path:
        """A free file beside the document's for something of it, such as a chart."""
        return free_file(Path(self._folder()), f"{Path(self._document.name).stem} {what}", suffix)

    def may_leave(self) -> bool:
        """Whether the document, with all that undo would bring back, may be left.

        So it is if nothing is unsaved (`DocumentState.unsaved`), if it was saved now, or if a person gives it up.
        """
        if self.dirty:
            answer = questions.save_before_leaving(self._window, self._document.state)
            if answer == "cancel" or (
                answer == "save" and not (self._save_what_is_unsaved() and self._saved_in_time())
            ):
                return False
        left = [state for state in self._document.left() if state.unsaved]
        return questions.give_up(self._window, self._document.state, left)

    def _save_what_is_unsaved(self) -> bool:
        """Save; where training would be missed and the file is a design, ask for a file that holds it too."""
        state = self._document.state
        if state.trained_long and self._has_learned() and not storage.is_trained(state.path):
            return self._ask_and_save(True)
        return self.save()

    def delete_kept_runs(self) -> None:
        """Delete the runs that were kept for undo; the program ends."""
        self.kept.delete()

    def give_up(self) -> None:
        """Treat everything as saved: leaving will ask no question."""
        self._document.give_up()

    def _begin_with(self, experiment: Experiment, path: str, title: str, on_disk: atomic.Stamp | None = None) -> None:
        self._begin(lambda: self._document.open(experiment, path, title, on_disk))

    def _begin(self, show: Callable[[], None]) -> None:
        self.kept.keep()  # for the list of runs; undo is forgotten
        self.opening = True
        show()
        self.opening = False
        weights = self._document.state.weights
        self.kept.begin(weights)
        self.opened.emit(weights)

    def _save_to(self, path: str) -> bool:
        if storage.is_trained(path):
            return self._save_trained(path)
        try:
            storage.write_design(path, self._document.experiment)
        except OSError as error:
            self._say_failure(path, reading.reason(error))
            return False
        self._remember(path)
        self._document.saved_as(path, self._document.experiment)
        said = tr("Saved {0}").format(Path(path).name)
        learned = self._has_learned()
        self.said.emit(tr("{0}: the design, without what it has learned").format(said) if learned else said)
        return True

    def _save_trained(self, path: str) -> bool:
        if checks.problems(self._document.experiment):
            self.failed.emit(
                tr("This design cannot run, so there is no trained network to save. Save it as a design (.json).")
            )
            return False
        if self._run.lost or not self._run.ready:
            self.failed.emit(
                tr("The engine is not running, so there are no weights to save. Save a design (.json).")
                if self._run.lost
                else tr("The engine is still starting, so there are no weights yet. Save again in a moment.")
            )
            return False
        self._ticket += 1
        self._saving[self._ticket] = self._document.experiment
        self._link.send(Save(path, self._ticket, past=path in self._with_past))
        self.said.emit(tr("Saving {0}…").format(Path(path).name))
        return True

    def _hear(self, snapshot: Snapshot) -> None:
        for saved in snapshot.answers:
            if saved.ticket in self._saving:
                self._finish(saved)
        now = self._clock()
        if self._training_since is not None:
            self._document.trained_for(now - self._training_since)
        self._training_since = now if snapshot.phase in ("training", "practising") else None

    def lose_engine(self) -> None:
        """Give up the saves under way: no engine is left to write them."""
        if self._saving:
            self._saving.clear()
            self.failed.emit(tr("The engine is not running any more, so the weights were not saved."))

    def _finish(self, saved: Saved) -> None:
        experiment = self._saving[saved.ticket]
        self._saving = {ticket: e for ticket, e in self._saving.items() if ticket > saved.ticket}
        if saved.error:
            self._say_failure(saved.path, saved.error)
            return
        if storage.is_trained(saved.path):
            self._remember(saved.path)
            self._document.saved_as(saved.path, experiment)
        said = tr("Saved {0}").format(Path(saved.path).name)
        on_disk = atomic.stamp(saved.path)
        if on_disk is not None and saved.path in self._with_past:
            said = tr("{0}, with its past: {1} MB").format(said, f"{on_disk[1] / 1e6:.1f}")
        self.said.emit(said)

    def _saved_in_time(self) -> bool:
        """Wait until the engine has written what it was asked to; False where it could not."""
        if not self._saving:
            return True
        wait = QEventLoop()
        self._document.path_changed.connect(wait.quit)
        for done in (self.failed, self.said):
            done.connect(wait.quit)
        QTimer.singleShot(_SAVE_PATIENCE, wait.quit)
        wait.exec()
        return not self._saving and not self.dirty and not self._run.lost

    def _say_failure(self, path: str, why: str) -> None:
        """why: a message of the system without a full stop, or a whole sentence that names its own cure."""
        self.said.emit("")  # "Saving…" is over
        cure = "" if is_sentence(why) else tr(". Choose another folder.")
        self.failed.emit(tr("{0} could not be saved: {1}").format(Path(path).name, why) + cure)

    def _remember(self, path: str) -> None:
        self._settings.add_recent(os.path.realpath(path))
        self.recent_changed.emit()

    def _has_learned(self) -> bool:
        """Whether there are weights worth a file."""
        snapshot = self._run.snapshot
        learned = snapshot is not None and (snapshot.learned or snapshot.weights_kept)
        return learned and not checks.problems(self._document.experiment)

    def _folder(self) -> str:
        return str(Path(self._document.path).parent) if self._document.path else str(Path.home())
