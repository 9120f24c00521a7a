"""Which devices there are, and which one computes. A device is believed only after it has really computed."""

from dataclasses import dataclass

import torch

from models.talk.commands import DeviceChoice
from models.talk.snapshot import DeviceState

_LARGE = 20_000
"""Parameters above which one step is worth more than one thread."""

_CORES = torch.get_num_threads()
"""What torch takes by itself, asked before anybody sets it: the cores that this process may use, which on a shared
machine can be one of many."""

CPU = torch.device("cpu")
_given_up: dict[str, str] = {}
"""Accelerators that failed while they trained, and how: not touched again before a restart."""


@dataclass(frozen=True)
class Verdict:
    """Where to compute and why: `reason` follows the device's name. rival: to be compared with once training starts."""

    device: torch.device
    reason: str
    available: tuple[str, ...]
    rival: torch.device | None = None

    def state(self, compiled: bool) -> DeviceState:
        """In words, for the window. compiled: whether the compiled stepper trains."""
        name = ("CPU, compiled" if compiled else "CPU") if self.device == CPU else str(self.device)
        return DeviceState(str(self.device), f"{name}: {self.reason}.", self.available)


def choose(choice: DeviceChoice) -> Verdict:
    """The device for `choice`, as far as that can be said without trying a design on it."""
    found = _accelerator()
    trouble = "" if found is None else _given_up.get(str(found), "") or _trouble(found)
    available = ("cpu",) if found is None or trouble else ("cpu", str(found))
    if choice == "cpu":
        return Verdict(CPU, "chosen by you", available)
    if choice != "auto" and (found is None or found.type != choice):
        return Verdict(CPU, f"there is no {choice} device on this machine", available)
    if found is None:
        return Verdict(CPU, "no accelerator was found", available)
    if trouble:
        return Verdict(CPU, f"{found} was found but failed ({trouble})", available)
    if choice != "auto":
        return Verdict(found, "chosen by you", available)
    return Verdict(CPU, f"compared with {found} when training starts", available, rival=found)


def compare(verdict: Verdict, times: float) -> Verdict:
    """The verdict on a design that the CPU trains `times` as fast as the rival."""
    assert verdict.rival is not None
    if times >= 1:
        return Verdict(CPU, f"{_times(times)} faster here than {verdict.rival}", verdict.available)
    return Verdict(verdict.rival, f"{_times(1 / times)} faster here than the CPU", verdict.available)


def remaining(verdict: Verdict, failed: torch.device, how: str) -> Verdict:
    """The verdict on a design on which the CPU or the rival `failed`: the other one. how: such as "failed"."""
    assert verdict.rival is not None
    if failed == CPU:
        return Verdict(verdict.rival, f"the CPU {how} on this design", verdict.available)
    return Verdict(CPU, f"{failed} {how} on this design", verdict.available)


def give_up(device: torch.device, trouble: str) -> None:
    """Do not touch this accelerator again before a restart: after a failed assertion every call to it fails."""
    _given_up[str(device)] = trouble


def _times(ratio: float) -> str:
    return f"{ratio:.0f}×" if ratio >= 10 else f"{ratio:.1f}×"


def set_threads(parameters: int) -> None:
    """As many threads as the network can use; call it in the engine's thread.

    Torch's own default collapses on a busy machine: threads that wait for each other do no work.
    """
    wanted = max(1, _CORES - 1) if parameters > _LARGE else 1
    if torch.get_num_threads() != wanted:
        torch.set_num_threads(wanted)


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
        return in_a_line(error)


def in_a_line(error: Exception) -> str:
    """The first line of what a driver says."""
    return str(error).strip().partition("\n")[0].rstrip(".") or type(error).__name__
