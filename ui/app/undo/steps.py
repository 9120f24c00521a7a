"""Steps of undo that know no document."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from models.language.text import tr
from models.talk.commands import ByHand, SetParameter

_MERGES = 2  # of `ParameterStep.id`: steps of the same number may become one


class Step(QUndoCommand):
    """A step that undo takes back. said: what it does, in words that can be said again in another language."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.said = text


class ParameterStep(Step):
    """Sets weights and biases of the running network. merge: those with the same one undo as one; "" for none.

    hand_set: does so, and counts up (1) or down (-1) what was set by hand.
    """

    def __init__(
        self,
        hand_set: Callable[[tuple[ByHand, ...], int], None],
        before: tuple[ByHand, ...],
        after: tuple[ByHand, ...],
        text: str,
        merge: str = "",
    ) -> None:
        super().__init__(text)
        self._hand_set, self._before, self._after, self._merge = hand_set, before, after, merge

    def redo(self) -> None:
        self._hand_set(self._after, 1)

    def undo(self) -> None:
        self._hand_set(self._before, -1)

    def id(self) -> int:
        return _MERGES if self._merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, ParameterStep) or other._merge != self._merge:
            return False
        self._after = other._after
        self._hand_set((), -1)  # both have counted, and are undone as one
        return True

    @property
    def keys(self) -> set[tuple[str, str]]:
        """Layer id and name of the arrays that they belong to."""
        return {(one.layer_id, one.name) for one in self._after if isinstance(one, SetParameter)}

    def forget(self) -> None:
        """Drop this step: its weights no longer exist."""
        self.said = tr("a weight that is gone")
        self.setText(self.said)
        self.setObsolete(True)
