"""What the window asks of a search, and how it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.variations.result import Measure
from models.variations.search import Search, SearchTrial


@dataclass(frozen=True)
class BeginSearch:
    """Search, beside the run that the window shows; the snapshot's `searched` is the answer.

    storage: where the study lies, as Optuna names it; "" for the memory of this program. search: None takes part in a
    study that is there. seconds: after which this process ends; 0 is no limit. watch: only look at it. `HoldTrials` and
    `EndTrials` hold it and end it.
    """

    search: Search | None
    storage: str = ""
    study: str = ""
    seconds: float = 0.0
    watch: bool = False


@dataclass(frozen=True, eq=False)
class SearchAnswer:
    """How a search stands.

    search: None until the study has been read. trials: those that count, in order. running: how many this process
    trains. watching: this process only looks. ended: nothing more comes from this process. finished: the budget is
    used up. waiting: why none has begun yet; error: why it has ended; both fit to show. seconds: that this process
    takes part, without the time in which it was held. tested: the test figures of the trial `tested_number`, which was
    the best at the end and was trained once more on all training data.
    """

    storage: str = ""
    study: str = ""
    search: Search | None = None
    trials: tuple[SearchTrial, ...] = ()
    running: int = 0
    held: bool = False
    watching: bool = False
    ended: bool = False
    finished: bool = False
    waiting: str = ""
    error: str = ""
    seconds: float = 0.0
    tested: Mapping[Measure, float] = field(default_factory=dict)
    tested_number: int = -1
