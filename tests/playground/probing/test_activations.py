"""What each layer gives, held against hooks on the modules of the network."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from torch import Tensor

from models.design.experiment import Experiment
from models.design.layers import Add, BatchNorm, Conv2d, Dropout, Flatten, Linear, MaxPool2d
from models.design.network import INPUT_ID, OUTPUT_ID
from models.problems.changes import with_loss
from playground.net.build import Net
from playground.probing.activations import layer_activations
from playground.probing.subject import inputs_of
from playground.session.session import Session
from tests.playground.runs import experiment, started

ROWS = (Linear(id="n", units=5), Dropout(id="n"), Linear(id="n", units=5), Add(id="n", source="layer-1"))
PICTURES = (
    Conv2d(id="n", channels=6),
    BatchNorm(id="n"),
    MaxPool2d(id="n"),
    Flatten(id="n"),
    Dropout(id="n"),
    Linear(id="n", units=7),
)


def digits() -> Experiment:
    e = experiment(*PICTURES, kind="digits", data={"samples": 1797, "standardise": True})
    return with_loss(e, "cross_entropy")


def hooked(net: Net, x: Tensor) -> dict[str, Tensor]:
    """What the modules give one after the other, by layer id; of the output the logits or the values.

    A plain forward pass, which may compute two layers in one, ends with the same bits.
    """
    found = {INPUT_ID: x}
    handles = [
        module.register_forward_hook(lambda _module, _given, values, name=name: found.__setitem__(name, values.clone()))
        for name, module in zip(net.ids, net.stack, strict=True)
    ]
    net.eval()
    with torch.no_grad():
        for _ in net.results(net.laid_out(x)):
            pass
    for handle in handles:
        handle.remove()
    with torch.no_grad():
        assert torch.equal(found[OUTPUT_ID], net(x))
    return found


def inputs(s: Session, count: int = 9) -> Tensor:
    return inputs_of(s.run.net, s.run.dataset, s.run.dataset.points[:count])


@pytest.mark.parametrize("e", [experiment(*ROWS), digits()], ids=["rows", "pictures"])
def test_every_layer_gives_what_its_module_gave(e: Experiment) -> None:
    s = started(e, 5)
    x = inputs(s)
    expected = hooked(s.run.net, x)
    if e.training.loss == "cross_entropy":
        expected[OUTPUT_ID] = torch.softmax(expected[OUTPUT_ID], 1)
    found = layer_activations(s.run.net, x)
    assert [*found] == [INPUT_ID, *s.run.net.ids]
    for name, values in found.items():
        assert values.shape == (9, *e.shapes()[name])
        assert values.dtype == np.float32
        assert np.array_equal(values, expected[name].numpy()), name


@pytest.mark.parametrize("e", [experiment(*ROWS), digits()], ids=["rows", "pictures"])
def test_of_many_units_the_first_are_given(e: Experiment) -> None:
    s = started(e)
    whole, part = (layer_activations(s.run.net, inputs(s), limit) for limit in (None, 2))
    assert all(np.array_equal(part[name], values[:, :2]) for name, values in whole.items())


def test_looking_changes_nothing_and_cannot_be_changed() -> None:
    s = started(replace(digits()))
    s.run.net.train()
    before = {name: array.detach().clone() for name, array in s.run.net.named_arrays()}
    x = inputs(s)
    found = layer_activations(s.run.net, x)
    assert s.run.net.training
    assert all(torch.equal(before[name], array) for name, array in s.run.net.named_arrays())
    assert not any(values.flags.writeable for values in found.values())
    kept = found[INPUT_ID].copy()
    x.zero_()
    assert np.array_equal(found[INPUT_ID], kept)
