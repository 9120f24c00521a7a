"""A session's practice: the one under way, the last one's result, and the way back. Knows neither time nor threads."""

from typing import TYPE_CHECKING, Any

from models.design.spec import SpecError
from models.talk.commands import Practise
from models.talk.practice import Practice
from models.talk.probes import takes_drawings
from models.talk.snapshot import Progress
from playground.devices import device_errors
from playground.practice.fine_tuning_run import FineTuningInputs, FineTuningRun

if TYPE_CHECKING:
    from playground.session.session import Session

_SHORT = (
    "There was not enough memory to practise, so the weights from before are back. "
    "Close other programs, or practise on fewer drawings."
)


class FineTuning:
    """Lets the session's network practise, and remembers the weights from before until they change otherwise."""

    def __init__(self, session: "Session") -> None:
        self._session = session
        self._under_way: FineTuningRun | None = None
        self._command = Practise(())  # the last one, as it can be obeyed
        self._last: tuple[FineTuningRun, int] | None = None  # done, and the number of the weights before it
        self._number = self._made = 0  # of the weights now, and of the last practice

    @property
    def under_way(self) -> bool:
        return self._under_way is not None

    @property
    def progress(self) -> Progress | None:
        return None if self._under_way is None else self._under_way.progress

    def said(self) -> dict[str, Any]:
        """What a snapshot says of practice."""
        practice: Practice | None = None if self._last is None else self._last[0].result
        return {"practice": practice, "practised": self._number, "progress": self.progress}

    def begin(self, command: Practise) -> None:
        """Start; raises SpecError where there is nothing to practise, or no network that reads drawings."""
        self.cancel()
        experiment = self._session.experiment
        if experiment is None or not takes_drawings(experiment):
            raise SpecError("This network does not read drawings, so it cannot practise on them.")
        classes = len(experiment.data.info.classes)
        drawings = tuple((d, label) for d, label in command.drawings if not d.empty and 0 <= label < classes)
        if not drawings:
            raise SpecError("There is no drawing to practise on. Draw one, and say what it is.")
        self._made += 1
        preparation = self._session.dataset.fitting(command.preparation)
        self._command = Practise(drawings, preparation)
        self._session.off_device_copy.renew()  # where the device fails, the weights of this moment are needed
        self._session.with_failover(self.start)

    def start(self) -> None:
        """Begin the last practice; anew where the device failed in the middle and the run was built anew."""
        self._under_way = FineTuningRun(self._inputs(), self._command, self._made)

    def advance(self, seconds: float) -> None:
        """Work for about so long on the practice under way; raises where it came to nothing."""
        try:
            if not self._session.with_failover(lambda: self._slice(seconds)):
                return
        except BaseException as error:
            self.cancel()
            if device_errors.short_of_memory(error):  # the machine itself
                raise SpecError(_SHORT) from error
            raise
        done, self._under_way = self._under_way, None
        assert done is not None
        self._last, self._number = (done, self._number), self._made
        self._session.weights_changed()

    def _slice(self, seconds: float) -> bool:
        assert self._under_way is not None
        return self._under_way.advance(seconds)

    def cancel(self) -> None:
        """Give up the practice under way: the weights from before are back."""
        given_up, self._under_way = self._under_way, None
        if given_up is not None:
            self._take_back(given_up)
            self._session.weights_changed()  # a step that was half done has lost its gradients

    def _take_back(self, practising: FineTuningRun) -> None:
        """The weights from before, also where the device fails and the run is built anew meanwhile."""
        self._session.with_failover(lambda: practising.take_back(self._session.net))

    def take_back(self) -> None:
        """Undo the last practice; one under way is given up first. Raises SpecError where it is too late."""
        self.cancel()
        if self._last is None:
            raise SpecError("This practice cannot be taken back any more: the weights have changed since.")
        (done, self._number), self._last = self._last, None
        self._take_back(done)
        self._session.weights_changed()

    def forget(self) -> None:
        """The weights change for another reason, or are new ones: there is no way back any more."""
        self._under_way = self._last = None

    def _inputs(self) -> FineTuningInputs:
        s = self._session
        assert s.experiment is not None
        train, test = (s.train, s.test) if s.missing is None else (None, None)
        return FineTuningInputs(s.experiment, s.net, train, test, s.dataset.shift, s.dataset.scale)
