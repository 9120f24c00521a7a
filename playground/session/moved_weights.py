"""All weights moved at once, to a place on a surface that was measured or by one step, and back again bit by bit."""

import torch
from torch.optim import Optimizer

from models.design.spec import SpecError
from models.language.text import mark
from models.talk.commands import MoveWeights, TakeStep
from models.talk.surface_probes import LossSurface
from playground.net.build import Net
from playground.probing.rehearsed import Rehearsal
from playground.probing.subject import Kept
from playground.probing.surfaces.surface import Surfaces
from playground.training import kept_state, optimizers
from playground.training.kept_state import KeptState

_GONE = mark("Nothing was changed: the weights of that moment are not kept any more.")
_MOST = 64_000_000  # bytes of states that are kept; the last one whatever its size


class MovedWeights:
    """Of each movement the state that is not shown: the one before it, or after it once it is taken back."""

    def __init__(self) -> None:
        self._other: dict[tuple[type, int], KeptState] = {}
        self.kept = 0  # steps that were taken and not taken back

    def move(self, command: MoveWeights, net: Net, measurements: Kept) -> None:
        """Do it, take it back, or do it again. Raises SpecError where that is not possible any more."""
        now, key = kept_state.keep(net), (MoveWeights, command.ticket)
        if key in self._other:
            kept_state.put_back(self._other.pop(key), net)
        else:
            surfaces = measurements.get(LossSurface)
            there = surfaces.state_at(command.surface, command.to) if isinstance(surfaces, Surfaces) else None
            if command.back or there is None:
                raise SpecError(_GONE)
            weights, biases = torch.split(there, [len(group) for group in net.groups])
            kept_state.put_back(KeptState({**now.network, "weights": weights, "biases": biases}, {}), net)
        self._remember(key, now, net)

    def take(self, command: TakeStep, net: Net, optimizer: Optimizer, steps: Rehearsal) -> None:
        """Go on as if this step had been done, take that back, or do it again. Raises SpecError where that is gone."""
        now, key = kept_state.keep(net, optimizer), (TakeStep, command.ticket)
        if key in self._other:
            there = self._other.pop(key)
        else:
            found = None if command.back else steps.step(command.sample)
            if found is None:
                raise SpecError(_GONE)
            there = found.after
        kept_state.put_back(KeptState(there.network, {}), net)
        for parameter in net.groups:
            optimizer.state.pop(parameter, None)
        optimizers.load_state(optimizer, there.optimizer)
        self.kept += -1 if command.back else 1
        self._remember(key, now, net)

    def _remember(self, key: tuple[type, int], state: KeptState, net: Net) -> None:
        self._other[key] = state
        size = 4 * sum(len(group) for group in net.groups)
        while len(self._other) > max(_MOST // size, 1):
            del self._other[next(iter(self._other))]
