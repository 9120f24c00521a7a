"""One experiment under way: its data, network, optimizer and history. Knows torch, not threads."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from math import ceil, inf, isfinite
from time import perf_counter
from typing import Any, TypeVar

import numpy as np
import torch
from torch import Tensor

from models.design.experiment import Experiment
from models.design.schedule import Plateau
from models.design.spec import SpecError
from models.files.checkpoint import Checkpoint, Position, read_checkpoint, write_checkpoint
from models.talk.commands import DeviceChoice, SetParameter
from models.talk.probes import Probe
from models.talk.snapshot import DeviceState, History, Metrics, Saved, Snapshot
from playground.datasets.not_here import NotHere
from playground.devices import device_errors, devices
from playground.net.build import Net, initialise
from playground.practice.fine_tuning import FineTuning
from playground.probing import measure
from playground.probing.subject import Kept, Subject
from playground.session import assembly, checkpointing, placement
from playground.session.off_device_copy import OffDeviceCopy
from playground.session.placement import Placement
from playground.steppers import rollback, selection
from playground.training import evaluate, optimizers
from playground.training.evaluate import Samples
from playground.training.history import Mark, Recorder

_LARGEST = float(np.finfo(np.float32).max)

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
        self.off_device_copy = OffDeviceCopy()
        self.restarts = 0
        self.fine_tuning = FineTuning(self)
        self._metrics: Metrics | None = None
        self._evaluation: Iterator[Metrics | None] | None = None

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
        """Compute there; where that fails, nothing has changed."""
        if self.experiment is not None and verdict.device != self.device:
            checkpoint = self.with_failover(self.checkpoint)
            if verdict.device != self.device:  # it may have failed just now
                self._resume(checkpoint, needs_samples=False, verdict=verdict)
                return
        self._place.verdict = verdict

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
                self._resume(self.with_failover(self.checkpoint))  # the samples may be there now
                if self.position.step == 0:
                    self._start_history()
        if weights_from is not None:
            checkpoint = read_checkpoint(weights_from)
            self._resume(checkpoint, needs_samples=False)
            self.restarts += 1
            old, fresh = checkpoint.experiment, False  # an edit made since the file was read is taken over live
        if old is None or fresh or _starting_point(old) != _starting_point(new):
            self.with_failover(lambda: self._restart(new))
        elif _built(old) != _built(new):
            before = self.with_failover(lambda: checkpointing.learned(self.net))
            self.with_failover(lambda: self._rebuild(old, new, before))
        else:
            self.experiment = new
            optimizers.retune(self._optimizer, new.training)
            self._stepper.retune(new)
        if old is not None and old.training.schedule != new.training.schedule:
            self._recorder.plateau = Plateau()  # one that is looked for from now on

    def reset(self) -> None:
        """Back to step 0 with the same initial weights; a network that answers without its samples goes on doing so."""
        experiment, needs_samples = self.experiment, self.missing is None
        if experiment is not None:
            self.with_failover(lambda: self._restart(experiment, needs_samples))

    def _restart(self, experiment: Experiment, needs_samples: bool = True) -> None:
        self._assemble(experiment, lambda net, _: initialise(net, experiment), needs_samples)
        self.position = Position()
        self._start_history()
        self.restarts += 1

    def _rebuild(self, old: Experiment, new: Experiment, before: dict[str, np.ndarray]) -> None:
        """Another network, data, loss or optimizer: what has the same id and shape stays.

        before: by name, what the network of `old` has learned.
        """

        def stays(name: str, array: Tensor) -> bool:
            return name in before and before[name].shape == array.shape

        def fill(net: Net, _: torch.optim.Optimizer) -> None:
            initialise(net, new)
            checkpointing.put({name: before[name] for name, array in net.named_arrays() if stays(name, array)}, net)

        self._assemble(new, fill)
        arrays = list(self.net.named_arrays())
        kept = [array for name, array in arrays if stays(name, array)]
        self.restarts += len(kept) < len(arrays)
        learned = any(array.ndim > 1 for array in kept)
        if old.data != new.data or old.training.loss != new.training.loss or not learned:
            self.position = Position()  # epochs and losses cannot be compared with the old ones
        if self.position.step == 0:
            self._start_history()

    def _resume(
        self, checkpoint: Checkpoint, needs_samples: bool = True, verdict: devices.Verdict | None = None
    ) -> None:
        """Go on from `checkpoint` exactly where it stopped. Without its samples a network can still answer.

        verdict: where to compute from now on; where it does already if there is none.
        """

        def fill(net: Net, optimizer: torch.optim.Optimizer) -> None:
            checkpointing.put_all(checkpoint, net, optimizer)

        self._assemble(checkpoint.experiment, fill, needs_samples, verdict)
        beyond = self.missing is None and checkpoint.position.offset >= len(
            self._train[0]
        )  # only where a file was tampered with
        self.position = replace(checkpoint.position, offset=0) if beyond else checkpoint.position
        self._recorder = checkpointing.recorder_of(checkpoint)
        if not self._place.on_cpu:
            self.off_device_copy.keep(checkpoint)

    def _assemble(
        self,
        experiment: Experiment,
        fill: assembly.Fill,
        needs_samples: bool = True,
        verdict: devices.Verdict | None = None,
    ) -> None:
        """Build a run, on the device of the verdict or on the CPU where it does not fit there, and take it over.

        Where that fails, the run before it is as it was.
        """
        verdict, trouble = verdict or self._place.verdict, None
        try:
            self._build(experiment, fill, needs_samples, verdict)
        except RuntimeError as error:
            trouble = device_errors.trouble(error)
            if trouble is None or verdict.device == devices.CPU:
                raise
        if trouble is not None:  # outside the except: the error holds on to what it failed with
            self._build(experiment, fill, needs_samples, placement.without_device(verdict, trouble))
            device_errors.free(trouble)

    def _build(self, experiment: Experiment, fill: assembly.Fill, needs_samples: bool, there: devices.Verdict) -> None:
        parts = assembly.build(experiment, there.device, fill, needs_samples)
        kind = selection.choose(experiment, there.device, self._wait)
        halved = self._place.halved and there.device != devices.CPU
        stepper = assembly.make_stepper(kind, halved, parts.net, parts.optimizer, experiment, parts.train, parts.test)
        # from here on nothing can fail
        self.fine_tuning.forget()
        self.off_device_copy.forget()
        self._place.verdict, self._place.halved = there, halved
        self.experiment, self.dataset, self.missing = experiment, parts.dataset, parts.missing
        self._train, self._test = parts.train, parts.test
        self.net, self._optimizer = parts.net, parts.optimizer
        self._kept: Kept = {}  # what measurements remember of this network
        self._stepper = stepper
        self._forget_metrics()
        self._touched = False  # by hand or by practice, since the last step

    def _start_history(self) -> None:
        self._recorder = Recorder()
        self._forget_metrics()
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

    def _switch_stepper(self) -> None:
        """Go on with the stepper that fits now: the same network, the same optimizer, the same order of samples."""
        assert self.experiment is not None
        kind = selection.choose(self.experiment, self.device, self._wait)
        if not isinstance(self._stepper, kind):
            on = self.net, self._optimizer, self.experiment, self._train, self._test
            self._stepper = assembly.make_stepper(kind, self._place.halved, *on)

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
            self.fine_tuning.forget()
        assert self.experiment is not None
        self._move(self._place.look(self.experiment, self._train, self._test))
        self._switch_stepper()
        if not steps and not self._stepper.pending(self.position, self._recorder):
            return self.with_failover(lambda: self._measure_on(seconds))
        return self.with_failover(lambda: self._advance(steps, seconds))

    def with_failover(self, work: Callable[[], _R]) -> _R:
        """Work; again where the device fails, on what is left: `work` has to ask anew for network and samples."""
        while not self._place.on_cpu:
            trouble = None
            try:
                if self.experiment is not None and self.off_device_copy.due and not self.fine_tuning.under_way:
                    self.off_device_copy.make(self.checkpoint)
                return work()
            except RuntimeError as error:
                trouble = device_errors.trouble(error)
                if trouble is None or self.experiment is None:
                    raise
            self._go_on_after(trouble)  # outside the except: the error holds on to what it failed with
        return work()

    def _go_on_after(self, trouble: device_errors.Trouble) -> None:
        """Build everything anew from the last copy that lies off the device; a practice begins anew."""
        experiment, copy, practising = self.experiment, self.off_device_copy.copy, self.fine_tuning.under_way
        assert experiment is not None
        self._place.go_on_after(trouble, can_halve=copy is not None and not practising)
        self._let_go()
        device_errors.free(trouble)
        if copy is None:  # it failed before there was one
            self._restart(experiment)
            return
        self._resume(replace(copy, experiment=experiment), needs_samples=False)  # rates may have changed since
        if practising:
            self.fine_tuning.start()

    def _let_go(self) -> None:
        """Forget everything on the device, so that its memory is free for what comes: there is no run until then."""
        self.experiment = None
        self.fine_tuning.forget()
        for name in ("net", "_kept", "_train", "_test", "_optimizer", "_stepper"):
            vars(self).pop(name, None)

    def _advance(self, steps: float, seconds: float) -> int:
        before, saved, mark = self.position, rollback.copy(self.net, self._optimizer), self._recorder.mark()
        if not self._stays_finite(steps, seconds):
            done = self.position.step - before.step
            self._go_back(before, saved, mark)
            self._find_fault(done)
        self._touched &= self.position == before
        return self.position.step - before.step

    def _stays_finite(self, steps: float, seconds: float) -> bool:
        """Train, and look whether losses and everything that was learned are still numbers."""
        torch.set_flush_denormal(True)  # in this thread: numbers below 1e-38 take a processor ten times as long
        try:
            self.position, loss = self._stepper.advance(self.position, steps, seconds, self._recorder)
        finally:
            torch.set_flush_denormal(False)
        self._forget_metrics()
        learned = (*self.net.groups, *self.net.buffers(), *(() if loss is None else (loss,)))
        finite = all(bool(torch.isfinite(tensor.detach()).all()) for tensor in learned)
        found = self.metrics()
        return finite and (found is None or isfinite(found.train_loss))

    def _find_fault(self, steps: int) -> None:
        """Repeat the last steps, the half that stays finite each time, and stop before the one that goes wrong."""
        while steps:
            before, saved, mark = self.position, rollback.copy(self.net, self._optimizer), self._recorder.mark()
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

    def _go_back(self, position: Position, copies: rollback.Copies, mark: Mark) -> None:
        rollback.put_back(copies, self.net, self._optimizer)
        self.position = position
        self._recorder.go_back(mark)
        self._forget_metrics()

    def metrics(self) -> Metrics | None:
        """Losses and accuracies now; measured once a position.

        Of large data those of the history's last point, until the run stands still and there is time to measure.
        """
        if self._stepper.large or self.missing is not None:
            return self._metrics or self._recorder.last()
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
        return self._stepper.pending(self.position, self._recorder) or self._unmeasured

    @property
    def _unmeasured(self) -> bool:
        """Whether metrics are of other weights than these, or of a part of the test data."""
        passed = self._touched or self._recorder.last_step < self.position.step
        return passed and self._metrics is None and self._stepper.large

    def _measure_on(self, seconds: float) -> int:
        """Go on with the metrics of these weights, which take seconds where data are large; 0 steps."""
        assert self.experiment is not None
        deadline = perf_counter() + seconds
        if self._evaluation is None:
            self._evaluation = evaluate.evaluation(self.experiment, self.net, self._train, self._test, whole=True)
        for found in self._evaluation:
            self._metrics = found
            if found is not None or perf_counter() >= deadline:
                break
        return 0

    def _forget_metrics(self) -> None:
        """The weights are others now."""
        self._metrics = None
        self._evaluation = None

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
            self.fine_tuning.forget()
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
        self._forget_metrics()
        self._touched = True
        self.off_device_copy.renew()
        self._stepper.retune(self.experiment)  # a point of the history that was half worked out

    # ------------------------------------------------------------ saying and saving

    def measure(self, probes: frozenset[Probe[Any]]) -> dict[Probe[Any], Any]:
        """The answers to `probes` now."""
        assert self.experiment is not None
        return measure.measure(probes, Subject(self.experiment, self.net, self.dataset, self._kept))

    def snapshot(self, probes: frozenset[Probe[Any]], **about: Any) -> Snapshot:
        """A picture of this instant; `about`: what the runner knows (running, error, saved, …)."""
        return self.with_failover(lambda: self._picture(probes, about))

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
            **(self.fine_tuning.said() | about),
        )

    def history(self) -> History:
        return self._recorder.history()

    def checkpoint(self) -> Checkpoint:
        """This run, whole."""
        assert self.experiment is not None
        position = replace(self.position, stride=self._recorder.stride)
        return checkpointing.checkpoint_of(self.experiment, self.net, self._optimizer, position, self._recorder)

    def save(self, path: str, ticket: int) -> Saved:
        """Write the trained network; a failure is an answer, not an exception."""
        if self.experiment is None:
            return Saved(ticket, path, "there is no network yet")
        try:
            write_checkpoint(path, self.with_failover(self.checkpoint))
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
