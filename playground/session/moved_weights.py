"""All weights moved at once, to a place on a surface that was measured, and back again bit by bit."""

from models.design.spec import SpecError
from models.talk.commands import MoveWeights
from models.talk.surface_probes import LossSurface
from playground.net.build import Net
from playground.probing.subject import Kept
from playground.probing.surface import Surfaces
from playground.training import kept_state
from playground.training.kept_state import KeptState

_MOST = 64_000_000  # bytes of states that are kept; the last one whatever its size


class MovedWeights:
    """Of each movement the state that is not shown: the one before it, or after it once it is taken back."""

    def __init__(self) -> None:
        self._other: dict[int, KeptState] = {}

    def move(self, command: MoveWeights, net: Net, measurements: Kept) -> None:
        """Do it, take it back, or do it again. Raises SpecError where that is not possible any more."""
        now = kept_state.keep(net)
        if command.ticket in self._other:
            kept_state.put_back(self._other.pop(command.ticket), net)
        else:
            surfaces = measurements.get(LossSurface)
            there = surfaces.parameters_at(command.surface, command.to) if isinstance(surfaces, Surfaces) else None
            if command.back or there is None:
                raise SpecError("The weights from before are not there any more.")
            weights, biases = there
            kept_state.put_back(KeptState({**now.network, "weights": weights, "biases": biases}, {}), net)
        self._other[command.ticket] = now
        size = 4 * sum(len(group) for group in net.groups)
        while len(self._other) > max(_MOST // size, 1):
            del self._other[next(iter(self._other))]
