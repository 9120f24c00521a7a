"""The document: every edit is one undo step, drags are one, and undo gives back what was."""

from dataclasses import replace

import pytest

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import Activation, Dropout, Linear
from models.design.network import Network
from models.design.points import Points
from models.files import storage
from models.problems.changes import with_kind, with_loss
from models.talk.commands import SetParameter
from ui.app.document import Document
from ui.app.document_state import DocumentState


@pytest.fixture
def document(qapp: object) -> Document:
    return Document(Experiment())


def with_rate(experiment: Experiment, rate: float) -> Experiment:
    return replace(experiment, training=replace(experiment.training, learning_rate=rate))


def test_undo_of_an_edit_is_the_identity(document: Document) -> None:
    before = document.experiment
    document.edit(with_kind(before, "iris"), "Choose Iris")
    assert document.experiment.data.kind == "iris"
    document.undo_stack.undo()
    assert document.experiment == before
    document.undo_stack.redo()
    assert document.experiment == with_kind(before, "iris")


def test_dragging_a_slider_is_one_undo(document: Document) -> None:
    before = document.experiment
    for rate in (0.1, 0.2, 0.3):
        document.edit(with_rate(document.experiment, rate), "Change learning rate", "training.learning_rate")
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.experiment == before


def test_two_drags_are_two_undos(document: Document) -> None:
    for rate in (0.1, 0.2):
        document.edit(with_rate(document.experiment, rate), "Change learning rate", "training.learning_rate")
    document.seal()
    document.edit(with_rate(document.experiment, 0.5), "Change learning rate", "training.learning_rate")
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    assert document.experiment.training.learning_rate == 0.2


def test_an_edit_that_changes_nothing_is_none(document: Document) -> None:
    document.edit(document.experiment, "Change nothing")
    assert document.undo_stack.count() == 0


def test_a_weight_edit_is_sent_and_its_undo_sends_the_old_value(document: Document) -> None:
    sent: list[SetParameter] = []
    document.parameter_set.connect(sent.append)
    before = SetParameter("output", "weight", (0, 1), 0.25)
    after = replace(before, value=-2.0)
    document.set_parameter(before, after, "Set weight")
    document.undo_stack.undo()
    assert sent == [after, before]


def set_output_weight(document: Document) -> tuple[SetParameter, list[SetParameter]]:
    before = SetParameter("output", "weight", (0, 1), 0.25)
    sent: list[SetParameter] = []
    document.set_parameter(before, replace(before, value=1.0), "Set weight")
    document.parameter_set.connect(sent.append)
    return before, sent


def test_a_weight_edit_is_forgotten_once_its_array_is_rebuilt(document: Document) -> None:
    _, sent = set_output_weight(document)
    network = document.experiment.network.insert(0, Linear(id="new", units=7))
    document.edit(replace(document.experiment, network=network), "Add Linear")
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert sent == []


def test_a_weight_edit_stays_undoable_where_its_array_lives_on(document: Document) -> None:
    before, sent = set_output_weight(document)
    network = document.experiment.network.insert(0, Activation(id="new"))
    document.edit(replace(document.experiment, network=network), "Add Activation")
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert sent == [before]


def test_reset_forgets_weight_edits(document: Document) -> None:
    _, sent = set_output_weight(document)
    document.restart("Reset")
    assert document.undo_stack.undoText() == "a weight that is gone"
    document.undo_stack.undo()
    assert sent == []


def test_new_weights_forget_weight_edits(document: Document) -> None:
    _, sent = set_output_weight(document)
    training = replace(document.experiment.training, seed=77)
    document.edit(replace(document.experiment, training=training), "New weights")
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert sent == []


def trained(document: Document, monkeypatch: pytest.MonkeyPatch) -> list[tuple[Experiment, str, bool]]:
    """Lets each run be kept in a file of its own; what the document shows: experiment, file, weights alone."""
    files, shown = iter(["first", "second", "third", "fourth", "fifth"]), list[tuple[Experiment, str, bool]]()
    monkeypatch.setattr(document, "keep_run", lambda: next(files))
    document.changed.connect(lambda e: shown.append((e, document.run_from, document.only_weights)))
    return shown


@pytest.mark.parametrize("how", ["data set", "loss"])
def test_another_task_leaves_weights_that_can_be_kept(
    document: Document, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    shown, before = trained(document, monkeypatch), document.experiment
    after = with_kind(before, "xor") if how == "data set" else with_loss(before, "mae")
    document.edit(after, "Change")
    assert document.weights_left() == "first"
    document.keep_weights("first", "Keep the weights")
    assert document.weights_left() == ""
    document.undo_stack.undo()  # back to the run that began with initial weights
    document.undo_stack.undo()
    assert shown == [(after, "", False), (after, "first", True), (after, "second", False), (before, "first", False)]


def test_undoing_kept_weights_where_nothing_was_learned_before_begins_anew(document: Document) -> None:
    restarted: list[None] = []
    document.restarted.connect(lambda: restarted.append(None))
    document.keep_weights("file", "Keep the weights")
    assert restarted == []
    document.undo_stack.undo()
    assert restarted == [None]


def test_no_weights_are_left_where_training_goes_on_or_none_fits(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained(document, monkeypatch)
    before = document.experiment
    document.edit(with_rate(before, 0.5), "Change learning rate")
    assert document.weights_left() == ""
    document.edit(replace(before, data=replace(before.data, noise=0.2)), "Change noise")
    assert document.weights_left() == ""
    document.edit(replace(before, training=replace(before.training, seed=5)), "New weights")
    assert document.weights_left() == ""
    document.edit(with_kind(before, "iris"), "Choose Iris")  # no layer: two inputs, one output became four and three
    assert document.weights_left() == ""


def test_weights_are_left_by_the_edit_itself_and_not_by_what_follows(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained(document, monkeypatch)
    stack, left = document.undo_stack, list[str]()
    document.edit(with_kind(document.experiment, "xor"), "Choose XOR")
    document.edit(with_kind(document.experiment, "spiral"), "Choose Spiral")
    left.append(document.weights_left())
    stack.undo()  # to XOR, as it was learned
    left.append(document.weights_left())
    stack.redo()  # to Spiral, as it was learned
    left.append(document.weights_left())
    document.keep_run = lambda: ""
    stack.undo()  # nothing can be kept any more
    left.append(document.weights_left())
    stack.redo()  # Spiral begins anew
    left.append(document.weights_left())
    assert left == ["second", "", "", "", ""]
    document.keep_run = lambda: "last"
    stack.undo()
    stack.redo()
    assert document.weights_left() == ""


def test_weights_are_left_again_by_a_redo_that_begins_anew(document: Document) -> None:
    runs = iter(["learned", "", "learned again"])
    document.keep_run = lambda: next(runs)
    document.edit(with_kind(document.experiment, "xor"), "Choose XOR")
    document.undo_stack.undo()
    assert document.weights_left() == ""
    document.undo_stack.redo()
    assert document.weights_left() == "learned again"


@pytest.mark.parametrize("how", ["data set", "seed", "reset"])
def test_undo_and_redo_keep_the_present_run_and_bring_the_other_back(
    document: Document, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    shown, before, stack = trained(document, monkeypatch), document.experiment, document.undo_stack
    after = before
    if how == "reset":
        document.restart("Reset")
    else:
        other_seed = replace(before, training=replace(before.training, seed=7))
        after = other_seed if how == "seed" else with_kind(before, "xor")
        document.edit(after, "Change")
    shown.clear()
    for move, other in ((stack.undo, "second"), (stack.redo, "third"), (stack.undo, "fourth")):
        move()
        assert document.kept_runs() == {"", other}
    assert shown == [(before, "first", False), (after, "second", False), (before, "third", False)]


@pytest.mark.parametrize("rate", [0.5, None])
def test_an_edit_that_begins_anew_is_one_step_that_brings_run_and_design_back(
    document: Document, monkeypatch: pytest.MonkeyPatch, rate: float | None
) -> None:
    shown, before, stack = trained(document, monkeypatch), document.experiment, document.undo_stack
    begun: list[Experiment] = []
    document.restarted.connect(lambda: begun.append(document.experiment))
    after = with_rate(before, rate) if rate else before  # None: nothing but the reset
    document.edit_and_restart(after, "Begin lower")
    assert (document.experiment, begun, stack.count()) == (after, [after], 1)
    shown.clear()
    stack.undo()
    stack.redo()
    assert shown == [(before, "first", False), (after, "second", False)]
    assert begun == [after]
    stack.undo()
    document.has_run = lambda file: False
    stack.redo()
    assert begun == [after, after]


def test_undo_to_a_run_that_had_learned_nothing_keeps_the_present_one_too(document: Document) -> None:
    runs = iter(["", "learned", ""])
    document.keep_run = lambda: next(runs)
    shown: list[tuple[str, str]] = []
    document.changed.connect(lambda e: shown.append((e.data.kind, document.run_from)))
    document.edit(with_kind(document.experiment, "xor"), "Choose XOR")
    document.undo_stack.undo()
    document.undo_stack.redo()
    assert shown == [("xor", ""), ("circle", ""), ("xor", "learned")]


def test_redo_of_a_reset_begins_anew_where_the_run_after_it_is_gone(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained(document, monkeypatch)
    begun: list[None] = []
    document.restarted.connect(lambda: begun.append(None))
    document.restart("Reset")
    document.undo_stack.undo()
    document.has_run = lambda file: file == "third"
    document.undo_stack.redo()
    assert len(begun) == 2
    document.undo_stack.undo()
    assert document.kept_runs() == {"", "fourth"}


def test_a_design_that_is_begun_with_learns_nothing_from_the_run_before_however_alike(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained(document, monkeypatch)
    begun: list[None] = []
    document.restarted.connect(lambda: begun.append(None))
    design = document.experiment
    document.begin_with(replace(design, training=replace(design.training, learning_rate=0.5)), "Use it", "Bold")
    assert begun == [None]


def test_weights_set_by_hand_in_a_run_that_was_kept_can_still_be_undone(document: Document) -> None:
    before, sent = set_output_weight(document)
    runs = iter(["by hand", ""])
    document.keep_run = lambda: next(runs)
    document.edit(with_kind(document.experiment, "iris"), "Choose Iris")  # another shape, in which nothing is learned
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert sent == [before]


def test_seeds_of_one_drag_undo_to_nothing_where_nothing_had_been_learned_before(document: Document) -> None:
    runs = iter(["", "of the first seed", ""])
    document.keep_run = lambda: next(runs)
    files: list[str] = []
    document.changed.connect(lambda _: files.append(document.run_from))
    for seed in (71, 72):
        after = replace(document.experiment, training=replace(document.experiment.training, seed=seed))
        document.edit(after, "Change seed", "training.seed")
    document.undo_stack.undo()
    assert files == ["", "", ""]


def test_opening_forgets_undo_and_is_clean(document: Document) -> None:
    document.edit(with_kind(document.experiment, "xor"), "Choose XOR")
    document.open(Experiment(), "folder/mine.json")
    assert document.undo_stack.count() == 0
    assert not document.state.edited
    assert document.name == "mine.json"


def test_a_save_that_lands_after_another_edit_leaves_the_document_edited(document: Document) -> None:
    document.edit(with_kind(document.experiment, "xor"), "Choose XOR")
    saved = document.experiment
    document.edit(with_kind(document.experiment, "gauss"), "Choose Gauss")
    document.saved_as("mine.json", saved)
    assert document.state.edited


def test_a_document_is_edited_while_it_differs_from_what_was_saved(document: Document) -> None:
    first = document.experiment
    document.edit(with_rate(first, 0.5), "Change learning rate")
    assert document.state.edited
    document.undo_stack.undo()
    assert not document.state.edited
    document.undo_stack.redo()
    document.saved_as("mine.json", document.experiment)
    assert not document.state.edited
    document.undo_stack.undo()
    assert document.state.edited
    document.edit(with_rate(first, 0.5), "Change learning rate")  # the same by another way
    assert not document.state.edited


def test_a_weight_set_by_hand_counts_as_an_edit_until_it_is_undone_reset_or_saved(document: Document) -> None:
    document.keep_run = lambda: "kept.safetensors"
    set_output_weight(document)
    assert document.state.edited
    document.undo_stack.undo()
    assert not document.state.edited
    document.undo_stack.redo()
    document.restart("Reset")
    assert not document.state.edited
    document.undo_stack.undo()
    assert document.state.edited
    document.saved_as("mine.safetensors", document.experiment)
    assert not document.state.edited


def test_a_document_without_a_name_bears_that_of_its_data(document: Document) -> None:
    assert document.name == "Circle"
    document.edit(with_kind(document.experiment, "xor"), "Choose XOR")
    assert document.name == "XOR"


def test_a_name_that_the_program_gave_goes_with_what_it_named_and_undo_brings_it_back(document: Document) -> None:
    named = with_kind(replace(Experiment(), network=Network(layers=(Linear(id="layer-1", units=4),))), "spiral")
    document.begin_with(named, "Use it", "Deep Spiral")
    wider = replace(named, network=named.network.replace_layer(Linear(id="layer-1", units=9)))
    document.edit(wider, "Change units")
    assert document.name == "Deep Spiral"
    others = (
        (with_kind(named, "xor"), "XOR"),
        (replace(named, network=named.network.insert(0, Dropout(id="new"))), "Spiral"),
        (replace(named, network=Network()), "Spiral"),
    )
    for after, name in others:
        document.edit(after, "Choose another")
        assert document.name == name
        document.undo_stack.undo()
        assert document.name == "Deep Spiral"
    document.open(named, name="Deep Spiral")
    document.edit(others[0][0], "Choose another")
    assert document.name == "XOR"


def test_a_name_that_a_file_gave_stays(document: Document) -> None:
    document.begin(DocumentState(document.experiment, document.experiment, title="sketch"))
    document.edit(with_kind(document.experiment, "xor"), "Choose XOR")
    assert document.name == "sketch"


def test_two_hundred_strokes_are_undone_to_the_very_first_state(document: Document) -> None:
    first = replace(Experiment(), data=Data.of(Points().added([((0.1, 0.2), 0), ((1.5, -2.25), 1)])))
    document.edit(first, "Paint")
    text = storage.dumps(document.experiment)
    for i in range(200):
        points = document.experiment.data.source
        assert isinstance(points, Points)
        edited = points.added([((i / 100, i / 50), i % 2)]) if i % 3 else points.moved({1: (i / 7, -i)})
        document.edit(replace(document.experiment, data=replace(document.experiment.data, source=edited)), "Paint")
    for _ in range(200):
        document.undo_stack.undo()
    assert document.experiment == first
    assert storage.dumps(document.experiment) == text
    for _ in range(200):
        document.undo_stack.redo()
    assert len(document.experiment.data.source.rows) == 135  # type: ignore[union-attr]
