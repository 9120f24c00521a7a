"""All tensors of the network while it computes: measured bit by bit, on a copy, so that looking changes nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from time import perf_counter
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from models.design.spec import SpecError
from models.files.checkpoint import Position
from models.talk.tensors.probes import (
    MOST_MOMENTS,
    MOST_NUMBERS,
    Numbers,
    OverRun,
    TensorFacts,
    TensorKey,
    Tensors,
    TensorTable,
)
from playground.net.build import Net
from playground.probing.kept_answers import KeptAnswers
from playground.probing.subject import NextStep, Subject, fixed
from playground.probing.tensors.facts import facts, numbers
from playground.probing.tensors.passing import Kept, tensors
from playground.probing.tensors.samples import Fed, next_batch, one_sample
from playground.training import kept_state
from playground.training.kept_state import KeptState


class TensorMeasurement:
    """The pass that was asked for last. A GradualMeasurement that follows how the network learns."""

    def __init__(self, kept: KeptAnswers) -> None:
        self._net = kept.net
        with torch.inference_mode(False), torch.no_grad(), torch.random.fork_rng(devices=[]):
            self._copy = Net(kept.experiment, kept.net.weights.device)
        self._subject: Subject | None = None
        self._under_way: _Pass | None = None
        self._whole: _Pass | None = None
        self._moments: dict[TensorKey, list[tuple[int, TensorFacts]]] = {}

    def follow(self, subject: Subject) -> None:
        """Measure this from now on: the same network, where it stands by now."""
        self._subject = subject

    def read(self, probe: Tensors, seconds: float) -> TensorTable:
        """The tensors after `seconds` more of work. Once there are all, the next ones take their place together."""
        assert self._subject is not None
        began = perf_counter()
        subject, sample = self._subject, probe.sample
        if self._whole is not None and self._whole.sample != sample:
            self._whole = None
        newest = self._under_way or self._whole
        if newest is None or newest.sample != sample or (not self._under_way and newest.is_old(subject)):
            self._under_way = _Pass(subject, self._copy, sample)
        while self._under_way is not None:
            self._under_way.go_on()
            if self._under_way.done:
                self._whole, self._under_way = self._under_way, None
            elif perf_counter() - began >= seconds:
                break
        shown = self._whole
        if shown is None:
            return TensorTable((), {}, fixed(np.zeros(0, np.int64)), 0, _coming(subject).step, None, 1)
        self._note(probe.over_run, shown)
        behind = int(self._under_way is not None or shown.is_old(subject))
        asked = {one: found for one in probe.wanted if (found := _seen(shown.kept, one)) is not None}
        fed = shown.fed
        return TensorTable(
            tuple(shown.facts),
            asked,
            fixed(fed.rows),
            fed.batch,
            shown.position.step,
            self._over(probe.over_run),
            behind,
        )

    def _note(self, key: TensorKey | None, shown: "_Pass") -> None:
        """Keep the histogram of this tensor, of each step at most once."""
        found = next((each for each in shown.facts if each.key == key), None)
        if key is None or found is None:
            return
        moments = self._moments.setdefault(key, [])
        step = shown.position.step
        while moments and moments[-1][0] >= step:
            moments.pop()
        moments.append((step, found))
        if len(moments) > MOST_MOMENTS:
            self._moments[key] = moments[::2]

    def _over(self, key: TensorKey | None) -> OverRun | None:
        if key is None or key not in self._moments:
            return None
        steps, found = zip(*self._moments[key], strict=True)
        return OverRun(
            fixed(np.array(steps, np.int64)),
            fixed(np.array([each.low for each in found])),
            fixed(np.array([each.high for each in found])),
            fixed(np.stack([each.counts for each in found])),
        )


@dataclass(frozen=True)
class _Basis:
    """What a pass depends on besides the weights."""

    position: Position
    training: object
    dataset: int


class _Pass:
    """One pass through a copy of the network, and the facts about its tensors."""

    def __init__(self, subject: Subject, copy: Net, sample: int | None) -> None:
        coming = _coming(subject)
        self.sample, self.position = sample, coming.position
        self._net, self._basis = subject.net, _basis(subject)
        self.state: KeptState = kept_state.keep(subject.net, coming.optimizer)
        self.kept: Kept = {}
        self.facts: list[TensorFacts] = []
        self.done = False
        device = subject.net.weights.device
        with torch.inference_mode(False), torch.no_grad():
            kept_state.put_back(self.state, copy)
            self.fed: Fed = (
                next_batch(subject.experiment, coming.passing or subject.dataset, self.position, device)
                if sample is None
                else one_sample(subject.experiment, subject.dataset, sample, device)
            )
        self._work = self._all(subject, copy)

    def go_on(self) -> None:
        """A little more of the pass."""
        with torch.inference_mode(False), torch.enable_grad():
            self.done = next(self._work)

    def is_old(self, subject: Subject) -> bool:
        """Whether the network, its place in the run or its samples have changed since."""
        return self._basis != _basis(subject) or not kept_state.is_current(self.state, self._net)

    def _all(self, subject: Subject, copy: Net) -> Iterator[bool]:
        """Yields False after each piece of work, and True at the end."""
        training = self.sample is None
        for found in tensors(subject.experiment, copy, self.fed, self.state, self.position.step, training=training):
            self.kept = found or {}
            yield False
        for key, tensor in self.kept.items():
            for fact in facts(key, tensor):
                if fact is None:
                    yield False
                else:
                    self.facts.append(fact)
        yield True


def _basis(subject: Subject) -> _Basis:
    coming = _coming(subject)
    return _Basis(coming.position, subject.experiment.training, id(coming.passing or subject.dataset))


def _coming(subject: Subject) -> NextStep:
    """The step that comes next; without one, there is no answer to this question (see `measure.py`)."""
    assert subject.next_step is not None
    return subject.next_step


def _seen(kept: Kept, asked: Numbers) -> NDArray[Any] | None:
    """The numbers that are asked for; None where there is no such tensor or slice, or where it is too large."""
    tensor = kept.get(asked.key)
    if tensor is None:
        return None
    try:
        shape = asked.view.result(tuple(tensor.shape))
    except SpecError:
        return None
    if np.prod(shape, dtype=np.int64) > MOST_NUMBERS:
        return None
    found = np.array(asked.view.apply(numbers(tensor)), np.float32, order="C")
    return fixed(found)
