"""Backpropagation with a pause after every layer, for networks whose batches have to stay whole."""

from collections.abc import Callable, Iterator

import torch
from torch import Tensor

from models.design.network import INPUT_ID
from playground.net.build import Net
from playground.net.modules import Add


def gradients(net: Net, x: Tensor, loss: Callable[[Tensor], Tensor], reduced: bool) -> Iterator[Tensor | None]:
    """Add the gradients of `loss(net(x))` to those of the network, one layer at a time.

    Yields None after every layer, forwards and backwards, and at the end the loss, a scalar. In the pauses the network
    may answer questions; therefore running statistics change only at the end, and each layer is set to training again.
    reduced: compute in bfloat16 where autocast does.
    """
    x = net.laid_out(x)
    given = {INPUT_ID: x}
    passed: list[tuple[Tensor, Tensor]] = []
    moved: list[tuple[Tensor, Tensor]] = []
    for k, (layer_id, module) in enumerate(zip(net.ids, net.stack, strict=True)):
        if k:
            yield None
        net.train()
        sources = (x, given[module.source]) if isinstance(module, Add) else (x,)
        before = [statistic.clone() for statistic in module.buffers()]
        with torch.autocast(x.device.type, torch.bfloat16, enabled=reduced):
            result = module(*sources)
        for statistic, old in zip(module.buffers(), before, strict=True):
            moved.append((statistic, statistic.clone()))
            statistic.data.copy_(old)  # `.data` is changed in place; autograd would refuse it
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
