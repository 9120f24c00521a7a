"""Where to compute: an accelerator that has shown that it works, else the CPU, and how many threads."""

from functools import cache

import torch

from models.commands import DeviceChoice
from models.snapshot import DeviceState

CPU = torch.device("cpu")
_CORES = torch.get_num_threads()  # what torch would take: the physical cores
_LARGE = 4_000_000  # parameters × rows of a batch above which a second thread pays for its waking


def probe(choice: DeviceChoice) -> tuple[torch.device, DeviceState]:
    """The device to use under this choice, and what to say about it."""
    found = _accelerator()
    fault = "" if found is None else fault_of(found.type)
    works = found is not None and not fault
    available = ("cpu", found.type) if works and found is not None else ("cpu",)
    if choice == "cpu":
        return CPU, DeviceState("cpu", "CPU: chosen by hand.", available)
    if found is None or (choice not in ("auto", found.type)):
        missing = "no accelerator" if choice == "auto" else f"no {choice} device"
        return CPU, DeviceState("cpu", f"CPU: {missing} was found.", available)
    if not works:
        return CPU, DeviceState("cpu", f"CPU: {found.type} failed its test ({fault}).", available)
    return found, DeviceState(found.type, f"{found.type}: {_title(found)} passed its test.", available)


def _accelerator() -> torch.device | None:
    """This machine's accelerator as torch sees it, or None."""
    if not torch.accelerator.is_available():
        return None
    found = torch.accelerator.current_accelerator()
    return None if found is None else torch.device(found.type)


@cache
def fault_of(kind: str) -> str:
    """What goes wrong when the device multiplies and differentiates, on one line; empty when nothing does."""
    try:
        return _try_out(torch.device(kind))
    except Exception as error:  # drivers fail in any way they like
        lines = str(error).strip().splitlines()
        return lines[0][:120].rstrip(".") if lines else type(error).__name__


def _try_out(device: torch.device) -> str:
    """A product of two matrices and its gradient, held against the CPU's."""
    a = torch.linspace(-1, 1, 64 * 32).reshape(64, 32)
    b = torch.linspace(1, -1, 32 * 16).reshape(32, 16)
    results = []
    for where in (CPU, device):
        x, w = a.to(where), b.to(where).requires_grad_()
        loss = torch.tanh(x @ w).square().mean()
        loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
        assert w.grad is not None
        results.append(torch.cat((loss.detach().reshape(1), w.grad.flatten())).cpu())
    right = torch.allclose(results[0], results[1], rtol=1e-2, atol=1e-4)
    return "" if right else "its results are wrong"


def _title(device: torch.device) -> str:
    """The device's name as its maker gives it, where torch knows it."""
    named = getattr(torch.get_device_module(device), "get_device_name", None)
    return str(named()) if named else "the accelerator"


def set_threads(parameters: int, rows: int) -> None:
    """Let torch use as many threads as a network of this size is worth; acts on the calling thread.

    rows: of one batch. One core is left to the window.
    """
    torch.set_num_threads(max(1, _CORES - 1) if parameters * rows > _LARGE else 1)
