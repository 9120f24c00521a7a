"""A trained network survives its file bit for bit; a damaged or foreign file is refused before it costs memory."""

import json
import struct
from collections.abc import Callable
from dataclasses import replace
from math import prod
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from safetensors.numpy import load_file, save

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import Add, BatchNorm, Conv2d, Dropout, Flatten, LayerNorm, Linear, MaxPool2d, Output
from models.design.network import OUTPUT_ID, Network
from models.design.spec import SpecError
from models.design.training import Training
from models.files.checkpoint import (
    MAX_FILE_BYTES,
    MAX_HEADER_BYTES,
    MAX_HISTORY,
    OPTIMIZER_STATE,
    PLATEAU,
    Checkpoint,
    Position,
    parameter_layout,
    read_checkpoint,
    read_experiment,
    statistics,
    write_checkpoint,
)
from models.files.storage import write_design
from models.problems import checks
from models.problems.changes import with_kind, with_loss
from tests.strategies import checkpoint_of, cured, experiments

SMALL = Experiment(
    network=Network().insert(0, Linear(id="new", units=3)).insert(1, BatchNorm(id="new")).insert(2, Dropout(id="new")),
    training=Training(optimizer="adam"),
)
Header = dict[str, Any]


def same(one: Checkpoint, other: Checkpoint) -> bool:
    if (one.experiment, one.position, set(one.tensors)) != (other.experiment, other.position, set(other.tensors)):
        return False
    pairs = [(one.tensors[name], other.tensors[name]) for name in one.tensors]
    return all(a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes() for a, b in pairs)


@settings(max_examples=40)
@given(experiment=experiments(widest=12), points=st.integers(0, 5), state=st.booleans())
def test_a_trained_network_is_the_same_after_its_file(
    tmp_path_factory: pytest.TempPathFactory, experiment: Experiment, points: int, state: bool
) -> None:
    path = tmp_path_factory.mktemp("run") / "net.safetensors"
    checkpoint = checkpoint_of(cured(experiment), points=points, state=state)
    write_checkpoint(path, checkpoint)
    assert same(read_checkpoint(path), checkpoint)
    assert read_experiment(path) == checkpoint.experiment


@pytest.mark.parametrize("optimizer", OPTIMIZER_STATE)
def test_the_state_of_every_optimizer_is_kept(optimizer: str, tmp_path: Path) -> None:
    checkpoint = checkpoint_of(replace(SMALL, training=Training(optimizer=optimizer)))
    write_checkpoint(tmp_path / "a.safetensors", checkpoint)
    assert same(read_checkpoint(tmp_path / "a.safetensors"), checkpoint)


@pytest.mark.parametrize("dark", [True, False])
def test_a_file_says_whether_the_pictures_that_were_learned_have_dark_ink(dark: bool, tmp_path: Path) -> None:
    write_checkpoint(tmp_path / "a.safetensors", replace(checkpoint_of(SMALL), dark_ink=dark))
    assert read_checkpoint(tmp_path / "a.safetensors").dark_ink == dark


def test_a_history_from_before_fractions_of_epochs_is_read(tmp_path: Path) -> None:
    old = checkpoint_of(SMALL)
    tensors = dict(old.tensors)
    tensors["history.epoch"] = tensors["history.epoch"].astype(np.int64)
    write_checkpoint(tmp_path / "a.safetensors", replace(old, tensors=tensors))
    assert same(read_checkpoint(tmp_path / "a.safetensors"), old)


def test_a_file_is_opened_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_checkpoint(tmp_path / "a.safetensors", checkpoint_of(SMALL))
    opened: list[object] = []
    real = open

    def counted(path: Any, *how: Any, **more: Any) -> Any:
        opened.append(path)
        return real(path, *how, **more)

    monkeypatch.setattr("builtins.open", counted)
    for read in (read_checkpoint, read_experiment):
        opened.clear()
        read(tmp_path / "a.safetensors")
        assert opened == [tmp_path / "a.safetensors"]


def test_any_safetensors_tool_can_read_the_weights(tmp_path: Path) -> None:
    checkpoint = checkpoint_of(SMALL)
    write_checkpoint(tmp_path / "a.safetensors", checkpoint)
    tensors = load_file(tmp_path / "a.safetensors")
    np.testing.assert_array_equal(tensors["network.layer-1.weight"], checkpoint.tensors["network.layer-1.weight"])


def test_a_design_file_is_read_where_either_kind_may_stand(tmp_path: Path) -> None:
    write_design(tmp_path / "a.json", SMALL)
    assert read_experiment(tmp_path / "a.json") == SMALL


def test_matrices_of_linear_layers_are_the_only_parameters_that_decay() -> None:
    weights, biases = parameter_layout(SMALL)
    assert [(p.layer_id, p.name, p.shape) for p in weights] == [
        ("layer-1", "weight", (3, 2)),
        ("output", "weight", (1, 3)),
    ]
    assert [(p.layer_id, p.name, p.shape) for p in biases] == [
        ("layer-1", "bias", (3,)),
        ("layer-2", "weight", (3,)),
        ("layer-2", "bias", (3,)),
        ("output", "bias", (1,)),
    ]
    assert all(p.decays for p in weights)
    assert not any(p.decays for p in biases)


def test_what_has_no_bias_has_none_in_the_file_either(tmp_path: Path) -> None:
    network = Network(output=Output(id=OUTPUT_ID, bias=False)).insert(0, Linear(id="n", units=3, bias=False))
    checkpoint = checkpoint_of(replace(SMALL, network=network, training=Training(optimizer="adam")))
    assert [[p.name for p in group] for group in parameter_layout(checkpoint.experiment)] == [["weight", "weight"], []]
    write_checkpoint(tmp_path / "a.safetensors", checkpoint)
    assert same(read_checkpoint(tmp_path / "a.safetensors"), checkpoint)
    given = {**checkpoint.tensors, "network.layer-1.bias": np.zeros(3, np.float32)}
    write_checkpoint(tmp_path / "b.safetensors", replace(checkpoint, tensors=given))
    with pytest.raises(SpecError, match=r"array 'network\.layer-1\.bias' does not fit the design"):
        read_checkpoint(tmp_path / "b.safetensors")


def test_kernels_decay_and_norms_do_not_whatever_their_shape() -> None:
    layers = Conv2d(id="a", channels=2), BatchNorm(id="b"), LayerNorm(id="c"), Flatten(id="d")
    weights, biases = parameter_layout(Experiment(data=Data.of("digits"), network=Network(layers=layers)))
    assert [(p.layer_id, p.name, p.shape) for p in weights] == [
        ("a", "weight", (2, 1, 3, 3)),
        ("output", "weight", (1, 128)),
    ]
    assert [(p.layer_id, p.name, p.shape) for p in biases] == [
        ("a", "bias", (2,)),
        ("b", "weight", (2,)),
        ("b", "bias", (2,)),
        ("c", "weight", (2, 8, 8)),
        ("c", "bias", (2, 8, 8)),
        ("output", "bias", (1,)),
    ]


def test_a_trained_network_for_pictures_is_the_same_after_its_file(tmp_path: Path) -> None:
    layers = Conv2d(id="a"), BatchNorm(id="b"), Conv2d(id="c"), Add(id="d", source="b"), LayerNorm(id="e")
    network = Network(layers=(*layers, MaxPool2d(id="f"), Flatten(id="g"), BatchNorm(id="h")))
    checkpoint = checkpoint_of(with_loss(replace(with_kind(Experiment(), "digits"), network=network), "cross_entropy"))
    write_checkpoint(tmp_path / "a.safetensors", checkpoint)
    assert same(read_checkpoint(tmp_path / "a.safetensors"), checkpoint)
    assert statistics(checkpoint.experiment) == {
        "b.running_mean": (8,),
        "b.running_var": (8,),
        "h.running_mean": (128,),
        "h.running_var": (128,),
    }


def test_a_state_that_would_make_the_file_too_large_to_read_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkpoint = checkpoint_of(SMALL)
    monkeypatch.setattr("models.files.checkpoint.MAX_FILE_BYTES", MAX_HEADER_BYTES + 400)
    write_checkpoint(tmp_path / "a.safetensors", checkpoint)
    assert sum(array.nbytes for array in checkpoint.tensors.values()) > 400
    found = load_file(tmp_path / "a.safetensors")
    assert set(found) == {name for name in checkpoint.tensors if not name.startswith("optimizer.")}


@given(experiment=experiments())
def test_the_two_buffers_hold_exactly_the_numbers_that_the_network_counts(experiment: Experiment) -> None:
    weights, biases = parameter_layout(experiment)
    assert sum(p.size for p in weights + biases) == sum(experiment.parameter_counts().values())
    assert all(prod(p.shape) == p.size for p in weights + biases)


@pytest.mark.parametrize("kind", ["plane", "circle"])
def test_a_history_may_hold_what_is_not_finite(kind: str, tmp_path: Path) -> None:
    checkpoint = checkpoint_of(cured(replace(SMALL, data=Data.of(kind))))
    tensors = dict(checkpoint.tensors)
    tensors["history.train_accuracy"] = tensors["history.test_accuracy"] = np.full(3, np.nan)
    tensors["history.test_loss"] = np.array([1.0, 2.0, np.inf])
    whole = replace(checkpoint, tensors=tensors)
    write_checkpoint(tmp_path / "a.safetensors", whole)
    assert same(read_checkpoint(tmp_path / "a.safetensors"), whole)


def test_what_was_written_can_be_read_even_when_the_optimizer_overflowed(tmp_path: Path) -> None:
    checkpoint = checkpoint_of(SMALL)
    tensors = dict(checkpoint.tensors)
    tensors["optimizer.weights.exp_avg_sq"] = np.full_like(tensors["optimizer.weights.exp_avg_sq"], np.inf)
    write_checkpoint(tmp_path / "a.safetensors", replace(checkpoint, tensors=tensors))
    back = read_checkpoint(tmp_path / "a.safetensors")
    assert not [name for name in back.tensors if name.startswith("optimizer.")]
    assert set(back.tensors) == {name for name in tensors if not name.startswith("optimizer.")}


def test_weights_that_are_not_finite_are_not_written_over_a_good_file(tmp_path: Path) -> None:
    path, checkpoint = tmp_path / "a.safetensors", checkpoint_of(SMALL)
    write_checkpoint(path, checkpoint)
    bad = {**checkpoint.tensors, "network.output.bias": np.array([np.nan], np.float32)}
    with pytest.raises(SpecError, match=r"network\.output\.bias is not finite"):
        write_checkpoint(path, replace(checkpoint, tensors=bad))
    assert same(read_checkpoint(path), checkpoint)


def split(content: bytes) -> tuple[Header, bytes]:
    (length,) = struct.unpack("<Q", content[:8])
    return json.loads(content[8 : 8 + length]), content[8 + length :]


def joined(header: object, body: bytes) -> bytes:
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + body


def meta(change: Callable[[dict[str, Any]], object]) -> Callable[[bytes], bytes]:
    """Damage to the metadata."""

    def damaged(content: bytes) -> bytes:
        header, body = split(content)
        change(header["__metadata__"])
        return joined(header, body)

    return damaged


def entry(name: str, **values: object) -> Callable[[bytes], bytes]:
    """Damage to what the header says about one array."""

    def damaged(content: bytes) -> bytes:
        header, body = split(content)
        header[name].update(values)
        return joined(header, body)

    return damaged


def tensors(change: Callable[[dict[str, Any]], object]) -> Callable[[bytes], bytes]:
    """A well-formed file with other arrays."""

    def damaged(content: bytes) -> bytes:
        arrays, header = dict(checkpoint_of(SMALL).tensors), split(content)[0]
        change(arrays)
        return save(arrays, header["__metadata__"])

    return damaged


def overlapping(content: bytes) -> bytes:
    header, body = split(content)
    header["network.layer-1.bias"]["data_offsets"] = header["network.layer-2.bias"]["data_offsets"]
    return joined(header, body)


def design(**sections: object) -> Callable[[dict[str, Any]], None]:
    def change(metadata: dict[str, Any]) -> None:
        metadata["design"] = json.dumps({**json.loads(metadata["design"]), **sections})

    return change


W = "network.layer-1.weight"
f32 = np.float32
DAMAGE: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "empty": (lambda c: b"", "not a safetensors file"),
    "seven bytes": (lambda c: c[:7], "not a safetensors file"),
    "header cut": (lambda c: c[:100], "not a safetensors file"),
    "last byte lost": (lambda c: c[:-1], "do not fill the file"),
    "one byte too many": (lambda c: c + b"\0", "do not fill the file"),
    "header longer than the file": (lambda c: struct.pack("<Q", len(c)) + c[8:], "not a safetensors file"),
    "header of 2**63 bytes": (lambda c: struct.pack("<Q", 2**63) + c[8:], "not a safetensors file"),
    "header shorter than it is": (lambda c: struct.pack("<Q", 50) + c[8:], "header is damaged"),
    "a header of two megabytes": (
        lambda c: joined({**split(c)[0], "a": " " * (2 << 20)}, b""),
        "not a safetensors file",
    ),
    "a zip": (lambda c: b"PK\x03\x04" + b"\0" * 300, "not a safetensors file"),
    "a pickle": (lambda c: b"\x80\x04cos\nsystem\n" * 20, "not a safetensors file"),
    "a header that is a list": (lambda c: joined([1], b""), "not saved by this program"),
    "a header nested deeply": (lambda c: struct.pack("<Q", 200_000) + b"[" * 200_000, "header is damaged"),
    "foreign": (lambda c: save({"weight": np.zeros(3, f32)}), "not saved by this program"),
    "foreign metadata": (lambda c: save({"weight": np.zeros(3, f32)}, {"format": "pt"}), "not saved by this program"),
    "no design": (meta(lambda m: m.pop("design")), "not saved by this program"),
    "no format": (meta(lambda m: m.pop("format")), "not saved by this program"),
    "a design that is no JSON": (meta(lambda m: m.update(design="{")), "not valid JSON"),
    "a later design": (meta(design(version=3)), "got 3"),
    "a design that cannot run": (meta(design(data={"inputs": []})), "cannot run: The network has no input"),
    "another design": (meta(design(data={"kind": "iris"})), "cannot run"),
    "a wider design": (meta(design(data={"inputs": ["x", "y", "xy"]})), "does not fit the design"),
    "no position": (meta(lambda m: m.pop("position")), "position is damaged"),
    "a position that is no JSON": (meta(lambda m: m.update(position="x")), "position is damaged"),
    "a position before the start": (
        meta(lambda m: m.update(position='{"epoch":0,"offset":-1,"step":0,"stride":1}')),
        "position is damaged",
    ),
    "half a position": (meta(lambda m: m.update(position='{"epoch":0}')), "position is damaged"),
    "a fractional position": (
        meta(lambda m: m.update(position='{"epoch":0.5,"offset":0,"step":0,"stride":1}')),
        "position is damaged",
    ),
    "a stride of zero": (
        meta(lambda m: m.update(position='{"epoch":0,"offset":0,"step":0,"stride":0}')),
        "position is damaged",
    ),
    "an unknown dtype": (entry(W, dtype="F16"), "described wrongly"),
    "a dtype that is a list": (entry(W, dtype=["F32"]), "described wrongly"),
    "another dtype of the same size": (entry("history.step", dtype="F64"), "does not fit the design"),
    "a shape turned around": (entry(W, shape=[2, 3]), "does not fit the design"),
    "a flat shape": (entry(W, shape=[6]), "does not fit the design"),
    "a negative shape": (entry(W, shape=[-3, -2]), "described wrongly"),
    "a huge shape": (entry(W, shape=[2**40, 2**40]), "described wrongly"),
    "a huge shape and offset": (entry(W, shape=[2**60], data_offsets=[0, 2**62]), "do not fill the file"),
    "a shape of text": (entry(W, shape="ab"), "described wrongly"),
    "a true shape": (entry(W, shape=[True, 6]), "described wrongly"),
    "three offsets": (entry(W, data_offsets=[0, 1, 2]), "described wrongly"),
    "offsets backwards": (entry(W, data_offsets=[24, 0]), "described wrongly"),
    "overlapping offsets": (overlapping, "do not fill the file"),
    "an array that is null": (lambda c: joined({**split(c)[0], W: None}, split(c)[1]), "described wrongly"),
    "a lost array": (tensors(lambda t: t.pop(W)), f"'{W}' is missing"),
    "a lost running mean": (tensors(lambda t: t.pop("network.layer-2.running_mean")), "is missing"),
    "a lost history": (tensors(lambda t: t.pop("history.epoch")), "is missing"),
    "an extra array": (tensors(lambda t: t.update(extra=np.zeros(1, f32))), "'extra' does not fit"),
    "a wrong dtype": (tensors(lambda t: t.update({W: t[W].astype(np.float64)})), "does not fit the design"),
    "a wrong shape": (tensors(lambda t: t.update({W: np.zeros((3, 3), f32)})), "does not fit the design"),
    "another optimizer's state": (
        tensors(lambda t: t.update({"optimizer.weights.momentum_buffer": np.zeros(9, f32)})),
        "does not fit the design",
    ),
    "optimizer state too long": (
        tensors(lambda t: t.update({"optimizer.weights.exp_avg": np.zeros(10, f32)})),
        "does not fit the design",
    ),
    "a history of two lengths": (tensors(lambda t: t.update({"history.step": np.zeros(4, np.int64)})), "not fit"),
    "a history with rows and columns": (
        tensors(lambda t: t.update({"history.epoch": np.zeros((3, 1), np.int64)})),
        "history has a wrong shape",
    ),
    "a history too long": (
        tensors(lambda t: t.update({n: np.zeros(MAX_HISTORY + 1, a.dtype) for n, a in t.items() if n[0] == "h"})),
        "history has a wrong shape",
    ),
    "too many arrays": (tensors(lambda t: t.update({f"a{i}": np.zeros(1, f32) for i in range(2000)})), "more than"),
    "a weight that is NaN": (tensors(lambda t: t[W].__setitem__((0, 0), np.nan)), f"{W} is not finite"),
    "an infinite bias": (tensors(lambda t: t["network.output.bias"].fill(np.inf)), "is not finite"),
    "infinite optimizer state": (tensors(lambda t: t["optimizer.biases.exp_avg"].fill(np.inf)), "is not finite"),
}


@pytest.mark.parametrize(("damage", "part"), DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_file_is_refused_in_one_line_that_names_it(
    damage: Callable[[bytes], bytes], part: str, tmp_path: Path
) -> None:
    path = tmp_path / "net.safetensors"
    write_checkpoint(path, checkpoint_of(SMALL))
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(SpecError) as caught:
        read_checkpoint(path)
    sentence = str(caught.value)
    assert part in sentence
    assert sentence.startswith("net.safetensors cannot be opened: ")
    assert len(sentence.splitlines()) == 1


@given(place=st.floats(0, 1), bits=st.integers(1, 255), cut=st.booleans())
def test_a_flipped_byte_or_a_cut_anywhere_never_raises_anything_else(
    tmp_path_factory: pytest.TempPathFactory, place: float, bits: int, cut: bool
) -> None:
    path = tmp_path_factory.getbasetemp() / "flipped.safetensors"
    write_checkpoint(path, checkpoint_of(SMALL))
    content = bytearray(path.read_bytes())
    i = int(place * (len(content) - 1))
    content[i] ^= bits
    path.write_bytes(content[:i] if cut else content)
    try:
        read = read_checkpoint(path)
    except SpecError:
        return
    assert not cut
    assert not checks.problems(read.experiment)


def test_a_file_of_more_than_512_mb_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "big.safetensors"
    write_checkpoint(path, checkpoint_of(SMALL))
    with open(path, "r+b") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    with pytest.raises(SpecError, match="larger than 512 MB"):
        read_checkpoint(path)


def test_a_file_that_is_not_there_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match=r"gone\.safetensors cannot be read: No such file"):
        read_checkpoint(tmp_path / "gone.safetensors")


def test_a_position_at_the_start_is_a_position(tmp_path: Path) -> None:
    fresh = replace(checkpoint_of(SMALL), position=Position())
    write_checkpoint(tmp_path / "a.safetensors", fresh)
    assert read_checkpoint(tmp_path / "a.safetensors").position == Position()


@pytest.mark.parametrize("shape", [(0,), (1,), (2, 2), (10**6,)])
def test_a_plateau_of_another_shape_is_refused(shape: tuple[int, ...], tmp_path: Path) -> None:
    checkpoint = checkpoint_of(replace(SMALL, training=Training(schedule="plateau")))
    write_checkpoint(
        tmp_path / "a.safetensors", replace(checkpoint, tensors={**checkpoint.tensors, PLATEAU: np.zeros(shape)})
    )
    with pytest.raises(SpecError, match=r"schedule\.plateau"):
        read_checkpoint(tmp_path / "a.safetensors")


def test_a_plateau_in_a_file_without_such_a_schedule_is_refused(tmp_path: Path) -> None:
    checkpoint = checkpoint_of(SMALL)
    write_checkpoint(
        tmp_path / "a.safetensors", replace(checkpoint, tensors={**checkpoint.tensors, PLATEAU: np.zeros(3)})
    )
    with pytest.raises(SpecError, match=r"schedule\.plateau"):
        read_checkpoint(tmp_path / "a.safetensors")


@pytest.mark.parametrize(
    "shape", [[1] * 450_000, [3, 2] + [1] * 450_000, [10**9] * 100_000, [[3]], "3" * 10**6, {"3": 4}, [3, 2, 1, 1, 1]]
)
def test_a_shape_of_many_dimensions_costs_no_time(shape: object, tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    write_checkpoint(path, checkpoint_of(SMALL))
    content = path.read_bytes()
    length = int.from_bytes(content[:8], "little")
    header = json.loads(content[8 : 8 + length])
    header["network.layer-1.weight"]["shape"] = shape
    text = json.dumps(header, separators=(",", ":")).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + content[8 + length :])
    began = perf_counter()
    with pytest.raises(SpecError, match=r"described wrongly|safetensors file"):
        read_experiment(path)
    assert perf_counter() - began < 1
