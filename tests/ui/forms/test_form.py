"""The forms: every field of every description can be edited, and nothing bad gets through."""

from dataclasses import fields, replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from models.design.data import KINDS, Data
from models.design.layers import Activation, BatchNorm, Dropout, Linear
from models.design.spec import Spec, SpecError
from models.design.training import Training
from ui.forms.field_editors import ChoiceEditor, FlagEditor, NumberEditor, PresetEditor, SliderEditor, field_editor
from ui.forms.form import SpecForm
from ui.forms.number_text import Range, read, written

SPECS: list[Spec] = [
    Data(),
    Training(),
    Linear(id="a"),
    Activation(id="b"),
    Dropout(id="c"),
    BatchNorm(id="d"),
]


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.03, "0.03"), (1e-05, "0.00001"), (1e-8, "1e-8"), (3.0, "3"), (500, "500"), (-1.5, "-1.5"), (1e-16, "1e-16")],
)
def test_numbers_are_written_as_people_write_them(value: float, text: str) -> None:
    assert written(value) == text


@pytest.mark.parametrize("value", [0.0, 0.1, 1 / 3, 1e-7, 123456.789, 2.5e20, -4e-9])
def test_what_is_written_reads_back_exactly(value: float) -> None:
    assert read(written(value), Range(-1e30, 1e30)) == value


@pytest.mark.parametrize(
    ("text", "allowed", "value"),
    [
        ("0,03", Range(0, 1), 0.03),
        (" 25 % ", Range(0, 0.5, percent=True), 0.25),
        ("25", Range(0, 0.5, percent=True), 0.25),
        ("1,200", Range(10, 5000, whole=True), 1200),
        ("1e-3", Range(0, 1), 0.001),
        ("−2", Range(-5, 5), -2.0),
        (".5", Range(0, 1), 0.5),
    ],
)
def test_the_usual_ways_of_writing_are_understood(text: str, allowed: Range, value: float) -> None:
    assert read(text, allowed) == value


@pytest.mark.parametrize("text", ["", "abc", "nan", "inf", "1e999", "2", "-0.1", "1_0", "0x1", "1..2", "9" * 60])
def test_anything_else_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(SpecError, match=r"^(Type a number, such as .*|Choose a number from 0 to 1)\.$"):
        read(text, Range(0, 1))


def test_a_whole_number_takes_no_fraction() -> None:
    with pytest.raises(SpecError, match="whole number"):
        read("2.5", Range(1, 256, whole=True))


@pytest.mark.parametrize("spec", SPECS, ids=lambda s: type(s).__name__)
def test_every_field_has_an_editor_with_name_and_tooltip(qtbot: Any, spec: Spec) -> None:
    form = SpecForm(spec)
    qtbot.addWidget(form)
    assert set(form.editors) == {f.name for f in fields(spec) if "label" in f.metadata}
    for name, editor in form.editors.items():
        control = editor.focusProxy()
        meta = type(spec).__dataclass_fields__[name].metadata
        assert control.accessibleName() == meta["label"]
        assert control.toolTip().split() == meta["doc"].split()  # in lines
        assert control.focusPolicy() == Qt.FocusPolicy.StrongFocus


@pytest.mark.parametrize(
    ("spec", "name", "kind"),
    [
        (Training(), "loss", ChoiceEditor),
        (Training(), "nesterov", FlagEditor),
        (Training(), "learning_rate", PresetEditor),
        (Training(), "batch", PresetEditor),
        (Training(), "beta1", NumberEditor),
        (Training(), "seed", NumberEditor),
        (Data(), "noise", SliderEditor),
        (Data(), "samples", SliderEditor),
        (Linear(id="a"), "units", NumberEditor),
    ],
)
def test_the_field_itself_says_which_editor_fits(qtbot: Any, spec: Spec, name: str, kind: type) -> None:
    editor = field_editor(spec, name)
    qtbot.addWidget(editor)
    assert type(editor) is kind


def test_choosing_emits_the_new_spec_and_leaves_the_old_alone(qtbot: Any) -> None:
    spec = Training()
    form = SpecForm(spec)
    qtbot.addWidget(form)
    heard = []
    form.edited.connect(lambda new, name: heard.append((new, name)))
    editor = form.editors["loss"]
    assert isinstance(editor, ChoiceEditor)
    editor.combo.setCurrentIndex(editor.combo.findData("mae"))
    assert heard == [(replace(spec, loss="mae"), "loss")]


@pytest.mark.parametrize("spec", SPECS, ids=lambda s: type(s).__name__)
def test_showing_a_spec_emits_nothing(qtbot: Any, spec: Spec) -> None:
    form = SpecForm(spec)
    qtbot.addWidget(form)
    heard: list[object] = []
    form.edited.connect(lambda *args: heard.append(args))
    for f in fields(spec):
        if "low" in f.metadata:
            for end in ("low", "high"):
                value = f.metadata[end]
                form.show_spec(replace(spec, **{f.name: int(value) if isinstance(f.default, int) else value}))
        elif "options" in f.metadata:
            for key in KINDS if f.name == "kind" else f.metadata["options"]:
                form.show_spec(replace(spec, **{f.name: key}) if f.name != "kind" else Data.of(key))
    assert heard == []


def typed(qtbot: Any, editor: NumberEditor | PresetEditor | SliderEditor, text: str) -> list[object]:
    """What `editor` emits when `text` is typed in and Enter pressed."""
    heard: list[object] = []
    editor.changed.connect(heard.append)
    editor.field.selectAll()
    qtbot.keyClicks(editor.field, text)
    qtbot.keyClick(editor.field, Qt.Key.Key_Return)
    return heard


@pytest.fixture
def rate(qtbot: Any) -> Any:
    editor = field_editor(Training(), "learning_rate")
    qtbot.addWidget(editor)
    editor.show()
    editor.setFocus()
    qtbot.waitExposed(editor)
    return editor


def test_a_typed_rate_that_is_no_preset_is_taken(qtbot: Any, rate: PresetEditor) -> None:
    assert typed(qtbot, rate, "0.025") == [0.025]
    assert rate.field.text() == "0.025"


def test_a_preset_is_chosen_from_the_list(rate: PresetEditor) -> None:
    heard: list[object] = []
    rate.changed.connect(heard.append)
    index = rate.combo.findText("0.00001")
    rate.combo.setCurrentIndex(index)
    rate.combo.activated.emit(index)
    assert heard == [1e-5]


def test_a_bad_number_is_outlined_explained_and_not_taken(qtbot: Any, rate: PresetEditor) -> None:
    assert typed(qtbot, rate, "1000") == []
    assert rate.combo.property("bad") is True
    assert rate.field.toolTip() == "Choose a number from 1e-7 to 100."
    assert rate.field.text() == "1000"


def test_leaving_a_bad_number_reverts_to_the_last_good_one(qtbot: Any, rate: PresetEditor) -> None:
    typed(qtbot, rate, "ten")
    rate.field.clearFocus()
    assert rate.field.text() == "0.03"
    assert rate.combo.property("bad") is False
    assert rate.field.toolTip() == Training.__dataclass_fields__["learning_rate"].metadata["doc"]


def test_leaving_a_good_number_takes_it(qtbot: Any, rate: PresetEditor) -> None:
    heard: list[object] = []
    rate.changed.connect(heard.append)
    rate.field.selectAll()
    qtbot.keyClicks(rate.field, "0.5")
    rate.field.clearFocus()
    assert heard == [0.5]


def test_half_typed_text_survives_an_update_that_does_not_concern_it(qtbot: Any, rate: PresetEditor) -> None:
    rate.field.selectAll()
    qtbot.keyClicks(rate.field, "0.0")
    rate.show_value(0.03)
    assert rate.field.text() == "0.0"
    rate.show_value(0.1)
    assert rate.field.text() == "0.1"


def test_arrow_keys_count_whole_numbers_within_the_range(qtbot: Any) -> None:
    editor = field_editor(Linear(id="a", units=2), "units")
    qtbot.addWidget(editor)
    assert isinstance(editor, NumberEditor)
    heard: list[object] = []
    editor.changed.connect(heard.append)
    for _ in range(3):
        qtbot.keyClick(editor.field, Qt.Key.Key_Down)
    qtbot.keyClick(editor.field, Qt.Key.Key_PageUp)
    assert heard == [1, 11]
    assert all(isinstance(value, int) for value in heard)


def test_a_slider_drag_changes_often_and_seals_once(qtbot: Any) -> None:
    editor = field_editor(Data(), "noise")
    qtbot.addWidget(editor)
    editor.resize(220, 60)
    editor.show()
    assert isinstance(editor, SliderEditor)
    heard: list[object] = []
    editor.changed.connect(heard.append)
    editor.sealed.connect(lambda: heard.append("sealed"))
    slider = editor.slider
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(6, slider.height() // 2))
    for x in (60, 120):
        qtbot.mouseMove(slider, QPoint(x, slider.height() // 2))
    assert len(heard) >= 1
    assert "sealed" not in heard
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(120, slider.height() // 2))
    assert heard[-1] == "sealed"
    assert heard.count("sealed") == 1
    assert editor.field.text().endswith(" %")


def test_slider_and_typed_percent_agree(qtbot: Any) -> None:
    editor = field_editor(Data(), "noise")
    qtbot.addWidget(editor)
    assert isinstance(editor, SliderEditor)
    assert typed(qtbot, editor, "12.5 %") == [0.125]
    assert editor.field.text() == "12.5 %"
    assert editor.slider.value() in (12, 13)


def test_every_key_press_on_the_samples_slider_changes_the_count(qtbot: Any) -> None:
    editor = field_editor(Data(samples=10), "samples")
    qtbot.addWidget(editor)
    assert isinstance(editor, SliderEditor)
    heard: list[object] = []
    editor.changed.connect(heard.append)
    for _ in range(editor.slider.maximum()):
        qtbot.keyClick(editor.slider, Qt.Key.Key_Right)
    assert heard == sorted(set(heard))  # type: ignore[type-var]
    assert heard[0] == 11
    assert heard[-1] == 100_000


@pytest.mark.parametrize("name", ["loss", "learning_rate", "noise", "samples", "batch"])
def test_the_wheel_over_an_unfocused_control_changes_nothing(qtbot: Any, name: str) -> None:
    spec: Spec = Data() if name in ("noise", "samples") else Training()
    editor = field_editor(spec, name)
    qtbot.addWidget(editor)
    heard: list[object] = []
    editor.changed.connect(heard.append)
    target = editor.focusProxy()
    here = QPointF(target.rect().center())
    event = QWheelEvent(
        here,
        QPointF(target.mapToGlobal(here.toPoint())),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, event)
    assert heard == []
    assert not event.isAccepted()


def test_only_the_named_fields_are_shown_in_their_order(qtbot: Any) -> None:
    form = SpecForm(Training(), ("beta2", "beta1"), columns=2)
    qtbot.addWidget(form)
    assert list(form.editors) == ["beta2", "beta1"]


def test_what_is_no_number_is_answered_with_one_that_is_usual_there(qtbot: Any) -> None:
    editor = field_editor(Training(learning_rate=0.03), "learning_rate")
    qtbot.addWidget(editor)
    assert isinstance(editor, PresetEditor)
    with pytest.raises(SpecError, match=r"Type a number, such as 0\.03\."):
        read("fast", editor.field._allowed)


def test_of_a_long_number_the_first_digits_are_seen(qapp: QApplication) -> None:
    editor = field_editor(Training(), "learning_rate")
    editor.show_value(0.0024132419832471987)
    assert editor.field.cursorPosition() == 0
    editor.deleteLater()
