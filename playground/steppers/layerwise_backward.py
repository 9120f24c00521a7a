"""Gradients layer by layer, for networks whose batches have to stay whole: with a halt after every layer."""

from collections.abc import Callable, Iterator

import torch
from torch import Tensor

from models.design.network import INPUT_ID
from playground.net.build import Net
from playground.net.modules import Add


def gradients(
    net: Net, x: Tensor, loss: Callable[[Tensor], Tensor], prepare: Callable[[int], None], reduced: bool
) -> Iterator[Tensor | None]:
    """Add the gradients of `loss(net(x))` to the network's: None after every layer, forwards and back, then the loss.

    The chain rule at one layer at a time, as autograd works it out. prepare: called before each layer, with its index,
    since anything may have been asked of the network meanwhile. Whoever asks sees the running statistics of before:
    they move when all is done. reduced: in bfloat16 where that is safe.
    """
    given = {INPUT_ID: x}
    passed: list[tuple[Tensor, Tensor]] = []
    moved: list[tuple[Tensor, Tensor]] = []
    for k, (layer_id, module) in enumerate(zip(net.ids, net.stack, strict=True)):
        if k:
            yield None
        prepare(k)
        sources = (x, given[module.source]) if isinstance(module, Add) else (x,)
        before = [statistic.clone() for statistic in module.buffers()]
        with torch.autocast(x.device.type, torch.bfloat16, enabled=reduced):
            result = module(*sources)
        for statistic, old in zip(module.buffers(), before, strict=True):
            moved.append((statistic, statistic.clone()))
            statistic.data.copy_(old)  # not by way of autograd, which would take offence on the way back
        x = given[layer_id] = result.detach().requires_grad_(result.requires_grad)
        passed.append((result, x))
    given.clear()
    found = loss(x.float())
    found.backward()  # type: ignore[no-untyped-call]
    while passed:
        result, handed_on = passed.pop()
        if result.requires_grad:
            result.backward(handed_on.grad)  # type: ignore[no-untyped-call]
            handed_on.grad = None
        yield None
    for statistic, new in moved:
        statistic.data.copy_(new)
    yield found.detach()
