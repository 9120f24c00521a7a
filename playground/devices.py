"""Which device computes, and why, in words. A device is believed only after it has really computed."""

import os

import torch

from models.commands import DeviceChoice
from models.snapshot import DeviceState

_LARGE = 20_000
"""Parameters above which one step is worth more than one thread."""


def choose(choice: DeviceChoice) -> tuple[torch.device, DeviceState]:
    """The device for `choice`, and what to say about it."""
    found = _accelerator()
    trouble = "" if found is None else _trouble(found)
    available = ("cpu",) if found is None or trouble else ("cpu", str(found))
    cpu = torch.device("cpu")
    if choice == "cpu":
        return cpu, DeviceState("cpu", "CPU: chosen by you.", available)
    if choice != "auto" and (found is None or found.type != choice):
        return cpu, DeviceState("cpu", f"CPU: there is no {choice} device on this machine.", available)
    if found is None:
        return cpu, DeviceState("cpu", "CPU: no accelerator was found.", available)
    if trouble:
        return cpu, DeviceState("cpu", f"CPU: {found} was found but failed its test ({trouble}).", available)
    why = "chosen by you" if choice != "auto" else "found, and it passed its test"
    return found, DeviceState(str(found), f"{found}: {why}.", available)


def set_threads(parameters: int) -> None:
    """As many threads as the network can use; call it in the engine's thread.

    Torch's own default collapses on a busy machine: threads that wait for each other do no work.
    """
    cores = max(1, (os.cpu_count() or 2) - 1)
    wanted = cores if parameters > _LARGE else 1
    if torch.get_num_threads() != wanted:
        torch.set_num_threads(wanted)
    torch.set_flush_denormal(True)  # in this thread: numbers below 1e-38 take a processor ten times as long


def _accelerator() -> torch.device | None:
    """The machine's accelerator, if torch can use one."""
    if not torch.accelerator.is_available():
        return None
    found = torch.accelerator.current_accelerator()
    if found is None or found.type not in ("cuda", "mps", "xpu"):
        return None
    return torch.device(found.type, 0) if found.type != "mps" else found


def _trouble(device: torch.device) -> str:
    """What goes wrong in a real product and its gradient on `device`; "" if nothing does."""
    try:
        a = torch.full((8, 8), 0.5, device=device, requires_grad=True)
        product = a @ a
        product.sum().backward()  # type: ignore[no-untyped-call]
        right = a.grad is not None and bool((product == 2).all()) and bool((a.grad == 8).all())
        return "" if right else "wrong numbers"
    except Exception as error:  # a broken driver raises whatever it likes
        return str(error).strip().partition("\n")[0].rstrip(".") or type(error).__name__
