"""Files that an earlier version of the program wrote are read as they were meant; see kept/README.md."""

import json
import os
import platform
import shutil
from base64 import b64decode
from hashlib import sha256
from math import inf
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from llvmlite.binding import get_host_cpu_name

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import Dropout
from models.design.picture_folder import PictureFolder
from models.files import personal, storage
from models.files.checkpoint import Checkpoint, read_checkpoint, read_experiment
from playground.session import trial
from playground.session.session import Session
from tests.playground.accelerators import FAKE

KEPT = Path(__file__).parent / "kept"
EXPECTED: dict[str, Any] = json.loads((KEPT / "expected.json").read_text(encoding="utf-8"))
DESIGNS, TRAINED = EXPECTED["designs"], EXPECTED["trained"]
STEPS = 3  # from a trained network to what it has to become
LOSS = 1e-6  # relative, where another processor or torch may round differently
LATER: dict[str, Any] = {
    "bias": True,
    "class_weights": False,
    "stop_epochs": 0,
    "stop_loss": 0.0,
    "stop_accuracy": 0.0,
    "stop_on_test": False,
    "stop_stalled": 0,
    "stop_patience": 0,
    "keep_best": True,
}
"""Fields that came later, each with the value with which nothing changes."""
LIKE_THEN = get_host_cpu_name() == EXPECTED["cpu"]


def told(e: Experiment) -> dict[str, Any]:
    """Every field of the experiment, as JSON gives it back; one that came later has to be at its default."""
    known = EXPECTED["default"]["data"].keys()
    data = {"kind": e.data.kind, **{name: value for name, value in vars(e.data).items() if name in known}}
    later = vars(e.data).keys() - known - {"source"}
    assert {name: getattr(e.data, name) for name in later} == {name: getattr(Data(), name) for name in later}
    fields = {
        "data": data,
        "pictures": vars(e.data.source) if isinstance(e.data.source, PictureFolder) else None,
        "layers": [{"kind": type(layer).__name__, **vars(layer)} for layer in e.network.layers],
        "output": vars(e.network.output),
        "next_id": e.network.next_id,
        "training": vars(e.training),
    }
    return then(json.loads(json.dumps(fields)))


def then(told: Any) -> Any:
    """What was told, without the fields that came later, where each has the value with which nothing changes."""
    if isinstance(told, list):
        return [then(value) for value in told]
    if not isinstance(told, dict):
        return told
    return {key: then(value) for key, value in told.items() if key not in LATER or value != LATER[key]}


def meant(design: dict[str, Any]) -> dict[str, Any]:
    """The design of `expected.json`, with the settings that it leaves out."""
    return {**design, "training": {**EXPECTED["default"]["training"], **design["training"]}}


def trained(name: str) -> Path:
    return KEPT / "trained" / f"{name}.safetensors"


def goes_on(name: str, tmp_path: Path) -> tuple[Session, Checkpoint]:
    """The trained network some steps later, and what was saved of it then."""
    session = Session()
    session.load(read_experiment(trained(name)), str(trained(name)))
    last = session.run.position.step + STEPS
    while session.run.position.step < last:
        session.advance(last - session.run.position.step, inf)
    assert not session.save(str(tmp_path / "after.safetensors"), 1).error
    return session, read_checkpoint(tmp_path / "after.safetensors")


def test_every_kept_file_is_read_by_a_test() -> None:
    assert {path.stem for path in (KEPT / "designs").iterdir()} == DESIGNS.keys()
    assert {path.stem for path in (KEPT / "trained").iterdir()} == TRAINED.keys()


def test_the_defaults_are_still_the_same() -> None:
    assert told(Experiment()) == EXPECTED["default"]


@pytest.mark.parametrize("name", DESIGNS)
def test_a_design_is_read_field_by_field(name: str) -> None:
    path = KEPT / "designs" / f"{name}.json"
    assert told(storage.read_design(path)) == meant(DESIGNS[name])


@pytest.mark.parametrize("name", DESIGNS)
def test_a_design_is_written_as_it_was(name: str, tmp_path: Path) -> None:
    path = KEPT / "designs" / f"{name}.json"
    storage.write_design(tmp_path / "again.json", storage.read_design(path))
    written = then(json.loads((tmp_path / "again.json").read_bytes()))
    assert {**written, "version": 1} == json.loads(path.read_bytes())


@pytest.mark.parametrize("name", TRAINED)
def test_a_trained_network_is_read_bit_for_bit(name: str) -> None:
    checkpoint, wanted = read_checkpoint(trained(name)), TRAINED[name]
    assert told(checkpoint.experiment) == meant(wanted["design"])
    assert vars(checkpoint.position) == wanted["position"]
    found = {
        key: [str(array.dtype), list(array.shape), sha256(array.tobytes()).hexdigest()[:16]]
        for key, array in checkpoint.tensors.items()
    }
    assert found == wanted["arrays"]


@pytest.mark.parametrize("name", [name for name in TRAINED if name != "fused-folder"])
def test_a_trained_network_goes_on_as_if_it_had_never_stopped(name: str, tmp_path: Path) -> None:
    session, after = goes_on(name, tmp_path)
    wanted = TRAINED[name]["after"]
    assert session.run.stepper.name == ("torch" if name == "torch-pictures" else "fused")
    assert vars(after.position) == wanted["position"]
    metrics = session.run.final_metrics()
    assert after.tensors.keys() == wanted["arrays"].keys()
    if any(isinstance(layer, Dropout) for layer in session.run.experiment.network.layers):
        assert [metrics.train_loss, metrics.test_loss] == pytest.approx(wanted["losses"], rel=0.1)
        return  # since version 2 of the files it draws other masks
    assert [metrics.train_loss, metrics.test_loss] == pytest.approx(wanted["losses"], rel=LOSS)
    for key, array in after.tensors.items():
        then = np.frombuffer(b64decode(wanted["arrays"][key]), array.dtype).reshape(array.shape)
        if LIKE_THEN and TRAINED[name]["stepper"] == "fused":
            assert np.array_equal(array, then, equal_nan=True), key
        else:
            assert np.allclose(array, then, rtol=LOSS, atol=LOSS, equal_nan=True), key


def test_a_persons_own_drawings_are_read() -> None:
    found = [
        {"digit": own.digit, "when": own.when, **vars(own.drawing)}
        for own in personal.read(KEPT / "my-drawings.json").drawings
    ]
    assert json.loads(json.dumps(found)) == EXPECTED["drawings"]


def test_a_remembered_trial_is_not_tried_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_arguments: object) -> float:
        raise AssertionError("tried again")

    experiment, session = read_experiment(trained("fused-sgd")), Session()
    session.load(experiment)
    shutil.copy(KEPT / "devices.json", tmp_path)
    monkeypatch.setattr(trial, "_file", lambda: tmp_path / "devices.json")
    monkeypatch.setattr(trial, "steps_a_second", refuse)
    for module, name in ((platform, "processor"), (platform, "node")):
        monkeypatch.setattr(module, name, lambda: "kept")
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    monkeypatch.setattr(torch, "__version__", "kept")
    assert trial.speed_ratio(experiment, session.run.train, session.run.test, FAKE) == 1.5
