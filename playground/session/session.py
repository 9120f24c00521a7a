"""Keeps at most one run under way, and moves it to the CPU where its device fails. Knows torch, not threads."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from math import inf
from typing import Any, TypeVar

import torch
from torch import Tensor
from torch.optim import Optimizer

from models.design.experiment import Experiment, starts_over
from models.design.spec import SpecError
from models.files.checkpoint import Checkpoint, read_checkpoint
from models.problems import checks
from models.talk.commands import ByHand, DeviceChoice
from models.talk.probes import Probe
from models.talk.snapshot import DeviceState, Saved, Snapshot
from playground.datasets import dataset
from playground.datasets.not_here import NotHere
from playground.devices import device_errors, devices
from playground.net.build import Net, initialise
from playground.practice.fine_tuning import FineTuning
from playground.practice.fine_tuning_run import FineTuningInputs
from playground.session import advancing, assembly, checkpointing, edited_points, inherited, placement, saving
from playground.session.off_device_copy import OffDeviceCopy
from playground.session.past.looking_back import LookingBack
from playground.session.past.written_past import restore_past
from playground.session.placement import Placement
from playground.session.run_state import NoRunError, RunState
from playground.steppers import selection

_R = TypeVar("_R")


class Session:
    """Takes an experiment over, trains it, measures it, saves it. All calls from one thread."""

    def __init__(self, wait: bool = True, choose: assembly.Choose | None = None) -> None:
        """wait: compile the kernel first if need be; otherwise torch trains until another process has compiled it.

        choose: a rule for the stepper of a design on a device; None for the program's own.
        """
        self._choose = choose or partial(selection.choose, wait=wait)
        self._run: RunState | None = None
        self._place = Placement(wait)
        self.off_device_copy = OffDeviceCopy()
        self.restarts = 0
        self.fine_tuning = FineTuning(self)
        self.looking_back = LookingBack()

    # ------------------------------------------------------------ what there is

    @property
    def run(self) -> RunState:
        """The run under way; raises NoRunError where there is none."""
        if self._run is None:
            raise NoRunError
        return self._run

    @property
    def experiment(self) -> Experiment | None:
        return None if self._run is None else self._run.experiment

    @property
    def missing(self) -> NotHere | None:
        """How to get the samples without which the network can answer, but not train; None where they are here."""
        return None if self._run is None else self._run.missing

    @property
    def epoch(self) -> int:
        """Whole passes over the training data so far; raises NoRunError."""
        return self.run.position.epoch

    @property
    def step(self) -> int:
        """Mini-batches trained on so far; 0 where there is no run."""
        return self._run.position.step if self._run else 0

    @property
    def stopped(self) -> bool:
        return self._run is not None and self._run.stopped

    @property
    def pending(self) -> bool:
        """Whether `advance` has something to measure although no step is owed."""
        return self._run is not None and self._run.pending

    @property
    def device(self) -> torch.device:
        return self._place.device

    @property
    def device_state(self) -> DeviceState:
        """Where the run computes, in words."""
        return self._place.state(self._run is not None and self._run.stepper.name == "fused")

    @property
    def fine_tuning_inputs(self) -> FineTuningInputs | None:
        """The network now and the samples at hand; None where there is no network."""
        run = self._run
        train, test = (None, None) if run is None or run.missing else (run.train, run.test)
        return None if run is None else FineTuningInputs(run.experiment, run.net, train, test, run.dataset)

    # ------------------------------------------------------------ taking over

    def use(self, choice: DeviceChoice) -> None:
        """Compute on this device from now on; the run under way moves along."""
        self._move(self._place.ask(choice))

    def _move(self, verdict: devices.Verdict) -> None:
        """Move the run to the device of this verdict; where that fails, nothing has changed."""
        if self._run is not None and verdict.device != self.device:
            checkpoint = self.checkpoint()
            if verdict.device != self.device:  # it may have failed just now
                self._resume(checkpoint, needs_samples=False, verdict=verdict)
                return
        self._place.verdict = verdict

    def load(
        self,
        new: Experiment,
        weights_from: str | Checkpoint | None = None,
        fresh: bool = False,
        *,
        only_weights: bool = False,
    ) -> None:
        """Take over `new`, keeping what can be kept of the run.

        weights_from: go on from this trained network, or from the one in this file; with `only_weights`, begin at
        epoch 0 with its weights as far as they fit. fresh: begin anew in any case; ignored with `weights_from`. Raises
        SpecError where `new` cannot run or its samples cannot be read, and NotHere where they have to be fetched first.
        """
        problems = checks.problems(new)
        if problems:
            raise SpecError("{why}", why=problems[0].text)
        old = self.experiment
        if fresh or weights_from is not None:
            dataset.forget_changed(new.data)
        if self.missing is not None and old is not None and not starts_over(old, new):
            self._look_for_samples()
        if weights_from is not None:
            checkpoint = weights_from if isinstance(weights_from, Checkpoint) else read_checkpoint(weights_from)
            if only_weights:
                self.with_failover(lambda: self._begin_with(new, checkpointing.learned_in(checkpoint)))
                return
            self._resume(checkpoint, needs_samples=False)
            self.restarts += 1
            old, fresh = checkpoint.experiment, False  # an edit made since the file was read is taken over live
        if old is None or fresh or (starts_over(old, new) and not inherited.splits_output(old, new)):
            self.with_failover(lambda: self._restart(new))
        elif starts_over(old, new):
            left = self.with_failover(lambda: inherited.Legacy.of(self.run)).for_design(new)
            self.with_failover(lambda: self._begin_with(new, left))
        elif not edited_points.goes_on(old, new):
            before = self.with_failover(lambda: inherited.Legacy.of(self.run))
            self.with_failover(lambda: self._rebuild(new, before))
        else:
            self._go_on_with(new)
        self.looking_back.join(self.run)
        if old is not None:
            self.run.follow(old.training)

    def _go_on_with(self, new: Experiment) -> None:
        """Go on with other rates, batch size or regularisation, and with edited points."""
        if self.run.experiment.training != new.training:
            self.with_failover(lambda: advancing.settle(self.run))
            self.run.retune(replace(new, data=self.run.experiment.data))
        if self.run.experiment.data != new.data:
            self.run.show(new, edited_points.edited(self.run.dataset, new.data))
            self.expire_copy()
            self.with_failover(self._begin_pass)

    def rescale(self) -> None:
        """Scale all samples as fits those that there are now; the network sees other numbers from this step on."""
        self.expire_copy()
        self.with_failover(lambda: self._feed(edited_points.rescaled(self.run)))

    def _feed(self, run: RunState) -> None:
        """Have the run learn from its samples as they are now."""
        assembly.feed(run, self.device, self._choose, halved=self._place.halved)

    def _begin_pass(self) -> None:
        """Between two passes, learn from the points as they are now."""
        if edited_points.begins_pass(self.run):
            self._feed(self.run)

    def _look_for_samples(self) -> None:
        """Go on with the samples that were missing, if they are there now."""
        try:
            self._resume(self.checkpoint())
        except SpecError as error:
            self.run.missing = dataset.missing(self.run.experiment.data, error)  # the reason may be another one now
            return
        if self.run.position.step == 0:
            self.run.start_history()

    def reset(self) -> None:
        """Back to step 0 with the same initial weights; a network that answers without its samples goes on doing so."""
        experiment = self.experiment
        if experiment is not None:
            dataset.forget_changed(experiment.data)
            stand_in = None if self.missing is None else self.run.dataset
            self.with_failover(lambda: self._restart(experiment, stand_in))

    def _restart(self, experiment: Experiment, stand_in: dataset.Dataset | None = None) -> None:
        run = self._assemble(experiment, lambda net, _: initialise(net, experiment), stand_in)
        run.start_history()
        self.restarts += 1

    def _rebuild(self, new: Experiment, before: inherited.Legacy) -> None:
        """Build a run for another network or optimizer, or for the same data set in another way.

        Arrays of the same id and shape keep their values, and the run its epoch and history; where not even one matrix
        of weights is kept, it begins anew.
        """
        left = before.for_design(new)
        if not inherited.fits(new, left):
            self._restart(new)
            return
        position, recorder, weights_kept = self.run.position, self.run.recorder, self.run.weights_kept
        scaling = edited_points.kept_scaling(self.run.dataset, new.data)
        run = self._assemble(new, before.filling(new))
        edited_points.restore(run, scaling, None, self._feed)
        self.restarts += any(not inherited.stays(name, array, left) for name, array in run.net.named_arrays())
        run.stand_at(position)
        run.go_on(recorder, weights_kept)

    def _begin_with(self, new: Experiment, weights: dict[str, Tensor]) -> None:
        """Begin at epoch 0 with those of these weights that fit, and else with initial ones."""
        run = self._assemble(new, inherited.filling(new, weights))
        run.weights_kept = inherited.fits(new, weights)
        run.start_history()
        self.restarts += 1

    def _resume(
        self, checkpoint: Checkpoint, needs_samples: bool = True, verdict: devices.Verdict | None = None
    ) -> None:
        """Go on from `checkpoint` exactly where it stopped. Without its samples a network can still answer.

        verdict: where to compute from now on; None for the present device.
        """

        def fill(net: Net, optimizer: Optimizer) -> None:
            checkpointing.put_all(checkpoint, net, optimizer)

        scaling, passing = checkpointing.samples_told_by(checkpoint)
        stand_in = None if needs_samples else checkpointing.stand_in(checkpoint)
        run = self._assemble(checkpoint.experiment, fill, stand_in, verdict)
        edited_points.restore(run, scaling, passing, self._feed)
        run.tell_ink(checkpoint.dark_ink)
        run.stand_at(checkpoint.position)
        run.weights_kept = run.position.step == 0 and not inherited.is_initial(run)
        run.recorder = checkpointing.recorder_of(checkpoint)
        restore_past(run, checkpoint)
        if not self._place.on_cpu:
            self.off_device_copy.keep(checkpoint)

    def _assemble(
        self,
        experiment: Experiment,
        fill: assembly.Fill,
        stand_in: dataset.Dataset | None = None,
        verdict: devices.Verdict | None = None,
    ) -> RunState:
        """Build a run and replace the old one by it. Where the device fails, the run is built on the CPU.

        stand_in: as for `assembly.build`. verdict: the device; None: the present one. Where it fails, nothing changes.
        """
        verdict, trouble = verdict or self._place.verdict, None
        try:
            return self._build(experiment, fill, stand_in, verdict)
        except RuntimeError as error:
            trouble = device_errors.trouble(error)
            if trouble is None or verdict.device == devices.CPU:
                raise
        # outside the except: the error keeps the memory of the failed attempt
        run = self._build(experiment, fill, stand_in, placement.without_device(verdict, trouble))
        device_errors.free(trouble)
        return run

    def _build(
        self, experiment: Experiment, fill: assembly.Fill, stand_in: dataset.Dataset | None, there: devices.Verdict
    ) -> RunState:
        halved = self._place.halved and there.device != devices.CPU
        run = assembly.build(experiment, there.device, fill, self._choose, stand_in=stand_in, halved=halved)
        # from here on nothing can fail
        self.fine_tuning.forget()
        self.off_device_copy.forget()
        self._place.verdict, self._place.halved = there, halved
        self._run = run
        return run

    # ------------------------------------------------------------ training

    def steps_to_epoch_end(self, epochs: int) -> int:
        """Steps until that many epochs from now have ended; the one under way counts as the first."""
        return self.run.steps_to_epoch_end(epochs)

    def advance(self, steps: float, seconds: float = inf) -> int:
        """Train up to `steps` steps within about `seconds`; returns how many were done: fewer too where points change.

        Raises DivergedError where loss or weights are not finite, with the last state of low loss restored, and NotHere
        where the samples are missing. Where the device fails, the run goes on from its last copy, as `placement` says.
        """
        if self.missing is not None:
            raise self.missing
        if steps:
            self.fine_tuning.forget()
            self.looking_back.end()
        # no run in a local variable from here on: it would stay on a device that fails
        self._move(self._place.look(self.run.experiment, self.run.train, self.run.test))
        assembly.switch_stepper(self.run, self.device, self._choose, halved=self._place.halved)
        if not steps and not self.run.has_point_to_measure:
            self.with_failover(lambda: self.run.measure_on(seconds))
            return 0
        if self.run.passing is not None:  # the pass under way ends with the samples that it began with
            steps = min(steps, self.run.steps_to_epoch_end(1))
        done = self.with_failover(lambda: advancing.advance(self.run, steps, seconds))
        self.with_failover(self._begin_pass)
        return done

    def with_failover(self, work: Callable[[], _R]) -> _R:
        """Do `work` and return its result; where the device fails, rebuild the run and do it again.

        `work` must read `self.run` itself, as the run may be another one the second time.
        """
        while not self._place.on_cpu:
            try:
                if self._run is not None and self.off_device_copy.due and not self.fine_tuning.under_way:
                    self.off_device_copy.make(self._run.checkpoint)
                return work()
            except RuntimeError as error:
                trouble = device_errors.trouble(error)
                if trouble is None or self._run is None:
                    raise
                experiment = self._run.experiment
            self._go_on_after(trouble, experiment)  # outside the except: the error keeps the failed attempt's memory
        return work()

    def _go_on_after(self, trouble: device_errors.Trouble, experiment: Experiment) -> None:
        """After a failure of the device, rebuild the run from its last copy off the device; a practice begins anew."""
        copy, practising = self.off_device_copy.copy, self.fine_tuning.under_way
        self._place.go_on_after(trouble, can_halve=copy is not None and not practising)
        self._run = None  # so that its memory on the device is free for what comes
        self.fine_tuning.forget()
        device_errors.free(trouble)
        if copy is None:  # it failed before there was one
            self._restart(experiment)
            return
        self._resume(replace(copy, experiment=experiment), needs_samples=False)  # rates may have changed since
        if practising:
            self.fine_tuning.start()

    def set_parameter(self, command: ByHand) -> None:
        """Set one weight or bias by hand; raises SpecError where there is none."""
        run = self.run
        run.set_parameter(command)
        self.fine_tuning.forget()
        self.weights_changed()
        if run.position.step == 0:
            run.start_history()  # its only point is the untrained network's

    def weights_changed(self) -> None:
        """Drop what was measured, and copy the run anew, because the weights changed by hand or by practice."""
        self.run.weights_changed()
        self.expire_copy()

    def expire_copy(self) -> None:
        """Have the run copied to the CPU before its next work; the weights of this moment must survive a failure."""
        self.looking_back.end()  # training has not changed them
        self.off_device_copy.expire()

    # ------------------------------------------------------------ saying and saving

    def snapshot(self, probes: frozenset[Probe[Any]], **about: Any) -> Snapshot:
        """The snapshot of this instant, with answers to `probes`; raises NoRunError where there is no run.

        about: fields of Snapshot that the runner knows (running, error, saved, …).
        """
        return self.with_failover(lambda: self._picture(self.run, probes, about))

    def _picture(self, run: RunState, probes: frozenset[Probe[Any]], about: dict[str, Any]) -> Snapshot:
        known = {"device": self.device_state, "restarts": self.restarts, **self.fine_tuning.said()}
        return self.looking_back.picture(run, probes, rescalable=edited_points.is_off(run), **(known | about))

    def checkpoint(self) -> Checkpoint:
        """The run under way as a file keeps it; raises NoRunError where there is none."""
        return self.with_failover(lambda: self.run.checkpoint())

    def look_back(self, step: int | None) -> None:
        """Show the moment next to this step from the next snapshot on, until the run changes; None: the run itself."""
        self.with_failover(lambda: self.looking_back.look(self.run, step))

    def save(self, path: str, ticket: int, moment: int | None = None, past: bool = False) -> Saved:
        """As `saving.save`."""
        return saving.save(self, path, ticket, moment, past)

    write = staticmethod(checkpointing.write)
