"""Small networks: the program compared with plain PyTorch, and with a window's questions compared with none."""

from collections.abc import Iterator
from dataclasses import replace
from math import inf
from queue import SimpleQueue
from threading import Thread
from time import perf_counter, sleep
from typing import Any

import torch

from models.design.experiment import Experiment
from models.design.layers import Add, BatchNorm, Dropout, Layer, LayerNorm, Linear
from models.design.network import Network
from models.design.spec import SpecError
from models.design.training import Training
from models.problems.changes import with_kind
from models.talk.commands import Command, Load, Quit, Run, Watch
from models.talk.probes import AllSamples, Boundary, InputMaps, Neurons, Probe, Weights
from models.talk.snapshot import Snapshot
from playground.bench.eager import Eager
from playground.bench.rows import Effort, Row, race
from playground.companions.accompanied_session import AccompaniedSession
from playground.engine.mailbox import Mailbox
from playground.engine.runner import Runner
from playground.session.session import Session

_ALL = 100_000  # a batch size above any data set: all samples at once
_POLL = 0.008  # s between two looks of the window into the mailbox
_PATIENCE = 30  # s
_CONVERGED = 300_000  # steps
_BEGINNING = 0.1  # s in which a network has not converged
_WARM = 0.3  # s until a run has reached its full speed
WINDOW: frozenset[Probe[Any]] = frozenset({Boundary(), Neurons(), InputMaps(), AllSamples(), Weights()})
"""The questions of a window with every panel shown."""


def design(*units: int, batch: int, optimizer: str = "sgd", layers: tuple[Layer, ...] = ()) -> Experiment:
    """A tanh network on the circle with 250 training points; a batch of 0 is all of them."""
    hidden = [*(Linear(id="new", units=n) for n in units), *layers]
    network = Network()
    for layer in hidden:
        network = network.insert(len(network), layer)
    rate = 0.03 if optimizer == "sgd" and max(units) < 16 else 0.001
    training = Training(batch=batch or _ALL, optimizer=optimizer, learning_rate=rate)
    return Experiment(network=network, training=training)


OTHERS: tuple[Layer, ...] = (
    BatchNorm(id="new"),
    Dropout(id="new"),
    LayerNorm(id="new"),
    Add(id="new", source="layer-1"),
)
NETWORKS = {"2-4-2-1": (4, 2), "2-8×6-1": (8,) * 6, "2-64-64-1": (64, 64)}


def rows(effort: Effort) -> Iterator[Row]:
    """Every network and batch, on one core."""
    for name, units in NETWORKS.items():
        for batch in (1, 10, 30, 0):
            yield from _both(f"{name}, batch {batch or 'all'}", design(*units, batch=batch), effort)
        yield from _both(f"{name}, batch 10, Adam", design(*units, batch=10, optimizer="adam"), effort)
    yield from _both("Iris, 4-6-3, batch 10, Adam", _iris(), effort)
    yield _converged(effort)
    for layers in (*((layer,) for layer in OTHERS), OTHERS[:2], OTHERS):
        name = f"2-8-8-{'-'.join(type(layer).__name__ for layer in layers)}-1, batch 10"
        yield from _both(name, design(8, 8, batch=10, layers=layers), effort)


def _iris() -> Experiment:
    base = replace(Experiment(), network=Network().insert(0, Linear(id="new", units=6)))
    fitting = with_kind(base, "iris")
    return replace(fitting, training=replace(fitting.training, optimizer="adam", learning_rate=0.01))


def _converged(effort: Effort) -> Row:
    """A network with dead units, whose averages in Adam have become all but 0, against the same one at its start."""
    experiment = _with_units_that_die(design(8, 8, batch=10, optimizer="adam"))
    session = Session()
    session.load(experiment)
    session.advance(_CONVERGED, inf)

    def fresh(seconds: float) -> float:
        beginning = Session()
        beginning.load(experiment)
        return headless(beginning, min(seconds, _BEGINNING))

    rates = race({"converged": lambda s: headless(session, s), "fresh": fresh}, effort)
    ratio = rates["converged"] / rates["fresh"]
    return Row("headless", "2-8-8-1 ReLU, batch 10, Adam, converged", rates["converged"], "steps/s", ratio, "its start")


def _with_units_that_die(experiment: Experiment) -> Experiment:
    """With ReLU in every hidden layer and a learning rate that some units do not survive."""
    network = experiment.network
    for layer in network.layers:
        network = network.replace_layer(replace(layer, activation="relu"))  # type: ignore[call-arg]
    return replace(experiment, network=network, training=replace(experiment.training, learning_rate=0.03))


def _both(name: str, experiment: Experiment, effort: Effort) -> Iterator[Row]:
    session = Session()
    session.load(experiment)
    torch.set_num_threads(1)
    rates = race({"ours": lambda s: headless(session, s), "eager": Eager(experiment, *session.run.train).rate}, effort)
    yield Row("headless", name, rates["ours"], "steps/s", rates["ours"] / rates["eager"])
    if session.run.stepper.name == "fused":
        before = headless(session, 2 * effort.seconds)
        alive = live(experiment, max(4 * effort.seconds, 0.4))
        after = headless(session, 2 * effort.seconds)
        yield Row("live", name, alive, "steps/s", 2 * alive / (before + after), "headless")


def headless(session: Session, seconds: float) -> float:
    """Steps a second of a session without a window."""
    began, steps = perf_counter(), 0
    while perf_counter() - began < seconds:
        steps += session.advance(inf, 0.01)
    return steps / (perf_counter() - began)


def live(experiment: Experiment, seconds: float) -> float:
    """Steps a second while the window's questions are answered; snapshots are taken as often as the window does."""
    inbox: SimpleQueue[Command] = SimpleQueue()
    outbox: Mailbox[Snapshot] = Mailbox()
    engine = Thread(target=Runner(AccompaniedSession(Session(), wait=True), inbox, outbox).loop)
    engine.start()
    for command in (Load(experiment), Watch(WINDOW), Run()):
        inbox.put(command)
    try:
        began, _ = _letter(outbox)
        first = last = began, 0
        while first[0] - began < _WARM:
            first = last = _letter(outbox)
        while last[0] - first[0] < seconds:
            last = _letter(outbox)
    finally:
        inbox.put(Quit())
        engine.join()
    return (last[1] - first[1]) / (last[0] - first[0])


def _letter(outbox: Mailbox[Snapshot]) -> tuple[float, int]:
    """Wait for the next snapshot of a run that has begun; returns the time (s, `perf_counter`) and its step.

    Looks as often as the window does. Raises SpecError where none comes.
    """
    gives_up = perf_counter() + _PATIENCE
    while perf_counter() < gives_up:
        sleep(_POLL)
        letter = outbox.take()
        if letter is not None and letter.step:
            return perf_counter(), letter.step
    raise SpecError("The engine did not answer within {seconds} s.", seconds=_PATIENCE)
