"""A training step recorded once and played back: on CUDA, launching the kernels of a small network is most of the work.

A recording keeps every number that is no tensor; so after a change of such a setting the step is recorded anew.
"""

from collections.abc import Callable

import torch
from torch import Tensor

from playground.net.build import Net

_MOST = 2_000_000  # parameters; larger networks keep the device busy by themselves
_WARM_UP = 3  # times that the work is done before it is recorded, as PyTorch asks for

Work = Callable[[], Tensor]
"""One step on buffers that stay where they are; gives the loss, always in the same tensor."""


def possible(net: Net, device: torch.device) -> bool:
    """Whether a step of this network can be recorded. Dropout draws other masks at every step, so it cannot."""
    return device.type == "cuda" and not net.dropout and sum(p.numel() for p in net.groups) <= _MOST


def record(work: Work) -> Work:
    """A function that plays back the recorded work. Does the work a few times first. Raises RuntimeError."""
    stream = torch.cuda.Stream()  # type: ignore[no-untyped-call]
    usual = torch.cuda.current_stream()
    stream.wait_stream(usual)
    with torch.cuda.stream(stream):
        for _ in range(_WARM_UP):
            work()
    usual.wait_stream(stream)
    graph = torch.cuda.CUDAGraph()
    try:
        with torch.cuda.graph(graph):
            loss = work()
    finally:
        torch.cuda.set_stream(usual)  # where CUDA refuses, torch forgets to leave the stream that it records

    def play() -> Tensor:
        graph.replay()
        return loss

    return play
