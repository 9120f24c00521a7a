"""Fine-tuning as a session does it: begin, advance, cancel, take back. Knows neither clocks nor threads."""

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from models.design.spec import SpecError
from models.language.text import mark
from models.talk.commands import Practise
from models.talk.practice import Practice
from models.talk.probes import takes_drawings
from models.talk.snapshot import Progress
from playground.devices import device_errors
from playground.practice.fine_tuning_run import FineTuningInputs, FineTuningRun

_SHORT = mark(
    "There was not enough memory to practise, so the weights from before are back. "
    "Close other programs, or practise on fewer drawings."
)

R = TypeVar("R")


class Owner(Protocol):
    """What fine-tuning asks of the session that owns the network."""

    @property
    def fine_tuning_inputs(self) -> FineTuningInputs | None:
        """The network now and the samples at hand; None where there is no network."""

    def with_failover(self, work: Callable[[], R]) -> R:
        """Do `work` and return its result; where the device fails, again on a new network, which `work` asks for."""

    def expire_copy(self) -> None:
        """Have the run copied to the CPU before its next work; the weights of this moment must survive a failure."""

    def weights_changed(self) -> None:
        """Be told that the weights changed, but not through a step of training."""


class FineTuning:
    """Fine-tunes the owner's network, and keeps the weights from before until the weights change for another reason."""

    def __init__(self, owner: Owner) -> None:
        self._owner = owner
        self._under_way: FineTuningRun | None = None
        self._command = Practise(())  # the last command, without drawings that cannot be used
        self._last: tuple[FineTuningRun, int] | None = None  # the last one done, and `_number` before it
        self._number = self._made = 0  # of the last practice not taken back, and of the last begun; 0: none

    @property
    def under_way(self) -> bool:
        return self._under_way is not None

    @property
    def progress(self) -> Progress | None:
        return None if self._under_way is None else self._under_way.progress

    def said(self) -> dict[str, Any]:
        """The fields of a Snapshot that are about practice."""
        practice: Practice | None = None if self._last is None else self._last[0].result
        return {"practice": practice, "practised": self._number, "progress": self.progress}

    def begin(self, command: Practise) -> None:
        """Start; raises SpecError where there is nothing to practise, or no network that reads drawings."""
        self.cancel()
        inputs = self._owner.fine_tuning_inputs
        if inputs is None or not takes_drawings(inputs.experiment):
            raise SpecError("This network does not read drawings, so it cannot practise on them.")
        classes = len(inputs.experiment.data.info.classes)
        drawings = tuple((d, label) for d, label in command.drawings if not d.empty and 0 <= label < classes)
        if not drawings:
            raise SpecError("There is no drawing to practise on. Draw one, and say what it is.")
        self._made += 1
        self._command = Practise(drawings, inputs.dataset.fitting(command.preparation))
        del inputs  # the network would stay on a device that fails
        self._owner.expire_copy()
        self._owner.with_failover(self.start)

    def start(self) -> None:
        """Start the practice that `begin` prepared; called again where the run was rebuilt after a failed device."""
        self._under_way = FineTuningRun(self._inputs(), self._command, self._made)

    def advance(self, seconds: float) -> None:
        """Work on the practice under way for about `seconds`.

        On any error the weights from before come back, and the error is raised; SpecError where memory is short.
        """
        try:
            done = self._owner.with_failover(lambda: self._slice(seconds))
        except BaseException as error:
            self.cancel()
            if device_errors.short_of_memory(error):  # the machine itself
                raise SpecError(_SHORT) from error
            raise
        if done is not None:
            self._under_way = None
            self._last, self._number = (done, self._number), self._made
            self._owner.weights_changed()

    def _slice(self, seconds: float) -> FineTuningRun | None:
        """Work on the practice under way; returns it once it is done, else None."""
        practice = self._under_way
        return practice if practice is not None and practice.advance(seconds) else None

    def cancel(self) -> None:
        """Give up the practice under way, if there is one, and bring back the weights from before."""
        given_up, self._under_way = self._under_way, None
        if given_up is not None:
            self._take_back(given_up)
            self._owner.weights_changed()  # a step that was half done has lost its gradients

    def _take_back(self, practice: FineTuningRun) -> None:
        """Restore the weights from before, also in a run that is rebuilt meanwhile because its device failed."""
        self._owner.with_failover(lambda: practice.take_back(self._inputs().net))

    def take_back(self) -> None:
        """Undo the last practice; one under way is given up first. Raises SpecError where it is too late."""
        self.cancel()
        if self._last is None:
            raise SpecError("This practice cannot be taken back any more: the weights have changed since.")
        (done, self._number), self._last = self._last, None
        self._take_back(done)
        self._owner.weights_changed()

    def forget(self) -> None:
        """Forget practice: the weights change for another reason, so nothing can be taken back any more."""
        self._under_way = self._last = None

    def _inputs(self) -> FineTuningInputs:
        inputs = self._owner.fine_tuning_inputs
        if inputs is None:
            raise SpecError("There is no network yet. Open a design first.")
        return inputs
