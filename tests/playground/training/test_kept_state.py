"""A state that is kept for long is the one that it was, whatever becomes of the arrays that it was taken from."""

import mmap

import pytest
import torch

from playground.training.kept_state import KeptState, apart, in_pages


@pytest.mark.parametrize("numbers", [3, 40_000])
def test_a_state_apart_has_the_same_numbers_in_the_same_shapes(numbers: int) -> None:
    network = {"weights": torch.rand(numbers), "biases": torch.empty(0), "norm.mean": torch.rand(5, 7)}
    optimizer = {"weights.exp_avg": torch.rand(numbers).double(), "weights.step": torch.tensor(9.0)}
    wanted = {name: array.clone() for name, array in (network | optimizer).items()}
    found = apart(KeptState(network, optimizer))
    if numbers > 3:
        for array in (network | optimizer).values():
            array.zero_()
    assert torch.equal(in_pages(wanted["weights"]), wanted["weights"])
    kept = found.network | found.optimizer
    assert kept.keys() == wanted.keys()
    for name, array in wanted.items():
        assert kept[name].dtype == array.dtype
        assert torch.equal(kept[name], array)


def test_what_stays_between_large_states_does_not_keep_their_memory() -> None:
    made, between = [], []
    for _ in range(400):
        made.append(apart(KeptState({"weights": torch.zeros(20_000)}, {})))
        between.append(torch.zeros(300))
    before = _resident()
    made.clear()
    assert before - _resident() >= 28 << 20
    assert len(between) == 400


def _resident() -> int:
    """Bytes of this process that lie in memory."""
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * mmap.PAGESIZE
    except OSError:
        pytest.skip("this system does not say how much memory a process has")
