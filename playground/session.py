"""One experiment under way: its data, network, optimizer and history. Knows torch, not threads."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from math import ceil, inf, isfinite
from time import perf_counter
from typing import Any, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.checkpoint import PLATEAU, Checkpoint, Position, parameter_layout, read_checkpoint, write_checkpoint
from models.commands import DeviceChoice, SetParameter
from models.experiment import Experiment
from models.probes import Probe
from models.schedule import Plateau
from models.snapshot import DeviceState, History, Metrics, Saved, Snapshot
from models.spec import SpecError
from playground import backup, datasets, devices, losses, measure, optimizers, recovery, steppers
from playground.build import Net, initialise
from playground.coach import Coach
from playground.datasets.not_here import NotHere
from playground.evaluate import Samples
from playground.history import Mark, Recorder
from playground.placement import Placement
from playground.samples import Answers
from playground.steppers import Stepper
from playground.torch_stepper import TorchStepper

_LARGEST = float(np.finfo(np.float32).max)


_RESCUE = 1.0  # s between two copies of a run that is trained on an accelerator
_R = TypeVar("_R")


class DivergedError(RuntimeError):
    """Training left the finite numbers; the message is fit to show."""


class Session:
    """Takes an experiment over, trains it, measures it, saves it. All calls from one thread."""

    def __init__(self, wait: bool = True) -> None:
        """wait: for the compiled stepper to be compiled; otherwise train through torch until another process has."""
        self._wait = wait
        self.experiment: Experiment | None = None
        self._place = Placement(wait)
        self.missing: NotHere | None = None
        """What has to be done before this network can train; it can answer."""
        self._rescue: tuple[float, Checkpoint] | None = None  # when, and the run as it was then, off the device
        self.restarts = 0
        self.coach = Coach(self)

    # ------------------------------------------------------------ taking over

    @property
    def device(self) -> torch.device:
        return self._place.device

    @property
    def device_state(self) -> DeviceState:
        """Where it computes, in words."""
        return self._place.state(self.experiment is not None and self.stepper == "fused")

    def use(self, choice: DeviceChoice) -> None:
        """Compute on this device from now on; the run under way moves along."""
        self._move(self._place.ask(choice))

    def _move(self, verdict: devices.Verdict) -> None:
        if self.experiment is None or verdict.device == self.device:
            self._place.verdict = verdict
            return
        checkpoint = self._whatever_the_device_does(self.checkpoint)
        self._place.verdict = verdict
        self._resume(checkpoint)

    def load(self, new: Experiment, weights_from: str | None = None, fresh: bool = False) -> None:
        """Take over `new`, keeping what can be kept; raises SpecError where it cannot run.

        weights_from: go on from this trained network's file. fresh: begin anew in any case.
        """
        problems = new.problems()
        if problems:
            raise SpecError("{why}", why=problems[0].text)
        old = self.experiment
        if self.missing is not None and old is not None and _starting_point(old) == _starting_point(new):
            with suppress(NotHere):
                self._resume(self.checkpoint())  # the samples may be there now
                if self.position.step == 0:
                    self._start_history()
        if weights_from is not None:
            checkpoint = read_checkpoint(weights_from)
            self._resume(checkpoint, needs_samples=False)
            self.restarts += 1
            old, fresh = checkpoint.experiment, False  # an edit made since the file was read is taken over live
        if old is None or fresh or _starting_point(old) != _starting_point(new):
            self._restart(new)
        elif _built(old) != _built(new):
            self._rebuild(old, new)
        else:
            self.experiment = new
            optimizers.retune(self._optimizer, new.training)
            self._stepper.retune(new)
        if old is not None and old.training.schedule != new.training.schedule:
            self._recorder.plateau = Plateau()  # one that is looked for from now on

    def reset(self) -> None:
        """Back to step 0 with the same initial weights; a network that answers without its samples goes on doing so."""
        if self.experiment is not None:
            self._restart(self.experiment, needs_samples=self.missing is None)

    def _restart(self, experiment: Experiment, needs_samples: bool = True) -> None:
        self._assemble(experiment, needs_samples)
        initialise(self.net, experiment)
        self.position = Position()
        self._start_history()
        self.restarts += 1

    def _rebuild(self, old: Experiment, new: Experiment) -> None:
        """Another network, data, loss or optimizer: what has the same id and shape stays."""
        before = {name: array.detach().clone() for name, array in self.net.named_arrays()}
        self._assemble(new)
        initialise(self.net, new)
        kept, learned = 0, False
        arrays = list(self.net.named_arrays())
        with torch.no_grad():
            for name, array in arrays:
                if name in before and before[name].shape == array.shape:
                    array.copy_(before[name])
                    kept, learned = kept + 1, learned or array.ndim > 1
        self.restarts += kept < len(arrays)
        if old.data != new.data or old.training.loss != new.training.loss or not learned:
            self.position = Position()  # epochs and losses cannot be compared with the old ones
        if self.position.step == 0:
            self._start_history()

    def _resume(self, checkpoint: Checkpoint, needs_samples: bool = True) -> None:
        """Go on from `checkpoint` exactly where it stopped. Without its samples a network can still answer."""
        self._assemble(checkpoint.experiment, needs_samples)
        tensors = checkpoint.tensors
        with torch.no_grad():
            for name, array in self.net.named_arrays():
                array.copy_(torch.from_numpy(np.array(tensors[f"network.{name}"])))
        optimizers.load_state(self._optimizer, _named(tensors, "optimizer."))
        beyond = self.missing is None and checkpoint.position.offset >= len(
            self._train[0]
        )  # only where a file was tampered with
        self.position = replace(checkpoint.position, offset=0) if beyond else checkpoint.position
        self._recorder = Recorder()
        columns = {name.removeprefix("history."): a for name, a in tensors.items() if name.startswith("history.")}
        self._recorder.restore(columns, checkpoint.position.stride)
        if PLATEAU in tensors:
            self._recorder.plateau = Plateau.of(tensors[PLATEAU])

    def _assemble(self, experiment: Experiment, needs_samples: bool = True) -> None:
        """Data, network, optimizer and stepper, on the device in use, or on the CPU where they do not fit there."""
        trouble = None
        try:
            self._build(experiment, needs_samples)
        except RuntimeError as error:
            trouble = recovery.trouble(error)
            if trouble is None or self._place.on_cpu:
                raise
        if trouble is not None:  # outside the except: the error holds on to what it failed with
            self._place.leave(trouble)
            self._let_go()
            self._build(experiment, needs_samples)

    def _build(self, experiment: Experiment, needs_samples: bool) -> None:
        self.coach.forget()
        self.dataset, self.missing = self._samples(experiment, needs_samples)
        targets = losses.targets_for(experiment, self.dataset.targets)

        def share(rows: NDArray[np.bool_]) -> tuple[Tensor, Tensor]:
            inputs = torch.from_numpy(self.dataset.inputs(self.dataset.points[rows]))  # pictures: no float copy of all
            return inputs.to(self.device), targets[torch.from_numpy(rows.copy())].to(self.device)

        self._train, self._test = share(self.dataset.training), share(~self.dataset.training)
        self.net = Net(experiment, self.device)
        self._answers = Answers(experiment, self.net, self.dataset)
        devices.set_threads(sum(p.size for group in parameter_layout(experiment) for p in group))
        self._optimizer = optimizers.make(*self.net.groups, experiment.training)
        self.experiment = experiment
        self._stepper = self._make_stepper(self._fitting_stepper())
        self._metrics: Metrics | None = None
        self._rescue = None

    def _samples(self, experiment: Experiment, needed: bool) -> tuple[datasets.Dataset, NotHere | None]:
        """The data, or something to stand in for them and what has to be done to get them."""
        try:
            return datasets.make(experiment.data), None
        except NotHere as missing:
            stand_in = None if needed else datasets.without_samples(experiment.data)
            if stand_in is None:
                raise
            return stand_in, missing

    def _start_history(self) -> None:
        self._recorder = Recorder()
        self._metrics = None
        if self.missing is None and not self._stepper.large:
            found = self.metrics()
            assert found is not None
            self._recorder.add(0, self.position.epoch, self.position.step, found)

    # ------------------------------------------------------------ training

    @property
    def epoch(self) -> int:
        """Whole passes done."""
        return self.position.epoch

    @property
    def train(self) -> Samples:
        """What is trained on, as a stepper gets it."""
        return self._train

    @property
    def test(self) -> Samples:
        """What is not trained on, likewise."""
        return self._test

    @property
    def stepper(self) -> str:
        """Which stepper trains."""
        return self._stepper.name

    def _fitting_stepper(self) -> type[Stepper]:
        assert self.experiment is not None
        return steppers.choose(self.experiment, self.device, self._wait)

    def _switch_stepper(self) -> None:
        """Go on with the stepper that fits now: the same network, the same optimizer, the same order of samples."""
        assert self.experiment is not None
        kind = self._fitting_stepper()
        if not isinstance(self._stepper, kind):
            self._stepper = self._make_stepper(kind)

    def _make_stepper(self, kind: type[Stepper]) -> Stepper:
        assert self.experiment is not None
        stepper = kind(self.net, self._optimizer, self.experiment, self._train, self._test)
        if self._place.halved and isinstance(stepper, TorchStepper):
            stepper.parts = 2
        return stepper

    def steps_to_epoch_end(self, epochs: int) -> int:
        """Steps until that many epochs from now have ended; the one under way counts as the first."""
        assert self.experiment is not None
        samples, batch = len(self._train[0]), self.experiment.training.batch
        return ceil((samples - self.position.offset) / batch) + (epochs - 1) * ceil(samples / batch)

    def advance(self, steps: float, seconds: float = inf) -> int:
        """Train up to `steps` steps within about `seconds`; how many were done.

        Raises DivergedError where loss or weights are not finite, with the last finite state restored. Where the device
        fails, the run goes on from a second ago: in half batches after the first lack of memory, else on the CPU.
        """
        if self.missing is not None:
            raise self.missing
        if steps:
            self.coach.forget()
        assert self.experiment is not None
        self._move(self._place.look(self.experiment, self._train, self._test))
        self._switch_stepper()
        return self._whatever_the_device_does(lambda: self._advance(steps, seconds))

    def _whatever_the_device_does(self, work: Callable[[], _R]) -> _R:
        """Work; again where the device fails, on what is left."""
        while not self._place.on_cpu:
            trouble = None
            try:
                if self._rescue is None or perf_counter() - self._rescue[0] > _RESCUE:
                    self._rescue = perf_counter(), self.checkpoint()
                return work()
            except RuntimeError as error:
                trouble = recovery.trouble(error)
                if trouble is None or self._rescue is None:
                    raise
            self._go_on_after(trouble)  # outside the except: the error holds on to what it failed with
        return work()

    def _go_on_after(self, trouble: recovery.Trouble) -> None:
        """Build everything anew from the last copy that lies off the device."""
        assert self._rescue is not None
        _, checkpoint = self._rescue
        self._place.go_on_after(trouble)
        self._let_go()
        self._resume(checkpoint)

    def _let_go(self) -> None:
        """Forget everything on the device, so that its memory is free for what comes."""
        for name in ("net", "_answers", "_train", "_test", "_optimizer", "_stepper"):
            vars(self).pop(name, None)
        recovery.free()

    def _advance(self, steps: float, seconds: float) -> int:
        before, saved, mark = self.position, backup.copy(self.net, self._optimizer), self._recorder.mark()
        if not self._stays_finite(steps, seconds):
            done = self.position.step - before.step
            self._go_back(before, saved, mark)
            self._find_fault(done)
        return self.position.step - before.step

    def _stays_finite(self, steps: float, seconds: float) -> bool:
        """Train, and look whether losses and everything that was learned are still numbers."""
        torch.set_flush_denormal(True)  # in this thread: numbers below 1e-38 take a processor ten times as long
        try:
            self.position, loss = self._stepper.advance(self.position, steps, seconds, self._recorder)
        finally:
            torch.set_flush_denormal(False)
        self._metrics = None
        learned = (*self.net.groups, *self.net.buffers(), *(() if loss is None else (loss,)))
        finite = all(bool(torch.isfinite(tensor.detach()).all()) for tensor in learned)
        found = self.metrics()
        return finite and (found is None or isfinite(found.train_loss))

    def _find_fault(self, steps: int) -> None:
        """Repeat the last steps, the half that stays finite each time, and stop before the one that goes wrong."""
        while steps:
            before, saved, mark = self.position, backup.copy(self.net, self._optimizer), self._recorder.mark()
            tried = max(steps // 2, 1)
            if self._stays_finite(tried, inf):
                steps -= tried
                continue
            self._go_back(before, saved, mark)
            if tried == 1:
                raise DivergedError(
                    f"The loss became infinite at step {before.step + 1:,}, so training stopped and the last good "
                    "weights were kept. Try a smaller learning rate, and reset if the loss stays high."
                )
            steps = tried

    def _go_back(self, position: Position, copies: list[Tensor], mark: Mark) -> None:
        backup.put_back(copies, self.net, self._optimizer)
        self.position = position
        self._recorder.go_back(mark)
        self._metrics = None

    def metrics(self) -> Metrics | None:
        """Losses and accuracies now; measured once a position. Of large data those of the history's last point."""
        if self._stepper.large or self.missing is not None:
            return self._recorder.last()
        if self._metrics is None:
            self._metrics = self._stepper.metrics()
        return self._metrics

    def final_metrics(self) -> Metrics:
        """Losses and accuracies now, however long it takes."""
        return self._stepper.metrics()

    @property
    def pending(self) -> bool:
        """Whether `advance` has something to measure although no step is owed."""
        if self.experiment is None or self.missing is not None:
            return False
        return self._stepper.pending(self.position, self._recorder)

    def set_parameter(self, command: SetParameter) -> None:
        """Set one weight or bias by hand; raises SpecError where there is none."""
        if self.experiment is None:
            raise SpecError("There is no network yet. Open a design first.")
        try:
            array = self.net.parameter(command.layer_id, command.name)
            if not abs(command.value) <= _LARGEST:
                raise SpecError("A weight must be a finite number, got {value}.", value=command.value)
            if len(command.index) != array.ndim or min(command.index) < 0:
                raise IndexError
            self.coach.forget()
            with torch.no_grad():
                array[command.index] = command.value
        except (KeyError, IndexError):
            raise SpecError("This {name} is not there any more.", name=command.name) from None
        self.weights_changed()
        if self.position.step == 0:
            self._start_history()  # its only point is the untrained network's

    def weights_changed(self) -> None:
        """Not by a step but by hand or by practice: what was measured or copied before does not hold any more."""
        assert self.experiment is not None
        self._metrics = self._rescue = None
        self._stepper.retune(self.experiment)  # a point of the history that was half worked out

    # ------------------------------------------------------------ saying and saving

    def measure(self, probes: frozenset[Probe[Any]]) -> dict[Probe[Any], Any]:
        """The answers to `probes` now."""
        assert self.experiment is not None
        return measure.measure(probes, measure.Subject(self.experiment, self.net, self.dataset, self._answers))

    def snapshot(self, probes: frozenset[Probe[Any]], **about: Any) -> Snapshot:
        """A picture of this instant; `about`: what the runner knows (running, error, saved, …)."""
        return self._whatever_the_device_does(lambda: self._picture(probes, about))

    def _picture(self, probes: frozenset[Probe[Any]], about: dict[str, Any]) -> Snapshot:
        assert self.experiment is not None
        samples, batch = len(self._train[0]), self.experiment.training.batch
        return Snapshot(
            experiment=self.experiment,
            epoch=self.position.epoch,
            step=self.position.step,
            batch=ceil(self.position.offset / batch),
            batches=max(ceil(self.position.offset / batch) + ceil((samples - self.position.offset) / batch), 1),
            metrics=self.metrics(),
            history=self.history(),
            readings=self.measure(probes),
            rate_cuts=self._recorder.plateau.cuts,
            device=self.device_state,
            stepper=self.stepper,
            note=self.dataset.note,
            samples=len(self.dataset.targets),
            restarts=self.restarts,
            **(self.coach.said() | about),
        )

    def history(self) -> History:
        return self._recorder.history()

    def checkpoint(self) -> Checkpoint:
        """This run, whole."""
        assert self.experiment is not None
        tensors = {f"network.{name}": _numpy(a) for name, a in self.net.named_arrays()}
        tensors |= {f"optimizer.{name}": _numpy(a) for name, a in optimizers.state_arrays(self._optimizer).items()}
        tensors |= {f"history.{name}": column for name, column in vars(self.history()).items()}
        if self.experiment.training.schedule == "plateau":
            tensors[PLATEAU] = self._recorder.plateau.array()
        return Checkpoint(self.experiment, replace(self.position, stride=self._recorder.stride), tensors)

    def save(self, path: str, ticket: int) -> Saved:
        """Write the trained network; a failure is an answer, not an exception."""
        if self.experiment is None:
            return Saved(ticket, path, "there is no network yet")
        try:
            write_checkpoint(path, self.checkpoint())
        except OSError as error:
            return Saved(ticket, path, error.strerror or str(error))
        except SpecError as error:
            return Saved(ticket, path, str(error))
        return Saved(ticket, path)


def _starting_point(e: Experiment) -> tuple[object, ...]:
    return e.training.seed, e.training.initialisation


def _built(e: Experiment) -> tuple[object, ...]:
    """What network, optimizer state and data depend on."""
    return e.data, e.network, e.training.loss, e.training.optimizer


def _numpy(tensor: Tensor) -> np.ndarray:
    return tensor.detach().cpu().numpy().copy()


def _named(tensors: Any, prefix: str) -> dict[str, Tensor]:
    return {n.removeprefix(prefix): torch.from_numpy(np.array(a)) for n, a in tensors.items() if n.startswith(prefix)}
