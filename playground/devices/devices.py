"""Which devices there are, and which one is used: only one that has computed something right."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import torch

from models.design.wording import quoted
from models.language.text import joined, tr
from models.talk.commands import DeviceChoice
from models.talk.snapshot import DeviceState
from playground.devices.device_errors import Trouble

_LARGE = 20_000
"""Parameters above which a step is faster with several threads than with one."""

_CORES = torch.get_num_threads()
"""Torch's own number of threads, read before anybody changes it: the cores that this process may use. On a shared
machine these can be few of many."""


class _Here(threading.local):
    """What holds for the calling thread. cores: that its computations may use."""

    cores = _CORES


_here = _Here()
CPU = torch.device("cpu")
_given_up: dict[str, str] = {}
"""Accelerators that failed in training, with the reason in words; not used again before a restart."""


@dataclass(frozen=True)
class Verdict:
    """Where to compute and why.

    reason: words that follow the device's name. available: the names of the devices that work. rival: the device that
    a trial compares with the CPU when training starts; None where nothing is to be compared.
    """

    device: torch.device
    reason: str
    available: tuple[str, ...]
    rival: torch.device | None = None

    def state(self, compiled: bool, more: Sequence[str] = ()) -> DeviceState:
        """This verdict in words, for the window. compiled: whether the compiled stepper trains. more: to say too."""
        name = (tr("CPU, compiled") if compiled else tr("CPU")) if self.device == CPU else str(self.device)
        why = joined((self.reason, *more), "; ")
        return DeviceState(str(self.device), tr("{name}: {why}.").format(name=name, why=why), self.available)


def choose(choice: DeviceChoice) -> Verdict:
    """The device for `choice`, without a trial of a design."""
    found = _accelerator()
    trouble = "" if found is None else _given_up.get(str(found), "") or _trouble(found)
    available = ("cpu",) if found is None or trouble else ("cpu", str(found))
    if choice == "cpu":
        return Verdict(CPU, tr("chosen by you"), available)
    if choice != "auto" and (found is None or found.type != choice):
        return Verdict(CPU, tr("there is no {0} device on this machine").format(choice), available)
    if found is None:
        return Verdict(CPU, tr("the only device here"), available)
    if trouble:
        return Verdict(CPU, tr("{0} was found but failed ({1})").format(found, trouble), available)
    if choice != "auto":
        return Verdict(found, tr("chosen by you"), available)
    return Verdict(CPU, tr("compared with {0} when training starts").format(found), available, rival=found)


def compare(verdict: Verdict, times: float) -> Verdict:
    """The verdict after a trial. times: the CPU's steps per second divided by the rival's."""
    assert verdict.rival is not None
    if times >= 1:
        why = tr("{0} faster here than {1}").format(_times(times), verdict.rival)
        return Verdict(CPU, why, verdict.available)
    why = tr("{0} faster here than {1}").format(_times(1 / times), tr("the CPU"))
    return Verdict(verdict.rival, why, verdict.available)


def remaining(verdict: Verdict, failed: torch.device, trouble: Trouble | None) -> Verdict:
    """The verdict after a trial in which one device failed: the other one."""
    assert verdict.rival is not None
    what = tr("{0} ran out of memory on this design") if trouble == "memory" else tr("{0} failed on this design")
    if failed == CPU:
        return Verdict(verdict.rival, what.format(tr("the CPU")), verdict.available)
    return Verdict(CPU, what.format(failed), verdict.available)


def give_up(device: torch.device, trouble: str) -> None:
    """Do not touch this accelerator again before a restart: after a failed assertion every call to it fails."""
    _given_up[str(device)] = trouble


def _times(ratio: float) -> str:
    return f"{ratio:.0f}×" if ratio >= 10 else f"{ratio:.1f}×"


def cores() -> int:
    """How many cores the compiled kernel may use for a run that this thread builds: all, or what `at_most` leaves."""
    return _here.cores


@contextmanager
def at_most(number: int) -> Iterator[None]:
    """Within it this thread uses so many cores, at least one: a window needs one, runs side by side share them."""
    before, _here.cores = _here.cores, max(1, number)
    try:
        yield
    finally:
        _here.cores = before


def set_threads(parameters: int) -> None:
    """Set torch's number of threads for a network of this size; call it in the engine's thread.

    With torch's own default training becomes very slow on a busy machine: its threads wait for each other.
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
    """What goes wrong when `device` computes a matrix product and its gradient; "" where nothing does."""
    try:
        a = torch.full((8, 8), 0.5, device=device, requires_grad=True)
        product = a @ a
        product.sum().backward()  # type: ignore[no-untyped-call]
        right = a.grad is not None and bool((product == 2).all()) and bool((a.grad == 8).all())
        return "" if right else tr("wrong numbers")
    except Exception as error:  # a broken driver raises whatever it likes
        return quoted(in_a_line(error))


def in_a_line(error: Exception) -> str:
    """The first line of a driver's message."""
    return str(error).strip().partition("\n")[0].rstrip(".") or type(error).__name__
