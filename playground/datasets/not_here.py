"""What `make` raises where samples are not at hand: it says what has to be done first, and can do it."""

from collections.abc import Callable, Hashable

from models.design.spec import SpecError

Report = Callable[[int, int], None]
"""Is told how much is done, of how much in all: bytes or pieces."""

Cancelled = Callable[[], bool]
"""Is asked now and then whether to give up."""


class GivenUp(SpecError):  # noqa: N818  it is no mistake
    """Someone cancelled `bring`."""

    def __init__(self, doing: str) -> None:
        super().__init__("{doing} was cancelled. Press play to begin again, or choose another data set.", doing=doing)


class NotHere(SpecError):  # noqa: N818  it is no mistake
    """The samples are not at hand; `bring(report, cancelled)` gets them, which may take minutes.

    doing: what that is, fit to show. source: equal where the same work brings the samples. `bring` raises SpecError
    where it fails or is given up, and may be called from any thread.
    """

    def __init__(
        self, doing: str, source: Hashable, bring: Callable[[Report, Cancelled], None], template: str, **values: object
    ) -> None:
        super().__init__(template, **values)
        self.doing, self.source, self.bring = doing, source, bring
