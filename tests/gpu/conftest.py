"""Which accelerator is checked. PLAYGROUND_REHEARSE=1 has the CPU stand in for one."""

import os

import pytest
import torch

from tests.gpu.card import Card, real, stand_in


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> Card:
    """The machine's accelerator, or what stands in for it; skips the test where there is none."""
    if os.environ.get("PLAYGROUND_REHEARSE") == "1":
        torch.set_num_threads(1)  # what is small is soonest done by one
        return stand_in(monkeypatch)
    if not torch.accelerator.is_available():
        pytest.skip("torch finds no accelerator on this machine")
    return real()


@pytest.fixture
def cuda(card: Card) -> Card:
    """A CUDA device: what only CUDA does cannot be rehearsed."""
    if card.device.type != "cuda":
        pytest.skip("only CUDA does this")
    return card
