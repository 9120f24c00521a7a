"""Small experiments and sessions that the tests of the engine start from."""

from dataclasses import replace
from typing import Any

import pytest

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import Layer, Linear
from models.design.network import Network
from models.problems import pairing
from models.problems.changes import with_kind
from playground.session import checkpointing
from playground.session.session import Session
from playground.steppers import selection
from playground.steppers.forms import form_of
from playground.steppers.torch_stepper import TorchStepper


def experiment(*layers: Layer, kind: str = "circle", data: dict[str, Any] | None = None, **training: Any) -> Experiment:
    """Layers (two of 4 and 2 units if none are given) on a small data set."""
    network = Network()
    for layer in layers or (Linear(id="n", units=4), Linear(id="n", units=2)):
        network = network.insert(len(network), layer)
    fitting = with_kind(Experiment(network=network), kind)
    output = replace(network.output, activation=pairing.fitting_activation(fitting.data.info, fitting.training.loss))
    samples = replace(Data.of(kind), **{"samples": 60, **(data or {})})
    return replace(
        fitting, data=samples, network=network.replace_layer(output), training=replace(fitting.training, **training)
    )


def tuned(e: Experiment, **training: Any) -> Experiment:
    """The experiment with other training settings."""
    return replace(e, training=replace(e.training, **training))


def started(e: Experiment, steps: int = 0) -> Session:
    session = Session()
    session.load(e)
    if steps:
        session.advance(steps, float("inf"))
    return session


def without_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on torch trains every design, whatever its layers."""
    monkeypatch.setattr(selection, "fits_kernel", lambda experiment: False)


def without_kernel_for_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on torch trains every design with convolutions or pools."""
    fits = selection.fits_kernel
    monkeypatch.setattr(selection, "fits_kernel", lambda e: form_of(e) != "pictures" and fits(e))


def through_torch(e: Experiment, like: Session | None = None) -> Session:
    """A session that trains through torch whatever the design, from where `like` stands if that is given."""
    session = Session(choose=lambda experiment, device: TorchStepper)
    session.load(e)
    if like is not None:
        checkpoint = like.checkpoint()
        checkpointing.put_all(checkpoint, session.run.net, session.run.optimizer)
        session.run.position, session.run.recorder = checkpoint.position, checkpointing.recorder_of(checkpoint)
    return session
