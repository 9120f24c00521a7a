"""Whether training has come to a standstill far from its goal, from the history and, where that looks so, the network.

Looks first at what is measured already; only where the loss has not fallen for a while does the network answer some
samples.
"""

import torch
from torch import Tensor

from models.design.experiment import Experiment
from models.talk.snapshot import History
from playground.net.build import Net
from playground.probing.subject import undisturbed
from playground.training.evaluate import Samples
from playground.training.losses import loss_function

_POINTS = 20  # newest points of the history that have to be high
_HIGH = 0.5  # share of the first loss
_LOST = 10.0  # times the lowest loss: all that was learned is lost
_FLAT = 1e-6  # relative change of losses that do not change
_SAMPLES = 32  # that the network answers
_SAME = 1e-6  # relative difference of answers that do not differ
_NO_GRADIENT = 1e-8
_LOWER = 0.8  # times the loss at which a run got stuck: one that comes below is on its way again


def is_stuck(experiment: Experiment, net: Net, train: Samples, history: History, first: float, still: bool) -> bool:
    """Whether the loss stays high because the network answers every sample alike, or no weight moves any more.

    history: of the present design. first: the loss with which the run began. still: the learning rate has fallen to
    almost nothing.
    """
    if not _is_high(history, first):
        return False
    step = max(len(train[0]) // _SAMPLES, 1)
    x, targets = (array[::step][:_SAMPLES] for array in train)
    flat = _is_flat(history)
    return _all_alike(net, x) or (flat and (still or not _weights_move(experiment, net, x, targets)))


def stays_stuck(history: History, first: float, loss: float) -> bool:
    """Whether a run that was found stuck at this loss still is, although its answers differ or weights move again.

    Steps that are too large go on moving a network that learns nothing. loss: as `newest_loss` gave it then.
    """
    return _is_high(history, first) and newest_loss(history) > min(first, _LOWER * loss)


def newest_loss(history: History) -> float:
    """The lowest of the newest losses; the history has some."""
    return float(history.train_loss[-_POINTS:].min())


def _is_high(history: History, first: float) -> bool:
    """Whether the newest losses are all about as high as the first one, or far above the lowest."""
    losses = history.train_loss
    if len(losses) <= _POINTS:
        return False
    newest = newest_loss(history)
    return bool(newest > _HIGH * first or newest > _LOST * losses.min())


def _is_flat(history: History) -> bool:
    newest = history.train_loss[-_POINTS:]
    return bool(newest.max() - newest.min() <= _FLAT * newest.max())


def _all_alike(net: Net, x: Tensor) -> bool:
    """Whether the network has the same answer to all of x, (n, …)."""
    with undisturbed(net):
        answers = net(x)
        return bool((answers - answers[0]).abs().max() <= _SAME * answers.abs().max().clamp(min=1.0))


def _weights_move(experiment: Experiment, net: Net, x: Tensor, targets: Tensor) -> bool:
    """Whether one of these samples, taken alone, has a gradient at a weight.

    At a minimum of the loss all samples together have none either, but each has one of its own.
    """
    loss, training = loss_function(experiment), net.training
    answers = net.eval()(x)
    net.train(training)
    alone = [(1 + k / len(x)) * loss(answers[k : k + 1], targets[k : k + 1]) for k in range(len(x))]
    weights = [net.parameter(p.layer_id, p.name) for p in net.layout[0]]
    found = torch.autograd.grad(torch.stack(alone).sum(), weights, allow_unused=True)
    return any(gradient is not None and bool(gradient.abs().max() > _NO_GRADIENT) for gradient in found)
