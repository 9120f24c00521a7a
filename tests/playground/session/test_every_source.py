"""Every source without a file: saved within an epoch, it goes on bit for bit; its design is read as it was written."""

from dataclasses import replace
from math import inf
from pathlib import Path

import numpy as np
import pytest

from models.design.data import OFFERED
from models.design.experiment import Experiment
from models.design.layers import Linear
from models.design.network import Network
from models.files.checkpoint import read_checkpoint, read_experiment
from models.files.storage import dumps, loads
from models.problems.changes import with_kind
from playground.session.session import Session

KINDS = [kind for kind, source in OFFERED.items() if not source.info.shape]


def experiment(kind: str) -> Experiment:
    made = with_kind(Experiment(network=Network().insert(0, Linear(id="new", units=3))), kind)
    flaws = {} if made.data.info.table else {"label_noise": 0.1, "imbalance": 0.2, "outliers": 0.05}
    return replace(made, data=replace(made.data, **flaws))


def saved(session: Session, path: Path) -> dict[str, np.ndarray]:
    assert not session.save(str(path), 1).error
    return dict(read_checkpoint(path).tensors)


@pytest.mark.parametrize("kind", KINDS)
def test_a_run_goes_on_from_its_file_bit_for_bit(kind: str, tmp_path: Path) -> None:
    through, first, second = Session(), Session(), Session()
    for session in (through, first, second):
        session.use("cpu")
    through.load(experiment(kind))
    through.advance(37, inf)
    first.load(experiment(kind))
    first.advance(17, inf)
    saved(first, tmp_path / "half.safetensors")
    second.load(read_experiment(tmp_path / "half.safetensors"), str(tmp_path / "half.safetensors"))
    second.advance(20, inf)
    one, other = saved(through, tmp_path / "one.safetensors"), saved(second, tmp_path / "other.safetensors")
    assert one.keys() == other.keys()
    for name, array in one.items():
        assert np.array_equal(array, other[name], equal_nan=True), name


@pytest.mark.parametrize("kind", OFFERED)
def test_a_design_is_read_as_it_was_written(kind: str) -> None:
    assert loads(dumps(experiment(kind))) == experiment(kind)
