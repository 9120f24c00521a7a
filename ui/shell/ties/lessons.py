"""Ties the lessons to the window: the list, the page, what a lesson opens, and what its learner does."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from models.design.spec import SpecError
from models.files.resources import RESOURCES
from models.language.text import tr
from models.lessons import reading
from models.lessons.lesson import Lesson
from models.talk.snapshot import Snapshot
from models.talk.stepping.probes import can_be_stepped_through
from ui.app import my_drawings
from ui.app.actions import Actions
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.app.files import free_file
from ui.app.settings import Settings
from ui.lessons.work import LessonWork
from ui.panels.catalogue import PANELS
from ui.shell.cards.centre import TITLES as FACES
from ui.shell.parts import Parts
from ui.shell.showing import Showing

if TYPE_CHECKING:
    from ui.lessons.writer import LessonWriter

FOLDER = RESOURCES / "lessons"
_BEGUN = "lessons/begun"
BY_COMMAND = ("step_through", "doctor")
"""Places that an action opens."""


def place_of(kind: type) -> str:
    """The word of `models/lessons/situation.PLACES` for a panel of this class."""
    return kind.__name__.removesuffix("Panel").lower()


class Lessons(QObject):
    """Opens lessons beside the data, sets them up, and tells them what happens in the window."""

    questions_changed = Signal()
    failed = Signal(object)  # a Text

    def __init__(
        self, parts: Parts, actions: Actions, document: Document, link: EngineLink, showing: Showing, settings: Settings
    ) -> None:
        super().__init__(parts.left)
        self._left, self._parts, self._actions = parts.left, parts, actions
        self._document, self._showing, self._settings = document, showing, settings
        self.work = LessonWork(document, link)
        self._own: tuple[Lesson, ...] | None = None
        self._seen: frozenset[str] = frozenset()
        self.writer: LessonWriter | None = None  # built when it is first wanted; keeps what is typed
        reader, list_ = self._left.reader, self._left.list
        reader.check_wanted.connect(self.work.check)
        reader.set_up_wanted.connect(self.set_up)
        reader.turned.connect(self._turn)
        reader.list_wanted.connect(self.show_list)
        reader.questions_changed.connect(self.questions_changed)
        list_.chosen.connect(self.open)
        list_.open_wanted.connect(self.choose)
        list_.anew_wanted.connect(self.work.forget)
        self.work.reached_changed.connect(self._show_reached)
        self.work.held_changed.connect(reader.show_held)
        self.work.judged.connect(reader.show_verdict)
        self.work.said.connect(self.failed)
        self._left.shown_changed.connect(self._shown)
        link.arrived.connect(self._show_snapshot)
        for changed in (parts.centre.shown_changed, parts.results.seen_changed):
            changed.connect(self._look_around)
        for name in BY_COMMAND:
            actions[name].triggered.connect(lambda _on=False, n=name: self.work.note(f"open {n}"))
        actions["keep_run"].triggered.connect(lambda: self.work.note("keep_run"))
        actions["lessons"].triggered.connect(self._toggle)
        actions["play"].triggered.connect(self._begun)
        actions["open_lesson"].triggered.connect(self.choose)
        actions["export_lesson"].triggered.connect(self.write)
        for built in (parts.centre.built, parts.results.panels.built):
            built.connect(lambda panel: panel.parameters_moved.connect(lambda *_move: self.work.note("move_ball")))
            built.connect(lambda panel: panel.done.connect(self.work.note))
        parts.results.sample_shown.connect(self._hear_sample)
        parts.network.stepping.phase_shown.connect(lambda phase: self.work.note(f"stage_{phase}"))

    @property
    def all(self) -> tuple[Lesson, ...]:
        """The lessons that come along, in order; read when they are first wanted."""
        if self._own is None:
            self._own = tuple(reading.read_lesson(folder) for folder in sorted(FOLDER.iterdir()) if folder.is_dir())
        return self._own

    def offer_first(self) -> None:
        """Offer the first lesson in one line, until somebody has played or opened a lesson once."""
        if not self._settings.flag(_BEGUN, False):
            text, begin = tr("New here? Press play, or begin with a lesson."), tr("Begin with lesson 1")
            self._parts.notice.say("lessons", text, begin, lambda: self.open(self.all[0]), quiet=True)

    def show_list(self) -> None:
        """Bring the list of lessons to the front."""
        self._unfold()
        self._left.list.show_lessons(self.all, self.work.progress)
        self._left.show_list()

    def choose(self) -> None:
        """Ask for a lesson's file, and open it."""
        title, kinds = tr("Open a lesson"), tr("Lessons (*{0} lesson.toml)").format(reading.SUFFIX)
        path, _ = QFileDialog.getOpenFileName(self._left.window(), title, "", kinds)
        if path:
            self.open_path(path)

    def open_path(self, path: str) -> None:
        """Open the lesson in this file, or in the folder of this lesson.toml."""
        wanted = Path(path)
        try:
            self.open(reading.read_lesson(wanted.parent if wanted.name == "lesson.toml" else wanted))
        except SpecError as error:
            self.failed.emit(error.text)

    def write(self) -> None:
        """Let a teacher write a lesson about the present design."""
        from ui.lessons.writer import LessonWriter

        if self.writer is None:
            window, kept = self._left.window(), my_drawings.place().with_name("lesson-draft.json")
            self.writer = LessonWriter(window, lambda: self._document.experiment, self._offered, self._proposed, kept)
            self.writer.open_wanted.connect(self.open_path)
            self._document.changed.connect(self.writer.hear_design)
        self.writer.open_now()

    def _offered(self) -> frozenset[str]:
        """The places that the present design has."""
        design = self._document.experiment
        panels = (place_of(kind) for kind in PANELS if kind.suits(design))
        stepped = {"step_through"} if can_be_stepped_through(design) else set()
        return frozenset({*FACES, "doctor", *stepped, *panels})

    def _proposed(self, name: str, suffix: str) -> Path:
        """A free file beside the document's."""
        path = self._document.path
        return free_file(Path(path).parent if path else Path.home(), name, suffix)

    def open(self, lesson: Lesson) -> None:
        """Show this lesson and set it up."""
        self._unfold()
        self._begun()
        place = self.all.index(lesson) + 1 if lesson in self.all else 0
        self._left.reader.show_lesson(lesson, place, len(self.all))
        self._left.reader.dress()
        self._left.show_lesson()
        self.work.begin(lesson)
        self.set_up()

    def set_up(self) -> None:
        """The lesson's design takes the place of the present one, as one step of undo; its panels come to the front.

        No sample is chosen then, so that choosing one is something that is done in the lesson.
        """
        lesson = self._left.reader.lesson
        assert lesson is not None
        text = tr("Set up “{0}”").format(lesson.text.title)
        if self._document.experiment == lesson.experiment:
            self._document.restart(text)
        else:
            self._document.begin_with(lesson.experiment, text, lesson.text.title)
        self._parts.results.choose_sample(-1)
        for place in lesson.opens:
            self._open_place(place)
        if self._parts.network.canvas.isVisible():
            self._parts.network.canvas.setFocus()  # the button that was pressed may be gone
        self.work.begin(lesson)
        self._seen = self._visible()
        self._show_reached()

    def show_language(self) -> None:
        """Write the page and the list in the language in force."""
        if self._left.reader.lesson is not None:
            self._left.reader.write()
            self._left.reader.dress()
            self._show_reached()
        if self._own is not None:
            self._left.list.show_lessons(self.all, self.work.progress)

    def _open_place(self, place: str) -> None:
        if place in FACES:
            self._actions[f"face_{place}"].trigger()
        elif place in BY_COMMAND:
            if not self._actions[place].isChecked():
                self._actions[place].trigger()
        else:
            kind = next(kind for kind in PANELS if place_of(kind) == place)
            self._showing.panel(kind)

    def _hear_sample(self, number: int | None) -> None:
        if number is not None:
            self.work.note("choose_sample")

    def _begun(self) -> None:
        self._parts.notice.clear("lessons")
        self._settings.set_flag(_BEGUN, True)

    def _turn(self, by: int) -> None:
        lesson = self._left.reader.lesson
        if lesson in self.all:
            self.open(self.all[self.all.index(lesson) + by])

    def _toggle(self) -> None:
        if self._left.on_lesson and self._left.isVisible():
            self._left.show_data()
        elif self._left.reader.lesson is not None:
            self._unfold()
            self._left.show_lesson()
        else:
            self.show_list()

    def _unfold(self) -> None:
        if not self._actions["left"].isChecked():
            self._actions["left"].trigger()

    def _shown(self) -> None:
        self._parts.columns.make_room(self._left.on_lesson)
        self._actions["lessons"].setChecked(self._left.on_lesson)
        situation = self.work.situation()
        if situation is not None and situation.snapshot is not None:
            self._show_snapshot(situation.snapshot)  # what came while the page was hidden
        self.questions_changed.emit()

    def _visible(self) -> frozenset[str]:
        panels = [place_of(type(panel)) for panel in self._parts.results.seen()]
        return frozenset({*panels, self._parts.centre.face})

    def _look_around(self) -> None:
        """Tell the lesson which panels were opened."""
        seen = self._visible()
        for place in seen - self._seen:
            self.work.note(f"open {place}")
        self._seen = seen

    def _show_reached(self) -> None:
        if self._left.reader.lesson is not None:
            self._left.reader.show_reached(self.work.reached)
        if self._own is not None:
            self._left.list.show_lessons(self.all, self.work.progress)

    def _show_snapshot(self, snapshot: Snapshot) -> None:
        situation = self.work.situation()
        if situation is not None and self.work.held and self._left.reader.isVisible():
            self._left.reader.show_snapshot(snapshot, situation)
