"""Where a run computes: the device asked for, the verdict on the design, and the way out when a device fails.

Only decides; the session moves the run.
"""

from dataclasses import replace

import torch

from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.commands import DeviceChoice
from models.talk.snapshot import DeviceState
from playground.devices import device_errors, devices
from playground.session import trial
from playground.steppers import compiling, selection
from playground.training.evaluate import Samples


class Placement:
    """The choice of a device and what came of it.

    halved: each batch goes through the network in two halves, because memory is short.
    """

    def __init__(self, wait: bool) -> None:
        """wait: whether the session waits until the kernel is compiled."""
        self._wait = wait
        self._choice: DeviceChoice = "cpu"
        self._tried: tuple[object, ...] = ()  # the shape of the design that the verdict is about
        self.verdict = devices.choose("cpu")
        self.halved = False

    @property
    def device(self) -> torch.device:
        return self.verdict.device

    @property
    def on_cpu(self) -> bool:
        return self.device == devices.CPU

    def state(self, compiled: bool) -> DeviceState:
        """The device in words, for the window. compiled: whether the compiled stepper trains."""
        halved = tr("each batch goes in two halves, as memory is short") if self.halved else ""
        more = (halved, compiling.trouble() if self.on_cpu else "")
        return self.verdict.state(compiled, [text for text in more if text])

    def ask(self, choice: DeviceChoice) -> devices.Verdict:
        """Take over this choice of a device; returns the verdict on it, before any design is tried."""
        self._choice, self._tried = choice, ()
        return devices.choose(choice)

    def look(self, e: Experiment, train: Samples, test: Samples) -> devices.Verdict:
        """The verdict on this design before it trains. With the choice left to the program, this runs a trial."""
        t = e.training
        shape = e.data, e.network, t.loss, t.optimizer, t.batch, t.augments, t.precision
        if shape == self._tried:
            return self.verdict
        if selection.fits_kernel(e) and selection.kernel_state(e, self._wait) == "coming":
            return self.verdict  # compared once the kernel is compiled; until then torch trains
        self._tried, self.halved = shape, False
        verdict = devices.choose(self._choice)
        if verdict.rival is None:
            return verdict
        try:
            return devices.compare(verdict, trial.speed_ratio(e, train, test, verdict.rival))
        except trial.FailedError as failed:
            if failed.trouble == "lost":
                devices.give_up(verdict.rival, tr("it failed on a design; restart to try it again"))
            return devices.remaining(verdict, failed.device, failed.trouble)

    def go_on_after(self, trouble: device_errors.Trouble, can_halve: bool) -> None:
        """After a failure of the device, decide: halve batches at the first lack of memory if possible, else the CPU.

        can_halve: whether halving could help.
        """
        if trouble == "memory" and can_halve and not self.halved:
            self.halved = True
        else:
            self.verdict, self.halved = without_device(self.verdict, trouble), False


def without_device(verdict: devices.Verdict, trouble: device_errors.Trouble) -> devices.Verdict:
    """The verdict after its device failed: the CPU. A lost device is not used again before a restart."""
    failed = verdict.device
    if trouble == "lost":
        devices.give_up(failed, tr("it failed while training; restart to try it again"))
        why = tr("{0} failed while training, so training goes on here")
    else:
        why = tr("{0} ran out of memory, so training goes on here")
    return replace(verdict, device=devices.CPU, reason=why.format(failed))
