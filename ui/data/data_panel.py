"""Data and inputs: the left column. Which data set, how much of it, and which inputs the network sees."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.design.data import Data, Points, Source
from models.design.experiment import Experiment
from models.design.picture_folder import PictureFolder
from models.design.spec import SpecError
from models.files import network_shares
from models.files.class_folders import WrongLevelError, folder_data
from models.language.text import tr
from models.problems.changes import with_data, with_loss
from models.talk.probes import Probe
from models.talk.snapshot import Snapshot
from ui.app.actions import Actions
from ui.data import points_dialog
from ui.data.augmentation import AugmentationPart
from ui.data.data_fields import FIELDS, fields_for
from ui.data.data_words import about
from ui.data.flaws_part import FlawsPart
from ui.data.gallery import Gallery
from ui.data.input_part import InputPart
from ui.data.points_form import PointsForm, starter
from ui.data.seed_row import SeedRow
from ui.data.source.settings import SourceSettings
from ui.data.starting import chosen
from ui.data.tables.part import TablePart
from ui.forms.form import SpecForm
from ui.forms.later import Later
from ui.forms.scroll import ColumnScroll
from ui.look import theme
from ui.look.sayings import say, written
from ui.look.terms import explain, is_about
from ui.look.tips import wrapped
from ui.network.inputs import InputsPicker
from ui.panels.paint.own import with_points

_ONE_BELOW_THE_OTHER = 800  # px of the window from which data and inputs fit without a scroll bar
_WRAPPED = 100  # px that a wrapped label needs at least; by itself it would rather be wide


class DataPanel(QFrame):
    """The gallery, the sliders, the data seed and the inputs, as one card with two tabs when low."""

    edited = Signal(object, str, str)  # the new Experiment, undo text, merge key
    sealed = Signal()
    questions_changed = Signal()
    browse_wanted = Signal()  # show the pictures themselves
    paint_wanted = Signal()  # show the plot of the points, to paint on
    chosen_again = Signal()  # the folder that is learned already: its pictures may be there now
    failed = Signal(object, str)  # why a folder cannot be learned, and a better folder or ""
    locked = Signal(bool)  # the data seed is kept

    def __init__(self, experiment: Experiment, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._experiment = experiment
        self._tabbed = False
        self.inputs = is_about(InputsPicker(), "input")
        self.inputs.edited.connect(self.edited)
        self.inputs.questions_changed.connect(self.questions_changed)
        self._augmentation = Later(self._augmentation_part)
        self._soon = QTimer(self, singleShot=True, interval=0)  # once the layout knows what is new
        self._soon.timeout.connect(self._reveal_changes)
        self.own: dict[str, Callable[[], object]] = {
            Points.kind: self._choose_points,
            PictureFolder.kind: self.choose_folder,
        }  # what a tile in `OWN` does
        self.data = self._data_part(actions)
        self.input_part = InputPart(self.inputs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 8, 6)
        layout.setSpacing(4)
        layout.addWidget(self._tabs())
        scroll = self._scroll = ColumnScroll()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.data)
        column.addWidget(self.input_part)
        column.addWidget(self._augmentation)
        column.addStretch()
        scroll.setWidget(body)
        layout.addWidget(scroll)
        self.dress()
        self.show_experiment(experiment)
        self._arrange()

    def dress(self) -> None:
        """Icons in the colours of the theme in force."""
        self.seed.dress()
        self.gallery.header.dress()

    def show_experiment(self, experiment: Experiment) -> None:
        """Show this data."""
        self._experiment = experiment
        data = experiment.data
        self.gallery.show_kind(data.kind)
        self.form.show_spec(data)
        self.form.show_only(fields_for(data.info))
        self.flaws.show_data(data)
        self.rows.setVisible(data.info.table)
        say(self.rows.setText, about(data.info))
        self.browse.setVisible(bool(data.info.image))
        self.templates.setVisible(bool(data.info.shape))
        self.points_form.show_data(data)
        self.table_part.show_source(data.source)
        if SourceSettings.suits(data.source) or self._source_settings.built:
            self.source_settings.show_source(data.source)
        self.seed.field.show_value(data.seed)
        self.seed.setVisible(not data.info.training)
        self.inputs.show_experiment(experiment)
        if data.info.image or self._augmentation.built:
            self.augmentation.show_experiment(experiment)
        self._arrange()

    def offer_templates(self, menu: QMenu) -> None:
        """Open this menu with the button for templates, shown for pictures and signals, which need another network."""
        self.templates.setMenu(menu)

    def show_note(self, note: str, read: int = 0) -> None:
        """Show a note about the samples, "" for none. read: how many were read; 0 while unknown."""
        info = self._experiment.data.info
        say(self.rows.setText, about(replace(info, samples=read) if note and read else info))
        say(self.note.setText, note)
        self.note.setVisible(bool(note))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Pictures of the inputs over the plane, or of what augmentation does."""
        self.inputs.show_snapshot(snapshot)
        if self._augmentation.built is not None:
            self._augmentation.built.show_snapshot(snapshot)

    @property
    def augmentation(self) -> AugmentationPart:
        """The strengths of the changes to pictures."""
        return self._augmentation.part()

    @property
    def source_settings(self) -> SourceSettings:
        """The settings of a source that has its own."""
        return self._source_settings.part()

    def _augmentation_part(self) -> AugmentationPart:
        made = AugmentationPart(self._experiment)
        made.edited.connect(self.edited)
        made.sealed.connect(self.sealed)
        made.sealed.connect(self._soon.start)
        made.questions_changed.connect(self.questions_changed)
        return made

    def _settings_of_sources(self) -> SourceSettings:
        made = SourceSettings()
        made.edited.connect(self._change_source)
        made.sealed.connect(self.sealed)
        return made

    def _reveal_changes(self) -> None:
        """Scroll to the sample of the augmentation once a slider is released: in a low window it lies below."""
        row = self.augmentation.row
        if not row.isHidden():
            self._scroll.ensureWidgetVisible(row, 0, 0)

    def questions(self) -> frozenset[Probe[Any]]:
        """Questions of the inputs and of the augmentation."""
        found = self.inputs.questions()
        return found if self._augmentation.built is None else found | self._augmentation.built.questions()

    def settings(self) -> list[tuple[str, QWidget]]:
        """The name and the editor of each field about the data."""
        forms = self.form, self.flaws.form
        return [(editor.label, editor) for form in forms for editor in form.editors.values()]

    def show_lock(self, locked: bool) -> None:
        """Whether the data seed is kept."""
        self.seed.show_lock(locked)

    def show_height(self, height: int) -> None:
        """Use two tabs where both parts do not fit below each other in `height` pixels."""
        tabbed = height < _ONE_BELOW_THE_OTHER
        if tabbed != self._tabbed:
            self._tabbed = tabbed
            self._arrange()

    def _arrange(self) -> None:
        choice = not self._experiment.data.info.shape  # a picture is one input: there is nothing to choose
        for tab in (self.data_tab, self.inputs_tab):
            tab.setVisible(self._tabbed and choice)
        self.title.setVisible(not (self._tabbed and choice))
        on_inputs = self._tabbed and choice and self.inputs_tab.isChecked()
        self.data.setVisible(not on_inputs)
        self.gallery.header.glass.setVisible(not on_inputs)
        self.input_part.setVisible(choice and (on_inputs or not self._tabbed))
        self.input_part.show_heading(not self._tabbed)

    def _tabs(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self.title = theme.styled(written(QLabel(), tr("Data")), "title")
        layout.addWidget(self.title)
        tabs = []
        for text in (tr("Data"), tr("Inputs")):
            tab = theme.styled(QToolButton(), "tab")
            say(tab.setText, text)
            tab.setCheckable(True)
            tab.setAutoExclusive(True)
            say(tab.setAccessibleName, text)
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            tab.toggled.connect(lambda: self._arrange())
            layout.addWidget(tab)
            tabs.append(tab)
        layout.addStretch()
        layout.addWidget(self.gallery.header.glass)
        self.data_tab, self.inputs_tab = explain(tabs[0], "data_set"), explain(tabs[1], "input")
        self.data_tab.blockSignals(True)
        self.data_tab.setChecked(True)
        self.data_tab.blockSignals(False)
        return row

    def _data_part(self, actions: Actions) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.gallery = is_about(Gallery(), "data_set")
        self.gallery.chosen.connect(self._choose)
        self.gallery.own_wanted.connect(self._ask_for)
        column.addWidget(self.gallery)
        self.rows = theme.styled(QLabel(), "caption")
        self.rows.setWordWrap(True)
        self.rows.setMinimumWidth(_WRAPPED)
        self.rows.setTextFormat(Qt.TextFormat.PlainText)  # names of folders, perhaps a stranger's
        column.addWidget(self.rows)
        self.browse = written(QPushButton(), tr("Browse the pictures"))
        say(self.browse.setToolTip, wrapped(tr("Look at the pictures, and at those that the network gets wrong")))
        self.browse.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        explain(self.browse, "sample")
        self.browse.clicked.connect(self.browse_wanted)
        column.addWidget(self.browse)
        self.templates = written(QPushButton(), tr("Begin with a template"))
        say(
            self.templates.setToolTip,
            wrapped(tr("A network that reads pictures well, with its data; undo takes it back")),
        )
        self.templates.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column.addWidget(self.templates)
        self.note = theme.styled(QLabel(), "caption")
        self.note.setWordWrap(True)
        self.note.setMinimumWidth(_WRAPPED)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.hide()
        column.addWidget(self.note)
        self.table_part = TablePart()
        column.addWidget(self.table_part)
        self.points_form = PointsForm()
        self.points_form.paint_wanted.connect(self.paint_wanted)
        self.points_form.table_wanted.connect(self._edit_table)
        self.points_form.do_rescale(actions["rescale"])
        column.addWidget(self.points_form)
        self._source_settings = Later(self._settings_of_sources)
        column.addWidget(self._source_settings)
        self.form, self.flaws = SpecForm(self._experiment.data, FIELDS), FlawsPart(self._experiment.data)
        for settings in (self.form, self.flaws):
            settings.edited.connect(self._change)
            settings.sealed.connect(self.sealed)
            column.addWidget(settings)
        self.seed = SeedRow(self._experiment.data, actions)
        self.seed.put_beside_label(self.flaws.line)
        self.seed.changed.connect(lambda value: self._change(replace(self._experiment.data, seed=value), "seed"))
        self.seed.sealed.connect(self.sealed)
        self.seed.locked.connect(self.locked)
        column.addWidget(self.seed)
        return part

    def _choose(self, kind: str) -> None:
        if kind != self._experiment.data.kind:
            after = chosen(self._experiment, kind)
            self.edited.emit(after, tr("Choose {0}").format(after.data.info.shown_name), "")

    def _choose_points(self) -> None:
        """Begin with a few points of a person's own, ready to be painted on."""
        before = self._experiment.data
        if before.kind != Points.kind:
            after = with_data(self._experiment, Data.of(starter(), seed=before.seed))
            after = with_loss(after, "cross_entropy")  # so that a third class takes nothing away
            self.edited.emit(after, tr("Choose {0}").format(after.data.info.shown_name), "")
            self.paint_wanted.emit()

    def _edit_table(self) -> None:
        """Type or paste the points; one edit, whatever was changed."""
        source = self._experiment.data.source
        if isinstance(source, Points):
            made = points_dialog.edited(source, self)
            if made != source:
                self.edited.emit(with_points(self._experiment, made), tr("Edit the table of points"), "")

    def _ask_for(self, kind: str) -> None:
        """Ask for data of the user's own; the mark follows the experiment that comes back, not the click."""
        self.gallery.show_kind(self._experiment.data.kind)
        self.own[kind]()

    def choose_folder(self) -> None:
        """Ask for a folder."""
        path = QFileDialog.getExistingDirectory(self, tr("Choose a folder that holds one folder a class"))
        if path:
            self.open_folder(path)

    def open_folder(self, path: str) -> None:
        """Learn the pictures in this folder, one folder a class.

        With the classes of the folder before it is taken for that one in another place, and its settings stay.
        """
        before = self._experiment.data
        try:
            data = folder_data(path, seed=before.seed)
        except SpecError as error:
            self.failed.emit(error.text, str(error.better) if isinstance(error, WrongLevelError) else "")
            return
        network_shares.allow(data)  # choosing it is asking for it
        old, new = before.source, data.source
        if isinstance(old, PictureFolder) and isinstance(new, PictureFolder) and old.classes == new.classes:
            data = replace(before, source=replace(old, path=new.path), samples=data.samples)
        if data == before:
            self.chosen_again.emit()
        else:
            self.edited.emit(with_data(self._experiment, data), tr("Choose {0}").format(data.info.shown_name), "")

    def _change_source(self, source: Source, name: str) -> None:
        label = tr(type(source).__dataclass_fields__[name].metadata["label"]).through(str.lower)
        after = with_data(self._experiment, replace(self._experiment.data, source=source))
        self.edited.emit(after, tr("Change {0}").format(label), f"data.{source.kind}.{name}")

    def _change(self, data: Data, name: str) -> None:
        label = tr(Data.__dataclass_fields__[name].metadata["label"]).through(str.lower)
        self.edited.emit(replace(self._experiment, data=data), tr("Change {0}").format(label), f"data.{name}")
