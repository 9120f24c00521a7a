"""What `make` raises where samples are not at hand: it says what has to be done first, and can do it."""

from collections.abc import Callable, Hashable

from models.design.spec import SpecError

Report = Callable[[int, int], None]
"""Called with the amount done and the total, in bytes or pieces."""

Cancelled = Callable[[], bool]
"""Called now and then; returns whether to give up."""


class GivenUp(SpecError):  # noqa: N818  it is no mistake
    """`bring` ended because `cancelled` said so."""

    def __init__(self, doing: str) -> None:
        super().__init__("{doing} was cancelled. Press play to begin again, or choose another data set.", doing=doing)


class NotHere(SpecError):  # noqa: N818  it is no mistake
    """The samples are not at hand; `bring(report, cancelled)` gets them, which may take minutes.

    doing: what `bring` does, fit to show. source: names the samples; two errors with equal sources need the same work.
    `bring` may be called from any thread; it raises SpecError where it fails, and GivenUp where it is cancelled.
    """

    def __init__(
        self, doing: str, source: Hashable, bring: Callable[[Report, Cancelled], None], template: str, **values: object
    ) -> None:
        super().__init__(template, **values)
        self.doing, self.source, self.bring = doing, source, bring


class Unreadable(NotHere):
    """The samples cannot be read now, and the sentence says why and what helps; `bring` looks for them once more."""
