"""A design survives its file unchanged, and a bad file is refused in one sentence that names the place."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.design.data import OFFERED, Data
from models.design.experiment import Experiment
from models.design.layers import LAYERS, Add, Conv2d, Flatten, Linear
from models.design.network import Network
from models.design.spec import SpecError
from models.files.storage import MAX_DESIGN_BYTES, VERSION, dumps, is_trained, loads, read_design, write_design
from models.problems import checks
from models.problems.changes import with_kind
from tests.strategies import experiments


@given(experiment=experiments())
def test_a_design_is_the_same_after_its_text(experiment: Experiment) -> None:
    text = dumps(experiment)
    assert loads(text) == experiment
    assert dumps(loads(text)) == text


def test_a_design_is_the_same_after_its_file(tmp_path: Path) -> None:
    experiment = Experiment(network=Network().insert(0, Linear(id="new", units=3)))
    write_design(tmp_path / "net.json", experiment)
    assert read_design(tmp_path / "net.json") == experiment
    assert [p.name for p in tmp_path.iterdir()] == ["net.json"]


def test_a_design_written_by_hand_needs_a_version_and_what_differs_from_the_defaults() -> None:
    layers = '[{"kind": "Linear", "units": 4}, {"kind": "Dropout"}]'
    loaded = loads(f'{{"version": 1, "data": {{"kind": "iris"}}, "network": {{"layers": {layers}}}}}')
    assert loaded.data == Data.of("iris")
    assert [layer.id for layer in loaded.network.layers] == ["layer-1", "layer-2"]
    assert loaded.network.next_id == 3
    assert loads('{"version": 1}') == Experiment()


@pytest.mark.parametrize("kind", OFFERED)
def test_a_data_set_is_all_that_a_design_has_to_name(kind: str) -> None:
    loaded = loads(f'{{"version": 1, "data": {{"kind": "{kind}"}}}}')
    assert checks.problems(loaded) == []
    assert loaded == with_kind(Experiment(), kind)


def test_what_a_file_says_of_a_residual_network_is_what_it_is() -> None:
    layers = (
        '[{"kind": "Conv2d", "channels": 1, "id": "first"}, {"kind": "Add"}, {"kind": "Add", "source": "first"},'
        ' {"kind": "Flatten"}]'
    )
    loaded = loads(f'{{"version": 1, "data": {{"kind": "digits"}}, "network": {{"layers": {layers}}}}}')
    assert checks.problems(loaded) == []
    assert loaded.network.layers == (
        Conv2d(id="first", channels=1),
        Add(id="layer-2", source="inputs"),
        Add(id="layer-3", source="first"),
        Flatten(id="layer-4"),
    )


def test_a_new_layer_does_not_get_an_id_that_an_add_still_names() -> None:
    loaded = loads('{"version": 1, "network": {"layers": [{"kind": "Add", "source": "layer-2"}]}}')
    assert loaded.network.insert(0, Linear(id="new")).layers[0].id == "layer-3"


def test_a_loss_written_by_hand_gets_an_output_that_fits() -> None:
    loaded = loads('{"version": 1, "training": {"loss": "binary_cross_entropy"}}')
    assert loaded.network.output.activation == "sigmoid"


def test_the_text_is_for_people_too() -> None:
    document = json.loads(dumps(Experiment()))
    assert document["version"] == VERSION == 2
    assert list(document) == ["version", "data", "network", "training"]
    assert dumps(Experiment()).endswith("}\n")


REFUSED: dict[str, tuple[str, str]] = {
    "empty": ("", "not valid JSON"),
    "cut short": ('{"version": 1', "not valid JSON"),
    "a comma too many": ('{"version": 1,\n\n "data": ,}', "not valid JSON: line 3, column 10."),
    "two documents": ('{"version": 1}{"version": 1}', "not valid JSON"),
    "a list": ("[]", "must be an object"),
    "no version": ("{}", 'this program reads "version" 2, got None'),
    "a later version": ('{"version": 3}', "got 3"),
    "version zero": ('{"version": 0}', "got 0"),
    "a fractional version": ('{"version": 1.0}', "got 1.0"),
    "a true version": ('{"version": true}', "got True"),
    "a version in quotes": ('{"version": "1"}', "got '1'"),
    "NaN": ('{"version": 1, "training": {"momentum": NaN}}', "NaN is not a number"),
    "infinity": ('{"version": 1, "training": {"momentum": -Infinity}}', "-Infinity is not a number"),
    "a number that overflows": ('{"version": 1, "training": {"momentum": 1e999}}', "training: momentum"),
    "a huge whole number": ('{"version": 1, "data": {"samples": ' + "9" * 4000 + "}}", "data: samples must lie"),
    "a whole number beyond huge": ('{"version": 1, "data": {"seed": ' + "9" * 9000 + "}}", "too large"),
    "a key twice": ('{"version": 1, "data": {}, "data": {}}', "key 'data' stands twice"),
    "an unknown section": ('{"version": 1, "weights": {}}', "the design has an unknown key 'weights'"),
    "an unknown field": (
        '{"version": 1, "training": {"rate": 1}}',
        "training has an unknown key 'rate'. Did you mean learning_rate or rate_epochs or rate_every?",
    ),
    "a field in short": ('{"version": 1, "training": {"lr": 1}}', "unknown key 'lr'. Did you mean learning_rate?"),
    "a mistyped section": ('{"version": 1, "trainig": {}}', "unknown key 'trainig'. Did you mean training?"),
    "a mistyped field": ('{"version": 1, "data": {"Sampels": 9}}', "unknown key 'Sampels'. Did you mean samples?"),
    "torch's name of a field": (
        '{"version": 1, "network": {"layers": [{"kind": "Conv2d", "kernel_size": 3}]}}',
        "network.layers[0] has an unknown key 'kernel_size'. Did you mean kernel?",
    ),
    "a field like no other": (
        '{"version": 1, "network": {"layers": [{"kind": "MaxPool2d", "x": 3}]}}',
        "network.layers[0] has an unknown key 'x'; it knows id, size.",
    ),
    "a long key": ('{"version": 1, "data": {"' + "noise" * 10_000 + '": 1}}', "Did you mean noise?"),
    "an unknown network field": ('{"version": 1, "network": {"depth": 1}}', "network has an unknown key 'depth'"),
    "an unknown data set": ('{"version": 1, "data": {"kind": "moon"}}', "data: kind must be one of circle"),
    "a data set that is a list": ('{"version": 1, "data": {"kind": []}}', "data: kind"),
    "inputs that are text": ('{"version": 1, "data": {"inputs": "xy"}}', "data.inputs must be a list of names"),
    "inputs that are numbers": ('{"version": 1, "data": {"inputs": [1]}}', "data.inputs must be a list of names"),
    "an unknown input": ('{"version": 1, "data": {"inputs": ["z\\n"]}}', "data: inputs must be different names"),
    "a section that is null": ('{"version": 1, "data": null}', "data must be an object"),
    "layers that are an object": ('{"version": 1, "network": {"layers": {}}}', "network.layers must be a list"),
    "a layer that is text": ('{"version": 1, "network": {"layers": ["a"]}}', "network.layers[0] must be an object"),
    "a layer without a kind": ('{"version": 1, "network": {"layers": [{}]}}', "network.layers[0]: kind must be one of"),
    "a layer of a Python class": (
        '{"version": 1, "network": {"layers": [{"kind": "Linear"}, {"kind": "os.system"}]}}',
        f"network.layers[1]: kind must be one of {', '.join(cls.__name__ for cls in LAYERS)}, got 'os.system'",
    ),
    "an unknown layer field": (
        '{"version": 1, "network": {"layers": [{"kind": "Linear", "offset": true}]}}',
        "network.layers[0] has an unknown key 'offset'",
    ),
    "too many units": (
        '{"version": 1, "network": {"layers": [{"kind": "Linear", "units": 1025}]}}',
        "network.layers[0]: units must lie between 1 and 1024, got 1025",
    ),
    "a source that is no id": (
        '{"version": 1, "network": {"layers": [{"kind": "Add", "source": 3}]}}',
        "network.layers[0]: source must be 1 to 40 letters, digits, - or _, got 3",
    ),
    "too many layers": (json.dumps({"version": 1, "network": {"layers": [{"kind": "Dropout"}] * 65}}), "at most 64"),
    "an id twice": (
        '{"version": 1, "network": {"layers": [{"kind": "Linear", "id": "a"}, {"kind": "Linear", "id": "a"}]}}',
        "layer id 'a' is used twice",
    ),
    "an output by another name": ('{"version": 1, "network": {"output": {"id": "last"}}}', "output's id"),
    "units for the output": ('{"version": 1, "network": {"output": {"units": 3}}}', "unknown key 'units'"),
    "a flag that is a number": ('{"version": 1, "training": {"nesterov": 1}}', "training: nesterov"),
    "a half surrogate": ('{"version": 1, "training": {"loss": "\\ud800"}}', "training: loss"),
}


@pytest.mark.parametrize(("text", "part"), REFUSED.values(), ids=REFUSED)
def test_a_bad_file_is_refused_in_one_line_that_names_file_and_place(text: str, part: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SpecError) as caught:
        read_design(path)
    sentence = str(caught.value)
    assert part in sentence
    assert sentence.startswith("bad.json cannot be opened: ")
    assert len(sentence.splitlines()) == 1
    assert len(sentence) < 500
    sentence.encode()


@pytest.mark.parametrize("depth", [500, 900, 940, 960, 980, 1_000, 100_000])
@pytest.mark.parametrize(
    ("start", "opening", "closing", "end"),
    [("", "[", "]", ""), ("", '{"version":', "}", ""), ('{"version": 1, "data": {"kind": ', "[", "]", "}}")],
)
def test_deep_nesting_is_refused_and_nothing_worse(
    start: str, opening: str, closing: str, end: str, depth: int
) -> None:
    with pytest.raises(SpecError):
        loads(start + opening * depth + "1" + closing * depth + end)


def test_many_keys_of_which_one_stands_twice_are_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "big.json"
    path.write_text("{" + ",".join(f'"{i}":1' for i in range(80_000)) + ',"79999":1}')
    with pytest.raises(SpecError, match="stands twice"):
        read_design(path)


def test_a_byte_order_mark_is_not_minded(tmp_path: Path) -> None:
    path = tmp_path / "net.json"
    path.write_bytes(b"\xef\xbb\xbf" + dumps(Experiment()).encode())
    assert read_design(path) == Experiment()


@pytest.mark.parametrize("content", ["{}".encode("utf-16"), b"\xff\xfe\x00", b"\x80{}"], ids=repr)
def test_what_is_not_utf8_is_said_to_be_no_design(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "net.json"
    path.write_bytes(content)
    with pytest.raises(SpecError, match=r"net\.json is neither a design .* nor a trained network"):
        read_design(path)


@pytest.mark.parametrize("name", ["notiz.txt", "report.pdf", "notes", "net.json.bak"])
@pytest.mark.parametrize(
    "content", [b"Dear diary,\n", b"", b"%PDF-1.4\n%text", b"{" + bytes(2 << 20)], ids=["a", "b", "c", "d"]
)
def test_a_text_that_is_no_json_is_said_to_be_no_design(name: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(SpecError) as caught:
        read_design(path)
    assert str(caught.value) == f"{name} is neither a design (.json) nor a trained network (.safetensors)."


def test_a_file_larger_than_a_design_can_be_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "net.json"
    with open(path, "wb") as file:
        file.truncate(MAX_DESIGN_BYTES + 1)
    with pytest.raises(SpecError, match="larger than 1 MB"):
        read_design(path)


def test_a_file_that_is_not_there_or_a_folder_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match=r"gone\.json cannot be read: No such file"):
        read_design(tmp_path / "gone.json")
    with pytest.raises(SpecError, match="cannot be read"):
        read_design(tmp_path)


@given(experiment=experiments(), data=st.data())
def test_a_damaged_design_is_a_spec_error_or_a_design(experiment: Experiment, data: st.DataObject) -> None:
    document = json.loads(dumps(experiment))
    place: Any = document
    while isinstance(place, dict | list) and place:
        key = data.draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
        if data.draw(st.booleans()) or not isinstance(place[key], dict | list):
            place[key] = data.draw(st.sampled_from([None, True, -1, 2**70, 0.5, "", "tanh", [], {}, [[]], {"a": 1}]))
            break
        place = place[key]
    try:
        loaded = loads(json.dumps(document))
    except SpecError:
        return
    assert loads(dumps(loaded)) == loaded


def test_a_name_says_whether_a_file_holds_weights() -> None:
    assert is_trained("a.safetensors")
    assert is_trained(Path("A.SAFETENSORS"))
    assert not is_trained("a.json")


def test_ids_and_the_next_id_are_kept_so_that_none_comes_back(tmp_path: Path) -> None:
    network = Network().insert(0, Linear(id="new")).insert(0, Linear(id="new")).remove("layer-2")
    write_design(tmp_path / "a.json", replace(Experiment(), network=network))
    again = read_design(tmp_path / "a.json").network.insert(0, Linear(id="new"))
    assert [layer.id for layer in again.layers] == ["layer-3", "layer-1"]


@pytest.mark.parametrize(
    ("name", "content", "part"),
    [
        ("iris.csv", b"a,b\n1,2\n", "is a table, not a design"),
        ("iris.CSV", b"", "predict TRAINED --csv iris.CSV"),
        ("book.xlsx", b"PK\x03\x04\xff\xfe", "is a table, not a design"),
        ("seven.png", b"\x89PNG\r\n\x1a\n", "is one picture, not a design"),
        ("seven.JPG", b"\xff\xd8\xff" + bytes(2_000_000), "predict TRAINED --image seven.JPG"),
        ("phone.heic", b"\x00\x00\x00\x18ftypheic", "is one picture, not a design"),
    ],
)
def test_a_table_or_a_picture_is_told_where_it_belongs(tmp_path: Path, name: str, content: bytes, part: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(SpecError) as caught:
        read_design(path)
    assert part in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) <= 300


def test_a_table_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match=r"gone\.csv cannot be read"):
        read_design(tmp_path / "gone.csv")


@pytest.mark.parametrize("name", ["design.csv", "design.txt", "design"])
def test_a_design_may_have_any_name(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    write_design(path, Experiment())
    assert read_design(path) == Experiment()


def test_a_design_by_another_name_is_told_what_is_wrong_with_it(tmp_path: Path) -> None:
    (tmp_path / "net.txt").write_text('{"version": 1, "weights": {}}')
    with pytest.raises(SpecError, match=r"net\.txt cannot be opened: the design has an unknown key 'weights'"):
        read_design(tmp_path / "net.txt")
