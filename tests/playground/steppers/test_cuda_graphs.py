"""A step that CUDA refuses to record costs nothing but the recording. CUDA is made up."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import torch

from models.design.layers import Conv2d, Flatten
from playground.steppers import cuda_graphs
from tests.playground.accelerators import started
from tests.playground.runs import experiment, without_kernel_for_pictures

REFUSED = "CUDA error: operation not permitted when stream is capturing\nCUDA kernel errors might be reported later."


class Stream:
    def wait_stream(self, other: "Stream") -> None: ...


@pytest.fixture
def refusing(monkeypatch: pytest.MonkeyPatch) -> list[Stream]:
    """CUDA that fails where a recording ends, as it does after an operation that cannot be recorded; the stream set."""
    current = [Stream()]

    @contextmanager
    def stream(other: Stream) -> Iterator[None]:
        before, current[0] = current[0], other
        yield
        current[0] = before

    @contextmanager
    def graph(graph: object) -> Iterator[None]:
        current[0] = Stream()
        yield
        raise torch.AcceleratorError(REFUSED)  # and the stream stays set: torch has it so

    without_kernel_for_pictures(monkeypatch)
    monkeypatch.setattr(cuda_graphs, "possible", lambda net, device: True)
    for name, value in {
        "Stream": Stream,
        "stream": stream,
        "current_stream": lambda: current[0],
        "set_stream": lambda wanted: current.__setitem__(0, wanted),
        "CUDAGraph": object,
        "graph": graph,
    }.items():
        monkeypatch.setattr(torch.cuda, name, value)
    return current


def test_a_step_that_cannot_be_recorded_is_done_as_usual(refusing: list[Stream]) -> None:
    usual = refusing[0]
    e = experiment(Conv2d(id="n", channels=2), Flatten(id="n"), kind="digits", momentum=0.5, batch=8)
    session = started("cpu", e)
    assert session.advance(5) == 5
    assert refusing == [usual]
    assert not session.run.stepper._recordable  # type: ignore[attr-defined]
