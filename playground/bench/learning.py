"""How long a network takes to learn MNIST as well as asked for."""

from dataclasses import dataclass
from time import perf_counter

from models.design.experiment import Experiment
from models.talk.commands import DeviceChoice
from playground.bench.moving import train
from playground.session.session import Session


@dataclass(frozen=True)
class Learned:
    """seconds: of training, with the measurements that a run always makes. accuracy: on all test samples."""

    device: str
    seconds: float
    epochs: int
    accuracy: float


def learned(experiment: Experiment, choice: DeviceChoice, goal: float, patience: float) -> Learned:
    """Train epoch by epoch until the accuracy on the test samples is `goal`, for about `patience` seconds at most.

    Raises NotHere where the samples are not on this machine.
    """
    session = Session()
    session.use(choice)
    session.load(experiment)
    seconds = 0.0
    while True:
        began = perf_counter()
        train(session, int(session.steps_to_epoch_end(1)))
        seconds += perf_counter() - began
        accuracy = session.run.stepper.metrics().test_accuracy or 0.0
        if accuracy >= goal or seconds >= patience:
            return Learned(str(session.device), seconds, session.epoch, accuracy)
